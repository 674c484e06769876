"""The databases of a house are killed and come back, while its pages are open."""

import io
import re
from http.cookies import SimpleCookie
from urllib.parse import urlencode

import psycopg
import pytest
from django.conf import settings
from django.core.cache import cache
from django.core.management import call_command
from django.core.wsgi import get_wsgi_application
from tests.archive.conftest import server
from tests.archive.database import away, two_roles
from tests.seated.conftest import begun, browser, enrolled, seated
from tests.seated.in_database import accounts_in

from goodoffices.server.door import door
from goodoffices.server.seated.models import Invitation

pytestmark = pytest.mark.database
__all__ = ("server",)


@pytest.fixture(scope="module")
def house(server, tmp_path_factory):
    """A house in a database with mara at its desk and ingrid in a room, for good."""
    talks, accounts = two_roles(server, "away")
    with accounts_in(accounts):
        call_command("migrate", verbosity=0)
        door.keep_open(tmp_path_factory.mktemp("none"), settings.HOUSE_KEY, talks, accounts)
        mara = enrolled(Invitation.drawn(founds=True), "mara")
        talk = begun(mara)
        ingrid, room = seated(mara, talk, "delegation/A/head", "ingrid")
        yield mara, f"/talks/{talk}/", ingrid, room
        door.lock()
        cache.clear()


def asked(client, path, **form):
    """An answer as a server gives it, connections looked after: status, headers, page."""
    said = client._base_environ(PATH_INFO=path)
    if form:
        body = urlencode(form).encode()
        said |= {
            "REQUEST_METHOD": "POST", "CONTENT_TYPE": "application/x-www-form-urlencoded",
            "CONTENT_LENGTH": str(len(body)), "wsgi.input": io.BytesIO(body),
            "HTTP_ORIGIN": "http://localhost:8642",
        }  # fmt: skip
    told = []
    answer = get_wsgi_application()(said, lambda *head: told.append(head))
    page = b"".join(answer)
    answer.close()
    [(status, headers)] = told
    for name, value in headers:
        if name == "Set-Cookie":
            client.cookies.update(SimpleCookie(value))
    return int(status[:3]), dict(headers), page.decode()


def test_while_they_are_away_everybody_reads_the_same_page_and_then_goes_on(house, server):
    mara, desk, ingrid, room = house
    assert asked(mara, desk)[0] == asked(ingrid, room)[0] == 200
    strange = browser()
    strange.cookies[settings.SESSION_COOKIE_NAME] = "nobody0000000000"
    with away(server):
        answers = [
            asked(who, path)
            for who in (mara, ingrid, strange)
            for path in (desk, room, "/rooms/", "/rooms/none/", "/account/", "/talks/none/sheet")
        ]
    assert len({(status, page) for status, _headers, page in answers}) == 1
    assert len({str(sorted(headers.items())) for _status, headers, _page in answers}) == 1
    assert answers[0][0] == 503
    assert "The database does not answer now" in answers[0][2]
    assert "ingrid" not in answers[0][2]
    assert asked(mara, desk)[0] == asked(ingrid, room)[0] == 200
    assert asked(strange, room)[0] == 302


def test_where_the_talks_alone_are_away_it_is_the_same_page_again(house, server):
    mara, desk, ingrid, room = house
    with away(server):
        both = asked(mara, desk)
    with psycopg.connect(server, autocommit=True) as keeper:
        keeper.execute("ALTER DATABASE away_talks ALLOW_CONNECTIONS false")
        keeper.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = 'away_talks'"
        )
        answers = [asked(mara, desk), asked(ingrid, room)]
        assert asked(ingrid, "/account/")[0] == 200
        keeper.execute("ALTER DATABASE away_talks ALLOW_CONNECTIONS true")
    assert [(status, page) for status, _headers, page in answers] == [(503, both[2])] * 2
    assert asked(mara, desk)[0] == asked(ingrid, room)[0] == 200


def test_what_was_sent_meanwhile_waits_and_is_recorded_once_they_are_back(house, server):
    _mara, _desk, ingrid, room = house
    _status, _headers, form = asked(ingrid, f"{room}do/Note")
    token = re.search(r'csrfmiddlewaretoken" value="(\w+)"', form)[1]
    sent = {
        "csrfmiddlewaretoken": token, "key": "while-away-1", "words.lang": "en",
        "words.text": "They were away.",
    }  # fmt: skip
    with away(server):
        status, _headers, waiting = asked(ingrid, f"{room}do/Note", **sent)
    assert status == 503
    assert "The database does not answer now" in waiting
    assert "They were away." not in waiting
    held = re.search(r'name="_held" value="([^"]+)"', waiting)[1]
    again = {"csrfmiddlewaretoken": token, "_held": held}
    status, _headers, page = asked(ingrid, f"{room}do/Note", **again)
    assert status == 200
    assert "They were away." in page
    assert "They were away." not in asked(ingrid, room)[2]
    assert asked(ingrid, f"{room}do/Note", **sent)[0] == 302
    assert asked(ingrid, room)[2].count("They were away.") == 1
