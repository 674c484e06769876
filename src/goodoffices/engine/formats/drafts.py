"""A domain and profiles as a format tells them, put together to a scenario."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from pathlib import Path

from goodoffices.engine.formats.unsound import Place, Unsound
from goodoffices.engine.scenario import Ban, Issue, Profile, Scenario

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
    issues = tuple(Issue(name, options) for name, options in domain.issues.items())
    sides = tuple(_profile(each, issues, values) for each in profiles)
    return Scenario(domain.name, issues, sides, domain.bans)


def _profile(told: Told, issues: Sequence[Issue], values: Values) -> Profile:
    place = Place(told.file)
    for name in told.evaluations.keys() - {issue.name for issue in issues}:
        raise (place / name).refused("the domain has no such issue")
    rows = []
    for issue in issues:
        if issue.name not in told.evaluations:
            raise (place / issue.name).refused("the profile leaves this issue out")
        row = told.evaluations[issue.name]
        for option in row.keys() - set(issue.options):
            raise (place / issue.name / option).refused("the domain has no such option")
        for option in issue.options:
            if option not in row:
                raise (place / issue.name / option).refused("the profile leaves this option out")
        weight = told.weights[issue.name] / _largest(row, values)
        rows.append(tuple(weight * row[option] for option in issue.options))
    return Profile(told.name, tuple(rows), told.reservation, told.discount)


def _largest(row: Mapping[str, Fraction], values: Values) -> Fraction:
    largest = max(row.values()) if values is Values.GENIUS else Fraction(1)
    return largest or Fraction(1)


def domain_of(profile: Told) -> Domain:
    """The domain that a profile itself names, where no file has it."""
    issues = {name: tuple(row) for name, row in profile.evaluations.items()}
    return Domain(profile.file, profile.file.parent.name, issues)
