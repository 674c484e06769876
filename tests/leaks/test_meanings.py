"""A confidence is found by the things it speaks of, in another word or language."""

import pytest

from goodoffices.core.words import Words
from goodoffices.leaks.check import check
from goodoffices.leaks.findings import Kind
from goodoffices.leaks.given import Confidence, Lists, Named

NOTHING = Lists((), ())
CAMP = "There is cholera in the camp and they have told nobody."
GUARD = "The guard drinks before the night shift, and the cook has the key of the armoury."


def found(draft, held, known=(), lang="en"):
    """Which confidences are found, and how."""
    given = [Confidence(f"c{place}", Words(text)) for place, text in enumerate(held)]
    heard = tuple(Words(text) for text in known)
    return {
        each.confidence: each.kind for each in check(Words(draft, lang), given, heard, NOTHING)
    }


@pytest.mark.parametrize(
    ("draft", "lang"),
    [
        ("می‌گویند آنجا وبا آمده است.", "fa"),
        ("سمعت أن الكوليرا وصلت إليهم.", "ar"),
    ],
)
def test_one_thing_that_strikes_is_enough_in_another_language(draft, lang):
    assert found(draft, (CAMP, GUARD), lang=lang) == {"c0": Kind.MEANING}


def test_what_is_spoken_of_openly_is_no_finding_in_any_language():
    assert found("آنجا وبا آمده است.", (CAMP,), ("The paper writes of cholera.",), lang="fa") == {}


def test_everyday_things_alone_are_no_finding():
    assert found("می‌گویند در راه‌اند و فردا حرف می‌زنند.", (CAMP, GUARD), lang="fa") == {}


def test_a_middling_thing_tells_more_in_the_other_language_than_in_one():
    held = ("He keeps sheep.",)
    assert found("گوسفند دارد.", held, lang="fa") == {"c0": Kind.MEANING}
    assert found("The sheep are out.", held) == {}


def test_a_thing_alone_must_tell_more_than_things_together():
    held = ("He sold the horse.",)
    assert found("اسب آنجاست.", held, lang="fa") == {}
    assert found("اسب را فروختند.", held, lang="fa") == {"c0": Kind.MEANING}


def test_what_stands_in_a_listed_name_is_a_name_and_no_thing():
    lists = Lists((Named("ford", (Words("Locust Ford"), Words("گدار ملخ", "fa"))),))
    held = (Confidence("c", Words("Locusts have eaten half of it.")),)
    draft = Words("در گدار ملخ منتظرند.", "fa")
    assert check(draft, held, (), NOTHING)
    assert not check(draft, held, (), lists)


def test_a_word_of_which_only_one_meaning_is_spoken_of_is_not_wholly_known():
    held = ("He is in debt to the bank and hides it.",)
    assert found("به بانک بدهکار است و پنهان می‌کند.", held, ("They lend to us.",), lang="fa")


def test_one_word_of_a_confidence_tells_once_however_often_a_draft_meets_it():
    held = [Confidence("c", Words("پول ما از دریا می‌آید و از ماهی.", "fa"))]
    assert check(Words("He gave me a fish from the sea."), held, (), NOTHING)
    assert not check(Words("A fish, and then another fish, and fishing."), held, (), NOTHING)


def test_the_longer_a_draft_the_more_it_must_share():
    held = ("It is mortgaged.",)
    short = "شنیدم در رهن است."
    long = "راه دراز بود و باران می‌آمد و چای سرد شد. اتاق کوچک است و پنجره باز. " * 6
    assert found(short, held, lang="fa")
    assert not found(f"{long}{short}{long}", held, lang="fa")


def test_what_many_confidences_speak_of_is_what_the_talks_are_on():
    held = [f"{CAMP} This is the {count}." for count in ("first", "second", "third", "fourth")]
    many = [*held, "Cholera again, in the north.", "Cholera, they said, in the south."]
    assert found("هنوز وبا هست.", many, lang="fa") == {}


def test_what_is_found_by_its_words_is_not_found_once_more_by_its_meaning():
    assert found(CAMP, (CAMP,)) == {"c0": Kind.VERBATIM}
