"""The frontier, against going through all packages of many small scenarios."""

from fractions import Fraction
from math import prod

import numpy as np
import pytest
from tests.engine.drawn import drawn, every, improves

from goodoffices.engine import kernels
from goodoffices.engine.counting import census
from goodoffices.engine.filtering import EVER, _first_first, _steps, best, plainly, ranks
from goodoffices.engine.frontier import frontier
from goodoffices.engine.heaps import Heaps, Unsettled
from goodoffices.engine.kernels import merged, reached, stairs, undominated
from goodoffices.engine.pairing import _leveled, _of_many, of_two
from goodoffices.engine.scenario import Issue, Profile, Scenario
from goodoffices.engine.solutions import solutions
from goodoffices.engine.stages import TooMany

MANY = 40
PARTS = range(5)
"""In the gate; the benchmark goes through two thousand."""


@pytest.mark.parametrize("part", PARTS)
def test_the_frontier_has_each_worth_that_no_package_improves_on_once_and_no_other(part):
    for seed in range(part * MANY, (part + 1) * MANY):
        scenario = drawn(seed)
        worths = set(every(scenario).values())
        best = {one for one in worths if not any(improves(other, one) for other in worths)}
        found = frontier(scenario)
        assert len(found) == len(best)
        assert {found.exact(place) for place in range(len(found))} == best


@pytest.mark.parametrize("part", PARTS)
def test_each_point_of_the_frontier_is_attained_by_the_package_that_is_told(part):
    for seed in range(part * MANY, (part + 1) * MANY):
        scenario = drawn(seed)
        found = frontier(scenario)
        for place in range(len(found)):
            package = found.package(place)
            assert scenario.feasible(package)
            assert scenario.utilities(package) == found.exact(place)


@pytest.mark.parametrize("part", PARTS)
def test_each_solution_has_the_best_score_of_all_packages_that_are_worth_enough(part):
    for seed in range(part * MANY, (part + 1) * MANY):
        scenario = drawn(seed)
        reserved = [profile.reservation for profile in scenario.profiles]
        able = [
            worth
            for worth in every(scenario).values()
            if all(u >= r for u, r in zip(worth, reserved, strict=True))
        ]
        found = solutions(frontier(scenario))
        if not able:
            assert (found.nash, found.utilitarian, found.egalitarian) == (None, None, None)
            continue
        gains = [[u - r for u, r in zip(worth, reserved, strict=True)] for worth in able]
        assert found.nash.score == max(prod(gain, start=Fraction(1)) for gain in gains)
        assert found.egalitarian.score == max(min(gain) for gain in gains)
        assert found.utilitarian.score == max(sum(worth) for worth in able)
        ideals = [max(column) for column in zip(*gains, strict=True)]
        moving = [side for side, ideal in enumerate(ideals) if ideal > 0]
        assert (found.kalai_smorodinsky is None) == (not moving)
        if moving:
            shares = (min(gain[side] / ideals[side] for side in moving) for gain in gains)
            assert found.kalai_smorodinsky.score == max(shares)


@pytest.mark.parametrize("part", PARTS)
def test_packages_are_counted_without_going_through_them(part):
    for seed in range(part * MANY, (part + 1) * MANY):
        scenario = drawn(seed)
        all_ = every(scenario)
        counted = census(scenario)
        reserved = [profile.reservation for profile in scenario.profiles]
        assert counted.feasible.low == len(all_)
        assert counted.zone.low == sum(
            all(u >= r for u, r in zip(worth, reserved, strict=True)) for worth in all_.values()
        )
        for package, worth in list(all_.items())[:1]:
            better = sum(improves(other, worth) for other in all_.values())
            assert counted.improving(package).low == better


def test_what_is_compiled_says_what_its_plain_twin_says():
    chance = np.random.default_rng(1)
    for sides in (4, 5, 6):
        points = chance.integers(0, 12, size=(900, sides))
        ranked = ranks(points)
        order = np.argsort(-ranked.sum(axis=1), kind="stable")
        rows = np.ascontiguousarray(ranked[order], dtype=np.int32)
        found = undominated(rows, np.empty((sides, len(rows)), dtype=np.int32), 0)
        assert (found == plainly(rows)).all()


