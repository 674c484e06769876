"""Whoever means harm and has a seat: what they send comes to nothing, and tells them nothing."""

import re

import pytest
from django.conf import settings
from django.test import Client
from tests.seated.conftest import PASSWORD, browser, seated

NOWHERE, NO_TALK = "/rooms/aaaaaaaaaaaaaaaaaaaaaa/", "aaaaaaaaaaaa"
METHODS = ("get", "head", "options", "put", "delete", "patch", "trace", "post")
FORM = "application/x-www-form-urlencoded"
SENT = (
    ("application/json", '{"words.text": "x"}'),
    ("text/plain", "words"),
    ("multipart/form-data", "words"),
    ("multipart/form-data; boundary=x", "--x\r\n"),
    (f"{FORM}; charset=utf-16", "a=b"),
    (f"{FORM}; charset=nonsense", "a=b"),
    (FORM, "&".join(f"a{number}=1" for number in range(3_000))),
    (FORM, "words.text=%00%ff%fe&key=a"),
    (FORM, f"words.text={'x' * 3_000_000}"),
)
LIES = (
    "//evil.example/", "https://evil.example/", "/\\evil.example", "https:evil.example",
    "\t//evil.example", "///evil.example", "http:///evil.example", "/\t/evil.example",
    "/\n/evil.example", "javascript:alert(1)",
)  # fmt: skip


THINGS = (
    ("Widen", "item"), ("Withdraw", "item"), ("Supersede", "item"), ("Correct", "item"),
    ("Lodge", "about"), ("Report", "about"), ("Acknowledge", "conveyance"), ("ClearWords", "ask"),
)  # fmt: skip
ADDRESSES = (
    "/rooms/%00/", "/talks/%00/", "/rooms/%ff%fe/", f"/rooms/{'a' * 5000}/", "/talks/..%2f/",
    "/invited/%00", "/in/anew/%00", "/public/%00/", "/static/%2e%2e/%2e%2e/x",
    f"/account/passkeys/{10**24}/remove", f"/account/passkeys/{10**24}/name",
)  # fmt: skip


@pytest.fixture
def north(mara, talk):
    """The room of one side's head, in which something was confided."""
    theirs, room = seated(mara, talk, "delegation/A/head", "ingrid")
    theirs.post(f"{room}do/Lodge", {
        "key": "lodged-001", "words.text": "Twelve crossings.", "words.lang": "en",
        "kind": "position", "marking": "for you alone",
    })  # fmt: skip
    return theirs, room


@pytest.fixture
def south(mara, talk, north):
    """The browser and the room of the other side's head."""
    return seated(mara, talk, "delegation/B/head", "sofia")


def bare(answer, *named):
    """All of an answer but what is drawn anew, and what was asked for."""
    text = re.sub(r'value="[^"]*"', "", answer.content.decode())
    for each in named:
        text = text.replace(each, "")
    headers = sorted((n, v) for n, v in answer.headers.items() if n != "Set-Cookie")
    return answer.status_code, text, headers


def test_by_no_method_is_anothers_room_told_from_one_that_is_not_there(north, south, talk):
    room, desk, no_talk = north[1], f"/talks/{talk}/", f"/talks/{NO_TALK}/"
    pages = [(room, NOWHERE, each) for each in ("", "do/Lodge", "papers", "forget")]
    pages += [(desk, no_talk, each) for each in ("", "seats", "carry", "do/Note")]
    for method in METHODS:
        ask = getattr(south[0], method)
        for there, nowhere, more in pages:
            found = bare(ask(there + more), there, talk)
            assert found == bare(ask(nowhere + more), nowhere, NO_TALK), (method, more)


def test_what_no_form_sends_is_answered_and_does_nothing(south):
    theirs, room = south
    for kind, body in SENT:
        for path, who in (
            (f"{room}do/Lodge", theirs),
            ("/account/again", theirs),
            ("/in/", browser()),
        ):
            answer = who.generic("POST", path, body, content_type=kind)
            assert answer.status_code < 500
    assert "xxxx" not in theirs.get(room).content.decode()


def test_an_address_that_nobody_wrote_is_not_there(south):
    for path in ADDRESSES:
        for method in ("get", "post"):
            assert getattr(south[0], method)(path).status_code in (302, 404, 405), path


def test_nobody_is_led_to_another_house(south):
    theirs, room = south
    for number, lie in enumerate(LIES):
        sent = {"words.text": "A note.", "words.lang": "en", "key": f"note-{number}", "next": lie}
        assert theirs.post(f"{room}do/Note", sent).headers["Location"].startswith(room), lie
        signing = {"login": "sofia", "password": PASSWORD, "next": lie}
        assert browser().post("/in/", signing).headers["Location"] == "/in/factor", lie


def test_another_sites_page_does_nothing_in_anybodys_name(south):
    theirs, room = south
    forged = Client(enforce_csrf_checks=True, HTTP_HOST="localhost:8642")
    forged.cookies = theirs.cookies
    sent = {"words.text": "Forged.", "words.lang": "en", "key": "forged-001", "person": "eve"}
    for path in (
        f"{room}do/Note", f"{room}do/HandOver", f"{room}forget", "/account/devices",
        "/account/password", "/account/totp/off", "/account/codes/new", "/in/",
    ):  # fmt: skip
        answer = forged.post(path, sent, HTTP_ORIGIN="https://evil.example")
        assert answer.status_code == 403, path
    assert "Forged." not in theirs.get(room).content.decode()


def test_a_thing_of_anothers_room_is_no_thing_in_ones_own(north, south, mara, talk):
    found = re.findall(r'id="l-([^"]+)"', north[0].get(north[1]).content.decode())
    found += re.findall(r'id="l-([^"]+)"', mara.get(f"/talks/{talk}/").content.decode())
    theirs, room = south
    assert found
    for act, field in THINGS:
        said = {"words.text": "w", "words.lang": "en", "kind": "idea", "key": f"{act}-0001"}
        nothing = bare(theirs.post(f"{room}do/{act}", {**said, field: "bbbb"}), "bbbb")
        for each in dict.fromkeys(found):
            answer = bare(theirs.post(f"{room}do/{act}", {**said, field: each}), each)
            assert answer == nothing, (act, field)


def test_an_act_of_the_mediation_is_not_there_in_a_sides_room(south):
    theirs, room = south
    for act in ("Convey", "GiveSeat", "Unseat", "RecordCrossed", "Found"):
        for more in ({}, {"for.side": "A"}, {"for.side": "B"}):
            sent = {"key": "act-00001", **more}
            assert theirs.post(f"{room}do/{act}", sent).status_code == 404, act


def test_nobody_speaks_for_the_other_side(north, south):
    sent = {
        "for.side": "A", "words.text": "As if North had said it.", "words.lang": "en",
        "kind": "idea", "marking": "for you alone", "key": "as-if-0001",
    }  # fmt: skip
    south[0].post(f"{south[1]}do/Lodge", sent)
    assert "As if North" not in north[0].get(north[1]).content.decode()


def test_no_answer_is_kept_by_a_browser_or_on_the_way(south):
    theirs, room = south
    for path in (room, "/rooms/", "/account/", "/in/", f"{room}do/Lodge", "/nothing"):
        answer = theirs.get(path)
        assert answer.headers["Cache-Control"] == "no-store"
        assert not {"ETag", "Last-Modified"} & set(answer.headers)
        for each in answer.cookies.values():
            assert each["httponly"]
            assert each["samesite"] == "Strict"
    assert settings.SESSION_COOKIE_NAME in theirs.cookies
