"""Leaks that were found by hand or by the two-run test, each kept shut by an example."""

import json
from dataclasses import replace
from datetime import timedelta

from tests.talks import (
    ALONE,
    DEPUTY,
    EAST,
    KEY,
    MINUTE,
    NORTH,
    NORTH_CAPITAL,
    OBSERVER,
    SOUTH,
    START,
    SUBSTANCE,
    E,
    N,
    S,
    asks_leave,
    convey,
    crossed,
    does,
    held_session,
    named,
    notes_for,
    part,
    read,
    reads,
    refusal,
    says,
    seated,
    sees,
    talk,
    then,
)

from goodoffices.core import acts as a
from goodoffices.core.acts.dossier import Standing, Topic
from goodoffices.core.acts.ground import Ground
from goodoffices.core.acts.sessions import Capacity
from goodoffices.core.acts.statements import Voice
from goodoffices.core.lines import (
    AskLine,
    ClaimLine,
    CrossingLine,
    ItemLine,
    ProposalLine,
    ReceivedLine,
    RecordLine,
    SessionLine,
    StatementLine,
)
from goodoffices.core.marking import Attribution, Reach, Release
from goodoffices.core.refs import Ref
from goodoffices.core.refusals import NotYours
from goodoffices.core.seats import AUDITOR, MEDIATOR, PUBLIC
from goodoffices.core.showing import as_json
from goodoffices.core.view import Sight
from goodoffices.core.words import Words

NEGOTIATOR, ADVISER = seated(N, "negotiator"), seated(N, "adviser")
CONFIDED = replace(SUBSTANCE, own_room=False)
HOUR = timedelta(hours=1)


def shown(record, eyes, now=None):
    """Everything a seat reads, as one text."""
    return json.dumps(as_json(reads(record, eyes, now)), ensure_ascii=False, sort_keys=True)


def met(code, record, *steps):
    """Whether the last step is refused with that code."""
    return refusal(record, *steps).code == code


def test_no_room_reads_a_key_of_the_record_in_who_attended():
    evening = talk(
        held_session(N, name="long-key-of-a-session"),
        does(MEDIATOR, a.Attend(Ref("long-key-of-a-session"), "A general", Capacity.PRESENT, N)),
    )
    for eyes in (NORTH, MEDIATOR):
        (line,) = read(evening, eyes, SessionLine)
        assert line.attendance[0].session == line.id
        assert "long-key" not in shown(evening, eyes)


def test_names_rotate_by_what_a_room_has_read_and_not_by_what_others_have():
    both = (
        says(NORTH, "A line of the north.", replace(SUBSTANCE, reach=Reach.PUBLIC), name="n"),
        says(SOUTH, "A line of the south.", replace(SUBSTANCE, reach=Reach.PUBLIC), name="s"),
    )
    parts = (part("They agree on the bank.", "n"), part("On the season as well.", "s"))
    how = {"to": EAST, "parts": parts, "attribution": Attribution.DELEGATION}
    near = convey(reach=Reach.DELEGATION, name="near", **how)
    wide = convey(reach=Reach.PUBLIC, name="wide", **how)
    (alone,) = read(talk(both, wide, sides=3), PUBLIC, ReceivedLine)
    (after,) = read(talk(both, near, wide, sides=3), PUBLIC, ReceivedLine)
    assert alone.named == after.named
    assert [line.named for line in read(talk(both, near, wide, sides=3), EAST, ReceivedLine)] == [
        (N, S),
        (S, N),
    ]


def joint(name):
    """A joint statement, drafted."""
    words = (Words("We shall meet again."),)
    draft = a.DraftStatement(words, Voice.MEDIATOR, "The mediator", clearers=frozenset({N, S}))
    return does(MEDIATOR, draft, name=name)


def issued(name):
    """A joint statement, cleared by all and issued."""
    return (
        joint(name),
        does(NORTH, a.ClearStatement(Ref(name))),
        does(SOUTH, a.ClearStatement(Ref(name))),
        does(MEDIATOR, a.Issue(Ref(name))),
    )


def test_a_joint_statement_that_never_issued_does_not_turn_the_names_of_the_next():
    (alone,) = read(talk(issued("second")), PUBLIC, StatementLine)
    (after,) = read(talk(joint("first"), issued("second")), PUBLIC, StatementLine)
    assert alone.joint == after.joint
    assert [
        line.joint for line in read(talk(joint("first"), issued("second")), NORTH, StatementLine)
    ] == [
        (N, S),
        (S, N),
    ]


