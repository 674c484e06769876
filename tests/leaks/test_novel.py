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


GARDENERS = Confidence("c3", Words("We call the engineers 'the gardeners' among us."))


def test_a_word_that_a_confidence_puts_in_quotation_marks_is_found_without_them():
    assert found("Ask the gardeners what they think.", "en", GARDENERS) == {"c3"}
    assert found("Ask the engineers what they think.", "en", GARDENERS) == set()


@pytest.mark.parametrize(
    ("confidence", "lang", "draft", "other"),
    [
        (
            "در شهرک سرخ‌تپه سه شب برق نبوده است.",
            "fa",
            "The windows in Sorkhtappeh are broken.",
            "en",
        ),
        ("حاج‌قربان شب‌ها شیر را باز می‌کند.", "fa", "Ask about Haj Ghorban.", "en"),
        ("They travel under the name of Ferris.", "en", "کسی به نام فریس رد شده است.", "fa"),
        ("سافر باسم فيريس أمس.", "ar", "Does the name Ferris tell you anything?", "en"),
    ],
)
def test_an_everyday_word_meets_the_name_it_sounds_like_in_another_script(
    confidence, lang, draft, other
):
    assert found(draft, other, Confidence("c", Words(confidence, lang))) == {"c"}
    assert found(confidence, lang, Confidence("c", Words(draft, other))) == {"c"}


@pytest.mark.parametrize(
    ("confidence", "lang", "draft", "other"),
    [
        ("آن‌ها از فارس آمده‌اند و می‌مانند.", "fa", "Does the name Ferris tell you anything?", "en"),
        ("قربان گوسفند را فروخت.", "fa", "He is gearbound, they say, and a turban.", "en"),
    ],
)
def test_an_everyday_word_meets_no_other_name_and_no_plain_word(confidence, lang, draft, other):
    assert found(draft, other, Confidence("c", Words(confidence, lang))) == set()
