"""Second factors: codes on paper, a link where all are lost, and the last one stays."""

import re

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.webauthn.internal.auth import WebAuthn
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import override
from tests.seated.conftest import PASSWORD, aged, browser, enrolled

from goodoffices.server.seated.models import Anew, Invitation, Person


def code_from_paper(name):
    """A recovery code of somebody, one of those that were not used."""
    kept = Authenticator.objects.get(user__name=name, type="recovery_codes")
    return kept.wrap().get_unused_codes()[0]


def link(name="mara"):
    """The path of a link to new second factors."""
    return f"/in/anew/{Anew.drawn(Person.objects.get(name=name))}"


def test_a_code_from_the_paper_signs_in_once(mara):
    code = code_from_paper("mara")
    for again, where in ((browser(), "/rooms/"), (browser(), None)):
        again.post("/in/", {"login": "mara", "password": PASSWORD})
        assert again.post("/in/factor", {"code": code}).headers.get("Location") == where


def test_the_last_second_factor_cannot_be_removed(mara):
    assert mara.post("/account/totp/off").status_code == 200
    assert Authenticator.objects.filter(user__name="mara", type="totp").exists()


@pytest.mark.parametrize("spoken", ["fa", "ar"])
def test_pages_of_an_account_speak_in_the_words_of_the_house_alone(mara, spoken):
    mara.cookies["goodoffices_language"] = spoken
    stays, new = mara.get("/account/totp/off"), mara.get("/account/password")
    with override(spoken):
        assert _("It stays: it is your last second factor.") in stays.content.decode()
        for label in ("The password you have now", "The new password once more"):
            assert f">{_(label)}</label>" in new.content.decode()


def test_a_passkey_that_is_the_last_second_factor_stays(mara):
    person = Person.objects.get(name="mara")
    key = Authenticator.objects.create(user=person, type="webauthn", data={"name": "blue key"})
    Authenticator.objects.filter(user=person, type="totp").delete()
    assert mara.post(f"/account/passkeys/{key.pk}/remove").status_code == 422
    assert WebAuthn(Authenticator.objects.get(pk=key.pk)).name == "blue key"


def test_a_passkey_goes_where_an_app_is_left(mara):
    person = Person.objects.get(name="mara")
    key = Authenticator.objects.create(user=person, type="webauthn", data={"name": "blue key"})
    assert mara.post(f"/account/passkeys/{key.pk}/remove").status_code == 302
    assert not Authenticator.objects.filter(pk=key.pk).exists()


def test_with_the_link_and_the_password_new_factors_are_set_and_every_sign_in_ends(mara, talk):
    there, anew = link(), browser()
    assert anew.get(there).status_code == 200
    assert mara.get("/rooms/").status_code == 200
    answer = anew.post(there, {"name": "mara", "password": PASSWORD})
    assert answer.headers["Location"] == "/account/"
    assert not Authenticator.objects.filter(user__name="mara").exists()
    assert mara.get("/rooms/").headers["Location"] == "/in/"
    assert anew.get(f"/talks/{talk}/").headers["Location"] == "/account/"


def test_the_link_opens_nothing_without_the_password(mara):
    there = link()
    enrolled(Invitation.drawn(founds=True), "ingrid")
    for name, password in (("mara", "a guess of twelve"), ("ingrid", PASSWORD), ("", "")):
        assert browser().post(there, {"name": name, "password": password}).status_code == 422
    assert Authenticator.objects.filter(user__name="mara", type="totp").exists()
    assert mara.get("/rooms/").status_code == 200


@pytest.mark.parametrize("how", ["used", "expired", "never", "shut", "replaced"])
def test_a_link_that_is_not_good_is_answered_alike_whatever_is_the_matter(mara, how):
    there = link()
    match how:
        case "used":
            browser().post(there, {"name": "mara", "password": PASSWORD})
        case "expired":
            Anew.objects.update(expires=timezone.now())
        case "never":
            there = "/in/anew/aaaa"
        case "shut":
            Person.objects.update(is_active=False)
        case "replaced":
            link()
    answer = browser().get(there)
    assert answer.status_code == 404
    assert answer.content == browser().get("/invited/aaaa").content


def test_a_new_paper_of_codes_asks_who_one_is(mara):

    aged(mara, 301)
    assert re.match("/account/again", mara.get("/account/codes/new").headers["Location"])


def test_the_paper_of_codes_is_had_as_a_file(mara):
    assert code_from_paper("mara") in mara.get("/account/codes/file").content.decode()
