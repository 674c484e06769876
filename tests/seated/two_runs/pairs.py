"""Two worlds, each a house with seats, compared by all that a viewpoint is answered there."""

import random
from dataclasses import dataclass
from typing import Any

from tests.disclosure.pairs import Leak, Pair, Spoiled
from tests.disclosure.picking import Nothing
from tests.disclosure.world import KEY, Move
from tests.seated.two_runs.apart import Apart, Nursery, both
from tests.seated.two_runs.asked import (
    API,
    BODY,
    CODE,
    PASSWORD,
    Answered,
    Asked,
    Wanted,
    differ,
    key_of,
    near,
)
from tests.seated.two_runs.others import begun
from tests.seated.two_runs.routes import NOWHERE, ON_PAGES, Ways, by_token, papers
from tests.seated.two_runs.typed import typed
from tests.seated.two_runs.written import written

from goodoffices.core import acts as a
from goodoffices.core.entries import Entry
from goodoffices.core.imprint import Imprints
from goodoffices.core.refs import Ref
from goodoffices.core.seats import MEDIATOR, PUBLIC, Chamber, Seat
from goodoffices.core.view import View
from goodoffices.core.words import Words

NOBODY, GUEST, UNSEATED = "nobody", "guest", "unseated"
"""Who has not signed in; who has an account, and no seat in this talk; who had one."""
_OTHERS = tuple(
    Seat.parse(each)
    for each in ("delegation/A/head", "delegation/B/head", "capital/B/principal",
                 "liaison/A/officer", "observer", "mediation/deputy")
)  # fmt: skip
DESK = ("mediator", "deputy")
DRAFTED = ("do/Lodge", (("aside", "1"), ("words.text", "Half a thought"), ("key", "draft-0001")))
"""A form that is kept as a draft."""
PRINTED = ("papers", (("kind", "whole-view"), ("form", "html"), ("key", "paper-0001")))
"""A paper that is printed."""
CHOSEN = ((), (), (("what", "items"),), (("side", "B"),), (("state", "awaits"),))
"""What else is chosen where a word is looked for."""


@dataclass(frozen=True, slots=True)
class Manner:
    """How a pair is gone through."""

    share: float = 0.2
    """How much of all there is is asked for at the end."""
    printed: bool = False
    """Whether all that commands print is compared too."""
    leaves: bool = False
    """Whether the viewpoint loses its seat before the end in any case."""
    guest: bool = False
    """Whether who never had a seat has an account at least."""
    idle: int = 30
    """Minutes without a request after which one is signed out."""
    steps: int = 12
    """How many steps the talk goes."""
    planted: str = ""
    """The leak that is built into both houses."""


