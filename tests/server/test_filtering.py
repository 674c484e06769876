"""On a full desk one can see only some lines, and is told that one does."""

import re

import pytest
from tests.server.evening import text
from tests.server.walk import evening


@pytest.fixture
def talk(client):
    """An evening with lines of three markings in two rooms."""
    made = evening(client)
    made.note("A", "Kept line one.", "for you alone")
    made.note("A", "Open line.", "in these words")
    made.note("B", "Kept line two.", "for you alone")
    made.note("B", "A thought.", "to think with")
    return made


def rooms(page) -> str:
    """What stands in the rooms, apart from the corridor."""
    found = re.findall(r'id="room-.*?</section>', page.content.decode(), re.S)
    return text("".join(found))


def test_only_what_is_for_the_mediator_alone_is_shown_and_the_rest_is_counted(talk):
    answer = talk.get("", show="alone")
    page, said = text(answer), rooms(answer)
    assert "Kept line one." in said
    assert "Kept line two." in said
    assert "Open line." not in said
    assert "Only what is marked “for you alone”. 2 lines are not shown. Show all" in page


def test_what_may_be_carried_is_shown_and_an_empty_room_says_so(talk):
    answer = talk.get("", show="carry")
    page, said = text(answer), rooms(answer)
    assert "Open line." in said
    assert "Kept line" not in said
    assert "3 lines are not shown." in page
    assert "Nothing of that kind in this room." in page


def test_each_way_of_seeing_is_a_link_without_words_of_the_talk(talk):
    page = talk.get("").content.decode()
    ways = re.findall(r'href="[^"]*\?show=([^"]*)"[^>]*>([^<]*)<', page)
    assert ways == [
        ("carry", "what may be carried"),
        ("alone", "for you alone"),
        ("think", "to think with"),
        ("verbatim", "in these words"),
    ]
    assert "not shown" not in page


@pytest.mark.parametrize("show", ["", "everything", "<b>"])
def test_an_address_that_asks_nothing_known_shows_all(talk, show):
    page = text(talk.get("", show=show))
    assert "Kept line one." in page
    assert "not shown" not in page


def test_a_struck_line_may_not_be_carried(talk):
    item = talk.note("A", "Noted wrongly.", "in these words")
    talk.does("Strike", item=item.id, why="the wrong room")
    assert "Noted wrongly." not in rooms(talk.get("", show="carry"))
    assert "Noted wrongly." in rooms(talk.get("", show="verbatim"))
