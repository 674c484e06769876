"""The room of a delegation: what awaits, what came, what was lodged; every act of its seats."""

import re

import pytest
from tests.seated.conftest import enrolled
from tests.seated.steps import carried, desk, mediates, sits

from goodoffices.core import acts as a
from goodoffices.core.acts.conveyances import Onward, Part
from goodoffices.core.acts.dossier import Topic
from goodoffices.core.acts.ground import Ground
from goodoffices.core.acts.rounds import Ending
from goodoffices.core.acts.sessions import Capacity
from goodoffices.core.acts.statements import Voice
from goodoffices.core.entries import Behalf
from goodoffices.core.lines import (
    AskLine,
    ClaimLine,
    ClarificationLine,
    ItemLine,
    LetterLine,
    NoteLine,
    PaperLine,
    ProposalLine,
    ReceivedLine,
    RecordLine,
    RoundLine,
    RulingLine,
    ScopeLine,
    SessionLine,
    SourceLine,
    StatementLine,
    WordingLine,
)
from goodoffices.core.marking import Attribution, Use
from goodoffices.core.refs import Side
from goodoffices.core.seating import MAY
from goodoffices.core.seats import Chamber
from goodoffices.core.stages import Confirmation, Fate, RecordState
from goodoffices.core.times import Place
from goodoffices.core.words import Words

HIDDEN = r'name="(csrfmiddlewaretoken|key|item)" value="[^"]*"|/rooms/[^"]*'
NORTH, SOUTH = Side("A"), Side("B")


@pytest.fixture
def north(mara, talk):
    """The head of the delegation of North."""
    return sits(mara, talk, "delegation/A/head", "ingrid")


@pytest.fixture
def south(mara, talk):
    """The head of the delegation of South."""
    return sits(mara, talk, "delegation/B/head", "sofia")


def asked(talk, item, words="We could live with a dozen."):
    """The mediator shows a source the exact words before they leave."""
    part = Part(Words(words), frozenset({item.id}))
    onward = Onward((part,), frozenset({SOUTH}), Use.IN_SUBSTANCE, Attribution.DELEGATION)
    mediates(talk, a.AskLeave(onward))
    return desk(talk).of(AskLine)[-1]


def met(talk, *words):
    """A session with North in which words were noted, its record read back."""
    mediates(talk, a.Schedule(frozenset({NORTH}), Place("Lantern House", "Asia/Muscat")))
    session = desk(talk).of(SessionLine)[-1].id
    mediates(talk, a.OpenSession(session))
    for each in words:
        mediates(talk, a.Lodge(Words(each), session=session), Behalf(NORTH))
    mediates(talk, a.CloseSession(session))
    items = frozenset(i.id for i in desk(talk).of(ItemLine) if i.session == session)
    mediates(talk, a.DraftRecord(session, Words("North spoke of the ferry."), items))
    record = desk(talk).of(RecordLine)[-1].id
    mediates(talk, a.ReadBack(record))


def ended_round(talk):
    """A round that ended for now."""
    mediates(talk, a.ProposeRound(Words("Round 1"), Place("Lantern House", "Asia/Muscat")))
    held = desk(talk).of(RoundLine)[-1].id
    for step in (a.Convene(held), a.OpenRound(held), a.EndRound(held, Ending.FOR_NOW)):
        mediates(talk, step)


def joint(talk):
    """A joint statement that both sides must clear."""
    both = frozenset({NORTH, SOUTH})
    mediates(talk, a.DraftStatement((Words("We go on."),), Voice.MEDIATOR, "Mara", clearers=both))


def awaiting(page):
    """What the page says awaits whoever reads it."""
    return re.search(r'id="now".*?</section>', page, re.DOTALL)[0]


def conveyed(page):
    """What the page says was conveyed: what nobody has acknowledged, and the rest."""
    told = re.search(r'id="received".*?</section>', page, re.DOTALL)[0]
    fresh, _head, rest = told.partition("What came before")
    return (fresh, rest) if "Not acknowledged yet" in fresh else ("", fresh + rest)


def test_words_that_wait_for_leave_stand_first_and_one_click_gives_it(talk, north, south):
    north.says("Twelve crossings a day.", marking__release="ask me before it leaves")
    asked(talk, desk(talk).of(ItemLine)[-1])
    now = awaiting(north.page())
    assert "We could live with a dozen." in now
    assert "Give leave for these words" in now
    assert "dozen" not in south.page()
    line = north.last(AskLine).id
    assert south.does("ClearWords", ask=line).status_code == 422
    north.done("ClearWords", ask=line)
    assert "dozen" not in awaiting(north.page())
    assert desk(talk).of(AskLine)[-1].answers[0][1].value == "cleared"


