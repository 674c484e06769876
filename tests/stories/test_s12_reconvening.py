"""S12: they aim to meet again: the intention to reconvene, with or without a date."""

from datetime import UTC, datetime

import pytest
from tests.talks import (
    NORTH,
    SOUTH,
    does,
    held_round,
    read,
    refusal,
    sits,
    talk,
    then,
)

from goodoffices.core import acts as a
from goodoffices.core.acts.rounds import Ending
from goodoffices.core.lines import RoundLine
from goodoffices.core.refs import Ref
from goodoffices.core.seats import MEDIATOR, PUBLIC
from goodoffices.core.stages import RoundState
from goodoffices.core.times import When
from goodoffices.core.words import Words

ROUND = Ref("round")
ENDED = (sits(NORTH, SOUTH), held_round(), does(MEDIATOR, a.EndRound(ROUND, Ending.FOR_NOW)))
AIM = Words("We aim to sit down again.")
JUNE = When(datetime(2026, 6, 1, tzinfo=UTC), about=True, zone="Asia/Muscat", day_only=True)


@pytest.mark.parametrize("when", [None, JUNE, When(words="after the elections")])
def test_the_intention_stands_with_a_date_with_a_rough_one_or_with_none(when):
    record = talk(ENDED, does(MEDIATOR, a.IntendToReconvene(ROUND, when, AIM)))
    for seat in (MEDIATOR, NORTH, SOUTH):
        [line] = read(record, seat, RoundLine)
        assert line.intends
        assert line.reconvene == when
        assert line.reconvene_words == AIM
        assert line.state is RoundState.RECONVENING
    assert not read(record, PUBLIC, RoundLine)


def test_an_end_for_now_alone_is_no_intention_to_meet_again():
    [line] = read(talk(ENDED), NORTH, RoundLine)
    assert not line.intends
    assert line.reconvene is None


def test_a_date_that_is_found_later_takes_the_place_of_none():
    record = talk(
        ENDED,
        does(MEDIATOR, a.IntendToReconvene(ROUND, None, AIM)),
        does(MEDIATOR, a.DeclareInCapitals(ROUND)),
        does(MEDIATOR, a.IntendToReconvene(ROUND, JUNE)),
    )
    [line] = read(record, SOUTH, RoundLine)
    assert line.reconvene == JUNE
    assert line.reconvene.about
    assert line.ending is Ending.FOR_NOW


def test_only_the_mediation_states_it_and_only_once_the_round_has_ended():
    intending = a.IntendToReconvene(ROUND)
    assert refusal(talk(ENDED), does(NORTH, intending)).code == "not_your_act"
    assert refusal(talk(held_round()), does(MEDIATOR, intending)).code == "round_state"
    assert then(talk(ENDED), does(MEDIATOR, intending))
