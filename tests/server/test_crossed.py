"""What has crossed already can always be recorded as it was."""

import re

import pytest
from tests.server.evening import do, founded, note, text

from goodoffices.core.lines import CrossingLine, ItemLine
from goodoffices.server.door import door


@pytest.fixture
def talk(client):
    return founded(client)


def last(talk, kind):
    return door.mediator(talk).read().of(kind)[-1]


def offered(client, talk, page="crossed"):
    """What a page offers as that on which the words rest."""
    shown = client.get(f"/talks/{talk}/{page}").content.decode()
    boxes = re.findall(r'<label>\s*<input type="checkbox" name="item".*?</label>', shown, re.S)
    return text(" ".join(boxes))


def test_words_that_rested_on_what_was_for_her_alone_can_be_chosen(client, talk):
    note(client, talk, "A", "Forty boats.", "for you alone")
    assert "Forty boats." in offered(client, talk)
    assert "Forty boats." not in offered(client, talk, "carry")


def test_words_that_were_withdrawn_since_can_be_chosen(client, talk):
    note(client, talk, "A", "Forty boats.", "for you alone")
    item = last(talk, ItemLine).id
    do(client, talk, "Withdraw", item=item, for__side="A")
    assert "Forty boats." in offered(client, talk)


def test_a_line_struck_from_the_wrong_room_is_not_offered(client, talk):
    note(client, talk, "A", "Forty boats.")
    do(client, talk, "Strike", item=last(talk, ItemLine).id)
    assert "Forty boats." not in text(client.get(f"/talks/{talk}/crossed"))


def test_what_is_chosen_there_is_recorded_as_a_slip(client, talk):
    note(client, talk, "A", "Forty boats.", "for you alone")
    item = last(talk, ItemLine).id
    client.post(f"/talks/{talk}/crossed", {"step": "more", "item": item})
    sent = {
        "item": item,
        f"onward.parts.{item}.words.text": "Forty, I hear",
        "onward.to": "B",
        "onward.use": "in your words",
        "onward.attribution": "nobody",
    }
    assert client.post(f"/talks/{talk}/crossed", sent).status_code == 302
    assert [ref for ref, _code in last(talk, CrossingLine).slips] == [item]
