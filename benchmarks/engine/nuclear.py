"""The file of a nuclear dispute, which lies in ../shared: invented values, and bans."""

from collections.abc import Iterator
from typing import Any

import yaml
from tests.engine.field import SHARED

from benchmarks.engine.figures import Figure, took
from goodoffices.engine.counting import Census, Count, census
from goodoffices.engine.formats.reading import read
from goodoffices.engine.frontier import frontier
from goodoffices.engine.scenario import Scenario
from goodoffices.engine.solutions import solutions

TITLE = "The nuclear file: twelve issues, four rules of what cannot go together"
FILE = SHARED / "cases/nuclear_file.yaml"
WANTED = {
    "packages": "16,777,216",
    "feasible": "5,967,360",
    "in the zone": "71,663",
    "points on the frontier": "168",
    "of them in the zone": "31",
    "Nash": "71.5, 74.3",
}
IMPROVING = "1,343"


def figures() -> Iterator[Figure]:
    """Each figure, then how long they took from the values of the options."""
    FILE.stat()  # where it is absent the part is left out
    scenario, _values = read([FILE])
    first, second = took(lambda: points(scenario), 21), took(lambda: counts(scenario), 21)
    found = {"packages": f"{scenario.packages:,}", **second.found, **first.found}
    for what, wanted in WANTED.items():
        yield Figure(what, found[what], wanted, found[what] == wanted)
    package = oracle(scenario, yaml.safe_load(FILE.read_text("utf-8")))
    third = took(lambda: improved(scenario, package), 21)
    yield Figure(
        "improving on a package that is given", f"{third.found:,}", IMPROVING,
        f"{third.found:,}" == IMPROVING,
    )  # fmt: skip
    yield Figure("the frontier, its packages and the four solutions", str(first), "milliseconds")
    yield Figure("counting the feasible and the zone", str(second), "milliseconds")
    yield Figure("counting what improves on a package", str(third), "milliseconds")


def points(scenario: Scenario) -> dict[str, str]:
    """What the frontier tells."""
    found = frontier(scenario)
    found.packages()
    reserved = found.measure.whole([profile.reservation for profile in scenario.profiles])
    chosen = solutions(found).nash
    return {
        "points on the frontier": str(len(found)),
        "of them in the zone": str(int((found.points >= reserved).all(axis=1).sum())),
        "Nash": ", ".join(f"{float(each):g}" for each in chosen.utilities) if chosen else "none",
    }


def counts(scenario: Scenario) -> dict[str, str]:
    """What is counted."""
    counted = census(scenario)
    return {"feasible": f"{counted.feasible:,}", "in the zone": f"{counted.zone:,}"}


def oracle(scenario: Scenario, told: dict[str, Any]) -> tuple[int, ...]:
    """A package of the file whose count was worked out beforehand."""
    options = told["reference_packages"]["plan_2015_like"]["package"]
    return tuple(issue.options.index(options[issue.name]) for issue in scenario.issues)


def improved(scenario: Scenario, package: tuple[int, ...]) -> Count:
    """How many improve on it."""
    counted: Census = census(scenario)
    return counted.improving(package)
