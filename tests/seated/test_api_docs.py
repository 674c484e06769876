"""What the docs say of the API is so: each of their calls is made, as curl would make it."""

import re
import shlex

import pytest
from click.testing import CliRunner
from tests.house.tree import ROOT
from tests.seated.conftest import browser
from tests.seated.steps import sits

from goodoffices.cli import programs
from goodoffices.core.lines import ItemLine, PaperLine
from goodoffices.server.seated.models import Sitting
from goodoffices.server.seated.tokens import Reach, drawn

PAGE = (ROOT / "docs/reference/api.md").read_text("utf-8")
CALLS = [each for each in re.findall(r"```sh\n(.*?)```", PAGE, re.S) if "curl" in each]


def curl(call, token):
    """What a call is answered."""
    told = call.replace("\\\n", " ").replace("$TOKEN", token).replace("$HOUSE", "")
    _curl, *left = shlex.split(told)
    headers, body, path = {}, None, ""
    while left:
        match left.pop(0):
            case "-H":
                name, _colon, value = left.pop(0).partition(": ")
                headers[name.lower()] = value
            case "-d":
                body = left.pop(0)
            case each:
                assert each.startswith("/api/")
                path = each
    if body is None:
        return browser().get(path, headers=headers)
    kind = headers.pop("content-type")
    return browser().post(path, body.encode(), kind, headers=headers)


@pytest.fixture
def ana(mara, talk):
    """The head of the delegation of North."""
    return sits(mara, talk, "delegation/A/head", "ana")


def test_every_call_of_the_page_is_answered_as_it_says(ana):
    token = drawn(Sitting.objects.get(seat="delegation/A/head"), "docs", Reach.BINDS)
    assert len(CALLS) == 6
    answers = [curl(call, token) for call in CALLS]
    assert [each.status_code for each in answers] == [200] * 6
    assert [line.words.text for line in ana.view.of(ItemLine)] == ["Forty nets were lost."]
    assert len(ana.view.of(PaperLine)) == 1
    assert answers[0].json()["seat"] == "delegation/A/head"
    assert answers[-1].content.startswith(b"%PDF")
    assert {each.status_code for each in (curl(call, "go_seat_none") for call in CALLS)} == {401}


def test_the_keeper_of_a_house_lists_tokens_and_revokes_them_and_reads_none(ana, monkeypatch):
    monkeypatch.setattr(programs, "ready", lambda *_: None)
    token = drawn(Sitting.objects.get(seat="delegation/A/head"), "My list", Reach.READS)
    listed = CliRunner().invoke(programs.tokens, ["."]).output
    number, name, *_days, used = listed.strip().split("\t")
    assert (name, used) == ("ana", "never used")
    assert "My list" not in listed
    assert token[8:] not in listed
    assert CliRunner().invoke(programs.revoke, [".", number]).exit_code == 0
    assert curl(CALLS[0], token).status_code == 401
    assert CliRunner().invoke(programs.revoke, [".", number]).exit_code == 1
