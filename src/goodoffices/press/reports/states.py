"""How the talks stand, by what a report says that the talks do or that is done to them."""

import re
from collections.abc import Iterator, Sequence

from goodoffices.core.acts.dossier import Topic
from goodoffices.press.reports import doubts, stages
from goodoffices.press.reports.clauses import Sentence, small
from goodoffices.press.reports.finding import Finding
from goodoffices.press.reports.loosely import loosely
from goodoffices.press.reports.turns import AGAIN, DONE, GO_ON, HEADED, TO_TALKS
from goodoffices.press.reports.turns_east import EASTERN, EASTERN_TALKS, TONIGHT

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

_DONE = [(value, re.compile(words)) for value, words in DONE.items()]
_TO_TALKS = [(value, re.compile(words)) for value, words in TO_TALKS.items()]
_EASTERN = [(value, loosely(words)) for value, words in EASTERN.items()]
_HEADED = [(value, re.compile(words)) for value, words in HEADED.items()]
_REACH = 85
_APART = re.compile(
    r"[.;!?\"“”«»]|,? (?:as|while|when|who|whom|because|but|where|although|though|whose|than)\s"
    r"|, (?:and|which) |\bsaid\b|\bsays\b|, \w+ \w+ has "
)
_HANGS = re.compile(
    r"\b(?<!days )(?<!day )(?<!hours )(?<!weeks )(?<!rounds )(?<!round )(?<!months )"
    r"(?:of|at|from|for|on|about|in|with|between|to|by|during|after|over|into|before)"
    r"(?: (?:the|its|their|an?|these|those|this))?(?: (?!and |the |these |this )[\w’'-]+){0,2} $"
)
_NEAR = 4
_MAY_TAKE = re.compile(
    r"(?:continu\w*|going on|ongoing|go on|beg[iau]n\w*|start\w*|open\w*|finish\w*|complet\w*"
    r"|conclud\w*|ended|resum\w*|halted|suspended|paused?|reopen\w*)$"
)
_ALONE = re.compile(
    r"\s*(?:$|[^\w\s]|(?:on|in|at|for|until|till|by|this|next|tomorrow|again|later|with|after"
    r"|before"
    r"|as|and|when|because|from|into|without|a|without|over|behind|off|here|there|today|tonight"
    r"|late|early|of|only|out|last|mon|tues|wednes|thurs|fri|satur|sun|\d)(?:day)?\b"
    r"|to (?:\w+day\b|\d|the table|return|reconvene|resume|meet|sit|begin|start|open|continue)"
    r"|their |its |the (?:talks|negotiations|table|discussions)|talks\b|negotiations\b)"
)
_ONWARD = re.compile(
    r"\s*(?:on|with|again|at) (?:the )?(?:question|article|item|chapter|page|point|clause"
    r"|paragraph)"
)
_BEGINS = re.compile(r"began|started|opened|continued|ended|finished|completed|concluded")
_SAYING = re.compile(r"\b(?:said|says|told|announced|confirmed|reported|added|according)\b")
_TIED = re.compile(r"\b(?:since|until|once|when|whenever|before|how|why)\s(?:[\w’'-]+\s){0,5}$")
_INSERTED = re.compile(r", (?:which|who) [^,.;]{3,60},")
_PARTED = re.compile(r"[;:—]|,? (?:and|but|while|as|though) (?!not )")
_STOP = re.compile(r"(?<![ap])(?<!\.m)[.]|[;!?؟؛\n]|[,،][”\"’»]?\s(?!\w+ (?:to|till|until))")
_NEARER = re.compile(
    r"(?P<before>[\w’'-]+),? (?:the|an?|his|her|their|its) [\w’'-]+ "
    r"(?:(?:is|was|are|were|has|have|had|been|will|be|also|then) ){0,3}$"
)
_JOINS = frozenset(
    [
        "of",
        "at",
        "from",
        "for",
        "on",
        "about",
        "in",
        "with",
        "between",
        "to",
        "by",
        "during",
        "after",
        "over",
        "into",
        "before",
        "and",
        "or",
        "under",
        "through",
        "across",
        "near",
        "around",
        "aimed",
        "behind",
        "against",
        "without",
        "within",
        "upon",
        "along",
        "beside",
    ]
)
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
    "armistice", "resolved", "see ", "call", "sitting", "day",
)  # fmt: skip
_NAMES = (_TALKING, (*_TALKING, *_ENDING))
_ADJOURNED = re.compile(r"\badjourned$")
_EARLIER = re.compile(r"\bhad\b")
_WHEN = re.compile(r"when|until|before")
_NO_MORE = re.compile(
    r"no (?:further|more|new|other|next|date) |there (?:\w+ ){1,3}no (?:more|further) ",
    re.IGNORECASE,
)
_OVER = frozenset(("broken off", "suspended", "concluded", "paused", "resumed"))
_WOULD = re.compile(r"\b(?:would|will)\b", re.IGNORECASE)
_SCRIPT = re.compile("[\u0600-\u06ff]")


