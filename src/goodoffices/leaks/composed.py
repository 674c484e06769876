"""Amounts that are told in a larger and a smaller unit: an hour and twenty minutes."""

import re
from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction

from goodoffices.leaks.amounts import Quantity
from goodoffices.leaks.units import alternatives, measure, measured

_JOINT = re.compile(r"\s*[,،]?\s*(?:(?:and|و)\s+)?\s*")


def composed(found: Sequence[Quantity], text: str) -> tuple[Quantity, ...]:
    """The amounts, those that are told in two units made one."""
    made: list[Quantity] = []
    for each in found:
        # Of "1 m 40" the million is another reading.
        before = made[-2:] if len(made) > 1 and made[-2].start == made[-1].start else made[-1:]
        whole = next((w for one in before if (w := _together(one, each, text))), None)
        if whole:
            made[-len(before) :] = [whole]
        else:
            made.append(each)
    return tuple(made)


def _together(one: Quantity, other: Quantity, text: str) -> Quantity | None:
    if not (measured(one.unit) and measured(other.unit) and one.exact and other.exact):
        return None
    if one.low != one.high or other.low != other.high or one.end > other.start:
        return None
    share = _part_of(other.unit, one.unit)
    if share is None or other.low * share >= 1:
        return None
    if not _JOINT.fullmatch(text, one.end, other.start):
        return None
    value = one.low + other.low * share
    return replace(one, low=value, high=value, end=other.end, weak=False)


def _part_of(small: str, large: str) -> Fraction | None:
    """What part of the larger unit one of the smaller is, if it is one."""
    whole = measure(large)
    for each in map(measure, alternatives(small)):
        if each.kind == whole.kind and each.high < whole.low and each.kind != "share":
            return each.low / whole.low
    return None
