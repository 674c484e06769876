"""Real scenarios of the field's competitions, against exact figures worked out beforehand."""

import json
from fractions import Fraction
from functools import cache

import pytest
from tests.house.tree import ROOT

from goodoffices.engine.analysis import NAMES, analysed
from goodoffices.engine.counting import census
from goodoffices.engine.formats.drafts import Values
from goodoffices.engine.formats.reading import read
from goodoffices.engine.frontier import frontier
from goodoffices.engine.solutions import solutions

SHARED = ROOT.parent / "shared"
pytestmark = pytest.mark.skipif(
    not SHARED.exists(), reason="the scenarios of the field are not beside this folder"
)
CLOSE = Fraction(1, 10**12)


@cache
def expected():
    """The figures."""
    told = json.loads((SHARED / "scenarios/expected_dev.json").read_text("utf-8"))["scenarios"]
    return {name: each for name, each in told.items() if each.get("values")}


def differences(name):
    """What is found otherwise than it is expected of one scenario, in each of its readings."""
    told, folder = expected()[name], SHARED / "scenarios/scenarios" / name
    files = [told["domain_file"]] if told.get("domain_file") else []
    paths = [folder / each for each in (*files, *told["profiles"])]
    for how, wanted in told["values"].items():
        if wanted is not None:
            scenario, _how = read(paths, Values(how))
            yield from compared(name, how, analysed(scenario, Values(how)), told, wanted)


def compared(name, how, found, told, wanted):
    """What differs in one reading."""
    front = found.frontier
    if (found.scenario.packages, len(front)) != (told["packages"], wanted["frontier_size"]):
        yield name, how, found.scenario.packages, len(front)
    rows = [front.exact(place) for place in range(len(front))]
    for side, total in enumerate(wanted["frontier_sums"]):
        if abs(sum(row[side] for row in rows) - Fraction(total)) > CLOSE * max(
            1, abs(Fraction(total))
        ):
            yield name, how, "the points", side
    for solution in NAMES:
        score = wanted["scores"][solution]
        exact = None if score is None or "fraction" not in score else Fraction(score["fraction"])
        chosen = found.chosen(solution)
        if (chosen and chosen.score) != exact:
            yield name, how, solution, chosen


@pytest.mark.parametrize("part", range(8))
def test_every_figure_of_every_scenario_is_the_exact_one(part):
    assert [each for name in sorted(expected())[part::8] for each in differences(name)] == []


def test_the_nuclear_file_is_counted_and_its_frontier_found_with_what_cannot_go_together():
    scenario, _how = read([SHARED / "cases/nuclear_file.yaml"])
    found, counted = frontier(scenario), census(scenario)
    assert (scenario.packages, counted.feasible.low, counted.zone.low) == (
        16_777_216,
        5_967_360,
        71_663,
    )
    able = [
        place
        for place in range(len(found))
        if all(
            worth >= profile.reservation
            for worth, profile in zip(found.exact(place), scenario.profiles, strict=True)
        )
    ]
    assert (len(found), len(able)) == (168, 31)
    assert solutions(found).nash.utilities == (Fraction("71.5"), Fraction("74.3"))
