"""A published site opened from the disk, without any server, in a real browser."""

import json
import re
import subprocess
from pathlib import Path

import pytest
from tests.browser.axe import serious, violations
from tests.cli.program import MAIN, environment

pytestmark = pytest.mark.browser
ROOT = Path(__file__).parents[2]
PICTURES = ROOT / "docs/pictures"
TALK = "iran-and-the-united-states-talks-in-muscat"
PAGES = ("index.html", "fa.html", "ar.html", "search.html", "search-fa.html", "search-ar.html")
OF_A_TALK = ("index.html", "fa.html", "ar.html")
EVERY = (*PAGES, *(f"{name}/{file}" for name in (TALK, "the-tiller-bank") for file in OF_A_TALK))
LARGEST = 300_000


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    """The site of the Muscat round and of the invented evening."""
    to = tmp_path_factory.mktemp("published") / "site"
    talks = [ROOT / f"examples/{name}/talk.yaml" for name in ("muscat", "evening")]
    subprocess.run([*MAIN, "publish", to, *talks], env=environment(), check=True, timeout=120)
    return to


@pytest.fixture
def opened(chromium_open, site):
    """Open a page of the site from the disk; every fault and every request elsewhere is noted."""
    contexts, wrong = [], []

    def another(page, phone=False, dark=False, javascript=True, trusting=False):
        context = chromium_open.new_context(
            viewport={"width": 390, "height": 844} if phone else {"width": 1280, "height": 900},
            has_touch=phone,
            color_scheme="dark" if dark else "light",
            java_script_enabled=javascript,
            bypass_csp=trusting,
        )
        contexts.append(context)
        window = context.new_page()
        window.on("request", lambda asked: noted(asked.url))
        window.on("console", lambda told: wrong.append(told.text))
        window.on("pageerror", lambda error: wrong.append(str(error)))
        window.on("requestfailed", lambda asked: wrong.append(asked.url))
        window.goto(f"{site.as_uri()}/{page}")
        return window

    def noted(url):
        if not url.startswith(site.as_uri()):
            wrong.append(url)

    def failed(asked):
        # What is still on its way when a window is closed has not failed.
        if asked.failure != "net::ERR_ABORTED":
            wrong.append(f"{asked.url}: {asked.failure}")

    yield another
    for context in contexts:
        context.close()
    assert wrong == []


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("phone", [False, True], ids=["desktop", "phone"])
def test_axe_finds_nothing_serious_on_any_page_and_no_page_is_pushed_sideways(opened, phone, dark):
    found = {}
    window = opened("index.html", phone=phone, dark=dark, trusting=True)
    here = window.url.removesuffix("index.html")
    for name in EVERY:
        window.goto(here + name)
        found[name] = serious(window)
        wide, seen = window.evaluate("[document.documentElement.scrollWidth, innerWidth]")
        assert wide <= seen, name
    assert {name: each for name, each in found.items() if each} == {}


def test_axe_would_find_a_picture_without_words(opened):
    window = opened(f"{TALK}/index.html", trusting=True)
    window.evaluate("document.querySelector('img').removeAttribute('alt')")
    assert "image-alt" in {each["id"] for each in violations(window)}


def test_every_link_of_the_bar_is_seen_whole_on_a_phone(opened):
    window = opened("index.html", phone=True)
    here = window.url.removesuffix("index.html")
    for name in EVERY:
        window.goto(here + name)
        for link in window.locator(".bar a").all():
            box = link.bounding_box()
            assert box["x"] >= 0, name
            assert box["x"] + box["width"] <= 390, name


@pytest.mark.parametrize("javascript", [False, True])
def test_a_post_is_asked_for_on_a_click_and_not_before(chromium_open, tmp_path, javascript):
    written = (ROOT / "examples/muscat/talk.yaml").read_text(encoding="utf-8")
    talk = tmp_path / "talk.yaml"
    talk.write_text(written.replace("kind: press release", "kind: post"), encoding="utf-8")
    site = tmp_path / "site"
    subprocess.run([*MAIN, "publish", site, talk], env=environment(), check=True, timeout=120)
    context = chromium_open.new_context(java_script_enabled=javascript)
    context.route(re.compile(r"^https?:"), lambda route: route.abort())
    asked = []
    window = context.new_page()
    window.on("request", lambda each: asked.append(each.url))
    for file in OF_A_TALK:
        window.goto(f"{site.as_uri()}/{TALK}/{file}", wait_until="load")
        for shut in window.locator("summary").all():
            shut.click()
    assert [url for url in asked if not url.startswith("file:")] == []
    window.goto(f"{site.as_uri()}/{TALK}/index.html")
    post = window.locator(".sources > li", has_text="A post. Nothing of it is loaded here")
    assert post.count() == 1
    with window.expect_request(re.compile(r"^https?:")) as wanted:
        post.locator(".url a").click(no_wait_after=True)
    assert wanted.value.url.startswith("https://www.centcom.mil/")
    context.close()


