"""How the talks stand, by what a report says that the talks do or that is done to them."""

import re
from collections.abc import Iterator, Sequence

from goodoffices.core.acts.dossier import Topic
from goodoffices.press.reports import stages
from goodoffices.press.reports.clauses import Sentence, small
from goodoffices.press.reports.finding import Finding

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

_DONE = [(value, re.compile(words)) for value, words in stages.DONE.items()]
_TO_TALKS = [(value, re.compile(words)) for value, words in stages.TO_TALKS.items()]
_EASTERN = [(value, re.compile(words)) for value, words in stages.EASTERN.items()]
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
_SCRIPT = re.compile("[\u0600-\u06ff]")


def states(sentences: Sequence[Sentence]) -> tuple[Finding, ...]:
    """What the sentences of a report say of how the talks stand."""
    if not any(_of_talks(each.text) for each in sentences):
        return ()
    return tuple(found for each in sentences for found in _in_sentence(each))


def _of_talks(words: str) -> bool:
    return bool(stages.STRONG.search(words) or stages.EASTERN_TALKS.search(words))


def _in_sentence(sentence: Sentence) -> Iterator[Finding]:
    text = sentence.text
    if text.rstrip("\"”»' ").endswith(("?", "؟")) or stages.LONG_AGO.search(text):
        return
    spans = _eastern(text) if _SCRIPT.search(text) else _english(text)
    for value, begin, end in spans:
        if _holds(text, begin, end, value):
            start, stop = _clause(text, begin, end)
            yield Finding(Topic.STATE, sentence.start + start, sentence.start + stop, value)


def _english(text: str) -> Iterator[tuple[str, int, int]]:
    """Each state a sentence may tell of, from where it begins to where its verb ends."""
    low = _INSERTED.sub(lambda each: " " * len(each[0]), small(text))
    subjects = list(stages.SUBJECT.finditer(low))
    for value, pattern in _DONE if subjects else ():
        for match in pattern.finditer(low):
            begin = _subject(low, subjects, match)
            if begin is not None:
                yield value, begin, match.end()
    for value, pattern in _TO_TALKS if stages.STRONG.search(low) else ():
        for match in pattern.finditer(low):
            yield value, match.start(), match.end()


def _subject(low: str, subjects: Sequence[re.Match[str]], verb: re.Match[str]) -> int | None:
    """Where the talks stand that a verb is said of: the first before it that is nothing's part."""
    near = [
        each
        for each in subjects
        if verb.start() - _REACH <= each.start() and each.end() <= verb.start()
        and not _APART.search(low, each.end(), verb.start())
        and not _HANGS.search(low[max(0, each.start() - 40) : each.start()])
    ]  # fmt: skip
    for each in near:
        if stages.PEOPLE.search(each[0]) and not _of_themselves(low, each.end(), verb):
            continue
        if each[0] not in stages.PRONOUN:
            return each.start()
        if not _BEGINS.match(verb[0]) or _ONWARD.match(low, verb.end()):
            return each.start()
    return None


def _of_themselves(low: str, after: int, verb: re.Match[str]) -> bool:
    """Whether people are said to pause or go on, rather than to go on with something else."""
    between = low[after : verb.start()].split()
    if len(between) > _NEAR:
        return False
    return not _MAY_TAKE.search(verb[0]) or bool(_ALONE.match(low, verb.end()))


def _eastern(text: str) -> Iterator[tuple[str, int, int]]:
    if not (stages.EASTERN_TALKS.search(text) or stages.TONIGHT.search(text)):
        return
    for value, pattern in _EASTERN:
        for match in pattern.finditer(text):
            yield value, match.start(), match.end()


def _holds(text: str, begin: int, end: int, value: str) -> bool:
    """Whether what a clause says is so, and not hoped, feared, asked for, denied or long ago."""
    clause = max((each.end() for each in _PARTED.finditer(text, 0, begin)), default=0)
    stop = len(text) if _SCRIPT.search(text) else end
    if stages.UNREAL.search(text, clause, stop) or _TIED.search(text[:begin].lower()):
        return False
    had = re.search(r"\bhad\b", text[begin:end])
    if had and not _SAYING.search(text) and value != "scheduled":
        return False
    if value != "scheduled":
        return True
    # In Persian the verb comes last.
    return bool(stages.AHEAD.search(text, begin) or stages.AHEAD_EAST.search(text))


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
