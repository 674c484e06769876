"""Rounds, sessions, records, meetings and movements of a side's room, as sentences."""

from datetime import datetime

from django.utils.translation import gettext as _

from goodoffices.core.lines import (
    MeetingLine,
    MovementLine,
    RecordLine,
    RoundLine,
    SessionLine,
    WordingLine,
)
from goodoffices.core.stages import RecordState, SessionState
from goodoffices.core.view import View
from goodoffices.server import sentences
from goodoffices.server.calendars import when
from goodoffices.server.listing import listed
from goodoffices.server.seated.telling import Card, Telling
from goodoffices.server.sentences import isolated
from goodoffices.server.steps import Step
from goodoffices.server.terms import term


def rounds(tell: Telling) -> list[Card]:
    """The rounds, the latest first, each with the words this room has for its ending."""
    return [_round(line, tell) for line in reversed(tell.view.of(RoundLine))]


def _round(line: RoundLine, tell: Telling) -> Card:
    told = [sentences.round_state(line), isolated(line.place.name)]
    told += [when(line.starts, line.place.zone)] if line.starts and not line.ending else []
    words = [line.reconvene_words] if line.reconvene_words else []
    if line.agreed_wording:
        told.append(_("The wording of its ending that all agreed:"))
        words.append(line.agreed_wording)
    own = [
        (_("Of what was agreed") if each.result else _("Of its ending"), each.words.text)
        for each in tell.view.of(WordingLine)
        if each.round == line.id
    ]
    told += [f"{what}: {isolated(text)}" for what, text in own]
    return Card(line.id, None, (), words, told=tuple(told), more=tell.ways.on(line))


def sessions(tell: Telling) -> list[Card]:
    """Sessions and what lies beside them, the latest first."""
    found: list[tuple[datetime, Card]] = [
        (line.at, _session(line, tell)) for line in tell.view.of(SessionLine)
    ]
    found += [(line.at, _meeting(line, tell)) for line in tell.view.of(MeetingLine)]
    found += [(line.at, _movement(line, tell)) for line in tell.view.of(MovementLine)]
    return [card for _at, card in sorted(found, key=lambda each: each[0], reverse=True)]


def _session(line: SessionLine, tell: Telling) -> Card:
    others = [tell.names[side] for side in line.sides if side != tell.view.eyes.side]
    with_whom = _("with the mediation and %(others)s") % {"others": listed(others)}
    facts = {
        "whom": with_whom if others else _("with the mediation"),
        "place": isolated(line.place.name),
    }
    zone = line.place.zone
    state = {
        SessionState.SCHEDULED: _("A session %(whom)s is set, at %(place)s."),
        SessionState.OPEN: _("A session %(whom)s is open, at %(place)s."),
        SessionState.PAUSED: _("A session %(whom)s is paused, at %(place)s."),
        SessionState.CLOSED: _("A session %(whom)s was held, at %(place)s."),
    }[line.state] % facts
    times = [
        (_("Set for %(time)s.") % {"time": when(line.starts, zone)}) if line.starts else "",
        (_("Opened %(time)s.") % {"time": when(line.opened, zone)}) if line.opened else "",
        (_("Closed %(time)s.") % {"time": when(line.closed, zone)}) if line.closed else "",
    ]
    present = [f"{isolated(each.person)} ({term(each.capacity)})" for each in line.attendance]
    there = [_("There: %(persons)s.") % {"persons": listed(present)}] if present else []
    return Card(line.id, None, told=(" ".join([state, *filter(None, times)]), *there))


def _meeting(line: MeetingLine, tell: Telling) -> Card:
    at = when(line.when, tell.zone)
    told = _("A meeting with the mediation outside the round.")
    if at:
        told = _("A meeting with the mediation outside the round, %(time)s.") % {"time": at}
    return Card(line.id, line.at, (), (line.subject,), told=(told,))


def _movement(line: MovementLine, tell: Telling) -> Card:
    told = [_("expected") if line.expected else "", when(line.when, tell.zone)]
    return Card(line.id, line.at, (), (line.words,), told=(listed(filter(None, told)),))


def records(tell: Telling) -> list[Card]:
    """The records that were read back to this side, the latest first."""
    return [record(line, tell) for line in reversed(tell.view.of(RecordLine))]


def record(line: RecordLine, tell: Telling) -> Card:
    """One record: how far it has come with this side, and the answers that can be given."""
    state = state_here(line, tell.view)
    said = next((w for side, _s, w in line.answers if side == tell.view.eyes.side), None)
    steps = tell.ways.on(line)
    by_line: list[Step] = []
    if steps and line.lines:
        by_line = [tell.ways.page(_("Answer it line by line"), "room_readback", str(line.id))]
    return Card(
        line.id, line.at, (_("record of a session"),), (line.words,),
        status=term(state) if state else "", said=said, steps=by_line, more=steps,
    )  # fmt: skip


def state_here(line: RecordLine, view: View) -> RecordState | None:
    """How far a record has come with the side of this room."""
    return next((state for side, state, _w in line.answers if side == view.eyes.side), None)