def suggested(name="line", standing=Standing.SUGGESTED):
    """A line suggested for the public record."""
    return (
        does(MEDIATOR, a.Cite("The gazette", "A report"), name=f"source of {name}"),
        does(
            MEDIATOR,
            a.Claim(
                Topic.EVENT,
                Words("They met on the quay."),
                Ref(f"source of {name}"),
                "on the quay",
                standing,
            ),
            name=name,
        ),
    )


def test_a_suggestion_that_was_withdrawn_never_reaches_the_public_record():
    dropped = talk(suggested(), does(MEDIATOR, a.WithdrawClaim(Ref("line"), "a rumour")))
    assert read(dropped, PUBLIC, ClaimLine) == ()
    assert read(dropped, NORTH, ClaimLine) == ()
    (line,) = read(dropped, MEDIATOR, ClaimLine)
    assert line.standing is Standing.WITHDRAWN
    stood = talk(
        suggested(standing=Standing.REPORTED),
        does(MEDIATOR, a.WithdrawClaim(Ref("line"), "wrong")),
    )
    assert sees(stood, PUBLIC, "on the quay")


def test_a_confirmation_names_its_source_at_once_and_not_with_the_next_act():
    confirmed = a.ConfirmClaim(Ref("line"), "the ministry", Ref("paper"), "in the hall")
    evening = talk(
        suggested(standing=Standing.REPORTED),
        does(MEDIATOR, a.Cite("The evening paper", "Another report"), name="paper"),
    )
    assert not sees(evening, PUBLIC, "Another report")
    (line,) = read(then(evening, does(MEDIATOR, confirmed)), PUBLIC, ClaimLine)
    assert line.remarks[0].source == named(PUBLIC, "paper")


def test_what_was_mended_while_it_was_suggested_is_the_mediations_alone():
    mended = talk(
        suggested(),
        does(MEDIATOR, a.CorrectClaim(Ref("line"), Words("They met in the hall."), "misread")),
    )
    assert read(mended, PUBLIC, ClaimLine) == ()
    (inside,) = read(mended, MEDIATOR, ClaimLine)
    assert [words.text for words, _why in inside.earlier] == ["They met on the quay."]


def embargoed(*between):
    """A statement of the north issued at once, public an hour after the talk began."""
    draft = a.DraftStatement((Words("We are content."),), Voice.HEAD, "The head")
    return talk(
        does(NORTH, draft, name="s"),
        does(NORTH, a.Embargo(Ref("s"), START + HOUR)),
        does(NORTH, a.Issue(Ref("s"))),
        *between,
        does(SOUTH, a.Note(Words("Tea is served.")), at=START + 40 * MINUTE),
    )


def test_what_was_corrected_under_embargo_was_never_public():
    fix = a.CorrectStatement(Ref("s"), (Words("We are hopeful."),), "too bold")
    evening = embargoed(does(NORTH, fix))
    late = START + 2 * HOUR
    (outside,) = read(evening, PUBLIC, StatementLine, late)
    assert outside.earlier == ()
    (inside,) = read(evening, NORTH, StatementLine, late)
    assert [e[:2] for e in inside.earlier] == [((Words("We are content."),), "too bold")]
    again = a.CorrectStatement(Ref("s"), (Words("We hope."),), "too long")
    (later,) = read(then(evening, does(NORTH, again, at=late)), PUBLIC, StatementLine, late)
    assert [e[:2] for e in later.earlier] == [((Words("We are hopeful."),), "too long")]


def test_whether_anybody_acted_since_an_embargo_passed_changes_no_outcome():
    late = START + 2 * HOUR
    quiet = embargoed()
    busy = then(quiet, does(NORTH, a.Note(Words("Somebody is up late.")), at=late - MINUTE))
    name = named(SOUTH, "s")
    for record in (quiet, busy):
        sight = Sight(KEY, SOUTH, record.entries)
        assert sight.resolve(name, late) == Ref("s")
        then(record, does(SOUTH, a.DisputeStatement(Ref("s"), Words("Are they?")), at=late))
    assert met("no_such", quiet, does(SOUTH, a.DisputeStatement(Ref("s"), Words("Are they?"))))


