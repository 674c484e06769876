"""What the sentences of a report are about: scope, next steps, obstacles, words for the talks."""

import re
from collections.abc import Iterator, Sequence

from goodoffices.core.acts.dossier import Topic
from goodoffices.press.reports.clauses import Sentence, small
from goodoffices.press.reports.finding import Finding
from goodoffices.press.reports.sought import Sought

_ONLY = r"(?:strictly|solely|only|exclusively|entirely|purely)"
_TALKS = (
    r"(?:atmosphere|talks?|discussions?|meetings?|exchanges?|opening|start|environment|mood|tone"
    r"|sessions?|rounds?"
    r"|conversations?|negotiations?|dialogue|step|contacts)"
)
_WORDS = (
    r"(?:positive|constructive|serious|frank|useful|fruitful|productive|cordial|businesslike"
    r"|intense|difficult|tense"
    r"|good|warm|thin|friendly|respectful|encouraging|important|substantive|detailed|candid|open"
    r"|sober|cool)"
)
_PATTERNS: tuple[tuple[Topic, str], ...] = (
    (
        Topic.SCOPE_IN,
        rf"\b(?:(?:limited|confined|restricted)(?: {_ONLY})? to|(?:focus(?:ed|es)?|cent(?:re"
        rf"|er)(?:ed|s)) {_ONLY} on|deals? {_ONLY} with"
        rf"|{_ONLY} (?:about|on|concern\w*)) (?P<what>[^,.;“”\"]+)",
    ),
    (Topic.SCOPE_IN, r"موضوع (?:گفت‌وگوها|مذاکرات) (?:تنها|فقط) (?P<what>[^.،؛]+)"),
    (Topic.SCOPE_IN, r"(?:تقتصر|اقتصرت|يقتصر)\S* على (?P<what>[^.،؛]+)"),
    (
        Topic.SCOPE_OUT,
        r"\b(?:rul(?:es?|ed|ing) out|exclud(?:es?|ed|ing)|(?:refus|declin)(?:es?|ed"
        r"|ing) to discuss"
        r"|(?:will|would) not discuss|no (?:discussions?|talk) of) (?P<what>[^,.;“”\"]+)",
    ),
    (
        Topic.SCOPE_OUT,
        r"(?P<what>[^,.;“”\"]{3,80}?)\b(?:is|are|was|were) (?:not on"
        r"|off) the (?:table|agenda)",
    ),
    (
        Topic.OBSTACLE,
        r"\b(?:obstacles?|stumbling blocks?|sticking points?|hurdles?|mistrust|distrust"
        r"|lack of (?:trust|confidence)"
        r"|impasse|deadlock|stands? in the way|بی‌اعتمادی|مانع|انعدام الثقة|عقبة)\b",
    ),
    (
        Topic.NEXT_STEP,
        r"\b(?:(?:will|would|shall|could|can|is to|are to) (?:\w+ )?(?:continue|resume|reconvene"
        r"|meet|remain in (?:contact|touch)|go on|return|report"
        r"|consult|be (?:reviewed|considered|held)|depend|determine|study|consider|enable|pave)\b"
        r"|\b(?:aim(?:s|ed)?|agreed?|plan(?:s|ned)?|intend(?:s|ed)?"
        r"|undertook) to (?:meet|continue|resume|reconvene|consider)|(?:were|are|was"
        r"|is) (?:expected|due|set) to|(?:next|coming|upcoming|future)"
        r" (?:rounds?|sessions?|phase|meetings?|steps?)|in (?:contact|touch)|reconven\w+"
        r"|meet again|to continue (?:\w+ )?(?:talks|negotiations|dialogue))\b",
    ),
    (
        Topic.CHARACTERISATION,
        rf"\b(?:described (?:\w+ ){{0,3}}?as|{_TALKS} (?:\w+ )?(?:was|were|is|are|had been"
        rf"|as)\b[^.;]{{0,25}}?\b{_WORDS}"
        rf"|{_WORDS} (?:\w+ )?{_TALKS}|conducted in an? \w+)\b",
    ),
    (
        Topic.CONTEXT,
        r"\b(?:after|following|amid|despite) (?:\w+ ){0,2}?(?:weeks|months|years|days"
        r"|decades) of [^,.;“”\"]+"
        r"|\bamid (?:heightened|growing|rising|mounting|renewed) [^,.;“”\"]+",
    ),
)
_STEMS: dict[Topic, tuple[str, ...]] = {
    Topic.SCOPE_IN: (
        "limited", "confined", "restricted", "strictly", "solely", "only", "exclusively",
        "entirely", "purely", "موضوع", "قتصر",
    ),
    Topic.SCOPE_OUT: ("rul", "exclud", "discuss", "talk of", "the table", "the agenda"),
    Topic.OBSTACLE: (
        "obstacle", "stumbling", "sticking", "hurdle", "trust", "confidence", "impasse",
        "deadlock", "in the way", "بی‌اعتمادی", "مانع", "الثقة", "عقبة",
    ),
    Topic.NEXT_STEP: (
        "continue", "resume", "reconven", "meet", "contact", "touch", "go on", "return", "report",
        "consult", "reviewed", "consider", "be held", "depend", "determine", "study", "enable",
        "pave", "expected", "due", "set to", "next", "coming", "future",
    ),
    Topic.CHARACTERISATION: (
        "described", "conducted", "positive", "constructive", "serious", "frank", "useful",
        "fruitful", "productive", "cordial", "businesslike", "intense", "difficult", "tense",
        "good", "warm", "thin", "friendly", "respectful", "encouraging", "important",
        "substantive", "detailed", "candid", "open", "sober", "cool",
    ),
    Topic.CONTEXT: ("after ", "following ", "amid ", "despite "),
}  # fmt: skip
_THEMES = tuple(
    (topic, Sought(re.compile(pattern), _STEMS[topic])) for topic, pattern in _PATTERNS
)
_DENIED = re.compile(r"\b(?:not|never|n['’]t|no)\b[^.;]{0,12}$", re.IGNORECASE)
_QUALIFIER = re.compile(
    r"\b(?:at this (?:stage|point)|for now|for the (?:time being|moment)|at present|at the moment"
    r"|so far"
    r"|until further notice|in this round|for the present)\b",
    re.IGNORECASE,
)
_MEDIATED = re.compile(r"\b(?:mediat|host|facilitat|broker|conven)(?:ed|es|ing)\b")
_EDGE = re.compile(r"[,;:—“”\"«»]|\s[-–]\s")
_BEYOND = re.compile(r"\s(?:amid|following|after|as|while|although|though|despite)\s")
_TIED = re.compile(r"(?:as|while|and|but|though|although|that)\s")
_SCOPE = (Topic.SCOPE_IN, Topic.SCOPE_OUT)
_ORDER = (
    Topic.OBSTACLE,
    Topic.SCOPE_IN,
    Topic.SCOPE_OUT,
    Topic.CHARACTERISATION,
    Topic.NEXT_STEP,
    Topic.CONTEXT,
)
_PASSING_BY = 24
_LEADS = frozenset(("amid", "after", "following", "despite"))


