"""Days, hours and figures of the house's own words have the digits and calendar of the page."""

import pytest
from django.template import Context, Template
from django.utils.translation import override
from tests.server.walk import evening

from goodoffices.server.calendars import Count

LINES = Template(
    "{% load i18n %}{% blocktranslate count n=n|counted %}{{ n }} line{% plural %}{{ n }} lines"
    "{% endblocktranslate %}"
)


@pytest.mark.parametrize(
    ("lang", "one", "many"),
    [("en", "1 line", "12 lines"), ("fa", "۱ سطر", "۱۲ سطر"), ("ar", "سطر واحد", "١٢ سطراً")],
)
def test_what_is_counted_has_the_digits_of_the_language_and_its_plural(lang, one, many):
    with override(lang):
        assert LINES.render(Context({"n": 1})) == one
        assert LINES.render(Context({"n": 12})) == many


def test_a_number_to_count_with_is_a_number_still():
    with override("fa"):
        assert (Count(12) == 12, str(Count(12)), f"{Count(12):d}") == (True, "۱۲", "12")


@pytest.fixture
def talk(client):
    """An evening of two sides, of which one said when and how much in digits of its own."""
    told = evening(client)
    told.note("A", "On 4 May at 21:40, 12 boats; ٣ قوارب، ۴ قایق.", "in your words, from us")
    return told


@pytest.mark.parametrize(
    ("lang", "digits"), [("fa", "۰۱۲۳۴۵۶۷۸۹"), ("ar", "٠١٢٣٤٥٦٧٨٩"), ("en", "0123456789")]
)
def test_the_desk_tells_the_time_in_digits_of_its_language_and_quotes_as_was_said(
    talk, lang, digits
):
    talk.client.cookies["goodoffices_language"] = lang
    page = talk.get().content.decode()
    assert "On 4 May at 21:40, 12 boats; ٣ قوارب، ۴ قایق." in page
    clock = page.split("data-zone=")[1].partition(">")[2].partition("<")[0]
    assert len(clock) == 5
    assert set(clock) <= {*digits, ":"}


def test_a_time_is_typed_in_the_digits_of_any_language(talk):
    for typed in ("2026-05-04 21:40", "۲۰۲۶-۰۵-۰۴ ۲۱:۴۰", "٢٠٢٦-٠٥-٠٤ ٢١:٤٠"):
        said = talk.note(
            "A", "Nets.", "in your words, from us", marking__expires=typed, marking__release=""
        )
        assert said.marking.expires is not None
        assert (said.marking.expires.month, said.marking.expires.day) == (5, 4)
