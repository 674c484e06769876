"""A walk through the example evening as everybody: no page tells of a room that is not theirs."""

import re
from html import unescape

import pytest
from tests.seated.conftest import (
    browser,
    enrolled,
    replayed,
    seated,
    standing,
)  # fmt: skip
from tests.seated.walking import everything, walk, words

from goodoffices.core.lines import AreaLine, CrossingLine, ItemLine, LetterLine, NoteLine
from goodoffices.core.seats import Seat
from goodoffices.server.door import door
from goodoffices.server.seated.models import Invitation

GIVEN = (
    "delegation/A/head", "delegation/B/head", "capital/A/principal", "capital/B/principal",
    "mediation/note-taker", "observer",
)  # fmt: skip
"""Seats that are given in the evening itself."""
ADDED = ("delegation/B/adviser", "liaison/A", "auditor")
SEATS = (*GIVEN, *ADDED)
SHORT = 20
"""A text shorter than this could stand on a page by chance."""


def sayings(view):
    """Every text that somebody confided, carried, noted or wrote, as one view has it."""
    for line in view.lines:
        match line:
            case ItemLine() | AreaLine() | LetterLine() | NoteLine():
                yield line.words.text
            case CrossingLine():
                yield from (each.text for each, _refs in line.parts)


def everybody(talk):
    """Whatever any room of the talk reads."""
    views = [door.room(talk, Seat.parse(seat)).read() for seat in ("mediation", *SEATS)]
    return {text for view in views for text in sayings(view) if len(text) >= SHORT}


def hidden(talk, seat=None):
    """The texts of other rooms of which nothing stands in the view of a seat."""
    own = str(door.room(talk, Seat.parse(seat)).read()) if seat else ""
    # As `str` writes it: what is compared is how a text stands in a view.
    return {text for text in everybody(talk) if repr(text)[1:-1] not in own}


@pytest.fixture(scope="module")
def evening(tables, tmp_path_factory):
    """The evening with everybody in it: its name, their browsers, the addresses of their rooms."""
    with standing(tmp_path_factory.mktemp("house")):
        mara = enrolled(Invitation.drawn(founds=True), "mara")
        talk, sitting = replayed(mara), {}
        for seat in GIVEN:
            made = words(mara.post(f"/talks/{talk}/seats", {"seat": seat}))
            theirs = enrolled(re.search(r"/invited/([\w-]+)", made)[1], seat.replace("/", "-"))
            mine = words(theirs.get("/rooms/"))
            sitting[seat] = theirs, re.search(r'href="(/rooms/[^"/]+/)"', mine)[1]
        for seat in ADDED:
            sitting[seat] = seated(mara, talk, seat, seat.replace("/", "-"))
        yield mara, talk, sitting


def found(pages, texts):
    """Which texts stand in the body, a header or a cookie of any answer, and where."""
    told = {address: unescape(everything(answer)) for address, answer in pages.items()}
    return {(address, text) for address, page in told.items() for text in texts if text in page}


@pytest.mark.parametrize("seat", SEATS)
def test_no_page_that_a_seat_can_walk_to_tells_what_another_room_confided(evening, seat):
    _mara, talk, sitting = evening
    theirs, room = sitting[seat]
    secrets = hidden(talk, seat)
    pages = walk(theirs, room)
    assert {answer.status_code for answer in pages.values()} <= {200, 302}
    assert {"/account/", "/rooms/", "/account/devices"} <= pages.keys()
    assert secrets or seat == "mediation/note-taker"
    assert found(pages, secrets) == set()


def test_a_walk_finds_what_stands_on_a_page(evening):
    _mara, talk, sitting = evening
    theirs, room = sitting["delegation/A/head"]
    own = {text for text in everybody(talk) if text not in hidden(talk, "delegation/A/head")}
    assert len({text for _page, text in found(walk(theirs, room), own)}) > 20


def test_nobody_and_whoever_has_no_seat_walk_to_no_word_of_the_talk(evening):
    _mara, talk, _sitting = evening
    loose = enrolled(Invitation.drawn(founds=True), "loose")
    secrets = hidden(talk) | {"The Tiller Bank", "Quillsay", "Zharfan", talk}
    for who in (browser(), loose):
        for start in ("/", "/in/", "/public/"):
            assert found(walk(who, start), secrets) == set()


def test_the_desk_does_not_tell_what_a_side_keeps_to_itself(evening):
    mara, talk, _sitting = evening
    secrets = hidden(talk, "mediation")
    apart = ["/items/", "/do/", "?item=", "/reports/", "/sessions/", "/records/"]
    pages = walk(mara, f"/talks/{talk}/", apart=apart)
    assert len(pages) > 20
    assert secrets
    assert found(pages, secrets) == set()
