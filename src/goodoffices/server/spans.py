"""One part of words on their way across, as a form holds it."""

from dataclasses import dataclass

from goodoffices.core.documents import Document
from goodoffices.core.lines import ItemLine
from goodoffices.core.refusals import Malformed
from goodoffices.server.handing_in import UNNAMED


@dataclass(frozen=True, slots=True)
class Span:
    """A part of the words, and the items of one side that it rests on."""

    place: str
    items: tuple[ItemLine, ...]
    text: str
    lang: str
    goes: bool = False
    called: str = UNNAMED

    @property
    def document(self) -> Document | None:
        """The copy that goes with it, if one is to; without a name of its own a plain one.

        Raises:
            Malformed: there is no such copy, or that is no name.
        """
        if not self.goes:
            return None
        given = self.items[0].enclosed if len(self.items) == 1 else None
        if given is None:
            raise Malformed("document")
        return given.copy(self.called)
