"""A report read as a whole, and what it suggests for the public record."""

from datetime import UTC, date, datetime

import pytest
from tests.reading.gold import cases

from goodoffices.core.acts.dossier import Saying, Standing, Topic
from goodoffices.core.acts.sessions import Capacity
from goodoffices.press.reports.document import document
from goodoffices.press.reports.reading import read
from goodoffices.press.reports.suggestions import suggestions, when
from goodoffices.press.reports.telling import as_json, as_text

HEAD = "Notes from the talks\n\nTuesday, 4 March 2031\n\n"
TALKS = "Indirect talks between Tarvenia and Ulmark went on in Sanvorra.\n\n"
"""Two sides, of which one may be silent."""


def of(words, head=HEAD):
    return read(document((head + words + "\n").encode(), "report.txt"))


def rows(words, topic, head=HEAD):
    return [each for each in suggestions(of(words, head)) if each.topic is topic]


@pytest.mark.parametrize("case", cases("developed"), ids=str)
def test_every_suggestion_rests_on_words_of_the_report_and_none_is_made_twice(case):
    reading = read(document(case.path.read_bytes(), case.path.name))
    found = suggestions(reading)
    for each in found:
        assert each.anchor == reading.document.text[each.start : each.end]
        assert each.anchor.strip()
        assert each.words.strip()
    assert len({(each.topic, each.anchor) for each in found}) == len(found)


def test_a_split_and_continued_statement_is_one_thing_said():
    (row,) = rows(
        '"If the track holds," the host, Yusra Tambell, said, "we go on." "We have time."',
        Topic.STATEMENT,
    ) or rows(
        '"If the track holds," the host, Yusra Tambell, said, "we go on." "We have time."',
        Topic.NEXT_STEP,
    )
    assert row.saying is Saying.DIRECT
    assert row.words == "If the track holds, we go on. We have time."


def test_words_that_stand_in_the_heading_and_the_text_are_suggested_once():
    found = suggestions(
        of(
            'Foreign Ministry spokesman Petrik Ansole said the talks had ended "for now".',
            'Talks end "for now"\n\n4 March 2031\n\n',
        )
    )
    (row,) = (each for each in found if "for now" in each.anchor)
    assert (row.topic, row.speaker, row.saying) == (Topic.STATE, "Petrik Ansole", Saying.MIXED)
    assert row.qualifier == "for now"


def test_what_is_said_of_both_sides_raises_a_notice_while_one_is_silent():
    said = (
        TALKS
        + "Both sides signalled willingness to go on.\n\n"
        + '"We came with a map," Tarvenian Foreign Minister Ilya Morent said.'
    )
    reading = of(said)
    assert reading.spoken == {"Tarvenia": 1, "Ulmark": 0}
    (notice,) = reading.notices
    assert notice.silent == ("Ulmark",)
    assert "NOTICE" in as_text(reading)
    answered = said + '\n\n"So did we," Ulmark Foreign Minister Dessa Quill said.'
    assert of(answered).spoken == {"Tarvenia": 1, "Ulmark": 1}
    assert of(answered).notices == ()


def test_what_one_side_says_of_both_is_its_own_word_and_raises_no_notice():
    reading = of(
        TALKS + "Tarvenian Foreign Minister Ilya Morent said that both sides agreed to meet again."
    )
    assert reading.spoken["Ulmark"] == 0
    assert reading.notices == ()


def test_scope_is_of_whoever_states_it_with_its_qualifier():
    words = (
        "Tarvenian Foreign Minister Ilya Morent stressed that the talks were limited strictly to "
        "the shelf, ruling out discussions on the boundary at this stage."
    )
    (within,) = rows(words, Topic.SCOPE_IN)
    (out,) = rows(words, Topic.SCOPE_OUT)
    assert within.speaker == out.speaker == "Ilya Morent"
    assert within.qualifier == out.qualifier == "at this stage"
    assert out.anchor.startswith("ruling out discussions on the boundary")


def test_a_scope_that_is_denied_is_none():
    assert rows("The minister has never ruled out licences, nor a pause.", Topic.SCOPE_OUT) == []


def test_who_was_there_is_told_in_the_capacity_the_report_gives():
    found = rows(
        "The Tarvenian delegation was led by Foreign Minister Ilya Morent, while the Ulmark side "
        "was represented by President Renn Haldovar’s special envoy Dessa Quill. Ostap Velluc "
        "also attended the talks.\n\nThe Alvony Press Agency reported that General Ruprecht Vane "
        "was present in the hall.",
        Topic.PERSON,
    )
    assert [(each.speaker, each.capacity, each.reporter) for each in found] == [
        ("Ilya Morent", Capacity.HEAD, ""),
        ("Dessa Quill", Capacity.REPRESENTS, ""),
        ("Ostap Velluc", Capacity.ALSO_ATTENDED, ""),
        ("Ruprecht Vane", Capacity.NOT_STATED, "Alvony Press Agency"),
    ]
    assert [each.side for each in found[:2]] == ["Tarvenian", "Ulmark"]


def test_a_movement_is_done_or_expected_and_a_meeting_beside_the_talks_is_not_the_talks():
    reading = of(
        "The Tarvenian team returned to their residence. Both delegations were expected to "
        "return home. Ahead of the talks, Ilya Morent met with the host."
    )
    moved = [each.value for each in reading.findings if each.topic is Topic.MOVEMENT]
    assert moved == ["done", "expected"]
    assert [each.topic for each in reading.findings if each.topic is Topic.BILATERAL]
    assert not rows("They returned to the table.", Topic.MOVEMENT)


