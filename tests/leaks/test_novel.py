"""A striking word of one confidence is found again, in its language or by its sound."""

import pytest

from goodoffices.core.words import Words
from goodoffices.leaks.given import Confidence
from goodoffices.leaks.novel import MOST, Held

PETREL = Confidence("c1", Words("Inside the ministry the plan is called Petrel."))
CORAL = Confidence("c2", Words("الرتل الذي رأوه ليلاً كان «قافلة المرجان».", "ar"))


def found(draft, lang, *held, known=()):
    return {each.confidence for each in Held(held, known).shared(Words(draft, lang))}


@pytest.mark.parametrize(
    ("draft", "lang"),
    [
        ("There is talk of something called Petrel.", "en"),
        ("چیزی به نام «پترل» شنیده‌اید؟", "fa"),
        ("هل سمعتم بشيء اسمه «بتريل»؟", "ar"),
    ],
)
def test_a_code_word_is_found_in_every_script(draft, lang):
    assert found(draft, lang, PETREL, CORAL) == {"c1"}


def test_a_quoted_word_is_found_in_the_neighbouring_language():
    assert found("از چیزی به اسم «کاروان مرجان» حرف می‌زنند.", "fa", PETREL, CORAL) == {"c2"}


def test_what_is_known_is_not_new_in_whatever_script():
    draft = "There is talk of something called Petrel."
    assert found(draft, "en", PETREL, known=(Words("Petrel is the ministry's boat."),)) == set()
    assert found(draft, "en", PETREL, known=(Words("«پترل» قایق وزارت است.", "fa"),)) == set()


def test_everyday_words_and_words_that_open_a_sentence_do_not_strike():
    held = Confidence("c", Words("Boats must stay in the harbour. Nobody knows."))
    assert found("Nobody knows when boats leave the harbour.", "en", held) == set()


def test_a_word_of_many_confidences_is_what_the_talks_are_about():
    many = [Confidence(str(n), Words(f"Petrel costs us {n} boats.")) for n in range(MOST + 1)]
    assert found("What does Petrel cost?", "en", *many[:1]) == {"0"}
    assert found("What does Petrel cost?", "en", *many) == set()


def test_the_word_is_marked_in_both_texts():
    draft = Words("They say Petrel exists.")
    [shared] = Held((PETREL,)).shared(draft)
    assert draft.text[shared.draft.start : shared.draft.end] == "Petrel"
    assert PETREL.words.text[shared.held.start : shared.held.end] == "Petrel"
