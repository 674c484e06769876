"""A seat changes hands while whoever held it is just being answered: they read and do no more."""

import pytest
from tests.seated.steps import desk, sits
from tests.seated.test_api import program

from goodoffices.core.acts import GiveSeat
from goodoffices.core.lines import ItemLine
from goodoffices.core.seats import Seat
from goodoffices.server.door import door
from goodoffices.server.pages import acting
from goodoffices.server.seated.api import doing, routes
from goodoffices.server.seated.pages import rooms

SAID = {
    "words__text": "Ours.",
    "words__lang": "en",
    "kind": "position",
    "marking": "to think with",
}


@pytest.fixture
def north(mara, talk):
    """The head of the delegation of North."""
    return sits(mara, talk, "delegation/A/head", "ingrid")


@pytest.fixture
def midway(north, monkeypatch):
    """Lets the seat be another's from the moment at which a request comes to some place."""

    def handed(module, name):
        own = getattr(module, name)

        def first(*args, **more):
            monkeypatch.undo()
            door.mediator(north.talk).act(GiveSeat(Seat.parse(north.seat), "Astrid"))
            return own(*args, **more)

        monkeypatch.setattr(module, name, first)

    return handed


def test_what_is_being_sent_as_the_seat_changes_hands_is_not_done(north, midway):
    midway(acting, "handed_in")
    answer = north.does("Lodge", **SAID)
    nowhere = north.client.get("/rooms/aaaaaaaaaaaaaaaaaaaaaa/do/Lodge")
    assert answer.status_code == nowhere.status_code == 404
    assert not desk(north.talk).of(ItemLine)


def test_a_page_that_is_being_made_as_the_seat_changes_hands_is_not_there(north, midway):
    midway(rooms, "sections")
    answer = north.client.get(north.room)
    assert answer.status_code == 404
    assert b"The ferry" not in answer.content


def test_a_program_in_the_middle_of_its_request_is_told_and_does_nothing(north, midway):
    mine = program(north)
    midway(doing, "fits")
    words = {"text": "Ours.", "lang": "en"}
    assert mine.does("Lodge", words=words, marking="to think with").status_code == 404
    assert not desk(north.talk).of(ItemLine)


def test_a_program_reads_nothing_of_a_seat_that_changes_hands_as_it_asks(north, midway):
    mine = program(north)
    midway(routes, "bearer")
    assert mine.get("view").status_code in (401, 404)
