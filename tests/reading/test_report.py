"""The report of the day in Muscat, where it lies beside the project: statements and speakers."""

from pathlib import Path

import pytest
import yaml

from goodoffices.press.reports.document import document
from goodoffices.press.reports.people import people
from goodoffices.press.reports.quotes import quotes
from goodoffices.press.reports.reported import reported

RECORD = Path(__file__).parents[3] / "shared" / "record"
pytestmark = pytest.mark.skipif(
    not (RECORD / "report.txt").exists(), reason="the report does not lie beside the project"
)


@pytest.fixture(scope="module")
def report():
    return document((RECORD / "report.txt").read_bytes(), "report.txt")


@pytest.fixture(scope="module")
def gold():
    return yaml.safe_load((RECORD / "report_dossier.yaml").read_text(encoding="utf-8"))


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
