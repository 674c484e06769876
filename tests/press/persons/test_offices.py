"""Whether an office was somebody's at the date of a text."""

from datetime import date

import pytest
from tests.reading.names.measure import cases, office

from goodoffices.press.persons.offices import Held, Tenure, checked, days

HALF = cases("../offices/cases.yaml", "cases", "developed")


@pytest.mark.parametrize("case", HALF, ids=[case["id"] for case in HALF])
def test_an_office_is_checked_at_the_date_of_the_text(case):
    found = office(case)
    assert found.held.value == case["expect"], case["why"]
    assert found.notice is case["notice"], case["why"]
    assert sorted(found.holders) == sorted(case["holders"])


GUARD = (
    Tenure("old", "harbour master", "N", days("2019"), days(date(2024, 8, 8))),
    Tenure("new", "harbour master", "N", days(date(2024, 8, 8))),
)


def held(person: str, day: date | str, office: str = "Harbour master") -> Held:
    return checked(person, office, "N", days(day), GUARD).held


def test_on_the_day_of_handing_over_both_may_be_named_with_an_office():
    assert held("old", date(2024, 8, 8)) is held("new", date(2024, 8, 8)) is Held.HOLDS
    assert held("old", date(2024, 8, 9)) is Held.LEFT
    assert held("new", date(2024, 8, 7)) is Held.NOT_YET


def test_a_month_in_which_an_office_changed_hands_settles_nothing():
    assert held("old", "2024-08") is held("new", "2024-08") is Held.UNKNOWN
    assert held("old", "2024-07") is held("new", "2024-09") is Held.HOLDS


def test_somebody_of_whom_no_office_is_known_holds_it_not_where_another_does():
    assert held("third", date(2025, 1, 1)) is Held.ANOTHER
    assert held("third", date(2018, 1, 1)) is Held.UNKNOWN
    assert not checked("third", "singer", "N", days("2025"), GUARD).notice


def test_a_deputy_is_no_harbour_master_and_a_former_one_was():
    assert held("old", date(2025, 1, 1), "Deputy harbour master") is Held.UNKNOWN
    assert held("old", date(2025, 1, 1), "former harbour master") is Held.HOLDS
    assert held("old", date(2020, 1, 1), "former harbour master") is Held.NOT_YET


def test_a_day_that_is_none_is_refused():
    with pytest.raises(ValueError, match="month"):
        days("2024-13")
    with pytest.raises(ValueError, match="somewhen"):
        days("somewhen")
