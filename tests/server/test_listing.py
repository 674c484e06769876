"""Lists and times are written as the language of the house writes them."""

from datetime import UTC, datetime

import pytest
from django.utils import translation

from goodoffices.server.calendars import moment
from goodoffices.server.listing import listed


@pytest.mark.parametrize(
    ("lang", "list_of_two", "time"),
    [
        ("en", "North, South", "4 May 2026, 20:00"),
        ("ar", "North، South", "٤ أيار/مايو ٢٠٢٦، ٢٠:٠٠"),
        ("fa", "North، South", "۱۴ اردیبهشت ۱۴۰۵ (۴ مه ۲۰۲۶)، ۲۰:۰۰"),
    ],
)
def test_a_list_and_a_time_have_the_comma_of_the_language(lang, list_of_two, time):
    with translation.override(lang):
        assert listed(["North", "South"]) == list_of_two
        assert moment(datetime(2026, 5, 4, 20, 0, tzinfo=UTC)) == time
