"""Who may know of a room's own desk: the room itself."""

from typing import assert_never

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
from goodoffices.core.disclosure.eyes import Eyes
from goodoffices.core.entries import Entry
from goodoffices.core.lines import FindingLine, NameLine, PaperLine
from goodoffices.core.state import State


def disclose(
    state: State, entry: Entry, act: DeskAct, eyes: Eyes
) -> NameLine | FindingLine | PaperLine | None:
    """What these eyes may read of an act on a desk."""
    if eyes.seat.audience != entry.by.audience:
        return None
    at = eyes.at(state, entry)
    match act:
        case EnterName():
            if entry.id in state.desks.dropped:
                return None
            return NameLine(eyes.name(entry.id), at, act.forms, act.listed)
        case AnswerFinding():
            to = tuple(side for side in state.sides if side in act.to)
            found = eyes.link(entry, act.confidence)
            return FindingLine(eyes.name(entry.id), at, found, to, act.shared, act.answer, act.why)
        case PrintPaper():
            return _paper(state, entry, act, eyes)
        case DropName() | DestroyPaper() | RulePapers() | RuleNotes():
            return None  # read on the line of the name, of the paper, of the talk, of each note
        case _:
            assert_never(act)


def _paper(state: State, entry: Entry, act: PrintPaper, eyes: Eyes) -> PaperLine:
    printed = state.desks.papers[entry.id]
    return PaperLine(
        eyes.name(entry.id),
        eyes.at(state, entry),
        str(entry.by),
        act.paper,
        act.form,
        act.lang,
        act.to,
        eyes.link(entry, act.about),
        printed.copy,
        printed.burn,
        printed.destroyed,
    )
