"""The pictures that the readme and the tutorial show, all of the invented evening.

`python -m tests.browser.pictures` takes them anew into docs/pictures, each reduced to 256 colours.
ILLUSTRATIVE: every party and every word is invented.
"""

import shutil
import sys
from collections.abc import Mapping
from pathlib import Path

from tests.browser.conftest import FLAGS, PATIENCE
from tests.browser.palette import reduced
from tests.browser.steps import ready
from tests.house.tree import ROOT

PICTURES = ROOT / "docs/pictures"
LARGEST = 150_000
CHROMIUM = shutil.which("chromium") or "/usr/bin/chromium"
DESK = {"width": 1280, "height": 900}
PHONE = {"width": 390, "height": 844}
HEAD = "delegation/B/head"
"""Whose room stands on the phone: the evening's delegation that reads Persian."""
SIZES: Mapping[str, Mapping[str, int]] = {
    "desk": DESK,
    "quiet": DESK,
    "room-persian-phone": PHONE,
    "public": DESK,
}
"""Each picture that is taken, and the screen it is taken on."""
ONWARD = "What if one boat went out, with two crews and one notebook for the count?"


def quiet(page):
    """From the desk to the quiet page of the first line that may be carried in other words."""
    page.locator("[data-act=carry]").first.click()
    page.wait_for_url("**/carry*")
    ready(page)
    page.locator("main .span textarea").first.fill(ONWARD)
    page.keyboard.press("Control+Enter")
    page.wait_for_selector(".exact")


def shot(page):
    """What is seen on a screen, once its letters are there."""
    page.evaluate("document.fonts.ready")
    return page.screenshot()


def of_the_desk(page):
    """The desk, the quiet page and the public page, for whoever stands at the desk."""
    page.wait_for_selector(".corridor")
    desk = page.url
    yield "desk", shot(page)
    quiet(page)
    yield "quiet", shot(page)
    page.goto(f"{desk}public")
    yield "public", shot(page)


def taken():
    """Every picture, by its name, from a house that is served for them."""
    from benchmarks.rooms.evening import served  # late, as above
    from playwright.sync_api import sync_playwright  # late: the cheap tests do not need it

    with served(HEAD) as (origin, opened), sync_playwright() as playing:
        browser = playing.chromium.launch(executable_path=CHROMIUM, args=list(FLAGS))
        yield from of_the_desk(_at(browser, origin, opened["the desk"], "en-GB", DESK))
        room = opened["a delegation's room"]
        yield "room-persian-phone", shot(_at(browser, origin, room, "fa-IR", PHONE))
        browser.close()


def _at(browser, origin, open_, lang, screen):
    context = browser.new_context(
        viewport=screen, locale=lang, color_scheme="light", reduced_motion="reduce"
    )
    context.set_default_timeout(PATIENCE)
    name, value = open_.cookie.split("=", 1)
    context.add_cookies([{"name": name, "value": value, "url": origin}])
    page = context.new_page()
    page.goto(f"{origin}{open_.room}")
    ready(page)
    return page


def main(into=PICTURES):
    """Take them all, and say how large each is."""
    for name, picture in taken():
        small = reduced(picture)
        (Path(into) / f"{name}.png").write_bytes(small)
        print(f"{name}: {len(picture):,} bytes, kept in {len(small):,}")


if __name__ == "__main__":
    main(*sys.argv[1:])
