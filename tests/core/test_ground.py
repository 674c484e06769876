"""Framework, scope and rulings: proposed to all, agreed by all, and sealed until then."""

from collections import Counter
from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.talks import (
    EAST,
    HALL,
    NORTH,
    NORTH_CAPITAL,
    OBSERVER,
    OFFICER,
    SOUTH,
    START,
    SUBSTANCE,
    E,
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
    sits,
    talk,
    then,
)

from goodoffices.core import acts as a
from goodoffices.core.acts.ground import Ground, Stage
from goodoffices.core.acts.rounds import Ending
from goodoffices.core.lines import (
    ItemLine,
    ProposalLine,
    RoundLine,
    RulingLine,
    ScopeLine,
    TalkLine,
)
from goodoffices.core.marking import BY_SILENCE, Silence
from goodoffices.core.refs import Ref
from goodoffices.core.seats import MEDIATOR, PUBLIC
from goodoffices.core.stages import Fate
from goodoffices.core.times import When
from goodoffices.core.words import Words

HEADS = sits(NORTH, SOUTH)
THREE = sits(NORTH, SOUTH, EAST)
SURVEY, BANK = Words("The seabed survey"), Words("The fishing bank")
FRAME = a.Propose(Ground.FRAMEWORK, Words("Two sessions a day."))
WITH_SURVEY = a.Propose(Ground.SCOPE, Words("The bank, and the survey."), (BANK, SURVEY))


def proposed(act=FRAME, name="p"):
    return does(MEDIATOR, act, name=name)


def agree(*heads, to="p"):
    return [does(head, a.Agree(Ref(to))) for head in heads]


def ruled_out(by=NORTH, name="ruling", **more):
    return does(by, a.RuleOut(SURVEY, **more), name=name)


def proposal(record, eyes=MEDIATOR, name="p"):
    (line,) = [each for each in read(record, eyes, ProposalLine) if each.id == named(eyes, name)]
    return line


def ruling(record, eyes=MEDIATOR, name="ruling"):
    (line,) = [each for each in read(record, eyes, RulingLine) if each.id == named(eyes, name)]
    return line


# ---- agreement --------------------------------------------------------------------------------


def test_a_proposal_is_read_by_all_delegations_and_by_nobody_outside():
    evening = talk(THREE, proposed(), sides=3)
    for eyes in everyone(N, S, E):
        addressed = eyes.chamber.value in ("mediation", "delegation", "liaison")
        assert len(read(evening, eyes, ProposalLine)) == addressed, eyes


@given(order=st.permutations([NORTH, SOUTH, EAST]), known=st.integers(0, 2))
def test_until_all_have_agreed_nobody_learns_who_has(order, known):
    before = talk(THREE, proposed(), sides=3)
    sealed = then(before, agree(*order[:known]))
    now = sealed.entries[-1].at
    for eyes in (*order[known:], MEDIATOR, NORTH_CAPITAL, OBSERVER, PUBLIC):
        assert reads(sealed, eyes, now) == reads(before, eyes, now)
    for head in order[:known]:
        assert proposal(sealed, head).own == (head.side,)
        assert not proposal(sealed, head).agreed
    whole = then(sealed, agree(*order[known:]))
    for eyes in (*order, MEDIATOR):
        assert proposal(whole, eyes).agreed
        assert proposal(whole, eyes).own == (N, S, E)


def test_a_side_agrees_once_and_only_through_its_head():
    evening = talk(HEADS, proposed(), agree(NORTH))
    assert refusal(evening, agree(NORTH)).code == "answered"
    for by in (MEDIATOR, NORTH_CAPITAL):
        assert refusal(evening, sits(NORTH_CAPITAL), agree(by)).code == "not_your_act"
    assert refusal(evening, agree(SOUTH, to="nothing of the kind")).code == "no_such"


