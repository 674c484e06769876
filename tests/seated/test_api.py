"""A program asks by a token in one seat what whoever sits there may ask, and nothing else."""

import json
import re

import pytest
from tests.seated.conftest import aged, browser
from tests.seated.steps import sits

from goodoffices.core.lines import ItemLine
from goodoffices.server.seated.models import Person, Sitting, Token
from goodoffices.server.seated.tokens import Reach, drawn


class Program:
    """What bears a token."""

    def __init__(self, token, **more):
        self._asks = browser()
        self._headers = {"authorization": f"Bearer {token}", **more}

    def get(self, path, **headers):
        """The answer to what is asked."""
        return self._asks.get(f"/api/{path}", headers={**self._headers, **headers})

    def does(self, act, **fields):
        """The answer to an act that is sent."""
        headers = {**self._headers, **fields.pop("headers", {})}
        sent = json.dumps({"do": act, **fields})
        return self._asks.post("/api/acts", sent, "application/json", headers=headers)


def program(who, reach=Reach.ACTS):
    """A program that bears a token of somebody's seat."""
    return Program(drawn(Sitting.objects.get(key=who.room.split("/")[2]), "a program", reach))


@pytest.fixture
def ana(mara, talk):
    """The head of the delegation of North."""
    return sits(mara, talk, "delegation/A/head", "ana")


@pytest.fixture
def boris(mara, talk):
    """The head of the delegation of South."""
    return sits(mara, talk, "delegation/B/head", "boris")


def test_a_program_reads_its_own_seat_and_hands_something_to_the_mediation(ana):
    mine = program(ana)
    words = {"text": "We would open the pier.", "lang": "en"}
    answer = mine.does("Lodge", words=words, marking="in your words, from us")
    assert (answer.status_code, answer.json()) == (200, {"done": "Lodge"})
    [line] = mine.get("view?kind=ItemLine").json()["lines"]
    assert line["words"] == words
    assert line["id"] == ana.last(ItemLine).id
    assert mine.get(f"lines/{line['id']}").json() == line


def test_a_program_of_one_side_reads_nothing_of_the_other(ana, boris):
    mine, theirs = program(ana), program(boris)
    mine.does("Lodge", words={"text": "A lantern on the pier."})
    line = ana.last(ItemLine).id
    assert "lantern" in mine.get("view").content.decode()
    assert "lantern" not in theirs.get("view").content.decode()
    foreign, absent = theirs.get(f"lines/{line}"), theirs.get("lines/" + "0" * 20)
    assert foreign.status_code == absent.status_code == 404
    assert foreign.content == absent.content
    assert dict(foreign.items()) == dict(absent.items())


def test_a_token_is_made_on_the_page_of_its_seat_shown_once_and_revoked(ana):
    page = f"{ana.room}tokens"
    made = ana.client.post(page, {"name": "My list", "reach": "reads", "days": "30"})
    token = re.search(r"go_seat_[\w-]+", made.content.decode())[0]
    assert Program(token).get("view").status_code == 200
    again = ana.page("tokens")
    assert "My list" in again
    assert token not in again
    assert token[-43:] not in str(list(Token.objects.values()))
    number = re.search(r'name="revoke" value="(\d+)"', again)[1]
    ana.client.post(page, {"revoke": number})
    assert Program(token).get("view").status_code == 401


def test_a_token_is_made_only_by_whoever_shows_again_who_they_are(ana):
    aged(ana.client, 3600)
    asked = ana.client.post(f"{ana.room}tokens", {"name": "Mine", "reach": "binds", "days": "1"})
    assert asked.status_code == 403
    assert not Token.objects.exists()


def test_a_token_ends_with_its_seat_its_day_and_its_account_as_if_it_had_never_been(
    ana, boris, mara, talk, clock
):
    invented = Program(f"go_seat_{'a' * 22}_{'b' * 43}").get("view")
    ending, running_out, shut = program(ana), program(boris), program(ana)
    mara.post(f"/talks/{talk}/do/Unseat", {"seat": "delegation/A/head", "key": "unseat-0001"})
    clock.on(days=31)
    Person.objects.get(name="boris").sign_out_everywhere()
    for each in (ending, running_out, shut):
        answer = each.get("view")
        assert answer.status_code == 401
        assert (answer.content, dict(answer.items())) == (invented.content, dict(invented.items()))


def test_a_token_goes_as_far_as_was_chosen_and_no_further(ana):
    words = {"text": "Ten boats."}
    reads, acts, binds = (program(ana, reach) for reach in Reach)
    assert reads.does("Lodge", words=words).json()["code"] == "only_reads"
    assert acts.does("Lodge", words=words).status_code == 200
    widen = {"item": ana.last(ItemLine).id, "marking": "in these words"}
    held = acts.does("Widen", **widen)
    assert (held.status_code, held.json()["code"]) == (403, "only_acts")
    assert held.json()["page"].endswith(f"{ana.room}do/Widen")
    assert binds.does("Widen", **widen).status_code == 200
    assert binds.does("HandOver", person="Dana").json()["code"] == "on_a_page"
    absent = binds.does("ReadBack", draft="0" * 20)
    assert (absent.status_code, absent.json()["code"]) == (404, "absent")
