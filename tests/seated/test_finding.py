"""In every room of a house with seats one finds what that room reads, and nothing beside it."""

import re

import pytest
from tests.seated.conftest import carry, seated
from tests.seated.walking import words

from goodoffices.core.seats import Seat
from goodoffices.server.door import door

LODGED = {"words.lang": "en", "kind": "concern", "marking": "for you alone"}


@pytest.fixture
def rooms(mara, talk):
    """North's head and South's, an observer and an auditor, each with something in its room."""
    made = {
        name: seated(mara, talk, seat, name)
        for name, seat in (
            ("ingrid", "delegation/A/head"), ("bela", "delegation/B/head"),
            ("olga", "observer"), ("audra", "auditor"),
        )
    }  # fmt: skip
    for name, said in (("ingrid", "Our heron nests there."), ("bela", "Our herons, our lagoon.")):
        theirs, room = made[name]
        sent = {"words.text": said, "key": f"{name}-00001", **LODGED}
        assert theirs.post(f"{room}do/Lodge", sent).status_code == 302
    carry(mara, talk, "A", "A heron is no ferry.", "the delegation")
    carry(mara, talk, ["A", "B"], "All keep the lantern lit.", "all participants", key="carry-002")
    return made


def found(sitting, said="", **more):
    """What is found in a room for some words."""
    theirs, room = sitting
    answer = theirs.post(f"{room}find", {"words": said, **more})
    assert answer.status_code == 200
    page = words(answer)
    lines = re.findall(r'<li class="line.*?</li>', page, re.S)
    assert ("Lines found" in page) == bool(lines)
    return [re.sub(r"<[^>]+>", "", each) for each in lines]


def links(sitting):
    """The permanent links on a page of a room."""
    theirs, room = sitting
    return set(re.findall(rf'"({room}lines/[^"]+)"', words(theirs.get(room))))


def test_each_side_finds_its_own_words_and_what_reached_it_and_not_the_others(rooms):
    north, south = (found(rooms[name], "heron") for name in ("ingrid", "bela"))
    assert len(north) == 2
    assert len(south) == 1
    assert any("no ferry" in each for each in north)
    assert not any("lagoon" in each for each in north)
    assert "lagoon" in south[0]
    assert found(rooms["olga"], "heron") == []
    assert found(rooms["audra"], "heron") == []


def test_what_reached_all_is_found_in_every_room_but_the_auditors(rooms):
    assert [len(found(rooms[name], "LANTERNS")) for name in rooms] == [0, 0, 0, 0]
    assert [len(found(rooms[name], "lantern")) for name in rooms] == [1, 1, 1, 0]


def test_lines_are_asked_for_by_what_they_are_and_by_what_awaits_one(rooms):
    assert len(found(rooms["ingrid"], what="received")) == 2
    assert len(found(rooms["ingrid"], state="awaits")) == 2
    assert len(found(rooms["ingrid"], marking="alone", state="here")) == 1
    theirs, room = rooms["bela"]
    assert 'value="awaits"' in words(theirs.get(f"{room}find"))
    theirs, room = rooms["olga"]
    assert 'value="marking"' not in words(theirs.get(f"{room}find"))


def test_a_choice_that_only_another_room_has_is_as_one_that_there_is_not(rooms):
    theirs, room = rooms["olga"]
    one, none = (
        re.sub(r'n" value="\w{64}"', "", words(theirs.get(f"{room}find?marking={each}")))
        for each in ("alone", "green")
    )
    assert one == none


def test_every_link_in_a_room_leads_to_its_line_and_nobody_else_is_told_that_there_is_one(rooms):
    (north, _), (south, there) = rooms["ingrid"], rooms["bela"]
    assert len(links(rooms["ingrid"])) >= 3
    for link in links(rooms["ingrid"]):
        assert "Where it stands" in words(north.get(link))
        name = link.rsplit("/", 1)[1]
        for address in (link, f"{there}lines/{name}"):
            foreign, absent = south.get(address), south.get(f"{there}lines/{'b' * 22}")
            assert foreign.status_code == absent.status_code == 404
            assert words(foreign) == words(absent)


def test_every_line_that_a_room_reads_has_its_page(rooms, talk):
    for name, seat in (("ingrid", "delegation/A/head"), ("olga", "observer")):
        theirs, room = rooms[name]
        lines = door.room(talk, Seat.parse(seat)).read().lines
        assert lines
        assert all(theirs.get(f"{room}lines/{line.id}").status_code == 200 for line in lines)


def test_no_address_and_no_answer_sends_the_words_on(rooms):
    theirs, room = rooms["ingrid"]
    answer = theirs.post(f"{room}find", {"words": "heron"})
    assert answer.headers["Cache-Control"] == "no-store"
    assert "heron" not in str(answer.headers)
    assert "heron" not in words(theirs.get(f"{room}find?words=heron"))


def test_the_pen_finds_at_the_desk(mara, talk):
    assert mara.get(f"/talks/{talk}/find").status_code == 200
