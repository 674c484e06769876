"""Sessions, who was there, and the record that is read back to each side."""

from dataclasses import replace
from datetime import timedelta

import pytest
from tests.talks import (
    ALONE,
    EAST,
    HALL,
    MINUTE,
    NORTH,
    NORTH_CAPITAL,
    NOTE_TAKER,
    OFFICER,
    SOUTH,
    START,
    SUBSTANCE,
    THINK,
    E,
    N,
    S,
    does,
    everyone,
    heard,
    held_round,
    held_session,
    named,
    notes_for,
    read,
    reads,
    refusal,
    says,
    seated,
    sits,
    talk,
    then,
)

from goodoffices.core import acts as a
from goodoffices.core.acts.sessions import Capacity
from goodoffices.core.lines import ItemLine, MeetingLine, MovementLine, RecordLine, SessionLine
from goodoffices.core.marking import Attribution, Marking, Reach, Release, Use
from goodoffices.core.refs import Ref
from goodoffices.core.seats import MEDIATOR
from goodoffices.core.stages import Confirmation, RecordState, SessionState
from goodoffices.core.times import When
from goodoffices.core.words import Words

W = Words("They spoke of the bank.")
SESSION, DRAFT = Ref("session"), Ref("draft")
CLOSE = does(MEDIATOR, a.CloseSession(SESSION))
READ_BACK = does(MEDIATOR, a.ReadBack(DRAFT))


def drafted(*items):
    return does(MEDIATOR, a.DraftRecord(SESSION, W, frozenset(map(Ref, items))), name="draft")


def session(record, eyes=MEDIATOR):
    (line,) = read(record, eyes, SessionLine)
    return line


def plenary(*more):
    """A session of two sides, a line of each, closed and its record drafted."""
    return talk(
        sits(NORTH, SOUTH, EAST),
        held_session(N, S),
        heard(N, "Of the north.", SUBSTANCE, name="north", session="session"),
        heard(S, "Of the south.", SUBSTANCE, name="south", session="session"),
        CLOSE,
        drafted("north", "south"),
        *more,
        sides=3,
    )


def test_a_session_is_known_to_those_who_took_part_and_to_the_mediation():
    evening = talk(held_session(N, S), sides=3)
    for eyes in everyone(N, S, E):
        there = eyes.chamber.value in ("delegation", "liaison") and eyes.side in (N, S)
        assert len(read(evening, eyes, SessionLine)) == (there or eyes == MEDIATOR), eyes


def test_a_session_goes_step_by_step_and_no_other_way():
    steps = {
        SessionState.SCHEDULED: (a.OpenSession,),
        SessionState.OPEN: (a.PauseSession, a.CloseSession),
        SessionState.PAUSED: (a.OpenSession, a.CloseSession),
        SessionState.CLOSED: (),
    }
    walked = talk(does(MEDIATOR, a.Schedule(frozenset({N}), HALL), name="session"))
    for taken in (None, a.OpenSession, a.PauseSession, a.OpenSession, a.CloseSession):
        if taken is not None:
            walked = then(walked, does(MEDIATOR, taken(SESSION)))
        allowed = steps[session(walked).state]
        for step in (a.OpenSession, a.PauseSession, a.CloseSession):
            if step not in allowed:
                assert refusal(walked, does(MEDIATOR, step(SESSION))).code == "session_state"
    assert session(walked).state is SessionState.CLOSED


def test_a_refused_step_says_which_would_be_possible():
    refused = refusal(talk(held_session(N)), drafted())
    assert refused.facts == {"allowed": "CloseSession, PauseSession"}


def test_a_session_is_with_sides_of_the_talk():
    for sides in ((), (E,)):
        schedule = a.Schedule(frozenset(sides), HALL)
        assert refusal(talk(), does(MEDIATOR, schedule)).code == "no_such_side"
    wrong = a.Schedule(frozenset({N}), HALL, round=Ref("talk"))
    assert refusal(talk(), does(MEDIATOR, wrong)).code == "no_such"
    held = talk(held_round(), does(MEDIATOR, a.Schedule(frozenset({N}), HALL, round=Ref("round"))))
    assert session(held, NORTH).round == named(NORTH, "round")


