"""What drafts share with the words of documents that are kept, and what of these nobody can read.

Half the cases are harmless: nothing may be found in them.
"""

import io
import zipfile
from dataclasses import replace

import pytest
from tests.bare import made
from tests.records.enclosed import given
from tests.talks import (
    ALONE,
    NORTH,
    OFFICER,
    SOUTH,
    SUBSTANCE,
    VERBATIM,
    N,
    S,
    asks_leave,
    convey,
    does,
    part,
    reads,
    says,
    talk,
)
from tests.talks import named as room_name

from goodoffices.core import acts as a
from goodoffices.core.acts.conveyances import Onward, Part
from goodoffices.core.marking import Release, Use
from goodoffices.core.refs import Ref
from goodoffices.core.seats import MEDIATOR
from goodoffices.core.words import Words
from goodoffices.leaks.check import Index
from goodoffices.leaks.towards import towards
from goodoffices.press.enclosed import AT_ONCE, MOST, read
from goodoffices.server import crossing_papers

SENT = "We hand over a draft."
LEAST = b"We could live with thirty-seven boats, and the lighthouse at Zharfan.\n"


def found(record, said, to=S, eyes=MEDIATOR):
    """Whether a draft shares something with what is held towards its receiver."""
    to = frozenset({to})
    against = towards(reads(record, eyes), to, said=crossing_papers.said)
    index = Index(against.held, against.known, against.lists, against.near)
    return bool(index.check(Words(said)))


def confided(content, name="x", marking=ALONE, **more):
    """A talk in which North confides a document."""
    return talk(
        says(NORTH, SENT, marking, enclosed=given(name, content), **more), says(SOUTH, "-")
    )


def pdf(said):
    """A PDF that says so much, and nothing else."""
    return made.plain_pdf().replace(made.SAID.encode(), said.ljust(len(made.SAID)).encode())


def word(said):
    """A Word document in which so much was struck out, tracked."""
    xml = f"<w:p><w:del><w:r><w:delText>{said}</w:delText></w:r></w:del></w:p>"
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as parts:
        parts.writestr("[Content_Types].xml", "<x/>")
        parts.writestr("word/document.xml", xml)
    return file.getvalue()


LEAKING = {
    "the amount of a confided text": (LEAST, "x", "They would take 37 boats."),
    "a rare name of a confided text": (LEAST, "x", "There is a plan for Zharfan."),
    "an amount of a confided PDF": (pdf("We hold 4,711 tonnes."), "x", "It is 4711 tonnes."),
    "what was struck out in Word": (word("We fear 613 strikers."), "x", "613 strikers."),
    "the name of a confided map": (made.PNG, "Landing at Zharfan", "A landing at Zharfan."),
    "the amount in Persian": ("سی و هفت قایق.\n".encode(), "نامه", "They would take 37 boats."),
}
HARMLESS = {
    "other amounts": (LEAST, "x", "They would take 38 boats."),
    "common words": (LEAST, "x", "We could talk of boats tomorrow."),
    "another amount than in a PDF": (pdf("We hold 4,711 tonnes."), "x", "It is 4712 tonnes."),
    "the marks of a Word document": (word("We fear 613 strikers."), "x", "A w:delText of it."),
    "a picture, which cannot be read": (made.PNG, "x", "We leave the east bank."),
    "the commonest name": (made.PNG, "Document", "We hand over a document."),
}


@pytest.mark.parametrize("case", LEAKING)
def test_what_a_confided_document_says_is_found_in_a_draft(case):
    content, name, said = LEAKING[case]
    assert found(confided(content, name), said)


@pytest.mark.parametrize("case", HARMLESS)
def test_what_it_does_not_say_is_not_found(case):
    content, name, said = HARMLESS[case]
    assert not found(confided(content, name), said)


def test_a_sides_own_document_is_not_held_towards_it():
    record = confided(LEAST)
    assert found(record, "They would take 37 boats.")
    assert not found(record, "They would take 37 boats.", to=N)
    assert not found(record, "They would take 38 boats.")


