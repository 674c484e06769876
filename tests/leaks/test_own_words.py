"""A tired mediator's own words in the other language, half of them harmless: all invented."""

import pytest

from goodoffices.core.words import Words
from goodoffices.leaks.check import Index
from goodoffices.leaks.given import Confidence, Lists

ENGLISH = {
    "debt": "The packing house is mortgaged twice over, and the bank will call in the loan.",
    "nurse": "The nurse at the border post sells medicine that was meant for the orphans.",
    "brother": "My brother was arrested with a false passport and we are hiding it.",
    "strike": "The drivers mean to strike in the week of the harvest.",
    "weir": "We blocked the upper weir ourselves, with sandbags, at night.",
    "judge": "The judge who drew the old line was bribed with a horse.",
}
PERSIAN = {
    "locusts": "ملخ نیمی از گندم ما را خورده و هنوز به هیچ‌کس نگفته‌ایم.",
    "widow": "بیوهٔ کدخدا حاضر است زمین پدری را بفروشد، ولی پسرهایش خبر ندارند.",
    "tunnel": "زیر دیوار گمرک تونلی کنده‌ایم و سیگار از آن می‌بریم.",
    "blind": "رئیس ما دارد کور می‌شود و دیگر نمی‌تواند نقشه بخواند.",
    "rifles": "تفنگ‌های نگهبان‌ها فشنگ ندارد.",
    "wedding": "عروسی دخترش با پسر قاضی را جلو انداخته‌اند تا پرونده بسته شود.",
}
KNOWN = (
    Words("The talks are on the orchards of both towns, the customs post and the water."),
    Words("Both towns want the apples across before they rot."),
    Words("هر دو شهر می‌خواهند سیب‌ها پیش از خراب شدن از مرز رد شود.", "fa"),
    Words("گفتگو دربارهٔ باغ‌ها، گمرک و آب است.", "fa"),
)
GIVEN_AWAY = (
    ("fa", "انبار بسته‌بندی‌شان در رهن بانک است، دو بار.", "debt"),
    ("fa", "به دواهای آن پرستار مرز دل نبندید، مال یتیم‌ها را می‌فروشد.", "nurse"),
    ("fa", "گذرنامهٔ برادرش جعلی بود، حالا هم گرفته‌اندش.", "brother"),
    ("fa", "راننده‌هایشان وقت برداشت محصول اعتصاب خواهند کرد.", "strike"),
    ("fa", "کیسه‌های شن را خودشان شبانه توی آب‌بند چیدند.", "weir"),
    ("fa", "آن قاضی یک اسب رشوه گرفت و خط را کشید.", "judge"),
    ("en", "Be gentle on wheat: the locusts have been there before you.", "locusts"),
    ("en", "You could ask the old headman's widow. She would sell the land.", "widow"),
    (
        "en",
        "Look beneath the customs wall. Cigarettes do not walk across by themselves.",
        "tunnel",
    ),
    ("en", "Send him no more maps, he is going blind.", "blind"),
    (
        "en",
        "I would not fear the guards: their rifles are empty, there are no cartridges.",
        "rifles",
    ),
    ("en", "When there is a wedding in the judge's house, a file gets closed.", "wedding"),
)
HARMLESS = (
    ("fa", "بانک سر کوچه امروز بسته بود، پس پول چای را فردا می‌دهم."),
    ("fa", "پرستار بیمارستان گفت شما بهترید؛ خوشحال شدم."),
    ("fa", "برادرم سلام رساند و گفت پارسال سیب شما را خورده است."),
    ("fa", "راننده دم در منتظر شماست، عجله نکنید."),
    ("fa", "شب‌ها اینجا سرد است؛ برایتان پتو آورده‌ام."),
    ("fa", "خط من بد است، اگر نتوانستید بخوانید بگویید."),
    ("en", "The bread here is made of good wheat, and I have eaten too much of it."),
    ("en", "I have asked for a second map, so that each of you has one."),
    ("en", "The guard at the door will ask for your card; please do not be cross with him."),
    ("en", "The son of our host is to be married in spring and you are both asked to come."),
    ("en", "They want the apples across in time, and they thank you for the lorries."),
    ("en", "I read your paper twice last night and have three small questions."),
)


@pytest.fixture(scope="module")
def index():
    """All that was confided, and what both know."""
    held = [Confidence(name, Words(text)) for name, text in ENGLISH.items()]
    held += [Confidence(name, Words(text, "fa")) for name, text in PERSIAN.items()]
    return Index(held, KNOWN, Lists())


def found(index, lang, draft):
    """Which confidences a draft is found to give away."""
    return {each.confidence for each in index.check(Words(draft, lang))}


@pytest.mark.parametrize(("lang", "draft", "confidence"), GIVEN_AWAY)
def test_what_was_confided_is_found_in_her_own_words_in_the_other_language(
    index, lang, draft, confidence
):
    assert found(index, lang, draft) == {confidence}


def test_a_word_of_every_day_that_a_confidence_has_too_stops_hardly_anything(index):
    stopped = [draft for lang, draft in HARMLESS if found(index, lang, draft)]
    assert len(stopped) <= len(HARMLESS) / 6
