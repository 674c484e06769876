"""The pictures of a report that is read in, and of the people: on a desk, on a phone, in the dark.

`pytest tests/browser/test_pictures_of_reading.py --pictures` takes them anew. All is invented.
"""

import re
from pathlib import Path

import pytest
from tests.browser import steps

pytestmark = pytest.mark.browser
PICTURES = Path(__file__).parents[2] / "docs/pictures"
LARGEST = 200_000

ENGLISH = """Talks in Sanvorra end for now

The Harbour Gazette, 14 May 2031

Indirect talks between Sarvan and Kahroba ended in Sanvorra on Wednesday.

Sarvan spokesperson Edda Quarrel said the talks had ended “for now”.

“The atmosphere was good,” Sarvan Foreign Minister Ilya Morent said. “There is a way to go on.”

View post on X

“We made a good start,” Kahroba Foreign Minister Dessa Quill said.

Morent also met his counterpart, Desa Quill, according to the harbour radio.
"""
PERSIAN = """گفت‌وگوها در سنورا فعلاً پایان یافت

روزنامهٔ بندر، ۲۴ اردیبهشت ۱۴۱۰

گفت‌وگوهای غیرمستقیم سروان و کهربا روز چهارشنبه در سنورا پایان یافت.

ایلیا مورنت، وزیر خارجهٔ سروان، گفت: «فضا خوب بود و راهی برای ادامه هست.»

دسا کوییل، وزیر خارجهٔ کهربا، گفت: «شروع خوبی داشتیم.»
"""
SIZES = {"desktop": (False, False), "desktop-dark": (False, True), "phone": (True, False),
         "phone-dark": (True, True)}  # fmt: skip


def read_in(page, report):
    """Found a talk and have a report read in; the address of the talk."""
    steps.found(page, "The bank, read in", venue="Muscat")
    talk = page.evaluate("location.pathname")
    page.goto(f"{talk}reports")
    page.fill("#text", report)
    page.fill("#publisher", "The Harbour Gazette" if report == ENGLISH else "روزنامهٔ بندر")
    with page.expect_navigation(url=re.compile(r"/reports/\w")):
        page.get_by_role("button", name="Read it").click()
    steps.ready(page)
    return talk


SPEAKERS = {"فضا خوب": "ایلیا مورنت", "شروع خوبی": "دسا کوییل"}
"""Who says what of the Persian report; what the reader leaves open, a person fills in."""

NAMED = """told => {
    const form = document.querySelector("form.suggestion");
    const words = form.querySelector(".said").textContent;
    for (const [begins, name] of Object.entries(told)) {
        if (words.startsWith(begins)) form.querySelector("[name=speaker]").value = name;
    }
}"""


def accept_all(page):
    """Accept every line that is suggested, with its speaker."""
    while page.locator("form.suggestion").count():
        page.evaluate(NAMED, SPEAKERS)
        with page.expect_navigation():
            page.locator("form.suggestion button[value=accept]").first.click()
        steps.ready(page)


def taken(window, request, name):
    """Take a picture, and keep it where it is asked for."""
    window.evaluate("document.fonts.ready")
    wide, seen = window.evaluate("[document.documentElement.scrollWidth, innerWidth]")
    assert wide <= seen, name
    picture = window.screenshot()
    assert len(picture) < LARGEST
    if request.config.getoption("pictures"):
        (PICTURES / f"{name}.png").write_bytes(picture)
    assert (PICTURES / f"{name}.png").read_bytes().startswith(b"\x89PNG")


def test_a_report_and_the_people_have_their_pictures_taken(page, request):
    for lang, report in (("", ENGLISH), ("-persian", PERSIAN)):
        talk = read_in(page, report)
        shown = page.url
        for name, (phone, dark) in SIZES.items():
            size = {"width": 390, "height": 844} if phone else {"width": 1280, "height": 900}
            page.set_viewport_size(size)
            page.emulate_media(color_scheme="dark" if dark else "light")
            page.goto(shown)
            steps.ready(page)
            taken(page, request, f"report{lang}-{name}")
        accept_all(page)
        for name, (phone, dark) in SIZES.items():
            size = {"width": 390, "height": 844} if phone else {"width": 1280, "height": 900}
            page.set_viewport_size(size)
            page.emulate_media(color_scheme="dark" if dark else "light")
            page.goto(f"{talk}people")
            taken(page, request, f"people{lang}-{name}")
