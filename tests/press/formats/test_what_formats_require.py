"""Every published format holds what its specification requires, of talks invented and real."""

import csv
import io
import json
import re
from datetime import date, datetime
from urllib.parse import urlsplit
from xml.etree import ElementTree

import pytest
from tests.press.formats.examples import muscat, public
from tests.press.formats.schema import faults

from goodoffices.press.formats import feeds, linked, ninjs, popolo, record, shapes, table

ADDRESS = "https://talks.example/bank/"
EXAMPLES = [public, muscat]
RFC3339 = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)")


@pytest.fixture(params=EXAMPLES)
def told(request):
    """A talk and its page."""
    return request.param()


def absolute(address):
    """Whether an address is whole, as RFC 3986 has it."""
    return bool(urlsplit(address).scheme)


def our_schema():
    return json.loads(shapes.schema())


def test_our_record_is_as_its_published_schema_says(told):
    assert list(faults(json.loads(record.written(*told)), our_schema())) == []


PLANTED = {
    "an_unknown_field": lambda t: t.update(confided="x"),
    "no_title": lambda t: t.pop("title"),
    "another_version": lambda t: t.update(version=2),
    "a_number_for_words": lambda t: t["lines"][0].update(words=1),
    "no_anchor": lambda t: t["lines"][0].pop("anchor"),
    "a_topic_that_is_none": lambda t: t["lines"][0].update(topic="gossip"),
    "a_day_that_is_none": lambda t: t["sources"][0].update(published="soon"),
    "nothing_said": lambda t: t["lines"][0]["words"].update(text=""),
}


@pytest.mark.parametrize("plant", PLANTED.values(), ids=PLANTED)
def test_what_our_schema_does_not_allow_is_found(told, plant):
    spoilt = json.loads(record.written(*told))
    plant(spoilt)
    assert list(faults(spoilt, our_schema()))


ATOM = "{http://www.w3.org/2005/Atom}"


def test_atom_has_what_rfc_4287_requires(told):
    feed = ElementTree.fromstring(feeds.atom(*told, ADDRESS))
    assert feed.tag == f"{ATOM}feed"
    entries = feed.findall(f"{ATOM}entry")
    for each in (feed, *entries):
        for name in ("id", "title", "updated"):
            (only,) = each.findall(f"{ATOM}{name}")
            assert only.text
        assert absolute(each.find(f"{ATOM}id").text)
        assert RFC3339.fullmatch(each.find(f"{ATOM}updated").text)
    ids = [each.find(f"{ATOM}id").text for each in (feed, *entries)]
    assert len(set(ids)) == len(ids)
    # An author of the feed stands for every entry that names none.
    assert feed.findall(f"{ATOM}author/{ATOM}name")
    links = [each.get("rel") for each in feed.findall(f"{ATOM}link")]
    assert links.count("self") == 1
    for entry in entries:
        assert len(entry.findall(f"{ATOM}content")) == 1
        assert all(absolute(each.get("href")) for each in entry.findall(f"{ATOM}link"))


def test_json_feed_has_what_its_version_1_1_requires(told):
    feed = json.loads(feeds.json_feed(*told, ADDRESS))
    assert feed["version"] == "https://jsonfeed.org/version/1.1"
    assert isinstance(feed["title"], str)
    ids = [item["id"] for item in feed["items"]]
    assert len(set(ids)) == len(ids)
    for item in feed["items"]:
        assert isinstance(item["id"], str)
        assert isinstance(item.get("content_text") or item.get("content_html"), str)
        assert absolute(item["url"])
        assert RFC3339.fullmatch(item.get("date_published", "2026-01-01T00:00:00Z"))
        for author in item.get("authors", ()):
            assert set(author) & {"name", "url", "avatar"}


PERSON = {"id", "name", "other_names"}
SPEECH = {
    "id", "creator_id", "role", "attribution_text", "text", "date", "title", "type", "sources",
}  # fmt: skip


