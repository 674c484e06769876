"""Values drawn by chance from what is known of the sides."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from fractions import Fraction

import numpy as np
from numpy.typing import NDArray

from goodoffices.engine.doubt import (
    HIGHEST,
    Between,
    Doubt,
    Ranges,
    Ranking,
    Row,
    bounds,
    parts,
)
from goodoffices.engine.scenario import Profile, Scenario
from goodoffices.engine.whole import Whole, measured

Doubles = NDArray[np.float64]
_ONE = Fraction(1)
FINE = 1 << 40
"""A drawn worth is rounded to such a part of the largest of its side."""


@dataclass(frozen=True, slots=True)
class Drawn:
    """What the sides' options may be worth, as one draw has it: whole numbers that are comparable.

    `worth` has an array of the shape (options, sides) for each issue, `reserved` the shape
    (sides,); one of a side's worth is so many whole numbers as `scales` says.
    Sums that differ by no more than `slack`, shape (sides,), may be the same but for rounding.
    """

    worth: list[Whole]
    reserved: Whole
    scales: tuple[Fraction, ...]
    slack: Whole


def draws(scenario: Scenario, many: int, rng: np.random.Generator) -> Iterator[Drawn]:
    """So many draws, each side for itself; a side of which nothing is in doubt stays as it is.

    A number lies anywhere between its two, evenly; parts of which only the order is known are any
    that keep it, evenly, and so are values between the first and the last of an order.
    """
    measure, told = measured(replace(scenario, profiles=tuple(map(_sure, scenario.profiles))))
    reserved = measure.whole([_sure(profile).reservation for profile in scenario.profiles])
    doubtful = {
        side: _drawn(profile.doubt, many, rng)
        for side, profile in enumerate(scenario.profiles)
        if profile.doubt is not None
    }
    scales = tuple(
        doubtful[side].scale if side in doubtful else Fraction(unit)
        for side, unit in enumerate(measure.units)
    )
    slack = np.array([len(told) + 1 if side in doubtful else 0 for side in range(len(scales))])
    for draw in range(many):
        worth, least = [each.copy() for each in told], reserved.copy()
        for side, found in doubtful.items():
            for issue, row in enumerate(found.rows):
                worth[issue][:, side] = row[draw]
            least[side] = found.reserved[draw]
        yield Drawn(worth, least, scales, slack)


def _sure(profile: Profile) -> Profile:
    """The profile, with nothing in it that is in doubt."""
    if profile.doubt is None:
        return profile
    nothing = tuple((Fraction(0),) * len(row) for row in profile.worth)
    return replace(profile, worth=nothing, reservation=Fraction(0))


@dataclass(frozen=True, slots=True)
class _Side:
    """What the options of each issue are worth, shape (draws, options), and the reservation."""

    rows: list[NDArray[np.int64]]
    reserved: NDArray[np.int64]
    scale: Fraction


def _drawn(doubt: Doubt, many: int, rng: np.random.Generator) -> _Side:
    weights = _weights(doubt.weights, many, rng)
    weights /= weights.sum(axis=1, keepdims=True)
    top = _largest(doubt)
    rows = [
        weights[:, issue, None] * _values(row, many, rng, top)
        for issue, row in enumerate(doubt.values)
    ]
    floor = _between(doubt.reservation, rng.random(many), top)
    scale = FINE / (max(*(float(abs(row).max()) for row in rows), float(abs(floor).max())) or 1.0)
    reserved = np.rint(floor * scale).astype(np.int64)
    whole = [np.rint(row * scale).astype(np.int64) for row in rows]
    return _Side(whole, reserved, Fraction(scale) / top)


def _largest(doubt: Doubt) -> Fraction:
    """What all is drawn as a part of: so nothing is too small for a double, or too large."""
    told = [
        each
        for part, row in zip(parts(doubt.weights), doubt.values, strict=True)
        if part.high
        for each in bounds(row)
    ]
    return max(max(abs(each.low), abs(each.high)) for each in (*told, doubt.reservation)) or _ONE


def _weights(row: Row, many: int, rng: np.random.Generator) -> Doubles:
    match row:
        case Ranges():
            return _each(row, many, rng, max(each.high for each in row.each))
        case Ranking():
            drawn = -np.sort(-rng.exponential(size=(many, len(row.order))), axis=1)
            return _placed(drawn, row)


def _values(row: Row, many: int, rng: np.random.Generator, top: Fraction) -> Doubles:
    match row:
        case Ranges():
            return _each(row, many, rng, top)
        case Ranking():
            drawn = -np.sort(-rng.random((many, len(row.order))), axis=1)
            drawn[:, -1] = 0.0
            drawn[:, 0] = 1.0
            return _placed(drawn * float(HIGHEST / top), row)


def _each(row: Ranges, many: int, rng: np.random.Generator, top: Fraction) -> Doubles:
    columns = [_between(each, rng.random(many), top) for each in row.each]
    return np.stack(columns, axis=1)


def _between(number: Between, share: Doubles, top: Fraction) -> Doubles:
    """A number somewhere between its two, as a part of `top`."""
    low, high = float(number.low / top), float(number.high / top)
    return low + (high - low) * share


def _placed(drawn: Doubles, row: Ranking) -> Doubles:
    """The largest first, to the places where they belong."""
    found = np.empty_like(drawn)
    found[:, list(row.order)] = drawn
    return found
