"""What passes between a delegation and its capital is theirs alone."""

from dataclasses import replace

from tests.talks import (
    MINUTE,
    NORTH,
    NORTH_CAPITAL,
    SOUTH,
    SUBSTANCE,
    N,
    S,
    convey,
    does,
    everyone,
    held_session,
    named,
    notes_for,
    read,
    reads,
    refusal,
    says,
    seated,
    sees,
    sits,
    talk,
    then,
)

from goodoffices.core import acts as a
from goodoffices.core.lines import ClarificationLine, ItemLine, LetterLine
from goodoffices.core.marking import Release
from goodoffices.core.refs import Ref
from goodoffices.core.seats import MEDIATOR, Chamber, Seat
from goodoffices.core.words import Words

W = Words("They offered turns.")
REPORT = does(NORTH, a.Report(W), name="report")
INSTRUCT = does(
    NORTH_CAPITAL, a.Instruct(Words("Ask for more."), Ref("report")), name="instruction"
)
WAITS = replace(SUBSTANCE, release=Release.AFTER_CAPITAL)


def test_a_letter_is_read_by_its_two_ends_and_by_nobody_else():
    evening = talk(REPORT, INSTRUCT)
    for eyes in (*everyone(N, S), seated(N, "adviser"), Seat(Chamber.CAPITAL, "reviewer", N)):
        between = eyes.side == N and eyes.chamber.value in ("delegation", "capital")
        assert len(read(evening, eyes, LetterLine)) == 2 * between, eyes
        assert sees(evening, eyes, "offered turns") == between
    report, instruction = read(evening, NORTH_CAPITAL, LetterLine)
    assert (report.instruction, instruction.instruction) == (False, True)
    assert instruction.about == report.id


def test_nobody_else_can_tell_that_a_capital_was_consulted():
    before = talk(sits(NORTH, NORTH_CAPITAL))
    after = then(before, REPORT, INSTRUCT, does(NORTH_CAPITAL, a.Note(W)))
    now = after.entries[-1].at
    for eyes in everyone(N, S):
        if eyes not in (NORTH, NORTH_CAPITAL) and eyes.chamber.value != "auditor":
            assert reads(before, eyes, now) == reads(after, eyes, now), eyes


def test_each_writes_to_its_own_other_end_and_nobody_for_it():
    evening = talk(sits(NORTH, NORTH_CAPITAL, SOUTH), REPORT)
    assert refusal(evening, does(NORTH_CAPITAL, a.Report(W))).code == "not_your_act"
    assert refusal(evening, does(NORTH, a.Instruct(W))).code == "not_your_act"
    assert refusal(evening, does(MEDIATOR, a.Report(W))).code == "not_your_act"
    for act in (a.Report(W), a.Instruct(W)):
        assert refusal(evening, notes_for(N, act)).code == "behalf"
    reviewer = Seat(Chamber.CAPITAL, "reviewer", N)
    assert refusal(evening, sits(reviewer), does(reviewer, a.Instruct(W))).code == "not_your_act"


def test_an_instruction_answers_a_report_and_nothing_else():
    evening = talk(REPORT, INSTRUCT, says(NORTH, "Ours.", WAITS, name="item"))
    alone = then(evening, does(NORTH_CAPITAL, a.Instruct(W)))
    assert read(alone, NORTH, LetterLine)[-1].about is None
    for wrong in ("instruction", "item", "talk", "nothing"):
        act = a.Instruct(W, Ref(wrong))
        assert refusal(evening, does(NORTH_CAPITAL, act)).code == "no_such", wrong


def test_what_a_report_is_about_is_told_in_its_own_room_and_not_in_the_capital():
    evening = talk(
        says(SOUTH, "Turns?", SUBSTANCE, name="item"),
        convey("item", to=NORTH, name="carried"),
        does(NORTH, a.Report(W, Ref("carried"))),
    )
    assert read(evening, NORTH, LetterLine)[0].about == named(NORTH, "carried")
    assert read(evening, NORTH_CAPITAL, LetterLine)[0].about is None
    assert refusal(evening, does(NORTH, a.Report(W, Ref("item")))).code == "no_such"


def test_a_capital_reads_the_items_that_wait_for_it_and_no_more_of_them_than_their_words():
    evening = talk(
        held_session(N),
        says(NORTH, "We could share.", WAITS, name="item", session="session"),
        says(NORTH, "Between us.", SUBSTANCE),
        sits(NORTH_CAPITAL),
    )
    (line,) = read(evening, NORTH_CAPITAL, ItemLine)
    assert line.words.text == "We could share."
    assert (line.sent, line.session, line.about) == ((), None, None)
    asked = then(evening, does(MEDIATOR, a.Clarify("item", W)))
    assert read(asked, NORTH, ClarificationLine) != ()
    assert read(asked, NORTH_CAPITAL, ClarificationLine) == ()
    gone = then(evening, does(NORTH_CAPITAL, a.Permit("item")), convey("item", to=SOUTH))
    assert read(gone, NORTH_CAPITAL, ItemLine)[0].sent == ()
    assert read(gone, NORTH, ItemLine)[0].sent != ()


def test_what_its_capital_agreed_to_stays_before_its_eyes():
    agreed = talk(
        says(NORTH, "We could share.", WAITS, name="item"),
        does(NORTH_CAPITAL, a.Permit("item")),
        does(NORTH, a.Widen("item", SUBSTANCE)),
    )
    (line,) = read(agreed, NORTH_CAPITAL, ItemLine)
    assert line.permitted
    later = agreed.entries[-1].at + MINUTE
    plain = talk(says(NORTH, "We could share.", SUBSTANCE))
    assert read(plain, NORTH_CAPITAL, ItemLine, later) == ()
