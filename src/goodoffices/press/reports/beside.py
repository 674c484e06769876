"""Who a report says took part in a meeting outside the round, where nothing else tells of them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from goodoffices.core.acts.dossier import Topic
from goodoffices.press.reports.finding import Finding
from goodoffices.press.reports.person import Person
from goodoffices.press.reports.reading import Reading

_COUNTERPART = re.compile(r"\b(?:his|her|their)\s(?:[A-Z]\w+\s)?(counterpart),?\s$")


@dataclass(frozen=True, slots=True)
class Met:
    """Somebody who met a side, and the words for it; a counterpart has the other's office."""

    person: Person
    start: int
    end: int
    office: str
    reporter: str


def met_beside(reading: Reading) -> Iterator[Met]:
    """Those named in a meeting outside the round of whom the report tells nothing else."""
    told = {each.person for each in reading.presences if each.capacity}
    told |= {each.speaker for each in reading.statements}
    for meeting in reading.findings:
        if meeting.topic is not Topic.BILATERAL:
            continue
        for person in reading.people:
            if not told & {person.name, *person.forms}:
                yield from _in_meeting(reading, meeting, person)


def _in_meeting(reading: Reading, meeting: Finding, person: Person) -> Iterator[Met]:
    for start, end in person.places:
        if not meeting.start <= start < meeting.end:
            continue
        before = reading.document.text[meeting.start : start]
        match = _COUNTERPART.search(before)
        begin = meeting.start + match.start() if match else start
        office = _office_before(reading, meeting.start, start) if match else person.office
        yield Met(person, begin, end, office or "", meeting.reporter)
        return


def _office_before(reading: Reading, start: int, end: int) -> str:
    """The office of whoever is named last before a counterpart is."""
    named = [
        (at, each.office)
        for each in reading.people
        for at, _to in each.places
        if start <= at < end and each.office
    ]
    return max(named)[1] or "" if named else ""
