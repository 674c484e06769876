"""When a room may not keep its desk so."""

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
from goodoffices.core.acts.desk import FindingAnswer
from goodoffices.core.entries import Entry
from goodoffices.core.refs import Ref
from goodoffices.core.refusals import Closed, Malformed, NotYours
from goodoffices.core.state import State
from goodoffices.core.words import language, safe

LONGEST_DAYS = 3650
"""Days after which a paper is destroyed at the latest."""

LONGEST_FORM = 200
"""Characters of a name or a term."""


def check(state: State, entry: Entry, act: DeskAct) -> None:
    """Refuse what may not be done."""
    match act:
        case EnterName():
            if not act.forms:
                raise Malformed("empty", field="forms")
            for form in act.forms:
                safe(form.text, LONGEST_FORM)
        case DropName():
            _kind(state, act.name, EnterName)
        case AnswerFinding():
            if not act.to or not act.to <= set(state.sides):
                raise NotYours("no_such_side")
            if not any(safe(each).strip() for each in act.shared):
                raise Malformed("empty", field="shared")
            if act.answer is FindingAnswer.NEVERTHELESS and not safe(act.why).strip():
                raise Malformed("why")
        case RulePapers():
            if not 0 <= act.days <= LONGEST_DAYS:
                raise Malformed("too_many", longest=f"{LONGEST_DAYS} days")
        case PrintPaper():
            language(act.lang)
            if act.to is not None and act.to not in state.sides:
                raise NotYours("no_such_side")
        case DestroyPaper():
            _kind(state, act.paper, PrintPaper)
            if state.desks.papers[act.paper].destroyed:
                raise Closed("answered")
        case RuleNotes():
            today = entry.at.astimezone(ZoneInfo(state.founded.act.place.zone)).date()
            if act.day is not None and act.day <= today:
                raise Malformed("day_begun")
        case _:
            assert_never(act)


def _kind(state: State, ref: Ref, kind: type[EnterName] | type[PrintPaper]) -> None:
    if not isinstance(state.entries[ref].act, kind):
        raise NotYours("no_such")
