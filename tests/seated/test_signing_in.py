"""Signing in and out: nothing tells who has an account, and an ending ends at once."""

import re
from contextlib import nullcontext

import pytest
from allauth.usersessions.models import UserSession
from django.apps import apps
from django.contrib.auth.hashers import Argon2PasswordHasher
from django.contrib.sessions.models import Session
from django.core.cache import cache
from django.test import override_settings
from django.utils import timezone
from tests.seated.conftest import PASSWORD, aged, browser, enrolled
from tests.seated.test_second_factors import code_from_paper

from goodoffices.server.seated.models import Invitation, Person

OURS = {"HTTP_ORIGIN": "http://localhost:8642"}


def bare(answer):
    """An answer without what was typed, and what is drawn anew each time."""
    text = re.sub(r'value="[^"]*"', "", answer.content.decode())
    return answer.status_code, text, sorted(set(answer.headers) - {"Set-Cookie"})


def tried(name, password, theirs=None):
    return (theirs or browser()).post("/in/", {"login": name, "password": password})


@pytest.fixture
def people(house):
    """Mara, who may sign in, and Ingrid, whose account is shut."""
    enrolled(Invitation.drawn(founds=True), "mara")
    enrolled(Invitation.drawn(founds=True), "ingrid")
    Person.objects.filter(name="ingrid").update(is_active=False)


def locked_out(name):
    """Guess until no guess at this name is taken any more."""
    with override_settings(ACCOUNT_RATE_LIMITS=False):
        for _ in range(10):
            tried(name, "a wrong password")


def test_no_answer_tells_whether_there_is_such_an_account(people):
    unknown = bare(tried("nobody", PASSWORD))
    assert bare(tried("mara", "a wrong password")) == unknown
    assert bare(tried("ingrid", "a wrong password")) == unknown
    assert bare(tried("ingrid", PASSWORD)) == unknown
    assert tried("mara", PASSWORD).headers["Location"] == "/in/factor"


@pytest.mark.parametrize("name", ["mara", "nobody", "ingrid"])
def test_whoever_guessed_too_often_is_answered_as_ever(people, name):
    never = bare(tried("somebody", PASSWORD))
    locked_out(name)
    with override_settings(ACCOUNT_RATE_LIMITS=False):
        assert bare(tried(name, PASSWORD)) == never
        assert bare(tried(name, "a wrong password")) == never


def test_a_name_is_locked_for_one_address_and_not_for_another(people):
    locked_out("mara")
    with override_settings(ACCOUNT_RATE_LIMITS=False):
        elsewhere = tried("mara", PASSWORD, browser(REMOTE_ADDR="192.0.2.7"))
        assert elsewhere.headers["Location"] == "/in/factor"
        assert tried("mara", PASSWORD).status_code == 200


def test_who_guesses_at_one_address_shuts_nobody_out_at_another(people):
    for _ in range(5):
        tried("mara", "a wrong password", browser(REMOTE_ADDR="2001:db8:1:2::1"))
    for address, where in (
        ("2001:db8:1:2:ffff::9", None),
        ("2001:db8:1:3::1", "/in/factor"),
        ("192.0.2.7", "/in/factor"),
    ):
        answer = tried("mara", PASSWORD, browser(REMOTE_ADDR=address))
        assert answer.headers.get("Location") == where


def test_who_has_the_password_guesses_at_the_second_factor_from_everywhere_alike(people):
    for at in range(5):
        there = browser(REMOTE_ADDR=f"192.0.2.{at}")
        tried("mara", PASSWORD, there)
        assert there.post("/in/factor", {"code": "000000"}).status_code == 200
    last = browser()
    tried("mara", PASSWORD, last)
    assert last.post("/in/factor", {"code": code_from_paper("mara")}).status_code == 200
    assert last.get("/rooms/").headers["Location"] == "/in/"


def test_what_is_counted_is_not_forgotten_over_what_is_counted_of_others(house):
    cache.set("counted", 5)
    for number in range(5_000):
        cache.set(f"other-{number}", 1)
    assert cache.get("counted") == 5


def test_nothing_of_a_guess_is_kept_in_a_table(people):
    locked_out("mara")
    for table in apps.get_app_config("axes").get_models():
        assert not table.objects.exists()


def test_after_five_guesses_in_a_row_the_right_password_is_answered_as_a_wrong_one(people):
    never = bare(tried("nobody", PASSWORD))
    for _ in range(5):
        tried("mara", "a wrong password")
    assert bare(tried("mara", PASSWORD)) == never


