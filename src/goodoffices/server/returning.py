"""A published record that comes back to a desk: its lines as suggestions, source by source."""

from collections.abc import Iterator

import msgspec

from goodoffices.core.acts import Cite, SetAside, TakeIn
from goodoffices.core.acts.dossier import Saying, Standing, Topic
from goodoffices.core.acts.sessions import Capacity
from goodoffices.core.lines import ClaimLine, CopyLine, SourceLine
from goodoffices.core.refs import Ref
from goodoffices.core.refusals import Malformed
from goodoffices.core.view import View
from goodoffices.core.words import Words
from goodoffices.nodes import Unreadable
from goodoffices.press import lasting
from goodoffices.press.formats import brought, returned, shapes
from goodoffices.press.reports.suggestions import Suggestion
from goodoffices.server.door import Room
from goodoffices.server.sent import Sent
from goodoffices.server.suggesting import Along, Opened, Piece, Shown


def taken_in(room: Room, told: shapes.Record, name: str) -> None:
    """Cite each source of a record and take in the lines that rest on it.

    Raises:
        Unreadable: it is broken, or invented while the talk is not; nothing was recorded.
        Refusal: a text is not allowed as it stands.
    """
    talk = room.read().talk
    if told.illustrative and not (talk and talk.illustrative):
        raise Unreadable(name, 1, "What it holds is invented, and this talk is not.")
    parts = returned.parts(told, name)
    if not parts:
        raise Unreadable(name, 1, "There is no line in it to bring back.")
    for part in parts:
        source = _cited(room, part.source)
        room.act(TakeIn(source, Words(part.text, part.source.lang)))


def _cited(room: Room, source: shapes.Source) -> Ref:
    """A source as the talk cites it; cited anew where it does not."""
    act = brought.cite(source)
    known = {line.id: line for line in room.read().of(SourceLine)}
    for line in known.values():
        if _as_cited(line) == act:
            return line.id
    return next(line.id for line in room.act(act).of(SourceLine) if line.id not in known)


def _as_cited(line: SourceLine) -> Cite:
    return Cite(
        line.publisher, line.title, line.published, line.lang, line.url, line.kind, line.note
    )


def opened(view: View, copy: CopyLine, part: shapes.Record) -> Opened:
    """The lines of a record that rest on one source: neither those filed nor those set aside."""
    there = _names(view)
    aside = {anchor for other in view.of(CopyLine) for _topic, anchor in other.aside}
    waiting = [line for line in part.lines if line.id not in there and line.id not in aside]
    shown = tuple(_shown(line) for line in waiting)
    filed = sum(line.id in there for line in part.lines)
    rejected = tuple(_shown(line) for line in part.lines if line.id in aside - set(there))
    pieces = tuple(_pieces(part, shown, there))
    return Opened(copy, None, shown, pieces, filed, part, rejected)


def _names(view: View) -> dict[str, Ref]:
    """Every line of a talk by its lasting name, which is the same wherever it is filed."""
    sources = {line.id: line for line in view.of(SourceLine)}
    return {name: ref for ref, name in lasting.of_claims(view.of(ClaimLine), sources)}


def _place(line: shapes.Line) -> str:
    return f"s-{line.id}"


def _shown(line: shapes.Line) -> Shown:
    suggestion = Suggestion(
        line.topic, line.words.text, 0, 0, line.anchor, line.speaker, line.office, line.side,
        line.saying, line.reporter, brought.when(line.when), line.qualifier, line.capacity,
    )  # fmt: skip
    return Shown(suggestion, _place(line), "", "", along=tuple(_along(line)))


def _along(line: shapes.Line) -> Iterator[Along]:
    for before in line.earlier:
        yield Along(Standing.CORRECTED, "", before.words.text, before.why)
    for remark in line.remarks:
        if remark.standing is not Standing.CORRECTED and remark.source:
            words = remark.words.text if remark.words else ""
            yield Along(remark.standing, remark.by, words, remark.anchor)
    if line.standing is Standing.WITHDRAWN:
        yield Along(Standing.WITHDRAWN, "", line.why, "")


