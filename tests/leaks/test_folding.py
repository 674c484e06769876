"""What spelling, script and keyboard add to a word is set aside, and its place is kept."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goodoffices.leaks.folding import folded_words, tokens


def folded(text):
    return [each.folded for each in tokens(text)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("مي گويند كارمند", "می گویند کارمند"),
        ("می‌گویند", "می گویند"),
        ("هفتهٔ اول", "هفته اول"),
        ("مُدَرِّسَة", "مدرسه"),
        ("أربعة إيلين آب", "اربعه ایلین اب"),
        ("مـــارو", "مارو"),
        ("بـ٣٥", "ب 35"),
        ("۳۵٫۵", "35.5"),
        ("١٬٥٠٠", "1,500"),
        ("colour, centre, organised, travelled", "color center organized traveled"),
        ("the defence of the licence", "The Defense of the license"),
        ("didn’t", "didn't"),
        ("the mediator's", "the mediator"),
        ("café ﬁne", "cafe fine"),
        ("ﻣﺤﻤﺪ", "محمد"),
    ],
)
def test_two_spellings_of_the_same_words_are_folded_alike(one, other):
    assert folded(one) == folded(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("four hours", "for hors"), ("filled", "filed"), ("fourteen", "forteen"), ("1.5", "15")],
)
def test_different_words_stay_different(one, other):
    assert folded(one) != folded(other)


def test_a_figure_keeps_its_separators_and_is_parted_from_its_letters():
    assert folded("1,500,000 or 1.5m, 40k at 4:30.") == (
        ["1,500,000", "or", "1.5", "m", "40", "k", "at", "4", "30"]
    )


@given(st.text())
def test_a_token_stands_where_it_says_and_none_overlaps_the_next(text):
    end = 0
    for each in tokens(text):
        assert text[each.start : each.end] == each.text
        assert each.start >= end
        assert each.folded
        end = each.end


@given(st.text(alphabet="abcouriseéàیيكکهةأإآؤئ۱٢3\u200c\u064e ـ'.,-"))
def test_folding_twice_changes_nothing_more(text):
    once = folded(text)
    assert folded(" ".join(once)) == once


@given(st.text() | st.text(alphabet="ab é1٢,.’' \t\n\u00a0\u2009\u200b\u200c\u064e\x1c"))
def test_words_read_for_how_they_are_compared_are_those_read_with_their_places(text):
    assert list(folded_words(text)) == folded(text)
