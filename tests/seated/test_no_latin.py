"""Every room of a house with seats speaks Persian and Arabic, and no word of English."""

import pytest
from tests import persian
from tests.house.latin import latin
from tests.house.tree import ROOT
from tests.seated.conftest import enrolled, seated, standing
from tests.seated.walking import links, walk, words

from goodoffices.server.door import door
from goodoffices.server.seated.models import Invitation, Person
from goodoffices.server.seated.seats import founded

SEATS = (
    "delegation/B/head", "capital/B/principal", "observer", "auditor", "liaison/A",
)  # fmt: skip
BELOW = ("/live", "/documents/", "/out", "/file")
MANY = 1
"""How many forms of one act are looked at, each about another thing."""


@pytest.fixture(scope="module")
def rooms(tables, tmp_path_factory):
    """The browsers of some seats of the evening in Persian letters, and where their rooms are."""
    with standing(tmp_path_factory.mktemp("house")):
        mara = enrolled(Invitation.drawn(founds=True), "مارا")
        told = persian.written((ROOT / "examples/evening/talk.yaml").read_bytes())
        talk = door.bring(told, "talk.yaml")
        founded(talk, Person.objects.get(name="مارا"))
        yield [seated(mara, talk, seat, f"شخص{'یک' * n}") for n, seat in enumerate(SEATS)]


def test_no_room_of_a_house_with_seats_says_a_word_in_latin_letters(rooms):
    wrong = set()
    for seat, (theirs, room) in zip(SEATS, rooms, strict=True):
        theirs.cookies["goodoffices_language"] = "ar"
        seen = {"in Arabic": theirs.get(room)}
        theirs.cookies["goodoffices_language"] = "fa"
        seen |= {"/account/mail": theirs.get("/account/mail")}
        seen |= walk(theirs, room, below=room, apart=(*BELOW, "?"))
        seen |= asked(theirs, seen[room])
        wrong |= {(seat, address, each) for address, a in seen.items() for each in said(a)}
    assert wrong == set()


def asked(theirs, room):
    """The form of each act that the room offers of some thing, a few of each kind."""
    found = {}
    for address in links(words(room)):
        if "/do/" in address and "?" in address:
            found.setdefault(address.split("?")[0], []).append(address)
    few = [address for each in found.values() for address in each[:MANY]]
    return {address: theirs.get(address) for address in few}


def said(answer):
    """What is Latin on a page; nothing where it is none."""
    html = answer.headers.get("Content-Type", "").startswith("text/html")
    return latin(words(answer)) if html else []
