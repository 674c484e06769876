"""The pages of an account: each opens, and says in plain words what it is about."""

import re

import pytest
from tests.seated.conftest import PASSWORD, browser, code, enrolled

from goodoffices.server.seated.models import Invitation


def read(client, address, sent=None):
    """A page that opens."""
    answer = client.post(address, sent) if sent else client.get(address)
    assert answer.status_code == 200, address
    return answer.content.decode()


@pytest.mark.parametrize(
    ("address", "words"),
    [
        ("/account/", "Your account"),
        ("/account/factors", "A password alone opens no room here."),
        ("/account/passkeys", "Your passkeys"),
        ("/account/passkeys/add", "I sign in with it alone, without the password"),
        ("/account/codes", "Write them on paper"),
        ("/account/codes/new", "The codes that you have now are good no more from then on."),
        ("/account/totp/off", "The codes that it shows will open nothing here any more."),
        ("/account/password", "At least twelve characters"),
        ("/account/devices", "Where you are signed in"),
    ],
)
def test_a_page_of_the_account_opens_and_says_what_it_is_about(mara, address, words):
    page = read(mara, address)
    assert words in page
    assert "Two-Factor" not in page
    assert "placeholder" not in page


def test_whoever_adds_an_app_is_shown_the_codes_to_keep_on_paper(house):
    mine = browser()
    token = Invitation.drawn(founds=True)
    mine.post(f"/invited/{token}", {"name": "ingrid", "password": PASSWORD})
    mine.get("/account/totp")
    sent = {"code": code(mine.session["mfa.totp.secret"])}
    page = mine.post("/account/totp", sent, follow=True).content.decode()
    assert page.count("<code") == 10
    assert "go on to my seats" in page


def test_the_second_step_of_signing_in_takes_a_code(mara):
    again = browser()
    again.post("/in/", {"login": "mara", "password": PASSWORD})
    page = read(again, "/in/factor")
    assert "Your second factor" in page
    assert 'name="code"' in page


@pytest.mark.parametrize("founds", [True, False])
def test_an_invitation_says_what_is_promised_and_what_is_not_before_it_is_taken(
    mara, talk, founds
):
    mara.post(
        f"/talks/{talk}/do/GiveSeat",
        {"seat": "observer", "person": "ingrid", "key": "give-0001"},
    )
    made = read(mara, f"/talks/{talk}/seats", {"seat": "observer"})
    seat = re.search(r"/invited/([\w-]+)", made)[1]
    token = Invitation.drawn(founds=True) if founds else seat
    page = read(browser(), f"/invited/{token}")
    promised, not_promised = page.index("What is promised"), page.index("What is not promised")
    assert promised < not_promised < page.index("<form")
    for words in (
        "What a side confides to the mediation is in no other side's room",
        "Whoever controls the running server can read what it reads.",
        "A court may compel",
        "No outside audit",
    ):
        assert words in page
    assert "ferry" not in page


def test_a_name_that_is_taken_is_said_at_the_field(mara):
    token = Invitation.drawn(founds=True)
    late = browser().post(f"/invited/{token}", {"name": "mara", "password": PASSWORD})
    assert late.status_code == 422
    assert 'aria-describedby="name-hint name-wrong"' in late.content.decode()
    assert enrolled(token, "mara-2").get("/rooms/").status_code == 200


@pytest.mark.parametrize("lang", ["fa", "ar"])
def test_an_invitation_can_be_read_in_persian_and_in_arabic_all_of_it(house, lang):
    token = Invitation.drawn(founds=True)
    page = read(browser(), f"/invited/{token}?lang={lang}")
    assert f'<html lang="{lang}" dir="rtl"' in page
    main = page.split('id="main"')[1].partition(">")[2].partition("</main")[0]
    seen = re.sub(r"<[^>]*>", " ", main)
    assert set(re.findall(r"[A-Za-z]{2,}", seen)) == {"English"}
    late = browser().post(
        f"/invited/{token}?lang={lang}", {"name": "in grid", "password": PASSWORD}
    )
    assert late.status_code == 422
    assert f'<html lang="{lang}" dir="rtl"' in late.content.decode()
