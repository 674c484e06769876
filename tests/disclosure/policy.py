"""Who may learn that an act was done: the promise, told apart from the code that keeps it.

`learns` is the test's own reading of the design. What it says nobody may learn, the two worlds of
a pair do differently; what it says somebody may learn, both do alike.
"""

import random
from collections.abc import Iterable
from datetime import datetime

from tests.disclosure import phrases

from goodoffices.core import acts as a
from goodoffices.core.acts.conveyances import Onward, Part
from goodoffices.core.course.conveyances import _leave as leave
from goodoffices.core.entries import Entry
from goodoffices.core.marking import Marking, Reach, Release
from goodoffices.core.permission import forbidden
from goodoffices.core.refs import Ref, Side
from goodoffices.core.seats import Chamber, Seat
from goodoffices.core.stages import Fate
from goodoffices.core.state import State
from goodoffices.core.state.items import Item

MEDIATION = {Chamber.MEDIATION}
SIDED = {Chamber.LIAISON, Chamber.DELEGATION, Chamber.CAPITAL}
WATCHING = {Chamber.OBSERVER, Chamber.GUARANTOR, Chamber.VERIFIER}
PARTICIPANTS = MEDIATION | SIDED | WATCHING
RECORD = PARTICIPANTS | {Chamber.PUBLIC}
DEPUTY = Seat(Chamber.MEDIATION, "deputy")
ANSWERS = (
    a.Answer, a.ClearWords, a.RefuseWords, a.ConfirmRecord, a.DisputeRecord, a.ConfirmClaim,
    a.DisputeClaim,
)  # fmt: skip


def mediation(eyes: Seat) -> bool:
    return eyes.chamber is Chamber.MEDIATION


def near(eyes: Seat, side: Side | None) -> bool:
    """A side's delegation, and the officer walled to it."""
    return eyes.side == side and eyes.chamber in (Chamber.DELEGATION, Chamber.LIAISON)


def told(eyes: Seat, side: Side | None) -> bool:
    """What a side says to the mediation: the two of them."""
    return mediation(eyes) or (side is not None and near(eyes, side))


def reads(eyes: Seat, item: Item, marking: Marking | None = None, by: Seat | None = None) -> bool:
    """Whether a seat reads an item, as its marking stands or would stand."""
    marking = marking or item.marking
    if mediation(eyes):
        return True
    if item.fate is Fate.STRUCK:
        return False
    if eyes.chamber is Chamber.LIAISON:
        return eyes.side == item.side
    if not marking.own_room:
        return eyes == by or (eyes == item.entry.by and not item.left)
    if eyes.chamber is Chamber.CAPITAL:
        waits = item.permitted or marking.release is Release.AFTER_CAPITAL
        return eyes.side == item.side and waits
    return near(eyes, item.side)


def receives(eyes: Seat, onward: Onward) -> bool:
    """Whether words that cross go to this room."""
    here = eyes.side in onward.to
    match onward.reach:
        case Reach.SEATS:
            named = eyes.chamber is Chamber.DELEGATION and eyes.role in onward.persons
            return here and (named or eyes.chamber is Chamber.LIAISON)
        case Reach.DELEGATION:
            return here and eyes.chamber is not Chamber.CAPITAL
        case Reach.WITH_CAPITAL:
            return here
        case Reach.PARTICIPANTS:
            return here or eyes.chamber in WATCHING
        case Reach.PUBLIC:
            return here or eyes.chamber in WATCHING | {Chamber.PUBLIC}


def rests_here(state: State, eyes: Seat, refs: frozenset[Ref]) -> bool:
    """Whether a span rests on what this room handed over itself."""
    items = [state.items[ref] for ref in refs]
    return any(near(eyes, item.side) and reads(eyes, item) for item in items)


def span_told(state: State, eyes: Seat, entry: Entry, onward: Onward) -> bool:
    """Whether a crossing shows in this room as a span of something it handed over."""
    for part in onward.parts:
        if not rests_here(state, eyes, part.items):
            continue
        if not isinstance(entry.act, a.RecordCrossed):
            return True
        if any(
            not slips(state, ref, part, entry.act, entry.at)
            for ref in part.items
            if reads(eyes, state.items[ref])
        ):
            return True
    return False


def slips(state: State, ref: Ref, part: Part, act: a.RecordCrossed, at: datetime) -> bool:
    """Whether what has crossed already was against the marking, as of when it crossed."""
    then = (act.when and act.when.exact) or at
    ask = leave(state, act.onward, then)
    return forbidden(state, ref, part, act.onward, then, ask) is not None


def own_slips(state: State, eyes: Seat, act: a.RecordCrossed, at: datetime) -> list[bool]:
    """Of which of this room's items it was against the marking, part by part."""
    return [
        slips(state, ref, part, act, at)
        for part in act.onward.parts
        if rests_here(state, eyes, part.items)
        for ref in sorted(part.items)
    ]


