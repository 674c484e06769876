"""NegMAS YAML and JSON: an outcome space of issues, and linear additive utility functions."""

from fractions import Fraction
from pathlib import Path
from typing import Any

from goodoffices.engine.formats.drafts import Domain, Told
from goodoffices.engine.formats.unsound import Place

LINEAR, DISCOUNTED = "LinearAdditiveUtilityFunction", "ExpDiscountedUFun"


def is_domain(told: Any) -> bool:
    """Whether it is an outcome space."""
    return isinstance(told, dict) and isinstance(told.get("issues"), list)


def is_profile(told: Any) -> bool:
    """Whether it is a utility function."""
    return isinstance(told, dict) and "type" in told and ("weights" in told or "ufun" in told)


def domain(file: Path, told: dict[str, Any]) -> Domain:
    """The issues of an outcome space, and their options.

    Raises:
        Unsound: an issue is of another kind than categorical.
    """
    place, issues = Place(file), {}
    for issue in told["issues"]:
        here = place / issue.get("name")
        if issue.get("type") != "CategoricalIssue":
            raise here.refused(f"an issue of the kind {issue.get('type')} is not read")
        issues[str(issue["name"])] = tuple(str(each) for each in issue.get("values") or ())
    return Domain(file, str(told.get("name", file.stem)), issues)


def profile(file: Path, told: dict[str, Any], space: Domain) -> Told:
    """What a side's options are worth, the weights in the order of the issues.

    Raises:
        Unsound: it is another function, or is of another domain.
    """
    place, discount = Place(file), None
    if told["type"] == DISCOUNTED:
        discount = place.number(told.get("discount"), "the discount")
        reserved, told = told.get("reserved_value"), told["ufun"]
        told = told if reserved is None else {**told, "reserved_value": reserved}
    if told["type"] != LINEAR:
        raise place.refused(f"a function of the kind {told['type']} is not read")
    row, tables = told.get("weights") or (), told.get("values") or ()
    if not len(row) == len(tables) == len(space.issues):
        raise place.refused(
            f"it weighs {len(row)} issues and values {len(tables)}, of {len(space.issues)}"
        )
    weights, worths = {}, {}
    for name, weight, table in zip(space.issues, row, tables, strict=True):
        here = place / name
        weights[name] = here.weight(weight)
        worths[name] = {
            str(option): (here / option).number(each, "the value")
            for option, each in table["mapping"].items()
        }
    name = str(told.get("name", file.stem))
    return Told(file, name, weights, worths, _reserved(told, place), discount)


def _reserved(told: dict[str, Any], place: Place) -> Fraction:
    """The reservation value; one that is not finite counts as none."""
    found = told.get("reserved_value")
    if found is None or "inf" in str(found).lower():
        return Fraction(0)
    return place.number(found, "the reservation value")
