"""What a room keeps on its own desk: names, answers to the leak check, papers."""

from datetime import date

import pytest
from tests.talks import (
    NORTH,
    NOTE_TAKER,
    OFFICER,
    SOUTH,
    N,
    S,
    does,
    everyone,
    read,
    refusal,
    says,
    sits,
    talk,
    then,
)

from goodoffices.core import acts as a
from goodoffices.core.acts.desk import FindingAnswer, Listed, Paper, PaperForm
from goodoffices.core.lines import FindingLine, NameLine, PaperLine, TalkLine
from goodoffices.core.refs import Ref, Side
from goodoffices.core.seats import MEDIATOR, Chamber
from goodoffices.core.words import Words

FORMS = (Words("Heron Bank"), Words("تپه حواصیل", "fa"))
ENTERED = does(MEDIATOR, a.EnterName(FORMS, Listed.PLACE), name="bank")
ITEM = says(NORTH, "Twelve boats would do.", name="boats")


def answered(answer=FindingAnswer.KNOWN, why="", **other):
    told = {"confidence": Ref("boats"), "to": frozenset({S}), "shared": ("Twelve",)} | other
    return does(MEDIATOR, a.AnswerFinding(answer=answer, why=why, **told), name="answer")


def prints(by, paper=Paper.WHOLE_VIEW, name="", **more):
    return does(by, a.PrintPaper(paper, **more), name=name)


def rooms_that_read(record, kind):
    return {eyes.audience for eyes in everyone(N, S) if read(record, eyes, kind)}


def test_a_list_of_names_is_read_by_the_room_that_keeps_it_and_by_nobody_else():
    evening = talk(ENTERED, sits(OFFICER))
    assert rooms_that_read(evening, NameLine) == {"mediation"}
    (line,) = read(evening, NOTE_TAKER, NameLine)
    assert (line.forms, line.listed) == (FORMS, Listed.PLACE)


def test_a_walled_officer_keeps_a_list_of_their_own_which_the_mediation_does_not_read():
    evening = talk(does(OFFICER, a.EnterName(FORMS)))
    assert rooms_that_read(evening, NameLine) == {"liaison/N"}


def test_a_name_that_was_dropped_is_gone_and_no_other_room_can_drop_it():
    evening = talk(ENTERED, sits(OFFICER))
    assert refusal(evening, does(OFFICER, a.DropName(Ref("bank")))).code == "no_such"
    assert not read(then(evening, does(MEDIATOR, a.DropName(Ref("bank")))), MEDIATOR, NameLine)


@pytest.mark.parametrize("forms", [(), (Words("x" * 201),)], ids=["none", "too long"])
def test_a_name_has_forms_that_a_person_could_say(forms):
    assert refusal(talk(), does(MEDIATOR, a.EnterName(forms))).code in ("empty", "too_long")


def test_only_names_are_dropped_and_only_papers_destroyed():
    evening = talk(ENTERED, prints(MEDIATOR, name="paper"))
    assert refusal(evening, does(MEDIATOR, a.DropName(Ref("paper")))).code == "no_such"
    assert refusal(evening, does(MEDIATOR, a.DestroyPaper(Ref("bank")))).code == "no_such"


def test_what_was_answered_to_a_finding_stays_with_the_mediation():
    evening = talk(ITEM, answered(why="it stood in the Gazette"))
    assert rooms_that_read(evening, FindingLine) == {"mediation"}
    (line,) = read(evening, MEDIATOR, FindingLine)
    assert (line.to, line.shared, line.answer) == ((S,), ("Twelve",), FindingAnswer.KNOWN)
    assert line.why == "it stood in the Gazette"


def test_what_crosses_nevertheless_says_why():
    assert refusal(talk(ITEM), answered(FindingAnswer.NEVERTHELESS, why=" ")).code == "why"
    assert talk(ITEM, answered(FindingAnswer.NEVERTHELESS, why="He told me on the stairs."))


@pytest.mark.parametrize(
    ("wrong", "code"),
    [
        ({"to": frozenset()}, "no_such_side"),
        ({"to": frozenset({"X"})}, "no_such_side"),
        ({"shared": (" ",)}, "empty"),
        ({"confidence": Ref("nothing")}, "no_such"),
    ],
)
def test_an_answer_is_about_words_of_an_item_and_a_side_of_the_talk(wrong, code):
    assert refusal(talk(ITEM, ENTERED), answered(**wrong)).code == code


def test_a_paper_is_read_of_by_the_room_that_printed_it():
    evening = talk(prints(MEDIATOR, Paper.TALKING_POINTS, form=PaperForm.PDF, lang="fa", to=S))
    assert rooms_that_read(evening, PaperLine) == {"mediation"}
    (line,) = read(evening, MEDIATOR, PaperLine)
    assert (line.paper, line.form, line.lang, line.to) == (
        Paper.TALKING_POINTS,
        PaperForm.PDF,
        "fa",
        S,
    )
    assert (line.seat, line.copy, line.burn, line.destroyed) == (str(MEDIATOR), None, None, False)


def test_copies_are_numbered_room_by_room_so_that_no_gap_tells_of_others():
    ruled = does(MEDIATOR, a.RulePapers(numbered=True, days=7))
    evening = talk(prints(NORTH), ruled, prints(MEDIATOR), prints(SOUTH), prints(NORTH))
    copies = {
        eyes.side: [line.copy for line in read(evening, eyes, PaperLine)]
        for eyes in (MEDIATOR, NORTH, SOUTH)
    }
    assert copies == {None: [1], N: [None, 2], S: [1]}
    assert read(evening, SOUTH, PaperLine)[0].burn == date(2026, 5, 11)


def test_a_side_cannot_tell_from_the_number_of_its_paper_what_was_printed_for_another():
    ruled = does(MEDIATOR, a.RulePapers(numbered=True))
    cards = [prints(MEDIATOR, Paper.ROOM_CARD, to=side) for side in (N, N, S)]
    evening = talk(ruled, *cards, prints(MEDIATOR, Paper.TALKING_POINTS, to=S))
    assert [line.copy for line in read(evening, MEDIATOR, PaperLine)] == [1, 2, 1, 1]


def test_the_rule_on_papers_is_told_to_whoever_takes_part_and_not_to_the_public():
    evening = talk(does(MEDIATOR, a.RulePapers(numbered=True, days=3)))
    for eyes in everyone(N, S):
        told = [line.papers for line in read(evening, eyes, TalkLine)]
        outside = eyes.chamber in (Chamber.AUDITOR, Chamber.PUBLIC, Chamber.NOBODY)
        assert told in ([], [None]) if outside else told == [a.RulePapers(True, 3)]


def test_a_paper_is_destroyed_once_and_by_its_own_room():
    evening = talk(prints(NORTH, name="paper"))
    burn = a.DestroyPaper(Ref("paper"))
    assert refusal(evening, does(MEDIATOR, burn)).code == "no_such"
    gone = then(evening, does(NORTH, burn))
    assert read(gone, NORTH, PaperLine)[0].destroyed
    assert refusal(gone, does(NORTH, burn)).code == "answered"


@pytest.mark.parametrize(
    ("act", "code"),
    [
        (a.RulePapers(True, -1), "too_many"),
        (a.RulePapers(True, 3651), "too_many"),
        (a.PrintPaper(Paper.RECORD, lang="??"), "language"),
        (a.PrintPaper(Paper.RECORD, to=Side("X")), "no_such_side"),
    ],
)
def test_a_paper_that_nobody_could_mean_is_refused(act, code):
    assert refusal(talk(), does(MEDIATOR, act)).code == code
