"""What a side hands to the mediation stays its own, from the first word to the last."""

from dataclasses import replace
from datetime import timedelta

import pytest
from tests.talks import (
    ALONE,
    MINUTE,
    NORTH,
    NORTH_CAPITAL,
    NOTE_TAKER,
    OFFICER,
    SOUTH,
    SOUTH_OFFICER,
    START,
    SUBSTANCE,
    THINK,
    VERBATIM,
    N,
    S,
    asks_leave,
    convey,
    crossed,
    does,
    heard,
    held_session,
    named,
    notes_for,
    read,
    reads,
    refusal,
    says,
    seated,
    sees,
    sits,
    talk,
    then,
)

from goodoffices.core import acts as a
from goodoffices.core.acts.contributions import Kind
from goodoffices.core.lines import AreaLine, ClarificationLine, ItemLine
from goodoffices.core.marking import Attribution, Reach, Release, Status, Use
from goodoffices.core.refs import Ref, Side
from goodoffices.core.seats import MEDIATOR
from goodoffices.core.stages import Confirmation, Fate
from goodoffices.core.words import Words

EXPERT, ADVISER, NEGOTIATOR = (seated(N, role) for role in ("expert", "adviser", "negotiator"))
ITEM = Ref("item")
BOTH = frozenset({ITEM, Ref("b")})
OTHER = Words("We would rather put it otherwise.")
PRIVATE = replace(SUBSTANCE, own_room=False)
FORMAL = replace(SUBSTANCE, status=Status.FORMAL)
CAPITAL_FIRST = replace(SUBSTANCE, release=Release.AFTER_CAPITAL)


def item(record, eyes=MEDIATOR, name="item"):
    """The line of an item, as somebody reads it."""
    (line,) = [each for each in read(record, eyes, ItemLine) if each.id == named(eyes, name)]
    return line


def says_item(words="We could live with a smaller share.", marking=SUBSTANCE, by=NORTH, **more):
    return says(by, words, marking, name="item", **more)


# ---- whose it is ------------------------------------------------------------------------------


def test_what_a_side_lodges_is_read_by_its_own_and_by_the_mediation_alone():
    evening = talk(says_item())
    for eyes in (NORTH, EXPERT, ADVISER, MEDIATOR, OFFICER):
        assert sees(evening, eyes, "smaller share"), eyes
    for eyes in (SOUTH, NORTH_CAPITAL, SOUTH_OFFICER):
        assert not sees(evening, eyes, "smaller share"), eyes


def test_what_is_confided_against_ones_own_room_is_read_by_its_author_alone():
    evening = talk(says_item(marking=PRIVATE, by=EXPERT), sits(NORTH))
    assert sees(evening, EXPERT, "smaller share")
    assert sees(evening, MEDIATOR, "smaller share")
    for eyes in (NORTH, ADVISER, NORTH_CAPITAL, SOUTH):
        assert not sees(evening, eyes, "smaller share"), eyes
    assert refusal(evening, does(NORTH, a.Withdraw(ITEM))).code == "no_such"
    assert item(then(evening, does(EXPERT, a.Withdraw(ITEM)))).fate is Fate.WITHDRAWN


ON_AN_ITEM = [
    a.Widen(ITEM, VERBATIM),
    a.Narrow(ITEM, ALONE),
    a.Withdraw(ITEM),
    a.Supersede(ITEM, OTHER),
    a.Correct(ITEM, OTHER),
    a.Tie(frozenset({ITEM, Ref("more")})),
]


@pytest.mark.parametrize("act", ON_AN_ITEM, ids=lambda act: type(act).__name__)
def test_only_its_own_side_deals_with_an_item_and_to_the_other_there_is_none(act):
    evening = talk(
        says_item(), says(NORTH, "And more.", name="more"), says(SOUTH, "Ours.", name="ours")
    )
    assert then(evening, does(NORTH, act))
    refused = refusal(evening, does(SOUTH, act))
    nothing = refusal(evening, does(SOUTH, a.Withdraw(Ref("nothing of the kind"))))
    assert (type(refused), str(refused)) == (type(nothing), str(nothing))
    code = "not_your_act" if isinstance(act, a.Correct) else "no_such"
    assert refusal(evening, notes_for(S, act)).code == code


