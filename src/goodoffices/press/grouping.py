"""How the lines of the public record are laid side by side, by side, by day and by voice."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from types import MappingProxyType
from typing import TypeVar
from zoneinfo import ZoneInfo

from goodoffices.core.acts.dossier import Saying, Standing, Topic
from goodoffices.core.lines import ClaimLine, StatementLine
from goodoffices.core.refs import Ref
from goodoffices.press.order import Key, Order, hour
from goodoffices.press.parts import Count, Day, Scope, Team, Versions, Voice
from goodoffices.press.persons.recognised import Called

T = TypeVar("T")
K = TypeVar("K")


def versions(
    claims: Iterable[ClaimLine], topics: tuple[Topic, ...], by: Callable[[ClaimLine], Key]
) -> tuple[Versions, ...]:
    """The lines on some topics, each with those the mediation filed beside it, and no others."""
    known = {claim.id: claim for claim in claims}
    groups: dict[Ref, list[ClaimLine]] = {}
    for claim in known.values():
        groups.setdefault(_root(claim, known).id, []).append(claim)
    found = [
        Versions(tuple(sorted(groups[ref], key=by)))
        for ref in groups
        if known[ref].topic in topics
    ]
    return tuple(sorted(found, key=lambda group: by(_leading(group))))


def _root(claim: ClaimLine, known: dict[Ref, ClaimLine]) -> ClaimLine:
    """The line that all versions of it stand beside."""
    while claim.beside is not None and claim.beside in known:
        claim = known[claim.beside]
    return claim


def _leading(group: Versions) -> ClaimLine:
    """The version whose place the others share: the first that says an hour, or the first."""
    return next((claim for claim in group.claims if hour(claim)), group.first)


def scopes(groups: Iterable[Versions], order: Order) -> tuple[Scope, ...]:
    """The scope as each side states it, side by side; a side that states none has its place."""
    claims = [claim for group in groups for claim in group.claims]
    if not claims:
        return ()
    by = _gathered(claims, lambda claim: order.side(claim.side))
    sides = sorted({*order.sides, *by}, key=order.of_side)
    return tuple(
        Scope(
            side,
            tuple(c for c in by.get(side, ()) if c.topic is not Topic.SCOPE_OUT),
            tuple(c for c in by.get(side, ()) if c.topic is Topic.SCOPE_OUT),
        )
        for side in sides
    )


def teams(groups: Iterable[Versions], order: Order) -> tuple[Team, ...]:
    """Who was there, side by side."""
    by = _gathered(groups, lambda group: order.side(group.first.side))
    return tuple(Team(side, tuple(by[side])) for side in sorted(by, key=order.of_side))


def days(groups: Iterable[Versions], zone: str) -> tuple[Day, ...]:
    """What happened, by the days of the venue; what has no stated time comes last."""
    by = _gathered(groups, lambda group: _day(group, zone))
    return tuple(Day(day, tuple(events)) for day, events in by.items())


def voices(
    groups: Iterable[Versions], order: Order, called: Mapping[Ref, Called] = MappingProxyType({})
) -> tuple[Voice, ...]:
    """What each speaker said; only those whom somebody recognised have one voice for two names."""

    def voice(group: Versions) -> tuple[str, str, str, tuple[str, ...]]:
        first = group.first
        known = called.get(first.id, Called(first.speaker))
        return (order.side(first.side), known.name, first.office, known.also)

    by = _gathered(groups, voice)
    return tuple(
        Voice(speaker, office, side, tuple(lines), also)
        for (side, speaker, office, also), lines in by.items()
    )


def with_the_silent(
    spoken: tuple[Voice, ...], quiet: Iterable[str], order: Order
) -> tuple[Voice, ...]:
    """The voices, and in its place each side of which none is heard."""
    if not spoken:
        return ()
    voices = (*spoken, *(Voice("", "", side) for side in quiet))
    return tuple(sorted(voices, key=lambda voice: order.of_side(voice.side)))


def counts(
    claims: Iterable[ClaimLine], issued: Iterable[StatementLine], order: Order
) -> tuple[Count, ...]:
    """How many statements stand of each side, those of which none stands among them."""
    spoken = [(order.side(claim.side), claim) for claim in claims if _speaks(claim)]
    named = [
        (order.side(side), statement)
        for statement in issued
        for side in (statement.joint or (statement.side,))
        if side
    ]
    if not spoken and not named:
        return ()
    quoted = Counter(side for side, claim in spoken if claim.saying is Saying.DIRECT)
    told = Counter(side for side, claim in spoken if claim.saying is not Saying.DIRECT)
    put_out = Counter(side for side, _statement in named)
    sides = sorted({*order.sides, *filter(None, [*quoted, *told, *put_out])}, key=order.of_side)
    return tuple(Count(side, quoted[side], told[side], put_out[side]) for side in sides)


def silent(
    claims: Iterable[ClaimLine], issued: Iterable[StatementLine], order: Order
) -> tuple[str, ...]:
    """The sides of which no word stands in the record."""
    heard = {order.side(claim.side) for claim in claims if _speaks(claim)}
    for statement in issued:
        heard |= {order.side(side) for side in (statement.side, *statement.joint) if side}
    return tuple(side for side in order.sides if side not in heard)


def _speaks(claim: ClaimLine) -> bool:
    withdrawn = claim.standing is Standing.WITHDRAWN
    about = (Topic.PERSON, Topic.OFFICE)
    return bool(claim.speaker) and claim.topic not in about and not withdrawn


def _day(group: Versions, zone: str) -> date | None:
    when = _leading(group).when
    return when.at.astimezone(ZoneInfo(zone)).date() if when and when.at else None


def _gathered(things: Iterable[T], by: Callable[[T], K]) -> dict[K, list[T]]:
    found: dict[K, list[T]] = {}
    for thing in things:
        found.setdefault(by(thing), []).append(thing)
    return found
