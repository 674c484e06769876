"""A line is noted under the side that was chosen for it on this very page, or not at all.

ILLUSTRATIVE: every party and every word is invented.
"""

import pytest
from playwright.sync_api import expect
from tests.browser.conftest import open_desk
from tests.browser.steps import found, ready

pytestmark = pytest.mark.browser
SAYS = "We fear patrols by night."
HELD = """() => {
    globalThis.held = 0;
    globalThis.letting = false;
    addEventListener("submit", (event) => {
        if (letting) return;
        held += 1;
        event.preventDefault();
    });
}"""


@pytest.fixture(scope="module")
def talk(chromium_open, house):
    """A talk of this file alone; the address of its sheet."""
    context = chromium_open.new_context(base_url=house.url)
    page = context.new_page()
    open_desk(page)
    found(page, "The bank at Green Shoal")
    yield f"{page.url.split('?')[0]}sheet"
    context.close()


@pytest.fixture
def sheet(page, talk):
    """A sheet on which Sarvan has just been noted."""
    page.goto(talk)
    note(page, "a", "We ask for alternating days.")
    return page


def lines(page):
    """The lines noted so far, as somebody sees them who opens the sheet now."""
    return page.locator(".noted .line").count()


def note(page, side, words):
    """Note a line by keys alone."""
    page.keyboard.press(f"Alt+{side}")
    page.keyboard.insert_text(words)
    send(page)


def send(page):
    """Send the line by a key; it stands below."""
    before = lines(page)
    page.keyboard.press("Control+Enter")
    expect(page.locator(".noted .line")).to_have_count(before + 1)
    ready(page)


def send_in_vain(page):
    """Send the line by a key; the browser asks who speaks, and nothing is sent."""
    asked = []
    page.on("request", lambda request: asked.append(request.method))
    page.locator("#words").press("Control+Enter")
    # Not by a function that is asked again and again: the policy of the page forbids it.
    page.wait_for_selector("[name='for.side']:focus", state="attached")
    assert "POST" not in asked


def noted(page):
    """Whose line stands first below, and its words."""
    line = page.locator(".noted .line").first
    return line.locator(".who b").inner_text(), line.locator(".said").last.inner_text()


def chosen(page):
    """Who is chosen as speaking; None where nobody is."""
    return page.evaluate("document.querySelector('[name=\"for.side\"]:checked')?.value")


def words(page):
    """What stands in the field of the words."""
    return page.evaluate("document.getElementById('words').value")


def button(page):
    """What is read on the button that notes the line."""
    return page.locator("#sheet .primary").inner_text()


def hold(page, script):
    """Keep a script on its way until the release that is returned is called."""
    waiting, released = [], []
    page.route(
        f"**/{script}",
        lambda route: route.continue_() if released else waiting.append(route),
    )

    def release():
        # Where much else is done the script may be asked for only after it was let go.
        released.append(True)
        for route in waiting:
            route.continue_()
        page.wait_for_selector(":root[data-ready]", state="attached")

    return release


def test_a_key_pressed_before_the_script_is_there_never_leaves_the_line_with_another_side(
    sheet, talk
):
    release = hold(sheet, "desk.js")
    sheet.goto(talk, wait_until="commit")
    sheet.wait_for_selector(".noted .line")
    expect(sheet.locator(".who-speaks kbd").first).not_to_be_visible()
    sheet.locator("#words").focus()
    sheet.keyboard.press_too_early("Alt+b")
    sheet.keyboard.insert_text(SAYS)
    release()
    expect(sheet.locator(".who-speaks kbd").first).to_be_visible()
    assert chosen(sheet) is None
    send_in_vain(sheet)
    sheet.keyboard.press("Alt+b")
    assert button(sheet) == "Note it as Kahroba’s"
    send(sheet)
    assert noted(sheet) == ("Kahroba", SAYS)


def test_one_chord_says_who_speaks_and_what_may_be_done_and_notes_it(sheet):
    sheet.keyboard.insert_text(SAYS)
    before = lines(sheet)
    sheet.keyboard.down("Alt")
    # A letter beside that of a side is nobody's; a chord let go has said nothing yet.
    for key in ("s", "4"):
        sheet.keyboard.press(key)
    assert (chosen(sheet), sheet.evaluate("document.getElementById('sheet').inert")) == (
        None,
        False,
    )
    sheet.keyboard.press("b")
    sheet.keyboard.up("Alt")
    sheet.keyboard.press("Alt+5")
    assert sheet.evaluate("document.getElementById('sheet').inert") is False
    sheet.keyboard.down("Alt")
    for key in ("b", "q", "4"):
        sheet.keyboard.press(key)
    sheet.keyboard.up("Alt")
    expect(sheet.locator(".noted .line")).to_have_count(before + 1)
    assert noted(sheet) == ("Kahroba", SAYS)
    line = sheet.locator(".noted .line").first
    assert "question" in line.locator(".who").inner_text()
    assert line.locator(".slip").inner_text() == "in your words"
    ready(sheet)
    sheet.keyboard.press("Alt+z")
    sheet.wait_for_url("**again=**")
    assert (words(sheet), chosen(sheet)) == (SAYS, None)


