"""After one step of a round one stands on the next, and what is missing is said by the house.

ILLUSTRATIVE: every party and every word is invented.
"""

import pytest
from tests.browser.conftest import open_desk
from tests.browser.steps import found, ready

pytestmark = pytest.mark.browser

STANDING = "document.activeElement.textContent.trim()"


def test_from_one_step_of_a_round_to_the_next_it_is_one_key(window):
    page = window()
    open_desk(page)
    found(page, "The ford at Nine Willows")
    ready(page)
    page.keyboard.press("g")
    page.wait_for_selector("[name='name.text']")
    ready(page)
    page.fill("[name='name.text']", "Round 1")
    page.keyboard.press("Control+Enter")
    for done, onto in (
        ("ProposeRound", "Convene the round"),
        ("Convene", "Open the round"),
    ):
        page.wait_for_url(f"**done={done}*")
        ready(page)
        assert page.evaluate(STANDING) == onto
        page.keyboard.press("Enter")
    page.wait_for_url("**done=OpenRound*")


def test_what_is_missing_is_said_in_the_words_of_the_house(window):
    page = window()
    open_desk(page)
    page.goto("/talks/new")
    ready(page)
    page.keyboard.press("Enter")
    told = "document.getElementById('title').validationMessage"
    assert page.evaluate(told) == "This is still to be filled in or chosen."
    page.keyboard.type("The ford")
    assert page.evaluate(told) == ""
