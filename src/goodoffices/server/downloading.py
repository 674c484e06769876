"""Documents given out: as downloads only, which no browser is asked to show."""

from django.http import Http404, HttpResponse
from django.utils.http import content_disposition_header

from goodoffices.core.documents import Document
from goodoffices.core.lines import AskLine, CrossingLine, ItemLine, ReceivedLine
from goodoffices.core.refs import Ref
from goodoffices.core.refusals import NotYours
from goodoffices.core.view import View
from goodoffices.server.headers import SHUT

GIVEN, BARE = "given", "bare"
"""How a document that was handed in is asked for: as it was given, or as it may cross."""


def download(view: View, line: str, which: str) -> HttpResponse:
    """A document of a line of this room.

    Raises:
        Http404: there is none, or none here.
    """
    try:
        found = documents(view.line(Ref(line))).get(which)
    except NotYours:
        raise Http404 from None
    if found is None:
        raise Http404
    answer = HttpResponse(found.content, content_type="application/octet-stream")
    # Its length is that of what is sent; of what was given at first it tells nothing.
    answer["Content-Security-Policy"] = SHUT
    answer["Content-Disposition"] = content_disposition_header(True, found.file_name)
    return answer


def documents(line: object) -> dict[str, Document]:
    """The documents of a line, each by how it is asked for; of one destroyed there is none."""
    return {which: each for which, each in _documents(line).items() if each.content}


def _documents(line: object) -> dict[str, Document]:
    match line:
        case ItemLine(enclosed=given) if given is not None:
            bare = {BARE: given.copy(given.document.name)} if given.bare else {}
            return {GIVEN: given.document, **bare}
        case ReceivedLine() | CrossingLine() | AskLine():
            return {str(n): each for n, each in enumerate(line.documents, 1)}
        case _:
            return {}
