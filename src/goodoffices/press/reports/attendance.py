"""Who was there and in what capacity, as a report tells it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from goodoffices.core.acts.sessions import Capacity
from goodoffices.press.reports.claims import Handed
from goodoffices.press.reports.person import Person

_BY = re.compile(
    r"(?:\b(?P<side>[A-Z][\w.’'-]*(?:\s[A-Z][\w.’'-]*){0,2}|\w+)\s(?:delegation|side|team)\s(?:was"
    r"|is|has been|had been)\s)?"
    r"\b(?P<how>led|headed|represented|chaired)\sby\s(?P<titles>[^.;]{0,110})$"
)
_LEADS = re.compile(
    r"^(?:,\s(?:[^,.;“”\"]{2,60},\s)?)?\s?(?:who\s)?(?:leads?|led|heads?|headed|is leading"
    r"|was leading)\s"
    r"(?:the|its|his|her|their)\s(?:[\w’']+\s){0,3}?(?:side|delegation|team|mission)\b"
)
_CHIEF = re.compile(
    r"\b(?:chief|lead|head|top) (?:negotiator|of (?:the )?delegation)\b", re.IGNORECASE
)
_TITLE = re.compile(
    r"[\s,]*(?:the\s)?(?:[^.;,“”\"]{0,40}\s)?(?:(?:chief|lead|top) negotiator"
    r"|head of (?:the )?delegation)",
    re.IGNORECASE,
)
_ALSO = re.compile(
    r"^[,\s]*(?:who\s)?also (?:attended|took part|participated|joined|was present)\b"
)
_TOOK_PART = re.compile(
    r"^(?:,\s[^,.;“”\"]{2,60})?[,\s]*(?:who\s)?(?:was |were )?(?:attended|took part|taking part"
    r"|participated|joined|sat in|present at)\b"
)
_PRESENT = re.compile(
    r"^[^.;“”\"]{0,40}?\b(?:was|were|had been|has been) (?:also )?(?:present|seen|there|spotted)\b"
)
_ABSENT = re.compile(
    r"^[^.;“”\"]{0,20}?\b(?:did not (?:attend|come|take part)|was not (?:present|there)"
    r"|stayed away|was absent)\b"
)
_OWNS = re.compile(
    r"^[’']s?\s(?:(?!(?:with|to|of|from|for|by|and)\b)[\w’'-]+\s){0,5}?(?i:envoy|spokes\w+"
    r"|minister|advis[eo]r|secretary"
    r"|representative|aide"
    r"|deputy|ambassador|negotiator|counsel|chief of staff)\s$"
)
_MEETS = re.compile(
    r"^,?\s(?:today\s)?met\s(?!his|her|their)[^.;“”\"]{0,60}?\b(?:with|in the presence)\b"
)
_MET = re.compile(
    r"\bmet\s(?:today\s|yesterday\s|on\s\w+\s)?with\s(?!his|her|their)[^.;“”\"]{0,90}$"
)
_BESIDE = re.compile(
    r"\b(?:ahead of|before|prior to|also met|counterpart|sidelines)\b", re.IGNORECASE
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
    if following is not None and _OWNS.match(text[end : following[0]]):
        return Presence(one.name, None, start, end, how="absent")
    told = _told_before(one.name, before, start, end) or _told_after(one.name, after, start, end)
    if told is None and one.office and _CHIEF.search(one.office):
        return Presence(one.name, Capacity.HEAD, start, end, how="led")
    if told and (match := _MEETS.match(after)):
        beside = before.rpartition(". ")[2] + after[: match.end() + 40]
        told = None if _BESIDE.search(beside) else told
    if told and told.capacity is Capacity.NOT_STATED and _PRESENT.match(after):
        reporter = next((each.by for each in reported if each.start <= start < each.end), "")
        return replace(told, reporter=reporter, how="reported" if reporter else "attended")
    return told


def _told_before(name: str, before: str, start: int, end: int) -> Presence | None:
    """What stands before a name: led by, represented by, met with."""
    if (match := _BY.search(before)) and ", while " not in match["titles"]:
        capacity = Capacity.REPRESENTS if match["how"] == "represented" else Capacity.HEAD
        anchor = start - (len(before) - match.start())
        return Presence(name, capacity, anchor, end, _bare(match["side"]), how="led")
    if (match := _MET.search(before)) and not _BESIDE.search(before.rpartition(". ")[2]):
        anchor = start - (len(before) - match.start())
        return Presence(name, Capacity.NOT_STATED, anchor, end, how="attended")
    return None


_AFTERWARDS: tuple[tuple[re.Pattern[str], Capacity | None, str], ...] = (
    (_LEADS, Capacity.HEAD, "led"),
    (_TITLE, Capacity.HEAD, "led"),
    (_ABSENT, None, "absent"),
    (_ALSO, Capacity.ALSO_ATTENDED, "attended"),
    (_PRESENT, Capacity.NOT_STATED, "attended"),
    (_MEETS, Capacity.NOT_STATED, "attended"),
    (_TOOK_PART, Capacity.NOT_STATED, "attended"),
)


def _told_after(name: str, after: str, start: int, end: int) -> Presence | None:
    """What stands after a name: who leads, also attended, was present."""
    for pattern, capacity, how in _AFTERWARDS:
        if match := pattern.match(after):
            return Presence(name, capacity, start, end + match.end(), how=how)
    return None


def _bare(side: str | None) -> str:
    return re.sub(r"^[Tt]he\s", "", side or "")
