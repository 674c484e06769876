"""What becomes of figures that are larger than a machine's own numbers."""

from fractions import Fraction

from goodoffices.engine.counting import census
from goodoffices.engine.frontier import frontier
from goodoffices.engine.scenario import Issue, Profile, Scenario

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