def test_leave_is_refused_with_words_for_the_mediator_alone(talk, north, south):
    north.says("Twelve crossings a day.", marking__release="ask me before it leaves")
    asked(talk, desk(talk).of(ItemLine)[-1])
    line = north.last(AskLine).id
    north.done("RefuseWords", ask=line, words__text="Say eleven.", words__lang="en")
    assert desk(talk).of(AskLine)[-1].answers[0][2].text == "Say eleven."
    assert "Say eleven." in north.page()
    assert "eleven" not in south.page()


def test_leave_once_given_is_taken_back_until_the_words_have_gone(talk, north):
    north.says("Twelve crossings a day.", marking__release="ask me before it leaves")
    ask = asked(talk, desk(talk).of(ItemLine)[-1])
    north.done("ClearWords", ask=north.last(AskLine).id)
    assert "Give no leave for them" in north.page()
    mediates(talk, a.Convey(ask.onward, ask.id))
    page = north.page()
    assert "Give no leave for them" not in page
    assert "they have gone" in page


def test_what_was_conveyed_says_from_whom_and_is_acknowledged_by_one_click(talk, north, south):
    north.says("Twelve crossings a day.")
    carried(talk, "B", "North could live with a dozen.", desk(talk).of(ItemLine)[-1])
    page = south.page()
    assert "North could live with a dozen." in conveyed(page)[0]
    assert page.index('id="received"') < page.index('id="now"')
    assert "From \u2068North\u2069" in page
    assert "In the mediator's words." in page
    line = south.last(ReceivedLine).id
    assert north.does("Acknowledge", conveyance=line).status_code == 422
    south.done("Acknowledge", conveyance=line)
    fresh, rest = conveyed(south.page())
    assert "dozen" not in fresh
    assert "dozen" in rest
    assert "acknowledged by your head of delegation" in rest
    assert south.last(ReceivedLine).acknowledged


def test_the_source_reads_the_very_span_that_went_and_not_whether_it_was_acknowledged(
    talk, north, south
):
    north.says("Twelve crossings a day.")
    item = desk(talk).of(ItemLine)[-1]
    parts = (
        Part(Words("North thinks of a dozen."), frozenset({item.id})),
        Part(Words("I add: good.")),
    )
    mediates(talk, a.Convey(Onward(parts, frozenset({SOUTH}), Use.IN_SUBSTANCE)))
    before = north.page()
    assert "North thinks of a dozen." in before
    assert "I add: good." not in before
    south.done("Acknowledge", conveyance=south.last(ReceivedLine).id)
    unclocked = [re.sub(r"<time.*?</time>|csrfmiddlewaretoken\S+ \S+", "", p)
                 for p in (before, north.page())]  # fmt: skip
    assert unclocked[0] == unclocked[1]


def test_a_marking_is_chosen_before_the_words_and_says_what_it_allows(talk, north):
    page = north.page("do/Lodge")
    assert page.index('name="marking"') < page.index('name="words.text"')
    assert "The mediator keeps it and may not use it, not even as a thought." in page
    assert "Written down for" not in page
    assert 'name="for.side"' not in page


def test_a_side_writes_nothing_down_for_another(talk, north):
    answer = north.does("Lodge", words__text="We yield.", words__lang="en", for__side="B")
    assert answer.status_code == 422
    assert not desk(talk).of(ItemLine)


def test_what_was_lodged_is_widened_narrowed_replaced_corrected_tied_and_withdrawn(
    talk, north, south
):
    north.says("Twelve crossings a day.", marking="to think with")
    item = north.last(ItemLine).id
    assert south.does("Widen", item=item, marking="in these words").status_code == 422
    north.done("Widen", item=item, marking="in these words")
    assert north.last(ItemLine).marking.use is Use.VERBATIM
    assert south.does("Narrow", item=item, marking="to think with").status_code == 422
    north.done("Narrow", item=item, marking="in your words, from us")
    assert north.last(ItemLine).marking.use is Use.IN_SUBSTANCE
    assert (
        south.does("Correct", item=item, words__text="Ten.", words__lang="en").status_code == 422
    )
    north.done(
        "Correct", item=item, words__text="Twelve crossings.", words__lang="en", why="a slip"
    )
    assert north.last(ItemLine).words.text == "Twelve crossings."
    assert (
        south.does("Supersede", item=item, words__text="Ten.", words__lang="en").status_code == 422
    )
    north.done("Supersede", item=item, words__text="Eleven crossings.", words__lang="en")
    newer = north.last(ItemLine).id
    north.says("And two at night.")
    both = [newer, north.last(ItemLine).id]
    assert south.does("Tie", items=both).status_code == 422
    north.done("Tie", items=both)
    assert north.last(ItemLine).tied == (newer,)
    assert south.does("Withdraw", item=newer).status_code == 422
    north.done("Withdraw", item=newer)
    assert {each.fate for each in north.view.of(ItemLine)} >= {Fate.WITHDRAWN, Fate.SUPERSEDED}
    assert "Withdrawn. It may not be used further." in north.page()


