"""Whatever a file holds, a report is read or refused, and every place is where it says."""

import pytest
from hypothesis import given
from hypothesis import strategies as some
from tests.reading.gold import cases

from goodoffices.nodes import Unreadable
from goodoffices.press.reports.document import document
from goodoffices.press.reports.lexicon import words
from goodoffices.press.reports.quotes import quotes
from goodoffices.press.reports.reading import read

PIECES = (
    *"“”„“«»‹›‘’\"'`()[]<>{}*_#>|-—…,.:;!?\n\r\t \u00a0\u00ad\u200b\u2060\ufeff\u200f",
    *("``", "''", "\n\n", "\r\n", "\n> ", "View post on X", "U.S.", "Mr ", "al-", "&amp;", "<p>"),
    *sorted(
        words("said told by who that wrote adding quoted as for he she it its and to from of")
    ),
    *sorted(
        words("from heard denied was Ada Lind Nils Boe O’Brien the a minister League family MP")
    ),
    *("according to", "54-year-old", "on Monday", "3 March 2032", "10:15 GMT", "were suspended"),
    *("گفت", "وزیر", "خبرگزاری", "قال", "الوزير", "بيان", "۱۲ خرداد", "ё", "漢", "é", "👩‍🚀"),
)
WORDS = some.lists(some.sampled_from(PIECES), max_size=60).map(" ".join)
RUNS = some.lists(some.sampled_from(PIECES), max_size=60).map("".join)
ANYTHING = some.text(max_size=200)
FORMATS = ("a.txt", "a.md", "a.html", "a.eml")
MARKS = {
    "straight": ('"', '"'), "curly": ("“", "”"), "pointed": ("«", "»"), "turned": ("»", "«"),
    "low": ("„", "“"), "both high": ("”", "”"), "single": ("‘", "’"), "one straight": ("'", "'"),
    "small pointed": ("‹", "›"), "typed twice": ("``", "''"), "left curly": ("“", '"'),
    "spaced": ("« ", " »"),
}  # fmt: skip
REPORT = """Of the sea and the rain

3 March 2032

Ada Lind, who keeps the bridge, was there. {0}We went out with what we had,{1} Lind said.

The minister, Nils Boe, told the harbour: {0}Nobody will be left behind this winter.{1}
"""


@given(text=some.one_of(WORDS, RUNS, ANYTHING))
def test_any_text_is_read_or_refused_and_its_places_hold(text):
    try:
        made = document(text.encode("utf-8", "replace"), "report.txt")
    except Unreadable:
        return
    reading = read(made)
    for each in reading.quotes:
        assert made.text[each.start : each.end] == each.text
    for person in reading.people:
        assert all(0 <= start < end <= len(made.text) for start, end in person.places)
    for each in (*reading.moments, *reading.states, *reading.findings, *reading.handed):
        assert 0 <= each.start <= each.end <= len(made.text)


@given(text=some.one_of(WORDS, RUNS, ANYTHING), name=some.sampled_from(FORMATS))
def test_any_file_is_read_or_refused_in_every_format(text, name):
    try:
        made = document(text.encode("utf-8", "replace"), name)
    except Unreadable:
        return
    for each in read(made).quotes:
        assert made.text[each.start : each.end] == each.text


@given(case=some.sampled_from(cases("developed")), at=some.data())
def test_a_report_that_is_cut_anywhere_is_still_read(case, at):
    cut = at.draw(some.integers(0, len(case.text)))
    try:
        made = document(case.text[cut : cut + 600].encode(), case.path.name)
    except Unreadable:
        return
    for each in read(made).quotes:
        assert made.text[each.start : each.end] == each.text


@pytest.mark.parametrize("marks", MARKS.values(), ids=MARKS)
@pytest.mark.parametrize("written", [lambda t: t, lambda t: t.replace("\n", "\r\n")])
def test_whichever_marks_are_written_the_words_and_their_speaker_are_found(marks, written):
    made = document(written(REPORT.format(*marks)).encode(), "report.txt")
    one, two = (each for each in quotes(made) if each.spoken)
    assert one.text.strip() == "We went out with what we had,"
    assert two.text.strip() == "Nobody will be left behind this winter."
    assert (one.speaker, two.speaker) == ("Ada Lind", "Nils Boe")


@pytest.mark.parametrize("text", ["3 March 2032", "“It is not mine to say,” as", "“", "a “b"])
def test_a_report_that_breaks_off_is_read(text):
    assert read(document(text.encode(), "report.txt")).document.text == text


def test_what_cannot_be_seen_is_no_part_of_a_name():
    text = REPORT.format("\u200b“", "”\u200b").replace("Lind", "Li\u00adnd")
    one, two = quotes(document(text.encode(), "report.txt"))
    assert (one.speaker, two.speaker) == ("Ada Lind", "Nils Boe")


def test_a_file_that_windows_wrote_is_read():
    data = REPORT.format("“", "”").replace("Nils", "Søren").encode("cp1252")
    one, two = quotes(document(data, "report.txt"))
    assert (one.speaker, two.speaker) == ("Ada Lind", "Søren Boe")
