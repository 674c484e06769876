"""Which package the four classic solutions would choose, decided exactly.

Each is taken over packages that are worth to every side what it can have without one. A package
that is best for a solution lies on the frontier, or ties with one that does.

Source:
    Nash (1950); Kalai and Smorodinsky (1975); Kalai (1977) for the egalitarian.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import prod

import numpy as np
from numpy.typing import NDArray

from goodoffices.engine.frontier import Frontier

_NEAR = 1e-12
"""Doubles that differ by less, of what they were made of, may stand the other way round."""
Doubles = NDArray[np.float64]
Places = NDArray[np.intp]
Choice = tuple[int, Fraction]
"""A place, and its score."""


@dataclass(frozen=True, slots=True)
class Solution:
    """The package that a solution chooses: what it is worth to each side, and its score."""

    package: tuple[int, ...]
    utilities: tuple[Fraction, ...]
    score: Fraction


@dataclass(frozen=True, slots=True)
class Solutions:
    """What each solution chooses; None where no package is worth enough to every side."""

    nash: Solution | None
    kalai_smorodinsky: Solution | None
    egalitarian: Solution | None
    utilitarian: Solution | None


def solutions(frontier: Frontier) -> Solutions:
    """The four, over the frontier."""
    profiles, measure = frontier.scenario.profiles, frontier.measure
    reserved = measure.whole([profile.reservation for profile in profiles])
    able = np.flatnonzero((frontier.points >= reserved).all(axis=1))
    if not len(able):
        return Solutions(None, None, None, None)
    points = frontier.points[able]
    gains = points - reserved
    spans = gains.max(axis=0).tolist()
    moving = [side for side, span in enumerate(spans) if span > 0]
    worths, gained = measure.floats(points), measure.floats(gains)
    product = gained.prod(axis=1)
    shares = gained[:, moving] / gained[:, moving].max(axis=0)

    def told(place: int) -> tuple[Fraction, ...]:
        return measure.exact(gains[place].tolist())

    chosen = [
        _first(product, product, lambda place: prod(told(place), start=Fraction(1))),
        _first(shares.min(axis=1), shares, lambda place: _least(gains[place].tolist(), spans))
        if moving
        else None,
        _first(gained.min(axis=1), gained, lambda place: min(told(place))),
        _first(
            worths.sum(axis=1),
            abs(worths),
            lambda place: sum(frontier.exact(able[place]), Fraction()),
        ),
    ]
    return Solutions(*_solved(frontier, able, chosen))


def _first(near: Doubles, scale: Doubles, score: Callable[[int], Fraction]) -> Choice:
    """The place with the best score: doubles leave out what cannot be it, fractions decide."""
    close = np.flatnonzero(near >= near.max() - _NEAR * scale.max()).tolist()
    scores = [score(place) for place in close]
    best = max(scores)
    return close[scores.index(best)], best


def _solved(
    frontier: Frontier, able: Places, chosen: Sequence[Choice | None]
) -> Iterator[Solution | None]:
    """What was chosen, with its packages; each place's own is made once."""
    places = sorted({each[0] for each in chosen if each})
    packages = frontier.packages(able[places]).tolist()
    made = {
        place: (tuple(package), frontier.exact(able[place]))
        for place, package in zip(places, packages, strict=True)
    }
    return (Solution(*made[each[0]], each[1]) if each else None for each in chosen)


def _least(gain: Sequence[int], spans: Sequence[int]) -> Fraction:
    """The least share of what a side could gain at most; sides that can gain nothing left out."""
    pairs = zip(gain, spans, strict=True)
    return min(Fraction(int(each), int(span)) for each, span in pairs if span > 0)
