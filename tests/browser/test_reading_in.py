"""A report is read in from the keyboard, in a real browser. ILLUSTRATIVE: all is invented."""

import re

import pytest
from tests.browser import steps
from tests.browser.axe import serious

pytestmark = pytest.mark.browser

REPORT = """Talks in Sanvorra end for now

The Harbour Gazette, 14 May 2031

Indirect talks between Sarvan and Kahroba ended in Sanvorra on Wednesday.

Sarvan spokesperson Edda Quarrel said the talks had ended “for now”. The wording was widely
interpreted as signalling a pause rather than a breakdown.

“The atmosphere was good,” Sarvan Foreign Minister Ilya Morent said. “There is a way to go on.”

View post on X

“We made a good start,” Kahroba Foreign Minister Dessa Quill said.
"""


def talk_of_its_own(page):
    """Found an empty talk; its address."""
    steps.found(page, "The bank, read in", venue="Muscat")
    return page.evaluate("location.pathname")


def tabbed_to(page, selector):
    """Go on with Tab, and nothing else, to what a selector finds."""
    for _step in range(80):
        if page.evaluate("wanted => document.activeElement.matches(wanted)", selector):
            return
        page.keyboard.press("Tab")
    raise AssertionError(f"Tab never comes to {selector}")


def pasted(page, talk):
    """Go from Press to the reports, paste one, and have it read."""
    page.goto(f"{talk}press")
    tabbed_to(page, "a.button[href$='/reports']")
    page.keyboard.press("Enter")
    page.wait_for_selector("#text")
    tabbed_to(page, "#text")
    page.keyboard.insert_text(REPORT)
    with page.expect_navigation(url=re.compile(r"/reports/\w")):
        page.keyboard.press("Control+Enter")
    steps.ready(page)


def pressed(page, key):
    """Press a key that decides on the line in front, and wait for the page that follows."""
    with page.expect_navigation():
        page.keyboard.press(key)
    steps.ready(page)


def in_front(page):
    """The words of the line that is framed."""
    return page.locator("form.suggestion.framed .said").inner_text()


def to_the_line(page, words):
    """Go on with J to a line."""
    for _step in range(page.locator("form.suggestion:not(.rejected)").count()):
        if words in in_front(page):
            return
        page.keyboard.press("j")
    raise AssertionError(f"no line says {words!r}")


def test_a_report_is_read_in_and_seen_on_the_public_page_by_keys_alone(page):
    talk = talk_of_its_own(page)
    pasted(page, talk)
    to_the_line(page, "There is a way to go on")
    assert in_front(page) == "The atmosphere was good. There is a way to go on."
    pressed(page, "r")
    to_the_line(page, "We made a good start")
    page.keyboard.press("k")
    page.keyboard.press("j")
    page.keyboard.press("m")
    assert page.evaluate("document.activeElement.name") == "words"
    page.keyboard.press("Control+A")
    page.keyboard.insert_text("A good start was made, as this side saw it.")
    pressed(page, "Control+Enter")
    while page.locator("form.suggestion:not(.rejected)").count():
        pressed(page, "a")
    page.keyboard.press("a")
    page.reload()
    assert f"{talk}reports/" in page.url, "a key of the report led away from it"
    assert page.locator("#suggestions").inner_text().count("Nothing more is suggested") == 1
    tabbed_to(page, "#suggestions a[href$='/public']")
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile("/public$"))
    told = page.locator("main").inner_text()
    assert "A good start was made, as this side saw it." in told
    assert "There is a way to go on" not in told
    assert "interpreted by persons not named" in told
    assert "Edda Quarrel" in told


def test_what_is_alike_is_filed_by_keys_from_one_page_and_only_from_its_end(page):
    pasted(page, talk_of_its_own(page))
    page.set_viewport_size({"width": 1280, "height": 420})
    report, before = page.url, page.locator("form.suggestion:not(.rejected)").count()
    while not page.locator("form.suggestion.framed a.like").count():
        page.keyboard.press("j")
    pressed(page, "l")
    alike = page.locator("#alike label").count()
    page.keyboard.press("a")
    assert page.evaluate("scrollY") > 0, "what was below has not been seen yet"
    page.set_viewport_size({"width": 1280, "height": 3000})
    pressed(page, "a")
    assert page.url.partition("#")[0] == report.partition("#")[0]
    assert page.locator("form.suggestion:not(.rejected)").count() == before - alike


def test_the_text_goes_along_with_the_line_in_front(page):
    pasted(page, talk_of_its_own(page))
    page.set_viewport_size({"width": 1280, "height": 420})
    to_the_line(page, "We made a good start")
    here = page.locator(".span-here")
    assert "good start" in here.inner_text()
    box, frame = here.bounding_box(), page.locator("#report-text").bounding_box()
    assert frame["y"] <= box["y"] <= frame["y"] + frame["height"]


def test_with_single_letters_out_of_use_no_letter_decides_anything(page):
    talk = talk_of_its_own(page)
    pasted(page, talk)
    before = page.locator("form.suggestion:not(.rejected)").count()
    report = page.url
    page.goto(f"{talk}keys")
    page.get_by_role("button", name="Put single letters out of use").click()
    page.goto(report)
    page.keyboard.press("a")
    page.keyboard.press("r")
    page.reload()
    assert page.url == report
    assert page.locator("form.suggestion:not(.rejected)").count() == before
    assert not page.locator(".keys-hint").count()


@pytest.mark.parametrize("phone", [False, True], ids=["desktop", "phone"])
def test_axe_finds_nothing_serious_where_reports_are_read_in(page, phone):
    talk = talk_of_its_own(page)
    pasted(page, talk)
    report = page.url
    while page.locator("form.suggestion:not(.rejected)").count() > 2:
        pressed(page, "a")
    size = {"width": 390, "height": 844} if phone else {"width": 1280, "height": 900}
    page.set_viewport_size(size)
    page.emulate_media(color_scheme="dark" if phone else "light")
    found = {}
    for name in (f"{talk}reports", report, f"{talk}people", f"{talk}compare", f"{talk}press"):
        page.goto(name)
        wide, seen = page.evaluate("[document.documentElement.scrollWidth, innerWidth]")
        assert wide <= seen, name
        found[name] = serious(page)
    assert {name: each for name, each in found.items() if each} == {}
