"""Where what one side gains the other loses: a near frontier, and packages that look for a gap."""

from collections.abc import Iterator
from fractions import Fraction
from functools import partial

import numpy as np

from benchmarks.engine.drawing import drawn
from benchmarks.engine.figures import Figure, took
from goodoffices.engine.epsilon import epsilon_frontier
from goodoffices.engine.frontier import Frontier
from goodoffices.engine.scenario import Profile, Scenario
from goodoffices.engine.whole import measured

TITLE = "A near frontier where sums are constant, two sides, epsilon a hundredth of a span"
ISSUES = (6, 12, 18, 24, 30)
ASKED = Fraction(1, 100)
MANY = 20_000


def figures() -> Iterator[Figure]:
    """Each with what its certificate claims, and by how many of many packages it is broken."""
    for issues in ISSUES:
        scenario = torn(issues)
        ours = took(partial(epsilon_frontier, scenario, ASKED), 5)
        found, certificate = ours.found, ours.found.certificate
        reached = float(certificate.epsilon) if certificate else 0.0
        what = f"10^{issues} packages: {len(found):,} points, {reached:.5f} reached"
        yield Figure(what, str(ours), "< 1 s", ours.processor < 1)
        beyond = gaps(found)
        yield Figure(
            f"10^{issues} packages: beyond it, of {2 * MANY:,}, half by chance and half the best",
            f"{beyond}",
            "0",
            beyond == 0,
        )


def torn(issues: int) -> Scenario:
    """What options are worth to the sides sums up to the same on each issue; twelve decimals."""
    one = drawn(issues).scenario()
    worth = one.profiles[0].worth
    against = tuple(tuple(max(row) - each for each in row) for row in worth)
    return Scenario("torn", one.issues, (Profile("one", worth), Profile("other", against)))


def gaps(found: Frontier) -> int:
    """How many packages are worth more to all than every listed one, by more than is claimed."""
    assert found.certificate is not None
    chance = np.random.default_rng(1)
    _measure, worth = measured(found.scenario)
    sums = np.zeros((2 * MANY, 2), dtype=np.int64)
    weights = chance.random((MANY, 1))
    for options in worth:
        sums[:MANY] += options[chance.integers(0, len(options), MANY)]
        # Nearly as much for both: the noise decides, and so the packages spread out.
        noise = chance.random((MANY, len(options))) * 1e-3 * options.max()
        weighed = weights * options[:, 0] + (1 - weights) * options[:, 1] + noise
        sums[MANY:] += options[weighed.argmax(axis=1)]
    least = sums - np.array(found.certificate.errors)
    order = np.argsort(found.points[:, 0])
    first, second = found.points[order, 0], found.points[order, 1]
    # Of all that are worth enough to the one side, the most that any is worth to the other.
    most = np.append(np.maximum.accumulate(second[::-1])[::-1], np.iinfo(np.int64).min)
    return int((most[np.searchsorted(first, least[:, 0])] < least[:, 1]).sum())
