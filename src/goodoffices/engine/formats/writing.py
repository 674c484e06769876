"""A scenario written in the formats that are read, so that reading it again gives the same."""

import csv
from collections.abc import Callable, Mapping
from enum import StrEnum
from fractions import Fraction
from io import StringIO
from math import lcm
from typing import Any
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from goodoffices.engine.formats import doubts, geniusweb, negmas, own, tables
from goodoffices.engine.formats.numbers import decimal
from goodoffices.engine.formats.plain import as_json, as_yaml
from goodoffices.engine.formats.saying import (
    Unsaid,
    Weighed,
    checked,
    ended,
    ended_or_parts,
    file_names,
    numbered_names,
    own_names,
    weighed,
)
from goodoffices.engine.scenario import Profile, Scenario

Files = dict[str, bytes]
"""What stands in each file, by its name; a domain comes first."""


class Format(StrEnum):
    """What a scenario is written as."""

    OWN = "goodoffices"
    GENIUS = "genius"
    GENIUSWEB = "geniusweb"
    NEGOLOG = "negolog"
    NEGMAS_YAML = "negmas-yaml"
    NEGMAS_JSON = "negmas-json"
    CSV = "csv"


def written(scenario: Scenario, form: Format) -> Files:
    """The files of a scenario.

    Raises:
        Unsaid: the format cannot say what the scenario says.
    """
    says_discounts = form not in (Format.GENIUSWEB, Format.NEGOLOG)
    checked(scenario, own=form is Format.OWN, discounts=says_discounts)
    return _WRITERS[form](scenario)


def _own(scenario: Scenario) -> Files:
    told: dict[str, Any] = {
        "schema": f"{own.SCHEMA}0.1",
        "id": scenario.name,
        "issues": [{"id": each.name, "options": list(each.options)} for each in scenario.issues],
    }
    if scenario.bans:
        told["constraints"] = [
            {"never": _banned(scenario, ban.where), "say": ban.said} for ban in scenario.bans
        ]
    told["profiles"] = {each.name: _own_profile(scenario, each) for each in own_names(scenario)}
    return {"scenario.yaml": as_yaml(told)}


def _banned(scenario: Scenario, where: Mapping[int, frozenset[int]]) -> dict[str, list[str]]:
    if not where:
        raise Unsaid("there is no word for what allows no package at all")
    return {
        scenario.issues[issue].name: [scenario.issues[issue].options[o] for o in sorted(options)]
        for issue, options in where.items()
    }


def _own_profile(scenario: Scenario, profile: Profile) -> dict[str, Any]:
    """Weights are parts of their sum here: what they lose by that, the values gain."""
    if profile.doubt is not None:
        return doubts.written(profile.doubt, scenario.issues, profile.discount)
    parts = [weighed(row) for row in profile.worth]
    whole = sum((each.weight for each in parts), Fraction(0))
    if not whole:
        parts = [Weighed(Fraction(1), each.values) for each in parts]
        whole = Fraction(len(parts))
    told: dict[str, Any] = {"reservation": ended_or_parts(profile.reservation, "a reservation")}
    if profile.discount is not None:
        told["discount"] = ended_or_parts(profile.discount, "a discount")
    named = list(zip(scenario.issues, parts, strict=True))
    told["weights"] = {i.name: ended_or_parts(each.weight, i.name) for i, each in named}
    told["values"] = {
        issue.name: {
            option: ended_or_parts(value * whole, f"{issue.name} › {option}")
            for option, value in zip(issue.options, each.values, strict=True)
        }
        for issue, each in named
    }
    return told


def _genius(scenario: Scenario) -> Files:
    names = file_names([scenario.name, *(each.name for each in scenario.profiles)], ".xml")
    root = Element("negotiation_template")
    _objective(SubElement(root, "utility_space"), scenario, None)
    told = [root]
    for profile in scenario.profiles:
        space = Element("utility_space")
        _objective(space, scenario, profile)
        if profile.discount is not None:
            SubElement(space, "discount_factor", value=_said(profile.discount, "a discount"))
        SubElement(space, "reservation", value=_said(profile.reservation, "a reservation"))
        told.append(space)
    for each in told:
        indent(each)
    return {
        name: tostring(each, encoding="utf-8", xml_declaration=True) + b"\n"
        for name, each in zip(names, told, strict=True)
    }


def _objective(space: Element, scenario: Scenario, profile: Profile | None) -> None:
    space.set("number_of_issues", str(len(scenario.issues)))
    objective = SubElement(
        space, "objective", index="0", name=scenario.name, type="objective", etype="objective"
    )
    for number, issue in enumerate(scenario.issues, 1):
        if not issue.name:
            raise Unsaid("an issue has no name")
        element = SubElement(
            objective, "issue", index=str(number), name=issue.name,
            vtype="discrete", type="discrete", etype="discrete",
        )  # fmt: skip
        told = None if profile is None else _divided(profile.worth[number - 1], issue.name)
        for place, option in enumerate(issue.options):
            item = SubElement(element, "item", index=str(place + 1), value=option)
            if told is not None:
                item.set("evaluation", _said(told.values[place], f"{issue.name} › {option}"))
        if told is not None:
            weight = _said(told.weight, issue.name)
            SubElement(objective, "weight", index=str(number), value=weight)


def _divided(row: tuple[Fraction, ...], name: str) -> Weighed:
    """For GENIUS, which divides by the largest: any multiple of the values says the same."""
    told, top = weighed(row), max(row)
    if top < 0:
        raise Unsaid(f"GENIUS has no weight for {name}, of which nothing is worth 0 or more")
    if top == 0 or all(decimal(each) is not None for each in told.values):
        return told if told.weight == top or top == 0 else Weighed(top, row)
    whole = lcm(*(each.denominator for each in row))
    return Weighed(top, tuple(each * whole for each in row))


