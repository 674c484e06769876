"""Papers name the documents that go, or went, to those who may know; they never hold them."""

from dataclasses import replace

import pytest
from tests.records.enclosed import LEAST, MAP, MISTAKEN, enclosed
from tests.talks import (
    EAST,
    KEY,
    NORTH,
    SOUTH,
    VERBATIM,
    N,
    S,
    asks_leave,
    part,
    reads,
    says,
    talk,
)

from goodoffices.core.marking import Release, Use
from goodoffices.core.record import Record
from goodoffices.core.seats import MEDIATOR
from goodoffices.papers.html import as_article
from goodoffices.papers.phrases import LANGUAGES
from goodoffices.papers.room_card import room_card
from goodoffices.papers.talking_points import talking_points
from goodoffices.papers.whole_view import whole_view

RECORD = Record(KEY, enclosed())


def told(paper):
    return as_article(paper)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_room_card_names_a_sides_own_documents_and_those_it_was_given(lang):
    card = told(room_card(reads(RECORD, MEDIATOR), N, lang))
    for name in ("What North can live with.txt", "Chart of the bank by A. Quill.jpg", "نامه"):
        assert name in card
    assert "Chart of the bank.jpg" in card, "the name under which its map went"
    other = told(room_card(reads(RECORD, MEDIATOR), S, lang))
    assert "Chart of the bank.jpg" in other
    for name in ("Quill", "North can live with", "What my head may not read"):
        assert name not in other
    own = told(room_card(reads(RECORD, SOUTH), S, lang))
    assert "Harbour dues.txt" in own
    assert "Quill" not in own


def test_no_paper_holds_what_a_document_says():
    for side, eyes in ((N, NORTH), (S, SOUTH), (N, MEDIATOR), (S, MEDIATOR)):
        card = told(room_card(reads(RECORD, eyes), side, "en"))
        for said in ("Nine boats", "High water at four", "Dues of sixty-one thousand a year"):
            assert said not in card


def test_a_source_that_is_asked_beside_another_reads_of_its_own_document_alone():
    ask = replace(VERBATIM, release=Release.ASK)
    goes = [
        part(said, name, document=each.copy(called))
        for said, name, each, called in (
            ("A chart.", "chart", MAP, "Chart"), ("A list.", "list", MISTAKEN, "Lamps"))
    ]  # fmt: skip
    record = talk(
        says(NORTH, "A chart.", ask, name="chart", enclosed=MAP),
        says(EAST, "A list.", ask, name="list", enclosed=MISTAKEN),
        asks_leave(to=SOUTH, use=Use.VERBATIM, parts=tuple(goes)),
        sides=3,
    )
    for eyes in (NORTH, MEDIATOR):
        papers = told(whole_view(reads(record, eyes), "en", side=N))
        assert "Chart.jpg" in papers
        assert "Lamps.txt" not in papers
    assert "Lamps.txt" in told(whole_view(reads(record, MEDIATOR), "en"))


def test_talking_points_say_that_a_document_may_go_and_not_what_its_source_calls_it():
    record = talk(says(NORTH, "A chart.", VERBATIM, enclosed=MAP), says(SOUTH, "Hm."))
    points = told(talking_points(reads(record, MEDIATOR), S, "en"))
    assert "The copy of its document may go with it" in points
    assert "Quill" not in points
    kept = {"kept_back": ("nine",), "enclosed": LEAST}
    record = talk(says(NORTH, "All nine.", VERBATIM, **kept), says(SOUTH, "Hm."))
    assert "document" not in told(talking_points(reads(record, MEDIATOR), S, "en"))
