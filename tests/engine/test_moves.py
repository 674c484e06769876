"""What each issue costs, and what is worth trading, against going through all packages."""

from itertools import combinations

import pytest
from tests.engine.drawn import drawn, every, improves
from tests.engine.test_nearest import some_packages

from goodoffices.engine.moves import moves
from goodoffices.engine.trades import trades


def test_each_other_option_of_each_issue_has_its_cost_to_each_side_and_the_bans_it_breaks():
    for seed in range(60):
        scenario = drawn(seed)
        feasible = every(scenario)
        for here in some_packages(scenario):
            worth, told = scenario.utilities(here), moves(scenario, here)
            assert [(move.issue, move.option) for move in told.moves] == [
                (issue, option)
                for issue, each in enumerate(scenario.issues)
                for option in range(len(each.options))
                if option != here[issue]
            ]
            for move in told.moves:
                after = list(here)
                after[move.issue] = move.option
                gained = scenario.utilities(tuple(after))
                assert move.gains == tuple(a - b for a, b in zip(gained, worth, strict=True))
                assert move.feasible == (tuple(after) in feasible)
                assert move.harmless == all(a >= b for a, b in zip(gained, worth, strict=True))


def parts(here, package):
    """The packages that only a part of the changes leads to."""
    changed = [issue for issue, (a, b) in enumerate(zip(here, package, strict=True)) if a != b]
    for many in range(1, len(changed)):
        for which in combinations(changed, many):
            yield tuple(package[i] if i in which else old for i, old in enumerate(here))


def traded(scenario, here, issues):
    """The packages that a trade leads to, by going through all."""
    feasible, worth = every(scenario), scenario.utilities(here)

    def harmless(package):
        return package in feasible and all(
            a >= b for a, b in zip(feasible[package], worth, strict=True)
        )

    return {
        package
        for package in feasible
        if 2 <= sum(a != b for a, b in zip(here, package, strict=True)) <= issues
        and improves(feasible[package], worth)
        and not any(harmless(part) for part in parts(here, package))
    }


@pytest.mark.parametrize("issues", [2, 3])
def test_a_trade_costs_nobody_anything_and_each_part_of_it_does(issues):
    for seed in range(100):
        scenario = drawn(seed)
        for here in some_packages(scenario):
            told = trades(scenario, here, first=1000, issues=issues)
            packages = [trade.package for trade in told.best]
            assert set(packages) == traded(scenario, here, issues)
            assert len(packages) == len(set(packages)) == told.count.low
            pays = [sum(trade.gains) for trade in told.best]
            assert pays == sorted(pays, reverse=True)
            assert trades(scenario, here, first=2, issues=issues).best == told.best[:2]


def test_what_a_side_takes_and_gives_is_what_it_gains_in_all():
    told = [
        trade
        for seed in range(60)
        for here in some_packages(drawn(seed))
        for trade in trades(drawn(seed), here).best
    ]
    assert told
    for trade in told:
        for gain, take, give in zip(trade.gains, trade.takes, trade.gives, strict=True):
            assert (gain, take >= 0, give >= 0) == (take - give, True, True)


def test_a_trade_is_of_two_or_three_issues():
    with pytest.raises(ValueError, match="two or three"):
        trades(drawn(1), (0,) * len(drawn(1).issues), issues=4)