def test_only_the_head_and_those_who_negotiate_lodge():
    for by in (NORTH, NEGOTIATOR, EXPERT):
        assert talk(says_item(by=by))
    for by in (ADVISER, seated(N, "note-taker"), seated(N, "spokesperson"), NORTH_CAPITAL):
        assert refusal(talk(), sits(by), says_item(by=by)).code == ("not_your_act")


def test_what_the_mediator_heard_says_so_until_the_side_confirms_it():
    evening = talk(heard(NORTH, "We could wait.", SUBSTANCE, name="item"))
    assert item(evening).confirmation is Confirmation.NOT_CONFIRMED
    assert item(evening, NORTH).behalf == evening.entries[-1].behalf
    assert item(talk(says_item())).confirmation is Confirmation.OWN


def test_an_item_answers_only_what_was_conveyed_to_its_side():
    evening = talk(
        says_item(), convey("item", to=SOUTH, name="carried"), says(SOUTH, "No.", about="carried")
    )
    assert read(evening, SOUTH, ItemLine)[0].about == named(SOUTH, "carried")
    assert refusal(evening, says(NORTH, "No.", about="carried")).code == "no_such"
    assert refusal(evening, heard(N, "No.", about="carried")).code == "no_such"


def test_an_item_belongs_only_to_a_session_of_its_side():
    evening = talk(held_session(N), sits(NORTH))
    assert then(evening, says_item(session="session"))
    assert refusal(evening, heard(S, "Ours.", session="session")).code == "no_such"


# ---- what may become of it --------------------------------------------------------------------


def test_a_withdrawal_is_never_refused_to_its_source_and_stops_every_further_use():
    asked = replace(SUBSTANCE, release=Release.ASK)
    pairs = replace(SUBSTANCE, release=Release.RECIPROCAL)
    used = {
        "lodged": says_item(),
        "conveyed": (says_item(), convey("item", to=SOUTH)),
        "slipped": (says_item(marking=ALONE), crossed("item", to=SOUTH)),
        "asked": (says_item(marking=asked), asks_leave("item", to=SOUTH)),
        "tied": (
            says_item(),
            says(NORTH, "B.", name="b"),
            does(NORTH, a.Tie(frozenset({"item", "b"}))),
        ),
        "paired": (
            says_item(marking=pairs),
            says(SOUTH, "Ours.", pairs, name="b"),
            does(MEDIATOR, a.Pair(BOTH)),
        ),
        "rested on": (says_item(), does(MEDIATOR, a.NoteArea(OTHER, frozenset({"item"})))),
        "clarifying": (says_item(), does(MEDIATOR, a.Clarify(ITEM, OTHER))),
        "returned": (says_item(), does(MEDIATOR, a.ReturnOutOfScope(ITEM, OTHER))),
        "superseded": (says_item(), does(NORTH, a.Supersede(ITEM, OTHER))),
        "withdrawn": (says_item(), does(NORTH, a.Withdraw(ITEM))),
        "narrowed": (says_item(), does(MEDIATOR, a.Narrow(ITEM, ALONE))),
    }
    for how, steps in used.items():
        for withdrawing in (does(NORTH, a.Withdraw(ITEM)), notes_for(N, a.Withdraw(ITEM))):
            gone = then(talk(steps), withdrawing)
            assert item(gone).fate is Fate.WITHDRAWN, how
            assert refusal(gone, convey("item", to=SOUTH)).code == "withdrawn", how
            assert refusal(gone, does(MEDIATOR, a.Clarify(ITEM, OTHER))).code == "withdrawn", how
            area = a.NoteArea(OTHER, frozenset({ITEM}))
            assert refusal(gone, does(MEDIATOR, area)).code == "withdrawn", how