def test_the_first_opening_and_the_closing_keep_their_times_as_told():
    begun, ended = When(words="about eleven"), When(words="before dinner")
    told = talk(
        does(MEDIATOR, a.Schedule(frozenset({N}), HALL), name="session"),
        does(MEDIATOR, a.OpenSession(SESSION, begun)),
        does(MEDIATOR, a.PauseSession(SESSION)),
        does(MEDIATOR, a.OpenSession(SESSION, When(words="again at two"))),
        does(MEDIATOR, a.CloseSession(SESSION, ended)),
    )
    assert (session(told, NORTH).opened, session(told, NORTH).closed) == (begun, ended)


def test_whoever_takes_the_minutes_runs_a_session_and_no_side_does():
    assert talk(does(NOTE_TAKER, a.Schedule(frozenset({N}), HALL)))
    for by in (NORTH, OFFICER):
        schedule = does(by, a.Schedule(frozenset({N}), HALL))
        assert refusal(talk(sits(by)), schedule).code == "not_your_act"


# ---- who was there ----------------------------------------------------------------------------


def attends(person="General Invented", **more):
    return does(MEDIATOR, a.Attend(SESSION, person, **more))


def test_in_what_capacity_somebody_was_there_is_not_stated_unless_it_was():
    evening = talk(held_session(N), attends())
    (there,) = session(evening, NORTH).attendance
    assert (there.capacity, there.side, there.office) == (Capacity.NOT_STATED, None, "")


@pytest.mark.parametrize("capacity", Capacity)
def test_every_capacity_is_kept_with_the_office(capacity):
    evening = talk(held_session(N), attends(capacity=capacity, side=N, office="coast guard"))
    (there,) = session(evening, NORTH).attendance
    assert (there.capacity, there.side, there.office) == (capacity, N, "coast guard")


def test_who_is_noted_again_was_there_once_as_last_noted():
    evening = talk(
        held_session(N, S),
        attends("Anna", side=N),
        attends("Boris", side=N, capacity=Capacity.MEMBER),
        attends("anna ", side=N, capacity=Capacity.HEAD),
        attends("Anna", side=S),
    )
    there = [(each.person, each.capacity, each.side) for each in session(evening).attendance]
    assert there == [
        ("anna ", Capacity.HEAD, N),
        ("Boris", Capacity.MEMBER, N),
        ("Anna", Capacity.NOT_STATED, S),
    ]


def test_nobody_attends_for_a_side_that_was_not_there():
    evening = talk(held_session(N), sides=3)
    for side in (S, E):
        assert refusal(evening, attends(side=side)).code == "no_such_side"
    assert refusal(evening, attends(" ")).code == "empty"
    assert refusal(evening, does(MEDIATOR, a.Attend("talk", "Anna"))).code == "no_such"


# ---- the record -------------------------------------------------------------------------------


def test_a_record_is_drafted_of_a_closed_session_and_read_by_nobody_until_read_back():
    assert refusal(talk(held_session(N)), drafted()).code == "session_state"
    evening = plenary()
    for eyes in (NORTH, SOUTH, EAST, NORTH_CAPITAL):
        assert read(evening, eyes, RecordLine) == ()
    assert len(read(evening, MEDIATOR, RecordLine)) == 1
    told = then(evening, READ_BACK)
    for eyes, known in ((NORTH, 1), (SOUTH, 1), (OFFICER, 1), (EAST, 0), (NORTH_CAPITAL, 0)):
        assert len(read(told, eyes, RecordLine)) == known, eyes


def test_a_record_stands_in_a_sides_room_from_when_it_was_read_back():
    evening = plenary()
    drafted_at = evening.entries[-1].at
    told = then(evening, READ_BACK, does(NORTH, a.ConfirmRecord(DRAFT)))
    for eyes in (NORTH, SOUTH):
        assert read(told, eyes, RecordLine)[0].at == drafted_at + MINUTE
    assert read(told, MEDIATOR, RecordLine)[0].at == drafted_at


