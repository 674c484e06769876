"""Of the short cases from life hardly anything is told that is not so, and most of what is."""

import pytest
from tests.reading.short import KINDS, counted

LEAST = {"state": 0.9, "modality": 0.9, "claims": 0.9}


@pytest.mark.parametrize("kind", [kind for kind in KINDS.values() if kind in LEAST])
def test_what_is_told_of_short_cases_is_right_and_most_of_it_is_told(kind):
    figures = counted(kind)
    assert figures["right"] >= 0.9 * figures["told"]
    assert figures["right"] >= LEAST[kind] * figures["wanted"]


def test_in_a_third_of_the_short_cases_on_a_state_there_is_nothing_to_tell():
    figures = counted("state")
    assert figures["cases"] - figures["wanted"] >= figures["cases"] / 3
