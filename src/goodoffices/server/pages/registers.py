"""Registers: scope and rulings, rounds and sessions, areas, the press."""

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_GET

from goodoffices.core.acts.rounds import Ending
from goodoffices.core.acts.sessions import Capacity
from goodoffices.core.lines import (
    AreaLine,
    ItemLine,
    MeetingLine,
    MovementLine,
    NoteLine,
    PressLineLine,
    ProposalLine,
    RecordLine,
    RoundLine,
    RulingLine,
    ScopeLine,
    SessionLine,
    StatementLine,
    WordingLine,
)
from goodoffices.server import sentences
from goodoffices.server.pages.frame import enter, page


@require_GET
def ground(request: HttpRequest, talk: str) -> HttpResponse:
    """Framework and scope as proposed, agreed and stated; what was ruled out."""
    _room, view = enter(talk)
    return page(
        request,
        "ground.html",
        talk,
        view,
        "ground",
        proposals=view.of(ProposalLine),
        scopes=view.of(ScopeLine),
        rulings=view.of(RulingLine),
    )


@require_GET
def rounds(request: HttpRequest, talk: str) -> HttpResponse:
    """Rounds, sessions and their records, meetings, movements."""
    _room, view = enter(talk)
    return page(
        request,
        "rounds.html",
        talk,
        view,
        "rounds",
        rounds=[
            {
                "line": line,
                "words": sentences.round_state(line),
                "wordings": [w for w in view.of(WordingLine) if w.round == line.id],
            }
            for line in view.of(RoundLine)
        ],
        sessions=view.of(SessionLine),
        records=view.of(RecordLine),
        meetings=view.of(MeetingLine),
        movements=view.of(MovementLine),
        context=[note for note in view.of(NoteLine) if note.source],
        endings=tuple(Ending),
        capacities=tuple(Capacity),
    )


@require_GET
def areas(request: HttpRequest, talk: str) -> HttpResponse:
    """Areas of possible progress, and what each rests on."""
    _room, view = enter(talk)
    known = {item.id: item for item in view.of(ItemLine)}
    return page(
        request,
        "areas.html",
        talk,
        view,
        "areas",
        areas=[
            {"line": line, "rests": [known[ref] for ref in line.rests_on if ref in known]}
            for line in view.of(AreaLine)
        ],
        guiding=[item for item in known.values() if item.marking.guides()],
    )


@require_GET
def press(request: HttpRequest, talk: str) -> HttpResponse:
    """Statements of the three voices, and press lines."""
    _room, view = enter(talk)
    return page(
        request,
        "press.html",
        talk,
        view,
        "press",
        statements=view.of(StatementLine),
        press_lines=view.of(PressLineLine),
        rounds=view.of(RoundLine),
    )
