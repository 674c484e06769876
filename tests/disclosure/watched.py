"""A pair of worlds of which not the view alone is compared, but all that is given out of it."""

import random
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from tests.disclosure import outputs
from tests.disclosure.outputs import Commands, Output
from tests.disclosure.pairs import Half, Leak, Pair

from goodoffices.core.seats import MEDIATOR, PUBLIC

_FIRST = (12, 30)
"""After how many comparisons of the views all that is given out is compared for the first time."""


class Watched(Pair):
    """A pair in which commands, published files and pages are compared to the byte."""

    def __init__(self, *given: Any, **more: Any) -> None:
        super().__init__(*given, **more)
        self._first = random.Random(self.seed).randint(*_FIRST)
        self._compared = 0
        self._commands: dict[int, Commands] = {}

    def run(self, steps: int = 16) -> None:
        """Make the two worlds and look at what comes out of them, in between and at the end."""
        with TemporaryDirectory() as folder:
            for place, half in enumerate(self.halves):
                own = Path(folder) / str(place)
                own.mkdir()
                self._commands[id(half)] = Commands(own)
            super().run(steps)
            self.watch()

    def compare(self) -> None:
        """Compare the views, and once in between all that is given out."""
        super().compare()
        self._compared += 1
        if self._compared == self._first:
            self.watch()

    def watch(self) -> None:
        """Raises Leak where anything that is given out differs between the worlds."""
        first, second = (list(self._given(half)) for half in self.halves)
        self.counts["watched"] += 1
        self.counts["outputs"] += sum(_pieces(told) for _asked, told in first)
        if first != second:
            raise Leak(self._about(_differs(first, second)))

    def _given(self, half: Half) -> Iterator[Output]:
        for eyes in half.all_eyes:
            yield from self._commands[id(half)].of(half.world, eyes, self.now)
            if eyes == PUBLIC:
                yield from outputs.served(half.world, self.now)
            if eyes == MEDIATOR:
                yield from outputs.pages(half.world, self.now)


def _pieces(told: object) -> int:
    return len(told) if isinstance(told, dict) else 1


def _differs(first: list[Output], second: list[Output]) -> str:
    """Where two worlds give out different things, and the first bytes in which they differ."""
    if [asked for asked, _told in first] != [asked for asked, _told in second]:
        return "what can be asked for differs"
    for (asked, one), (_asked, other) in zip(first, second, strict=True):
        if isinstance(one, dict) and isinstance(other, dict):
            if one.keys() != other.keys():
                return f"{asked}: other files: {sorted(one.keys() ^ other.keys())}"
            asked, one, other = (
                next((name, one[name], other[name]) for name in one if one[name] != other[name])
                if one != other
                else (asked, "", "")
            )
        if one != other:
            return f"{asked}:\n{_near(repr(one), repr(other))}"
    raise ValueError("nothing differs")


def _near(one: str, other: str) -> str:
    place = next(
        (at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b),
        min(len(one), len(other)),
    )
    start = max(0, place - 80)
    return f"{one[start : place + 200]}\n{other[start : place + 200]}"
