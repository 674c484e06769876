"""What a format can say of a scenario: worths as weights and values, numbers and names as text."""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

from goodoffices.engine.formats.numbers import decimal
from goodoffices.engine.formats.unsound import Place, Unsound
from goodoffices.engine.scenario import Profile, Scenario

_PLACE = Place(Path())
_LONG = 100
"""Letters of the name of a file."""


class Unsaid(Exception):
    """A format cannot say what a scenario says."""


@dataclass(frozen=True, slots=True)
class Weighed:
    """What an issue weighs for a side, and what its options are worth before it is weighed."""

    weight: Fraction
    values: tuple[Fraction, ...]


def weighed(row: Sequence[Fraction]) -> Weighed:
    """The best option at 1 where all are decimals then; else all as they are worth."""
    top = max(row)
    if not any(row):
        return Weighed(Fraction(0), tuple(row))
    shares = [each / top for each in row] if top > 0 else []
    if shares and all(decimal(each) is not None for each in (top, *shares)):
        return Weighed(top, tuple(shares))
    return Weighed(Fraction(1), tuple(row))


def ended(number: Fraction, what: str) -> Decimal:
    """A number as a decimal that ends.

    Raises:
        Unsaid: it has none, or one that is longer than what is read.
    """
    told = decimal(number)
    if told is None:
        raise Unsaid(f"{what} is {_short(number)}, which is no decimal that ends")
    _readable(format(told, "f"), what)
    return told


def ended_or_parts(number: Fraction, what: str) -> Decimal | str:
    """A number as a decimal that ends, or as a fraction such as 1/3.

    Raises:
        Unsaid: it is longer than what is read.
    """
    if decimal(number) is not None:
        return ended(number, what)
    return _readable(str(number), what)


def _short(number: Fraction) -> str:
    told = str(number)
    return told if len(told) <= 30 else f"{told[:30]}…"


def _readable(text: str, what: str) -> str:
    try:
        _PLACE.number(text, what, parts=True)
    except Unsound as wrong:
        raise Unsaid(wrong.reason) from None
    return text


def checked(scenario: Scenario, *, own: bool, discounts: bool) -> None:
    """Nothing, where the names and what else is said can be.

    Raises:
        Unsaid: a name holds what no file can repeat, or there is what the format has no words for.
    """
    names = [scenario.name, *(profile.name for profile in scenario.profiles)]
    for issue in scenario.issues:
        names += [issue.name, *issue.options]
    for name in names:
        if any(unicodedata.category(s) in ("Cc", "Cs") or s in "\ufffe\uffff" for s in name):
            raise Unsaid("a name holds a sign that stands for no letter")
    if len(scenario.profiles) < 2:
        raise Unsaid("there is one side alone")
    if scenario.bans and not own:
        raise Unsaid("there is no word for what cannot go together")
    if not own and scenario.in_doubt:
        raise Unsaid("there is no word for values that are not known")
    if not discounts and any(profile.discount is not None for profile in scenario.profiles):
        raise Unsaid("there is no word for a discount")


def own_names(scenario: Scenario) -> list[Profile]:
    """The profiles, each of which has a name of its own.

    Raises:
        Unsaid: two have the same.
    """
    if len({profile.name for profile in scenario.profiles}) < len(scenario.profiles):
        raise Unsaid("two sides have one name")
    return list(scenario.profiles)


def file_names(names: Sequence[str], end: str) -> list[str]:
    """Files that are named as sides are.

    Raises:
        Unsaid: a name cannot be that of a file, or two would be the same.
    """
    for name in names:
        if not name or len(name) > _LONG or name[0] == "." or set(name) & set('/\\:*?"<>|'):
            raise Unsaid(f"the name {name[:60]} cannot be that of a file")
    if len({name.casefold() for name in names}) < len(names):
        raise Unsaid("two files would have one name")
    return [f"{name}{end}" for name in names]


def numbered_names(many: int, end: str) -> list[str]:
    """Files for formats in which the name of a side stands inside; a folder keeps their order."""
    wide = len(str(many))
    return [f"side-{number:0{wide}}{end}" for number in range(1, many + 1)]
