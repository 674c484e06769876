"""The pages of a house with seats, seen light and dark, large and small; and their pictures.

`pytest tests/browser/test_pages_of_seats.py --pictures` takes them anew into `docs/pictures/`.
ILLUSTRATIVE: every party and every word is invented.
"""

from pathlib import Path

import pytest
from tests.browser.seven import PASSWORD, Somebody, called
from tests.browser.steps import found

pytestmark = pytest.mark.browser
WRONG = Path(__file__).with_name("page.js").read_text(encoding="utf-8")
PICTURES = Path(__file__).parents[2] / "docs/pictures"
LARGEST = 200_000
ACCOUNT = (
    "", "factors", "passkeys", "passkeys/add", "codes", "codes/new", "devices", "password",
    "totp",
)  # fmt: skip
SAID = (
    ("We can show a list of our boats before the season begins.", "in your words, from us"),
    ("Every other night would do, if the harbour dues stay as they are.", "as your own idea"),
    ("The minister leaves in spring.", "for you alone"),
)


@pytest.mark.parametrize("phone", [False, True], ids=["desktop", "phone-dark"])
def test_whoever_takes_a_seat_can_read_and_use_every_page_of_it(
    chromium_open, served, phone, request
):
    house, invitation = served
    vesna = Somebody.comes(chromium_open, house, "vesna")
    morwen = Somebody.comes(chromium_open, house, "morwen", phone=phone, dark=phone)
    vesna.takes(invitation)
    found(vesna.page, "The bank at Green Shoal", A="Quillsay", B="Zharfan")
    talk = vesna.page.evaluate("location.pathname")
    theirs = invited(vesna, talk)
    wrong, pictures = {}, request.config.getoption("pictures")

    def look(person, address=""):
        if address:
            person.page.goto(address)
        wrong[person.page.url] = person.page.evaluate(WRONG)

    for address in ("/in/", "/invited/none", theirs):
        look(morwen, address)
    picture(morwen.page, f"invitation-{'phone-dark' if phone else 'desktop'}", pictures)
    refused(morwen.page)
    look(morwen)
    morwen.takes(theirs)
    for page in ACCOUNT:
        look(morwen, f"/account/{page}")
    for words, marking in SAID:
        morwen.does("Lodge", words__text=words, words__lang="en", kind="idea", marking=marking)
    morwen.comes_home()
    look(morwen)
    picture(morwen.page, f"room-{'phone-dark' if phone else 'desktop'}", pictures)
    for act in ("Lodge", "Report", "StateScope", "HandOver"):
        morwen.comes_home()
        morwen.opens(f"do/{act}")
        look(morwen)
    look(vesna, f"{talk}seats")
    look(vesna, f"{talk}ground")
    for person in (vesna, morwen):
        person.page.context.close()
        assert person.wrong == []
    assert {address: each for address, each in wrong.items() if each} == {}


def invited(vesna, talk):
    """The mediator goes from the desk to where seats are given, and gives one."""
    vesna.page.goto(f"{talk}ground")
    vesna.opens("/seats")
    vesna.opens("do/GiveSeat")
    vesna.sends(seat="delegation/A/head", person="Morwen Tass")
    vesna.page.goto(f"{talk}seats")
    vesna.presses(vesna.page.get_by_role("button", name="Make an invitation").first)
    return vesna.page.locator("main code").inner_text()


def refused(page):
    """A password that is guessed first is refused, and the page says so where it was typed."""
    called(page, "morwen")
    page.locator("input[name=password]").fill("password1234")
    page.get_by_role("button", name="Take the seat").click()
    page.locator("#password-wrong").wait_for()
    assert page.evaluate("document.activeElement.name") == "password"
    assert PASSWORD not in page.content()


def picture(page, name, taken_anew):
    """Take a picture, small enough for a page of the documentation."""
    page.evaluate("document.fonts.ready")
    page.evaluate("scrollTo(0, 0)")
    taken = page.screenshot()
    assert len(taken) < LARGEST
    if taken_anew:
        (PICTURES / f"{name}.png").write_bytes(taken)
    kept = (PICTURES / f"{name}.png").read_bytes()
    assert kept.startswith(b"\x89PNG")
    assert len(kept) < LARGEST
