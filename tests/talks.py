"""Small talks for tests: a record from readable steps. ILLUSTRATIVE: every party is invented.

    evening = talk(
        says(NORTH, "Twelve per cent would do.", SUBSTANCE, name="quota"),
        convey("quota", to=SOUTH, words="North could live with a smaller share."),
    )
    assert sees(evening, SOUTH, "smaller share")
    assert not sees(evening, SOUTH, "Twelve")

A step's `name` is the id of what it makes, for later steps: `does(NORTH, a.Withdraw("quota"))`.
The talk is founded, and each acting seat given to somebody, before the first step. Every step is
done a minute after the one before. A step that is not allowed raises its `Refusal`.
"""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from typing import TypeVar

from goodoffices.core import acts as a
from goodoffices.core.acts import Act
from goodoffices.core.acts.contributions import Kind
from goodoffices.core.acts.conveyances import Onward, Part
from goodoffices.core.acts.talk import Party
from goodoffices.core.documents import Document, Enclosure
from goodoffices.core.entries import Behalf, Entry
from goodoffices.core.marking import PRESETS, Attribution, Marking, Preset, Use
from goodoffices.core.record import Record
from goodoffices.core.refs import Ref, Side, label
from goodoffices.core.refusals import Refusal
from goodoffices.core.seats import (
    AUDITOR,
    MEDIATOR,
    NOBODY,
    PUBLIC,
    SIDED,
    Chamber,
    Seat,
    capital,
    head,
)
from goodoffices.core.showing import as_json
from goodoffices.core.times import Place
from goodoffices.core.view import Sight, View, view
from goodoffices.core.words import Words

L = TypeVar("L")

KEY = bytes(range(32))
START = datetime(2026, 5, 4, 9, 0, tzinfo=UTC)
MINUTE = timedelta(minutes=1)

N, S, E, W = Side("N"), Side("S"), Side("E"), Side("W")
NORTH, SOUTH, EAST, WEST = head(N), head(S), head(E), head(W)
NORTH_CAPITAL, SOUTH_CAPITAL, EAST_CAPITAL = capital(N), capital(S), capital(E)
DEPUTY = Seat(Chamber.MEDIATION, "deputy")
ANALYST = Seat(Chamber.MEDIATION, "analyst")
NOTE_TAKER = Seat(Chamber.MEDIATION, "note-taker")
OFFICER = Seat(Chamber.LIAISON, "officer", N)
SOUTH_OFFICER = Seat(Chamber.LIAISON, "officer", S)
OBSERVER = Seat(Chamber.OBSERVER, "observer")
GUARANTOR = Seat(Chamber.GUARANTOR, "guarantor")
VERIFIER = Seat(Chamber.VERIFIER, "verifier")

ALONE = PRESETS[Preset.ALONE]
THINK = PRESETS[Preset.THINK]
IDEA = PRESETS[Preset.IDEA]
SUBSTANCE = PRESETS[Preset.SUBSTANCE]
VERBATIM = PRESETS[Preset.VERBATIM]

PARTIES = (
    Party(N, Words("North Isle"), Place("Harbour", "Europe/London")),
    Party(S, Words("South Isle"), Place("Cliff", "Asia/Tehran")),
    Party(E, Words("East Isle"), Place("Reef", "Asia/Muscat")),
    Party(W, Words("West Isle"), Place("Cape", "UTC")),
)
HALL = Place("Lantern House", "Asia/Muscat")
FOUNDING = a.Found(Words("The fishing bank"), PARTIES[:2], HALL, Words("The house"))


def seated(side: Side, role: str) -> Seat:
    """A seat in a side's delegation: `seated(N, "negotiator")`."""
    return Seat(Chamber.DELEGATION, role, side)


def everyone(*sides: Side) -> tuple[Seat, ...]:
    """One seat of every room of a talk with those sides."""
    rooms = [
        seat
        for side in sides
        for seat in (head(side), capital(side), Seat(Chamber.LIAISON, "officer", side))
    ]
    return (MEDIATOR, *rooms, OBSERVER, GUARANTOR, VERIFIER, AUDITOR, PUBLIC, NOBODY)


@dataclass(frozen=True)
class Step:
    """One act by one seat; `name` is the id of what it makes."""

    by: Seat
    act: Act
    name: str = ""
    behalf: Behalf | None = None
    at: datetime | None = None
    key: str = ""


Steps = Step | tuple[Seat, Act] | Iterable["Steps"]


def does(by: Seat, act: Act, *, name: str = "", at: datetime | None = None) -> Step:
    """A seat does any act."""
    return Step(by, act, name, at=at)


