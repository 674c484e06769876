"""What a file says of values that are not known: ranges for numbers, orders for rows.

Where a number may stand `[low, high]` says between which two it lies. Where a row of names with
numbers may stand, a list of the names says their order, the largest first.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from goodoffices.engine.doubt import (
    Between,
    Doubt,
    Ranges,
    Ranking,
    Row,
    mean_values,
    mean_weights,
)
from goodoffices.engine.formats.saying import ended_or_parts
from goodoffices.engine.formats.unsound import Place
from goodoffices.engine.scenario import Issue

Known = Mapping[str, Between] | tuple[str, ...]
"""Names, each with what is known of its number; or only their order, the largest first."""
LONGEST = 1_000
"""Names of an order at most."""
_ENDS = 2


@dataclass(frozen=True, slots=True)
class Doubtful:
    """What a side's profile says, by names: weights, values of each issue, its reservation."""

    weights: Known
    values: Mapping[str, Known]
    reservation: Between

    def placed(self, issues: Iterable[tuple[str, Sequence[str]]]) -> Doubt | None:
        """The same by places, for these issues and their options; None if nothing is in doubt."""
        listed = list(issues)
        names = [name for name, _options in listed]
        rows = tuple(row(self.values[name], options) for name, options in listed)
        doubt = Doubt(row(self.weights, names), rows, self.reservation)
        return None if doubt.known else doubt


def row(known: Known, names: Sequence[str]) -> Row:
    """What is known of a row, in the order of these names."""
    if isinstance(known, tuple):
        places = {name: place for place, name in enumerate(names)}
        return Ranking(tuple(places[name] for name in known))
    return Ranges(tuple(known[name] for name in names))


def values_of(known: Known) -> dict[str, Fraction]:
    """What each value is on average."""
    names = list(known)
    return dict(zip(names, mean_values(row(known, names)), strict=True))


def weights_of(known: Known) -> dict[str, Fraction]:
    """What part each weight is on average; there is one that is not 0."""
    names = list(known)
    return dict(zip(names, mean_weights(row(known, names)), strict=True))


def known(place: Place, told: Any, what: str, number: str) -> Known:
    """Names with numbers or ranges, or a list of names.

    Raises:
        Unsound: it is neither, or a number is none.
    """
    if isinstance(told, list):
        names = tuple(place.text(each, "a name") for each in told)
        if len(set(names)) < len(names) or not names:
            raise place.refused("an order names each once")
        if len(names) > LONGEST:
            raise place.refused(f"an order of more than {LONGEST:,} names is not read")
        return names
    table = place.table(told, what)
    return {name: between(place / name, each, number) for name, each in table.items()}


def between(place: Place, told: Any, what: str) -> Between:
    """A number, or a list of the two between which it lies.

    Raises:
        Unsound: it is neither, or ends before it begins.
    """
    ends = told if isinstance(told, list) else [told, told]
    if len(ends) != _ENDS:
        raise place.refused("a range has two numbers: the least and the most")
    low, high = (place.number(each, what, parts=True) for each in ends)
    if low > high:
        raise place.refused("the range ends before it begins")
    return Between(low, high)


def written(doubt: Doubt, issues: Sequence[Issue], discount: Fraction | None) -> dict[str, Any]:
    """The same as it stands in a file, its numbers as decimals or parts.

    Raises:
        Unsaid: a number has too many digits.
    """
    told: dict[str, Any] = {"reservation": _said(doubt.reservation)}
    if discount is not None:
        told["discount"] = ended_or_parts(discount, "a discount")
    told["weights"] = _row(doubt.weights, [issue.name for issue in issues])
    told["values"] = {
        issue.name: _row(values, issue.options)
        for issue, values in zip(issues, doubt.values, strict=True)
    }
    return told


def _row(of: Row, names: Sequence[str]) -> Any:
    match of:
        case Ranking():
            return [names[place] for place in of.order]
        case Ranges():
            return {name: _said(each) for name, each in zip(names, of.each, strict=True)}


def _said(number: Between) -> Any:
    low, high = (ended_or_parts(each, "a value") for each in (number.low, number.high))
    return low if number.known else [low, high]
