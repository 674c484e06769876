"""Our own YAML: issues, what cannot go together, and what options are worth to each side.

Weights are parts of their sum; values have any scale, and reservation values the same. A number is
a decimal, or a fraction such as 1/3. What is not known is a range or an order: see doubts.
"""

from collections.abc import Iterator, Mapping
from fractions import Fraction
from pathlib import Path
from typing import Any

from goodoffices.engine.formats.doubts import (
    Doubtful,
    Known,
    between,
    known,
    values_of,
    weights_of,
)
from goodoffices.engine.formats.drafts import Domain, Told
from goodoffices.engine.formats.unsound import Place
from goodoffices.engine.scenario import Ban

SCHEMA = "goodoffices.case/"
_Numbered = Mapping[str, tuple[int, tuple[str, ...]]]
"""Each issue by its name: its place, and its options."""
_SAYS = ("if", "if_not", "then", "then_not", "never")


def is_case(told: Any) -> bool:
    """Whether it is one of ours."""
    return isinstance(told, dict) and str(told.get("schema", "")).startswith(SCHEMA)


def domain(file: Path, told: dict[str, Any]) -> Domain:
    """The issues, their options, and what cannot go together.

    Raises:
        Unsound: an issue or option has no name, or a constraint names what is not there.
    """
    place = Place(file)
    issues: dict[str, tuple[str, ...]] = {}
    for number, each in enumerate(place.row(told.get("issues"), "issues"), 1):
        issue = (place / f"issue {number}").table(each)
        name = (place / f"issue {number}").text(issue.get("id"), "the id")
        if name in issues:
            raise (place / name).refused("another issue has this id")
        options = (place / name).row(issue.get("options"), "options")
        issues[name] = tuple(_id(option, place / name) for option in options)
    numbered = {name: (at, options) for at, (name, options) in enumerate(issues.items())}
    bans = [
        ban
        for number, rule in enumerate(_listed(told.get("constraints"), place / "constraints"), 1)
        for ban in _bans(rule, numbered, place / f"constraint {number}")
    ]
    return Domain(file, place.text(told.get("id", file.stem), "the id"), issues, tuple(bans))


def profiles(file: Path, told: dict[str, Any]) -> list[Told]:
    """What the options are worth to each side.

    Raises:
        Unsound: a weight is missing or negative, or all are 0, or a number is none.
    """
    place = Place(file) / "profiles"
    return [
        _told(file, name, (place / name).table(each), place / name)
        for name, each in place.table(told.get("profiles"), "profiles").items()
    ]


def _told(file: Path, name: str, told: dict[str, Any], place: Place) -> Told:
    weights = known(place, told.get("weights"), "weights", "the weight")
    parts = _parts(weights, place)
    values = place.table(told.get("values"), "values")
    for issue in sorted(parts.keys() - values.keys()):
        raise (place / issue).refused("it has a weight and no values")
    rows: dict[str, Known] = {}
    for issue, row in values.items():
        here = place / issue
        if issue not in parts:
            raise here.refused("the weight is missing")
        rows[issue] = known(here, row, "what stands here", "the value")
    reservation = between(place / "reservation", told.get("reservation", "0"), "it")
    discount = told.get("discount")
    if discount is not None:
        discount = (place / "discount").number(discount, "it", parts=True)
    evaluations = {issue: values_of(row) for issue, row in rows.items()}
    doubt = Doubtful(weights, rows, reservation)
    return Told(file, name, parts, evaluations, reservation.middle, discount, doubt=doubt)


def _parts(weights: Known, place: Place) -> dict[str, Fraction]:
    """What part each weight is of all, on average.

    Raises:
        Unsound: one is negative, or all are 0.
    """
    if not isinstance(weights, tuple):
        for issue, weight in weights.items():
            if weight.low < 0:
                raise (place / issue).refused(f"the weight is negative: {weight.low}")
        if not any(weight.high for weight in weights.values()):
            raise place.refused("no issue has any weight")
    return weights_of(weights)


def _id(option: Any, place: Place) -> str:
    return place.text(option.get("id") if isinstance(option, dict) else option, "an option's id")


def _listed(told: Any, place: Place) -> Any:
    return () if told is None else place.row(told)


def _bans(told: Any, issues: _Numbered, place: Place) -> Iterator[Ban]:
    """What a rule bans: where its conditions hold, each thing that it does not let follow."""
    rule = place.table(told)
    for word in sorted(rule.keys() - {*_SAYS, "say", "id"}):
        raise (place / word).refused("this word is not read in a constraint")
    said = place.text(rule.get("say", ""), "what it says")
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
    if not any(rule.get(word) for word in ("then", "then_not", "never")):
        raise place.refused("it says nothing that cannot be")


def _places(
    told: Any, issues: _Numbered, place: Place, *, among: bool
) -> dict[int, frozenset[int]]:
    """By the place of each issue the places of its options that are named, or of all others."""
    found = {}
    for issue, options in ({} if told is None else place.table(told)).items():
        if issue not in issues:
            raise place.refused(f"there is no issue {issue[:60]}")
        here, (number, known) = place / issue, issues[issue]
        here.asks_for(len(known))
        listed = {
            here.text(each, "an option")
            for each in (options if isinstance(options, list) else [options])
        }
        for option in sorted(listed - set(known)):
            raise here.refused(f"there is no option {option[:60]}")
        chosen = {at for at, option in enumerate(known) if (option in listed) is among}
        found[number] = frozenset(chosen)
    return found