def test_only_what_can_be_done_now_is_offered_where_it_stands(talk, north):
    north.says("Twelve crossings a day.", marking="for you alone")
    item = north.last(ItemLine).id
    page = north.page()
    assert f"do/Widen?item={item}" in page
    assert f"do/Withdraw?item={item}" in page
    assert f"do/Narrow?item={item}" not in page
    assert f"do/Tie?items={item}" not in page
    north.done("Withdraw", item=item)
    assert "do/Widen" not in north.page()


def test_a_question_is_answered_where_it_stands(talk, north, south):
    north.says("Twelve crossings a day.")
    mediates(talk, a.Clarify(desk(talk).of(ItemLine)[-1].id, Words("Both ways?")))
    assert "Both ways?" in awaiting(north.page())
    assert "Both ways?" not in south.page()
    line = north.last(ClarificationLine).id
    answer = {"clarification": line, "words__text": "One way.", "words__lang": "en"}
    assert south.does("Answer", **answer).status_code == 422
    north.done("Answer", **answer)
    assert "Both ways?" not in awaiting(north.page())
    assert desk(talk).of(ClarificationLine)[-1].answer.text == "One way."


def test_a_record_is_confirmed_line_by_line_in_the_room_of_the_side(talk, north, south):
    met(talk, "Twelve crossings.", "Two at night.", "None on Fridays.")
    assert "A record was read back to you." in awaiting(north.page())
    record, rows = north.last(RecordLine).id, north.view.of(ItemLine)
    there = f"{north.room}read-back/{record}"
    assert south.client.get(f"{south.room}read-back/{record}").status_code == 404
    ways = {f"line.{rows[0].id}": "confirm", f"line.{rows[1].id}": "reserve",
            f"line.{rows[2].id}": "dispute"}  # fmt: skip
    lacking = north.client.post(there, {"key": "answer-0001", **ways})
    assert lacking.status_code == 422
    why = {f"why.{rows[1].id}.text": "In summer.", f"why.{rows[1].id}.lang": "en",
           f"why.{rows[2].id}.text": "Only at noon.", f"why.{rows[2].id}.lang": "en"}  # fmt: skip
    answer = north.client.post(there, {"key": "answer-0002", **ways, **why})
    assert answer.status_code == 302
    states = [each.confirmation for each in desk(talk).of(ItemLine)]
    assert states == [Confirmation.CONFIRMED, Confirmation.RESERVED, Confirmation.DISPUTED]
    assert "A record was read back" not in awaiting(north.page())


@pytest.mark.parametrize("act", ["ConfirmRecord", "DisputeRecord"])
def test_a_whole_record_is_answered_by_the_head_and_not_by_an_adviser(mara, talk, north, act):
    adviser = sits(mara, talk, "delegation/A/adviser", "per")
    met(talk, "Twelve crossings.")
    record = north.last(RecordLine).id
    fields = {"draft": record, "words__text": "We never did.", "words__lang": "en"}
    assert adviser.does(act, **fields).status_code == 404
    assert "A record was read back" not in awaiting(adviser.page())
    north.done(act, **(fields if act == "DisputeRecord" else {"draft": record}))
    assert north.last(RecordLine).answers[0][1] is not RecordState.READ_BACK


def test_who_else_agreed_to_a_framework_is_shown_to_no_room_before_all_have(talk, north, south):
    mediates(talk, a.Propose(Ground.FRAMEWORK, Words("Two rooms, one mediator.")))
    assert "Two rooms, one mediator." in awaiting(south.page())
    before = south.page()
    north.done("Agree", proposal=north.last(ProposalLine).id)
    assert "you have agreed" in north.page()
    assert "Two rooms" not in awaiting(north.page())
    masked = [re.sub(r"<time.*?</time>|csrfmiddlewaretoken\S+ \S+", "", p)
              for p in (before, south.page())]  # fmt: skip
    assert masked[0] == masked[1]
    south.done("Agree", proposal=south.last(ProposalLine).id)
    assert "agreed by all" in north.page()
    assert "agreed by all" in south.page()