def test_each_side_reads_its_own_items_and_answers_in_a_record_and_not_the_others():
    answered = plenary(
        READ_BACK,
        does(NORTH, a.ConfirmRecord(DRAFT, Words("But for the last word."))),
        does(SOUTH, a.DisputeRecord(DRAFT, Words("We never said so."))),
    )
    (north,), (south,), (whole,) = (
        read(answered, e, RecordLine) for e in (NORTH, SOUTH, MEDIATOR)
    )
    assert north.items == (named(NORTH, "north"),)
    assert north.answers == ((N, RecordState.RESERVED, Words("But for the last word.")),)
    assert south.items == (named(SOUTH, "south"),)
    assert south.answers == ((S, RecordState.DISPUTED, Words("We never said so.")),)
    assert len(whole.items) == 2
    assert {side for side, *_ in whole.answers} == {N, S}


def test_whether_the_other_side_has_answered_is_not_told():
    told = plenary(READ_BACK)
    answered = then(told, does(SOUTH, a.ConfirmRecord(DRAFT)))
    now = answered.entries[-1].at
    for eyes in (NORTH, EAST, NORTH_CAPITAL, OFFICER):
        assert reads(told, eyes, now) == reads(answered, eyes, now)


def test_a_side_answers_once_and_only_what_was_read_back_to_it():
    evening = plenary()
    confirm, dispute = a.ConfirmRecord(DRAFT), a.DisputeRecord(DRAFT, W)
    for act in (confirm, dispute):
        assert refusal(evening, does(NORTH, act)).code == "no_such"
        assert refusal(evening, notes_for(N, act)).code == "session_state"
        told = then(evening, READ_BACK)
        assert refusal(told, does(EAST, act)).code == "no_such"
        assert refusal(told, notes_for(E, act)).code == "no_such"
        assert refusal(then(told, does(NORTH, act)), does(NORTH, confirm)).code == "answered"
        assert then(told, does(NORTH, act), does(SOUTH, act))
    assert refusal(then(evening, READ_BACK), READ_BACK).code == "answered"


def test_an_answer_confirms_what_was_written_down_for_its_side_only():
    answers = {
        Confirmation.CONFIRMED: a.ConfirmRecord(DRAFT),
        Confirmation.RESERVED: a.ConfirmRecord(DRAFT, W),
        Confirmation.DISPUTED: a.DisputeRecord(DRAFT, W),
    }
    for confirmation, act in answers.items():
        answered = plenary(READ_BACK, notes_for(N, act))
        known = {line.id: line.confirmation for line in read(answered, MEDIATOR, ItemLine)}
        assert known[named(MEDIATOR, "north")] is confirmation
        assert known[named(MEDIATOR, "south")] is Confirmation.NOT_CONFIRMED


def test_what_a_side_wrote_itself_needs_no_confirmation():
    evening = talk(
        sits(NORTH),
        held_session(N),
        says(NORTH, "In our own hand.", SUBSTANCE, name="own", session="session"),
        CLOSE,
        drafted("own"),
        READ_BACK,
        does(NORTH, a.DisputeRecord(DRAFT, W)),
    )
    (line,) = read(evening, NORTH, ItemLine)
    assert line.confirmation is Confirmation.OWN


def test_a_record_rests_on_what_its_own_sides_said_there():
    evening = talk(
        held_session(N, name="session"),
        held_session(N, name="other"),
        heard(N, "Here.", name="here", session="session"),
        heard(N, "By telephone.", name="apart"),
        heard(N, "Elsewhere.", name="elsewhere", session="other"),
        heard(N, "By mistake.", name="struck", session="session"),
        does(MEDIATOR, a.Strike(Ref("struck"))),
        heard(S, "Of the south.", name="south"),
        CLOSE,
    )
    assert then(evening, drafted("here", "apart"))
    for wrong in ("elsewhere", "struck", "south", "other"):
        assert refusal(evening, drafted("here", wrong)).code == "no_such", wrong


def test_what_one_shuts_off_from_its_own_room_is_no_longer_among_its_items_in_the_record():
    expert = seated(N, "expert")
    evening = talk(
        held_session(N),
        sits(NORTH),
        says(expert, "Between us.", name="private", session="session"),
        CLOSE,
        drafted("private"),
        READ_BACK,
        does(expert, a.Narrow(Ref("private"), CONFIDED)),
    )
    assert read(evening, NORTH, RecordLine)[0].items == ()
    assert read(evening, expert, RecordLine)[0].items == (named(expert, "private"),)