def _said(number: Fraction, what: str) -> str:
    return format(ended(number, what), "f")


def _geniusweb(scenario: Scenario) -> Files:
    values = {issue.name: {"values": list(issue.options)} for issue in scenario.issues}
    domain = {"name": scenario.name, "issuesValues": values}
    files = {"domain.json": as_json(domain)}
    names = numbered_names(len(scenario.profiles), ".json")
    for name, profile in zip(names, scenario.profiles, strict=True):
        parts = [weighed(row) for row in profile.worth]
        if sum(each.weight for each in parts) != 1 or not all(
            0 <= value <= 1 for each in parts for value in each.values
        ):
            raise Unsaid("GeniusWeb has weights that sum to 1, and utilities from 0 to 1")
        if profile.reservation:
            raise Unsaid("GeniusWeb says a reservation value by a bid alone")
        space = {
            "name": profile.name,
            "domain": domain,
            "issueUtilities": {
                issue.name: {geniusweb.DISCRETE: {"valueUtilities": row}}
                for issue, row in zip(scenario.issues, _rows(scenario, parts), strict=True)
            },
            "issueWeights": _weights(scenario, parts),
        }
        files[name] = as_json({geniusweb.SPACE: space})
    return files


def _weights(scenario: Scenario, parts: list[Weighed]) -> dict[str, Any]:
    named = zip(scenario.issues, parts, strict=True)
    return {issue.name: ended(each.weight, issue.name) for issue, each in named}


def _rows(scenario: Scenario, parts: list[Weighed]) -> list[dict[str, Any]]:
    """For each issue its options and their values."""
    return [
        {
            option: ended(value, f"{issue.name} › {option}")
            for option, value in zip(issue.options, each.values, strict=True)
        }
        for issue, each in zip(scenario.issues, parts, strict=True)
    ]


def _negolog(scenario: Scenario) -> Files:
    names = file_names([profile.name for profile in scenario.profiles], ".json")
    files = {}
    for name, profile in zip(names, scenario.profiles, strict=True):
        parts = [weighed(row) for row in profile.worth]
        rows = zip(scenario.issues, _rows(scenario, parts), strict=True)
        files[name] = as_json({
            "reservationValue": ended(profile.reservation, "a reservation"),
            "issueWeights": _weights(scenario, parts),
            "issues": {issue.name: row for issue, row in rows},
        })  # fmt: skip
    return files


def _negmas(scenario: Scenario, end: str, as_file: Callable[[Any], bytes]) -> Files:
    if not scenario.name or not all(profile.name for profile in scenario.profiles):
        raise Unsaid("a name is empty")
    domain = {
        "name": scenario.name,
        "type": "DiscreteCartesianOutcomeSpace",
        "issues": [
            {"name": each.name, "type": "CategoricalIssue", "values": list(each.options)}
            for each in scenario.issues
        ],
    }
    files = {f"domain{end}": as_file(domain)}
    names = numbered_names(len(scenario.profiles), end)
    for name, profile in zip(names, scenario.profiles, strict=True):
        parts = [weighed(row) for row in profile.worth]
        told: dict[str, Any] = {
            "name": profile.name,
            "type": negmas.LINEAR,
            "reserved_value": ended(profile.reservation, "a reservation"),
            "weights": [*_weights(scenario, parts).values()],
            "values": [{"type": "TableFun", "mapping": row} for row in _rows(scenario, parts)],
        }
        if profile.discount is not None:
            discount = ended(profile.discount, "a discount")
            told = {
                "name": profile.name,
                "type": negmas.DISCOUNTED,
                "discount": discount,
                "reserved_value": told["reserved_value"],
                "ufun": told,
            }
        files[name] = as_file(told)
    return files


def _csv(scenario: Scenario) -> Files:
    names = file_names([profile.name for profile in scenario.profiles], ".csv")
    files = {}
    for name, profile in zip(names, scenario.profiles, strict=True):
        stream = StringIO(newline="")
        table = csv.writer(stream, lineterminator="\n")
        table.writerow(tables.COLUMNS)
        for issue, row in zip(scenario.issues, profile.worth, strict=True):
            told = weighed(row)
            weight = ended_or_parts(told.weight, issue.name)
            for option, value in zip(issue.options, told.values, strict=True):
                if not option:
                    raise Unsaid(f"an option of {issue.name} has no name")
                text = ended_or_parts(value, f"{issue.name} › {option}")
                table.writerow([issue.name, option, _flat(text), _flat(weight)])
        reservation = ended_or_parts(profile.reservation, "a reservation")
        table.writerow([tables.RESERVATION, "", _flat(reservation), ""])
        if profile.discount is not None:
            discount = ended_or_parts(profile.discount, "a discount")
            table.writerow([tables.DISCOUNT, "", _flat(discount), ""])
        files[name] = stream.getvalue().encode("utf-8")
    return files


def _flat(number: Any) -> str:
    return number if isinstance(number, str) else format(number, "f")


_WRITERS: dict[Format, Callable[[Scenario], Files]] = {
    Format.OWN: _own,
    Format.GENIUS: _genius,
    Format.GENIUSWEB: _geniusweb,
    Format.NEGOLOG: _negolog,
    Format.NEGMAS_YAML: lambda scenario: _negmas(scenario, ".yml", as_yaml),
    Format.NEGMAS_JSON: lambda scenario: _negmas(scenario, ".json", as_json),
    Format.CSV: _csv,
}
