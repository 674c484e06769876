"""What is released to a viewpoint may come about otherwise in each world.

Every function here takes an act that the viewpoint learns of and makes another that shows it the
same: other sources, other seats, other spans, other receivers, other references it cannot read.
"""

import random
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from tests.disclosure import phrases, policy
from tests.disclosure.moves import Moves
from tests.disclosure.picking import Nothing
from tests.disclosure.world import Move, World

from goodoffices.core import acts as a
from goodoffices.core.acts import Act
from goodoffices.core.acts.conveyances import Onward, Part
from goodoffices.core.details import LEFT_OUT
from goodoffices.core.documents import Document
from goodoffices.core.marking import (
    WEIGHT,
    WIDE,
    Attribution,
    Marking,
    Reach,
    Release,
    Status,
    Use,
)
from goodoffices.core.permission import forbidden
from goodoffices.core.refs import Ref, Side
from goodoffices.core.seating import may
from goodoffices.core.seats import ROLES, Chamber, Seat
from goodoffices.core.stages import Leave
from goodoffices.core.state import State
from goodoffices.core.state.crossings import Ask
from goodoffices.core.words import Words

Hide = Callable[[Move], Ref]
"""Does something the viewpoint may not learn of; raises Nothing where that cannot be."""

_NAMED = (Attribution.DELEGATION, Attribution.SPEAKER)
_OPTIONAL: dict[type[Act], str] = {
    a.Note: "about",
    a.Report: "about",
    a.Instruct: "report",
    a.Lodge: "about",
    a.Propose: "reopens",
}


