"""Taking a seat, what its room shows, and how it ends."""

import re

import pytest
from tests.seated.conftest import PASSWORD, browser, carry, code, enrolled, seated

from goodoffices.server.seated.models import Invitation, Person, Sitting


def lodge(theirs, room, words, key="lodged-001"):
    return theirs.post(f"{room}do/Lodge", {
        "key": key, "words.text": words, "words.lang": "en", "kind": "position",
        "marking": "in your words, from us",
    })  # fmt: skip


def test_what_a_delegation_lodges_is_read_at_the_desk_and_not_by_the_other_side(mara, talk):
    north, room = seated(mara, talk, "delegation/A/head", "ingrid")
    south, other = seated(mara, talk, "delegation/B/head", "sofia")
    lodge(north, room, "We can live with twelve crossings.")
    assert "twelve crossings" in north.get(room).content.decode()
    assert "twelve crossings" in mara.get(f"/talks/{talk}/").content.decode()
    assert "twelve" not in south.get(other).content.decode()


def test_anothers_room_and_one_that_does_not_exist_are_answered_alike(mara, talk):
    _north, room = seated(mara, talk, "delegation/A/head", "ingrid")
    south, _other = seated(mara, talk, "delegation/B/head", "sofia")
    theirs, nowhere = south.get(room), south.get("/rooms/aaaaaaaaaaaaaaaaaaaaaa/")
    assert theirs.status_code == nowhere.status_code == 404
    assert theirs.content == nowhere.content


def test_a_delegation_has_no_desk(mara, talk):
    north, _room = seated(mara, talk, "delegation/A/head", "ingrid")
    assert north.get(f"/talks/{talk}/").status_code == 404
    assert north.get(f"/talks/{talk}/seats").status_code == 404
    assert north.get("/talks/new").status_code == 404


def test_unseating_closes_the_room_at_once(mara, talk):
    north, room = seated(mara, talk, "delegation/A/head", "ingrid")
    line = re.search(
        r'value="(delegation/A/head)"', mara.get(f"/talks/{talk}/do/Unseat").content.decode()
    )
    mara.post(f"/talks/{talk}/do/Unseat", {"seat": line[1], "key": "unseat-0001"})
    assert north.get(room).status_code == 404
    assert "ferry" not in north.get("/rooms/").content.decode()
    assert lodge(north, room, "Still here?").status_code == 404


def test_an_invitation_is_good_once(mara, talk):
    token = Invitation.drawn(founds=True)
    enrolled(token, "ingrid")
    late = browser().post(f"/invited/{token}", {"name": "sofia", "password": PASSWORD})
    assert late.status_code == 404
    assert not Person.objects.filter(name="sofia").exists()


def test_an_invitation_used_and_one_never_made_are_answered_alike(mara):
    token = Invitation.drawn(founds=True)
    enrolled(token, "ingrid")
    used, never = browser().get(f"/invited/{token}"), browser().get("/invited/aaaa")
    assert used.status_code == never.status_code == 404
    assert used.content == never.content


def test_an_invitation_to_a_seat_that_was_taken_back_is_good_no_more(mara, talk):
    mara.post(
        f"/talks/{talk}/do/GiveSeat",
        {"seat": "delegation/A/head", "person": "ingrid", "key": "give-0001"},
    )
    page = mara.post(f"/talks/{talk}/seats", {"seat": "delegation/A/head"}).content.decode()
    token = re.search(r"/invited/([\w-]+)", page)[1]
    mara.post(f"/talks/{talk}/do/Unseat", {"seat": "delegation/A/head", "key": "unseat-0001"})
    assert browser().get(f"/invited/{token}").status_code == 404
    assert not Sitting.objects.filter(seat="delegation/A/head").exists()


def test_no_room_opens_without_a_second_factor(house):
    mine = browser()
    mine.post(f"/invited/{Invitation.drawn(founds=True)}", {"name": "mara", "password": PASSWORD})
    for address in ("/rooms/", "/talks/new", "/talks/aaaa/", "/rooms/aaaa/"):
        assert mine.get(address).headers["Location"] == "/account/"


def test_a_password_alone_signs_nobody_in(mara):
    again = browser()
    answer = again.post("/in/", {"login": "mara", "password": PASSWORD})
    assert answer.headers["Location"] == "/in/factor"
    assert again.get("/rooms/").headers["Location"] == "/in/"
    assert again.post("/in/factor", {"code": "000000"}).status_code == 200
    assert again.get("/rooms/").headers["Location"] == "/in/"


def test_the_secret_of_a_second_factor_lies_sealed_in_the_table(mara):
    from allauth.mfa.models import Authenticator

    kept = Authenticator.objects.get(type="totp")
    secret = kept.wrap().instance.data["secret"]
    from goodoffices.server.seated.adapting import Factors

    assert code(Factors().decrypt(secret)).isdigit()
    assert secret != Factors().decrypt(secret)


@pytest.mark.parametrize(
    "address", ["/rooms/", "/rooms/x/", "/talks/new", "/talks/x/", "/account/"]
)
def test_whoever_is_not_signed_in_is_asked_who_they_are(house, address):
    assert browser().get(address).headers["Location"] == "/in/"


def given(mara, talk, person, key):
    return mara.post(
        f"/talks/{talk}/do/GiveSeat", {"seat": "delegation/A/head", "person": person, "key": key}
    )


def test_whoever_sat_there_before_does_not_come_back_with_the_next(mara, talk):
    north, room = seated(mara, talk, "delegation/A/head", "ingrid")
    mara.post(f"/talks/{talk}/do/Unseat", {"seat": "delegation/A/head", "key": "unseat-0001"})
    given(mara, talk, "astrid", "give-0002")
    assert "has taken the seat" not in mara.get(f"/talks/{talk}/seats").content.decode()
    assert north.get(room).status_code == 404
    page = mara.post(f"/talks/{talk}/seats", {"seat": "delegation/A/head"}).content.decode()
    next_one = enrolled(re.search(r"/invited/([\w-]+)", page)[1], "astrid")
    assert "ferry" in next_one.get("/rooms/").content.decode()
    assert "ferry" not in north.get("/rooms/").content.decode()


def test_a_successor_reads_what_was_conveyed_to_the_head_and_the_predecessor_does_not(mara, talk):
    was, room = seated(mara, talk, "delegation/A/head", "ingrid")
    other, others = seated(mara, talk, "delegation/A/adviser", "anders")
    carry(mara, talk, "A", "Bring the list.", "the named persons", **{"onward.persons": "head"})
    assert "Bring the list." in was.get(room).content.decode()
    page = was.post(f"{room}do/HandOver", {"person": "astrid", "key": "hand-0001"})
    token = re.search(r"/invited/([\w-]+)", page.content.decode())[1]
    now = enrolled(token, "astrid")
    theirs = re.search(r'href="(/rooms/[^"/]+/)"', now.get("/rooms/").content.decode())[1]
    assert "Bring the list." in now.get(theirs).content.decode()
    assert was.get(room).status_code == 404
    assert "Bring the list." not in other.get(others).content.decode()
