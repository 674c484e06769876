"""The reference says what the code says, word for word."""

import pytest
from tests.house.told import PAGES, told, written
from tests.house.tree import short

from goodoffices.core.acts import ACTS
from goodoffices.core.refusals import SENTENCES


@pytest.mark.parametrize("page", PAGES, ids=short)
def test_a_page_holds_exactly_what_the_code_tells(page):
    assert written(page)
    assert written(page) == told(page), "write it anew with: python -m tests.house.told"


def test_every_act_stands_on_the_page_of_acts_once():
    page = next(page for page in PAGES if page.name == "acts.md")
    rows = [line.split("`")[1] for line in written(page).splitlines() if line.startswith("| `")]
    assert sorted(rows) == sorted(ACTS)


def test_every_refusal_says_more_than_no():
    for code, said in SENTENCES.items():
        first, _stop, allowed = said.partition(". ")
        assert first, code
        assert allowed, f"{code} says which rule, and not what would be allowed"
