"""The report of the day in Muscat, where it lies beside the project: statements and speakers."""

from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from tests.reading import dossier
from tests.talks import founding, reads, talk
from tests.yamls import loaded

from goodoffices.core.acts.dossier import Saying, Standing, Topic
from goodoffices.core.acts.talk import Party
from goodoffices.core.seats import MEDIATOR
from goodoffices.core.times import Place
from goodoffices.core.words import Words
from goodoffices.press.reports.document import document
from goodoffices.press.reports.people import people
from goodoffices.press.reports.quotes import quotes
from goodoffices.press.reports.reported import reported
from goodoffices.press.reports.suggestions import suggestions

RECORD = Path(__file__).parents[3] / "shared" / "record"
pytestmark = pytest.mark.skipif(
    not (RECORD / "report.txt").exists(), reason="the report does not lie beside the project"
)


@pytest.fixture(scope="module")
def report():
    return document((RECORD / "report.txt").read_bytes(), "report.txt")


@pytest.fixture(scope="module")
def gold():
    return loaded((RECORD / "report_dossier.yaml").read_text(encoding="utf-8"))


def names(gold, speaker):
    """Every name by which the report calls one of its people."""
    (person,) = (each for each in gold["people"] if each["id"] == speaker)
    return {person["name"], *person["refs"]}


def test_every_quoted_piece_of_a_statement_has_its_speaker(report, gold):
    found = [each for each in quotes(report) if each.spoken and each.repeats is None]
    told = [
        (piece, names(gold, row["speaker"]))
        for row in gold["statements"]
        for piece in row.get("segments", [])
    ]
    assert len(found) == len(told)
    for piece, right in told:
        (one,) = (each for each in found if each.text.strip(",") == piece.strip(","))
        assert one.speaker in right, piece


def test_every_statement_without_marks_is_found_with_its_speaker(report, gold):
    found = reported(report)
    for row in gold["statements"]:
        if row["mode"] == "direct":
            continue
        start = report.text.index(row["anchor"])
        near = [
            each for each in found if each.start < start + len(row["anchor"]) and start < each.end
        ]
        assert any(each.speaker in names(gold, row["speaker"]) for each in near), row["id"]


def test_a_statement_in_two_pieces_is_one(report, gold):
    found = quotes(report)
    for row in gold["statements"]:
        pieces = [piece.strip(",") for piece in row.get("segments", [])]
        places = [
            index
            for index, each in enumerate(found)
            if each.text.strip(",") in pieces and each.repeats is None
        ]
        assert [found[index].continues for index in places[1:]] == places[:-1]


def test_the_headline_the_lead_and_the_section_repeat_what_one_man_said(report):
    found = quotes(report)
    same = [each for each in found if each.text.strip(",").casefold() == "for now"]
    (first,) = (each for each in same if each.repeats is None)
    assert len(same) == 4
    assert {found[each.repeats] for each in same if each.repeats is not None} == {first}
    assert first.speaker == "Esmail Baghaei"


def test_what_is_told_and_then_quoted_counts_once(report):
    found = quotes(report)
    told = [each for each in reported(report) if "reconvene at a later stage" in each.anchor]
    assert [found[each.repeats].text[:18] for each in told] == ["We aim to reconven"]


def test_everybody_is_named_once_with_the_fullest_name(report, gold):
    found = {each.name for each in people(report)}
    expected = {each["name"] for each in gold["people"]} | {"Badr Albusaidi"}
    # Two spellings of the host are two candidates for one man; only a person merges them.
    assert found == expected


# What a person corrects of what is suggested: nothing of a statement, two of those who were there.
CORRECTIONS = {
    "Jared Kushner": {"side": "US"},
    "Michael Erik Kurilla": {"side": "US", "office": "Commander of US Central Command"},
}


@pytest.fixture(scope="module")
def confirmed():
    """What is suggested in an empty talk of the two sides, after the corrections."""
    sides = (("IR", "Iran"), ("US", "United States"))
    muscat = Place("Muscat", "Asia/Muscat")
    # As the form founds it: whoever gives no capital has the place of the talks.
    parties = tuple(Party(side, Words(name), muscat) for side, name in sides)
    step = founding()
    act = replace(step.act, parties=parties, place=muscat)
    founded = reads(talk(replace(step, act=act)), MEDIATOR)
    return [
        replace(each, **CORRECTIONS.get(each.speaker, {}))
        for each in suggestions(dossier.reading(), founded.talk)
    ]


def test_all_seventeen_statements_are_right_and_two_corrections_are_of_persons(confirmed, gold):
    text = dossier.REPORT.read_text(encoding="utf-8")
    people = {each["id"]: each for each in gold["people"]}
    sides = {"iran": "IR", "usa": "US", "oman": "Oman"}
    assert len(gold["statements"]) == 17
    assert len(CORRECTIONS) <= 3
    for row in gold["statements"]:
        # A paraphrase of another statement stands where that one does.
        told = next((r for r in gold["statements"] if r["id"] == row.get("same_as")), row)
        spans = dossier.places(text, told)
        right = [
            each
            for each in dossier.spoken(tuple(confirmed))
            if dossier.agrees(each, spans) and each.speaker in names(gold, row["speaker"])
        ]
        assert right, row["id"]
        person = people[row["speaker"]]
        assert {each.side for each in right} == {sides[person["side"]]}, row["id"]
        assert {each.office for each in right} == {person["post"]}, row["id"]
        direct = told["mode"] == "direct"
        assert any((each.saying is Saying.DIRECT) == direct for each in right), row["id"]


def test_who_was_there_is_right_after_two_corrections(confirmed):
    there = {each.speaker: each.side for each in confirmed if each.topic is Topic.PERSON}
    assert there == {
        "Abbas Araghchi": "IR",
        "Steve Witkoff": "US",
        "Jared Kushner": "US",
        "Michael Erik Kurilla": "US",
        "Badr bin Hamad Al Busaidi": "Oman",
    }


def test_what_the_report_lets_others_say_keeps_whoever_says_it(confirmed):
    told = {each.reporter: each for each in confirmed if each.reporter}
    (hour,) = (each for each in confirmed if each.topic is Topic.EVENT)
    assert hour.reporter == "Iranian state television"
    assert hour.when.about
    assert hour.when.at.astimezone(UTC) == datetime(2026, 2, 6, 7, tzinfo=UTC)
    assert "Al Jazeera" in " ".join(told)
    (met,) = (each for each in confirmed if each.topic is Topic.BILATERAL)
    assert "IRNA" in met.reporter
    assert "regional issues" in met.anchor
    readings = [each for each in confirmed if each.standing is Standing.INTERPRETED]
    assert [each.reporter for each in readings] == ["", "observers"]


def test_the_report_gives_its_day_its_paper_and_the_side_that_is_silent(report):
    assert (report.publisher, report.published) == ("Clash Report", date(2026, 2, 6))
    assert report.embeds == 3
    assert {side for side, n in dossier.reading().spoken.items() if not n} == {"United States"}
