"""What is confidential towards a side changes nothing on a sheet that goes into its room."""

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.talks import (
    ALONE,
    EAST,
    IDEA,
    NORTH,
    NORTH_CAPITAL,
    SOUTH,
    START,
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
    heard,
    held_session,
    named,
    notes_for,
    reads,
    says,
    seated,
    sits,
    talk,
)

from goodoffices.core import acts as a
from goodoffices.core.acts.contributions import Kind as Contribution
from goodoffices.core.lines import ItemLine
from goodoffices.core.marking import Attribution, Reach, Release, Use
from goodoffices.core.refs import Ref
from goodoffices.core.seats import MEDIATOR
from goodoffices.core.words import Words
from goodoffices.papers.carrying import in_own_words
from goodoffices.papers.model import Blanks, Kind, Paper, Quotation
from goodoffices.papers.printing import Wanted, paper

HOUR = timedelta(hours=1)
WORD = "Saffron"
"""It stands in every secret, and in nothing else."""
PRIVATE = replace(SUBSTANCE, reach=Reach.SEATS, persons=frozenset({"head"}))


def _secret(words):
    return f"{WORD} {words}"


def _later(at):
    return replace(VERBATIM, release=Release.NOT_BEFORE, not_before=at + 100 * HOUR)


SECRETS = {
    "told to the mediator alone": lambda at: [says(NORTH, _secret("alone"), ALONE)],
    "told to think with": lambda at: [says(NORTH, _secret("to think with"), THINK)],
    "an idea that may pass for the mediator's": lambda at: [says(NORTH, _secret("idea"), IDEA)],
    "for another side only": lambda at: [
        says(NORTH, _secret("east"), replace(VERBATIM, receivers=frozenset({E})), name=f"e{at}"),
        convey(f"e{at}", to=EAST, words=_secret("went east")),
    ],
    "for one person of that side": lambda at: [
        says(NORTH, _secret("for the head"), PRIVATE, name=f"p{at}"),
        convey(
            f"p{at}", to=SOUTH, words=_secret("was told the head"), reach=Reach.SEATS,
            persons=frozenset({"head"}),
        ),
    ],
    "not before the source has seen the words": lambda at: [
        says(NORTH, _secret("ask first"), replace(VERBATIM, release=Release.ASK), name=f"a{at}"),
        asks_leave(f"a{at}", to=SOUTH, words=_secret("shown to its source")),
    ],
    "an idea that its source has cleared": lambda at: [
        says(NORTH, _secret("mine"), replace(IDEA, release=Release.ASK), name=f"i{at}"),
        asks_leave(
            f"i{at}", to=SOUTH, words=_secret("as her own"), use=Use.AS_MEDIATORS_IDEA,
            name=f"c{at}",
        ),
        does(NORTH, a.ClearWords(Ref(f"c{at}"))),
    ],
    "refused by its source": lambda at: [
        says(NORTH, _secret("ask"), replace(VERBATIM, release=Release.ASK), name=f"r{at}"),
        asks_leave(f"r{at}", to=SOUTH, words=_secret("refused"), name=f"q{at}"),
        does(NORTH, a.RefuseWords(Ref(f"q{at}"), Words(_secret("not so")))),
    ],
    "not before a time": lambda at: [says(NORTH, _secret("not yet"), _later(at))],
    "not before its capital agrees": lambda at: [
        says(NORTH, _secret("capital"), replace(VERBATIM, release=Release.AFTER_CAPITAL))
    ],
    "not before the other side does the same": lambda at: [
        says(NORTH, _secret("if they do"), replace(VERBATIM, release=Release.RECIPROCAL))
    ],
    "run out": lambda at: [says(NORTH, _secret("gone"), replace(VERBATIM, expires=at + HOUR / 2))],
    "withdrawn": lambda at: [
        says(NORTH, _secret("taken back"), VERBATIM, name=f"w{at}"),
        does(NORTH, a.Withdraw(Ref(f"w{at}"))),
    ],
    "struck, as noted in the wrong room": lambda at: [
        heard(S, _secret("wrong room"), VERBATIM, name=f"x{at}"),
        does(MEDIATOR, a.Strike(Ref(f"x{at}"), _secret("why"))),
    ],
    "kept from its own room": lambda at: [
        heard(S, _secret("not for my own"), replace(ALONE, own_room=False), name=f"o{at}"),
        does(MEDIATOR, a.Clarify(Ref(f"o{at}"), Words(_secret("what did you mean")))),
    ],
    "asked apart from its own room": lambda at: [
        heard(
            S, _secret("when"), replace(SUBSTANCE, own_room=False), kind=Contribution.QUESTION
        )
    ],
    "a slip its source was not told of": lambda at: [
        crossed("quota", to=EAST, words=_secret("said too much"))
    ],
    "the mediation's own": lambda at: [
        does(MEDIATOR, a.Note(Words(_secret("note")))),
        does(MEDIATOR, a.NoteContext(Words(_secret("outside")), "a source")),
        does(MEDIATOR, a.NoteArea(Words(_secret("area")), frozenset())),
        does(MEDIATOR, a.PressLine(Words(_secret("press")))),
    ],
    "another side's meetings and words for itself": lambda at: [
        held_session(NORTH, name=f"s{at}"),
        does(MEDIATOR, a.Bilateral(N, Words(_secret("beside")))),
        does(MEDIATOR, a.Movement(N, Words(_secret("moves")))),
        notes_for(N, a.PressLine(Words(_secret("their line")))),
        notes_for(N, a.StateScope((Words(_secret("inside")),))),
        notes_for(N, a.RuleOut(Words(_secret("ruled out")))),
    ],
    "asked of another side": lambda at: [
        does(MEDIATOR, a.Clarify(Ref("quota"), Words(_secret("how much"))))
    ],
    "private to another room": lambda at: [
        does(NORTH, a.Note(Words(_secret("own note")))),
        does(NORTH, a.Report(Words(_secret("to the capital")))),
        does(NORTH_CAPITAL, a.Instruct(Words(_secret("from the capital")))),
    ],
    "another side's record": lambda at: [
        held_session(NORTH, name=f"h{at}"),
        does(MEDIATOR, a.CloseSession(Ref(f"h{at}"))),
        does(MEDIATOR, a.DraftRecord(Ref(f"h{at}"), Words(_secret("record")))),
    ],
}  # fmt: skip
"""Everything that one side's room may not learn, as steps that do it."""