def _pieces(
    part: shapes.Record, shown: tuple[Shown, ...], there: dict[str, Ref]
) -> Iterator[Piece]:
    """Its lines one below the other, as the text that is read beside the suggestions."""
    waiting = {each.place for each in shown}
    for line in part.lines:
        who = f"{line.speaker}: " if line.speaker else ""
        kind = "filed" if line.id in there else "aside"
        kind = "open" if _place(line) in waiting else kind
        yield Piece(f"{who}{line.words.text}", kind, _place(line) if kind == "open" else "")
        yield Piece(f"\n{line.anchor}\n\n", "", "")


def reject(room: Room, opened: Opened, place: str) -> None:
    """See to it that a line is not suggested again.

    Raises:
        Refusal: it was decided already.
    """
    line = _line(opened, place)
    room.act(SetAside(opened.copy.id, line.topic, line.id))


def accept(room: Room, opened: Opened, place: str, sent: Sent) -> None:
    """File a line as it stands or as it was mended, with all that was said of it.

    Raises:
        Malformed: a choice was sent that is none.
        Refusal: it is not allowed as it stands.
    """
    line = _mended(_line(opened, place), sent)
    resting = _resting(line, _names(room.read()), _sources(room, opened, line))
    before = {each.id for each in room.read().of(ClaimLine)}
    (_name, claim), *_said = brought.filed(resting)
    filed = room.act(claim).of(ClaimLine)
    own = next(each.id for each in filed if each.id not in before)
    for _name, act in list(brought.filed(msgspec.structs.replace(resting, id=own)))[1:]:
        room.act(act)
    waited = any(each.place == place for each in opened.shown)
    if waited and line.id not in _names(room.read()):
        reject(room, opened, place)


def _sources(room: Room, opened: Opened, line: shapes.Line) -> dict[str, Ref]:
    """The sources of a line and of what was said of it, as the talk cites them."""
    own, *others = opened.record.sources if opened.record else ()
    needed = {remark.source for remark in line.remarks}
    cited = {each.id: _cited(room, each) for each in others if each.id in needed}
    return {own.id: opened.copy.source, **cited}


def _resting(line: shapes.Line, there: dict[str, Ref], sources: dict[str, Ref]) -> shapes.Line:
    """A line as this talk names what it rests on; only who said it in a room can say it again."""
    remarks = (
        msgspec.structs.replace(remark, source=sources.get(remark.source, ""))
        for remark in line.remarks
        if remark.source or remark.standing is Standing.CORRECTED
    )
    return msgspec.structs.replace(
        line,
        source=sources[line.source],
        beside=there.get(line.beside, ""),
        remarks=tuple(remarks),
    )


def _line(opened: Opened, place: str) -> shapes.Line:
    lines = opened.record.lines if opened.record else ()
    return next(line for line in lines if _place(line) == place)


def _mended(line: shapes.Line, sent: Sent) -> shapes.Line:
    try:
        topic = Topic(sent.one("topic"))
        saying = Saying(sent.one("saying")) if sent.one("saying") else None
        capacity = Capacity(sent.one("capacity")) if sent.one("capacity") else None
    except ValueError:
        raise Malformed("standing", allowed="") from None
    office = topic is Topic.OFFICE
    return msgspec.structs.replace(
        line,
        topic=topic,
        words=shapes.Said(sent.one("words"), line.words.lang),
        speaker=sent.one("speaker"),
        office=sent.one("office"),
        side=sent.one("side"),
        saying=saying,
        capacity=capacity,
        reporter=sent.one("reporter"),
        qualifier=sent.one("qualifier"),
        when=line.when if sent.one("when") else None,
        since=line.since if office else None,
        until=line.until if office else None,
    )
