"""Two worlds that one viewpoint cannot tell apart, as `docs/explanation/the-two-run-test.md` says.

Both hold the same of what the viewpoint did and may learn, at the same times. Each fills in what
is hidden by itself: how much, when, what, and whence came whatever was released.
"""

import json
import random
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from copy import deepcopy
from dataclasses import dataclass, replace
from datetime import UTC, datetime, time, timedelta
from functools import partial
from zoneinfo import ZoneInfo

from tests.disclosure import phrases, policy
from tests.disclosure.episodes import Theme
from tests.disclosure.moves import Moves
from tests.disclosure.picking import Nothing
from tests.disclosure.probes import probe, sweep
from tests.disclosure.released import Released
from tests.disclosure.talks import FIRST, Course, count, founding, opening
from tests.disclosure.viewpoints import viewpoint
from tests.disclosure.world import KEY, Move, World

from goodoffices.core import acts as a
from goodoffices.core.course import take
from goodoffices.core.disclosure import disclose
from goodoffices.core.disclosure.eyes import Eyes
from goodoffices.core.entries import Entry
from goodoffices.core.marking import Reach
from goodoffices.core.naming import mapped, refs_of
from goodoffices.core.refs import Names, Ref, Side, label
from goodoffices.core.refusals import Refusal
from goodoffices.core.seats import MEDIATOR, Chamber, Seat
from goodoffices.core.showing import as_json, plain
from goodoffices.core.state import State
from goodoffices.core.times import coarse
from goodoffices.core.words import Words

BLINK = timedelta(microseconds=1)
BEFORE = "G. Wren"
"""Whoever sat in a seat before, and never comes back to it."""
_NOT_SEATED = (Chamber.PUBLIC, Chamber.NOBODY)


class Leak(AssertionError):
    """A viewpoint told two worlds apart."""


class Spoiled(Exception):
    """The worlds could not be kept alike; the pair says nothing."""


@dataclass(slots=True)
class Promise:
    """What both worlds do, each at its own time, before the viewpoint may learn of it."""

    entry: Entry
    episode: object
    deadline: datetime | None = None

    def precedes(self, other: "Promise") -> bool:
        """Whether it comes first where both are kept: in one course, or on the same things."""
        about = {self.entry.id, *refs_of(self.entry.act)}
        same = self.episode is not None and self.episode is other.episode
        return same or not about.isdisjoint((other.entry.id, *refs_of(other.entry.act)))


class Half:
    """One of the two worlds, with what it hides."""

    def __init__(
        self, world: World, eyes: Seat, horizon: datetime, beside: Sequence[Seat] = ()
    ) -> None:
        self.world, self.eyes, self.horizon = world, eyes, horizon
        self.all_eyes = (eyes, *beside)
        self.clock = FIRST
        self.until = FIRST
        self.promises: list[Promise] = []
        self.hidden = 0
        self._told: dict[int, tuple[object, str]] = {}

    def tick(self) -> datetime:
        """A moment between the last act and the next that both worlds do."""
        self.clock += max((self.until - self.clock) * self.world.rng.uniform(0, 0.3), BLINK)
        return self.clock

    def seen(self, now: datetime) -> list[str]:
        """What the viewpoint reads now, line by line, to the byte."""
        lines = []
        views = [self.world.sight(eyes).view(now) for eyes in self.all_eyes]
        for line in (line for view in views for line in (*view.lines, *view.audit)):
            known = self._told.get(id(line))
            if known is None or known[0] is not line:
                told = {"line": type(line).__name__, **plain(line)}
                known = self._told[id(line)] = (line, canonical(told))
            lines.append(known[1])
        return lines

    def whole(self, now: datetime) -> str:
        """The whole view as one canonical text."""
        return canonical([as_json(self.world.sight(eyes).view(now)) for eyes in self.all_eyes])

    def told(self, move: Move, at: datetime, ref: Ref, *, raw: bool = False) -> tuple[str, ...]:
        """What a seat is told that does this, naming things as its room does."""
        sight = self.world.sight(move.by)
        try:
            act = move.act if raw else mapped(move.act, partial(sight.resolve, now=at))
            sight.check(self.world.entry(replace(move, act=act), at, ref))
        except Refusal as refused:
            facts = sorted(refused.facts.items())
            return (type(refused).__name__, refused.code, str(facts), str(refused))
        except KeyError as broken:
            # Whoever names what only one world has would be answered by a page that broke.
            raise Leak(f"{move} broke a rule") from broken
        return ("admitted",)


