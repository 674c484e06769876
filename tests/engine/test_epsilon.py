"""Frontiers that are near enough: what their certificate claims, looked at from outside."""

import random
from dataclasses import replace
from fractions import Fraction
from itertools import pairwise, product

import numpy as np
import pytest
from tests.engine.drawn import drawn, every
from tests.engine.opposed import chained, opposed

from goodoffices.engine.budget import Budget
from goodoffices.engine.epsilon import epsilon_frontier
from goodoffices.engine.filtering import best
from goodoffices.engine.frontier import frontier
from goodoffices.engine.grids import FINEST, NONE, Grids
from goodoffices.engine.keeping import undominated
from goodoffices.engine.nearing import Nearly


def holds(found, worths):
    """Whether each of these worths is that of a listed package to all, less what is certified."""
    units, within = found.measure.units, found.certificate.within
    return all(
        (
            found.points
            >= [int((u - w) * unit) for u, w, unit in zip(worth, within, units, strict=True)]
        )
        .all(axis=1)
        .any()
        for worth in worths
    )


def attained(found):
    """Whether each point is what its package is worth, and the package breaks no ban."""
    scenario = found.scenario
    return all(
        scenario.feasible(package) and scenario.utilities(package) == found.exact(place)
        for place, package in enumerate(tuple(row) for row in found.packages().tolist())
    )


def by_chance(scenario, many, seed=1):
    """What packages by chance, that break no ban, are worth."""
    chance = random.Random(seed)
    while many:
        package = tuple(chance.randrange(len(each.options)) for each in scenario.issues)
        if scenario.feasible(package):
            many -= 1
            yield scenario.utilities(package)


def best_for(scenario, weights):
    """The package without bans that is worth most to all, each side weighed: issue by issue."""
    package = tuple(
        max(
            range(len(issue.options)),
            key=lambda option: sum(
                weight * profile.worth[place][option]
                for weight, profile in zip(weights, scenario.profiles, strict=True)
            ),
        )
        for place, issue in enumerate(scenario.issues)
    )
    return scenario.utilities(package)


@pytest.mark.parametrize("few", [1, 2, 5, None])
def test_for_every_package_of_small_scenarios_a_listed_one_is_near_enough(few, monkeypatch):
    for seed in range(60):
        scenario = drawn(seed)
        found = (
            few_points(scenario, few, monkeypatch) if few else near(scenario, seed, monkeypatch)
        )
        assert holds(found, set(every(scenario).values()))
        assert attained(found)


def few_points(scenario, few, monkeypatch):
    """With as few points as that kept on the way."""
    monkeypatch.setattr("goodoffices.engine.epsilon.FEW", {})
    monkeypatch.setattr("goodoffices.engine.epsilon.FEW_OF_MANY", few)
    return epsilon_frontier(scenario)


def near(scenario, seed, monkeypatch):
    """With an epsilon, and no number of points that is exact enough."""
    monkeypatch.setattr("goodoffices.engine.epsilon.FEW", {})
    monkeypatch.setattr("goodoffices.engine.epsilon.FEW_OF_MANY", 0)
    asked = Fraction(seed % 7, 10)
    found = epsilon_frontier(scenario, asked)
    assert found.certificate.epsilon <= asked
    return found


@pytest.mark.parametrize(("sides", "issues"), [(2, 18), (3, 6), (4, 4)])
def test_no_package_of_a_space_that_no_one_can_enumerate_is_further_off(sides, issues):
    scenario = opposed(sides, issues, 10)
    found = epsilon_frontier(scenario, Fraction(1, 20) if sides < 3 else None)
    assert found.certificate.roundings
    assert attained(found)
    assert holds(found, by_chance(scenario, 300))
    axes = [[0, 1]] * sides
    assert holds(found, [best_for(scenario, weights) for weights in product(*axes)])


