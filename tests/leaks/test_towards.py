"""What the check holds towards a receiver, and what it takes for known, from one view."""

from dataclasses import replace
from datetime import timedelta

import pytest
from tests.talks import (
    ALONE,
    IDEA,
    NORTH,
    OFFICER,
    SOUTH,
    SUBSTANCE,
    THINK,
    E,
    N,
    S,
    asks_leave,
    convey,
    does,
    heard,
    named,
    notes_for,
    reads,
    says,
    sits,
    talk,
    then,
)

from goodoffices.core import acts as a
from goodoffices.core.acts.desk import Listed
from goodoffices.core.acts.ground import Stage
from goodoffices.core.acts.statements import Voice
from goodoffices.core.marking import Reach, Release, Use
from goodoffices.core.refs import Ref
from goodoffices.core.seats import MEDIATOR
from goodoffices.core.words import Words
from goodoffices.leaks.towards import line_of, lists, towards

SOUTHWARD, BOTH = frozenset({S}), frozenset({S, E})


def texts(record, to=SOUTHWARD, eyes=MEDIATOR, whose=frozenset()):
    """What is held, and what is known; `whose` are the sides whose words a draft says it is."""
    against = towards(reads(record, eyes), to, whose)
    return [each.words.text for each in against.held], [each.text for each in against.known]


def held(record, to=SOUTHWARD, eyes=MEDIATOR, whose=frozenset()):
    return texts(record, to, eyes, whose)[0]


def known(record, to=SOUTHWARD, eyes=MEDIATOR, whose=frozenset()):
    return texts(record, to, eyes, whose)[1]


@pytest.mark.parametrize(
    ("marking", "may_go"),
    [
        (ALONE, False),
        (THINK, False),
        (SUBSTANCE, True),
        (replace(SUBSTANCE, release=Release.ASK), False),
        (replace(SUBSTANCE, receivers=frozenset({E})), False),
    ],
    ids=["alone", "think", "substance", "ask first", "for another side"],
)
def test_what_may_be_carried_is_known_and_all_else_that_a_side_said_is_held(marking, may_go):
    evening = talk(says(NORTH, "Twelve boats would do.", marking), sides=3)
    assert ("Twelve boats would do." in known(evening)) is may_go
    assert ("Twelve boats would do." in held(evening)) is not may_go


def test_what_the_receiver_said_itself_is_known_to_it_and_held_towards_others():
    evening = talk(says(SOUTH, "Nine would do.", ALONE), sides=3)
    assert "Nine would do." in known(evening)
    assert "Nine would do." in held(evening, frozenset({E}))
    assert "Nine would do." in held(evening, BOTH)


def test_of_what_may_be_carried_the_detail_kept_back_is_held():
    said = says(NORTH, "Twelve boats, for two years.", SUBSTANCE, kept_back=("two years",))
    evening = talk(said)
    assert held(evening) == ["two years"]
    assert "Twelve boats, for […]." in known(evening)


@pytest.mark.parametrize("act", ["withdraw", "strike", "supersede"])
def test_what_no_longer_stands_is_held(act):
    done = {
        "withdraw": does(NORTH, a.Withdraw(Ref("boats"))),
        "strike": does(MEDIATOR, a.Strike(Ref("boats"), "wrong room")),
        "supersede": does(NORTH, a.Supersede(Ref("boats"), Words("Ten."))),
    }
    evening = talk(heard(N, "Twelve boats.", SUBSTANCE, name="boats"), done[act])
    assert "Twelve boats." in held(evening)
    assert "Twelve boats." not in known(evening)


def test_what_was_misheard_and_corrected_is_held_with_the_words_that_stand():
    corrected = does(MEDIATOR, a.Correct(Ref("boats"), Words("Two boats."), "misheard"))
    evening = talk(heard(N, "Twelve boats.", name="boats"), corrected)
    assert held(evening) == ["Two boats.", "Twelve boats."]
    names = [each.id for each in towards(reads(evening, MEDIATOR), SOUTHWARD).held]
    assert len(set(names)) == 2
    assert {line_of(name) for name in names} == {named(MEDIATOR, "boats")}


