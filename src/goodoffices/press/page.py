"""What a public page is made of, from the public's own view."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime

from goodoffices.core.acts.dossier import Topic
from goodoffices.core.lines import ClaimLine, ReceivedLine, SourceLine, StatementLine
from goodoffices.core.refs import Ref
from goodoffices.core.view import View


@dataclass(frozen=True, slots=True)
class Versions:
    """A claim with those that stand beside it as other versions of the same."""

    claims: tuple[ClaimLine, ...]

    @property
    def first(self) -> ClaimLine:
        """The version that was filed first."""
        return self.claims[0]


@dataclass(frozen=True, slots=True)
class Voice:
    """What one speaker said: an office, a side, and the statements in order."""

    speaker: str
    office: str
    side: str
    statements: tuple[Versions, ...]


@dataclass(frozen=True, slots=True)
class Page:
    """The public page, part by part."""

    state: tuple[Versions, ...]
    scope: tuple[tuple[str, tuple[Versions, ...], tuple[Versions, ...]], ...]
    modality: tuple[Versions, ...]
    people: tuple[Versions, ...]
    timeline: tuple[Versions, ...]
    voices: tuple[Voice, ...]
    next_steps: tuple[Versions, ...]
    context: tuple[Versions, ...]
    readings: tuple[Versions, ...]
    issued: tuple[StatementLine, ...]
    released: tuple[ReceivedLine, ...]
    corrections: tuple[ClaimLine, ...]
    sources: tuple[SourceLine, ...]
    silent: tuple[str, ...]
    numbers: dict[Ref, int] = field(default_factory=dict)


def page(view: View) -> Page:
    """The public page of a view: nothing averaged, nothing merged, every line with its source."""
    claims = view.of(ClaimLine)
    groups = _versions(claims)

    def about(*topics: Topic) -> tuple[Versions, ...]:
        return tuple(group for group in groups if group.first.topic in topics)

    sources = view.of(SourceLine)
    sayings = about(Topic.STATEMENT, Topic.CHARACTERISATION, Topic.OBSTACLE)
    spoken = {claim.side for claim in claims if claim.speaker and claim.saying is not None}
    sides = [party.name.text for party in view.talk.parties] if view.talk else []
    return Page(
        state=about(Topic.STATE),
        scope=_scopes(about(Topic.SCOPE_IN), about(Topic.SCOPE_OUT)),
        modality=about(Topic.MODALITY),
        people=about(Topic.PERSON),
        timeline=tuple(sorted(about(Topic.EVENT, Topic.BILATERAL, Topic.MOVEMENT), key=_by_time)),
        voices=_voices(sayings),
        next_steps=about(Topic.NEXT_STEP),
        context=about(Topic.CONTEXT),
        readings=tuple(g for g in groups if any(c.remarks for c in g.claims)),
        issued=view.of(StatementLine),
        released=view.of(ReceivedLine),
        corrections=tuple(claim for claim in claims if claim.earlier or claim.why),
        sources=sources,
        silent=tuple(side for side in sides if side not in spoken),
        numbers={source.id: number for number, source in enumerate(sources, 1)},
    )


def _versions(claims: Iterable[ClaimLine]) -> list[Versions]:
    """Claims grouped with those that stand beside them."""
    first: dict[Ref, Ref] = {}
    groups: dict[Ref, list[ClaimLine]] = {}
    for claim in claims:
        root = first.get(claim.beside, claim.id) if claim.beside else claim.id
        first[claim.id] = root
        groups.setdefault(root, []).append(claim)
    return [Versions(tuple(group)) for group in groups.values()]


def _scopes(
    inside: tuple[Versions, ...], outside: tuple[Versions, ...]
) -> tuple[tuple[str, tuple[Versions, ...], tuple[Versions, ...]], ...]:
    """The scope as each who states it states it."""
    by = dict.fromkeys(group.first.side or group.first.reporter for group in (*inside, *outside))
    return tuple(
        (
            who,
            tuple(g for g in inside if (g.first.side or g.first.reporter) == who),
            tuple(g for g in outside if (g.first.side or g.first.reporter) == who),
        )
        for who in by
    )


def _voices(sayings: tuple[Versions, ...]) -> tuple[Voice, ...]:
    by: dict[str, list[Versions]] = {}
    for group in sayings:
        by.setdefault(group.first.speaker or group.first.reporter, []).append(group)
    return tuple(
        Voice(
            speaker,
            next((g.first.office for g in groups if g.first.office), ""),
            next((g.first.side for g in groups if g.first.side), ""),
            tuple(groups),
        )
        for speaker, groups in by.items()
    )


def _by_time(group: Versions) -> tuple[bool, datetime]:
    when = group.first.when
    at = when.at if when else None
    return (at is None, at or group.first.at)
