"""What an auditor reads the day after: that it was answered, never how; no yes alone."""

from dataclasses import replace
from datetime import timedelta

from tests.talks import (
    ALONE,
    NORTH,
    NORTH_CAPITAL,
    SOUTH,
    START,
    SUBSTANCE,
    N,
    S,
    asks_leave,
    crossed,
    does,
    notes_for,
    reads,
    says,
    sits,
    talk,
    then,
)

from goodoffices.core import acts as a
from goodoffices.core.acts.ground import Ground
from goodoffices.core.acts.statements import Voice
from goodoffices.core.marking import Release
from goodoffices.core.refs import Ref
from goodoffices.core.seats import AUDITOR, MEDIATOR
from goodoffices.core.words import Words

ASK_FIRST = replace(SUBSTANCE, release=Release.ASK)
CAPITAL_FIRST = replace(SUBSTANCE, release=Release.AFTER_CAPITAL)
DAY = timedelta(days=1)
W = Words("For reasons of our own.")


def told(record, days=1):
    """What the auditor reads so many days later, but for who was seated."""
    lines = reads(record, AUDITOR, START + days * DAY).audit
    return [line for line in lines if line.kind not in ("Found", "GiveSeat")]


def kinds(record, room, days=1):
    return {line.kind for line in told(record, days) if line.room == room}


def test_whether_leave_was_given_or_refused_is_one_and_the_same():
    asked = talk(says(NORTH, "Less.", ASK_FIRST, name="item"), sits(SOUTH),
                 asks_leave("item", to=SOUTH, name="leave"))  # fmt: skip
    given, refused = (
        then(asked, does(NORTH, act)) for act in (a.ClearWords("leave"), a.RefuseWords("leave", W))
    )
    assert told(given) == told(refused) != told(asked)
    assert kinds(given, "delegation/N") == {"Lodge", "Answered"}


def test_how_a_capital_answered_is_not_told_nor_that_it_agreed():
    asked = talk(says(NORTH, "Less.", CAPITAL_FIRST, name="item"), sits(NORTH_CAPITAL))
    permitted = then(asked, does(NORTH_CAPITAL, a.Permit(Ref("item"))))
    wrote = then(asked, does(NORTH_CAPITAL, a.Instruct(W)))
    assert told(permitted) == told(wrote) != told(asked)
    aloud = then(asked, notes_for(N, a.Permit(Ref("item"))))
    assert kinds(aloud, "mediation") == {"Answered"}


def test_telling_a_source_of_a_slip_reads_as_what_crossed_being_recorded():
    slipped = talk(says(NORTH, "Less.", ALONE, name="item"), sits(SOUTH),
                   crossed("item", to=SOUTH, name="slip"))  # fmt: skip
    assert told(then(slipped, does(MEDIATOR, a.TellSource(Ref("slip"))))) == told(slipped)


def test_who_cleared_a_statement_is_told_of_the_day_on_which_it_was_issued_and_not_before():
    drafted = a.DraftStatement((W,), Voice.MEDIATOR, "Mara", clearers=frozenset({N, S}))
    draft = talk(sits(NORTH, SOUTH), does(MEDIATOR, drafted, name="it"))
    one = then(draft, does(NORTH, a.ClearStatement(Ref("it"))))
    assert told(one, 9) == told(draft, 9)
    both = then(one, does(SOUTH, a.ClearStatement(Ref("it"))))
    assert told(both, 9) == told(draft, 9)
    issued = then(both, does(MEDIATOR, a.Issue(Ref("it")), at=START + 2 * DAY))
    cleared = [line for line in told(issued, 9) if line.kind == "ClearStatement"]
    assert {line.room for line in cleared} == {"delegation/N", "delegation/S"}
    assert {line.day for line in cleared} == {(START + 2 * DAY).date()}


def test_who_agreed_is_told_of_the_day_on_which_all_had_and_not_before():
    put = talk(sits(NORTH, SOUTH), does(MEDIATOR, a.Propose(Ground.FRAMEWORK, W), name="put"))
    one = then(put, does(NORTH, a.Agree(Ref("put"))))
    assert told(one, 9) == told(put, 9)
    all_ = then(one, does(SOUTH, a.Agree(Ref("put")), at=START + 2 * DAY))
    agreed = [line for line in told(all_, 9) if line.kind == "Agree"]
    assert {(line.room, line.day) for line in agreed} == {
        (f"delegation/{side}", (START + 2 * DAY).date()) for side in (N, S)
    }