def test_a_withdrawal_shakes_the_areas_that_rest_on_it_and_tells_the_receiver_nothing():
    evening = talk(
        says_item(),
        convey("item", to=SOUTH, words="The other side could take less."),
        does(MEDIATOR, a.NoteArea(OTHER, frozenset({ITEM}))),
    )
    gone = then(evening, does(NORTH, a.Withdraw(ITEM)))
    assert [read(each, MEDIATOR, AreaLine)[0].shaken for each in (evening, gone)] == [False, True]
    assert read(evening, NORTH, AreaLine) == ()
    now = gone.entries[-1].at
    assert reads(evening, SOUTH, now) == reads(gone, SOUTH, now)


def test_what_was_struck_was_never_that_sides_and_cannot_be_made_so():
    evening = talk(
        sits(NORTH),
        heard(NORTH, "Said in the other room.", SUBSTANCE, name="item"),
        does(MEDIATOR, a.Clarify(ITEM, OTHER), name="asked"),
        does(MEDIATOR, a.Strike(ITEM, "wrong room")),
    )
    for act in (*ON_AN_ITEM, a.Answer(Ref("asked"), OTHER), a.Permit(ITEM)):
        assert refusal(
            evening, does(MEDIATOR, a.Note(OTHER), name="more"), notes_for(N, act)
        ).code == ("no_such" if not isinstance(act, a.Correct | a.Narrow) else "withdrawn"), act
    assert not sees(evening, NORTH, "other room")
    assert item(evening).fate_why == "wrong room"


def test_whoever_noted_a_line_strikes_it_and_nobody_else():
    own = talk(says_item())
    assert refusal(own, does(MEDIATOR, a.Strike(ITEM))).code == "not_your_act"
    noted = talk(heard(N, "Ours.", name="item"))
    assert item(then(noted, does(MEDIATOR, a.Strike(ITEM)))).fate is Fate.STRUCK
    walled = talk(heard(N, "Ours.", name="item", by=OFFICER))
    assert item(then(walled, does(OFFICER, a.Strike(ITEM)))).fate is Fate.STRUCK
    assert refusal(walled, does(MEDIATOR, a.Strike(ITEM))).code == "not_your_act"


def test_whoever_wrote_a_line_mends_it_and_the_earlier_words_stay():
    noted = talk(heard(N, "A quarter.", SUBSTANCE, name="item"))
    mended = then(noted, does(MEDIATOR, a.Correct(ITEM, Words("A third."), "misheard")))
    assert item(mended).words == Words("A third.")
    assert item(mended).corrections == ((Words("A quarter."), "misheard"),)
    walled = talk(heard(N, "A quarter.", name="item", by=OFFICER))
    assert item(then(walled, does(OFFICER, a.Correct(ITEM, OTHER)))).words == OTHER
    for record, step in (
        (walled, does(MEDIATOR, a.Correct(ITEM, OTHER))),
        (talk(says_item()), does(MEDIATOR, a.Correct(ITEM, OTHER))),
        (talk(heard(N, "A quarter.", name="item")), notes_for(S, a.Correct(ITEM, OTHER))),
    ):
        assert refusal(record, step).code == "not_your_act"


def test_what_was_confirmed_and_then_mended_is_no_longer_confirmed():
    evening = talk(
        held_session(N),
        heard(N, "A quarter.", SUBSTANCE, name="item", session="session"),
        does(MEDIATOR, a.CloseSession("session")),
        does(MEDIATOR, a.DraftRecord("session", OTHER, frozenset({"item"})), name="draft"),
        does(MEDIATOR, a.ReadBack("draft")),
        notes_for(N, a.ConfirmRecord("draft")),
    )
    assert item(evening).confirmation is Confirmation.CONFIRMED
    mended = then(evening, does(MEDIATOR, a.Correct(ITEM, Words("A third."))))
    assert item(mended).confirmation is Confirmation.NOT_CONFIRMED


