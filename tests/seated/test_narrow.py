"""The narrower rooms: what each reads, and what it does by plain forms."""

import re
from typing import get_args

import pytest
from tests.seated.conftest import carry, rows, seated
from tests.seated.steps import desk, mediates

from goodoffices.core import acts as a
from goodoffices.core.lines import ItemLine, LetterLine, Line, SessionLine, TalkLine
from goodoffices.core.refs import Side
from goodoffices.core.seating import MAY, may
from goodoffices.core.seats import MEDIATOR, Chamber, Seat
from goodoffices.core.times import Place
from goodoffices.core.words import Words
from goodoffices.server import wording
from goodoffices.server.retelling import KINDS

WATCHERS = ("observer", "guarantor", "verifier")
HIDDEN = r'name="csrfmiddlewaretoken" value="[^"]+"'
"""What differs between any two pages."""
WRITERS = ("note-taker", "analyst", "spokesperson", "interpreter")


def note(mara, talk, side, words, marking="in your words, from us", key="noted-001"):
    return mara.post(f"/talks/{talk}/do/Lodge", {
        "for.side": side, "words.text": words, "words.lang": "en", "kind": "position",
        "marking": marking, "key": key,
    })  # fmt: skip


def page(theirs, room):
    answer = theirs.get(room)
    assert answer.status_code == 200
    return answer.content.decode()


def test_every_kind_of_line_is_told_in_a_narrow_room():
    # The talk heads its page; what a side writes to its capital no narrow room reads.
    assert {kind for _name, _title, kind, _tell in KINDS} == (
        set(get_args(Line)) - {TalkLine, LetterLine}
    )


@pytest.mark.parametrize("watcher", WATCHERS)
def test_whoever_watches_reads_what_was_released_to_all_and_nothing_else(mara, talk, watcher):
    theirs, room = seated(mara, talk, watcher, "harbour")
    note(mara, talk, "A", "Twelve crossings would do.")
    carry(mara, talk, "B", "Only to the other.", "the delegation", key="carry-001")
    carry(mara, talk, ["A", "B"], "For all who take part.", "all participants", key="carry-002")
    mara.post(f"/talks/{talk}/do/ProposeRound", {
        "key": "round-001", "name.text": "The first round", "name.lang": "en",
        "place.name": "Muscat", "place.zone": "Asia/Muscat",
    })  # fmt: skip
    told = page(theirs, room)
    assert "The first round" in told
    assert "The ferry" in told
    assert "For all who take part." in told
    assert "crossings" not in told
    assert "Only to the other" not in told


@pytest.mark.parametrize("watcher", WATCHERS)
def test_whoever_watches_writes_notes_for_their_own_room(mara, talk, watcher):
    theirs, room = seated(mara, talk, watcher, "harbour")
    sent = {"key": "note-0001", "words.text": "They look tired.", "words.lang": "en"}
    assert theirs.post(f"{room}do/Note", sent).headers["Location"].startswith(f"{room}?done=")
    assert "They look tired." in page(theirs, room)
    assert "They look tired." not in mara.get(f"/talks/{talk}/").content.decode()


@pytest.mark.parametrize("watcher", WATCHERS)
def test_whoever_watches_prints_what_they_read_and_an_auditor_prints_nothing(mara, talk, watcher):
    theirs, room = seated(mara, talk, watcher, "harbour")
    carry(mara, talk, "B", "Only to the other.", "the delegation", key="carry-001")
    carry(mara, talk, ["A", "B"], "For all who take part.", "all participants", key="carry-002")
    assert f'href="{room}papers"' in page(theirs, room)
    assert theirs.get(f"{room}do/PrintPaper").headers["Location"] == f"{room}papers"
    sent = {"kind": "whole-view", "form": "html", "key": "paper-0001"}
    assert "whole-view" in page(theirs, f"{room}papers")
    paper = theirs.post(f"{room}papers", sent).content.decode()
    assert "For all who take part." in paper
    assert "Only to the other" not in paper
    auditing, hers = seated(mara, talk, "auditor", "audrey")
    assert "papers" not in page(auditing, hers)
    for ask in (auditing.get, auditing.post):
        assert ask(f"{hers}papers", sent).status_code == 404


