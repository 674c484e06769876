"""A round goes from one state to the next, and each room words its ending for itself."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.talks import (
    HALL,
    NORTH,
    NORTH_CAPITAL,
    OFFICER,
    SOUTH,
    E,
    N,
    S,
    does,
    everyone,
    held_round,
    named,
    notes_for,
    read,
    refusal,
    seated,
    sits,
    talk,
    then,
)

from goodoffices.core import acts as a
from goodoffices.core.acts.rounds import Ending
from goodoffices.core.lines import RoundLine, WordingLine
from goodoffices.core.refs import Ref
from goodoffices.core.seats import MEDIATOR, Chamber, Seat
from goodoffices.core.stages import RoundState
from goodoffices.core.times import When
from goodoffices.core.words import Words

ROUND = Ref("round")
W = Words("For now.")
STEPS = {
    "convene": a.Convene(ROUND),
    "open": a.OpenRound(ROUND),
    "recess": a.Recess(ROUND),
    "end": a.EndRound(ROUND, Ending.FOR_NOW),
    "in capitals": a.DeclareInCapitals(ROUND),
    "reconvene": a.IntendToReconvene(ROUND),
}
NEXT = {
    RoundState.PROPOSED: {"convene"},
    RoundState.CONVENED: {"open", "end"},
    RoundState.IN_SESSION: {"recess", "end"},
    RoundState.IN_RECESS: {"open", "end"},
    RoundState.ENDED: {"in capitals", "reconvene"},
    RoundState.IN_CAPITALS: {"reconvene"},
    RoundState.RECONVENING: {"in capitals", "reconvene"},
}
PROPOSED = talk(
    sits(NORTH, SOUTH), does(MEDIATOR, a.ProposeRound(Words("One"), HALL), name="round")
)


def line(record, eyes=MEDIATOR):
    (found,) = read(record, eyes, RoundLine)
    return found


def ended(ending=Ending.FOR_NOW):
    return talk(sits(NORTH, SOUTH), held_round(), does(MEDIATOR, a.EndRound(ROUND, ending)))


@given(steps=st.lists(st.sampled_from(sorted(STEPS)), max_size=8))
def test_each_state_has_its_next_steps_and_no_others(steps):
    record = PROPOSED
    for step in steps:
        allowed = NEXT[line(record).state]
        if step in allowed:
            record = then(record, does(MEDIATOR, STEPS[step]))
            continue
        refused = refusal(record, does(MEDIATOR, STEPS[step]))
        assert refused.code == "round_state"
        names = {type(STEPS[each]).__name__ for each in allowed}
        assert set(refused.facts["allowed"].split(", ")) == names


def test_every_state_of_a_round_can_be_reached():
    reached, record = {line(PROPOSED).state}, PROPOSED
    for step in ("convene", "open", "recess", "open", "end", "in capitals", "reconvene"):
        record = then(record, does(MEDIATOR, STEPS[step]))
        reached.add(line(record).state)
    assert reached == set(RoundState)


@pytest.mark.parametrize("ending", Ending)
def test_a_round_ends_in_one_of_four_ways_and_is_told_so_to_all_who_take_part(ending):
    evening = ended(ending)
    for eyes in everyone(N, S):
        inside = eyes.chamber.value not in ("auditor", "public", "nobody")
        assert [each.ending for each in read(evening, eyes, RoundLine)] == [ending] * inside, eyes
    assert (
        refusal(evening, does(MEDIATOR, a.EndRound(ROUND, Ending.SUSPENDED))).code == "round_state"
    )


def test_the_start_may_be_given_later_and_is_kept_if_it_is_not():
    first, second = When(words="in spring"), When(words="in May")
    proposed = talk(does(MEDIATOR, a.ProposeRound(Words("One"), HALL, first), name="round"))
    assert line(then(proposed, does(MEDIATOR, a.Convene(ROUND)))).starts == first
    assert line(then(proposed, does(MEDIATOR, a.Convene(ROUND, second)))).starts == second


def test_the_intention_to_reconvene_has_a_date_or_none():
    for when, words in ((None, None), (When(words="in due course"), W), (None, W)):
        again = then(ended(), does(MEDIATOR, a.IntendToReconvene(ROUND, when, words)))
        told = line(again, NORTH)
        assert (told.intends, told.reconvene, told.reconvene_words) == (True, when, words)
    assert not line(ended(), NORTH).intends


def test_in_capitals_is_declared_and_never_derived():
    evening = then(ended(), sits(NORTH_CAPITAL), does(NORTH, a.Report(W)))
    assert line(evening).state is RoundState.ENDED
    assert (
        line(then(evening, does(MEDIATOR, STEPS["in capitals"]))).state is RoundState.IN_CAPITALS
    )


@pytest.mark.parametrize(
    "act", [a.ProposeRound(W, HALL), *STEPS.values()], ids=lambda x: type(x).__name__
)
def test_only_the_pen_moves_a_round(act):
    evening = talk(sits(NORTH, OFFICER), held_round())
    for by in (NORTH, OFFICER):
        assert refusal(evening, does(by, act)).code == "not_your_act"
    assert refusal(evening, notes_for(N, act)).code == "behalf"


def test_a_round_that_is_not_there_moves_nowhere():
    for act in STEPS.values():
        assert refusal(talk(), does(MEDIATOR, act)).code == "no_such"
    for act in (a.WordEnding(Ref("talk"), W), a.AssertResult(Ref("talk"), W)):
        assert refusal(talk(), does(MEDIATOR, act)).code == "no_such"


# ---- wordings and results -----------------------------------------------------------------------


def test_each_room_words_the_ending_for_itself_once_it_has_ended():
    word = a.WordEnding(ROUND, Words("A pause."), "The spokesman")
    spokesman = Seat(Chamber.MEDIATION, "spokesperson")
    evening = then(
        ended(),
        sits(spokesman, seated(N, "spokesperson")),
        does(seated(N, "spokesperson"), word),
        notes_for(S, a.WordEnding(ROUND, Words("A breach."))),
        does(spokesman, a.WordEnding(ROUND, Words("An interval."))),
    )
    known = {
        NORTH: ["A pause."],
        SOUTH: ["A breach."],
        MEDIATOR: ["A pause.", "A breach.", "An interval."],
        NORTH_CAPITAL: [],
        OFFICER: ["A pause."],
    }
    for eyes, words in known.items():
        assert [each.words.text for each in read(evening, eyes, WordingLine)] == words, eyes
    (own,) = read(evening, NORTH, WordingLine)
    assert (own.side, own.speaker, own.result, own.behalf) == (N, "The spokesman", False, None)
    assert read(evening, SOUTH, WordingLine)[0].behalf.side == S
    running = talk(sits(NORTH), held_round())
    assert refusal(running, does(NORTH, word)).code == "round_state"


def test_each_room_asserts_for_itself_what_a_round_agreed():
    result = a.AssertResult(ROUND, Words("To go on."))
    evening = talk(sits(NORTH, SOUTH), held_round(), does(NORTH, result))
    assert read(evening, NORTH, WordingLine)[0].result
    assert read(evening, MEDIATOR, WordingLine)[0].side == N
    assert read(evening, SOUTH, WordingLine) == ()
    assert read(evening, NORTH, WordingLine)[0].round == named(NORTH, "round")
    adviser = seated(N, "adviser")
    assert refusal(evening, sits(adviser), does(adviser, result)).code == "not_your_act"


def test_the_names_of_the_sides_turn_from_round_to_round():
    rounds = [does(MEDIATOR, a.ProposeRound(Words(f"Round {each}"), HALL)) for each in range(5)]
    three = talk(rounds, sides=3)
    for eyes in (MEDIATOR, NORTH):
        assert [each.order[0] for each in read(three, eyes, RoundLine)] == [N, S, E, N, S]
