"""Scenarios in which what one side gains another loses: hardly a package is improved on."""

import random
from fractions import Fraction

from goodoffices.engine.scenario import Ban, Issue, Profile, Scenario

UNIT = 10**6


def opposed(sides, issues, options, seed=1, bans=()):
    """What the sides' options are worth sums up to a constant; six decimals."""
    chance = random.Random(seed)
    rows = [[] for _side in range(sides)]
    for _issue in range(issues):
        free = [
            [Fraction(chance.randint(0, UNIT), UNIT) for _ in range(options)]
            for _ in range(sides - 1)
        ]
        free.append([sides - 1 - sum(each) for each in zip(*free, strict=True)])
        for row, worth in zip(rows, free, strict=True):
            row.append(tuple(worth))
    return Scenario(
        f"opposed {seed}",
        tuple(Issue(f"issue {n}", tuple(map(str, range(options)))) for n in range(issues)),
        tuple(Profile(f"side {n}", tuple(row)) for n, row in enumerate(rows)),
        tuple(bans),
    )


def chained(issues):
    """Bans that bind each issue to the next: the first options of both never together."""
    return [Ban({n: frozenset({0}), n + 1: frozenset({0, 1})}) for n in range(issues - 1)]
