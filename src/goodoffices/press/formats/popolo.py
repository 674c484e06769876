"""A public record as Popolo: persons with their offices, and what they said as speeches."""

import json
from datetime import datetime

from goodoffices.core.acts.dossier import Standing, Topic
from goodoffices.core.lines import ClaimLine, StatementLine, TalkLine
from goodoffices.core.refs import Ref
from goodoffices.press.formats import dates
from goodoffices.press.formats.blanks import without_blanks
from goodoffices.press.page import Page

_SAID = (
    Topic.STATEMENT, Topic.STATE, Topic.SCOPE_IN, Topic.SCOPE_OUT, Topic.NEXT_STEP,
    Topic.CHARACTERISATION, Topic.OBSTACLE, Topic.MODALITY,
)  # fmt: skip


def popolo(talk: TalkLine, page: Page) -> bytes:
    """Persons, sides, memberships and speeches; two names are two persons until one says not."""
    people = _people(page)
    numbered = [(f"person-{place}", group) for place, group in enumerate(people, 1)]
    number = {claim.id: person for person, group in numbered for claim in group}
    parties = (party.name.text for party in talk.parties)
    named = (claim.side for group in people for claim in group if claim.side)
    sides = list(dict.fromkeys((*parties, *named)))
    told = {
        "note": "ILLUSTRATIVE: invented" if talk.illustrative else "",
        "persons": [_person(person, group) for person, group in numbered],
        "organizations": [
            {"id": f"side-{place}", "name": side} for place, side in enumerate(sides, 1)
        ],
        "memberships": [
            each for person, group in numbered for each in _memberships(person, group, sides)
        ],
        "speeches": [
            *(_issued(line, talk, page) for line in page.issued),
            *(
                _speech(c, number, talk, page)
                for c in page.claims()
                if c.speaker and c.topic in _SAID
            ),
        ],
    }
    return (json.dumps(without_blanks(told), ensure_ascii=False, indent=1) + "\n").encode()


def _people(page: Page) -> list[list[ClaimLine]]:
    """The lines that name one person, by what somebody said, or by name, office and side alike."""
    named = [claim for claim in page.claims() if claim.speaker]
    leads: dict[object, object] = {}

    def lead(key: object) -> object:
        while leads.setdefault(key, key) != key:
            key = leads[key]
        return key

    for claim in named:
        leads[lead(_alike(claim))] = lead(claim.person)
    groups: dict[object, list[ClaimLine]] = {}
    for claim in named:
        groups.setdefault(lead(claim.person), []).append(claim)
    return list(groups.values())


def _alike(claim: ClaimLine) -> tuple[str, str, str]:
    return (claim.speaker, claim.office, claim.side)


def _person(name: str, group: list[ClaimLine]) -> dict[str, object]:
    called = list(dict.fromkeys(claim.speaker for claim in group))
    perhaps = dict.fromkeys(form for claim in group for form in claim.forms)
    others = [*called[1:], *(form for form in perhaps if form not in called)]
    return {"id": name, "name": called[0], "other_names": [{"name": other} for other in others]}


def _memberships(person: str, group: list[ClaimLine], sides: list[str]) -> list[dict[str, object]]:
    found: dict[tuple[str, str, str, str], None] = {}
    for claim in group:
        if claim.side or claim.office:
            held = (str(claim.since or ""), str(claim.until or ""))
            found[claim.side, claim.office, *held] = None
    return [
        {
            "person_id": person,
            "organization_id": f"side-{sides.index(side) + 1}" if side else "",
            "role": office,
            "start_date": since,
            "end_date": until,
        }
        for side, office, since, until in found
    ]


def _speech(
    claim: ClaimLine, number: dict[Ref, str], talk: TalkLine, page: Page
) -> dict[str, object]:
    source = page.sources[page.numbers[claim.source] - 1]
    noted = ", ".join((source.publisher, source.title))
    reached = source.url.startswith(("https://", "http://"))
    gone = "withdrawn; " if claim.standing is Standing.WITHDRAWN else ""
    return {
        "id": page.names[claim.id],
        "type": "speech" if claim.saying else "narrative",
        "creator_id": number[claim.id],
        "attribution_text": claim.speaker,
        "role": claim.office,
        "text": claim.words.text,
        "language": claim.words.lang,
        "title": claim.topic.value,
        "date": _whole(dates.on(claim.when, talk)),
        "note": f"{gone}{noted}: {claim.anchor}",
        # A link of Popolo has an address, or it is none.
        "sources": [{"url": source.url, "note": noted}] if reached else [],
    }


def _issued(line: StatementLine, talk: TalkLine, page: Page) -> dict[str, object]:
    return {
        "id": page.names[line.id],
        "type": "speech",
        "attribution_text": line.speaker,
        "role": line.office,
        "text": "\n\n".join(words.text for words in line.words),
        "date": _whole(dates.issued(line.issued, talk)),
        "note": "issued here",
    }


def _whole(at: str) -> str:
    """A time with its seconds, as RFC 3339 wants it; a day stays a day."""
    return datetime.fromisoformat(at).isoformat(timespec="seconds") if "T" in at else at
