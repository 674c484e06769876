"""On an evening written before any check had read it, what a marking forbids never crosses."""

import pytest
from tests.evenings.measure import FOLDER, Evening

EVENINGS = sorted(path.parent.name for path in FOLDER.glob("*/talk.yaml"))


@pytest.fixture(scope="module", params=EVENINGS)
def came(request):
    """What came of the carries of one evening: made only where it is asked for."""
    return Evening(FOLDER / request.param).came()


def test_nothing_crosses_that_a_marking_forbids(came):
    assert [each.attempt for each in came if each.by == "marking" and each.crossed] == []


def test_no_rule_refuses_what_may_go(came):
    assert [each.attempt for each in came if each.permitted and each.refused] == []


def test_at_least_95_in_100_permitted_carries_are_made_without_a_question(came):
    permitted = [each for each in came if each.permitted]
    assert len(permitted) >= 70
    assert sum(each.crossed for each in permitted) >= 0.95 * len(permitted)