def test_a_compiled_staircase_keeps_what_its_plain_twin_keeps():
    chance = np.random.default_rng(4)
    for top in (6, 40, 10**6):
        points = chance.integers(0, top, size=(700, 3))
        ordered = points[_first_first(points)]
        second, third = ordered[:, 1].copy(), ordered[:, 2].copy()
        for most in (EVER, 3):
            kept = np.flatnonzero(stairs(second, third, most)).tolist()
            assert kept == _steps(ordered[:, 1:].tolist(), most)


def test_a_compiled_merge_of_two_frontiers_keeps_what_sums_and_filters_keep():
    chance = np.random.default_rng(7)
    for top in (5, 60, 10**12):
        for _time in range(40):
            few, many = (
                points[best(points)]
                for points in (chance.integers(-top, top, size=(n, 2)) for n in (9, 60))
            )
            for one, other in ((few, many), (many, few)):
                lots, ends = (
                    np.concatenate((one, other)).T.copy(),
                    np.cumsum((len(one), len(other))),
                )
                found, pairs, until = merged(lots, ends, EVER)
                left, right = sorted((one, other), key=len)
                places = np.divmod(pairs, len(right))
                sums = (one[:, None, :] + other[None, :, :]).reshape(-1, 2)
                assert found.T.tolist() == sums[best(sums)].tolist()
                assert found.T.tolist() == (left[places[0]] + right[places[1]]).tolist()
                assert until.tolist() == [len(pairs)]
                assert len(merged(lots, ends, len(one) * len(other) - 1)[2]) == 0


def test_a_compiled_filter_of_many_lots_keeps_what_a_filter_of_each_keeps():
    chance = np.random.default_rng(8)
    for top in (3, 9, 10**12):
        for _time in range(60):
            lots = [
                chance.integers(-top, top, size=(n, 2)) for n in chance.integers(1, 14, size=7)
            ]
            ends = np.cumsum([len(lot) for lot in lots])
            kept, until = kernels.best_of_each(np.concatenate(lots), ends)
            assert [each.tolist() for each in np.split(kept, until[:-1])] == [
                best(lot).tolist() for lot in lots
            ]


@pytest.mark.parametrize("sides", [2, 3, 4, 5, 6])
@pytest.mark.parametrize("top", [3, 9, 1000])
def test_of_many_points_those_are_kept_that_none_improves_on_and_of_equals_one(sides, top):
    chance = np.random.default_rng(sides)
    near = chance.integers(0, top, size=(1_500, sides))
    strong = np.full((3, sides), top - 2)  # equals among the strongest
    points = np.concatenate((near, strong, near[:200]))
    distinct = np.unique(points, axis=0)
    as_much = (distinct[None, :, :] >= distinct[:, None, :]).all(axis=2).sum(axis=1)
    found = points[best(points)]
    assert found.tolist() == distinct[as_much == 1][::-1].tolist()


def test_what_is_compiled_counts_what_its_plain_twin_counts():
    chance = np.random.default_rng(2)
    for many in (1, 2, 700):
        wanted, points = (chance.integers(-9, 40, size=(many, 2)) for _ in range(2))
        other = Heaps(points, chance.integers(1, 10**9, size=many), Unsettled())
        asks, has = _leveled(wanted, points)
        asked, order = np.argsort(-asks[:, 0]), np.argsort(-has[:, 0])
        found = np.empty(many, dtype=np.int64)
        found[asked] = reached(asks[asked], has[order], other.sizes[order])
        assert (found == of_two(wanted, other)).all()
        assert (found == _of_many(wanted, other)).all()


def test_worths_are_told_apart_that_doubles_hold_for_equal():
    tiny = Fraction(1, 10**40)
    row = (Fraction(1), Fraction(1) + tiny)
    scenario = Scenario(
        "near", (Issue("price", ("low", "high")),),
        (Profile("buyer", (row[::-1],)), Profile("seller", (row,))),
    )  # fmt: skip
    assert len(frontier(scenario)) == 2


def test_a_frontier_larger_than_what_is_kept_is_refused_in_a_sentence():
    row = tuple(Fraction(n) for n in range(10))
    issues = tuple(Issue(str(n), tuple(map(str, range(10)))) for n in range(4))
    against = Profile("b", tuple(tuple(-each for each in row) for _ in issues))
    scenario = Scenario("constant sum", issues, (Profile("a", (row,) * 4), against))
    with pytest.raises(TooMany, match="more than 20 points"):
        frontier(scenario, most=20)
