"""A letterbox: whose address it is is shown first, nobody else reads it, and it can be let go."""

import re

import pytest
from django.conf import settings
from django.core import mail
from django.db import connection
from django.test import override_settings
from tests.seated.conftest import aged, boxed, browser, seated

from goodoffices.server.seated import letterbox
from goodoffices.server.seated.letterbox import Wanted
from goodoffices.server.seated.mailing import Server
from goodoffices.server.seated.models import Invitation, Letterbox, Person

ADDRESS = "ingrid@post.example"


@pytest.fixture
def ingrid(mara, talk):
    """The browser of somebody who sits for a side."""
    return seated(mara, talk, "delegation/A/head", "ingrid")[0]


def page(theirs):
    answer = theirs.get("/account/mail")
    assert answer.status_code == 200
    return answer.content.decode()


def asked(theirs, address=ADDRESS):
    """The code that was sent after somebody said where mail shall go."""
    answer = theirs.post("/account/mail", {"address": address, "lang": "en"})
    assert answer.status_code == 302
    return re.search(r"\d{8}", mail.outbox.pop().body)[0]


def mine(name="ingrid"):
    return letterbox.wanted(Person.objects.get(name=name))


def test_an_address_is_told_nothing_before_it_was_shown_to_be_ones_own(ingrid):
    code = asked(ingrid)
    assert not mine().shown
    assert ADDRESS in page(ingrid)
    wrong = f"{(int(code) + 1) % 10**8:08}"
    assert ingrid.post("/account/mail", {"code": wrong}).status_code == 422
    assert not mine().shown
    assert ingrid.post("/account/mail", {"code": f" {code} "}).status_code == 302
    assert mine().shown
    assert "Mail goes to" in page(ingrid)


def test_a_new_address_takes_the_place_of_the_proven_one_only_once_its_code_came_back(ingrid):
    ingrid.post("/account/mail", {"code": asked(ingrid)})
    code = asked(ingrid, "other@post.example")
    assert (mine().address, mine().shown) == (ADDRESS, True)
    told = page(ingrid)
    assert ADDRESS in told
    assert "other@post.example" in told
    assert ingrid.post("/account/mail", {"code": code}).status_code == 302
    assert (mine().address, mine().shown) == ("other@post.example", True)
    assert ADDRESS not in page(ingrid)


def test_where_the_code_could_not_be_sent_nothing_is_kept_and_one_thing_is_said(ingrid):
    ingrid.post("/account/mail", {"code": asked(ingrid)})
    before = mine()
    with override_settings(EMAIL_BACKEND="tests.seated.test_posting.Down"):
        answer = ingrid.post("/account/mail", {"address": "x@post.example", "lang": "en"})
    told = answer.content.decode()
    assert "could not be sent" in told
    assert "A code was sent" not in told
    assert mine() == before


def test_a_code_is_good_for_five_tries_and_a_quarter_of_an_hour(ingrid, clock):
    code = asked(ingrid)
    for _again in range(5):
        assert ingrid.post("/account/mail", {"code": "nothing"}).status_code == 422
    assert ingrid.post("/account/mail", {"code": code}).status_code == 422
    code = asked(ingrid)
    clock.on(minutes=15)
    assert ingrid.post("/account/mail", {"code": code}).status_code == 422
    assert not mine().shown


def test_no_code_that_was_used_or_replaced_is_good(ingrid):
    first, second = asked(ingrid), asked(ingrid, "other@post.example")
    assert ingrid.post("/account/mail", {"code": first}).status_code == 422
    ingrid.post("/account/mail", {"code": second})
    assert mine().address == "other@post.example"
    for spent in (second, ""):
        assert ingrid.post("/account/mail", {"code": spent}).status_code == 422


