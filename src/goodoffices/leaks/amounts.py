"""Amounts with their units, and when two of them say the same."""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from goodoffices.leaks.units import Measure, alternatives, measure

CLOCK = "clock"
PLACE = "place"
_OTHER_SYSTEM = Fraction(1, 100)
_NARROW = Fraction(1, 4)
_SMALL = 3


@dataclass(frozen=True, slots=True)
class Quantity:
    """An amount in a text: from `low` to `high` of a unit, or "" where none is named.

    `weak` says that many texts hold it by chance: small bare numbers, ordinals, years and
    times of day; it proves nothing by itself. `exact` is false for a reading that the text only
    implies, such as the million left out in "from 45 million, or 30".
    """

    low: Fraction
    high: Fraction
    unit: str
    start: int
    end: int
    weak: bool = False
    exact: bool = True


def same(a: Quantity, b: Quantity) -> bool:
    """Whether two quantities say the same: 40 per cent and two fifths, 1.5 million and 1,500,000.

    A number without a unit equals one with any unit, but for times of day. Of two ranges it is
    enough that they share an end, or that one that is narrow holds the other.
    """
    if not a.unit or not b.unit:
        return _bare_same(a, b)
    return any(
        _measured_same(a, b, one, other)
        for one in _measures(a.unit)
        for other in _measures(b.unit)
        if one.kind == other.kind
    )


def _measures(unit: str) -> Iterator[Measure]:
    return (measure(each) for each in alternatives(unit))


def _bare_same(a: Quantity, b: Quantity) -> bool:
    if CLOCK in (a.unit, b.unit):
        return False
    return _meet((a.low, a.high), (b.low, b.high), Fraction(0))


def _measured_same(a: Quantity, b: Quantity, one: Measure, other: Measure) -> bool:
    slack = Fraction(0) if one.system == other.system else _OTHER_SYSTEM
    if (a.unit == b.unit) or (one.low == one.high and other.low == other.high):
        return _meet(
            (a.low * one.low, a.high * one.low), (b.low * other.low, b.high * other.low), slack
        )
    ends = [
        ((x * one.low, x * one.high), (y * other.low, y * other.high))
        for x in {a.low, a.high}
        for y in {b.low, b.high}
    ]
    return any(x[0] <= y[1] and y[0] <= x[1] for x, y in ends)


def _meet(a: tuple[Fraction, Fraction], b: tuple[Fraction, Fraction], slack: Fraction) -> bool:
    stated = any(_near(x, y, slack) for x in a for y in b)
    if stated and (a[0] == a[1] or b[0] == b[1] or a == b):
        return True
    # One shared end that is 1, 2 or 3 is chance.
    if stated and any(_near(x, y, slack) and abs(x) > _SMALL for x in a for y in b):
        return True
    return any(
        wide[0] < wide[1]
        and wide[1] - wide[0] <= wide[0] * _NARROW
        and wide[0] <= other[1]
        and other[0] <= wide[1]
        for wide, other in ((a, b), (b, a))
    )


def _near(x: Fraction, y: Fraction, slack: Fraction) -> bool:
    return abs(x - y) <= slack * max(abs(x), abs(y))
