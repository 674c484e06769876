"""With only some names known, a Persian or Arabic report leaves the others open. ILLUSTRATIVE."""

import pytest

from goodoffices.press.reports.document import document
from goodoffices.press.reports.person import Person
from goodoffices.press.reports.quotes import quotes

MORENT = Person("ایلیا مورنت", office="وزیر امور خارجه")
MORENT_AR = Person("إيليا مورنت")


def speakers(text, *roster):
    made = document(text.encode(), "report.txt")
    return [each.speaker for each in quotes(made, roster, whole=False)]


@pytest.mark.parametrize(
    "sentence",
    [
        "ایلیا مورنت گفت: «امروز فضا مثبت بود و خوب پیش رفتیم.»",
        "ایلیا مورنت، وزیر امور خارجهٔ ساروان، گفت: «امروز فضا مثبت بود و خوب پیش رفتیم.»",
        "وزیر امور خارجهٔ ساروان، ایلیا مورنت، گفت: «امروز فضا مثبت بود و خوب پیش رفتیم.»",
        "به گفتهٔ ایلیا مورنت «امروز فضا مثبت بود و خوب پیش رفتیم.»",
        "«امروز فضا مثبت بود و خوب پیش رفتیم.» ایلیا مورنت گفت.",
    ],
)
def test_who_is_named_first_in_the_sentence_speaks(sentence):
    assert speakers(f"گفت‌وگوها در مسقط\n\n{sentence}\n", MORENT) == ["ایلیا مورنت"]


@pytest.mark.parametrize(
    "sentence",
    [
        "دسا کویل گفت: «آغاز خوبی بود و باز هم می‌آییم.»",
        "دسا کویل در پاسخ ایلیا مورنت گفت: «آغاز خوبی بود و باز هم می‌آییم.»",
        "سخنگوی ایلیا مورنت گفت: «آغاز خوبی بود و باز هم می‌آییم.»",
        "«آغاز خوبی بود و باز هم می‌آییم.» دسا کویل این را گفت.",
    ],
)
def test_what_somebody_unknown_says_is_left_open(sentence):
    told = f"ایلیا مورنت در مسقط بود.\n\n{sentence}\n"
    assert speakers(told, MORENT) == [None]


def test_who_spoke_goes_on_speaking_with_a_pronoun_and_not_after_somebody_else():
    told = (
        "ایلیا مورنت گفت: «امروز فضا مثبت بود و خوب پیش رفتیم.» او افزود: «باز هم می‌آییم به "
        "مسقط.» دسا کویل گفت: «ما هم همین را می‌خواهیم از آنان.» او افزود: «این همه بود امروز.»"
    )
    assert speakers(f"گفت‌وگوها\n\n{told}\n", MORENT) == [MORENT.name, MORENT.name, None, None]


def test_the_same_holds_in_arabic():
    first = "وقال إيليا مورنت: «كانت الأجواء إيجابية جدا اليوم»."
    second = "وقالت ديسا كويل: «بداية جيدة لنا جميعا»."
    assert speakers(f"محادثات مسقط\n\n{first}\n\n{second}\n", MORENT_AR) == [MORENT_AR.name, None]
