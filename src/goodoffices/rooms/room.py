"""One room, and the window through which all who sit in it see its talk."""

import gc
import secrets
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, nullcontext, suppress
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from functools import partial

from goodoffices.archive.faults import Fault, Locked, NoSuchTalk, NotKept
from goodoffices.archive.shelf import Archive, Crossed, Emptied, Retried, TalkId
from goodoffices.core.acts import Act
from goodoffices.core.burning import overdue
from goodoffices.core.entries import Behalf, Entry
from goodoffices.core.imprint import Imprints
from goodoffices.core.naming import mapped
from goodoffices.core.refs import Ref
from goodoffices.core.refusals import Refusal
from goodoffices.core.seats import Chamber, Seat
from goodoffices.core.view import Sight, View
from goodoffices.leaks.forgetting import forget
from goodoffices.rooms.keyed import Keyed

Clock = Callable[[], datetime]
_MARKING = timedelta(minutes=1)


@contextmanager
def _undisturbed() -> Iterator[None]:
    """Without the garbage collector, which would look again and again at what is read to stay."""
    if not gc.isenabled():
        yield
        return
    gc.disable()
    try:
        yield
    finally:
        # Counted as old at once, so that it is not looked through for what may go.
        gc.freeze()
        gc.unfreeze()
        gc.enable()


class Window:
    """One seat's sight of one talk, kept up to date for all who sit in it."""

    def __init__(self, archive: Archive, talk: TalkId, seat: Seat) -> None:
        self._archive, self._talk, self._seat = archive, talk, seat
        self.lock = threading.Lock()
        self.done = Keyed()
        self._epoch = archive.epoch(talk)
        key = archive.key(talk)
        self._sight: Sight | None = Sight(key, seat)
        self._imprints: Imprints | None = Imprints(key, seat)
        self._told: datetime | None = None
        self._asked = False
        self._why: type[Fault] = Locked

    @property
    def epoch(self) -> int:
        """How often words of the talk had been destroyed when it was read."""
        return self._epoch

    def look(self) -> Sight:
        """The sight, with all that was done since.

        Raises:
            Locked: the archive was closed.
            NoSuchTalk: the talk was burnt, or put away.
        """
        if self._sight is None:
            raise self._why
        try:
            return self._gone_on(self._sight)
        except Emptied:
            # Here or in another program words were destroyed: none that was read is kept.
            return self._gone_on(self._begun_anew())

    def _gone_on(self, sight: Sight) -> Sight:
        with nullcontext() if sight.length else _undisturbed():
            for entry in self._since(sight.length):
                sight.take(entry)
                if entry.by == sight.seat:
                    self.done.take(entry, _seating(sight))
            if sight.state.latest is not None:
                self._tell(sight.state.latest)
        return sight

    def _begun_anew(self) -> Sight:
        self._epoch = self._archive.epoch(self._talk)
        key = self._archive.key(self._talk)
        self._sight = sight = Sight(key, self._seat)
        self._imprints = Imprints(key, self._seat)
        self.done.clear()
        forget()
        return sight

    def imprint(self, view: View) -> str:
        """By what a view is told from another of this seat."""
        if self._imprints is None:
            raise self._why
        return self._imprints.of(view)

    def glance(self, clock: Clock, *, anew: bool) -> tuple[Sight, View]:
        """What may be read now, without a word to the talk's clock: nobody is shown it."""
        now, sight = clock(), self.look() if anew or self._sight is None else self._sight
        return sight, sight.view(now if self._told is None else max(now, self._told))

    def overdue(self, clock: Clock) -> tuple[tuple[Seat, datetime], ...]:
        """The seats of the talk whose notes are past their day; and before when they go."""
        with self.lock:
            state = self.look().state
            return overdue(state, self.now(clock)) if state.desks.burns else ()

    def now(self, clock: Clock, *, again: bool = False) -> datetime:
        """The time, which never goes back for this talk; `again` where others told a later one."""
        now = clock()
        if again or not self._asked or self._told is None or now > self._told + _MARKING:
            # Where nothing can be written one can still read.
            with suppress(NotKept):
                self._tell(self._archive.mark(self._talk, now))
                self._asked = True
        if self._told is None or now >= self._told:
            return now
        # Another may only just have acted: asked again, a clock that goes on is past it.
        now = clock()
        return now if now >= self._told else self._set_back(self._told)

    def _set_back(self, told: datetime) -> datetime:
        """The time where the machine's clock was set back: the next full minute after the last.

        To the second it would be the time of an act that this seat may know nothing of.
        """
        # Not the talk's granularity: what waits for its time must not come hours early.
        whole = told.replace(second=0, microsecond=0)
        whole = told if whole == told else whole + timedelta(minutes=1)
        self._tell(whole)
        if whole != told:
            with suppress(NotKept):
                self._tell(self._archive.mark(self._talk, whole))
        return whole

    def forget(self, why: type[Fault] = Locked) -> None:
        """Let go of the key and of all that was read, once nobody is reading; say why from now."""
        with self.lock:
            self._let_go(why)

    def refresh(self) -> None:
        """Read anew what is left once words were destroyed, and let go of what was read."""
        with self.lock, suppress(Fault):
            if self._sight is not None:
                self._begun_anew()

    def _let_go(self, why: type[Fault]) -> None:
        self._sight, self._imprints, self._why = None, None, why
        self.done.clear()

    def _since(self, length: int) -> tuple[Entry, ...]:
        try:
            return self._archive.entries(self._talk, length, self._epoch)
        except NoSuchTalk as gone:
            # Another program burnt it, or put it away: what was read here goes with it.
            self._let_go(type(gone))
            raise

    def _tell(self, at: datetime) -> None:
        self._told = at if self._told is None else max(at, self._told)


