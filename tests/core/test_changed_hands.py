"""When a seat changes hands: what it received goes with it, what a person confided does not."""

from dataclasses import replace

import pytest
from tests.talks import (
    ALONE,
    NORTH,
    SOUTH,
    SUBSTANCE,
    S,
    convey,
    does,
    read,
    says,
    seated,
    sits,
    talk,
    then,
)

from goodoffices.core import acts as a
from goodoffices.core.lines import ItemLine, ReceivedLine
from goodoffices.core.marking import Reach
from goodoffices.core.seats import MEDIATOR

ADVISER = seated(S, "adviser")
TO_THE_HEAD = {"reach": Reach.SEATS, "persons": frozenset({"head"})}
CHANGES = {
    "handed over": (does(SOUTH, a.HandOver("Another")),),
    "given to another": (does(MEDIATOR, a.GiveSeat(SOUTH, "Another")),),
    "taken back and given to another": (
        does(MEDIATOR, a.Unseat(SOUTH)), does(MEDIATOR, a.GiveSeat(SOUTH, "Another")),
    ),
}  # fmt: skip


def carried():
    """South's head was told something that nobody else of South was."""
    return talk(
        sits(NORTH, SOUTH, ADVISER),
        says(NORTH, "Twelve.", SUBSTANCE, name="item"),
        convey("item", to=SOUTH, words="A dozen.", **TO_THE_HEAD),
    )


def told(record, seat):
    """What a seat reads of what was conveyed to it."""
    return [line.words[0].text for line in read(record, seat, ReceivedLine)]


@pytest.mark.parametrize("how", sorted(CHANGES))
def test_a_successor_reads_what_was_conveyed_to_the_head_alone(how):
    after = then(carried(), *CHANGES[how])
    assert told(after, SOUTH) == ["A dozen."]
    assert told(after, ADVISER) == []


def test_whoever_was_head_and_has_another_seat_now_reads_it_no_more():
    after = then(
        carried(),
        does(SOUTH, a.HandOver("Another")),
        does(MEDIATOR, a.GiveSeat(ADVISER, "Somebody as delegation/B/head")),
    )
    assert told(after, ADVISER) == []


def test_nobody_reads_it_in_a_seat_that_was_taken_back():
    after = then(carried(), does(MEDIATOR, a.Unseat(SOUTH)))
    assert told(after, SOUTH) == []


@pytest.mark.parametrize("how", sorted(CHANGES))
def test_a_successor_does_not_read_what_the_head_confided_against_the_own_room(how):
    before = talk(
        sits(NORTH, SOUTH), says(SOUTH, "He lies.", replace(ALONE, own_room=False), name="item")
    )
    assert [line.words.text for line in read(before, SOUTH, ItemLine)] == ["He lies."]
    assert read(then(before, *CHANGES[how]), SOUTH, ItemLine) == ()
