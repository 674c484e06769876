"""A delegation reads, speaks and confirms in Persian on a telephone; an observer reads beside it.

ILLUSTRATIVE: every party, every person and every word is invented.
"""

import re

import pytest
from tests.browser.axe import serious
from tests.browser.seven import Somebody, opened
from tests.browser.steps import found, ready

pytestmark = pytest.mark.browser
NOTED = "We can show a list of our boats before the season begins."
CARRIED = "فهرستی از قایق‌ها پیش از آغاز فصل نشان داده خواهد شد."
SAID = "اگر فهرست کامل باشد، می‌توانیم یک شب در میان بپذیریم."
RECORD = "رئیس هیئت از زمستان و از درآمد روستاها گفت."
SIDEWAYS = "document.documentElement.scrollWidth > innerWidth"
TONGUES = {"en": "ltr", "fa": "rtl", "ar": "rtl"}


@pytest.fixture(scope="module")
def rooms(chromium_open, tmp_path_factory):
    """A head of delegation with a telephone, an observer, and what the mediation did for both."""
    house, served, invitation = opened(tmp_path_factory.mktemp("persian"))
    vesna = Somebody.comes(chromium_open, house, "vesna")
    head = Somebody.comes(chromium_open, house, "mehrnush", phone=True)
    watcher = Somebody.comes(chromium_open, house, "harbour", phone=True)
    vesna.takes(invitation)
    found(vesna.page, "The bank at Green Shoal", A="Quillsay", B="ژرفان")
    talk = vesna.page.evaluate("location.pathname")
    head.takes(given(vesna, talk, "delegation/B/head", "Mehrnush"))
    watcher.takes(given(vesna, talk, "observer", "The harbour"))
    carries(vesna, talk)
    reads_back(vesna, talk)
    vesna.page.context.close()
    yield head, watcher
    for person in (head, watcher):
        person.page.context.close()
    served.terminate()
    served.wait(10)
    assert [*vesna.wrong, *head.wrong, *watcher.wrong] == []


def given(vesna, talk, seat, person):
    """The mediator gives a seat; the invitation to it."""
    vesna.page.goto(f"{talk}seats")
    vesna.opens("do/GiveSeat")
    vesna.sends(seat=seat, person=person)
    vesna.page.goto(f"{talk}seats")
    vesna.presses(vesna.page.get_by_role("button", name="Make an invitation").first)
    return vesna.page.locator("main code").inner_text()


def carries(vesna, talk):
    """What one side said goes to the other in the mediator's Persian words."""
    page = vesna.page
    page.goto(f"{talk}sheet")
    ready(page)
    page.locator("#sheet label:has([name='for.side'][value='A'])").click()
    page.locator("#sheet label:has([name=marking][value^='in your words, from us'])").click()
    page.fill("#words", NOTED)
    page.keyboard.press("Control+Enter")
    page.wait_for_selector(".noted .line")
    page.goto(talk)
    page.locator(".line", has_text=NOTED).locator("[data-act=carry]").first.click()
    page.locator("main .span textarea").first.fill(CARRIED)
    vesna.presses(page.get_by_role("button", name="Look at it once more"))
    vesna.sends("Let it cross")


def reads_back(vesna, talk):
    """A session with the delegation is written down in Persian and read back to it."""
    vesna.page.goto(f"{talk}rounds")
    vesna.opens("do/Schedule")
    vesna.sends(sides="B", place__name="The lower study")
    for step in ("Open the session with", "Close the session with"):
        vesna.page.goto(f"{talk}rounds")
        vesna.presses(vesna.page.get_by_role("button", name=re.compile(step)).first)
    vesna.page.goto(f"{talk}rounds")
    vesna.opens("/record")
    vesna.sends(words__text=RECORD, words__lang="fa")
    vesna.page.goto(f"{talk}rounds")
    vesna.presses(vesna.page.locator("main form[action*='ReadBack'] button").first)


def speaks(person, tongue):
    """The page turns to a language by the button for it, and stands as that language is read."""
    page = person.page
    if page.locator("html").get_attribute("lang") != tongue:
        person._clicks(page.locator(f".tongues button[value='{tongue}']"))
    page.wait_for_selector(f"html[lang='{tongue}'][dir='{TONGUES[tongue]}']", state="attached")


