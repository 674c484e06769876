"""What is read out of a report, for machines and for people."""

import re
from collections.abc import Iterator
from typing import Any

from goodoffices.core.acts.dossier import Topic
from goodoffices.press.reports.finding import Finding
from goodoffices.press.reports.moments import Moment
from goodoffices.press.reports.reading import Reading
from goodoffices.press.reports.suggestions import Suggestion, suggestions

_HEADINGS = {
    Topic.STATE: "How the talks stand",
    Topic.MODALITY: "Whether the sides meet",
    Topic.SCOPE_IN: "What they are about",
    Topic.SCOPE_OUT: "What is ruled out",
    Topic.PERSON: "Who was there",
    Topic.EVENT: "What others report",
    Topic.MOVEMENT: "Who went where",
    Topic.BILATERAL: "Meetings beside the talks",
    Topic.STATEMENT: "What was said",
    Topic.NEXT_STEP: "What comes next",
    Topic.CHARACTERISATION: "Words for the talks",
    Topic.OBSTACLE: "Obstacles",
    Topic.CONTEXT: "What came before",
}


def as_json(reading: Reading) -> dict[str, Any]:
    """A reading for machines; offsets are those of the file, where it holds the text as it is."""
    return {
        "quotes": [
            {**_place(reading, each.start, each.end), "speaker": each.speaker, "cue": each.cue}
            for each in reading.quotes
            if not each.heading
        ],
        "people": [
            {"name": each.name, "forms": list(each.forms), "office": each.office}
            for each in reading.people
        ],
        "dates": [_date(reading, each) for each in reading.moments if not each.from_today],
        "state": _state(reading),
        "claims": list(_claims(reading)),
    }


def _place(reading: Reading, start: int, end: int) -> dict[str, Any]:
    document = reading.document
    return {
        "start": document.in_file(start),
        "end": document.in_file(end - 1) + 1,
        "text": document.text[start:end],
    }


def _date(reading: Reading, moment: Moment) -> dict[str, Any]:
    return {
        **_place(reading, moment.start, moment.end),
        "date": moment.day.isoformat() if moment.day else None,
        "time": f"{moment.clock:%H:%M}" if moment.clock else None,
        "zone": moment.zone,
        "about": moment.about,
        "inferred": moment.inferred,
    }


def _state(reading: Reading) -> dict[str, Any] | None:
    found = reading.state
    if found is None:
        return None
    place = _place(reading, found.start, found.end)
    return {"value": found.value, **place, "speaker": found.speaker}


def _claims(reading: Reading) -> Iterator[dict[str, Any]]:
    """What is reported by others than those who speak, and what the report says by itself."""
    for each in reading.handed:
        yield {
            "topic": "reported",
            **_place(reading, each.start, each.end),
            "by": each.by or None,
            "standing": each.standing.value,
        }
    for notice in reading.notices:
        yield {
            "topic": "both sides",
            **_place(reading, notice.start, notice.end),
            "by": None,
            "silent": list(notice.silent),
        }
    for found in (*reading.manners, *_unspoken(reading)):
        yield {
            "topic": found.topic.value,
            **_place(reading, found.start, found.end),
            "by": found.speaker or found.reporter or None,
            **({"value": found.value} if found.topic is Topic.MODALITY else {}),
        }


def _unspoken(reading: Reading) -> Iterator[Finding]:
    scope = (Topic.SCOPE_IN, Topic.SCOPE_OUT)
    return (each for each in reading.findings if each.topic in scope and not each.speaker)


def as_text(reading: Reading) -> str:
    """A reading for people: what is suggested, by what it is about, with the words it rests on."""
    document = reading.document
    lines = [document.title or "(no headline)"]
    told = [document.publisher, str(document.published or ""), f"language: {document.lang}"]
    lines.append(", ".join(each for each in told if each))
    if document.embeds:
        lines.append(f"Embedded posts that are missing: {document.embeds}")
    lines += [f"{side}: {_counted(count)}" for side, count in reading.spoken.items()]
    found = suggestions(reading)
    for topic, heading in _HEADINGS.items():
        rows = [each for each in found if each.topic is topic]
        if rows:
            lines += ["", heading]
            lines += [line for each in rows for line in _row(each)]
    return "\n".join(lines)


def _counted(count: int) -> str:
    match count:
        case 0:
            return "silent in this report"
        case 1:
            return "1 statement"
        case _:
            return f"{count} statements"


def _row(each: Suggestion) -> Iterator[str]:
    who = ", ".join(part for part in (each.speaker, each.office, each.side) if part)
    by = f" [{each.standing.value} {each.reporter or 'nobody named'}]" if _others(each) else ""
    when = f" ({each.when.words})" if each.when else ""
    held = f" ({each.qualifier})" if each.qualifier else ""
    yield f"- {who + ': ' if who else ''}{each.words}{when}{held}{by}"
    anchor = re.sub(r"\s+", " ", each.anchor)
    if anchor.casefold() != each.words.casefold():
        yield f"  rests on: {anchor}"
    if each.silent:
        yield f"  NOTICE: said of both, but not a word of {', '.join(each.silent)} is quoted."


def _others(each: Suggestion) -> bool:
    return bool(each.reporter) or each.standing.value == "interpreted by"