def test_a_replacement_takes_over_what_was_kept_back_and_what_goes_together():
    evening = talk(
        says_item("Twelve boats, and a season.", kept_back=("Twelve",)),
        says(NORTH, "And no nets.", SUBSTANCE, name="nets"),
        does(NORTH, a.Tie(frozenset({"item", "nets"}))),
        does(NORTH, a.Supersede(ITEM, Words("Some boats, and two seasons.")), name="new"),
    )
    assert refusal(evening, convey("new", to=SOUTH)).code == "together"
    assert refusal(evening, convey("nets", to=SOUTH)).code == "together"
    words = "They think of twelve."
    assert refusal(evening, convey("new", "nets", to=SOUTH, words=words)).code == "kept_back"
    assert then(evening, convey("new", "nets", to=SOUTH))
    assert item(evening).replaced_by == named(MEDIATOR, "new")
    assert refusal(evening, convey("item", "nets", to=SOUTH)).code == "withdrawn"


def test_a_replacement_has_the_marking_it_is_given_or_that_of_what_it_replaces():
    for first, given, marking, silent in (
        (SUBSTANCE, None, SUBSTANCE, False),
        (SUBSTANCE, ALONE, ALONE, False),
        (None, None, ALONE, True),
        (None, SUBSTANCE, SUBSTANCE, False),
    ):
        told = talk(
            says_item(marking=first), does(NORTH, a.Supersede(ITEM, OTHER, given), name="b")
        )
        assert (item(told, name="b").marking, item(told, name="b").silent) == (marking, silent)
        assert item(told, name="b").confirmation is Confirmation.OWN
    noted = talk(says_item(), notes_for(N, a.Supersede(ITEM, OTHER), name="b"))
    assert item(noted, name="b").confirmation is Confirmation.NOT_CONFIRMED


def test_what_a_clarification_rests_on_may_guide_and_is_told_to_the_mediation_alone():
    evening = talk(
        says_item(),
        says(SOUTH, "To think with.", THINK, name="guide"),
        says(SOUTH, "For you alone.", ALONE, name="alone"),
    )
    asks = a.Clarify(ITEM, Words("Would a season do?"), frozenset({Ref("guide")}))
    asked = then(evening, does(MEDIATOR, asks, name="asked"))
    assert read(asked, MEDIATOR, ClarificationLine)[0].rests_on == (named(MEDIATOR, "guide"),)
    assert read(asked, NORTH, ClarificationLine)[0].rests_on == ()
    assert read(asked, SOUTH, ClarificationLine) == ()
    refused = refusal(evening, does(MEDIATOR, replace(asks, rests_on=frozenset({Ref("alone")}))))
    assert refused.code == "guide"


def test_a_clarification_is_answered_once_by_the_side_that_was_asked():
    evening = talk(says_item(), does(MEDIATOR, a.Clarify(ITEM, OTHER), name="asked"))
    answered = then(evening, does(NORTH, a.Answer("asked", Words("Yes, a season."))))
    for eyes in (MEDIATOR, NORTH):
        assert read(answered, eyes, ClarificationLine)[0].answer == Words("Yes, a season.")
    assert refusal(answered, does(NORTH, a.Answer("asked", OTHER))).code == "answered"
    assert refusal(evening, notes_for(S, a.Answer("asked", OTHER))).code == "no_such"
    assert refusal(evening, notes_for(N, a.Answer("item", OTHER))).code == "no_such"


def test_an_answer_that_the_mediation_wrote_down_says_how_it_was_heard():
    asked = does(MEDIATOR, a.Clarify(ITEM, OTHER), name="asked")
    evening = talk(says_item(), asked)
    noted = then(evening, notes_for(N, a.Answer("asked", Words("Yes."))))
    wrote = then(evening, does(NORTH, a.Answer("asked", Words("Yes."))))
    for eyes in (MEDIATOR, NORTH):
        assert read(noted, eyes, ClarificationLine)[0].behalf == noted.entries[-1].behalf
        assert read(wrote, eyes, ClarificationLine)[0].behalf is None


def test_a_walled_officer_rests_a_question_on_nothing_of_the_other_side():
    evening = talk(says_item(), says(SOUTH, "To think with.", THINK, name="guide"))
    seat = sits(OFFICER)
    asks = a.Clarify(ITEM, OTHER, frozenset({Ref("guide")}))
    assert refusal(evening, seat, does(OFFICER, asks)).code == "no_such"
    assert then(evening, seat, does(OFFICER, replace(asks, rests_on=frozenset({ITEM}))))