def canonical(told: object) -> str:
    """Plain values as one text."""
    return json.dumps(told, ensure_ascii=False, sort_keys=True)


class Pair:
    """A pair of worlds made from a seed, compared after every step."""

    def __init__(
        self,
        seed: int,
        kind: tuple[Chamber, str],
        themes: Sequence[Theme] = (),
        beside: Sequence[Seat] = (),
    ) -> None:
        # `beside` are other eyes of the same person: what all of them read is compared together.
        self.seed, self.beside = seed, tuple(beside)
        self.rng = rng = random.Random(f"{seed} {kind[0].name} {kind[1]}")
        self.founding = founding(rng, 3 if themes else count(rng))
        self.sides = tuple(party.side for party in self.founding.parties)
        self.eyes = viewpoint(kind, rng, self.sides)
        self.now = FIRST + timedelta(minutes=rng.randint(0, 14 * 60))
        self.horizon = self.now + timedelta(days=20)
        names = rng.sample("pq", 2)
        self.halves = tuple(
            Half(World(n, random.Random(rng.random())), self.eyes, self.horizon, self.beside)
            for n in names
        )
        self.lead, self.trail = self.halves
        self.shared: set[Ref] = set()
        self.promised: set[Ref] = set()
        self.kept: set[tuple[object, ...]] = set()
        self.counts: Counter[str] = Counter()
        self.closed = False
        self._drawn = 0
        self._sat: set[str] = set()
        self.course = Course(Moves(self.lead.world, rng, self.shared, self.eyes), themes=themes)
        self.fillers = {
            id(h): Course(Moves(h.world, h.world.rng), 0.5, themes) for h in self.halves
        }

    def _learns(self, entry: Entry, state: State) -> bool:
        """Whether any of these eyes may learn that it was done."""
        return any(
            policy.learns(eyes, entry, state, self.horizon) for eyes in (self.eyes, *self.beside)
        )

    @property
    def auditor(self) -> bool:
        return self.eyes.chamber is Chamber.AUDITOR

    # the course of a pair

    def run(self, steps: int = 16) -> None:
        """Make the two worlds step by step; raises Leak where they can be told apart."""
        self._found()
        for _ in range(steps):
            self._pass_time()
            self._fill()
            self.compare()
            self._step()
            self.compare()
            if self.rng.random() < 0.25:
                self._probe()
        if self._leaves():
            self._leave()
        for _ in range(6):
            self._probe()
        self._sweep()
        self.compare()
        self.now += timedelta(days=2)
        for half in self.halves:
            half.until = self.now
        self._keep_deadlines()
        self.compare()
        if self.lead.whole(self.now) != self.trail.whole(self.now):
            raise Leak(self._about("the whole view differs"))

    def _found(self) -> None:
        self.both(Move(MEDIATOR, self.founding))
        deputy = self.rng.random() < 0.15 or self.eyes == policy.DEPUTY
        seats = [policy.DEPUTY] if deputy else []
        if self.eyes.chamber not in _NOT_SEATED and self.eyes not in (MEDIATOR, policy.DEPUTY):
            if self.rng.random() < 0.95:
                seats.append(self.eyes)
        for seat in seats:
            self._give(seat, self.rng.choice(phrases.PEOPLE))
        for move in opening(self.rng, self.sides):
            if isinstance(move.act, a.GiveSeat) and move.act.seat not in (*seats, policy.DEPUTY):
                self._pass_time(1)
                self._give(move.act.seat, move.act.person)
        if self.eyes in seats and self.eyes.chamber is Chamber.DELEGATION:
            self._succeed()

    def _succeed(self) -> None:
        """Now and then somebody sat here before, who confided against this very delegation."""
        if self.rng.random() >= 0.35:
            return
        self._give(self.eyes, BEFORE)
        for _ in range(2):
            self._pass_time()
            for half in self.halves:
                self._confide(half)
        self._pass_time()
        if self.rng.random() < 0.7:
            self.own(Move(self.eyes, a.HandOver(self.rng.choice(phrases.PEOPLE))))
        else:
            self._shared(Move(MEDIATOR, a.Unseat(self.eyes)))
            self._give(self.eyes, self.rng.choice(phrases.PEOPLE))
        if self.lead.world.state.seats.person(self.eyes) == BEFORE:
            raise Spoiled

    def _confide(self, half: Half) -> None:
        """The one before confides in this world alone, and something comes of it."""
        moves = Moves(half.world, half.world.rng)
        for _ in range(half.world.rng.randint(0, 2)):
            moves.at = half.tick()
            marking = replace(
                phrases.open_marking(moves.rng, self.sides, moves.at), own_room=False
            )
            near = replace(marking, reach=Reach.DELEGATION, persons=frozenset())
            ref = self._alone(half, Move(self.eyes, a.Lodge(moves.words(), marking=near)))
            if ref is None:
                continue
            follow: list[Callable[[], Move]] = [
                lambda: moves.mediation(a.Clarify(ref, moves.words())),  # noqa: B023 - called at once
                lambda: Move(self.eyes, a.Withdraw(ref)),  # noqa: B023 - as above
                lambda: moves.mediation(a.Convey(moves.onward([[ref]]))),  # noqa: B023 - as above
                lambda: moves.mediation(a.AskLeave(moves.onward([[ref]]))),  # noqa: B023 - as above
                lambda: Move(self.eyes, a.Supersede(ref, moves.words())),  # noqa: B023 - as above
            ]
            for step in moves.rng.sample(follow, moves.rng.randint(0, 2)):
                moves.at = half.tick()
                with suppress(Nothing):
                    self._alone(half, step())

    def _alone(self, half: Half, move: Move) -> Ref | None:
        """Do in one world what only whoever sat here before may know of."""
        entry = half.world.entry(move, half.tick())
        if half.world.refusal(entry) is not None:
            return None
        half.world.take(entry)
        half.hidden += 1
        return entry.id

    def _give(self, seat: Seat, person: str) -> None:
        for key in sorted(self.lead.world.state.seats.needed(), key=str):
            self._pass_time(1)
            self._shared(Move(key, a.GiveSeat(seat, person)))

    def _pass_time(self, minutes: int = 30) -> None:
        last = max(half.clock for half in self.halves)
        step = timedelta(minutes=self.rng.randint(1, minutes))
        if self.auditor and minutes > 1:
            step *= self.rng.choice((1, 1, 12))
        whole = timedelta(minutes=1)
        self.now = last.replace(second=0, microsecond=0) + whole + step
        for half in self.halves:
            half.until = self.now
        self._keep_deadlines()

    def _fill(self) -> None:
        """Each world does what is hidden, by itself."""
        for half in self.halves:
            rng = half.world.rng
            for promise in [p for p in half.promises if rng.random() < 0.4]:
                self._keep(half, promise)
            wanted = rng.choice((0, 0, 1, 2, 3, 5))
            for _ in range(3 * wanted):
                wanted -= self._fills(half)
                if wanted <= 0:
                    break

    def _fills(self, half: Half) -> bool:
        """Whether the world found something to do that is hidden."""
        course = self.fillers[id(half)]
        try:
            move = course.next(half.clock + BLINK)
        except Nothing:
            return False
        try:
            course.done(self.hide(half, move))
        except Nothing:
            course.done(None)
            return False
        return True

    def _step(self) -> None:
        """Both worlds do the same, or the viewpoint itself does something."""
        for attempt in range(4):
            if attempt:
                self._pass_time(3)
            try:
                move = self.course.next(self.now)
            except Nothing:
                return
            made = self._shared(move, self.course.episode)
            self.course.done(made)
            if made is not None and made not in self.promised:
                return

    def _shared(self, move: Move, episode: object = None) -> Ref | None:
        if self._comes_back(move):
            return None
        if move.by == self.eyes:
            return self.own(move)
        entry = self.lead.world.entry(move, self.now, self._draw())
        if self.lead.world.refusal(entry) is not None:
            return None
        learns = self._learns(entry, self.lead.world.state)
        if self._waits(entry):
            return self._promise(entry, episode)
        if self.auditor and self._some_time_that_day(entry):
            return self._promise(entry, episode)
        if learns or self.auditor or self._may_be_told(entry):
            return self.both(move, entry.id, episode)
        return self._promise(entry, episode)

    def _some_time_that_day(self, entry: Entry) -> bool:
        """Whether each world can do it at its own time: the auditor is told the day."""
        seats = isinstance(
            entry.act, a.GiveSeat | a.Unseat | a.HandOver | a.Agree | a.ClearStatement | a.Embargo
        )
        able = self.trail.world.refusal(entry) is None
        return able and not seats and self.rng.random() < 0.2

    def _comes_back(self, move: Move) -> bool:
        """Whether somebody takes this seat again who left it: they read what became of theirs."""
        match move.act:
            case a.HandOver(person) if move.by == self.eyes:
                pass
            case a.GiveSeat(seat, person) if seat == self.eyes:
                pass
            case _:
                return False
        now = self.lead.world.state.seats.person(self.eyes)
        self._sat.add(now)
        return person != now and person in self._sat

    def _waits(self, entry: Entry) -> bool:
        """Whether it issues a statement of others that is public only later."""
        if not isinstance(entry.act, a.Issue) or self.auditor:
            return False
        state, statement = self.lead.world.state, entry.act.statement
        until = state.statements[statement].embargo
        later = until is not None and entry.at < until <= self.horizon
        return later and not policy.drafting(self.eyes, state, statement)

    def _may_be_told(self, entry: Entry) -> bool:
        """Whether it crossed from this room's side, unseen; told later, its time is told."""
        if not isinstance(entry.act, a.Convey | a.RecordCrossed):
            return False
        items = self.lead.world.state.items
        refs = [ref for part in entry.act.onward.parts for ref in part.items]
        return any(items[ref].side == self.eyes.side for ref in refs)

    def _draw(self) -> Ref:
        self._drawn += 1
        return Ref(f"s{self.seed % 997:03d}{self._drawn:028d}")

    # what is hidden

    def hide(self, half: Half, move: Move) -> Ref:
        """Do in one world alone what the viewpoint may not learn of; raises Nothing if not so."""
        entry = half.world.entry(move, half.tick())
        if any(ref in self.promised for ref in refs_of(move.act)):
            raise Nothing
        if half.world.refusal(entry) is not None or not self._hidden(half, entry):
            raise Nothing
        half.world.take(entry)
        half.hidden += 1
        return entry.id

    def _hidden(self, half: Half, entry: Entry) -> bool:
        state = half.world.state
        if self.closed:
            return not isinstance(entry.act, a.GiveSeat) or entry.act.seat != self.eyes
        if self._learns(entry, state):
            return False
        if not self.auditor:
            return True
        if isinstance(entry.act, a.Agree):
            own = entry.act.proposal not in self.shared
            return own and not policy.completes(state, entry, entry.act)
        if isinstance(entry.act, a.ClearStatement):
            return entry.act.statement not in self.shared
        if isinstance(entry.act, a.Issue) and policy.cleared(half.world.entries, entry.act):
            return False  # with it is told who cleared it
        return self._triple(entry) in self.kept

    def _triple(self, entry: Entry) -> tuple[object, ...]:
        zone = ZoneInfo(self.founding.place.zone)
        day, called = entry.at.astimezone(zone).date(), policy.audited(entry)
        return day, entry.by.audience, called

    def _promise(self, entry: Entry, episode: object) -> Ref:
        """Let the leading world do it now, the other when it likes."""
        deadline = None
        if isinstance(entry.act, a.Issue):
            deadline = self.lead.world.state.statements[entry.act.statement].embargo
        if isinstance(entry.act, a.Embargo):
            deadline = entry.act.until
        if self.auditor:
            zone = ZoneInfo(self.founding.place.zone)
            after = entry.at.astimezone(zone).date() + timedelta(days=1)
            deadline = datetime.combine(after, time(), zone).astimezone(UTC)
        self._take(self.lead, entry)
        self.trail.promises.append(Promise(entry, episode, deadline))
        self.shared.add(entry.id)
        self.promised.add(entry.id)
        return entry.id

    def _keep(self, half: Half, promise: Promise) -> None:
        """Do what was promised, and before it what was promised earlier and leads to it."""
        for each in list(half.promises):
            if each is promise:
                break
            if each in half.promises and each.precedes(promise):
                self._keep(half, each)
        half.promises.remove(promise)
        if self.auditor:
            half.clock = max(half.clock, promise.entry.at)  # not the day before
        entry = self._drafted_elsewhere(half, replace(promise.entry, at=half.tick()))
        admitted = half.world.refusal(entry) is None
        if admitted and (promise.deadline is not None or self._hidden_still(half, entry)):
            half.world.take(entry)
            if self.auditor:
                self.kept.add(self._triple(entry))
        elif promise.deadline is not None and not self._to_no_end(half, promise.entry):
            raise Spoiled

    @staticmethod
    def _to_no_end(half: Half, entry: Entry) -> bool:
        """Whether it holds back a statement that this world does not have: nor can it issue it."""
        act = entry.act
        return isinstance(act, a.Embargo) and act.statement not in half.world.state.statements

    def _hidden_still(self, half: Half, entry: Entry) -> bool:
        """Whether the viewpoint would not learn of it in this world either."""
        return not self._learns(entry, half.world.state)

    def _drafted_elsewhere(self, half: Half, entry: Entry) -> Entry:
        """A record of a session rests on other items of others in each world."""
        if not isinstance(entry.act, a.DraftRecord):
            return entry
        sight = half.world.sight(self.eyes)
        known = {ref for ref in entry.act.items if ref in sight._lines}
        session = half.world.state.sessions.get(entry.act.session)
        if session is None:
            return entry
        others = [
            ref
            for ref, item in half.world.state.items.items()
            if item.side in session.act.sides
            and item.marking.own_room  # nobody's record rests on what it was confided against
            and ref not in sight._lines
        ]
        drawn = phrases.some(half.world.rng, others[-4:], 0)
        return replace(entry, act=replace(entry.act, items=frozenset(known) | drawn))

    def _keep_deadlines(self) -> None:
        for half in self.halves:
            due = [
                (promise.deadline, place, promise)
                for place, promise in enumerate(half.promises)
                if promise.deadline is not None and promise.deadline <= self.now
            ]
            for deadline, _place, promise in sorted(due, key=lambda each: each[:2]):
                if promise in half.promises:
                    half.until = min(half.until, deadline)
                    self._keep(half, promise)
                    half.until = self.now

    def _due(self, half: Half, refs: Iterable[Ref], episode: object) -> None:
        """Keep the promises on which the next act may rest."""
        wanted = set(refs)
        for promise in list(half.promises):
            same = episode is not None and promise.episode is episode
            if (same or promise.entry.id in wanted) and promise in half.promises:
                self._keep(half, promise)

    # what both do

    def both(self, move: Move, ref: Ref | None = None, episode: object = None) -> Ref | None:
        """Do in both worlds what the viewpoint learns of, each in its own way."""
        ref = ref or self._draw()
        entries = []
        slips: list[bool] = []
        if isinstance(move.act, a.RecordCrossed):
            slips = policy.own_slips(self.lead.world.state, self.eyes, move.act, self.now)
        for half in self.halves:
            try:
                self._due(half, self._needed(half, move), episode)
                self._level(half, move)
                made = self._released(half, move, slips)
            except Nothing:
                return None
            entry = half.world.entry(made, self._moment(half, move), ref)
            if half.world.refusal(entry) is not None:
                return None
            entries.append(entry)
        if not self._opened_alike(entries):
            return None
        for half, entry in zip(self.halves, entries, strict=True):
            self._take(half, entry)
        if self.auditor:
            self.kept.add(self._triple(entries[0]))
        self.shared.add(ref)
        self.counts["both"] += 1
        return ref

    def _opened_alike(self, entries: list[Entry]) -> bool:
        """Whether an item that is opened to these eyes comes with the same told of it so far.

        What was told of it while it was somebody's alone may differ until then.
        """
        read = []
        for half, entry in zip(self.halves, entries, strict=True):
            eyes = Eyes(self.eyes, Names(KEY, self.eyes.audience))
            if not isinstance(entry.act, a.Widen | a.Narrow | a.Permit):
                return True
            lodged = half.world.state.entries[entry.act.item]
            if disclose(half.world.state, lodged, eyes, self.now) is not None:
                return True
            state = deepcopy(half.world.state)
            take(state, entry)
            for _ in range(2):  # once more with what these eyes read: what points at it is told
                lines = {
                    ref: line
                    for ref, each in state.entries.items()
                    if (line := disclose(state, each, eyes, self.now)) is not None
                }
                eyes.lines.update(lines)
            told = canonical([plain(line) for line in lines.values()])
            # What is answered to a draft that rests on it will be read on it from now on.
            drafts = {
                ref
                for ref, each in state.entries.items()
                if isinstance(each.act, a.DraftRecord) and lodged.id in each.act.items
            }
            read.append((told, drafts & self.shared))
        return read[0] == read[1]

    def _needed(self, half: Half, move: Move) -> Iterable[Ref]:
        """The things an act cannot do without; what it reopens unseen may never have been."""
        if isinstance(move.act, a.Propose) and half.world.rng.random() < 0.5:
            move = replace(move, act=replace(move.act, reopens=None))
        return refs_of(move.act)

    def _take(self, half: Half, entry: Entry) -> None:
        half.world.take(entry)
        half.clock = max(half.clock, entry.at)

    def _released(self, half: Half, move: Move, slips: list[bool]) -> Move:
        if isinstance(move.act, a.Found):
            return move
        if self.auditor:
            return self._in_other_words(half, move)
        if half is self.lead and self.rng.random() < 0.4:
            known = set(half.world.state.entries)
            if set(refs_of(move.act)) <= known:
                return move
        hide = partial(self.hide, half)
        model, read = self.lead.world.state, bool(self.beside)
        released = Released(half.world, model, self.eyes, hide, slips, read_in_public=read)
        return released.of(move, self.now)

    def _in_other_words(self, half: Half, move: Move) -> Move:
        """To the auditor no word of an act shows."""
        if isinstance(move.act, a.Convey | a.AskLeave | a.Correct | a.Supersede):
            return move
        if isinstance(move.act, a.GiveSeat | a.HandOver):
            return move
        if half.world.rng.random() < 0.3:
            move = replace(move, act=policy.fallen_otherwise(move.act, half.world.rng))
        changed = {
            name: phrases.words(half.world.rng)
            for name in getattr(type(move.act), "__slots__", ())
            if isinstance(getattr(move.act, name), Words)
        }
        if isinstance(move.act, a.Lodge) and move.act.kept_back:
            return move
        return replace(move, act=replace(move.act, **changed))  # type: ignore[arg-type]  # its own fields

    def _moment(self, half: Half, move: Move) -> datetime:
        """When it is done: not to the second the same, where seconds are not told."""
        # Whether something was against its marking may turn on the second.
        exact = (a.Found, a.RecordCrossed)
        if self.eyes.chamber is Chamber.MEDIATION or isinstance(move.act, exact):
            return self.now
        late = self.now + timedelta(seconds=half.world.rng.randint(0, 59))
        if any(self.now < each <= late for each in self._deadlines()):
            return self.now
        step = 1 if self.auditor else self.founding.granularity
        zone = self.founding.place.zone
        return late if coarse(late, step, zone) == coarse(self.now, step, zone) else self.now

    def _deadlines(self) -> Iterator[datetime]:
        """When what was promised must have been done."""
        promises = (promise for half in self.halves for promise in half.promises)
        return (each.deadline for each in promises if each.deadline is not None)

    def _level(self, half: Half, move: Move) -> None:
        """Let both worlds be as near to what is released by all together."""
        act, state = move.act, half.world.state
        if isinstance(act, a.Issue) and act.statement in state.statements:
            statement = state.statements[act.statement]
            for side in sorted(statement.act.clearers - statement.cleared):
                clear = Moves(half.world, half.world.rng).by(
                    a.ClearStatement, a.ClearStatement(act.statement), side
                )
                self.promised.discard(act.statement)
                self.hide(half, clear)
        if isinstance(act, a.Agree):
            self._level_agreement(act.proposal, move)

    def _level_agreement(self, proposal: Ref, move: Move) -> None:
        """All have agreed in both worlds or in neither, once this side has."""
        side = move.behalf.side if move.behalf else move.by.side
        missing = {
            id(half): self._missing(half, proposal) - {side}
            for half in self.halves
            if proposal in half.world.state.proposals
        }
        if len(missing) < 2 or all(missing.values()):
            return
        for half in self.halves:
            for other in sorted(missing[id(half)]):
                moves = Moves(half.world, half.world.rng)
                self.hide(half, moves.by(a.Agree, a.Agree(proposal), other))

    def _missing(self, half: Half, proposal: Ref) -> set[Side]:
        return set(self.sides) - half.world.state.proposals[proposal].agreed.keys()

    # what the viewpoint does

    def own(self, move: Move) -> Ref | None:
        """The viewpoint acts, by the names of its own room; the outcomes are the same."""
        named = replace(move, act=mapped(move.act, partial(label, KEY, self.eyes.audience)))
        return self._attempt(named)

    def _probe(self) -> None:
        """The viewpoint tries anything, on what it reads, on what it guesses, on others' names."""
        self._pass_time(3)
        move, raw = probe(self.rng, self.eyes, [half.world for half in self.halves])
        self._attempt(move, raw=raw)
        self.compare()

    def _sweep(self) -> None:
        """The viewpoint tries everything on everything it reads, and does none of it."""
        self._pass_time(3)
        lines = self.lead.world.sight(self.eyes).view(self.now).lines
        for move in sweep(self.eyes, self.sides, lines[-25:]):
            self._same_outcome(move, self._draw(), raw=False)

    def _same_outcome(self, move: Move, ref: Ref, *, raw: bool) -> bool:
        """Whether it is admitted; raises Leak where that differs between the worlds."""
        outcomes = [half.told(move, self.now, ref, raw=raw) for half in self.halves]
        self.counts["own"] += 1
        if outcomes[0] != outcomes[1]:
            raise Leak(self._about(f"{move} was told {outcomes[0]} and {outcomes[1]}"))
        return outcomes[0] == ("admitted",)

    def _attempt(self, move: Move, *, raw: bool = False) -> Ref | None:
        if self._comes_back(move):
            return None
        ref = self._draw()
        try:
            if isinstance(move.act, a.Agree):
                self._level_own(move, raw=raw)
        except Nothing:
            return None
        if not self._same_outcome(move, ref, raw=raw):
            return None
        self.counts["admitted"] += 1
        for half in self.halves:
            sight = half.world.sight(move.by)
            act = move.act if raw else mapped(move.act, partial(sight.resolve, now=self.now))
            self._take(half, half.world.entry(replace(move, act=act), self.now, ref))
        self.shared.add(ref)
        return ref

    def _level_own(self, move: Move, *, raw: bool) -> None:
        """The viewpoint's own agreement may be the last: in both worlds, or in neither."""
        name = getattr(move.act, "proposal")  # noqa: B009 - an agreement has one
        proposal = name
        if not raw:
            proposal = self.lead.world.sight(self.eyes)._eyes.names.back.get(name, name)
        if proposal in self.lead.world.state.proposals:
            self._level_agreement(proposal, move)

    def _leaves(self) -> bool:
        """Whether the viewpoint is to lose its seat at the end."""
        return self.rng.random() < 0.2 and not self.beside

    def _leave(self) -> None:
        """The viewpoint loses its seat; from then on nothing at all is the same."""
        if self.eyes.chamber in _NOT_SEATED or self.eyes == MEDIATOR or self.auditor:
            return
        if self._shared(Move(MEDIATOR, a.Unseat(self.eyes))) is None:
            return
        self.closed = True
        for half in self.halves:
            half.promises.clear()
        self.promised.clear()
        for _ in range(4):
            self._pass_time()
            self._fill()
            self.compare()

    # comparing

    def compare(self) -> None:
        """Raises Leak where the two views differ by a byte."""
        now = max(self.now, *(half.clock for half in self.halves))
        self.now = now
        first, second = (half.seen(now) for half in self.halves)
        self.counts["views"] += 1
        if first != second:
            raise Leak(self._about(_difference(first, second)))

    def _about(self, told: str) -> str:
        return f"seed {self.seed}, {self.eyes}, {self.now:%d %H:%M}: {told}"


def _difference(first: list[str], second: list[str]) -> str:
    for one, other in zip(first, second, strict=False):
        if one != other:
            return f"\n{one}\n{other}"
    more = (first if len(first) > len(second) else second)[min(len(first), len(second)) :]
    return f"{len(first)} lines and {len(second)}:\n{more[0]}"
