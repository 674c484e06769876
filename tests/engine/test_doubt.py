"""What is not known of a side's values: what may be drawn of it, and what holds whatever it is."""

from fractions import Fraction
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.engine.drawn import drawn, every

from goodoffices.engine.budget import Budget, TooMuch
from goodoffices.engine.doubt import (
    Between,
    Doubt,
    Ranges,
    Ranking,
    bounds,
    least,
    mean_weights,
    parts,
)
from goodoffices.engine.doubting import draws
from goodoffices.engine.proving import acceptable, efficient, worth_between
from goodoffices.engine.questions import NeedsMore, WorthMore, best_question
from goodoffices.engine.scenario import Issue, Profile, Scenario
from goodoffices.engine.shares import Share
from goodoffices.engine.standing import trial

CLOSE = 1e-6
numbers = st.integers(0, 20)
ranges = st.tuples(numbers, numbers).map(
    lambda ends: Between(Fraction(min(ends)), Fraction(max(ends)))
)


def rows(many):
    """Ranges or an order of so many."""
    return st.one_of(
        st.lists(ranges, min_size=many, max_size=many).map(lambda each: Ranges(tuple(each))),
        st.permutations(range(many)).map(lambda order: Ranking(tuple(order))),
    )


@st.composite
def doubtful(draw):
    """A scenario of two or three sides, of which at least one is in doubt, and its seed."""
    shape = draw(st.lists(st.integers(1, 3), min_size=1, max_size=3))
    issues = tuple(Issue(str(n), tuple(map(str, range(many)))) for n, many in enumerate(shape))
    sides = []
    for name in ("one", "two", "three")[: draw(st.integers(2, 3))]:
        weights = draw(rows(len(shape)))
        if isinstance(weights, Ranges):
            weights = Ranges(tuple(Between(w.low + 1, w.high + 1) for w in weights.each))
        doubt = Doubt(weights, tuple(draw(rows(many)) for many in shape), draw(ranges))
        worth = tuple((Fraction(0),) * many for many in shape)
        sides.append(Profile(name, worth, doubt=doubt))
    return Scenario("in doubt", issues, tuple(sides))


def better(other, worth, slack):
    """Whether it is as good to every side, and better to one, whatever rounding did."""
    steps = [a - b for a, b in zip(other, worth, strict=True)]
    pairs = list(zip(steps, slack, strict=True))
    return all(step >= -s for step, s in pairs) and any(step > s for step, s in pairs)


def told(drawn_, package, side):
    """What a package is worth to a side in one draw."""
    whole = sum(int(row[o, side]) for row, o in zip(drawn_.worth, package, strict=True))
    return whole / drawn_.scales[side]


@settings(max_examples=12, deadline=None)
@given(doubtful(), st.integers(0, 1000))
def test_whatever_is_drawn_lies_within_what_is_known(scenario, seed):
    for draw in draws(scenario, 5, np.random.default_rng(seed)):
        for side, profile in enumerate(scenario.profiles):
            reserved = draw.reserved[side] / draw.scales[side]
            assert profile.doubt.reservation.low - CLOSE <= reserved
            assert reserved <= profile.doubt.reservation.high + CLOSE
            for package in every(scenario):
                between = worth_between(profile.doubt, package)
                worth = told(draw, package, side)
                assert between.low - CLOSE <= worth <= between.high + CLOSE


@settings(max_examples=12, deadline=None)
@given(doubtful(), st.integers(0, 1000))
def test_what_is_proven_of_a_package_holds_in_every_draw(scenario, seed):
    packages = list(every(scenario))
    found = trial(scenario, packages, many=5, seed=seed)
    for place, package in enumerate(packages):
        suits = acceptable(scenario, package)
        stays = efficient(scenario, package, [each for each in packages if each != package])
        for of, marks in ((suits, found.acceptable), (stays, found.efficient)):
            assert of is None or (marks[:, place] == of).all()


