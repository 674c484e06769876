"""What the comparison finds in invented readouts, against what a person found in them."""

import pytest
from tests.press.comparing.gold import HALVES, cases
from tests.press.comparing.measure import Count, measured

LEAST = {"developed": 0.95, "held": 0.75}
"""How much of what is flagged is right, and how much of what is there is flagged, all as one."""


def whole(counts):
    """All kinds as one."""
    each = list(counts.values())
    return Count(*(sum(getattr(c, n) for c in each) for n in ("right", "wrong", "missed")))


def test_there_are_two_halves_of_cases_in_several_languages():
    assert sum(len(cases(half)) for half in HALVES) >= 25
    for half in HALVES:
        assert {words.lang for case in cases(half) for words in case.texts} == {"en", "fa", "ar"}


@pytest.mark.parametrize("half", HALVES)
def test_most_of_what_is_flagged_is_right_and_most_of_what_is_there_is_flagged(half):
    count = whole(measured(half))
    assert count.right / (count.right + count.wrong) >= LEAST[half]
    assert count.right / (count.right + count.missed) >= LEAST[half]


@pytest.mark.parametrize("half", HALVES)
def test_the_gold_stands_in_the_texts_it_is_of(half):
    for case in cases(half):
        for words, alone in zip(case.texts, case.only, strict=True):
            assert all(each in words.text for each in alone), case.id
        for _kind, one, other in case.differ:
            assert one in case.texts[0].text, case.id
            assert other in case.texts[1].text, case.id
