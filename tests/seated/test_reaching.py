"""Every address of a house with seats: by whom it is reached, and what it tells all others."""

import re

import pytest
from tests.seated import reaching
from tests.seated.reaching import (
    ACCOUNT,
    API,
    BEGIN,
    CLASSES,
    DESK,
    DOCUMENTS,
    END,
    GONE,
    HALF,
    INSIDE,
    KEPT,
    LOOSE,
    MARKINGS,
    NOBODY,
    NOWHERE,
    OPEN,
    PAGE,
    PEN,
    SEAT,
    SEATS,
    SIDE,
    WHO,
    address,
    routes,
)  # fmt: skip
from tests.seated.walking import words

from goodoffices.core.marking import Reach

OF_A_THING = frozenset({"item", "line", "record", "readback", "report"})
"""Pages of one thing of a talk: here of one that is not there."""
SENT = frozenset({"api_acts", "api_papers"})
"""Addresses of the API to which one sends; to read there is no way of asking."""
BEHIND = (*SEAT, *SIDE, *DESK, *DOCUMENTS)
OUTSIDE = {
    **dict.fromkeys((NOBODY,), ("sign in",)), **dict.fromkeys((HALF,), ("second factor",)),
}  # fmt: skip


@pytest.fixture(scope="module")
def house(tables, tmp_path_factory):
    """One talk with everybody in it, for all that only ask."""
    with reaching.opened(tmp_path_factory.mktemp("house")) as opened:
        yield opened


@pytest.fixture(scope="module")
def measured(house):
    """Route by viewpoint."""
    return reaching.reached(house)


@pytest.fixture(scope="module")
def shown(house, measured):
    """Item by room."""
    return reaching.shown(house)


def test_every_address_is_classified_once():
    named = [name for names in CLASSES.values() for name in names]
    assert sorted(named) == sorted(routes())


@pytest.mark.parametrize("name", [*ACCOUNT, *INSIDE, *KEPT, *BEHIND])
def test_whoever_is_not_signed_in_is_sent_to_sign_in(measured, name):
    assert measured[name][WHO.index(NOBODY)] == "sign in"


@pytest.mark.parametrize("name", [*INSIDE, *KEPT, *BEHIND])
def test_whoever_has_no_second_factor_is_sent_to_add_one(measured, name):
    assert measured[name][WHO.index(HALF)] == "second factor"


@pytest.mark.parametrize("name", OPEN)
def test_an_open_address_tells_nobody_of_a_talk(house, name):
    there = address(routes()[name])
    ask = house.browsers[NOBODY].post if name == "account_logout" else house.browsers[NOBODY].get
    assert "ferry" not in words(ask(there))


@pytest.mark.parametrize("who", WHO)
@pytest.mark.parametrize("name", DESK)
def test_the_desk_is_there_for_whoever_holds_the_pen_and_for_nobody_else(measured, name, who):
    cell = measured[name][WHO.index(who)]
    if who in PEN:
        assert cell == "absent" if name in OF_A_THING else cell in ("page", "onward")
    else:
        assert cell in OUTSIDE.get(who, ("absent",))


@pytest.mark.parametrize("who", WHO)
@pytest.mark.parametrize("name", SEAT)
def test_a_room_is_there_for_its_own_seat_and_for_nobody_else(measured, name, who):
    others, own = (measured[each][WHO.index(who)] for each in (name, f"{name}, one's own"))
    if who == "A's head":
        assert others == own == "page"
    elif who in (NOBODY, HALF, LOOSE, GONE, *PEN):
        assert others in OUTSIDE.get(who, ("absent",))
    else:
        assert others == "absent"
        assert own == "absent" if (who, name) == ("auditor", "room_do") else own == "page"


@pytest.mark.parametrize("who", WHO)
@pytest.mark.parametrize("name", DOCUMENTS)
def test_a_document_that_is_not_there_is_there_for_nobody(measured, name, who):
    assert measured[name][WHO.index(who)] in OUTSIDE.get(who, ("absent",))


@pytest.mark.parametrize("who", WHO)
@pytest.mark.parametrize("name", SIDE)
def test_what_else_is_in_a_sides_room_is_there_for_its_own_seat_alone(measured, name, who):
    if who != "A's head":
        assert measured[name][WHO.index(who)] in OUTSIDE.get(who, ("absent",))


