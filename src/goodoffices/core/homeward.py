"""What of a talk goes home to a desk: what the mediation's view is made of, and nothing else."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from typing import assert_never

from goodoffices.core.acts import (
    Agree,
    AreaAct,
    CapitalAct,
    ContributionAct,
    ConveyanceAct,
    CorrectStatement,
    DeskAct,
    DisputeStatement,
    DossierAct,
    DraftStatement,
    GroundAct,
    HandOver,
    PressLine,
    RoundAct,
    SessionAct,
    StatementAct,
    TalkAct,
)
from goodoffices.core.course import take
from goodoffices.core.entries import Entry
from goodoffices.core.record import Record
from goodoffices.core.refs import Names, Ref
from goodoffices.core.seats import MEDIATOR
from goodoffices.core.state import State
from goodoffices.core.state.public import Statement
from goodoffices.core.words import Words

Place = tuple[int, int, datetime, str, int]
"""Before or at which entry of the whole record, and in which order among those that go there."""


def homeward(record: Record, now: datetime) -> tuple[Entry, ...]:
    """The entries from which the mediation reads what it reads now, each under the name it had.

    What it was told late stands where it was told: agreements where all had agreed, a side's own
    statement where it was public, in the words that it had then.
    """
    state = State()
    for entry in record.entries:
        take(state, entry)
    places = {entry.id: place for place, entry in enumerate(record.entries)}
    going = [(_at(places, each), each) for each in record.entries if _known(state, each, now)]
    going += _agreements(state, places)
    going += _statements(state, record, places, now)
    # Without the keys of forms that were sent: nobody sends them again at another desk.
    return tuple(replace(each, key="") for _place, each in sorted(going, key=lambda pair: pair[0]))


def _at(places: dict[Ref, int], entry: Entry) -> Place:
    return places[entry.id], 1, entry.at, "", 0


def _known(state: State, entry: Entry, now: datetime) -> bool:
    """Whether the mediation reads what was done, itself or on another line, where it was done."""
    act = entry.act
    if _ours(entry):
        return True
    if isinstance(act, ContributionAct | ConveyanceAct | SessionAct | RoundAct | DossierAct):
        return True
    if isinstance(act, GroundAct):
        return not isinstance(act, Agree)
    if isinstance(act, TalkAct):
        return isinstance(act, HandOver)
    if isinstance(act, StatementAct):
        return _said(state, entry, act, now)
    if isinstance(act, AreaAct | CapitalAct | DeskAct):
        return False
    assert_never(act)


def _ours(entry: Entry) -> bool:
    return entry.by.audience == MEDIATOR.audience


def _said(state: State, entry: Entry, act: StatementAct, now: datetime) -> bool:
    """The same of a statement: the mediation's own, and what was done to another once public."""
    if isinstance(act, PressLine | DraftStatement):
        return False
    statement = state.statements[act.statement]
    if _ours(statement.entry):
        return True
    after = isinstance(act, CorrectStatement | DisputeStatement)
    return after and statement.public(now) and statement.public(entry.at)


def _agreements(state: State, places: dict[Ref, int]) -> Iterator[tuple[Place, Entry]]:
    """What each side agreed to by itself, where all had agreed: when it did is nobody else's."""
    for proposal in state.proposals.values():
        if not proposal.by_all(state.sides):
            continue
        last = max(proposal.agreed.values(), key=lambda each: places[each.id])
        for each in proposal.agreed.values():
            if each is last and not _ours(each):
                yield _at(places, each), each
            elif not _ours(each):
                yield (places[last.id], 0, last.at, "", 0), replace(each, at=last.at)


def _statements(
    state: State, record: Record, places: dict[Ref, int], now: datetime
) -> Iterator[tuple[Place, Entry]]:
    """The statements of sides that are public, from when and in the words in which they were."""
    names = Names(record.key, MEDIATOR.audience)
    for ref, statement in state.statements.items():
        issued = statement.issued
        if _ours(statement.entry) or issued is None or not statement.public(now):
            continue
        place, at = places[issued.id], issued.at
        if statement.embargo is not None and statement.embargo > at:
            at = statement.embargo
            later = (places[each.id] for each in record.entries if each.at >= at)
            place = next(later, len(record.entries))
        words = replace(statement.act, words=_first_public(statement))
        yield (place, 0, at, names[ref], 0), replace(statement.entry, at=at, act=words)
        yield (place, 0, at, names[ref], 1), replace(issued, at=at)


def _first_public(statement: Statement) -> tuple[Words, ...]:
    """The words in which a statement became public, whatever was corrected before."""
    public = (each.words for each in statement.earlier if statement.public(each.by.at))
    return next(public, statement.words)
