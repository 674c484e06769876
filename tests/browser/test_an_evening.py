"""An evening at the desk, as a new user walks it: found, note, carry, be refused, end, lock, open.

ILLUSTRATIVE: every party and every word is invented.
"""

import re

import pytest
from playwright.sync_api import expect
from tests.browser.conftest import open_desk
from tests.browser.steps import found, ready, unlock

pytestmark = pytest.mark.browser
ALONE, THINK, IDEA, SUBSTANCE, VERBATIM = "12345"
SPOKEN = (
    ("a", SUBSTANCE, "We ask for the bank on alternating days."),
    ("a", THINK, "Our crews still speak of the boarding."),
    ("a", ALONE, "Forty boats would do, if nobody hears of it."),
    ("b", SUBSTANCE, "ما خواستار توقف صید در ماه‌های سرد هستیم."),
    ("b", IDEA, "A pilot could go with each fleet."),
    ("b", ALONE, "The minister leaves in spring."),
    ("a", VERBATIM, "The anchorage is not on the table."),
    ("b", SUBSTANCE, "We fear patrols by night."),
    ("a", SUBSTANCE, "We can show a list of boats."),
    ("b", THINK, "The winter's income matters most to the villages."),
)
CARRIED = (
    (1, "alternating days", "They would share the bank by days."),
    (2, "patrols by night", "They are uneasy about what happens after dark."),
    (1, "list of boats", "A list of boats could be shown."),
)


def test_an_evening_from_the_founding_to_the_morning_after(page):
    found(page, "The bank at Green Shoal")
    note_by_keyboard_alone(page)
    for room, words, onward in CARRIED:
        carry_by_keyboard_alone(page, room, words, onward)
    is_refused(page)
    end_for_now(page)
    lock_and_open_again(page)
    stands_on_the_desk(page)


def note_by_keyboard_alone(page):
    """Ten lines, as people speak; the hand never leaves the keys."""
    page.keyboard.press("n")
    page.wait_for_url("**/sheet")
    for number, (side, marking, words) in enumerate(SPOKEN, 1):
        ready(page)
        page.keyboard.press(f"Alt+{side}")
        page.keyboard.press(f"Alt+{marking}")
        page.keyboard.insert_text(words)
        page.keyboard.press("Control+Enter")
        # With the two notes that the founding made.
        expect(page.locator(".noted .line")).to_have_count(number + 2)
        assert page.evaluate("document.activeElement.id") == "words"
    page.keyboard.press("Escape")
    page.keyboard.press("d")
    page.wait_for_selector(".corridor")


def carry_by_keyboard_alone(page, room, words, onward):
    """Walk to the line, carry it, look once more, let it cross."""
    walk_to(page, room, words)
    page.keyboard.press("c")
    page.wait_for_selector("h1:has-text('Carry across')")
    assert page.evaluate("document.activeElement.tagName") == "TEXTAREA"
    page.keyboard.insert_text(onward)
    page.keyboard.press("Control+Enter")
    page.wait_for_selector("h1:has-text('Before it crosses')")
    assert onward in page.locator(".exact").inner_text()
    page.get_by_role("button", name="Let it cross").focus()
    page.keyboard.press("Enter")
    page.wait_for_selector("#passage")


def walk_to(page, room, words):
    """Go from line to line, on and then back, until one stands on the wanted one."""
    for key in "j" * 40 + "k" * 80:
        page.keyboard.press(key)
        here = page.evaluate(
            "[document.activeElement.closest('.room')?.id, document.activeElement.innerText]"
        )
        if here[0] == f"room-{room}" and words in here[1]:
            return
    raise AssertionError(f"no line of room {room} says {words!r}")


def is_refused(page):
    """A side's own words may not go on as the mediator's; nothing crosses, nothing is lost."""
    before = page.locator("#passage .line").count()
    walk_to(page, 2, "patrols by night")
    page.keyboard.press("c")
    page.wait_for_selector("h1:has-text('Carry across')")
    page.keyboard.insert_text("We fear patrols by night.")
    page.keyboard.press("Control+Enter")
    page.wait_for_selector("#refusal")
    assert page.evaluate("document.activeElement.id") == "refusal"
    assert "the source's own words" in page.locator("#refusal").inner_text()
    assert "We fear patrols by night." in page.locator("main textarea").first.input_value()
    page.get_by_role("link", name="To the desk").click()
    page.wait_for_selector("#passage")
    assert page.locator("#passage .line").count() == before


def end_for_now(page):
    """A round is proposed, walked through, and ended."""
    page.get_by_role("link", name="Propose a round").click()
    page.locator("[name='name.text']").fill("Round 1")
    page.keyboard.press("Control+Enter")
    for step in ("Convene the round", "Open the round"):
        page.get_by_role("button", name=step).click()
        page.wait_for_selector("#passage")
    page.get_by_role("link", name="End the round…").click()
    page.get_by_role("radio", name=re.compile("for now")).check()
    page.get_by_role("button", name="End it").click()
    page.wait_for_selector("text=ended for now")


def lock_and_open_again(page):
    """One key, and back to the same page with the passphrase."""
    here = re.split(r"[?#]", page.url)[0]
    page.keyboard.press("F8")
    page.wait_for_selector("#passphrase")
    unlock(page)
    assert re.split(r"[?#]", page.url)[0] == here


def stands_on_the_desk(page):
    """The morning after everything is where it was left."""
    page.get_by_role("link", name="Desk", exact=True).click()
    assert "ended for now." in page.locator(".state").inner_text()
    rooms = [page.locator(f"#room-{place} .line p.said").all_inner_texts() for place in (1, 2)]
    for room, side in zip(rooms, "ab", strict=True):
        assert room == [words for each, _marking, words in reversed(SPOKEN) if each == side]
    crossed = page.locator("#passage .line p.said").all_inner_texts()
    assert crossed == [onward for _room, _words, onward in reversed(CARRIED)]
    sealed = page.locator(".line:has(.slip-sealed)")
    assert sealed.count() == 2
    assert sealed.locator("[data-act=carry]").count() == 0


def test_without_scripts_a_talk_is_founded_noted_carried_and_ended(window):
    page = window(javascript=False)
    open_desk(page)
    found(page, "Without scripts")
    page.get_by_role("link", name="Note what is said", exact=True).click()
    page.locator("#words").fill("We ask for alternating days.")
    page.locator("label:has([name='for.side'][value=A])").click()
    page.locator("label:has([name=marking][value^='in your words'])").click()
    page.locator("#sheet .send .primary").click()
    page.get_by_role("link", name="Desk", exact=True).click()
    page.locator("#room-1").get_by_role("link", name="Carry").click()
    page.locator("main textarea").first.fill("They would share the bank by days.")
    page.get_by_role("button", name="Look at it once more").click()
    page.get_by_role("button", name="Let it cross").click()
    assert "They would share the bank by days." in page.locator("#passage").inner_text()
    page.get_by_role("link", name="Propose a round", exact=True).click()
    page.locator("[name='name.text']").fill("Round 1")
    page.locator("main button.primary").click()
    page.get_by_role("button", name="Convene the round").click()
    page.get_by_role("link", name="End the round…").click()
    page.get_by_role("button", name="End it").click()
    assert "ended for now" in page.locator(".state").inner_text()