def quoted(page, words):
    """Words of somebody on the page, which bear their language and stand as it is read."""
    said = page.locator("main .said:visible", has_text=words).first
    said.wait_for()
    assert said.get_attribute("lang") == "fa"
    assert said.evaluate("each => getComputedStyle(each).direction") == "rtl"


def stays(page):
    """Nothing of the page has to be pushed sideways."""
    assert not page.evaluate(SIDEWAYS), page.url


def test_a_delegation_reads_speaks_and_confirms_in_persian_on_a_telephone(rooms):
    head, _watcher = rooms
    page = head.page
    head.comes_home()
    speaks(head, "fa")
    quoted(page, CARRIED)
    stays(page)
    head.does("Acknowledge")
    head.comes_home()
    head.opens("do/Lodge")
    stays(page)
    says(head)
    quoted(page, SAID)
    stays(page)
    head.comes_home()
    quoted(page, RECORD)
    head.opens("do/ConfirmRecord")
    stays(page)
    head.sends()
    stays(page)
    head.comes_home()
    assert page.locator("main a[href*='do/ConfirmRecord']").count() == 0
    page.locator("#records > details > summary").click()
    quoted(page, RECORD)
    stays(page)


def says(head):
    """The marking is chosen, then the words are written below it, and sent."""
    page = head.page
    choice = page.locator("main label:has([name=marking][value='for you alone'])")
    words = page.locator("main [name='words.text']")
    assert choice.bounding_box()["y"] < words.bounding_box()["y"]
    choice.click()
    assert page.locator("[name=marking]:checked").input_value() == "for you alone"
    ready(page)
    # Before a word is written it stands as its side's language is read, then as the words are.
    language = page.locator("[name='words.lang']").first
    assert words.get_attribute("dir") == language.evaluate("each => each.selectedOptions[0].dir")
    words.fill(SAID)
    assert words.evaluate("each => getComputedStyle(each).direction") == "rtl"
    assert page.locator("[name='words.lang']").first.input_value() == "fa"
    head.sends()


def test_keys_lead_through_a_room_at_a_table(rooms):
    head, _watcher = rooms
    page = head.page
    page.set_viewport_size({"width": 1280, "height": 900})
    head.comes_home()
    ready(page)
    lines = page.locator(".line[tabindex]:visible").evaluate_all("all => all.map(e => e.id)")
    walked = []
    for key in "jjk":
        page.keyboard.press(key)
        walked.append(page.evaluate("document.activeElement.id"))
    assert walked == [lines[0], lines[1], lines[0]]
    page.keyboard.press("?")
    assert page.locator("#keys[open]").count() == 1
    page.keyboard.press("n")
    page.wait_for_url("**/do/Lodge**")
    ready(page)
    values = page.locator("[name=marking][data-digit]").evaluate_all(
        "all => all.map(e => e.value)"
    )
    for digit, value in enumerate(values, 1):
        page.locator("[name=marking]").first.focus()
        page.keyboard.press(str(digit))
        assert page.locator("[name=marking]:checked").input_value() == value
        assert page.evaluate("document.activeElement.name") == "words.text"
    assert len(values) == 5
    page.set_viewport_size({"width": 390, "height": 844})


@pytest.mark.parametrize("tongue", TONGUES)
def test_the_pages_of_a_room_have_nothing_that_shuts_anybody_out(rooms, tongue):
    head, watcher = rooms
    head.comes_home()
    room = head.page.evaluate("location.pathname")
    watcher.comes_home()
    pages = [(head, room), (head, f"{room}do/Lodge"), (watcher, watcher.page.url)]
    if tongue == "en":
        pages += [(head, f"{room}tokens"), (head, f"{room}find")]
    wrong = {}
    for person, address in pages:
        person.page.goto(address)
        speaks(person, tongue)
        if address == room:
            person.page.evaluate(
                "document.querySelectorAll('details').forEach(e => e.open = true)"
            )
        for scheme in ("light", "dark"):
            person.page.emulate_media(color_scheme=scheme)
            wrong[address, scheme] = serious(person.page)
        person.page.emulate_media(color_scheme="light")
        stays(person.page)
    assert {where: each for where, each in wrong.items() if each} == {}
