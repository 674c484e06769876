"""What a browser writes on its own disk, sends to its maker or tells to others: no talk."""

import re

import pytest
from tests.server.walk import evening

PAGES = (
    "", "sheet", "carry", "crossed", "ground", "rounds", "treatment", "areas", "press", "people",
    "reports", "public", "keys", "do/Lodge", "do/Cite", "do/GiveSeat", "do/DraftStatement",
)  # fmt: skip


@pytest.fixture
def pages(client):
    """Pages of a talk in which something was said, with the way in and the founding."""
    talk = evening(client)
    item = talk.note("A", "Nine boats would do.", marking="in your words, from us")
    below = [*PAGES, f"items/{item.id}", f"carry?item={item.id}"]
    addresses = [
        "/talks/",
        "/talks/new",
        "/passphrase",
        *(f"/talks/{talk.talk}/{p}" for p in below),
    ]
    return {each: client.get(each).content.decode() for each in addresses}


def test_the_history_of_a_browser_names_no_talk(pages):
    # It keeps the title and the address of every page, in the open.
    for address, page in pages.items():
        (title,) = re.findall(r"<title>(.*?)</title>", page, re.S)
        assert "Good Offices" in title
        assert "fishing bank" not in title + address, address
        assert "Isle" not in title + address, address
    assert "fishing bank" in next(page for each, page in pages.items() if each.endswith("sheet"))


def test_a_browser_is_asked_to_remember_nothing_that_is_typed(pages):
    # Without it the words of a field are offered, and kept on the disk, for the next time.
    forms = 0
    for address, page in pages.items():
        for form in re.findall(r"<form\b[^>]*>", page):
            forms += 1
            assert 'autocomplete="off"' in form, (address, form)
    assert forms > 30


def test_words_are_sent_nowhere_to_be_spelt_or_translated(pages):
    for page in pages.values():
        (top,) = re.findall(r"<html\b[^>]*>", page)
        assert 'translate="no"' in top
        assert 'spellcheck="false"' in top


def test_no_cookie_outlives_the_browser(client, stranger):
    for each in (client, stranger):
        each.get("/unlock", follow=True)
        each.get("/talks/new", follow=True)
        assert each.cookies
        for cookie in each.cookies.values():
            assert cookie["max-age"] == cookie["expires"] == ""


def test_a_page_elsewhere_cannot_read_that_there_is_a_house_here(stranger):
    style = "/static/goodoffices/desk.css"
    mine, elsewhere = stranger.get(style), stranger.get(style, HTTP_HOST="evil.example")
    for answer in (mine, elsewhere):
        answer.close()
        assert "Access-Control-Allow-Origin" not in answer
    assert (mine.status_code, elsewhere.status_code) == (200, 400)
