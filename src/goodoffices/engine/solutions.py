"""Which package the four classic solutions would choose, decided exactly.

Each is taken over packages that are worth to every side what it can have without one. A package
that is best for a solution lies on the frontier, or ties with one that does.

Source:
    Nash (1950); Kalai and Smorodinsky (1975); Kalai (1977) for the egalitarian.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import prod

import numpy as np
from numpy.typing import NDArray

from goodoffices.engine.frontier import Frontier

_NEAR = 1e-12
"""Doubles that differ by less, of what they were made of, may stand the other way round."""
Doubles = NDArray[np.float64]


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
    reserved = np.array(
        [int(p.reservation * unit) for p, unit in zip(profiles, measure.units, strict=True)],
        dtype=frontier.points.dtype,
    )
    able = np.flatnonzero((frontier.points >= reserved).all(axis=1))
    if not len(able):
        return Solutions(None, None, None, None)
    gains = frontier.points[able] - reserved
    spans = [max(column) for column in gains.T.tolist()]
    moving = [side for side, span in enumerate(spans) if span > 0]
    worths = measure.floats(frontier.points[able])
    gained = measure.floats(gains)

    def chosen(
        near: Doubles, scale: Doubles, score: Callable[[Sequence[int]], Fraction]
    ) -> Solution:
        close = np.flatnonzero(near >= near.max() - _NEAR * scale.max())
        best = max(close.tolist(), key=lambda place: score(gains[place].tolist()))
        at = int(able[best])
        return Solution(frontier.package(at), frontier.exact(at), score(gains[best].tolist()))

    def told(gain: Sequence[int]) -> tuple[Fraction, ...]:
        return measure.exact(gain)

    product = gained.prod(axis=1)
    shares = gained[:, moving] / gained[:, moving].max(axis=0) if moving else gained[:, :0]
    offset = sum((p.reservation for p in profiles), Fraction(0))
    return Solutions(
        chosen(product, product, lambda gain: prod(told(gain), start=Fraction(1))),
        chosen(shares.min(axis=1), shares, lambda gain: _least(gain, spans)) if moving else None,
        chosen(gained.min(axis=1), gained, lambda gain: min(told(gain))),
        chosen(worths.sum(axis=1), abs(worths).sum(axis=1), lambda gain: sum(told(gain), offset)),
    )


def _least(gain: Sequence[int], spans: Sequence[int]) -> Fraction:
    """The least share of what a side could gain at most; sides that can gain nothing left out."""
    pairs = zip(gain, spans, strict=True)
    return min(Fraction(int(each), int(span)) for each, span in pairs if span > 0)
