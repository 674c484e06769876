"""Those who stand for a side in talks that a report is of, where it does not say who leads."""

import re
from collections.abc import Iterator, Mapping, Sequence

from goodoffices.core.acts.sessions import Capacity
from goodoffices.press.reports.clauses import Sentence
from goodoffices.press.reports.person import Person
from goodoffices.press.reports.presence import Presence
from goodoffices.press.reports.sides import same_side
from goodoffices.press.reports.standing_for import for_a_side, sent, weight

_CLASSES = tuple(
    re.compile(words, re.IGNORECASE)
    for words in (
        r"\b(?:talks|negotiations?|discussions|dialogue|truce|cease-?fire|bargaining"
        r"|settlement|accord"
        r"|deal|agreement|dispute|strike|proposals?|offer|draft|terms|peace)\b|مذاکر|گفت‌وگو|گفتگو"
        r"|آتش‌بس|توافق|اعتصاب|پیشنهاد|پیمان|محادث|مفاوض|هدنة|اتفاق|إضراب|عرض|صلح|مسودة",
        r"\b(?:mediat\w+|go-between|facilitat\w+|indirect(?:ly)?|shuttl\w+|intermediar\w+"
        r"|broker\w*"
        r"|conciliat\w+|arbitrat\w+|neutral|messages?|envelope|the host)\b"
        r"|میانجی|واسطه|غیرمستقیم|پیام|وسيط|وساطة|الوساطة|غير المباشرة|رسائل|رسالة",
        r"\b(?:delegations?|envoys|negotiat(?:ors?|ing)|sides?|two (?:camps|teams)|teams|parties"
        r"|the other (?:team|floor|room|cabin)|management|union)\b|هیئت|طرف|وفد|الوفدان|الجانب",
        r"\b(?:rounds?|sessions?|sitting|table|adjourn\w*|resum\w+|broke (?:up|off|down)|paused?"
        r"|corridor|(?:separate|different) (?:rooms|floors|tables|halls)|(?:next|first"
        r"|second|third|last)"
        r" (?:day|week|meeting)|under way|deadlock\w*)\b|دور (?:اول|دوم|سوم|چهارم)|جولة|نشست|جلس",
    )
)
_ELSEWHERE = re.compile(
    r"\b(?:transcript|interviews?|interviewed|digest)\b|مصاحبه|مقابلة|حوار مع", re.IGNORECASE
)
_ENOUGH = 2
_PAIR = 2


def principals(
    text: str,
    told: Sequence[Sentence],
    people: Sequence[Person],
    spoken: Mapping[str, int],
    there: Mapping[str, Presence],
) -> Iterator[Presence]:
    """Those who speak in an office that stands for a side: two at most, one of a side each."""
    head = " ".join(each.text for each in told if each.head) + text[:160]
    if not _of_talks(text) or _ELSEWHERE.search(head):
        return
    led = [each for each in people if each.name in there and there[each.name].how == "led"]
    free = [each for each in people if each.name not in there and spoken.get(each.name)]
    able = {one.name: weight(text, told, one) for one in free if for_a_side(one)}
    able = {name: heavy for name, heavy in able.items() if heavy >= 0}
    ranked = sorted(
        (one for one in free if one.name in able),
        key=lambda one: (-able[one.name], -min(2, spoken[one.name]), one.places[0]),
    )
    ranked = _without_ties(ranked, able, _PAIR - len(led))
    kept: list[Person] = []
    for one in ranked:
        if any(_same(one, other) for other in (*kept, *led)):
            continue
        opposed = any(not _same(one, other) for other in (*ranked, *led) if other is not one)
        if len(kept) + len(led) < _PAIR and able[one.name] + opposed >= _ENOUGH - bool(one.side):
            kept.append(one)
    if len(kept) + len(led) < _PAIR and not all(map(sent, kept)):
        kept = [each for each in kept if able[each.name] >= _ENOUGH]
    for one in kept:
        start, end = _place(text, one)
        yield Presence(one.name, Capacity.REPRESENTS, start, end, one.side or "", how="led")


def _without_ties(ranked: Sequence[Person], able: Mapping[str, int], free: int) -> list[Person]:
    """Those for whom more speaks than for the first who is one too many, if no side is told."""
    if len(ranked) <= max(free, 0) or any(each.side for each in ranked):
        return list(ranked)
    over = able[ranked[max(free, 0)].name]
    return [each for each in ranked if able[each.name] > over]


def _of_talks(text: str) -> bool:
    """Whether a report is of talks between sides: with a go-between, with teams, or in rounds."""
    return sum(bool(each.search(text)) for each in _CLASSES) >= _ENOUGH


def _same(one: Person, other: Person) -> bool:
    return bool(one.side and other.side and same_side(one.side, other.side))


def _place(text: str, one: Person) -> tuple[int, int]:
    """Where the name stands, with the office before it where it stands there."""
    start, end = next(
        (span for span in one.places if text[span[0] : span[1]] == one.name), one.places[0]
    )
    office = one.office or ""
    if office and text[:start].rstrip(" ,").casefold().endswith(office.casefold()):
        start = text.casefold().rfind(office.casefold(), 0, start)
    return start, end
