"""Before words go on their way or a seat changes hands, one shows again who one is."""

import re

from django.conf import settings
from django.contrib.auth.hashers import Argon2PasswordHasher
from django.contrib.sessions.models import Session
from tests.seated.conftest import PASSWORD, aged, browser, enrolled, seated
from tests.seated.test_second_factors import code_from_paper

from goodoffices.server.seated import stepping
from goodoffices.server.seated.models import Invitation
from goodoffices.server.seated.urls import urlpatterns

OURS = {"HTTP_ORIGIN": "http://localhost:8642"}
GIVE = {"seat": "delegation/A/head", "person": "a name nobody guesses", "key": "give-0001"}


def held(page):
    """What the page keeps, sealed."""
    found = re.search(r'name="_held" value="([^"]+)"', page.content.decode())
    return found[1] if found else ""


def test_a_seat_is_given_at_once_by_whoever_has_just_signed_in(mara, talk):
    assert mara.post(f"/talks/{talk}/do/GiveSeat", GIVE, **OURS).status_code == 302


def test_after_five_minutes_one_is_asked_again_and_nothing_was_done(mara, talk):
    asked = aged(mara, 301).post(f"/talks/{talk}/do/GiveSeat", GIVE, **OURS)
    assert asked.status_code == 403
    assert "Show once more who you are" in asked.content.decode()
    assert "nobody guesses" not in mara.get(f"/talks/{talk}/seats").content.decode()


def test_the_form_comes_back_filled_once_it_is_shown_and_then_it_is_done(mara, talk):
    there = f"/talks/{talk}/do/GiveSeat"
    asked = aged(mara, 301).post(there, GIVE, **OURS)
    back = mara.post(there, {"_again": "password", "password": PASSWORD, "_held": held(asked)})
    assert back.status_code == 200
    assert "nobody guesses" in back.content.decode()
    assert "nobody guesses" not in mara.get(f"/talks/{talk}/seats").content.decode()
    mara.post(there, GIVE, **OURS)
    assert "nobody guesses" in mara.get(f"/talks/{talk}/seats").content.decode()


def test_the_language_of_a_paper_stays_as_it_was_chosen(mara, talk):
    north, theirs = seated(mara, talk, "delegation/A/head", "ingrid")
    chosen = re.compile(r'<option value="(\w+)" lang="\w+" selected')
    there = f"{theirs}papers"
    assert "fa" not in chosen.findall(north.get(there).content.decode())
    wanted = {"kind": "whole-view", "form": "html", "lang": "fa", "key": "printed-01"}
    asked = aged(north, 301).post(there, wanted, **OURS)
    assert asked.status_code == 403
    back = north.post(there, {"_again": "password", "password": PASSWORD, "_held": held(asked)})
    assert set(chosen.findall(back.content.decode())) == {"fa"}


def test_a_wrong_password_shows_nothing_and_loses_nothing(mara, talk):
    there = f"/talks/{talk}/do/GiveSeat"
    asked = aged(mara, 301).post(there, GIVE, **OURS)
    wrong = mara.post(there, {"_again": "password", "password": "no", "_held": held(asked)})
    assert wrong.status_code == 422
    assert held(wrong) == held(asked)
    assert mara.post(there, GIVE, **OURS).status_code == 403


def test_what_waits_is_in_no_session_and_on_no_page_but_sealed(mara, talk):
    asked = aged(mara, 301).post(f"/talks/{talk}/do/GiveSeat", GIVE, **OURS)
    assert "nobody guesses" not in asked.content.decode()
    assert "nobody guesses" not in str(asked.headers)
    for session in Session.objects.all():
        assert "nobody guesses" not in str(session.get_decoded())


def test_what_waits_opens_for_nobody_else(mara, talk):
    south, room = seated(mara, talk, "delegation/B/head", "sofia")
    north, theirs = seated(mara, talk, "delegation/A/head", "ingrid")
    handing = {"person": "a name nobody guesses", "key": "hand-0001"}
    kept = held(aged(north, 301).post(f"{theirs}do/HandOver", handing, **OURS))
    assert (
        "nobody guesses"
        in north.post(
            f"{theirs}do/HandOver", {"_again": "password", "password": PASSWORD, "_held": kept}
        ).content.decode()
    )
    stolen = south.post(f"{theirs}do/HandOver", {"_held": kept})
    assert "nobody guesses" not in stolen.content.decode()
    elsewhere = south.post(f"{room}do/HandOver", {"_held": kept}, follow=True)
    assert "nobody guesses" not in elsewhere.content.decode()


def test_a_room_that_is_anothers_asks_as_one_that_does_not_exist(mara, talk):
    south, _room = seated(mara, talk, "delegation/B/head", "sofia")
    _north, theirs = seated(mara, talk, "delegation/A/head", "ingrid")
    aged(south, 301)
    answers = [
        south.post(f"{room}do/HandOver", {"person": "x", "key": "hand-0001"})
        for room in (theirs, "/rooms/aaaaaaaaaaaaaaaaaaaaaa/")
    ]
    bare = [re.sub(r'(action|value)="[^"]*"', "", each.content.decode()) for each in answers]
    assert answers[0].status_code == answers[1].status_code == 403
    assert bare[0] == bare[1]