class Released:
    """One world, in which what a viewpoint learns of is brought about."""

    def __init__(
        self,
        world: World,
        model: State,
        eyes: Seat,
        hide: Hide,
        slips: Sequence[bool] = (),
        *,
        read_in_public: bool = False,
    ) -> None:
        # `model` is the world in which the act was made up: the other may lack what it rests on.
        # `slips` says of which of the viewpoint's items it is against the marking there.
        self.world, self.model, self.eyes, self.hide = world, model, eyes, hide
        # `read_in_public` says that the viewpoint reads the public page too.
        self.slips, self.read_in_public = list(slips), read_in_public
        self.rng = world.rng
        self.moves = Moves(world, world.rng)

    def of(self, move: Move, at: datetime) -> Move:
        """Another move that shows the viewpoint the same."""
        self.moves.at = at
        match move.act:
            case a.Convey(onward, ask) if ask is not None and self._sourced(onward):
                return self._after_asking(move, ask)
            case a.RecordCrossed(onward) as act if before := self._shown_before(onward):
                self._some_clear(before)
                going = replace(move, act=replace(act, onward=before.onward))
                if not self._told_alike(going):
                    raise Nothing
                return going
            case a.Convey(onward) | a.RecordCrossed(onward) if self._received(onward):
                return self._elsewhere(onward, move)
            case a.Convey(onward) | a.RecordCrossed(onward) | a.AskLeave(onward):
                if policy.mediation(self.eyes) or not self._sourced(onward):
                    return move
                if self.read_in_public and onward.reach is Reach.PUBLIC:
                    return self._in_public(move, onward)
                return self._with_others(move, onward)
            case a.Clarify() as act if not policy.mediation(self.eyes):
                guides = self.moves.items(lambda item: item.marking.guides())
                return replace(move, act=replace(act, rests_on=self._some(guides)))
            case a.Tie(items):
                known = frozenset(ref for ref in items if self.known(ref))
                return replace(move, act=a.Tie(known)) if len(known) > 1 else move
            case a.Claim() as act:
                return replace(move, act=replace(act, beside=self._standing_beside(act.beside)))
            case _:
                return self._by_another(self._pointing_elsewhere(move))

    def _shown_before(self, onward: Onward) -> Ask | None:
        """What was shown in this world where the same act showed these words in the other."""
        if policy.mediation(self.eyes) or not self._sourced(onward):
            return None
        same = (ref for ref, ask in self.model.asks.items() if ask.onward == onward)
        return next((self.world.state.asks[r] for r in same if r in self.world.state.asks), None)

    def _some_clear(self, ask: Ask) -> None:
        """Some of the others that were asked say yes, for all the viewpoint knows."""
        for side, leave in list(ask.answers.items()):
            if leave is Leave.ASKED and not policy.near(self.eyes, side):
                if self.rng.random() < 0.5:
                    clear = a.ClearWords(ask.entry.id)
                    self.hide(self.moves.by(a.ClearWords, clear, side))

    def known(self, ref: Ref) -> bool:
        """Whether the viewpoint reads the thing."""
        return ref in self.world.sight(self.eyes)._lines

    def _some(self, refs: list[Ref]) -> frozenset[Ref]:
        return phrases.some(self.rng, refs[-4:], 0)

    def _received(self, onward: Onward) -> bool:
        return not policy.mediation(self.eyes) and policy.receives(self.eyes, onward)

    def _sourced(self, onward: Onward) -> bool:
        rests = (policy.rests_here(self.model, self.eyes, part.items) for part in onward.parts)
        return policy.mediation(self.eyes) or any(rests)

    # what a receiver reads, from other sources

    def _elsewhere(self, onward: Onward, move: Move) -> Move:
        """The same words to the same reader, resting on something else."""
        items = [self.model.items[ref] for part in onward.parts for ref in part.items]
        given = {item.side for item in items}
        named = onward.attribution in _NAMED
        speakers = sorted({item.speaker for item in items} - {""})
        papers = [part.document for part in onward.parts if part.document is not None]
        loose = self.rng.random() < 0.3 and not papers
        sources = sorted(given) if named else self._any_sources()
        to = self._to(onward, sources)
        other = replace(
            onward,
            to=to,
            use=self._use(onward),
            persons=self._persons(onward),
            answers=onward.answers if self._answers_shown(onward) else None,
        )
        pieces = _pieces(self.rng, onward.parts, max(len(sources), 1))
        owners = self._owners(sources, len(pieces), named=named)
        voices = self._voices(onward, speakers, owners)
        parts, asked = [], False
        with_paper = _with_papers(papers, pieces, owners)
        for words, side, speaker, paper in zip(pieces, owners, voices, with_paper, strict=True):
            if side is None:
                parts.append(Part(words))
                continue
            item, asks = self._source_of(words, side, speaker, other, loose=loose, paper=paper)
            asked = asked or asks
            parts.append(Part(words, frozenset({item}), paper))
        other = replace(other, parts=tuple(parts))
        if loose:
            when = phrases.when(self.rng, self.moves.at - timedelta(minutes=90))
            return replace(move, act=a.RecordCrossed(other, when, "on the stairs"))
        ask = self._cleared(other, move.by) if asked else None
        return self._by_another(replace(move, act=a.Convey(other, ask)))

    def _any_sources(self) -> list[Side]:
        others = [side for side in self.world.state.sides if side != self.eyes.side]
        most = len(others) - (self.eyes.side is None)
        return self.rng.sample(others, self.rng.randint(0, most))

    def _to(self, onward: Onward, sources: list[Side]) -> frozenset[Side]:
        others = frozenset(self.world.state.sides) - set(sources)
        if onward.reach in WIDE:
            return others
        here = frozenset({self.eyes.side} if self.eyes.side else ())
        if self._answers_shown(onward):
            return here
        return here | phrases.some(self.rng, sorted(others), 0)

    def _answers_shown(self, onward: Onward) -> bool:
        own = any(policy.near(self.eyes, side) for side in onward.to)
        return own and len(onward.to) == 1 and onward.answers is not None

    def _use(self, onward: Onward) -> Use:
        if onward.use is Use.VERBATIM:
            return Use.VERBATIM
        idea = onward.attribution is Attribution.NOBODY and self.rng.random() < 0.5
        return Use.AS_MEDIATORS_IDEA if idea else Use.IN_SUBSTANCE

    def _persons(self, onward: Onward) -> frozenset[str]:
        if onward.reach is not Reach.SEATS:
            return frozenset()
        drawn = phrases.some(self.rng, ROLES[Chamber.DELEGATION])
        own = self.eyes.chamber is Chamber.DELEGATION
        return drawn | {self.eyes.role} if own else drawn

    def _owners(self, sources: list[Side], many: int, *, named: bool) -> list[Side | None]:
        """Whose each piece is: of the named sides all, and nobody else's."""
        able: list[Side | None] = [*sources] if named else [*sources, None]
        owners = [self.rng.choice(able or [None]) for _ in range(many)]
        if named:
            if many < len(sources):
                raise Nothing
            owners[: len(sources)] = sources
            self.rng.shuffle(owners)
        return owners

    def _voices(self, onward: Onward, speakers: list[str], owners: list[Side | None]) -> list[str]:
        """Who said each piece: where speakers are named, they and nobody else."""
        if onward.attribution is not Attribution.SPEAKER:
            return [self.moves.speaker() for _ in owners]
        if len(owners) < len(speakers):
            raise Nothing
        drawn = [self.rng.choice(("", *speakers)) for _ in owners]
        drawn[: len(speakers)] = speakers
        self.rng.shuffle(drawn)
        return drawn

    def _source_of(
        self,
        words: Words,
        side: Side,
        speaker: str,
        onward: Onward,
        *,
        loose: bool,
        paper: Document | None = None,
    ) -> tuple[Ref, bool]:
        """An item of that side on which these words may rest; whether it asks first."""
        state = self.world.state
        if loose and onward.attribution is not Attribution.SPEAKER:
            return self.moves.ref(state.items, lambda item: item.side == side), False
        for ref in self.rng.sample(list(state.items), min(len(state.items), 6)):
            item = state.items[ref]
            fits = item.side == side and item.speaker == speaker
            part = Part(words, frozenset({ref}), paper)
            if fits and not item.tied and not self._forbids(ref, part, onward):
                return ref, False
        marking = self._allowing(onward)
        said, kept = self._said(words, onward)
        given = phrases.enclosure(self.rng, paper) if paper else None
        lodge = a.Lodge(said, marking=marking, speaker=speaker, kept_back=kept, enclosed=given)
        ref = self.hide(self._lodging(side, lodge))
        if marking.release is Release.AFTER_CAPITAL:
            self.hide(self.moves.by(a.Permit, a.Permit(ref), side))
        return ref, marking.release is Release.ASK

    def _lodging(self, side: Side, lodge: a.Lodge) -> Move:
        for _ in range(8):
            move = self.moves.by(a.Lodge, lodge, side)
            formal = lodge.marking is not None and lodge.marking.status is Status.FORMAL
            # A speaker given with the act is kept; without one the pen's own note would name one.
            if move.behalf is not None:
                move = replace(move, behalf=replace(move.behalf, speaker=""))
            if not formal or move.behalf is not None or move.by.role == "head":
                return move
        raise Nothing

    def _said(self, words: Words, onward: Onward) -> tuple[Words, tuple[str, ...]]:
        """What the source said: these very words, or others that they put."""
        if onward.use is not Use.VERBATIM:
            return phrases.words(self.rng, words.lang), ()
        if LEFT_OUT not in words.text:
            return words, ()
        kept = phrases.text(self.rng, words.lang)
        return replace(words, text=words.text.replace(LEFT_OUT, kept)), (kept,)

    def _allowing(self, onward: Onward) -> Marking:
        """A marking that lets this cross, with room to spare or without."""
        drawn = phrases.open_marking(self.rng, self.world.state.sides, self.moves.at)
        reaches = [each for each in Reach if Marking(reach=each).reaches(onward.reach)]
        named = [
            each for each in Attribution if Marking(attribution=each).names(onward.attribution)
        ]
        statuses = [each for each in Status if WEIGHT[each] >= WEIGHT[onward.status]]
        reach = self.rng.choice(reaches)
        uses = {Use.IN_SUBSTANCE: (Use.IN_SUBSTANCE, Use.VERBATIM)}.get(onward.use, (onward.use,))
        release = self.rng.choice((*[Release.NOW] * 6, Release.ASK, Release.AFTER_CAPITAL))
        before = self.moves.at - timedelta(minutes=self.rng.randint(1, 90))
        late = release is Release.NOW and self.rng.random() < 0.15
        return replace(
            drawn,
            use=self.rng.choice(uses),
            exact_only=onward.use is Use.VERBATIM and drawn.exact_only,
            reach=reach,
            persons=onward.persons if reach is Reach.SEATS else frozenset(),
            attribution=self.rng.choice(named),
            status=self.rng.choice(statuses),
            receivers=None if onward.reach in WIDE else self.rng.choice((None, onward.to)),
            release=Release.NOT_BEFORE if late else release,
            not_before=before if late else None,
        )

    def _forbids(self, ref: Ref, part: Part, onward: Onward) -> bool:
        going = replace(onward, parts=(part,))
        return forbidden(self.world.state, ref, part, going, self.moves.at, None) is not None

    def _cleared(self, onward: Onward, by: Seat) -> Ref:
        """Where every source that asked first cleared these words."""
        ask = self.hide(self._by_another(Move(by, a.AskLeave(onward))))
        for side in list(self.world.state.asks[ask].answers):
            self.hide(self.moves.by(a.ClearWords, a.ClearWords(ask), side))
        return ask

    # what a source reads, beside other sources

    @property
    def _apart(self) -> bool:
        """Whether something may be confided against the viewpoint's own room."""
        return self.eyes.chamber is Chamber.DELEGATION

    def _after_asking(self, move: Move, ask: Ref) -> Move:
        """Exactly what the sources cleared in this world, all but this one's leave given here."""
        state = self.world.state
        if ask not in state.asks:
            raise Nothing
        for side, leave in list(state.asks[ask].answers.items()):
            if leave is Leave.ASKED and not policy.near(self.eyes, side):
                self.hide(self.moves.by(a.ClearWords, a.ClearWords(ask), side))
        return replace(move, act=a.Convey(self.world.state.asks[ask].onward, ask))

    def _with_others(self, move: Move, onward: Onward) -> Move:
        """The same spans of this source, between other spans of others."""
        state = self.world.state
        own = [p for p in onward.parts if policy.rests_here(self.model, self.eyes, p.items)]
        self._answered_alike(own, onward)
        own_too = not isinstance(move.act, a.AskLeave) and self._apart
        free = [
            side
            for side in state.sides
            if side not in onward.to and (own_too or side != self.eyes.side)
        ]
        base = replace(onward, parts=tuple(own))
        wider = replace(base, status=self.rng.choice(list(Status)), answers=self._answers(onward))
        for _ in range(self.rng.randint(0, 2)):
            part = self._extra(free, wider, asking=isinstance(move.act, a.AskLeave))
            place = self.rng.randint(0, len(wider.parts))
            wider = replace(wider, parts=(*wider.parts[:place], part, *wider.parts[place:]))
        for drawn in (wider, base):
            going = self._crossing(move, drawn)
            if self._told_alike(going):
                return self._by_another(going)
        raise Nothing

    def _in_public(self, move: Move, onward: Onward) -> Move:
        """The same words, as anybody reads them; what is not this source's rests elsewhere."""
        named = onward.attribution in _NAMED
        parts, sources = [], set[Side]()
        for part in onward.parts:
            items = [self.model.items[ref] for ref in sorted(part.items)]
            own = policy.rests_here(self.model, self.eyes, part.items)
            side = items[0].side if items else None
            if items and not own:
                others = [s for s in self.world.state.sides if s != self.eyes.side]
                side = side if named else self.rng.choice(others)
                alone = replace(onward, parts=(part,))
                asking = isinstance(move.act, a.AskLeave | a.RecordCrossed)
                ref, asks = self._source_of(
                    part.words, side or others[0], items[0].speaker, alone, loose=asking
                )
                if asks:
                    raise Nothing
                part = Part(part.words, frozenset({ref}))
            parts.append(part)
            sources |= {side} if side else set()
        to = frozenset(self.world.state.sides) - sources
        going = self._crossing(move, replace(onward, parts=tuple(parts), to=to))
        if not to or not self._told_alike(going):
            raise Nothing
        return self._by_another(going)

    def _crossing(self, move: Move, onward: Onward) -> Move:
        match move.act:
            case a.AskLeave():
                return replace(move, act=a.AskLeave(onward))
            case a.RecordCrossed() as act:
                return replace(move, act=replace(act, onward=onward))
            case _:
                return replace(move, act=a.Convey(onward))

    def _told_alike(self, other: Move) -> bool:
        """Whether this source's spans show as they did where the act was made up."""
        if not isinstance(other.act, a.RecordCrossed):
            return self.world.refusal(self.world.entry(other, self.moves.at)) is None
        state = self.world.state
        return self.slips == policy.own_slips(state, self.eyes, other.act, self.moves.at)

    def _extra(self, free: list[Side], onward: Onward, *, asking: bool) -> Part:
        words = phrases.words(self.rng)
        if not free or self.rng.random() < 0.2:
            return Part(words)
        side = self.rng.choice(free)
        speaker = self.moves.speaker()
        loose = replace(onward, persons=onward.persons)
        marking = self._allowing(loose)
        release = Release.ASK if asking and self.rng.random() < 0.5 else Release.NOW
        marking = replace(marking, release=release, not_before=None)
        if side == self.eyes.side:
            # A confidence against its own room is as hidden from it as another side's.
            marking = replace(marking, own_room=False)
        said, kept = self._said(words, onward)
        lodge = a.Lodge(said, marking=marking, speaker=speaker, kept_back=kept)
        return Part(words, frozenset({self.hide(self._lodging(side, lodge))}))

    def _answers(self, onward: Onward) -> Ref | None:
        if len(onward.to) != 1 or self.rng.random() < 0.5:
            return None
        (side,) = onward.to
        found = self.moves.items(lambda item: item.side == side)
        return self.rng.choice(found) if found else None

    def _answered_alike(self, own: list[Part], onward: Onward) -> None:
        """Where this source gives only if others do, let them offer something."""
        state = self.world.state
        for ref in [ref for part in own for ref in part.items]:
            item = state.items[ref]
            if item.marking.release is not Release.RECIPROCAL:
                continue
            offered = {state.items[mate].side for mate in item.paired}
            for side in sorted(onward.to - offered):
                marking = Marking(use=Use.IN_SUBSTANCE, release=Release.RECIPROCAL)
                lodge = a.Lodge(phrases.words(self.rng), marking=marking)
                mate = self.hide(self._lodging(side, lodge))
                self.hide(self.moves.mediation(a.Pair(frozenset({ref, mate}))))

    # everything else

    def _standing_beside(self, ref: Ref | None) -> Ref | None:
        """The line it stands beside; a suggestion between the two is the mediation's own."""
        claims = self.world.state.claims
        if policy.mediation(self.eyes):
            return ref
        while ref is not None and ref in claims and not claims[ref].open:
            ref = claims[ref].act.beside
        hidden = self.moves.refs(
            claims, lambda c: not c.open and not c.withdrawn and c.act.beside == ref
        )
        return self.rng.choice((ref, *hidden[-2:]))

    def _pointing_elsewhere(self, move: Move) -> Move:
        """The same act, pointing at another thing that the viewpoint cannot read, or at none."""
        field = _OPTIONAL.get(type(move.act))
        ref = getattr(move.act, field) if field else None
        if field is None or (ref is not None and self.known(ref)):
            return move
        if ref is None and self.rng.random() < 0.5:
            return move
        for _ in range(6):
            drawn = self.rng.choice(self.world.entries).id
            other = replace(move, act=replace(move.act, **{field: drawn}))  # type: ignore[arg-type]  # its own field
            if self.known(drawn):
                continue
            if self.world.refusal(self.world.entry(other, self.moves.at)) is None:
                return other
        return replace(move, act=replace(move.act, **{field: None}))  # type: ignore[arg-type]  # its own field

    def _by_another(self, move: Move) -> Move:
        """The same by another seat of the mediation, which nobody outside it can tell."""
        if move.by.chamber is not Chamber.MEDIATION or policy.mediation(self.eyes):
            return move
        kind = type(move.act)
        able = [
            seat
            for seat in self.world.held()
            if seat.chamber is Chamber.MEDIATION and may(seat, kind)
        ]
        if isinstance(move.act, a.GiveSeat) or move.behalf is not None or not able:
            return move
        return replace(move, by=self.rng.choice(able))


def _with_papers(
    papers: list[Document], pieces: list[Words], owners: list[Side | None]
) -> list[Document | None]:
    """With which piece each document goes, in the same order; raises Nothing where none fits."""
    left = list(papers)
    able = [
        side is not None and LEFT_OUT not in words.text
        for words, side in zip(pieces, owners, strict=True)
    ]
    gone = [left.pop(0) if fits and left else None for fits in able]
    if left:
        raise Nothing
    return gone


def _pieces(rng: random.Random, parts: tuple[Part, ...], least: int) -> list[Words]:
    """The words that cross, cut anew: a receiver sees no border between spans of one language."""
    runs: list[Words] = []
    for part in parts:
        if runs and runs[-1].lang == part.words.lang:
            runs[-1] = replace(runs[-1], text=f"{runs[-1].text} {part.words.text}")
        else:
            runs.append(part.words)
    pieces: list[Words] = []
    for run in runs:
        said = run.text.split(" ")
        most = min(len(said), 3)
        cuts = sorted(rng.sample(range(1, len(said)), rng.randint(min(least, most), most) - 1))
        bounds = zip((0, *cuts), (*cuts, len(said)), strict=True)
        pieces += [replace(run, text=" ".join(said[i:j])) for i, j in bounds]
    return pieces
