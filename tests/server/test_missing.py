"""What was left empty is named, and one goes on there."""

import html
import re

import pytest
from tests.server import evening as plain
from tests.server.walk import evening


@pytest.fixture
def talk(client):
    """An evening of two sides."""
    return evening(client)


def text(answer) -> str:
    """What a page says, as one reads it."""
    return html.unescape(plain.text(answer))


def focused(answer) -> str:
    """The first thing on a page that asks to be gone to."""
    tag = re.search(r"<[^>]*\sautofocus[^>]*>", answer.content.decode())
    assert tag
    name = re.search(r'id="([^"]*)"', tag[0])
    assert name
    return name[1]


@pytest.mark.parametrize(
    ("act", "sent", "called", "where"),
    [
        ("Movement", {"side": "A", "when__words": "at dusk"}, "Who moves where", "f-words"),
        ("ProposeRound", {"name__text": "One", "name__lang": "en"}, "Place", "f-place"),
        ("StateScope", {"for__side": "A"}, "In scope", "f-inside"),
        ("Cite", {"publisher": ""}, "Publisher", "f-publisher"),
        ("Schedule", {"place__name": "Hall"}, "With which sides", "f-sides"),
        ("StateScope", {}, "Written down for", "f-for"),
    ],
)
def test_a_form_says_which_field_is_missing_and_goes_there(talk, act, sent, called, where):
    refused = talk.post(f"do/{act}", **sent)
    assert refused.status_code == 422
    assert f"Something is missing: \u201c{called}\u201d." in text(refused)
    assert focused(refused) == where


@pytest.mark.parametrize("page", ["carry", "crossed"])
def test_carrying_says_whether_words_or_a_reader_are_missing(talk, page):
    step = {"step": "look"} if page == "carry" else {}
    item = talk.note("A", "Twelve boats.", "in these words")
    mute = talk.post(page, item=item.id, onward__to="B", **step)
    assert "Something is missing: \u201cOnward words\u201d." in text(mute)
    assert focused(mute) == f"w-{item.id}"
    said = {"onward__parts__own__words__text": "I shall be back."}
    unread = talk.post(page, **said, **step)
    assert "Something is missing: \u201cTo\u201d." in text(unread)
    assert focused(unread) == "f-onward"


def test_the_sheet_says_so_too(talk):
    refused = talk.post("sheet", for__side="A")
    assert "Something is missing: \u201cWords\u201d." in text(refused)
    assert focused(refused) == "words"


def test_another_refusal_is_gone_to_itself(talk):
    refused = talk.post("do/Movement", side="A", words__text="x" * 100_001, when__words="dusk")
    assert focused(refused) == "refusal"


def test_what_is_not_there_in_a_talk_is_answered_alike_under_the_bar_of_the_talk(talk):
    answers = [talk.get(each) for each in ("items/aaaaaaaa", "lines/bbbbbbbb", "nothing/of/it")]
    assert {each.status_code for each in answers} == {404}
    assert len({each.content for each in answers}) == 1
    page = answers[0].content.decode()
    assert f'href="/talks/{talk.talk}/rounds"' in page
    assert "To the desk" in text(answers[0])


def test_what_is_sought_in_no_talk_stands_under_the_bar_of_none(talk):
    answer = talk.client.get("/talks/aaaaaaaaaaaa/rounds")
    assert answer.status_code == 404
    assert "/talks/aaaaaaaaaaaa/" not in answer.content.decode()
