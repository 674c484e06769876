"""The rooms: the only way to read a talk, or to act in it.

A room belongs to one seat from the moment it is entered, so whoever holds a room cannot ask for
another's view by mistake.
"""

import base64
import hashlib
import secrets
import threading
from itertools import count
from pathlib import Path
from typing import Self

from goodoffices.archive import alone, sealed
from goodoffices.archive.bell import Bell
from goodoffices.archive.beside import Beside
from goodoffices.archive.faults import (
    AlreadyThere,
    Busy,
    Damaged,
    DatabaseAway,
    Fault,
    Lingers,
    Locked,
    NoSuchTalk,
    NotThere,
    StaysSealed,
    TooMany,
    WrongPassphrase,
)
from goodoffices.archive.placing import placed, placed_folder
from goodoffices.archive.placing import told as on_disk
from goodoffices.archive.sealed import Sealed, restore
from goodoffices.archive.seals import Cost
from goodoffices.archive.shelf import Archive, TalkId
from goodoffices.archive.written import LARGEST, lined, renamed, tried, write
from goodoffices.core.acts import Found
from goodoffices.core.entries import Entry
from goodoffices.core.homeward import homeward
from goodoffices.core.record import Record
from goodoffices.core.refs import Ref
from goodoffices.core.seats import MEDIATOR
from goodoffices.core.view import Sight
from goodoffices.nodes import Unreadable
from goodoffices.rooms.endings import Endings, now
from goodoffices.rooms.remains import AWAY, BURNT, EMPTIED
from goodoffices.rooms.room import Clock, Room

__all__ = (
    "AWAY", "BURNT", "EMPTIED", "LARGEST", "Busy", "Cost", "Damaged", "DatabaseAway", "Fault",
    "Lingers", "Locked", "NoSuchTalk", "Room", "Rooms", "StaysSealed", "TalkId", "TooMany",
    "Unreadable", "WrongPassphrase", "on_disk", "placed", "placed_folder", "restore",
)  # fmt: skip


