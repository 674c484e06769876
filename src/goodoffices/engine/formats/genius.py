"""GENIUS XML: a domain, and utility spaces of weights and evaluations.

Source:
    Hindriks, Jonker, Kraus, Lin and Tykhonov (2009); the readings of the shared scenarios.
"""

from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path
from xml.etree.ElementTree import Element

from defusedxml.common import DefusedXmlException
from defusedxml.ElementTree import ParseError, fromstring

from goodoffices.engine.formats.drafts import Domain, Told
from goodoffices.engine.formats.unsound import Place, Unsound

_KINDS = frozenset({"", "discrete"})


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
    return found


def is_profile(tree: Element) -> bool:
    """Whether it tells what options are worth."""
    return tree.tag == "utility_space" and tree.find(".//item[@evaluation]") is not None


def is_domain(tree: Element) -> bool:
    """Whether it tells what can be settled."""
    return tree.tag in ("negotiation_template", "utility_space")


def domain(file: Path, tree: Element) -> Domain:
    """The issues of a domain, and their options.

    Raises:
        Unsound: an issue is of a kind that is not read, or has no name.
    """
    place = Place(file)
    issues = {}
    for issue in _issues(tree, place):
        name = _name(issue, place)
        options = (item.get("value") for item in issue.findall("item"))
        issues[name] = tuple(dict.fromkeys(option or "" for option in options))
    return Domain(file, file.stem, issues)


def profile(file: Path, tree: Element) -> Told:
    """What a side's options are worth.

    Raises:
        Unsound: a weight or an evaluation is missing or no number, or a weight is negative.
    """
    place = Place(file)
    told = {each.get("index"): each.get("value") for each in tree.iter("weight")}
    weights, evaluations = {}, {}
    for issue in _issues(tree, place):
        name = _name(issue, place)
        here = place / name
        weights[name] = here.weight(told.get(issue.get("index")))
        # An option that is listed twice has its last evaluation.
        evaluations[name] = {
            item.get("value") or "": (here / item.get("value")).number(
                item.get("evaluation"), "the evaluation"
            )
            for item in issue.findall("item")
        }
    discount = _told(tree, "discount_factor", place)
    return Told(file, file.stem, weights, evaluations, _reservation(tree, place), discount)


def _issues(tree: Element, place: Place) -> Iterator[Element]:
    for issue in tree.iter("issue"):
        kind = (issue.get("vtype") or issue.get("type") or "").lower()
        if kind not in _KINDS:
            raise (place / issue.get("name")).refused(f"an issue of the kind {kind} is not read")
        yield issue


def _name(issue: Element, place: Place) -> str:
    name = issue.get("name")
    if not name:
        raise place.refused("an issue has no name")
    return name


def _told(tree: Element, name: str, place: Place) -> Fraction | None:
    found = tree.find(f".//{name}")
    if found is None or found.get("value") is None:
        return None
    return (place / name).number(found.get("value"), "its value")


def _reservation(tree: Element, place: Place) -> Fraction:
    return _told(tree, "reservation", place) or Fraction(0)
