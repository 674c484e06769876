"""The talks of a house in a database, for whoever keeps the house: opened, filled, had alone."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from goodoffices.archive import cabinet, served
from goodoffices.rooms import Rooms


def opened(address: str, key: str) -> Rooms:
    """The rooms in a database; notes whose day has come are destroyed first.

    Raises:
        Fault: the key does not open them, or there are none.
    """
    rooms = Rooms(served.open(address, key))
    rooms.burn_overdue()
    return rooms


def filled(address: str, file: Path) -> None:
    """Lay all that a sealed file holds into a database that has no talks; once, if done again.

    Raises:
        Fault: there are other talks, or it could not be kept.
    """
    served.filled(address, file)


@contextmanager
def alone(address: str) -> Iterator[None]:
    """Be in a house with nobody else in it.

    Raises:
        Fault: somebody is.
    """
    with cabinet.alone(address):
        yield
