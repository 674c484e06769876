"""What hides a word from a machine and from nobody's eyes hides no confidence."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goodoffices.core.words import Words
from goodoffices.leaks.check import check
from goodoffices.leaks.disguises import bare
from goodoffices.leaks.findings import Kind, Span
from goodoffices.leaks.given import Confidence, Lists

BELL = "The ferry crew will hide the bronze bell under the coal until the inspectors leave."
TONNES = "We would accept 4,250 tonnes of coal by 17 March."
DRAFT = "they hide the bronze bell under the coal"
UNSEEN = {
    "a half-space": "\u200c",
    "a space of no width": "\u200b",
    "a joiner": "\u200d",
    "a mark of direction": "\u200e",
    "a soft hyphen": "\u00ad",
    "a joiner of graphemes": "\u034f",
    "a choice of glyph": "\ufe0f",
    "a tag": "\U000e0061",
    "a filler": "\u3164",
    "an empty pattern of braille": "\u2800",
}
CYRILLIC = str.maketrans("aeopcyx", "аеорсух")
GREEK = str.maketrans("oe", "οε")
SMALL = str.maketrans("abehinrolutcdy", "ᴀʙᴇʜɪɴʀᴏʟᴜᴛᴄᴅʏ")
DISGUISES = {
    "Cyrillic letters": DRAFT.translate(CYRILLIC),
    "Greek letters": DRAFT.translate(GREEK),
    "small capitals": DRAFT.translate(SMALL),
    "letters in circles": "".join(
        chr(0x24D0 + ord(each) - ord("a")) if each.isalpha() else each for each in DRAFT
    ),
    "letters spaced out": "   ".join(" ".join(word) for word in DRAFT.split()),
    "letters parted by points": "  ".join(".".join(word) for word in DRAFT.split()),
    "words broken at the end of a line": "they hide the bro-\nnze be-\nll under the co-\nal",
}
FIGURES = {
    "spaced out": "4 2 5 0",
    "parted by what nobody sees": "4\u200b2\u206050",
    "struck through": "4\u03362\u03365\u03360\u0336",
    "with a letter for nought": "425O",
    "in another script": "۴٢۵۰",
}


def found(draft, confidence):
    held = (Confidence("c", Words(confidence)),)
    return check(Words(draft), held, (), Lists())


@pytest.mark.parametrize("sign", UNSEEN)
def test_what_nobody_sees_hides_no_word(sign):
    assert found(UNSEEN[sign].join(DRAFT), BELL)


@pytest.mark.parametrize("disguise", DISGUISES)
def test_letters_that_only_look_different_hide_no_word(disguise):
    assert found(DISGUISES[disguise], BELL)


@pytest.mark.parametrize("figure", FIGURES)
def test_no_figure_is_hidden_by_how_it_is_set(figure):
    kinds = {each.kind for each in found(f"They spoke of {FIGURES[figure]} tonnes.", TONNES)}
    assert Kind.NUMBER in kinds


def test_a_disguise_of_the_confidence_hides_it_no_more_than_one_of_the_draft():
    assert found(DRAFT, "\u200c".join(BELL.translate(CYRILLIC)))


def test_the_words_that_are_marked_are_those_that_were_written():
    draft = "I hear of the b\u200cro\u034fnze bell under the c\u200coal there."
    (mark,) = (
        each for each in found(draft, BELL)[0].spans if each.in_draft and "nze" in each.words
    )
    assert draft[mark.start : mark.end] == mark.words
    assert mark.words.endswith("c\u200coal")


def test_what_is_written_in_another_script_stays_in_it():
    for text in ("Он сказал: хорошо.", "می‌شود", "Το ξέρω.", "A. B. and 1, 2, 3", "U.S."):
        assert bare(Words(text)).words.text == text


@given(st.text(st.sampled_from("ab1O. -\u200c\u034fаοᴀⓐ\n"), min_size=1, max_size=40))
def test_every_sign_that_is_compared_stands_where_it_was_written(text):
    if not text.strip():
        return
    seen = bare(Words(text))
    stretch = Span(0, len(seen.words.text))
    back = seen.back(stretch)
    assert 0 <= back.start < back.end <= len(text)
    assert bare(seen.words).words.text.strip()