def test_after_a_dispute_the_record_is_drafted_anew():
    disputed = plenary(READ_BACK, notes_for(N, a.DisputeRecord(DRAFT, W)))
    again = then(
        disputed,
        does(MEDIATOR, a.DraftRecord(SESSION, W, frozenset({Ref("north")})), name="second"),
        does(MEDIATOR, a.ReadBack("second")),
        notes_for(N, a.ConfirmRecord("second")),
    )
    known = {line.id: line.confirmation for line in read(again, MEDIATOR, ItemLine)}
    assert known[named(MEDIATOR, "north")] is Confirmation.CONFIRMED


# ---- who hears it ------------------------------------------------------------------------------

CONFIDED = Marking(own_room=False)
BETWEEN = "My own head must not know that I wrote."


def records(*items, words=W):
    return does(MEDIATOR, a.DraftRecord(SESSION, words, frozenset(map(Ref, items))), name="draft")


def told_apart(marking=CONFIDED):
    """A session of one side, of which a line was told against its own room."""
    return talk(
        held_session(N),
        heard(N, "Of the north.", SUBSTANCE, name="north", session="session"),
        heard(N, BETWEEN, marking, name="private", session="session"),
        CLOSE,
    )


def test_no_record_rests_on_what_its_own_delegation_may_not_read():
    assert refusal(told_apart(), records("north", "private")).code == "own_room"
    assert then(told_apart(), records("north"), READ_BACK)
    open_to_its_room = told_apart(Marking())
    assert then(open_to_its_room, records("north", "private"), READ_BACK)


def test_no_record_says_word_for_word_what_its_own_delegation_may_not_read():
    again = Words(f"They spoke of the bank.\n{BETWEEN.upper()}\nThey left.")
    assert refusal(told_apart(), records("north", words=again)).code == "own_room"
    assert then(told_apart(Marking()), records("north", words=again))
    assert then(told_apart(), records("north", words=Words("They wrote.")))


def test_what_was_also_said_openly_may_stand_in_the_record_in_the_same_words():
    twice = then(told_apart(), heard(N, BETWEEN, SUBSTANCE, name="openly", session="session"))
    assert then(twice, records("north", "openly", words=Words(BETWEEN)))


def test_what_was_shut_off_from_its_room_after_the_draft_is_not_read_back():
    evening = then(told_apart(Marking()), records("north", "private"))
    shut = then(evening, notes_for(N, a.Narrow(Ref("private"), CONFIDED)))
    assert refusal(shut, READ_BACK).code == "own_room"
    anew = does(MEDIATOR, a.DraftRecord(SESSION, W, frozenset({Ref("north")})), name="second")
    assert then(shut, anew, does(MEDIATOR, a.ReadBack("second")))
    assert then(evening, READ_BACK)


def test_what_was_noted_in_the_wrong_room_is_not_read_back_there():
    evening = then(told_apart(Marking()), records("private"))
    struck = then(evening, does(MEDIATOR, a.Strike(Ref("private"))))
    assert refusal(struck, READ_BACK).code == "withdrawn"
    again = does(MEDIATOR, a.DraftRecord(SESSION, Words(BETWEEN)), name="second")
    assert refusal(struck, again).code == "withdrawn"


def together(marking, **more):
    """A session of two sides in which one of them said something under a marking."""
    return talk(
        sits(NORTH, SOUTH, EAST),
        held_session(N, S),
        heard(
            N, "Of the north bank we ask half.", marking, name="north", session="session", **more
        ),
        CLOSE,
        sides=3,
    )


LATER = START + timedelta(days=1)


