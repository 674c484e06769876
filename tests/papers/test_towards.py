"""What the mediation takes for open in a side's room is what that room reads, and no more."""

from collections import Counter
from dataclasses import replace

import pytest
from tests.disclosure.talks import whole
from tests.talks import (
    SOUTH,
    SUBSTANCE,
    S,
    does,
    heard,
    held_session,
    notes_for,
    reads,
    says,
    seated,
    sits,
    talk,
)

from goodoffices.core import acts as a
from goodoffices.core.lines import ItemLine, RecordLine
from goodoffices.core.refs import Ref
from goodoffices.core.refusals import NotYours
from goodoffices.core.seats import MEDIATOR, PUBLIC, Chamber, Seat, capital, head
from goodoffices.core.stages import RecordState
from goodoffices.core.view import view
from goodoffices.core.words import Words
from goodoffices.papers.room_card import room_card
from goodoffices.papers.towards import towards
from goodoffices.papers.whole_view import whole_view

SEEDS = range(20)


def delegates(side):
    """Everyone who may sit in a side's delegation."""
    return [seated(side, role) for role in ("head", "negotiator", "expert", "adviser")]


def looks(seed):
    """A random talk from the mediation and from each seat of each side's delegation."""
    world = whole(seed)
    now = world.entries[-1].at
    above = view(world.record, MEDIATOR, now)
    for side in world.state.sides:
        for seat in delegates(side):
            below = view(world.record, seat, now)
            if below.lines:
                yield side, above, below


@pytest.mark.parametrize("seed", SEEDS)
def test_the_card_the_mediation_prints_is_the_card_that_any_seat_of_the_room_would(seed):
    for side, above, below in looks(seed):
        down, own = room_card(above, side, "en"), room_card(below, side, "en")
        if any(item.opened for item in below.of(ItemLine)):
            # Whoever confided it knows the hours of others less exactly than the mediation.
            down, own = (replace(each, parts=Counter(each.parts)) for each in (down, own))
        assert down == own


@pytest.mark.parametrize("seed", SEEDS)
def test_nothing_stands_in_a_view_looked_down_upon_that_its_room_does_not_read(seed):
    for side, above, below in looks(seed):
        down, own = (whole_view(each, "en", side=side) for each in (above, below))
        assert [part for part in down.parts if part not in own.parts] == []


def test_only_the_mediation_looks_down_and_only_into_rooms_there_are():
    world = whole(3)
    now, side = world.entries[-1].at, world.state.sides[0]
    other = world.state.sides[1]
    assert towards(view(world.record, MEDIATOR, now), side).lines
    assert towards(view(world.record, head(side), now), side).lines
    for eyes in (head(other), capital(side), Seat(Chamber.OBSERVER, "observer"), PUBLIC):
        with pytest.raises(NotYours):
            towards(view(world.record, eyes, now), side)
    with pytest.raises(NotYours):
        towards(view(world.record, MEDIATOR, now), "Z")


APART = replace(SUBSTANCE, own_room=False)
ADVISER = seated(S, "adviser")


def recorded(*after, also=()):
    """A record of a session with South, one line of which is kept from South's own room since."""
    return talk(
        sits(SOUTH, ADVISER),
        held_session(SOUTH, name="met"),
        heard(S, "For you alone.", SUBSTANCE, name="apart", session="met"),
        *also,
        does(MEDIATOR, a.CloseSession(Ref("met"))),
        does(
            MEDIATOR,
            a.DraftRecord(
                Ref("met"),
                Words("One."),
                frozenset({Ref("apart"), *([Ref("open")] if also else [])}),
            ),
            name="record",
        ),
        does(MEDIATOR, a.ReadBack(Ref("record"))),
        notes_for(S, a.Narrow(Ref("apart"), APART)),
        *after,
    )


OPEN = (heard(S, "A doctor.", SUBSTANCE, name="open", session="met"),)
DISPUTED_APART = notes_for(
    S, a.DisputeRecord(Ref("record"), Words("Never said."), frozenset({Ref("apart")}))
)


def states(record, eyes):
    """How far the record has come, as it may lie open in South's room when these eyes print it."""
    (line,) = towards(reads(record, eyes), S).of(RecordLine)
    return [state for _side, state, _words in line.answers]


def test_a_record_that_rests_on_nothing_its_room_reads_tells_what_was_said_of_all_of_it():
    confirmed = notes_for(S, a.ConfirmRecord(Ref("record")))
    for eyes in (MEDIATOR, ADVISER):
        assert states(recorded(confirmed), eyes) == [RecordState.CONFIRMED]
        assert states(recorded(DISPUTED_APART), eyes) == [RecordState.READ_BACK]


def test_how_a_line_kept_from_its_room_was_answered_or_corrected_leaves_no_trace_there():
    corrected = does(MEDIATOR, a.Correct(Ref("apart"), Words("Misheard."), "misheard"))
    said = notes_for(S, a.ConfirmRecord(Ref("record"), lines=frozenset({Ref("open")})))
    for after in ((), (DISPUTED_APART,), (corrected,)):
        for eyes in (MEDIATOR, SOUTH, ADVISER):
            record = recorded(said, *after, also=OPEN)
            assert states(record, eyes) == [RecordState.CONFIRMED]


def test_whoever_kept_a_line_from_its_own_room_prints_no_trace_of_how_it_was_answered():
    own = says(SOUTH, "Not for my room.", SUBSTANCE, name="own", session="met")
    record = talk(
        sits(SOUTH, ADVISER),
        held_session(SOUTH, name="met"),
        *OPEN,
        own,
        does(MEDIATOR, a.CloseSession(Ref("met"))),
        does(
            MEDIATOR,
            a.DraftRecord(Ref("met"), Words("One."), frozenset({Ref("open"), Ref("own")})),
            name="record",
        ),
        does(MEDIATOR, a.ReadBack(Ref("record"))),
        does(SOUTH, a.Narrow(Ref("own"), APART)),
        notes_for(S, a.ConfirmRecord(Ref("record"), lines=frozenset({Ref("open")}))),
        does(SOUTH, a.DisputeRecord(Ref("record"), Words("Never."), frozenset({Ref("own")}))),
    )
    (line,) = reads(record, SOUTH).of(RecordLine)
    assert [state for _side, state, _words in line.answers] == [RecordState.DISPUTED]
    for eyes in (MEDIATOR, SOUTH, ADVISER):
        assert states(record, eyes) == [RecordState.CONFIRMED]
