"""One row for each thing said: split, continued and half-quoted words joined, repeats left out."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from goodoffices.core.acts.dossier import Saying
from goodoffices.press.reports.quotes import Quote
from goodoffices.press.reports.reported import Said

_FURTHER = re.compile(r",[”\"’»]?\s(?:and\s)?(?:adding|added|noting|stressing|saying)\sthat\s")
_EVERYBODY = re.compile(
    r"^(?:both|the two|all|each|the)?\s?(?:sides?|delegations?|parties|teams|capitals)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Statement:
    """Something somebody said; from `start` to `end` stand the words of the report it rests on.

    `speaker` is empty where the reading leaves open who it is.
    `segments` are the quoted pieces of it, in their order.
    """

    start: int
    end: int
    speaker: str
    saying: Saying
    segments: tuple[str, ...] = ()
    office: str = ""
    cue: str = ""


def statements(
    text: str, quotes: Sequence[Quote], said: Sequence[Said], named: Sequence[str]
) -> tuple[Statement, ...]:
    """What a report says that somebody said, each thing once, in its order."""
    told = [part for each in said for part in _parted(text, each)]
    once = _first(quotes, named)
    spoken = [part for part in told if part.speaker and not _EVERYBODY.match(part.speaker)]
    taken: set[int] = set()
    found = []
    for part in spoken:
        inside = [at for at in once if _holds(part, quotes[at])]
        around = [each for each in quotes if each.start <= part.start and part.end <= each.end]
        if part.repeats is not None or around:
            continue
        taken.update(inside)
        found.append(_indirect(text, part, [quotes[at] for at in inside]))
    found += _direct(quotes, [at for at in once if at not in taken])
    return tuple(sorted(found, key=lambda each: each.start))


def _holds(part: Said, quote: Quote) -> bool:
    """Whether a quotation stands in reported speech; its last sign may be the mark between two."""
    return part.start <= quote.start and quote.end <= part.end + 1


def _parted(text: str, said: Said) -> Iterator[Said]:
    """Reported speech, cut where a further thing said begins."""
    start = said.start
    for match in _FURTHER.finditer(text, said.start, said.end):
        yield _part(text, said, start, match.start())
        start = match.end()
    yield _part(text, said, start, said.end)


def _part(text: str, said: Said, start: int, end: int) -> Said:
    return Said(start, end, said.speaker, said.cue, text[start:end], said.repeats)


def _first(quotes: Sequence[Quote], named: Sequence[str]) -> list[int]:
    """The places of what is said once: in the mouth of somebody named, if it may be."""
    best: dict[str, int] = {}
    for at, each in enumerate(quotes):
        if not each.spoken:
            continue
        plain = re.sub(r"\W+", " ", each.text).strip().casefold()
        held = best.get(plain)
        if held is None or _rank(each, named) > _rank(quotes[held], named):
            best[plain] = at
    kept = set(best.values())
    return [
        at
        for at in sorted(kept)
        if not quotes[at].heading
        and (quotes[at].repeats is None or quotes[at].repeats not in kept)
    ]


def _rank(quote: Quote, named: Sequence[str]) -> tuple[bool, bool]:
    return quote.speaker in named, not quote.heading


def _indirect(text: str, part: Said, inside: Sequence[Quote]) -> Statement:
    office = next((each.office for each in inside if each.office), "") or ""
    saying = Saying.MIXED if inside else Saying.INDIRECT
    end = max((part.end, *(each.end for each in inside)))
    if inside and text[end : end + 1] in ('"', "”", "»", "’"):
        end += 1
    return Statement(
        part.start,
        end,
        part.speaker or "",
        saying,
        tuple(each.text for each in inside),
        office,
        part.cue,
    )


def _direct(quotes: Sequence[Quote], places: Sequence[int]) -> Iterator[Statement]:
    """Quotations, those that go on one another joined."""
    heads = _heads(quotes)
    joined: dict[int, list[int]] = {}
    for at in places:
        joined.setdefault(heads.get(at, at), []).append(at)
    for members in joined.values():
        first = quotes[members[0]]
        yield Statement(
            first.start,
            quotes[members[-1]].end,
            first.speaker or "",
            Saying.DIRECT,
            tuple(quotes[at].text for at in members),
            first.office or "",
            first.cue or "",
        )


def _heads(quotes: Sequence[Quote]) -> Mapping[int, int]:
    """For each piece of a statement where the statement begins."""
    heads: dict[int, int] = {}
    for at, each in enumerate(quotes):
        if each.continues is not None:
            heads[at] = heads.get(each.continues, each.continues)
    return heads
