"""The invented evening holds what a mediator's evening holds."""

from datetime import UTC, datetime

import pytest
from tests.examples.written import acts, calls, opened, text

from goodoffices.archive.written import read
from goodoffices.core import acts as a
from goodoffices.core.acts.contributions import Kind
from goodoffices.core.acts.conveyances import Form
from goodoffices.core.acts.ground import Ground
from goodoffices.core.acts.rounds import Ending
from goodoffices.core.acts.sessions import Capacity
from goodoffices.core.acts.statements import Voice
from goodoffices.core.lines import (
    AreaLine,
    AskLine,
    CrossingLine,
    ItemLine,
    LetterLine,
    NoteLine,
    ProposalLine,
    ReceivedLine,
    StatementLine,
    WordingLine,
)
from goodoffices.core.marking import PRESETS, Preset, Reach, Release, Status, Use
from goodoffices.core.seats import MEDIATOR, Seat
from goodoffices.core.stages import Fate, Leave, RecordState, RoundState

EVENING = "evening"
ENTRIES = read(text(EVENING), EVENING)


@pytest.fixture(scope="module")
def desk():
    """The mediation's view, and its lines by the names of the file."""
    return calls(EVENING)


@pytest.fixture(scope="module")
def enter():
    """A function that reads the evening from a seat."""
    rooms, talk = opened(text(EVENING))
    return lambda seat: rooms.enter(talk, Seat.parse(seat)).read()


def count(kind):
    """How many acts of a kind the evening has."""
    return len(acts(EVENING, kind))


def test_more_than_sixty_lines_are_spoken_each_with_who_said_it_and_when():
    spoken = [entry for entry in ENTRIES if isinstance(entry.act, a.Lodge)]
    assert len(spoken) >= 60
    for entry in spoken:
        assert entry.behalf.speaker
        assert entry.behalf.said <= entry.at
    assert {entry.behalf.how.value for entry in spoken} == {"oral", "paper", "telephone"}
    assert {entry.act.kind for entry in spoken} == set(Kind)


def test_one_island_speaks_english_and_the_other_persian_with_its_own_signs():
    lodged = [entry for entry in ENTRIES if isinstance(entry.act, a.Lodge)]
    lodged = [entry for entry in lodged if entry.id != "wrong-room"]
    assert {e.act.words.lang for e in lodged if e.behalf.side == "A"} == {"en"}
    persian = [e.act.words for e in lodged if e.behalf.side == "B"]
    assert len(persian) >= 30
    assert {words.lang for words in persian} == {"fa"}
    written = " ".join(words.text for words in persian)
    assert written.count("\u200c") > 50
    assert set("۰۱۲۳۴۵۶۷۸۹") & set(written)
    assert not set("كيى0123456789,;?") & set(written)


def test_the_evening_goes_from_the_first_bilateral_to_the_last_note_before_midnight():
    begun = next(entry for entry in ENTRIES if isinstance(entry.act, a.Bilateral))
    assert f"{begun.at:%H:%M}" == "17:00"
    assert f"{ENTRIES[-1].at:%H:%M}" == "23:40"
    assert {entry.at.date() for entry in ENTRIES} == {begun.at.date()}


def test_every_preset_is_used_and_every_part_of_a_marking():
    lodged = acts(EVENING, a.Lodge).values()
    markings = [act.marking for act in lodged if act.marking is not None]
    for preset in set(Preset) - {Preset.CHATHAM_HOUSE}:
        assert PRESETS[preset] in markings, preset
    assert {marking.release for marking in markings} == set(Release)
    assert {marking.status for marking in markings} >= {
        Status.EXPLORATORY, Status.WITHOUT_PREJUDICE, Status.NON_PAPER, Status.AD_REFERENDUM,
    }  # fmt: skip
    assert any(marking.receivers for marking in markings)
    assert {marking.reach for marking in markings} >= {
        Reach.SEATS, Reach.DELEGATION, Reach.WITH_CAPITAL, Reach.PARTICIPANTS,
    }  # fmt: skip
    assert any(marking.persons for marking in markings)
    assert any(marking.exact_only for marking in markings)
    assert any(marking.expires for marking in markings)
    assert any(not marking.own_room for marking in markings)
    assert any(act.kept_back for act in lodged)
    assert any(act.marking is None for act in lodged)


