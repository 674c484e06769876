"""On the half that the rules were made on, quotations and speakers hold to what is promised."""

import pytest
from tests.reading.measure import main, measured


@pytest.fixture(scope="module")
def figures():
    return measured("developed")


@pytest.mark.parametrize("lang", ["en", "fa", "ar"])
def test_quotations_of_five_words_or_more_are_found_and_hardly_any_other(figures, lang):
    assert figures.part("found", "wanted", lang=lang) >= 0.95
    assert figures.part("found", "given", lang=lang) >= 0.98


@pytest.mark.parametrize("lang", ["en", "fa", "ar"])
def test_the_speaker_is_the_right_one_and_seldom_left_open(figures, lang):
    assert figures.part("right", "answered", lang=lang, but="pronoun") >= 0.94
    assert figures.part("answered", "named", lang=lang, but="pronoun") >= 0.85


def test_nobody_looks_into_a_half_that_is_for_the_figure_alone(capsys):
    assert main(["reported", "--misses"]) == 2
    assert main(["fourth", "--misses"]) == 2
    assert "figure alone" in capsys.readouterr().out