def completes(state: State, entry: Entry, act: a.Agree) -> bool:
    """Whether with this agreement all sides have agreed."""
    agreed = state.proposals[act.proposal].agreed
    return entry.side not in agreed and set(state.sides) <= {*agreed, entry.side}


def cleared(entries: Iterable[Entry], act: a.Issue) -> bool:
    """Whether somebody cleared the statement that is issued."""
    acts = [each.act for each in entries if isinstance(each.act, a.ClearStatement)]
    return any(each.statement == act.statement for each in acts)


def audited(entry: Entry) -> object:
    """What an auditor may tell apart: not how an answer fell, nor that a slip was told."""
    act = entry.act
    if isinstance(act, a.Permit):
        return "an answer" if entry.behalf else a.Instruct
    if isinstance(act, ANSWERS):
        return "an answer"
    return a.RecordCrossed if isinstance(act, a.TellSource) else type(act)


def fallen_otherwise(act: a.Act, rng: random.Random) -> a.Act:
    """The answer that fell the other way; any other act as it is."""
    match act:
        case a.ClearWords(ask):
            return a.RefuseWords(ask, None)
        case a.RefuseWords(ask):
            return a.ClearWords(ask)
        case a.ConfirmRecord(draft, _reservation, lines):
            return a.DisputeRecord(draft, phrases.words(rng), lines)
        case a.DisputeRecord(draft, _words, lines):
            return a.ConfirmRecord(draft, None, lines)
        case _:
            return act


def answered(eyes: Seat, state: State, entry: Entry, draft: Ref) -> bool:
    """Whether the answer to a record shows: to its side, and on its items to the capital."""
    own = [state.items[ref] for ref in state.drafts[draft].items]
    return told(eyes, entry.side) or any(
        reads(eyes, item) for item in own if item.side == entry.side
    )


def drafting(eyes: Seat, state: State, ref: Ref) -> bool:
    """Whether a room reads a statement before it is public."""
    statement = state.statements[ref]
    entry = statement.entry
    for_it = entry.behalf is not None and near(eyes, entry.behalf.side)
    return eyes.audience == entry.by.audience or for_it or clears(eyes, statement.act)


def clears(eyes: Seat, act: a.DraftStatement) -> bool:
    return any(near(eyes, side) for side in act.clearers)


def learns(eyes: Seat, entry: Entry, state: State, horizon: datetime) -> bool:
    """Whether this seat may learn that the act was done; `state` is before it."""
    act, side = entry.act, entry.side
    own = eyes.audience == entry.by.audience
    match act:
        case a.Found():
            return True
        case a.GiveSeat() | a.Unseat():
            # That a second key is needed is told to whoever waits for it.
            return mediation(eyes) or eyes.audience == act.seat.audience or act.seat == DEPUTY
        case a.HandOver():
            return mediation(eyes) or own
        case a.NoteContext():
            return mediation(eyes)
        case (
            a.Note()
            | a.EnterName()
            | a.DropName()
            | a.AnswerFinding()
            | a.PrintPaper()
            | a.DestroyPaper()
            | a.RuleNotes()
        ):
            return own
        case a.RulePapers():
            return eyes.chamber in PARTICIPANTS
        case a.Propose():
            return mediation(eyes) or eyes.chamber in SIDED - {Chamber.CAPITAL}
        case a.Agree():
            if completes(state, entry, act):
                return eyes.chamber in PARTICIPANTS
            by_pen = entry.behalf is not None and told(eyes, side)
            return by_pen or (eyes.chamber is Chamber.DELEGATION and eyes.side == side)
        case a.StateScope() | a.RuleOut():
            return told(eyes, side)
        case a.Bilateral() | a.Movement():
            return told(eyes, act.side)
        case a.WordEnding() | a.AssertResult():
            return own if side is None else told(eyes, side)
        case (
            a.DeclareState()
            | a.ProposeRound()
            | a.Convene()
            | a.OpenRound()
            | a.Recess()
            | a.EndRound()
            | a.DeclareInCapitals()
            | a.IntendToReconvene()
        ):
            return eyes.chamber in PARTICIPANTS
        case a.Schedule():
            return mediation(eyes) or any(near(eyes, each) for each in act.sides)
        case a.OpenSession() | a.PauseSession() | a.CloseSession() | a.Attend():
            met = state.sessions[act.session].act.sides
            return mediation(eyes) or any(near(eyes, each) for each in met)
        case a.DraftRecord():
            return mediation(eyes)
        case a.ReadBack():
            met = state.sessions[state.drafts[act.draft].session].act.sides
            return mediation(eyes) or any(near(eyes, each) for each in met)
        case a.ConfirmRecord() | a.DisputeRecord():
            return answered(eyes, state, entry, act.draft)
        case _:
            return _learns_of_words(eyes, entry, state, horizon)