@pytest.mark.parametrize("act", ["Lodge", "Clarify", "Convey", "RecordCrossed", "GiveSeat", "Nix"])
def test_an_act_of_another_and_one_that_there_is_not_are_answered_alike(mara, talk, act):
    theirs, room = seated(mara, talk, "observer", "harbour")
    for ask in (theirs.get, theirs.post):
        assert ask(f"{room}do/{act}").status_code == 404
        assert ask(f"{room}do/{act}").content == ask(f"{room}do/Nothing").content


def test_an_auditor_reads_kinds_and_days_and_no_word(mara, evening):
    theirs, room = seated(mara, evening, "auditor", "audrey")
    told = page(theirs, room)
    assert "<h3>12 March 2025</h3>" in told
    assert ["the mediation", "something carried across"] in rows(told)
    for words in ("Tiller", "Quillsay", "Zharfan", "Morwen", "Lampwright", "ILLUSTRATIVE"):
        assert words not in told + page(theirs, "/rooms/")
    assert re.findall(r"/do/(\w+)", told) == ["HandOver"]


def test_an_auditor_is_not_told_of_a_day_before_it_is_over(mara, talk):
    theirs, room = seated(mara, talk, "auditor", "audrey")
    note(mara, talk, "A", "Twelve crossings would do.")
    assert rows(page(theirs, room).split('id="keys"')[0]) == []


def test_an_auditor_is_told_why_the_room_is_empty_on_the_first_day(mara, talk):
    theirs, room = seated(mara, talk, "auditor", "audrey")
    assert "A day is told once it is over." in page(theirs, room)


def test_a_name_keeps_its_direction_to_itself_in_what_the_house_says_of_it(mara, talk):
    theirs, room = seated(mara, talk, "observer", "harbour")
    mara.post(f"/talks/{talk}/do/ProposeRound", {
        "key": "round-001", "name.text": "دور نخست", "name.lang": "fa",
        "place.name": "Muscat", "place.zone": "Asia/Muscat",
    })  # fmt: skip
    # Not <bdi>: of a whole phrase it takes the direction of the name that stands first.
    assert "<span>\u2068دور نخست\u2069 is proposed.</span>" in page(theirs, room)


def test_an_officer_reads_and_writes_down_for_one_side_only(mara, talk):
    theirs, room = seated(mara, talk, "liaison/A", "olga")
    note(mara, talk, "A", "Twelve crossings would do.", key="noted-00a")
    note(mara, talk, "B", "Not before the spring.", key="noted-00b")
    sent = {"key": "lodge-001", "words.text": "Ask about the pier.", "words.lang": "en",
            "kind": "position", "marking": "in your words, from us", "for.side": "A"}  # fmt: skip
    assert theirs.post(f"{room}do/Lodge", sent).headers["Location"].startswith(f"{room}?done=")
    refused = theirs.post(f"{room}do/Lodge", {**sent, "for.side": "B", "key": "lodge-002"})
    nobodys = theirs.post(f"{room}do/Lodge", {**sent, "for.side": "Q", "key": "lodge-003"})
    assert refused.status_code == nobodys.status_code == 422
    told = page(theirs, room)
    assert "Twelve crossings" in told
    assert told.count("Ask about the pier.") == 1
    assert "spring" not in told
    assert "Ask about the pier." in mara.get(f"/talks/{talk}/").content.decode()


def test_an_officer_asks_what_its_side_meant_and_writes_the_answer_down(mara, talk):
    theirs, room = seated(mara, talk, "liaison/A", "olga")
    note(mara, talk, "A", "Twelve crossings would do.")
    item = re.search(r'id="l-([\w-]+)"', page(theirs, room))[1]
    theirs.post(f"{room}do/Clarify", {
        "item": item, "words.text": "A day?", "words.lang": "en", "key": "clarify-1",
    })  # fmt: skip
    form = page(theirs, f"{room}do/Answer")
    asked = re.search(r'name="clarification".*?<option value="([\w-]+)"', form, re.S)[1]
    theirs.post(f"{room}do/Answer", {
        "clarification": asked, "words.text": "A week.", "words.lang": "en", "for.side": "A",
        "key": "answer-01",
    })  # fmt: skip
    assert "A week." in page(theirs, room)


