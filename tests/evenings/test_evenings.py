"""On an evening written before any check had read it, what a marking forbids never crosses."""

import pytest
from tests.evenings.measure import FOLDER, Evening

EVENINGS = {
    path.parent.name: Evening(path.parent).came() for path in sorted(FOLDER.glob("*/talk.yaml"))
}
each_evening = pytest.mark.parametrize("came", EVENINGS.values(), ids=EVENINGS.keys())


@each_evening
def test_nothing_crosses_that_a_marking_forbids(came):
    assert [each.attempt for each in came if each.by == "marking" and each.crossed] == []


@each_evening
def test_no_rule_refuses_what_may_go(came):
    assert [each.attempt for each in came if each.permitted and each.refused] == []


@each_evening
def test_at_least_95_in_100_permitted_carries_are_made_without_a_question(came):
    permitted = [each for each in came if each.permitted]
    assert len(permitted) >= 70
    assert sum(each.crossed for each in permitted) >= 0.95 * len(permitted)