def test_a_question_and_its_answer_go_the_way_of_what_was_asked_about():
    asked = does(MEDIATOR, a.Clarify(Ref("boats"), Words("Large ones?")), name="asked")
    answer = does(NORTH, a.Answer(Ref("asked"), Words("Under nine metres.")))
    closed = talk(says(NORTH, "Twelve.", ALONE, name="boats"), asked, answer)
    assert {"Large ones?", "Under nine metres."} <= set(held(closed))
    free = talk(says(NORTH, "Twelve.", SUBSTANCE, name="boats"), asked, answer)
    assert {"Large ones?", "Under nine metres."} <= set(known(free))


def test_what_was_conveyed_to_all_receivers_is_known_and_to_some_of_them_is_not():
    carried = convey("boats", to=S, words="A dozen, it was said.")
    evening = talk(says(NORTH, "Twelve.", SUBSTANCE, name="boats"), carried, sides=3)
    assert "A dozen, it was said." in known(evening)
    assert "A dozen, it was said." not in known(evening, BOTH)


def test_scope_the_public_record_and_what_is_issued_are_known():
    stated = notes_for(N, a.StateScope((Words("The bank"),), (Words("The islet"),)))
    statement = a.DraftStatement((Words("We spoke of nets."),), Voice.HEAD, "A head")
    evening = talk(
        stated,
        does(NORTH, statement, name="said"),
        does(NORTH, a.Issue(Ref("said"))),
        does(NORTH, a.DraftStatement((Words("Not yet public."),), Voice.HEAD, "A head")),
    )
    assert {"The bank", "The islet", "We spoke of nets."} <= set(known(evening))


def test_what_a_side_rules_out_and_what_the_mediation_notes_for_itself_is_held():
    ruled = notes_for(N, a.RuleOut(Words("The islet"), Stage.ALTOGETHER))
    note = does(MEDIATOR, a.Note(Words("They are short of crews.")))
    meets = does(MEDIATOR, a.Bilateral(N, Words("The ferry contract")))
    evening = talk(ruled, note, meets)
    assert set(held(evening)) == {
        "The islet", "They are short of crews.", "The ferry contract",
    }  # fmt: skip
    assert "They are short of crews." in held(evening, frozenset({N}))
    assert "The islet" in known(evening, frozenset({N}))


def test_an_area_is_known_only_where_all_that_it_rests_on_is():
    def area(marking):
        noted = does(MEDIATOR, a.NoteArea(Words("Turns."), frozenset({Ref("boats")})))
        return talk(says(NORTH, "Twelve.", marking, name="boats"), noted)

    assert "Turns." in known(area(SUBSTANCE))
    assert "Turns." in held(area(THINK))


MESH = says(NORTH, "A wider mesh for all.", IDEA, name="mesh")
NORTHS = frozenset({N})


def test_an_idea_to_pass_for_the_mediators_is_known_until_a_draft_says_whose_it_is():
    asked = does(MEDIATOR, a.Clarify(Ref("mesh"), Words("How wide?")), name="asked")
    answer = does(NORTH, a.Answer(Ref("asked"), Words("A hand.")))
    crossed = convey("mesh", to=S, words="Would you widen it?", use=Use.AS_MEDIATORS_IDEA)
    evening = talk(MESH, asked, answer, crossed)
    whole = {"A wider mesh for all.", "How wide?", "A hand.", "Would you widen it?"}
    assert whole <= set(known(evening))
    assert not held(evening)
    assert whole == set(held(evening, whose=NORTHS))
    assert not whole & set(known(evening, whose=NORTHS))
    assert whole - {"Would you widen it?"} <= set(known(evening, NORTHS, whose=NORTHS))