def test_an_officer_corrects_what_it_wrote_down_and_not_what_others_did(mara, talk):
    theirs, room = seated(mara, talk, "liaison/A", "olga")
    note(mara, talk, "A", "Twelve crossings would do.")
    item = re.search(r'id="l-([\w-]+)"', page(theirs, room))[1]
    sent = {"item": item, "words.text": "Twenty.", "words.lang": "en", "why": "misheard"}
    assert theirs.post(f"{room}do/Correct", {**sent, "key": "correct-1"}).status_code == 422
    theirs.post(f"{room}do/Lodge", {
        "key": "lodge-001", "words.text": "The pear.", "words.lang": "en", "kind": "position",
        "marking": "in your words, from us", "for.side": "A",
    })  # fmt: skip
    mine = re.search(r'id="l-([\w-]+)"', page(theirs, room))[1]
    theirs.post(f"{room}do/Correct", {
        "item": mine, "words.text": "The pier.", "words.lang": "en", "why": "misheard",
        "key": "correct-2",
    })  # fmt: skip
    assert "The pier." in page(theirs, room)


@pytest.mark.parametrize("role", WRITERS)
def test_the_other_seats_of_the_mediation_read_it_and_do_only_what_is_theirs(mara, talk, role):
    theirs, room = seated(mara, talk, f"mediation/{role}", "wanda")
    note(mara, talk, "A", "Twelve crossings would do.", "for you alone")
    mediates(talk, a.Schedule(frozenset({Side("A")}), Place("Lantern House", "Asia/Muscat")))
    session = desk(talk).of(SessionLine)[-1].id
    told = page(theirs, room)
    assert "Twelve crossings" in told
    assert "DraftRecord" not in told
    mediates(talk, a.OpenSession(session))
    mediates(talk, a.CloseSession(session))
    told = page(theirs, room)
    offered = set(re.findall(r"/do/(\w+)", told))
    assert not offered & {"Convey", "AskLeave", "GiveSeat", "Unseat", "EndRound", "RulePapers"}
    assert ("DraftRecord" in offered) is (role == "note-taker")
    assert ("NoteArea" in offered) is (role == "analyst")
    assert ("DraftStatement" in offered) is (role in ("spokesperson", "note-taker"))
    for address in ("", "sheet", "carry", "dayend", "seats", "do/GiveSeat", "papers"):
        assert theirs.get(f"/talks/{talk}/{address}").status_code == 404


@pytest.mark.parametrize("role", WRITERS)
def test_the_form_of_every_act_of_a_narrow_room_opens(mara, talk, role):
    theirs, room = seated(mara, talk, f"mediation/{role}", "wanda")
    for act in sorted(set(re.findall(r"/do/(\w+)", page(theirs, room)))):
        assert "</h1>" in page(theirs, f"{room}do/{act}"), act


def test_a_note_taker_writes_down_what_a_side_said_and_must_say_which(mara, talk):
    theirs, room = seated(mara, talk, "mediation/note-taker", "wanda")
    sent = {"key": "lodge-001", "words.text": "Nine boats.", "words.lang": "en",
            "kind": "position", "marking": "for you alone"}  # fmt: skip
    assert theirs.post(f"{room}do/Lodge", sent).status_code == 422
    theirs.post(f"{room}do/Lodge", {**sent, "for.side": "B"})
    assert "Nine boats." in mara.get(f"/talks/{talk}/").content.decode()


def test_a_deputy_works_at_the_desk_and_does_what_a_mediator_does():
    deputy = Seat(Chamber.MEDIATION, "deputy")
    differ = [
        act.__name__ for act in MAY if may(MEDIATOR, act) is not may(deputy, act)
    ]  # fmt: skip
    assert differ == ["Found"]


