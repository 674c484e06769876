"""NegMAS YAML and JSON: an outcome space of issues, and linear additive utility functions.

Source:
    NegMAS, `CategoricalIssue`, `ContiguousIssue` and the functions of one issue.
"""

from collections.abc import Mapping
from fractions import Fraction
from pathlib import Path
from typing import Any

from goodoffices.engine.formats.drafts import Domain, Told
from goodoffices.engine.formats.numbers import numbered, on_a_line
from goodoffices.engine.formats.unsound import Place

LINEAR, DISCOUNTED = "LinearAdditiveUtilityFunction", "ExpDiscountedUFun"
CATEGORICAL, CONTIGUOUS = ("CategoricalIssue", "OrdinalIssue", "CardinalIssue"), "ContiguousIssue"
_ENDLESS = frozenset(
    f"{sign}{each}" for sign in ("", "+", "-") for each in (".inf", "inf", "infinity")
)
KIND = ("type", "__python_class__")


def is_domain(told: Any) -> bool:
    """Whether it is an outcome space."""
    return (
        isinstance(told, dict)
        and isinstance(told.get("issues"), list)
        and not told.keys() & {"weights", "issueWeights"}
    )


def is_profile(told: Any) -> bool:
    """Whether it is a utility function, also one that is not read."""
    return isinstance(told, dict) and any(
        isinstance(told.get(each), str) and told[each].endswith(("UFun", "UtilityFunction"))
        for each in KIND
    )


def kind(told: Mapping[str, Any], otherwise: str = "") -> str:
    """Which class of NegMAS it is, by its short name."""
    named = next((told[each] for each in KIND if isinstance(told.get(each), str)), otherwise)
    return str(named).rpartition(".")[2]


def domain(file: Path, told: dict[str, Any]) -> Domain:
    """The issues of an outcome space, and their options.

    Raises:
        Unsound: an issue is of a kind that is not read.
    """
    place = Place(file)
    issues: dict[str, tuple[str, ...]] = {}
    for number, each in enumerate(place.row(told["issues"]), 1):
        issue = (place / f"issue {number}").table(each)
        name = (place / f"issue {number}").text(issue.get("name"), "the name")
        if name in issues:
            raise (place / name).refused("another issue has this name")
        issues[name] = _options(issue, place / name)
    return Domain(file, place.text(told.get("name") or file.stem, "the name"), issues)


def _options(issue: dict[str, Any], place: Place) -> tuple[str, ...]:
    values = issue.get("values")
    match kind(issue, CATEGORICAL[0]):
        case told if told in CATEGORICAL:
            return tuple(place.text(each, "a value") for each in place.row(values, "values"))
        case told if told == CONTIGUOUS:
            numbers = [
                (place / "values").number(each, "a bound")
                for each in (values if isinstance(values, list) else [values])
            ]
            if len(numbers) == 1:
                numbers = [Fraction(0), numbers[0] - 1]
            if len(numbers) not in (2, 3) or any(each.denominator > 1 for each in numbers):
                raise (place / "values").refused("these are no bounds of whole numbers")
            step = (place / "step").number(issue.get("step", "1"), "the step")
            return numbered(place, numbers[0], numbers[1], *(numbers[2:] or [step]))
        case other:
            raise place.refused(f"an issue of the kind {other[:60]} is not read")


def profile(file: Path, told: dict[str, Any], space: Domain) -> Told:
    """What a side's options are worth, the weights in the order of the issues.

    Raises:
        Unsound: it is another function, or is of another domain.
    """
    place, discount = Place(file), None
    name = told.get("name")
    if kind(told) == DISCOUNTED:
        discount = (place / "discount").number(told.get("discount"), "the discount")
        reserved, told = told.get("reserved_value"), place.table(told.get("ufun"), "ufun")
        told = told if reserved is None else {**told, "reserved_value": reserved}
    if kind(told) != LINEAR:
        raise place.refused(f"a function of the kind {kind(told)[:60]} is not read")
    row = place.row(told.get("weights"), "weights")
    tables = place.row(told.get("values"), "values")
    if not len(row) == len(tables) == len(space.issues):
        raise place.refused(
            f"it weighs {len(row)} issues and values {len(tables)}, of {len(space.issues)}"
        )
    weights, worths = {}, {}
    for issue, weight, table in zip(space.issues, row, tables, strict=True):
        weights[issue] = (place / issue).weight(weight)
        worths[issue] = _worths(table, space.issues[issue], place / issue)
    bias = told.get("bias")
    if bias is not None and (place / "bias").number(bias, "it"):
        raise (place / "bias").refused("a bias is not read")
    name = place.text(name or told.get("name") or file.stem, "the name")
    return Told(file, name, weights, worths, _reserved(told, place / "reserved_value"), discount)


def _worths(told: Any, options: tuple[str, ...], place: Place) -> Mapping[str, Fraction]:
    how = place.table(told)

    def number(name: str, otherwise: str | None = None) -> Fraction:
        return (place / name).number(how.get(name, otherwise), "it")

    zero, one = Fraction(0), Fraction(1)
    match kind(how, "TableFun"):
        case "TableFun":
            listed = place.table(how.get("mapping"), "mapping")
            return {o: (place / o).number(each, "the value") for o, each in listed.items()}
        case "AffineFun":
            return on_a_line(place, options, number("slope"), zero, number("bias", "0"))
        case "LinearFun":
            return on_a_line(place, options, number("slope"), zero, zero)
        case "IdentityFun":
            return on_a_line(place, options, one, zero, zero)
        case "ConstFun":
            return dict.fromkeys(options, number("bias"))
        case other:
            raise place.refused(f"a function of the kind {other[:60]} is not read")


def _reserved(told: dict[str, Any], place: Place) -> Fraction:
    """The reservation value; one that is not finite counts as none."""
    found = told.get("reserved_value")
    if found is None or (isinstance(found, str) and found.strip().lower() in _ENDLESS):
        return Fraction(0)
    return place.number(found, "the reservation value")
