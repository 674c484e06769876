"""Who was there and in what capacity, as a report tells it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from goodoffices.core.acts.sessions import Capacity
from goodoffices.press.reports import doubts, roles, stages
from goodoffices.press.reports.claims import Handed
from goodoffices.press.reports.person import Person
from goodoffices.press.reports.turns_east import EASTERN_TALKS

_SCRIPT = re.compile("[\u0600-\u06ff]")
_TEAM = re.compile(
    r"\bdelegations?\b|\bmet (?:\w+ ){0,2}?with\b|\b(?:the|’s|'s) (?:side|session)\b"
    r"|\bin the hall\b|هیئت|وفد"
)
_BEFORE, _AFTER = 190, 130


@dataclass(frozen=True, slots=True)
class Presence:
    """That somebody was there, with the words it rests on.

    `capacity` is nothing for somebody who is only named as the one for whom another came.
    """

    person: str
    capacity: Capacity | None
    start: int
    end: int
    side: str = ""
    reporter: str = ""
    how: str = ""


def attendance(
    text: str, people: Sequence[Person], reported: Sequence[Handed]
) -> tuple[Presence, ...]:
    """Who a report says was there, each once, by the plainest words for it."""
    found: dict[str, Presence] = {}
    if not (stages.STRONG.search(text) or EASTERN_TALKS.search(text) or _TEAM.search(text)):
        return ()
    standing = sorted((start, end, one) for one in people for start, end in one.places)
    for at, (start, end, one) in enumerate(standing):
        after = standing[at + 1] if at + 1 < len(standing) else None
        told = _presence(text, start, end, one, after, reported)
        if told and (one.name not in found or _plainer(told, found[one.name])):
            found[one.name] = told
    return tuple(sorted(found.values(), key=lambda each: each.start))


_PLAINNESS = ("absent", "reported", "attended", "led")


def _plainer(one: Presence, other: Presence) -> bool:
    return _PLAINNESS.index(one.how) > _PLAINNESS.index(other.how)


def _presence(
    text: str,
    start: int,
    end: int,
    one: Person,
    following: tuple[int, int, Person] | None,
    reported: Sequence[Handed],
) -> Presence | None:
    before, after = text[max(0, start - _BEFORE) : start], text[end : end + _AFTER]
    before = before.rpartition("\n")[2]
    if following is not None and roles.OWNS.match(text[end : following[0]]):
        return Presence(one.name, None, start, end, how="absent")
    if _SCRIPT.search(one.name):
        return _eastern(one, before, after, start, end)
    told = _told_before(one, before, after, start, end) or _told_after(one, after, start, end)
    if told and told.how != "absent" and _doubted(before, after):
        return None
    if told is None and one.office and roles.CHIEF.search(one.office):
        return Presence(one.name, Capacity.HEAD, start, end, how="led")
    if told and (match := roles.MEETS.match(after)):
        beside = before.rpartition(". ")[2] + after[: match.end() + 40]
        told = None if roles.BESIDE.search(beside) else told
    if told and told.capacity is Capacity.NOT_STATED and roles.PRESENT.match(after):
        reporter = next((each.by for each in reported if each.start <= start < each.end), "")
        return replace(told, reporter=reporter, how="reported" if reporter else "attended")
    return told


def _told_before(one: Person, before: str, after: str, start: int, end: int) -> Presence | None:
    """What stands before a name: led by, represented by, accompanied by, met with."""
    low = before.lower()
    if (match := roles.BY.search(before, low)) and ", while " not in match["titles"]:
        capacity = Capacity.REPRESENTS if match["how"] == "represented" else Capacity.HEAD
        anchor = start - (len(before) - match.start())
        return Presence(one.name, capacity, anchor, end, _bare(match["side"]), how="led")
    if match := roles.LEADING.search(before, low):
        anchor = start - (len(before) - match.start())
        return Presence(one.name, Capacity.HEAD, anchor, end, how="led")
    for pattern in (roles.BESIDE_THEM, roles.INCLUDES):
        if (match := pattern.search(before, low)) and _listed(match["titles"]):
            anchor = start - (len(before) - match.start())
            return Presence(one.name, Capacity.ALSO_ATTENDED, anchor, end, how="attended")
    sent = roles.SENT.search(before, low) and roles.TO_TALKS.match(after)
    if sent or roles.IN_PRESENCE.search(before, low):
        return Presence(one.name, Capacity.NOT_STATED, start, end, how="attended")
    if (match := roles.MET.search(before, low)) and not roles.BESIDE.search(
        before.rpartition(". ")[2]
    ):
        anchor = start - (len(before) - match.start())
        return _principal(one, anchor, end)
    return None


def _listed(titles: str) -> bool:
    """Whether what stands between is titles and names, and no clause of its own."""
    return not re.search(r"\b(?:who|which|while|said|as|wife|husband)\b|, while ", titles)


def _principal(one: Person, start: int, end: int) -> Presence:
    """One of two who met: whoever holds an office heads a side of the meeting."""
    if one.office:
        return Presence(one.name, Capacity.HEAD, start, end, how="led")
    return Presence(one.name, Capacity.NOT_STATED, start, end, how="attended")


def _told_after(one: Person, after: str, start: int, end: int) -> Presence | None:
    """What stands after a name: who leads, also attended, was present."""
    for pattern, capacity, how in roles.AFTERWARDS:
        if match := pattern.match(after):
            if pattern is roles.MEETS:
                return _principal(one, start, end + match.end())
            return Presence(one.name, capacity, start, end + match.end(), how=how)
    return None


def _eastern(one: Person, before: str, after: str, start: int, end: int) -> Presence | None:
    """The same in Persian and Arabic: who heads a delegation."""
    if match := roles.EASTERN_BEFORE.search(before):
        anchor = start - (len(before) - match.start())
        return Presence(one.name, Capacity.HEAD, anchor, end, how="led")
    if match := roles.EASTERN_AFTER.match(after):
        return Presence(one.name, Capacity.HEAD, start, end + match.end(), how="led")
    return None


def _doubted(before: str, after: str) -> bool:
    """Whether the sentence a name stands in denies, wishes or remembers."""
    earlier = before.rpartition(". ")[2]
    later = re.split(r"[.;!?]\s|[.;!?]$", after, maxsplit=1)[0]
    return bool(
        doubts.UNREAL.search(earlier)
        or doubts.LONG_AGO.search(earlier)
        or doubts.LONG_AGO.search(later)
    )


def _bare(side: str | None) -> str:
    return re.sub(r"^[Tt]he\s", "", side or "")
