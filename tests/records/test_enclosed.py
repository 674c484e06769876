"""Who has which documents of a talk: their source and the mediation, and a receiver the copy."""

import pytest
from tests.records.enclosed import ALONE, LETTER, MAP, NEGOTIATOR, documents, enclosed
from tests.records.views import ENCLOSED, KEY, entries, golden, viewpoints
from tests.talks import NORTH, OBSERVER, SOUTH, reads

from goodoffices.core import acts as a
from goodoffices.core.lines import AskLine, CrossingLine, ItemLine, ReceivedLine
from goodoffices.core.marking import Use
from goodoffices.core.record import Record
from goodoffices.core.seats import MEDIATOR

RECORD = Record(KEY, enclosed())
GIVEN = documents()
SIDES = {entry.id: entry.side for entry in enclosed()}
CROSSED = {MAP.bare, LETTER.bare}
LODGED = [e.act for e in enclosed() if isinstance(e.act, a.Lodge) and e.act.enclosed]
WATCHERS = ("observer", "guarantor", "verifier")


def originals(eyes):
    """The documents that a seat has as they were given."""
    lines = reads(RECORD, eyes).of(ItemLine)
    return {line.enclosed.document for line in lines if line.enclosed is not None}


def copies(eyes):
    """What a seat has of documents that crossed, or are shown before they do."""
    kinds = (ReceivedLine, CrossingLine, AskLine)
    seen = reads(RECORD, eyes)
    return {each for kind in kinds for line in seen.of(kind) for each in line.documents}


def test_there_are_documents_of_every_kind_of_marking():
    assert {act.marking.use for act in LODGED} == set(Use) - {Use.AS_MEDIATORS_IDEA}
    assert {act.marking.own_room for act in LODGED} == {True, False}
    assert any(act.enclosed.obstacle for act in LODGED)
    assert any(act.kept_back for act in LODGED)
    done = {type(entry.act) for entry in enclosed()}
    assert {a.RefuseWords, a.ClearWords, a.Convey, a.Strike, a.Withdraw, a.Supersede} <= done


def test_the_mediation_has_every_document_as_it_was_given_and_each_side_its_own():
    assert originals(MEDIATOR) == set(GIVEN.values())
    for eyes in (NORTH, SOUTH, NEGOTIATOR):
        own = {GIVEN[ref] for ref in GIVEN if SIDES[ref] == eyes.side}
        assert originals(eyes) <= own
    assert ALONE.document in originals(NEGOTIATOR)
    assert ALONE.document not in originals(SOUTH)


@pytest.mark.parametrize("eyes", list(viewpoints(enclosed())), ids=str)
def test_nobody_has_another_sides_document_but_the_copy_that_crossed(eyes):
    assert {each.content for each in copies(eyes)} <= CROSSED
    if eyes.side is None and eyes != MEDIATOR:
        assert not originals(eyes)
    if eyes == OBSERVER:
        assert {each.content for each in copies(eyes)} == {MAP.bare}
    told = golden(ENCLOSED, eyes).read_text("utf-8")
    for ref, document in GIVEN.items():
        if document in originals(eyes):
            assert document.name in told
        else:
            assert document.name not in told, ref
            assert f"{len(document.content)} bytes" not in told, ref


def test_each_document_is_of_a_size_of_its_own_by_which_it_would_be_known():
    sizes = [len(document.content) for document in GIVEN.values()]
    assert len(set(sizes)) == len(sizes)
    assert not set(sizes) & {len(copy) for copy in CROSSED}
    assert entries(ENCLOSED) == enclosed()
