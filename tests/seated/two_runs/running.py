"""Many pairs of houses, one after the other, and what came of them."""

import os

os.environ.setdefault("GOODOFFICES_KEY", "aG91c2UgaG91c2UgaG91c2UgaG91c2UgaG91c2UgISE=")
os.environ.setdefault("GOODOFFICES_ACCOUNTS", ":memory:")

import django

django.setup()

from collections.abc import Iterator, Sequence  # noqa: E402 - Django must be set up before
from contextlib import contextmanager  # noqa: E402 - as above

from tests.disclosure import episodes  # noqa: E402 - as above
from tests.disclosure.pairs import Leak as Found  # noqa: E402 - as above
from tests.disclosure.pairs import Spoiled  # noqa: E402 - as above
from tests.disclosure.running import Tally  # noqa: E402 - as above
from tests.disclosure.viewpoints import ALL  # noqa: E402 - as above
from tests.seated.two_runs.apart import Apart  # noqa: E402 - as above
from tests.seated.two_runs.leaks import LEAKS, Leak  # noqa: E402 - as above
from tests.seated.two_runs.pairs import SitePair  # noqa: E402 - as above

MOST = 25
"""Pairs in which a leak that was planted must be found."""
STEPS = 12
"""Steps of a pair: a page is dearer than a view, and a talk gets as deep in fewer looks."""


@contextmanager
def opened() -> Iterator[tuple[Apart, Apart]]:
    """Two processes from which the houses of pairs are forked."""
    houses = Apart(), Apart()
    try:
        yield houses
    finally:
        for house in houses:
            house.close()


class Site(SitePair):
    """A pair of so many steps as are tested."""

    def run(self, steps: int = STEPS) -> None:
        """Make the two worlds, and ask both houses the same all along."""
        super().run(steps)


def called(who: tuple[tuple[object, str], tuple[object, ...]]) -> str:
    """A viewpoint as it is named on a command line."""
    (chamber, role), beside = who
    name = f"{chamber.value} {role}"  # type: ignore[attr-defined] # a chamber
    return f"{name} and public" if beside else name


def pair(houses: Sequence[Apart], seed: int, seat: str = "") -> Site:
    """The pair of that seed; the viewpoints take turns, or it is the one that is named."""
    named = [each for each in ALL if not seat or called(each) == seat]
    kind, beside = named[seed % len(named)]
    return Site(houses, seed, kind, beside=beside, printed=seed % 20 == 4)


def found(houses: Sequence[Apart], leak: Leak, most: int = MOST) -> tuple[int, str]:
    """After how many pairs a leak is found, and what showed it; 0 where nothing did."""
    (kind, _beside) = next(each for each in ALL if called(each) == leak.seat)
    themes = [getattr(episodes, name) for name in leak.themes.split()]
    for seed in range(most):
        made = Site(houses, seed, kind, themes, planted=leak.name, printed=leak.printed)
        try:
            made.run()
        except Spoiled:
            continue
        except Found as shown:
            return seed + 1, str(shown)
    return 0, ""


__all__ = ("ALL", "LEAKS", "Site", "Tally", "called", "found", "opened", "pair")
