"""Where the mediation has two seats, an invitation is good once the other has confirmed it."""

import re

import pytest
from tests.seated.conftest import PASSWORD, browser, seated

from goodoffices.server.seated.models import Invitation, Person, Sitting


@pytest.fixture
def jonas(mara, talk):
    """The browser of the deputy."""
    return seated(mara, talk, "mediation/deputy", "jonas")[0]


def given(talk, seat, *keys):
    """A seat that was given with every key it takes."""
    for number, each in enumerate(keys):
        form = {"seat": seat, "person": "ingrid", "key": f"give-{seat[-6:]}-{number}"}
        each.post(f"/talks/{talk}/do/GiveSeat", form)


def invited(mara, talk, seat):
    """The path of an invitation."""
    page = mara.post(f"/talks/{talk}/seats", {"seat": seat}).content.decode()
    return re.search(r"/invited/[\w-]+", page)[0]


def button(theirs, talk):
    """What confirms an invitation, on their page of seats; nothing where it is not theirs to."""
    found = re.search(
        r'name="confirm" value="(\d+)"', theirs.get(f"/talks/{talk}/seats").content.decode()
    )
    return found[1] if found else ""


@pytest.mark.parametrize("seat", ["delegation/A/head", "mediation/note-taker"])
def test_an_invitation_works_once_the_other_has_confirmed_it(mara, jonas, talk, seat):
    given(talk, seat, mara, jonas)
    there = invited(mara, talk, seat)
    assert browser().get(there).status_code == 404
    assert not button(mara, talk)
    jonas.post(f"/talks/{talk}/seats", {"confirm": button(jonas, talk)})
    assert browser().get(there).status_code == 200


def test_until_then_it_is_answered_as_one_that_was_never_made(mara, jonas, talk):
    given(talk, "delegation/A/head", mara, jonas)
    there = invited(mara, talk, "delegation/A/head")
    waits, never = browser().get(there), browser().get("/invited/aaaa")
    assert waits.content == never.content
    browser().post(there, {"name": "ingrid", "password": PASSWORD})
    assert not Person.objects.filter(name="ingrid").exists()
    assert not Sitting.objects.filter(seat="delegation/A/head").exists()


def test_the_deputys_invitation_is_confirmed_by_the_mediator(mara, jonas, talk):
    given(talk, "delegation/A/head", mara, jonas)
    there = invited(jonas, talk, "delegation/A/head")
    assert browser().get(there).status_code == 404
    mara.post(f"/talks/{talk}/seats", {"confirm": button(mara, talk)})
    assert browser().get(there).status_code == 200


def test_nobody_turns_both_keys(mara, jonas, talk):
    given(talk, "delegation/A/head", mara, jonas)
    there = invited(mara, talk, "delegation/A/head")
    mara.post(f"/talks/{talk}/seats", {"confirm": button(jonas, talk)})
    assert browser().get(there).status_code == 404
    Sitting.objects.filter(seat="mediation/deputy").update(person=Person.objects.get(name="mara"))
    number = Invitation.objects.exclude(second="").get().pk
    mara.post(f"/talks/{talk}/seats", {"confirm": str(number)})
    assert browser().get(there).status_code == 404


def test_whoever_does_not_sit_at_the_desk_confirms_nothing(mara, jonas, talk):
    given(talk, "delegation/A/head", mara, jonas)
    there = invited(mara, talk, "delegation/A/head")
    number = button(jonas, talk)
    stranger = browser()
    assert stranger.post(f"/talks/{talk}/seats", {"confirm": number}).status_code == 302
    assert browser().get(there).status_code == 404


def test_a_link_that_is_made_anew_wants_the_second_key_anew(mara, jonas, talk):
    given(talk, "delegation/A/head", mara, jonas)
    invited(mara, talk, "delegation/A/head")
    jonas.post(f"/talks/{talk}/seats", {"confirm": button(jonas, talk)})
    assert browser().get(invited(mara, talk, "delegation/A/head")).status_code == 404


def test_a_mediator_alone_waits_for_nobody(mara, talk):
    given(talk, "delegation/A/head", mara)
    assert browser().get(invited(mara, talk, "delegation/A/head")).status_code == 200


@pytest.mark.parametrize("at_desk", [True, False])
def test_whoever_hands_the_pen_on_is_told_that_the_link_waits_for_the_other(mara, talk, at_desk):
    jonas = seated(mara, talk, "mediation/deputy", "jonas")[0] if at_desk else None
    sent = {"person": "astrid", "key": "hand-0001"}
    page = mara.post(f"/talks/{talk}/do/HandOver", sent).content.decode()
    there = re.search(r"/invited/[\w-]+", page)[0]
    assert ("once the other at the desk has confirmed it" in page) is at_desk
    assert browser().get(there).status_code == (404 if at_desk else 200)
    if jonas:
        jonas.post(f"/talks/{talk}/seats", {"confirm": button(jonas, talk)})
        assert browser().get(there).status_code == 200
