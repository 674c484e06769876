"""Amounts with their units, and when two of them say the same."""

from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache

from goodoffices.leaks.units import THING, Measure, alternatives, measure, measured

CLOCK = "clock"
PLACE = "place"
RATIO = "ratio"
_OTHER_SYSTEM = Fraction(1, 100)
_NONE = Fraction(0)
_NARROW = Fraction(1, 4)
_SMALL = 3
_STEPS = (Fraction(1), Fraction(1, 10), Fraction(1, 100))


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

    A number without a unit equals one with any unit, but for times of day and ratios. Of
    two ranges it is enough that they share an end, or that one that is narrow holds the other.
    """
    if not a.unit or not b.unit:
        return _bare_same(a, b)
    if THING in (a.unit, b.unit) and a.unit != b.unit:
        return not any(map(_apart, (a.unit, b.unit))) and _bare_same(a, b)
    if a.unit == b.unit:
        return _meet((a.low, a.high), (b.low, b.high), _NONE)
    return any(_measured_same(a, b, one, other) for one, other in _comparable(a.unit, b.unit))


@lru_cache(maxsize=10_000)
def _comparable(unit: str, other: str) -> tuple[tuple[Measure, Measure], ...]:
    """The measures under which two units are of one kind."""
    return tuple(
        (one, two)
        for one in map(measure, alternatives(unit))
        for two in map(measure, alternatives(other))
        if one.kind == two.kind
    )


def _apart(unit: str) -> bool:
    """Whether no thing is counted in a unit."""
    return unit in (CLOCK, RATIO, PLACE) or all(map(measured, alternatives(unit)))


def _bare_same(a: Quantity, b: Quantity) -> bool:
    if {CLOCK, RATIO} & {a.unit, b.unit} and a.unit != b.unit:
        return False
    return _meet((a.low, a.high), (b.low, b.high), _NONE)


def _measured_same(a: Quantity, b: Quantity, one: Measure, other: Measure) -> bool:
    if one.kind == "share" and (_rounded(a, b) or _rounded(b, a)):
        return True
    slack = _NONE if one.system == other.system else _OTHER_SYSTEM
    if one.low == one.high and other.low == other.high:
        return _meet(
            (a.low * one.low, a.high * one.low), (b.low * other.low, b.high * other.low), slack
        )
    return any(
        x * one.low <= y * other.high and y * other.low <= x * one.high
        for x in (a.low, a.high)
        for y in (b.low, b.high)
    )


def _rounded(part: Quantity, told: Quantity) -> bool:
    """Whether a part that no decimal says is told as a decimal: a third as 33 or 33.3 per cent."""
    if part.low != part.high or told.low != told.high or told.unit != "percent":
        return False
    exact, step = (
        part.low * 100,
        next((s for s in _STEPS if (told.low / s).denominator == 1), None),
    )
    if part.unit != "share" or step is None or (exact * 1000).denominator == 1:
        return False
    # Cut off, or rounded.
    return -step < told.low - exact <= step / 2


def _meet(a: tuple[Fraction, Fraction], b: tuple[Fraction, Fraction], slack: Fraction) -> bool:
    if a[0] == a[1] and b[0] == b[1]:
        return _near(a[0], b[0], slack)
    shared = [x for x in a for y in b if _near(x, y, slack)]
    # Of two ranges, one shared end that is 1, 2 or 3 is chance.
    if shared and (a[0] == a[1] or b[0] == b[1] or a == b or max(shared) > _SMALL):
        return True
    return _holds(a, b) or _holds(b, a)


def _holds(a: tuple[Fraction, Fraction], b: tuple[Fraction, Fraction]) -> bool:
    """Whether a range is so narrow that it speaks of all that lies in it, and meets the other.

    A wide range says too little to be met by a narrow one: "up to seven" is not "about two".
    """
    met = a[0] <= b[1] and b[0] <= a[1]
    return met and a[0] < a[1] and _narrow(a) and _narrow(b)


def _narrow(a: tuple[Fraction, Fraction]) -> bool:
    return a[1] - a[0] <= a[0] * _NARROW


def _near(x: Fraction, y: Fraction, slack: Fraction) -> bool:
    return x == y or (slack > 0 and abs(x - y) <= slack * max(abs(x), abs(y)))
