"""A domain and profiles as a format tells them, put together to a scenario."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from math import lcm
from pathlib import Path

from goodoffices.engine.doubt import Doubt
from goodoffices.engine.formats.doubts import Doubtful
from goodoffices.engine.formats.unsound import Place, Unsound
from goodoffices.engine.scenario import Ban, Issue, Profile, Scenario

_FEW = 2
"""Sides of a scenario at least."""
_ISSUES = 500
"""Issues at most."""
_LARGEST = 30
"""Digits of what all is worth to a side at most."""
_DIGITS = 300
"""Digits of a product of what all sides gain: more do not fit into a double."""
_LONG = 8_000
"""Bits of the smallest unit in which all numbers of a profile are whole."""
Evaluations = Mapping[str, Mapping[str, Fraction]]
"""What each option of each issue is worth, before it is weighed: by their names."""


class Values(StrEnum):
    """How evaluations are read."""

    RAW = "raw"
    """As they stand."""
    GENIUS = "genius"
    """Divided by the largest of their issue; an issue whose largest is 0 adds nothing."""


@dataclass(frozen=True, slots=True)
class Domain:
    """Issues and their options, in their order."""

    file: Path
    name: str
    issues: Mapping[str, tuple[str, ...]]
    bans: tuple[Ban, ...] = ()


@dataclass(frozen=True, slots=True)
class Told:
    """One side's profile: what options are worth within their issue, and what issues weigh."""

    file: Path
    name: str
    weights: Mapping[str, Fraction]
    evaluations: Evaluations
    reservation: Fraction = Fraction(0)
    discount: Fraction | None = None
    by_number: frozenset[str] = frozenset()
    """Issues whose options are worth what a line through their numbers says. As GENIUS reads it,
    the line is cut off at 0 and at 1, and not divided."""
    doubt: Doubtful | None = None
    """What is known of the numbers, where these are only what they are on average."""


def scenario(domain: Domain, profiles: Sequence[Told], values: Values) -> Scenario:
    """The scenario of a domain and the profiles of its sides.

    Raises:
        Unsound: a profile leaves out an issue or option of the domain, or names another.
    """
    for name, options in domain.issues.items():
        if not options:
            raise Unsound(domain.file, name, "the issue has no options")
        if len(set(options)) < len(options):
            raise Unsound(domain.file, name, "an option is named twice")
    if not domain.issues:
        raise Unsound(domain.file, "", "there is no issue")
    if len(domain.issues) > _ISSUES:
        raise Unsound(domain.file, "", f"there are more than {_ISSUES} issues")
    if len(profiles) < _FEW:
        where = profiles[0].file if profiles else domain.file
        raise Unsound(where, "", "there is no other profile beside it")
    issues = tuple(Issue(name, options) for name, options in domain.issues.items())
    most = 10 ** min(_LARGEST, _DIGITS // len(profiles))
    sides = tuple(_profile(each, issues, values, most) for each in profiles)
    return Scenario(domain.name, issues, sides, domain.bans)


def _profile(told: Told, issues: Sequence[Issue], values: Values, most: int) -> Profile:
    place = Place(told.file)
    for name in sorted(told.evaluations.keys() - {issue.name for issue in issues}):
        raise (place / name).refused("the domain has no such issue")
    rows = []
    for issue in issues:
        if issue.name not in told.evaluations:
            raise (place / issue.name).refused("the profile leaves this issue out")
        row = told.evaluations[issue.name]
        for option in sorted(row.keys() - set(issue.options)):
            raise (place / issue.name / option).refused("the domain has no such option")
        for option in issue.options:
            if option not in row:
                raise (place / issue.name / option).refused("the profile leaves this option out")
        weight = told.weights[issue.name]
        if values is Values.GENIUS:
            row = _as_genius(row, cut=issue.name in told.by_number)
        rows.append(tuple(weight * row[option] for option in issue.options))
    doubt = _doubt(told, issues, values, place)
    side = Profile(told.name, tuple(rows), told.reservation, told.discount, doubt)
    return _bounded(side, most, place)


def _doubt(told: Told, issues: Sequence[Issue], values: Values, place: Place) -> Doubt | None:
    """What is not known, by the places of issues and options.

    Raises:
        Unsound: the values are to be divided, of which only is known between which they lie.
    """
    if told.doubt is None:
        return None
    if values is Values.GENIUS:
        raise place.refused("values that are ranges or an order are read as they stand only")
    return told.doubt.placed((issue.name, issue.options) for issue in issues)


def _as_genius(row: Mapping[str, Fraction], *, cut: bool) -> Mapping[str, Fraction]:
    if cut:
        return {option: min(max(each, Fraction(0)), Fraction(1)) for option, each in row.items()}
    largest = max(row.values()) or Fraction(1)
    return {option: each / largest for option, each in row.items()}


def _bounded(profile: Profile, most: int, place: Place) -> Profile:
    """The profile, if its sums are numbers that a machine can tell.

    Raises:
        Unsound: they are too large, or too long.
    """
    largest = sum(max(abs(each) for each in row) for row in profile.worth)
    if largest + abs(profile.reservation) > most:
        raise place.refused("what it is worth in all is larger than what is read")
    unit = profile.reservation.denominator
    for row in profile.worth:
        unit = lcm(unit, *(each.denominator for each in row))
        if unit.bit_length() > _LONG:
            raise place.refused("its numbers have no common unit that is short enough to be held")
    return profile


def domain_of(profile: Told) -> Domain:
    """The domain that a profile itself names, where no file has it."""
    issues = {name: tuple(row) for name, row in profile.evaluations.items()}
    return Domain(profile.file, profile.file.parent.name, issues)
