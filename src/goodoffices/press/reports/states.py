"""How the talks stand, by what a report says that the talks do or that is done to them."""

import re
from collections.abc import Iterator, Sequence

from goodoffices.core.acts.dossier import Topic
from goodoffices.press.reports import doubts, stages
from goodoffices.press.reports.clauses import Sentence, small
from goodoffices.press.reports.finding import Finding
from goodoffices.press.reports.loosely import loosely
from goodoffices.press.reports.put_off import ahead, by_its_time
from goodoffices.press.reports.said_of import subject
from goodoffices.press.reports.sought import Sought, holds
from goodoffices.press.reports.turn_stems import HEAD_STEMS, STEMS
from goodoffices.press.reports.turns import (
    AGAIN,
    COUNCIL,
    DONE,
    GO_ON,
    HEADED,
    OWN_PART,
    TO_TALKS,
)
from goodoffices.press.reports.turns_east import (
    EASTERN,
    EASTERN_COUNCIL,
    EASTERN_PART,
    EASTERN_STRONG,
    EASTERN_TALKS,
    TONIGHT,
)

RANKS = (
    "under way",
    "resumed",
    "concluded",
    "scheduled",
    "paused",
    "suspended",
    "broken off",
)
"""States, the one that says least first: what says more outranks what says less."""

_DONE = [(value, Sought(re.compile(words), STEMS[value])) for value, words in DONE.items()]
_TO_TALKS = [(value, re.compile(words)) for value, words in TO_TALKS.items()]
_EASTERN = [(value, loosely(words)) for value, words in EASTERN.items()]
_PART = loosely(EASTERN_PART)
_HEADED = [(value, Sought(re.compile(words), HEAD_STEMS)) for value, words in HEADED.items()]
_SAYING = re.compile(
    r"\b(?:said|says|told|announced|confirmed|reported|added|declared|conceded|admitted|according)\b"
)
_TIED = re.compile(r"\b(?:since|until|once|when|whenever|before|how|why)\s(?:[\w’'-]+\s){0,5}$")
_INSERTED = re.compile(r", (?:which|who) [^,.;]{3,60},")
_PARTED = re.compile(r"[;:—]|,? (?:and|but|while|as|though) (?!not )")
_STOP = re.compile(r"(?<![ap])(?<!\.m)[.]|[;!?؟؛\n]|[,،][”\"’»]?\s(?!\w+ (?:to|till|until))")
_BY_ITSELF = frozenset(("concluded", "scheduled"))
_COMING = ("again", "back", "return", "reconvene", "resume", "reassemble", "take up")
_GOING = ("continue", "go on", "goes on")
_TALKING = (
    "talk", "negotiat", "discussion", "dialogue", "consultation", "contact", "mediat", "bargain",
    "conciliat", "arbitrat", "process", "conference", "hearing", "round", "session", "meeting",
    "table", "pause", "break", "recess", "date", "envoy", "facilitat", "still", "rest", "interval",
    "adjournment", "interruption", "time-out", "timeout", "breather",
)  # fmt: skip
_ENDING = (
    "agreement", "deal", "accord", "settle", "understanding", "pact", "treaty", "truce", "fire",
    "armistice", "resolved", "see ", "call", "sitting", "day", "next ", "agreed ", "summon",
    "invit", "recall", "return",
)  # fmt: skip
_PARTS = ("suspend", "fr", "halt")
_ADJOURNED = re.compile(r"\badjourned$")
_EARLIER = re.compile(r"\bhad\b")
_WHEN = re.compile(r"when|until|before")
_NO_MORE = re.compile(
    r"no (?:further|more|new|other|next|date) |there (?:\w+ ){1,3}no (?:more|further) ",
    re.IGNORECASE,
)
_STOPPED = frozenset(("broken off", "suspended", "concluded", "paused"))
_BEGUN = re.compile(
    r"\b(?:beg[au]n|opened|started|launched|kicked off|got under ?way)\b|(?:آغاز|شروع) شد"
    r"|بدأ|انطلق"
)
_OVER = frozenset(("broken off", "suspended", "concluded", "paused", "resumed"))
_WOULD = re.compile(r"\b(?:would|will)\b", re.IGNORECASE)
_SCRIPT = re.compile("[\u0600-\u06ff]")


def states(sentences: Sequence[Sentence]) -> tuple[Finding, ...]:
    """What the sentences of a report say of how the talks stand."""
    if not any(_of_talks(each.text) for each in sentences):
        return ()
    found = {
        (each.start, each.value): (each, sentence.text[each.start - sentence.start :])
        for sentence in sentences
        for each in _in_sentence(sentence)
    }
    over = any(each.value in _STOPPED for each, _words in found.values())
    return tuple(
        each
        for each, words in found.values()
        if not (
            over and each.value == "under way" and _BEGUN.search(words[: each.end - each.start])
        )
    )


