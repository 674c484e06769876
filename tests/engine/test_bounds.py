"""Counts where less may be told apart than there is, against going through all packages."""

from fractions import Fraction

import pytest
from tests.engine.drawn import drawn, every, improves
from tests.engine.test_nearest import some_packages, wide

from goodoffices.engine.attaining import attaining
from goodoffices.engine.counting import Count, census
from goodoffices.engine.scenario import Scenario
from goodoffices.engine.stages import TooMany
from goodoffices.engine.zone import Zone


def unbound(seed):
    """A drawn scenario without its bans."""
    scenario = drawn(seed)
    return Scenario(scenario.name, scenario.issues, scenario.profiles)


def within(count, exact):
    """Whether a count holds the exact figure, and says rightly whether it is one."""
    return count.low <= exact <= count.high and count.exact == (count.low == count.high)


@pytest.mark.parametrize("most", [2, 4, 9])
def test_what_is_counted_lies_within_its_bounds_however_little_is_told_apart(most):
    rounded = 0
    for seed in range(60):
        scenario = unbound(seed) if seed % 2 else drawn(seed)
        counted = census(scenario, most)
        rounded += not counted.exact
        worths = every(scenario)
        assert within(counted.feasible, len(worths))
        for here in some_packages(scenario):
            least = scenario.utilities(here)
            reach = [w for w in worths.values() if w == least or improves(w, least)]
            better = sum(each != least for each in reach)
            assert within(counted.at_least(least), len(reach))
            assert within(counted.improving(here), better)
            assert within(counted.exactly(least), len(reach) - better)
    assert rounded > 3


def test_what_only_bounds_are_known_of_is_not_told_package_by_package():
    scenario = wide(12)
    counted = census(scenario, 300)
    assert not counted.exact
    with pytest.raises(TooMany):
        attaining(counted, scenario.utilities((0,) * 12))
    with pytest.raises(TooMany):
        Zone(counted)


def test_bounds_are_close_where_nobody_could_count():
    scenario = wide(40)
    counted = census(scenario, 20_000)
    assert counted.feasible == Count(4**40, 4**40, counted.feasible.method)
    half = counted.at_least([Fraction(1300), Fraction(-270)])
    assert not half.exact
    assert 0 < half.low < half.high < 3 * half.low


def test_no_package_reaches_what_is_beyond_all_numbers():
    for scenario in (wide(12), wide(3)):
        counted = census(scenario, 300)
        for worth in (Fraction(1 << 62), Fraction(1 << 63), Fraction(10**40)):
            assert str(counted.at_least([worth, worth])) == "0"
            assert str(counted.exactly([worth, worth])) == "0"
            assert str(counted.at_least([-worth, -worth])) == str(counted.feasible)


def test_a_count_is_written_as_a_number_or_as_two():
    assert f"{Count(71663, 71663, ''):,}" == "71,663"
    assert f"{Count(1000, 2000, ''):,}" == "1,000–2,000"
    assert str(Count(3, 4, "")) == "3–4"
