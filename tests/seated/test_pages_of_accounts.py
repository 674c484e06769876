"""The pages of an account: each opens, and says in plain words what it is about."""

import re

import pytest
from tests.seated.conftest import ENDING, PASSWORD, browser, code, enrolled

from goodoffices.server.seated.models import Invitation, Person
from goodoffices.server.seated.pages import entering


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
    assert promised < not_promised < page.index('id="h-take"')
    for words in (
        "What a side confides to the mediation is in no other side's room",
        "Whoever controls the running server can read what it reads.",
        "A court may compel",
        "No outside audit",
    ):
        assert words in page
    assert "ferry" not in page


@pytest.fixture
def ended(monkeypatch):
    """A house in which names end as they do."""
    monkeypatch.setattr(entering, "ending", ENDING)
    return ENDING


def named(token, name):
    """The answer to whoever takes an invitation under that name."""
    return browser().post(f"/invited/{token}", {"name": name, "password": PASSWORD})


def test_an_invitation_does_not_tell_whether_a_name_is_somebodys(house, ended):
    first = Invitation.drawn(founds=True)
    theirs = f"ingrid{ended(first)}"
    assert named(first, theirs).status_code == 302
    answers = [
        named(Invitation.drawn(founds=True), name).status_code
        for name in (theirs, f"astrid{ended(first)}", "ingrid", "astrid")
    ]
    assert answers == [302] * 4
    assert Person.objects.filter(name__startswith="ingrid").count() == 3


def test_the_ending_of_a_name_stands_beside_the_field_and_is_added_without_a_refusal(house, ended):
    for write in ("{name}", "{name}{ending}", "{ending}{name}"):
        token = Invitation.drawn(founds=True)
        page = read(browser(), f"/invited/{token}")
        assert f"<b>{ended(token)}</b>" in page
        assert f'value="{ended(token)}"' not in page
        mine, whole = browser(), f"Zo\u00eb{ended(token)}"
        name = write.format(name="Zo\u0065\u0308", ending=ended(token))
        sent = {"name": name, "password": PASSWORD}
        assert mine.post(f"/invited/{token}", sent).status_code == 302
        assert whole in read(mine, "/account/")
        again = browser()
        sent = {"login": f"Zo\u0065\u0308{ended(token)}", "password": PASSWORD}
        assert again.post("/in/", sent).headers["Location"] == "/rooms/"


def test_all_that_will_not_do_is_said_at_once(house, ended):
    token = Invitation.drawn(founds=True)
    sent = {"name": "a b", "password": "password1234"}
    page = browser().post(f"/invited/{token}", sent).content.decode()
    assert 'id="name-wrong"' in page
    assert 'id="password-wrong"' in page
    assert "too common" in page


def test_where_chance_gives_a_name_twice_another_is_chosen_and_the_invitation_is_good(mara):
    token = Invitation.drawn(founds=True)
    assert named(token, "mara").status_code == 422
    assert enrolled(token, "mara-2").get("/rooms/").status_code == 200


@pytest.mark.parametrize("name", ["", "in grid", "ab", "<ingrid>", "x" * 90])
def test_a_name_that_will_not_do_is_said_at_the_field(house, ended, name):
    token = Invitation.drawn(founds=True)
    late = named(token, f"{name}{ended(token)}")
    assert late.status_code == 422
    assert 'aria-describedby="name-hint name-ending name-wrong"' in late.content.decode()
    assert not Person.objects.exists()


@pytest.mark.parametrize("lang", ["fa", "ar"])
def test_an_invitation_can_be_read_in_persian_and_in_arabic_all_of_it(house, lang):
    token = Invitation.drawn(founds=True)
    page = read(browser(), f"/invited/{token}?lang={lang}")
    assert f'<html lang="{lang}" dir="rtl"' in page
    main = page.split('id="main"')[1].partition(">")[2].partition("</main")[0]
    seen = re.sub(r"<[^>]*>", " ", main)
    assert not re.findall(r"[A-Za-z]{2,}", seen)
    late = browser().post(
        f"/invited/{token}?lang={lang}", {"name": "in grid", "password": PASSWORD}
    )
    assert late.status_code == 422
    assert f'<html lang="{lang}" dir="rtl"' in late.content.decode()