@pytest.mark.parametrize("case", ["unknown", "wrong", "shut", "locked", "often"])
def test_every_refusal_costs_one_hash(people, case, monkeypatch):
    name, password = {
        "unknown": ("nobody", PASSWORD), "wrong": ("mara", "a wrong password"),
        "shut": ("ingrid", PASSWORD), "locked": ("mara", PASSWORD), "often": ("mara", PASSWORD),
    }[case]  # fmt: skip
    if case == "locked":
        locked_out("mara")
    if case == "often":
        for _ in range(5):
            tried("mara", "a wrong password")
    limits = override_settings(ACCOUNT_RATE_LIMITS=False) if case == "locked" else nullcontext()
    made = []
    for each in ("encode", "verify"):
        meant = getattr(Argon2PasswordHasher, each)
        monkeypatch.setattr(
            Argon2PasswordHasher, each,
            lambda self, *args, meant=meant, **more: made.append(1) or meant(self, *args, **more),
        )  # fmt: skip
    with limits:
        tried(name, password)
    assert len(made) == 1


def test_the_key_of_a_sign_in_is_new(mara):
    again = browser()
    tried("mara", PASSWORD, again)
    before = again.session.session_key
    again.post("/in/factor", {"code": code_from_paper("mara")})
    assert before
    assert again.session.session_key != before
    assert again.get("/rooms/").status_code == 200


def test_signing_out_clears_what_the_browser_kept(mara):
    answer = mara.post("/account/out")
    assert answer.headers["Location"] == "/in/"
    assert answer.headers["Clear-Site-Data"] == '"cache", "storage"'
    assert answer.cookies["goodoffices_session"].value == ""
    assert mara.get("/rooms/").headers["Location"] == "/in/"


def test_what_was_being_written_at_signing_out_is_kept_sealed(mara, talk):
    sent = {"was": f"/talks/{talk}/do/Note", "typed:words.text": "We are nearly there."}
    answer = mara.post("/account/out", sent, **OURS)
    assert "nearly there" not in answer.content.decode()
    assert 'name="_held"' in answer.content.decode()
    assert mara.get("/rooms/").headers["Location"] == "/in/"


def test_a_shut_account_is_signed_out_at_once(mara, talk):
    Person.objects.update(is_active=False)
    assert mara.get(f"/talks/{talk}/").headers["Location"] == "/in/"


def test_ending_every_sign_in_ends_them_at_once(mara):
    Person.objects.get(name="mara").sign_out_everywhere()
    assert mara.get("/rooms/").headers["Location"] == "/in/"


def another(name):
    """A second browser of somebody, signed in."""
    again = browser(HTTP_USER_AGENT="a telephone")
    tried(name, PASSWORD, again)
    again.post("/in/factor", {"code": code_from_paper(name)})
    return again


def test_another_password_ends_every_other_sign_in(mara):
    other = another("mara")
    assert other.get("/rooms/").status_code == 200
    new = "a boat without a lamp"
    mara.post("/account/password", {"oldpassword": PASSWORD, "password1": new, "password2": new})
    assert other.get("/rooms/").headers["Location"] == "/in/"
    assert mara.get("/rooms/").status_code == 200


def test_one_is_signed_out_there_from_here(mara):
    other = another("mara")
    page = mara.get("/account/devices").content.decode()
    assert "a telephone" in page
    mara.post("/account/devices", {"end": re.search(r'name="end" value="(\d+)"', page)[1]})
    assert other.get("/rooms/").headers["Location"] == "/in/"
    assert mara.get("/rooms/").status_code == 200


def test_nobody_signs_another_person_out(mara):
    ingrid = enrolled(Invitation.drawn(founds=True), "ingrid")
    for each in UserSession.objects.filter(user__name="mara"):
        ingrid.post("/account/devices", {"end": str(each.pk)})
    ingrid.post("/account/devices", {"end": "others"})
    assert mara.get("/rooms/").status_code == 200


def test_however_busy_one_was_after_twelve_hours_one_signs_in_anew(mara):
    assert aged(mara, 11 * 3600).get("/rooms/").status_code == 200
    assert aged(mara, 3601).get("/rooms/").headers["Location"] == "/in/"


def test_without_a_request_for_half_an_hour_one_is_signed_out(mara):
    mara.get("/rooms/")
    left = Session.objects.get(session_key=mara.session.session_key).expire_date - timezone.now()
    assert 29 < left.total_seconds() / 60 <= 30
    Session.objects.update(expire_date=timezone.now())
    assert mara.get("/rooms/").headers["Location"] == "/in/"


def test_whoever_came_in_by_an_invitation_stands_on_the_list_and_can_be_signed_out(mara):
    other = another("mara")
    page = other.get("/account/devices").content.decode()
    assert page.count('<li class="line">') == 2
    other.post("/account/devices", {"end": "others"})
    assert mara.get("/rooms/").headers["Location"] == "/in/"
    assert other.get("/rooms/").status_code == 200
