"""A line's permanent link is copied by a press or a key, and is a link where there is no script.

ILLUSTRATIVE: every party and every word is invented.
"""

import re

import pytest
from playwright.sync_api import expect
from tests.browser.conftest import open_desk
from tests.browser.steps import ready, the_evening

pytestmark = pytest.mark.browser

COPIED = """() => {
  const kept = [];
  Object.defineProperty(navigator, "clipboard", { value: {
    writeText: (words) => { kept.push(words); return Promise.resolve(); },
  } });
  Object.defineProperty(window, "copied", { get: () => kept.join(" ") });
}"""


@pytest.fixture
def desk(window):
    """The desk of the invented evening, in a browser whose clipboard can be read."""
    page = window()
    page.add_init_script(f"({COPIED})()")
    open_desk(page)
    the_evening(page)
    ready(page)
    return page


def test_the_link_of_the_line_one_stands_on_is_copied_by_a_key_and_by_a_press(desk):
    assert not desk.locator("#copy-link").is_visible()
    desk.keyboard.press("j")
    desk.keyboard.press("y")
    expect(desk.locator(".line:focus #copy-link")).to_have_text("Copied")
    link = desk.locator(".line:focus a[data-act=open]").evaluate("each => each.href")
    assert desk.evaluate("copied") == link
    desk.keyboard.press("j")
    expect(desk.locator(".line:focus #copy-link")).to_have_text("Copy the link")
    desk.locator("#copy-link").click()
    expect(desk.locator("#copy-link")).to_have_text("Copied")
    desk.goto(desk.evaluate("copied").split()[-1])
    assert re.search(r"/items/[\w-]+$", desk.url)


def test_a_round_at_the_desk_bears_its_permanent_link(desk):
    desk.goto(f"{desk.url.split('?')[0]}rounds")
    link = desk.locator("[id^=round-] .who a").first
    link.click()
    desk.wait_for_url(re.compile(r"/lines/"))
    assert desk.locator("main .line").count() == 1


def test_nothing_moves_under_what_is_being_pressed(desk):
    desk.locator(".line[tabindex] .said").first.hover()
    desk.mouse.down()
    assert not desk.locator("#copy-link").is_visible()
    desk.mouse.up()
    expect(desk.locator(".line #copy-link")).to_be_visible()
