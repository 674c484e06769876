"""How many documents a side may hand in, counted by what whoever hands one in reads."""

import pytest
from tests.records.enclosed import ALONE, KEPT, LEAST, MAP, NEGOTIATOR
from tests.talks import NORTH, SOUTH, SUBSTANCE, N, S, Step, notes_for, reads, says, talk

from goodoffices.core import acts as a
from goodoffices.core.emptying import emptied
from goodoffices.core.entries import Behalf
from goodoffices.core.marking import Marking
from goodoffices.core.record import Record
from goodoffices.core.refs import Ref
from goodoffices.core.refusals import Malformed
from goodoffices.core.seats import MEDIATOR
from goodoffices.core.words import Words
from goodoffices.server.door import door
from goodoffices.server.handing_in import fits

MORE = a.Lodge(Words("One more."), enclosed=MAP)
TO_ME = Marking(own_room=False)


@pytest.fixture(autouse=True)
def two(monkeypatch):
    """A house that takes two documents of a side."""
    monkeypatch.setattr(door, "most", 2)


def full(record, eyes, behalf=None, act=MORE):
    """Whether this seat may hand in no more."""
    try:
        fits(reads(record, eyes), act, behalf)
    except Malformed as refused:
        return refused.facts["most"] == "2"
    return False


def handed(by, *documents, marking=SUBSTANCE):
    return [says(by, "With this.", marking, enclosed=each) for each in documents]


def test_a_side_that_handed_in_as_many_as_are_taken_hands_in_words_alone():
    record = talk(handed(NORTH, LEAST, KEPT), handed(SOUTH, KEPT))
    assert full(record, NORTH)
    assert not full(record, NORTH, act=a.Lodge(Words("Words.")))
    assert not full(record, SOUTH)
    assert full(record, MEDIATOR, Behalf(N))
    assert not full(record, MEDIATOR, Behalf(S))


def test_what_somebody_of_a_side_kept_from_its_head_does_not_fill_the_heads_store():
    record = talk(handed(NEGOTIATOR, ALONE, KEPT, marking=TO_ME), handed(SOUTH, LEAST))
    assert not full(record, SOUTH)
    assert full(record, NEGOTIATOR)
    assert full(record, MEDIATOR, Behalf(S))


def test_what_was_struck_does_not_fill_the_store_of_the_side_from_which_it_is_gone():
    wrong = notes_for(N, a.Lodge(Words("No."), marking=SUBSTANCE, enclosed=KEPT), name="no")
    before = talk(handed(NORTH, LEAST), wrong)
    assert full(before, NORTH)
    gone = talk(handed(NORTH, LEAST), wrong, Step(MEDIATOR, a.Strike(Ref("no"), "a mistake")))
    assert not full(gone, NORTH)


def test_a_document_that_was_withdrawn_is_kept_and_one_destroyed_is_not():
    steps = [says(NORTH, "With this.", SUBSTANCE, name="it", enclosed=LEAST), handed(NORTH, KEPT)]
    record = talk(steps, Step(NORTH, a.Withdraw(Ref("it"))))
    assert full(record, NORTH)
    left = tuple(emptied(e) if e.id == "it" else e for e in record.entries)
    assert not full(Record(record.key, left), NORTH)
