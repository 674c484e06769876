"""Rounds and sessions, how each ended and who was there; meetings, movements, notes, news."""

import secrets
from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from goodoffices.core.acts.rounds import Ending
from goodoffices.core.acts.sessions import Capacity
from goodoffices.core.lines import (
    MeetingLine,
    MovementLine,
    NoteLine,
    RecordLine,
    RoundLine,
    SessionLine,
    WordingLine,
)
from goodoffices.core.refs import Side
from goodoffices.core.stages import RecordState, RoundState, SessionState
from goodoffices.core.view import View
from goodoffices.core.words import Words
from goodoffices.papers.calendar import calendar
from goodoffices.papers.model import Kind
from goodoffices.server import sentences
from goodoffices.server.irrevocable import MEANS
from goodoffices.server.pages.frame import enter, page
from goodoffices.server.sent import NOW
from goodoffices.server.steps import Step, Steps, round_steps, session_steps, wording_steps

MAY_END = frozenset({RoundState.CONVENED, RoundState.IN_SESSION, RoundState.IN_RECESS})


@dataclass(frozen=True, slots=True)
class RoundShown:
    """A round, how far it has come, who worded what, and what may be done."""

    line: RoundLine
    words: str
    wordings: tuple[WordingLine, ...]
    steps: tuple[Step, ...]
    also: tuple[Step, ...]
    may_end: bool


@dataclass(frozen=True, slots=True)
class SessionShown:
    """A session, and what may be done."""

    line: SessionLine
    steps: tuple[Step, ...]
    over: bool


@dataclass(frozen=True, slots=True)
class AnswerShown:
    """What one side said to the record that was read back to it, and what may be done."""

    side: Side
    state: RecordState
    words: Words | None
    steps: tuple[Step, ...]


@require_GET
def rounds(request: HttpRequest, talk: str) -> HttpResponse:
    """Everything about rounds and sessions, the latest first."""
    _room, view = enter(request, talk)
    steps = Steps(talk, reverse("rounds", args=[talk]))
    notes = tuple(reversed(view.of(NoteLine)))
    return page(
        request,
        "rounds.html",
        talk,
        view,
        "rounds",
        key=secrets.token_urlsafe(12),
        rounds=[_round(line, view, steps) for line in reversed(view.of(RoundLine))],
        sessions=[_session(line, view, steps) for line in reversed(view.of(SessionLine))],
        records=[(line, _answers(line, steps)) for line in reversed(view.of(RecordLine))],
        meetings=tuple(reversed(view.of(MeetingLine))),
        movements=_movements(view, steps),
        news=[note for note in notes if note.source],
        notes=[note for note in notes if not note.source],
        endings=tuple((each, MEANS[each]) for each in Ending),
        capacities=tuple(Capacity),
    )


@require_GET
def times(request: HttpRequest, talk: str) -> HttpResponse:
    """The times of the sessions as a calendar file; without names, unless they are wanted."""
    _room, view = enter(request, talk)
    file = calendar(view, names=request.GET.get("names") == "on")
    answer = HttpResponse(file, content_type="text/calendar; charset=utf-8")
    answer["Content-Disposition"] = 'attachment; filename="sessions.ics"'
    return answer


def _round(line: RoundLine, view: View, steps: Steps) -> RoundShown:
    may_end = line.state in MAY_END
    ahead = round_steps(line, steps)
    return RoundShown(
        line,
        sentences.round_state(line),
        tuple(each for each in view.of(WordingLine) if each.round == line.id),
        tuple(step for step in ahead if not (may_end and "#end-" in step.href)),
        tuple(wording_steps(line, steps)),
        may_end,
    )


def _session(line: SessionLine, view: View, steps: Steps) -> SessionShown:
    over = line.state is SessionState.CLOSED
    points = () if over else _points(line, view, steps)
    return SessionShown(line, (*session_steps(line, view, steps), *points), over)


def _points(line: SessionLine, view: View, steps: Steps) -> tuple[Step, ...]:
    """The sheet that is taken into a session: one for each side that sits in it."""
    names, kind = sentences.spoken(view), Kind.TALKING_POINTS.value
    return tuple(
        steps.page(
            _("Talking points for %(side)s") % {"side": names[side]},
            "papers",
            at=kind,
            kind=kind,
            side=str(side),
            session=str(line.id),
        )
        for side in line.sides
    )


def _answers(line: RecordLine, steps: Steps) -> list[AnswerShown]:
    return [
        AnswerShown(side, state, words, tuple(_answering(line, side, state, steps)))
        for side, state, words in line.answers
    ]


def _answering(line: RecordLine, side: Side, state: RecordState, steps: Steps) -> list[Step]:
    """How a record goes on with one side."""
    on, behalf = {"draft": str(line.id)}, {"for__side": str(side)}
    kind = Kind.RECORD.value
    paper = steps.page(_("Print it for read-back"), "papers", at=kind, record=str(line.id))
    if state is RecordState.DRAFTED:
        return [steps.done(_("It has been read back"), "ReadBack", **on), paper]
    if state is RecordState.READ_BACK:
        return [
            steps.page(_("Line by line"), "readback", str(line.id), at=f"side-{side}"),
            steps.done(_("It confirms"), "ConfirmRecord", **on, **behalf),
            steps.form(_("With a reservation"), "ConfirmRecord", **on, **behalf),
            steps.form(_("It disputes"), "DisputeRecord", **on, **behalf),
            paper,
        ]
    return []


def _movements(view: View, steps: Steps) -> list[tuple[MovementLine, Step | None]]:
    """Movements, the latest first; one that was expected may be said to have happened."""
    lines = view.of(MovementLine)
    done = {(line.side, line.words.text) for line in lines if not line.expected}
    return [
        (
            line,
            _happened(line, steps)
            if line.expected and (line.side, line.words.text) not in done
            else None,
        )
        for line in reversed(lines)
    ]


def _happened(line: MovementLine, steps: Steps) -> Step:
    return steps.done(
        _("It has happened, now"),
        "Movement",
        side=str(line.side),
        words__text=line.words.text,
        words__lang=line.words.lang,
        when__at=NOW,
    )
