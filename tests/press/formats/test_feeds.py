"""The feeds: whole, well-formed, with the times of the page alone."""

import json
from xml.etree import ElementTree

import pytest
from tests.press.formats.examples import CONFIDED, EVERYTHING, filed, muscat, public

from goodoffices.press.formats import feeds

ATOM = "{http://www.w3.org/2005/Atom}"


def atom(told, address=""):
    return ElementTree.fromstring(feeds.atom(*told, address))


@pytest.mark.parametrize("example", [public, muscat])
def test_each_feed_has_every_line_and_statement_of_the_page_once(example):
    talk, page = example()
    named = {name for ref, name in page.names.items()}
    links = [e.find(f"{ATOM}link").get("href") for e in atom((talk, page)).iter(f"{ATOM}entry")]
    items = json.loads(feeds.json_feed(talk, page))["items"]
    for addresses in (links, [item["url"] for item in items]):
        assert sorted(each.partition("#")[2] for each in addresses) == sorted(named)


def test_an_entry_of_atom_has_what_atom_wants():
    for entry in atom(public()).iter(f"{ATOM}entry"):
        for wanted in ("id", "title", "updated", "content"):
            assert entry.find(f"{ATOM}{wanted}").text
        assert entry.find(f"{ATOM}id").text.startswith("urn:uuid:")


def test_no_feed_tells_when_anything_was_filed():
    for told in (feeds.atom(*muscat()), feeds.json_feed(*muscat())):
        assert b"2026-02-09" not in told


def test_a_line_without_a_day_has_none_and_is_never_the_newest():
    told = public(EVERYTHING, filed("z", "At some time.", source="courier"))
    items = json.loads(feeds.json_feed(*told))["items"]
    (undated,) = [item for item in items if item["content_text"] == "At some time."]
    assert "date_published" not in undated
    times = {
        entry.find(f"{ATOM}content").text: entry.find(f"{ATOM}updated").text
        for entry in atom(told).iter(f"{ATOM}entry")
    }
    assert times["At some time."] == min(times.values())


def test_what_happens_in_the_rooms_changes_no_byte_of_a_feed():
    one, two = public(EVERYTHING), public(CONFIDED, EVERYTHING)
    assert feeds.atom(*one) == feeds.atom(*two)
    assert feeds.json_feed(*one) == feeds.json_feed(*two)


def test_links_are_whole_where_the_address_is_known_and_relative_elsewhere():
    told = muscat()
    assert b'"https://talks.example/muscat/index.html#line-' in feeds.atom(
        *told, "https://talks.example/muscat/"
    )
    relative = json.loads(feeds.json_feed(*told))
    assert relative["home_page_url"] == "index.html"


def test_what_is_quoted_stands_in_the_marks_of_its_language():
    said = [item["content_text"] for item in json.loads(feeds.json_feed(*public()))["items"]]
    assert "“We go on.”" in said
    assert "«ما ادامه می‌دهیم.»" in said
    assert "It began at 12:20." in said


def test_a_day_is_the_day_of_its_own_zone_however_its_time_is_kept():
    told = json.loads(feeds.json_feed(*muscat()))["items"]
    (held,) = [i for i in told if i["content_text"].startswith("“There is an agreement")]
    assert held["date_published"] == "2026-02-06T00:00:00Z"
