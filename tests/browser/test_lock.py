"""The lock in a real browser: by a key, by itself, in every window; nothing typed is lost."""

import pytest
from tests.browser.conftest import PASSPHRASE, open_desk, start
from tests.browser.steps import found, ready, unlock

pytestmark = pytest.mark.browser
LOCKED = "The desk is locked."


def test_one_key_locks_and_the_way_back_shows_nothing(page):
    found(page, "The key that locks")
    here = page.url
    page.keyboard.press("F8")
    page.wait_for_url("**/unlock**")
    assert page.locator("h1").inner_text() == LOCKED
    page.go_back()
    page.wait_for_load_state()
    assert "The key that locks" not in page.content()
    unlock(page)
    assert page.url == here


def test_words_half_written_when_the_lock_is_pressed_stand_there_again(page):
    found(page, "Half a line")
    page.keyboard.press("n")
    page.wait_for_url("**/sheet")
    page.keyboard.type("They would accept forty boats")
    page.keyboard.press("F8")
    page.wait_for_url("**/lock")
    assert "forty" not in page.content()
    page.reload()
    page.fill("#passphrase", "not this one")
    page.keyboard.press("Enter")
    page.wait_for_selector("#wrong")
    unlock(page)
    assert page.url.endswith("/sheet")
    assert page.input_value("#words") == "They would accept forty boats"


def test_a_line_sent_after_the_desk_was_locked_elsewhere_is_not_lost(page, window):
    found(page, "Locked elsewhere")
    page.keyboard.press("n")
    page.wait_for_url("**/sheet")
    ready(page)
    page.keyboard.press("Alt+a")
    page.keyboard.type("Sent too late")
    open_desk(window())  # another browser: its ticket voids this one's
    page.keyboard.press("Control+Enter")
    page.wait_for_selector("#passphrase")
    assert "Sent too late" not in page.content()
    unlock(page)
    assert page.input_value("#words") == "Sent too late"
    ready(page)
    page.keyboard.press("Alt+a")
    page.keyboard.press("Control+Enter")
    page.wait_for_selector(".noted .line")
    assert page.locator(".noted .line p.said").first.inner_text() == "Sent too late"


def test_a_page_whose_token_is_gone_keeps_what_was_written_on_it(page):
    found(page, "An expired page")
    page.keyboard.press("n")
    page.wait_for_url("**/sheet")
    ready(page)
    page.keyboard.press("Alt+a")
    page.keyboard.type("Written on an old page")
    page.context.clear_cookies(name="csrftoken")
    page.keyboard.press("Control+Enter")
    page.wait_for_selector("text=it stands here again")
    assert page.input_value("#words") == "Written on an old page"
    ready(page)
    page.keyboard.press("Alt+a")
    page.keyboard.press("Control+Enter")
    page.wait_for_selector(".noted .line >> text=Written on an old page")


def test_every_window_of_the_browser_is_shut_at_once(page):
    found(page, "Two windows")
    other = page.context.new_page()
    other.goto(page.url)
    page.keyboard.press("F8")
    other.wait_for_url("**/unlock**")
    assert "Two windows" not in other.content()


def test_without_scripts_the_lock_is_a_button(window):
    page = window(javascript=False)
    open_desk(page)
    page.get_by_role("button", name="Lock").click()
    assert page.locator("h1").inner_text() == LOCKED
    page.goto("/talks/")
    assert page.locator("h1").inner_text() == LOCKED


@pytest.fixture(scope="module")
def restless(tmp_path_factory):
    """A house whose desk locks after three seconds."""
    house, served = start("desk", tmp_path_factory.mktemp("restless"), "--idle", "0.05")
    yield house
    served.terminate()
    served.wait(10)


def test_the_desk_locks_when_nobody_is_at_work(window, restless):
    page = window(of=restless)
    open_desk(page)
    page.wait_for_url("**/unlock?next=/talks/")


def test_whoever_writes_is_at_work_though_nothing_is_sent(window, restless):
    page = window(of=restless)
    open_desk(page)
    page.goto("/talks/new")
    for letter in "Ten boats!":
        page.locator("#title").press_sequentially(letter)
        page.wait_for_timeout(350)  # longer in all than the desk would wait
    assert page.goto("/talks/").url.endswith("/talks/")


def test_without_scripts_a_page_that_is_only_read_shuts_itself(window, restless):
    page = window(javascript=False, of=restless)
    open_desk(page)
    page.wait_for_url("**/unlock?next=/talks/")


def test_a_desk_opened_again_asks_for_the_passphrase_and_for_no_other(page):
    page.keyboard.press("F8")
    page.wait_for_url("**/unlock**")
    page.fill("#passphrase", PASSPHRASE.upper())
    page.keyboard.press("Enter")
    assert page.locator("#wrong").inner_text() == "The passphrase does not open this file."
    assert page.evaluate("document.activeElement.id") == "passphrase"
    unlock(page)