def test_an_item_tied_to_one_that_a_reader_may_not_read_points_at_nothing():
    evening = talk(
        says(NEGOTIATOR, "The north can give way.", CONFIDED, name="confided"),
        says(NEGOTIATOR, "The north stands firm.", SUBSTANCE, name="open"),
        does(NEGOTIATOR, a.Tie(frozenset({Ref("confided"), Ref("open")}))),
    )
    (line,) = read(evening, NORTH, ItemLine)
    assert line.tied == ()
    assert [len(line.tied) for line in read(evening, NEGOTIATOR, ItemLine)] == [1, 1]


def test_a_capital_sees_no_trace_of_the_items_that_its_item_is_tied_to():
    evening = talk(
        says(
            NORTH, "Ask the ministry.", replace(SUBSTANCE, release=Release.AFTER_CAPITAL), name="x"
        ),
        says(NORTH, "Do not ask it about this.", ALONE, name="y"),
        does(NORTH, a.Tie(frozenset({Ref("x"), Ref("y")}))),
    )
    (line,) = read(evening, NORTH_CAPITAL, ItemLine)
    assert line.tied == ()


def test_what_replaced_an_item_in_confidence_is_no_dangling_name():
    evening = talk(
        says(NEGOTIATOR, "The north stands firm.", SUBSTANCE, name="open"),
        does(
            NEGOTIATOR,
            a.Supersede(Ref("open"), Words("The north can give way."), CONFIDED),
            name="confided",
        ),
    )
    (line,) = read(evening, NORTH, ItemLine)
    assert line.replaced_by is None


def test_a_note_or_letter_on_what_one_reader_received_names_nothing_to_the_others():
    named_persons = {"reach": Reach.SEATS, "persons": frozenset({"head"})}
    evening = talk(
        convey(to=NORTH, words="For your ears alone.", name="ears", **named_persons),
        does(NORTH, a.Note(Words("Think about it."), Ref("ears"))),
        does(NORTH, a.Report(Words("Something came."), Ref("ears"))),
        says(NORTH, "What is meant?", about="ears"),
        does(ADVISER, a.Note(Words("Nothing is new."))),
    )
    assert sees(evening, NORTH, named(NORTH, "ears"))
    assert not sees(evening, ADVISER, named(ADVISER, "ears"))


def test_a_reference_appears_with_what_it_points_at_and_not_with_the_next_act():
    evening = talk(
        says(NEGOTIATOR, "The north can give way.", CONFIDED, name="confided"),
        says(NEGOTIATOR, "The north stands firm.", SUBSTANCE, name="open"),
        does(NEGOTIATOR, a.Tie(frozenset({Ref("confided"), Ref("open")}))),
        does(NEGOTIATOR, a.Widen(Ref("confided"), SUBSTANCE)),
    )
    assert [len(line.tied) for line in read(evening, NORTH, ItemLine)] == [1, 1]
    again = then(evening, does(NEGOTIATOR, a.Narrow(Ref("confided"), CONFIDED)))
    assert [line.tied for line in read(again, NORTH, ItemLine)] == [()]


def test_a_struck_line_leaves_the_record_of_its_session_before_the_other_side_answers():
    evening = talk(
        does(MEDIATOR, a.GiveSeat(SOUTH, "Somebody")),
        held_session(N, S),
        notes_for(
            N,
            a.Lodge(Words("Said by mistake."), marking=SUBSTANCE, session=Ref("session")),
            name="struck",
        ),
        does(MEDIATOR, a.CloseSession(Ref("session"))),
        does(
            MEDIATOR,
            a.DraftRecord(Ref("session"), Words("They met."), frozenset({Ref("struck")})),
            name="draft",
        ),
        does(MEDIATOR, a.ReadBack(Ref("draft"))),
        does(MEDIATOR, a.Strike(Ref("struck"), "the wrong room")),
    )
    answered = then(evening, does(SOUTH, a.ConfirmRecord(Ref("draft"))))
    before, after = (read(each, NORTH, RecordLine) for each in (evening, answered))
    assert before == after
    assert before[0].items == ()


def outcome(record, eyes, name):
    """What a seat that names a thing is told."""
    try:
        Sight(KEY, eyes, record.entries).resolve(name, START + HOUR)
    except NotYours as refused:
        return refused.code
    return "known"


