"""What improves on a package, against going through all packages."""

from fractions import Fraction
from itertools import islice

import pytest
from tests.engine.drawn import drawn, every, improves

from goodoffices.engine import nearest
from goodoffices.engine.counting import census
from goodoffices.engine.nearest import improvements
from goodoffices.engine.scenario import Issue, Profile, Scenario
from goodoffices.engine.stages import TooMany


def how_near(package, worth, here, from_):
    """How many issues are changed, and what is gained in all, negated."""
    changed = sum(a != b for a, b in zip(package, here, strict=True))
    return changed, -(sum(worth) - sum(from_))


def some_packages(scenario):
    """A few packages, banned ones among them."""
    last = tuple(len(issue.options) - 1 for issue in scenario.issues)
    return {(0,) * len(last), last}


def test_all_that_improves_is_told_once_and_nearest_first():
    for seed in range(80):
        scenario = drawn(seed)
        all_ = every(scenario)
        for here in some_packages(scenario):
            worth = scenario.utilities(here)
            better = [each for each in all_ if improves(all_[each], worth)]
            told = list(improvements(scenario, here))
            assert sorted(each.package for each in told) == better
            near = [how_near(each.package, all_[each.package], here, worth) for each in told]
            assert near == sorted(near)
            assert census(scenario).improving(here).low == len(told)
            for each in told:
                after = all_[each.package]
                assert each.gains == tuple(a - b for a, b in zip(after, worth, strict=True))
                assert len(each.changed) == how_near(each.package, after, here, worth)[0]


def test_it_is_told_in_the_same_order_however_few_pairs_are_looked_at_at_once(monkeypatch):
    for seed in range(40):
        scenario = drawn(seed)
        for here in some_packages(scenario):
            told = list(improvements(scenario, here))
            with monkeypatch.context() as fewer:
                fewer.setattr(nearest, "_AT_ONCE", 1)
                again = list(improvements(scenario, here))
            near = [(len(each.changed), sum(each.gains)) for each in told]
            assert [(len(each.changed), sum(each.gains)) for each in again] == near
            assert {each.package for each in again} == {each.package for each in told}


def test_no_more_issues_are_changed_than_is_allowed():
    for seed in range(30):
        scenario = drawn(seed)
        for here in some_packages(scenario):
            every_one = list(improvements(scenario, here))
            for changes in (0, 1, 2):
                told = improvements(scenario, here, changes)
                assert {each.package for each in told} == {
                    each.package for each in every_one if len(each.changed) <= changes
                }


def wide(issues):
    """Two sides that want other things: each package but one can be improved on."""
    names = tuple("abcd")
    profiles = (
        Profile(
            "one", tuple(tuple(Fraction(o * (3 + n)) for o in range(4)) for n in range(issues))
        ),
        Profile(
            "two",
            tuple(tuple(Fraction(-o * (2 + n % 5)) for o in range(4)) for n in range(issues)),
        ),
    )
    return Scenario("wide", tuple(Issue(str(n), names) for n in range(issues)), profiles)


def test_the_nearest_are_found_among_more_packages_than_anybody_goes_through():
    scenario = wide(40)
    here = (2,) * 40
    with pytest.raises(TooMany):
        improvements(scenario, here, most=100_000)
    first = list(islice(improvements(scenario, here, changes=2, most=100_000), 5))
    assert [len(each.changed) for each in first] == [2] * 5
    assert all(min(each.gains) >= 0 < max(each.gains) for each in first)


def test_what_is_no_package_is_refused():
    scenario = wide(3)
    with pytest.raises(ValueError, match="settles 3 issues, not 2"):
        improvements(scenario, (0, 0))
    with pytest.raises(ValueError, match="has no option 4"):
        improvements(scenario, (0, 0, 4))
