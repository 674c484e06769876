"""Whether anybody is in a house: each program that opens it says so, for as long as it runs."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

try:
    import fcntl
except ImportError:  # Windows knows no such locks: there one is only asked to stop the house.
    fcntl = None  # type: ignore[assignment] # as above


class Occupied(Exception):
    """The house is open, or its key is being changed: why nothing was done, in one sentence."""


def enter(folder: Path) -> int:
    """Be in a house until the number is closed, or the program ends.

    Raises:
        Occupied: its key is just being changed.
    """
    return _entered(folder, shared=True)


@contextmanager
def alone(folder: Path) -> Iterator[None]:
    """Be in a house with nobody else in it.

    Raises:
        Occupied: somebody is.
    """
    number = _entered(folder, shared=False)
    try:
        yield
    finally:
        os.close(number)


def _entered(folder: Path, *, shared: bool) -> int:
    number = os.open(os.devnull if os.name == "nt" else folder, os.O_RDONLY)
    if fcntl is not None:
        try:
            fcntl.flock(number, (fcntl.LOCK_SH if shared else fcntl.LOCK_EX) | fcntl.LOCK_NB)
        except OSError:
            os.close(number)
            said = (
                "The key is just being changed." if shared else "The house is open: stop it first."
            )
            raise Occupied(said) from None
    return number
