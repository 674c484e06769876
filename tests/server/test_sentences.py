"""What the house says of a marking, and of how far a talk has come."""

from datetime import UTC, datetime

import pytest
from django.utils.translation import override
from tests.talks import NORTH, SOUTH, N, S, does, heard, held_round, read, reads, talk

from goodoffices.core import acts as a
from goodoffices.core.acts.rounds import Ending
from goodoffices.core.lines import ItemLine, RoundLine
from goodoffices.core.marking import Attribution, Marking, Reach, Release, Status, Use
from goodoffices.core.refs import Ref
from goodoffices.core.seats import MEDIATOR
from goodoffices.core.times import When
from goodoffices.core.words import Words
from goodoffices.server.calendars import when
from goodoffices.server.sentences import in_full, may_be_done, round_state, spoken, state, until

MIDNIGHT = datetime(2026, 5, 4, 20, 0, tzinfo=UTC)


def _item(marking: Marking | None, **more) -> ItemLine:
    (item,) = read(talk(heard(N, "Twelve boats.", marking, **more)), MEDIATOR, ItemLine)
    return item


@pytest.mark.parametrize(
    ("use", "words"),
    [
        (Use.MEDIATOR_ONLY, "You may not use this"),
        (Use.GUIDE_ONLY, "it may not be carried"),
        (Use.AS_MEDIATORS_IDEA, "as your own idea"),
        (Use.IN_SUBSTANCE, "in your own words"),
        (Use.VERBATIM, "in these words or in your own"),
    ],
)
def test_what_may_be_done_is_said_of_every_use(use, words):
    assert words in may_be_done(_item(Marking(use)))


def test_exact_words_or_none_is_said():
    assert "exactly these words" in may_be_done(_item(Marking(Use.VERBATIM, exact_only=True)))


@pytest.mark.parametrize(
    ("reach", "words"),
    [
        (Reach.SEATS, "For named persons there only: head of delegation."),
        (Reach.WITH_CAPITAL, "Also to the capital."),
        (Reach.PARTICIPANTS, "To all participants."),
        (Reach.PUBLIC, "Even in public."),
    ],
)
def test_how_far_it_may_go_is_said(reach, words):
    persons = frozenset({"head"}) if reach is Reach.SEATS else frozenset()
    marking = Marking(Use.IN_SUBSTANCE, reach=reach, persons=persons)
    assert words in may_be_done(_item(marking))


def test_receivers_are_called_by_their_names_each_in_its_own_direction():
    record = talk(heard(N, "Twelve.", Marking(Use.IN_SUBSTANCE, receivers=frozenset({S}))))
    view = reads(record, MEDIATOR)
    said = may_be_done(view.of(ItemLine)[0], spoken(view))
    assert "To \u2068South Isle\u2069 only." in said


@pytest.mark.parametrize(
    ("release", "words"),
    [
        (Release.ASK, "Ask the source with the exact words"),
        (Release.NOT_BEFORE, "Not before 5 May 2026, 00:00"),
        (Release.RECIPROCAL, "Only when the other side does the same"),
        (Release.AFTER_CAPITAL, "Only after its capital agrees"),
    ],
)
def test_when_it_may_leave_is_said_at_the_venue(release, words):
    marking = Marking(Use.IN_SUBSTANCE, release=release, not_before=MIDNIGHT)
    assert words in may_be_done(_item(marking), zone="Asia/Muscat")


def test_what_was_agreed_to_be_released_is_said_so():
    marking = Marking(Use.IN_SUBSTANCE, release=Release.RECIPROCAL)
    record = talk(
        heard(N, "We go if they go.", marking, name="north"),
        heard(S, "So do we.", marking, name="south"),
        does(MEDIATOR, a.Pair(frozenset({Ref("north"), Ref("south")}))),
    )
    assert "Paired" in may_be_done(read(record, MEDIATOR, ItemLine)[0])


def test_what_no_longer_stands_says_so_and_nothing_of_its_marking():
    record = talk(
        heard(N, "Twelve boats.", Marking(Use.VERBATIM), name="boats"),
        does(NORTH, a.Withdraw(Ref("boats"))),
    )
    (item,) = read(record, MEDIATOR, ItemLine)
    assert may_be_done(item) == "Withdrawn by its source. It may not be used further."


def test_a_marking_in_full_says_end_weight_silence_and_who_shall_not_read_it():
    marking = Marking(
        Use.IN_SUBSTANCE,
        Attribution.DELEGATION,
        expires=MIDNIGHT,
        status=Status.NON_PAPER,
        own_room=False,
    )
    said = in_full(_item(marking), zone="Asia/Muscat")
    assert "This runs out on 5 May 2026, 00:00." in said
    assert "Its weight: non-paper." in said
    assert "Its own delegation shall not read it." in said
    assert "silence" not in said
    assert "rule of silence" in in_full(_item(None))


def test_a_detail_kept_back_and_a_tie_are_said():
    kept = _item(Marking(Use.IN_SUBSTANCE), kept_back=("Twelve",))
    assert "A detail is kept back" in may_be_done(kept)


def test_a_time_is_told_as_roughly_as_it_was_given():
    assert when(When(MIDNIGHT), "Asia/Muscat") == "5 May 2026, 00:00"
    assert when(When(MIDNIGHT, about=True, zone="Asia/Tehran")) == "about 4 May 2026, 23:30"
    assert when(When(words="after dinner")) == "after dinner"
    assert when(None) == ""


def test_the_state_is_a_sentence_before_there_is_a_round():
    assert state(reads(talk(), MEDIATOR)).endswith("The talk is being explored.")


def test_a_round_that_ended_for_now_is_no_round_broken_off():
    record = talk(
        held_round(),
        does(MEDIATOR, a.EndRound(Ref("round"), Ending.FOR_NOW)),
        does(MEDIATOR, a.IntendToReconvene(Ref("round"))),
    )
    (line,) = read(record, SOUTH, RoundLine)
    assert round_state(line).replace("\u2068", "").replace("\u2069", "") == (
        "The first round ended for now. The mediator intends to reconvene; no date."
    )


@pytest.mark.parametrize("ending", Ending)
def test_every_ending_of_a_round_is_a_sentence_of_its_own(ending):
    record = talk(held_round(), does(MEDIATOR, a.EndRound(Ref("round"), ending)))
    said = {
        round_state(read(record, MEDIATOR, RoundLine)[0]),
        *(
            round_state(
                read(
                    talk(held_round(), does(MEDIATOR, a.EndRound(Ref("round"), other))),
                    MEDIATOR,
                    RoundLine,
                )[0]
            )
            for other in Ending
            if other is not ending
        ),
    }
    assert len(said) == len(Ending)


def test_words_of_a_title_in_another_script_keep_to_themselves():
    opening = a.ProposeRound(Words("دور نخست", "fa"), reads(talk(), MEDIATOR).talk.place)
    assert "\u2068دور نخست\u2069" in state(reads(talk(does(MEDIATOR, opening)), MEDIATOR))


@pytest.mark.parametrize("lang", ["en", "fa", "ar"])
@pytest.mark.parametrize("words", ["until the crew are home", "تا بازگشت خدمه", "حتى عودة الطاقم"])
def test_a_time_that_says_until_by_itself_is_not_said_to_be_until_once_more(lang, words):
    with override(lang):
        assert until(When(words=words)) == words
        assert until(When(words="the spring")) != "the spring"