@pytest.mark.parametrize("who", WHO)
@pytest.mark.parametrize("name", API)
def test_no_browser_is_let_in_by_its_cookie_where_a_token_is_asked_for(measured, name, who):
    assert measured[name][WHO.index(who)] == ("absent" if name in SENT else "sign in")


@pytest.mark.parametrize("who", WHO)
def test_only_whom_the_keeper_let_found_talks_is_shown_the_form_of_it(measured, who):
    cell = measured["new"][WHO.index(who)]
    expected = ("page",) if who in ("mediator", LOOSE) else OUTSIDE.get(who, ("absent",))
    assert cell in expected


def told(answer, talk, key):
    """Everything an answer says, names that were asked for and what is drawn for a form apart."""
    body = re.sub(r'value="[^"]{32,}"', 'value="…"', words(answer))
    text = "\n".join([str(answer.status_code), *(f"{n}: {v}" for n, v in answer.items()), body])
    for name in (talk, key, NOWHERE):
        text = text.replace(name, "…")
    return re.sub(r"Content-Length: \d+", "", text)


@pytest.mark.parametrize("who", [NOBODY, HALF, LOOSE, GONE, "B's head", "observer"])
@pytest.mark.parametrize("method", ["get", "post"])
@pytest.mark.parametrize("name", BEHIND)
def test_what_is_anothers_and_what_was_never_made_are_one_to_the_byte(house, name, method, who):
    key = house.rooms["A's head"].split("/")[2]
    ask = getattr(house.browsers[who], method)
    there = ask(address(routes()[name], house.talk, key))
    nowhere = ask(address(routes()[name]))
    assert there.status_code in (302, 404, 405, 403) or (
        who == NOBODY and there.status_code == 204
    )
    assert told(there, house.talk, key) == told(nowhere, house.talk, key)
    assert sorted(there.cookies) == sorted(nowhere.cookies)


@pytest.mark.parametrize("who", [NOBODY, HALF, GONE, "B's head"])
@pytest.mark.parametrize("method", ["head", "options", "put", "delete"])
@pytest.mark.parametrize("name", ["desk", "do", "item", "room", "room_do"])
def test_no_other_way_of_asking_tells_more(house, name, method, who):
    key = house.rooms["A's head"].split("/")[2]
    ask = getattr(house.browsers[who], method)
    there = ask(address(routes()[name], house.talk, key))
    nowhere = ask(address(routes()[name]))
    assert told(there, house.talk, key) == told(nowhere, house.talk, key)


SOURCES = ("mediator", "deputy", "note-taker", "A's officer")
ROOM = (*SOURCES, "A's head", "A's adviser")
READ_BY = {
    **{f"A said, {name}": ROOM for name in MARKINGS},
    "A said, its own room excluded": SOURCES,
    "A said, after its capital agrees": (*ROOM, "A's capital"),
    f"carried to A, for {Reach.SEATS.value}": (*SOURCES, "A's head"),
    f"carried to A, for {Reach.DELEGATION.value}": ROOM,
    f"carried to A, for {Reach.WITH_CAPITAL.value}": (*ROOM, "A's capital"),
    **{
        f"carried to A, for {reach.value}": tuple(each for each in SEATS if each != "auditor")
        for reach in (Reach.PARTICIPANTS, Reach.PUBLIC)
    },
}
"""Whose pages hold the words, as the design says."""


@pytest.mark.parametrize("who", list(SEATS))
@pytest.mark.parametrize("item", list(READ_BY))
def test_words_stand_on_the_pages_of_whoever_may_read_them_and_on_no_others(shown, item, who):
    assert shown[item][list(SEATS).index(who)] == ("yes" if who in READ_BY[item] else "no")


def test_the_page_of_the_docs_says_what_was_measured(measured, shown):
    kept = PAGE.read_text("utf-8").partition(BEGIN)[2].partition(END)[0].strip()
    written = reaching.written(measured, shown, reaching.ANSWERED).strip()
    assert written == kept, "write it anew with: python -m tests.seated.reaching"