@pytest.mark.parametrize(
    ("marking", "heard_by_all"),
    [
        (SUBSTANCE, True),
        (replace(SUBSTANCE, use=Use.VERBATIM), True),
        (replace(SUBSTANCE, receivers=frozenset({S})), True),
        (replace(SUBSTANCE, release=Release.NOT_BEFORE, not_before=START), True),
        (ALONE, False),
        (THINK, False),
        (replace(SUBSTANCE, use=Use.AS_MEDIATORS_IDEA), False),
        (replace(SUBSTANCE, attribution=Attribution.A_SIDE), False),
        (replace(SUBSTANCE, receivers=frozenset({E})), False),
        (replace(SUBSTANCE, reach=Reach.SEATS), False),
        (replace(SUBSTANCE, release=Release.ASK), False),
        (replace(SUBSTANCE, release=Release.NOT_BEFORE, not_before=LATER), False),
        (replace(SUBSTANCE, release=Release.RECIPROCAL), False),
        (replace(SUBSTANCE, release=Release.AFTER_CAPITAL), False),
        (replace(SUBSTANCE, expires=START), False),
    ],
)
def test_before_several_sides_a_record_rests_on_what_each_of_them_may_hear(marking, heard_by_all):
    evening = together(marking)
    said = records(words=Words("They said: of the north bank we ask half."))
    if heard_by_all:
        assert then(evening, records("north"), READ_BACK)
        assert then(evening, said)
    else:
        assert refusal(evening, records("north")).code == "heard"
        assert refusal(evening, said).code == "heard"


def test_before_several_sides_a_record_is_not_read_back_once_one_of_them_may_not_hear_it():
    evening = then(together(SUBSTANCE), records("north"))
    assert then(evening, READ_BACK)
    for after in (
        notes_for(N, a.Narrow(Ref("north"), replace(SUBSTANCE, use=Use.GUIDE_ONLY))),
        notes_for(N, a.Withdraw(Ref("north"))),
    ):
        assert refusal(then(evening, after), READ_BACK).code == "heard"


def test_what_was_said_by_telephone_does_not_cross_in_a_record_before_several_sides():
    evening = talk(
        held_session(N, S),
        heard(N, "By telephone.", SUBSTANCE, name="apart"),
        heard(N, "Said here, aloud.", SUBSTANCE, name="here", session="session"),
        CLOSE,
    )
    assert refusal(evening, records("apart")).code == "heard"
    assert then(evening, records("here"))


def test_before_several_sides_a_detail_kept_back_is_in_no_record():
    evening = together(SUBSTANCE, kept_back=("half",))
    assert refusal(evening, records("north", words=Words("They ask half."))).code == "kept_back"
    assert then(evening, records("north", words=Words("They ask a share.")))


def test_before_several_sides_lines_that_go_together_stand_in_a_record_together():
    evening = talk(
        held_session(N, S),
        heard(N, "One.", SUBSTANCE, name="one", session="session"),
        heard(N, "Two.", SUBSTANCE, name="two", session="session"),
        notes_for(N, a.Tie(frozenset({Ref("one"), Ref("two")}))),
        CLOSE,
    )
    assert refusal(evening, records("one")).code == "heard"
    assert then(evening, records("one", "two"))


# ---- line by line -----------------------------------------------------------------------------

FIRST, SECOND, HIDDEN = Ref("first"), Ref("second"), Ref("hidden")


def meeting(*more):
    """A session with two sides, two lines of the north and one of the south, read back."""
    return talk(
        sits(NORTH, SOUTH),
        held_session(N, S),
        heard(N, "Forty boats.", SUBSTANCE, name="first", session="session"),
        heard(N, "From Tuesday.", SUBSTANCE, name="second", session="session"),
        heard(S, "Of the south.", SUBSTANCE, name="south", session="session"),
        CLOSE,
        drafted("first", "second", "south"),
        READ_BACK,
        *more,
    )


def lines(record, eyes=MEDIATOR):
    """What was said to each line, by the first words of the line."""
    (record_line,) = read(record, eyes, RecordLine)
    words = {line.id: line.words.text for line in read(record, eyes, ItemLine)}
    return {words[ref]: (state, said) for ref, state, said in record_line.lines}


def confirms(*refs, side=N, reservation=None):
    return notes_for(side, a.ConfirmRecord(DRAFT, reservation, frozenset(refs)))


def disputes(*refs, side=N):
    return notes_for(side, a.DisputeRecord(DRAFT, W, frozenset(refs)))


def corrects(ref, text="Forty-one boats."):
    return does(MEDIATOR, a.Correct(ref, Words(text), "misheard"))