def test_packages_that_bans_bind_from_the_first_issue_to_the_last_are_near_enough_too():
    scenario = opposed(2, 14, 8, bans=chained(14))
    found = epsilon_frontier(scenario, Fraction(1, 50))
    assert found.certificate.roundings
    assert found.certificate.epsilon <= Fraction(1, 50)
    assert attained(found)
    assert holds(found, by_chance(scenario, 300))


def test_what_was_reached_is_the_sum_of_the_roundings_and_never_more_than_was_asked():
    scenario = opposed(2, 18, 10)
    for asked in (Fraction(1, 100), Fraction(1, 30), Fraction(1, 2)):
        certificate = epsilon_frontier(scenario, asked).certificate
        for side in (0, 1):
            lost = sum(each.steps[side] - 1 for each in certificate.roundings)
            assert certificate.within[side] == Fraction(lost, certificate.measure.units[side])
            assert certificate.within[side] <= asked * 18
        assert 0 < certificate.epsilon <= asked


def test_a_certificate_that_claims_too_much_is_found_out():
    scenario = opposed(2, 18, 10)
    found = epsilon_frontier(scenario, Fraction(1, 100))
    worths = list(by_chance(scenario, 300))
    assert holds(found, worths)
    bold = replace(found.certificate, roundings=found.certificate.roundings[:1])
    assert not holds(replace(found, certificate=bold), worths)


def test_where_few_points_are_enough_none_is_left_out():
    for seed in range(30):
        scenario = drawn(seed)
        found, exact = epsilon_frontier(scenario), frontier(scenario)
        assert found.certificate.epsilon == 0
        assert found.certificate.roundings == ()
        assert found.points.tolist() == exact.points.tolist()


def test_a_negative_epsilon_is_nonsense():
    with pytest.raises(ValueError, match="not negative"):
        epsilon_frontier(drawn(1), Fraction(-1))


def test_each_step_of_a_grid_divides_the_next_wider_one():
    for span in (0, 1, 3, 1000, 10**7, 10**9, 10**30):
        steps = [Grids((span,)).steps(level)[0] for level in range(NONE, FINEST + 5)]
        assert steps[0] == 1
        assert all(wider % step == 0 for step, wider in pairwise(steps))
        assert steps[-1] >= span


def test_what_is_sifted_in_parts_is_no_further_off_than_what_is_settled_at_once():
    chance = np.random.default_rng(3)
    points = chance.integers(0, 10**6, size=(3000, 2))
    points[:, 1] = 10**6 - points[:, 0]
    can = np.empty((3000, 0), dtype=np.bool_)
    keeper = Nearly(Budget(), Grids((10**6, 10**6)), 40, 1, None)
    parts = [part[keeper.sift(points[part], can[part])] for part in np.split(np.arange(3000), 3)]
    pool = np.concatenate(parts)
    kept = points[pool[keeper.settle(points[pool], can[pool])]]
    errors = keeper.roundings[0].errors
    assert len(kept) <= 40
    assert all((kept >= point - errors).all(axis=1).any() for point in points)


def test_best_points_that_are_too_many_are_left_at_some_of_them():
    chance = np.random.default_rng(2)
    for sides in (3, 4):
        points = chance.integers(0, 10**6, size=(4500, sides))
        points[:, -1] = -points[:, :-1].sum(axis=1)
        some = best(points, most=50)
        assert 50 < len(some) < len(best(points))
        assert set(some.tolist()) <= set(best(points).tolist())
        free = np.empty((4500, 0), dtype=np.bool_)
        assert len(undominated(points, free, lambda: None, 50)) == len(some)


def test_no_certificate_claims_less_than_that_all_packages_lie_within_the_span(monkeypatch):
    scenario = opposed(6, 9, 5)
    found = few_points(scenario, 3, monkeypatch)
    assert sum(max(each.errors) for each in found.certificate.roundings) > max(
        found.certificate.spans
    )
    assert found.certificate.epsilon == 1
    assert found.certificate.told == "100%"
    assert holds(found, by_chance(scenario, 300))
