"""The boxes in which onward words are written, in a real browser."""

import pytest
from tests.browser.conftest import open_desk
from tests.browser.steps import the_evening

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("javascript", [True, False], ids=["with scripts", "without"])
def test_the_box_of_the_onward_words_turns_with_the_language_chosen_for_them(window, javascript):
    page = window(javascript=javascript)
    open_desk(page)
    the_evening(page)
    page.goto(page.locator("[data-act=carry]").first.get_attribute("href"))
    box = page.locator("main .span textarea").first
    choice = page.locator("main .span select").first
    turned = {}
    for language in ("fa", "en"):
        choice.select_option(language)
        turned[language] = box.evaluate("each => getComputedStyle(each).direction")
    assert turned == {"fa": "rtl", "en": "ltr"}
