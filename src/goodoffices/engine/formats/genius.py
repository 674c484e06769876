"""GENIUS XML: a domain, and utility spaces of weights and evaluations.

Source:
    Hindriks, Jonker, Kraus, Lin and Tykhonov (2009); GENIUS, `EvaluatorDiscrete` and
    `EvaluatorInteger`.
"""

from collections.abc import Iterator, Mapping
from fractions import Fraction
from pathlib import Path
from xml.etree.ElementTree import Element

from defusedxml.common import DefusedXmlException
from defusedxml.ElementTree import ParseError, fromstring

from goodoffices.engine.formats.drafts import Domain, Told
from goodoffices.engine.formats.numbers import numbered, on_a_line
from goodoffices.engine.formats.unsound import Place, Unsound

_DISCRETE, _INTEGER = ("", "discrete"), "integer"
_TELLING = ("weight", "evaluator", "ufun", "item[@evaluation]")
"""What a domain has none of."""


def root(file: Path, text: bytes) -> Element:
    """The root of a file of XML; nothing in it is looked up elsewhere.

    Raises:
        Unsound: it is no XML, or names entities or a document type.
    """
    try:
        found: Element = fromstring(text, forbid_dtd=True)
    except ParseError as wrong:
        raise Unsound(file, f"line {wrong.position[0]}", "this is no XML") from None
    except DefusedXmlException:
        raise Unsound(file, "", "it declares entities or a document type") from None
    except (LookupError, ValueError):
        raise Unsound(file, "", "it is written in signs that are not read") from None
    return found


def is_profile(tree: Element) -> bool:
    """Whether it tells what options are worth."""
    return tree.tag == "utility_space" and any(
        tree.find(f".//{each}") is not None for each in _TELLING
    )


def is_domain(tree: Element) -> bool:
    """Whether it tells what can be settled."""
    return tree.tag in ("negotiation_template", "utility_space") and not is_profile(tree)


def domain(file: Path, tree: Element) -> Domain:
    """The issues of a domain, and their options.

    Raises:
        Unsound: an issue is of a kind that is not read, has no name, or that of another.
    """
    place = Place(file)
    issues = {name: _options(issue, place / name) for name, issue in _issues(tree, place)}
    return Domain(file, file.stem, issues)


def profile(file: Path, tree: Element) -> Told:
    """What a side's options are worth.

    Raises:
        Unsound: a weight or an evaluation is missing or no number, a weight is negative, or what
            packages are worth is no sum of what their options are.
    """
    place = Place(file)
    if tree.find(".//ufun") is not None:
        raise (place / "ufun").refused("utilities that are no weighted sum are not read")
    told = _weights(tree, place)
    weights, evaluations, by_number = {}, {}, set()
    for name, issue in _issues(tree, place):
        here = place / name
        weights[name] = here.weight(told.get(issue.get("index")))
        if _kind(issue) == _INTEGER:
            by_number.add(name)
            evaluations[name] = _line(issue, here)
        else:
            evaluations[name] = _evaluations(issue, here)
    return Told(
        file, file.stem, weights, evaluations, _told(tree, "reservation", place) or Fraction(0),
        _told(tree, "discount_factor", place), frozenset(by_number),
    )  # fmt: skip


def _weights(tree: Element, place: Place) -> dict[str | None, str | None]:
    told: dict[str | None, str | None] = {}
    for each in tree.iter("weight"):
        index, weight = each.get("index"), each.get("value")
        if index in told and told[index] != weight:
            raise (place / f"weight {index}").refused("it has two weights")
        told[index] = weight
    return told


def _issues(tree: Element, place: Place) -> Iterator[tuple[str, Element]]:
    seen = set()
    for issue in tree.iter("issue"):
        name = place.text(issue.get("name"), "the name of an issue")
        if not name or name in seen:
            raise (place / name).refused("an issue has no name, or that of another")
        seen.add(name)
        if _kind(issue) not in (*_DISCRETE, _INTEGER):
            raise (place / name).refused(f"an issue of the kind {_kind(issue)[:60]} is not read")
        yield name, issue


def _kind(issue: Element) -> str:
    return (issue.get("vtype") or issue.get("type") or "").lower()


def _options(issue: Element, place: Place) -> tuple[str, ...]:
    if _kind(issue) == _INTEGER:
        return numbered(place, *_bounds(issue, place))
    options = (place.text(item.get("value"), "an option") for item in issue.findall("item"))
    return tuple(dict.fromkeys(options))


def _evaluations(issue: Element, place: Place) -> Mapping[str, Fraction]:
    # An option that is listed twice has its last evaluation.
    return {
        (option := place.text(item.get("value"), "an option")): (place / option).number(
            item.get("evaluation"), "the evaluation"
        )
        for item in issue.findall("item")
    }


def _bounds(issue: Element, place: Place) -> tuple[Fraction, Fraction]:
    """The least and the largest of whole numbers, from the issue or from its range."""
    inner = issue.find("range")
    told = []
    for name in ("lowerbound", "upperbound"):
        text = issue.get(name) or (None if inner is None else inner.get(name))
        number = (place / name).number(text, "the bound")
        if number.denominator > 1:
            raise (place / name).refused("the bound is no whole number")
        told.append(number)
    return told[0], told[1]


def _line(issue: Element, place: Place) -> Mapping[str, Fraction]:
    """Evaluations by an offset at the lower bound, and a slope."""
    bounds = _bounds(issue, place)
    how, here = issue.find("evaluator"), place / "evaluator"
    if how is None:
        raise here.refused("the evaluator is missing")
    if (how.get("ftype") or "linear").lower() != "linear":
        raise here.refused(f"an evaluator of the kind {how.get('ftype')} is not read")
    slope = (here / "slope").number(how.get("slope"), "the slope")
    offset = (here / "offset").number(how.get("offset"), "the offset")
    return on_a_line(place, numbered(place, *bounds), slope, bounds[0], offset)


def _told(tree: Element, name: str, place: Place) -> Fraction | None:
    found = tree.find(f".//{name}")
    if found is None:
        return None
    return (place / name).number(found.get("value"), "its value")
