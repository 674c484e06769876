"""What one viewpoint may read of a talk: a pure function of the record, the eyes and now."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from typing import TypeVar, cast
from zoneinfo import ZoneInfo

from goodoffices.core.auditing import Audit
from goodoffices.core.course import take
from goodoffices.core.disclosure import disclose, surely_read
from goodoffices.core.disclosure.eyes import Eyes
from goodoffices.core.entries import Entry
from goodoffices.core.lines import AuditLine, Line, TalkLine
from goodoffices.core.record import Record
from goodoffices.core.refs import Names, Ref
from goodoffices.core.refusals import NotYours
from goodoffices.core.rules import check
from goodoffices.core.seats import Chamber, Seat
from goodoffices.core.state import State

L = TypeVar("L")


@dataclass(frozen=True)
class View:
    """Everything one viewpoint may read of a talk now. Safe to show to it."""

    eyes: Seat
    now: datetime
    lines: tuple[Line, ...]
    audit: tuple[AuditLine, ...] = ()

    @cached_property
    def talk(self) -> TalkLine | None:
        """The talk itself, if these eyes may know of it."""
        return next((line for line in self.lines if isinstance(line, TalkLine)), None)

    def of(self, kind: type[L]) -> tuple[L, ...]:
        """The lines of one kind, in the order they came to be seen here."""
        # Asked for again and again while a page is made, and a view never changes.
        found = self._kinds.get(kind)
        if found is None:
            found = tuple(line for line in self.lines if isinstance(line, kind))
            self._kinds[kind] = found
        return cast("tuple[L, ...]", found)

    @cached_property
    def _kinds(self) -> dict[type, tuple[object, ...]]:
        return {}

    def line(self, ref: Ref) -> Line:
        """The line of that name.

        Raises:
            NotYours: there is none here.
        """
        for line in self.lines:
            if line.id == ref:
                return line
        raise NotYours("no_such")


class Sight:
    """One seat's eyes on a growing record: what `view` gives, without starting anew."""

    def __init__(self, key: bytes, seat: Seat, entries: Iterable[Entry] = ()) -> None:
        self.seat = seat
        self.state = State()
        self.length = 0
        self._eyes = Eyes(seat, Names(key, seat.audience))
        self._lines = self._eyes.lines
        self._timed: dict[Ref, datetime] = {}
        self._unmade: dict[Ref, None] = {}
        self._audit = Audit()
        self._shown: tuple[Line, ...] | None = None
        for entry in entries:
            self.take(entry)

    def take(self, entry: Entry) -> None:
        """Go on by one entry, which must have been admitted."""
        self._shown = None
        self._release(entry.at)
        touched = take(self.state, entry)
        self.length += 1
        for ref in dict.fromkeys(touched):
            self._look(ref, entry)
        if self.seat.chamber is Chamber.AUDITOR:
            self._audit.take(self.state, entry, touched)

    def check(self, entry: Entry) -> None:
        """Refuse what this seat may not do now.

        Raises:
            Refusal: the act is not allowed.
        """
        self._release(entry.at)
        shut = self.state.seats.shut(self.seat)
        check(self.state, entry, {} if shut else self._lines)

    def named(self, ref: Ref, view: View) -> Ref | None:
        """What a thing is called in a view of this seat; None if no line of it tells of it."""
        name = self._eyes.names[ref] if ref in self._lines else None
        return next((line.id for line in view.lines if line.id == name), None)

    def resolve(self, name: Ref, now: datetime) -> Ref:
        """The thing that this audience knows under a name.

        Raises:
            NotYours: it knows none under that name, or knows nothing any more.
        """
        self._release(now)
        if self.state.seats.shut(self.seat):
            raise NotYours("not_seated")
        ref = self._eyes.names.back.get(name)
        if ref is None or ref not in self._lines:
            raise NotYours("no_such")
        return ref

    def view(self, now: datetime) -> View:
        """What may be read now; time does not go back."""
        self._release(now)
        if self.state.seats.shut(self.seat):
            return View(self.seat, now, ())
        if self._shown is None:
            self._make(now)
            self._shown = cast("tuple[Line, ...]", tuple(self._lines.values()))
        shown = self._shown
        if self.seat.chamber is Chamber.PUBLIC and len(shown) == 1:
            shown = ()  # nothing was released: the public does not know that there is a talk
        return View(self.seat, now, shown, self._audited(now))

    def _look(self, ref: Ref, cause: Entry) -> None:
        if ref not in self._lines and ref not in self._eyes.since:
            self._eyes.since[ref] = cause.at
            self._place(ref, cause.at)
            if ref not in self._lines:
                del self._eyes.since[ref]
        else:
            self._place(ref, cause.at)
        if ref in self.state.statements or ref in self.state.areas:
            self._wait(ref, cause.at)

    def _wait(self, ref: Ref, now: datetime) -> None:
        """Remember when a thing is to be looked at though nobody acts."""
        due = self.state.due(ref, now)
        if due is not None:
            self._timed[ref] = due
        else:
            self._timed.pop(ref, None)

    def _place(self, ref: Ref, now: datetime) -> None:
        entry, was = self.state.entries[ref], ref in self._lines
        if surely_read(self.state, entry, self._eyes):
            # Read most, and touched often: its line is made when somebody looks; its name, which
            # one may act on, at once.
            self._eyes.name(ref)
            self._unmade[ref] = None
            self._lines.setdefault(ref, None)
        else:
            self._unmade.pop(ref, None)
            line = disclose(self.state, entry, self._eyes, now)
            if line is not None:
                self._lines[ref] = line
            else:
                self._lines.pop(ref, None)
        if was is not (ref in self._lines):
            # At once, not when they are next touched: that would tell that something was done.
            for other in self._eyes.wanted.get(ref, set()) & self._lines.keys():
                self._place(other, now)

    def _make(self, now: datetime) -> None:
        """Make the lines that waited to be looked at: each once, however often it was touched."""
        for ref in self._unmade:
            self._lines[ref] = disclose(self.state, self.state.entries[ref], self._eyes, now)
        self._unmade.clear()

    def _release(self, now: datetime) -> None:
        """Let what became due take its place before what comes after."""
        if not self._timed:
            return
        due = [(until, ref) for ref, until in self._timed.items() if until <= now]
        # At one moment in the order of names: theirs would tell which was issued before the other.
        for _until, ref in sorted(due, key=lambda each: (each[0], self._eyes.names[each[1]])):
            self._place(ref, now)
            self._wait(ref, now)
            self._shown = None

    def _audited(self, now: datetime) -> tuple[AuditLine, ...]:
        if self.seat.chamber is not Chamber.AUDITOR or self.state.founding is None:
            return ()
        zone = ZoneInfo(self.state.founding.act.place.zone)
        return self._audit.before(now.astimezone(zone).date())


def sight(record: Record, eyes: Seat) -> Sight:
    """A seat's eyes on a record as it is."""
    return Sight(record.key, eyes, record.entries)


def view(record: Record, eyes: Seat, now: datetime) -> View:
    """What one viewpoint may read of a talk now."""
    return sight(record, eyes).view(now)


def admit(record: Record, entry: Entry) -> Record:
    """The record with one more entry.

    Raises:
        Refusal: the act is not allowed now, to this seat; the record stays as it was.
    """
    sight(record, entry.by).check(entry)
    return record.then(entry)