def test_a_side_states_its_scope_and_rules_out_and_the_other_reads_neither(talk, north, south):
    north.done("StateScope", inside__text="The ferry", inside__lang="en",
               outside__text="The lighthouse", outside__lang="en")  # fmt: skip
    north.done("RuleOut", subject__text="The harbour dues", subject__lang="en",
               stage="at this stage")  # fmt: skip
    assert north.view.of(ScopeLine)
    assert north.view.of(RulingLine)
    page = north.page()
    assert "The lighthouse" in page
    assert "The harbour dues" in page
    assert "lighthouse" not in south.page()
    assert "harbour dues" not in south.page()


def test_a_round_is_told_in_a_sentence_and_its_ending_worded_by_its_own_hand(talk, north, south):
    ended_round(talk)
    page = north.page()
    assert "\u2068Round 1\u2069 ended for now." in page
    held = north.last(RoundLine).id
    north.done("WordEnding", round=held, words__text="A good start.", words__lang="en",
               speaker="Ingrid")  # fmt: skip
    north.done("AssertResult", round=held, words__text="We go on.", words__lang="en")
    north.done("PressLine", round=held, words__text="No comment.", words__lang="en")
    assert len(north.view.of(WordingLine)) == 2
    for words in ("A good start.", "We go on.", "No comment."):
        assert words in north.page()
        assert words not in south.page()


def test_sessions_are_told_as_sentences_with_who_was_there(talk, north, south):
    mediates(talk, a.Schedule(frozenset({NORTH}), Place("Lantern House", "Asia/Muscat")))
    session = desk(talk).of(SessionLine)[-1].id
    mediates(talk, a.OpenSession(session))
    mediates(talk, a.Attend(session, "Per Vik", Capacity.ADVISER, NORTH))
    page = north.page()
    assert "A session with the mediation is open, at \u2068Lantern House\u2069." in page
    assert "Per Vik" in page
    assert "Per Vik" not in south.page()


def test_a_joint_statement_is_cleared_by_each_side_in_its_own_room(talk, north, south):
    joint(talk)
    assert "We go on." in awaiting(north.page())
    north.done("ClearStatement", statement=north.last(StatementLine).id)
    assert "you have cleared it" in north.page()
    assert "We go on." in awaiting(south.page())
    assert "you have cleared it" not in south.page()


def test_a_side_drafts_embargoes_issues_and_corrects_its_own_statement(talk, north, south):
    north.done("DraftStatement", words__0__text="We come to talk.", words__0__lang="en",
               voice="head of delegation", speaker="Ingrid")  # fmt: skip
    line = north.last(StatementLine).id
    assert "We come to talk." not in south.page()
    assert south.does("Issue", statement=line).status_code == 422
    north.done("Embargo", statement=line, until="2199-01-01 10:00")
    assert north.last(StatementLine).embargo
    north.done("DraftStatement", words__0__text="We have come.", words__0__lang="en",
               voice="spokesperson", speaker="Ingrid")  # fmt: skip
    line = north.last(StatementLine).id
    north.done("Issue", statement=line)
    assert "We have come." in south.page()
    north.done("CorrectStatement", statement=line, words__0__text="We have all come.",
               words__0__lang="en", why="one was late")  # fmt: skip
    assert "We have all come." in south.page()
    told = {"statement": south.last(StatementLine).id, "words__text": "Two came.",
            "words__lang": "en"}  # fmt: skip
    assert north.does("DisputeStatement", **{**told, "statement": line}).status_code == 422
    south.done("DisputeStatement", **told)
    assert "Two came." in north.page()


def test_a_spokesperson_is_offered_no_voice_but_their_own(mara, talk, north):
    speaks = sits(mara, talk, "delegation/A/spokesperson", "liv")
    form = speaks.page("do/DraftStatement")
    assert 'value="spokesperson"' in form
    assert 'value="head of delegation"' not in form
    assert 'name="clearers"' not in form
    assert speaks.does("Lodge", words__text="x", words__lang="en").status_code == 404


