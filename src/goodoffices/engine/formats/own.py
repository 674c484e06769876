"""Our own YAML: issues, what cannot go together, and what options are worth to each side.

Weights are parts of their sum; values have any scale, and reservation values the same.
"""

from collections.abc import Iterator, Mapping
from fractions import Fraction
from pathlib import Path
from typing import Any

from goodoffices.engine.formats.drafts import Domain, Told
from goodoffices.engine.formats.unsound import Place
from goodoffices.engine.scenario import Ban

SCHEMA = "goodoffices.case/"


def is_case(told: Any) -> bool:
    """Whether it is one of ours."""
    return isinstance(told, dict) and str(told.get("schema", "")).startswith(SCHEMA)


def domain(file: Path, told: dict[str, Any]) -> Domain:
    """The issues, their options, and what cannot go together.

    Raises:
        Unsound: a constraint names what is not there.
    """
    place, issues = Place(file), {}
    for issue in told.get("issues") or ():
        options = issue.get("options") or ()
        issues[str(issue.get("id"))] = tuple(_id(option) for option in options)
    bans = [
        ban
        for number, rule in enumerate(told.get("constraints") or (), 1)
        for ban in _bans(rule, issues, place / f"constraint {number}")
    ]
    return Domain(file, str(told.get("id", file.stem)), issues, tuple(bans))


def profiles(file: Path, told: dict[str, Any]) -> list[Told]:
    """What the options are worth to each side.

    Raises:
        Unsound: a weight is missing or negative, or all are 0, or a number is none.
    """
    place = Place(file) / "profiles"
    return [_told(file, name, each, place / name) for name, each in told["profiles"].items()]


def _told(file: Path, name: str, told: dict[str, Any], place: Place) -> Told:
    weights = {
        issue: (place / issue).weight(each) for issue, each in (told.get("weights") or {}).items()
    }
    whole = sum(weights.values(), Fraction(0))
    if not whole:
        raise place.refused("no issue has any weight")
    evaluations = {}
    for issue, row in (told.get("values") or {}).items():
        if issue not in weights:
            raise (place / issue).refused("the weight is missing")
        evaluations[issue] = {
            str(option): (place / issue / option).number(each, "the value")
            for option, each in row.items()
        }
    reservation = place.number(told.get("reservation", 0), "the reservation value")
    parts = {issue: weight / whole for issue, weight in weights.items()}
    return Told(file, str(name), parts, evaluations, reservation)


def _id(option: Any) -> str:
    return str(option["id"] if isinstance(option, dict) else option)


def _bans(
    rule: Mapping[str, Any], issues: Mapping[str, tuple[str, ...]], place: Place
) -> Iterator[Ban]:
    """What a rule bans: where its conditions hold, each thing that it does not let follow."""
    said = str(rule.get("say", ""))
    when = {
        **_places(rule.get("if"), issues, place, among=True),
        **_places(rule.get("if_not"), issues, place, among=False),
    }
    never = _places(rule.get("never"), issues, place, among=True)
    if never:
        yield Ban(when | never, said)
    banned = (("then", False), ("then_not", True))
    for name, among in banned:
        for issue, options in _places(rule.get(name), issues, place, among=among).items():
            both = options & when[issue] if issue in when else options
            if both:
                yield Ban({**when, issue: both}, said)


def _places(
    told: Any, issues: Mapping[str, tuple[str, ...]], place: Place, *, among: bool
) -> dict[int, frozenset[int]]:
    """By the place of each issue the places of its options that are named, or of all others."""
    names = list(issues)
    found = {}
    for issue, options in (told or {}).items():
        if issue not in issues:
            raise place.refused(f"there is no issue {issue}")
        listed = [str(each) for each in (options if isinstance(options, list) else [options])]
        for option in listed:
            if option not in issues[issue]:
                raise (place / issue).refused(f"there is no option {option}")
        chosen = {at for at, option in enumerate(issues[issue]) if (option in listed) is among}
        found[names.index(issue)] = frozenset(chosen)
    return found
