"""From which side words are read: one place for the desk, the public page and the papers."""

import re

import pytest
from django.conf.locale import LANG_INFO
from tests.house.tree import ROOT

from goodoffices.core.words import RIGHT_TO_LEFT, Words, direction, direction_of


@pytest.mark.parametrize(
    ("lang", "way"),
    [
        ("fa", "rtl"),
        ("ar-EG", "rtl"),
        ("sd", "rtl"),
        ("en", "ltr"),
        ("en-GB", "ltr"),
        ("xx", "ltr"),
    ],
)
def test_a_language_is_read_from_its_side(lang, way):
    assert direction(lang) == way


@pytest.mark.parametrize(
    ("text", "way"), [("۱۲ قایق", "rtl"), ("12 boats, قایق", "ltr"), ("12.", "ltr"), ("", "ltr")]
)
def test_where_no_language_is_said_the_first_letter_says_it(text, way):
    assert direction("", text) == way


@pytest.mark.parametrize(
    ("text", "lang", "way"),
    [
        ("Twelve boats", "fa", "ltr"),
        ("دوازده قایق", "en", "rtl"),
        ("The boat «صبح» was taken", "en", "ltr"),
        ("قایق Steadfast", "fa", "rtl"),
        ("The ford (گدار) is open.", "ar", "ltr"),
        ("NPT را می‌پذیریم", "en", "rtl"),
        ("۱۲", "fa", "rtl"),
        ("12", "en", "ltr"),
    ],
)
def test_words_are_read_as_most_of_them_run(text, lang, way):
    assert direction_of(Words(text, lang)) == way


def test_every_language_that_the_web_reads_from_the_right_is_one_here():
    from_right = {code.split("-")[0] for code, told in LANG_INFO.items() if told.get("bidi")}
    # Django counts Azerbaijani among them; its letters are Latin.
    assert from_right - {"az"} <= RIGHT_TO_LEFT
    assert direction("az") == "ltr"


def test_nowhere_else_is_it_said_which_languages_are_read_from_the_right():
    listing = re.compile(r'\{[^{}:]*"ur"|\["bidi"\]')
    sources = (ROOT / "src").rglob("*.py")
    listed = [each.name for each in sources if listing.search(each.read_text("utf-8"))]
    assert listed == ["words.py"]
