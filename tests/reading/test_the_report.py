"""The ten traps of one real report, each met, and what it suggests before anybody confirms it."""

from functools import cache

import pytest
from tests.reading.dossier import DOSSIER, REPORT, dossier, measured, places, reading

from goodoffices.core.acts.dossier import Saying, Standing, Topic
from goodoffices.core.acts.sessions import Capacity
from goodoffices.press.reports.suggestions import suggestions

pytestmark = pytest.mark.skipif(
    not DOSSIER.exists(), reason="the report is read where it lies beside the project"
)


@cache
def read():
    return reading()


@cache
def rows():
    return suggestions(read())


def statement(name):
    """A statement of the dossier with where its words stand."""
    (each,) = (each for each in dossier()["statements"] if each["id"] == name)
    return each, places(read().document.text, each)


def row(name):
    """The one suggestion that rests on the words of a statement."""
    _each, spans = statement(name)
    found = [
        each
        for each in rows()
        if each.saying is not None
        and each.start < spans[0][1]
        and spans[0][0] < each.end
        and each.topic not in (Topic.CONTEXT, Topic.MOVEMENT)
    ]
    assert len(found) == 1, [each.anchor for each in found]
    return found[0]


def test_two_spellings_of_one_person_stay_two_until_somebody_says_so():
    names = [each.name for each in read().people if "usaidi" in each.name]
    assert len(names) == 2
    one, other = names
    assert one.split()[0] == other.split()[0]


def test_a_statement_that_runs_on_across_he_said_is_one_with_two_segments():
    for name in ("S08", "S17"):
        each, spans = statement(name)
        found = row(name)
        assert found.start <= spans[0][0]
        assert found.end >= spans[-1][1]
        assert found.words == " ".join(each["segments"])


def test_a_segment_without_a_cue_of_its_own_belongs_to_the_one_before():
    for name in ("S04", "S06", "S10"):
        _each, spans = statement(name)
        found = row(name)
        assert found.start <= spans[0][0]
        assert found.end >= spans[-1][1]
        assert found.speaker == "Abbas Araghchi"


def test_the_words_of_heading_and_headline_in_whatever_marks_are_no_new_statement():
    found = [each for each in rows() if "or now" in each.anchor.lower() and each.saying]
    assert [each.speaker for each in found] == ["Esmail Baghaei"]


def test_what_the_capital_announced_and_its_spokesperson_said_is_one_act():
    found = [each for each in rows() if each.topic is Topic.STATE and "ended" in each.anchor]
    assert [(each.speaker, each.saying) for each in found] == [("Esmail Baghaei", Saying.MIXED)]
    assert read().state
    assert (read().state.value, read().state.speaker) == ("paused", "Esmail Baghaei")


def test_a_paraphrase_of_a_statement_does_not_count_twice():
    _each, spans = statement("S14")
    assert not [
        each
        for each in rows()
        if each.saying is not None and each.start < spans[0][1] and spans[0][0] < each.end
    ]
    assert row("S15").speaker == "Badr Albusaidi"


def test_the_owner_in_a_chain_of_possessives_did_not_attend():
    there = {each.speaker: each.capacity for each in rows() if each.topic is Topic.PERSON}
    assert "Donald Trump" not in there
    assert there["Steve Witkoff"] is Capacity.REPRESENTS
    assert there["Jared Kushner"] is Capacity.ALSO_ATTENDED


def test_a_pronoun_is_whoever_spoke_before_it_or_left_open():
    for name in ("S05", "S08", "S11", "S17"):
        assert row(name).speaker in ("Abbas Araghchi", "")
    _each, spans = statement("S14")
    voices = {
        each.speaker for each in read().said if each.start < spans[0][1] and spans[0][0] < each.end
    }
    assert voices <= {"Badr Albusaidi", None}


def test_a_date_and_a_publisher_without_a_space_are_two_and_a_dash_is_a_dash():
    made = read().document
    assert (str(made.published), made.publisher) == ("2026-02-06", "Clash Report")
    assert set(read().spoken) == {"Iran", "United States"}
    assert [each.day for each in read().moments if not (each.clock or each.from_today)] == [
        made.published
    ]


def test_a_paraphrase_with_what_it_was_described_as_is_told_of_whoever_described_it():
    found = row("S05")
    assert "described as" in found.anchor
    assert (found.topic, found.speaker) == (Topic.CHARACTERISATION, "Abbas Araghchi")


def test_of_the_statements_nearly_all_are_suggested_with_whoever_said_them():
    figures = measured()
    assert figures.named >= figures.statements - 3
    assert figures.precision >= 0.85


def test_the_missing_posts_are_counted_and_nothing_stands_in_their_place():
    wanted = {each["text"]: each["count"] for each in dossier()["document"]["boilerplate"]}
    assert read().document.embeds == wanted["View post on X"]


def test_every_claim_of_others_is_told_with_who_reports_it():
    text = read().document.text
    by = {
        "C1": "Iranian state television",
        "C2": "Al Jazeera",
        "C3": "IRNA",
        "C4": "",
        "C5": "observers",
    }
    for claim in dossier()["claims"]:
        if claim["id"] not in by:
            continue
        at = text.index(claim["anchor"])
        near = [each for each in read().handed if at - 200 < each.start < at + 200]
        assert any(each.by.endswith(by[claim["id"]]) for each in near), claim["id"]
    read_as = [each for each in rows() if each.standing is Standing.INTERPRETED]
    assert len(read_as) == 2


def test_what_is_said_of_both_sides_raises_a_notice_since_one_is_silent():
    (notice,) = read().notices
    assert notice.silent == ("United States",)
    assert read().spoken["United States"] == dossier()["silence"][0]["statements_in_article"]
    assert REPORT.read_text(encoding="utf-8")[notice.start : notice.end].startswith("both sides")


def test_the_start_stays_about_eleven_in_the_words_of_who_reports_it():
    (began,) = (each for each in rows() if each.topic is Topic.EVENT and each.when)
    assert began.when
    assert began.when.about
    assert began.reporter == "Iranian state television"


def test_the_scope_is_one_sides_word_with_its_qualifier():
    scope = [each for each in rows() if each.topic in (Topic.SCOPE_IN, Topic.SCOPE_OUT)]
    assert {each.speaker for each in scope if each.qualifier} == {"Abbas Araghchi"}
    assert {each.qualifier for each in scope} == {"", "at this stage"}
