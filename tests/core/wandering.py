"""Talks that wander: any seat does any act on anything near at hand, allowed or not."""

import types
from collections.abc import Iterator
from dataclasses import MISSING, fields, replace
from datetime import date, datetime, timedelta
from enum import Enum
from random import Random
from typing import Any, Union, get_args, get_origin, get_type_hints

from tests.talks import (
    ANALYST,
    DEPUTY,
    KEY,
    MINUTE,
    NOTE_TAKER,
    E,
    N,
    S,
    everyone,
    founding,
    seated,
    sits,
    talk,
)

from goodoffices.core.acts import (
    ACTS,
    Act,
    AskLeave,
    Cite,
    Claim,
    ClearStatement,
    CloseSession,
    Convene,
    Convey,
    DraftRecord,
    DraftStatement,
    EndRound,
    EnterName,
    Found,
    Issue,
    Lodge,
    Narrow,
    NoteArea,
    OpenRound,
    OpenSession,
    Pair,
    PrintPaper,
    Propose,
    ProposeRound,
    ReadBack,
    RecordCrossed,
    RuleOut,
    Schedule,
    TakeIn,
    Unseat,
)
from goodoffices.core.acts.contributions import Kind
from goodoffices.core.acts.conveyances import Onward, Part
from goodoffices.core.acts.talk import Party
from goodoffices.core.documents import Document, Enclosure, Format
from goodoffices.core.entries import Behalf, Entry
from goodoffices.core.marking import Attribution, Marking, Reach, Release, Use
from goodoffices.core.naming import refs_of
from goodoffices.core.record import Record
from goodoffices.core.refs import Ref, Side
from goodoffices.core.refusals import Refusal
from goodoffices.core.seating import FOR_A_SIDE, may
from goodoffices.core.seats import MEDIATOR, Chamber, Seat
from goodoffices.core.stages import Fate
from goodoffices.core.state import State
from goodoffices.core.times import Place, When
from goodoffices.core.view import Sight
from goodoffices.core.words import Words

SIDES = (N, S, E)
EYES = (*everyone(*SIDES), *(seated(side, "expert") for side in SIDES))
HANDS = (*EYES, ANALYST, NOTE_TAKER)
TEXTS = ("Twelve boats.", "We could live with a smaller share.", "Turns.", "ما نمی‌خواهیم", "No.")
BEGINNINGS = (
    *(Lodge,) * 9, Schedule, ProposeRound, Propose, RuleOut, DraftStatement, Cite, Claim,
    NoteArea, Convey, RecordCrossed, AskLeave, Convene, OpenRound, OpenSession, CloseSession,
    TakeIn, EndRound, DraftRecord, ReadBack, Pair, ClearStatement, Issue,
)  # fmt: skip
"""Acts from which others follow: done more often."""

PAPERS = tuple(
    Enclosure(Document(name, Format.TEXT, b"\xef\xbb\xbf" + said), said)
    for name, said in (("Ours", b"A draft."), ("Map", b"Two banks."))
)
"""Documents that are handed in."""

SELDOM = {"marking": 0.1, "items": 0.1, "document": 0.95, "enclosed": 0.3}
"""How often a field is left out that may be."""

OFTEN = 8
"""How often an act goes by the hand and the things it is meant for, out of nine times."""


def wander(random: Random, steps: int) -> Iterator[tuple[Entry, dict[Seat, Sight], bool]]:
    """Each act tried, the eyes of every seat just before it, and whether it was allowed."""
    opened = talk(founding(3), sits(*(h for h in HANDS if _given(h))))
    sights = {seat: Sight(KEY, seat, opened.entries) for seat in dict.fromkeys(HANDS)}
    at = opened.entries[-1].at
    kinds = [*ACTS.values(), *BEGINNINGS * 3]
    for step in range(steps):
        at += MINUTE * random.choice((0, 0, 1, 5, 600))
        state = sights[MEDIATOR].state
        entry = _entry(random, state, kinds, Ref(f"w{step}"), at)
        try:
            sights[entry.by].check(entry)
            allowed = True
        except Refusal:
            allowed = False
        yield entry, sights, allowed
        if allowed:
            for sight in sights.values():
                sight.take(entry)


def record_of(random: Random, steps: int) -> Record:
    """The record of a talk that wandered so far."""
    opened = talk(founding(3), sits(*(h for h in HANDS if _given(h))))
    done = [entry for entry, _sights, allowed in wander(random, steps) if allowed]
    return Record(KEY, (*opened.entries, *done))