def test_a_new_name_and_the_way_it_was_received_are_said_by_keys_before_the_chord_sends_it(sheet):
    sheet.keyboard.insert_text(SAYS)
    before = lines(sheet)
    sheet.keyboard.press("Alt+,")
    sheet.keyboard.insert_text("Nera Oslin")
    sheet.keyboard.down("Alt")
    for key in ("b", ".", ".", "4"):
        sheet.keyboard.press(key)
    sheet.keyboard.up("Alt")
    expect(sheet.locator(".noted .line")).to_have_count(before + 1)
    told = sheet.locator(".noted .line .who").first.inner_text()
    assert "Nera Oslin" in told
    assert "telephone" in told
    assert noted(sheet) == ("Kahroba", SAYS)


def test_details_of_the_marking_are_read_before_the_chord_sends_them_and_after(sheet):
    assert told(sheet) == []
    sheet.keyboard.insert_text(SAYS)
    sheet.locator("#speaker").fill("Una")
    sheet.keyboard.press("Alt+b")
    assert told(sheet) == ["Speaker: Una"]
    before = lines(sheet)
    sheet.locator("#words").focus()
    sheet.keyboard.down("Alt")
    for key in "bnlfl":
        sheet.keyboard.press(key)
    # Pressed again a detail is as it was.
    assert told(sheet) == ["Kind: concern", "Weight: formal", "Speaker: Una"]
    sheet.keyboard.press("l")
    assert told(sheet)[1] == "When it may leave: once it has seen the exact words"
    assert lines(sheet) == before
    sheet.keyboard.press("4")
    sheet.keyboard.up("Alt")
    expect(sheet.locator(".noted .line")).to_have_count(before + 1)
    ready(sheet)
    just = sheet.locator(".just").inner_text()
    assert "Ask the source with the exact words before they leave." in just
    assert "Its weight: formal." in just
    # The next line begins anew, with whoever spoke last for its side; the letter again goes on.
    assert told(sheet) == []
    note(sheet, "b", "We say it once.")
    sheet.locator("#speaker").fill("Idris")
    sheet.locator("#words").focus()
    note(sheet, "b", "We say it twice.")
    sheet.keyboard.down("Alt")
    sheet.keyboard.press("b")
    assert told(sheet) == ["Speaker: Idris"]
    others = []
    for _again in range(2):
        sheet.keyboard.press("b")
        others += told(sheet)
    assert "Speaker: Una" in others
    sheet.keyboard.up("Alt")
    sheet.keyboard.press("Alt+a")
    assert told(sheet) == []


def told(page):
    """What is read above the button, beyond whose the words are and their marking."""
    return page.locator("#chosen > span").all_inner_texts()


def test_no_side_goes_over_from_one_line_to_the_next(sheet):
    assert chosen(sheet) is None
    sheet.keyboard.insert_text(SAYS)
    send_in_vain(sheet)
    assert words(sheet) == SAYS


def test_whose_the_words_are_stands_beside_them_and_on_the_button(sheet):
    assert (button(sheet), label(sheet)) == ("Note it", "Words")
    expect(sheet.locator("#sheet .unsaid")).to_be_visible()
    read = {}
    for key in "ab780":
        sheet.keyboard.press(f"Alt+{key}")
        read[key] = (button(sheet), label(sheet))
    expect(sheet.locator("#sheet .unsaid")).not_to_be_visible()
    assert read == {
        "a": ("Note it as Sarvan’s", "Words of Sarvan"),
        "b": ("Note it as Kahroba’s", "Words of Kahroba"),
        "7": ("Note it as told to Sarvan", "Your words to Sarvan"),
        "8": ("Note it as told to Kahroba", "Your words to Kahroba"),
        "0": ("Note it for yourself", "Words of your own note"),
    }


def label(page):
    """What is read beside the words that are being written."""
    return page.locator("label[for=words]").inner_text()


