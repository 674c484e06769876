"""The house is silent: no mail goes, and no line of a log tells of a talk."""

import pytest
from django.core import mail
from django.test import override_settings
from tests.seated import heard
from tests.seated.conftest import PASSWORD, browser, carry, seated
from tests.seated.walking import walk

NEW = "a lamp on the quay"


@override_settings(EMAIL_BACKEND="django.core.mail.backends.locmem.EmailBackend")
def test_no_mail_goes_of_anything_that_is_done_or_opened(mara, talk):
    mail.outbox = []
    theirs, room = seated(mara, talk, "delegation/A/head", "ingrid")
    carry(mara, talk, ["A", "B"], "For all who take part.", "all participants")
    walk(theirs, room)
    theirs.post("/account/password", {
        "oldpassword": PASSWORD, "password1": NEW, "password2": NEW,
    })  # fmt: skip
    theirs.get("/account/codes/new")
    theirs.post("/account/codes/new")
    browser().post("/in/", {"login": "ingrid", "password": "a wrong one entirely"})
    theirs.post(f"{room}do/HandOver", {"person": "astrid", "key": "hand-00001"})
    mara.post(f"/talks/{talk}/do/Unseat", {"seat": "delegation/A/head", "key": "unseat-001"})
    mara.post(f"/talks/{talk}/dayend", {"end": "burn", "title": "The ferry"})
    assert mail.outbox == []


@pytest.fixture
def quiet():
    """What serves, made as quiet as when it is served."""
    with heard.quiet():
        yield


@pytest.fixture
def lines():
    """Everything that reaches the root of all logs."""
    with heard.lines() as said:
        yield said


def test_no_line_of_a_log_holds_a_path_a_name_or_a_word(mara, talk, quiet, lines, capfd):
    theirs, room = seated(mara, talk, "delegation/A/head", "ingrid")
    theirs.post(f"{room}do/Note", {"words.text": "Only ours.", "words.lang": "en", "key": "n-1"})
    for address in (f"/talks/{talk}/", f"/talks/{talk}/sheet", f"{room}do/Convey", "/nowhere"):
        assert theirs.get(address).status_code == 404
    for _again in range(12):
        browser().post("/in/", {"login": "ingrid", "password": "a wrong one entirely"})
    browser(enforce_csrf_checks=True).post("/in/", {"login": "ingrid"})
    theirs.get("/rooms/", HTTP_HOST="elsewhere.example")
    told = capfd.readouterr()
    said = [*lines, told.out, told.err]
    for each in (talk, room.split("/")[2], "/talks/", "/rooms/", "ingrid", "Only ours", "ferry"):
        assert not [line for line in said if each in line], each


def test_a_log_that_was_not_made_quiet_would_be_caught(mara, talk, lines):
    assert mara.get("/rooms/nowhere/").status_code == 404
    assert any("/rooms/nowhere/" in line for line in lines)