def _given(seat: Seat) -> bool:
    outside = (Chamber.PUBLIC, Chamber.NOBODY)
    return seat not in (MEDIATOR, DEPUTY) and seat.chamber not in outside


def _entry(random: Random, state: State, kinds: list[type[Act]], ref: Ref, at: datetime) -> Entry:
    kind = random.choice(kinds)
    if kind in (Found, Unseat) and random.random() < 0.9:
        kind = random.choice(kinds)
    act = _made(random, kind, state, at)
    if isinstance(act, Narrow) and act.item in state.items:
        less = replace(state.items[act.item].marking, attribution=Attribution.NOBODY)
        act = replace(act, marking=random.choice((less, replace(less, use=Use.MEDIATOR_ONLY))))
    sides = _concerned(state, act) or SIDES
    side = random.choice(sides if random.randrange(9) < OFTEN else SIDES)
    hands = [hand for hand in HANDS if may(hand, kind) and hand.side in (None, side)]
    if kind in FOR_A_SIDE and (not hands or random.random() < 0.5):
        said = at - random.choice((0, 3)) * MINUTE
        return Entry(ref, MEDIATOR, at, act, Behalf(side, said=said))
    by = random.choice(hands if hands and random.randrange(9) < OFTEN else HANDS)
    return Entry(ref, by, at, act)


def _concerned(state: State, act: Act) -> tuple[Side, ...]:
    """The sides that have to do with what an act is about."""
    found: list[Side] = []
    for ref in refs_of(act):
        if ref in state.items:
            found.append(state.items[ref].side)
        elif ref in state.clarifications:
            found.append(state.items[state.clarifications[ref].item].side)
        elif ref in state.asks:
            found += state.asks[ref].answers
        elif ref in state.crossings:
            found += sorted(state.crossings[ref].onward.to)
        elif ref in state.drafts:
            found += sorted(state.sessions[state.drafts[ref].session].act.sides)
        elif ref in state.statements:
            drafted = state.statements[ref].entry.side
            found += [drafted] if drafted else sorted(state.statements[ref].act.clearers)
    return tuple(found)


def _made(random: Random, kind: type[Any], state: State, at: datetime) -> Any:
    hints = get_type_hints(kind)
    given = {}
    for field in fields(kind):
        optional = field.default is not MISSING
        if optional and random.random() < SELDOM.get(field.name, 0.5):
            continue
        given[field.name] = _value(random, hints[field.name], field.name, state, at)
    return kind(**given)


def _value(random: Random, hint: Any, name: str, state: State, at: datetime) -> Any:
    origin = get_origin(hint)
    if origin in (Union, types.UnionType):
        (hint,) = [each for each in get_args(hint) if each is not type(None)]
        return _value(random, hint, name, state, at)
    if origin is frozenset and name == "items" and random.random() < 0.8:
        return _several(random, state)
    if origin in (tuple, frozenset):
        inner = get_args(hint)[0]
        count = random.choice((0, 1, 1, 2))
        return origin(_value(random, inner, name, state, at) for _ in range(count))
    if hint is Ref:
        return _ref(random, name, state)
    if isinstance(hint, type) and issubclass(hint, Enum):
        return random.choice(list(hint))
    if hint is Marking:
        return _marking(random, state, at)
    if hint is Onward:
        return _onward(random, state, at)
    plain = {
        Side: lambda: random.choice(SIDES),
        Seat: lambda: random.choice([h for h in HANDS if _given(h)]),
        Words: lambda: Words(random.choice(TEXTS)),
        str: lambda: random.choice(
            ("", "Asia/Tehran") if name == "zone" else ("", "head", "Twelve", "expert")
        ),
        int: lambda: 1,
        bool: lambda: random.random() < 0.5,
        datetime: lambda: at + random.choice((-1, 1, 60)) * MINUTE,
        date: lambda: (at + random.choice((0, 1, 9)) * timedelta(days=1)).date(),
        Place: lambda: Place("A house"),
        When: lambda: random.choice((When(at), When(at - 2 * MINUTE), When(words="soon"))),
        bytes: lambda: b"",
        Document: lambda: random.choice(PAPERS).copy("Annex"),
        Enclosure: lambda: random.choice(PAPERS),
        Party: lambda: Party(N, Words("A side"), Place("A town")),
        Kind: lambda: random.choice(list(Kind)),
    }
    return plain[hint]() if hint in plain else _made(random, hint, state, at)


