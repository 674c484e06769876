"""The lasting names of what stands on a public page, under which others may cite it.

A name is made of what everybody reads of a line, and of its words as they were first filed. So it
stays when other lines come or go, when the line is corrected, and when the talk is brought to
another desk; and it tells nothing that the page does not.
"""

import hashlib
import json
from collections.abc import Iterable
from datetime import UTC

from goodoffices.core.lines import ClaimLine, ReceivedLine, SourceLine, StatementLine
from goodoffices.core.refs import Ref
from goodoffices.core.times import When
from goodoffices.core.words import Words

_SIGNS = 10
"""Signs of a name: among a million lines two would hardly meet by chance."""


def of_claims(
    claims: Iterable[ClaimLine], sources: dict[Ref, SourceLine]
) -> Iterable[tuple[Ref, str]]:
    """The name of each line of the public record; `sources` are those of the view."""
    return _named("line", ((claim.id, _of_claim(claim, sources)) for claim in claims))


def of_statements(statements: Iterable[StatementLine]) -> Iterable[tuple[Ref, str]]:
    """The name of each statement that was issued."""
    return _named("statement", ((line.id, _of_statement(line)) for line in statements))


def of_released(released: Iterable[ReceivedLine]) -> Iterable[tuple[Ref, str]]:
    """The name of each text that was released to everybody."""
    return _named("released", ((line.id, _texts(line.words)) for line in released))


def _named(kind: str, things: Iterable[tuple[Ref, object]]) -> Iterable[tuple[Ref, str]]:
    taken: dict[str, int] = {}
    for ref, told in things:
        digest = hashlib.sha256(json.dumps(told, ensure_ascii=False).encode()).hexdigest()
        name = f"{kind}-{digest[:_SIGNS]}"
        taken[name] = taken.get(name, 0) + 1
        yield ref, name if taken[name] == 1 else f"{name}-{taken[name]}"


def _of_claim(claim: ClaimLine, sources: dict[Ref, SourceLine]) -> object:
    source = sources[claim.source]
    first = claim.earlier[0][0] if claim.earlier else claim.words
    return [
        claim.topic.value,
        *_texts((first,)),
        claim.anchor,
        claim.speaker,
        claim.office,
        claim.side,
        claim.reporter,
        claim.qualifier,
        claim.saying.value if claim.saying else "",
        _when(claim.when),
        *(str(each or "") for each in (claim.since, claim.until)),
        *(source.publisher, source.title, str(source.published or ""), source.url),
    ]


def _of_statement(line: StatementLine) -> object:
    first = line.earlier[0][0] if line.earlier else line.words
    return [
        _texts(first),
        line.speaker,
        line.office,
        line.issued.astimezone(UTC).isoformat() if line.issued else "",
    ]


def _texts(words: Iterable[Words]) -> list[list[str]]:
    return [[each.lang, each.text] for each in words]


def _when(when: When | None) -> list[str]:
    if when is None:
        return []
    return [when.at.astimezone(UTC).isoformat() if when.at else "", when.words]