class Rooms(Endings):
    """All the rooms of one archive."""

    def __init__(self, archive: Archive | None = None, clock: Clock = now) -> None:
        super().__init__(archive, clock)
        self._bell: Bell | None = None
        self._lock = threading.Lock()

    @classmethod
    def create(cls, path: Path, passphrase: str, cost: Cost | None = None) -> Self:
        """The rooms of a new sealed file.

        Raises:
            Fault: the file or the passphrase will not do.
        """
        return cls(
            sealed.create(path, passphrase, cost) if cost else sealed.create(path, passphrase)
        )

    @classmethod
    def open(cls, path: Path, passphrase: str) -> Self:
        """The rooms of a sealed file; notes whose day has come are destroyed first.

        Raises:
            Fault: the passphrase does not open it.
        """
        opened = cls(sealed.open(path, passphrase))
        opened.burn_overdue()
        return opened

    @classmethod
    def housed(cls, path: Path, key: str, database: str = "", accounts: str = "") -> Self:
        """The rooms of a house, in a file or a database, under its key; made where there are none.

        Raises:
            Fault: they cannot be opened, or the roles at the databases may more than they need.
        """
        # Nobody guesses a drawn key: making a guess costly would protect nothing.
        cheap = Cost(passes=1, memory=8)
        if database or accounts:
            from goodoffices.archive import roles  # late: its driver is only where it is asked for

            roles.check(database, accounts)
        if not database:
            return cls.open(path, key) if path.exists() else cls.create(path, key, cheap)
        from goodoffices.archive import served  # late, as above

        try:
            return cls(served.create(database, key, cheap, stays=True))
        except AlreadyThere:
            opened = cls(served.open(database, key, stays=True))
        opened.burn_overdue()
        return opened

    def close(self) -> None:
        """Forget every key and everything read."""
        with self._lock:
            if isinstance(self._archive, Sealed):
                self._archive.close()
            if self._bell is not None:
                self._bell.close()
        self._windows.close()

    def heed(self, within: float) -> None:
        """Wait so many seconds for another program to write, and let go of what it destroyed.

        Raises:
            Fault: it cannot be heard now.
        """
        with self._lock:
            bell = self._bell = self._bell or self._sealed().bell()
        if bell.rung(within):
            self._windows.catch_up()

    def change_passphrase(self, old: str, new: str) -> None:
        """Another passphrase for the sealed file.

        Raises:
            Fault: the old one is wrong, the new one weak, or nothing here is sealed.
        """
        self._sealed().change_passphrase(old, new)

    def backup(self, to: Path) -> None:
        """A sealed copy of the whole file.

        Raises:
            Fault: something is there already, or nothing here is sealed.
        """
        self._sealed().backup(to)

    def beside(self, path: Path) -> Beside:
        """A small file under a key of the sealed one, which is in no backup of it.

        Raises:
            NotThere: nothing here is sealed.
        """
        return Beside(path, self._sealed()._keys)  # noqa: SLF001 - a key has no other way out

    def verify(self) -> int:
        """How many entries the sealed file holds, each opened and in its place.

        Raises:
            Fault: anything was changed, moved or lost, or nothing here is sealed.
        """
        return self._sealed().verify()

    def audiences(self, talk: TalkId) -> tuple[str, ...]:
        """Whoever has done anything in a talk, in the order of their first act.

        Raises:
            Fault: there is none of that name.
        """
        return tuple(dict.fromkeys(each.by.audience for each in self._archive.entries(talk)))

    def found(self, act: Found, key: str = "") -> tuple[TalkId, Room]:
        """Found a talk; its name, and the mediator's room in it.

        A random `key` makes a retried founding the same founding. Another one under a key that was
        used is another founding.

        Raises:
            Refusal: it cannot be founded so; nothing was recorded.
            Fault: it could not be kept.
        """
        secret = secrets.token_bytes(32)
        first = Entry(Ref(secrets.token_hex(16)), MEDIATOR, self._clock(), act)
        Sight(secret, MEDIATOR).check(first)
        for times in count(1):
            talk = _named(f"{key}~{times}" if key else "")
            try:
                self._archive.begin(talk, secret, (first,))
                break
            except AlreadyThere:
                if self._archive.entries(talk)[0].act == act:
                    break
        return talk, self.enter(talk, MEDIATOR)

    def bring(self, text: bytes, name: str, talk: TalkId | None = None) -> TalkId:
        """Bring in a talk from its written form, each act done by its seat, at its time.

        Raises:
            Unreadable: the file cannot be read, or an act in it would be refused; it says in which
                line, and nothing was recorded.
        """
        written = lined(text, name)
        secret = secrets.token_bytes(32)
        tried(secret, written, name)
        drawn = {entry.id: Ref(secrets.token_hex(16)) for entry, _line in written}
        talk = talk or _named("")
        self._archive.begin(talk, secret, renamed([entry for entry, _line in written], drawn))
        return talk

    def adopt(self, other: "Rooms", talk: TalkId) -> None:
        """Take in a whole talk that other rooms keep: under its name, with every act as it was.

        Raises:
            NoSuchTalk: they keep none of that name.
            Fault: there is one of that name here already, or it could not be kept.
        """
        theirs = other._archive  # noqa: SLF001 - rooms too; a key has no other way out of them
        self._archive.begin(talk, theirs.key(talk), theirs.entries(talk))

    def go_home(self, talk: TalkId, to: Path, passphrase: str) -> None:
        """Write what the mediation reads of a talk to the new sealed file of a desk.

        Raises:
            NoSuchTalk: there is none of that name.
            Fault: the passphrase will not do, or the file cannot be written.
        """
        archive = self._archive
        now = archive.mark(talk, self._clock())
        whole = Record(archive.key(talk), archive.entries(talk))
        alone.put(to, passphrase, talk, whole.key, homeward(whole, now))

    def written(self, talk: TalkId) -> str:
        """A whole talk in its written form: for its keeper, who holds the passphrase."""
        return write(self._archive.entries(talk))

    def _sealed(self) -> Sealed:
        if not isinstance(self._archive, Sealed):
            raise NotThere
        return self._archive


def _named(key: str) -> TalkId:
    """A name for a talk: drawn, or the same each time for a founding that is tried again."""
    drawn = hashlib.sha256(key.encode()).digest() if key else secrets.token_bytes(9)
    # Without the sign that begins an option on a command line.
    return TalkId(base64.urlsafe_b64encode(drawn[:9]).decode().replace("-", "x"))
