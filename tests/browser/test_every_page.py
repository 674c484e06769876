"""Every page of the desk, seen light and dark, large and small, and walked by keyboard alone."""

from pathlib import Path

import pytest
from tests.browser.conftest import open_desk
from tests.browser.steps import found, ready, the_evening

pytestmark = pytest.mark.browser
WRONG = Path(__file__).with_name("page.js").read_text(encoding="utf-8")
OF_A_TALK = (
    "", "sheet", "rounds", "ground", "areas", "press", "people", "reports", "papers",
    "papers/words?side=B", "keys", "crossed", "carry",
    "do/Propose", "do/Attend", "do/DraftStatement", "do/Embargo", "do/Widen", "public",
    "treatment", "dayend",
)  # fmt: skip
FOCUS = """
() => {
    const here = document.activeElement;
    if (!here || here === document.body) return null;
    const drawn = [here, here.closest("label")].filter(Boolean).some((each) => {
        const style = getComputedStyle(each);
        return style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
    });
    const box = (here.closest("label") || here).getBoundingClientRect();
    const inside = box.bottom > 0 && box.top < innerHeight && box.width > 0;
    return { what: here.outerHTML.slice(0, 120), drawn, inside };
}
"""


def addresses(page):
    """Every page that a mediator of the invented evening can open."""
    talk = the_evening(page)
    page.goto(f"{talk}compare")
    texts = page.locator("#first option").evaluate_all("all => all.map((each) => each.value)")
    page.goto(talk)
    page.wait_for_selector(".corridor")
    item = page.locator(".line[id^='i-'] [data-act=open]").first.get_attribute("href")
    carried = page.locator("[data-act=carry]").first.get_attribute("href")
    return [
        "/talks/",
        "/talks/new",
        "/passphrase",
        "/talks/away",
        *(talk + each for each in OF_A_TALK),
        f"{talk}compare?first={texts[1]}&second={texts[2]}",
        item,
        carried,
        carried.replace("carry", "crossed"),
        *(
            f"{talk}do/{act}?item={item.split('/')[-1]}"
            for act in ("Correct", "Supersede", "Strike")
        ),
    ]


@pytest.mark.parametrize("phone", [False, True], ids=["desktop", "phone"])
def test_a_page_can_be_read_and_used_by_whoever_comes(window, phone):
    page = window(phone=phone, dark=phone)
    page.goto("/unlock")
    wrong = {"/unlock": page.evaluate(WRONG)}
    open_desk(page)
    for address in addresses(page):
        page.goto(address)
        wrong[address] = page.evaluate(WRONG)
    assert {address: each for address, each in wrong.items() if each} == {}


@pytest.mark.parametrize("phone", [False, True], ids=["desktop", "phone"])
@pytest.mark.parametrize("lang", ["en", "fa"])
def test_a_sheet_with_tables_can_be_read_on_a_screen_and_stays_within_it(window, phone, lang):
    page = window(javascript=False, phone=phone, dark=phone)
    open_desk(page)
    page.goto(f"{the_evening(page)}papers")
    page.select_option("#lang-record", lang)
    page.click("#record button[value=html]")
    page.wait_for_selector(".paper table")
    assert page.evaluate("getComputedStyle(document.querySelector('.paper th')).color") == (
        "rgb(0, 0, 0)"
    )
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    # No head of a column is broken within a word.
    assert page.evaluate(
        "[...document.querySelectorAll('.paper th')].every((th) => th.clientHeight < 40)"
    )


@pytest.mark.parametrize("name", ["", "sheet", "rounds", "carry", "crossed", "item", "press"])
def test_a_page_is_walked_by_keyboard_alone_and_nothing_holds_one(page, name):
    talk = the_evening(page)
    item = page.locator(".line[id^='i-'] [data-act=open]").first.get_attribute("href")
    page.goto(item if name == "item" else talk + name)
    page.evaluate("document.activeElement.blur()")
    walked = []
    for _step in range(40):
        page.keyboard.press("Tab")
        at = page.evaluate(FOCUS)
        if at is None:
            break
        assert at["drawn"], at
        assert at["inside"], at
        walked.append(at["what"])
    assert len(set(walked)) > len(walked) // 2
    # The way back is open too.
    page.keyboard.press("Shift+Tab")
    assert page.evaluate(FOCUS)["what"] in walked[-2:]


def test_from_the_desk_to_an_item_to_its_crossing_and_back_by_keys_alone(page):
    talk = the_evening(page)
    for key, heading in (("o", "What can be done"), ("x", "To")):
        page.goto(talk)
        ready(page)
        page.keyboard.press("j")
        page.keyboard.press(key)
        page.wait_for_selector(f"main :is(h2, legend):has-text('{heading}')")
        ready(page)
        page.keyboard.press("Escape")
        page.keyboard.press("d")
        page.wait_for_selector(".corridor")


def test_the_skip_link_leads_past_the_bar(page):
    page.goto(the_evening(page))
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "main"


def test_the_rooms_are_tabs_on_a_phone_with_the_corridor_in_the_middle(window):
    page = window(phone=True)
    open_desk(page)
    page.goto(the_evening(page))
    tabs = page.locator(".tabs a")
    assert [tabs.nth(place).inner_text() for place in range(3)] == [
        "Quillsay",
        "Corridor",
        "Zharfan",
    ]
    assert page.locator("#passage").is_visible()
    assert not page.locator("#room-1").is_visible()
    tabs.nth(2).click()
    assert page.locator("#room-2").is_visible()
    assert not page.locator("#passage").is_visible()


def test_persian_stands_from_right_to_left_in_a_face_of_the_house(page):
    page.goto(the_evening(page))
    page.evaluate("document.fonts.ready")
    said = page.locator("#room-2 p.said[lang=fa]").first
    assert said.evaluate("each => getComputedStyle(each).direction") == "rtl"
    loaded = page.evaluate(
        "[...document.fonts].filter(f => f.status === 'loaded').map(f => f.unicodeRange)"
    )
    assert any("U+600-6FF" in each for each in loaded)


def test_names_of_one_long_word_push_no_page_sideways(page):
    found(page, "Donaudampfschifffahrt" * 12, A="Oberlandesgericht" * 9, B="Kahroba")
    for name in ("", "sheet", "rounds", "ground"):
        page.goto(f"{page.url.split('/talks/')[0]}/talks/{page.url.split('/')[4]}/{name}")
        wide, seen = page.evaluate("[document.documentElement.scrollWidth, innerWidth]")
        assert wide <= seen, name
