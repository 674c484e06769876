"""Whoever begins to type writes: no letter of hers is taken for a key that leads elsewhere.

ILLUSTRATIVE: every party and every word is invented.
"""

import pytest
from tests.browser.steps import ready, the_evening

pytestmark = pytest.mark.browser
WORDS = "Round over"
FORMS = (
    "Note", "Propose", "ProposeRound", "Schedule", "StateScope", "DraftStatement", "NoteArea",
    "Movement", "Lodge",
)  # fmt: skip
WRITTEN = {"Note", "ProposeRound", "NoteArea"}


def test_words_typed_into_a_form_as_it_opens_stay_in_it(page):
    talk = the_evening(page)
    written = []
    for act in FORMS:
        page.goto(f"{talk}do/{act}")
        ready(page)
        here = page.url
        page.wait_for_selector("#act :focus", state="attached")
        page.keyboard.type(WORDS)
        assert page.url == here, f"{act}: typing led away"
        if WORDS in page.evaluate("String(document.activeElement.value)"):
            written.append(act)
    assert set(written) >= WRITTEN


def test_letters_typed_beside_a_field_lead_nowhere_until_escape_is_pressed(page):
    talk = the_evening(page)
    page.goto(f"{talk}do/Note")
    ready(page)
    page.locator("main h1").click()
    page.keyboard.type("r")
    assert page.url.endswith("/do/Note")
    page.keyboard.press("Escape")
    page.keyboard.press("r")
    page.wait_for_url("**/rounds")