def test_obstacles_context_and_words_for_the_talks_are_told_by_whoever_tells_them():
    (obstacle,) = rows(
        "Tarvenian Foreign Minister Ilya Morent said mistrust remained the main obstacle.",
        Topic.OBSTACLE,
    )
    assert obstacle.speaker == "Ilya Morent"
    (context,) = rows("The round opened after two years of quarrels.", Topic.CONTEXT)
    assert (context.speaker, context.anchor) == ("", "after two years of quarrels")
    (word,) = rows("The atmosphere was very constructive.", Topic.CHARACTERISATION)
    assert word.speaker == ""


def test_what_others_report_has_its_reporter_and_what_they_make_of_it_stands_apart():
    told = "According to Hollin state television, the talks began around 11:00 a.m. local time."
    (row,) = rows(told, Topic.EVENT)
    assert row.reporter == "Hollin state television"
    assert row.when
    assert row.when.about
    assert row.when.at is None, "a local time without a place is no moment"
    (read_as,) = rows("It was seen by observers as a sign of interest.", Topic.CHARACTERISATION)
    assert (read_as.standing, read_as.reporter) == (Standing.INTERPRETED, "observers")


def test_a_time_in_a_zone_is_a_moment():
    reading = of("It began on 3 March 2031 at 14:15 (UTC+2).")
    (moment,) = (each for each in reading.moments if each.clock)
    told = when(moment, reading)
    assert told.at
    assert told.at.astimezone(UTC) == datetime(2031, 3, 3, 12, 15, tzinfo=UTC)


def test_what_was_set_aside_or_filed_is_not_suggested_again():
    reading = of("The atmosphere was very constructive.")
    (row,) = suggestions(reading)
    assert suggestions(reading, known=[(row.topic, row.anchor)]) == ()
    assert suggestions(reading, known=[(Topic.STATE, row.anchor)]) == (row,)


def test_where_the_reading_leaves_a_speaker_open_a_person_says_who_it_is():
    (row,) = rows('The hall was dark. "The lamps are out," someone said.', Topic.STATEMENT)
    assert row.speaker == ""


def test_for_machines_a_reading_has_the_keys_that_were_promised():
    told = as_json(of('"We go on," Foreign Minister Ilya Morent said on Monday.'))
    assert set(told) == {"quotes", "people", "dates", "state", "claims"}
    assert told["quotes"][0]["text"] == "We go on,"
    assert told["quotes"][0]["speaker"] == "Ilya Morent"
    assert set(told["quotes"][0]) == {"start", "end", "text", "speaker", "cue"}
    (person,) = told["people"]
    assert set(person) == {"name", "forms", "office"}
    (day,) = (each for each in told["dates"] if each["inferred"])
    assert day["date"] == date(2031, 3, 3).isoformat()


def test_places_for_machines_are_those_of_the_file():
    said = b"&ldquo;We go on,&rdquo; said <b>Ilya Morent</b>, the host."
    page = b"<html><body><p>" + said + b"</p></body></html>"
    told = as_json(read(document(page, "page.html")))
    (quote,) = told["quotes"]
    assert page.decode()[quote["start"] : quote["end"]] == "We go on,"


def test_the_pieces_of_a_quotation_are_joined_as_they_were_said():
    (row,) = rows(
        "“The atmosphere was good,” Foreign Minister Ilya Morent said. “There is a way to go on.”",
        Topic.CHARACTERISATION,
    )
    assert row.words == "The atmosphere was good. There is a way to go on."
    (row,) = rows(
        "“If it holds,” Foreign Minister Ilya Morent said, “Sanvorra will see us again.”",
        Topic.STATEMENT,
    )
    assert row.words.startswith("If it holds, Sanvorra will see us")


def test_a_meeting_outside_the_round_has_its_subject_and_the_counterpart_the_office():
    words = (
        "Tarvenian Foreign Minister Ilya Morent said the air was good.\n\nAhead of the talks, "
        "Morent also met with his Omani counterpart, Tarik bin Saud Quarrel, according to the "
        "Alvony Press Agency. The meeting addressed the shelf as well as wider matters."
    )
    (met,) = rows(words, Topic.BILATERAL)
    assert met.anchor.endswith("wider matters")
    (there,) = (each for each in rows(words, Topic.PERSON) if "Quarrel" in each.speaker)
    assert (there.office, there.side) == ("Foreign Minister", "Oman")
    assert there.capacity is Capacity.NOT_STATED
    assert there.anchor.startswith("his Omani counterpart")
    apart = words.replace("The meeting addressed", "\n\nThe meeting addressed")
    assert not rows(apart, Topic.BILATERAL)[0].anchor.endswith("wider matters")


def test_what_going_on_may_lead_to_is_a_next_step_and_no_state_of_the_talks():
    words = (
        "Tarvenian Foreign Minister Ilya Morent said continued dialogue could pave the way for "
        "more structured negotiations in future rounds."
    )
    assert rows(words, Topic.STATE) == []
    (step,) = rows(words, Topic.NEXT_STEP)
    assert step.speaker == "Ilya Morent"
