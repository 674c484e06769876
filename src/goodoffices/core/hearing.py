"""Whether all to whom a session's record is read back may hear what stands in it."""

from collections.abc import Set
from datetime import datetime

from goodoffices.core.acts.conveyances import Onward
from goodoffices.core.details import contains, folded
from goodoffices.core.marking import Attribution, Use
from goodoffices.core.permission import forbidden_receivers, repeats, unreleased
from goodoffices.core.refs import Ref
from goodoffices.core.refusals import MarkingForbids
from goodoffices.core.stages import Fate
from goodoffices.core.state import State
from goodoffices.core.state.items import Item
from goodoffices.core.words import Words

_ALOUD = frozenset({Use.IN_SUBSTANCE, Use.VERBATIM})
"""Uses under which another side may know what was said, and who said it."""


def may_be_read_back(
    state: State, session: Ref, words: Words, items: Set[Ref], at: datetime
) -> None:
    """Refuse a record that says what one of those to whom it is read back may not hear.

    It goes by what it rests on, and by whole lines that its words say again.

    Raises:
        MarkingForbids: a marking keeps a line from its own room, or from another side that sat
            there; a detail was kept back; or a line was struck.
    """
    met = state.sessions[session].act.sides
    for ref in sorted(items):
        _each(state, session, words, state.items[ref], at)
        if len(met) > 1 and not state.items[ref].tied - {ref} <= items:
            raise MarkingForbids("heard")
    rests_on = {folded(state.items[ref].words.text) for ref in items}
    for ref, item in state.items.items():
        if item.side not in met or ref in items or folded(item.words.text) in rests_on:
            continue
        if (item.fate is Fate.STRUCK or not item.marking.own_room or len(met) > 1) and repeats(
            words.text, item.words.text
        ):
            _each(state, session, words, item, at)


def _each(state: State, session: Ref, words: Words, item: Item, at: datetime) -> None:
    """Refuse one line that somebody there may not hear."""
    if item.fate is Fate.STRUCK:
        raise MarkingForbids("withdrawn")
    if not item.marking.own_room:
        raise MarkingForbids("own_room")
    others = state.sessions[session].act.sides - {item.side}
    if not others:
        return
    # What was said elsewhere would cross by being read out, and nothing crosses unless conveyed.
    onward = Onward((), others, attribution=Attribution.DELEGATION)
    if (
        item.session != session
        or item.fate is not Fate.STANDS
        or not item.marking.uses() & _ALOUD
        or not item.marking.names(onward.attribution)
        or (item.marking.expires is not None and at >= item.marking.expires)
        or forbidden_receivers(state, item, onward)
        or unreleased(state, item, onward, at, None)
    ):
        raise MarkingForbids("heard")
    if any(contains(words.text, detail) for detail in item.kept_back):
        raise MarkingForbids("kept_back")
