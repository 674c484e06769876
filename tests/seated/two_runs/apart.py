"""Two worlds, each a house in a process of its own, asked over a pipe."""

import os
import subprocess
import sys
from collections.abc import Sequence
from multiprocessing import Pipe
from multiprocessing.connection import Connection
from multiprocessing.reduction import send_handle
from pathlib import Path
from typing import Any

from tests.seated.two_runs.asked import Wanted

ROOT = Path(__file__).resolve().parents[3]
_KEY = "aG91c2UgaG91c2UgaG91c2UgaG91c2UgaG91c2UgISE="


class Broken(Exception):
    """A house failed in itself: that is a fault of the house or of the test, not a difference."""


class Nursery:
    """The process from which the houses of pairs are forked."""

    def __init__(self) -> None:
        self._pipe, theirs = Pipe()
        told = os.environ | {
            "DJANGO_SETTINGS_MODULE": "goodoffices.server.seated.settings",
            "GOODOFFICES_KEY": _KEY,
            "GOODOFFICES_ACCOUNTS_IN_MEMORY": "1",
            "GOODOFFICES_ORIGIN": "http://localhost:8642",
            "GOODOFFICES_MAIL_SERVER": "smtp://mail.example",
            "GOODOFFICES_MAIL_FROM": "house@mail.example",
            "PYTHONHASHSEED": "0",
            "PYTHONPATH": os.pathsep.join((str(ROOT / "src"), str(ROOT))),
        }
        for elsewhere in ("GOODOFFICES_KEY_FILE", "GOODOFFICES_KEY_KEYRING"):
            told.pop(elsewhere, None)
        here = str(theirs.fileno())
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.seated.two_runs.nursery", here],
            pass_fds=[theirs.fileno()], env=told, cwd=ROOT,
        )  # fmt: skip
        theirs.close()
        self._ready = False

    def houses(self, *wanted: Wanted) -> tuple["Apart", ...]:
        """Open a new house for each that is wanted.

        Raises:
            Broken: one does not open.
        """
        if not self._ready:
            _heard(self._pipe)
            self._ready = True
        self._pipe.send(wanted)
        opened = tuple(Apart(self._pipe, self._process.pid) for _ in wanted)
        for house in opened:
            house.heard()
        return opened

    def close(self) -> None:
        """End the process."""
        self._pipe.close()
        self._process.kill()
        self._process.wait()


class Apart:
    """A house in a process of its own."""

    def __init__(self, nursery: Connection, process: int) -> None:
        self._pipe, theirs = Pipe()
        send_handle(nursery, theirs.fileno(), process)
        theirs.close()

    def send(self, *told: object) -> None:
        """Ask the house for something; `heard` gives what it says."""
        self._pipe.send(told)

    def heard(self) -> Any:
        """What the house says to what it was asked last; a fault, where it failed in itself."""
        return _heard(self._pipe)

    def end(self) -> None:
        """Close the house."""
        self._pipe.close()


def _heard(pipe: Connection) -> Any:
    try:
        return pipe.recv()
    except (EOFError, OSError) as gone:
        raise Broken("the house ended without a word") from gone


def both(houses: Sequence[Apart], *told: Sequence[object]) -> list[Any]:
    """Ask both houses at once, each in its own words; what they say.

    Raises:
        Broken: one failed in itself.
    """
    for house, words in zip(houses, told, strict=True):
        house.send(*words)
    said = [house.heard() for house in houses]
    for each in said:
        if isinstance(each, BaseException):
            raise Broken(str(each))
    return said
