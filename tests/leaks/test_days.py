from datetime import date

import jdatetime
import pytest
from hijridate import Gregorian
from hypothesis import given
from hypothesis import strategies as st
from tests.leaks.writers import WRITERS, figures

from goodoffices.leaks.days import days, overlaps

FIRST = jdatetime.date(1390, 1, 1).togregorian()
LAST = jdatetime.date(1410, 12, 29).togregorian()
EVERY_DAY = st.dates(FIRST, LAST)
MONTHS = "January February March April May June July August September October November December"
SOLAR = "فروردین اردیبهشت خرداد تیر مرداد شهریور مهر آبان آذر دی بهمن اسفند"
LEVANT = (
    "كانون الثاني,شباط,آذار,نيسان,أيار,حزيران,تموز,آب,أيلول,تشرين الأول,تشرين الثاني,كانون الأول"
)
LUNAR = (
    "محرم,صفر,ربيع الأول,ربيع الآخر,جمادى الأولى,جمادى الآخرة,رجب,شعبان,رمضان,شوال,"
    "ذو القعدة,ذو الحجة"
)


def gregorian_en(day):
    return ("en", f"{day.day} {MONTHS.split()[day.month - 1]} {day.year}")


def gregorian_ar(day):
    return ("ar", f"{WRITERS['ar'](day.day)} {LEVANT.split(',')[day.month - 1]} {day.year}")


def solar(day):
    there = jdatetime.date.fromgregorian(date=day)
    words = (
        f"{WRITERS['fa'](there.day)} {SOLAR.split()[there.month - 1]} {figures(there.year, 'fa')}"
    )
    return ("fa", words)


def solar_in_figures(day):
    return (
        "fa",
        jdatetime.date.fromgregorian(date=day).strftime("%Y/%m/%d"),
    )


def lunar(day):
    there = Gregorian(day.year, day.month, day.day).to_hijri()
    return ("ar", f"{there.day} {LUNAR.split(',')[there.month - 1]} {there.year}")


WAYS = (gregorian_en, gregorian_ar, solar, solar_in_figures, lunar)


def meets(one, other, near=None):
    return any(
        overlaps(a, b, near) for a in days(one[1], one[0]) for b in days(other[1], other[0])
    )


@given(EVERY_DAY, st.sampled_from(WAYS), st.sampled_from(WAYS))
def test_every_day_written_in_two_calendars_is_one_day(day, one, other):
    assert meets(one(day), other(day))


@given(EVERY_DAY, st.integers(4, 300), st.sampled_from(WAYS), st.sampled_from(WAYS))
def test_two_days_apart_are_not_one_day(day, apart, one, other):
    later = date.fromordinal(day.toordinal() + apart)
    assert later > LAST or not meets(one(day), other(later))


@given(EVERY_DAY)
def test_a_date_without_its_year_meets_the_same_date_in_another_calendar(day):
    english, persian = gregorian_en(day)[1], solar(day)[1]
    without = ("en", english.rsplit(" ", 1)[0])
    assert meets(without, ("fa", persian))
    assert meets(without, ("fa", persian.rsplit(" ", 1)[0]))