def base():
    """A talk in which much is open towards South; each step at its hour."""
    return [
        sits(NORTH, SOUTH, EAST, NORTH_CAPITAL, seated(S, "adviser")),
        says(NORTH, "Twelve per cent would do.", SUBSTANCE, name="quota"),
        says(NORTH, "Nine generations have fished here.", VERBATIM, name="nine"),
        says(NORTH, "Ask me first.", replace(SUBSTANCE, release=Release.ASK), name="first"),
        asks_leave(
            "first", to=SOUTH, words="They will ask you first.", name="leave",
            attribution=Attribution.DELEGATION,
        ),
        does(NORTH, a.ClearWords(Ref("leave"))),
        heard(S, "Is there a date?", SUBSTANCE, kind=Contribution.QUESTION, name="date"),
        heard(S, "We want a doctor.", VERBATIM, name="doctor"),
        convey("quota", to=SOUTH, words="A smaller share.", attribution=Attribution.DELEGATION),
        heard(S, "Let me see it first.", replace(SUBSTANCE, release=Release.ASK)),
        does(MEDIATOR, a.Clarify(Ref("doctor"), Words("Which doctor?"))),
        held_session(SOUTH, name="south"),
        does(MEDIATOR, a.CloseSession(Ref("south"))),
        does(MEDIATOR, a.DraftRecord(Ref("south"), Words("One.\nTwo."), frozenset())),
        notes_for(S, a.RuleOut(Words("The seabed"))),
        notes_for(S, a.PressLine(Words("We speak of crews."))),
        says(NORTH, "The six are warm.", SUBSTANCE),
    ]  # fmt: skip


def world(hidden):
    """The talk with each secret done after the step of its number, and when it ends."""
    steps, at = [], START
    for number, step in enumerate(base()):
        at = START + number * HOUR
        steps += _at(step, at)
        for place, secret in enumerate(s for after, s in hidden if after == number):
            then = at + timedelta(minutes=5 + place)
            steps += _at(SECRETS[secret](then), then)
    return talk(*steps, sides=3), at + 2 * HOUR


def _at(steps, at):
    flat = [steps] if hasattr(steps, "act") else [one for each in steps for one in _at(each, at)]
    return [replace(step, at=at + timedelta(seconds=place)) for place, step in enumerate(flat)]


