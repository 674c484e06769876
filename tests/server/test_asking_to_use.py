"""A line that may not be carried is asked for in one click, and never taken for one's own."""

import re

import pytest
from tests.server.evening import text
from tests.server.walk import evening

from goodoffices.core.lines import AskLine, ClarificationLine, ItemLine

FROM_US = "in your words, from us"
FIRST = "A third would do."


@pytest.fixture
def sea(client):
    return evening(client)


def shown(sea, page=""):
    return sea.get(page).content.decode()


def ask_button(page):
    return re.search(
        r'<button[^>]*form="(ask-..)"[^>]*value="([^"]+)"[^>]*formaction="([^"]+)"', page
    )


def asks(sea):
    """Press the button that stands on a line of the desk, as a browser does."""
    page = shown(sea)
    form_id, item, where = ask_button(page).groups()
    form = re.search(rf'<form[^>]*id="{form_id}".*?</form>', page, re.DOTALL)[0]
    sent = dict(re.findall(r'name="([^"]+)" value="([^"]*)"', form))
    return sea.client.post(where, {**sent, "item": item})


def test_a_line_that_may_not_be_carried_is_asked_for_by_one_click_on_the_desk(sea):
    item = sea.note("A", FIRST, "to think with")
    done = asks(sea)
    assert done.status_code == 302
    assert done["Location"].endswith(f"#i-{item.id}")
    asked = sea.one(ClarificationLine)
    assert (asked.item, asked.answer) == (item.id, None)
    assert FIRST not in asked.words.text
    page = shown(sea)
    assert ask_button(page) is None
    assert "You asked whether you may use it." in text(page)
    due = text(page.split("has not answered your question:")[1][:2000])
    assert FIRST in due


def test_a_source_is_asked_in_the_language_of_its_own_words(sea):
    sea.note("B", "یک سوم بس است.", "to think with", lang="fa")
    asks(sea)
    asked = sea.one(ClarificationLine)
    assert asked.words.lang == "fa"
    assert "آیا" in asked.words.text
    sea.does("Answer", "B", clarification=asked.id, words__text="بله", words__lang="fa")
    assert ask_button(shown(sea))


def test_a_line_that_may_be_carried_or_was_struck_is_not_asked_for(sea):
    sea.note("A", "Carry me.", FROM_US)
    struck = sea.note("A", "Of the other room.", "for you alone")
    sea.does("Strike", item=struck.id, why="the wrong room")
    assert ask_button(shown(sea)) is None
    assert "Ask to use it" not in shown(sea, f"items/{struck.id}")


def test_the_page_of_a_line_says_why_it_is_not_carried_and_asks_for_it(sea):
    item = sea.note("A", FIRST, "for you alone")
    page = shown(sea, f"items/{item.id}")
    assert "It may not be carried as it is marked." in text(page)
    form = re.search(r'<form[^>]*do/Clarify".*?</form>', page, re.DOTALL)[0]
    sent = dict(re.findall(r'name="([^"]+)" value="([^"]*)"', form))
    for _twice in range(2):
        assert sea.post("do/Clarify", **sent).status_code == 302
    assert sea.one(ClarificationLine).item == item.id


def test_whoever_asks_the_source_from_a_refusal_is_not_told_that_nothing_was_recorded(sea):
    item = sea.note("A", FIRST, FROM_US)
    part = f"onward.parts.{item.id}.words.text"
    carry = {"item": item.id, part: FIRST, "onward.to": "B", "onward.use": "in these words"}
    refused = sea.post("carry", **carry, step="look")
    assert "nothing was recorded" in text(refused.content.decode())
    for _twice in range(2):
        asked = sea.post("carry", **carry, step=f"clarify:{item.id}")
        assert asked.status_code == 200
        page = text(asked.content.decode())
        assert "nothing was recorded" not in page
        assert "is asked" in page
        assert sea.one(ClarificationLine).item == item.id


def test_words_of_a_source_that_was_replaced_are_not_called_her_own(sea):
    item = sea.note("A", FIRST, FROM_US, marking__release="ask me before it leaves")
    part = f"onward.parts.{item.id}.words.text"
    carry = {"item": item.id, part: "They could take less.", "onward.to": "B"}
    sea.post("carry", **carry, step="ask")
    ask = sea.one(AskLine)
    sea.does("RefuseWords", side="A", ask=ask.id, words__text="Not so.")
    assert f"?again={ask.id}" in shown(sea, f"items/{item.id}")
    sea.does("Supersede", side="A", item=item.id, words__text="Half would do.")
    page = text(sea.get("carry", ask=ask.id).content.decode())
    assert "these are your own words" not in page
    assert FIRST in page


@pytest.mark.parametrize("page", ["papers", "do/Movement", "do/Bilateral"])
def test_no_side_is_chosen_beforehand(sea, page):
    selects = re.findall(r'<select[^>]*name="side"[^>]*>.*?</select>', shown(sea, page), re.DOTALL)
    assert selects
    for select in selects:
        assert "selected" not in select
        assert re.search(r'<option value="">', select)


def test_after_it_crossed_she_stands_on_the_line_from_which_she_went(sea):
    item = sea.note("A", FIRST, FROM_US)
    part = f"onward.parts.{item.id}.words.text"
    carry = {"item": item.id, part: "They could take less.", "onward.to": "B"}
    quiet = sea.post("carry", **carry, step="look").content.decode()
    assert re.search(r"<h2[^>]*autofocus[^>]*>Exactly these words", quiet)
    done = sea.post("carry", **carry, step="convey")
    assert done["Location"].endswith(f"?done=Convey#i-{item.id}")
    assert sea.view.of(ItemLine)[0].sent