def test_whoever_lost_the_seat_learns_nothing_from_the_names_once_known():
    left = talk(
        does(MEDIATOR, a.GiveSeat(NORTH, "Somebody")),
        notes_for(N, a.Lodge(Words("A line.")), name="line"),
        does(MEDIATOR, a.Unseat(NORTH)),
    )
    assert reads(left, NORTH).lines == ()
    for record in (left, then(left, does(MEDIATOR, a.Strike(Ref("line"))))):
        for name in ("line", "nothing of the kind"):
            assert outcome(record, NORTH, named(NORTH, name)) == "not_seated"


def proposed(*steps, sides=3):
    """A framework put to all sides."""
    return talk(
        does(MEDIATOR, a.GiveSeat(NORTH, "Somebody")),
        does(MEDIATOR, a.Propose(Ground.FRAMEWORK, Words("One house, two doors.")), name="p"),
        *steps,
        sides=sides,
    )


def test_the_mediation_cannot_find_out_who_agreed_by_agreeing_for_it():
    agree = a.Agree(Ref("p"))
    for record in (proposed(), proposed(does(NORTH, agree))):
        written = then(record, notes_for(N, agree))
        (line,) = read(written, MEDIATOR, ProposalLine)
        assert line.own == (N,)
        assert met("answered", written, notes_for(N, agree))
        assert met("answered", written, does(NORTH, agree))
    (sealed,) = read(proposed(does(NORTH, agree)), MEDIATOR, ProposalLine)
    assert sealed.own == ()
    whole = proposed(does(NORTH, agree), does(SOUTH, agree), sides=2)
    assert met("answered", whole, notes_for(N, agree))


def test_a_seat_that_waits_for_the_second_key_reads_nothing():
    evening = talk(
        does(MEDIATOR, a.GiveSeat(DEPUTY, "A deputy")),
        does(MEDIATOR, a.GiveSeat(NORTH, "Somebody")),
        notes_for(N, a.Lodge(Words("A line of the north."))),
    )
    assert reads(evening, NORTH).lines == ()
    opened = then(evening, does(DEPUTY, a.GiveSeat(NORTH, "Somebody")))
    assert sees(opened, NORTH, "A line of the north.")


def test_one_key_does_not_put_another_person_in_a_seat_that_took_two():
    evening = talk(
        does(MEDIATOR, a.GiveSeat(DEPUTY, "A deputy")),
        does(MEDIATOR, a.GiveSeat(NORTH, "Somebody")),
        does(DEPUTY, a.GiveSeat(NORTH, "Somebody")),
        says(NORTH, "A line of the north."),
        does(MEDIATOR, a.GiveSeat(NORTH, "Somebody else")),
    )
    assert reads(evening, NORTH).lines == ()
    assert met("not_seated", evening, says(NORTH, "Another line."))
    opened = then(evening, does(DEPUTY, a.GiveSeat(NORTH, "Somebody else")))
    assert sees(opened, NORTH, "A line of the north.")


def test_words_confided_against_ones_own_room_never_share_a_span_with_its_own():
    said = (
        says(NEGOTIATOR, "The north can give way.", CONFIDED, name="confided"),
        says(NEGOTIATOR, "Nor is the season holy.", CONFIDED, name="season"),
        says(NORTH, "The north stands firm.", SUBSTANCE, name="open"),
    )
    evening = talk(said)
    for step in (convey, crossed):
        assert met("spans", evening, step("confided", "open", to=SOUTH))
    parts = (part("It might move.", "confided", "season"), part("It does not move.", "open"))
    carried = then(evening, convey(to=SOUTH, parts=parts))
    assert not sees(carried, NORTH, "It might move.")
    assert sees(carried, NEGOTIATOR, "It might move.")


def test_the_auditor_reads_of_a_day_when_it_is_over():
    evening = talk(says(NORTH, "A line of the north."))
    assert reads(evening, AUDITOR).audit == ()
    night = START.replace(hour=19, minute=59)
    assert reads(evening, AUDITOR, night).audit == ()
    kinds = {(line.room, line.kind) for line in reads(evening, AUDITOR, night + MINUTE).audit}
    assert ("delegation/N", "Lodge") in kinds


def test_nobody_is_asked_for_words_that_rest_on_what_it_may_not_read_too():
    ask_first = replace(SUBSTANCE, release=Release.ASK)
    evening = talk(
        says(
            NEGOTIATOR, "The north can give way.", replace(ask_first, own_room=False), name="con"
        ),
        says(NORTH, "The north stands firm.", ask_first, name="open"),
        asks_leave(
            to=SOUTH,
            words="",
            parts=(part("It might move.", "con"), part("It does not move.", "open")),
            name="ask",
        ),
    )
    assert read(evening, NORTH, AskLine) == ()
    assert met("no_such", evening, does(NORTH, a.ClearWords(Ref("ask"))))
    (line,) = read(evening, NEGOTIATOR, AskLine)
    assert len(line.parts) == 2
    then(evening, does(NEGOTIATOR, a.ClearWords(Ref("ask"))))


