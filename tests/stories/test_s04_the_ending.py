"""S4: ended "for now", which was read as a pause and not a breakdown."""

import pytest
from tests.talks import (
    DEPUTY,
    NORTH,
    SOUTH,
    N,
    S,
    does,
    held_round,
    notes_for,
    read,
    refusal,
    sees,
    sits,
    talk,
    then,
)

from goodoffices.core import acts as a
from goodoffices.core.acts.ground import Ground
from goodoffices.core.acts.rounds import Ending
from goodoffices.core.lines import RoundLine, WordingLine
from goodoffices.core.refs import Ref
from goodoffices.core.seats import MEDIATOR, PUBLIC
from goodoffices.core.stages import RoundState
from goodoffices.core.words import Words
from goodoffices.rooms import Rooms, Unreadable

ROUND = Ref("round")
ENDED = (sits(NORTH, SOUTH), held_round(), does(MEDIATOR, a.EndRound(ROUND, Ending.FOR_NOW)))
COMMON = a.Propose(Ground.ENDING, Words("The round has ended for now."), round=ROUND)

WRITTEN = """\
goodoffices: 1
acts:
  - do: Found
    at: 2026-05-04T17:30:00+03:00
    title: The bank
    parties: [{side: A, name: A, capital: {name: a}}, {side: B, name: B, capital: {name: b}}]
    place: {name: Lantern House}
    mediation: The house
  - {do: ProposeRound, at: +1m, id: round, name: First, place: {name: Lantern House}}
  - {do: Convene, at: +1m, round: round}
  - {do: OpenRound, at: +1m, round: round}
  - {do: EndRound, at: +1m, round: round, ending: ENDING}
"""


@pytest.mark.parametrize("ending", Ending)
def test_the_ending_is_a_state_that_every_side_reads_alike(ending):
    record = talk(sits(NORTH, SOUTH), held_round(), does(MEDIATOR, a.EndRound(ROUND, ending)))
    for seat in (MEDIATOR, NORTH, SOUTH):
        [line] = read(record, seat, RoundLine)
        assert line.state is RoundState.ENDED
        assert line.ending is ending
        assert line.agreed_wording is None


def test_there_are_four_endings_and_a_fifth_cannot_be_written():
    assert {ending.value for ending in Ending} == {
        "for now",
        "suspended",
        "adjourned sine die",
        "broken off",
    }
    rooms = Rooms()
    for ending in Ending:
        assert rooms.bring(WRITTEN.replace("ENDING", ending.value).encode(), "talk.yaml")
    for other in ("failed", "ended", "a success"):
        with pytest.raises(Unreadable, match=r"talk\.yaml:12: .*Allowed: for now"):
            rooms.bring(WRITTEN.replace("ENDING", other).encode(), "talk.yaml")


def test_for_now_means_that_the_round_can_reconvene_and_another_can_be_called():
    record = talk(ENDED, does(MEDIATOR, a.IntendToReconvene(ROUND)))
    [line] = read(record, NORTH, RoundLine)
    assert line.state is RoundState.RECONVENING
    assert line.ending is Ending.FOR_NOW
    assert then(record, held_round("next"))


def test_a_round_ends_once_and_only_by_the_mediations_pen():
    record = talk(ENDED, sits(DEPUTY))
    again = a.EndRound(ROUND, Ending.BROKEN_OFF)
    for seat in (MEDIATOR, DEPUTY):
        assert refusal(record, does(seat, again)).code == "round_state"
    assert refusal(record, does(NORTH, again)).code == "not_your_act"


def test_each_speakers_wording_stays_theirs_in_their_own_room():
    record = talk(
        ENDED,
        notes_for(N, a.WordEnding(ROUND, Words("We paused."), "N. Head")),
        does(SOUTH, a.WordEnding(ROUND, Words("فعلاً تمام شد.", "fa"), "S. Head")),
        does(MEDIATOR, a.WordEnding(ROUND, Words("They will be back."), "The mediator")),
    )
    assert [(w.side, w.words.text) for w in read(record, NORTH, WordingLine)] == [
        (N, "We paused.")
    ]
    assert [(w.side, w.words.text) for w in read(record, SOUTH, WordingLine)] == [
        (S, "فعلاً تمام شد.")
    ]
    assert [w.side for w in read(record, MEDIATOR, WordingLine)] == [N, S, None]
    assert not sees(record, PUBLIC, "paused")
    for seat in (MEDIATOR, NORTH, SOUTH):
        assert read(record, seat, RoundLine)[0].agreed_wording is None


def test_nobody_words_an_ending_before_there_is_one():
    record = talk(sits(NORTH), held_round())
    wording = a.WordEnding(ROUND, Words("It is over."))
    assert refusal(record, does(NORTH, wording)).code == "round_state"


def test_there_is_an_agreed_wording_only_once_all_have_agreed_to_it():
    record = talk(ENDED, does(MEDIATOR, COMMON, name="common"))
    one = then(record, does(NORTH, a.Agree(Ref("common"))))
    both = then(one, does(SOUTH, a.Agree(Ref("common"))))
    for seat in (MEDIATOR, NORTH, SOUTH):
        assert read(one, seat, RoundLine)[0].agreed_wording is None
        assert read(both, seat, RoundLine)[0].agreed_wording == COMMON.words