def _learns_of_words(eyes: Seat, entry: Entry, state: State, horizon: datetime) -> bool:
    act, side = entry.act, entry.side
    match act:
        case a.Lodge():
            given = state.items.get(entry.id) or _lodged(state, entry, act)
            return reads(eyes, given)
        case a.Clarify():
            return reads(eyes, state.items[act.item]) and eyes.chamber is not Chamber.CAPITAL
        case a.Answer():
            item = state.items[state.clarifications[act.clarification].item]
            return reads(eyes, item) and eyes.chamber is not Chamber.CAPITAL
        case a.Widen() | a.Narrow():
            item = state.items[act.item]
            return reads(eyes, item) or reads(eyes, item, act.marking)
        case a.Supersede():
            item = state.items[act.item]
            return reads(eyes, item) or reads(eyes, item, act.marking, entry.by)
        case a.Withdraw() | a.Correct() | a.Strike() | a.Permit() | a.ReturnOutOfScope():
            return reads(eyes, state.items[act.item])
        case a.Tie():
            return sum(reads(eyes, state.items[ref]) for ref in act.items) > 1
        case a.Pair() | a.NoteArea() | a.RestOn() | a.CloseArea():
            return mediation(eyes)
        case a.AskLeave():
            return mediation(eyes) or _asked(eyes, state, act.onward)
        case a.ClearWords() | a.RefuseWords():
            parts = state.asks[act.ask].onward.parts
            shown = any(rests_here(state, eyes, part.items) for part in parts)
            return mediation(eyes) or (near(eyes, side) and shown)
        case a.Convey() | a.RecordCrossed():
            crosses = receives(eyes, act.onward) or span_told(state, eyes, entry, act.onward)
            return mediation(eyes) or crosses
        case a.TellSource():
            parts = state.crossings[act.slip].onward.parts
            return mediation(eyes) or any(rests_here(state, eyes, part.items) for part in parts)
        case a.Acknowledge():
            here = eyes.side == side and receives(eyes, state.crossings[act.conveyance].onward)
            return mediation(eyes) or here
        case _:
            return _learns_in_public(eyes, entry, state, horizon)


def _learns_in_public(eyes: Seat, entry: Entry, state: State, horizon: datetime) -> bool:
    act, side = entry.act, entry.side
    own = eyes.audience == entry.by.audience
    match act:
        case a.Report() | a.Instruct():
            return eyes.side == entry.by.side and eyes.chamber in SIDED - {Chamber.LIAISON}
        case a.PressLine():
            return own or (entry.behalf is not None and near(eyes, side))
        case a.DraftStatement():
            for_it = entry.behalf is not None and near(eyes, side)
            return own or for_it or clears(eyes, act)
        case a.Embargo():
            return drafting(eyes, state, act.statement)
        case a.ClearStatement():
            return mediation(eyes) or near(eyes, side)
        case a.Issue():
            embargo = state.statements[act.statement].embargo
            public = embargo is None or embargo <= horizon
            return drafting(eyes, state, act.statement) or (public and eyes.chamber in RECORD)
        case a.CorrectStatement() | a.DisputeStatement():
            statement = state.statements[act.statement]
            public = statement.embargo is None or statement.embargo <= horizon
            return drafting(eyes, state, act.statement) or (public and eyes.chamber in RECORD)
        case a.Cite():
            return mediation(eyes)
        case a.Claim():
            public = act.standing is not a.dossier.Standing.SUGGESTED
            return mediation(eyes) or (public and eyes.chamber in RECORD)
        case a.Interpret() | a.ConfirmClaim() | a.DisputeClaim():
            return eyes.chamber in RECORD
        case a.Recognise():
            return eyes.chamber in RECORD
        case a.TakeIn() | a.SetAside():
            return mediation(eyes)
        case a.CorrectClaim() | a.WithdrawClaim():
            public = state.claims[act.claim].open
            return mediation(eyes) or (public and eyes.chamber in RECORD)
        case _:
            raise ValueError(f"nobody said who learns of {type(act).__name__}")


def _lodged(state: State, entry: Entry, act: a.Lodge) -> Item:
    marking = Marking() if act.marking is None else act.marking
    return Item(entry, entry.actor, act.words, act.kind, marking, act.speaker)


def _asked(eyes: Seat, state: State, onward: Onward) -> bool:
    """Whether this room is shown its part of words before they leave: all of it, or nothing."""
    items = [state.items[ref] for part in onward.parts for ref in part.items]
    asked = any(near(eyes, i.side) and i.marking.release is Release.ASK for i in items)
    read = all(reads(eyes, item) for item in items if near(eyes, item.side))
    return asked and read and any(rests_here(state, eyes, part.items) for part in onward.parts)