def asked_of_all():
    """Words of the north and the south to the east, shown to both, and cleared by the north."""
    ask_first = replace(SUBSTANCE, release=Release.ASK)
    parts = (part("The north might move.", "n"), part("The south as well.", "s"))
    return parts, talk(
        says(NORTH, "A line of the north.", ask_first, name="n"),
        says(SOUTH, "A line of the south.", ask_first, name="s"),
        asks_leave(to=EAST, words="", parts=parts, name="ask"),
        does(NORTH, a.ClearWords(Ref("ask"))),
        sides=3,
    )


def test_a_source_that_takes_its_leave_back_learns_nothing_of_a_slip_or_of_another_source():
    parts, asked = asked_of_all()
    gone = crossed(to=EAST, parts=parts)
    cleared = does(SOUTH, a.ClearWords(Ref("ask")))
    refuse = does(NORTH, a.RefuseWords(Ref("ask")))
    # It reads that its own span went: whether the south had cleared its own is not told.
    assert met("gone", asked, gone, refuse)
    assert met("gone", asked, cleared, gone, refuse)
    # It reads of nothing that went: its item was withdrawn before, so that this is a slip.
    taken = then(asked, does(NORTH, a.Withdraw(Ref("n"))))
    then(taken, refuse)
    then(taken, gone, refuse)
    then(taken, cleared, gone, refuse)


def both_embargoed(*order):
    """Statements of two sides, to be public at the same hour, and issued in that order."""
    until = START + 6 * HOUR
    drafts = [
        does(by, a.DraftStatement((Words(words),), Voice.HEAD, "A head"), name=words)
        for by, words in ((NORTH, "The north."), (SOUTH, "The south."))
    ]
    who = {"The north.": NORTH, "The south.": SOUTH}
    waits = [does(by, a.Embargo(Ref(name), until)) for name, by in who.items()]
    return talk(drafts, waits, [does(who[name], a.Issue(Ref(name))) for name in order]), until


def test_statements_that_become_public_at_one_moment_do_not_tell_which_was_issued_first():
    first, until = both_embargoed("The north.", "The south.")
    second, _until = both_embargoed("The south.", "The north.")
    for eyes in (PUBLIC, EAST, NORTH_CAPITAL):
        assert shown(first, eyes, until) == shown(second, eyes, until)
        assert sees(first, PUBLIC, "The north.", until)


OPEN_TO_ALL = replace(SUBSTANCE, reach=Reach.PUBLIC)
BOTH = (part("The north might move.", "n"), part("The south as well.", "s"))


def test_what_one_side_may_not_receive_does_not_become_public_because_that_side_is_a_source_too():
    not_to_the_south = replace(OPEN_TO_ALL, receivers=frozenset({E}))
    for marking, refused in ((not_to_the_south, True), (OPEN_TO_ALL, False)):
        evening = talk(
            says(NORTH, "A line of the north.", marking, name="n"),
            says(SOUTH, "A line of the south.", OPEN_TO_ALL, name="s"),
            sides=3,
        )
        for reach in (Reach.PARTICIPANTS, Reach.PUBLIC):
            carry = convey(to=EAST, parts=BOTH, reach=reach)
            if refused:
                assert met("receiver", evening, carry)
            else:
                assert sees(then(evening, carry), EAST, "The north might move.")
        # To the east alone it may go, with the words of the south or without.
        then(evening, convey(to=EAST, parts=BOTH))
        (line,) = read(
            then(evening, crossed(to=EAST, parts=BOTH, reach=Reach.PUBLIC, name="x")),
            MEDIATOR,
            CrossingLine,
        )
        assert bool(line.slips) is refused


def test_what_is_given_for_the_same_does_not_go_to_all_past_a_source_that_did_not_do_the_same():
    in_return = replace(OPEN_TO_ALL, release=Release.RECIPROCAL)
    evening = talk(
        says(NORTH, "A line of the north.", in_return, name="n"),
        says(EAST, "A line of the east.", in_return, name="e"),
        says(SOUTH, "A line of the south.", OPEN_TO_ALL, name="s"),
        does(MEDIATOR, a.Pair(frozenset({Ref("n"), Ref("e")}))),
        sides=3,
    )
    assert met("reciprocal", evening, convey(to=EAST, parts=BOTH, reach=Reach.PUBLIC))
    assert sees(then(evening, convey(to=EAST, parts=BOTH)), EAST, "The north might move.")