# ---- what a marking may become ----------------------------------------------------------------


def test_the_source_widens_and_narrows_and_the_mediation_only_narrows():
    evening = talk(says_item(marking=THINK))
    assert item(then(evening, does(NORTH, a.Widen(ITEM, SUBSTANCE)))).marking == SUBSTANCE
    for by in (NORTH, MEDIATOR):
        assert item(then(evening, does(by, a.Narrow(ITEM, ALONE)))).marking == ALONE
        assert refusal(evening, does(by, a.Narrow(ITEM, SUBSTANCE))).code == "wider"
    assert refusal(evening, does(MEDIATOR, a.Widen(ITEM, SUBSTANCE))).code == "not_your_act"
    assert refusal(evening, does(NORTH, a.Widen(ITEM, ALONE))).code == "narrower"
    assert refusal(evening, does(NORTH, a.Widen(ITEM, THINK))).code == "narrower"


def test_the_mediation_cannot_shut_an_item_off_from_its_own_room():
    evening = talk(says_item(by=EXPERT), sits(NORTH))
    shut = a.Narrow(ITEM, PRIVATE)
    assert refusal(evening, does(MEDIATOR, shut)).code == "wider"
    assert refusal(evening, does(NORTH, shut)).code == "not_your_act"
    assert refusal(evening, notes_for(N, shut)).code == "not_your_act"
    closed = then(evening, does(EXPERT, shut))
    assert not sees(closed, NORTH, "smaller share")
    assert sees(then(closed, does(EXPERT, a.Widen(ITEM, SUBSTANCE))), NORTH, "smaller share")
    for act in (
        a.Supersede(ITEM, OTHER, PRIVATE),
        a.Widen(ITEM, replace(VERBATIM, own_room=False)),
    ):
        assert refusal(evening, does(NORTH, act)).code == "not_your_act"


def test_what_the_mediation_noted_is_confided_against_the_own_room_when_the_side_says_so():
    evening = talk(heard(N, "My head need not know.", SUBSTANCE, name="item"))
    assert sees(evening, NORTH, "need not know")
    assert refusal(evening, does(MEDIATOR, a.Narrow(ITEM, PRIVATE))).code == "wider"
    assert not sees(then(evening, notes_for(N, a.Narrow(ITEM, PRIVATE))), NORTH, "need not know")


def test_only_the_side_itself_shows_its_capital_an_item():
    evening = talk(says_item())
    assert refusal(evening, does(MEDIATOR, a.Narrow(ITEM, CAPITAL_FIRST))).code == "wider"
    shown = then(evening, does(NORTH, a.Narrow(ITEM, CAPITAL_FIRST)))
    assert sees(shown, NORTH_CAPITAL, "smaller share")
    assert not sees(evening, NORTH_CAPITAL, "smaller share")
    narrower = replace(CAPITAL_FIRST, use=Use.AS_MEDIATORS_IDEA)
    assert refusal(shown, does(MEDIATOR, a.Narrow(ITEM, narrower))).code == "wider"
    still = replace(CAPITAL_FIRST, attribution=Attribution.NOBODY)
    assert then(shown, does(MEDIATOR, a.Narrow(ITEM, still)))


def test_the_capital_agrees_once_and_to_these_words():
    evening = talk(says_item(marking=CAPITAL_FIRST), sits(NORTH_CAPITAL))
    assert refusal(evening, convey("item", to=SOUTH)).code == "after_capital"
    agreed = then(evening, does(NORTH_CAPITAL, a.Permit(ITEM)))
    assert then(agreed, convey("item", to=SOUTH))
    assert refusal(agreed, does(NORTH_CAPITAL, a.Permit(ITEM))).code == "answered"
    assert refusal(evening, does(NORTH, a.Permit(ITEM))).code == "not_your_act"
    assert refusal(talk(says_item()), notes_for(N, a.Permit(ITEM))).code == "answered"
    for act in (a.Correct(ITEM, OTHER), a.Supersede(ITEM, OTHER)):
        changed = then(agreed, does(NORTH, act, name="new"))
        new = "item" if isinstance(act, a.Correct) else "new"
        assert refusal(changed, convey(new, to=SOUTH)).code == "after_capital"
        assert then(changed, does(NORTH_CAPITAL, a.Permit(Ref(new))), convey(new, to=SOUTH))


