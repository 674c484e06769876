"""The leak check on the quiet page: what stands in the words, and what she answers to it."""

import html
import re

import pytest
from tests.server.test_carry import send, text
from tests.server.walk import evening

from goodoffices.core.acts.desk import FindingAnswer
from goodoffices.core.lines import AskLine, CrossingLine, FindingLine, ItemLine
from goodoffices.core.marking import Use

SECRET = "Forty thousand tonnes would do for us."
SAID = "They might take ۴۰٬۰۰۰ tonnes."


@pytest.fixture
def talk(client):
    """A talk in which the north confided a number."""
    walk = evening(client)
    walk.note("A", SECRET, "for you alone")
    return walk


def shared(page):
    """What the page asks about, by the names of its fields."""
    found = re.findall(r'name="(finding\.\d+)\.shared" value="([^"]*)"', page)
    return {name: html.unescape(value) for name, value in found}


def carry(talk, step="look", said=SAID, **more):
    sent = {
        "onward.to": "B",
        "onward.use": Use.AS_MEDIATORS_IDEA.value,
        "onward.parts.own.words.text": said,
        "onward.parts.own.words.lang": "en",
        "step": step,
        "key": "carry-once",
    }
    sent |= {name.replace("__", "."): value for name, value in more.items()}
    return talk.client.post(f"/talks/{talk.talk}/carry", sent)


def answered(answer, why="", said="۴۰٬۰۰۰ tonnes"):
    return {"finding__0": answer.value, "finding__0__why": why, "finding__0__shared": said}


def test_the_quiet_page_shows_the_confidence_beside_the_words_with_what_they_share_marked(talk):
    page = carry(talk).content.decode()
    assert "Held in confidence, and in these words" in page
    assert "<mark>۴۰٬۰۰۰ tonnes</mark>" in page
    assert "<mark>Forty thousand tonnes</mark> would do for us." in page
    assert "the same amount" in page
    assert shared(page) == {"finding.0": "۴۰٬۰۰۰ tonnes"}


def test_words_in_which_no_confidence_stands_cross_without_a_question(talk):
    page = carry(talk, said="They might come back to it.").content.decode()
    assert "Held in confidence, and in these words" not in page
    assert carry(talk, "convey", said="They might come back to it.").status_code == 302
    assert not talk.view.of(FindingLine)


IDEA = "A wider mesh for everybody costs us as much as it costs them."


def test_an_idea_to_pass_for_the_mediators_is_shown_where_the_words_say_whose_it_is(talk):
    idea = talk.note("A", IDEA, "as your own idea")
    own = "A wider mesh for everybody: it costs as much here as there."
    assert not shared(carry(talk, said=own).content.decode())
    for said in (f"North Isle told me. {own}", f"They say it. {own}"):
        page = carry(talk, said=said)
        assert "wider mesh for everybody" in " ".join(shared(page.content.decode()).values())
    boats = talk.note("A", "Twelve boats.", "in your words, from us")
    on = {f"onward__parts__{boats.id}__words__text": own, "onward__use": "in your words"}
    named = {"item": boats.id, "onward__attribution": "the delegation", "said": ""}
    page = carry(talk, **on, **named)
    assert shared(page.content.decode()), text(page)
    assert talk.view.line(idea.id)


def test_nothing_crosses_before_each_finding_is_answered(talk):
    page = carry(talk, "convey")
    assert page.status_code == 200
    assert "Nothing has crossed yet." in text(page)
    assert not talk.view.of(CrossingLine)
    assert not talk.view.of(FindingLine)


@pytest.mark.parametrize("answer", [FindingAnswer.KNOWN, FindingAnswer.CLEARED])
def test_an_answer_is_recorded_and_then_the_words_cross(talk, answer):
    assert carry(talk, "convey", **answered(answer)).status_code == 302
    line = talk.one(FindingLine)
    assert (line.to, line.shared, line.answer) == (("B",), ("۴۰٬۰۰۰ tonnes",), answer)
    assert talk.one(CrossingLine)


