"""How each entry carries a talk on."""

from typing import assert_never

from goodoffices.core.acts import (
    AreaAct,
    CapitalAct,
    ContributionAct,
    ConveyanceAct,
    DeskAct,
    DossierAct,
    GroundAct,
    RoundAct,
    SessionAct,
    StatementAct,
    TalkAct,
)
from goodoffices.core.course import (
    contributions,
    conveyances,
    desk,
    dossier,
    ground,
    public,
    rounds,
    sessions,
    talks,
)
from goodoffices.core.entries import Entry
from goodoffices.core.refs import Ref
from goodoffices.core.state import State


def take(state: State, entry: Entry) -> tuple[Ref, ...]:
    """Add an admitted entry to what the talk amounts to; the things whose lines it may change."""
    state.entries[entry.id] = entry
    state.latest = entry.at
    act = entry.act
    # First what most of a talk is made of.
    if isinstance(act, ContributionAct):
        return contributions.take(state, entry, act)
    if isinstance(act, ConveyanceAct):
        return conveyances.take(state, entry, act)
    if isinstance(act, TalkAct):
        return talks.take(state, entry, act)
    if isinstance(act, GroundAct):
        return ground.take(state, entry, act)
    if isinstance(act, RoundAct):
        return rounds.take(state, entry, act)
    if isinstance(act, SessionAct):
        return sessions.take(state, entry, act)
    if isinstance(act, AreaAct):
        return conveyances.take_area(state, entry, act)
    if isinstance(act, CapitalAct):
        return (entry.id,)
    if isinstance(act, StatementAct):
        return public.take(state, entry, act)
    if isinstance(act, DossierAct):
        return dossier.take(state, entry, act)
    if isinstance(act, DeskAct):
        return desk.take(state, entry, act)
    assert_never(act)
