"""Who was there and in what capacity, as a report tells it."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from goodoffices.core.acts.sessions import Capacity
from goodoffices.press.reports import doubts, roles, stages
from goodoffices.press.reports.claims import Handed
from goodoffices.press.reports.clauses import Sentence
from goodoffices.press.reports.company import capacity, company
from goodoffices.press.reports.doubted import doubted
from goodoffices.press.reports.grouped import Group, Standing, groups
from goodoffices.press.reports.meeting import meeting
from goodoffices.press.reports.officials import NO_DELEGATE
from goodoffices.press.reports.person import Person
from goodoffices.press.reports.presence import Presence, plainer
from goodoffices.press.reports.present_east import in_sentence
from goodoffices.press.reports.principals import principals
from goodoffices.press.reports.rolls import rolls
from goodoffices.press.reports.turns_east import EASTERN_TALKS

_SCRIPT = re.compile("[\u0600-\u06ff]")
_TEAM = re.compile(
    r"\b(?:delegations?|team|met|received|session|negotiat\w+)\b|\bheld (?:\w+ ){0,3}?meeting"
    r"|\b(?:the|’s|'s) side\b|\bin the hall\b|هیئت|وفد",
    re.IGNORECASE,
)
_FORMER = re.compile(r"\b(?:[Ff]ormer|[Ee]x-|[Pp]revious|[Oo]ne-time)\W?(?:\w+ ){0,3}$")
_AFTER = 160


def attendance(
    text: str,
    told: Sequence[Sentence],
    people: Sequence[Person],
    reported: Sequence[Handed],
    spoken: Mapping[str, int],
) -> tuple[Presence, ...]:
    """Who a report says was there, each once, by the plainest words for it."""
    if not (stages.STRONG.search(text) or EASTERN_TALKS.search(text) or _TEAM.search(text)):
        return ()
    standing = sorted(
        ((start, end, one) for one in people for start, end in one.places),
        key=lambda each: each[:2],
    )
    found: dict[str, Presence] = {}
    for each in _all(text, told, standing, reported):
        if each.person not in found or plainer(each, found[each.person]):
            found[each.person] = each
    for each in principals(text, told, people, spoken, found):
        found.setdefault(each.person, each)
    return tuple(sorted(found.values(), key=lambda each: each.start))


def _all(
    text: str,
    told: Sequence[Sentence],
    standing: Sequence[Standing],
    reported: Sequence[Handed],
) -> Iterator[Presence]:
    places = [start for start, _end, _one in standing]
    for sentence in told:
        first = bisect_left(places, sentence.start)
        names = standing[first : bisect_left(places, sentence.end, first)]
        if not names or sentence.head:
            continue
        for each in _in_sentence(text, sentence, names):
            yield _reported(each, reported)
    yield from rolls(text, standing)


def _in_sentence(text: str, sentence: Sentence, names: Sequence[Standing]) -> Iterator[Presence]:
    if _SCRIPT.search(names[0][2].name):
        yield from in_sentence(sentence, names)
        return
    found = groups(text, sentence.start, sentence.end, names)
    yield from meeting(found)
    beside: set[int] = set()
    for at, group in enumerate(found):
        brought = list(company(group, found[at - 1] if at else None))
        yield from brought
        yield from _whole(group)
        if brought and at and brought[0].capacity is Capacity.ALSO_ATTENDED:
            beside.update(start for start, _, _ in group.names)
            yield from _over(found[at - 1].names[-1], group)
    for at, each in enumerate(names):
        following = names[at + 1] if at + 1 < len(names) else None
        if each[0] not in beside and (told := _presence(text, sentence, each, following)):
            yield told


def _over(each: Standing, company: Group) -> Iterator[Presence]:
    """What stands after somebody's company is said of him or her."""
    start, end, one = each
    told = _told_after(one, company.after, start, end)
    if told and not doubted(company.before, company.after):
        yield replace(told, end=end)


def _whole(group: Group) -> Iterator[Presence]:
    """Several who did together what stands after the last of them."""
    if len(group.names) < 2 or doubted(group.before, group.after):
        return
    if roles.TOOK_PART.match(group.after):
        for start, end, person in group.names:
            yield Presence(person.name, Capacity.NOT_STATED, start, end, how="attended")


