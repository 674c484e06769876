"""What a mediator does at a desk, step by step, in a real browser."""

import re

from tests.browser.conftest import PASSPHRASE


def unlock(page):
    """Type the passphrase."""
    page.fill("#passphrase", PASSPHRASE)
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(r"^[^?]*/talks/"))


def found(page, title, venue="Muscat", steps="", **sides):
    """Found a talk, which counts so many minutes as one; ends on its desk."""
    page.goto("/talks/new")
    page.fill("#title", title)
    for letter, name in (sides or {"A": "Sarvan", "B": "Kahroba"}).items():
        page.locator(f"[name='{letter}.name']").fill(name)
        page.locator(f"[name='{letter}.lang']").select_option("en")
    page.locator("[name='venue.place']").fill(venue)
    if steps:
        page.locator("#granularity").evaluate("(each, steps) => { each.value = steps; }", steps)
    page.locator("[name=illustrative]").check()
    page.get_by_role("button", name="Found the talk").click()
    page.wait_for_selector(".corridor")


def ready(page):
    """Wait until the keys of a page work, as somebody does who waits for them to be shown."""
    page.wait_for_selector(":root[data-ready]", state="attached")


def the_evening(page):
    """Go to the desk of the invented evening; its address."""
    page.goto("/talks/")
    page.get_by_role("link", name="The Tiller Bank").click()
    page.wait_for_selector(".corridor")
    return page.evaluate("location.pathname")
