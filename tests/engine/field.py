"""Exact figures of real scenarios, worked out beforehand, and what is found otherwise."""

import json
from fractions import Fraction
from functools import cache

from tests.house.tree import ROOT

from goodoffices.engine.analysis import NAMES, analysed
from goodoffices.engine.formats.drafts import Values
from goodoffices.engine.formats.reading import read

SHARED = ROOT.parent / "shared"
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
