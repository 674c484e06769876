"""All packages of a point, against going through all packages of many small scenarios."""

from collections import defaultdict
from fractions import Fraction
from itertools import islice

import pytest
from tests.engine.drawn import drawn, every

from goodoffices.engine.attaining import attaining
from goodoffices.engine.counting import census
from goodoffices.engine.frontier import frontier
from goodoffices.engine.scenario import Issue, Profile, Scenario


def test_every_package_of_each_worth_is_told_once_and_no_other():
    for seed in range(120):
        scenario = drawn(seed)
        alike = defaultdict(list)
        for package, worth in every(scenario).items():
            alike[worth].append(package)
        counted = census(scenario)
        for worth, packages in list(alike.items())[:8]:
            told = attaining(counted, worth)
            assert (told.count.low, told.count.exact) == (len(packages), True)
            assert sorted(told) == packages


def test_each_point_of_the_frontier_has_its_packages():
    for seed in range(40):
        scenario = drawn(seed)
        found, counted = frontier(scenario), census(scenario)
        for place in range(len(found)):
            told = list(attaining(counted, found.exact(place)))
            assert found.package(place) in told
            assert {scenario.utilities(package) for package in told} == {found.exact(place)}


def test_no_package_is_worth_what_none_is_worth():
    scenario = drawn(3)
    for worth in (Fraction(1, 10**50), Fraction(10**50), Fraction(-(10**50))):
        told = attaining(census(scenario), [worth] * len(scenario.profiles))
        assert (told.count.low, list(told)) == (0, [])
        with pytest.raises(IndexError, match="of 0 packages"):
            told.at(0)


def flat(issues, options):
    """A scenario in which all is worth the same."""
    row = (Fraction(1),) * options
    names = tuple(map(str, range(options)))
    return Scenario(
        "flat", tuple(Issue(str(n), names) for n in range(issues)),
        tuple(Profile(name, (row,) * issues) for name in "ab"),
    )  # fmt: skip


def test_of_more_packages_than_a_machine_number_holds_each_still_has_its_number():
    told = attaining(census(flat(50, 10)), [Fraction(50)] * 2)
    assert told.count.low == 10**50
    assert len(set(islice(told, 30))) == 30
    assert len({told.at(0), told.at(10**50 - 1), told.at(10**49 + 7)}) == 3
