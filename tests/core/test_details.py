"""A detail kept back is found however it is written, and left out whole."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goodoffices.core.details import LEFT_OUT, contains, folded, without


@pytest.mark.parametrize(
    ("text", "detail"),
    [
        ("The north takes ۱۲٫۵ per cent.", "12.5"),
        ("The north takes 12,5 per cent.", "12.5"),
        ("Some 12,000 boats", "12000"),
        ("Some ۱۲٬۰۰۰ boats", "12 000"),
        ("TWELVE boats", "twelve"),
        ("twelve\nboats", "twelve boats"),
        ("12% of the bank", "12 %"),
        ("۱۲٪ of the bank", "12 %"),
        ("ما نمی خواهیم", "نمی‌خواهیم"),
        ("كشتي", "کشتی"),
        ("from 3–5 May", "3-5 May"),
        ("‘Quill Haven’", "'Quill Haven'"),
        ("the boats", "boat"),
        ("ten boats", "ten"),
        ("(ten)", "ten"),
        ("ten, or eleven", "ten"),
        ("12x", "12"),
        ("x12", "12"),
        ("در دهه", "ده"),
        ("Cafe\u0301", "café"),
    ],
)
def test_a_detail_is_found_in_another_hand(text, detail):
    assert contains(text, detail)
    assert folded(detail) not in folded(without(text, [detail]))


@pytest.mark.parametrize(
    ("text", "detail"),
    [
        ("in 2012", "12"),
        ("120 boats", "12"),
        ("12,000 boats", "12"),
        ("12 000 boats", "2 000"),
        ("pay attention", "ten"),
        ("tension", "ten"),
        ("twelve boats", "thirteen"),
        ("anything", ""),
        ("anything", "\u200c"),
    ],
)
def test_another_number_and_another_word_are_no_detail(text, detail):
    assert not contains(text, detail)
    assert without(text, [detail]) == text


def test_what_is_left_out_leaves_nothing_of_a_detail_that_overlaps_another():
    assert without("twelve per cent of cod", ["twelve per cent", "per cent of cod"]) == LEFT_OUT
    assert without("12 boats, or 12", ["12", "12 boats"]) == f"{LEFT_OUT}, or {LEFT_OUT}"
    assert without("۱۲ boats and 12 nets", ["12"]) == f"{LEFT_OUT} boats and {LEFT_OUT} nets"


TEXTS = st.text(st.sampled_from("12۳٤,٬٫'’. -–aBéßی ي\u200c½"), max_size=14)


@given(before=TEXTS, detail=TEXTS.filter(folded), after=TEXTS)
def test_a_detail_set_apart_by_spaces_is_always_found(before, detail, after):
    assert contains(f"{before} {detail} {after}", detail)


@given(text=TEXTS, details=st.lists(TEXTS, max_size=3))
def test_nothing_is_left_of_a_detail_once_it_is_left_out(text, details):
    left = without(text, details)
    for piece in left.split(LEFT_OUT):
        assert not any(contains(piece, detail) for detail in details)


@given(text=TEXTS.filter(folded))
def test_a_text_is_found_in_itself(text):
    assert contains(text, text)
    assert without(text, [text]).strip(text) == LEFT_OUT.strip(text)