@settings(max_examples=12, deadline=None)
@given(doubtful(), st.integers(0, 1000))
def test_a_package_is_efficient_in_a_draw_if_no_other_improves_on_it_there(scenario, seed):
    packages = list(every(scenario))
    found = trial(scenario, packages, many=3, seed=seed)
    for at, draw in enumerate(found.drawn):
        worths = [
            tuple(
                sum(int(row[o, side]) for row, o in zip(draw.worth, package, strict=True))
                for side in range(len(scenario.profiles))
            )
            for package in packages
        ]
        for place, worth in enumerate(worths):
            improved = any(better(other, worth, draw.slack.tolist()) for other in worths)
            assert found.efficient[at, place] == (not improved)
            least = zip(worth, draw.reserved.tolist(), draw.slack.tolist(), strict=True)
            enough = all(a >= b - slack for a, b, slack in least)
            assert found.acceptable[at, place] == enough


def test_without_any_doubt_what_is_drawn_is_what_is_known():
    for seed in range(40):
        scenario = drawn(seed)
        all_ = every(scenario)
        if not all_:
            continue
        found = trial(scenario, list(all_)[:5], many=2)
        for place, package in enumerate(found.packages):
            worth = all_[package]
            improved = any(
                other != worth and all(a >= b for a, b in zip(other, worth, strict=True))
                for other in all_.values()
            )
            assert set(found.efficient[:, place].tolist()) == {not improved}
            assert efficient(scenario, package, list(all_)) in (None, not improved)
            enough = all(u >= p.reservation for u, p in zip(worth, scenario.profiles, strict=True))
            assert acceptable(scenario, package) == enough


@given(rows(4))
def test_means_of_weights_are_parts_within_their_bounds(row):
    if isinstance(row, Ranges) and not any(each.high for each in row.each):
        return
    means = mean_weights(row)
    assert sum(means) == 1
    assert all(p.low <= mean <= p.high for p, mean in zip(parts(row), means, strict=True))
    if isinstance(row, Ranking):
        assert all(means[a] > means[b] for a, b in pairwise(row.order))
        assert bounds(row)[row.order[0]].low == 100


def test_the_least_that_ranked_weights_leave_is_an_even_share_of_the_first_few():
    assert least(Ranking((2, 0, 1)), [Fraction(6), Fraction(-9), Fraction(3)]) == 0
    assert least(Ranking((0, 1)), [Fraction(6), Fraction(3)]) == Fraction(9, 2)
    even = Between(Fraction(1), Fraction(3))
    assert least(Ranges((even, even)), [Fraction(0), Fraction(8)]) == 2


def test_an_error_bar_is_wilsons_and_what_is_proven_has_none():
    share = Share(50, 100)
    assert (round(share.low, 4), round(share.high, 4)) == (0.4038, 0.5962)
    assert round(Share(0, 100).high, 4) == 0.037
    assert (Share(3, 100, proven=True).low, Share(3, 100, proven=False).high) == (1, 0)


def bargain(needs):
    """One issue between two sides; of the seller only is known what it needs at least."""
    row = tuple(Fraction(each) for each in range(0, 101, 10))
    price = Issue("price", tuple(map(str, range(0, 101, 10))))
    worth = Ranges(tuple(Between(each, each) for each in row))
    weights = Ranges((Between(Fraction(1), Fraction(1)),))
    seller = Profile("seller", (row,), needs.middle, doubt=Doubt(weights, (worth,), needs))
    return Scenario("bargain", (price,), (Profile("buyer", (row[::-1],)), seller))