@pytest.mark.parametrize("javascript", [False, True])
def test_a_page_opens_from_the_disk_and_its_links_lead_on(opened, javascript):
    window = opened("index.html", javascript=javascript)
    window.get_by_role("link", name="Iran and the United States").click()
    assert window.locator("h1").inner_text() == "Iran and the United States: talks in Muscat"
    link = window.locator(".card a.lasting").first
    link.click()
    assert re.search(r"#line-[0-9a-f]{10}$", window.url)
    assert "Araghchi" in window.locator(".entry:has(:target)").inner_text()
    window.get_by_role("link", name="فارسی").click()
    assert window.evaluate("document.documentElement.dir") == "rtl"


SEARCHES = {
    "Witkoff": "Represented the American side.",
    "WALL of mistrust": "This wall of mistrust must be overcome.",
    "nothing like that": "",
}


@pytest.mark.parametrize(("typed", "found"), SEARCHES.items(), ids=list(SEARCHES))
def test_the_search_finds_lines_by_their_words_and_their_speakers(opened, typed, found):
    window = opened("search.html")
    window.fill("#wanted", typed)
    told = window.locator("#hits").inner_text()
    assert (found in told) if found else not told


ALIKE = {
    "۲۳": "23", "٢٤": "24", "كتاب": "کتاب", "فارسي": "فارسی", "می‌رود": "می رود", "CAFÉ": "cafe",
    "مُذاكرات": "مذاکرات", "إيران": "ایران", "don’t": "don't", "خانۀ": "خانه",
}  # fmt: skip


def test_letters_and_digits_are_the_same_however_they_are_written(opened, site):
    lines = [{"id": f"line-{n}", "words": words} for n, words in enumerate(ALIKE.values())]
    index = json.dumps({"talks": [{"name": "t", "title": "T", "entries": lines}]})
    page = (site / "search.html").read_text(encoding="utf-8")
    planted = re.sub(r'(id="index">).*?(</script>)', lambda m: m[1] + index + m[2], page)
    (site / "planted.html").write_text(planted, encoding="utf-8")
    window = opened("planted.html")
    found = {}
    for typed in ALIKE:
        window.fill("#wanted", typed)
        found[typed] = window.locator("#hits .said").all_inner_texts()
    assert found == {typed: [written] for typed, written in ALIKE.items()}


def test_a_hit_leads_to_its_line(opened):
    window = opened("search-fa.html")
    window.fill("#wanted", "wall of mistrust")
    window.locator("#hits a").first.click()
    assert f"{TALK}/fa.html#line-" in window.url
    assert "mistrust" in window.locator(":target").inner_text()


def test_without_its_script_the_search_leads_to_every_talk(opened):
    window = opened("search.html", javascript=False)
    assert not window.locator("#wanted").is_visible()
    window.get_by_role("link", name="Iran and the United States").click()
    assert TALK in window.url


SHOTS = {
    "page-desktop": ("index.html", False, False), "page-desktop-dark": ("index.html", False, True),
    "page-phone": ("index.html", True, False), "page-phone-dark": ("index.html", True, True),
    "page-persian": ("fa.html", True, True), "page-persian-light": ("fa.html", True, False),
    "page-persian-desktop": ("fa.html", False, False),
    "page-persian-desktop-dark": ("fa.html", False, True),
    "page-arabic": ("ar.html", False, False),
}  # fmt: skip


@pytest.mark.parametrize(("name", "shot"), SHOTS.items(), ids=list(SHOTS))
def test_the_page_has_its_picture_taken(opened, request, name, shot):
    page, phone, dark = shot
    window = opened(f"{TALK}/{page}", phone=phone, dark=dark)
    window.evaluate("document.fonts.ready")
    taken = window.screenshot()
    assert len(taken) < LARGEST
    if request.config.getoption("pictures"):
        (PICTURES / f"{name}.png").write_bytes(taken)
    assert (PICTURES / f"{name}.png").read_bytes().startswith(b"\x89PNG")