def test_only_the_head_speaks_formally():
    for by, code in ((NORTH, None), (NEGOTIATOR, "formal"), (EXPERT, "formal")):
        given = says_item(marking=FORMAL, by=by)
        assert code is None or refusal(talk(sits(by)), given).code == code
    assert talk(says_item(marking=FORMAL), heard(N, "We propose it.", FORMAL))
    formal = talk(says_item(marking=FORMAL), sits(NEGOTIATOR))
    for act in (a.Supersede(ITEM, OTHER), a.Correct(ITEM, OTHER)):
        assert refusal(formal, does(NEGOTIATOR, act)).code == "formal"
        assert then(formal, does(NORTH, act))
    widens = a.Widen(ITEM, replace(FORMAL, use=Use.VERBATIM))
    assert then(formal, does(NEGOTIATOR, widens))
    plain = talk(says_item(), sits(NEGOTIATOR))
    assert refusal(plain, does(NEGOTIATOR, a.Widen(ITEM, FORMAL))).code == "formal"


def test_the_mediation_narrows_what_was_given_formally():
    formal = talk(says_item(marking=FORMAL))
    narrowed = replace(FORMAL, attribution=Attribution.A_SIDE)
    assert item(then(formal, does(MEDIATOR, a.Narrow(ITEM, narrowed)))).marking == narrowed


@pytest.mark.parametrize(
    ("marking", "code"),
    [
        (replace(SUBSTANCE, release=Release.NOT_BEFORE), "no_time"),
        (replace(SUBSTANCE, exact_only=True), "exact_only"),
        (replace(SUBSTANCE, persons=frozenset({"gardener"})), "persons"),
        (replace(SUBSTANCE, receivers=frozenset({Side("Z")})), "no_such_side"),
    ],
)
def test_a_marking_that_cannot_be_kept_is_refused_wherever_it_is_given(marking, code):
    evening = talk(says_item(marking=replace(VERBATIM, reach=Reach.PUBLIC)))
    for act in (
        a.Lodge(OTHER, marking=marking),
        a.Widen(ITEM, marking),
        a.Narrow(ITEM, marking),
        a.Supersede(ITEM, OTHER, marking),
    ):
        assert refusal(evening, does(NORTH, act)).code == code


def test_a_marking_that_can_be_kept_is_taken():
    soon = START + timedelta(days=1)
    for marking in (
        replace(SUBSTANCE, release=Release.NOT_BEFORE, not_before=soon),
        replace(VERBATIM, exact_only=True),
        replace(SUBSTANCE, reach=Reach.SEATS, persons=frozenset({"head", "adviser"})),
        replace(SUBSTANCE, receivers=frozenset({S}), expires=soon),
    ):
        assert item(talk(says_item(marking=marking))).marking == marking


@pytest.mark.parametrize("detail", ["thirteen", "", " ", "\u200c"])
def test_a_detail_kept_back_stands_in_the_words(detail):
    assert refusal(talk(), sits(NORTH), says_item(kept_back=(detail,))).code == ("detail")


def test_a_correction_keeps_the_details_that_were_kept_back():
    evening = talk(says_item("About twelve boats.", kept_back=("twelve",)))
    assert refusal(evening, does(NORTH, a.Correct(ITEM, Words("Some boats.")))).code == "detail"
    assert then(evening, does(NORTH, a.Correct(ITEM, Words("Twelve boats.")))) != evening


# ---- ties and pairs ---------------------------------------------------------------------------