def test_the_mediation_knows_of_the_agreements_that_it_wrote_down_and_of_no_others():
    agrees = a.Agree(Ref("p"))
    evening = talk(sits(NORTH, SOUTH, EAST, OFFICER), proposed(), agree(SOUTH), sides=3)
    noted = then(evening, notes_for(N, agrees))
    assert proposal(evening).own == ()
    for eyes, known in (
        (MEDIATOR, (N,)),
        (OFFICER, (N,)),
        (NORTH, (N,)),
        (SOUTH, (S,)),
        (EAST, ()),
    ):
        assert proposal(noted, eyes).own == known, eyes
    for step in (notes_for(N, agrees), does(NORTH, agrees)):
        assert refusal(noted, step).code == "answered"
    both = then(evening, does(NORTH, agrees), notes_for(N, agrees))
    assert proposal(both).own == (N,)
    assert proposal(then(both, agree(EAST))).own == (N, S, E)
    whole = then(both, agree(EAST))
    assert refusal(whole, notes_for(S, agrees)).code == "answered"


def test_a_draft_is_replaced_at_once_and_an_agreement_only_by_another():
    evening = talk(HEADS, proposed())
    second = proposed(replace(FRAME, amends=Ref("p")), "second")
    redrafted = then(evening, second)
    assert proposal(redrafted).replaced
    assert refusal(redrafted, agree(NORTH)).code == "closed"
    assert refusal(redrafted, proposed(replace(FRAME, amends=Ref("p")), "third")).code == "closed"
    standing = then(evening, agree(NORTH, SOUTH), second)
    assert not proposal(standing, NORTH).replaced
    half = then(standing, agree(NORTH, to="second"))
    assert not proposal(half).replaced
    assert proposal(then(half, agree(SOUTH, to="second")), NORTH).replaced


def test_an_agreement_is_replaced_over_any_number_of_drafts_and_closes_the_others():
    evening = talk(
        HEADS,
        proposed(),
        agree(NORTH, SOUTH),
        proposed(replace(FRAME, amends=Ref("p")), "second"),
        proposed(replace(FRAME, amends=Ref("second")), "third"),
        proposed(replace(FRAME, amends=Ref("p")), "rival"),
        proposed(FRAME, "apart"),
        agree(NORTH, SOUTH, to="third"),
    )
    for name in ("p", "second", "rival"):
        assert proposal(evening, name=name).replaced, name
        assert refusal(evening, agree(SOUTH, to=name)).code == "closed"
    assert not proposal(evening, name="third").replaced
    assert not proposal(evening, name="apart").replaced


def test_an_amendment_is_of_the_same_kind_of_ground():
    evening = talk(HEADS, proposed())
    other = a.Propose(Ground.SCOPE, BANK, (BANK,), amends=Ref("p"))
    assert refusal(evening, proposed(other)).code == "closed"
    assert refusal(evening, proposed(replace(FRAME, amends=Ref("talk")))).code == "no_such"


def test_an_agreed_wording_of_the_ending_exists_only_once_all_have_agreed():
    words = Words("The round has ended for now.")
    ending = a.Propose(Ground.ENDING, words, round=Ref("round"))
    evening = talk(
        HEADS, held_round(), does(MEDIATOR, a.EndRound("round", Ending.FOR_NOW)), proposed(ending)
    )
    half = then(evening, agree(NORTH))
    whole = then(half, agree(SOUTH))
    for eyes in (MEDIATOR, NORTH, SOUTH, NORTH_CAPITAL, OBSERVER):
        assert read(half, eyes, RoundLine)[0].agreed_wording is None
        assert read(whole, eyes, RoundLine)[0].agreed_wording == words
    assert refusal(evening, proposed(replace(ending, round=None))).code == "no_round"
    assert refusal(evening, proposed(replace(ending, round=Ref("p")))).code == "no_such"


def test_what_the_sides_agree_to_say_is_no_wording_of_the_ending():
    line = a.Propose(Ground.PRESS_LINE, Words("Both will go on."), round=Ref("round"))
    evening = talk(HEADS, held_round(), proposed(line), agree(NORTH, SOUTH))
    assert proposal(evening, NORTH).agreed
    assert read(evening, NORTH, RoundLine)[0].agreed_wording is None


