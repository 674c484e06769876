"""From what an actor reads and a receiver: what is held towards it, what it knows, the lists."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from goodoffices.core.acts.desk import Listed
from goodoffices.core.details import without
from goodoffices.core.documents import Document
from goodoffices.core.lines import (
    AreaLine,
    AskLine,
    ClaimLine,
    ClarificationLine,
    CrossingLine,
    ItemLine,
    LetterLine,
    Line,
    MeetingLine,
    MovementLine,
    NameLine,
    NoteLine,
    PressLineLine,
    ProposalLine,
    ReceivedLine,
    RecordLine,
    RoundLine,
    RulingLine,
    ScopeLine,
    SourceLine,
    StatementLine,
    TalkLine,
    WordingLine,
)
from goodoffices.core.marking import Reach, Use
from goodoffices.core.owed import may_go, on_offer
from goodoffices.core.refs import Ref, Side
from goodoffices.core.stages import Fate, Leave
from goodoffices.core.view import View
from goodoffices.core.words import Words
from goodoffices.leaks.given import Confidence, Lists, Named

Said = Callable[[Document], Iterable[Words]]
"""What is read of a document: its name and its words, as far as they can be told."""


@dataclass(frozen=True, slots=True)
class Against:
    """What a draft for a receiver is read against, and the day on which it is.

    `line_of` tells where a confidence is from.
    """

    held: tuple[Confidence, ...]
    known: tuple[Words, ...]
    lists: Lists
    near: date


def unread(_document: Document) -> tuple[Words, ...]:
    """Nothing of a document: for whoever asks about words alone."""
    return ()


def towards(
    view: View,
    to: frozenset[Side],
    whose: frozenset[Side] = frozenset(),
    said: Said = unread,
) -> Against:
    """What this view holds in confidence towards these sides, and what all of them may know.

    `whose` are the sides whose words a draft says it carries: what such a side gave as the
    mediator's own idea is held then, for what it keeps back is who thought of it. Only what the
    view itself shows is asked: a walled officer's check knows what the officer knows. What is
    neither held nor known, such as where others meet, is left out. `said` reads documents.
    """
    asked = _Towards(view, to, whose, said)
    held: list[Confidence] = []
    known: list[Words] = []
    for line in view.lines:
        known += asked.known(line)
        held += [Confidence(_named(line.id, n), w) for n, w in enumerate(asked.held(line))]
    return Against(tuple(held), tuple(known), lists(view), view.now.date())


def line_of(confidence: str) -> Ref:
    """The line of the view from which a confidence is."""
    return Ref(confidence.partition("/")[0])


def _named(line: Ref, place: int) -> str:
    """A name of its own for each text of a line; the first bears that of the line."""
    return f"{line}/{place}" if place else line


def lists(view: View) -> Lists:
    """The names and terms on the list of this room."""
    names = view.of(NameLine)
    return Lists(
        tuple(Named(n.id, n.forms) for n in names if n.listed is not Listed.TERM),
        tuple(Named(n.id, n.forms) for n in names if n.listed is Listed.TERM),
    )


class _Towards:
    """One view, looked through for a receiver."""

    def __init__(
        self, view: View, to: frozenset[Side], whose: frozenset[Side], said: Said
    ) -> None:
        self._to, self._whose, self._now, self._said = to, whose, view.now, said
        self._items = {line.id: line for line in view.of(ItemLine)}

    def known(self, line: Line) -> Iterator[Words]:
        """What of a line every receiver may know."""
        match line:
            case TalkLine():
                yield from (line.title, line.mediation, Words(line.place.name))
                yield from (name for each in line.parties for name in (each.name, *each.also))
                yield from _given(line.file)
            case RoundLine():
                yield from (line.name, Words(line.place.name))
                yield from _given(line.reconvene_words, line.agreed_wording)
            case ProposalLine():
                yield from (line.words, *line.inside, *line.outside)
            case ScopeLine():
                yield from (*line.inside, *line.outside, *_given(line.qualifier))
            case ClaimLine():
                yield line.words
                said = (line.speaker, line.office, line.anchor, *line.forms)
                yield from (Words(text, line.words.lang) for text in said if text.strip())
            case SourceLine():
                yield from (Words(t, line.lang or "en") for t in (line.publisher, line.title) if t)
            case StatementLine():
                yield from line.words if self._reads(line) else ()
            case AskLine():
                # What every source cleared for these sides may go in these very words.
                free = self._leave(line) and not self._theirs(line)
                yield from (words for words, rests in line.parts if rests and free)
                yield from self._read(line.documents) if free else ()
            case PressLineLine():
                yield from (line.words,) if line.side is None or self._side(line.side) else ()
            case CrossingLine():
                # What some of them were told alone, the others do not know.
                reached = self._to <= set(line.to) and line.reach is not Reach.SEATS
                known = reached and not self._theirs(line)
                yield from (words for words, _rests in line.parts if known)
                yield from self._read(line.documents) if known else ()
            case ReceivedLine():
                yield from (*line.words, *self._read(line.documents))
            case ItemLine():
                yield from self._told(line)
            case ClarificationLine():
                # What was asked and answered goes the way of what it was asked about.
                yield from self._about(line) if self._open(self._items[line.item]) else ()
            case AreaLine():
                yield from (line.words,) if self._rests(line) else ()
            case RulingLine():
                yield from (line.subject,) if self._side(line.side) else ()
            case WordingLine() | MovementLine():
                yield from (line.words,) if self._side(line.side) else ()
            case MeetingLine():
                yield from (line.subject,) if self._side(line.side) else ()
            case RecordLine():
                yield from (line.words,) if self._answers(line) else ()
            case _:
                return

    def held(self, line: Line) -> Iterator[Words]:
        """What of a line some receiver may not know."""
        match line:
            case ItemLine() if self._open(line):
                # What the source kept back stays, though the rest may go.
                if line.kept_back and not self._side(line.side):
                    yield Words(" · ".join(line.kept_back), line.words.lang)
                    # Nothing can be cut from a document: all of it stays with the detail.
                    yield from self._enclosed(line)
            case ItemLine():
                yield from (line.words, *(earlier for earlier, _why in line.corrections))
                yield from self._enclosed(line)
            case ClarificationLine() if not self._open(self._items[line.item]):
                yield from self._about(line)
            case AreaLine() if not self._rests(line):
                yield line.words
            case CrossingLine() if self._theirs(line):
                yield from (words for words, rests in line.parts if rests)
            case NoteLine() if not line.source:
                yield line.words
            case RulingLine() if not self._side(line.side):
                yield line.subject
            case MovementLine() if not self._side(line.side):
                yield line.words
            case MeetingLine() if not self._side(line.side):
                yield line.subject
            case LetterLine() if not self._side(line.side):
                yield line.words
            case RecordLine() if not self._answers(line):
                yield line.words
            case StatementLine() if not self._reads(line):
                yield from line.words
            case PressLineLine() if line.side is not None and not self._side(line.side):
                yield line.words
            case _:
                return

    def _side(self, side: Side | None) -> bool:
        """Whether all receivers are that side."""
        return self._to == {side}

    def _reads(self, statement: StatementLine) -> bool:
        """Whether a statement is public, or every receiver's to write or to clear."""
        sides = {statement.side, *statement.joint, *statement.cleared}
        return statement.public or self._to <= sides

    def _leave(self, ask: AskLine) -> bool:
        """Whether all sources cleared the words for every receiver, and offer them still."""
        said = {leave for _side, leave, _words in ask.answers}
        rests = [self._items[ref] for _words, refs in ask.parts for ref in refs]
        offered = all(on_offer(item, self._now) for item in rests)
        alone = any(item.marking.reach is Reach.SEATS for item in rests)
        return self._to <= set(ask.to) and said == {Leave.CLEARED} and offered and not alone

    def _open(self, item: ItemLine) -> bool:
        """Whether an item is every receiver's own, or may be carried to it now."""
        return all(
            _read_by_all(item) if side == item.side else self._may(item, side) for side in self._to
        )

    def _may(self, item: ItemLine, side: Side) -> bool:
        return (
            on_offer(item, self._now)
            and item.marking.reach is not Reach.SEATS
            and not (item.side in self._whose and _idea(item))
            and item.marking.receives(side)
            and may_go(item, side, self._items, self._now)
        )

    def _told(self, item: ItemLine) -> Iterator[Words]:
        if not self._open(item):
            return
        text = (
            item.words.text if self._side(item.side) else without(item.words.text, item.kept_back)
        )
        yield Words(text, item.words.lang)
        # Another side's document is known once it crossed, and not because it may.
        yield from self._enclosed(item) if self._side(item.side) else ()

    def _enclosed(self, item: ItemLine) -> Iterable[Words]:
        return self._read((item.enclosed.document,) if item.enclosed else ())

    def _read(self, documents: Iterable[Document]) -> Iterator[Words]:
        return (words for each in documents if each.content for words in self._said(each))

    def _about(self, line: ClarificationLine) -> Iterable[Words]:
        return (line.words, *_given(line.answer))

    def _rests(self, area: AreaLine) -> bool:
        """Whether all that an area rests on may be known as its side's; on nothing, it is hers."""
        rests = [self._items[ref] for ref in area.rests_on if ref in self._items]
        # "Both want it" tells who thought of what was given as nobody's.
        return bool(rests) and all(
            self._open(item) and (not _idea(item) or self._side(item.side)) for item in rests
        )

    def _theirs(self, line: AskLine | CrossingLine) -> bool:
        """Whether words for an idea of the mediator's own rest on what such a side gave."""
        rests = (self._items[ref] for _words, refs in line.parts for ref in refs)
        return any(item.side in self._whose - self._to and _idea(item) for item in rests)

    def _answers(self, record: RecordLine) -> bool:
        """Whether the record is of a session with every receiver."""
        return self._to <= {side for side, _state, _words in record.answers}


def _idea(item: ItemLine) -> bool:
    """Whether it was given as the mediator's own idea: nobody is to be known for it."""
    return item.marking.use is Use.AS_MEDIATORS_IDEA


def _read_by_all(item: ItemLine) -> bool:
    """Whether its whole side may know it: it was not confided from them, nor noted by mistake."""
    return item.marking.own_room and item.fate is not Fate.STRUCK


def _given(*words: Words | None) -> Iterator[Words]:
    return (each for each in words if each is not None)
