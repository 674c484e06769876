"""Time has passed at the desk: before words cross, a passkey shows who one is; nothing is lost.

ILLUSTRATIVE: every party and every word is invented.
"""

import pytest
from tests.browser.seven import LATE, Somebody
from tests.browser.steps import found

pytestmark = pytest.mark.browser
ONWARD = "They would show a list of their boats before the season begins."


def test_before_words_cross_the_passkey_is_asked_for_and_the_form_is_kept(chromium_open, served):
    house, invitation = served
    vesna = Somebody.comes(chromium_open, house, "vesna")
    vesna.takes(invitation)
    page = vesna.page
    found(page, "The bank at Green Shoal", A="Quillsay", B="Zharfan")
    talk = page.evaluate("location.pathname")
    page.goto(f"{talk}carry")
    vesna.sends("Look at it once more", onward__parts__own__words__text=ONWARD, onward__to="B")
    page.get_by_role("heading", name="Before it crosses").wait_for()
    (house.folder / LATE).touch()
    page.get_by_role("button", name="Let it cross").click()
    page.get_by_role("heading", name="Show once more who you are.").wait_for()
    assert ONWARD not in page.content()
    page.get_by_role("button", name="Use a passkey").click()
    page.get_by_text("Nothing you wrote is lost").wait_for()
    assert page.input_value("[name='onward.parts.own.words.text']") == ONWARD
    desk = page.evaluate("there => fetch(there).then(each => each.text())", talk)
    assert ONWARD not in desk
    vesna.sends("Look at it once more")
    page.get_by_role("button", name="Let it cross").click()
    page.get_by_role("heading", name="Before it crosses").wait_for(state="detached")
    page.goto(talk)
    assert ONWARD in page.locator("main").inner_text()
    page.context.close()
    assert vesna.wrong == []
