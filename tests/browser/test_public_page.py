"""The public page of the Muscat round in a real browser, as the demo opens on it."""

import re

import pytest
from tests.browser.conftest import start

pytestmark = pytest.mark.browser

LONGEST_LINE = """
() => Math.max(...[...document.querySelectorAll(".told .said")].map(each => {
    const range = document.createRange(), text = each.firstChild, tops = {};
    for (let place = 0; place < text.length; place++) {
        range.setStart(text, place);
        range.setEnd(text, place + 1);
        const top = Math.round(range.getBoundingClientRect().top);
        tops[top] = (tops[top] || 0) + 1;
    }
    return Math.max(...Object.values(tops));
}))
"""


@pytest.fixture(scope="module")
def demo(tmp_path_factory):
    """The demo, as a visitor starts it."""
    demo, served = start("demo", tmp_path_factory.mktemp("demo"))
    yield demo
    served.terminate()
    served.wait(10)


@pytest.mark.parametrize("phone", [False, True])
@pytest.mark.parametrize("dark", [False, True])
def test_the_page_is_read_without_pushing_it_sideways(window, demo, phone, dark):
    page = window(of=demo, phone=phone, dark=dark, javascript=True)
    page.goto("/public/muscat/")
    wide, seen = page.evaluate("[document.documentElement.scrollWidth, innerWidth]")
    assert wide <= seen
    assert page.locator("h1").inner_text() == "Iran and the United States: talks in Muscat"


def test_a_line_of_what_was_said_has_no_more_letters_than_the_eye_takes_in(window, demo):
    page = window(of=demo)
    page.goto("/public/muscat/")
    assert 45 < page.evaluate(LONGEST_LINE) <= 75


def test_the_demo_leads_from_the_page_to_the_rooms_of_invented_parties(window, demo):
    page = window(of=demo)
    page.goto("/public/muscat/")
    page.get_by_role("link", name="The rooms behind such a page (invented parties)").click()
    page.wait_for_url(re.compile(r"/unlock"))
    assert "In this demo the passphrase is" in page.locator("main").inner_text()


def test_a_number_leads_to_its_source_and_a_source_to_the_lines_that_rest_on_it(window, demo):
    page = window(of=demo, javascript=False)
    page.goto("/public/muscat/")
    page.locator("[id^=line-] .ref a").first.click()
    assert page.url.endswith("#source-1")
    page.locator("#source-1 summary").click()
    page.locator("#source-1 details a").first.click()
    assert re.search(r"#line-[0-9a-f]{10}$", page.url)
    assert page.locator(":target").is_visible()


def test_on_paper_the_three_columns_stay_and_what_is_for_the_screen_goes(window, demo):
    page = window(of=demo)
    page.goto("/public/muscat/")
    page.set_viewport_size({"width": 672, "height": 1000})
    page.emulate_media(media="print")
    told = page.locator(".claim .told").first.bounding_box()
    standing = page.locator(".claim .standing").first.bounding_box()
    assert standing["x"] > told["x"] + told["width"]
    assert not page.locator(".contents").first.is_visible()
    assert not page.get_by_role("link", name="The rooms behind").is_visible()
    assert page.locator("#source-1").is_visible()