def test_every_page_of_the_desk_opens_for_a_deputy(mara, talk):
    theirs, _room = seated(mara, talk, "mediation/deputy", "jonas")
    note(mara, talk, "A", "Twelve crossings would do.")
    for address in ("", "sheet", "carry", "ground", "rounds", "areas", "press", "papers", "dayend",
                    "keys", "seats", "treatment", "people", "reports"):  # fmt: skip
        assert theirs.get(f"/talks/{talk}/{address}").status_code == 200, address
    for act in wording.mine():
        assert theirs.get(f"/talks/{talk}/do/{act}", follow=True).status_code == 200, act


def test_a_deputy_hands_over_its_own_seat_and_is_not_offered_the_mediators(mara, talk):
    theirs, _room = seated(mara, talk, "mediation/deputy", "jonas")
    ground = theirs.get(f"/talks/{talk}/ground").content.decode()
    assert ground.count("do/HandOver") == 1
    assert "do/Unseat?seat=mediation" not in ground.replace("%2F", "/")
    answer = theirs.post(f"/talks/{talk}/do/HandOver", {"person": "petra", "key": "hand-0001"})
    assert "/invited/" in answer.content.decode()
    assert theirs.get(f"/talks/{talk}/").status_code == 404
    assert mara.get(f"/talks/{talk}/").status_code == 200


def test_a_seat_takes_both_keys_where_the_mediation_has_two_seats(mara, talk):
    theirs, _room = seated(mara, talk, "mediation/deputy", "jonas")
    given = {"seat": "observer", "person": "harbour", "key": "give-0009"}
    mara.post(f"/talks/{talk}/do/GiveSeat", given)
    for each in (mara, theirs):
        made = each.post(f"/talks/{talk}/seats", {"seat": "observer"}).content.decode()
        assert "/invited/" not in made
    seats = theirs.get(f"/talks/{talk}/seats").content.decode()
    assert "waits for the second key" in seats
    assert "was taken back" not in seats
    form = re.search(r"<form[^>]*do/GiveSeat.*?</form>", seats, re.S)[0]
    fields = dict(re.findall(r'name="(\w+)" value="([^"]*)"', form))
    assert (fields["seat"], fields["person"]) == ("observer", "harbour")
    theirs.post(f"/talks/{talk}/do/GiveSeat", fields)
    assert "/invited/" in mara.post(f"/talks/{talk}/seats", {"seat": "observer"}).content.decode()
    theirs.post(f"/talks/{talk}/do/Unseat", {"seat": "observer", "key": "unseat-009"})
    seats = mara.get(f"/talks/{talk}/seats").content.decode()
    assert "was taken back" in seats
    assert "waits for the second key" not in seats


def test_a_mediator_destroys_what_a_side_said_and_is_told_nothing_of_how_much(mara, talk):
    theirs, room = seated(mara, talk, "capital/A/principal", "olaf")
    seated(mara, talk, "capital/B/principal", "sofia")
    theirs.post(f"{room}do/Note", {
        "words.text": "Ask the treasury.", "words.lang": "en", "key": "note-00001",
    })  # fmt: skip
    offered = mara.get(f"/talks/{talk}/dayend").content.decode()
    assert set(re.findall(r'<option value="([\w/]+)"', offered.split('id="whose"')[1])) == {
        "mediation", "capital/A", "capital/B",
    }  # fmt: skip
    told = []
    for side in "AB":
        sent = {"end": "destroy", "room": f"capital/{side}", "title": "The ferry"}
        gone = mara.post(f"/talks/{talk}/dayend", sent)
        after = mara.get(gone["Location"].split("#")[0]).content.decode()
        told.append((gone.status_code, re.sub(HIDDEN, "", after.split('id="destroy"')[1])))
    assert told[0] == told[1]
    assert "Ask the treasury." not in page(theirs, room)
    assert "[destroyed]" in page(theirs, room)


