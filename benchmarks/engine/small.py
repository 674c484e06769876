"""Small scenarios drawn by chance against brute force, which goes through all their packages.

Two to five sides, ties, zero weights, negative worths, odd denominators, and what cannot go
together.
"""

import random
from collections.abc import Iterator
from fractions import Fraction
from math import prod

from tests.engine.drawn import drawn, every, improves

from benchmarks.engine.figures import Figure
from goodoffices.engine.counting import Count, census
from goodoffices.engine.frontier import Frontier, frontier
from goodoffices.engine.scenario import Scenario
from goodoffices.engine.solutions import solutions

TITLE = "Two thousand small scenarios against brute force"
MANY = 2_000
Worth = tuple[Fraction, ...]
Every = dict[tuple[int, ...], Worth]


def figures() -> Iterator[Figure]:
    """How many scenarios differ in something."""
    wrong = {"frontiers": 0, "packages behind points": 0, "solutions": 0, "counts": 0}
    packages = banned = 0
    sides = set()
    for seed in range(MANY):
        scenario = drawn(seed)
        packages_of, found = every(scenario), frontier(scenario)
        wrong["frontiers"] += not _frontier(found, packages_of)
        wrong["packages behind points"] += not _attained(scenario, found)
        wrong["solutions"] += not _solved(scenario, found, packages_of)
        wrong["counts"] += not _counted(scenario, packages_of, random.Random(seed))
        packages += scenario.packages
        banned += bool(scenario.bans)
        sides.add(len(scenario.profiles))
    yield Figure(
        "scenarios; with bans; their packages; sides",
        f"{MANY:,}; {banned:,}; {packages:,}; {min(sides)} to {max(sides)}",
    )
    for what, number in wrong.items():
        yield Figure(f"mismatches in {what}", str(number), "0", not number)


def _frontier(found: Frontier, packages: Every) -> bool:
    worths = set(packages.values())
    best = {one for one in worths if not any(improves(other, one) for other in worths)}
    return len(found) == len(best) and {found.exact(at) for at in range(len(found))} == best


def _attained(scenario: Scenario, found: Frontier) -> bool:
    told = [tuple(row) for row in found.packages().tolist()]
    return all(
        scenario.feasible(package) and scenario.utilities(package) == found.exact(at)
        for at, package in enumerate(told)
    )


def _solved(scenario: Scenario, found: Frontier, packages: Every) -> bool:
    """Whether each solution has the best score of all packages that are worth enough."""
    chosen = solutions(found)
    reserved = [profile.reservation for profile in scenario.profiles]
    gains = [
        gain
        for worth in packages.values()
        if min(gain := [u - r for u, r in zip(worth, reserved, strict=True)]) >= 0
    ]
    if not gains:
        return not any((chosen.nash, chosen.kalai_smorodinsky, chosen.egalitarian,
                        chosen.utilitarian))  # fmt: skip
    ideals = [max(column) for column in zip(*gains, strict=True)]
    moving = [side for side, ideal in enumerate(ideals) if ideal > 0]
    shares = [[gain[side] / ideals[side] for side in moving] for gain in gains]
    wanted = (
        max(prod(gain, start=Fraction(1)) for gain in gains),
        max(map(min, shares)) if moving else None,
        max(map(min, gains)),
        max(map(sum, gains)) + sum(reserved),
    )
    ours = (chosen.nash, chosen.kalai_smorodinsky, chosen.egalitarian, chosen.utilitarian)
    return tuple(each and each.score for each in ours) == wanted


def _counted(scenario: Scenario, packages: Every, chance: random.Random) -> bool:
    counted = census(scenario)
    reserved = [profile.reservation for profile in scenario.profiles]
    able = sum(
        all(u >= r for u, r in zip(worth, reserved, strict=True)) for worth in packages.values()
    )
    right = _is(counted.feasible, len(packages)) and _is(counted.zone, able)
    if packages:
        package, worth = chance.choice(list(packages.items()))
        better = sum(improves(other, worth) for other in packages.values())
        right = right and _is(counted.improving(package), better)
    return right


def _is(count: Count, number: int) -> bool:
    return count.exact and count.low == number
