"""S2: each side was led by somebody; someone also attended; a general was present."""

import pytest
from tests.talks import (
    NORTH,
    OFFICER,
    SOUTH,
    N,
    S,
    does,
    held_session,
    read,
    refusal,
    sees,
    sits,
    talk,
    then,
)

from goodoffices.core import acts as a
from goodoffices.core.acts.dossier import Topic
from goodoffices.core.acts.sessions import Capacity
from goodoffices.core.lines import ClaimLine, SessionLine
from goodoffices.core.refs import Ref
from goodoffices.core.seats import MEDIATOR, PUBLIC
from goodoffices.core.words import Words

SESSION = Ref("session")


def attends(person, *told, office=""):
    """Somebody is noted at the session."""
    capacity, side = told if told else (Capacity.NOT_STATED, None)
    return does(MEDIATOR, a.Attend(SESSION, person, capacity, side, office))


@pytest.mark.parametrize("capacity", Capacity)
def test_every_capacity_in_which_somebody_can_be_there_is_kept_as_it_was_told(capacity):
    record = talk(sits(NORTH), held_session(N), attends("An invented person", capacity, N))
    for seat in (MEDIATOR, NORTH):
        [session] = read(record, seat, SessionLine)
        [there] = session.attendance
        assert there.capacity is capacity


def test_who_led_who_also_attended_and_who_only_sat_there_are_told_apart():
    record = talk(
        held_session(N),
        attends("N. Lead", Capacity.HEAD, N, office="an invented minister"),
        attends("N. Beside", Capacity.ALSO_ATTENDED, N),
        attends("General N. Still", Capacity.PRESENT, N, office="the invented coast guard"),
    )
    [session] = read(record, MEDIATOR, SessionLine)
    assert [(each.person, each.capacity, each.office) for each in session.attendance] == [
        ("N. Lead", Capacity.HEAD, "an invented minister"),
        ("N. Beside", Capacity.ALSO_ATTENDED, ""),
        ("General N. Still", Capacity.PRESENT, "the invented coast guard"),
    ]


def test_a_capacity_that_nobody_stated_is_not_guessed_nor_is_a_side():
    record = talk(held_session(N), attends("A man who gave no name"))
    [session] = read(record, MEDIATOR, SessionLine)
    [there] = session.attendance
    assert there.capacity is Capacity.NOT_STATED
    assert there.side is None


def test_nobody_is_noted_for_a_side_that_was_not_in_the_room():
    record = talk(held_session(N))
    assert refusal(record, attends("S. Lead", Capacity.HEAD, S)).code == "no_such_side"
    assert then(record, attends("N. Lead", Capacity.HEAD, N))


def test_who_sat_with_one_side_is_not_known_to_the_other():
    record = talk(
        sits(NORTH, SOUTH, OFFICER),
        held_session(N),
        attends("General N. Still", Capacity.PRESENT, N),
    )
    for seat in (SOUTH, PUBLIC):
        assert not sees(record, seat, "Still")
    for seat in (NORTH, OFFICER, MEDIATOR):
        assert sees(record, seat, "Still")


def test_the_public_record_says_a_capacity_only_where_its_source_does():
    cited = does(MEDIATOR, a.Cite("An invented paper", "Who came"), name="paper")
    record = talk(
        cited,
        person("N. Lead led the delegation.", Capacity.HEAD),
        person("N. Beside also attended.", Capacity.ALSO_ATTENDED),
        person("N. Other came too.", None),
    )
    assert [line.capacity for line in read(record, PUBLIC, ClaimLine)] == [
        Capacity.HEAD,
        Capacity.ALSO_ATTENDED,
        None,
    ]


def person(words, capacity):
    """A claim of who was there."""
    claim = a.Claim(Topic.PERSON, Words(words), Ref("paper"), words, capacity=capacity)
    return does(MEDIATOR, claim)