def test_a_source_refuses_the_words_shown_to_it_and_clears_others(desk):
    _, line = desk
    [(_, refused, why)] = line["ask-boys-1"].answers
    assert refused is Leave.REFUSED
    assert "could" in why.text
    [(_, cleared, _)] = line["ask-boys-2"].answers
    assert cleared is Leave.CLEARED
    assert line["c-boys"].parts[0][0] == line["ask-boys-2"].parts[0][0]
    assert sum(ask.used for ask in desk[0].of(AskLine)) == 4


def test_what_was_not_to_be_said_before_nine_crossed_after_nine(desk):
    _, line = desk
    assert line["c-closed"].at >= line["b-closed"].marking.not_before
    detail = line["b-closed"].kept_back[0]
    assert detail in line["b-closed"].words.text
    assert detail not in str(line["c-closed"].parts)


def test_each_number_of_nets_crossed_once_both_were_paired(desk):
    _, line = desk
    assert line["a-count"].paired == (line["b-count"].id,)
    assert [span.to for span in line["a-count"].sent] == [("B",)]
    assert [span.to for span in line["b-count"].sent] == [("A",)]


def test_the_list_of_boats_crossed_after_its_capital_agreed(desk, enter):
    _, line = desk
    permit = next(entry for entry in ENTRIES if isinstance(entry.act, a.Permit))
    assert permit.by == Seat.parse("capital/B")
    assert line["b-boats"].permitted
    assert line["c-boats"].at > permit.at
    received = enter("capital/A").of(ReceivedLine)
    assert any("envelope" in line.words[0].text for line in received)


def test_a_message_to_one_person_is_read_by_that_person_only(enter):
    said = "has not slept well"
    assert said in str(enter("delegation/A/head").of(ReceivedLine))
    assert said not in str(enter("delegation/A/negotiator").of(ReceivedLine))
    assert said not in str(enter("capital/A").of(ReceivedLine))


def test_spans_of_one_source_and_the_mediators_own_words_go_together(desk):
    _, line = desk
    rests = [len(items) for _, items in line["c-patrol"].parts]
    assert rests == [1, 1, 1, 0]
    assert line["c-patrol"].sources == ("B",)


def test_tied_requests_went_together(desk):
    _, line = desk
    assert line["b-visit"].tied == (line["b-phone"].id,)
    both = {ref for _, items in line["c-visit"].parts for ref in items}
    assert both == {line["b-visit"].id, line["b-phone"].id}


def test_a_slip_is_recorded_and_its_source_told_later(desk, enter):
    _, line = desk
    [slip] = [each for each in desk[0].of(CrossingLine) if each.slips]
    assert slip == line["slip-dock"]
    assert slip.told
    told = next(entry for entry in ENTRIES if isinstance(entry.act, a.TellSource))
    assert told.at > slip.at
    [dock] = [i for i in enter("delegation/A").of(ItemLine) if "dry dock" in i.words.text][:1]
    assert len(dock.sent) == 1


def test_an_idea_was_withdrawn_after_use_and_shakes_the_area_that_rests_on_it(desk):
    _, line = desk
    assert line["b-every-six"].fate is Fate.WITHDRAWN
    assert line["b-every-six"].sent
    shaken = [area.id for area in desk[0].of(AreaLine) if area.shaken]
    # The other rests on what its source let be used until half past ten only.
    assert shaken == [line["area-calling"].id, line["area-truce"].id]
    assert sum(area.closed for area in desk[0].of(AreaLine)) == 1
    assert len(desk[0].of(AreaLine)) >= 4


def test_markings_were_widened_and_narrowed_by_source_and_by_mediation(desk):
    _, line = desk
    assert count(a.Widen) == 1
    by_whom = [e.behalf is None for e in ENTRIES if isinstance(e.act, a.Narrow)]
    assert sorted(by_whom) == [False, True]
    assert line["a-dock"].marking.use is Use.IN_SUBSTANCE


def test_lines_were_replaced_corrected_struck_and_returned(desk):
    _, line = desk
    assert line["a-boys"].fate is Fate.SUPERSEDED
    assert line["a-boys"].replaced_by == line["a-boys-home"].id
    [(earlier, why)] = line["a-nets"].corrections
    assert "forty" in earlier.text
    assert "fourteen" in line["a-nets"].words.text
    assert why
    assert line["wrong-room"].fate is Fate.STRUCK
    assert line["wrong-room"].words == line["b-memorial"].words
    assert line["a-survey"].fate is Fate.RETURNED