def _of_talks(words: str) -> bool:
    if words.isascii():
        return stages.STRONG.search(words) is not None
    return bool(EASTERN_STRONG.search(words) or stages.STRONG.search(words))


def _in_sentence(sentence: Sentence) -> Iterator[Finding]:
    text = sentence.text
    if text.rstrip("\"”»' ").endswith(("?", "؟")):
        return
    spans = list(_eastern(text) if _SCRIPT.search(text) else _english(text, sentence.head))
    if spans and (doubts.LONG_AGO.search(text, sentence.low) or stages.LECTURE.search(text)):
        return
    held = [
        (turned, begin, end)
        for value, begin, end in spans
        if _holds(text, begin, end, turned := by_its_time(text, begin, end, value))
    ]
    if all(value != "scheduled" for value, _begin, _end in held):
        # No day is named: what is put off so, rests.
        held += [
            ("paused", begin, end)
            for _value, begin, end in spans
            if _ADJOURNED.search(text[begin:end]) and _holds(text, begin, end, "paused")
        ]
    for value, begin, end in held:
        start, stop = _clause(text, begin, end)
        yield Finding(Topic.STATE, sentence.start + start, sentence.start + stop, value)


def _english(text: str, head: bool) -> Iterator[tuple[str, int, int]]:
    """Each state a sentence may tell of, from where it begins to where its verb ends."""
    low = small(text)
    if ", wh" in low:
        low = _INSERTED.sub(lambda each: " " * len(each[0]), low)
    verbs = [
        (value, match)
        for value, sought in (*_DONE, *(_HEADED if head else ()))
        for match in sought.finditer(low, low)
    ]
    subjects = list(stages.SUBJECT.finditer(low)) if verbs else []
    for value, verb in verbs:
        begin = subject(low, subjects, verb, value != "scheduled")
        if begin is not None:
            yield value, begin, verb.end()
    for match in AGAIN.finditer(text) if holds(low, _COMING) else ():
        if not COUNCIL.search(match[0]):
            yield "scheduled", match.start(), match.end()
    for match in GO_ON.finditer(text) if holds(low, _GOING) else ():
        yield "under way", match.start(), match.end()
    for match in OWN_PART.finditer(text) if holds(low, _PARTS) else ():
        yield "suspended", match.start(), match.end()
    yield from _to_talks(low)


def _to_talks(low: str) -> Iterator[tuple[str, int, int]]:
    """What a sentence tells that somebody does to the talks."""
    named = holds(low, _TALKING)
    if not named and not holds(low, _ENDING):
        return
    strong = named and stages.STRONG.search(low)
    for value, pattern in _TO_TALKS:
        if strong or value in _BY_ITSELF:
            for match in pattern.finditer(low):
                yield value, match.start(), match.end()


def _eastern(text: str) -> Iterator[tuple[str, int, int]]:
    for match in _PART.finditer(text):
        yield "suspended", match.start(), match.end()
    if not (EASTERN_TALKS.search(text) or TONIGHT.search(text)):
        return
    if EASTERN_COUNCIL.search(text):
        return
    for value, pattern in _EASTERN:
        for match in pattern.finditer(text):
            yield value, match.start(), match.end()


def _holds(text: str, begin: int, end: int, value: str) -> bool:
    """Whether what a clause says is so, and not hoped, feared, asked for, denied or long ago."""
    clause = max((each.end() for each in _PARTED.finditer(text, 0, begin)), default=0)
    stop = len(text) if _SCRIPT.search(text) else end
    if value == "broken off" and _NO_MORE.match(text, begin):
        return True
    if doubts.UNREAL.pattern.search(text, clause, stop):
        return False
    tied = _TIED.search(text[:begin].lower())
    if tied and (value != "scheduled" or not _WHEN.match(tied[0])):
        return False
    if value == "scheduled":
        return ahead(text, clause, begin, end)
    if _WOULD.search(text, max(0, begin - 8), end) or _EARLIER.search(text[begin:end]):
        return bool(_SAYING.search(text)) and not _WOULD.search(text, max(0, begin - 8), end)
    return value not in _OVER or not doubts.ONCE.search(text, clause)


def _clause(text: str, begin: int, end: int) -> tuple[int, int]:
    """The clause a match stands in, with what is quoted in it kept whole."""
    after = _STOP.search(text, end)
    stop, start = after.start() if after else len(text), begin
    if _SCRIPT.match(text[start]):
        start = max((each.end() for each in _STOP.finditer(text, 0, start)), default=0)
        start += len(text[start:]) - len(text[start:].lstrip())
    for opened, closed in ("“”", "«»"):
        if text.count(opened, start, stop) > text.count(closed, start, stop):
            close = text.find(closed, stop)
            stop = close + 1 if close >= 0 else stop
    return start, stop


def outcome(found: Sequence[Finding]) -> Finding | None:
    """The state that the report as a whole comes to: the one that says most, if any does."""
    if not found:
        return None
    return max(
        found,
        key=lambda each: (RANKS.index(each.value), each.speaker is not None, each.start),
    )