def _several(random: Random, state: State) -> frozenset[Ref]:
    """Items of one side, or one of each of two sides that wait for each other."""
    one, other = random.sample(SIDES, 2)
    alone = random.random() < 0.5
    near = {
        side: [
            ref
            for ref, item in state.items.items()
            if item.side == side and item.fate is Fate.STANDS
            if alone or item.marking.release is Release.RECIPROCAL
        ]
        for side in SIDES
    }
    sides = (one, one) if alone else (one, other)
    return frozenset(random.choice(near[side] or [Ref("nothing")]) for side in sides)


def _marking(random: Random, state: State, at: datetime) -> Marking:
    if random.random() < 0.3:
        made: Marking = _made(random, Marking, state, at)
        return made
    use = random.choice([Use.IN_SUBSTANCE, Use.IN_SUBSTANCE, *Use])
    waits = (Release.ASK, Release.RECIPROCAL) * 2
    release = random.choice([Release.NOW, *waits, *Release])
    reach = random.choice([Reach.DELEGATION, *Reach])
    expires = random.choice([None, None, at + 30 * MINUTE])
    own = random.random() < 0.9
    return Marking(
        use, random.choice(list(Attribution)), reach=reach, release=release,
        not_before=at + 2 * MINUTE, expires=expires, own_room=own,
    )  # fmt: skip


def _onward(random: Random, state: State, at: datetime) -> Onward:
    if random.random() < 0.2:
        made: Onward = _made(random, Onward, state, at)
        return made
    asks = [ask.onward for ask in state.asks.values()]
    if asks and random.random() < 0.4:
        return random.choice(asks)
    sources = random.sample(SIDES, random.choice((0, 1, 1, 1, 2)))
    standing = [(ref, item) for ref, item in state.items.items() if item.fate is Fate.STANDS]
    use, parts = Use.IN_SUBSTANCE, []
    shown = random.random() < 0.5
    for side in sources:
        own = [(ref, item) for ref, item in standing if item.side == side][-4:]
        own = [each for each in own if (each[1].marking.release is Release.ASK) == shown] or own
        using = random.sample(own, min(len(own), random.choice((1, 1, 1, 2))))
        words = random.choice(("It might be less.", "There may be another way.", *TEXTS))
        if using and random.random() < 0.7:
            use = random.choice(sorted(using[0][1].marking.uses(), key=str) or [use])
            words = using[0][1].words.text if use is Use.VERBATIM else words
        given = using[0][1].enclosed if len(using) == 1 and use is Use.VERBATIM else None
        copy = given.copy("Annex") if given and random.random() < 0.5 else None
        parts.append(Part(Words(words), frozenset(ref for ref, _item in using), copy))
    others = [side for side in SIDES if side not in sources]
    to = frozenset(random.sample(others, random.randint(1, len(others))))
    reach = random.choice([Reach.DELEGATION, *Reach])
    return Onward(
        (*parts, *([] if parts else [Part(Words("A thought."))])),
        frozenset(others) if reach in (Reach.PARTICIPANTS, Reach.PUBLIC) else to,
        use,
        random.choice((Attribution.NOBODY, Attribution.NOBODY, Attribution.DELEGATION)),
        reach=reach,
        persons=frozenset({"head"}) if reach is Reach.SEATS else frozenset(),
        answers=_ref(random, "answers", state) if random.random() < 0.1 else None,
    )


NEAR = {
    "item": ("items",), "items": ("items",), "lines": ("items",),
    "rests_on": ("items",), "answers": ("items",),
    "about": ("crossings", "items"), "session": ("sessions",), "round": ("rounds",),
    "proposal": ("proposals",), "amends": ("proposals",), "reopens": ("rulings",),
    "draft": ("drafts",), "ask": ("asks",), "slip": ("crossings",), "conveyance": ("crossings",),
    "area": ("areas",), "statement": ("statements",), "claim": ("claims",), "beside": ("claims",),
    "source": ("sources",), "clarification": ("clarifications",), "report": ("entries",),
    "name": ("entries",), "paper": ("entries",), "confidence": ("items",),
    "copy": ("copies",), "other": ("claims",),
}  # fmt: skip
"""What a field usually names."""

OF_A_DESK = {"name": EnterName, "paper": PrintPaper}


def _ref(random: Random, name: str, state: State) -> Ref:
    near = [ref for kind in NEAR[name] for ref in getattr(state, kind)][-4:]
    if name in OF_A_DESK:
        near = [
            ref for ref, done in state.entries.items() if isinstance(done.act, OF_A_DESK[name])
        ]
    pool = near if near and random.randrange(9) < OFTEN else [*state.entries, Ref("nothing")]
    picked: Ref = random.choice(pool)
    return picked


def later(record: Record) -> datetime:
    """A time long after all that was done."""
    return record.entries[-1].at + timedelta(days=400)
