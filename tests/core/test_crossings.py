"""What crosses: by the mediation only, as the sources allow, and recorded if it did already."""

from dataclasses import replace
from datetime import timedelta

import pytest
from tests.talks import (
    ALONE,
    EAST,
    IDEA,
    MINUTE,
    NORTH,
    NORTH_CAPITAL,
    NOTE_TAKER,
    OBSERVER,
    OFFICER,
    SOUTH,
    SOUTH_CAPITAL,
    SOUTH_OFFICER,
    SUBSTANCE,
    THINK,
    VERBATIM,
    E,
    N,
    S,
    asks_leave,
    convey,
    crossed,
    does,
    everyone,
    heard,
    named,
    notes_for,
    onward,
    part,
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
from goodoffices.core.acts.conveyances import Form
from goodoffices.core.lines import AskLine, CrossingLine, ItemLine, ReceivedLine
from goodoffices.core.marking import Attribution, Reach, Release, Status, Use
from goodoffices.core.refs import Ref
from goodoffices.core.seats import MEDIATOR, PUBLIC
from goodoffices.core.stages import Leave
from goodoffices.core.times import When
from goodoffices.core.words import Words

ITEM = Ref("item")
W = Words("Some words.")
HEADS = sits(NORTH, SOUTH)
EXPERT = seated(S, "expert")
BOTH = replace(SUBSTANCE, release=Release.RECIPROCAL)
PUBLICLY = replace(SUBSTANCE, reach=Reach.PUBLIC)


def item(marking=SUBSTANCE, name="item", by=NORTH, words="We could live with less.", **more):
    return says(by, words, marking, name=name, **more)


def received(record, eyes=SOUTH):
    return read(record, eyes, ReceivedLine)


def crossing(record):
    return read(record, MEDIATOR, CrossingLine)[-1]


# ---- who carries, to whom --------------------------------------------------------------------


def test_only_the_mediations_pen_carries():
    evening = talk(item(), sits(SOUTH, OFFICER, NOTE_TAKER))
    for by in (NORTH, SOUTH, OFFICER, NOTE_TAKER):
        assert refusal(evening, convey("item", to=SOUTH, by=by)).code == "not_your_act"
    assert refusal(evening, notes_for(N, convey("item", to=SOUTH).act)).code == "behalf"
    assert then(evening, convey("item", to=SOUTH))


def test_a_conveyance_has_words_and_a_receiver_that_is_not_its_source():
    evening = talk(item(), item(name="east", by=EAST), sides=3)
    going = convey("item", to=SOUTH).act.onward
    for wrong, code in (
        (replace(going, parts=()), "nothing_to_carry"),
        (replace(going, to=frozenset()), "nothing_to_carry"),
        (replace(going, to=frozenset({N})), "nothing_to_carry"),
        (replace(going, to=frozenset({S, N})), "nothing_to_carry"),
        (replace(going, to=frozenset({"Z"})), "no_such_side"),
        (replace(going, parts=(part("Words.", "talk"),)), "no_such"),
        (replace(going, parts=(part("Words.", "nothing"),)), "no_such"),
        (replace(going, parts=(part("Words.", "item", "east"),)), "spans"),
        (replace(going, use=Use.MEDIATOR_ONLY), "use"),
        (replace(going, use=Use.GUIDE_ONLY), "use"),
        (replace(going, reach=Reach.SEATS), "persons"),
        (replace(going, persons=frozenset({"head"})), "persons"),
        (replace(going, reach=Reach.SEATS, persons=frozenset({"gardener"})), "persons"),
        (replace(going, reach=Reach.PARTICIPANTS), "reach"),
        (replace(going, reach=Reach.PUBLIC), "reach"),
    ):
        for act in (a.Convey(wrong), a.RecordCrossed(wrong)):
            assert refusal(evening, does(MEDIATOR, act)).code == code, wrong


def test_words_that_rest_on_nothing_are_in_nobodys_name_and_nobodys_own():
    for how, code in (
        ({"attribution": Attribution.A_SIDE}, "attribution"),
        ({"attribution": Attribution.DELEGATION}, "attribution"),
        ({"use": Use.VERBATIM}, "exact_words"),
    ):
        for step in (convey, crossed):
            assert refusal(talk(), step(to=SOUTH, words="An idea.", **how)).code == code
    evening = talk(convey(to=SOUTH, words="An idea of the house."))
    assert received(evening)[0].named == ()


@pytest.mark.parametrize(
    ("how", "readers"),
    [
        ({"reach": Reach.SEATS, "persons": frozenset({"head"})}, {"head", "officer"}),
        ({"reach": Reach.SEATS, "persons": frozenset({"expert"})}, {"expert", "officer"}),
        ({"reach": Reach.DELEGATION}, {"head", "expert", "officer"}),
        ({"reach": Reach.WITH_CAPITAL}, {"head", "expert", "officer", "capital"}),
        ({"reach": Reach.PARTICIPANTS}, {"head", "expert", "officer", "capital", "observer"}),
        (
            {"reach": Reach.PUBLIC},
            {"head", "expert", "officer", "capital", "observer", "public"},
        ),
    ],
)
def test_it_is_read_as_far_as_it_goes_and_no_further(how, readers):
    evening = talk(item(PUBLICLY), convey("item", to=SOUTH, **how))
    rooms = {
        "head": SOUTH, "expert": EXPERT, "officer": SOUTH_OFFICER, "capital": SOUTH_CAPITAL,
        "observer": OBSERVER, "public": PUBLIC,
    }  # fmt: skip
    for room, eyes in rooms.items():
        assert len(received(evening, eyes)) == (room in readers), room
    for eyes in (NORTH, NORTH_CAPITAL, OFFICER):
        assert received(evening, eyes) == ()


def test_with_three_sides_only_the_receiver_receives():
    evening = talk(item(), sits(EAST), convey("item", to=SOUTH), sides=3)
    for eyes in everyone(N, S, E):
        assert len(received(evening, eyes)) == (eyes in (SOUTH, SOUTH_OFFICER)), eyes
    both = then(evening, convey("item", to=(SOUTH, EAST), words="For both of you."))
    assert len(received(both, EAST)) == 1
    assert len(received(both, SOUTH)) == 2


def test_the_receiver_reads_the_onward_words_and_nothing_of_the_source():
    evening = talk(
        heard(NORTH, "Twelve boats, says Anna.", SUBSTANCE, name="item"),
        convey(
            "item", to=SOUTH, words="Some boats.", form=Form.NON_PAPER, status=Status.EXPLORATORY
        ),
    )
    (line,) = received(evening)
    assert (line.words, line.form) == ((Words("Some boats."),), Form.NON_PAPER)
    assert (line.named, line.speakers) == ((), ())
    assert named(SOUTH, "item") not in str(reads(evening, SOUTH))


def test_only_the_named_are_named():
    marking = replace(SUBSTANCE, attribution=Attribution.SPEAKER)
    said = notes_for(N, a.Lodge(W, marking=marking, speaker="Anna"), name="item")
    for attribution, sides, speakers in (
        (Attribution.NOBODY, (), ()),
        (Attribution.A_SIDE, (), ()),
        (Attribution.DELEGATION, (N,), ()),
        (Attribution.SPEAKER, (N,), ("Anna",)),
    ):
        (line,) = received(talk(said, convey("item", to=SOUTH, attribution=attribution)))
        assert (line.named, line.speakers) == (sides, speakers), attribution


# ---- the words -------------------------------------------------------------------------------


def test_in_your_words_means_other_words_than_the_sources():
    said = "We could live with a smaller share."
    evening = talk(item(words=said))
    for words in (
        said,
        "we could LIVE with a smaller share",
        "They told me: we could live with a smaller share. That is all.",
        "We could live\nwith a smaller share",
    ):
        assert refusal(evening, convey("item", to=SOUTH, words=words)).code == "own_words", words
    split = (part("We could live with", "item"), part("a smaller share.", "item"))
    assert refusal(evening, convey(to=SOUTH, parts=split)).code == "own_words"
    assert then(evening, convey("item", to=SOUTH, words="They can live with less."))


def test_a_few_words_are_nobodys_own():
    assert talk(item(words="Yes, in spring."), convey("item", to=SOUTH, words="Yes, in spring."))


def test_in_these_words_means_exactly_these():
    said = "We could live with a smaller share."
    evening = talk(
        item(VERBATIM, words=said),
        item(VERBATIM, "other", words="And so on."),
        item(VERBATIM, "same", words=said),
    )
    exact = convey("item", to=SOUTH, words=said, use=Use.VERBATIM)
    assert received(then(evening, exact))[0].words == (Words(said),)
    for wrong in (
        convey("item", to=SOUTH, words="They could live with less.", use=Use.VERBATIM),
        convey("item", to=SOUTH, words=said, lang="fa", use=Use.VERBATIM),
        convey("item", "other", to=SOUTH, words=said, use=Use.VERBATIM),
        convey("item", "same", to=SOUTH, words=said, use=Use.VERBATIM),
    ):
        assert refusal(evening, wrong).code == "exact_words"
    parts = (part(said, "item"), part("And so on.", "other"))
    assert then(evening, convey(to=SOUTH, parts=parts, use=Use.VERBATIM))
    filled = (part("They say:"), part(said, "item"))
    assert refusal(evening, convey(to=SOUTH, parts=filled, use=Use.VERBATIM)).code == "exact_words"


def test_a_detail_kept_back_crosses_in_no_hand_and_in_no_other_part():
    evening = talk(
        item(words="We take ۱۲ per cent of the cod.", kept_back=("۱۲ per cent",)),
        item(name="free", by=EAST, words="Boats are fewer now."),
        sides=3,
    )
    for words in ("They take 12 per cent.", "They take 12 PER CENT."):
        assert refusal(evening, convey("item", to=SOUTH, words=words)).code == "kept_back"
    beside = (part("They take a part.", "item"), part("It may be 12 per cent."))
    assert refusal(evening, convey(to=SOUTH, parts=beside)).code == "kept_back"
    merged = (part("They take a part.", "item"), part("Others take 12 per cent.", "free"))
    assert refusal(evening, convey(to=SOUTH, parts=merged)).code == "kept_back"
    split = (part("They take 12", "item"), part("per cent of it."))
    assert refusal(evening, convey(to=SOUTH, parts=split)).code == "kept_back"
    assert then(evening, convey("item", to=SOUTH, words="They take a part of the cod."))
    assert then(evening, convey("free", to=SOUTH, words="Some take 12 per cent."))


def test_in_these_words_a_detail_kept_back_is_left_out_wherever_it_stands():
    said = "Twelve boats, not more than twelve."
    evening = talk(item(VERBATIM, words=said, kept_back=("twelve",)))
    left = "[…] boats, not more than […]."
    assert refusal(evening, convey("item", to=SOUTH, words=said, use=Use.VERBATIM)).code == (
        "exact_words"
    )
    sent = then(evening, convey("item", to=SOUTH, words=left, use=Use.VERBATIM))
    assert received(sent)[0].words == (Words(left),)
    repeated = convey("item", to=SOUTH, words=left)
    assert refusal(evening, repeated).code == "own_words"


def test_the_words_of_all_parts_can_be_read_as_one_text():
    long = "x" * 12_000
    parts = (part(long), part(long))
    assert refusal(talk(), convey(to=SOUTH, parts=parts)).code == "too_long"
    assert refusal(talk(), crossed(to=SOUTH, parts=parts)).code == "too_long"
    many = tuple(part(f"Part {each}.") for each in range(51))
    assert refusal(talk(), convey(to=SOUTH, parts=many)).code == "too_many"
    joined = talk(convey(to=SOUTH, parts=(part("One."), part("دو", lang="fa"), part("Three."))))
    assert [words.text for words in received(joined)[0].words] == ["One.", "دو", "Three."]
    same = talk(convey(to=SOUTH, parts=(part("One."), part("Two."))))
    assert received(same)[0].words == (Words("One. Two."),)


# ---- merged conveyances ----------------------------------------------------------------------


def merged(**how):
    parts = (part("One could take less.", "item"), part("One could take turns.", "south"))
    return convey(to=EAST, parts=parts, name="carried", **how)


def test_each_source_reads_the_span_that_rests_on_its_own_item():
    evening = talk(item(), item(name="south", by=SOUTH), sits(EAST), merged(), sides=3)
    assert received(evening, EAST)[0].words == (
        Words("One could take less. One could take turns."),
    )
    for eyes, own, other in ((NORTH, "less", "turns"), (SOUTH, "turns", "less")):
        assert sees(evening, eyes, f"take {own}")
        assert not sees(evening, eyes, f"take {other}")
        (span,) = read(evening, eyes, ItemLine)[0].sent
        assert span.to == (E,)
    assert crossing(evening).sources == (N, S)
    for eyes, side in ((NORTH, N), (MEDIATOR, N)):
        assert len([i for i in read(evening, eyes, ItemLine) if i.side == side and i.sent]) == 1


def test_one_marking_that_forbids_stops_the_whole_conveyance():
    for wrong, code in ((ALONE, "guide"), (THINK, "guide"), (IDEA, "use")):
        evening = talk(item(), item(wrong, "south", by=SOUTH), sides=3)
        assert refusal(evening, merged()).code == code
    low = replace(SUBSTANCE, attribution=Attribution.A_SIDE)
    evening = talk(item(), item(low, "south", by=SOUTH), sides=3)
    assert refusal(evening, merged(attribution=Attribution.DELEGATION)).code == "attribution"
    assert then(evening, merged(attribution=Attribution.A_SIDE))


def test_the_names_in_merged_conveyances_turn_with_what_each_reader_has_read():
    evening = talk(item(PUBLICLY), item(PUBLICLY, "south", by=SOUTH), sits(EAST), sides=3)
    names = {"attribution": Attribution.DELEGATION}
    for reach in (Reach.DELEGATION, Reach.PARTICIPANTS, Reach.DELEGATION, Reach.PARTICIPANTS):
        evening = then(evening, replace(merged(reach=reach, **names), name=""))
    assert [line.named[0] for line in received(evening, EAST)] == [N, S, N, S]
    assert [line.named[0] for line in received(evening, OBSERVER)] == [N, S]


# ---- together, in pairs, at a time -----------------------------------------------------------


def test_what_goes_together_goes_in_one_conveyance_whatever_else_goes_with_it():
    tied = talk(
        item(), item(name="nets"), item(name="season"),
        does(NORTH, a.Tie(frozenset({"item", "nets"}))),
        does(NORTH, a.Tie(frozenset({"nets", "season"}))),
        item(name="east", by=EAST), sides=3,
    )  # fmt: skip
    for alone in (("item",), ("nets",), ("item", "nets"), ("nets", "season")):
        assert refusal(tied, convey(*alone, to=SOUTH)).code == "together", alone
    parts = (
        part("Less.", "item"), part("Turns.", "east"), part("One season.", "nets", "season")
    )  # fmt: skip
    assert then(tied, convey(to=SOUTH, parts=parts))
    gone = then(tied, does(NORTH, a.Withdraw("season")))
    assert refusal(gone, convey("item", "nets", "season", to=SOUTH)).code == "withdrawn"
    assert refusal(gone, convey("item", "nets", to=SOUTH)).code == "together"


def test_a_pair_goes_each_way_once_both_are_on_offer_to_each_other():
    lodged = talk(item(BOTH), item(BOTH, "south", SOUTH))
    there, back = convey("item", to=SOUTH), convey("south", to=NORTH)
    for step in (there, back):
        assert refusal(lodged, step).code == "reciprocal"
    paired = then(lodged, does(MEDIATOR, a.Pair(frozenset({"item", "south"}))))
    assert then(paired, there, back)
    for act in (
        a.Withdraw(Ref("south")),
        a.Narrow(Ref("south"), replace(BOTH, use=Use.GUIDE_ONLY)),
        a.Narrow(Ref("south"), replace(BOTH, receivers=frozenset())),
    ):
        assert refusal(paired, does(SOUTH, act), there).code == "reciprocal", act
    now = paired.entries[-1].at
    brief = then(paired, does(SOUTH, a.Narrow("south", replace(BOTH, expires=now + 9 * MINUTE))))
    assert then(brief, there)
    assert refusal(brief, replace(there, at=now + 9 * MINUTE)).code == "reciprocal"


def test_of_three_in_a_pair_each_is_released_to_those_who_do_the_same():
    paired = talk(
        item(BOTH), item(BOTH, "south", SOUTH), item(BOTH, "east", EAST),
        does(MEDIATOR, a.Pair(frozenset({"item", "south", "east"}))), sides=3,
    )  # fmt: skip
    assert then(paired, convey("item", to=(SOUTH, EAST)))
    gone = then(paired, does(EAST, a.Withdraw("east")))
    assert refusal(gone, convey("item", to=(SOUTH, EAST))).code == "reciprocal"
    assert refusal(gone, convey("item", to=EAST)).code == "reciprocal"
    assert then(gone, convey("item", to=SOUTH), convey("south", to=NORTH))


def test_a_condition_only_permits_and_nothing_crosses_by_itself():
    evening = talk(item(BOTH), item(BOTH, "south", SOUTH))
    paired = then(evening, does(MEDIATOR, a.Pair(frozenset({"item", "south"}))))
    later = paired.entries[-1].at + timedelta(days=30)
    for eyes in (NORTH, SOUTH):
        assert read(paired, eyes, ReceivedLine, later) == ()
    assert reads(paired, SOUTH, later).lines == reads(evening, SOUTH, later).lines


# ---- what has crossed already ----------------------------------------------------------------


def test_what_has_crossed_is_recorded_whatever_a_marking_says_and_a_slip_where_it_forbade():
    for marking, code in ((ALONE, "guide"), (IDEA, "use"), (SUBSTANCE, None)):
        evening = talk(item(marking), crossed("item", to=SOUTH))
        assert len(received(evening)) == 1
        wanted = () if code is None else ((named(MEDIATOR, "item"), code),)
        assert crossing(evening).slips == wanted
        assert crossing(evening).already


def test_a_slip_is_known_to_the_mediation_until_it_tells_the_source():
    evening = talk(item(ALONE), item(name="open"), crossed("item", to=SOUTH, name="slip"))
    (line, _other) = read(evening, NORTH, ItemLine)
    assert line.sent == ()
    assert read(evening, MEDIATOR, ItemLine)[0].sent != ()
    assert not crossing(evening).told
    told = then(evening, does(MEDIATOR, a.TellSource("slip")))
    assert read(told, NORTH, ItemLine)[0].sent[0].words == crossing(told).parts[0][:1]
    assert refusal(told, does(MEDIATOR, a.TellSource("slip"))).code == "answered"
    clean = then(evening, crossed("open", to=SOUTH, name="clean"))
    assert refusal(clean, does(MEDIATOR, a.TellSource("clean"))).code == "no_such"
    assert len(read(clean, NORTH, ItemLine)[1].sent) == 1


def test_each_source_of_a_merged_slip_reads_its_own_span_only_once_told():
    parts = (part("One could take less.", "item"), part("One could take turns.", "south"))
    evening = talk(
        item(ALONE), item(name="south", by=SOUTH), sits(EAST),
        crossed(to=EAST, parts=parts, name="slip"), sides=3,
    )  # fmt: skip
    assert not sees(evening, NORTH, "take less")
    assert sees(evening, SOUTH, "take turns")
    told = then(evening, does(MEDIATOR, a.TellSource("slip")))
    assert sees(told, NORTH, "take less")
    assert not sees(told, NORTH, "take turns")


def test_whether_it_was_a_slip_is_asked_as_of_when_it_crossed():
    evening = talk(sits(NORTH), item())
    before = evening.entries[-1].at
    gone = then(evening, does(NORTH, a.Withdraw(ITEM), at=before + 10 * MINUTE))
    going = onward("item", to=SOUTH, words="They could take less.")
    for when, slip in (
        (When(before + 5 * MINUTE), False),
        (When(before + 10 * MINUTE), True),
        (When(before + 5 * MINUTE, about=True), True),
        (When(words="on the stairs"), True),
        (None, True),
    ):
        told = then(gone, does(MEDIATOR, a.RecordCrossed(going, when, "on the stairs")))
        assert bool(crossing(told).slips) == slip, when
        assert (crossing(told).when, crossing(told).how) == (when, "on the stairs")
    widened = then(
        talk(item(ALONE)), does(NORTH, a.Widen(ITEM, SUBSTANCE), at=before + 10 * MINUTE)
    )
    early = does(MEDIATOR, a.RecordCrossed(going, When(before + 5 * MINUTE)))
    assert crossing(then(widened, early)).slips[0][1] == "guide"


def test_every_change_that_stops_an_item_is_remembered_with_its_time():
    evening = talk(sits(NORTH), item())
    start = evening.entries[-1].at
    going = onward("item", to=SOUTH, words="They could take less.")
    earlier = does(MEDIATOR, a.RecordCrossed(going, When(start + MINUTE)))
    for by, act in (
        (NORTH, a.Withdraw(ITEM)),
        (NORTH, a.Supersede(ITEM, W)),
        (NORTH, a.Narrow(ITEM, ALONE)),
        (MEDIATOR, a.Narrow(ITEM, THINK)),
        (MEDIATOR, a.ReturnOutOfScope(ITEM, W)),
    ):
        stopped = then(evening, does(by, act, at=start + 10 * MINUTE))
        assert crossing(then(stopped, earlier)).slips == (), act
        now = does(MEDIATOR, a.RecordCrossed(going))
        assert crossing(then(stopped, now)).slips != (), act


def test_a_withdrawal_holds_from_when_it_was_said_though_written_down_later():
    evening = talk(item())
    start = evening.entries[-1].at
    step = notes_for(N, a.Withdraw(ITEM), at=start + 20 * MINUTE)
    gone = then(evening, replace(step, behalf=replace(step.behalf, said=start + 3 * MINUTE)))
    going = onward("item", to=SOUTH, words="They could take less.")
    for minutes, slip in ((2, False), (3, True), (10, True)):
        told = does(MEDIATOR, a.RecordCrossed(going, When(start + minutes * MINUTE)))
        assert bool(crossing(then(gone, told)).slips) == slip, minutes
    assert refusal(gone, convey("item", to=SOUTH)).code == "withdrawn"


# ---- at the receiver -------------------------------------------------------------------------


def test_a_receiver_acknowledges_once_and_its_source_is_not_told():
    evening = talk(HEADS, item(), convey("item", to=SOUTH, name="carried"))
    known = then(evening, does(SOUTH, a.Acknowledge("carried")))
    now = known.entries[-1].at
    assert received(known)[0].acknowledged
    assert crossing(known).acknowledged == (S,)
    assert reads(known, NORTH, now) == reads(evening, NORTH, now)
    assert refusal(known, does(SOUTH, a.Acknowledge("carried"))).code == "answered"
    assert refusal(evening, does(NORTH, a.Acknowledge("carried"))).code == "no_such"
    assert refusal(evening, notes_for(N, a.Acknowledge("carried"))).code == "no_such"
    assert refusal(evening, does(SOUTH, a.Acknowledge("talk"))).code == "no_such"


def test_who_of_a_delegation_acknowledged_is_told_in_its_own_room_and_in_no_other():
    evening = talk(
        HEADS, item(PUBLICLY), sits(EXPERT), sits(EAST), sits(SOUTH_CAPITAL), sits(OBSERVER),
        convey("item", to=(SOUTH, EAST), reach=Reach.PARTICIPANTS, name="carried"), sides=3,
    )  # fmt: skip
    known = then(evening, does(EXPERT, a.Acknowledge("carried")))
    now = known.entries[-1].at
    for seat in (SOUTH, EXPERT):
        assert reads(known, seat, now).of(ReceivedLine)[0].acknowledged_by == "expert"
    assert reads(known, SOUTH_CAPITAL, now).of(ReceivedLine)[0].acknowledged_by == ""
    for seat in (EAST, OBSERVER):
        assert reads(known, seat, now) == reads(evening, seat, now)
    written = then(evening, notes_for(S, a.Acknowledge("carried")))
    (line,) = reads(written, SOUTH, written.entries[-1].at).of(ReceivedLine)
    assert (line.acknowledged, line.acknowledged_by) == (True, "")


def test_whom_the_reach_does_not_name_cannot_acknowledge():
    evening = talk(
        item(PUBLICLY), sits(SOUTH, EXPERT),
        convey("item", to=SOUTH, reach=Reach.SEATS, persons=frozenset({"head"}), name="carried"),
    )  # fmt: skip
    assert refusal(evening, does(EXPERT, a.Acknowledge("carried"))).code == "no_such"
    assert then(evening, does(SOUTH, a.Acknowledge("carried")))


def test_an_answer_points_at_the_receivers_own_question_and_at_nobody_elses():
    evening = talk(
        item(name="question", by=SOUTH, words="How many boats?"), item(), sits(EAST), sides=3
    )
    answered = then(evening, convey("item", to=SOUTH, answers=Ref("question")))
    assert received(answered)[0].answers == named(SOUTH, "question")
    for wrong in (
        convey("item", to=EAST, answers=Ref("question")),
        convey("item", to=(SOUTH, EAST), answers=Ref("question")),
        convey("item", to=SOUTH, answers=Ref("talk")),
    ):
        assert refusal(evening, wrong).code == "no_such"
    struck = talk(
        heard(S, "How many?", name="question"), item(), does(MEDIATOR, a.Strike("question"))
    )
    assert refusal(struck, convey("item", to=SOUTH, answers=Ref("question"))).code == "no_such"


# ---- asked before it leaves ------------------------------------------------------------------

ASK = replace(SUBSTANCE, release=Release.ASK)


def asked(*more):
    return talk(HEADS, item(ASK), asks_leave("item", to=SOUTH, name="ask"), *more)


CLEARS, REFUSES = (does(NORTH, act(Ref("ask"))) for act in (a.ClearWords, a.RefuseWords))
GOES = convey("item", to=SOUTH, ask="ask")


def test_exactly_the_words_that_were_cleared_go_and_once():
    assert refusal(asked(), convey("item", to=SOUTH)).code == "ask_first"
    assert refusal(asked(), GOES).code == "ask_first"
    cleared = asked(CLEARS)
    assert refusal(cleared, convey("item", to=SOUTH)).code == "ask_first"
    for how in (
        {"words": "Other words."},
        {"form": Form.NON_PAPER},
        {"status": Status.WITHOUT_PREJUDICE},
    ):
        assert refusal(cleared, convey("item", to=SOUTH, ask="ask", **how)).code == "ask_first"
    gone = then(cleared, GOES)
    assert len(received(gone)) == 1
    assert refusal(gone, GOES).code == "answered"
    assert refusal(talk(item(ASK)), convey("item", to=SOUTH, ask="item")).code == "no_such"


def test_a_source_takes_its_leave_back_until_the_words_have_gone():
    for refused in (asked(REFUSES), asked(CLEARS, REFUSES)):
        assert refusal(refused, GOES).code == "ask_first"
        assert refusal(refused, CLEARS).code == "answered"
        assert refusal(refused, REFUSES).code == "answered"
    assert refusal(asked(CLEARS), CLEARS).code == "answered"
    for step in (CLEARS, REFUSES):
        assert refusal(asked(CLEARS, GOES), step).code == "gone"


def test_the_mediation_reads_every_answer_and_a_source_its_own():
    parts = (part("One could take less.", "item"), part("One could take turns.", "south"))
    both = talk(
        item(ASK), item(ASK, "south", SOUTH), item(name="east", by=EAST),
        asks_leave(to=EAST, parts=parts, name="ask"), does(NORTH, a.ClearWords("ask")),
        does(SOUTH, a.RefuseWords("ask", Words("Not so."))), sides=3,
    )  # fmt: skip
    whole, north, south = (read(both, eyes, AskLine)[0] for eyes in (MEDIATOR, NORTH, SOUTH))
    refused = (S, Leave.REFUSED, Words("Not so."))
    assert whole.answers == ((N, Leave.CLEARED, None), refused)
    assert (north.answers, south.answers) == (((N, Leave.CLEARED, None),), (refused,))
    assert [line.used for line in (whole, north, south)] == [False, None, None]
    gone = asked(CLEARS, GOES)
    assert [read(gone, eyes, AskLine)[0].used for eyes in (MEDIATOR, NORTH)] == [True, None]


def test_leave_lapses_with_the_item_it_was_given_for():
    cleared = asked(CLEARS)
    now = cleared.entries[-1].at
    for by, act, code in (
        (NORTH, a.Withdraw(ITEM), "withdrawn"),
        (NORTH, a.Supersede(ITEM, W), "withdrawn"),
        (NORTH, a.Narrow(ITEM, replace(ASK, use=Use.GUIDE_ONLY)), "guide"),
        (MEDIATOR, a.Narrow(ITEM, replace(ASK, receivers=frozenset())), "receiver"),
        (NORTH, a.Narrow(ITEM, replace(ASK, expires=now + 2 * MINUTE)), "expired"),
    ):
        stopped = then(cleared, does(by, act))
        assert refusal(stopped, replace(GOES, at=now + 2 * MINUTE)).code == code, act


def test_one_asks_only_for_what_asks_to_be_shown_and_would_then_be_allowed():
    assert refusal(talk(item()), asks_leave("item", to=SOUTH)).code == "nothing_to_ask"
    assert refusal(
        talk(item(replace(ASK, use=Use.GUIDE_ONLY))), asks_leave("item", to=SOUTH)
    ).code == ("guide")
    gone = talk(item(ASK), does(NORTH, a.Withdraw(ITEM)))
    assert refusal(gone, asks_leave("item", to=SOUTH)).code == "withdrawn"


def test_every_source_that_asked_to_see_its_words_clears_them():
    parts = (part("One could take less.", "item"), part("One could take turns.", "south"))
    both = talk(
        item(ASK), item(ASK, "south", SOUTH), sits(EAST),
        asks_leave(to=EAST, parts=parts, name="ask"), sides=3,
    )  # fmt: skip
    goes = convey(to=EAST, parts=parts, ask="ask")
    north, south = (does(each, a.ClearWords("ask")) for each in (NORTH, SOUTH))
    assert refusal(both, north, goes).code == "ask_first"
    assert then(both, north, south, goes)
    now = both.entries[-1].at + MINUTE
    assert reads(then(both, south), NORTH, now) == reads(both, NORTH, now)
    for eyes, own, other in ((NORTH, "less", "turns"), (SOUTH, "turns", "less")):
        assert sees(both, eyes, f"take {own}")
        assert not sees(both, eyes, f"take {other}")
    assert refusal(both, does(EAST, a.ClearWords("ask"))).code == "no_such"
    assert refusal(both, notes_for(E, a.ClearWords("ask"))).code == "no_such"


def test_whoever_cannot_read_the_words_cannot_clear_them():
    expert = seated(N, "expert")
    private = replace(ASK, own_room=False)
    parts = (part("Ours.", "item"), part("Between us.", "private"))
    evening = talk(
        item(ASK), item(private, "private", expert), asks_leave(to=SOUTH, parts=parts, name="ask")
    )
    assert refusal(evening, does(NORTH, a.ClearWords("ask"))).code == "no_such"
    assert not sees(evening, NORTH, "Between us.")
    assert then(
        evening, does(expert, a.ClearWords("ask")), convey(to=SOUTH, parts=parts, ask="ask")
    )


def test_what_was_cleared_and_then_said_aloud_is_no_slip():
    for cleared, slip in ((asked(CLEARS), False), (asked(), True), (asked(CLEARS, REFUSES), True)):
        said = then(cleared, crossed("item", to=SOUTH))
        assert bool(crossing(said).slips) == slip
    other = then(asked(CLEARS), crossed("item", to=SOUTH, words="Other words."))
    assert crossing(other).slips[0][1] == "ask_first"
    said = then(asked(CLEARS), crossed("item", to=SOUTH))
    assert refusal(said, GOES).code == "answered"
    again = then(said, crossed("item", to=SOUTH))
    assert crossing(again).slips[0][1] == "ask_first"


def test_what_was_cleared_after_it_had_crossed_is_a_slip():
    cleared = asked(CLEARS)
    now = cleared.entries[-1].at
    going = asks_leave("item", to=SOUTH).act.onward
    for when, slip in ((now - MINUTE, True), (now, False)):
        said = then(cleared, does(MEDIATOR, a.RecordCrossed(going, When(when))))
        assert bool(crossing(said).slips) == slip, when


def test_a_source_that_was_asked_and_has_not_answered_learns_nothing_from_a_slip():
    parts = (part("One could take less.", "item"), part("One could take turns.", "south"))
    both = talk(
        item(ASK), item(ASK, "south", SOUTH), sits(EAST),
        asks_leave(to=EAST, parts=parts, name="ask"), does(NORTH, a.ClearWords("ask")), sides=3,
    )  # fmt: skip
    slipped = then(both, crossed(to=EAST, parts=parts))
    assert [code for _ref, code in crossing(slipped).slips] == ["ask_first"]
    now = slipped.entries[-1].at
    assert reads(slipped, SOUTH, now) == reads(both, SOUTH, now)
    for record in (both, slipped):
        cleared = then(record, does(SOUTH, a.ClearWords("ask")))
        assert then(cleared, convey(to=EAST, parts=parts, ask="ask"))
        assert then(record, does(SOUTH, a.RefuseWords("ask", W)))