ONE_DAY = [
    ("en", "Saturday, Oct. 3", "fa", "یازدهم مهر"),
    ("en", "Sat., Oct. 3rd, 2026", "fa", "۱۱ مهر ۱۴۰۵"),
    ("en", "Oct. 3", "fa", "سوم اکتبر"),
    ("en", "3 Oct.", "ar", "الثالث من تشرين الأول"),
    ("en", "Sept. 8", "en", "the 8th of September"),
    ("en", "Nov 13th", "fa", "۲۲ آبان"),
    ("en", "3 Oct. 2026", "en", "2026-10-03"),
    ("en", "on the 3/10", "en", "3 October"),
    ("fa", "روز ۳/۱۰", "fa", "سوم دی"),
    ("en", "3 October twenty twenty-six", "en", "2026-10-03"),
    ("fa", "بیست‌وپنجم اسفندماه ۱۴۰۴", "en", "16 March 2026"),
    ("fa", "۲۵ دی‌ماه", "en", "15 January"),
    ("fa", "دههٔ اول مهر", "fa", "هفتم مهر"),
    ("ar", "بين الثالث والسابع من حزيران", "en", "5 June"),
    ("en", "the last day of June", "en", "30 June"),
    ("en", "the third Friday of June", "en", "the 19th of June"),
    ("fa", "شانزدهم تیر ۱۴۰۵", "ar", "السابع من تموز 2026"),
    ("en", "before 3 June 2026", "fa", "سیزدهم خرداد ۱۴۰۵"),
    ("en", "the third of June", "fa", "سیزدهم خرداد"),
    ("ar", "3 رمضان 1442", "fa", "۲۶ فروردین ۱۴۰۰"),
    ("fa", "پانزدهم دی هزار و سیصد و نود و نه", "en", "January 4th, 2021"),
    ("en", "Monday the 16th of November", "en", "16/11"),
    ("en", "November 16", "en", "2026-11-16"),
    ("en", "16.11.2026", "fa", "۱۴۰۵/۰۸/۲۵"),
    ("en", "31 October 2026", "en", "the end of October"),
    ("en", "mid-May", "ar", "منتصف أيار"),
    ("ar", "الخامس عشر من كانون الثاني", "ar", "منتصف يناير"),
    ("en", "the third week of June", "ar", "الأسبوع الثالث من حزيران"),
    ("en", "the third week of May", "fa", "هفتهٔ آخر اردیبهشت"),
    ("fa", "هفتهٔ سوم خرداد", "fa", "سومین هفتهٔ خرداد"),
    ("fa", "اواخر شهریور", "en", "mid-September"),
    ("ar", "ليلة الخامس عشر من شعبان", "fa", "شب نیمهٔ شعبان"),
    ("en", "3–7 June", "en", "5 June"),
    ("en", "from the 3rd to the 7th of June", "fa", "پانزدهم خرداد"),
    ("ar", "5 أوت", "ar", "5 آب"),
    ("ar", "12 غشت", "en", "12 August"),
    ("ar", "الثالث والعشرون من تشرين الثاني", "en", "23 November"),
    ("fa", "۱۲ ثور ۱۴۰۵", "fa", "دوازدهم اردیبهشت ۱۴۰۵"),
    ("fa", "اول مهر ۱۴۰۵", "fa", "۲۳ سپتامبر ۲۰۲۶"),
    ("fa", "اوایل مهر", "fa", "سوم مهر"),
    ("en", "the first half of July", "en", "July 9"),
    ("en", "10 Muharram 1448", "ar", "عاشر محرم 1448"),
    ("ar", "العاشر من أيار", "en", "the tenth of May"),
    ("ar", "العشرين من أيار", "en", "20 May"),
]
TWO_DAYS = [
    ("fa", "دههٔ اول مهر", "fa", "یازدهم مهر"),
    ("en", "16 November", "en", "17 November"),
    ("en", "3 June 2026", "en", "3 June 2027"),
    ("fa", "سیزدهم خرداد", "fa", "سیزدهم تیر"),
    ("en", "the second week of June", "en", "the third week of June"),
    ("en", "early May", "en", "late May"),
    ("en", "14 May", "fa", "چهاردهم اردیبهشت"),
    ("ar", "السابع من تموز", "ar", "السابع من آب"),
    ("ar", "3 رمضان", "en", "3 June"),
    ("en", "3-7 June", "en", "8 June"),
]


@pytest.mark.parametrize(
    ("lang", "text", "other", "words"), ONE_DAY, ids=[f"{r[1]} = {r[3]}" for r in ONE_DAY]
)
def test_two_dates_may_be_one_day(lang, text, other, words):
    assert meets((lang, text), (other, words))
    assert meets((other, words), (lang, text))


