"""Who went where, and who met whom beside the talks, as a report tells it."""

import re
from collections.abc import Iterator, Sequence

from goodoffices.core.acts.dossier import Topic
from goodoffices.press.reports.clauses import Sentence
from goodoffices.press.reports.finding import Finding
from goodoffices.press.reports.sought import Sought

_WENT = Sought(
    re.compile(
        r"\b(?:(?P<due>(?:were|was|are|is) (?:expected|due|set|scheduled|to)(?: to)?|will|would"
        r"|expected to|plans? to) )?"
        r"(?:return(?:ed|s|ing)? (?:home\b|to (?!(?:the )?(?:table|talks|negotiat|question|matter"
        r"|subject)))"
        r"|arriv(?:e|ed|es|ing) (?:in|at)\b|left (?:for\b|[A-Z]\w+(?: for)?\b)|depart(?:ed|s"
        r"|ing)? (?:for|from)\b"
        r"|fl(?:ew|y|ies|own) (?:to|home|back)\b|travell?(?:ed|s|ing)? (?:to|with)\b|landed (?:in"
        r"|at)\b|leave for\b"
        r"|(?:headed|heading) (?:for|home|back)\b)"
    ),
    ("return", "arriv", "left", "depart", "fl", "travel", "landed", "leave", "head"),
)
_BESIDE = Sought(
    re.compile(
        r"\b(?:[Aa]head of|[Bb]efore|[Pp]rior to|[Aa]fter|[Oo]n the (?:sidelines"
        r"|margins) of)\s(?:the\s)?(?:[\w–-]+\s){0,3}?"
        r"(?:talks|round|session|negotiations|meetings?)\b|\b[Ss]eparately\b"
    ),
    ("ahead of", "before", "prior to", "after", "on the", "separately"),
)
_MET = Sought(
    re.compile(
        r"\b(?:met|meets|conferred|spoke|held (?:a )?(?:talks|meeting"
        r"|consultations))\b(?: \w+)? (?:with|his|her|its)\b"
    ),
    ("met", "meets", "conferred", "spoke", "held"),
)
_EDGE = re.compile(r"[,;:—“”\"«»]")
_SUBJECT = re.compile(
    r"[A-Z]|\b(?:team|delegation|delegations|sides?|convoy|ministers?|envoys?|they|he|she|both)\b"
)

_TIED = re.compile(
    r"\s*(?:after which|and|but|while|where|who|adding that|said that|before|that)\s"
)
_ABOUT = re.compile(
    r"(?:The|That|This|Their)\s(?:meeting|talks?|conversation|discussions?|encounter)\s"
    r"(?:addressed|covered|discussed|dealt with|focuss?ed on|touched on|concerned|centred on"
    r"|centered on|was about|were about)\b"
)


def movements(sentences: Sequence[Sentence]) -> tuple[Finding, ...]:
    """The movements a report tells of, done or expected, and meetings beside the talks."""
    after: Sequence[Sentence | None] = [*sentences, None][1:]
    return tuple(
        found
        for each, following in zip(sentences, after, strict=True)
        if not each.head
        for found in _in_sentence(each, following)
    )


def _in_sentence(sentence: Sentence, following: Sentence | None) -> Iterator[Finding]:
    words = sentence.text
    if match := _WENT.search(words, sentence.low):
        begin = max((each.end() for each in _EDGE.finditer(words, 0, match.start())), default=0)
        after = _EDGE.search(words, match.end())
        end = after.start() if after else len(words.rstrip(".!?"))
        begin = _from_subject(words, begin, match.start())
        if _SUBJECT.search(words, begin, match.start()):
            value = "expected" if match["due"] else "done"
            yield Finding(Topic.MOVEMENT, sentence.start + begin, sentence.start + end, value)
    beside = _BESIDE.search(words, sentence.low)
    met = _MET.search(words, sentence.low) if beside else None
    if beside and met:
        end = len(words.rstrip(".!?"))
        if told := re.search(r",?\saccording to\b", words[met.end() :]):
            end = met.end() + told.start()
        whole = _with_its_subject(sentence, following) or sentence.start + end
        yield Finding(Topic.BILATERAL, sentence.start, whole, beside[0].split()[0].lower())


def _with_its_subject(sentence: Sentence, following: Sentence | None) -> int | None:
    """Where the next sentence ends, if it tells what such a meeting was about."""
    if following is None or following.start - sentence.start - len(sentence.text) > 1:
        return None
    if not _ABOUT.match(following.text):
        return None
    return following.start + len(following.text.rstrip(".!? "))


def _from_subject(words: str, begin: int, verb: int) -> int:
    """Where the clause begins after what ties it to the one before."""
    while match := _TIED.match(words, begin):
        begin = match.end()
    return begin + len(words[begin:verb]) - len(words[begin:verb].lstrip())
