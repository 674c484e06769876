"""Amounts that say the same meet under a key, and a vague date does not tell of an exact one."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goodoffices.core.words import Words
from goodoffices.leaks import buckets
from goodoffices.leaks.amounts import Quantity, same
from goodoffices.leaks.check import check
from goodoffices.leaks.findings import Kind
from goodoffices.leaks.given import Confidence, Lists

UNITS = (
    "",
    "kilometre",
    "mile",
    "metre",
    "month",
    "day",
    "week",
    "year",
    "percent",
    "share",
    "tan",
    "boat",
    "person",
)
SIZES = st.sampled_from(
    [
        Fraction(each)
        for each in (
            "0",
            "0.4",
            "1",
            "1.609",
            "2",
            "7",
            "30",
            "31",
            "40",
            "40.2",
            "50",
            "365",
            "1000",
        )
    ]
)


@st.composite
def quantities(draw):
    low, high = sorted((draw(SIZES), draw(SIZES)))
    if draw(st.booleans()):
        high = low
    return Quantity(low, high, draw(st.sampled_from(UNITS)), 0, 1)


@given(one=quantities(), other=quantities())
def test_two_amounts_that_say_the_same_share_a_key(one, other):
    if same(one, other):
        assert buckets.amounts(one) & buckets.amounts(other)


def test_a_narrow_range_inside_a_wide_one_says_something_else():
    wide = Quantity(Fraction(0), Fraction(7), "", 0, 1)
    narrow = Quantity(Fraction("1.609"), Fraction(2), "", 0, 1)
    assert not same(wide, narrow)
    assert not same(narrow, wide)


def test_amounts_far_apart_share_none():
    assert not buckets.amounts(Quantity(Fraction(40), Fraction(40), "boat", 0, 1)) & (
        buckets.amounts(Quantity(Fraction(4000), Fraction(4000), "boat", 0, 1))
    )


@pytest.mark.parametrize(
    ("known", "expected"),
    [
        ("We meet again in May.", {Kind.DATE}),
        ("We meet again in the second half of May.", {Kind.DATE}),
        ("We meet again on 20 May.", set()),
        ("نشست بعدی ۳۰ اردیبهشت است.", set()),
    ],
)
def test_a_vague_date_that_is_known_does_not_silence_an_exact_one(known, expected):
    held = (Confidence("c1", Words("Our cabinet falls on 20 May.")),)
    lang = "en" if known.isascii() else "fa"
    draft = Words("Perhaps the twentieth of May is a day to keep in mind.")
    assert {each.kind for each in check(draft, held, (Words(known, lang),), Lists())} == expected