def test_no_other_seat_destroys_what_was_said(mara, talk):
    theirs, _room = seated(mara, talk, "mediation/deputy", "jonas")
    sent = {"end": "destroy", "room": "mediation", "title": "The ferry"}
    assert theirs.post(f"/talks/{talk}/dayend", sent).status_code == 404
    assert 'value="destroy"' not in theirs.get(f"/talks/{talk}/dayend").content.decode()
    assert "[destroyed]" not in mara.get(f"/talks/{talk}/").content.decode()


def test_a_deputy_does_not_end_a_talk_and_its_mediator_burns_it(mara, talk):
    theirs, _room = seated(mara, talk, "mediation/deputy", "jonas")
    assert 'name="end"' not in theirs.get(f"/talks/{talk}/dayend").content.decode()
    burn = {"end": "burn", "title": "The ferry"}
    assert theirs.post(f"/talks/{talk}/dayend", burn).status_code == 404
    seal = {"end": "seal", "passphrase": "a lamp on the pier", "again": "a lamp on the pier"}
    assert mara.post(f"/talks/{talk}/dayend", seal).status_code == 404
    assert mara.get(f"/talks/{talk}/").status_code == 200
    assert mara.post(f"/talks/{talk}/dayend", burn).status_code == 302
    assert mara.get(f"/talks/{talk}/").status_code == 404


MEANT = {
    "observer": "You look on", "guarantor": "You stand behind", "verifier": "You see whether",
    "auditor": "You see that something happened", "liaison/A": "what it keeps for the mediator",
    "mediation/note-taker": "You belong to the mediation",
    "capital/A/principal": "to capitals too",
}  # fmt: skip


@pytest.mark.parametrize("seat", MEANT)
def test_a_narrow_room_says_what_its_seat_is_and_what_never_stands_there(mara, talk, seat):
    theirs, room = seated(mara, talk, seat, "harbour")
    told = page(theirs, room)
    assert MEANT[seat] in told
    assert re.search("never (does|what|stand)|Never what", told)


def test_what_is_done_to_a_thing_stands_beside_it_and_not_among_the_rest(mara, talk):
    theirs, room = seated(mara, talk, "mediation/note-taker", "wanda")
    told = page(theirs, room)
    assert "do/OpenSession" not in told
    mediates(talk, a.Schedule(frozenset({Side("A")}), Place("Lantern House", "Asia/Muscat")))
    lines, rest = page(theirs, room).split('id="acts"')
    line = re.search(r'id="sessions".*?id="l-([\w-]+)"', lines, re.S)[1]
    assert f"do/OpenSession?session={line}" in lines
    assert "do/OpenSession" not in rest
    sent = {"session": line, "key": "open-0001"}
    assert theirs.post(f"{room}do/OpenSession", sent).headers["Location"].endswith(f"#l-{line}")


def test_an_officer_is_told_what_is_still_to_be_put_to_the_side(mara, talk):
    theirs, room = seated(mara, talk, "liaison/A", "olga")
    others, elsewhere = seated(mara, talk, "liaison/B", "otto")
    note(mara, talk, "A", "Twelve crossings would do.")
    item = desk(talk).of(ItemLine)[-1].id
    mediates(talk, a.Clarify(item, Words("A day, or a week?")))
    waits = page(theirs, room).split('id="now"')[1].split("</section>")[0]
    assert "A day, or a week?" in waits
    question = re.search(r"do/Answer\?clarification=([\w-]+)", waits)[1]
    assert "A day, or a week?" not in page(others, elsewhere)
    theirs.post(f"{room}do/Answer", {
        "clarification": question, "words.text": "A week.", "words.lang": "en", "for.side": "A",
        "key": "answer-01",
    })  # fmt: skip
    assert 'id="now"' not in page(theirs, room)


def test_an_officer_chooses_what_the_side_allows_before_its_words(mara, talk):
    theirs, room = seated(mara, talk, "liaison/A", "olga")
    form = page(theirs, f"{room}do/Lodge")
    assert form.index('name="marking"') < form.index('name="words.text"')
    assert "as from this delegation" in form
    assert "from your delegation" not in form
