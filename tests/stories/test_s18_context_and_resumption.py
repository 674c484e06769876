"""S18: a talk has a past, and what happens outside it is noted with its source."""

from datetime import timedelta

from tests.talks import (
    ANALYST,
    NORTH,
    NORTH_CAPITAL,
    SOUTH,
    START,
    does,
    heard,
    held_round,
    read,
    reads,
    refusal,
    sits,
    talk,
    then,
)

from goodoffices.core import acts as a
from goodoffices.core.acts.rounds import Ending
from goodoffices.core.acts.talk import TalkState
from goodoffices.core.lines import ItemLine, NoteLine, RoundLine, TalkLine
from goodoffices.core.refs import Ref
from goodoffices.core.seats import MEDIATOR, PUBLIC
from goodoffices.core.times import When
from goodoffices.core.words import Words

WEEKS = a.NoteContext(
    Words("For weeks boats have been stopped at the bank."),
    "An invented gazette",
    When(words="since the spring"),
)


def test_what_happens_outside_is_noted_with_its_source_and_as_roughly_as_it_is_known():
    record = talk(does(ANALYST, WEEKS))
    [line] = read(record, MEDIATOR, NoteLine)
    assert line.source == "An invented gazette"
    assert line.when == When(words="since the spring")
    for seat in (NORTH, SOUTH, NORTH_CAPITAL, PUBLIC):
        assert not read(record, seat, NoteLine)


def test_nothing_outside_is_noted_without_a_source_nor_by_a_delegation():
    for source in ("", "  "):
        noting = does(MEDIATOR, a.NoteContext(Words("They say so."), source))
        assert refusal(talk(), noting).code == "source"
    assert refusal(talk(sits(NORTH)), does(NORTH, WEEKS)).code == "not_your_act"


def test_a_track_resumes_with_all_its_past():
    autumn = talk(
        does(MEDIATOR, a.DeclareState(TalkState.ACTIVE)),
        heard(NORTH, "We said this in autumn.", name="old"),
        held_round("first"),
        does(MEDIATOR, a.EndRound(Ref("first"), Ending.SUSPENDED)),
        does(MEDIATOR, a.DeclareState(TalkState.DORMANT, Words("Nobody has called."))),
    )
    spring = START + timedelta(days=200)
    resumed = then(
        autumn,
        does(MEDIATOR, WEEKS, at=spring),
        does(MEDIATOR, a.DeclareState(TalkState.RESUMED, Words("Both asked for a date."))),
        held_round("second"),
    )
    for seat in (MEDIATOR, NORTH, SOUTH):
        [line] = read(resumed, seat, TalkLine)
        assert line.state is TalkState.RESUMED
        assert line.state_words == Words("Both asked for a date.")
        old, new = read(resumed, seat, RoundLine)
        assert old.ending is Ending.SUSPENDED
        assert new.ending is None
        assert new.at - old.at > timedelta(days=199)
    assert [item.words.text for item in read(resumed, NORTH, ItemLine)] == [
        "We said this in autumn."
    ]


def test_outside_the_rooms_nobody_learns_that_a_track_slept_or_woke():
    record = talk(does(MEDIATOR, a.DeclareState(TalkState.DORMANT)))
    before = reads(record, PUBLIC)
    after = reads(then(record, does(MEDIATOR, a.DeclareState(TalkState.RESUMED))), PUBLIC)
    assert before.lines == after.lines == ()