def test_what_may_cross_is_not_held_and_hides_nothing_that_is():
    plan = given("plan", LEAST)
    open_ = says(NORTH, SENT, VERBATIM, name="plan", enclosed=plan)
    assert not found(talk(open_), "They take 37 boats.")
    record = talk(says(NORTH, "-", ALONE, enclosed=given("x", b"37 boats.\n")), open_)
    assert found(record, "They take 37 boats."), "it may cross, and did not"
    goes = part(SENT, "plan", document=plan.copy("Draft"))
    record = talk(
        says(NORTH, "-", ALONE, enclosed=given("x", b"37 boats.\n")),
        open_,
        convey(to=SOUTH, use=Use.VERBATIM, parts=(goes,)),
    )
    assert not found(record, "They take 37 boats."), "they have read it"


def test_what_its_source_cleared_for_a_receiver_is_known_to_it():
    asked = Release.ASK
    plan = given("plan", LEAST)
    goes = part(SENT, "plan", document=plan.copy("Draft"))
    steps = (
        says(NORTH, "-", ALONE, enclosed=given("x", b"37 boats.\n")),
        says(NORTH, SENT, replace(VERBATIM, release=asked), name="plan", enclosed=plan),
        asks_leave(to=SOUTH, use=Use.VERBATIM, parts=(goes,), name="ask"),
    )
    assert found(talk(steps), "They take 37 boats.")
    assert not found(talk(steps, does(NORTH, a.ClearWords(Ref("ask")))), "They take 37 boats.")


def test_a_detail_kept_back_holds_back_all_of_its_document():
    kept = ("900 tonnes",)
    more = {"kept_back": kept, "name": "dues"}
    record = talk(says(NORTH, "We hold 900 tonnes.", VERBATIM, enclosed=given("x", LEAST), **more))
    assert found(record, "They would take 37 boats.")
    assert not found(record, "They would take 38 boats.")


def test_an_officer_behind_the_wall_is_warned_of_its_own_sides_documents_alone():
    record = talk(
        says(NORTH, SENT, SUBSTANCE, name="plan"),
        says(NORTH, SENT, ALONE, enclosed=given("x", b"37 boats.\n")),
        says(SOUTH, SENT, ALONE, enclosed=given("x", b"613 strikers.\n")),
        does(OFFICER, a.Note(Words("Mine."))),
    )
    assert found(record, "37 boats.", eyes=OFFICER)
    assert not found(record, "613 strikers.", to=N, eyes=OFFICER)


def test_a_long_document_is_read_from_its_beginning_and_the_page_is_told_so():
    line = b"We speak of the weather.\n"
    short, long = given("x", line), given("x", line * 2_000 + b"37 boats.\n")
    assert read(short.document).whole
    seen = read(long.document)
    assert not seen.whole
    assert MOST - AT_ONCE < sum(len(each.text) + 1 for each in seen.pieces) <= MOST + AT_ONCE
    assert max(len(each.text) for each in seen.pieces) <= AT_ONCE
    assert not read(given("x", made.PNG).document).pieces
    assert not read(given("x", made.word()).document).pieces


def test_a_document_on_its_way_says_how_far_it_was_read():
    for content, some, whole in (
        (made.PNG, False, False),
        (b"Nothing of note stands here.\n" * 2_000, True, False),
        (b"Two seasons.\n", True, True),
        (made.pdf(), True, True),
    ):
        copy = given("x", content).copy("Draft")
        onward = Onward((Part(Words(SENT), frozenset(), copy),), frozenset({S}))
        ((_words, compared),) = crossing_papers.parts(onward)
        assert (compared.some, compared.whole) == (some, whole)
        assert crossing_papers.pieces(onward)[0].words.text == "Draft"


def test_documents_that_are_kept_and_cannot_be_read_are_named_to_the_mediation():
    record = talk(
        says(NORTH, SENT, ALONE, enclosed=given("read", LEAST)),
        says(NORTH, SENT, ALONE, enclosed=given("map", made.PNG)),
        says(NORTH, SENT, VERBATIM, name="goes", enclosed=given("chart", made.PNG)),
        says(SOUTH, SENT, ALONE, enclosed=given("theirs", made.PNG)),
    )
    view = reads(record, MEDIATOR)

    def named(to, *items):
        onward = Onward((Part(Words(SENT), frozenset(items)),), frozenset({to}))
        return [(side, each.document.name) for side, each in crossing_papers.unread(view, onward)]

    goes = room_name(MEDIATOR, "goes")
    assert named(S, goes) == [(N, "map")]
    assert named(S) == [(N, "map"), (N, "chart")]
    assert named(N) == [(S, "theirs")]
