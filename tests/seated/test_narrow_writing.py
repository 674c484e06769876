"""Writing in a narrower room: what was begun waits for its author, what was done is said."""

import re

from django.urls import reverse
from tests.seated.conftest import browser, seated
from tests.seated.steps import mediates, sits
from tests.seated.test_narrow import note, page

from goodoffices.core import acts as a
from goodoffices.core.acts import ACTS
from goodoffices.core.acts.statements import Voice
from goodoffices.core.auditing import ANSWERED
from goodoffices.core.refs import Side
from goodoffices.core.times import Place
from goodoffices.core.words import Words
from goodoffices.server.seated.kinds import KINDS

HALF = "They asked twice about the pier."
TOLD_AS_ONE = {
    "Answer", "ClearWords", "RefuseWords", "ConfirmRecord", "DisputeRecord", "ConfirmClaim",
    "DisputeClaim", "Permit", "TellSource",
}  # fmt: skip
"""Acts of which an auditor hears as of another, or as of an answer."""


def lays_aside(theirs, room, words=HALF):
    return theirs.post(f"{room}do/Note", {
        "key": "draft-0001", "aside": "yes", "words.text": words, "words.lang": "en",
    })  # fmt: skip


def test_what_was_begun_in_a_narrow_room_waits_there_for_its_author_alone(mara, talk):
    theirs, room = seated(mara, talk, "mediation/note-taker", "wanda")
    analyst, beside = seated(mara, talk, "mediation/analyst", "anna")
    assert 'name="aside"' in page(theirs, f"{room}do/Note")
    laid = lays_aside(theirs, room).headers["Location"]
    assert laid.endswith("#drafts")
    told = page(theirs, laid)
    assert "Kept as a draft, for you alone." in told
    assert HALF in told.split('id="drafts"')[1]
    assert HALF in page(theirs, f"{room}do/Note?begun=draft-0001")
    for hidden in (beside, f"{beside}do/Note?begun=draft-0001"):
        assert HALF not in page(analyst, hidden)
    assert HALF not in mara.get(f"/talks/{talk}/").content.decode()
    assert analyst.post(f"{room}forget", {"begun": "draft-0001"}).status_code == 404
    assert theirs.post(f"{room}forget", {"begun": "draft-0001"}).status_code == 302
    assert HALF not in page(theirs, room)


def test_whoever_did_something_in_a_narrow_room_is_told_so_and_no_address_says_what(mara, talk):
    theirs, room = seated(mara, talk, "liaison/A", "olga")
    sent = {"key": "lodge-001", "words.text": "Ask about the pier.", "words.lang": "en",
            "kind": "position", "marking": "in your words, from us", "for.side": "A"}  # fmt: skip
    came = theirs.post(f"{room}do/Lodge", sent).headers["Location"]
    assert "Lodge" not in came
    assert "Written down. The mediation reads it." in page(theirs, came)
    assert "Written down. The mediation reads it." not in page(theirs, f"{room}?done=Lodge")


def test_you_is_the_mediator_at_the_desk_and_in_no_narrow_room(mara, talk):
    theirs, room = seated(mara, talk, "mediation/analyst", "anna")
    note(mara, talk, "A", "Twelve crossings would do.", "for you alone")
    note(mara, talk, "A", "Or eleven.", "in these words", key="noted-002")
    for address in (room, f"{room}find?q="):
        told = page(theirs, address)
        assert "for the mediator alone" in told
        assert "in the very words of its source" in told
        assert "for you alone" not in told
    assert "for you alone" in mara.get(f"/talks/{talk}/").content.decode()


def test_an_auditor_reads_a_noun_for_every_kind_there_is():
    assert set(KINDS) == set(ACTS) - TOLD_AS_ONE | {ANSWERED}
    assert len({str(each) for each in KINDS.values()}) == len(KINDS)


def test_a_spokesperson_begins_with_statements_and_an_adviser_with_a_note(mara, talk):
    speaks = sits(mara, talk, "delegation/A/spokesperson", "liv")
    told = speaks.page()
    assert told.index('id="statements"') < told.index('id="notes"')
    assert "do/DraftStatement" in told.split("<nav class=")[0]
    advises = sits(mara, talk, "delegation/A/adviser", "nils").page()
    assert "do/DraftStatement" not in advises
    assert "do/Note" in advises.split('class="room-ways"')[0]


def test_a_statement_is_written_in_several_languages_and_says_once_who_speaks(mara, talk):
    north = sits(mara, talk, "delegation/A/head", "ingrid")
    form = north.page("do/DraftStatement")
    began = [
        each.split(" selected")[0].rpartition('value="')[2].partition('"')[0]
        for each in form.split("data-tongues")[1:]
    ]
    assert len(set(began)) == len(began) == 3
    mediates(talk, a.DraftStatement(
        (Words("The talks go on."),), Voice.MEDIATOR, "Mara", clearers=frozenset({Side("A")}),
    ))  # fmt: skip
    told = sits(mara, talk, "delegation/A/adviser", "nils").page()
    who = told[: told.index("The talks go on.")].rpartition('class="who"')[2]
    assert "Mara" in who
    assert "the mediation" not in who


def test_an_invitation_says_that_it_does_not_say_which_seat(mara, talk):
    mara.post(f"/talks/{talk}/do/GiveSeat",
              {"seat": "observer", "person": "Harbour", "key": "give-0001"})  # fmt: skip
    made = mara.post(reverse("seats", args=[talk]), {"seat": "observer"}).content.decode()
    asked = browser().get("/invited/" + made.partition("/invited/")[2].partition("<")[0])
    told = asked.content.decode()
    assert "does not say which seat" in told
    for word in ("observer", "Harbour", "The ferry"):
        assert word not in told


def test_a_role_of_the_mediation_begins_with_what_it_works_with_and_looks_the_rest_up(mara, talk):
    theirs, room = seated(mara, talk, "mediation/note-taker", "wanda")
    note(mara, talk, "A", "Twelve crossings would do.")
    mediates(talk, a.Schedule(frozenset({Side("A")}), Place("Lantern House", "Asia/Muscat")))
    told = page(theirs, room)
    headed = [each.partition('"')[0] for each in told.split('aria-labelledby="h-')[1:]]
    assert headed[:2] == ["sessions", "items"]
    assert "seats" in headed
    sessions = told.split('id="sessions"')[1].split("<h2")[0]
    seats = told.split('id="seats"')[1].split("<h2")[0]
    assert 'class="looked-up"' not in sessions
    assert 'class="looked-up"' in seats
    watcher, beside = seated(mara, talk, "observer", "harbour")
    assert 'class="looked-up"' not in page(watcher, beside)


def test_a_note_taker_goes_on_to_the_next_line_and_who_speaks_is_chosen_anew(mara, talk):
    theirs, room = seated(mara, talk, "mediation/note-taker", "wanda")
    sent = {"key": "lodge-001", "words.text": "Ask about the pier.", "words.lang": "fa",
            "kind": "position", "marking": "for you alone", "for.side": "A",
            "another": "yes"}  # fmt: skip
    came = theirs.post(f"{room}do/Lodge", sent).headers["Location"]
    assert came.startswith(f"{room}do/Lodge?")
    form = page(theirs, came)
    assert "Written down. The mediation reads it." in form
    assert re.search(r'name="for.side" value="\w" required\s+checked', form) is None
    assert re.search(r'<option value="fa"[^>]* selected', form)
    assert "pier" not in form
    assert "Ask about the pier." in page(theirs, room)
    officer, beside = seated(mara, talk, "liaison/A", "olga")
    assert 'name="another"' not in page(officer, f"{beside}do/Lodge")
