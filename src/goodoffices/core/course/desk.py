"""How a room's own desk carries on."""

from datetime import timedelta
from typing import assert_never
from zoneinfo import ZoneInfo

from goodoffices.core.acts import (
    AnswerFinding,
    DeskAct,
    DestroyPaper,
    DropName,
    EnterName,
    PrintPaper,
    RuleNotes,
    RulePapers,
)
from goodoffices.core.entries import Entry
from goodoffices.core.refs import Ref
from goodoffices.core.state import State
from goodoffices.core.state.desk import Printed


def take(state: State, entry: Entry, act: DeskAct) -> tuple[Ref, ...]:
    """Carry the talk on by one act; the things it touches."""
    desks = state.desks
    match act:
        case EnterName() | AnswerFinding():
            return (entry.id,)
        case DropName():
            desks.dropped.add(act.name)
            return (entry.id, act.name)
        case RulePapers():
            desks.rule = act
            return (entry.id, state.founded.ref)
        case PrintPaper():
            desks.papers[entry.id] = _printed(state, entry, act)
            return (entry.id,)
        case DestroyPaper():
            desks.papers[act.paper].destroyed = True
            return (entry.id, act.paper)
        case RuleNotes():
            if act.day is None:
                desks.burns.pop(entry.by, None)
            else:
                desks.burns[entry.by] = act.day
            return (entry.id, *desks.noted.get(entry.by, ()))
        case _:
            assert_never(act)


def _printed(state: State, entry: Entry, act: PrintPaper) -> Printed:
    """A paper with the number and the date that the talk wants on it."""
    desks, same = state.desks, (entry.by.audience, act.paper, act.to, act.about)
    # Each paper by itself: a number left out would tell whoever reads it what else was printed.
    desks.copies[same] = desks.copies.get(same, 0) + 1
    day = entry.at.astimezone(ZoneInfo(state.founded.act.place.zone)).date()
    return Printed(
        desks.copies[same] if desks.rule.numbered else None,
        day + timedelta(days=desks.rule.days) if desks.rule.days else None,
    )
