"""Names of the roster are found however they are written, and not where a word is meant."""

import pytest

from goodoffices.core.words import Words
from goodoffices.leaks.folding import fold
from goodoffices.leaks.given import Named
from goodoffices.leaks.names import Roster, mentioned
from goodoffices.leaks.transliteration import alike

ROSTER = tuple(
    Named(name, tuple(Words(text, lang) for lang, text in forms.items()))
    for name, forms in {
        "carraway": {"en": "Tobin Carraway", "fa": "تابین کاراوی", "ar": "توبين كاراواي"},
        "sandling": {"en": "Hope Sandling", "fa": "هوپ سندلینگ", "ar": "هوب ساندلينغ"},
        "zulqadr": {"en": "Omid Zolghadran", "fa": "امید ذوالقدران", "ar": "أميد ذو القدران"},
        "bell": {"en": "Marta Bell"},
        "house": {"en": "Lantern House", "fa": "خانه فانوس"},
        "may": {"en": "Edith May"},
    }.items()
)


def found(text, lang="en"):
    return {each.id for each in mentioned(Words(text, lang), Roster(ROSTER))}


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("I have spoken to Tobin Carraway.", "en"),
        ("I have spoken to Carraway about it.", "en"),
        ("You know Mr Carroway, I think.", "en"),
        ("با آقای کاراوی صحبت کردم.", "fa"),
        ("با كاراوي صحبت کردم.", "fa"),
        ("تحدثت إلى كاراواي أمس.", "ar"),
        ("تحدثت إلى السيد كارواي أمس.", "ar"),
    ],
)
def test_a_family_name_is_found_in_every_script_and_in_spellings_of_no_list(text, lang):
    assert found(text, lang) == {"carraway"}


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("We hope to see you; hope is all we have.", "en"),
        ("Hope remains that the talks go on.", "en"),
        ("The bell rang and the house was empty.", "en"),
        ("They may come in May, on 14 May perhaps.", "en"),
        ("May I ask you something?", "en"),
        ("We will meet at the House.", "en"),
        ("به امید دیدار، و با امید به صلح.", "fa"),
        ("این خانه را دوست دارم.", "fa"),
    ],
)
def test_a_word_that_is_also_a_name_is_a_word_where_it_is_used_as_one(text, lang):
    assert found(text, lang) == set()


@pytest.mark.parametrize(
    ("text", "lang", "name"),
    [
        ("Then Mrs Bell came in.", "en", "bell"),
        ("I asked Hope twice.", "en", "sandling"),
        ("The next session is at Lantern House.", "en", "house"),
        ("در خانهٔ فانوس منتظرند.", "fa", "house"),
        ("آقا امید را کسی ندیده است.", "fa", "zulqadr"),
        ("They sent Zulqadran to us.", "en", "zulqadr"),
    ],
)
def test_a_title_a_capital_amid_a_sentence_or_the_full_form_makes_it_a_name(text, lang, name):
    assert found(text, lang) == {name}


def test_a_mention_says_where_in_the_text_the_name_stands():
    text = "So it was Mr Carraway, then."
    [mention] = mentioned(Words(text), Roster(ROSTER))
    assert text[mention.start : mention.end] == "Carraway"


def test_two_persons_who_share_a_given_name_are_not_told_apart_by_it():
    two = (Named("a", (Words("Hope Sandling"),)), Named("b", (Words("Hope Marrow"),)))
    assert mentioned(Words("I asked Hope twice."), Roster(two)) == ()
    assert {each.id for each in mentioned(Words("I asked Hope Marrow."), Roster(two))} == {"b"}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Qalivand", "غالیوند"), ("Ghalivand", "قالیوند"), ("Khizrawan", "خضروان"),
        ("Drezhevski", "Drejewsky"), ("Fenwright", "فنرايت"), ("Olvane", "أولفين"),
        ("Chavoshi", "چاوشی"), ("Elin", "الین"), ("Marrow", "مارو"), ("Wexcombe", "ويكسكومب"),
    ],
)  # fmt: skip
def test_spellings_of_one_name_sound_alike(one, other):
    assert alike(fold(one), fold(other))
    assert alike(fold(other), fold(one))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Carraway", "Harrow"), ("Nader", "نظر"), ("Mary", "مارو"), ("Sandling", "سندان"),
        ("Olvane", "Helvane"), ("no", "نه"),
    ],
)  # fmt: skip
def test_different_names_do_not(one, other):
    assert not alike(fold(one), fold(other))
