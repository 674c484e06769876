"""The lines from which a session's record is drafted: which all to whom it is read may hear."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from django.utils.translation import gettext as _

from goodoffices.core.acts import DraftRecord
from goodoffices.core.details import without
from goodoffices.core.lines import ItemLine, SessionLine
from goodoffices.core.marking import Use
from goodoffices.core.refusals import MarkingForbids, Refusal
from goodoffices.core.stages import Fate
from goodoffices.core.view import View
from goodoffices.core.words import Words, direction
from goodoffices.server import sentences
from goodoffices.server.door import Room
from goodoffices.server.listing import listed
from goodoffices.server.refusing import told
from goodoffices.server.terms import term


@dataclass(frozen=True, slots=True)
class Minuted:
    """A line, whether it stands in the draft, and why it may not where it may not."""

    item: ItemLine
    chosen: bool = False
    why: str = ""


@dataclass(frozen=True, slots=True)
class Minutes:
    """What was noted for a session: told to its sides openly, to the mediation alone, or beside.

    `shut` are lines of which not all who hear the record may know.
    """

    openly: tuple[Minuted, ...]
    alone: tuple[Minuted, ...]
    beside: tuple[Minuted, ...]
    shut: tuple[Minuted, ...]

    @property
    def chosen(self) -> list[ItemLine]:
        """The lines that stand in the draft."""
        return [line.item for line in (*self.openly, *self.beside) if line.chosen]


def minutes(room: Room, view: View, session: SessionLine, *, beside: bool) -> Minutes:
    """The lines of a session as its record may rest on them; `beside`: on others as well."""
    openly: list[Minuted] = []
    alone: list[Minuted] = []
    elsewhere: list[Minuted] = []
    shut: list[Minuted] = []
    belonging = [item for item in view.of(ItemLine) if _belongs(item, session)]
    for item in belonging:
        refused = _refused(room, session, item, belonging)
        if isinstance(refused, MarkingForbids):
            shut.append(Minuted(item, why=_why(refused)))
        elif item.marking.use is Use.MEDIATOR_ONLY and not item.silent:
            alone.append(Minuted(item))
        elif item.session == session.id:
            openly.append(Minuted(item, chosen=True))
        else:
            elsewhere.append(Minuted(item, chosen=beside))
    return Minutes(*map(tuple, (openly, alone, elsewhere, shut)))


def _refused(
    room: Room, session: SessionLine, item: ItemLine, others: Iterable[ItemLine]
) -> Refusal | None:
    """Why a record may not rest on a line, with those that go together with it."""
    together = {item.id, *(each.id for each in others if each.id in item.tied)}
    return room.refuses(DraftRecord(session.id, Words("…"), frozenset(together)))


def _why(refused: Refusal) -> str:
    said = told(refused)
    return said["rule"] if said else ""


def _belongs(item: ItemLine, session: SessionLine) -> bool:
    """Whether an item can stand in the record of a session: of its sides, and not struck."""
    elsewhere = item.session is not None and item.session != session.id
    return item.side in session.sides and item.fate is not Fate.STRUCK and not elsewhere


def drafted(view: View, session: SessionLine, items: Iterable[ItemLine]) -> str:
    """A record in plain sentences, one for each line noted, in the words that were noted."""
    return "\n".join(_sentences(view, items, several=len(session.sides) > 1))


def _sentences(view: View, items: Iterable[ItemLine], *, several: bool) -> Iterator[str]:
    names = {side: name.strip("\u2068\u2069") for side, name in sentences.spoken(view).items()}
    for item in items:
        # Its own side knows the detail that it kept back; another that hears the record does not.
        text = without(item.words.text, item.kept_back) if several else item.words.text
        yield _("%(who)s (%(kind)s): %(words)s") % {
            "who": listed(each for each in (names[item.side], item.speaker) if each),
            "kind": term(item.kind),
            "words": _apart(Words(text, item.words.lang)),
        }


def _apart(words: Words) -> str:
    """Words written from right to left on a line of their own, or their full stop would wander."""
    return f"\n{words.text}" if direction(words.lang) == "rtl" else words.text
