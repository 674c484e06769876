"""Two worlds, each a house in a process of its own, asked over a pipe."""

import os
import subprocess
import sys
from collections.abc import Sequence
from multiprocessing import Pipe
from pathlib import Path
from typing import Any

from tests.seated.two_runs.asked import Wanted

ROOT = Path(__file__).resolve().parents[3]
_KEY = "aG91c2UgaG91c2UgaG91c2UgaG91c2UgaG91c2UgISE="


class Broken(Exception):
    """A house failed in itself: that is a fault of the house or of the test, not a difference."""


class Apart:
    """A process that keeps one house at a time."""

    def __init__(self) -> None:
        self._pipe, theirs = Pipe()
        told = os.environ | {
            "DJANGO_SETTINGS_MODULE": "goodoffices.server.seated.settings",
            "GOODOFFICES_KEY": _KEY,
            "GOODOFFICES_ACCOUNTS": ":memory:",
            "GOODOFFICES_ORIGIN": "http://localhost:8642",
            "GOODOFFICES_MAIL_SERVER": "smtp://mail.example",
            "GOODOFFICES_MAIL_FROM": "house@mail.example",
            "PYTHONHASHSEED": "0",
            "PYTHONPATH": os.pathsep.join((str(ROOT / "src"), str(ROOT))),
        }
        told.pop("GOODOFFICES_KEY_FILE", None)
        here = str(theirs.fileno())
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.seated.two_runs.nursery", here],
            pass_fds=[theirs.fileno()], env=told, cwd=ROOT,
        )  # fmt: skip
        theirs.close()
        self._ready = False

    def begin(self, wanted: Wanted) -> None:
        """Fork a new house."""
        if not self._ready:
            self._heard()
            self._ready = True
        self._pipe.send(wanted)
        self._heard()

    def send(self, *told: object) -> None:
        """Ask the house for something; `heard` gives what it says."""
        self._pipe.send(told)

    def heard(self) -> Any:
        """What the house says to what it was asked last; a fault, where it failed in itself."""
        return self._heard()

    def end(self) -> None:
        """Close the house."""
        self._pipe.send(None)
        self._heard()

    def close(self) -> None:
        """End the process."""
        self._pipe.close()
        self._process.kill()
        self._process.wait()

    def _heard(self) -> Any:
        try:
            return self._pipe.recv()
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
