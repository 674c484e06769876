"""GeniusWeb JSON: a domain of issues and values, and linear additive profiles.

Source:
    GeniusWeb, `Domain`, `LinearAdditiveUtilitySpace` and `NumberValueSetUtilities`, of which the
    sums are not rounded here.
"""

from collections.abc import Mapping
from fractions import Fraction
from pathlib import Path
from typing import Any

from goodoffices.engine.formats.drafts import Domain, Told
from goodoffices.engine.formats.numbers import numbered, on_a_line
from goodoffices.engine.formats.unsound import Place, Unsound

SPACE = "LinearAdditiveUtilitySpace"
DISCRETE, NUMBERS = "DiscreteValueSetUtilities", "NumberValueSetUtilities"
_OTHER = ("PartialOrdering", "SumOfGroups", "UtilitySpace")
"""In the names of profiles that are no weighted sum of single issues."""


def is_domain(told: Any) -> bool:
    """Whether it is one."""
    return isinstance(told, dict) and "issuesValues" in told


def is_profile(told: Any) -> bool:
    """Whether it is a profile, also one that is not read."""
    return (
        isinstance(told, dict)
        and len(told) == 1
        and any(each in name for name in told for each in _OTHER)
    )


def domain(file: Path, told: dict[str, Any], at: str = "") -> Domain:
    """The issues of a domain, and their options.

    Raises:
        Unsound: an issue lists no values and no range of numbers.
    """
    place = Place(file, at) / "issuesValues"
    issues = {
        name: _options(values, place / name)
        for name, values in place.table(told.get("issuesValues")).items()
    }
    return Domain(file, place.text(told.get("name", file.stem), "the name"), issues)


def _options(told: Any, place: Place) -> tuple[str, ...]:
    values = place.table(told)
    if "range" in values:
        here = place / "range"
        bounds = here.table(values["range"])
        low, high, step = (
            (here / each).number(bounds.get(each), "it") for each in ("low", "high", "step")
        )
        return numbered(here, low, high, step)
    return tuple(place.text(each, "a value") for each in place.row(values.get("values"), "values"))


def profile(file: Path, told: dict[str, Any], beside: Domain | None) -> tuple[Domain | None, Told]:
    """What a side's options are worth, and the domain that it names itself, if it does.

    Raises:
        Unsound: a weight is missing, or a utility is of another kind.
    """
    place = Place(file)
    if SPACE not in told:
        raise place.refused(f"a profile of the kind {next(iter(told))[:60]} is not read")
    space = place.table(told[SPACE])
    own = space.get("domain")
    within = None if own is None else domain(file, (place / "domain").table(own), "domain")
    issues = (beside or within or Domain(file, "", {})).issues
    utilities = place.table(space.get("issueUtilities"), "issueUtilities")
    told_weights = place.table(space.get("issueWeights"), "issueWeights")
    for name in sorted(told_weights.keys() - utilities.keys()):
        raise (place / name).refused("it has a weight and no utilities")
    weights, worths = {}, {}
    for name, how in utilities.items():
        here = place / name
        weights[name] = here.weight(told_weights.get(name))
        worths[name] = _worths(how, issues.get(name, ()), here)
    name = place.text(space.get("name", file.stem), "the name")
    reservation = _reservation(space, weights, worths, place / "reservationBid")
    return within, Told(file, name, weights, worths, reservation)


def _worths(told: Any, options: tuple[str, ...], place: Place) -> Mapping[str, Fraction]:
    (kind, values), *more = [*place.table(told).items()] or [("none", None)]
    if more or kind not in (DISCRETE, NUMBERS):
        raise place.refused(f"utilities of the kind {kind[:60]} are not read")
    inner = place.table(values)
    if kind == DISCRETE:
        listed = place.table(inner.get("valueUtilities"), "valueUtilities")
        return {
            option: (place / option).number(each, "the utility") for option, each in listed.items()
        }
    low, at_low, high, at_high = (
        (place / each).number(inner.get(each), "it")
        for each in ("lowValue", "lowUtility", "highValue", "highUtility")
    )
    if high <= low:
        raise place.refused("its highest value is not above its lowest")
    worths = on_a_line(place, options, (at_high - at_low) / (high - low), low, at_low)
    for option in options:
        if not low <= Fraction(option) <= high:
            raise (place / option).refused("the profile leaves this option out")
    return worths


def _reservation(
    space: dict[str, Any],
    weights: Mapping[str, Fraction],
    worths: Mapping[str, Mapping[str, Fraction]],
    place: Place,
) -> Fraction:
    """What the bid is worth that a side would rather have than nothing; it may be open in part."""
    if space.get("reservationBid") is None:
        return Fraction(0)
    bid = place.table(place.table(space["reservationBid"]).get("issuevalues"), "issuevalues")
    found = Fraction(0)
    for name, value in bid.items():
        option = place.text(value, "an option")
        row = worths.get(name, {})
        if option not in row:
            option = next((each for each in row if _alike(each, option, place)), option)
        if option not in row:
            raise (place / name).refused(f"there is no option {option[:60]}")
        found += weights[name] * row[option]
    return found


def _alike(one: str, other: str, place: Place) -> bool:
    """Whether both are the same number, as 2 and 2.00."""
    try:
        return place.number(one, "") == place.number(other, "")
    except Unsound:
        return False
