"""How mail goes out: nowhere unless a server is named, never in the open to another machine."""

import smtplib
import socket
import threading
from datetime import UTC, datetime

import pytest
from django.conf import settings
from django.core.mail.backends.smtp import EmailBackend
from django.test import override_settings
from tests.seated.kept import run

from goodoffices.server.seated import mailing
from goodoffices.server.seated.mailing import FROM, PASSWORD_FILE, SERVER, USER, NoServer, Server

AT = datetime(2026, 5, 4, 9, 30, 7, tzinfo=UTC)
SENDER = "house@mail.example"


def named(server, **more):
    return mailing.named({SERVER: server, FROM: SENDER, **more})


def test_no_mail_goes_unless_a_server_is_named():
    assert mailing.named({}) == mailing.named({SERVER: ""}) == Server()
    assert mailing.named({FROM: SENDER, USER: "talks"}).host == ""


@pytest.mark.parametrize(
    ("told", "host", "port", "at_once", "apart"),
    [
        ("smtps://mail.example", "mail.example", 465, True, True),
        ("smtp://mail.example", "mail.example", 587, False, True),
        ("smtps://mail.example:4650/", "mail.example", 4650, True, True),
        ("smtp://127.0.0.1:25", "127.0.0.1", 25, False, False),
        ("smtp://[::1]:25", "::1", 25, False, False),
    ],
)
def test_a_server_is_named_by_its_address(told, host, port, at_once, apart):
    server = named(told)
    assert (server.host, server.port, server.at_once) == (host, port, at_once)
    assert server.apart is apart


@pytest.mark.parametrize(
    "wrong",
    ["mail.example", "http://mail.example", "smtp://", "smtp://mail.example:99999", "smtps:///x",
     "smtp://a:b@mail.example", "smtp://mail.example/there", "smtps://mail.example?x=1"],
)  # fmt: skip
def test_an_address_that_makes_no_sense_is_named(wrong):
    with pytest.raises(NoServer, match=SERVER):
        named(wrong)


def test_what_is_missing_beside_the_server_is_named(tmp_path):
    for sender in ("", "nobody", "a@b\n.example"):
        with pytest.raises(NoServer, match=FROM):
            mailing.named({SERVER: "smtps://mail.example", FROM: sender})
    for half in ({USER: "talks"}, {PASSWORD_FILE: "password"}):
        with pytest.raises(NoServer, match=USER):
            named("smtps://mail.example", **half)
    with pytest.raises(NoServer, match=PASSWORD_FILE):
        named("smtps://mail.example", **{USER: "talks", PASSWORD_FILE: str(tmp_path / "none")})
    (tmp_path / "password").write_text("a lamp\n", encoding="utf-8")
    file = {USER: "talks", PASSWORD_FILE: str(tmp_path / "password")}
    assert named("smtps://mail.example", **file).password == "a lamp"


def test_a_house_does_not_start_where_the_settings_of_mail_make_no_sense(tmp_path):
    done = run(
        "admin", "accounts", tmp_path / "house", GOODOFFICES_KEY=settings.HOUSE_KEY,
        GOODOFFICES_MAIL_SERVER="mail.example",
    )  # fmt: skip
    assert done.exit_code == 1
    assert SERVER in done.output
    assert not (tmp_path / "house" / "talks.goodoffices").exists()


def test_the_house_asks_another_machine_for_tls_and_needs_it():
    assert settings.MAIL.apart
    assert (settings.EMAIL_USE_TLS, settings.EMAIL_USE_SSL) == (True, False)
    assert EmailBackend().ssl_context.check_hostname


class Post:
    """A server of mail on this machine, which keeps what it is told."""

    def __init__(self):
        self.heard: list[str] = []
        self._socket = socket.create_server(("127.0.0.1", 0))
        self.port = self._socket.getsockname()[1]
        threading.Thread(target=self._talk, daemon=True).start()

    def _talk(self):
        talking, _from = self._socket.accept()
        with talking, talking.makefile("rwb") as lines:
            self._say(lines, b"220 here")
            for line in lines:
                self.heard.append(line.decode().rstrip("\r\n"))
                word = line[:4].upper()
                self._say(lines, b"354 go" if word == b"DATA" else b"250 yes")
                if word == b"DATA":
                    while (line := lines.readline()) != b".\r\n":
                        self.heard.append(line.decode().rstrip("\r\n"))
                    self._say(lines, b"250 kept")
                if word == b"QUIT":
                    return

    @staticmethod
    def _say(lines, words):
        lines.write(words + b"\r\n")
        lines.flush()

    def close(self):
        self._socket.close()


@pytest.fixture
def post():
    server = Post()
    yield server
    server.close()


def sent(port, **more):
    """Send a mail over a true connection; whether it was taken."""
    there = {"EMAIL_BACKEND": mailing.SMTP, "EMAIL_HOST": "127.0.0.1", "EMAIL_PORT": port,
             "EMAIL_USE_TLS": False, "EMAIL_TIMEOUT": 5, **more}  # fmt: skip
    with override_settings(**there, ORIGIN="https://talks.example"):
        return mailing.something("ingrid@post.example", "en", AT, "n" * 32)


def test_a_server_is_told_the_name_of_the_house_and_never_of_the_machine(post):
    assert sent(post.port)
    assert post.heard[0] == "ehlo talks.example"
    assert "Date: Mon, 04 May 2026 09:30:07 +0000" in post.heard
    assert f"Message-ID: <{'n' * 32}@mail.example>" in post.heard
    told = "\n".join(post.heard)
    assert "There is something for you to read.\n\nhttps://talks.example/" in told
    assert socket.gethostname() not in told


def test_nothing_goes_in_the_open_to_a_server_that_offers_no_tls(post):
    assert not sent(post.port, EMAIL_USE_TLS=True)
    assert [line for line in post.heard if "@" in line] == []


def test_a_server_that_is_away_or_refuses_is_no_fault_and_no_line_of_a_log(caplog, capfd):
    with socket.create_server(("127.0.0.1", 0)) as closed:
        port = closed.getsockname()[1]
    assert not sent(port)
    told = capfd.readouterr()
    assert "ingrid" not in caplog.text + told.out + told.err


def test_a_server_that_refuses_the_receiver_is_no_fault(monkeypatch):
    def refuses(*_told):
        raise smtplib.SMTPRecipientsRefused({"ingrid@post.example": (550, b"no")})

    monkeypatch.setattr(EmailBackend, "send_messages", refuses)
    assert not sent(25)
