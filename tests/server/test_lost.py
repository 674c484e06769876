"""Words whose source is not there any more never pass for the mediator's own."""

import html
import re

import pytest
from tests.server import evening as plain
from tests.server.walk import evening

from goodoffices.core.lines import AskLine, CrossingLine

STALE = "0123456789abcdef0123456789abcdef"
OWN = "They are my own words, and rest on nothing that a side said"


@pytest.fixture
def talk(client):
    """An evening of two sides."""
    return evening(client)


def text(answer) -> str:
    """What a page says, as one reads it."""
    return html.unescape(plain.text(answer))


def typed(place: str, said: str):
    """Words in a place of the form."""
    return {
        f"onward__parts__{place}__words__text": said,
        f"onward__parts__{place}__words__lang": "en",
    }


def boxes(answer) -> dict[str, str]:
    """Every box of words on the page, and what stands in it."""
    found = re.findall(
        r'<textarea[^>]*name="onward\.parts\.([^"]*)\.words\.text"[^>]*>(.*?)</textarea>',
        answer.content.decode(),
        re.S,
    )
    return {place: html.unescape(said) for place, said in found}


@pytest.mark.parametrize("page", ["carry", "crossed"])
@pytest.mark.parametrize("of", ["no talk", "another talk", "a struck line"])
def test_a_link_to_what_is_not_there_says_so_and_not_that_the_words_are_ones_own(
    client, talk, page, of
):
    other = evening(client).note("A", "Of another talk.", "in these words")
    struck = talk.note("A", "Twelve boats would do.", "in these words")
    talk.does("Strike", item=struck.id, why="the wrong room")
    name = {"no talk": STALE, "another talk": other.id, "a struck line": struck.id}[of]
    opened = talk.get(page, item=name)
    assert "is not there any more" in text(opened)
    assert OWN in text(opened)
    assert f'name="item" value="{name}"' in opened.content.decode()
    assert "Of another talk." not in text(opened)


def test_what_no_longer_stands_cannot_be_carried_but_has_crossed_as_what_it_was(talk):
    item = talk.note("A", "Twelve boats would do.", "in these words")
    talk.does("Withdraw", "A", item=item.id)
    assert "is not there any more" in text(talk.get("carry", item=item.id))
    assert "is not there any more" not in text(talk.get("crossed", item=item.id))


@pytest.mark.parametrize("name", ["ask", "again"])
def test_a_link_to_words_nobody_asked_about_says_so(talk, name):
    opened = talk.get("carry", **{name: STALE})
    assert "is not there any more" in text(opened)


@pytest.mark.parametrize(
    ("page", "step"),
    [("carry", "look"), ("carry", "convey"), ("carry", "ask"), ("carry", f"widen:{STALE}"),
     ("crossed", "")],
)  # fmt: skip
@pytest.mark.parametrize("named", [True, False])
def test_nothing_crosses_until_she_says_whose_the_words_are(talk, page, step, named):
    sent = {**typed(STALE, "A dozen."), "onward__to": "B", "step": step}
    refused = talk.post(page, **sent, **({"item": STALE} if named else {}))
    assert refused.status_code == 422
    assert boxes(refused)["lost"] == "A dozen."
    assert boxes(refused)["own"] == ""
    assert talk.view.of(CrossingLine) == ()
    again = talk.post(page, **typed("lost", "A dozen."), onward__to="B", step=step)
    assert again.status_code == 422
    assert talk.view.of(CrossingLine) == ()


def test_words_beside_what_is_gone_do_not_cross_without_it(talk):
    refused = talk.post("carry", item=STALE, **typed("own", "I add."), onward__to="B", step="look")
    assert refused.status_code == 422
    assert boxes(refused)["own"] == "I add."


@pytest.mark.parametrize("page", ["carry", "crossed"])
def test_she_may_say_that_they_are_her_own(talk, page):
    sent = {**typed(STALE, "A dozen."), **typed("own", "I add this."), "item": STALE}
    mine = talk.post(page, **sent, onward__to="B", step="own")
    assert mine.status_code == 200
    assert boxes(mine) == {"own": "I add this.\nA dozen."}
    assert STALE not in mine.content.decode()
    assert talk.view.of(CrossingLine) == ()


@pytest.mark.parametrize("page", ["carry", "crossed"])
def test_she_may_choose_what_else_they_rest_on(talk, page):
    item = talk.note("A", "Twelve boats would do.", "in your words, from us")
    sent = {**typed("lost", "A dozen."), "item": STALE, "onward__to": ["A", "B"]}
    chosen = talk.post(page, **sent, rest=item.id, step="rest")
    assert boxes(chosen)[item.id] == "A dozen."
    assert "is not there any more" not in text(chosen)
    assert 'name="onward.to" value="A"' not in chosen.content.decode()
    nothing = talk.post(page, **sent, step="rest")
    assert boxes(nothing)["lost"] == "A dozen."


def test_what_was_struck_in_another_window_gives_its_words_back_without_a_source(talk):
    stays = talk.note("A", "Twelve boats would do.", "in your words, from us")
    goes = talk.note("A", "In spring.", "in your words, from us")
    sent = {
        "item": [stays.id, goes.id],
        **typed(stays.id, "A dozen."),
        **typed(goes.id, "Spring."),
    }
    talk.does("Strike", item=goes.id, why="the wrong room")
    refused = talk.post("carry", **sent, onward__to="B", step="convey")
    assert refused.status_code == 422
    found = boxes(refused)
    assert (found[stays.id], found["lost"]) == ("A dozen.", "Spring.")
    assert talk.view.of(CrossingLine) == ()


def test_refused_words_whose_source_is_gone_are_changed_without_one(talk):
    item = talk.note(
        "A", "Twelve boats.", "in your words, from us", marking__release="ask me before it leaves"
    )
    asked = talk.post(
        "carry", item=item.id, **typed(item.id, "A dozen."), onward__to="B", step="ask"
    )
    assert asked.status_code == 302
    ask = talk.one(AskLine)
    talk.does("Withdraw", "A", item=item.id)
    again = talk.get("carry", again=ask.id)
    assert boxes(again)["lost"] == "A dozen."
    assert "is not there any more" in text(again)
