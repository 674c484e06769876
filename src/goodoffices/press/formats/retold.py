"""A public record of ours told again, to people and to machines, with the places in its text."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from goodoffices.core.acts.dossier import Saying, Standing, Topic
from goodoffices.press.formats import shapes


@dataclass(frozen=True, slots=True)
class Retold:
    """The text of a record, and from where to where the words and the time of each line stand."""

    text: str
    words: dict[str, tuple[int, int]]
    times: dict[str, tuple[int, int]]


def retold(told: shapes.Record) -> Retold:
    """A record line by line, each with what it rests on and what was said of it."""
    sources = {source.id: source for source in told.sources}
    text = f"{_marked(told)}\n{told.mediation.text}, {told.place.name}\n"
    for count in told.counts:
        number = count.quoted + count.reported + count.issued
        said = f"statements: {number}" if number else "silent in this record"
        text += f"{count.side}: {said}\n"
    words: dict[str, tuple[int, int]] = {}
    times: dict[str, tuple[int, int]] = {}
    for line in told.lines:
        text += f"\n- [{line.topic.value}] {_who(line)}"
        words[line.id] = (len(text), len(text) + len(line.words.text))
        text += line.words.text
        if line.when is not None:
            text += " ("
            times[line.id] = (len(text), len(text) + len(_time(line.when)))
            text += f"{_time(line.when)})"
        text += "".join(f"\n  {each}" for each in _beneath(line, sources))
    if told.statements:
        text += f"\n\nIssued there, and only to be issued again: {len(told.statements)}"
    return Retold(f"{text}\n", words, times)


def _marked(told: shapes.Record) -> str:
    return f"ILLUSTRATIVE: {told.title.text}" if told.illustrative else told.title.text


def _who(line: shapes.Line) -> str:
    who = ", ".join(filter(None, (line.speaker, line.office, line.side)))
    return f"{who}: " if who else ""


def _time(at: shapes.At) -> str:
    if at.at is None:
        return at.words
    stated = at.at.date().isoformat() if at.day_only else at.at.isoformat(timespec="minutes")
    return f"about {stated}" if at.about else stated


def _beneath(line: shapes.Line, sources: dict[str, shapes.Source]) -> Iterator[str]:
    if line.qualifier:
        yield f"qualified: {line.qualifier}"
    through = f"{line.reporter}, according to " if line.reporter else ""
    yield f"rests on: {line.anchor} ({through}{_source(sources[line.source])})"
    for before in line.earlier:
        yield f"before a correction: {before.words.text}" + (
            f" ({before.why})" if before.why else ""
        )
    for remark in line.remarks:
        who = remark.by or ("" if remark.standing is Standing.CORRECTED else "persons not named")
        by = f"{remark.standing.value} {who}".rstrip()
        rests = f" ({_source(sources[remark.source])})" if remark.source in sources else ""
        yield f"{by}{f': {remark.words.text}' if remark.words else ''}{rests}"
    if line.why:
        yield f"withdrawn: {line.why}"


def _source(source: shapes.Source) -> str:
    day = source.published.isoformat() if source.published else ""
    return ", ".join(filter(None, (source.publisher, source.title, day)))


def as_json(told: shapes.Record) -> dict[str, Any]:
    """A record for machines, with the keys of a report that was read; places are in its text."""
    made = retold(told)
    sources = {source.id: source for source in told.sources}
    return {
        "quotes": [
            {**_place(made, made.words[line.id]), "speaker": line.speaker or None, "cue": None}
            for line in told.lines
            if line.saying is Saying.DIRECT
        ],
        "people": _people(told),
        "dates": [
            _date(made, line.id, line.when) for line in told.lines if line.when and line.when.at
        ],
        "state": _state(told, made),
        "claims": [
            {
                "id": line.id,
                "topic": line.topic.value,
                **_place(made, made.words[line.id]),
                "by": line.speaker or line.reporter or None,
                "standing": line.standing.value,
                "anchor": line.anchor,
                "source": {
                    "publisher": sources[line.source].publisher,
                    "title": sources[line.source].title,
                    "published": str(sources[line.source].published or "") or None,
                    "url": sources[line.source].url or None,
                },
            }
            for line in told.lines
        ],
    }


def _place(made: Retold, span: tuple[int, int]) -> dict[str, Any]:
    return {"start": span[0], "end": span[1], "text": made.text[span[0] : span[1]]}


def _people(told: shapes.Record) -> list[dict[str, Any]]:
    """The speakers as they are written: two spellings stay two."""
    forms: dict[str, dict[str, None]] = {}
    offices: dict[str, str] = {}
    for line in told.lines:
        if line.speaker:
            forms.setdefault(line.speaker, {}).update(dict.fromkeys(line.forms))
            offices.setdefault(line.speaker, line.office)
    return [
        {"name": name, "forms": [name, *forms[name]], "office": offices[name] or None}
        for name in forms
    ]


def _date(made: Retold, line: str, when: shapes.At) -> dict[str, Any]:
    return {
        **_place(made, made.times[line]),
        "date": when.at.date().isoformat() if when.at else None,
        "time": f"{when.at:%H:%M}" if when.at and not when.day_only else None,
        "zone": when.zone,
        "about": when.about,
        "inferred": False,
    }


def _state(told: shapes.Record, made: Retold) -> dict[str, Any] | None:
    """How the talks stand in the words that come first; a record says it in no single word."""
    for line in told.lines:
        if line.topic is Topic.STATE:
            place = _place(made, made.words[line.id])
            return {"value": None, **place, "speaker": line.speaker or None}
    return None
