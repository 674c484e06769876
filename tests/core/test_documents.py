"""A document crosses as its bare copy, in these words, under another name; or not at all."""

from dataclasses import replace

import pytest
from tests.talks import (
    ALONE,
    EAST,
    NORTH,
    NORTH_CAPITAL,
    OBSERVER,
    OFFICER,
    SOUTH,
    SOUTH_CAPITAL,
    SOUTH_OFFICER,
    SUBSTANCE,
    VERBATIM,
    asks_leave,
    convey,
    crossed,
    does,
    part,
    read,
    refusal,
    says,
    sits,
    talk,
    then,
)

from goodoffices.core import acts as a
from goodoffices.core.documents import LARGEST, Document, Enclosure, Format, Obstacle
from goodoffices.core.emptying import DESTROYED, emptied
from goodoffices.core.lines import AskLine, CrossingLine, ItemLine, ReceivedLine
from goodoffices.core.marking import Reach, Release, Use
from goodoffices.core.refs import Ref
from goodoffices.core.refusals import Malformed
from goodoffices.core.seats import MEDIATOR, PUBLIC
from goodoffices.core.showing import as_json, as_text
from goodoffices.core.view import view

GIVEN = Document("Colonel Quill, third draft", Format.PDF, b"%PDF by Colonel Quill")
DRAFT = Enclosure(GIVEN, b"%PDF")
KEPT = Enclosure(GIVEN, obstacle=Obstacle.REMARKS)
COPY = DRAFT.copy("Draft of article 3")
WORDS = "We hand over a draft."
SEATS = sits(NORTH, SOUTH, EAST, NORTH_CAPITAL, SOUTH_CAPITAL, OFFICER, SOUTH_OFFICER, OBSERVER)
OTHERS = (SOUTH, EAST, SOUTH_CAPITAL, SOUTH_OFFICER, OBSERVER, PUBLIC)


def handed(marking=VERBATIM, enclosed=DRAFT, **more):
    return (SEATS, says(NORTH, WORDS, marking, name="item", enclosed=enclosed, **more))


ASKING = replace(VERBATIM, release=Release.ASK)
SHOWN = (
    asks_leave(
        to=SOUTH,
        words="",
        use=Use.VERBATIM,
        name="ask",
        parts=(part(WORDS, "item", document=COPY),),
    ),
    does(NORTH, a.ClearWords(Ref("ask"))),
)


def carried(document=COPY, to=SOUTH, words=WORDS, use=Use.VERBATIM, **how):
    return convey(
        to=to, words="", use=use, parts=(part(words, "item", document=document),), name="x", **how
    )


def test_the_mediation_and_its_source_have_it_as_it_was_given_and_nobody_else_knows_of_it():
    record = talk(*handed(), sides=3)
    for eyes in (NORTH, MEDIATOR, OFFICER):
        [line] = read(record, eyes, ItemLine)
        assert line.enclosed == DRAFT
    for eyes in (*OTHERS, NORTH_CAPITAL):
        assert not read(record, eyes, ItemLine)
        assert "Quill" not in repr(view(record, eyes, record.entries[-1].at))


def test_a_receiver_has_the_bare_copy_under_the_mediators_name_and_no_trace_of_the_one_given():
    record = talk(*handed(), carried(), sides=3)
    [line] = read(record, SOUTH, ReceivedLine)
    assert line.documents == (COPY,)
    assert line.documents[0].file_name == "Draft of article 3.pdf"
    assert "Quill" not in repr(view(record, SOUTH, record.entries[-1].at))
    assert not read(record, EAST, ReceivedLine)
    [own] = read(record, NORTH, ItemLine)
    assert own.sent[0].documents == (COPY,)
    [crossing] = read(record, MEDIATOR, CrossingLine)
    assert crossing.documents == (COPY,)


def test_what_crosses_is_the_bare_copy_to_the_byte():
    for wrong in (
        GIVEN,
        replace(COPY, content=GIVEN.content),
        replace(COPY, content=b""),
        replace(COPY, format=Format.TEXT),
    ):
        assert refusal(talk(*handed(), sides=3), carried(wrong)).code == "document"
    assert refusal(talk(*handed(enclosed=None), sides=3), carried()).code == "document"
    assert refusal(talk(*handed(enclosed=KEPT), sides=3), carried()).code == "document"


def test_a_document_goes_only_in_these_words_and_with_one_item():
    substance = talk(*handed(SUBSTANCE), sides=3)
    assert refusal(substance, carried()).code == "use"
    loose = carried(words="There is a draft.", use=Use.IN_SUBSTANCE)
    assert refusal(talk(*handed(), sides=3), loose).code == "use"
    nothing = convey(to=SOUTH, words="", parts=(part("A draft.", document=COPY),))
    assert refusal(talk(*handed(), sides=3), nothing).code == "document"
    assert refusal(talk(*handed(ALONE), sides=3), carried()).code == "guide"