def notes_for(
    side: Seat | Side, act: Act, *, name: str = "", by: Seat = MEDIATOR, at: datetime | None = None
) -> Step:
    """The mediation writes an act down for a side that said it aloud."""
    return Step(by, act, name, Behalf(_side(side), said=at or START), at)


def says(
    by: Seat,
    words: str,
    marking: Marking | None = ALONE,
    *,
    name: str = "",
    kind: Kind = Kind.POSITION,
    lang: str = "en",
    session: str | None = None,
    about: str | None = None,
    kept_back: tuple[str, ...] = (),
    enclosed: Enclosure | None = None,
    at: datetime | None = None,
) -> Step:
    """A side lodges words itself; `marking=None` where it says nothing about their use."""
    act = _lodge(words, marking, kind, lang, session, about, kept_back)
    return Step(by, replace(act, enclosed=enclosed), name, at=at)


def heard(
    side: Seat | Side,
    words: str,
    marking: Marking | None = ALONE,
    *,
    name: str = "",
    kind: Kind = Kind.POSITION,
    lang: str = "en",
    session: str | None = None,
    about: str | None = None,
    kept_back: tuple[str, ...] = (),
    by: Seat = MEDIATOR,
    at: datetime | None = None,
) -> Step:
    """The mediator notes what a side said, as on the session sheet."""
    act = _lodge(words, marking, kind, lang, session, about, kept_back)
    return notes_for(side, act, name=name, by=by, at=at)


def onward(
    *items: str,
    to: Seat | Side | Iterable[Seat | Side],
    words: str,
    lang: str = "en",
    use: Use = Use.IN_SUBSTANCE,
    attribution: Attribution = Attribution.NOBODY,
    parts: tuple[Part, ...] = (),
    **more: object,
) -> Onward:
    """What crosses: one part resting on the items, or the given parts (see `part`)."""
    receivers = [to] if isinstance(to, Seat | str) else to
    spans = parts or (part(words, *items, lang=lang),)
    sides = frozenset(map(_side, receivers))
    return Onward(spans, sides, use, attribution, **more)  # type: ignore[arg-type]  # by name


def part(words: str, *items: str, lang: str = "en", document: Document | None = None) -> Part:
    """A span of the words that cross, and the items of one source it rests on."""
    return Part(Words(words, lang), frozenset(map(Ref, items)), document)


def convey(
    *items: str,
    to: Seat | Side | Iterable[Seat | Side],
    words: str = "Put in the mediator's own words.",
    name: str = "",
    ask: str | None = None,
    by: Seat = MEDIATOR,
    at: datetime | None = None,
    **how: object,
) -> Step:
    """The mediator carries items across, in her words; `how` are the fields of `onward`."""
    going = onward(*items, to=to, words=words, **how)  # type: ignore[arg-type]  # by name
    return Step(by, a.Convey(going, None if ask is None else Ref(ask)), name, at=at)


def crossed(
    *items: str,
    to: Seat | Side | Iterable[Seat | Side],
    words: str = "Put in the mediator's own words.",
    name: str = "",
    at: datetime | None = None,
    **how: object,
) -> Step:
    """The mediator records what has crossed already."""
    going = onward(*items, to=to, words=words, **how)  # type: ignore[arg-type]  # by name
    return Step(MEDIATOR, a.RecordCrossed(going), name, at=at)


def asks_leave(
    *items: str,
    to: Seat | Side | Iterable[Seat | Side],
    words: str = "Put in the mediator's own words.",
    name: str = "",
    at: datetime | None = None,
    **how: object,
) -> Step:
    """The mediator shows the sources the exact words before they leave."""
    going = onward(*items, to=to, words=words, **how)  # type: ignore[arg-type]  # by name
    return Step(MEDIATOR, a.AskLeave(going), name, at=at)


def sits(*seats: Seat) -> tuple[Step, ...]:
    """Somebody is given each of these seats, whether or not they act."""
    return tuple(Step(MEDIATOR, a.GiveSeat(seat, f"Somebody as {seat}")) for seat in seats)


def held_round(name: str = "round") -> tuple[Step, ...]:
    """A round, proposed, convened and opened."""
    return (
        Step(MEDIATOR, a.ProposeRound(Words("The first round"), HALL), name),
        Step(MEDIATOR, a.Convene(Ref(name))),
        Step(MEDIATOR, a.OpenRound(Ref(name))),
    )


def held_session(*sides: Seat | Side, name: str = "session") -> tuple[Step, ...]:
    """A session with those sides, scheduled and opened."""
    met = frozenset(map(_side, sides))
    return (
        Step(MEDIATOR, a.Schedule(met, HALL), name),
        Step(MEDIATOR, a.OpenSession(Ref(name))),
    )


