"""Small scenarios drawn by chance, and what going through all of their packages tells."""

import random
from fractions import Fraction
from itertools import product

from goodoffices.engine.scenario import Ban, Issue, Profile, Scenario


def drawn(seed):
    """A scenario of a few issues and two to five sides: ties, zeros, bans, odd denominators."""
    chance = random.Random(seed)
    issues = tuple(
        Issue(f"issue {number}", tuple(f"option {o}" for o in range(chance.randint(1, 4))))
        for number in range(chance.randint(1, 4))
    )
    unit, top = chance.choice((1, 10, 7, 13, 10**6, 10**30)), chance.choice((3, 10, 1000))
    profiles = tuple(
        Profile(
            f"side {side}",
            tuple(tuple(_worth(chance, unit, top) for _ in each.options) for each in issues),
            Fraction(chance.randint(0, top * len(issues) // 2), unit),
        )
        for side in range(chance.randint(2, 5))
    )
    bans = tuple(_ban(chance, issues) for _ in range(chance.choice((0, 0, 1, 2, 4))))
    return Scenario(str(seed), issues, profiles, bans)


def _worth(chance, unit, top):
    return Fraction(chance.randint(-1 if chance.random() < 0.2 else 0, top), unit) * (
        chance.random() > 0.15
    )


def _ban(chance, issues):
    which = chance.sample(range(len(issues)), chance.randint(1, min(3, len(issues))))
    return Ban({
        issue: frozenset(
            chance.sample(
                range(len(issues[issue].options)), chance.randint(1, len(issues[issue].options))
            )
        )
        for issue in which
    })  # fmt: skip


def every(scenario):
    """Every feasible package, and what it is worth to each side."""
    places = (range(len(issue.options)) for issue in scenario.issues)
    return {
        package: scenario.utilities(package)
        for package in product(*places)
        if scenario.feasible(package)
    }


def improves(one, other):
    """Whether it is worth as much to each side, and more to one."""
    return one != other and all(a >= b for a, b in zip(one, other, strict=True))
