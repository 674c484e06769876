"""Issues whose options are numbers: from one to another, step by step; and numbers as decimals."""

from collections.abc import Mapping
from decimal import Decimal
from fractions import Fraction

from goodoffices.engine.formats.unsound import Place

MOST = 10_000
"""Options of one issue at most that a file may ask for by their bounds."""


def numbered(
    place: Place, low: Fraction, high: Fraction, step: Fraction = Fraction(1)
) -> tuple[str, ...]:
    """The options from a number to another, named as decimals.

    Raises:
        Unsound: the step leads nowhere, there are none, or more than are read.
    """
    if step <= 0:
        raise place.refused("the step is not larger than 0")
    if high < low:
        raise place.refused("the upper bound lies below the lower")
    many = (high - low) // step + 1
    if many > MOST:
        raise place.refused(f"it has {many:,} values; no more than {MOST:,} are read")
    place.asks_for(int(many))
    return tuple(named(low + step * number) for number in range(many))


def named(number: Fraction) -> str:
    """A number of a file as a decimal, without more digits than it needs."""
    told = decimal(number)
    return str(number) if told is None else format(told, "f")


def on_a_line(
    place: Place, options: tuple[str, ...], slope: Fraction, at: Fraction, worth: Fraction
) -> Mapping[str, Fraction]:
    """What options that are numbers are worth: so much at one number, and from there by a slope.

    Raises:
        Unsound: an option is no number.
    """
    return {
        option: worth + slope * ((place / option).number(option, "the option") - at)
        for option in options
    }


def decimal(number: Fraction) -> Decimal | None:
    """The same as a decimal that ends; None where there is none."""
    left, twos, fives = number.denominator, 0, 0
    while left % 2 == 0:
        left, twos = left // 2, twos + 1
    while left % 5 == 0:
        left, fives = left // 5, fives + 1
    if left > 1:
        return None
    digits = max(twos, fives)
    whole = number.numerator * 10**digits // number.denominator
    sign = 0 if whole >= 0 else 1
    return Decimal((sign, tuple(map(int, str(abs(whole)))), -digits))
