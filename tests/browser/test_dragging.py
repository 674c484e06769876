"""A line is carried by mouse, by finger or by key, and nothing crosses before its page is read.

ILLUSTRATIVE: every party and every word is invented.
"""

import pytest
from playwright.sync_api import expect
from tests.browser.conftest import open_desk
from tests.browser.steps import found, ready

pytestmark = pytest.mark.browser
MAY, NOT = "We ask for alternating days.", "My own head must not know."


@pytest.fixture
def desk(page):
    """A desk with a line that may be carried, and above it one that may not."""
    begun(page)
    return page


def begun(page):
    """Found a talk of its own and note both lines."""
    found(page, "The ford at Green Shoal")
    page.goto(f"{page.url.split('?')[0]}sheet")
    for words, number in ((MAY, "4"), (NOT, "1")):
        page.locator("#words").fill(words)
        page.locator("label:has([name='for.side'][value=A])").click()
        page.locator(f"label:has([name=marking][data-alt='{number}'])").click()
        page.locator("#sheet .primary").click()
        page.wait_for_selector(".just")
    page.get_by_role("link", name="To the desk").click()
    page.wait_for_selector(".corridor")
    ready(page)


def line(page, words):
    """The marking by which a line is taken."""
    return page.locator(".room .line", has_text=words).locator(".marked .slip")


def middle(what):
    """Where the middle of something is."""
    box = what.bounding_box()
    return box["x"] + box["width"] / 2, box["y"] + min(box["height"] / 2, 40)


def lift(page, words, onto):
    """Take a line by its marking and hold it over something else."""
    page.mouse.move(*middle(line(page, words)))
    page.mouse.down()
    page.mouse.move(*middle(onto), steps=4)


def test_a_line_that_is_dragged_to_another_room_leads_to_its_page_and_crosses_nowhere(desk):
    lift(desk, MAY, desk.locator("#room-2"))
    expect(desk.locator(".dragged")).to_contain_text("Let go: to Kahroba.")
    desk.mouse.up()
    desk.wait_for_url("**/carry?item=*&onward.to=B")
    expect(desk.locator("main")).to_contain_text(MAY)
    desk.go_back()
    desk.wait_for_selector(".corridor")
    expect(desk.locator(".passage .line")).to_have_count(0)


def test_esc_its_own_room_and_a_line_that_may_not_be_carried_leave_everything_as_it_is(desk):
    here = desk.url
    other = desk.locator("#room-2")
    lift(desk, NOT, other)
    expect(desk.locator(".dragged")).to_contain_text("It may not be carried.")
    desk.mouse.up()
    lift(desk, MAY, other)
    desk.keyboard.press("Escape")
    expect(desk.locator(".dragged")).to_have_count(0)
    desk.mouse.up()
    lift(desk, MAY, desk.locator("#room-1 h2"))
    expect(desk.locator(".dragged")).to_contain_text("to the room of another side")
    desk.mouse.up()
    expect(desk.locator(".lifted, .receives, .dragged")).to_have_count(0)
    assert desk.url == here


def test_by_key_and_without_scripts_the_line_leads_to_the_same_page(desk):
    line(desk, MAY).locator("xpath=ancestor::li").focus()
    desk.keyboard.press("c")
    desk.wait_for_url("**/carry?item=*")
    expect(desk.locator("main")).to_contain_text(MAY)


def test_on_a_phone_a_line_held_for_long_is_let_go_over_the_tab_of_the_other_room(window):
    page = window(phone=True)
    open_desk(page)
    begun(page)
    page.locator(".tabs .to-room-1").click()
    session = page.context.new_cdp_session(page)

    def finger(kind, *points):
        touches = [{"x": x, "y": y} for x, y in points]
        session.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": touches})

    line(page, MAY).scroll_into_view_if_needed()
    start, tab = middle(line(page, MAY)), middle(page.locator(".tabs .to-room-2"))
    # A finger that only passes moves the page, and no line.
    finger("touchStart", start)
    finger("touchMove", (start[0], start[1] + 30))
    finger("touchEnd")
    expect(page.locator(".dragged")).to_have_count(0)
    line(page, MAY).scroll_into_view_if_needed()
    start, tab = middle(line(page, MAY)), middle(page.locator(".tabs .to-room-2"))
    finger("touchStart", start)
    page.wait_for_selector(".dragged")
    finger("touchMove", tab)
    expect(page.locator(".dragged")).to_contain_text("Let go: to Kahroba.")
    finger("touchEnd")
    page.wait_for_url("**/carry?item=*&onward.to=B")
    expect(page.locator("main")).to_contain_text(MAY)