def themes(sentences: Sequence[Sentence]) -> tuple[Finding, ...]:
    """What the sentences of a report say on each theme, in their order."""
    found = [
        (each, sentence.text[each.start - sentence.start : each.end - sentence.start])
        for sentence in sentences
        if not sentence.head
        for each in _in_sentence(sentence)
    ]
    contexts = [(each.start, _said(words)) for each, words in found if each.topic is Topic.CONTEXT]
    return tuple(
        each
        for each, words in found
        if each.topic is not Topic.CONTEXT or not _told_fuller(each.start, _said(words), contexts)
    )


def _said(words: str) -> frozenset[str]:
    return frozenset(re.findall(r"\w{4,}", words.lower())) - _LEADS


def _told_fuller(
    start: int, words: frozenset[str], contexts: Sequence[tuple[int, frozenset[str]]]
) -> bool:
    """Whether a report tells the same context in more words, or told it before in the same."""
    return any(words < other or (words == other and before < start) for before, other in contexts)


def theme(words: str) -> Topic:
    """The theme of some words that somebody said; a mere statement where there is none."""
    low = small(words)
    found = {topic for topic, sought in _THEMES for _ in _matches(words, low, topic, sought)}
    if _MEDIATED.search(low):
        # "X had mediated serious talks" tells what X did, whatever the talks were.
        found.discard(Topic.CHARACTERISATION)
    return next((topic for topic in _ORDER if topic in found), Topic.STATEMENT)


def qualifier(words: str) -> str:
    """The words by which a scope holds for a time only."""
    match = _QUALIFIER.search(words)
    return match[0] if match else ""


def _matches(words: str, low: str, topic: Topic, sought: Sought) -> Iterator[re.Match[str]]:
    for match in sought.finditer(low, low):
        # A scope that is denied is no scope.
        if topic in _SCOPE and _DENIED.search(
            words[max(0, match.start() - _PASSING_BY) : match.start()]
        ):
            continue
        yield match


def _in_sentence(sentence: Sentence) -> Iterator[Finding]:
    low = small(sentence.text)
    for topic, sought in _THEMES:
        for match in _matches(sentence.text, low, topic, sought):
            start, end = match.span()
            if topic in _SCOPE and (beyond := _BEYOND.search(sentence.text, start, end)):
                end = beyond.start()
            if topic not in (*_SCOPE, Topic.CONTEXT):
                start, end = _clause(sentence.text, start, end)
            held = qualifier(sentence.text[start:]) if topic in _SCOPE else ""
            value = sentence.text[match.start("what") : end].strip() if topic in _SCOPE else ""
            end = start + len(sentence.text[start:end].rstrip())
            yield Finding(topic, sentence.start + start, sentence.start + end, value, held)
            break


def _clause(words: str, start: int, end: int) -> tuple[int, int]:
    """The clause around a place: from sign to sign."""
    begin = max((each.end() for each in _EDGE.finditer(words, 0, start)), default=0)
    after = _EDGE.search(words, end)
    end = after.start() if after else len(words.rstrip(".!?؟ "))
    begin += len(words[begin:]) - len(words[begin:].lstrip())
    if tied := _TIED.match(words, begin):
        begin = tied.end()
    return begin, max(end, begin)
