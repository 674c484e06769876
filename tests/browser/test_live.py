"""What one does in one window is seen in another, and nobody's words or place are lost for it."""

import pytest
from tests.browser.conftest import PATIENCE
from tests.browser.steps import found, ready

pytestmark = pytest.mark.browser
SAID = "Half of the ice for each side, by weight."
OTHER = "The harbour at night stays open."


def listening(page):
    """Wait until a page listens."""
    page.wait_for_selector(":root[data-live]", state="attached")


def note(page, words, side="A"):
    """Note a line on the session sheet; ends on the sheet."""
    page.goto(page.talk + "sheet")
    ready(page)
    page.locator(f"#sheet [name='for.side'][value='{side}']").check()
    page.fill("#words", words)
    page.locator("#sheet .send .primary").click()
    page.wait_for_load_state()


@pytest.fixture
def apart(two):
    """A window in another browser of the same mediator, at the desk of the same talk."""
    one, other = two
    context = other.context.browser.new_context(
        base_url=one.evaluate("location.origin"), storage_state=other.context.storage_state()
    )
    context.set_default_timeout(PATIENCE)
    window = context.new_page()
    window.goto(one.talk)
    listening(window)
    yield window
    context.close()


@pytest.fixture
def two(page):
    """Two windows of one mediator at the desk of one new talk."""
    found(page, "The ice of the lagoon")
    page.talk = page.evaluate("location.pathname")
    note(page, OTHER)
    other = page.context.new_page()
    other.talk = page.talk
    other.goto(page.talk)
    listening(other)
    return page, other


def test_a_line_is_seen_in_another_window_without_reloading_it(two):
    one, other = two
    other.evaluate("window.here = true")
    note(one, SAID)
    other.get_by_text(SAID).first.wait_for()
    assert other.evaluate("window.here"), "the page was not loaded anew"
    assert other.locator("#news").inner_text() == "Something new stands in this room."
    assert other.locator(".line[data-new]").count() == 1


def test_what_one_is_writing_reading_and_has_open_stays_as_it_is(two):
    one, other = two
    other.goto(one.talk + "sheet")
    listening(other)
    ready(other)
    other.locator("#sheet [name='for.side'][value='B']").check()
    other.fill("#words", "They would rather")
    other.evaluate("document.getElementById('words').setSelectionRange(5, 10)")
    details = other.locator("#sheet details").first
    details.evaluate("each => { each.open = true; }")
    other.evaluate("scrollTo(0, 120)")
    before = other.locator("#words").bounding_box()["y"]
    note(one, SAID)
    other.get_by_text(SAID).first.wait_for()
    assert other.input_value("#words") == "They would rather"
    assert other.evaluate("document.activeElement.id") == "words"
    assert other.evaluate("document.getElementById('words').selectionStart") == 5
    assert other.locator("#sheet [name='for.side'][value='B']").is_checked()
    assert details.evaluate("each => each.open")
    assert abs(other.locator("#words").bounding_box()["y"] - before) < 2


def test_who_was_cut_off_catches_up_once_and_keeps_the_words_typed_meanwhile(two, apart):
    one, other = two
    apart.goto(one.talk + "sheet")
    listening(apart)
    ready(apart)
    apart.evaluate("window.here = true")
    apart.context.set_offline(True)
    apart.fill("#words", "They would rather")
    note(one, SAID)
    other.get_by_text(SAID).first.wait_for()
    assert apart.get_by_text(SAID).count() == 0
    apart.context.set_offline(False)
    noted = apart.locator(".noted .line p.said", has_text=SAID)
    noted.first.wait_for()
    assert noted.count() == 1
    assert apart.input_value("#words") == "They would rather"
    assert apart.evaluate("window.here"), "the page was not loaded anew"


def test_a_form_whose_thing_has_changed_meanwhile_keeps_its_words(two):
    one, other = two
    line = other.locator(".line[id^=i-]").first.get_attribute("id").removeprefix("i-")
    other.goto(f"{one.talk}carry?item={line}")
    listening(other)
    own = other.locator("main textarea:visible").first
    own.fill("On reflection")
    one.goto(f"{one.talk}do/Withdraw?item={line}&for.side=A")
    one.get_by_role("button", name="Its source withdraws it").click()
    other.wait_for_selector("#news:not(:empty)")
    assert own.input_value() == "On reflection"
    other.get_by_role("button", name="Look at it once more").click()
    other.wait_for_load_state()
    kept = "[...document.querySelectorAll('main textarea')].map((each) => each.value)"
    assert "On reflection" in other.evaluate(kept)


def test_who_locks_in_one_window_is_locked_in_every_browser_at_once(two, apart):
    one, _other = two
    one.keyboard.press("F8")
    apart.wait_for_url("**/unlock**")
    apart.goto("about:blank")
