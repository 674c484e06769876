"""A house as it is served: over TLS of its own or a proxy's, under its key, and not otherwise."""

import http.client
import os
import re
import socket
import ssl
import subprocess
import sys
from contextlib import closing, contextmanager

import pytest
from allauth.mfa.models import Authenticator
from click.testing import CliRunner
from tests.seated.conftest import PASSWORD, browser, code, enrolled
from tests.server.test_encrypted import self_made

from goodoffices.cli import seats
from goodoffices.server.seated import key
from goodoffices.server.seated.models import Invitation

HOST = "talks.example"


def ran(folder, *words, **more):
    """What the program says of a house, under a key or none."""
    known = {name: value for name, value in os.environ.items() if "GOODOFFICES" not in name}
    program = [sys.executable, "-m", "goodoffices", "admin", *words[:1], str(folder), *words[1:]]
    return subprocess.run(
        program, env={**known, **more}, capture_output=True, text=True, check=False, timeout=60
    )


@pytest.fixture(scope="module")
def kept(tmp_path_factory):
    """The folder of a house and the file of its key."""
    where = tmp_path_factory.mktemp("house")
    key.written(where / "key")
    made = ran(where / "house", "invite", GOODOFFICES_KEY_FILE=str(where / "key"))
    assert made.returncode == 0, made.stderr
    return where / "house", where / "key"


@pytest.fixture(scope="module")
def served(kept):
    """The port of the house, behind a proxy on this machine."""
    with running(kept) as port:
        yield port


