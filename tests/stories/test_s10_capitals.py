"""S10: "discussions in the capitals will determine the details"."""

from dataclasses import replace
from datetime import timedelta

from tests.talks import (
    NORTH,
    NORTH_CAPITAL,
    OFFICER,
    SOUTH,
    SOUTH_CAPITAL,
    START,
    SUBSTANCE,
    N,
    S,
    convey,
    does,
    everyone,
    held_round,
    named,
    notes_for,
    read,
    reads,
    refusal,
    says,
    sees,
    sits,
    talk,
    then,
)

from goodoffices.core import acts as a
from goodoffices.core.acts.rounds import Ending
from goodoffices.core.lines import ItemLine, LetterLine, ReceivedLine, RoundLine
from goodoffices.core.marking import Reach, Release, Status
from goodoffices.core.refs import Ref
from goodoffices.core.seats import AUDITOR, MEDIATOR, Seat
from goodoffices.core.stages import RoundState
from goodoffices.core.words import Words

REVIEWER = Seat.parse("capital/N/reviewer")
REPORT, ORDER = Words("They ask for a date."), Words("Give the nineteenth, not all six.")
WROTE = (
    sits(SOUTH, SOUTH_CAPITAL, OFFICER, REVIEWER),
    does(NORTH, a.Report(REPORT), name="report"),
    does(NORTH_CAPITAL, a.Instruct(ORDER, Ref("report")), name="order"),
)
AFTER = replace(SUBSTANCE, release=Release.AFTER_CAPITAL, status=Status.AD_REFERENDUM)
LIST = says(NORTH, "The list has forty-one boats.", AFTER, name="list")


def test_report_and_instruction_pass_between_a_delegation_and_its_capital():
    record = talk(WROTE)
    for seat in (NORTH, NORTH_CAPITAL, REVIEWER):
        report, order = read(record, seat, LetterLine)
        assert (report.words, report.instruction) == (REPORT, False)
        assert (order.words, order.instruction) == (ORDER, True)
        assert order.about == report.id


def test_nobody_else_reads_them_the_mediation_least_of_all():
    record = talk(WROTE)
    for seat in everyone(N, S):
        if seat.side == N and seat != OFFICER:
            continue
        assert not read(record, seat, LetterLine), seat
        assert not sees(record, seat, REPORT.text), seat
        assert not sees(record, seat, ORDER.text), seat


def test_the_auditor_learns_that_letters_were_written_and_on_what_day():
    tomorrow = START + timedelta(days=1)
    kinds = {(line.room, line.kind) for line in reads(talk(WROTE), AUDITOR, tomorrow).audit}
    assert ("delegation/N", "Report") in kinds
    assert ("capital/N", "Instruct") in kinds


def test_the_pen_cannot_write_a_report_or_an_order_for_anybody():
    record = talk(WROTE)
    for act in (a.Report(REPORT), a.Instruct(ORDER)):
        assert refusal(record, notes_for(N, act)).code == "behalf"
        assert refusal(record, does(MEDIATOR, act)).code == "not_your_act"
    assert refusal(record, does(NORTH, a.Instruct(ORDER))).code == "not_your_act"
    assert refusal(record, does(REVIEWER, a.Instruct(ORDER))).code == "not_your_act"


def test_a_capital_reads_what_waits_for_it_and_neither_the_other_side_nor_the_rest():
    record = talk(
        sits(NORTH_CAPITAL),
        LIST,
        says(NORTH, "This is not for home.", SUBSTANCE),
        says(SOUTH, "South says this.", SUBSTANCE, name="south"),
        convey("south", to=N, words="They say something."),
        does(MEDIATOR, a.Note(Words("A note of the mediation's."))),
    )
    items = read(record, NORTH_CAPITAL, ItemLine)
    assert [item.id for item in items] == [named(NORTH_CAPITAL, "list")]
    for text in ("not for home", "South says", "say something", "note of the mediation"):
        assert not sees(record, NORTH_CAPITAL, text)


def test_what_waits_for_the_capital_crosses_after_it_agreed_and_ad_referendum():
    waiting = talk(sits(NORTH_CAPITAL, SOUTH), LIST)
    carrying = convey("list", to=S, words="A list exists.", status=Status.AD_REFERENDUM)
    assert refusal(waiting, carrying).code == "after_capital"
    crossed = then(waiting, does(NORTH_CAPITAL, a.Permit(Ref("list"))), carrying)
    [line] = read(crossed, SOUTH, ReceivedLine)
    assert line.status is Status.AD_REFERENDUM
    firm = convey("list", to=S, words="A list exists.", status=Status.FORMAL)
    assert refusal(crossed, firm).code == "status"


def test_whether_a_capital_agreed_is_not_told_to_the_other_side():
    waiting = talk(sits(NORTH_CAPITAL, SOUTH, SOUTH_CAPITAL), LIST)
    agreed = then(waiting, does(NORTH_CAPITAL, a.Permit(Ref("list"))))
    for seat in (SOUTH, SOUTH_CAPITAL):
        assert reads(agreed, seat).lines == reads(waiting, seat).lines
        assert refusal(waiting, does(SOUTH_CAPITAL, a.Permit(Ref("list")))).code == "no_such"


def test_what_is_conveyed_reaches_a_capital_only_where_the_source_lets_it():
    far = replace(SUBSTANCE, reach=Reach.WITH_CAPITAL)
    record = talk(
        sits(SOUTH_CAPITAL),
        says(NORTH, "For the delegation.", SUBSTANCE, name="near"),
        says(NORTH, "For the capital too.", far, name="far"),
        convey("near", to=S, words="Near words."),
        convey("far", to=S, words="Far words.", reach=Reach.WITH_CAPITAL),
    )
    assert not sees(record, SOUTH_CAPITAL, "Near words.")
    assert sees(record, SOUTH_CAPITAL, "Far words.")
    too_far = convey("near", to=S, words="Near words.", reach=Reach.WITH_CAPITAL)
    assert refusal(record, too_far).code == "reach"


def test_a_round_is_in_capitals_by_declaration_and_never_by_deduction():
    ended = talk(WROTE, held_round(), does(MEDIATOR, a.EndRound(Ref("round"), Ending.FOR_NOW)))
    assert [line.state for line in read(ended, SOUTH, RoundLine)] == [RoundState.ENDED]
    declared = then(ended, does(MEDIATOR, a.DeclareInCapitals(Ref("round"))))
    for seat in (NORTH, SOUTH, MEDIATOR):
        assert [line.state for line in read(declared, seat, RoundLine)] == [RoundState.IN_CAPITALS]
