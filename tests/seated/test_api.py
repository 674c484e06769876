"""A program asks by a token in one seat what whoever sits there may ask, and nothing else."""

import base64
import json
import re
from html import unescape

import pytest
from django.conf import settings
from django.db import connection
from django.utils import timezone
from tests.disclosure.talks import whole
from tests.house.tree import ROOT
from tests.seated.conftest import PASSWORD, aged, browser
from tests.seated.steps import sits
from tests.seated.test_live import Heard
from tests.seated.two_runs.written import written

from goodoffices.core.acts import ACTS
from goodoffices.core.acts.contributions import Kind
from goodoffices.core.lines import ItemLine, PaperLine
from goodoffices.core.naming import mapped
from goodoffices.core.refs import label
from goodoffices.papers.model import Kind as Paper
from goodoffices.server.live.exchange import exchange
from goodoffices.server.live.listening import HOLD
from goodoffices.server.seated.api import shapes
from goodoffices.server.seated.api.described import written as written_down
from goodoffices.server.seated.models import Person, Sitting, Token
from goodoffices.server.seated.tokens import Reach, drawn, still


class Program:
    """What bears a token."""

    def __init__(self, token, **more):
        self._asks = browser()
        self._headers = {"authorization": f"Bearer {token}", **more}

    def get(self, path, extra=None, **headers):
        """The answer to what is asked."""
        told = {**self._headers, **headers}
        return self._asks.get(f"/api/{path}", headers=told, **(extra or {}))

    def sends(self, path, body):
        """The answer to what is sent."""
        return self._asks.post(f"/api/{path}", body, "application/json", headers=self._headers)

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
    assert answer.status_code == 200
    [line] = mine.get("view?kind=ItemLine").json()["lines"]
    assert line["words"] == words
    assert line["id"] == ana.last(ItemLine).id
    page = f"{settings.ORIGIN}{ana.room}lines/{line['id']}"
    assert answer.json() == {"done": "Lodge", "line": line["id"], "page": page}
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


def test_what_is_sent_again_under_its_key_is_done_once(ana):
    mine = program(ana)
    once = {"headers": {"idempotency-key": "the-same-0001"}, "words": {"text": "Ten boats."}}
    answers = [mine.does("Lodge", **once) for _ in range(2)]
    [line] = ana.view.of(ItemLine)
    assert [each.json()["line"] for each in answers] == [line.id] * 2


def test_what_an_act_made_is_told_by_its_own_name_here_and_opens_for_nobody_else(ana, boris):
    made = program(ana).does("Lodge", words={"text": "Ten boats."}).json()
    where = made["page"].removeprefix(settings.ORIGIN)
    assert "Ten boats." in ana.client.get(where).content.decode()
    assert boris.client.get(where).status_code == 404
    assert program(boris).get(f"lines/{made['line']}").status_code == 404
    # An act that only changes what stands has no line of its own: none is named.
    gone = program(ana).does("Withdraw", item=made["line"])
    assert (gone.status_code, gone.json()) == (200, {"done": "Withdraw"})


def test_an_answer_that_a_program_has_already_is_not_sent_again(ana, boris):
    mine = program(ana)
    tag = mine.get("view").headers["ETag"]
    boris.says("We would meet in June.")
    again = mine.get("view", **{"if-none-match": tag})
    assert (again.status_code, again.content, again.headers["ETag"]) == (304, b"", tag)
    ana.says("We would meet in May.")
    assert mine.get("view", **{"if-none-match": tag}).status_code == 200


def test_a_refusal_has_the_sentence_of_the_page_in_the_language_that_is_asked_for(ana):
    ana.says("We would meet in May.", "in your words, from us")
    item = ana.last(ItemLine).id
    fields = {"item": item, "marking": "in these words"}
    for lang in ("en", "fa", "ar"):
        told = program(ana, Reach.BINDS).does(
            "Narrow", **fields, headers={"accept-language": lang}
        )
        page = ana.client.post(
            f"{ana.room}do/Narrow", {**fields, "key": f"narrow-{lang}-1"},
            headers={"accept-language": lang},
        )  # fmt: skip
        problem, shown = told.json(), unescape(page.content.decode())
        assert told.headers["Content-Type"] == "application/problem+json"
        assert (told.status_code, problem["code"]) == (409, "wider")
        assert all(part in shown for part in problem["detail"].split(". "))
        assert told.headers["Content-Language"] == lang


def test_what_is_of_no_form_is_told_where_and_never_repeated(ana):
    mine = program(ana)
    secret = "the lantern is at the pier"
    for fields in (
        {"words": {"text": ["x", secret]}}, {"words": {"text": "a"}, secret: 1},
        {"words": {"text": "a"}, "marking": secret}, {"words": {"text": "a", "lang": secret}},
    ):  # fmt: skip
        answer = mine.does("Lodge", **fields)
        assert (answer.status_code, answer.json()["code"]) == (422, "unfit")
        assert "lantern" not in answer.content.decode()
    assert mine.does(secret).status_code == 422
    assert "lantern" not in mine.does(secret).content.decode()


def test_a_document_is_handed_in_and_taken_out_as_it_was_given(ana, boris):
    mine = program(ana)
    file = {"name": "Nets", "content": base64.b64encode(b"Forty nets.\n").decode()}
    answer = mine.does("Lodge", words={"text": "With a list."}, enclosed=file)
    assert answer.status_code == 200
    line = ana.last(ItemLine).id
    given = mine.get(f"lines/{line}/documents/given")
    assert given.content == b"Forty nets.\n"
    assert "attachment" in given.headers["Content-Disposition"]
    assert program(boris).get(f"lines/{line}/documents/given").status_code == 404
    odd = {**file, "content": base64.b64encode(b"\x00\x01\x02nothing").decode()}
    assert mine.does("Lodge", words={"text": "?"}, enclosed=odd).json()["code"] == "document_kind"