def test_the_mail_with_the_code_says_what_to_do_and_not_where_it_was_asked_for(ingrid):
    ingrid.post("/account/mail", {"address": ADDRESS, "lang": "fa"})
    (sent,) = mail.outbox
    told = sent.message().as_bytes().decode()
    assert re.fullmatch(r"کد: \d{8}", sent.subject)
    for each in ("ingrid@post.example", "house@mail.example"):
        assert each in told
    for each in ("localhost", "ferry", "North", "delegation"):
        assert each not in told + sent.body


@pytest.mark.parametrize(
    "address", ["", "ingrid", "a@b\nBcc: c@d.example", f"{'a' * 60}@{'b.' * 99}example"]
)
def test_what_is_no_address_is_sent_nothing(ingrid, address):
    answer = ingrid.post("/account/mail", {"address": address, "lang": "en"})
    assert answer.status_code == 422
    assert mail.outbox == []
    assert not Letterbox.objects.exists()


def test_nobody_makes_the_house_send_codes_without_end(ingrid):
    sent = [
        ingrid.post("/account/mail", {"address": f"{n}@post.example", "lang": "en"}).status_code
        for n in range(7)
    ]
    assert sent == [302] * 5 + [429] * 2
    assert len(mail.outbox) == 5


def test_a_letterbox_is_ones_own_and_shows_in_nobody_elses_pages(mara, talk, ingrid):
    boxed(ingrid, ADDRESS)
    asked_there = page(mara)
    assert "Where shall it go?" in asked_there
    for address in ("/account/mail", "/account/", f"/talks/{talk}/seats", f"/talks/{talk}/people"):
        assert ADDRESS not in mara.get(address).content.decode()
    mara.post("/account/mail", {"none": "yes"})
    assert mine().shown
    ingrid.post("/account/mail", {"none": "yes"})
    assert mine() is None


def test_it_is_for_whoever_is_signed_in_with_a_second_factor_and_shows_who_they_are(ingrid):
    assert browser().get("/account/mail").headers["Location"].startswith("/in/")
    half = browser()
    half.post(f"/invited/{Invitation.drawn(founds=True)}",
              {"name": "half", "password": "a lantern on the pier"})  # fmt: skip
    assert half.get("/account/mail").headers["Location"] == "/account/"
    late = aged(ingrid, 400).post("/account/mail", {"address": ADDRESS, "lang": "en"})
    assert late.status_code == 403
    assert 'name="_again"' in late.content.decode()
    assert mail.outbox == []


@override_settings(MAIL=Server())
def test_where_the_keeper_named_no_server_there_is_no_such_page(mara, talk, ingrid):
    for ask in (ingrid.get, ingrid.post):
        assert ask("/account/mail").status_code == 404
    assert "/account/mail" not in ingrid.get("/account/").content.decode()
    with override_settings(MAIL=Server("mail.example", 465)):
        assert "/account/mail" in ingrid.get("/account/").content.decode()


def test_an_address_lies_sealed_and_always_as_long(ingrid):
    boxed(ingrid, ADDRESS)
    stored = connection.connection.serialize()
    assert b"ingrid" in stored
    assert ADDRESS.encode() not in stored
    lengths = {
        len(letterbox.sealed(Wanted(address, "en", since=1.5)))
        for address in ("a@b.example", "ü" * 240 + "@post.example", ADDRESS)
    }
    assert len(lengths) == 1
    assert letterbox.opened(Letterbox.objects.get()).address == ADDRESS
    assert settings.HOUSE_KEY.encode() not in stored


def test_a_room_costs_the_same_statements_whether_its_person_has_a_letterbox_or_not(ingrid):
    room = re.search(r'href="(/rooms/[^"/]+/)"', ingrid.get("/rooms/").content.decode())[1]

    def cost():
        said = []

        def note(execute, sql, *told):
            said.append(sql.partition("SAVEPOINT")[1] or sql)
            return execute(sql, *told)

        with connection.execute_wrapper(note):
            assert ingrid.get(room).status_code == 200
        return said

    cost()
    before = cost()
    boxed(ingrid, ADDRESS)
    cost()
    assert cost() == before
