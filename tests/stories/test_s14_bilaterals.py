"""S14: the mediator met a side before the talks, on wider matters."""

from tests.talks import (
    NORTH,
    NORTH_CAPITAL,
    OBSERVER,
    OFFICER,
    SOUTH,
    SOUTH_OFFICER,
    N,
    S,
    does,
    held_round,
    read,
    reads,
    refusal,
    sits,
    talk,
    then,
)

from goodoffices.core import acts as a
from goodoffices.core.lines import MeetingLine, RoundLine, SessionLine
from goodoffices.core.seats import MEDIATOR, PUBLIC
from goodoffices.core.times import Place, When
from goodoffices.core.words import Words

GARDEN = Place("The winter garden", "Asia/Muscat")
MORNING = When(words="in the morning, before the talks")
SEATS = sits(NORTH, SOUTH, NORTH_CAPITAL, OFFICER, SOUTH_OFFICER, OBSERVER)
FERRY = a.Bilateral(N, Words("The ferry and the hospital; all between us."), MORNING, GARDEN, True)


def test_a_meeting_on_wider_matters_is_noted_outside_any_round_or_session():
    record = talk(SEATS, does(MEDIATOR, FERRY))
    [line] = read(record, MEDIATOR, MeetingLine)
    assert (line.side, line.subject, line.wider) == (N, FERRY.subject, True)
    assert (line.when, line.place) == (MORNING, GARDEN)
    assert not read(record, MEDIATOR, SessionLine)
    assert not read(record, MEDIATOR, RoundLine)


def test_it_is_read_by_the_side_that_was_met_and_changes_nothing_for_anybody_else():
    before = talk(SEATS, held_round())
    after = then(before, does(MEDIATOR, FERRY))
    for seat in (NORTH, OFFICER, MEDIATOR):
        assert len(read(after, seat, MeetingLine)) == 1
    for seat in (SOUTH, SOUTH_OFFICER, NORTH_CAPITAL, OBSERVER, PUBLIC):
        assert reads(after, seat).lines == reads(before, seat).lines


def test_each_side_may_be_met_and_none_learns_of_the_others_meeting():
    ours = a.Bilateral(N, Words("Our bread."))
    theirs = a.Bilateral(S, Words("Their bread."))
    record = talk(SEATS, does(MEDIATOR, ours), does(MEDIATOR, theirs))
    assert [line.subject.text for line in read(record, NORTH, MeetingLine)] == ["Our bread."]
    assert [line.subject.text for line in read(record, SOUTH, MeetingLine)] == ["Their bread."]
    assert not any(line.wider for line in read(record, MEDIATOR, MeetingLine))


def test_no_delegation_notes_a_meeting_itself():
    assert refusal(talk(SEATS), does(NORTH, FERRY)).code == "not_your_act"