def test_popolo_holds_classes_of_its_specification_whose_names_lead_somewhere(told):
    made = json.loads(popolo.popolo(*told))
    persons = {each["id"] for each in made["persons"]}
    sides = {each["id"] for each in made["organizations"]}
    assert len(persons) == len(made["persons"])
    for person in made["persons"]:
        assert set(person) <= PERSON
        assert all(each["name"] for each in person.get("other_names", ()))
    for membership in made["memberships"]:
        assert membership["person_id"] in persons
        assert membership.get("organization_id", "side-1") in sides
        for day in ("start_date", "end_date"):
            assert re.fullmatch(r"\d{4}(-\d\d){0,2}", membership.get(day, "2026"))
    for speech in made["speeches"]:
        # `note` and `language` are ours: its schema lets others stand beside its own.
        assert set(speech) <= SPEECH | {"note", "language"}
        assert speech.get("creator_id", "person-1") in persons
        when = speech.get("date", "2026-01-01")
        assert RFC3339.fullmatch(when) or date.fromisoformat(when)
        assert all(absolute(link["url"]) for link in speech.get("sources", ()))


ITEM = {
    "standard", "uri", "type", "language", "headlines", "bodies", "people", "organisations",
    "places", "infoSources",
}  # fmt: skip


@pytest.mark.parametrize("address", ["", ADDRESS])
def test_ninjs_has_what_its_version_3_requires_and_no_field_that_it_does_not_know(told, address):
    item = json.loads(ninjs.ninjs(*told, address))
    assert absolute(item["uri"])
    assert set(item) <= ITEM
    assert item["type"] in {"text", "audio", "video", "picture", "graphic", "composite"}
    assert (item["standard"]["name"], item["standard"]["version"]) == ("ninjs", "3.0")
    for headline in item["headlines"]:
        assert set(headline) == {"role", "value"}
    for body in item["bodies"]:
        assert set(body) == {"role", "contentType", "value"}
    for kind in ("people", "organisations", "places", "infoSources"):
        assert all(set(each) == {"name"} and each["name"] for each in item[kind])


PROPERTIES = {
    "WebPage": {"name", "inLanguage", "abstract", "url", "image", "about", "citation", "hasPart"},
    "Event": {"name", "location", "organizer", "attendee"},
    "Place": {"name"},
    "Organization": {"name"},
    "Person": {"name", "jobTitle", "affiliation"},
    "CreativeWork": {"name", "publisher", "datePublished", "inLanguage", "url"},
    "Quotation": {
        "text", "inLanguage", "creativeWorkStatus", "dateCreated", "spokenByCharacter", "citation",
    },
    "Claim": {
        "text", "inLanguage", "creativeWorkStatus", "dateCreated", "author", "about", "citation",
    },
}  # fmt: skip
RANGES = {
    "location": {"Place"}, "organizer": {"Organization"}, "attendee": {"Organization"},
    "publisher": {"Organization"}, "affiliation": {"Organization"}, "citation": {"CreativeWork"},
    "spokenByCharacter": {"Person"}, "author": {"Person"}, "hasPart": {"Quotation", "Claim"},
    "about": {"Event", "Person"},
}  # fmt: skip


def nodes(value, under=""):
    """Every thing of schema.org in a document, with the property it is the value of."""
    if isinstance(value, dict):
        yield under, value
        for name, each in value.items():
            yield from nodes(each, name)
    elif isinstance(value, list):
        for each in value:
            yield from nodes(each, under)


def test_json_ld_says_of_each_thing_only_what_schema_org_lets_be_said_of_it(told):
    made = json.loads(linked.linked(*told, "cover.svg", ADDRESS))
    assert made["@context"] == "https://schema.org"
    found = list(nodes(made))
    assert {"Quotation", "Claim", "Event"} <= {node["@type"] for _under, node in found}
    for under, node in found:
        said = {name for name in node if not name.startswith("@")}
        assert said <= PROPERTIES[node["@type"]]
        assert node["@type"] in RANGES.get(under, {"WebPage"})
        for day in ("dateCreated", "datePublished"):
            assert datetime.fromisoformat(node.get(day, "2026-01-01"))


def test_who_was_there_is_not_the_author_of_that(told):
    parts = json.loads(linked.linked(*told))["hasPart"]
    (led,) = [part for part in parts if part["text"].startswith("Led the ")]
    assert "author" not in led
    assert led["about"]["name"]


def test_csv_is_as_rfc_4180_has_it(told):
    written = table.table(*told).removeprefix(b"\xef\xbb\xbf").decode()
    assert written.endswith("\r\n")
    rows = list(csv.reader(io.StringIO(written, newline=""), strict=True))
    assert {len(row) for row in rows} == {len(rows[0])}
    assert len(set(rows[0])) == len(rows[0])
    again = io.StringIO(newline="")
    csv.writer(again).writerows(rows)
    assert again.getvalue() == written
