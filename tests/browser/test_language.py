"""Words are kept in the language they are in, though nobody has a hand free to say which.

ILLUSTRATIVE: every party and every word is invented.
"""

import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.browser


def test_a_title_is_in_the_language_of_its_letters_and_a_side_in_the_one_chosen_for_it(page):
    page.goto("/talks/new")
    page.wait_for_selector(":root[data-ready]", state="attached")
    page.locator("#title").fill("گفت‌وگوهای گدار")
    page.locator("[name='A.name']").fill("سَروان، همسایهٔ بالایی")
    page.locator("[name='B.name']").fill("أهل النهر")
    tongues = [
        page.locator(f"[name='{name}']").input_value() for name in ("lang", "A.lang", "B.lang")
    ]
    assert tongues == ["fa", "", ""]


@pytest.fixture
def sheet(page):
    """The session sheet of a talk in which Side B speaks Persian."""
    page.goto("/talks/new")
    page.fill("#title", "The upper lake")
    for letter, name in {"A": "Brenn", "B": "Marghab"}.items():
        page.locator(f"[name='{letter}.name']").fill(name)
    page.locator("[name='A.lang']").select_option("en")
    page.locator("[name='B.lang']").select_option("fa")
    page.locator("[name='venue.place']").fill("Muscat")
    page.locator("[name=illustrative]").check()
    page.get_by_role("button", name="Found the talk").click()
    page.wait_for_selector(".corridor")
    page.keyboard.press("n")
    page.wait_for_url("**/sheet")
    page.wait_for_load_state()
    return page


def language(page):
    """The language that the sheet would send."""
    return page.locator("[name='words.lang']").input_value()


def test_the_language_goes_with_the_side_that_speaks(sheet):
    sheet.keyboard.press("Alt+b")
    assert language(sheet) == "fa"
    sheet.keyboard.press("Alt+a")
    assert language(sheet) == "en"
    sheet.keyboard.press("Alt+8")
    assert language(sheet) == "fa"


def test_letters_that_are_not_of_the_language_tell_another(sheet):
    sheet.keyboard.press("Alt+a")
    sheet.keyboard.insert_text("ما آماده‌ایم.")
    assert language(sheet) == "fa"
    sheet.keyboard.press("Control+a")
    sheet.keyboard.insert_text("We are ready.")
    assert language(sheet) == "en"
    sheet.keyboard.press("Alt+b")
    assert language(sheet) == "en", "English words stay English, whoever speaks"


def test_most_words_say_which_language_it_is_and_not_one_of_them(sheet):
    sheet.keyboard.press("Alt+b")
    read = {}
    for said in (
        "The ford (گدار) is open on Fridays, 10:00–12:00.",
        "«NPT» را می‌پذیریم و پیش می‌رویم.",
        "نحن مستعدون لفتح المعبر إلى السوق.",
        "ما آماده‌ایم گذرگاه را باز کنیم.",
    ):
        sheet.locator("#words").fill(said)
        read[said[:4]] = language(sheet)
    assert list(read.values()) == ["en", "fa", "ar", "fa"]


def test_what_was_chosen_by_hand_stays(sheet):
    sheet.locator("[name='words.lang']").select_option("ar")
    sheet.locator("#words").focus()
    sheet.keyboard.press("Alt+b")
    sheet.keyboard.insert_text("نحن مستعدون.")
    assert language(sheet) == "ar"
    sheet.locator("#words").fill("We are ready.")
    assert language(sheet) == "ar"


def test_a_line_in_persian_stands_as_persian_and_escape_leads_to_the_desk(sheet):
    sheet.keyboard.press("Alt+b")
    sheet.keyboard.press("Alt+4")
    sheet.keyboard.insert_text("ما آماده‌ایم.")
    sheet.keyboard.press("Control+Enter")
    line = sheet.locator(".noted .line .said", has_text="آماده")
    expect(line).to_have_attribute("lang", "fa")
    expect(line).to_have_attribute("dir", "rtl")
    sheet.keyboard.press("Escape")
    sheet.keyboard.press("d")
    sheet.wait_for_selector(".corridor")


def test_words_carried_to_a_side_are_in_its_language_unless_they_are_not(sheet):
    sheet.keyboard.press("Alt+a")
    sheet.keyboard.press("Alt+4")
    sheet.keyboard.insert_text("The shore is open until June.")
    sheet.keyboard.press("Control+Enter")
    sheet.locator(".noted .line", has_text="The shore").get_by_role("link", name="Carry").click()
    chosen = sheet.locator("[name$='.words.lang']").first
    assert chosen.input_value() == "fa"
    words = sheet.locator("[name$='.words.text']").first
    words.fill("The shore stays open.")
    assert chosen.input_value() == "en"
    words.fill("کرانه تا ژوئن باز است.")
    assert chosen.input_value() == "fa"
