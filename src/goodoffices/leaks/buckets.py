"""Under which keys amounts and dates meet, so that the few that may be the same are compared."""

import math
from collections.abc import Hashable, Iterator
from datetime import date
from fractions import Fraction

from goodoffices.leaks.amounts import Quantity
from goodoffices.leaks.calendars.reading import Reading
from goodoffices.leaks.days import Days, overlaps
from goodoffices.leaks.units import alternatives, measure

_STEP = math.log(1.3)
_SLACK = Fraction(2, 100)
_MONTH = 31


def amounts(quantity: Quantity) -> frozenset[Hashable]:
    """Keys of an amount; two that say the same share one, in whatever units."""
    keys = {("", step) for step in _steps(quantity.low, quantity.high)}
    for unit in alternatives(quantity.unit) if quantity.unit else ():
        one = measure(unit)
        steps = _steps(quantity.low * one.low, quantity.high * one.high)
        keys |= {(one.kind, step) for step in steps}
    return frozenset(keys)


def _steps(low: Fraction, high: Fraction) -> Iterator[int | None]:
    if low <= 0:
        yield None
    if high > 0:
        first = high if low <= 0 else low
        yield from range(_step(first * (1 - _SLACK)), _step(high * (1 + _SLACK)) + 1)


def _step(amount: Fraction) -> int:
    return math.floor(math.log(amount) / _STEP)


def told(draft: Days, known: Days, near: date | None = None) -> bool:
    """Whether a known date says as much as that of a draft: "May" does not tell of 20 May."""
    return overlaps(draft, known, near) and _length(known) <= _length(draft)


def _length(days: Days) -> int:
    return min(_days(each) for each in days.readings)


def _days(reading: Reading) -> int:
    if reading.month is None:
        return (reading.last - reading.first) * 12
    months = (reading.month_to or reading.month) - reading.month
    return months * _MONTH + reading.last - reading.first
