"""What a text speaks of is known in three languages, by a word list of our own."""

from importlib.resources import files

import pytest

from goodoffices.core.words import Words
from goodoffices.leaks.concepts import spoken

LISTS = sorted(
    (
        path
        for path in (files("goodoffices.leaks") / "lexicon").iterdir()
        if path.name.endswith(".tsv")
    ),
    key=lambda path: path.name,
)
ROWS = [line.split("\t") for path in LISTS for line in path.read_text("utf-8").splitlines()]
LATIN, ARABIC = "abcdefghijklmnopqrstuvwxyz", "ابتثجحخدذرزسشصضطظعغفقلمنه"


def things(text, lang="en"):
    return {each.concept for each in spoken(Words(text, lang))}


def test_every_line_of_the_word_list_has_its_name_weight_and_three_languages():
    assert len(ROWS) > 3000
    for row in ROWS:
        assert len(row) == 5, row
        assert row[1] in {"1", "2", "3"}, row
        assert all(
            form.strip() == form and form for cell in row[2:] for form in cell.split(";")
        ), row


def test_every_thing_stands_in_the_word_list_once():
    names = [row[0] for row in ROWS]
    assert len(set(names)) == len(names)


def test_every_column_of_the_word_list_is_in_its_own_letters():
    for row in ROWS:
        assert any(each in LATIN for each in row[2].lower()), row
        assert not set(row[2].lower()) & set(ARABIC), row
        for cell in row[3:]:
            assert set(cell) & set(ARABIC), row
            assert not set(cell.lower()) & set(LATIN), row


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("There is cholera in the camp.", "en"), ("کوليرا در اردوگاه است.", "fa")),
        (("There is cholera in the camp.", "en"), ("الكوليرا في المخيم", "ar")),
        (("They have dynamite.", "en"), ("دینامیت دارند.", "fa")),
        (("They have dynamite.", "en"), ("عندهم ديناميت", "ar")),
        (("his resignation", "en"), ("استعفایش", "fa")),
        (("his resignation", "en"), ("كتاب استقالتي في حقيبتي", "ar")),
        (("the widow", "en"), ("بیوه‌ها", "fa")),
    ],
)
def test_one_thing_is_known_in_two_languages(one, other):
    strong = {each.concept for each in spoken(Words(*one)) if each.weight > 1}
    assert strong & things(*other)


def test_latin_words_in_a_persian_text_are_read_as_english():
    assert things("اسم رمز Lantern است.", "fa") & things("a lantern")


def test_a_form_of_several_words_is_longer_than_each_of_them():
    assert "power-station" in things("the power station") or things("the power station") != (
        things("power") | things("station")
    )


def test_a_word_that_everybody_says_tells_little_whatever_it_may_name():
    weights = {each.concept: each.weight for each in spoken(Words("قبل الغروب", "ar"))}
    assert max(weight for name, weight in weights.items() if name in things("قبل", "ar")) <= 1


def test_a_small_number_is_a_thing_that_tells_a_little():
    text = Words("Without three of the hill members she has lost.")
    (three,) = (each for each in spoken(text) if each.concept == "#3")
    assert 0 < three.weight < 1
    assert "#3" in things("وينقصها ثلاثة من نواب التلال", "ar")


def test_what_is_in_no_list_and_in_no_known_language_is_nothing():
    assert things("Zzyzx qwghlm") == set()
    assert things("La dynamite", "fr") == set()


@pytest.mark.parametrize(
    "text",
    ["می‌سوزانیم", "نمیسوزونن", "بسوزاند", "نسوزانده‌اند", "خواهند سوزاند", "سوزوندند", "می سوزاند"],
)
def test_a_persian_verb_is_known_in_every_form_that_is_written_or_said(text):
    assert "burn" in things(text, "fa")


@pytest.mark.parametrize("text", ["می‌سوزانندش", "بسوزانندشان", "سوزاندندش", "می‌سوزونندمون"])
def test_a_persian_verb_is_known_with_whom_it_is_done_to(text):
    assert "burn" in things(text, "fa")


def test_a_persian_deed_of_two_words_is_known_though_it_is_yet_to_be_done():
    assert "burn" in things("آن را آتش خواهند زد", "fa")


@pytest.mark.parametrize("text", ["سنخفي", "يخفون", "أخفوا", "أخفت", "يخفونها", "أخفيناهم"])
def test_an_arabic_verb_is_known_whoever_does_it(text):
    assert "hide" in things(text, "ar")
