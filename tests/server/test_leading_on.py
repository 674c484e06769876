"""Every refusal leads on: mended in the form itself, or by one click that makes it allowed."""

import re

import pytest
from tests.server.evening import founded, note

from goodoffices.core.acts import ACTS
from goodoffices.core.lines import ItemLine
from goodoffices.core.refusals import SENTENCES, MarkingForbids
from goodoffices.server.door import door
from goodoffices.server.leading_on import HERE, WAYS, leading_on
from goodoffices.server.rules_told import RULES


@pytest.fixture
def desk(client):
    """A talk with one line that is for the mediator alone."""
    talk = founded(client)
    note(client, talk, "A", "The minister leaves in spring.", marking="for you alone")
    return talk, door.mediator(talk).read()


def test_every_refusal_is_mended_where_it_stands_or_leads_to_what_makes_it_allowed():
    assert set(WAYS) | HERE == set(SENTENCES)
    assert set(WAYS) & HERE == set()


@pytest.mark.parametrize("code", sorted(SENTENCES))
def test_every_refusal_says_what_would_be_allowed(code):
    rule, allowed = map(str, RULES[code])
    assert rule.endswith(".")
    assert allowed


@pytest.mark.parametrize("code", sorted(WAYS))
@pytest.mark.parametrize("with_item", [True, False], ids=["of a line", "of none"])
def test_the_click_of_a_refusal_opens_the_page_on_which_it_is_done(client, desk, code, with_item):
    talk, view = desk
    [item] = view.of(ItemLine)
    facts = dict.fromkeys(re.findall(r"{(\w+)}", SENTENCES[code]), "x")
    sent = {"item": [item.id]} if with_item else {}
    way = leading_on(MarkingForbids(code, **facts), talk, view, sent)
    page = client.get(way["action_href"])
    assert page.status_code == 200, way["action_href"]
    assert way["action"]
    act = WAYS[code].act
    assert not act or act in ACTS
    if with_item and WAYS[code].item:
        assert item.id in way["action_href"]


@pytest.mark.parametrize("code", sorted(HERE))
def test_what_the_form_itself_mends_leads_nowhere_else(desk, code):
    talk, view = desk
    facts = dict.fromkeys(re.findall(r"{(\w+)}", SENTENCES[code]), "x")
    assert leading_on(MarkingForbids(code, **facts), talk, view, {}) == {}


def test_a_line_that_is_not_in_the_view_goes_nowhere_along(desk):
    talk, view = desk
    way = leading_on(MarkingForbids("guide"), talk, view, {"item": ["b" * 24]})
    assert "item=" not in way["action_href"]
    assert leading_on(None, talk, view, {}) == {}


def test_an_area_that_may_not_rest_on_a_line_offers_to_ask_its_source(client, desk):
    talk, view = desk
    [item] = view.of(ItemLine)
    sent = {"words.text": "The spring", "words.lang": "en", "rests_on": item.id}
    answer = client.post(f"/talks/{talk}/do/NoteArea", sent)
    assert answer.status_code == 422
    page = answer.content.decode()
    assert f"do/Clarify?item={item.id}" in page
    assert "Ask its source" in page