@pytest.mark.parametrize(
    ("lang", "text", "other", "words"), TWO_DAYS, ids=[f"{r[1]} ≠ {r[3]}" for r in TWO_DAYS]
)
def test_two_dates_are_not_one_day(lang, text, other, words):
    assert days(text, lang)
    assert days(words, other)
    assert not meets((lang, text), (other, words))


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "in ten days"), ("en", "tomorrow"), ("en", "we may go on"),
        ("en", "they march at dawn"),
        ("en", "two thirds"), ("en", "30 maybe"), ("en", "on Friday"),
        ("en", "the third session"), ("en", "an august body"),
        ("fa", "آب چاه"), ("fa", "تیر انداخت"), ("fa", "مهر زدند"), ("fa", "ده روز دیگر"),
        ("fa", "فردا"),
        ("fa", "آذر خانم"), ("fa", "می‌آیند"),
        ("ar", "بعد عشرة أيام"), ("ar", "غداً"), ("ar", "يوم الخميس"), ("ar", "ثلاثة أشهر"),
    ],
)  # fmt: skip
def test_what_is_no_date_is_not_read_as_one(lang, text):
    assert days(text, lang) == ()


def test_a_date_in_two_figures_is_doubted_unless_it_is_said_to_be_a_day():
    assert [each.doubtful for each in days("3/10 of the crew", "en")] == [True]
    assert [each.doubtful for each in days("They leave on the 3/10.", "en")] == [False]
    assert [each.doubtful for each in days("تا ۳/۱۰ درصد", "fa")] == [True]


def test_the_end_of_a_sentence_parts_a_month_from_what_follows():
    assert [each.weak for each in days("We met in October. 3 boats came.", "en")] == [True]
    assert [each.weak for each in days("We met in Oct. 3 boats came.", "en")] == [False]


def test_a_month_alone_is_weak_and_a_day_of_it_is_not():
    assert [each.weak for each in days("in October, or on 12 October", "en")] == [True, False]
    assert [each.weak for each in days("on Monday the 16th", "en")] == [True]


def test_the_year_of_the_talks_lets_a_moon_date_meet_another():
    moon, sun = ("ar", "3 رمضان"), ("fa", "۲۶ فروردین")
    assert meets(moon, sun, near=date(2021, 4, 1))
    assert not meets(moon, sun, near=date(2026, 4, 1))
    assert not meets(moon, sun)


@pytest.mark.parametrize(
    ("lang", "text", "other", "words", "day"),
    [
        ("ar", "العاشر من جمادى الأولى", "en", "1 November", 1),
        ("ar", "العاشر من جمادى الأولى", "fa", "دهم آبان", 1),
        ("fa", "پانزدهم شعبان", "en", "3 February", 1),
        ("ar", "3 رمضان", "fa", "۲ اسفند", 1),
        ("fa", "۱۲ آذر", "en", "3 December", 1),
        ("ar", "العاشر من جمادى الأولى", "en", "12 November", 0),
        ("ar", "العاشر من جمادى الأولى", "en", "21 October", 0),
        ("ar", "العاشر من جمادى الآخرة", "en", "1 November", 0),
        ("fa", "پانزدهم شعبان", "en", "14 February", 0),
        ("fa", "۱۲ آذر", "en", "12 December", 0),
    ],
)
def test_days_without_a_year_are_of_the_time_of_the_talk(lang, text, other, words, day):
    assert meets((lang, text), (other, words), near=date(2025, 11, 16)) is bool(day)
    assert meets((other, words), (lang, text), near=date(2025, 11, 16)) is bool(day)


def test_a_moon_day_is_not_looked_for_in_another_year():
    moon, sun = ("ar", "العاشر من جمادى الأولى"), ("en", "21 October")
    assert meets(moon, sun, near=date(2026, 11, 16))
    assert not meets(moon, sun, near=date(2025, 11, 16))


@given(EVERY_DAY, st.sampled_from(WAYS), st.text("ابتج def.\n", max_size=9))
def test_a_date_stands_where_it_says_it_stands(day, way, before):
    lang, words = way(day)
    text = f"{before} {words}."
    assert any(text[each.start : each.end] == words for each in days(text, lang))


@given(st.text(), st.sampled_from(("en", "fa", "ar", "ps", "und")))
def test_no_text_stops_the_reading_of_dates(text, lang):
    for each in days(text, lang):
        assert 0 <= each.start < each.end <= len(text)
        assert overlaps(each, each)
