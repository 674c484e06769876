"""Before words leave a side's room: one quiet page, and whoever lets them out shows who it is."""

import html
import re

import pytest
from tests.seated.conftest import aged
from tests.seated.steps import desk, sits
from tests.seated.test_delegation import asked, awaiting

from goodoffices.core.lines import AskLine, ItemLine
from goodoffices.server.seated import stepping

ASK_FIRST = {"marking__release": "ask me before it leaves"}


@pytest.fixture
def north(mara, talk):
    """The head of the delegation of North."""
    return sits(mara, talk, "delegation/A/head", "ingrid")


@pytest.fixture
def waits(talk, north):
    """Words of North that wait for its leave."""
    north.says("Twelve crossings a day.", **ASK_FIRST)
    asked(talk, desk(talk).of(ItemLine)[-1])
    return north.last(AskLine).id


def test_leave_takes_more_than_a_tap_a_page_says_first_what_goes_and_what_it_tells(north, waits):
    (way,) = re.findall(r'href="([^"]+/do/ClearWords[^"]*)"', awaiting(north.client.get(
        north.room).content.decode()))  # fmt: skip
    page = html.unescape(north.client.get(html.unescape(way)).content.decode())
    assert desk(north.talk).of(AskLine)[-1].answers[0][1].value == "asked"
    assert "We could live with a dozen." in page
    assert "Who will read it" in page
    assert "What they may conclude beyond the words" in page
    assert "That it comes from you: you are named." in page
    assert page.count(f'name="ask" value="{waits}"') == 1
    assert f'name="next" value="{north.room}#now"' in page


def test_whoever_finds_a_telephone_open_lets_nothing_out_and_may_keep_all_back(north, waits):
    theirs = aged(north.client, 301)
    let = theirs.post(f"{north.room}do/ClearWords", {"key": "clear-001", "ask": waits})
    assert let.status_code == 403
    assert desk(north.talk).of(AskLine)[-1].answers[0][1].value == "asked"
    north.done("RefuseWords", ask=waits)
    assert {"ClearWords", "Widen", "Permit", "Agree", "ClearStatement"} <= stepping.ACTS
    free = {"RefuseWords", "Narrow", "Withdraw", "Acknowledge", "ConfirmRecord"}
    assert not free & stepping.ACTS


def test_one_is_told_what_was_done_and_the_address_tells_nobody_else(mara, talk, north, waits):
    told = "You gave leave for these words. They have not gone yet."
    gone = north.done("ClearWords", ask=waits).headers["Location"]
    assert "ClearWords" not in gone
    assert told in north.client.get(gone).content.decode()
    other = sits(mara, talk, "delegation/A/adviser", "olga")
    query = gone.partition("?")[2]
    assert told not in other.client.get(f"{other.room}?{query}").content.decode()
    for spoiled in ("ClearWords", "", "x" * 32, query[5:-1] + "-"):
        assert told not in north.client.get(f"{north.room}?done={spoiled}").content.decode()


def test_one_comes_back_to_where_the_thing_stands(north, waits):
    page = html.unescape(north.client.get(north.room).content.decode())
    assert f"do/Lodge?next={north.room.replace('/', '%2F')}%23lodged" in page
    back = north.done("Lodge", words__text="More.", words__lang="en", kind="position",
                      marking="in your words, from us", next=f"{north.room}#lodged")  # fmt: skip
    assert back.headers["Location"].endswith("#lodged")
