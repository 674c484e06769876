"""Our JSON of a public record read back: as what the mediation would file to have its lines."""

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
from goodoffices.core.acts.dossier import Standing
from goodoffices.core.refs import Ref
from goodoffices.core.refusals import Refusal
from goodoffices.core.times import When
from goodoffices.core.words import Words
from goodoffices.nodes import LARGEST, Unreadable
from goodoffices.press.formats import shapes

Brought = tuple[tuple[Ref, Act], ...]
"""Acts of the mediation, each under the name by which later ones refer to it."""


def read(data: bytes, name: str) -> shapes.Record:
    """A public record that was written as our JSON.

    Raises:
        Unreadable: it is none, or holds what ours never does.
    """
    if len(data) > LARGEST:
        raise Unreadable(name, 1, f"it is longer than {LARGEST:,} bytes")
    try:
        return msgspec.json.decode(data, type=shapes.Record)
    except msgspec.DecodeError as wrong:
        raise Unreadable(name, 1, f"it is no public record of ours: {wrong}") from None


def acts(told: shapes.Record, name: str) -> Brought:
    """What the mediation would file to have these lines, and what was said of them.

    Statements are not among them: only who issued one can issue it.

    Raises:
        Unreadable: a line rests on what the file does not hold, or nobody could have filed it.
    """
    known = {source.id for source in told.sources} | {line.id for line in told.lines}
    for line in told.lines:
        rests = (line.source, line.beside, *(remark.source for remark in line.remarks))
        lost = [each for each in rests if each and each not in known]
        if lost:
            raise Unreadable(name, 1, f"{line.id} rests on {lost[0]}, which is not there")
    try:
        sources = [(Ref(source.id), _cite(source)) for source in told.sources]
        lines = [pair for line in _in_turn(told.lines, name) for pair in _filed(line)]
    except Refusal as refused:
        raise Unreadable(name, 1, str(refused)) from None
    return (*sources, *lines)


def _in_turn(lines: tuple[shapes.Line, ...], name: str) -> Iterator[shapes.Line]:
    """Each line after the one it stands beside."""
    waiting, there = list(lines), {""}
    while waiting:
        ready = [line for line in waiting if line.beside in there]
        if not ready:
            raise Unreadable(name, 1, "lines stand beside each other in a ring")
        there |= {line.id for line in ready}
        waiting = [line for line in waiting if line not in ready]
        yield from ready


def _filed(line: shapes.Line) -> Iterator[tuple[Ref, Act]]:
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
    raise Unreadable(str(ref), 1, f"what is {remark.standing.value} has no words or no source")


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
        when=_when(line.when),
        qualifier=line.qualifier,
        beside=Ref(line.beside) if line.beside else None,
        since=line.since,
        until=line.until,
    )


def _cite(source: shapes.Source) -> Cite:
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


def _when(at: shapes.At | None) -> When | None:
    return When(at.at, at.about, at.zone, at.words, at.day_only) if at else None
