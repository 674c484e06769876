"""How talks end that are seen through windows, or words of them: by hand, or on their day."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime

from goodoffices.archive.faults import Fault, Lingers, NoSuchTalk, NotKept, PutAway
from goodoffices.archive.memory import Memory
from goodoffices.archive.shelf import Archive, Doomed, TalkId
from goodoffices.core.seats import MEDIATOR, Seat
from goodoffices.rooms.room import Clock, Room
from goodoffices.rooms.windows import Windows


def now() -> datetime:
    """The time of this machine."""
    return datetime.now(UTC)


class Endings:
    """An archive and the windows on it: rooms are entered, and what ends leaves no memory."""

    def __init__(self, archive: Archive | None = None, clock: Clock = now) -> None:
        self._archive = Memory() if archive is None else archive
        self._clock = clock
        self._windows = Windows(self._archive)

    def listen(self, told: Callable[[TalkId], None]) -> None:
        """Be told of each talk of which anything was written, not what or by whom; at once.

        What another program wrote is told when `heed` hears of it. Whoever is told must not wait.
        """
        self._windows.told = told

    def talks(self) -> tuple[TalkId, ...]:
        """Every talk here that can be read."""
        return self._archive.talks()

    def away(self) -> tuple[TalkId, ...]:
        """Every talk that was put away: that it is there, and nothing of it."""
        return self._archive.away()

    def put_away(self, talk: TalkId, passphrase: str) -> None:
        """Keep a talk so that only a passphrase of its own opens it, and forget what was read.

        Raises:
            Fault: the passphrase will not do, or it could not be kept so.
        """
        with self._leaving(talk, PutAway):
            self._archive.put_away(talk, passphrase)

    def take_out(self, passphrase: str) -> tuple[TalkId, ...]:
        """Bring back every talk that was put away under this passphrase.

        Raises:
            StaysSealed: none was, which tells nothing more.
        """
        out = self._archive.take_out(passphrase)
        self._look_into(out)
        return out

    def burn(self, talk: TalkId) -> None:
        """Destroy a talk, and forget what was read of it: for its keeper, who asked twice.

        Raises:
            Fault: there is none of that name, or it could not be done.
        """
        with self._leaving(talk, NoSuchTalk):
            self._archive.burn(talk)

    def destroy(self, talk: TalkId, audience: str, notes_before: datetime | None = None) -> int:
        """Destroy the words of an audience, or its notes before a time; how many acts lost theirs.

        For their keeper, who asked twice. That something was done, when, and about what stays, and
        so does what others were given of it.

        Raises:
            Fault: there is no such talk, or it could not be done.
        """
        return self._emptied(talk, Doomed(audience, notes_before))

    def burn_overdue(self) -> None:
        """Destroy the notes of every talk whose day has come; what cannot be kept waits."""
        with suppress(Fault):
            self._look_into(self.talks())

    def enter(self, talk: TalkId, seat: Seat) -> Room:
        """The room of one seat in one talk.

        Raises:
            NoSuchTalk: there is none of that name.
        """
        window = self._windows.of(talk, seat)
        for whose, before in window.overdue(self._clock):
            # Where nothing can be written now one can still read; the next to enter tries again.
            with suppress(NotKept, Lingers):
                self._emptied(talk, Doomed(whose.audience, before, whose))
        return Room(self._archive, self._clock, talk, window, self._windows.told)

    def _look_into(self, talks: tuple[TalkId, ...]) -> None:
        for talk in talks:
            # A talk that cannot be read says so to whoever reads it.
            with suppress(Fault):
                self.enter(talk, MEDIATOR)

    def _emptied(self, talk: TalkId, doomed: Doomed) -> int:
        try:
            return self._archive.destroy(talk, doomed)
        finally:
            # Also where only old bytes linger: what is gone from the file stays in no memory.
            self._windows.refresh(talk)

    @contextmanager
    def _leaving(self, talk: TalkId, why: type[Fault]) -> Iterator[None]:
        """Forget what was read of a talk once it is gone, though its old bytes may linger."""
        try:
            yield
        finally:
            if talk not in self._archive.talks():
                self._windows.let_go(talk, why)
