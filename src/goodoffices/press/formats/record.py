"""The public record of a talk as our JSON, written from its page."""

from datetime import UTC
from functools import partial
from zoneinfo import ZoneInfo

import msgspec

from goodoffices.core.lines import ClaimLine, RemarkLine, SourceLine, StatementLine, TalkLine
from goodoffices.core.refs import Ref
from goodoffices.core.times import Place, When
from goodoffices.core.words import Words
from goodoffices.press.formats import shapes
from goodoffices.press.page import Page


def record(talk: TalkLine, page: Page) -> shapes.Record:
    """The public record of a talk, as its page has it."""
    called: dict[str, str] = {party.side: party.name.text for party in talk.parties}
    zone = ZoneInfo(talk.place.zone)
    return shapes.Record(
        format="goodoffices-public",
        version=1,
        title=_said(talk.title),
        mediation=_said(talk.mediation),
        place=_where(talk.place),
        sides=tuple(shapes.Side(_said(p.name), _where(p.capital)) for p in talk.parties),
        illustrative=talk.illustrative,
        sources=tuple(_source(source, page) for source in page.sources),
        lines=tuple(_line(claim, page) for claim in page.claims()),
        statements=tuple(_statement(line, page, called) for line in page.issued),
        released=tuple(
            shapes.Released(
                id=page.names[line.id],
                words=_each(line.words),
                day=line.at.astimezone(zone).date(),
            )
            for line in page.released
        ),
        counts=tuple(
            shapes.Counted(
                side=each.side, quoted=each.quoted, reported=each.reported, issued=each.issued
            )
            for each in page.counts
        ),
    )


def written(talk: TalkLine, page: Page) -> bytes:
    """The same as bytes: always the same for the same page."""
    return msgspec.json.format(msgspec.json.encode(record(talk, page)), indent=1) + b"\n"


def _line(claim: ClaimLine, page: Page) -> shapes.Line:
    beside = page.names.get(claim.beside, "") if claim.beside else ""
    return shapes.Line(
        id=page.names[claim.id],
        topic=claim.topic,
        words=_said(claim.words),
        standing=claim.standing,
        source=_number(page, claim.source),
        anchor=claim.anchor,
        speaker=claim.speaker,
        forms=claim.forms,
        office=claim.office,
        side=claim.side,
        capacity=claim.capacity,
        saying=claim.saying,
        reporter=claim.reporter,
        when=_at(claim.when),
        qualifier=claim.qualifier,
        beside=beside,
        since=claim.since,
        until=claim.until,
        earlier=tuple(shapes.Before(_said(words), why) for words, why in claim.earlier),
        remarks=tuple(map(partial(_remark, page=page), claim.remarks)),
        why=claim.why,
    )


def _remark(remark: RemarkLine, page: Page) -> shapes.Remark:
    return shapes.Remark(
        standing=remark.standing,
        by=remark.by,
        words=_said(remark.words) if remark.words else None,
        source=_number(page, remark.source) if remark.source else "",
        anchor=remark.anchor,
        earlier=remark.earlier,
    )


def _source(source: SourceLine, page: Page) -> shapes.Source:
    return shapes.Source(
        id=_number(page, source.id),
        publisher=source.publisher,
        title=source.title,
        published=source.published,
        lang=source.lang,
        url=source.url,
        kind=source.kind,
        note=_said(source.note) if source.note else None,
    )


def _statement(line: StatementLine, page: Page, called: dict[str, str]) -> shapes.Statement:
    sides = line.joint or ((line.side,) if line.side else ())
    return shapes.Statement(
        id=page.names[line.id],
        words=_each(line.words),
        speaker=line.speaker,
        office=line.office,
        sides=tuple(called.get(side, side) for side in sides),
        issued=line.issued.astimezone(UTC) if line.issued else None,
        earlier=tuple(
            shapes.Issue(_each(words), why, at.astimezone(UTC)) for words, why, at in line.earlier
        ),
        disputes=tuple(shapes.Dispute(by, _said(words)) for by, words in line.disputes),
    )


def _number(page: Page, source: Ref) -> str:
    return f"source-{page.numbers[source]}"


def _said(words: Words) -> shapes.Said:
    return shapes.Said(words.text, words.lang)


def _each(words: tuple[Words, ...]) -> tuple[shapes.Said, ...]:
    return tuple(map(_said, words))


def _where(place: Place) -> shapes.Where:
    return shapes.Where(place.name, place.zone)


def _at(when: When | None) -> shapes.At | None:
    if when is None:
        return None
    # By its own clocks, so that a time reads the same however it was kept.
    at = when.at.astimezone(ZoneInfo(when.zone)) if when.at else None
    return shapes.At(when.zone, at, when.about, when.words, when.day_only)