# ---- what silence means -----------------------------------------------------------------------


def test_what_silence_means_changes_by_a_framework_for_what_is_said_from_then_on():
    opened = a.Propose(
        Ground.FRAMEWORK, Words("Say it, or it may be used."), silence=Silence.MAY_USE
    )
    evening = talk(
        HEADS,
        says(NORTH, "Said under the first rule.", None, name="early"),
        proposed(opened),
        says(NORTH, "Said while it was open.", None, name="between"),
        agree(NORTH, SOUTH),
        says(NORTH, "Said under the second rule.", None, name="late"),
        does(NORTH, a.Supersede("early", Words("Said again, in other words.")), name="again"),
    )
    marked = {line.id: line.marking for line in read(evening, NORTH, ItemLine)}
    for name in ("early", "between", "again"):
        assert marked[named(NORTH, name)] == BY_SILENCE[Silence.KEEP], name
    assert marked[named(NORTH, "late")] == BY_SILENCE[Silence.MAY_USE]
    assert refusal(evening, convey("again", to=SOUTH)).code == "guide"
    assert then(evening, convey("late", to=SOUTH))
    assert read(evening, SOUTH, TalkLine)[0].silence is Silence.MAY_USE
    assert refusal(evening, proposed(replace(opened, ground=Ground.SCOPE))).code == "silence"


def test_what_a_source_itself_marked_no_framework_changes():
    evening = talk(
        HEADS,
        says(NORTH, "In your words.", SUBSTANCE, name="item"),
        proposed(a.Propose(Ground.FRAMEWORK, BANK, silence=Silence.MAY_USE)),
        agree(NORTH, SOUTH),
    )
    (line,) = read(evening, NORTH, ItemLine)
    assert (line.marking, line.silent) == (SUBSTANCE, False)


# ---- scope and rulings ------------------------------------------------------------------------


def test_each_side_states_the_scope_for_itself_and_the_mediation():
    stated = talk(does(NORTH, a.StateScope((BANK,), (SURVEY,), Words("Strictly this."))))
    for eyes in everyone(N, S):
        near = eyes.chamber.value in ("mediation",) or (
            eyes.side == N and eyes.chamber.value != "capital"
        )
        assert len(read(stated, eyes, ScopeLine)) == near, eyes
    assert refusal(stated, does(NORTH, a.StateScope(()))).code == "empty"
    for some in (a.StateScope((), (SURVEY,)), a.StateScope((), (), Words("So far."))):
        assert then(stated, does(NORTH, some))


def test_what_is_written_down_for_a_side_says_how_it_was_heard():
    evening = talk(
        notes_for(N, a.StateScope((BANK,))), notes_for(N, a.RuleOut(SURVEY, Stage.ALTOGETHER))
    )
    for kind in (ScopeLine, RulingLine):
        for eyes in (MEDIATOR, NORTH):
            (line,) = read(evening, eyes, kind)
            assert line.behalf is not None
            assert line.behalf.side == N
        assert read(evening, SOUTH, kind) == ()


def test_what_was_ruled_out_comes_back_by_agreement_of_all_only():
    evening = talk(THREE, ruled_out(), sides=3)
    assert refusal(evening, proposed(WITH_SURVEY)).code == "ruled_out"
    back = then(evening, proposed(replace(WITH_SURVEY, reopens=Ref("ruling"))))
    two = then(back, agree(NORTH, SOUTH))
    assert [ruling(each, NORTH).lifted for each in (back, two)] == [False, False]
    assert refusal(two, proposed(WITH_SURVEY)).code == "ruled_out"
    whole = then(two, agree(EAST))
    assert ruling(whole, NORTH).lifted
    assert then(whole, proposed(WITH_SURVEY, "another"))
    again = replace(WITH_SURVEY, reopens=Ref("ruling"))
    assert refusal(whole, proposed(again)).code == "answered"


