"""How acts on contributions carry a talk on."""

from dataclasses import replace
from typing import assert_never

from goodoffices.core.acts import (
    Answer,
    Clarify,
    ContributionAct,
    Correct,
    Lodge,
    Narrow,
    Pair,
    Permit,
    Strike,
    Supersede,
    Tie,
    Widen,
    Withdraw,
)
from goodoffices.core.entries import Entry
from goodoffices.core.marking import BY_SILENCE
from goodoffices.core.refs import Ref
from goodoffices.core.stages import Confirmation, Fate
from goodoffices.core.state import State
from goodoffices.core.state.items import Clarification, Item, lodged


def take(state: State, entry: Entry, act: ContributionAct) -> tuple[Ref, ...]:
    """Carry the talk on by one act; the things it touches."""
    match act:
        case Lodge():
            silence = BY_SILENCE[state.founded.silence]
            person = state.seats.person(entry.by)
            state.items[entry.id] = lodged(entry, act, entry.actor, person, silence)
        case Clarify():
            state.clarifications[entry.id] = Clarification(
                entry, act.item, act.words, act.rests_on
            )
            state.items[act.item].clarifications.append(entry.id)
            return (entry.id, act.item)
        case Answer():
            clarification = state.clarifications[act.clarification]
            clarification.answer, clarification.answered = act.words, entry
            return (entry.id, act.clarification, clarification.item)
        case Widen() | Narrow():
            item = state.items[act.item]
            item.changes(entry.moment)
            if act.marking.own_room and not item.marking.own_room:
                item.opened = entry.at
            item.marking = act.marking
            return (entry.id, act.item, *hangs_on(item))
        case Withdraw() | Strike():
            item = state.items[act.item]
            item.changes(entry.moment)
            item.fate = Fate.WITHDRAWN if isinstance(act, Withdraw) else Fate.STRUCK
            item.fate_why = "" if isinstance(act, Withdraw) else act.why
            return (entry.id, act.item, *hangs_on(item))
        case Supersede():
            return _supersede(state, entry, act)
        case Correct():
            item = state.items[act.item]
            item.corrections.append((item.words, act.why))
            item.words = act.words
            # Side and capital stood by the earlier words.
            item.permitted = False
            if item.confirmation is not Confirmation.OWN:
                item.confirmation = Confirmation.NOT_CONFIRMED
            for ref in item.drafts:
                state.drafts[ref].reworded(act.item)
            return (entry.id, act.item, *item.drafts)
        case Tie():
            for ref in act.items:
                state.items[ref].tied |= act.items - {ref}
            return (entry.id, *act.items)
        case Pair():
            for ref in act.items:
                state.items[ref].paired |= act.items - {ref}
            return (entry.id, *act.items)
        case Permit():
            item = state.items[act.item]
            item.changes(entry.moment)
            item.permitted = True
            return (entry.id, act.item)
        case _:
            assert_never(act)
    return (entry.id,)


def hangs_on(item: Item) -> tuple[Ref, ...]:
    """Everything whose line may change when the standing or marking of an item does."""
    near = (item.replaces, item.replaced_by)
    return (
        *item.clarifications,
        *item.crossings,
        *item.answers,
        *item.areas,
        *item.asks,
        *item.drafts,
        *sorted(item.tied | item.paired),
        *(ref for ref in near if ref is not None),
    )


def _supersede(state: State, entry: Entry, act: Supersede) -> tuple[Ref, ...]:
    old = state.items[act.item]
    old.changes(entry.moment)
    old.fate, old.replaced_by = Fate.SUPERSEDED, entry.id
    for mate in old.tied:
        # Where the source said together or not at all, other words of its do not set it free.
        tied = state.items[mate].tied
        state.items[mate].tied = tied - {act.item} | {entry.id}
    state.items[entry.id] = replace(
        _fresh(old),
        entry=entry,
        person=state.seats.person(entry.by),
        words=act.words,
        marking=act.marking or old.marking,
        silent=act.marking is None and old.silent,
        replaces=act.item,
        confirmation=Confirmation.NOT_CONFIRMED if entry.behalf else Confirmation.OWN,
    )
    return (entry.id, act.item, *hangs_on(old))


def _fresh(old: Item) -> Item:
    """What a replacement takes over: whose it is and what it is about."""
    return Item(
        old.entry,
        old.side,
        old.words,
        old.kind,
        old.marking,
        old.speaker,
        kept_back=old.kept_back,
        session=old.session,
        about=old.about,
        silent=old.silent,
        tied=old.tied,
    )
