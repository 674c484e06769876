"""Who may know what of an entry: nothing, unless its concept's rule says so."""

from datetime import datetime
from typing import assert_never

from goodoffices.core.acts import (
    AreaAct,
    CapitalAct,
    ContributionAct,
    ConveyanceAct,
    DeskAct,
    DossierAct,
    DraftRecord,
    GroundAct,
    Lodge,
    RoundAct,
    SessionAct,
    StatementAct,
    Supersede,
    TalkAct,
)
from goodoffices.core.disclosure import (
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
from goodoffices.core.disclosure.eyes import Eyes
from goodoffices.core.entries import Entry
from goodoffices.core.lines import Line
from goodoffices.core.state import State

_SAID = (Lodge, Supersede)


def disclose(state: State, entry: Entry, eyes: Eyes, now: datetime) -> Line | None:
    """What these eyes may read of an entry, as the thing it made stands now; None for nothing."""
    act = entry.act
    # First what most of a talk is made of.
    if isinstance(act, ContributionAct):
        return contributions.disclose(state, entry, act, eyes)
    if isinstance(act, ConveyanceAct):
        return conveyances.disclose(state, entry, act, eyes)
    if isinstance(act, TalkAct):
        return talks.disclose(state, entry, act, eyes)
    if isinstance(act, GroundAct):
        return ground.disclose(state, entry, act, eyes)
    if isinstance(act, RoundAct):
        return rounds.disclose(state, entry, act, eyes)
    if isinstance(act, SessionAct):
        return sessions.disclose(state, entry, act, eyes)
    if isinstance(act, AreaAct):
        return conveyances.disclose_area(state, entry, act, eyes, now)
    if isinstance(act, CapitalAct):
        return public.disclose_letter(state, entry, act, eyes)
    if isinstance(act, StatementAct):
        return public.disclose(state, entry, act, eyes, now)
    if isinstance(act, DossierAct):
        return dossier.disclose(state, entry, act, eyes)
    if isinstance(act, DeskAct):
        return desk.disclose(state, entry, act, eyes)
    assert_never(act)


def surely_read(state: State, entry: Entry, eyes: Eyes) -> bool:
    """Whether these eyes read a contribution or a record, so that its line may be made later."""
    if isinstance(entry.act, DraftRecord):
        return sessions.reads_record(state, state.drafts[entry.id], eyes)
    return isinstance(entry.act, _SAID) and contributions.readable(state.items[entry.id], eyes)
