"""The network goes in the middle of an act and comes back: no word is lost, and it is done once.

ILLUSTRATIVE: every party and every word is invented.
"""

import re
import subprocess
from urllib.parse import urlsplit

import pytest
from tests.browser.conftest import PASSPHRASE, answered, open_desk, patient, start
from tests.browser.seven import OFFICE, Somebody
from tests.browser.steps import found, ready, unlock

from goodoffices.rooms import Cost, Rooms

pytestmark = pytest.mark.browser
HALF, WHOLE = "They would take forty boats", "They would take forty boats, if nobody counts them."
TOLD = "#begun-told"


def kept(page, action):
    """Do something in a form, and wait until it is laid down."""
    with page.expect_response("**/begun") as answer:
        action()
    assert answer.value.json()["said"] == "kept"
    assert len(answer.value.request.post_data) % 4096 == 0


def says(page, words):
    """Wait until the page says something of the connection."""
    page.locator(TOLD, has_text=words).wait_for()


def noted(page):
    """The words of every line on the sheet."""
    return page.locator(".noted .line p.said").all_inner_texts()


class Served:
    """A desk of its own that can be stopped and started again at the same address."""

    def __init__(self, folder):
        Rooms.create(folder / "desk.goodoffices", PASSPHRASE, Cost(passes=1, memory=8)).close()
        self.folder = folder
        self.process, self.house = None, None

    def start(self, house=None):
        """Start it, at once or once more."""
        if house is None:
            self.house, self.process = start("desk", self.folder)
            return
        port = str(urlsplit(house.url).port)
        self.process = subprocess.Popen(
            [*OFFICE, "desk", "--port", port, "--data", str(self.folder)],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        answered(house, self.process)

    def stop(self):
        """Stop it, as when a machine is switched off."""
        self.process.kill()
        self.process.wait(10)


@pytest.fixture
def desk(tmp_path):
    """A desk that can be stopped."""
    served = Served(tmp_path)
    served.start()
    yield served
    served.stop()


def browsing(chromium_open, house, **more):
    """A browser of which nobody minds that it says when the line is cut."""
    context = chromium_open.new_context(base_url=house.url, reduced_motion="reduce", **more)
    context.set_default_timeout(60_000)
    return patient(context.new_page())


def window_of(chromium_open, page):
    """Another browser of the same person, with the same page open and listening."""
    context = chromium_open.new_context(
        base_url=page.evaluate("location.origin"), storage_state=page.context.storage_state()
    )
    context.set_default_timeout(60_000)
    other = context.new_page()
    other.goto(page.url)
    other.wait_for_selector(":root[data-live]", state="attached")
    other.evaluate("window.here = true")
    return other


def test_at_the_desk_a_cut_line_loses_no_word_and_what_is_sent_again_is_noted_once(
    chromium_open, desk
):
    page = browsing(chromium_open, desk.house)
    open_desk(page)
    found(page, "The heron lagoon")
    talk = page.evaluate("location.pathname")
    page.goto(f"{talk}sheet")
    ready(page)
    kept(page, lambda: page.fill("#words", HALF))
    page.context.set_offline(True)
    page.fill("#words", WHOLE)
    page.keyboard.press("Alt+a")
    page.keyboard.press_too_early("Control+Enter")
    says(page, "This was not sent")
    assert page.input_value("#words") == WHOLE
    page.context.set_offline(False)
    says(page, "There is a connection again")
    desk.stop()
    page.locator("#words").press("End")
    page.keyboard.type(" Nor the nets.")
    says(page, "There is no connection")
    desk.start(desk.house)
    # The desk is shut: what stood in the form goes along, sealed, to the page that opens it.
    page.wait_for_selector("#passphrase")
    assert "forty boats" not in page.content()
    unlock(page)
    assert page.input_value("#words") == f"{WHOLE} Nor the nets."
    ready(page)
    page.keyboard.press("Alt+a")
    page.keyboard.press("Control+Enter")
    page.wait_for_selector(".just")
    assert noted(page).count(f"{WHOLE} Nor the nets.") == 1
    assert page.input_value("#words") == ""
    page.context.close()


def test_a_closed_browser_and_a_new_start_of_the_program_find_the_words(chromium_open, desk):
    page = browsing(chromium_open, desk.house)
    open_desk(page)
    found(page, "The heron lagoon")
    talk = page.evaluate("location.pathname")
    page.goto(f"{talk}do/Note")
    ready(page)
    page.fill("[name='text.text'], [name='words.text']", HALF)
    # It is laid down as the page is left; on a busy machine the next page may overtake it.
    page.goto(talk)
    for _attempt in range(40):
        page.goto(f"{talk}do/Note")
        if page.input_value("[name='text.text'], [name='words.text']"):
            break
    assert page.input_value("[name='text.text'], [name='words.text']") == HALF
    page.context.close()
    desk.stop()
    desk.start(desk.house)
    page = browsing(chromium_open, desk.house)
    open_desk(page)
    page.goto(f"{talk}do/Note")
    assert page.input_value("[name='text.text'], [name='words.text']") == HALF
    assert page.evaluate("localStorage.length + sessionStorage.length") == 0
    page.get_by_role("button", name="Throw it away").click()
    page.wait_for_selector("#laid", state="detached")
    assert page.input_value("[name='text.text'], [name='words.text']") == ""
    page.context.close()


def test_in_a_delegations_room_a_cut_line_loses_no_word_and_it_is_lodged_once(
    chromium_open, served
):
    house, invitation = served
    vesna = Somebody.comes(chromium_open, house, "vesna")
    vesna.takes(invitation)
    # To the quarter of an hour: what is done meanwhile must not wait for that to be caught up.
    found(vesna.page, "The bank at Green Shoal", steps="15", A="Quillsay", B="Zharfan")
    talk = vesna.page.evaluate("location.pathname")
    vesna.page.goto(f"{talk}seats")
    vesna.opens("do/GiveSeat")
    vesna.sends(seat="delegation/A/head", person="morwen")
    vesna.page.goto(f"{talk}seats")
    vesna.sends("Make an invitation")
    token = vesna.page.get_by_text(re.compile(r"/invited/")).first.inner_text()
    morwen = Somebody.comes(chromium_open, house, "morwen", phone=True)
    morwen.takes(re.search(r"\S*/invited/\S+", token)[0])
    morwen.comes_home()
    page = morwen.page
    room = window_of(chromium_open, page)
    morwen.opens("do/Lodge")
    page.locator("main label:has([name='marking'])").first.click()
    kept(page, lambda: page.locator("[name='words.text']").fill(HALF))
    page.context.set_offline(True)
    page.locator("[name='words.text']").fill(WHOLE)
    page.locator("main button.primary").last.click()
    says(page, "This was not sent")
    assert page.input_value("[name='words.text']") == WHOLE
    page.context.set_offline(False)
    says(page, "There is a connection again")
    room.context.set_offline(True)
    page.locator("main button.primary").last.click()
    page.get_by_text("Lodged. The mediation reads it now.").wait_for()
    assert room.get_by_text(WHOLE).count() == 0
    room.context.set_offline(False)
    room.get_by_text(WHOLE).first.wait_for()
    assert room.get_by_text(WHOLE).count() == 1
    assert room.evaluate("window.here"), "the room was not loaded anew"
    room.context.close()
    desk = vesna.page.evaluate("there => fetch(there).then(each => each.text())", talk)
    assert desk.count(f">{WHOLE}<") == page.get_by_text(WHOLE).count() == 1
    for each in (vesna, morwen):
        each.page.context.close()


def test_without_scripts_the_browsers_own_try_again_sends_the_same_form_once(chromium_open, desk):
    page = browsing(chromium_open, desk.house, java_script_enabled=False)
    open_desk(page)
    found(page, "The heron lagoon")
    talk = urlsplit(page.url).path
    page.goto(f"{talk}sheet")
    page.fill("#words", WHOLE)
    page.locator("[name='for.side'][value='A']").check()
    page.context.set_offline(True)
    page.locator("#sheet button.primary").click()
    page.wait_for_url("chrome-error://**")
    page.context.set_offline(False)
    page.reload()
    page.wait_for_selector(".just")
    assert noted(page).count(WHOLE) == 1
    page.context.close()


def test_a_form_that_comes_back_is_the_same_form_and_nothing_of_it_is_left_once_it_is_done(page):
    page.goto("/talks/new")
    ready(page)
    kept(page, lambda: page.fill("#title", "The heron"))
    page.get_by_role("button", name="A labour dispute").click()
    page.wait_for_selector("[aria-pressed=true]:text-is('A labour dispute')")
    ready(page)
    kept(page, lambda: page.fill("#title", "The heron lagoon"))
    assert page.inner_text(TOLD) == ""
    page.get_by_role("button", name="Talks between states").click()
    page.wait_for_selector("[aria-pressed=true]:text-is('Talks between states')")
    page.get_by_role("button", name="A boundary between neighbours").click()
    page.wait_for_selector("[aria-pressed=true]:text-is('A boundary between neighbours')")
    ready(page)
    kept(page, lambda: page.fill("[name='A.name']", "Sarvan"))
    page.locator("[name='A.lang']").select_option("en")
    page.locator("[name='B.lang']").select_option("en")
    page.fill("[name='B.name']", "Kahroba")
    page.fill("[name='venue.place']", "Muscat")
    page.locator("[name=illustrative]").check()
    page.get_by_role("button", name="Found the talk").click()
    page.wait_for_selector(".corridor")
    page.goto("/talks/new")
    ready(page)
    assert page.locator("#laid, .laid").count() == 0
    assert page.input_value("#title") == ""