def test_a_question_about_meaning_was_asked_of_each_side_and_answered(desk):
    _, line = desk
    assert line["q-weeks"].side == "A"
    assert line["q-closed"].side == "B"
    assert line["q-weeks"].answer
    assert line["q-closed"].answer


def test_framework_scope_and_ending_are_agreed_and_the_reopening_is_not(desk, enter):
    _, line = desk
    whole = {each.ground for each in desk[0].of(ProposalLine) if each.agreed}
    assert whole == {Ground.FRAMEWORK, Ground.SCOPE, Ground.ENDING}
    assert not line["reopen"].agreed
    assert not line["no-survey"].lifted
    [theirs] = [each for each in enter("delegation/B").of(ProposalLine) if not each.agreed]
    assert theirs.own == ()
    [own] = [each for each in enter("delegation/A").of(ProposalLine) if not each.agreed]
    assert own.own == ("A",)


def test_every_record_was_read_back_and_one_confirmed_with_a_reservation(desk):
    _, line = desk
    drafts = ("record-north-1", "record-south-1", "record-north-2", "record-south-3")
    states = [line[each].answers[0][1] for each in drafts]
    assert states.count(RecordState.CONFIRMED) == 3
    assert line["record-south-1"].answers[0][1] is RecordState.RESERVED


def test_the_round_ended_for_now_and_is_in_capitals_without_a_date(desk):
    _, line = desk
    held = line["round"]
    assert held.ending is Ending.FOR_NOW
    assert held.state is RoundState.IN_CAPITALS
    assert held.intends
    assert held.reconvene is None
    assert held.agreed_wording == line["wording"].words
    wordings = desk[0].of(WordingLine)
    assert {each.side for each in wordings if not each.result} == {"A", "B", None}
    assert {each.side for each in wordings if each.result} == {"A", "B", None}


def test_capitals_and_delegations_write_to_each_other_from_their_own_seats(enter):
    for side in "AB":
        letters = enter(f"capital/{side}").of(LetterLine)
        assert [letter.instruction for letter in letters] == [False, True]
    assert not enter("mediation").of(LetterLine)


def test_three_voices_speak_and_the_joint_statement_waits_for_its_hour(desk, enter):
    _, line = desk
    joint = line["joint"]
    assert set(joint.joint) == set(joint.cleared) == {"A", "B"}
    assert joint.issued < joint.embargo
    public = enter("public").of(StatementLine)
    assert {each.voice for each in public} == set(Voice)
    assert len(public) == 4
    assert {w.lang for each in public for w in each.words} == {"en", "fa"}


def test_before_its_hour_the_joint_statement_is_not_public(enter):
    rooms, talk = opened(text(EVENING), now=datetime(2025, 3, 12, 22, 0, tzinfo=UTC))
    sooner = rooms.enter(talk, Seat.parse("public")).read().of(StatementLine)
    assert [each.joint for each in sooner] == [(), (), ()]
    assert len(enter("public").of(StatementLine)) == 4


def test_meetings_movements_context_and_press_lines_are_noted(desk):
    view, _ = desk
    [bilateral] = acts(EVENING, a.Bilateral).values()
    assert bilateral.wider
    moves = acts(EVENING, a.Movement).values()
    assert {(move.side, move.expected) for move in moves} >= {("A", True), ("B", False)}
    assert len([note for note in view.of(NoteLine) if note.source]) == 2
    assert {entry.side for entry in ENTRIES if isinstance(entry.act, a.PressLine)} == {
        "A", "B", None,
    }  # fmt: skip
    capacities = {act.capacity for act in acts(EVENING, a.Attend).values()}
    assert capacities >= {Capacity.PRESENT, Capacity.ALSO_ATTENDED, Capacity.NOT_STATED}


def test_words_cross_in_several_forms(desk):
    forms = {line.form for line in desk[0].of(CrossingLine)}
    assert forms >= {Form.ORAL, Form.SPEAKING_NOTE, Form.NON_PAPER, Form.ELEMENTS}
    assert desk[0].eyes == MEDIATOR
