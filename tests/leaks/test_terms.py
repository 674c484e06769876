"""Terms of the talk's list are found across languages and forms."""

import pytest

from goodoffices.core.words import Words
from goodoffices.leaks.given import Named
from goodoffices.leaks.terms import Vocabulary, mentioned

TERMS = tuple(
    Named(name, tuple(Words(text, lang) for lang, text in forms))
    for name, forms in {
        "patrol": (("en", "joint patrol"), ("fa", "گشت مشترک"), ("ar", "الدورية المشتركة")),
        "zone": (("en", "buffer zone"), ("fa", "منطقه حائل"), ("ar", "منطقة عازلة")),
        "sunset": (("en", "sunset"),),
        "escrow": (("en", "escrow"), ("fa", "حساب امانی")),
    }.items()
)


def found(text, lang="en"):
    return {each.id for each in mentioned(Words(text, lang), Vocabulary(TERMS))}


@pytest.mark.parametrize(
    ("text", "lang", "name"),
    [
        ("Would joint patrols help?", "en", "patrol"),
        ("گشت‌های مشترک را می‌پذیرند.", "fa", "patrol"),
        ("نقبل بالدوريات المشتركة ليلاً.", "ar", "patrol"),
        ("Suppose there were a buffer zone.", "en", "zone"),
        ("منطقهٔ حائلی دور مدرسه", "fa", "zone"),
        ("المنطقة العازلة حول المدرسة", "ar", "zone"),
        ("Put it in escrow.", "en", "escrow"),
        ("حساب‌های امانی", "fa", "escrow"),
    ],
)
def test_a_term_is_found_in_any_form_and_language(text, lang, name):
    assert found(text, lang) == {name}


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("We walked at sunset.", "en"),
        ("A joint statement on the patrol.", "en"),
        ("The zone has no buffer.", "en"),
        ("این منطقه آرام است.", "fa"),
    ],
)
def test_words_that_only_resemble_a_term_are_none(text, lang):
    assert found(text, lang) == set()


def test_a_mention_says_where_in_the_text_the_term_stands():
    text = "Would joint patrols help?"
    [mention] = mentioned(Words(text), Vocabulary(TERMS))
    assert text[mention.start : mention.end] == "joint patrols"


def test_a_small_word_with_a_hyphen_belongs_to_its_term():
    vocabulary = Vocabulary((Named("vote", (Words("by-election"),)),))
    assert [each.id for each in mentioned(Words("After the by-election, yes."), vocabulary)] == [
        "vote"
    ]
    assert mentioned(Words("Their election is dull."), vocabulary) == ()