def test_a_source_of_what_went_to_all_is_not_told_who_else_was_a_source():
    said = (
        says(NORTH, "A line of the north.", OPEN_TO_ALL, name="n"),
        says(SOUTH, "A line of the south.", OPEN_TO_ALL, name="s"),
    )
    alone = (part("The north might move.", "n"), part("The south as well."))
    for reach in (Reach.PARTICIPANTS, Reach.PUBLIC):
        merged = talk(said, convey(to=EAST, parts=BOTH, reach=reach, name="x"), sides=3)
        single = talk(said, convey(to=(EAST, SOUTH), parts=alone, reach=reach, name="x"), sides=3)
        for eyes in (NORTH, OBSERVER, PUBLIC):
            assert shown(merged, eyes) == shown(single, eyes)
        (line,) = read(merged, NORTH, ItemLine)
        assert line.sent[0].to == (S, E)
        (line,) = read(merged, MEDIATOR, CrossingLine)
        assert line.to == (E,)


def test_a_source_that_is_asked_for_what_goes_to_all_is_not_told_who_else_is_asked():
    ask_first = replace(OPEN_TO_ALL, release=Release.ASK)
    said = (
        says(NORTH, "A line of the north.", ask_first, name="n"),
        says(SOUTH, "A line of the south.", ask_first, name="s"),
    )
    alone = (part("The north might move.", "n"), part("The south as well."))
    how = {"words": "", "reach": Reach.PUBLIC, "name": "ask"}
    merged = talk(said, asks_leave(to=EAST, parts=BOTH, **how), sides=3)
    single = talk(said, asks_leave(to=(EAST, SOUTH), parts=alone, **how), sides=3)
    assert shown(merged, NORTH) == shown(single, NORTH)
    # Nor by whether it can still take its leave back, once its words went by themselves.
    gone = (
        does(NORTH, a.ClearWords(Ref("ask"))),
        crossed(to=(EAST, SOUTH), parts=alone, reach=Reach.PUBLIC, name="gone"),
    )
    # Where the south was not asked for its words too, they went as they had been cleared.
    told = (gone, does(MEDIATOR, a.TellSource(Ref("gone"))))
    refuse = does(NORTH, a.RefuseWords(Ref("ask")))
    for world, went in ((merged, told), (single, gone)):
        assert met("gone", world, went, refuse)


def test_whoever_is_given_a_seat_does_not_read_what_another_confided_from_it():
    evening = talk(
        does(MEDIATOR, a.GiveSeat(NEGOTIATOR, "The first")),
        says(NEGOTIATOR, "The north can give way.", CONFIDED, name="confided"),
        says(NEGOTIATOR, "The north stands firm.", SUBSTANCE, name="open"),
        does(MEDIATOR, a.Clarify(Ref("confided"), Words("How far?")), name="asked"),
        convey("confided", to=SOUTH, words="It might move."),
    )
    given = (
        does(MEDIATOR, a.Unseat(NEGOTIATOR)),
        does(MEDIATOR, a.GiveSeat(NEGOTIATOR, "Another")),
    )
    assert sees(evening, NEGOTIATOR, "give way")
    for change in (given, given[1:], does(NEGOTIATOR, a.HandOver("Another"))):
        later = then(evening, change)
        for words in ("give way", "How far?", "It might move."):
            assert not sees(later, NEGOTIATOR, words)
            assert sees(later, MEDIATOR, words)
        assert sees(later, NEGOTIATOR, "stands firm")
        for act in (a.Withdraw(Ref("confided")), a.Answer(Ref("asked"), Words("A little."))):
            assert met("no_such", later, does(NEGOTIATOR, act))
        own = says(NEGOTIATOR, "Nor is the season holy.", CONFIDED, name="season")
        assert met("spans", later, own, convey("confided", "season", to=SOUTH))
        # Who comes back, or was never to leave, finds what was confided.
        back = then(later, does(MEDIATOR, a.GiveSeat(NEGOTIATOR, "The first")))
        assert sees(back, NEGOTIATOR, "give way")
