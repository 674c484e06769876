"""What a public page is made of, from the public's own view."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from functools import partial

from goodoffices.core.acts.dossier import Standing, Topic
from goodoffices.core.lines import ClaimLine, ReceivedLine, SourceLine, StatementLine
from goodoffices.core.refs import Ref
from goodoffices.core.view import View
from goodoffices.press import grouping, lasting
from goodoffices.press.order import Key, Order
from goodoffices.press.parts import Count, Day, Disputed, Reading, Scope, Team, Versions, Voice
from goodoffices.press.persons.noticing import Notice, surely
from goodoffices.press.persons.recognised import Called, recognised

SCOPE = (Topic.SCOPE_IN, Topic.SCOPE_OUT)
TIMELINE = (Topic.EVENT, Topic.BILATERAL, Topic.MOVEMENT)
SAYINGS = (Topic.STATEMENT, Topic.CHARACTERISATION, Topic.OBSTACLE)


@dataclass(frozen=True, slots=True)
class Page:
    """The public page, part by part, in the order in which it is read."""

    state: tuple[Versions, ...]
    scopes: tuple[Scope, ...]
    modality: tuple[Versions, ...]
    teams: tuple[Team, ...]
    offices: tuple[Voice, ...]
    days: tuple[Day, ...]
    issued: tuple[StatementLine, ...]
    voices: tuple[Voice, ...]
    silent: tuple[str, ...]
    counts: tuple[Count, ...]
    released: tuple[ReceivedLine, ...]
    next_steps: tuple[Voice, ...]
    context: tuple[Versions, ...]
    sources: tuple[SourceLine, ...] = ()
    numbers: dict[Ref, int] = field(default_factory=dict)
    names: dict[Ref, str] = field(default_factory=dict)
    called: dict[Ref, Called] = field(default_factory=dict)
    notices: dict[Ref, Notice] = field(default_factory=dict)

    def claims(self) -> Iterator[ClaimLine]:
        """Every line once, in the order in which it is read."""
        yield from _flat(self.state)
        for scope in self.scopes:
            yield from (*scope.inside, *scope.outside)
        yield from _flat(self.modality)
        for team in self.teams:
            yield from _flat(team.people)
        for held in self.offices:
            yield from _flat(held.lines)
        for day in self.days:
            yield from _flat(day.events)
        for voice in (*self.voices, *self.next_steps):
            yield from _flat(voice.lines)
        yield from _flat(self.context)

    @property
    def disputed(self) -> tuple[Disputed, ...]:
        """Every line that somebody disputes, with what is said against it."""
        told = (
            Disputed(claim, tuple(r for r in claim.remarks if r.standing is Standing.DISPUTED))
            for claim in self.claims()
        )
        return tuple(each for each in told if each.against)

    @property
    def readings(self) -> tuple[Reading, ...]:
        """Every interpretation, apart from what it interprets."""
        return tuple(
            Reading(claim, remark)
            for claim in self.claims()
            for remark in claim.remarks
            if remark.standing is Standing.INTERPRETED
        )

    @property
    def anchors(self) -> dict[Ref, tuple[tuple[ClaimLine, str], ...]]:
        """The words of each source on which lines here rest, with the line that rests on them."""
        found: dict[Ref, dict[tuple[ClaimLine, str], None]] = {}
        for claim in self.claims():
            rests = [(claim.source, claim.anchor), *((r.source, r.anchor) for r in claim.remarks)]
            for source, anchor in rests:
                if source is not None and anchor:
                    found.setdefault(source, {})[claim, anchor] = None
        return {source: tuple(pairs) for source, pairs in found.items()}

    @property
    def corrections(self) -> tuple[ClaimLine, ...]:
        """Every line that was corrected or withdrawn."""
        gone = Standing.WITHDRAWN
        return tuple(c for c in self.claims() if c.earlier or c.standing is gone)

    @property
    def mended(self) -> tuple[StatementLine, ...]:
        """Every statement that was corrected after it was issued."""
        return tuple(statement for statement in self.issued if statement.earlier)


def page(view: View) -> Page:
    """The public page of a view: nothing averaged, nothing merged, every line with its source."""
    order = Order(view)
    claims = _open(view, order)
    spoken, present, held, in_time, by_itself = (
        order.spoken, order.present, order.held, order.in_time, order.by_itself,
    )  # fmt: skip
    issued = tuple(sorted(view.of(StatementLine), key=_issued))
    silent = grouping.silent(claims, issued, order) if claims or issued else ()
    called = recognised(claims)
    voices = partial(grouping.voices, order=order, called=called)
    laid = Page(
        state=grouping.versions(claims, (Topic.STATE,), spoken),
        scopes=grouping.scopes(grouping.versions(claims, SCOPE, spoken), order),
        modality=grouping.versions(claims, (Topic.MODALITY,), by_itself),
        teams=grouping.teams(grouping.versions(claims, (Topic.PERSON,), present), order),
        offices=voices(grouping.versions(claims, (Topic.OFFICE,), held)),
        days=grouping.days(grouping.versions(claims, TIMELINE, in_time), _zone(view)),
        issued=issued,
        voices=grouping.with_the_silent(
            voices(grouping.versions(claims, SAYINGS, spoken)), silent, order
        ),
        silent=silent,
        counts=grouping.counts(claims, issued, order),
        released=tuple(sorted(view.of(ReceivedLine), key=_released)),
        next_steps=voices(grouping.versions(claims, (Topic.NEXT_STEP,), spoken)),
        context=grouping.versions(claims, (Topic.CONTEXT,), by_itself),
    )
    sources = _cited(laid, view)
    return replace(
        laid,
        sources=sources,
        numbers={source.id: number for number, source in enumerate(sources, 1)},
        names=_names(laid, view),
        called=called,
        notices=surely(view),
    )


def _open(view: View, order: Order) -> list[ClaimLine]:
    """The lines that stand in the record, each with its side as the talk names it."""
    return [
        replace(claim, side=order.side(claim.side))
        for claim in view.of(ClaimLine)
        if claim.standing is not Standing.SUGGESTED
    ]


def _names(laid: Page, view: View) -> dict[Ref, str]:
    """What everything on the page is called for good."""
    sources = {source.id: source for source in view.of(SourceLine)}
    return {
        **dict(lasting.of_claims(laid.claims(), sources)),
        **dict(lasting.of_statements(laid.issued)),
        **dict(lasting.of_released(laid.released)),
    }


def _cited(laid: Page, view: View) -> tuple[SourceLine, ...]:
    """The sources in the order in which the page first rests on them."""
    cited: dict[Ref, None] = {}
    for claim in laid.claims():
        rests = (claim.source, *(remark.source for remark in claim.remarks))
        cited |= dict.fromkeys(ref for ref in rests if ref is not None)
    known = {source.id: source for source in view.of(SourceLine)}
    return tuple(known[ref] for ref in cited)


def _zone(view: View) -> str:
    return view.talk.place.zone if view.talk else "UTC"


def _flat(groups: tuple[Versions, ...]) -> Iterator[ClaimLine]:
    for group in groups:
        yield from group.claims


def _issued(line: StatementLine) -> Key:
    return (line.issued or line.at, line.speaker, line.id)


def _released(line: ReceivedLine) -> Key:
    return (line.at, line.id)
