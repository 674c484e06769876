"""From 10³ packages to 10³⁰: what it costs goes with the frontier, not with the packages."""

from collections.abc import Iterator
from functools import partial

from benchmarks.engine.drawing import drawn, opposed
from benchmarks.engine.figures import Figure, took
from benchmarks.engine.listing import whole

TITLE = "From 10³ to 10³⁰ packages, two sides"
ISSUES = (3, 6, 9, 12, 15, 18, 21, 24, 27, 30)


def figures() -> Iterator[Figure]:
    """Frontiers with packages and four solutions."""
    for what, made in (("drawn at random", drawn), ("opposed on each issue", opposed)):
        for issues in ISSUES:
            scenario = made(issues).scenario()
            ours = took(partial(whole, scenario), 9)
            points = len(ours.found[0])
            yield Figure(
                f"{what}: 10^{issues} packages, {points:,} points",
                f"{ours}, {ours.processor / points * 1e6:.1f} µs a point",
            )
