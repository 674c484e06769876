"""What becomes of figures that are larger than a machine's own numbers."""

from fractions import Fraction

import pytest

from goodoffices.engine.counting import census
from goodoffices.engine.frontier import frontier
from goodoffices.engine.scenario import Issue, Profile, Scenario
from goodoffices.engine.solutions import solutions

SIDES = 2


def alike(issues, options):
    """Issues of which every option is worth nothing to anybody."""
    settled = tuple(
        Issue(f"issue {n}", tuple(str(each) for each in range(options))) for n in range(issues)
    )
    worth = ((Fraction(0),) * options,) * issues
    profiles = tuple(Profile(f"side {side}", worth) for side in range(SIDES))
    return Scenario("alike", settled, profiles)


def test_packages_are_counted_beyond_what_a_machine_number_holds():
    counted = census(alike(60, 10))
    assert counted.feasible.low == 10**60
    assert counted.zone.low == 10**60
    assert counted.improving((0,) * 60).low == 0


def test_an_issue_may_have_more_options_than_a_short_number_counts():
    many = 40_000
    issue = Issue("price", tuple(str(each) for each in range(many)))
    rising = tuple(Fraction(each) for each in range(many))
    profiles = (Profile("seller", (rising,)), Profile("agent", (rising,)))
    found = frontier(Scenario("price", (issue,), profiles))
    assert found.package(0) == (many - 1,)


@pytest.mark.parametrize("size", [1, 10**25, Fraction(1, 10**170), Fraction(1, 10**330)])
def test_what_is_chosen_hangs_on_no_size_of_the_worths_however_small(size):
    falling = [(n, 3 * 10**12 // n + n % 5) for n in range(10**6, 10**6 + 40)]
    rising = range(len(falling))
    issue = Issue("price", tuple(map(str, rising)))
    sides = tuple(
        Profile(f"side {side}", (tuple(Fraction(each[side]) * size for each in falling),))
        for side in range(SIDES)
    )
    found = frontier(Scenario("price", (issue,), sides))
    chosen = solutions(found)
    products = [one * other for one, other in falling]
    assert chosen.nash.package == (products.index(max(products)),)
    assert chosen.nash.score == max(products) * size**2
    assert chosen.egalitarian.score == max(map(min, falling)) * size
    assert chosen.utilitarian.score == max(map(sum, falling)) * size
    for worth, near in zip(reversed(falling), found.utilities.tolist(), strict=True):
        assert near == pytest.approx([float(each * size) for each in worth], rel=1e-15)
