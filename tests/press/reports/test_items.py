"""An item of news, ninjs of the IPTC, is read as a report."""

import json
from datetime import date

import pytest

from goodoffices.nodes import Unreadable
from goodoffices.press.reports import items
from goodoffices.press.reports.document import Part, document
from goodoffices.press.reports.reading import read as read_report

FIRST = {"uri": "u", "headline": "H", "body_html": "<p>One &amp; two.</p><p>Three<br>four.</p>"}
SECOND = {
    "uri": "https://news.example/1",
    "language": "ar",
    "headlines": [{"role": "sub", "value": "S"}, {"role": "main", "value": "H"}],
    "bodies": [
        {"role": "richtext", "contentType": "body_xhtml", "value": "<p>Marked.</p>"},
        {"role": "main", "contentType": "text/plain", "value": "Plain."},
    ],
    "by": "A. Writer",
    "versionCreated": "2026-05-04T10:00:00Z",
    "infoSources": [{"name": "An Agency"}],
}


def read(told):
    return items.read(json.dumps(told).encode(), "it")


def test_an_item_of_the_first_kind_is_read_without_its_marks():
    assert (read(FIRST).headline, read(FIRST).text) == ("H", "One & two.\n\nThree\n\nfour.")


def test_an_item_of_a_later_kind_is_read_by_its_main_headline_and_its_plain_text():
    item = read(SECOND)
    assert (item.headline, item.text, item.lang) == ("H", "Plain.", "ar")
    assert (item.publisher, item.byline, str(item.published)) == (
        "An Agency", "A. Writer", "2026-05-04",
    )  # fmt: skip


def test_a_script_within_an_item_is_not_read():
    body = "<p>Read.</p><script>alert(1)</script><style>p{}</style><p>Too.</p>"
    assert read({**FIRST, "body_html": body}).text == "Read.\n\nToo."


@pytest.mark.parametrize(
    "planted", [b"", b"[]", b"{}", b'{"uri": 1}', b'{"uri": "x"}', b"[" * 100_000, b"\xff"]
)
def test_what_is_no_item_is_refused(planted):
    with pytest.raises(Unreadable):
        items.read(planted, "it")


@pytest.mark.parametrize("field", ["headline", "headlines", "bodies", "language", "infoSources"])
@pytest.mark.parametrize("value", [1, None, [], [1], {}, [{}], "x"])
def test_a_field_of_a_wrong_kind_never_breaks_the_reading(field, value):
    assert items.read(json.dumps({**SECOND, "headline": "H", field: value}).encode(), "it")


NEWS = {
    "uri": "https://news.example/2",
    "language": "en-GB",
    "headlines": [{"role": "main", "value": "Talks on the bank\n end for now"}],
    "bodies": [
        {
            "role": "main",
            "contentType": "application/xhtml+xml",
            "value": "<p>The talks ended “for now” on Wednesday, said Edda Quarrel, the"
            " spokesperson of Quillsay.</p>"
            "<p>“We made a good start,” Ms Quarrel told reporters.</p><p>View post on X</p>",
        }
    ],
    "versionCreated": "2031-05-14T20:10:00+03:00",
    "infoSources": [{"name": "Harbour Press Agency"}],
}


def test_headline_text_day_and_provider_of_an_item_are_those_of_the_report():
    told = document(json.dumps(NEWS).encode(), "item.json")
    assert told.title == "Talks on the bank end for now"
    assert [told.words(each) for each in told.of(Part.HEADLINE)] == [told.title]
    assert (told.publisher, told.published, told.lang) == (
        "Harbour Press Agency", date(2031, 5, 14), "en",
    )  # fmt: skip
    assert told.embeds == 1


def test_what_is_said_in_an_item_is_found_with_its_speaker_and_days_are_reckoned_from_its_own():
    reading = read_report(document(json.dumps(NEWS).encode(), "item.json"))
    (said,) = [each for each in reading.quotes if "good start" in each.text]
    assert said.speaker is not None
    assert "Quarrel" in said.speaker
    assert date(2031, 5, 14) in {each.day for each in reading.moments}


def test_an_item_is_known_by_how_it_begins_where_its_name_tells_nothing():
    pasted = json.dumps(NEWS, indent=2).encode()
    assert document(pasted, "report.txt") == document(pasted, "item.json")


def test_a_report_in_curly_brackets_stays_a_report():
    assert document(b"{Agency} The talks went on in the harbour.", "report.txt").text[0] == "{"


def test_what_an_item_says_of_its_language_counts_where_its_words_do_not_tell():
    told = {"uri": "u", "headline": "12", "body_text": "1 2 3", "language": "fa-IR"}
    assert document(json.dumps(told).encode(), "item.json").lang == "fa"


@pytest.mark.parametrize("planted", [b'{"uri": "u", "body_text": "' + b"x" * 5_000_001, b'{"a'])
def test_an_item_that_is_too_large_or_cut_off_is_refused(planted):
    with pytest.raises(Unreadable):
        document(planted, "item.json")
