"""Our JSON of a public record read back: as what the mediation would file to have its lines."""

from collections import deque
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

import msgspec

from goodoffices.core.acts import (
    Act,
    Cite,
    Claim,
    ConfirmClaim,
    CorrectClaim,
    DisputeClaim,
    Interpret,
    WithdrawClaim,
)
from goodoffices.core.acts.dossier import Standing, Topic
from goodoffices.core.refs import Ref
from goodoffices.core.refusals import Refusal
from goodoffices.core.times import When
from goodoffices.core.words import Words, cleaned
from goodoffices.nodes import LARGEST, Unreadable
from goodoffices.press.formats import shapes

Brought = tuple[tuple[Ref, Act], ...]
"""Acts of the mediation, each under the name by which later ones refer to it."""


class _Named(msgspec.Struct):
    format: str


def read(data: bytes, name: str) -> shapes.Record:
    """A public record that was written as our JSON.

    Raises:
        Unreadable: it is none, or holds what ours never does.
    """
    if len(data) > LARGEST:
        raise Unreadable(name, 1, "The record is too large; it may have 5 MB.")
    try:
        return msgspec.json.decode(data, type=shapes.Record)
    except (msgspec.DecodeError, RecursionError) as wrong:
        told = " ".join(str(wrong).split())
        raise Unreadable(name, 1, f"It is no public record of ours: {told}.") from None


def is_record(data: bytes) -> bool:
    """Whether a file says of itself that it is a public record of ours."""
    try:
        return msgspec.json.decode(data, type=_Named).format.startswith("goodoffices-")
    except (msgspec.DecodeError, RecursionError):
        return False


def acts(told: shapes.Record, name: str) -> Brought:
    """What the mediation would file to have these lines, and what was said of them.

    Statements are not among them: only who issued one can issue it.

    Raises:
        Unreadable: a line rests on what the file does not hold, or nobody could have filed it.
    """
    _checked(told, name)
    try:
        sources = [(Ref(source.id), cite(source)) for source in told.sources]
        lines = [pair for line in _in_turn(told.lines, name) for pair in filed(line)]
    except Refusal as refused:
        raise Unreadable(name, 1, str(refused)) from None
    return (*sources, *lines)


def _checked(told: shapes.Record, name: str) -> None:
    """Refuse what no record of ours holds."""
    sources = {source.id for source in told.sources}
    lines = {line.id for line in told.lines}
    if len(sources) < len(told.sources) or len(lines) < len(told.lines) or sources & lines:
        raise Unreadable(name, 1, "Two things in it have one name.")
    for text in _told_in(msgspec.to_builtins(told)):
        if cleaned(text) != text:
            raise Unreadable(name, 1, "It holds signs that make a text read as what it is not.")
    for line in told.lines:
        cited = {line.source, *(remark.source for remark in line.remarks if remark.source)}
        if cited - sources or (line.beside and line.beside not in lines):
            raise Unreadable(name, 1, "A line rests on what is not there.")
        if (line.since or line.until) and line.topic is not Topic.OFFICE:
            raise Unreadable(name, 1, "Days of an office stand in a line on something else.")
        if line.since and line.until and line.until < line.since:
            raise Unreadable(name, 1, "An office ends before it begins.")


def _told_in(told: object) -> Iterator[str]:
    """Every text of a record."""
    match told:
        case str():
            yield told
        case dict():
            yield from (text for each in told.values() for text in _told_in(each))
        case list() | tuple():
            yield from (text for each in told for text in _told_in(each))
        case _:
            return


def _in_turn(lines: tuple[shapes.Line, ...], name: str) -> Iterator[shapes.Line]:
    """Each line after the one it stands beside."""
    beside: dict[str, list[shapes.Line]] = {}
    for line in lines:
        beside.setdefault(line.beside, []).append(line)
    ready, told = deque(beside.pop("", ())), 0
    while ready:
        line = ready.popleft()
        ready.extend(beside.pop(line.id, ()))
        told += 1
        yield line
    if told < len(lines):
        raise Unreadable(name, 1, "Lines stand beside each other in a ring.")


def filed(line: shapes.Line) -> Iterator[tuple[Ref, Act]]:
    """A line with all that was said of it, each correction before what was said after it."""
    ref = Ref(line.id)
    stood = [*line.earlier, shapes.Before(line.words)]
    corrections = [
        CorrectClaim(ref, _words(now.words), before.why) for before, now in pairwise(stood)
    ]
    followed: list[Act] = [_claim(line, stood[0].words)]
    for remark in line.remarks:
        if remark.standing is Standing.CORRECTED and corrections:
            source = Ref(remark.source) if remark.source else None
            mended = replace(corrections.pop(0), source=source, anchor=remark.anchor)
            followed.append(mended)
            continue
        if not remark.earlier:
            followed += corrections
            corrections = []
        followed.append(_remarked(ref, remark))
    followed += corrections
    if line.standing is Standing.WITHDRAWN:
        followed.append(WithdrawClaim(ref, line.why))
    for place, act in enumerate(followed):
        yield Ref(f"{ref}.{place}") if place else ref, act


def _remarked(ref: Ref, remark: shapes.Remark) -> Act:
    source = Ref(remark.source) if remark.source else None
    words = _words(remark.words) if remark.words else None
    if remark.standing is Standing.CONFIRMED:
        return ConfirmClaim(ref, remark.by, source, remark.anchor)
    if words is not None and remark.standing is Standing.DISPUTED:
        return DisputeClaim(ref, words, remark.by, source, remark.anchor)
    if words is not None and source is not None and remark.standing is Standing.INTERPRETED:
        return Interpret(ref, words, source, remark.anchor, remark.by)
    raise Unreadable(str(ref), 1, "A remark in it has no words or no source.")


def _claim(line: shapes.Line, first: shapes.Said) -> Claim:
    return Claim(
        topic=line.topic,
        words=_words(first),
        source=Ref(line.source),
        anchor=line.anchor,
        speaker=line.speaker,
        forms=line.forms,
        office=line.office,
        side=line.side,
        capacity=line.capacity,
        saying=line.saying,
        reporter=line.reporter,
        when=when(line.when),
        qualifier=line.qualifier,
        beside=Ref(line.beside) if line.beside else None,
        since=line.since,
        until=line.until,
    )


def cite(source: shapes.Source) -> Cite:
    """The act that names a source."""
    return Cite(
        source.publisher,
        source.title,
        source.published,
        source.lang,
        source.url,
        source.kind,
        _words(source.note) if source.note else None,
    )


def _words(said: shapes.Said) -> Words:
    return Words(said.text, said.lang)


def when(at: shapes.At | None) -> When | None:
    """A time as the record keeps it."""
    return When(at.at, at.about, at.zone, at.words, at.day_only) if at else None