def test_one_agreement_lifts_a_subject_that_several_sides_ruled_out():
    evening = talk(THREE, ruled_out(NORTH), ruled_out(EAST, "other"), sides=3)
    back = then(
        evening,
        proposed(replace(WITH_SURVEY, reopens=Ref("other"))),
        agree(NORTH, SOUTH, EAST),
    )
    assert ruling(back).lifted
    assert ruling(back, name="other").lifted


def test_only_a_scope_with_the_subject_inside_reopens_it():
    evening = talk(HEADS, ruled_out())
    for wrong in (
        replace(FRAME, reopens=Ref("ruling")),
        a.Propose(Ground.SCOPE, BANK, (BANK,), reopens=Ref("ruling")),
    ):
        assert refusal(evening, proposed(wrong)).code == "reopens"
    missing = replace(WITH_SURVEY, reopens=Ref("talk"))
    assert refusal(evening, proposed(missing)).code == "no_such"
    shouted = Words("the seabed SURVEY.")
    written = a.Propose(Ground.SCOPE, BANK, (shouted,), reopens=Ref("ruling"))
    assert then(evening, proposed(written))


def test_each_subject_that_was_ruled_out_is_reopened_by_itself():
    evening = talk(HEADS, ruled_out(), does(SOUTH, a.RuleOut(BANK), name="bank"))
    for reopens in ("ruling", "bank"):
        both = replace(WITH_SURVEY, reopens=Ref(reopens))
        assert refusal(evening, proposed(both)).code == "ruled_out"
    alone = a.Propose(Ground.SCOPE, SURVEY, (SURVEY,), reopens=Ref("ruling"))
    lifted = then(evening, proposed(alone), agree(NORTH, SOUTH))
    assert ruling(lifted).lifted
    assert not ruling(lifted, name="bank").lifted


def test_a_ruling_stops_no_other_subject_and_no_other_agreement_lifts_it():
    evening = talk(HEADS, ruled_out())
    scope = a.Propose(Ground.SCOPE, BANK, (BANK,))
    frame = a.Propose(Ground.FRAMEWORK, BANK, (SURVEY,))
    agreed = then(
        evening, proposed(scope), agree(NORTH, SOUTH), proposed(frame, "f"), agree(NORTH, to="f")
    )
    assert not ruling(then(agreed, agree(SOUTH, to="f"))).lifted
    again = then(agreed, ruled_out(name="again"))
    assert ruling(again, name="again").against is None
    assert proposal(again, NORTH, "f").own == (N,)


def test_a_ruling_stands_against_the_scope_in_force_and_not_against_an_earlier_one():
    evening = talk(
        HEADS,
        proposed(WITH_SURVEY),
        agree(NORTH, SOUTH),
        proposed(replace(WITH_SURVEY, amends=Ref("p")), "second"),
        agree(NORTH, SOUTH, to="second"),
        ruled_out(),
    )
    assert ruling(evening).against == named(MEDIATOR, "second")
    narrower = a.Propose(Ground.SCOPE, BANK, (BANK,), amends=Ref("second"))
    gone = then(evening, proposed(narrower, "third"), agree(NORTH, SOUTH, to="third"))
    assert ruling(then(gone, ruled_out(name="late")), name="late").against is None


def test_a_ruling_runs_out_at_its_time_and_not_before():
    noon = START + timedelta(hours=3)
    evening = talk(HEADS, ruled_out(until=When(noon)))
    early = does(MEDIATOR, WITH_SURVEY, at=noon - timedelta(minutes=1))
    assert refusal(evening, early).code == "ruled_out"
    assert then(evening, does(MEDIATOR, WITH_SURVEY, at=noon))
    worded = talk(HEADS, ruled_out(until=When(words="until the crew are home")))
    later = does(MEDIATOR, WITH_SURVEY, at=noon + timedelta(days=400))
    assert refusal(worded, later).code == "ruled_out"


