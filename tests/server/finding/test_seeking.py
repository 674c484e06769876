"""Words are looked for as people write them: half of these must be found, half must not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goodoffices.server.finding.seeking import sought


def hits(typed, text, lang="en"):
    """What of a text is marked, in its own letters; None where it is not found."""
    places = sought(typed).places(((text, lang),))
    return None if places is None else [text[start:end] for start, end in places[0]]


FOUND = [
    # English
    ("patrol", "The patrols leave at dawn.", "en", ["patrols"]),
    ("PATROLS dawn", "The patrols leave at dawn.", "en", ["patrols", "dawn"]),
    ("dawn patrol", "The patrols leave at dawn.", "en", ["patrols", "dawn"]),
    ("cafe", "We met in the Café Orient.", "en", ["Café"]),
    ("Zoë", "zoe was there", "en", ["zoe"]),
    ("harbour", "the harbor master", "en", ["harbor"]),
    ("harbor", "the harbour master", "en", ["harbour"]),
    ("harbou", "the harbour master", "en", ["harbour"]),
    ("mediator", "the mediator’s own idea", "en", ["mediator’s"]),
    ('"twelve in a hundred"', "A share of twelve in a hundred.", "en",
     ["twelve", "in", "a", "hundred"]),
    ("“our boats”", "They took our boats; ours.", "en", ["our", "boats"]),
    ("non-paper", "They left a non paper.", "en", ["non", "paper"]),
    ("nonpaper", "They left a non-paper.", "en", ["non", "paper"]),
    ("1500", "It costs 1,500 a day.", "en", ["1,500"]),
    ("1,500", "It costs 1500 a day.", "en", ["1500"]),
    ("2026-05-04", "Not before 2026-05-04.", "en", ["2026", "05", "04"]),
    # Persian
    ("ماهیگیری", "حق ماهی‌گیری ما", "fa", ["ماهی", "گیری"]),
    ("ماهی‌گیری", "حق ماهیگیری ما", "fa", ["ماهیگیری"]),
    ("می‌خواهیم", "ما می خواهیم برویم", "fa", ["می", "خواهیم"]),
    ("میخواهیم", "ما می خواهیم برویم", "fa", ["می", "خواهیم"]),
    ("كشتي", "کشتی‌های ما", "fa", ["کشتی"]),
    ("کشتی", "كشتي ما", "fa", ["كشتي"]),
    ("قایقها", "قایق‌ها در شمال می‌مانند", "fa", ["قایق", "ها"]),
    ("هفته", "هفتهٔ اول", "fa", ["هفتهٔ"]),
    ("۱۴۰۵", "سال 1405", "fa", ["1405"]),
    ("1405", "سال ۱۴۰۵ بود", "fa", ["۱۴۰۵"]),
    ("1500", "۱٬۵۰۰ لیتر", "fa", ["۱٬۵۰۰"]),
    ("آب", "اب دریا", "fa", ["اب"]),
    ("سلام", "ســـلام", "fa", ["ســـلام"]),
    ("«بی‌سیم خبر»", "با بی‌سیم خبر می‌دهند", "fa", ["بی", "سیم", "خبر"]),
    # Arabic
    ("مدرسه", "مُدَرِّسَة القرية", "ar", ["مُدَرِّسَة"]),
    ("إيلين", "ايلين قالت", "ar", ["ايلين"]),
    ("صيد", "حق الصيد في الخليج", "ar", ["الصيد"]),
    ("الصيد", "حق صيد الأسماك", "ar", ["صيد"]),
    ("الصيد", "للصيد وقته", "ar", ["للصيد"]),
    ("قوارب", "وقوارب الجزيرة", "ar", ["وقوارب"]),
    ("٣٥", "خمسة و 35 قاربا", "ar", ["35"]),
    ("على", "علي البحر", "ar", ["علي"]),
]  # fmt: skip

NOT_FOUND = [
    ("patrol noon", "The patrols leave at dawn.", "en"),
    ("trol", "The patrols leave at dawn.", "en"),
    ("patrolling", "The patrols leave at dawn.", "en"),
    ('"patrol"', "The patrols leave at dawn.", "en"),
    ('"hundred in twelve"', "A share of twelve in a hundred.", "en"),
    ('"twelve hundred"', "twelve in a hundred", "en"),
    ("our", "The hour is late.", "en"),
    ("15", "It costs 1,500 a day.", "en"),
    ("1.5", "It costs 15 a day.", "en"),
    ("150", "1,500", "en"),
    ("2026-05-04", "2026, then 04 and 05", "en"),
    ("non-paper", "A paper, non of us saw", "en"),
    ("filled", "They filed it.", "en"),
    ("hors", "four hours", "en"),
    ("resume", "we presume", "en"),
    ("mr", "Mara went", "en"),
    # Persian
    ("ماهی‌گیری", "ماهی ما را گیری نیست", "fa"),
    ("میخواهیم", "ما خواهیم رفت", "fa"),
    ("زیر", "وزیر آمد", "fa"),
    ("یق", "قایق‌ها", "fa"),
    ("شمال", "جنوب دریا", "fa"),
    ("۱۴", "سال ۱۴۰۵", "fa"),
    ("۱۴۰۶", "سال 1405", "fa"),
    ("«خبر بی‌سیم»", "با بی‌سیم خبر می‌دهند", "fa"),
    ("قایق ماهی", "قایق‌ها در شمال", "fa"),
    ("دریاچه", "کنار دریا", "fa"),
    ("کار", "شکار ممنوع است", "fa"),
    # Arabic
    ("صيد", "الرصيد في البنك", "ar"),
    ("زير", "وزيرة الخارجية", "ar"),
    ("البحر", "قال بحار آخر", "ar"),
    ("٣٥", "خمسة و 350 قاربا", "ar"),
    ("بحر", "حر الصيف", "ar"),
    ("قارب", "قوارب الجزيرة", "ar"),
    ("«الصيد حق»", "حق الصيد", "ar"),
]


WORDS = ("patrols", "dawn", "قایق‌ها", "الصيد", "1,500", "harbour", "می‌خواهیم")


@pytest.mark.parametrize(("typed", "text", "lang", "marked"), FOUND)
def test_what_is_meant_is_found_and_marked_in_its_own_letters(typed, text, lang, marked):
    assert hits(typed, text, lang) == marked


@pytest.mark.parametrize(("typed", "text", "lang"), NOT_FOUND)
def test_what_is_not_meant_is_not_found(typed, text, lang):
    assert hits(typed, text, lang) is None


def test_the_words_may_stand_in_several_texts_of_one_line():
    texts = (("The patrols leave.", "en"), ("Daryan", ""))
    assert sought("daryan patrol").places(texts) == [[(4, 11)], [(0, 6)]]
    assert sought("daryan patrol dawn").places(texts) is None


def test_a_phrase_does_not_run_from_one_text_into_the_next():
    assert sought('"leave daryan"').places((("The patrols leave", "en"), ("Daryan", ""))) is None


@pytest.mark.parametrize("typed", ["", "   ", '""', "—", "«»", "…"])
def test_where_there_are_no_words_there_is_nothing_to_look_for(typed):
    assert not sought(typed)


def test_a_quotation_mark_left_open_quotes_what_follows():
    assert hits('share "in a hundred', "A share of twelve in a hundred.") is not None
    assert hits('share "hundred in a', "A share of twelve in a hundred.") is None


@given(st.text(), st.text())
def test_every_mark_lies_within_the_text_and_none_overlaps_the_next(typed, text):
    for places in sought(typed).places(((text, "fa"),)) or ():
        end = 0
        for start, stop in places:
            assert end <= start < stop <= len(text)
            end = stop


@given(st.lists(st.sampled_from(WORDS),
                min_size=1, max_size=6))  # fmt: skip
def test_every_word_of_a_text_finds_it(words):
    text = " ".join(words)
    for word in words:
        assert sought(word).places(((text, "fa"),))
