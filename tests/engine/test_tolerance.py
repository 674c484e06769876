"""What the solutions choose on a frontier that is only near, and how much better others can be."""

from fractions import Fraction
from math import prod

import pytest
from tests.engine.drawn import drawn, every
from tests.engine.opposed import chained, opposed

from goodoffices.engine.epsilon import epsilon_frontier
from goodoffices.engine.frontier import frontier
from goodoffices.engine.scenario import Issue, Profile, Scenario
from goodoffices.engine.solutions import solutions

NAMES = ("nash", "kalai_smorodinsky", "egalitarian", "utilitarian")


@pytest.fixture(autouse=True)
def _hardly_a_point(monkeypatch):
    monkeypatch.setattr("goodoffices.engine.epsilon.FEW", {})
    monkeypatch.setattr("goodoffices.engine.epsilon.FEW_OF_MANY", 3)


def truly(name, worths, reserved, ideals):
    """The score of a package, gone by the definition."""
    gains = [u - r for u, r in zip(worths, reserved, strict=True)]
    match name:
        case "nash":
            return prod(gains, start=Fraction(1))
        case "kalai_smorodinsky":
            shares = [g / i for g, i in zip(gains, ideals, strict=True) if i > 0]
            return min(shares) if shares else None
        case "egalitarian":
            return min(gains)
        case _:
            return sum(worths)


def scenarios():
    """Small ones by chance, and small ones in which what one side gains another loses."""
    yield from (drawn(seed) for seed in range(120))
    for seed in range(20):
        yield opposed(2 + seed % 3, 4, 4, seed)
        yield opposed(2 + seed % 3, 4, 4, seed, chained(4))


def test_no_package_scores_higher_than_what_is_chosen_and_what_is_told_beside_it():
    rounded = 0
    for scenario in scenarios():
        near = epsilon_frontier(scenario)
        found = solutions(near)
        rounded += not near.is_exact
        reserved = [profile.reservation for profile in scenario.profiles]
        able = [
            worths
            for worths in every(scenario).values()
            if all(u >= r for u, r in zip(worths, reserved, strict=True))
        ]
        if not able:
            assert [getattr(found, name) for name in NAMES] == [None] * 4
            continue
        ideals = [
            max(column) - r for column, r in zip(zip(*able, strict=True), reserved, strict=True)
        ]
        for name in NAMES:
            chosen = getattr(found, name)
            scores = [truly(name, worths, reserved, ideals) for worths in able]
            if chosen is None:
                assert not found.sure or scores[0] is None
                continue
            assert scenario.feasible(chosen.package)
            assert scenario.utilities(chosen.package) == chosen.utilities
            if scores[0] is not None:
                assert chosen.score <= truly(name, chosen.utilities, reserved, ideals)
                assert max(scores) <= chosen.score + chosen.off
    assert rounded > 40


def test_the_best_sum_is_found_exactly_where_it_is_worth_enough_to_all():
    for seed in range(10):
        scenario = opposed(2, 6, 5, seed)
        assert len(frontier(scenario)) > 100
        chosen = solutions(epsilon_frontier(scenario)).utilitarian
        assert (chosen.score, chosen.off) == (6, 0)


def test_where_none_that_is_listed_is_worth_enough_it_is_said_whether_another_may_be():
    row = tuple(Fraction(each) for each in range(8))
    issues = tuple(Issue(name, tuple("abcdefgh")) for name in "uvwxyz")
    for reserved, sure in ((Fraction(21), False), (Fraction(43), True)):
        sides = (
            Profile("one", (row,) * 6, reserved),
            Profile("other", (row[::-1],) * 6, reserved),
        )
        near = epsilon_frontier(Scenario("half and half", issues, sides))
        found = solutions(near)
        listed = any(min(near.exact(place)) >= reserved for place in range(len(near)))
        assert found.sure == (listed or sure)
        assert (found.nash is None) == (not listed)