def test_where_only_a_reservation_is_in_doubt_it_is_asked_for():
    scenario = bargain(Between(Fraction(20), Fraction(80)))
    found = trial(scenario, [(each,) for each in range(11)])
    for standing in found.standings(11):
        assert (standing.efficient.proven, standing.efficient.about) == (True, 1)
        ten = standing.package[0]
        assert standing.acceptable.proven == (False if ten < 2 else True if ten >= 8 else None)
        assert standing.acceptable.low <= min(1, max(0, (ten - 2) / 6)) <= standing.acceptable.high
    asked = best_question(found)
    assert asked.question == NeedsMore(1, 50.0)
    assert asked.question.asked(scenario) == "Does seller need more than 50 to agree?"
    assert 0.3 < asked.low < asked.settles < asked.high < 0.8


def test_the_question_is_the_one_on_which_it_depends():
    zero, ten = Fraction(0), Fraction(10)
    known = Ranges((Between(zero, zero), Between(ten, ten)))
    weights = Ranges((Between(Fraction(1), Fraction(9)), Between(Fraction(5), Fraction(5))))
    unsure = Profile(
        "north",
        ((zero, ten), (zero, ten)),
        doubt=Doubt(weights, (known, known), Between(zero, zero)),
    )
    against = Profile("south", ((ten, zero), (ten, zero)))
    issues = (Issue("water", ("little", "much")), Issue("land", ("little", "much")))
    scenario = Scenario("river", issues, (unsure, against))
    found = trial(scenario, [(0, 1), (1, 0)])
    asked = best_question(found)
    assert asked.question == WorthMore(0, (0, 1), (1, 1))
    assert asked.settles > 0.99
    again = best_question(trial(scenario, [(0, 1), (1, 0)]))
    assert again == asked
    assert best_question(trial(scenario, [(0, 0), (1, 1)])) is None


def test_what_is_asked_about_many_options_is_bounded():
    many = 700
    row = tuple(Fraction(each) for each in range(many))
    scale = Issue("scale", tuple(map(str, range(many))))
    doubt = Doubt(
        Ranges((Between(Fraction(1), Fraction(1)),)),
        (Ranges(tuple(Between(each, each + 50) for each in row)),),
        Between(Fraction(0), Fraction(0)),
    )
    sides = (Profile("one", (row[::-1],)), Profile("other", (row,), doubt=doubt))
    found = trial(Scenario("scale", (scale,), sides), [(20,), (21,), (22,)], many=60)
    asked = best_question(found)
    assert isinstance(asked.question, WorthMore)
    assert asked.settles <= 1


def tiny(size):
    """Two issues and two sides; what the first is worth, and weighs, is so small or so large."""
    wide = [Between(n * size, (n + 1) * size) for n in (0, 3, 4)]
    doubt = Doubt(
        Ranges((Between(size, 4 * size), Between(2 * size, 2 * size))),
        (Ranges(tuple(wide)), Ranges((Between(4 * size, 4 * size), Between(0 * size, 0 * size)))),
        Between(0 * size, size),
    )
    rows = tuple(tuple(each.middle / 2 for each in row.each) for row in doubt.values)
    against = Profile("south", ((5 * size, 2 * size, 0 * size), (0 * size, 2 * size)))
    issues = (Issue("water", ("a", "b", "c")), Issue("land", ("a", "b")))
    side = Profile("north", rows, doubt.reservation.middle, doubt=doubt)
    return Scenario("river", issues, (side, against))


def test_what_is_not_known_hangs_on_no_size_of_the_numbers_however_small():
    packages = [(a, b) for a in range(3) for b in range(2)]
    found = [trial(tiny(size), packages) for size in (Fraction(1), Fraction(1, 10**340))]
    assert found[0].standings(6) == found[1].standings(6)
    assert any(0 < each.both.held < 200 for each in found[0].standings(6))
    first, second = (best_question(each) for each in found)
    assert first == second is not None


def test_memory_is_estimated_before_values_are_drawn():
    with pytest.raises(TooMuch, match="this takes more than 1 MB of memory"):
        trial(tiny(Fraction(1)), [(0, 0)], many=100_000, budget=Budget(memory=1 << 20))