def test_an_area_that_rests_on_the_idea_of_another_side_is_held():
    boats = says(SOUTH, "Twelve.", ALONE, name="boats")
    area = a.NoteArea(Words("Both would widen it."), frozenset({Ref("mesh")}))
    evening = talk(MESH, boats, does(MEDIATOR, area))
    assert "Both would widen it." in held(evening)
    assert "Both would widen it." in known(evening, NORTHS)


def test_words_that_all_their_sources_cleared_are_known_to_whom_they_were_cleared_for():
    asks = says(NORTH, "Twelve.", replace(SUBSTANCE, release=Release.ASK), name="boats")
    shown = talk(asks, asks_leave("boats", to=S, words="A dozen would do.", name="ask"), sides=3)
    cleared = then(shown, does(NORTH, a.ClearWords(Ref("ask"))))
    assert "A dozen would do." not in known(shown)
    assert "A dozen would do." in known(cleared)
    assert "A dozen would do." not in known(cleared, BOTH)
    assert "Twelve." in held(cleared)


def test_words_cleared_for_an_idea_are_known_until_a_draft_says_whose_they_are():
    asks = says(NORTH, "Twelve.", replace(IDEA, release=Release.ASK), name="boats")
    shown = asks_leave("boats", to=S, words="A dozen?", name="ask", use=Use.AS_MEDIATORS_IDEA)
    cleared = talk(asks, shown, does(NORTH, a.ClearWords(Ref("ask"))))
    assert "A dozen?" in known(cleared)
    assert "A dozen?" not in known(cleared, whose=NORTHS)


def test_what_was_confided_from_ones_own_delegation_is_held_towards_it():
    alone = says(SOUTH, "The colonel must not know.", replace(ALONE, own_room=False))
    assert "The colonel must not know." in held(talk(alone))
    assert "The colonel must not know." not in known(talk(alone))


def test_what_was_noted_in_the_wrong_room_is_held_towards_that_room():
    evening = talk(
        heard(S, "Twelve.", name="wrong"), does(MEDIATOR, a.Strike(Ref("wrong"), "late"))
    )
    assert "Twelve." in held(evening)
    assert "Twelve." not in known(evening)


def test_what_is_for_named_persons_is_held_towards_their_delegation_also_once_it_crossed():
    alone = replace(SUBSTANCE, reach=Reach.SEATS, persons=frozenset({"head"}))
    told = {"reach": Reach.SEATS, "persons": frozenset({"head"})}
    evening = talk(
        says(NORTH, "I do not sleep.", alone, name="sleep"),
        convey("sleep", to=S, words="He does not sleep.", **told),
    )
    assert "I do not sleep." in held(evening)
    assert not {"I do not sleep.", "He does not sleep."} & set(known(evening))


def test_a_walled_officer_holds_only_what_the_officer_reads():
    evening = talk(says(NORTH, "Twelve.", ALONE), says(SOUTH, "Nine.", ALONE), sits(OFFICER))
    assert held(evening, eyes=OFFICER) == ["Twelve."]


def test_the_lists_are_those_of_the_room_itself():
    bank, mesh = (Words("Heron Bank"), Words("تپه", "fa")), (Words("mesh size"),)
    evening = talk(
        does(MEDIATOR, a.EnterName(bank, Listed.PLACE)),
        does(MEDIATOR, a.EnterName(mesh, Listed.TERM)),
        does(OFFICER, a.EnterName((Words("An officer's own"),))),
    )
    own = lists(reads(evening, MEDIATOR))
    assert [each.forms for each in own.roster] == [bank]
    assert [each.forms for each in own.terms] == [mesh]
    assert [each.forms for each in lists(reads(evening, OFFICER)).roster] == [
        (Words("An officer's own"),)
    ]


def test_dates_without_a_year_are_of_the_day_on_which_it_is_asked():
    evening = talk(says(NORTH, "Twelve boats would do.", ALONE))
    now = evening.entries[-1].at
    assert towards(reads(evening, MEDIATOR), SOUTHWARD).near == now.date()
    later = now + timedelta(days=400)
    assert towards(reads(evening, MEDIATOR, later), SOUTHWARD).near == later.date()
