"""Every page of a desk speaks Persian and Arabic to whoever chose it, and no word of English."""

import pytest
from tests import persian
from tests.house.latin import latin
from tests.house.tree import ROOT
from tests.seated.walking import links, walk, words

from goodoffices.server.door import door

APART = ("/public", "/lock", "/live", "/documents/", "/items/", "/carry", "/crossed", "?")
"""What is no page, is public, or is asked for by itself: there are too many of a kind."""

IN_BOTH = ("", "sheet", "rounds", "ground", "press", "papers", "dayend")
"""Where Arabic is looked at as well: what is missing there would be missing in Persian too."""


@pytest.fixture
def talk(client):
    """The example evening in Persian letters, on an open desk."""
    told = persian.written((ROOT / "examples/evening/talk.yaml").read_bytes())
    return door.bring(told, "talk.yaml")


def test_what_is_latin_on_a_page_is_found_and_what_is_quoted_or_a_format_is_not():
    page = '<html lang="fa"><p>متن <b>PDF</b><bdi lang="en">said so</bdi><p title="late">Open it'
    assert latin(page) == ["late", "Open it"]
    assert latin('<html lang="fa"><p>تا 5 سطر') == ["تا 5 سطر"]
    assert latin('<html lang="ar"><p>حتى 5 أسطر') == []


def test_no_page_of_a_desk_says_a_word_in_latin_letters(client, talk):
    client.cookies["goodoffices_language"] = "fa"
    seen = walk(client, f"/talks/{talk}/", apart=APART)
    for kind in ("/items/", "/carry?item=", "/crossed?item=", "/sheet?", "/records/", "/do/"):
        seen |= latest(client, seen, kind)
    assert len(seen) > 40
    client.cookies["goodoffices_language"] = "ar"
    seen |= {f"{page} in Arabic": client.get(f"/talks/{talk}/{page}") for page in IN_BOTH}
    assert {(a, each) for a, answer in seen.items() for each in said(answer)} == set()


def latest(client, seen, kind, many=2):
    """Some pages of a kind to which the others lead."""
    found = [a for page in seen.values() for a in links(words(page)) if kind in a]
    return {a: client.get(a) for a in list(dict.fromkeys(found))[-many:]}


def said(answer):
    """What is Latin on a page; nothing where it is none."""
    html = answer.headers.get("Content-Type", "").startswith("text/html")
    return latin(words(answer)) if html else []
