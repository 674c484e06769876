from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.leaks.writers import WRITERS, figures

from goodoffices.leaks.amounts import PLACE, same
from goodoffices.leaks.listed import listed
from goodoffices.leaks.quantities import quantities

LANGS = st.sampled_from(("en", "fa", "ar"))
NUMBERS = st.one_of(st.integers(1, 200), st.integers(1, 10**5), st.integers(1, 10**10))


def said(lang, text):
    return [
        (each.low, each.high, each.unit)
        for each in quantities(text, lang)
        if each.exact and each.unit != PLACE
    ]


def one(value, unit=""):
    return (Fraction(value), Fraction(value), unit)


def between(low, high, unit=""):
    return (Fraction(low), Fraction(high), unit)


M = 10**6
READ = [
    ("en", "a hundred and twenty", [one(120)]),
    ("en", "twelve hundred soldiers", [one(1200, "person")]),
    ("en", "forty thousand tonnes", [one(40_000, "tonne")]),
    ("en", "FORTY-TWO boats", [one(42, "boat")]),
    ("en", "one and a half million crowns", [one(1.5 * M, "crown")]),
    ("en", "a million and a half", [one(1.5 * M)]),
    ("en", "two million, four hundred thousand crowns", [one(2.4 * M, "crown")]),
    ("en", "half a million", [one(M // 2)]),
    ("en", "a quarter of a million dollars", [one(M // 4, "dollar")]),
    ("en", "three quarters of the fleet", [one("3/4", "share")]),
    ("en", "two-thirds", [one("2/3", "share")]),
    ("en", "a third of the fleet", [one("1/3", "share")]),
    ("en", "40k", [one(40_000)]),
    ("en", "3bn", [one(3 * 10**9)]),
    ("en", "$3.2 million", [one(3.2 * M, "dollar")]),
    ("en", "two dozen boats", [one(24, "boat")]),
    ("en", "half a dozen trucks", [one(6, "vehicle")]),
    ("en", "2½ hours", [one("5/2", "hour")]),
    ("en", "a day and a half", [one("3/2", "day")]),
    ("en", "three and a half weeks", [one("7/2", "week")]),
    ("en", "half an hour", [one("1/2", "hour")]),
    ("en", "five and a half per cent", [one("11/2", "percent")]),
    ("en", "5.5%", [one("11/2", "percent")]),
    ("en", "12 nautical miles", [one(12, "nautical-mile")]),
    ("en", "120 cubic metres a second", [one(120, "cubic-metre")]),
    ("en", "1 500 000 crowns", [one(1_500_000, "crown")]),
    ("en", "between 200 and 250 families", [between(200, 250, "family")]),
    ("en", "30 to 35 tonnes", [between(30, 35, "tonne")]),
    ("en", "40–45 km", [between(40, 45, "kilometre")]),
    ("en", "between 30 and 35 million crowns", [between(30 * M, 35 * M, "crown")]),
    ("en", "ten or twelve boats", [one(10, "boat"), one(12, "boat")]),
    ("en", "one hundred and two hundred", [one(100), one(200)]),
    ("en", "thirty young men", [one(30, "person")]),
    ("en", "an apprentice earns 700 a month", [one(700)]),
    ("en", "130 thousand crowns per month", [one(130_000, "crown")]),
    ("en", "a third of the workers", [one("1/3", "share")]),
    ("ar", "ثلثي الأسرى", [one("2/3", "share")]),
    ("en", "a few thousand people, and millions of words", []),
    ("en", "a score of armed men", [one(20, "person")]),
    ("en", "three score boats", [one(60, "boat")]),
    ("en", "nineteen eighty-six", [one(1986)]),
    ("en", "twenty thirty-tonne lorries", [one(20), one(30, "tonne")]),
    ("en", "eight of our men", [one(8, "person")]),
    ("en", "thirty of them", [one(30)]),
    ("en", "8 meetings so far", [one(8, "session")]),
    ("ar", "ثمانية من رجالنا", [one(8, "person")]),
    ("ar", "نصفهم", [one("1/2", "share")]),
    ("fa", "حدود ۱۴۲۰ مین", [one(1420)]),
    ("fa", "سی مین", [one(30)]),
    ("ar", "نحو ٢٠١٥ لغماً", [one(2015, "mine")]),
    ("fa", "۸ نشست", [one(8, "session")]),
    ("en", "1 in 4", [one("1/4", "share")]),
    ("en", "one in four of our flights", [one("1/4", "share")]),
    ("en", "three out of every ten boats", [one("3/10", "share")]),
    ("en", "two per thousand", [one("2/1000", "share")]),
    ("en", "two in 1990", [one(2), one(1990)]),
    ("en", "one in three weeks", [one(1), one(3, "week")]),
    ("fa", "از هر چهار پرواز یکی", [one("1/4", "share")]),
    ("fa", "یکی از هر چهار قایق", [one("1/4", "share")]),
    ("fa", "از هر ۱۰ نفر ۳ نفر", [one("3/10", "share")]),
    ("fa", "سه تا از هر ده تا", [one("3/10", "share")]),
    ("fa", "دو در هزار", [one("2/1000", "share")]),
    ("ar", "ثلاثة من كل عشرة معتقلين", [one("3/10", "share")]),
    ("ar", "واحد من كل أربعة", [one("1/4", "share")]),
    ("ar", "٣٩٠ فقط من أصل ٨٥٠", [one(390), one("39/85", "share"), one(850)]),
    ("en", "a ratio of 3:2", [one("3/2", "ratio")]),
    ("en", "three to two", [one("3/2", "ratio")]),
    ("en", "at a ratio of two to five", [one("2/5", "ratio")]),
    ("fa", "نسبت سه به دو", [one("3/2", "ratio")]),
    ("ar", "نسبة ٣:٢", [one("3/2", "ratio")]),
    ("fa", "از ۱۲ به ۹ سنت", [one(12), one(9, "cent")]),
    ("en", "from nine to seven crowns", [between(7, 9, "crown")]),
    ("fa", "سی و هشت هزار تن", [one(38_000, "tan")]),
    ("fa", "سی‌وپنج درصد", [one(35, "percent")]),
    ("fa", "سیوپنج درصد", [one(35, "percent")]),
    ("fa", "پنجهزار تومان", [one(5000, "toman")]),
    ("fa", "سیصدهزار", [one(300_000)]),
    ("fa", "چهار صد نفر", [one(400, "person")]),
    ("fa", "دو و نیم میلیون تومان", [one(2.5 * M, "toman")]),
    ("fa", "یک میلیون و نیم", [one(1.5 * M)]),
    ("fa", "نیم میلیون", [one(M // 2)]),
    ("fa", "سه روز و نیم", [one("7/2", "day")]),
    ("fa", "یک‌سوم سهمیه", [one("1/3", "share")]),
    ("fa", "سه‌چهارم", [one("3/4", "share")]),
    ("fa", "نیم ساعت", [one("1/2", "hour")]),
    ("fa", "۳۰ تا ۳۵ درصد", [between(30, 35, "percent")]),
    ("fa", "دویست تا دویست و پنجاه خانواده", [between(200, 250, "family")]),
    ("fa", "سی چهل نفر", [between(30, 40, "person")]),
    ("fa", "سی میلیون و چهل و پنج میلیون", [one(30 * M), one(45 * M)]),
    ("fa", "۱۲٬۰۰۰٬۰۰۰ تومان", [one(12 * M, "toman")]),
    ("fa", "۳٫۵ روز", [one("7/2", "day")]),
    ("fa", "۷/۵ درصد", [one("15/2", "percent")]),
    ("fa", "نه کشتی", [one(9, "boat")]),
    ("fa", "ده تا قایق", [one(10, "boat")]),
    ("fa", "نه، ما نمی‌آییم و نه آنها", []),
    ("fa", "مردم ده ما", []),
    ("fa", "چند هزار نفر", []),
    ("fa", "صد و ده کیلوی آن", [one(110, "kilogram")]),
    ("ar", "ثمانمئة رجل", [one(800, "person")]),
    ("ar", "بمئة وعشرين متراً مكعباً", [one(120, "cubic-metre")]),
    ("ar", "خمسة وثلاثون في المئة", [one(35, "percent")]),
    ("ar", "٧٫٥٪", [one("15/2", "percent")]),
    ("ar", "سبعة ونصف بالمائة", [one("15/2", "percent")]),
    ("ar", "مليوناً ونصف المليون دينار", [one(1.5 * M, "dinar")]),
    ("ar", "مليونين ونصف", [one(2.5 * M)]),
    ("ar", "ثلاثة ملايين ومئتا ألف دينار", [one(3.2 * M, "dinar")]),
    ("ar", "ثلاثة آلاف وخمسمئة وخمسة وثلاثين", [one(3535)]),
    ("ar", "اثني عشر ألفاً", [one(12_000)]),
    ("ar", "بين 30 و35 ألف طن", [between(30_000, 35_000, "tonne")]),
    ("ar", "بين مئتين ومئتين وخمسين عائلة", [between(200, 250, "family")]),
    ("ar", "من عشرة إلى خمسة عشر يوماً", [between(10, 15, "day")]),
    ("ar", "دونمين ونصف", [one("5/2", "dunam")]),
    ("ar", "ساعة ونصف", [one("3/2", "hour")]),
    ("ar", "أسبوعين", [one(2, "week")]),
    ("ar", "الثلثان", [one("2/3", "share")]),
    ("ar", "ثلاثة أرباع الأسطول", [one("3/4", "share")]),
    ("ar", "خُمس المحصول", [one("1/5", "share")]),
    ("ar", "اثني عشر ميلاً بحرياً", [one(12, "nautical-mile")]),
    ("ar", "عدة آلاف وملايين", []),
    ("ar", "ثمن السمك", []),
]


@pytest.mark.parametrize(("lang", "text", "amounts"), READ, ids=[row[1] for row in READ])
def test_an_amount_is_read_as_it_is_meant(lang, text, amounts):
    assert said(lang, text) == amounts


@given(LANGS, NUMBERS)
def test_a_number_written_in_words_reads_back(lang, number):
    words = WRITERS[lang](number)
    found = quantities(f"X {words} حق", lang)
    assert number in {each.low for each in found} or (lang == "fa" and number in (9, 10)), words


@given(LANGS, NUMBERS, st.sampled_from(("", ",", "٬")))
def test_a_number_written_in_figures_reads_back_and_equals_its_words(lang, number, separator):
    (figure,) = quantities(figures(number, lang, separator) + " kg", lang)
    assert figure.low == number
    assert figure.unit == "kilogram"
    other = {"en": "fa", "fa": "ar", "ar": "en"}[lang]
    unit = {"en": "kg", "fa": "کیلو", "ar": "كيلو"}[other]
    assert any(
        same(figure, each) for each in quantities(f"{WRITERS[other](number)} {unit}", other)
    )


@given(LANGS, st.integers(1, 10**6), st.text("ابتجdef .,،\n", max_size=12))
def test_an_amount_stands_where_it_says_it_stands(lang, number, before):
    figure = figures(number, lang)
    text = f"{before} {figure} %"
    found = quantities(text, lang)
    assert any(text[each.start : each.end] == f"{figure} %" for each in found)


ALIKE = [
    ("en", "40 per cent", "en", "two fifths"),
    ("en", "0.4 of it", "en", "two fifths"),
    ("en", "40%", "fa", "دو پنجم"),
    ("en", "1.5 million", "en", "1,500,000"),
    ("en", "1.5m", "ar", "مليون ونصف"),
    ("en", "two weeks", "fa", "چهارده روز"),
    ("en", "a day and a half", "fa", "۳۶ ساعت"),
    ("en", "ninety days", "ar", "ثلاثة أشهر"),
    ("en", "two years", "fa", "بیست و چهار ماه"),
    ("en", "20 kilometres", "en", "12.5 miles"),
    ("en", "420 kg", "fa", "چهارصد و بیست کیلو"),
    ("en", "1200 kg", "ar", "1.2 طن"),
    ("en", "40,000 tonnes", "fa", "چهل هزار تن"),
    ("en", "30 people", "fa", "سی تن"),
    ("en", "270,000 in cash", "fa", "دویست و هفتاد هزار تومان"),
    ("en", "800 men", "fa", "۸۰۰ نفر"),
    ("fa", "ده میلیون تومان", "fa", "صد میلیون ریال"),
    ("ar", "الثلث", "fa", "یک سوم"),
    ("en", "33 per cent", "en", "30 to 35 per cent"),
    ("en", "between 200 and 250", "fa", "۲۵۰ خانواده"),
    ("en", "300,000", "fa", "دویست و هفتاد هزار می‌دهند، ولی تا سیصد هم چانه بزنید"),
    ("ar", "ألفا دولار", "en", "2,000 dollars"),
    ("ar", "٣٩٠", "fa", "سیصد و نود نفر"),
    ("en", "30", "fa", "سی درصد"),
]
ALIKE += [
    ("fa", "دو میلیارد و دویست", "en", "2.2 billion"),
    ("fa", "یک میلیون و پانصد تومان", "fa", "۱٬۵۰۰٬۰۰۰ تومان"),
]
# How people say numbers when nobody writes them down.
ALIKE += [
    ("ar", "إنسان في السادسة والعشرين من عمره", "en", "twenty-six years old"),
    ("en", "in her twenty-sixth year", "fa", "بیست و شش ساله"),
    ("fa", "در بیست و ششمین سال زندگی", "ar", "عمرها ٢٦ سنة"),
    ("en", "his 40th birthday", "fa", "چهل سالش است"),
    ("ar", "الثلث", "en", "33 per cent"),
    ("en", "two thirds", "fa", "۶۷ درصد"),
    ("fa", "دو سوم", "ar", "٦٦٫٧٪"),
    ("en", "one in six", "ar", "١٧ بالمئة"),
    ("fa", "بشکه‌ای هفتاد و سه سنته", "en", "$0.73"),
    ("en", "73 cents", "fa", "۰٫۷۳ دلار"),
    ("en", "€1.10", "en", "one euro and ten cents"),
    ("fa", "یک دلار و ده سنت", "ar", "١٫١٠ دولار"),
    ("en", "fifty pence", "en", "£0.50"),
    ("ar", "ستة بالألف", "en", "nought point six per cent"),
    ("ar", "ستة بالألف", "fa", "شش در هزار"),
    ("en", "six in a thousand", "fa", "۰٫۶ درصد"),
    ("en", "6‰", "ar", "ستة في الألف"),
    ("en", "sixty basis points", "fa", "شش دهم درصد"),
    ("en", "five per 1,000", "en", "0.5 per cent"),
    ("en", "point six per cent", "ar", "صفر فاصلة ستة بالمئة"),
    ("en", "€14k", "ar", "أربعتعش ألف يورو"),
    ("en", "$2m", "fa", "دو میلیون دلار"),
    ("en", "£3 bn", "ar", "ثلاثة مليارات جنيه"),
    ("ar", "خمستاشر يوم", "en", "fifteen days"),
    ("ar", "تلتمية وخمسين عيلة", "fa", "۳۵۰ خانوار"),
    ("ar", "سبعمية ليرة", "en", "700 liras"),
    ("en", "four and three quarters per cent", "fa", "چهار و هفتاد و پنج صدم درصد"),
    ("fa", "چهار ممیز هفتاد و پنج درصد", "ar", "أربعة فاصلة خمسة وسبعين بالمئة"),
    ("en", "four point seven five per cent", "fa", "۴/۷۵ درصد"),
    ("en", "one point two million tonnes", "ar", "مليون ومئتا ألف طن"),
    ("en", "zero point oh five", "fa", "پنج صدم"),
    ("fa", "سه ربع ساعت", "en", "forty-five minutes"),
    ("ar", "ساعة إلا ربعاً", "fa", "چهل و پنج دقیقه"),
    ("ar", "ثلاث ساعات إلا ربعاً", "en", "two and three quarter hours"),
    ("ar", "ساعة وثلث", "en", "an hour and twenty minutes"),
    ("ar", "ساعة وعشر دقائق", "fa", "هفتاد دقیقه"),
    ("fa", "دو متر و چهل سانت", "en", "2.4 metres"),
    ("en", "1 m 40 cm", "ar", "١٤٠ سنتيمتراً"),
    ("en", "half a year", "fa", "شش ماه"),
    ("en", "a fortnight", "ar", "أسبوعين"),
    ("en", "a couple of weeks", "fa", "دو هفته"),
    ("en", "three quarters of one per cent", "ar", "ثلاثة أرباع بالمئة"),
    ("ar", "خمسمئة ليرة ذهب قديمة", "fa", "پانصد سکه طلا"),
    ("en", "two hundred ewes", "ar", "مئتي رأس غنم"),
    ("fa", "صد اصله درخت", "en", "a hundred olive trees"),
    ("en", "fifty-odd men", "fa", "پنجاه و سه نفر"),
    ("fa", "پنجاه و خرده‌ای نفر", "ar", "خمسون ونيف رجلاً"),
    ("en", "six of us", "fa", "شش نفر"),
    ("en", "five of our engineers", "ar", "خمسة من مهندسينا"),
]
UNLIKE = [
    ("en", "thirty minutes", "en", "30 per cent"),
    ("en", "30 boats", "en", "30 tonnes"),
    ("en", "36,000 tonnes", "en", "38,000 tonnes"),
    ("en", "4.4 per cent", "fa", "۴ درصد"),
    ("en", "19 days", "fa", "نه روز"),
    ("en", "half past eight", "en", "8.5 per cent"),
    ("en", "16:00", "en", "16 tonnes"),
    ("en", "ten million", "en", "ten"),
    ("fa", "ساعت ده و نیم", "en", "10.5 hours"),
    ("en", "three to two", "en", "1.5"),
    ("en", "eight men", "en", "8 meetings"),
    ("ar", "الساعة الرابعة", "en", "four boats"),
    ("en", "two fifths", "en", "two tonnes"),
    ("en", "three weeks", "en", "three months"),
    ("ar", "تسعة وأربعون جريحاً", "en", "48"),
]
UNLIKE += [
    ("ar", "في الجلسة السادسة والعشرين", "en", "twenty-six years old"),
    ("ar", "في الثامن عشر", "en", "18 years old"),
    ("en", "the twenty-sixth session", "fa", "بیست و شش ساله"),
    ("ar", "الثلث", "en", "30 per cent"),
    ("en", "a third", "en", "34 per cent"),
    ("en", "a quarter", "en", "26 per cent"),
    ("en", "two thirds", "fa", "۳۳ درصد"),
    ("en", "73 cents", "en", "73 dollars"),
    ("fa", "هفتاد و سه سنت", "en", "£0.73"),
    ("en", "fifty pence", "en", "$0.50"),
    ("ar", "ستة بالألف", "en", "six per cent"),
    ("fa", "شش در هزار", "en", "6,000 crowns"),
    ("en", "sixty basis points", "en", "60 per cent"),
    ("en", "point six per cent", "en", "six per cent"),
    ("en", "at this point six men", "en", "0.6 per cent"),
    ("en", "€14k", "en", "14 euros"),
    ("ar", "أربعتعش", "en", "forty"),
    ("ar", "سبعطعش يوم", "en", "seventy days"),
    ("fa", "چهار و هفتاد و پنج صدم درصد", "en", "75 per cent"),
    ("fa", "چهار و هفتاد و پنج صدم درصد", "en", "4 per cent"),
    ("en", "four point seven five", "en", "47.5"),
    ("fa", "سه ربع ساعت", "en", "three hours"),
    ("ar", "ساعة إلا ربعاً", "en", "an hour and a quarter"),
    ("en", "an hour and twenty minutes", "en", "twenty minutes"),
    ("en", "two metres and forty centimetres", "en", "forty centimetres"),
    ("fa", "یک دلار و ده سنت", "en", "ten cents"),
    ("en", "a fortnight", "en", "three weeks"),
    ("fa", "پانصد سکه طلا", "ar", "خمسمئة شجرة زيتون"),
    ("en", "500 ewes", "fa", "پانصد نفر"),
    ("en", "fifty-odd men", "en", "65 men"),
    ("en", "fifty-odd men", "en", "fifty tonnes"),
    ("en", "Give me four names", "en", "four minutes"),
    ("en", "four hens", "fa", "چهار درصد"),
    ("ar", "خمسة من مهندسينا", "fa", "پنج دقیقه"),
    ("en", "six of us", "ar", "ست جثث"),
    ("fa", "چهار پتو", "ar", "أربعة أيام"),
]


def alike(lang, text, other, words):
    return any(same(a, b) for a in quantities(text, lang) for b in quantities(words, other))


@pytest.mark.parametrize(
    ("lang", "text", "other", "words"), ALIKE, ids=[f"{r[1]} = {r[3]}" for r in ALIKE]
)
def test_two_amounts_say_the_same(lang, text, other, words):
    assert alike(lang, text, other, words)
    assert alike(other, words, lang, text)


@pytest.mark.parametrize(
    ("lang", "text", "other", "words"), UNLIKE, ids=[f"{r[1]} ≠ {r[3]}" for r in UNLIKE]
)
def test_two_amounts_do_not_say_the_same(lang, text, other, words):
    assert not alike(lang, text, other, words)
    assert not alike(other, words, lang, text)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "two sides"), ("en", "the first meeting"), ("en", "one more session"),
        ("en", "three points"), ("en", "in 2019"), ("en", "half of it"), ("en", "article 12"),
        ("en", "at half past eight"), ("en", "the twenty-first session"), ("en", "a week"),
        ("en", "one week"), ("en", "since 1995"), ("en", "at 16:00"), ("en", "ten to four"),
        ("en", "in twenty twenty-six"),
        ("en", "nineteen twelve was a good year"), ("en", "one in two"), ("en", "1:1"),
        ("fa", "دو طرف"), ("fa", "جلسهٔ سوم"), ("fa", "سال ۱۳۹۵"),
        ("fa", "بودجهٔ ۱۴۰۵ کشور"), ("fa", "۱۲مین نشست"), ("fa", "سه نفر"),
        ("fa", "یک هفته"), ("fa", "ساعت ۸:۳۰"), ("fa", "هر دو ده"), ("fa", "بند ۱۲"),
        ("ar", "الطرفان"), ("ar", "النقطة الثالثة"), ("ar", "في عام 2019"), ("ar", "شخص واحد"),
        ("ar", "الساعة الرابعة والنصف"), ("ar", "الرابعة عصراً"), ("ar", "الفقرة 7"),
    ],
)  # fmt: skip
def test_small_numbers_ordinals_years_labels_and_times_of_day_are_weak(lang, text):
    assert all(each.weak for each in quantities(text, lang))


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "two weeks"), ("en", "a third of it"), ("en", "2,000 crowns"), ("en", "seven"),
        ("fa", "چهار ساعت"), ("fa", "دو سوم"), ("fa", "دو روز"), ("ar", "أسبوعين"),
        ("ar", "الثلث"),         ("ar", "تسعة رجال"),
    ],
)  # fmt: skip
def test_a_measured_amount_is_not_weak(lang, text):
    assert any(not each.weak for each in quantities(text, lang))


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "on 16 November 2026"),
        ("fa", "پانزدهم دی ۱۳۹۹"),
        ("ar", "السابع من تموز 2026"),
        ("en", "2026-11-16"),
    ],
)
def test_the_numbers_of_a_date_are_no_amounts(lang, text):
    assert quantities(text, lang) == ()


