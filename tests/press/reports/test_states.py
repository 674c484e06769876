"""How the talks stand, and whether the sides meet, by the words that say so."""

import pytest
from tests.reading.gold import cases

from goodoffices.press.reports.clauses import sentences
from goodoffices.press.reports.document import document
from goodoffices.press.reports.manners import manners
from goodoffices.press.reports.states import outcome, states

DEVELOPED = cases("developed")


def read(words):
    made = document(words.encode(), "report.txt")
    return made, sentences(made)


def stands(words):
    """What some words say of how the talks stand."""
    made, told = read(words)
    found = outcome(states(told))
    return found and (found.value, made.text[found.start : found.end])


@pytest.mark.parametrize("case", DEVELOPED, ids=str)
def test_a_report_says_how_the_talks_stand_as_a_careful_person_reads_it(case):
    made = document(case.path.read_bytes(), case.path.name)
    told = sentences(made)
    heads = [each for each in told if each.head]
    found = outcome(
        [
            each
            for each in states(told)
            if not any(head.start <= each.start < head.end for head in heads)
        ]
    )
    gold = case.gold["state"]
    if gold is None:
        assert found is None
        return
    assert found
    assert found.value == gold["value"]
    start = made.text.index(gold["text"])
    assert found.start < start + len(gold["text"])
    assert start < found.end


@pytest.mark.parametrize("case", DEVELOPED, ids=str)
def test_whether_the_sides_meet_is_never_told_the_other_way_round(case):
    made = document(case.path.read_bytes(), case.path.name)
    found = [each.value for each in manners(sentences(made))]
    gold = case.gold["modality"]
    if gold and found:
        assert found[0] == gold


def test_most_reports_say_whether_the_sides_meet():
    told = [case for case in DEVELOPED if case.gold["modality"]]
    heard = [
        case
        for case in told
        if manners(sentences(document(case.path.read_bytes(), case.path.name)))
    ]
    assert len(heard) >= 0.75 * len(told)


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("The talks have ended for now, the host said.", "paused"),
        ("The talks ended on Monday.", "concluded"),
        ("The talks have been suspended without a date.", "suspended"),
        ("The delegation broke off the talks.", "broken off"),
        ("The talks resume on Monday.", "scheduled"),
        ("The talks have resumed.", "resumed"),
        ("The talks are still under way.", "under way"),
    ],
)
def test_each_state_has_its_words(words, value):
    found = stands(words)
    assert found
    assert found[0] == value
    assert found[1] in words


@pytest.mark.parametrize(
    "words",
    [
        "Nobody has walked out of the talks.",
        "The talks have not been suspended.",
        "If the talks are suspended, the boats stay.",
        "Have the talks been suspended?",
        "The host served tea.",
    ],
)
def test_what_is_denied_asked_or_only_imagined_is_no_state(words):
    assert stands(words) is None


def test_a_meeting_with_the_host_does_not_make_indirect_talks_direct():
    _made, told = read("The indirect talks went on. The minister met with the host on Monday.")
    assert [each.value for each in manners(told)] == ["indirect"]


def test_two_plain_words_that_contradict_each_other_are_both_told():
    _made, told = read("The talks are indirect, say some. They held direct talks, say others.")
    assert [each.value for each in manners(told)] == ["indirect", "direct"]


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("Talks go on today from 2pm in the depot.", "under way"),
        ("The talks continue on Thursday.", "scheduled"),
        ("The negotiations are in recess until 13 November.", "scheduled"),
        ("The negotiations are in recess until the morning.", "paused"),
        ("Talks were adjourned on Tuesday.", "paused"),
        ("Talks were adjourned on Tuesday until Friday.", "scheduled"),
        (
            "The mediator waited. “We are suspending our part in this,” a minister said.",
            "suspended",
        ),
        ("The talks are alive, the envoy said.", "under way"),
        ("The exchange of papers goes on; the talks will be debated on Friday.", "under way"),
    ],
)
def test_the_time_beside_a_verb_tells_what_rests_from_what_is_put_off(words, value):
    found = stands(words)
    assert found is not None
    assert found[0] == value


def test_a_beginning_of_talks_says_nothing_where_they_are_said_to_rest():
    assert stands("Talks end for now\n\nThe talks began around 10:00.")[0] == "paused"
    assert stands("The talks began around 10:00.")[0] == "under way"


@pytest.mark.parametrize(
    "words",
    [
        "The envoy left the talks hotel. Parliament resumes on Monday.",
        "The mediator's rooms were quiet. We were on Sunday what we are today.",
        "The two sides met. “We open at dawn or we do not open,” a baker said.",
        "مذاکرات بررسی شد. جلسه بعدی شورای شهر روز دوشنبه برگزار می‌شود.",
        "يعقد المجلس البلدي جلسته المقبلة يوم الاثنين بعد المحادثات.",
    ],
)
def test_what_councils_bakers_and_days_past_do_is_no_state_of_talks(words):
    assert stands(words) is None