def test_what_crosses_nevertheless_needs_a_reason(talk):
    page = carry(talk, "convey", **answered(FindingAnswer.NEVERTHELESS, " "))
    assert page.status_code == 200
    assert not talk.view.of(CrossingLine)
    sent = answered(FindingAnswer.NEVERTHELESS, "He told me on the stairs.")
    assert carry(talk, "convey", **sent).status_code == 302
    assert talk.one(FindingLine).why == "He told me on the stairs."


def test_an_answer_to_other_words_than_those_on_the_page_does_not_count(talk):
    page = carry(talk, "convey", **answered(FindingAnswer.KNOWN, said="forty"))
    assert page.status_code == 200
    assert not talk.view.of(CrossingLine)


def test_an_answer_is_remembered_for_that_confidence_and_that_side(talk):
    told = {"answer": FindingAnswer.KNOWN.value, "why": "It stood in the Gazette."}
    confidence = talk.one(ItemLine).id
    talk.does("AnswerFinding", confidence=confidence, to="B", shared="۴۰٬۰۰۰ tonnes", **told)
    page = text(carry(talk))
    assert "You answered before: it is elsewhere known" in page
    assert "It stood in the Gazette." in page
    assert carry(talk, "convey").status_code == 302
    assert talk.one(FindingLine)


def test_what_crossed_once_is_known_to_its_receiver_and_asked_about_no_more(talk):
    carry(talk, "convey", **answered(FindingAnswer.NEVERTHELESS, "He told me so."))
    assert "Held in confidence, and in these words" not in text(carry(talk, key="another"))


def test_a_form_sent_twice_records_answer_and_words_once(talk):
    for _twice in range(2):
        carry(talk, "convey", **answered(FindingAnswer.KNOWN))
    assert len(talk.view.of(FindingLine)) == len(talk.view.of(CrossingLine)) == 1


def test_words_that_their_source_shall_see_first_are_checked_before_they_are_shown(talk):
    ask = {"marking__release": "ask me before it leaves"}
    item = talk.note("A", "The boats may rest.", "in your words, from us", **ask)
    form = talk.get("carry", item=item.id).content.decode()
    place = f"onward.parts.{item.id}.words.text"
    quiet = send(talk, form, step="look", **{place: f"A pause is thinkable. {SAID}"})
    assert "Held in confidence, and in these words" in quiet.content.decode()
    first = send(talk, quiet.content.decode(), step="ask")
    assert "Nothing has crossed yet." in text(first)
    assert not talk.view.of(AskLine)
    told = {"finding.0": FindingAnswer.CLEARED.value}
    answer = send(talk, first.content.decode(), step="ask", **told)
    assert answer.status_code == 302, text(answer)[:900]
    ask_line = talk.one(AskLine)
    talk.does("ClearWords", "A", ask=ask_line.id)
    sent = {"step": "cleared", "ask": ask_line.id, "key": "cleared-once"}
    assert talk.post("carry", **sent).status_code == 302
    assert talk.one(CrossingLine)


def test_words_shown_to_their_source_give_away_nothing_of_another_side(client):
    three = evening(client, sides=3)
    three.note("C", "The Quillfish carries our radio.", "for you alone")
    ask = {"marking__release": "ask me before it leaves"}
    item = three.note("A", "The boats may rest.", "in your words, from us", **ask)
    form = three.get("carry", item=item.id).content.decode()
    place = f"onward.parts.{item.id}.words.text"
    said = {place: "A pause is thinkable, for the Quillfish too.", "onward.to": "B"}
    quiet = send(three, form, step="look", **said)
    read_by = re.findall(r"Read by(.*?):", text(quiet))
    assert ["جزیرهٔ جنوب" in read_by[0], "North Isle" in read_by[1]] == [True, True]
    assert "Nothing has crossed yet." in text(send(three, quiet.content.decode(), step="ask"))
    assert not three.view.of(AskLine)


def test_back_at_the_words_nothing_of_an_answer_is_left(talk):
    page = carry(talk, "", **answered(FindingAnswer.KNOWN)).content.decode()
    assert "finding." not in page
    assert html.escape(SAID) in page
