"""A seat lays down the day on which its own notes go, and only its own room knows of it."""

from datetime import UTC, date, datetime, timedelta

import pytest
from tests.talks import (
    NORTH,
    OBSERVER,
    SOUTH,
    START,
    N,
    S,
    does,
    everyone,
    notes_for,
    read,
    reads,
    refusal,
    seated,
    sits,
    talk,
    then,
)

from goodoffices.core import acts as a
from goodoffices.core.burning import overdue
from goodoffices.core.emptying import DESTROYED, emptied
from goodoffices.core.lines import NoteLine
from goodoffices.core.record import Record
from goodoffices.core.seats import AUDITOR, MEDIATOR, NOBODY, PUBLIC
from goodoffices.core.view import sight
from goodoffices.core.words import Words

NEGOTIATOR = seated(N, "negotiator")
JUNE = date(2026, 6, 1)
BEGINS = datetime(2026, 5, 31, 20, tzinfo=UTC)
"""When the first of June begins at the Lantern House, by the clock of Muscat."""


def noted(by, words="A private thought.", **more):
    return does(by, a.Note(Words(words)), **more)


def rules(by, day=JUNE):
    return does(by, a.RuleNotes(day))


def due(record: Record, at):
    return overdue(sight(record, MEDIATOR).state, at)


def days(record, eyes):
    return [line.burn for line in read(record, eyes, NoteLine)]


def test_the_notes_of_the_seat_that_said_so_go_as_the_day_begins_where_the_talks_are():
    evening = talk(noted(NORTH), noted(NEGOTIATOR), noted(MEDIATOR), rules(NORTH))
    assert due(evening, BEGINS - timedelta(seconds=1)) == ()
    assert due(evening, BEGINS) == ((NORTH, BEGINS),)
    assert days(evening, NEGOTIATOR) == [JUNE, None]


def test_once_they_are_destroyed_nothing_is_overdue():
    evening = talk(noted(NORTH), rules(NORTH))
    after = Record(evening.key, tuple(
        emptied(each) if isinstance(each.act, a.Note) else each for each in evening.entries
    ))  # fmt: skip
    assert due(after, BEGINS) == ()
    [line] = read(after, NORTH, NoteLine)
    assert (line.words.text, line.burn) == (DESTROYED, JUNE)


def test_what_is_noted_on_that_day_or_later_stays_until_another_day_is_laid_down():
    evening = talk(noted(NORTH), rules(NORTH), noted(NORTH, "Of June.", at=BEGINS))
    assert days(evening, NORTH) == [JUNE, None]
    again = then(evening, rules(NORTH, date(2026, 7, 1)))
    assert days(again, NORTH) == [date(2026, 7, 1)] * 2


def test_a_day_can_be_moved_or_taken_back_while_it_has_not_come():
    evening = talk(noted(NORTH), rules(NORTH), rules(NORTH, None))
    assert days(evening, NORTH) == [None]
    assert due(evening, BEGINS) == ()
    assert due(then(evening, rules(NORTH)), BEGINS)


@pytest.mark.parametrize("day", [date(2026, 5, 4), date(2026, 5, 3), date.min])
def test_a_day_that_has_begun_is_refused(day):
    assert refusal(talk(), rules(MEDIATOR, day)).code == "day_begun"


def test_the_day_is_the_one_of_the_place_of_the_talks_and_not_of_the_machine():
    night = START.replace(hour=21)
    refused = refusal(talk(), does(MEDIATOR, a.RuleNotes(date(2026, 5, 5)), at=night))
    assert refused.code == "day_begun"


def test_whoever_can_write_a_note_can_say_when_it_goes_and_the_auditor_cannot():
    inside = [by for by in everyone(N, S) if by not in (MEDIATOR, AUDITOR, PUBLIC, NOBODY)]
    assert len(inside) == 9
    for by in inside:
        assert talk(sits(by), rules(by))
    assert refusal(talk(sits(AUDITOR)), rules(AUDITOR)).code == "not_your_act"
    assert refusal(talk(), notes_for(N, a.RuleNotes(JUNE))).code == "behalf"


def test_no_other_room_reads_that_a_day_was_laid_down_or_which():
    before = talk(noted(NORTH), noted(SOUTH), noted(MEDIATOR), sits(OBSERVER))
    at = before.entries[-1].at + timedelta(minutes=9)
    after = then(before, rules(NORTH))
    for eyes in everyone(N, S):
        if eyes.audience != NORTH.audience:
            assert reads(after, eyes, at) == reads(before, eyes, at)
    assert reads(after, NEGOTIATOR, at) != reads(before, NEGOTIATOR, at)
