"""Of a view, what every seat of one side's delegation reads: what may lie open in its room."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime

from goodoffices.core.acts.dossier import Standing
from goodoffices.core.lines import (
    AskLine,
    ClaimLine,
    ClarificationLine,
    CrossingLine,
    ItemLine,
    Line,
    MeetingLine,
    MovementLine,
    PressLineLine,
    ProposalLine,
    ReceivedLine,
    RecordLine,
    RoundLine,
    RulingLine,
    ScopeLine,
    SeatLine,
    SessionLine,
    SourceLine,
    StatementLine,
    TalkLine,
    WordingLine,
)
from goodoffices.core.marking import WIDE, Attribution, Reach, Use
from goodoffices.core.refs import Ref, Side
from goodoffices.core.refusals import NotYours
from goodoffices.core.seats import Chamber, head
from goodoffices.core.stages import FURTHER, Fate, RecordState
from goodoffices.core.times import coarse
from goodoffices.core.view import View
from goodoffices.core.words import joined

_UNTOLD = (Standing.SUGGESTED, Standing.WITHDRAWN)
"""Lines of the public record that may stand in no other room: one may be withdrawn unread."""


def towards(view: View, side: Side) -> View:
    """What of a view that side's whole delegation reads too, as it reads it.

    The mediation looks down into a side's room so, and a seat of the delegation keeps to itself
    what was confided by or to it alone. Times are as coarse as the talk tells them.

    Raises:
        NotYours: it is another room that asks.
    """
    if view.eyes.chamber is Chamber.DELEGATION and view.eyes.side == side:
        lines = _Room(view, side).own()
    elif view.eyes.chamber is Chamber.MEDIATION and side in _sides(view):
        lines = _Room(view, side).below()
    else:
        raise NotYours("no_such")
    return View(head(side), view.now, tuple(lines))


def lying_open(view: View, side: Side | None) -> View:
    """What of a view may lie open in that side's room; with no side, in the room that reads it.

    Raises:
        NotYours: the view is of another room.
    """
    if side is None and view.eyes.chamber is Chamber.DELEGATION:
        side = view.eyes.side
    return view if side is None else towards(view, side)


def _sides(view: View) -> tuple[Side, ...]:
    return tuple(party.side for party in view.talk.parties) if view.talk else ()


class _Room:
    """One side's delegation, seen from a view."""

    def __init__(self, view: View, side: Side) -> None:
        self._view, self._side = view, side
        self._items = {line.id: line for line in view.of(ItemLine)}
        self._crossings = {line.id: line for line in view.of(CrossingLine)}
        self._rulings = {line.id: line for line in view.of(RulingLine)}

    def own(self) -> Iterable[Line]:
        """What a seat of the delegation reads together with all others of it."""
        for line in sorted(self._view.lines, key=self._since_about):
            kept = self._shared(line)
            if kept is not None:
                yield self._coarse(kept)

    def below(self) -> Iterable[Line]:
        """What the mediation knows that the delegation reads."""
        for line in sorted(self._view.lines, key=_since):
            kept = self._lowered(line)
            if kept is not None:
                yield self._coarse(kept)

    def _shared(self, line: Line) -> Line | None:
        match line:
            case ItemLine():
                return self._known(line) if line.marking.own_room else None
            case ClarificationLine():
                return line if self._readable(line.item) else None
            case ReceivedLine():
                return line if line.reach is not Reach.SEATS else None
            case AskLine():
                refs = [ref for _words, known in line.parts for ref in known]
                return line if all(map(self._readable, refs)) else None
            case RecordLine():
                return self._record(line)
            case _:
                return line

    def _lowered(self, line: Line) -> Line | None:
        # Deny by default: what no case lets through stays with the mediation.
        match line:
            case TalkLine() | RoundLine():
                return line
            case SeatLine():
                return line if line.seat.startswith(f"{head(self._side).audience}/") else None
            case ProposalLine():
                own = line.own if line.agreed else self._only(line.own)
                reopens = self._rulings.get(line.reopens) if line.reopens else None
                ours = reopens is not None and reopens.side == self._side
                return replace(line, own=own, reopens=line.reopens if ours else None)
            case (
                ScopeLine()
                | RulingLine()
                | WordingLine()
                | MeetingLine()
                | MovementLine()
                | PressLineLine()
            ):
                return line if line.side == self._side else None
            case SessionLine():
                return replace(line, sat=()) if self._side in line.sides else None
            case RecordLine():
                return self._record(line)
            case ItemLine():
                return self._item(line) if self._readable(line.id) else None
            case ClarificationLine():
                return replace(line, rests_on=()) if self._readable(line.item) else None
            case AskLine():
                return self._ask(line)
            case CrossingLine():
                return self._received(line) if self._reads(line) else None
            case StatementLine():
                return self._statement(line)
            case SourceLine():
                return line if self._cited(line) else None
            case ClaimLine():
                return line if line.standing not in _UNTOLD else None
            case _:
                return None

    def _readable(self, ref: Ref) -> bool:
        """Whether an item is the side's own, and read by its whole room."""
        item = self._items.get(ref)
        return (
            item is not None
            and item.side == self._side
            and item.fate is not Fate.STRUCK
            and item.marking.own_room
        )

    def _reads(self, line: CrossingLine) -> bool:
        return self._side in line.to and line.reach is not Reach.SEATS

    def _only(self, sides: tuple[Side, ...]) -> tuple[Side, ...]:
        return tuple(side for side in sides if side == self._side)

    def _record(self, line: RecordLine) -> RecordLine | None:
        """A record that was read back, with how far it has come by what the whole room reads."""
        answers = tuple(
            (side, self._come(line), words)
            for side, _state, words in line.answers
            if side == self._side
        )
        if not answers or not line.read_back:
            return None
        whole = tuple(each for each in line.whole if each[0] == self._side)
        return self._known_lines(replace(line, answers=answers, whole=whole))

    def _come(self, line: RecordLine) -> RecordState:
        """How far a record has come: by its lines that the whole room reads, and by all of it."""
        told = [state for ref, state, _words in line.lines if self._readable(ref)]
        told += [state for side, state in line.whole if side == self._side]
        return min(told, key=FURTHER.index, default=RecordState.READ_BACK)

    def _known_lines(self, line: RecordLine) -> RecordLine:
        """The record, resting on nothing that the side's whole room does not read."""
        items = tuple(filter(self._readable, line.items))
        return replace(
            line, items=items, lines=tuple(each for each in line.lines if self._readable(each[0]))
        )

    def _item(self, line: ItemLine) -> ItemLine:
        sent = tuple(
            replace(span, to=self._receivers(self._crossings[span.crossing].reach, span.to))
            for span in line.sent
            if not self._slipped(line.id, span.crossing)
        )
        return self._known(replace(line, fate_why="", paired=(), sent=sent))

    def _receivers(self, reach: Reach, to: tuple[Side, ...]) -> tuple[Side, ...]:
        """To whom words go, as their source is told: of what goes to all, every side but it."""
        return tuple(s for s in _sides(self._view) if s != self._side) if reach in WIDE else to

    def _known(self, line: ItemLine) -> ItemLine:
        """The item, pointing at nothing that its whole room does not read.

        What one person confided alone is read by the room since it was opened to it.
        """
        return replace(
            line,
            at=_since(line),
            opened=None,
            tied=tuple(filter(self._readable, line.tied)),
            replaced_by=self._read(line.replaced_by),
            replaces=self._read(line.replaces),
        )

    def _read(self, ref: Ref | None) -> Ref | None:
        return ref if ref is not None and self._readable(ref) else None

    def _slipped(self, item: Ref, crossing: Ref) -> bool:
        """Whether it crossed against its marking, and its source was not told so."""
        crossed = self._crossings[crossing]
        return not crossed.told and item in {ref for ref, _rule in crossed.slips}

    def _ask(self, line: AskLine) -> AskLine | None:
        refs = {ref for _words, known in line.parts for ref in known}
        own = {ref for ref in refs if self._items[ref].side == self._side}
        parts = tuple((words, known) for words, known in line.parts if known and own >= {*known})
        if not parts or not all(map(self._readable, own)):
            return None
        answers = tuple(each for each in line.answers if each[0] == self._side)
        to = self._receivers(line.onward.reach, line.to) if line.onward else line.to
        given = line.onward.parts if line.onward else ()
        papers = tuple(p.document for p in given if p.items and own >= p.items and p.document)
        return replace(
            line, parts=parts, to=to, answers=answers, used=None, onward=None, documents=papers
        )

    def _received(self, line: CrossingLine) -> ReceivedLine:
        named = line.attribution in (Attribution.DELEGATION, Attribution.SPEAKER)
        refs = {ref for _words, known in line.parts for ref in known}
        speakers = sorted({self._items[ref].speaker for ref in refs} - {""})
        alone = line.answers if len(line.to) == 1 else None
        return ReceivedLine(
            line.id,
            line.at,
            joined(words for words, _known in line.parts),
            line.use is Use.VERBATIM,
            line.attribution,
            line.sources if named else (),
            tuple(speakers) if line.attribution is Attribution.SPEAKER else (),
            line.form,
            line.status,
            line.reach,
            alone if alone and self._readable(alone) else None,
            self._side in line.acknowledged,
            line.documents,
        )

    def _statement(self, line: StatementLine) -> StatementLine | None:
        if line.side == self._side or self._side in line.joint:
            earlier = tuple((words, why, self._about(at)) for words, why, at in line.earlier)
            cleared = line.cleared if line.public else self._only(line.cleared)
            partly = tuple(each for each in line.partly if each[0] == self._side)
            return replace(line, cleared=cleared, partly=partly, earlier=earlier)
        if not line.public:
            return None
        # What was said before it was public stays where it was said.
        return replace(line, embargo=None, zone="", earlier=())

    def _cited(self, line: SourceLine) -> bool:
        """Whether the public record rests on it."""
        claims = [c for c in self._view.of(ClaimLine) if c.standing not in _UNTOLD]
        return any(line.id in (c.source, *(r.source for r in c.remarks)) for c in claims)

    def _coarse(self, line: Line) -> Line:
        return replace(line, at=self._about(line.at))

    def _about(self, at: datetime) -> datetime:
        talk = self._view.talk
        return at if talk is None else coarse(at, talk.granularity, talk.place.zone)

    def _since_about(self, line: Line) -> tuple[datetime, bool]:
        """A seat knows its own hours exactly, others' coarsely; what it had alone comes last."""
        return self._about(_since(line)), isinstance(line, ItemLine) and line.opened is not None


def _since(line: Line) -> datetime:
    """Since when the room of whoever said it reads a line."""
    opened = line.opened if isinstance(line, ItemLine) else None
    return opened or line.at
