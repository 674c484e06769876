"""Of the short cases from life hardly anything is told that is not so, and most of what is."""

import pytest
from tests.reading.short import KINDS, counted

LEAST = 0.9


@pytest.mark.parametrize("kind", KINDS.values())
def test_what_is_told_of_short_cases_is_right_and_most_of_it_is_told(kind):
    figures = counted(kind)
    assert figures["right"] >= LEAST * figures["told"]
    assert figures["right"] >= LEAST * figures["wanted"]


def test_in_a_third_of_the_short_cases_on_a_state_there_is_nothing_to_tell():
    figures = counted("state")
    assert figures["cases"] - figures["wanted"] >= figures["cases"] / 3