def test_a_side_may_rule_out_what_all_agreed_and_it_is_shown_against_the_agreement():
    evening = talk(HEADS, proposed(WITH_SURVEY), agree(NORTH, SOUTH), ruled_out())
    for eyes in (MEDIATOR, NORTH):
        assert ruling(evening, eyes).against == named(eyes, "p")
    assert read(evening, SOUTH, RulingLine) == ()
    assert proposal(evening, SOUTH).agreed
    assert ruling(talk(ruled_out())).against is None


def test_whoever_rules_a_subject_out_no_longer_agrees_to_have_it_inside():
    for how in (agree(NORTH), [notes_for(N, a.Agree(Ref("p")))]):
        evening = talk(HEADS, proposed(WITH_SURVEY), how, ruled_out())
        assert proposal(evening, NORTH).own == ()
        assert proposal(evening).own == ()
        half = then(evening, agree(SOUTH))
        assert not proposal(half, SOUTH).agreed
        whole = then(half, agree(NORTH))
        assert proposal(whole, SOUTH).agreed
        assert ruling(whole, NORTH).lifted


def test_a_ruling_is_private_to_its_side_and_so_is_what_would_lift_it():
    evening = talk(HEADS, ruled_out(), proposed(replace(WITH_SURVEY, reopens=Ref("ruling"))))
    assert ruling(evening, NORTH).side == N
    assert read(evening, SOUTH, RulingLine) == ()
    assert proposal(evening, NORTH).reopens == named(NORTH, "ruling")
    assert proposal(evening, SOUTH).reopens is None


@pytest.mark.parametrize("stage", Stage)
def test_at_this_stage_or_altogether_it_comes_back_the_same_way(stage):
    evening = talk(HEADS, ruled_out(stage=stage))
    assert ruling(evening).stage is stage
    assert refusal(evening, proposed(WITH_SURVEY)).code == "ruled_out"
    assert then(evening, proposed(replace(WITH_SURVEY, reopens=Ref("ruling"))))


def test_what_is_out_of_scope_goes_back_to_its_source_without_prejudice():
    evening = talk(says(NORTH, "And the survey?", SUBSTANCE, name="item"))
    words = Words("Without prejudice: not in this file.")
    back = then(evening, does(MEDIATOR, a.ReturnOutOfScope("item", words)))
    (line,) = read(back, NORTH, ItemLine)
    assert (line.fate, line.fate_words) == (Fate.RETURNED, words)
    assert refusal(back, convey("item", to=SOUTH)).code == "withdrawn"
    assert refusal(back, does(MEDIATOR, a.ReturnOutOfScope("item", words))).code == "withdrawn"
    assert not read(back, SOUTH, ItemLine)
    assert then(back, says(NORTH, "The survey, put otherwise.", SUBSTANCE))


def test_names_in_a_proposal_turn_with_each_one():
    evening = talk(THREE, [proposed(FRAME, f"p{place}") for place in range(6)], sides=3)
    for eyes in (MEDIATOR, NORTH, EAST):
        firsts = [line.order[0] for line in read(evening, eyes, ProposalLine)]
        assert firsts == [N, S, E, N, S, E]


@given(sides=st.integers(2, 4), proposals=st.integers(1, 9), at=st.integers(0, 8))
def test_every_side_is_named_first_as_often_as_every_other(sides, proposals, at):
    many = talk([proposed(FRAME, f"p{each}") for each in range(proposals)], sides=sides)
    orders = [line.order for line in read(many, MEDIATOR, ProposalLine)]
    firsts = Counter(order[0] for order in orders)
    names = [party.side for party in read(many, MEDIATOR, TalkLine)[0].parties]
    assert max(firsts.values()) - min(firsts[name] for name in names) <= 1
    start = names.index(orders[at % proposals][0])
    assert orders[at % proposals] == tuple(names[start:] + names[:start])


def test_the_place_of_the_talk_is_told_to_all_who_take_part():
    for eyes in everyone(N, S):
        known = eyes.chamber.value not in ("auditor", "nobody", "public")
        assert [line.place for line in read(talk(), eyes, TalkLine)] == [HALL] * known, eyes
