"""Who may know of what a side handed to the mediation."""

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
from goodoffices.core.disclosure.eyes import Eyes
from goodoffices.core.entries import Entry
from goodoffices.core.lines import ClarificationLine, ItemLine, Span
from goodoffices.core.marking import Release
from goodoffices.core.refs import Ref
from goodoffices.core.seats import Chamber
from goodoffices.core.stages import Fate
from goodoffices.core.state import State
from goodoffices.core.state.items import Item


def readable(item: Item, eyes: Eyes) -> bool:
    """Whether these eyes may read a contribution: the mediation's, and its own source's."""
    if eyes.mediation:
        return True
    if item.fate is Fate.STRUCK:
        return False  # noted in the wrong room: it was never that side's
    if eyes.seat.chamber is Chamber.LIAISON:
        return eyes.near(item.side)
    if not item.marking.own_room:
        return item.entry.by == eyes.seat and not item.left
    if eyes.capital(item.side):
        return item.permitted or item.marking.release is Release.AFTER_CAPITAL
    return eyes.delegation(item.side)


def disclose(
    state: State, entry: Entry, act: ContributionAct, eyes: Eyes
) -> ItemLine | ClarificationLine | None:
    """What these eyes may read of an act on a contribution."""
    match act:
        case Lodge() | Supersede():
            item = state.items[entry.id]
            return _item(state, entry, item, eyes) if readable(item, eyes) else None
        case Clarify():
            item = state.items[act.item]
            if not readable(item, eyes) or eyes.capital(item.side):
                return None
            asked = state.clarifications[entry.id]
            return ClarificationLine(
                eyes.name(entry.id),
                eyes.at(state, entry),
                eyes.name(act.item),
                item.side,
                act.words,
                eyes.links(entry, act.rests_on) if eyes.mediation else (),
                asked.answer,
                asked.answered.behalf if asked.answered else None,
            )
        case (
            Answer()
            | Widen()
            | Narrow()
            | Withdraw()
            | Correct()
            | Strike()
            | Tie()
            | Pair()
            | Permit()
        ):
            return None  # read on the line of the item, and of the clarification
        case _:
            assert_never(act)


def _item(state: State, entry: Entry, item: Item, eyes: Eyes) -> ItemLine:
    capital = eyes.capital(item.side)
    return ItemLine(
        eyes.name(entry.id),
        eyes.at(state, entry),
        item.side,
        item.speaker,
        entry.behalf,
        item.words,
        item.kind,
        item.marking,
        item.silent,
        item.kept_back,
        None if capital else eyes.link(entry, item.session),
        None if capital else eyes.link(entry, item.about),
        item.fate,
        item.fate_words,
        item.fate_why if eyes.mediation else "",
        eyes.link(entry, item.replaced_by),
        eyes.link(entry, item.replaces),
        tuple(item.corrections),
        eyes.links(entry, item.tied),
        eyes.links(entry, item.paired) if eyes.mediation else (),
        item.permitted,
        item.confirmation,
        () if capital or not item.crossings else _sent(state, entry.id, item, eyes),
        item.opened if eyes.mediation or entry.by == eyes.seat else None,
        item.enclosed,
    )


def _sent(state: State, ref: Ref, item: Item, eyes: Eyes) -> tuple[Span, ...]:
    """The spans that rest on this item; a slip only once the mediation has told its source."""
    spans = []
    for crossed in item.crossings:
        crossing = state.crossings[crossed]
        if ref in crossing.slips and not (eyes.mediation or crossing.told):
            continue
        onward = crossing.onward
        spans.append(
            Span(
                eyes.name(crossed),
                eyes.at(state, crossing.entry),
                tuple(part.words for part in onward.parts if ref in part.items),
                eyes.receivers(state, onward),
                onward.use,
                onward.attribution,
                onward.form,
                tuple(p.document for p in onward.parts if ref in p.items and p.document),
            )
        )
    return tuple(spans)