def test_a_paper_is_given_to_a_token_that_binds_and_stands_on_record_as_printed(ana):
    wanted = json.dumps({"kind": "whole-view", "lang": "en"})
    acts, binds = program(ana), program(ana, Reach.BINDS)
    assert acts.sends("papers", wanted).json()["code"] == "only_acts"
    assert not ana.view.of(PaperLine)
    given = binds.sends("papers", wanted)
    assert given.status_code == 200
    assert "The ferry" in given.content.decode()
    assert len(ana.view.of(PaperLine)) == 1


def test_ten_wrong_guesses_at_a_seat_end_guessing_there_and_nowhere_else(ana, boris):
    right, other = program(ana), program(boris)
    key = ana.room.split("/")[2]
    told = {Program(f"go_seat_{key}_{n:043}").get("seat").content for n in range(10)}
    assert len(told) == 1
    assert right.get("seat").content in told
    assert other.get("seat").status_code == 200


def test_whoever_sees_the_tables_finds_no_token_and_not_what_it_is_called(ana):
    page = f"{ana.room}tokens"
    made = ana.client.post(page, {"name": "Quarterdeck", "reach": "acts", "days": "9"})
    token = re.search(r"go_seat_[\w-]+", made.content.decode())[0]
    Program(token).get("view")
    kept = connection.connection.serialize()
    assert token.encode() not in kept
    assert token[-43:].encode() not in kept
    assert b"Quarterdeck" not in kept
    [row] = Token.objects.all()
    assert row.used == timezone.now().date()


def test_a_token_of_a_seat_that_was_handed_over_is_gone(ana):
    mine = program(ana)
    assert ana.does("HandOver", person="Astrid").status_code == 200
    assert mine.get("view").status_code == 401
    assert not Token.objects.exists()


def test_whoever_changes_their_password_leaves_no_token_good(ana, boris):
    mine, theirs = program(ana), program(boris)
    sent = {"oldpassword": PASSWORD, "password1": "eleven herons at noon"}
    ana.client.post("/account/password", {**sent, "password2": sent["password1"]})
    assert mine.get("view").status_code == 401
    assert theirs.get("view").status_code == 200


def test_a_live_line_is_held_by_a_token_for_as_long_as_it_is_good(ana):
    mine, held = program(ana), []
    opened = mine.get("live", extra={HOLD: held.append})
    assert opened.headers["Content-Type"] == "text/event-stream"
    assert len(held) == 1
    [row] = Token.objects.all()
    assert still(row.pk, row.sitting) > 0
    row.delete()
    assert still(row.pk, row.sitting) == 0


def test_a_program_is_told_nothing_by_how_many_rooms_its_owner_has_open(ana):
    mine, other = program(ana), program(ana)

    def answered(asks):
        return asks.get("live", extra={HOLD: lambda taken: taken(Heard())}).status_code

    ana_opens = {HOLD: lambda taken: taken(Heard())}
    opened = [ana.client.get(f"{ana.room}live", **ana_opens).status_code for _ in range(25)]
    assert opened == [200] * 24 + [429]
    assert [answered(mine) for _ in range(5)] == [200] * 4 + [429]
    assert answered(other) == 200
    exchange.end_all()


def test_a_time_is_told_to_the_minute_or_its_end_would_tell_who_acts_within_it(ana):
    mine, words = program(ana), {"text": "Until ten.", "lang": "en"}

    def lodged(expires):
        marking = {"use": "in your words", "expires": expires}
        return mine.does("Lodge", words=words, marking=marking).status_code

    assert lodged("2199-01-01T10:00:00+03:30") == lodged("2199-01-01T10:00Z") == 200
    assert lodged("2199-01-01T10:00:30Z") == lodged("2199-01-01T10:00:00.5Z") == 422


def test_every_act_that_a_form_means_a_program_can_mean_as_well():
    kinds = set()
    for entry in (entry for seed in range(8) for entry in whole(seed).entries):
        name = type(entry.act).__name__
        unsaid = name == "DraftStatement" and not entry.act.speaker
        if name in shapes.ON_PAGES or getattr(entry.act, "enclosed", None) or unsaid:
            continue
        # As a room calls things, not as the record does.
        act = mapped(entry.act, lambda ref: label(bytes(32), "mediation", ref))
        sent = shapes.acts().validate_json(written(act, entry.behalf), strict=True)
        assert (shapes.act(sent, 10**7), shapes.behalf(sent)) == (act, entry.behalf)
        kinds.add(name)
    assert len(kinds) > len(ACTS) / 2


def test_a_contribution_and_a_paper_are_described_each_by_kinds_of_its_own():
    told = json.loads(written_down())["components"]["schemas"]
    assert told["Kind"]["enum"] == [each.value for each in Kind]
    assert told["PaperKind"]["enum"] == [each.value for each in Paper]


def test_the_description_that_is_kept_is_the_one_that_is_told_to_anybody():
    kept = (ROOT / "docs/reference/openapi.json").read_text("utf-8")
    assert kept == written_down(), "write it anew with: python -m tests.seated.told"
    answer = browser().get("/api/openapi.json")
    assert answer.content.decode() == kept
    assert not answer.cookies
