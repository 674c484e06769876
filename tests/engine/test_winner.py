"""Adjusted Winner: things that two sides share out by the points they lay on them."""

import random
from fractions import Fraction

import pytest

from goodoffices.engine.scenario import Ban, Issue, Profile, Scenario
from goodoffices.engine.winner import POINTS, adjusted_winner, divided


def laid(chance, things):
    """A hundred points on some things, on some of them none."""
    parts = [chance.choice((0, 1, 2, 5, 9)) for _ in range(things)]
    parts[chance.randrange(things)] += 1
    return {f"thing {n}": POINTS * part / sum(parts) for n, part in enumerate(parts)}


@pytest.fixture
def divisions():
    """Many, with ties and with things that nobody wants."""
    chance = random.Random(7)
    found = []
    for _ in range(300):
        things = chance.randint(1, 6)
        found.append(adjusted_winner(laid(chance, things), laid(chance, things)))
    return found


def test_all_of_each_thing_is_shared_out_and_at_most_one_thing_is_divided(divisions):
    for division in divisions:
        for share in division.shares:
            assert min(share.parts) >= 0
            assert sum(share.parts) == 1
        parts = [part for share in division.shares for part in share.parts]
        assert sum(0 < part < 1 for part in parts) in (0, 2)
        assert (division.divided is None) == (not any(0 < part < 1 for part in parts))


def test_both_sides_have_as_many_points_of_their_own(divisions):
    for division in divisions:
        assert division.points[0] == division.points[1]


def test_neither_side_would_rather_have_what_the_other_got(divisions):
    for division in divisions:
        for side in (0, 1):
            theirs = sum(share.points[side] * share.parts[1 - side] for share in division.shares)
            assert division.points[side] >= theirs
            assert division.points[side] >= 50


def test_no_exchange_of_parts_gives_one_side_more_and_the_other_no_less(divisions):
    """For what adds up it is enough to look at two things at a time."""
    for division in divisions:
        firsts = [share for share in division.shares if share.parts[0]]
        seconds = [share for share in division.shares if share.parts[1]]
        for mine in firsts:
            for theirs in seconds:
                gain = mine.points[0] * theirs.points[1]
                assert gain >= theirs.points[0] * mine.points[1]
            assert mine.points[0] or not mine.points[1]
        assert all(theirs.points[1] or not theirs.points[0] for theirs in seconds)


def test_the_one_who_is_ahead_hands_over_first_what_differs_least():
    first = {"port": Fraction(50), "road": Fraction(30), "lake": Fraction(20)}
    second = {"port": Fraction(45), "road": Fraction(15), "lake": Fraction(40)}
    division = adjusted_winner(first, second)
    # The first has 80 to 40, and the port is worth it least beyond what it is to the second.
    assert division.divided.thing == "port"
    assert division.divided.parts[1] == Fraction(40, 95)
    assert division.points == (50 * Fraction(55, 95) + 30,) * 2


def test_points_that_are_not_a_hundred_each_on_the_same_things_are_refused():
    whole = {"port": Fraction(60), "road": Fraction(40)}
    with pytest.raises(ValueError, match="same things"):
        adjusted_winner(whole, {"port": Fraction(100)})
    for wrong in ({"port": Fraction(60), "road": Fraction(39)},
                  {"port": Fraction(110), "road": Fraction(-10)}):  # fmt: skip
        with pytest.raises(ValueError, match="a hundred points"):
            adjusted_winner(whole, wrong)


def scenario(*rows, options=("ours", "theirs"), bans=(), sides=("a", "b")):
    """Of things; by side and thing what each option is worth."""
    issues = tuple(Issue(f"thing {n}", options) for n in range(len(rows[0])))
    profiles = (
        Profile(name, tuple(tuple(map(Fraction, each)) for each in row))
        for name, row in zip(sides, rows, strict=True)
    )
    return Scenario("things", issues, tuple(profiles), bans)


def test_a_scenario_of_things_is_divided_by_what_they_are_worth():
    told = divided(scenario([(70, 0), (0, 30)], [(0, 60), (40, 0)]))
    points = {name: (Fraction(a), Fraction(b))
              for name, a, b in (("thing 0", 70, 60), ("thing 1", 30, 40))}  # fmt: skip
    firsts, seconds = ({name: each[side] for name, each in points.items()} for side in (0, 1))
    assert told == adjusted_winner(firsts, seconds)


def test_a_scenario_of_another_kind_is_refused():
    things = [(70, 0), (0, 30)], [(0, 60), (40, 0)]
    with pytest.raises(ValueError, match="two sides, not for 3"):
        divided(scenario(*things, things[0], sides=("a", "b", "c")))
    with pytest.raises(ValueError, match="without bans"):
        divided(scenario(*things, bans=(Ban({0: frozenset({1})}),)))
    both = [(70, 0), (30, 0)], [(60, 0), (0, 40)]
    with pytest.raises(ValueError, match="thing 0 is no thing"):
        divided(scenario(*both))
    with pytest.raises(ValueError, match="thing 0 is no thing"):
        divided(scenario([(1, 2, 97)], [(97, 2, 1)], options=("a", "b", "c")))