@dataclass(frozen=True, slots=True)
class Glance:
    """What whoever waits for something new in a room is told by; it says nothing of what it is."""

    imprint: str
    seating: str
    """By what the present seating of the seat is known; nothing if nobody holds it."""
    step: int = 1
    """How many minutes count as one for this room, and the zone of the talk's place."""
    zone: str = "UTC"


class Room:
    """One talk, from one seat."""

    def __init__(
        self,
        archive: Archive,
        clock: Clock,
        talk: TalkId,
        window: Window,
        told: Callable[[TalkId], None] = lambda _talk: None,
        seating: str | None = None,
    ) -> None:
        self._archive, self._clock, self._talk, self._window = archive, clock, talk, window
        self._told, self._seating = told, seating

    def of(self, seating: str) -> "Room":
        """The same room for whoever holds the seat by one seating, and for nobody after them."""
        return Room(self._archive, self._clock, self._talk, self._window, self._told, seating)

    def read(self) -> View:
        """What may be seen from here now."""
        with self._window.lock:
            return self._look().view(self._window.now(self._clock))

    def seating(self) -> str:
        """By what the present seating of this seat is known from any other; nothing if unheld."""
        with self._window.lock:
            return _seating(self._window.look())

    def imprint(self, view: View) -> str:
        """By what a view from here is told from what is seen at another time."""
        with self._window.lock:
            return self._window.imprint(view)

    def glance(self, *, anew: bool = True) -> Glance:
        """Whether there is anything new, for whoever waits: nothing is shown, no clock goes on.

        Unless `anew`, the archive is not asked: what is new is what time alone has changed.
        """
        with self._window.lock:
            sight, view = self._window.glance(self._clock, anew=anew)
            seating, imprint = _seating(sight), self._window.imprint(view)
            talk = view.talk
        # The mediation is told to the second when what happened, and loses nothing by hearing it.
        if talk is None or view.eyes.chamber is Chamber.MEDIATION:
            return Glance(imprint, seating)
        return Glance(imprint, seating, talk.granularity, talk.place.zone)

    def refuses(self, act: Act, behalf: Behalf | None = None) -> Refusal | None:
        """Why an act would be refused now; None if it would not. It is not done."""
        with self._window.lock:
            sight, now = self._look(), self._window.now(self._clock)
            try:
                sight.check(_meant(sight, now, act, behalf))
            except Refusal as refused:
                return refused
        return None

    def act(self, act: Act, behalf: Behalf | None = None, key: str = "") -> View:
        """Do one act, naming things as this room does; what may be seen after it.

        A `key` makes a retried act the same act: it is recorded once. Another act under a key that
        was used is another act.

        Raises:
            Refusal: the act is not allowed; nothing was recorded.
            Fault: it could not be kept.
        """
        return self.does(act, behalf, key)[0]

    def does(
        self, act: Act, behalf: Behalf | None = None, key: str = ""
    ) -> tuple[View, Ref | None]:
        """The same; besides, what the line is called here that it made, where it made one here.

        Raises:
            Refusal: the act is not allowed; nothing was recorded.
            Fault: it could not be kept.
        """
        window = self._window
        with window.lock:
            sight, now = self._look(), window.now(self._clock)
            while True:
                meant = _meant(sight, now, act, behalf)
                meant = replace(meant, key=window.done.free(key, meant, _seating(sight)))
                if (before := window.done.under(meant.key)) is not None:
                    meant = before
                    break
                sight.check(meant)
                try:
                    self._archive.append(self._talk, meant, sight.length)
                    self._told(self._talk)
                    break
                except (Crossed, Retried):
                    # Nobody is told of a crossing: one reads again, asks again, tries again.
                    sight, now = self._look(), window.now(self._clock, again=True)
            sight = window.look()
            view = sight.view(window.now(self._clock))
            return view, sight.named(meant.id, view)

    def _look(self) -> Sight:
        sight = self._window.look()
        # Found to be theirs a moment ago, it may be another's by now.
        if self._seating not in (None, _seating(sight)):
            raise NoSuchTalk
        return sight


def _seating(sight: Sight) -> str:
    held = sight.state.seats.given.get(sight.seat)
    return held.hands or "" if held is not None and held.held else ""


def _meant(sight: Sight, now: datetime, act: Act, behalf: Behalf | None) -> Entry:
    """The entry that an act would make."""
    renamed = mapped(act, partial(sight.resolve, now=now))
    return Entry(Ref(secrets.token_hex(16)), sight.seat, now, renamed, behalf)