PAPERS = [Wanted(kind, side=S) for kind in Kind if kind is not Kind.RECORD]
PLAIN: dict[Wanted, Paper] = {}


def plain(wanted):
    """A paper of the talk in which nothing is hidden, made once."""
    if wanted not in PLAIN:
        record, now = world([])
        PLAIN[wanted] = paper(reads(record, MEDIATOR, now), wanted)
    return PLAIN[wanted]


@pytest.mark.parametrize("secret", SECRETS)
def test_a_secret_alone_leaves_no_trace_on_any_sheet(secret):
    record, now = world([(9, secret)])
    above = reads(record, MEDIATOR, now)
    told = str(above.lines) + str(reads(record, NORTH, now)) + str(reads(record, NORTH_CAPITAL))
    assert WORD in told, "it is known to somebody"
    for wanted in PAPERS:
        assert paper(above, wanted) == plain(wanted)


@pytest.mark.parametrize("secret", SECRETS)
def test_nor_does_it_change_what_she_may_say_in_her_own_words_or_how_it_stands_there(secret):
    sheets, places = [], []
    for hidden in ([], [(9, secret)]):
        record, now = world(hidden)
        above = reads(record, MEDIATOR, now)
        refs = in_own_words(above, S)
        texts = {item.id: item.words.text for item in above.of(ItemLine)}
        places.append([texts[ref] for ref in refs])
        words = tuple((ref, Words(f"Of it, {place}.")) for place, ref in enumerate(refs))
        sheets.append(paper(above, Wanted(Kind.TALKING_POINTS, side=S, own_words=words)))
    assert sheets[0] == sheets[1]
    assert places == [["The six are warm."]] * 2
    assert "Of it, 0." in str(sheets[0])


@settings(max_examples=25, deadline=None)
@given(st.lists(st.tuples(st.integers(3, 16), st.sampled_from(sorted(SECRETS))), max_size=9))
def test_whatever_is_hidden_the_sheet_for_the_room_is_the_same_to_the_byte(hidden):
    record, now = world(hidden)
    above = reads(record, MEDIATOR, now)
    for wanted in PAPERS:
        assert paper(above, wanted) == plain(wanted)


def test_the_sheet_holds_what_may_be_said_and_nothing_of_the_words_behind_it():
    made = plain(PAPERS[0])
    words = [part.words.text for part in made.parts if isinstance(part, Quotation)]
    assert "Nine generations have fished here." in words
    assert "They will ask you first." in words
    assert "Is there a date?" in words
    assert not any("Twelve" in each or "The six are warm" in each for each in words)
    slots = [part for part in made.parts if isinstance(part, Blanks)]
    said = ["".join(run.text for run in slot.label) for slot in slots]
    assert said.count("From North Isle, in my own words:") == 1


def test_a_record_for_one_side_holds_no_word_of_how_another_answered_it():
    both = [
        sits(NORTH, SOUTH),
        held_session(NORTH, SOUTH, name="plenary"),
        does(MEDIATOR, a.CloseSession(Ref("plenary"))),
        does(MEDIATOR, a.DraftRecord(Ref("plenary"), Words("One.\nTwo.")), name="record"),
        does(MEDIATOR, a.ReadBack(Ref("record"))),
        notes_for(S, a.ConfirmRecord(Ref("record"), Words("But not the second."))),
    ]
    answered = notes_for(N, a.DisputeRecord(Ref("record"), Words(_secret("not so"))))
    quiet, loud = talk(*both), talk(*both, answered)
    now = loud.entries[-1].at
    for side, told in ((S, True), (None, False)):
        wanted = Wanted(Kind.RECORD, side=side, record=named(MEDIATOR, "record"))
        made = [paper(reads(each, MEDIATOR, now), wanted) for each in (quiet, loud)]
        assert made[0] == made[1]
        assert ("But not the second." in str(made[0])) == told
    north = Wanted(Kind.RECORD, side=N, record=named(MEDIATOR, "record"))
    assert WORD in str(paper(reads(loud, MEDIATOR, now), north))
    assert "But not the second." not in str(paper(reads(loud, MEDIATOR, now), north))


def test_the_mediation_s_own_papers_tell_the_secret_so_that_the_test_can_fail():
    record, now = world([(9, "told to the mediator alone")])
    made = paper(reads(record, MEDIATOR, now), Wanted(Kind.WHOLE_VIEW))
    assert WORD in str(made)
    assert "Never to be taken into a room" in str(made.marking)
