"""The door: from a passphrase to the mediator's rooms. No other module on the web opens rooms."""

import hmac
import secrets
import threading
import time
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from goodoffices.core.acts import Found
from goodoffices.core.documents import MANY, USUAL
from goodoffices.core.seats import MEDIATOR, PUBLIC, Seat
from goodoffices.rooms import (
    AWAY,
    BURNT,
    EMPTIED,
    Cost,
    DatabaseAway,
    Fault,
    Lingers,
    Locked,
    NoSuchTalk,
    Room,
    Rooms,
    TalkId,
    TooMany,
    Unreadable,
    WrongPassphrase,
)
from goodoffices.server.bench import FILE as BEGUN
from goodoffices.server.bench import Bench, Benches
from goodoffices.server.clocks import Idles, both_clocks
from goodoffices.server.guessing import Guesses
from goodoffices.server.held import Seal, Waits

__all__ = (
    "AWAY", "BURNT", "EMPTIED", "DatabaseAway", "Door", "Fault", "Lingers", "Locked", "NoSuchTalk",
    "Room", "TalkId", "TooMany", "Unreadable", "WrongPassphrase", "door",
)  # fmt: skip

FILE = "desk.goodoffices"
_ROUND = 900.0
"""Seconds between two looks for notes whose day has come."""


