"""Documents as they are handed in: told by what they hold, with a bare copy where one is sure.

A bare copy is built anew from what is known to draw or to say something. Whatever else stands in
a document, who made it, where, when and with what, what it was before, is not taken away from it:
it is never taken over.
"""

from goodoffices.bare.kinds import told
from goodoffices.bare.pictures import jpeg, png
from goodoffices.bare.sure import Unsure
from goodoffices.bare.texts import text
from goodoffices.core.documents import Document, Enclosure, Format, Obstacle, megabytes
from goodoffices.core.refusals import Malformed

__all__ = ("enclosure",)


def enclosure(name: str, content: bytes, most: int) -> Enclosure:
    """A document as somebody gave it, with its bare copy; or with why there is none.

    Raises:
        Malformed: it has more than `most` bytes, is of no kind that is taken, or has no name.
    """
    if len(content) > most:
        raise Malformed("document_size", longest=megabytes(most))
    document = Document(name, told(content), content)
    try:
        return Enclosure(document, _bare(document))
    except Unsure as unsure:
        return Enclosure(document, obstacle=unsure.obstacle)


def _bare(document: Document) -> bytes:
    from goodoffices.bare.prints import print_  # late: what reads PDF takes longest to load

    match document.format:
        case Format.TEXT:
            return text(document.content)
        case Format.PDF:
            return print_(document.content)
        case Format.PNG:
            return png(document.content)
        case Format.JPEG:
            return jpeg(document.content)
        case Format.WORD:
            raise Unsure(Obstacle.KIND)
