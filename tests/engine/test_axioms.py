"""What the four solutions promise: the axioms that hold for finite sets of packages, each as one
property, and where one holds only for convex sets the example that breaks it.
"""

import random
from dataclasses import replace
from fractions import Fraction

import pytest
from tests.engine.drawn import drawn, every, improves

from goodoffices.engine.analysis import NAMES
from goodoffices.engine.frontier import frontier
from goodoffices.engine.scenario import Ban, Issue, Profile, Scenario
from goodoffices.engine.solutions import solutions

SEEDS = range(60)


def solved(scenario):
    """What each solution chooses, by its name; nothing where no package is worth enough."""
    found = solutions(frontier(scenario))
    return {name: getattr(found, name) for name in NAMES if getattr(found, name) is not None}


def scaled(scenario, factors):
    """Each side's worths, its reservation value among them, in another unit."""
    profiles = tuple(
        replace(
            profile,
            worth=tuple(tuple(each * factor for each in row) for row in profile.worth),
            reservation=profile.reservation * factor,
        )
        for profile, factor in zip(scenario.profiles, factors, strict=True)
    )
    return replace(scenario, profiles=profiles)


def shifted(scenario, more):
    """All packages, and no package at all, worth so much more to each side."""
    profiles = tuple(
        replace(
            profile,
            worth=(tuple(each + add for each in profile.worth[0]), *profile.worth[1:]),
            reservation=profile.reservation + add,
        )
        for profile, add in zip(scenario.profiles, more, strict=True)
    )
    return replace(scenario, profiles=profiles)


def without(scenario, packages):
    """The same without these packages."""
    bans = tuple(
        Ban({issue: frozenset({option}) for issue, option in enumerate(package)})
        for package in packages
    )
    return replace(scenario, bans=scenario.bans + bans)


def gains(scenario, worth):
    """What each side gains over its reservation value."""
    return [u - p.reservation for u, p in zip(worth, scenario.profiles, strict=True)]


def ideals(scenario):
    """What each side gains at most by a package that is worth enough to all."""
    able = [gains(scenario, worth) for worth in every(scenario).values()]
    return [max(side) for side in zip(*(each for each in able if min(each) >= 0), strict=True)]


def drawn_factors(seed, sides):
    """Units, one for each side."""
    chance = random.Random(seed)
    return [Fraction(chance.randint(1, 20), chance.randint(1, 20)) for _ in range(sides)]


def of(points, reservation=(0, 0)):
    """A scenario of one issue whose options are worth just this to two sides."""
    issue = Issue("deal", tuple(str(n) for n in range(len(points))))
    worths = zip(*points, strict=True)
    profiles = (
        Profile(name, (tuple(map(Fraction, row)),), Fraction(least))
        for name, row, least in zip("ab", worths, reservation, strict=True)
    )
    return Scenario("points", (issue,), tuple(profiles))


def worth(points, name):
    """What a solution chooses of such points."""
    return tuple(solved(of(points))[name].utilities)


def test_nothing_improves_on_what_any_solution_chooses():
    """Pareto, the strong form: of what ties for a solution it takes what is on the frontier."""
    for seed in SEEDS:
        scenario = drawn(seed)
        worths = every(scenario).values()
        for chosen in solved(scenario).values():
            assert not any(improves(other, chosen.utilities) for other in worths)


def test_every_solution_is_worth_enough_to_every_side():
    """Individual rationality; and each chooses unless no package is (or, for one, none gains)."""
    for seed in SEEDS:
        scenario = drawn(seed)
        found = solved(scenario)
        for chosen in found.values():
            assert min(gains(scenario, chosen.utilities)) >= 0
        able = any(min(gains(scenario, each)) >= 0 for each in every(scenario).values())
        assert able == all(name in found for name in NAMES if name != "kalai_smorodinsky")


def test_no_solution_asks_who_is_who():
    """Symmetry, as it is for finite sets: another order of the sides changes no score."""
    for seed in SEEDS:
        scenario = drawn(seed)
        turned = solved(replace(scenario, profiles=scenario.profiles[::-1]))
        found = solved(scenario)
        assert {name: each.score for name, each in turned.items()} == {
            name: each.score for name, each in found.items()
        }


@pytest.mark.parametrize("name", NAMES)
def test_two_equal_sides_need_not_get_the_same_where_no_package_gives_it(name):
    assert sorted(worth([(1, 3), (3, 1)], name)) == [1, 3]