def test_a_document_is_not_carried_where_a_detail_is_kept_back_nor_to_the_public():
    apart = talk(*handed(kept_back=("a draft",)), sides=3)
    assert refusal(apart, carried(words="We hand over […].")).code == "document_whole"
    wide = replace(VERBATIM, reach=Reach.PUBLIC)
    public = talk(*handed(wide), sides=3)
    assert refusal(public, carried(to=(SOUTH, EAST), reach=Reach.PUBLIC)).code == "reach"
    here = then(public, carried(to=(SOUTH, EAST), reach=Reach.PARTICIPANTS))
    assert read(here, OBSERVER, ReceivedLine)[0].documents == (COPY,)
    assert not read(here, PUBLIC, ReceivedLine)


def test_a_source_that_asked_first_is_shown_the_copy_and_another_may_not_go_in_its_place():
    record = talk(*handed(ASKING), SHOWN, sides=3)
    assert read(record, NORTH, AskLine)[0].documents == (COPY,)
    other = carried(DRAFT.copy("Another name"), ask="ask")
    assert refusal(record, other).code == "ask_first"
    assert read(then(record, carried(ask="ask")), SOUTH, ReceivedLine)[0].documents == (COPY,)


def test_of_a_document_that_goes_with_anothers_each_source_is_shown_its_own_alone():
    theirs = Enclosure(Document("East's map", Format.PNG, b"PNG by East"), b"PNG")
    map_ = part("A map.", "other", document=theirs.copy("Map"))
    both = (part(WORDS, "item", document=COPY), map_)
    given = (
        *handed(ASKING),
        says(EAST, "A map.", ASKING, name="other", enclosed=theirs),
        asks_leave(to=SOUTH, words="", use=Use.VERBATIM, name="ask", parts=both),
        does(NORTH, a.ClearWords(Ref("ask"))),
        does(EAST, a.ClearWords(Ref("ask"))),
    )
    record = talk(
        given, convey(to=SOUTH, words="", use=Use.VERBATIM, parts=both, ask="ask"), sides=3
    )
    for eyes, own in ((NORTH, COPY), (EAST, map_.document)):
        assert read(record, eyes, AskLine)[0].documents == (own,)
        assert read(record, eyes, ItemLine)[0].sent[0].documents == (own,)
    assert read(record, SOUTH, ReceivedLine)[0].documents == (COPY, map_.document)


def test_what_crossed_outside_the_house_is_told_without_its_document_and_is_no_slip_for_that():
    whole = (part(WORDS, "item", document=COPY),)
    told = crossed(to=SOUTH, words="", use=Use.VERBATIM, parts=whole)
    assert refusal(talk(*handed(), sides=3), told).code == "document_told"
    alone = crossed(to=SOUTH, words="", use=Use.VERBATIM, parts=(part(WORDS, "item"),))
    record = talk(*handed(ASKING), SHOWN, alone, sides=3)
    assert read(record, MEDIATOR, CrossingLine)[0].slips == ()


def test_a_copy_that_crossed_stays_when_its_source_is_destroyed_and_the_one_given_does_not():
    lodge, going = (entry for entry in talk(*handed(), carried(), sides=3).entries[-2:])
    left = emptied(lodge).act.enclosed
    assert left.document == Document(DESTROYED, Format.PDF, b"")
    assert left.bare == b""
    assert b"%PDF" not in repr(emptied(going).act).encode()
    assert going.act.onward.parts[0].document == COPY


def test_a_view_that_is_written_out_names_documents_and_holds_none():
    record = talk(*handed(), carried(), sides=3)
    seen = view(record, SOUTH, record.entries[-1].at)
    assert "%PDF" not in str(as_json(seen))
    assert "4 bytes" in str(as_json(seen))
    assert "document: Draft of article 3.pdf, 4 bytes" in as_text(seen)


@pytest.mark.parametrize("name", ["", " ", "a/b", "a\\b", '"', "a\nb", ".hidden", "x;y", "a:b"])
def test_a_name_that_a_machine_would_take_for_something_else_is_none(name):
    with pytest.raises(Malformed):
        Document(name, Format.PDF, b"")


def test_no_house_takes_a_document_without_end_and_nothing_is_bared_against_an_obstacle():
    with pytest.raises(Malformed):
        Document("Annex", Format.PDF, bytes(LARGEST + 1))
    with pytest.raises(Malformed):
        Enclosure(GIVEN, b"%PDF", Obstacle.LOCKED)
    with pytest.raises(Malformed):
        KEPT.copy("Annex")