def whole(record, eyes=MEDIATOR, side=N):
    """How far the record has come with a side."""
    (line,) = read(record, eyes, RecordLine)
    return next(state for each, state, _words in line.answers if each == side)


def test_a_side_answers_line_by_line_and_each_line_reads_as_it_was_answered():
    evening = meeting()
    assert whole(evening) is RecordState.READ_BACK
    half = then(evening, confirms(FIRST))
    assert whole(half) is RecordState.READ_BACK
    answered = then(half, disputes(SECOND))
    assert lines(answered) == {
        "Forty boats.": (RecordState.CONFIRMED, None),
        "From Tuesday.": (RecordState.DISPUTED, W),
        "Of the south.": (RecordState.READ_BACK, None),
    }
    known = {line.words.text: line.confirmation for line in read(answered, MEDIATOR, ItemLine)}
    assert known == {
        "Forty boats.": Confirmation.CONFIRMED,
        "From Tuesday.": Confirmation.DISPUTED,
        "Of the south.": Confirmation.NOT_CONFIRMED,
    }
    assert whole(answered) is RecordState.DISPUTED
    assert whole(then(half, confirms(SECOND, reservation=W))) is RecordState.RESERVED
    assert whole(then(half, confirms(SECOND))) is RecordState.CONFIRMED
    assert whole(answered, side=S) is RecordState.READ_BACK


def test_a_line_is_answered_once_and_the_rest_by_one_word():
    half = meeting(disputes(FIRST))
    for again in (confirms(FIRST), disputes(FIRST), confirms(FIRST, SECOND)):
        assert refusal(half, again).code == "answered"
    rest = then(half, confirms())
    assert {text: state for text, (state, _said) in lines(rest).items()} == {
        "Forty boats.": RecordState.DISPUTED,
        "From Tuesday.": RecordState.CONFIRMED,
        "Of the south.": RecordState.READ_BACK,
    }
    assert refusal(rest, confirms()).code == "answered"
    assert refusal(rest, confirms(SECOND)).code == "answered"


def test_a_reservation_on_the_whole_record_stands_with_the_record_and_not_on_a_line():
    answered = meeting(confirms(reservation=W))
    (line,) = read(answered, NORTH, RecordLine)
    assert line.answers == ((N, RecordState.RESERVED, W),)
    assert set(lines(answered, NORTH).values()) == {(RecordState.RESERVED, None)}


def test_a_side_answers_only_its_own_lines_and_only_those_of_the_record():
    evening = meeting(heard(N, "Beside.", SUBSTANCE, name="beside", session="session"))
    for wrong in (Ref("south"), Ref("beside"), Ref("talk"), SESSION, Ref("nothing")):
        assert refusal(evening, confirms(FIRST, wrong)).code == "no_such", wrong
        assert refusal(evening, disputes(wrong)).code == "no_such", wrong
        assert refusal(evening, does(NORTH, a.ConfirmRecord(DRAFT, None, frozenset({wrong}))))
    assert then(evening, does(NORTH, a.ConfirmRecord(DRAFT, None, frozenset({FIRST}))))


def test_no_line_is_answered_before_it_was_read_back():
    evening = talk(
        held_session(N),
        heard(N, "Forty boats.", SUBSTANCE, name="first", session="session"),
        CLOSE,
        drafted("first"),
    )
    assert refusal(evening, confirms(FIRST)).code == "session_state"


def test_a_corrected_line_is_read_back_and_answered_again_and_the_others_stay_answered():
    corrected = meeting(confirms(), corrects(FIRST))
    assert whole(corrected) is RecordState.DRAFTED
    assert refusal(corrected, confirms(FIRST)).code == "session_state"
    assert lines(corrected)["From Tuesday."] == (RecordState.CONFIRMED, None)
    again = then(corrected, READ_BACK)
    assert whole(again) is RecordState.READ_BACK
    assert refusal(again, READ_BACK).code == "answered"
    assert refusal(again, confirms(SECOND)).code == "answered"
    for act in (confirms(FIRST), confirms()):
        assert whole(then(again, act)) is RecordState.CONFIRMED
    assert whole(then(again, disputes(FIRST))) is RecordState.DISPUTED


