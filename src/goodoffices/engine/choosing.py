"""Which of many points each of the four solutions scores highest, decided exactly.

Source:
    Nash (1950); Kalai and Smorodinsky (1975); Kalai (1977) for the egalitarian.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import prod

import numpy as np
from numpy.typing import NDArray

from goodoffices.engine.whole import Measure, Whole

_NEAR = 1e-12
"""Doubles that differ by less, of what they were made of, may stand the other way round."""
Doubles = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Choice:
    """The place of a point, and its score."""

    place: int
    score: Fraction


def choices(
    measure: Measure, points: Whole, reserved: Whole, spans: Sequence[int]
) -> tuple[Choice, Choice | None, Choice, Choice]:
    """The best points for Nash, Kalai–Smorodinsky, egalitarian and utilitarian, in this order.

    Args:
        measure: the units of the whole numbers.
        points: shape (points, sides), at least one, each worth to every side what is reserved.
        reserved: shape (sides,).
        spans: what each side can gain at most; of those that can gain nothing no share is asked.
            Where none can, Kalai–Smorodinsky chooses nothing.
    """
    gains = points - reserved
    moving = [side for side, span in enumerate(spans) if span > 0]
    worths, gained = measure.floats(points), measure.floats(gains)
    product = gained.prod(axis=1)

    def told(place: int) -> tuple[Fraction, ...]:
        return measure.exact(gains[place].tolist())

    def share(place: int) -> Fraction:
        gain = gains[place].tolist()
        return min(Fraction(int(gain[side]), spans[side]) for side in moving)

    shares = gained[:, moving] / measure.floats(np.array([spans], dtype=gains.dtype))[:, moving]
    return (
        _first(product, product, lambda place: prod(told(place), start=Fraction(1))),
        _first(shares.min(axis=1), shares, share) if moving else None,
        _first(gained.min(axis=1), gained, lambda place: min(told(place))),
        _first(
            worths.sum(axis=1),
            abs(worths),
            lambda place: sum(measure.exact(points[place].tolist()), Fraction()),
        ),
    )


def _first(near: Doubles, scale: Doubles, score: Callable[[int], Fraction]) -> Choice:
    """The best: doubles leave out what cannot be it, fractions decide."""
    close = np.flatnonzero(near >= near.max() - _NEAR * scale.max()).tolist()
    scores = [score(place) for place in close]
    best = max(scores)
    return Choice(close[scores.index(best)], best)
