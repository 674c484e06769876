"""Where a house is kept, for the commands that keep it: each half in a file or in a database."""

import os
from collections.abc import Iterator
from contextlib import ExitStack, closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from goodoffices.cli.databases import addresses
from goodoffices.rooms import Busy, Rooms
from goodoffices.server.seated import accounts, occupied
from goodoffices.server.seated.accounts import ACCOUNTS, Accounts
from goodoffices.server.seated.filed import InFile, InMemory
from goodoffices.server.seated.parcel import Parcel

if TYPE_CHECKING:
    from goodoffices.server.seated.served import InDatabase  # late, where it is asked for

TALKS = "talks.goodoffices"


@dataclass(frozen=True, slots=True)
class Place:
    """A house: its folder, and the addresses of what is not in it."""

    folder: Path
    talks: str
    people: str

    def rooms(self, key: str) -> Rooms:
        """The rooms, opened under a key.

        Raises:
            Fault: it does not open them, or there are none.
        """
        if not self.talks:
            return Rooms.open(self.folder / TALKS, key)
        from goodoffices.rooms import served  # late: its driver is only where it is asked for

        return served.opened(self.talks, key)

    def accounts(self) -> Accounts:
        """The accounts."""
        return self.database() if self.people else InFile(self.folder / ACCOUNTS)

    @contextmanager
    def alone(self) -> Iterator[None]:
        """With nobody else in the house.

        Raises:
            Occupied: somebody is.
        """
        with occupied.alone(self.folder), ExitStack() as stack:
            if self.talks:
                from goodoffices.rooms import served  # late, as above

                try:
                    stack.enter_context(served.alone(self.talks))
                except Busy:
                    raise occupied.Occupied("The house is open: stop it first.") from None
            yield

    def put(self, made: Path, whole: Parcel, key: str) -> int:
        """Put a backup in place, all of it opened and checked first; how many entries it holds.

        What is in no database is laid into the folder that was `made`.

        Raises:
            Fault: it is damaged, or there is something there already.
            Unsound: the same of the accounts.
        """
        laid(made / TALKS, whole.talks)
        count = proved(Rooms.open(made / TALKS, key))
        if not self.people:
            laid(made / ACCOUNTS, whole.accounts)
            _voided(InFile(made / ACCOUNTS), key)
        with closing(InMemory(whole.accounts)) as people:
            if self.people:
                _voided(people, key)
            if self.talks:
                from goodoffices.rooms import served  # late, as above

                served.filled(self.talks, made / TALKS)
                (made / TALKS).unlink()
            if self.people:
                self.database().fill(people.copied(), whole.proof.hex())
        return count

    def database(self) -> "InDatabase":
        """The database of the accounts, which Django is told of."""
        from goodoffices.server.seated.house import known  # late: Django, others need not

        known(self.folder)
        from goodoffices.server.seated.served import InDatabase  # late, as above

        return InDatabase(self.people)


def place(folder: Path) -> Place:
    """Where the house of that folder is kept.

    Raises:
        Stop: PostgreSQL cannot be spoken to from here, or an address is none.
    """
    return Place(folder, *addresses())


def proved(rooms: Rooms) -> int:
    """How many entries rooms hold, each opened once; then they are closed.

    Raises:
        Fault: anything was changed, moved or lost.
    """
    try:
        return rooms.verify()
    finally:
        rooms.close()


def laid(path: Path, content: bytes) -> None:
    """Lay a file that its owner alone can read where there is none."""
    with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
        file.write(content)


def _voided(kept: Accounts, key: str) -> None:
    accounts.sound(kept, key)
    accounts.void(kept)
