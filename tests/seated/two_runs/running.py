"""Many pairs of houses, one after the other, and what came of them."""

import os

os.environ.setdefault("GOODOFFICES_KEY", "aG91c2UgaG91c2UgaG91c2UgaG91c2UgaG91c2UgISE=")
os.environ.setdefault("GOODOFFICES_ACCOUNTS_IN_MEMORY", "1")

import django

django.setup()

from collections.abc import Callable, Iterable, Iterator  # noqa: E402 - Django must be set up before
from concurrent.futures import ThreadPoolExecutor  # noqa: E402 - as above
from contextlib import ExitStack, closing, contextmanager  # noqa: E402 - as above
from dataclasses import replace  # noqa: E402 - as above
from queue import SimpleQueue  # noqa: E402 - as above
from typing import TypeVar  # noqa: E402 - as above

from tests.disclosure import episodes  # noqa: E402 - as above
from tests.disclosure.pairs import Leak as Found  # noqa: E402 - as above
from tests.disclosure.pairs import Spoiled  # noqa: E402 - as above
from tests.disclosure.running import Tally, outcome  # noqa: E402 - as above
from tests.disclosure.viewpoints import ALL  # noqa: E402 - as above
from tests.seated.two_runs.apart import Nursery  # noqa: E402 - as above
from tests.seated.two_runs.leaks import LEAKS, Leak  # noqa: E402 - as above
from tests.seated.two_runs.pairs import Manner  # noqa: E402 - as above
from tests.seated.two_runs.pairs import SitePair as Site  # noqa: E402 - as above

T = TypeVar("T")
R = TypeVar("R")
MOST = 25
"""Pairs in which a leak that was planted must be found."""
STEPS, FEW = 12, 6
"""Steps of a pair that goes deep, and of every other: a page is dearer than a view."""
WHOLE, PRINTED, LEAVING, SHUTTING, DEEP = 31, 51, 7, 9, 3
"""In one of so many pairs everything there is is asked for, what commands print is compared, the
viewpoint loses its seat, whoever is silent is soon signed out, the talk gets deep. None has a
divisor in common with how many viewpoints there are.
"""
IDLE, LONG = 30, 12 * 60
"""Minutes after which one is signed out in such a pair, and in every other."""
SHARE = 0.05
"""How much of all there is is asked for at the end of every other pair."""


@contextmanager
def opened() -> Iterator[Nursery]:
    """A process from which the houses of pairs are forked."""
    with closing(Nursery()) as nursery:
        yield nursery


def side_by_side(does: Callable[[Nursery, T], R], each: Iterable[T]) -> Iterator[R]:
    """Do something with each, on every core at once; what came of it, in their order."""
    many = os.cpu_count() or 1
    free: SimpleQueue[Nursery] = SimpleQueue()

    def one(of: T) -> R:
        houses = free.get()
        try:
            return does(houses, of)
        finally:
            free.put(houses)

    with ExitStack() as stack, ThreadPoolExecutor(many) as pool:
        for _ in range(many):
            free.put(stack.enter_context(opened()))
        try:
            yield from pool.map(one, each)
        finally:
            pool.shutdown(cancel_futures=True)


def called(who: tuple[tuple[object, str], tuple[object, ...]]) -> str:
    """A viewpoint as it is named on a command line."""
    (chamber, role), beside = who
    name = f"{chamber.value} {role}"  # type: ignore[attr-defined] # a chamber
    return f"{name} and public" if beside else name


def pair(houses: Nursery, seed: int, seat: str = "") -> Site:
    """The pair of that seed; the viewpoints take turns, or it is the one that is named."""
    named = [each for each in ALL if not seat or called(each) == seat]
    kind, beside = named[seed % len(named)]
    return Site(houses, manner(seed), seed, kind, beside=beside)


def manner(seed: int) -> Manner:
    """How the pair of that seed is gone through."""
    return Manner(
        share=1.0 if seed % WHOLE == 7 else SHARE,
        printed=seed % PRINTED == 4,
        leaves=seed % LEAVING == 3,
        guest=seed // len(ALL) % 2 == 1,
        idle=IDLE if seed % SHUTTING == 2 else LONG,
        steps=STEPS if seed % DEEP == 0 else FEW,
    )


def found(houses: Nursery, leak: Leak, most: int = MOST) -> tuple[int, str]:
    """After how many pairs a leak is found, and what showed it; 0 where nothing did."""
    (kind, _beside) = next(each for each in ALL if called(each) == leak.seat)
    themes = [getattr(episodes, name) for name in leak.themes.split()]
    for seed in range(most):
        deep = replace(manner(seed), planted=leak.name, steps=STEPS)
        how = replace(deep, **leak.manner)
        made = Site(houses, how, seed, kind, themes)
        try:
            made.run()
        except Spoiled:
            continue
        except Found as shown:
            return seed + 1, str(shown)
    return 0, ""


__all__ = (
    "ALL", "DEEP", "IDLE", "LEAKS", "LEAVING", "MOST", "PRINTED", "SHUTTING", "STEPS", "WHOLE",
    "Site", "Tally", "called", "found", "manner", "opened", "outcome", "pair", "side_by_side",
)  # fmt: skip
