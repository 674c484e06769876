"""GeniusWeb JSON: a domain of issues and values, and linear additive profiles."""

from fractions import Fraction
from pathlib import Path
from typing import Any

from goodoffices.engine.formats.drafts import Domain, Told
from goodoffices.engine.formats.unsound import Place

SPACE = "LinearAdditiveUtilitySpace"


def domain(file: Path, told: dict[str, Any]) -> Domain:
    """The issues of a domain, and their options.

    Raises:
        Unsound: an issue lists no values.
    """
    place = Place(file) / "issuesValues"
    issues = {}
    for name, values in told["issuesValues"].items():
        if not isinstance(values, dict) or not isinstance(values.get("values"), list):
            raise (place / name).refused("it lists no values")
        issues[name] = tuple(str(each) for each in values["values"])
    return Domain(file, str(told.get("name", file.stem)), issues)


def profile(file: Path, told: dict[str, Any]) -> Told:
    """What a side's options are worth.

    Raises:
        Unsound: a weight is missing, or a utility is of another kind.
    """
    space, place = told[SPACE], Place(file)
    weights, worths = {}, {}
    for name, how in space.get("issueUtilities", {}).items():
        here = place / name
        kinds: list[tuple[str, dict[str, Any]]] = [*how.items(), ("", {})]
        kind, values = kinds[0]
        if kind != "DiscreteValueSetUtilities":
            raise here.refused(f"utilities of the kind {kind} are not read")
        weights[name] = here.weight(space.get("issueWeights", {}).get(name))
        worths[name] = {
            option: (here / option).number(each, "the utility")
            for option, each in values.get("valueUtilities", {}).items()
        }
    offered: dict[str, Any] = space.get("reservationBid") or {}
    bid: dict[str, Any] = offered.get("issuevalues") or {}
    worth = (weights[n] * worths[n][str(o)] for n, o in bid.items() if n in worths)
    name = str(space.get("name", file.stem))
    return Told(file, name, weights, worths, sum(worth, Fraction(0)))