def test_what_is_answered_and_corrected_for_one_side_tells_the_other_nothing_at_any_moment():
    before = after = meeting()
    for step in (
        disputes(FIRST),
        corrects(FIRST),
        READ_BACK,
        confirms(FIRST, reservation=W),
        confirms(),
    ):
        after = then(after, step)
        now = after.entries[-1].at
        for eyes in (SOUTH, NORTH_CAPITAL):
            assert reads(before, eyes, now) == reads(after, eyes, now), (eyes, step)
    assert lines(after, SOUTH) == {"Of the south.": (RecordState.READ_BACK, None)}


def test_of_a_struck_line_nobody_is_asked_in_a_record():
    struck = meeting(does(MEDIATOR, a.Strike(SECOND)), confirms(FIRST))
    assert whole(struck) is RecordState.CONFIRMED
    assert "From Tuesday." not in lines(struck)
    assert refusal(struck, confirms(SECOND)).code == "no_such"


def confided(*more):
    """A record with a line that an expert shut off from its own room since, and one it reads."""
    expert = seated(N, "expert")
    return talk(
        held_session(N),
        sits(NORTH),
        heard(N, "Forty boats.", SUBSTANCE, name="first", session="session"),
        says(expert, "Between us.", name="hidden", session="session"),
        CLOSE,
        drafted("first", "hidden"),
        READ_BACK,
        does(expert, a.Narrow(HIDDEN, CONFIDED)),
        *more,
    )


def test_a_line_kept_from_its_own_room_shows_there_neither_in_the_state_nor_in_what_is_refused():
    one = does(NORTH, a.ConfirmRecord(DRAFT, None, frozenset({FIRST})))
    every = does(NORTH, a.ConfirmRecord(DRAFT))
    without = talk(
        held_session(N),
        sits(NORTH),
        heard(N, "Forty boats.", SUBSTANCE, name="first", session="session"),
        CLOSE,
        drafted("first"),
        READ_BACK,
    )
    for record in (confided(), without):
        by_line = then(record, one)
        assert whole(by_line, NORTH) is RecordState.CONFIRMED
        assert lines(by_line, NORTH) == {"Forty boats.": (RecordState.CONFIRMED, None)}
        assert refusal(then(by_line, every), every).code == "answered"
        hidden = does(NORTH, a.ConfirmRecord(DRAFT, None, frozenset({HIDDEN})))
        assert refusal(record, hidden).code == "no_such"


def test_a_head_does_not_confirm_what_it_never_read():
    answered = confided(does(NORTH, a.ConfirmRecord(DRAFT)))
    assert whole(answered) is RecordState.READ_BACK
    assert lines(answered)["Between us."] == (RecordState.READ_BACK, None)
    assert whole(then(answered, confirms(HIDDEN))) is RecordState.CONFIRMED


# ---- beside the sessions ----------------------------------------------------------------------


def test_a_meeting_and_a_movement_are_known_to_that_side_and_the_mediation():
    evening = talk(
        does(MEDIATOR, a.Bilateral(N, Words("The harvest."), wider=True)),
        does(MEDIATOR, a.Movement(N, Words("They went home."), expected=True)),
    )
    for eyes in everyone(N, S):
        near = eyes == MEDIATOR or (eyes.side == N and eyes.chamber.value != "capital")
        assert len(read(evening, eyes, MeetingLine)) == near, eyes
        assert len(read(evening, eyes, MovementLine)) == near, eyes
    assert read(evening, NORTH, MeetingLine)[0].wider
    assert read(evening, NORTH, MovementLine)[0].expected
    for act in (a.Bilateral(E, W), a.Movement(E, W)):
        assert refusal(evening, does(MEDIATOR, act)).code == "no_such_side"


def test_names_of_a_session_turn_for_those_who_meet():
    evening = talk(
        held_session(N, S, name="a"), held_session(N, name="b"), held_session(N, S, name="c")
    )
    for eyes in (MEDIATOR, NORTH, SOUTH):
        two = [line.sides for line in read(evening, eyes, SessionLine) if len(line.sides) == 2]
        assert two == [(N, S), (S, N)], eyes