@contextmanager
def running(kept, *words):
    """The port of the house, served with these words, until it is ended."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    known = {name: value for name, value in os.environ.items() if "GOODOFFICES" not in name}
    program = [
        sys.executable, "-m", "goodoffices", "admin", "serve", str(kept[0]), "--port", str(port),
        "--origin", f"https://{HOST}", *words,
    ]  # fmt: skip
    house = subprocess.Popen(
        program, env={**known, "GOODOFFICES_KEY_FILE": str(kept[1])}, stdout=subprocess.PIPE
    )
    assert house.stdout is not None
    try:
        assert house.stdout.readline()
        yield port
    finally:
        house.terminate()
        house.wait(10)
        house.stdout.close()


def asked(port, path="/in/", host=HOST, method="GET", body=None, *, line=None, **said):
    """An answer of the house, as the proxy hears it: its status, its headers, its page."""
    with closing(line or http.client.HTTPConnection("127.0.0.1", port, timeout=20)) as line:
        line.request(method, path, body, {"Host": host, **said})
        with line.getresponse() as answer:
            return answer.status, answer.headers, answer.read().decode()


THROUGH = {"X-Forwarded-Proto": "https", "X-Forwarded-For": "192.0.2.9"}


def test_what_came_over_tls_is_answered_and_what_did_not_is_sent_there(served):
    assert asked(served, **THROUGH)[0] == 200
    status, headers, _page = asked(served)
    assert status == 301
    assert headers["Location"] == f"https://{HOST}/in/"


def test_every_answer_says_what_browsers_must_keep_to(served):
    for path in ("/in/", "/rooms/", "/nothing", "/static/goodoffices/house.css"):
        _status, headers, _page = asked(served, path, **THROUGH)
        assert headers["Strict-Transport-Security"].startswith("max-age=31536000")
        assert headers["Cross-Origin-Opener-Policy"] == "same-origin"
        assert headers["Cross-Origin-Embedder-Policy"] == "require-corp"
        assert headers["Cross-Origin-Resource-Policy"] == "same-origin"
        assert headers["Referrer-Policy"] == "same-origin"
        assert headers["X-Frame-Options"] == "DENY"
        assert "trusted-types 'none'" in headers["Content-Security-Policy"]
        assert "publickey-credentials-get=(self)" in headers["Permissions-Policy"]
        assert "camera=()" in headers["Permissions-Policy"]
        kept = headers["Cache-Control"]
        assert kept == "no-store" or path.startswith("/static/")


def test_cookies_are_for_this_host_alone_and_for_tls(served):
    cookies = asked(served, **THROUGH)[1].get_all("Set-Cookie")
    assert cookies
    for each in cookies:
        assert each.startswith("__Host-")
        for word in ("Secure", "HttpOnly", "SameSite=Strict", "Path=/"):
            assert word in each
        assert "Domain" not in each


def test_a_language_is_chosen_on_the_way_in_and_kept_for_this_host_alone(served):
    here = {"Origin": f"https://{HOST}", "Referer": f"https://{HOST}/in/", **THROUGH}
    form = {"Content-Type": "application/x-www-form-urlencoded", **here}
    sent = asked(served, "/language", method="POST", body="language=fa", **form)
    kept = sent[1]["Set-Cookie"]
    assert (sent[0], sent[1]["Location"]) == (302, "/in/")
    assert kept.startswith("__Host-goodoffices_language=fa;")
    for word in ("Secure", "HttpOnly", "SameSite=Strict", "Path=/"):
        assert word in kept
    assert "max-age" not in kept.lower()
    page = asked(served, **THROUGH, Cookie=kept.partition(";")[0])[2]
    assert '<html lang="fa" dir="rtl"' in page
    assert '<html lang="en" dir="ltr"' in asked(served, **THROUGH)[2]


@pytest.mark.parametrize("path", ["/in/", "/static/goodoffices/house.css", "/rooms/"])
def test_under_another_name_the_house_is_not_there(served, path):
    assert asked(served, path, host="elsewhere.example", **THROUGH)[0] == 400


def test_guesses_are_counted_by_the_address_that_the_proxy_saw(served):
    _status, headers, page = asked(served, **THROUGH)
    token = re.search(r'csrfmiddlewaretoken" value="(\w+)"', page)[1]
    said = {
        "Cookie": headers["Set-Cookie"].split(";")[0], "Origin": f"https://{HOST}",
        "Content-Type": "application/x-www-form-urlencoded",
    }  # fmt: skip
    body = f"csrfmiddlewaretoken={token}&login=&password="

    def guess(address):
        through = {**THROUGH, "X-Forwarded-For": address}
        return asked(served, method="POST", body=body, **said, **through)[0]

    assert {guess("192.0.2.1") for _ in range(30)} == {200}
    assert guess("192.0.2.1") == 429
    # What a browser itself claims stands before what the proxy saw, and is not heard.
    assert guess("192.0.2.77, 192.0.2.1") == 429
    assert guess("192.0.2.2") == 200
    assert {guess(f"2001:db8:1:2::{at:x}") for at in range(30)} == {200}
    assert guess("2001:db8:1:2:9::1") == 429
    assert guess("2001:db8:1:3::1") == 200


def test_over_tls_of_its_own_it_says_and_does_what_it_does_behind_a_proxy(kept, tmp_path):
    files = self_made(tmp_path, HOST, "127.0.0.1")
    certificate = ("--certificate", str(files[0]), "--certificate-key", str(files[1]))
    with running(kept, *certificate) as port:

        def over_tls(path, host=HOST, **said):
            known = ssl.create_default_context(cafile=str(files[0]))
            line = http.client.HTTPSConnection("127.0.0.1", port, context=known, timeout=20)
            return asked(port, path, host, line=line, **said)

        status, headers, page = over_tls("/in/", **{"X-Forwarded-Proto": "http"})
        assert (status, "<form" in page) == (200, True)
        assert headers["Strict-Transport-Security"].startswith("max-age=31536000")
        assert all(each.startswith("__Host-") for each in headers.get_all("Set-Cookie"))
        assert over_tls("/in/", "elsewhere.example")[0] == 400
        with pytest.raises(http.client.RemoteDisconnected):
            asked(port)


def test_under_a_certificate_that_will_not_do_nothing_is_started(kept, tmp_path):
    files = self_made(tmp_path, HOST, days=(-3, -1))
    words = ("--certificate", str(files[0]), "--certificate-key", str(files[1]))
    answer = ran(
        kept[0], "serve", "--origin", f"https://{HOST}", *words, GOODOFFICES_KEY_FILE=str(kept[1])
    )
    assert (answer.returncode, answer.stdout) == (1, "")
    assert answer.stderr.startswith("The certificate expired on ")


def test_without_its_key_nothing_is_started(tmp_path):
    for more in ({}, {"GOODOFFICES_KEY_FILE": str(tmp_path / "nowhere")}):
        answer = ran(tmp_path / "house", "serve", **more)
        assert answer.returncode == 1
        assert len(answer.stderr.splitlines()) == 1
        assert "key" in answer.stderr
        assert answer.stdout == ""
    assert not (tmp_path / "house").exists() or not list((tmp_path / "house").iterdir())


def test_under_a_wrong_key_nothing_is_started_and_nothing_touched(kept, tmp_path):
    key.written(tmp_path / "another")
    before = {each: each.read_bytes() for each in kept[0].iterdir() if each.is_file()}
    answer = ran(kept[0], "serve", GOODOFFICES_KEY_FILE=str(tmp_path / "another"))
    assert answer.returncode == 1
    assert answer.stderr == "The key is not the key of this house.\n"
    after = {each: each.read_bytes() for each in kept[0].iterdir() if each.is_file()}
    assert {k.name: v for k, v in after.items() if "talks" in k.name} == {
        k.name: v for k, v in before.items() if "talks" in k.name
    }


@pytest.mark.parametrize(
    "words",
    [
        ("serve", "--origin", "http://talks.example"),
        ("serve", "--host", "192.0.2.1", "--origin", "https://talks.example"),
        ("serve", "--host", "0.0.0.0", "--proxy", "192.0.2.1"),
        ("serve", "--certificate", "a", "--origin", "https://talks.example"),
        ("serve", "--certificate-key", "a", "--origin", "https://talks.example"),
        ("serve", "--certificate", "a", "--certificate-key", "b"),
        ("serve", "--certificate", "a", "--certificate-key", "b", "--proxy", "192.0.2.1"),
    ],
)
def test_on_other_addresses_it_serves_only_over_tls_or_behind_a_proxy_that_is_named(kept, words):
    answer = ran(kept[0], *words, GOODOFFICES_KEY_FILE=str(kept[1]))
    assert answer.returncode == 1
    assert answer.stderr.startswith("Refused: ")
    assert len(answer.stderr.splitlines()) == 1


def test_nobody_unlocks_or_shuts_whoever_is_not_there(kept):
    for act in ("unlock", "shut", "reopen"):
        answer = ran(kept[0], act, "nobody", GOODOFFICES_KEY_FILE=str(kept[1]))
        assert (answer.returncode, answer.stderr) == (1, "There is no account of that name.\n")


def test_the_checks_of_django_for_what_is_served_find_nothing():
    more = {"GOODOFFICES_KEY": key.drawn(), "GOODOFFICES_ORIGIN": f"https://{HOST}"}
    more |= {"GOODOFFICES_ACCOUNTS_IN_MEMORY": "1"}
    known = {name: value for name, value in os.environ.items() if "GOODOFFICES" not in name}
    program = [sys.executable, "-m", "django", "check", "--deploy", "--fail-level", "DEBUG"]
    settings = {"DJANGO_SETTINGS_MODULE": "goodoffices.server.seated.settings"}
    answer = subprocess.run(
        program, env={**known, **more, **settings}, capture_output=True, text=True, timeout=60
    )
    assert answer.returncode == 0, answer.stderr
    assert "no issues" in answer.stdout


def test_an_account_that_is_shut_from_the_command_line_is_out_at_once(house, monkeypatch):
    mara = enrolled(Invitation.drawn(founds=True), "mara")
    monkeypatch.setattr(seats, "ready", lambda *_: None)
    link = CliRunner().invoke(seats.admin, ["unlock", ".", "mara"]).output.strip()
    assert mara.get(link.removeprefix("http://localhost:8642")).status_code == 200
    assert CliRunner().invoke(seats.admin, ["shut", ".", "mara"]).exit_code == 0
    assert mara.get("/rooms/").headers["Location"] == "/in/"
    assert CliRunner().invoke(seats.admin, ["reopen", ".", "mara"]).exit_code == 0
    assert mara.get("/rooms/").headers["Location"] == "/in/"
    assert mara.get(link.removeprefix("http://localhost:8642")).status_code == 404


def test_an_account_that_is_opened_again_with_both_factors_lost_sets_new_ones(house, monkeypatch):
    enrolled(Invitation.drawn(founds=True), "mara")
    monkeypatch.setattr(seats, "ready", lambda *_: None)

    def admin(act):
        return CliRunner().invoke(seats.admin, [act, ".", "mara"])

    assert "is not shut" in admin("reopen").output
    admin("shut")
    assert "no account of that name" in admin("unlock").output
    assert admin("reopen").exit_code == 0
    again = browser()
    again.post("/in/", {"login": "mara", "password": PASSWORD})
    assert again.get("/rooms/").headers["Location"] == "/in/"
    link = admin("unlock").output.strip().removeprefix("http://localhost:8642")
    answer = again.post(link, {"name": "mara", "password": PASSWORD})
    assert answer.headers["Location"] == "/account/"
    assert not Authenticator.objects.filter(user__name="mara").exists()
    assert again.get("/rooms/").headers["Location"] == "/account/"
    again.get("/account/totp")
    again.post("/account/totp", {"code": code(again.session["mfa.totp.secret"])})
    assert again.get("/rooms/").status_code == 200