def test_reading_and_noting_ask_nothing(mara, talk):
    aged(mara, 301)
    assert mara.get(f"/talks/{talk}/").status_code == 200
    assert mara.get(f"/talks/{talk}/do/GiveSeat").status_code == 200
    note = {"words.text": "A quiet day.", "words.lang": "en", "key": "note-00001"}
    assert mara.post(f"/talks/{talk}/do/Note", note, **OURS).status_code == 302


def test_what_carries_prints_seats_or_ends_asks(mara, talk):
    aged(mara, 301)
    for page, sent in (
        ("carry", {"step": "convey"}), ("carry", {"step": "ask"}), ("carry", {"step": "cleared"}),
        ("carry", {"step": "convey:"}), ("carry", {"step": "ask:x"}),
        ("carry", {"step": "widen:0123"}), ("carry", {"step": "permit:0123"}),
        ("sheet", {"for.side": "to:A"}), ("sheet", {"at_once": "to:A in these words"}),
        ("crossed", {}), ("papers", {"kind": "whole-view"}), ("papers/words", {"form": "pdf"}),
        ("seats", {"seat": "delegation/A/head"}), ("dayend", {"end": "burn"}),
        ("dayend", {"end": "destroy", "room": "mediation", "title": "The ferry"}),
        ("do/Unseat", {}), ("do/DeclareState", {}), ("do/Propose", {}),
    ):  # fmt: skip
        assert mara.post(f"/talks/{talk}/{page}", sent).status_code == 403, page
    assert mara.get(f"/talks/{talk}/calendar").status_code == 403


def test_every_page_that_asks_is_one_of_the_house():
    assert set(stepping.ASKED) <= {each.name for each in urlpatterns}


def test_a_passphrase_is_kept_by_no_page(mara, talk):
    sent = {"end": "seal", "passphrase": "a lantern on the pier", "again": "a lantern on the pier"}
    assert held(aged(mara, 301).post(f"/talks/{talk}/dayend", sent, **OURS)) == ""


def test_whoever_guesses_on_and_on_is_asked_to_wait(mara, talk):
    aged(mara, 301)
    answers = [
        mara.post(f"/talks/{talk}/seats", {"_again": "code", "code": "000000"}).status_code
        for _ in range(11)
    ]
    assert answers[0] == 422
    assert answers[-1] == 429


def test_what_was_being_written_when_the_time_ran_out_waits_through_signing_in(mara, talk):
    there = f"/talks/{talk}/do/GiveSeat"
    mara.session.flush()
    asked = mara.post(there, GIVE, **OURS)
    assert asked.status_code == 403
    assert "nobody guesses" not in asked.content.decode()
    second = mara.post("/in/", {"login": "mara", "password": PASSWORD, "_held": held(asked)})
    assert held(second) == held(asked)
    page = mara.post("/in/factor", {"code": code_from_paper("mara"), "_held": held(second)})
    assert "What you wrote waits" in page.content.decode()
    back = mara.post(there, {"_held": held(page)})
    assert "nobody guesses" in back.content.decode()


def test_a_founding_that_nobody_was_signed_in_to_send_waits_for_nobody_who_signs_in(mara):
    other = enrolled(Invitation.drawn(founds=True), "jonas")
    mara.session.flush()
    sent = mara.post(
        "/talks/new", {"title": "a title nobody guesses", "key": "found-0001"}, **OURS
    )
    assert held(sent) == ""
    kept = held(mara.post("/talks/aaaa/do/Note", {"words.text": "Hm."}, **OURS))
    assert kept
    assert "nobody guesses" not in other.post("/talks/new", {"_held": kept}).content.decode()


def test_a_form_sent_by_nobody_is_kept_without_a_look_at_what_is_there(house):
    there = browser().post("/talks/aaaa/do/Note", {"words.text": "Hm."}, **OURS)
    assert there.status_code == 403
    assert held(there)


def test_the_page_of_another_site_can_have_nothing_kept(mara, talk):
    sent = mara.post(f"/talks/{talk}/do/GiveSeat", GIVE, HTTP_ORIGIN="http://elsewhere")
    assert held(sent) == ""
    aged(mara, 301)
    sent = mara.post(f"/talks/{talk}/do/GiveSeat", GIVE, HTTP_ORIGIN="http://elsewhere")
    assert held(sent) == ""


def test_the_time_is_five_minutes():
    assert settings.ACCOUNT_REAUTHENTICATION_TIMEOUT == 300


def test_a_password_that_is_hashed_anew_as_it_is_shown_signs_nobody_out(mara, talk, monkeypatch):
    there = f"/talks/{talk}/do/Unseat"
    monkeypatch.setattr("goodoffices.server.seated.stepping.lately", lambda _request: False)
    asked = mara.post(there, {"seat": "delegation/A/head", "key": "unseat-0001"})
    monkeypatch.setattr(Argon2PasswordHasher, "time_cost", 2)
    mara.post(there, {"_again": "password", "password": PASSWORD, "_held": held(asked)})
    assert mara.get("/rooms/").status_code == 200
