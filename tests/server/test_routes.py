"""Every address of the house: who may ask for it, and what a locked desk answers."""

import re

import pytest
from django.urls import URLPattern, get_resolver
from tests.server.conftest import browser
from tests.server.evening import founded

from goodoffices.server import wording
from goodoffices.server.locking import needs_no_ticket

OPEN = {"front", "begin", "unlock", "lock", "source", "public", "site", "language"}
"""Whoever asks on this machine is answered."""
DESK = {
    "areas", "awake", "away", "begun", "bring", "calendar", "carry", "compare", "crossed",
    "dayend", "desk", "do", "document", "find", "ground", "item", "keys", "line",
    "live", "new",
    "papers", "passphrase", "people", "press", "preview", "readback", "record", "report",
    "reports", "rounds", "sheet", "talks", "tour", "treatment", "words",
}  # fmt: skip
"""Only the browser that opened the desk is answered."""
NOWHERE = "aaaaaaaaaaaa"
"""No talk is called so."""
NOTHING = "bbbbbbbbbbbb"
"""No item is called so."""


def routes():
    """Every route of the house by its name."""
    patterns = get_resolver().url_patterns
    assert all(isinstance(each, URLPattern) for each in patterns), "classify what is included too"
    return {each.name: "/" + str(each.pattern) for each in patterns}


def address(route, talk=NOWHERE, item=NOTHING, act="Lodge"):
    """An address of that route."""
    named = {
        "talk": talk,
        "item": item,
        "line": item,
        "which": "given",
        "session": item,
        "record": item,
        "copy": item,
        "act": act,
        "path": "muscat/",
    }
    return re.sub(r"<(?:\w+:)?(\w+)>", lambda part: named[part[1]], route)


def test_every_address_is_classified():
    assert set(routes()) == OPEN | DESK
    assert set() == OPEN & DESK


@pytest.mark.parametrize("name", sorted(OPEN | DESK))
def test_an_address_needs_the_desk_open_or_does_not_as_it_is_classified(name):
    assert needs_no_ticket(address(routes()[name])) == (name in OPEN)


@pytest.mark.parametrize("name", sorted(OPEN))
def test_an_open_address_tells_nothing_of_the_desk(client, name):
    founded(client, title="The heron lagoon", A="Sarvan", B="Kahroba")
    ask = browser().post if name == "lock" else browser().get
    answer = ask(address(routes()[name]))
    told = b"".join(answer) if answer.streaming else answer.content
    answer.close()
    assert b"heron lagoon" not in told
    assert client.get("/talks/").status_code == 200


@pytest.mark.parametrize("name", sorted(DESK))
@pytest.mark.parametrize("method", ["get", "post", "head", "put", "delete", "options"])
def test_a_locked_desk_answers_the_same_whether_there_is_such_a_page_or_not(client, name, method):
    talk = founded(client, title="The fishing bank", A="Sarvan", B="Kahroba")
    client.post("/lock")
    ask = getattr(client, method)
    there = ask(address(routes()[name], talk=talk))
    nowhere = ask(address(routes()[name]))
    # A live line ends at a shut door; every page leads to it.
    assert there.status_code == (204 if name == "live" else 302)
    assert _told(there, talk) == _told(nowhere, NOWHERE)


@pytest.mark.parametrize("path", ["/talks", "/admin", "/talks/x/y/z", "/unlocked", "/.git/config"])
def test_an_address_nobody_thought_of_is_behind_the_door(client, path):
    client.post("/lock")
    assert client.get(path)["Location"].startswith("/unlock")


@pytest.mark.parametrize(
    "name",
    sorted(DESK - {"new", "talks", "tour", "passphrase", "awake", "away", "begun", "bring"}),
)
def test_an_open_desk_says_of_a_talk_that_is_not_there_what_it_says_of_any(client, name):
    answers = {client.get(address(routes()[name], talk=talk)).content for talk in ("a", "b" * 40)}
    assert len(answers) == 1
    assert client.get(address(routes()[name])).status_code == 404


@pytest.mark.parametrize(
    "name",
    sorted(
        DESK
        - {"document", "item", "line", "record", "readback", "report", "awake", "begun", "bring"}
        - {"words"}
    ),
)
def test_every_page_of_a_talk_opens(client, name):
    talk = founded(client, title="The fishing bank", A="Sarvan", B="Kahroba")
    assert client.get(address(routes()[name], talk=talk)).status_code == 200


@pytest.mark.parametrize("act", wording.mine())
def test_the_form_of_every_act_opens(client, act):
    talk = founded(client, title="The fishing bank", A="Sarvan", B="Kahroba")
    page = client.get(address(routes()["do"], talk=talk, act=act), follow=True)
    assert page.status_code == 200
    assert b"<form" in page.content


def _told(answer, talk):
    """Everything an answer says, the talk's own name and the date apart."""
    headers = {name: value.replace(talk, "…") for name, value in answer.items()}
    return answer.status_code, headers, answer.content