def _presence(
    text: str, sentence: Sentence, each: Standing, following: Standing | None
) -> Presence | None:
    start, end, one = each
    before = text[sentence.start : start]
    after = text[end : min(sentence.end, end + _AFTER)]
    if following is not None and roles.OWNS.match(text[end : following[0]]):
        return Presence(one.name, None, start, end, how="absent")
    told = _told_before(one, before, after, start, end) or _told_after(one, after, start, end)
    if told is None:
        return _by_office(one, before, start, end)
    if told.how == "absent":
        return told
    unsure = _doubted if told.how == "led" else doubted
    return None if unsure(before, after) else told


def _by_office(one: Person, before: str, start: int, end: int) -> Presence | None:
    """Whoever is called the chief negotiator leads, unless that is long ago."""
    if one.office and roles.CHIEF.search(one.office) and not _FORMER.search(before + one.office):
        if not re.search(r"\b(?:former|ex-)", before[-60:] + one.office, re.IGNORECASE):
            return Presence(one.name, Capacity.HEAD, start, end, how="led")
    return None


def _reported(told: Presence, reported: Sequence[Handed]) -> Presence:
    """Who was there, with who reports it."""
    if told.capacity is not Capacity.NOT_STATED or told.how != "attended":
        return told
    reporter = next((each.by for each in reported if each.start <= told.start < each.end), "")
    return replace(told, reporter=reporter, how="reported") if reporter else told


def _told_before(one: Person, before: str, after: str, start: int, end: int) -> Presence | None:
    """What stands before a name: led by, under, on the side of, sent."""
    low = before.lower()
    if roles.WITHOUT.search(before, low):
        return Presence(one.name, None, start, end, how="absent")
    if (match := roles.BY.search(before, low)) and _leads(match, before + after, one):
        held = Capacity.REPRESENTS if match["how"] == "represented" else Capacity.HEAD
        anchor = start - (len(before) - match.start())
        return Presence(one.name, held, anchor, end, _bare(match["side"]), how="led")
    if match := roles.AND_BY.search(before, low):
        return Presence(one.name, Capacity.REPRESENTS, start, end, match["side"], how="led")
    for pattern in (roles.LEADING, roles.UNDER):
        if match := pattern.search(before, low):
            anchor = start - (len(before) - match.start())
            return Presence(one.name, Capacity.HEAD, anchor, end, how="led")
    if one.office and (match := roles.ON_SIDE.search(before, low)):
        side = match["side"] or ""
        return Presence(one.name, Capacity.REPRESENTS, start, end, side, how="led")
    if roles.SENT.search(before, low) and roles.TO_TALKS.match(after):
        return Presence(one.name, Capacity.NOT_STATED, start, end, how="attended")
    return None


def _leads(match: re.Match[str], words: str, one: Person) -> bool:
    """Whether what is led, headed or represented is a side of talks."""
    if ", while " in match["titles"] or NO_DELEGATE.search(match["titles"]):
        return False
    if NO_DELEGATE.search(one.office or ""):
        return False
    if match["side"]:
        return True
    within = words if match["how"] == "represented" else words[: match.end("how")]
    return bool(re.search(rf"\b{roles.TALKS}\b", within))


def _told_after(one: Person, after: str, start: int, end: int) -> Presence | None:
    """What stands after a name: who leads, also attended, was present."""
    low = after.lower()
    for sought, held, how in roles.AFTERWARDS:
        if match := sought.match(after, low):
            given = held if held in (None, Capacity.HEAD) else capacity(_as(after, match), held)
            return Presence(one.name, given, start, end + match.end(), how=how)
    if one.office and (match := roles.OWN_TEAM.match(after)):
        return Presence(one.name, Capacity.REPRESENTS, start, end + match.end(), how="led")
    return None


def _as(after: str, match: re.Match[str]) -> str:
    """The capacity that is named after what somebody did: as an observer."""
    named = re.match(r"\sas\s(?:an?|the|its|his|her)\s[^,.;]{3,40}", after[match.end() :])
    return named[0] if named else ""


def _doubted(before: str, after: str) -> bool:
    """Whether the sentence a name stands in denies, wishes or remembers that it leads."""
    later = re.split(r"[.;!?]\s|[.;!?]$", after, maxsplit=1)[0]
    return bool(
        doubts.UNREAL.search(before, before.lower())
        or doubts.LONG_AGO.search(before, before.lower())
        or doubts.LONG_AGO.search(later, later.lower())
    )


def _bare(side: str | None) -> str:
    return re.sub(r"^[Tt]he\s", "", side or "")