_WORDS = st.lists(
    st.sampled_from(
        listed(
            "ten to half past quarter a and hundred thousand 3 1.5 1/2 ¼ m k % th of second third "
            "may سی و نیم صد هزار میلیون تا سوم ده نه ساعت تن م درصد "
            "ألف ألفين ألفا خمسة وعشرين عشر مئة بالمئة ونصف ثلث يومين الساعة الحادي الرابعة إلى "
            "بين , ."
        )
    ),
    max_size=9,
).map(" ".join)


@given(st.one_of(st.text(), _WORDS), st.sampled_from(("en", "fa", "ar", "ps", "und")))
def test_no_text_stops_the_reading_of_amounts(text, lang):
    for each in quantities(text, lang):
        assert 0 <= each.start < each.end <= len(text)
        assert each.low <= each.high
        assert same(each, each)


@pytest.mark.parametrize("lang", ["en", "fa", "ar"])
def test_a_figure_without_end_is_no_number_and_stops_nothing(lang):
    for digit in ("1", "۱", "١"):
        endless = digit * 19_000
        for text in (
            endless,
            f"{endless}/2",
            f"2/{endless}",
            f"{endless}.5",
            f"{endless} km, 12 km",
        ):
            quantities(text, lang)
        assert one(12, "kilometre") in said(lang, f"{endless}, 12 km")


def test_the_thousand_that_is_left_out_is_that_of_the_last_number_which_has_one():
    read = quantities("45 million, or even 30; then 20 thousand, 7 or 8.", "en")
    loose = {(int(each.low), int(each.high)) for each in read if not each.exact}
    assert {(30_000_000, 30_000_000)} <= loose
    assert not {(7_000_000, 7_000_000), (8_000_000, 8_000_000)} & loose
