"""Which of many points each of the four solutions scores highest, decided exactly.

Source:
    Nash (1950); Kalai and Smorodinsky (1975); Kalai (1977) for the egalitarian.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import lcm, prod

import numpy as np
from numpy.typing import NDArray

from goodoffices.engine.whole import Measure, Whole

_NEAR, _NOTHING = 1 - 1e-12, 1e-290
"""Doubles of which one is at least so much of the other, or as good as nothing, may tie."""
Doubles = NDArray[np.float64]
Places = NDArray[np.intp]


@dataclass(frozen=True, slots=True)
class Choice:
    """The place of a point, and its score."""

    place: int
    score: Fraction


def choices(
    measure: Measure, points: Whole, reserved: Whole, spans: Sequence[int] | None = None
) -> tuple[Choice, Choice | None, Choice, Choice]:
    """The best points for Nash, Kalai–Smorodinsky, egalitarian and utilitarian, in this order.

    Args:
        measure: the units of the whole numbers.
        points: shape (points, sides), at least one, each worth to every side what is reserved.
        reserved: shape (sides,).
        spans: what each side can gain at most, if it is not what it gains by one of these points;
            of those that can gain nothing no share is asked. Where none can, Kalai–Smorodinsky
            chooses nothing.
    """
    gains = points - reserved
    most: list[int] = gains.T.max(axis=1).tolist()
    spans = most if spans is None else spans
    moving = [side for side, span in enumerate(spans) if span > 0]
    # Shares and worths as whole numbers that are comparable: so many of what all sides share.
    common, whole = prod(spans[side] for side in moving), lcm(*measure.units)
    shares = {side: common // spans[side] for side in moving}
    scales = {side: whole // unit for side, unit in enumerate(measure.units)}
    beside = sum(_each(reserved.tolist(), scales))
    close = _close(_parts(gains.T, most), moving, _counts(most, shares), _counts(most, scales))
    return (
        _best(gains, close[0], prod, prod(measure.units)),
        _best(gains, close[1], lambda row: min(_each(row, shares)), common) if moving else None,
        _best(gains, close[2], lambda row: min(_each(row, scales)), whole),
        _best(gains, close[3], lambda row: sum(_each(row, scales)) + beside, whole),
    )


def _each(row: Sequence[int], scales: Mapping[int, int]) -> list[int]:
    return [row[side] * scale for side, scale in scales.items()]


def _best(gains: Whole, close: Places, score: Callable[[list[int]], int], below: int) -> Choice:
    """The best of those that may be it; a score is told as so many of one part."""
    scores = [score(row) for row in gains[close].tolist()]
    highest = max(scores)
    return Choice(int(close[scores.index(highest)]), Fraction(highest, below))


def _close(parts: Doubles, moving: list[int], shares: Doubles, worths: Doubles) -> list[Places]:
    """The places that may be best for each of the four.

    What a side gains is a double from 0 to 1, a part of its most, and so is what its most counts
    for beside that of others. So nothing is too large for a double, and what is too small to be
    told apart stays a candidate.
    """
    asked = parts if len(moving) == len(parts) else parts[moving]
    gained = parts * worths
    near = np.empty((4, parts.shape[1]))
    np.multiply.reduce(parts, axis=0, out=near[0])
    np.minimum.reduce(asked * shares, axis=0, out=near[1], initial=1.0)
    np.minimum.reduce(gained, axis=0, out=near[2])
    np.add.reduce(gained, axis=0, out=near[3])
    enough = np.maximum.reduce(near, axis=1) * _NEAR - _NOTHING
    return [row.nonzero()[0] for row in near >= enough[:, None]]


def _parts(gains: Whole, most: Sequence[int]) -> Doubles:
    """What each side gains as a part of its most; shape (sides, points)."""
    ends = [each or 1 for each in most]
    if gains.dtype != object:
        shares: Doubles = gains / np.array(ends)[:, None]
        return shares
    told = [[n / end for n in row] for row, end in zip(gains.tolist(), ends, strict=True)]
    return np.array(told, dtype=np.float64)


def _counts(most: Sequence[int], scales: Mapping[int, int]) -> Doubles:
    """What the most of each of these sides counts for, the largest as 1."""
    told = _each(most, scales)
    top = max(told, default=0) or 1
    return np.array([each / top for each in told])[:, None]