def test_only_items_of_ones_own_go_together_and_two_of_them():
    evening = talk(says_item(), says(NORTH, "B.", name="b"), says(SOUTH, "Ours.", name="ours"))
    tied = then(evening, does(NORTH, a.Tie(frozenset({"item", "b"}))))
    assert item(tied, NORTH).tied == (named(NORTH, "b"),)
    assert refusal(evening, does(NORTH, a.Tie(frozenset({"item"})))).code == "tie"
    assert refusal(evening, notes_for(N, a.Tie(frozenset({"item", "ours"})))).code == "no_such"
    gone = then(evening, does(NORTH, a.Withdraw("b")))
    assert refusal(gone, does(NORTH, a.Tie(frozenset({"item", "b"})))).code == "withdrawn"


def test_a_pair_is_of_different_sides_each_released_when_the_other_does_the_same():
    both = replace(SUBSTANCE, release=Release.RECIPROCAL)
    evening = talk(
        says_item(marking=both),
        says(NORTH, "B.", both, name="b"),
        says(SOUTH, "Ours.", both, name="ours"),
        says(SOUTH, "Free.", SUBSTANCE, name="free"),
    )
    for wrong in ({"item"}, {"item", "b"}, {"item", "free"}):
        assert refusal(evening, does(MEDIATOR, a.Pair(frozenset(wrong)))).code == "pairing"
    paired = then(evening, does(MEDIATOR, a.Pair(frozenset({"item", "ours"}))))
    assert item(paired).paired == (named(MEDIATOR, "ours"),)
    assert item(paired, NORTH).paired == ()
    assert item(paired, NORTH) == item(evening, NORTH)
    assert (
        refusal(evening, does(NORTH, a.Pair(frozenset({"item", "ours"})))).code == "not_your_act"
    )


# ---- who may note what ------------------------------------------------------------------------


def test_a_walled_officer_notes_for_its_own_side_and_no_other():
    evening = talk(sits(OFFICER))
    noted = then(evening, heard(N, "Ours.", name="item", by=OFFICER))
    assert sees(noted, MEDIATOR, "Ours.")
    assert not sees(noted, SOUTH_OFFICER, "Ours.")
    assert refusal(evening, heard(S, "Theirs.", by=OFFICER)).code == "behalf"
    assert refusal(noted, notes_for(N, a.Withdraw(ITEM), by=OFFICER)).code == "behalf"


def test_those_who_take_the_minutes_note_for_a_side_and_no_side_notes_for_another():
    assert talk(heard(N, "Ours.", by=NOTE_TAKER))
    for by in (NORTH, SOUTH):
        refused = refusal(talk(sits(by)), heard(N, "Ours.", by=by))
        assert refused.code == "behalf"
    assert refusal(talk(), notes_for("Z", a.Lodge(OTHER))).code == "no_such_side"


def test_the_speaker_is_whoever_the_act_or_the_mediator_names():
    evening = talk(
        sits(NORTH),
        does(NORTH, a.Lodge(OTHER, speaker="Anna of the harbour"), name="item"),
    )
    assert item(evening).speaker == "Anna of the harbour"
    kind = replace(evening.entries[-1].act, kind=Kind.QUESTION, speaker="")
    assert item(then(evening, does(NORTH, kind, name="q")), name="q").speaker == ""


def test_an_expired_item_can_be_withdrawn_and_renewed_and_not_carried():
    evening = talk(says_item())
    hour = evening.entries[-1].at + timedelta(hours=1)
    brief = then(evening, does(NORTH, a.Narrow(ITEM, replace(SUBSTANCE, expires=hour))))
    assert then(brief, convey("item", to=SOUTH, at=hour - MINUTE))
    assert refusal(brief, convey("item", to=SOUTH, at=hour)).code == "expired"
    area = a.NoteArea(OTHER, frozenset({ITEM}))
    assert refusal(brief, does(MEDIATOR, area, at=hour)).code == "expired"
    renewed = then(brief, does(NORTH, a.Widen(ITEM, SUBSTANCE), at=hour + MINUTE))
    assert then(renewed, convey("item", to=SOUTH))
