"""What the mediation owes whom, and who owes it an answer."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from tests.talks import (
    ALONE,
    EAST,
    NORTH,
    SOUTH,
    START,
    SUBSTANCE,
    THINK,
    E,
    N,
    S,
    asks_leave,
    convey,
    crossed,
    does,
    everyone,
    heard,
    held_session,
    named,
    notes_for,
    reads,
    says,
    talk,
    then,
)

from goodoffices.core import acts as a
from goodoffices.core.acts.contributions import Kind
from goodoffices.core.acts.desk import Paper
from goodoffices.core.marking import Release
from goodoffices.core.owed import Debt, overdue, owed
from goodoffices.core.refs import Ref
from goodoffices.core.seats import MEDIATOR, Chamber
from goodoffices.core.words import Words

W = Words("Some words.")
ASK = replace(SUBSTANCE, release=Release.ASK)
BOTH = replace(SUBSTANCE, release=Release.RECIPROCAL)


def debts(record, now=None):
    """What is owed, as pairs of what and to whom or by whom."""
    return [(each.debt, each.side) for each in owed(reads(record, MEDIATOR, now))]


def item(marking=SUBSTANCE, name="item", by=NORTH, **more):
    return says(by, f"Words of {name}.", marking, name=name, **more)


def test_what_may_be_carried_is_owed_to_each_side_that_may_receive_it_and_has_not():
    evening = talk(item(), sides=3)
    assert debts(evening) == [(Debt.CARRY, S), (Debt.CARRY, E)]
    half = then(evening, convey("item", to=SOUTH))
    assert debts(half) == [(Debt.CARRY, E)]
    assert debts(then(half, convey("item", to=EAST))) == []
    only = replace(SUBSTANCE, receivers=frozenset({E}))
    assert debts(talk(item(only), sides=3)) == [(Debt.CARRY, E)]


def test_what_may_not_be_carried_is_not_owed():
    for marking in (ALONE, THINK):
        assert debts(talk(item(marking))) == []
    for act in (a.Withdraw(Ref("item")), a.Narrow(Ref("item"), ALONE)):
        assert debts(talk(item(), does(NORTH, act))) == []
    assert debts(talk(item(), does(MEDIATOR, a.ReturnOutOfScope("item", W)))) == []


def test_what_waits_for_a_time_is_owed_from_then_until_it_runs_out():
    evening = talk()
    early, late = (evening.entries[-1].at + timedelta(hours=each) for each in (1, 2))
    marking = replace(SUBSTANCE, release=Release.NOT_BEFORE, not_before=early, expires=late)
    waiting = talk(item(marking))
    second = timedelta(seconds=1)
    for now, due in ((early - second, 0), (early, 1), (late - second, 1), (late, 0)):
        assert len(debts(waiting, now)) == due, now


def test_what_waits_for_a_capital_or_the_other_side_is_owed_once_they_have_moved():
    capital = talk(item(replace(SUBSTANCE, release=Release.AFTER_CAPITAL)))
    assert debts(capital) == []
    assert debts(then(capital, notes_for(N, a.Permit(Ref("item"))))) == [(Debt.CARRY, S)]
    alone = talk(item(BOTH), item(BOTH, "mate", SOUTH))
    assert debts(alone) == []
    paired = then(alone, does(MEDIATOR, a.Pair(frozenset({"item", "mate"}))))
    assert debts(paired) == [(Debt.CARRY, S), (Debt.CARRY, N)]
    assert debts(then(paired, does(SOUTH, a.Withdraw("mate")))) == []
    closed = replace(BOTH, receivers=frozenset())
    assert debts(then(paired, does(SOUTH, a.Narrow("mate", closed)))) == []


def test_with_three_sides_a_pair_is_owed_to_those_who_do_the_same():
    evening = talk(
        item(BOTH), item(BOTH, "south", SOUTH), item(BOTH, "east", EAST),
        does(MEDIATOR, a.Pair(frozenset({"item", "south", "east"}))), sides=3,
    )  # fmt: skip
    gone = then(evening, does(EAST, a.Withdraw("east")))
    assert len(debts(evening)) == 6
    assert debts(gone) == [(Debt.CARRY, S), (Debt.CARRY, N)]


def test_what_goes_together_is_owed_only_while_all_of_it_stands():
    tied = talk(item(), item(name="other"), does(NORTH, a.Tie(frozenset({"item", "other"}))))
    assert debts(tied) == [(Debt.CARRY, S), (Debt.CARRY, S)]
    assert debts(then(tied, does(NORTH, a.Withdraw("other")))) == []


def test_a_source_that_asked_to_see_the_words_is_shown_them_and_then_they_go():
    evening = talk(item(ASK))
    asked = then(evening, asks_leave("item", to=SOUTH, name="ask"))
    cleared = then(asked, does(NORTH, a.ClearWords("ask")))
    assert debts(evening) == [(Debt.SHOW, N)]
    assert debts(asked) == [(Debt.CLEAR, N)]
    assert debts(cleared) == [(Debt.CONVEY, S)]
    assert debts(then(cleared, convey("item", to=SOUTH, ask="ask"))) == []
    assert debts(then(asked, does(NORTH, a.RefuseWords("ask")))) == []
    assert debts(then(cleared, does(NORTH, a.Withdraw("item")))) == []
    assert debts(then(asked, does(NORTH, a.Withdraw("item")))) == []


def test_a_question_is_owed_an_answer_until_one_crosses():
    evening = talk(item(ALONE, kind=Kind.QUESTION), item(name="answer", by=SOUTH))
    assert (Debt.ANSWER, N) in debts(evening)
    answered = then(evening, convey("answer", to=NORTH, answers=Ref("item")))
    assert debts(answered) == []
    assert debts(then(evening, does(NORTH, a.Withdraw("item")))) == [(Debt.CARRY, N)]


def test_a_question_that_went_to_the_other_side_waits_there():
    evening = talk(item(kind=Kind.QUESTION))
    assert debts(evening) == [(Debt.ANSWER, N), (Debt.CARRY, S)]
    assert debts(then(evening, convey("item", to=SOUTH))) == []


def test_words_are_shown_only_where_somebody_is_left_to_receive_them():
    evening = talk(item(replace(ASK, receivers=frozenset())))
    assert debts(evening) == []


def test_every_slip_is_owed_to_each_of_its_sources_until_it_is_told():
    evening = talk(
        item(ALONE), item(ALONE, "other", SOUTH),
        crossed("item", to=EAST, name="first"),
        crossed("item", to=EAST, name="second"),
        sides=3,
    )  # fmt: skip
    assert debts(evening) == [(Debt.TELL, N), (Debt.TELL, N)]
    told = then(evening, does(MEDIATOR, a.TellSource("first")))
    (left,) = owed(reads(told, MEDIATOR))
    assert left.thing == named(MEDIATOR, "second")
    assert debts(then(evening, does(NORTH, a.Withdraw("item")))) == debts(evening)


def test_a_clarification_is_owed_by_its_source_while_the_item_stands():
    asked = talk(item(ALONE), does(MEDIATOR, a.Clarify("item", W), name="asked"))
    (debt,) = owed(reads(asked, MEDIATOR))
    assert (debt.debt, debt.side, debt.by_side) == (Debt.CLARIFY, N, True)
    assert debts(then(asked, does(NORTH, a.Answer("asked", W)))) == []
    assert debts(then(asked, does(NORTH, a.Withdraw("item")))) == []


def test_a_record_is_read_back_and_then_answered_by_each_side():
    evening = talk(
        held_session(N, S),
        heard(N, "Ours.", ALONE, name="item", session="session"),
        does(MEDIATOR, a.CloseSession("session")),
        does(MEDIATOR, a.DraftRecord("session", W), name="draft"),
    )
    assert debts(evening) == [(Debt.READ_BACK, N), (Debt.READ_BACK, S)]
    read_back = then(evening, does(MEDIATOR, a.ReadBack("draft")))
    assert debts(read_back) == [(Debt.CONFIRM, N), (Debt.CONFIRM, S)]
    assert all(each.by_side for each in owed(reads(read_back, MEDIATOR)))
    answered = then(read_back, notes_for(N, a.ConfirmRecord("draft")))
    assert debts(answered) == [(Debt.CONFIRM, S)]
    assert debts(then(answered, notes_for(S, a.DisputeRecord("draft", W)))) == []


def test_a_draft_that_was_drafted_anew_unread_is_owed_to_nobody():
    evening = talk(
        held_session(N),
        does(MEDIATOR, a.CloseSession("session")),
        does(MEDIATOR, a.DraftRecord("session", W), name="first"),
        does(MEDIATOR, a.DraftRecord("session", W), name="second"),
    )
    assert [each.thing for each in owed(reads(evening, MEDIATOR))] == [named(MEDIATOR, "second")]
    read_back = then(evening, does(MEDIATOR, a.ReadBack("second")))
    assert debts(read_back) == [(Debt.CONFIRM, N)]


def test_the_oldest_debt_comes_first():
    evening = talk(item(name="first"), item(name="second"), does(MEDIATOR, a.Clarify("first", W)))
    times = [each.since for each in owed(reads(evening, MEDIATOR))]
    assert times == sorted(times)
    assert len(times) == 3


def test_from_another_room_nothing_is_seen_to_be_owed():
    evening = talk(item())
    for eyes in everyone(N, S):
        assert bool(owed(reads(evening, eyes))) == (eyes == MEDIATOR)


def prints(by, name="paper"):
    return does(by, a.PrintPaper(Paper.PRESS_LINES), name=name)


WANTS_A_DAY = does(MEDIATOR, a.RulePapers(numbered=True, days=2))


def test_a_copy_is_overdue_from_the_midnight_of_the_venue_after_its_day():
    evening = talk(prints(MEDIATOR, "before"), WANTS_A_DAY, prints(MEDIATOR))
    last = datetime(2026, 5, 6, 19, 59, tzinfo=UTC)
    assert overdue(reads(evening, MEDIATOR, last)) == ()
    ((line, _day),) = overdue(reads(evening, MEDIATOR, last + timedelta(minutes=1)))
    assert line.id == named(MEDIATOR, "paper")


def test_a_copy_that_is_said_to_be_destroyed_is_overdue_no_more():
    gone = talk(WANTS_A_DAY, prints(MEDIATOR), does(MEDIATOR, a.DestroyPaper(Ref("paper"))))
    assert overdue(reads(gone, MEDIATOR, START + timedelta(days=9))) == ()


def test_of_overdue_copies_the_mediation_alone_is_told_and_only_of_its_own():
    evening = talk(WANTS_A_DAY, prints(NORTH, "theirs"), prints(MEDIATOR), prints(SOUTH, "other"))
    for eyes in everyone(N, S):
        late = overdue(reads(evening, eyes, START + timedelta(days=9)))
        if eyes.chamber is Chamber.MEDIATION:
            assert [line.id for line, _day in late] == [named(MEDIATOR, "paper")]
        else:
            assert late == ()