class Door(Idles, Waits, Benches):
    """One house: a sealed file that a passphrase opens, and public pages that are always open."""

    def __init__(
        self,
        clocks: Callable[[], tuple[float, float]] = both_clocks,
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        super().__init__(clocks)
        self._public: Rooms = Rooms()
        self._shown: dict[str, TalkId] = {}
        self._lock = threading.RLock()
        self._guesses = Guesses(TooMany, sleep)
        self._path: Path | None = None
        self._rooms: Rooms | None = None
        self._ticket = ""
        self._looked = 0.0
        self.demo, self.hint = False, ""
        self.largest, self.most = USUAL, MANY
        self._told: Callable[[str], None] = lambda _talk: None
        self._cost: Cost | None = None

    def keep(
        self, folder: Path, *, idle: float, demo: bool = False, hint: str = "",
        cost: Cost | None = None,
    ) -> None:  # fmt: skip
        """Keep the desk's file in a folder; lock after so many seconds without a request."""
        self._path, self.idle, self.demo, self.hint = folder / FILE, idle, demo, hint
        self._cost = cost

    def listen(self, told: Callable[[str], None]) -> None:
        """Be told of each talk of which anything was written; of "" when all of them are shut.

        Whoever is told must not wait, and is told nothing more.
        """
        with self._lock:
            self._told = told
            if self._rooms is not None:
                self._rooms.listen(told)

    @property
    def begun(self) -> bool:
        """Whether there is a desk's file already."""
        return self._path is not None and self._path.exists()

    def begin(self, passphrase: str) -> str:
        """Make the desk's file; the ticket of whoever opened it.

        Raises:
            Fault: the passphrase is weak, or the file cannot be made.
        """
        return self._opened(Rooms.create(self._file(), passphrase, self._cost))

    def unlock(self, passphrase: str) -> str:
        """Open the desk's file; the ticket of whoever opened it. An older ticket is void.

        Raises:
            Fault: the passphrase does not open it.
        """
        with self._guesses.one():
            return self._opened(Rooms.open(self._file(), passphrase))

    def lock(self) -> None:
        """Close the desk and forget its keys."""
        with self._lock:
            if self._rooms is not None:
                self._rooms.close()
            self._rooms, self._ticket, self._held, self._bench = None, "", None, None
        self._told("")

    def admits(self, ticket: str) -> bool:
        """Whether this ticket opened the desk, which has not stood idle too long since."""
        with self._lock:
            open_now = self.knows(ticket)
            if open_now:
                self._seen = self._clocks()
            return open_now

    def knows(self, ticket: str) -> bool:
        """The same, asked by what goes on by itself: nobody is taken to be at work for it."""
        with self._lock:
            if self.left() <= 0:
                self.lock()
            # Compared as bytes: a cookie may hold anything.
            mine, given = self._ticket.encode(), ticket.encode(errors="replace")
            return bool(mine) and hmac.compare_digest(mine, given)

    def watch(self) -> None:
        """Though nobody asks: lock the desk when its time has run out, burn notes on their day."""
        with self._lock:
            if self._rooms is not None and self.left() <= 0:
                self.lock()
            rooms, now = self._rooms, self._clocks()[1]
            if rooms is None or abs(now - self._looked) < _ROUND:
                return
            self._looked = now
        rooms.burn_overdue()

    def heed(self, within: float) -> None:
        """Wait so many seconds for another program, and let go of what it destroyed.

        Raises:
            Fault: it cannot be heard now.
        """
        if (rooms := self._rooms) is not None:
            rooms.heed(within)

    def change_passphrase(self, old: str, new: str) -> None:
        """Another passphrase from now on.

        Raises:
            Fault: the old one is wrong or the new one weak.
        """
        with self._guesses.one():
            self._desk().change_passphrase(old, new)

    def talks(self) -> tuple[TalkId, ...]:
        """The talks of the desk."""
        return self._desk().talks()

    def found(self, act: Found, key: str = "") -> TalkId:
        """Found a talk; with a random key, once, however often it is tried.

        Raises:
            Refusal: it cannot be founded so.
        """
        return self._desk().found(act, key)[0]

    def bring(self, text: bytes, name: str, talk: TalkId | None = None) -> TalkId:
        """Bring a written talk to the desk, perhaps under a name for it.

        Raises:
            Unreadable: it cannot be read, or an act in it would be refused.
        """
        return self._desk().bring(text, name, talk)

    def adopt(self, other: Rooms, talk: str) -> None:
        """Take in a whole talk from a desk of its own.

        Raises:
            Fault: there is none of that name there, or one of that name here.
        """
        self._desk().adopt(other, TalkId(talk))

    def go_home(self, talk: str, to: Path, passphrase: str) -> None:
        """Write what the mediation reads of a talk to the new file of a desk of its own.

        Raises:
            Fault: there is none of that name here, or it cannot be written.
        """
        self._desk().go_home(TalkId(talk), to, passphrase)

    def away(self) -> tuple[TalkId, ...]:
        """The talks that were put away: that they are there, and nothing of them."""
        return self._desk().away()

    def put_away(self, talk: str, passphrase: str) -> None:
        """Keep a talk so that only a passphrase of its own opens it.

        Raises:
            Fault: the passphrase will not do, or it could not be kept so.
        """
        self._left(talk)
        self._desk().put_away(TalkId(talk), passphrase)

    def take_out(self, passphrase: str) -> tuple[TalkId, ...]:
        """Bring back what was put away under this passphrase.

        Raises:
            StaysSealed: nothing was.
        """
        with self._guesses.one():
            return self._desk().take_out(passphrase)

    def burn(self, talk: str) -> None:
        """Destroy a talk for good; what the browser kept sealed of any talk opens no more.

        Raises:
            Fault: there is none of that name, or it could not be done.
        """
        self._left(talk)
        self._desk().burn(TalkId(talk))
        self._seal = Seal()

    def destroy(self, talk: str, room: str, notes_before: datetime | None = None) -> None:
        """Destroy what was said from a room, or its notes before a time; not how much it was.

        Raises:
            Fault: there is no such talk, or it could not be done.
        """
        # How many acts lost their words would tell what a room hides from whoever destroys them.
        self._desk().destroy(TalkId(talk), room, notes_before)

    def keep_open(self, path: Path, key: str, database: str = "", accounts: str = "") -> None:
        """Open the talks of a house with seats under its key, making them where there are none.

        Raises:
            Fault: the key does not open them, they cannot be made, or a role may too much.
        """
        made = Rooms.housed(path, key, database, accounts)
        with self._lock:
            self.lock()
            self._path, self._rooms, self.idle = path, made, float("inf")
            made.listen(self._told)

    def room(self, talk: str, seat: Seat) -> Room:
        """The room of one seat, for whoever was found to sit there.

        Raises:
            NoSuchTalk: there is none of that name.
        """
        return self._desk().enter(TalkId(talk), seat)

    def mediator(self, talk: str) -> Room:
        """The mediator's own room.

        Raises:
            NoSuchTalk: there is none of that name.
        """
        return self._desk().enter(TalkId(talk), MEDIATOR)

    def show(self, name: str, text: bytes, file: str) -> None:
        """Open the public page of a written talk under a name."""
        self._shown[name] = self._public.bring(text, file)

    def shown(self) -> tuple[tuple[str, Room], ...]:
        """What anyone may read of each talk that is shown here, by its name."""
        return tuple(
            (name, self._public.enter(talk, PUBLIC)) for name, talk in self._shown.items()
        )

    def _opened(self, rooms: Rooms) -> str:
        with self._lock:
            self.lock()
            self._rooms, self._ticket = rooms, secrets.token_urlsafe(32)
            rooms.listen(self._told)
            self._bench = Bench(rooms.beside(self._file().with_name(BEGUN)), rooms.talks)
            self._seen = self._clocks()
            return self._ticket

    def _desk(self) -> Rooms:
        if self._rooms is None:
            raise WrongPassphrase
        return self._rooms

    def _file(self) -> Path:
        if self._path is None:
            raise NoSuchTalk
        return self._path


door = Door()
"""The one door of this process."""
