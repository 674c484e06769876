"""What an answer may take, and the sentence in which it ends where it would take more."""

from fractions import Fraction
from itertools import count

import pytest
from tests.engine.drawn import drawn
from tests.engine.opposed import chained, opposed

from goodoffices.engine.analysis import analysed
from goodoffices.engine.budget import Budget, TooLong, TooMuch
from goodoffices.engine.epsilon import epsilon_frontier
from goodoffices.engine.formats.drafts import Values
from goodoffices.engine.frontier import frontier
from goodoffices.engine.stages import TooMany


def ticking():
    """A clock that is a second later each time it is looked at."""
    return count().__next__


def test_time_that_is_over_ends_a_frontier_in_a_sentence():
    scenario = opposed(2, 12, 5)
    with pytest.raises(TooLong, match="longer than 3 seconds"):
        frontier(scenario, budget=Budget(seconds=3).begun(ticking()))
    with pytest.raises(TooLong, match="longer than 3 seconds"):
        epsilon_frontier(scenario, budget=Budget(seconds=3).begun(ticking()))
    assert len(frontier(drawn(3), budget=Budget(seconds=1000).begun(ticking())))


def test_memory_is_estimated_before_it_is_taken():
    scenario = opposed(2, 12, 5)
    with pytest.raises(TooMuch, match="more than 1 MB"):
        frontier(scenario, budget=Budget(memory=1 << 20))


def test_what_is_laid_together_in_parts_is_what_is_laid_together_at_once():
    for scenario in (opposed(2, 5, 5), opposed(3, 4, 4), opposed(2, 5, 5, bans=chained(5))):
        whole = frontier(scenario).points.tolist()
        parts = frontier(scenario, budget=Narrow(memory=1 << 22)).points.tolist()
        assert sorted(parts) == sorted(whole)


class Narrow(Budget):
    """Lays out few rows at a time."""

    def at_once(self, sides, *, fits):
        """Fewer than a hundred."""
        return min(60, super().at_once(sides, fits=fits))


def test_a_share_of_the_time_is_counted_from_now_on():
    budget = Budget(seconds=100).begun(lambda: 10.0)
    assert budget.until == 110
    assert budget.part(0.25).until == 35
    assert Budget().part(0.25).seconds == float("inf")


def test_an_analysis_falls_back_on_a_near_frontier_and_says_so():
    scenario = opposed(2, 18, 10)
    found = analysed(scenario, Values.RAW)
    told = found.plain()
    assert told["frontier"]["exact"] is False
    assert told["frontier"]["size"] == len(told["frontier"]["points"]) < 5000
    assert told["frontier"]["epsilon"] >= max(found.frontier.certificate.within)
    assert 0 < told["frontier"]["epsilon"] < 0.1
    assert told["solutions"]["utilitarian"]["off"] == 0
    assert told["solutions"]["nash"]["off"] >= found.solutions.nash.off > 0


def test_who_asks_for_nothing_but_the_exact_one_is_told_that_it_is_too_large():
    scenario = opposed(2, 14, 10)
    with pytest.raises(TooMany):
        analysed(scenario, Values.RAW, Fraction(0), Budget(points=5_000))
    asked = analysed(scenario, Values.RAW, Fraction(1, 50)).frontier
    assert 0 < asked.certificate.epsilon <= Fraction(1, 50)


def test_an_exact_analysis_says_nothing_of_what_is_near():
    told = analysed(drawn(5), Values.RAW).plain()
    assert (told["frontier"]["exact"], told["frontier"]["epsilon"]) == (True, 0.0)
    for chosen in told["solutions"].values():
        assert chosen is None or set(chosen) == {"package", "utilities", "score"}