@pytest.mark.parametrize("name", NAMES)
def test_two_equal_sides_get_the_same_where_nothing_else_is_as_good(name):
    assert worth([(1, 3), (3, 1), (3, 3), (0, 4), (4, 0)], name) == (3, 3)


def test_nash_and_kalai_smorodinsky_do_not_ask_for_the_units_of_worth():
    """Scale invariance, from every side's own zero: what is chosen in other units is as good."""
    for seed in SEEDS:
        scenario = drawn(seed)
        factors = drawn_factors(seed, len(scenario.profiles))
        other = shifted(scaled(scenario, factors), drawn_factors(-seed - 1, len(factors)))
        found, again = solved(scenario), solved(other)
        if not found:
            assert not again
            continue
        product, grown = found["nash"].score, again["nash"].score
        for factor in factors:
            product *= factor
        assert grown == product
        shares = [each.get("kalai_smorodinsky") for each in (found, again)]
        assert [each and each.score for each in shares] == [shares[0] and shares[0].score] * 2


@pytest.mark.parametrize(
    ("name", "units", "chosen"),
    [("egalitarian", (10, 1), (10, 5)), ("utilitarian", (1, 10), (1, 50))],
)
def test_egalitarian_and_utilitarian_compare_worths_and_so_ask_for_their_units(
    name, units, chosen
):
    points = [(1, 5), (4, 3)]
    assert worth(points, name) == (4, 3)
    assert worth([(a * units[0], b * units[1]) for a, b in points], name) == chosen


def test_all_but_kalai_smorodinsky_choose_as_well_when_what_they_did_not_choose_falls_away():
    """Independence of irrelevant alternatives."""
    for seed in SEEDS:
        scenario, chance = drawn(seed), random.Random(seed)
        for name, chosen in solved(scenario).items():
            if name != "kalai_smorodinsky":
                others = [each for each in every(scenario) if each != chosen.package]
                fewer = without(scenario, chance.sample(others, len(others) // 2))
                again = solved(fewer)[name]
                assert again.score == chosen.score


def test_kalai_smorodinsky_chooses_otherwise_when_somebody_s_best_falls_away():
    assert worth([(10, 0), (4, 9), (6, 5), (0, 10)], "kalai_smorodinsky") == (6, 5)
    assert worth([(4, 9), (6, 5), (0, 10)], "kalai_smorodinsky") == (4, 9)


def test_more_packages_make_no_least_share_smaller_while_nobody_s_best_changes():
    """Monotonicity of Kalai and Smorodinsky, as it is for finite sets."""
    held = 0
    for seed in SEEDS:
        scenario, chance = drawn(seed), random.Random(seed)
        packages = list(every(scenario))
        fewer = without(scenario, chance.sample(packages, len(packages) // 3))
        found, before = (
            each.get("kalai_smorodinsky") for each in (solved(scenario), solved(fewer))
        )
        if before and ideals(fewer) == ideals(scenario):
            assert found.score >= before.score
            held += 1
    assert held > 5


def test_more_packages_make_no_least_gain_smaller_and_no_sum_and_no_product():
    for seed in SEEDS:
        scenario, chance = drawn(seed), random.Random(seed)
        packages = list(every(scenario))
        before = solved(without(scenario, chance.sample(packages, len(packages) // 3)))
        after = solved(scenario)
        for name in before.keys() - {"kalai_smorodinsky"}:
            assert after[name].score >= before[name].score


@pytest.mark.parametrize("name", ["kalai_smorodinsky", "egalitarian"])
def test_one_side_may_get_less_by_more_packages_where_nothing_lies_between(name):
    """Monotonicity side by side holds for convex sets, not for these; nobody's best changes."""
    before = [(10, 0), (0, 10), (5, 9)]
    assert worth(before, name) == (5, 9)
    assert worth([*before, (6, 6)], name) == (6, 6)


def test_no_constant_changes_what_utilitarian_chooses():
    """Translation invariance: all worth so much more, the sum grows by it."""
    for seed in SEEDS:
        scenario = drawn(seed)
        more = drawn_factors(seed, len(scenario.profiles))
        found, again = solved(scenario), solved(shifted(scenario, more))
        assert found.keys() == again.keys()
        if found:
            assert again["utilitarian"].score == found["utilitarian"].score + sum(more)
            package = again["utilitarian"].package
            assert sum(scenario.utilities(package)) == found["utilitarian"].score