class SitePair(Pair):
    """A pair in which everything goes over the site: what is read, and what is done."""

    def __init__(self, nursery: Nursery, manner: Manner, *given: Any, **more: Any) -> None:
        super().__init__(*given, **more)
        self._nursery, self._manner = nursery, manner
        self._houses: tuple[Apart, ...] = ()
        self._look = random.Random(f"looks {self.seed} {self.eyes}")
        self._papers = random.Random(f"papers {self.seed} {self.eyes}")
        self._programs = random.Random(f"programs {self.seed} {self.eyes}")
        self._finds = random.Random(f"finds {self.seed} {self.eyes}")
        self._begun = random.Random(f"begun {self.seed} {self.eyes}")
        self._sent = [0, 0]
        self._seatings: list[str] = []
        self._in: set[str] = set()
        self._public = PUBLIC in (self.eyes, *self.beside)
        self._stranger = GUEST if manner.guest else NOBODY

    # the course of a pair

    def run(self, steps: int = 0) -> None:
        """Make the two worlds, and ask both houses the same all along."""
        seed, worlds = f"{self.seed} {self.eyes}", (half.world for half in self.halves)
        self._houses = self._nursery.houses(
            *(
                Wanted(
                    seed,
                    self.eyes,
                    self._public,
                    world.rng.random(),
                    self._manner.idle,
                    self._manner.planted,
                )
                for world in worlds
            )
        )
        try:
            super().run(steps or self._manner.steps)
            self.sweep()
        finally:
            for house in self._houses:
                house.end()

    def _pass_time(self, minutes: int = 30) -> None:
        # What was answered was answered: whatever is done from here on is done after it.
        for half in self.halves:
            half.clock = max(half.clock, self.now)
        super()._pass_time(minutes)
        self._go_on()

    def _leaves(self) -> bool:
        # Other eyes beside go on reading when the seat is gone: then not all is hidden.
        return super()._leaves() or (self._manner.leaves and not self.beside)

    def compare(self) -> None:
        """Compare the views, and some of what the site answers."""
        super().compare()
        self._go_on()
        self._mail()
        self._live()
        if self._look.random() < 0.3:
            self._busy()
        if self._look.random() < 0.5:
            self.look()

    def _go_on(self) -> None:
        """Tell each house what was done in its world since."""
        told = []
        for place, half in enumerate(self.halves):
            entries = tuple(half.world.entries[self._sent[place] :])
            self._sent[place] += len(entries)
            given = half.world.state.seats.given
            seats = tuple((str(seat), str(at.hands)) for seat, at in given.items() if at.held)
            told.append(("go_on", entries, seats, self.now))
        both(self._houses, *told)
        at = self.lead.world.state.seats.given.get(self.eyes)
        if at is not None and at.held and str(at.hands) not in self._seatings:
            self._seatings.append(str(at.hands))

    def _mail(self) -> None:
        """Compare what was posted; whoever sat here before has no seat any more, and gets none."""
        first, second = both(self._houses, ("mail",), ("mail",))
        self.counts["mails"] += len(first)
        if first != second:
            sent = [mails[:1] or (b"none",) for mails in (first, second)]
            self._found_out(
                f"mail: {len(first)} and {len(second)}: {near(sent[0][0], sent[1][0])}"
            )

    def _live(self) -> None:
        """Compare what is said on the lines that are open: which events, with which ids."""
        first, second = both(self._houses, ("live",), ("live",))
        self.counts["events"] += sum(said.count(b"data: new") for _path, said, _ended in first)
        if first != second:
            self._found_out(f"a live line says otherwise: {near(repr(first), repr(second))}")

    def _busy(self) -> None:
        """Others use the site too, in each world as they like."""
        told = (("busy", half.world.rng.random(), self.now) for half in self.halves)
        if logged := next(filter(None, both(self._houses, *told)), ""):
            self._found_out(f"words of the talk stand in a line of the log: {logged}")

    # what the viewpoint asks

    @property
    def who(self) -> str:
        """Whose browser it is: whoever sits there now, or sat there last; else a stranger's."""
        if self.eyes == PUBLIC:
            return NOBODY
        return f"mine-{len(self._seatings) - 1}" if self._seatings else self._stranger

    def _standing(self, who: str) -> str:
        """As whom somebody asks: by their seat, as who had one, or as one who never had any."""
        if self.eyes == PUBLIC:
            return str(PUBLIC)
        if who in (NOBODY, GUEST):
            return who
        sits = not self.closed and who == self.who
        return f"{self.eyes.chamber.value} {self.eyes.role}" if sits else UNSEATED

    def view(self) -> View:
        """What these eyes read."""
        return self.lead.world.sight(self.eyes).view(self.now)

    def _ways(self) -> Ways:
        keys = [key_of(str(self.eyes), place) for place, _at in enumerate(self._seatings)]
        others = [key_of(str(seat), 0) for seat in _OTHERS if seat != self.eyes]
        return Ways(keys, others, public=self._public)

    def _raw(self) -> list[Ref]:
        return list(self._look.choice(self.halves).world.state.entries)

    def look(self) -> None:
        """Ask for one thing; raises Leak where the two houses answer otherwise."""
        if self._seatings and self._look.random() < 0.2:
            path, fields = self._look.choice((DRAFTED, PRINTED))
            self.ask(Asked(self.who, f"{self._base()}{path}", fields))
        if self._seatings and self._look.random() < 0.3:
            seen = Imprints(KEY, self.eyes).of(self.view())
            behind = self._look.choice(("", f"?seen={seen}"))
            self.ask(Asked(self.who, f"{self._base()}live{behind}"))
        self.ask(self._ways().some(self._look, self.who, self.view(), self._raw()))
        self._papers_asked()
        self._asked_by_token(3)
        self._look_for()
        self._lays_down()
        if len(self._seatings) > 1 and self._look.random() < 0.2:
            self._gone(len(self._seatings) - 2)
        if self._look.random() < 0.1:
            seat = self._look.choice([each for each in _OTHERS if each != self.eyes])
            self._absent(self.who, key_of(str(seat), 0))

    def _papers_asked(self) -> None:
        """Ask for a document it has, and for one of anybody's; raises Leak as `look` does."""
        # By a chance of its own, so that what is asked beside it stays as it was.
        entries = self._papers.choice(self.halves).world.entries
        for path in papers(self._papers, self._base(), self.view(), entries):
            answered = self.ask(Asked(self.who, path))
            self.counts["documents given out"] += answered.status == 200

    def _asked_by_token(self, most: int) -> None:
        """Ask by a program what it may, and what it may not; raises Leak as `look` does."""
        rng = self._programs
        raw = list(rng.choice(self.halves).world.state.entries)
        keys = [key_of(str(seat), 0) for seat in _OTHERS if seat != self.eyes]
        for asked in by_token(rng, self.who, self.view(), raw, keys, most):
            self.counts["by token"] += self.ask(asked).status == 200

    def _look_for(self) -> None:
        """Look for a word of either world, hidden or not; raises Leak as `look` does."""
        if not self._seatings or self._finds.random() < 0.5:
            return
        entries = self._finds.choice(self.halves).world.entries
        said = [
            words.text for e in entries if isinstance(words := getattr(e.act, "words", 0), Words)
        ]
        word = self._finds.choice(self._finds.choice(said or ["nothing"]).split() or ["nothing"])
        fields = (("words", word), *self._finds.choice(CHOSEN))
        answered = self.ask(Asked(self.who, f"{self._base()}find", fields))
        self.counts["looked for"] += answered.status == 200

    def _lays_down(self) -> None:
        """Lay down what it is writing, come back to it, throw it away; raises Leak as `look`."""
        if not self._seatings or self._begun.random() > 0.3:
            return
        form = f"{self._base()}do/Lodge"
        laid = begun(form, self._begun.choice(("A thought", "A thought, and another " * 40)))
        for fields in (laid, None, (*laid, ("gone", "yes")), None):
            if fields is None or self._begun.random() < 0.7:
                path = form if fields is None else "/begun"
                answered = self.ask(Asked(self.who, path, fields))
                self.counts["laid down"] += answered.status == 200 and fields == laid

    def _gone(self, place: int) -> None:
        """To whoever sat here before the room is none, and in their list stands nothing."""
        who = f"mine-{place}"
        self.ask(Asked(who, "/rooms/"))
        self._absent(who, key_of(str(self.eyes), place))

    def _absent(self, who: str, key: str) -> None:
        """A room that is not theirs, and one that never was, are the same to them; else Leak."""
        first, second = (self.ask(Asked(who, f"/rooms/{each}/")) for each in (key, NOWHERE))
        if first != second:
            self._found_out(f"a room of others is not as none: {differ(first, second)}")

    def sweep(self) -> None:
        """Ask for everything there is, and what every command prints."""
        ways, view, raw = self._ways(), self.view(), self._raw()
        for asked in ways.sweep(self._look, self.who, view, raw):
            if self._look.random() < self._manner.share:
                self.ask(asked)
        if self._seatings:
            self.ask(Asked(self.who, f"{self._base()}{PRINTED[0]}", PRINTED[1]))
        self._asked_by_token(20)
        for place in range(len(self._seatings) - (not self.closed)):
            self._gone(place)
        if self._manner.printed:
            first, second = both(self._houses, ("printed", self.now), ("printed", self.now))
            self.counts["printed"] += len(first)
            if first != second:
                self._found_out(_printed(first, second))

    def ask(self, asked: Asked) -> Answered:
        """What both houses answer.

        Raises:
            Leak: they answer otherwise, by a byte, a header, a status or a query.
        """
        return self._let_in(asked)[0]

    def _let_in(self, asked: Asked) -> tuple[Answered, list[tuple[Entry, ...]]]:
        """The answer once whoever asks is signed in, and has shown lately who they are."""
        if asked.who == NOBODY:
            return self._both(asked)
        if asked.who not in self._in:
            self._sign_in(asked.who)
        answered, done = self._both(asked)
        if answered.onward.startswith("/in/") or b'name="login"' in answered.body:
            self._sign_in(asked.who)
            answered, done = self._both(asked)
        if answered.status == 403 and b'name="_again"' in answered.body:
            again = (("_again", "1"), ("password", PASSWORD))
            self._both(Asked(asked.who, asked.path, again))
            answered, done = self._both(asked)
        return answered, done

    def _sign_in(self, who: str) -> None:
        self._in.add(who)
        self._both(Asked(who, "/in/", (("login", who), ("password", PASSWORD))))
        self._both(Asked(who, "/in/factor", (("code", CODE),)))

    def _both(self, asked: Asked) -> tuple[Answered, list[tuple[Entry, ...]]]:
        told = both(self._houses, ("ask", asked, self.now), ("ask", asked, self.now))
        self.counts["answers"] += 1
        self.counts[f"as {self._standing(asked.who)}"] += 1
        (one, first, logged), (other, second, too) = told
        self.counts[f"status {one.status}"] += 1
        if one != other:
            method = "GET" if asked.fields is None else f"POST {dict(asked.fields)} to"
            self._found_out(f"{method} {asked.path}: {differ(one, other)}")
        if logged or too:
            self._found_out(f"words of the talk stand in a line of the log: {logged or too}")
        if len(first) != len(second):
            self._found_out(f"{asked.path} was recorded in one world alone")
        for place, done in enumerate((first, second)):
            self._sent[place] += len(done)
            for entry in done:
                self._take(self.halves[place], entry)
                self.shared.add(entry.id)
        return one, [first, second]

    def _found_out(self, told: str) -> None:
        raise Leak(self._about(f"{self.who}: {told}"))

    # what the viewpoint does

    def _attempt(self, move: Move, *, raw: bool = False) -> Ref | None:
        if self._comes_back(move):
            return None
        try:
            if isinstance(move.act, a.Agree):
                self._level_own(move, raw=raw)
        except Nothing:
            return None
        self._go_on()
        made = self._by_form(move)
        self.counts["own"] += 1
        if not made:
            return None
        self.counts["admitted"] += 1
        return made[0].id

    def _by_form(self, move: Move) -> list[Entry]:
        """Do it by the form of its act; what was recorded of it in each world."""
        self._drawn += 1
        zone = self.founding.place.zone
        fields = typed(move.act, move.behalf, zone, f"own-{self._drawn:08d}")
        name = type(move.act).__name__
        asked = Asked(self.who, f"{self._base()}do/{name}", fields)
        if name not in ON_PAGES and self._programs.random() < 0.3:
            body = ((BODY, written(move.act, move.behalf)), ("idempotency-key", fields[0][1]))
            asked = Asked(self.who, f"{API}acts", body)
        _answered, done = self._let_in(asked)
        return [entries[0] for entries in done if entries]

    def _base(self) -> str:
        if self.eyes.chamber is Chamber.MEDIATION and self.eyes.role in DESK:
            return "/talks/the-talk/"
        place = len(self._seatings) - 1
        return f"/rooms/{key_of(str(self.eyes), place) if self._seatings else NOWHERE}/"

    def _same_outcome(self, move: Move, ref: Ref, *, raw: bool) -> bool:
        """What it would be told is told by the site alone: it is sent, and so it may be done."""
        if self._look.random() < self._manner.share:
            self._attempt(move, raw=raw)
        return False


def _printed(first: list[Any], second: list[Any]) -> str:
    for (asked, one), (_asked, other) in zip(first, second, strict=False):
        if one != other:
            return f"{asked} printed:\n{near(repr(one), repr(other))}"
    return "the command line says more in one world"


__all__ = ("MEDIATOR", "Leak", "SitePair", "Spoiled")