def test_a_line_of_the_public_record_is_confirmed_or_disputed_in_ones_own_name(talk, north, south):
    mediates(talk, a.Cite("The Harbour Post", "Talks held"))
    source = desk(talk).of(SourceLine)[-1].id
    mediates(talk, a.Claim(Topic.EVENT, Words("They met."), source, "They met."))
    mediates(talk, a.Claim(Topic.EVENT, Words("It rained."), source, "It rained."))
    first, second = (each.id for each in north.view.of(ClaimLine))
    north.done("ConfirmClaim", claim=first)
    north.done("DisputeClaim", claim=second, words__text="The sun shone.", words__lang="en")
    assert len([c for c in south.view.of(ClaimLine) if c.remarks]) == 2
    assert 'name="by"' not in north.page("do/ConfirmClaim")


def test_notes_and_reports_stay_in_their_own_rooms(mara, talk, north, south):
    north.says("Twelve crossings a day.")
    item = north.last(ItemLine).id
    north.done("Note", words__text="Ask about fuel.", words__lang="en", about=item)
    north.done("Report", words__text="They listen.", words__lang="en", about=item)
    assert north.view.of(NoteLine)
    assert north.view.of(LetterLine)
    for words in ("Ask about fuel.", "They listen."):
        assert words in north.page()
        assert words not in south.page()
        assert words not in mara.get(f"/talks/{talk}/").content.decode()


def test_a_seat_says_when_its_notes_go_and_its_own_room_alone_reads_it(mara, talk, north, south):
    for each in (north, south):
        each.done("Note", words__text="Ask about fuel.", words__lang="en")
    north.done("RuleNotes", day="2099-06-01")
    assert "to be destroyed on 1 June 2099" in north.page()
    assert "Nobody brings them back then." in north.page("do/RuleNotes")
    for page in (south.page(), mara.get(f"/talks/{talk}/").content.decode()):
        assert "2099" not in page
    assert north.does("RuleNotes", day="2020-01-01").status_code == 422
    north.done("RuleNotes", day="")
    assert "2099" not in north.page()


def test_what_a_room_reads_is_printed_there_and_its_copy_said_to_be_destroyed(talk, north, south):
    north.says("Twelve crossings a day.")
    south.says("Six and no more.")
    answer = north.client.post(
        f"{north.room}papers", {"kind": "whole-view", "form": "html", "key": "printed-01"}
    )
    page = answer.content.decode()
    assert "Twelve crossings a day." in page
    assert "Six and no more." not in page
    paper = north.last(PaperLine).id
    assert not south.view.of(PaperLine)
    assert south.does("DestroyPaper", paper=paper).status_code == 422
    north.done("DestroyPaper", paper=paper)
    assert north.last(PaperLine).destroyed
    denied = {"kind": "whole-view", "form": "html", "side": "B", "key": "printed-02"}
    assert north.client.post(f"{north.room}papers", denied).status_code == 404


def test_a_seat_is_handed_over_and_its_room_closes_to_whoever_held_it(talk, north, south):
    north.says("Twelve crossings a day.")
    form = north.page("do/HandOver")
    assert "Your room closes as soon as you have handed the seat over." in form
    answer = north.client.post(f"{north.room}do/HandOver", {"person": "per", "key": "hand-over-1"})
    link = re.search(r"/invited/([\w-]+)", answer.content.decode())
    assert answer.status_code == 200
    assert link
    assert north.client.get(north.room).status_code == 404
    assert north.does("Note", words__text="Still here?", words__lang="en").status_code == 404
    per = enrolled(link[1], "per")
    room = re.search(r'href="(/rooms/[^"/]+/)"', per.get("/rooms/").content.decode())[1]
    assert room != north.room
    assert "Twelve crossings a day." in per.get(room).content.decode()
    assert south.client.get(room).status_code == 404


def test_a_refusal_in_a_room_says_what_would_be_allowed_and_keeps_what_was_written(talk, north):
    north.says("Twelve crossings a day.", marking="to think with")
    answer = north.does("Narrow", item=north.last(ItemLine).id, marking="in these words")
    page = answer.content.decode()
    assert answer.status_code == 422
    assert "To allow more, choose “Allow more”." in page
    assert "Ask its source" not in page
    lost = north.does("Lodge", words__text="", words__lang="en", marking="in these words")
    assert "What you say" in lost.content.decode()