def test_without_scripts_the_side_is_chosen_and_read_just_the_same(window, talk):
    page = window(javascript=False)
    open_desk(page)
    page.goto(talk)
    before = lines(page)
    page.locator("#words").fill(SAYS)
    page.locator("#sheet .primary").click()
    assert lines(page) == before
    page.locator("label:has([name='for.side'][value=B])").click()
    assert button(page) == "Note it as Kahroba’s"
    page.locator("#sheet .primary").click()
    expect(page.locator(".noted .line")).to_have_count(before + 1)
    assert noted(page) == ("Kahroba", SAYS)


@pytest.mark.parametrize("javascript", [True, False])
def test_one_press_says_who_speaks_and_what_may_be_done_and_one_takes_it_back(
    window, talk, javascript
):
    page = window(javascript=javascript)
    open_desk(page)
    page.goto(talk)
    before = lines(page)
    page.locator(".note-as[value='B in these words']").click()
    if javascript:
        page.wait_for_selector("#words:focus")
    assert lines(page) == before, "without words nothing is noted"
    page.locator("#words").fill(SAYS)
    page.locator(".note-as[value='B in these words']").click()
    expect(page.locator(".noted .line")).to_have_count(before + 1)
    assert noted(page) == ("Kahroba", SAYS)
    assert page.locator(".noted .slip").first.inner_text() == "in these words"
    page.locator(".just button").click()
    page.wait_for_url("**again=**")
    assert page.locator("#words").input_value() == SAYS


def test_where_the_sheets_own_script_never_comes_nothing_is_noted_under_nobody(sheet):
    empty = {"body": "", "content_type": "text/javascript"}
    sheet.route("**/sheet.js", lambda route: route.fulfill(**empty))
    sheet.reload()
    note(sheet, "b", SAYS)
    assert noted(sheet) == ("Kahroba", SAYS)
    sheet.keyboard.insert_text("And by day.")
    send_in_vain(sheet)


def test_what_is_pressed_while_a_line_is_on_its_way_changes_nothing_and_sends_nothing(sheet):
    # As if the house took long to answer: the line is sent, and the page still stands there.
    sheet.evaluate(HELD)
    sheet.keyboard.press("Alt+b")
    sheet.keyboard.insert_text(SAYS)
    sheet.keyboard.press("Control+Enter")
    sheet.keyboard.press("Alt+a")
    sheet.keyboard.insert_text(" And by day.")
    sheet.keyboard.press("Control+Enter")
    sheet.locator("#sheet .primary").dispatch_event("keydown", {"key": "Enter", "ctrlKey": True})
    assert (chosen(sheet), words(sheet)) == ("B", SAYS)
    assert sheet.evaluate("held") == 1
    # Whoever stops it can mend it and send it.
    sheet.evaluate("letting = true")
    sheet.keyboard.press("Escape")
    sheet.locator("#words").fill("We fear patrols.")
    send(sheet)
    assert noted(sheet) == ("Kahroba", "We fear patrols.")


def test_neither_the_way_back_nor_a_reload_brings_a_side_back(sheet):
    sheet.keyboard.press("Alt+a")
    sheet.keyboard.insert_text(SAYS)
    sheet.get_by_role("link", name="To the desk").click()
    sheet.wait_for_selector(".corridor")
    sheet.go_back()
    sheet.wait_for_selector("#sheet")
    assert chosen(sheet) is None
    sheet.keyboard.press("Alt+a")
    sheet.reload()
    assert chosen(sheet) is None


def test_two_windows_on_one_sheet_each_keep_their_own_side(sheet, talk):
    other = sheet.context.new_page()
    other.goto(talk)
    sheet.keyboard.press("Alt+a")
    other.keyboard.press("Alt+b")
    other.keyboard.insert_text(SAYS)
    assert (button(sheet), button(other)) == ("Note it as Sarvan’s", "Note it as Kahroba’s")
    send(other)
    sheet.locator("#words").fill("We can show a list of boats.")
    before = lines(other)
    sheet.keyboard.press("Control+Enter")
    expect(sheet.locator(".noted .line")).to_have_count(before + 1)
    assert noted(sheet) == ("Sarvan", "We can show a list of boats.")
    assert chosen(other) is None


def test_a_refused_line_asks_once_more_who_speaks(sheet):
    sheet.keyboard.press("Alt+b")
    sheet.keyboard.insert_text(SAYS)
    sheet.locator("#said").fill("half past nowhere")
    sheet.keyboard.press("Control+Enter")
    sheet.wait_for_selector("#refusal")
    assert chosen(sheet) is None
    assert "Kahroba" in sheet.locator(".who-speaks .hint").inner_text()
    assert words(sheet) == SAYS