def founding(sides: int = 2, **more: object) -> Step:
    """The founding of a talk with so many sides; `more` are fields of `Found`."""
    act = replace(FOUNDING, parties=PARTIES[:sides], **more)  # type: ignore[arg-type]  # by name
    return Step(MEDIATOR, act, "talk")


def talk(*steps: Steps, sides: int = 2) -> Record:
    """The record of a talk with those steps, founded with so many sides unless they found it.

    Raises:
        Refusal: a step is not allowed where it stands.
    """
    flat = list(_flat(steps))
    if not any(isinstance(step.act, a.Found) for step in flat):
        flat.insert(0, founding(sides))
    opening = next(place for place, step in enumerate(flat) if isinstance(step.act, a.Found)) + 1
    flat[opening:opening] = _seats(flat)
    return then(Record(KEY), flat)


def then(record: Record, *steps: Steps) -> Record:
    """The record with more steps.

    Raises:
        Refusal: a step is not allowed where it stands.
    """
    sights: dict[Seat, Sight] = {}
    for step in _flat(steps):
        entry = _entry(record, step)
        if step.by not in sights:
            sights[step.by] = Sight(record.key, step.by, record.entries)
        sights[step.by].check(entry)
        record = record.then(entry)
        for sight in sights.values():
            sight.take(entry)
    return record


def refusal(record: Record, *steps: Steps) -> Refusal:
    """The refusal that the last of the steps meets; those before it are done.

    Raises:
        AssertionError: it was allowed.
    """
    *before, last = _flat(steps)
    record = then(record, before)
    try:
        then(record, last)
    except Refusal as refused:
        return refused
    raise AssertionError(f"{type(last.act).__name__} was allowed")


def reads(record: Record, eyes: Seat, now: datetime | None = None) -> View:
    """What a seat reads, at the time of the last step or at another."""
    return view(record, eyes, now or record.entries[-1].at)


def read(record: Record, eyes: Seat, kind: type[L], now: datetime | None = None) -> tuple[L, ...]:
    """The lines of one kind that a seat reads."""
    return reads(record, eyes, now).of(kind)


def sees(record: Record, eyes: Seat, text: str, now: datetime | None = None) -> bool:
    """Whether a text occurs anywhere in what a seat reads."""
    return text in json.dumps(as_json(reads(record, eyes, now)), ensure_ascii=False)


def named(eyes: Seat, name: str) -> Ref:
    """What a seat's room calls the thing of that name."""
    return label(KEY, eyes.audience, Ref(name))


def _lodge(
    words: str,
    marking: Marking | None,
    kind: Kind,
    lang: str,
    session: str | None,
    about: str | None,
    kept_back: tuple[str, ...],
) -> a.Lodge:
    return a.Lodge(
        Words(words, lang),
        kind,
        marking,
        kept_back=kept_back,
        session=None if session is None else Ref(session),
        about=None if about is None else Ref(about),
    )


def _side(who: Seat | Side) -> Side:
    if isinstance(who, Seat):
        if who.side is None:
            raise ValueError("that seat has no side")
        return who.side
    return who


def _flat(steps: Iterable[Steps]) -> Iterator[Step]:
    for step in steps:
        match step:
            case Step():
                yield step
            case (Seat() as by, act) if isinstance(act, Act):
                yield Step(by, act)
            case _:
                yield from _flat(step)  # type: ignore[arg-type]  # a pair was taken above


def _seats(steps: list[Step]) -> list[Step]:
    """Give every acting seat to somebody, but for those that the steps give themselves."""
    given = {step.act.seat for step in steps if isinstance(step.act, a.GiveSeat)}
    sides = {p.side for step in steps if isinstance(step.act, a.Found) for p in step.act.parties}
    acting = dict.fromkeys(step.by for step in steps)
    # The deputy last: once there is one, giving a seat takes both.
    order = sorted(acting, key=lambda seat: seat == DEPUTY)
    return [
        Step(MEDIATOR, a.GiveSeat(seat, f"Somebody as {seat}"))
        for seat in order
        if seat not in given | {MEDIATOR}
        and seat.chamber not in (Chamber.PUBLIC, Chamber.NOBODY)
        and (seat.chamber not in SIDED or seat.side in sides)
    ]


def _entry(record: Record, step: Step) -> Entry:
    last = record.entries[-1].at if record.entries else START - MINUTE
    name = step.name or f"step {len(record.entries)}"
    at = step.at or last + MINUTE
    return Entry(Ref(name), step.by, at, step.act, step.behalf, step.key)