def test_a_room_answers_alike_for_anothers_thing_and_for_none(talk, north, south):
    south.says("Six and no more.")
    theirs = desk(talk).of(ItemLine)[-1].id
    seen = south.last(ItemLine).id
    pages = [
        re.sub(HIDDEN, "", north.page(f"do/Withdraw?item={ref}"))
        for ref in (theirs, seen, "a" * len(seen))
    ]  # fmt: skip
    assert len(set(pages)) == 1


DONE_HERE = {
    "Note", "RuleNotes", "HandOver", "Agree", "StateScope", "RuleOut", "WordEnding",
    "AssertResult", "ConfirmRecord", "DisputeRecord", "Lodge", "Answer", "Widen", "Narrow",
    "Withdraw", "Supersede",
    "Correct", "Tie", "ClearWords", "RefuseWords", "Acknowledge", "Report", "DraftStatement",
    "ClearStatement", "Embargo", "Issue", "CorrectStatement", "DisputeStatement", "PressLine",
    "ConfirmClaim", "DisputeClaim", "PrintPaper", "DestroyPaper",
}  # fmt: skip


def test_every_act_that_a_delegation_may_do_is_done_in_this_chapter():
    may = {kind.__name__ for kind, posts in MAY.items()
           if any(chamber is Chamber.DELEGATION for chamber, _role in posts)}  # fmt: skip
    assert may == DONE_HERE


def test_what_waits_for_an_answer_stands_once_and_not_again_where_it_was_conveyed(
    talk, north, south
):
    carried(talk, "B", "North could live with a dozen.", named=Attribution.NOBODY)
    page = south.page()
    assert page.count("North could live with a dozen.") == 1
    assert page.count("Not acknowledged yet") == 1
    assert "Answer it, to the mediation" in conveyed(page)[0]
    south.done("Acknowledge", conveyance=south.last(ReceivedLine).id)
    page = south.page()
    assert page.count("North could live with a dozen.") == 1
    assert "Answer it, to the mediation" in conveyed(page)[1]
    assert "Nothing awaits you now." in awaiting(page)


def test_the_earlier_things_of_a_long_room_are_folded_away_and_none_is_missing(north):
    for number in range(8):
        north.says(f"Point {number} of eight.")
    latest, earlier = north.page().split('id="lodged"')[1].split("What came before")
    for number in range(8):
        found = [f"Point {number} of eight." in part for part in (latest, earlier)]
        assert found == [number >= 2, number < 2]


def test_what_became_of_each_line_is_seen_at_a_glance(talk, north):
    north.says("Twelve crossings a day.", marking__release="ask me before it leaves")
    assert "became-here" in north.page()
    ask = asked(talk, desk(talk).of(ItemLine)[-1])
    assert "became-asked" in north.page()
    north.done("ClearWords", ask=north.last(AskLine).id)
    mediates(talk, a.Convey(ask.onward, ask.id))
    assert "became-went" in north.page()
    north.done("Withdraw", item=north.last(ItemLine).id)
    page = north.page()
    assert "became-over" in page
    assert "became-went" not in page


def test_a_delegation_is_told_who_of_it_acknowledged_and_nobody_else_is(mara, talk, south):
    clerk = sits(mara, talk, "delegation/B/note-taker", "klara")
    officer = sits(mara, talk, "liaison/B", "olga")
    capital = sits(mara, talk, "capital/B/principal", "carla")
    carried(talk, "B", "North could live with a dozen.", named=Attribution.NOBODY)
    clerk.done("Acknowledge", conveyance=clerk.last(ReceivedLine).id)
    assert "acknowledged by your note-taker" in south.page()
    for other in (officer.page(), capital.page(), mara.get(f"/talks/{talk}/").content.decode()):
        assert "note-taker" not in other.split("Who sits")[0].replace("mediation/note-taker", "")


def test_what_awaits_stands_once_and_elsewhere_leads_there(talk, north):
    met(talk, "Twelve crossings a day.")
    page = north.page()
    assert page.count("North spoke of the ferry.") == 1
    record = north.last(RecordLine).id
    assert f'href="#l-{record}-now"' in page.split('id="records"')[1]
    assert f'id="l-{record}-now"' in awaiting(page)


def test_the_marking_of_ones_own_words_is_told_as_to_oneself(north):
    north.says("Twelve crossings a day.", marking="for you alone")
    page = north.page()
    assert "for the mediator alone" in page
    assert "for you alone" not in page


def test_a_form_says_for_which_seat_it_is_written(north):
    told = re.search(r'class="whose-seat">(.*?)</span>', north.page("do/Lodge"))[1]
    assert "North" in told
    assert "head of delegation" in told