def states(sentences: Sequence[Sentence]) -> tuple[Finding, ...]:
    """What the sentences of a report say of how the talks stand."""
    if not any(_of_talks(each.text) for each in sentences):
        return ()
    return tuple(found for each in sentences for found in _in_sentence(each))


def _of_talks(words: str) -> bool:
    return bool(stages.STRONG.search(words) or EASTERN_TALKS.search(words))


def _in_sentence(sentence: Sentence) -> Iterator[Finding]:
    text = sentence.text
    if text.rstrip("\"”»' ").endswith(("?", "؟")):
        return
    spans = list(_eastern(text) if _SCRIPT.search(text) else _english(text, sentence.head))
    if spans and (doubts.LONG_AGO.search(text, sentence.low) or stages.LECTURE.search(text)):
        return
    for value, begin, end in spans:
        held = _holds(text, begin, end, value)
        if not held and _ADJOURNED.search(text[begin:end]):
            # No day is named: what is put off so, rests.
            value, held = "paused", _holds(text, begin, end, "paused")
        if held:
            start, stop = _clause(text, begin, end)
            yield Finding(Topic.STATE, sentence.start + start, sentence.start + stop, value)


def _english(text: str, head: bool) -> Iterator[tuple[str, int, int]]:
    """Each state a sentence may tell of, from where it begins to where its verb ends."""
    low = _INSERTED.sub(lambda each: " " * len(each[0]), small(text))
    subjects = list(stages.SUBJECT.finditer(low))
    for value, pattern in (*_DONE, *(_HEADED if head else ())) if subjects else ():
        for match in pattern.finditer(low):
            begin = _subject(low, subjects, match, value != "scheduled")
            if begin is not None:
                yield value, begin, match.end()
    for match in AGAIN.finditer(text) if _may(low, _COMING) else ():
        yield "scheduled", match.start(), match.end()
    for match in GO_ON.finditer(text) if _may(low, _GOING) else ():
        yield "under way", match.start(), match.end()
    strong = stages.STRONG.search(low)
    for value, pattern in _TO_TALKS:
        if not _may(low, _NAMES[value in _BY_ITSELF]) or not (strong or value in _BY_ITSELF):
            continue
        for match in pattern.finditer(low):
            yield value, match.start(), match.end()


def _may(low: str, stems: Sequence[str]) -> bool:
    """Whether words hold a piece that what is looked for cannot do without."""
    return any(stem in low for stem in stems)


def _subject(
    low: str, subjects: Sequence[re.Match[str]], verb: re.Match[str], grave: bool
) -> int | None:
    """Where the talks stand that a verb is said of: the first before it that is nothing's part.

    What is grave is said of the talks by their own name, or of people.
    """
    near = [
        each
        for each in subjects
        if verb.start() - _REACH <= each.start() and each.end() <= verb.start()
        and not _APART.search(low, each.end(), verb.start())
        and not _HANGS.search(low[max(0, each.start() - 40) : each.start()])
        and not _another(low, each.end(), verb.start())
    ]  # fmt: skip
    for each in near:
        if grave and each[0] in stages.VAGUE:
            continue
        if stages.PEOPLE.search(each[0]) and not _of_themselves(low, each.end(), verb):
            continue
        if each[0] not in stages.PRONOUN:
            return each.start()
        if each[0] == "it" and not stages.STRONG.search(low):
            continue
        if not _BEGINS.match(verb[0]) or _ONWARD.match(low, verb.end()):
            return each.start()
    return None


def _another(low: str, start: int, end: int) -> bool:
    """Whether something else than the talks stands just before a verb, as what it is said of."""
    nearer = _NEARER.search(low, start, end)
    if nearer is None:
        return False
    return nearer["before"] not in _JOINS and not nearer["before"].endswith("ing")


def _of_themselves(low: str, after: int, verb: re.Match[str]) -> bool:
    """Whether people are said to pause or go on, rather than to go on with something else."""
    between = low[after : verb.start()].split()
    if len(between) > _NEAR:
        return False
    return not _MAY_TAKE.search(verb[0]) or bool(_ALONE.match(low, verb.end()))


def _eastern(text: str) -> Iterator[tuple[str, int, int]]:
    if not (EASTERN_TALKS.search(text) or TONIGHT.search(text)):
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
        return _ahead(text, clause, begin, end)
    if _WOULD.search(text, max(0, begin - 8), end) or _EARLIER.search(text[begin:end]):
        return bool(_SAYING.search(text)) and not _WOULD.search(text, max(0, begin - 8), end)
    return value not in _OVER or not doubts.ONCE.search(text, clause)


def _ahead(text: str, clause: int, begin: int, end: int) -> bool:
    """Whether what comes again has a time that is still to come."""
    if doubts.AHEAD.search(text, begin) or doubts.AHEAD_EAST.search(text):
        return True
    # "On Monday they meet again": of what is past the time may be past as well.
    return not text[begin:end].endswith("ed") and bool(doubts.AHEAD.search(text, clause, begin))


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
