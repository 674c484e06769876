"""A large scenario with bans, against figures worked out beforehand by going through it all.

Its values are invented and nobody's position.
"""

from fractions import Fraction
from functools import cache

import numpy as np
import pytest
import yaml
from tests.engine.drawn import improves
from tests.engine.field import SHARED

from goodoffices.engine.attaining import attaining
from goodoffices.engine.counting import census
from goodoffices.engine.formats.reading import read
from goodoffices.engine.frontier import frontier
from goodoffices.engine.nearest import improvements
from goodoffices.engine.solutions import solutions
from goodoffices.engine.trades import trades
from goodoffices.engine.zone import Zone

FILE = SHARED / "cases/nuclear_file.yaml"
pytestmark = pytest.mark.skipif(
    not FILE.exists(), reason="the nuclear file is not beside this folder"
)


@cache
def scenario():
    """The file."""
    return read([FILE])[0]


@cache
def counted():
    """Its packages."""
    return census(scenario())


def oracle():
    """A package of the file of which it is known how many improve on it."""
    told = yaml.safe_load(FILE.read_text("utf-8"))["reference_packages"]["plan_2015_like"]
    return tuple(issue.options.index(told["package"][issue.name]) for issue in scenario().issues)


def enough(worth):
    """Whether so much is worth enough to both."""
    return all(u >= p.reservation for u, p in zip(worth, scenario().profiles, strict=True))


def test_its_packages_are_counted():
    assert scenario().packages == 16_777_216
    assert (counted().feasible.low, counted().feasible.exact) == (5_967_360, True)
    assert (counted().zone.low, counted().zone.exact) == (71_663, True)


def test_its_frontier_and_what_nash_chooses_on_it():
    found = frontier(scenario())
    worths = [found.exact(place) for place in range(len(found))]
    assert (len(worths), sum(map(enough, worths))) == (168, 31)
    nash = solutions(found).nash
    assert nash.utilities == (Fraction("71.5"), Fraction("74.3"))
    assert nash.package in attaining(counted(), nash.utilities)


def test_what_improves_on_a_package_is_counted_and_told_nearest_first():
    package = oracle()
    worth, told = scenario().utilities(package), list(improvements(scenario(), package))
    assert counted().improving(package).low == len({each.package for each in told}) == 1_343
    changes = [len(each.changed) for each in told]
    assert changes == sorted(changes)
    for each in told[:50]:
        assert scenario().feasible(each.package)
        assert improves(scenario().utilities(each.package), worth)


def test_each_trade_from_a_package_improves_on_it():
    package = oracle()
    worth, found = scenario().utilities(package), trades(scenario(), package)
    assert found.best
    for trade in found.best:
        assert scenario().feasible(trade.package)
        assert improves(scenario().utilities(trade.package), worth)


def test_what_is_drawn_of_its_zone_is_feasible_and_worth_enough():
    for package in Zone(counted()).sample(np.random.default_rng(5), 50):
        assert scenario().feasible(package)
        assert enough(scenario().utilities(package))


def kept(rules, named):
    """Whether a package, by names, keeps the rules as the file words them."""
    return all(
        not applies(rule, named)
        or (
            all(named[issue] in options for issue, options in rule.get("then", {}).items())
            and all(
                named[issue] not in options for issue, options in rule.get("then_not", {}).items()
            )
        )
        for rule in rules
    )


def applies(rule, named):
    """Whether what a rule begins with is so."""
    return all(named[issue] == option for issue, option in rule.get("if", {}).items()) and all(
        named[issue] != option for issue, option in rule.get("if_not", {}).items()
    )


def test_its_rules_mean_what_they_say_and_of_several_that_must_not_follow_none_does():
    rules = yaml.safe_load(FILE.read_text("utf-8"))["constraints"]
    chance = np.random.default_rng(3)
    ends = [len(issue.options) for issue in scenario().issues]
    packages = [tuple(chance.integers(0, ends).tolist()) for _ in range(3_000)]
    told = [scenario().feasible(package) for package in packages]
    assert told == [kept(rules, scenario().named(package)) for package in packages]
    assert {True, False} == set(told)
