"""What may be done: visibility is asked first, then the seat, then the rule of the concept."""

from collections.abc import Container
from typing import assert_never

from goodoffices.core import seating
from goodoffices.core.acts import (
    AreaAct,
    CapitalAct,
    ContributionAct,
    ConveyanceAct,
    DeskAct,
    DossierAct,
    Found,
    GroundAct,
    RoundAct,
    SessionAct,
    StatementAct,
    TalkAct,
)
from goodoffices.core.entries import Entry
from goodoffices.core.naming import refs_of
from goodoffices.core.refs import Ref
from goodoffices.core.refusals import Closed, Malformed, NotYours
from goodoffices.core.rules import (
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
from goodoffices.core.seats import MEDIATOR
from goodoffices.core.shape import MOST, sound
from goodoffices.core.state import State


def check(state: State, entry: Entry, visible: Container[Ref]) -> None:
    """Refuse what this seat may not do now; `visible` is what its own room shows.

    Raises:
        Refusal: the act is not allowed; it says nothing of what its seat may not know.
    """
    _seated(state, entry)
    _sound(state, entry)
    refs = refs_of(entry.act)
    if len(refs) > MOST:
        raise Malformed("too_many", longest=str(MOST))
    if not all(ref in visible for ref in refs):
        raise NotYours("no_such")
    _concept(state, entry)


def _seated(state: State, entry: Entry) -> None:
    seat, kind = entry.by, type(entry.act)
    if state.founding is None:
        if not isinstance(entry.act, Found) or seat != MEDIATOR or entry.behalf:
            raise NotYours("not_founded")
        return
    if isinstance(entry.act, Found):
        raise Closed("founded")
    if not state.seats.holds(seat):
        raise NotYours("not_seated")
    if entry.behalf is None:
        if not seating.may(seat, kind):
            raise NotYours("not_your_act", allowed=seating.posts(kind))
    elif entry.behalf.side not in state.sides:
        raise NotYours("no_such_side")
    elif not seating.may_for(seat, kind, entry.behalf.side):
        raise NotYours("behalf", allowed=seating.posts(kind, for_a_side=True))


def _sound(state: State, entry: Entry) -> None:
    """Refuse what cannot be meant as it stands: endless, unsafe, adrift, or out of time."""
    sound(entry.act)
    if entry.moment > entry.at:
        raise Malformed("in_future")
    if state.latest is not None and entry.at < state.latest:
        # The clock of a talk never goes back: the door sees to it; a written talk may be wrong.
        raise Malformed("out_of_order")


def _concept(state: State, entry: Entry) -> None:
    act = entry.act
    if isinstance(act, TalkAct):
        talks.check(state, entry, act)
    elif isinstance(act, GroundAct):
        ground.check(state, entry, act)
    elif isinstance(act, RoundAct):
        rounds.check(state, entry, act)
    elif isinstance(act, SessionAct):
        sessions.check(state, entry, act)
    elif isinstance(act, ContributionAct):
        contributions.check(state, entry, act)
    elif isinstance(act, ConveyanceAct):
        conveyances.check(state, entry, act)
    elif isinstance(act, AreaAct):
        conveyances.check_area(state, entry, act)
    elif isinstance(act, CapitalAct):
        public.check_letter(state, entry, act)
    elif isinstance(act, StatementAct):
        public.check(state, entry, act)
    elif isinstance(act, DossierAct):
        dossier.check(state, entry, act)
    elif isinstance(act, DeskAct):
        desk.check(state, entry, act)
    else:
        assert_never(act)
