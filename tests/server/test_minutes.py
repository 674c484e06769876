"""The draft of a record says what all who will hear it may hear, and why not the rest."""

import re

import pytest
from tests.server.evening import text
from tests.server.walk import evening

from goodoffices.core.lines import ItemLine, RecordLine, SessionLine

FROM_US = "in your words, from us"
APART = {"marking__own_room": "no"}
CONFIDED = "My own head must not know that I wrote to them."


@pytest.fixture
def sea(client):
    """A session with one side, just opened."""
    return sits(evening(client), "A")


def sits(sea, *sides):
    sea.does("Schedule", sides=sides, place__name="Pier", place__zone="Asia/Muscat")
    sea.does("OpenSession", session=sea.one(SessionLine).id)
    return sea


def notes(sea, side, words, marking, **more):
    """Note a line in the session that is open."""
    sea.note(side, words, marking, session=sea.one(SessionLine).id, **more)


def page(sea, **query):
    """The form of its record, once the session is closed."""
    session = sea.one(SessionLine)
    if session.state.value == "open":
        sea.does("CloseSession", session=session.id)
    return sea.get(f"sessions/{session.id}/record", **query).content.decode()


def prefilled(shown):
    return re.search(r"<textarea.*?>(.*?)</textarea>", shown, re.DOTALL)[1]


def ticked(sea, shown):
    """The words of the lines that are ticked, and of those that could be."""
    words = {str(item.id): item.words.text for item in sea.view.of(ItemLine)}
    boxes = re.findall(r'name="items" value="([^"]+)"( checked)?>', shown)
    return [words[ref] for ref, on in boxes if on], [words[ref] for ref, _on in boxes]


def test_what_its_own_delegation_may_not_read_is_neither_in_the_words_nor_to_be_ticked(sea):
    notes(sea, "A", "We ask for half.", FROM_US)
    notes(sea, "A", CONFIDED, FROM_US, **APART)
    shown = page(sea)
    assert CONFIDED not in prefilled(shown)
    assert "We ask for half." in prefilled(shown)
    assert ticked(sea, shown) == (["We ask for half."], ["We ask for half."])
    apart = text(shown.split('id="shut"')[1].split("</section>")[0])
    assert CONFIDED in apart
    assert "Its own delegation may not read this line" in apart


def test_a_line_for_her_alone_stands_apart_unticked_and_out_of_the_words(sea):
    notes(sea, "A", "We ask for half.", FROM_US)
    notes(sea, "A", "A third would do.", "for you alone")
    shown = page(sea)
    assert "A third would do." not in prefilled(shown)
    assert ticked(sea, shown) == (["We ask for half."], ["We ask for half.", "A third would do."])
    assert "the whole delegation hears a record" in text(shown)


def test_every_line_of_a_draft_and_of_a_read_back_stands_with_its_marking(sea):
    notes(sea, "A", "We ask for half.", FROM_US)
    notes(sea, "A", "Think of the doctor.", "to think with")
    shown = page(sea)
    assert shown.count('class="slip') == 2
    refs = [str(item.id) for item in sea.view.of(ItemLine)]
    session = sea.one(SessionLine).id
    sea.does("DraftRecord", session=session, words__text="They spoke.", items=refs)
    for _time in ("drafted", "read back"):
        back = sea.get(f"records/{sea.one(RecordLine).id}").content.decode()
        assert back.count('class="slip') == 2
        sea.post("do/ReadBack", draft=sea.one(RecordLine).id)


def test_what_was_said_in_no_session_is_taken_into_a_record_by_a_click_only(sea):
    page(sea)
    sea.note("A", "By telephone: half.", FROM_US)
    assert ticked(sea, page(sea)) == ([], ["By telephone: half."])
    assert "By telephone" not in prefilled(page(sea))
    taken = page(sea, beside="on")
    assert ticked(sea, taken)[0] == ["By telephone: half."]
    assert "By telephone" in prefilled(taken)


def test_before_two_sides_only_what_each_may_hear_is_in_the_draft(client):
    sea = sits(evening(client), "A", "B")
    notes(sea, "A", "We ask for half.", FROM_US)
    notes(sea, "A", "A third would do.", "for you alone")
    notes(sea, "A", "The price is nine.", FROM_US, kept_back="nine")
    shown = page(sea)
    assert "The price is […]." in prefilled(shown)
    assert "A third would do." not in prefilled(shown)
    assert ticked(sea, shown)[1] == ["We ask for half.", "The price is nine."]
    assert "Not every side that sat in this session may hear that line." in text(shown)


def test_the_confided_line_is_refused_whoever_sends_it_and_the_refusal_says_what_would_do(sea):
    notes(sea, "A", CONFIDED, FROM_US, **APART)
    page(sea)
    session, ref = sea.one(SessionLine).id, sea.one(ItemLine).id
    sent = {"session": session, "words__text": "They spoke.", "items": ref}
    refused = sea.post("do/DraftRecord", **sent)
    assert refused.status_code == 422
    assert "ask whoever said it" in text(refused.content.decode())
    again = sea.post("do/DraftRecord", session=session, words__text=f"They spoke. {CONFIDED}")
    assert again.status_code == 422
    assert sea.view.of(RecordLine) == ()
    sea.does("DraftRecord", session=session, words__text="They spoke.")


def test_a_record_of_which_a_line_was_shut_off_since_is_not_to_be_read_out(sea):
    notes(sea, "A", CONFIDED, FROM_US)
    page(sea)
    session, ref = sea.one(SessionLine).id, sea.one(ItemLine).id
    sea.does("DraftRecord", session=session, words__text="They spoke.", items=ref)
    back = f"records/{sea.one(RecordLine).id}"
    assert "Do not read this record out" not in text(sea.get(back).content.decode())
    sea.does("Narrow", side="A", item=ref, marking="for you alone", marking__own_room="no")
    shown = sea.get(back).content.decode()
    assert "Do not read this record out" in text(shown)
    assert "It has been read back" not in shown
    paper = sea.post("papers", kind="record", record=sea.one(RecordLine).id, form="html")
    assert paper.status_code == 422
    assert "Its own delegation may not read this line" in text(paper.content.decode())
    assert f"sessions/{session}/record" in shown
