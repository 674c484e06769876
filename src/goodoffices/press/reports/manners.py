"""Whether the sides meet: who carries what they say, where they sit, what they do not do."""

import re
from collections.abc import Sequence

from goodoffices.core.acts.dossier import Topic
from goodoffices.press.reports.clauses import Sentence
from goodoffices.press.reports.finding import Finding
from goodoffices.press.reports.sought import Sought

_TALKS = (
    r"(?:talks|negotiations?|contacts|discussions?|rounds?|sessions?|exchanges?|dialogue|diplomacy"
    r"|consultations|communication|conversations?|meetings?)"
)
_ACTOR = (
    r"(?:delegat\w+|teams?|sides?|parties|negotiators?|envoys?|ministers?|the two|both|they"
    r"|mediators?|facilitators?|capitals|governments?|movement|union|firm|each other)"
)
_CARRIER = (
    r"(?:mediators?|go-betweens?|intermediar(?:y|ies)|facilitators?|host|hosts|third part(?:y|ies)"
    r"|envoys?|foreign minister|officials?|diplomats?)"
)
_CARRIED = (
    r"(?:messages?|notes?|papers?|proposals?|drafts?|answers?|repl(?:y|ies)|letters?|texts?"
    r"|questions?|offers?|envelopes?|business|words?)"
)
_CARRIES = (
    r"(?:pass(?:ed|es|ing)?|relay(?:ed|s|ing)?|carr(?:y|ied|ies|ying)|convey(?:ed|s|ing)?"
    r"|ferr(?:y|ied|ies|ying)|t(?:ook|aken)|br(?:ought|ings?)|transmit(?:ted|s|ting)?"
    r"|exchanged|deliver(?:ed|s|ing)?|shuttl(?:ed|es|ing))"
)
_TOGETHER = (
    r"(?:face[- ]to[- ]face|in person|(?:at|around|in|on) the same (?:table|room|floor|hall"
    r"|building)|each other|one another|sat down together|directly|a single room)"
)
_NOT = r"(?:not|never|n['’]t|yet to|refus\w+ to|without|neither|nobody|nor|no)"

_FRAMES: tuple[tuple[str, str, bool], ...] = (
    (
        "indirect",
        rf"\bindirect (?:[\w-]+ ){{0,3}}?{_TALKS}\b|\b{_TALKS} (?:are|were|remain) indirect\b"
        rf"|\b(?:talk|negotiat|speak|communicat|deal)\w* (?:\w+ )?indirectly\b"
        rf"|\bindirectly (?:talk|negotiat|speak|communicat)\w*|غير (?:ال)?مباشر|غیر ?‌?مستقیم",
        False,
    ),
    ("indirect", rf"\b{_NOT}\b(?: \w+){{0,7}}? {_TOGETHER}", False),
    (
        "direct",
        r"\b(?:met|meeting|sat|talked|spoke|negotiated|talks) (?:\w+ ){0,5}?"
        r"(?:face[- ]to[- ]face|(?:at|around|in) the same (?:table|room))"
        r"|\bface[- ]to[- ]face (?:talks|meeting|negotiations)"
        r"|\bdirect (?:[\w-]+ )?(?:talks|negotiations)\b|\bsat down together",
        False,
    ),
    ("indirect", r"\bproximity talks|\b\w+-(?:mediated|brokered|facilitated) " + _TALKS, False),
    (
        "indirect",
        rf"\b(?:through|via|by way of) (?:(?:the|a|an|its"
        rf"|their) )?(?:[\w’'-]+ ){{0,2}}?{_CARRIER}",
        True,
    ),
    ("indirect", r"\bgo-betweens?\b|\bintermediar(?:y|ies)\b", False),
    (
        "indirect",
        rf"\bshuttl\w+ between (?:[\w’'-]+ ){{0,4}}?(?:{_ACTOR}|rooms?|floors?|wings?|halls?"
        rf"|cabins?"
        r"|hotels?|villas?|ships?)\b",
        True,
    ),
    (
        "indirect",
        r"\b(?:separate|different|opposite) (?:\w+ )?(?:rooms?|floors?|wings?|halls?"
        r"|cabins?|buildings?|ends?|hotels?|villas?|tents?|corridors?)\b",
        True,
    ),
    (
        "indirect",
        r"\bnot (?:spoken|speak|met|meet)\b[^.]{0,20}(?:each other|for|[.;])|refuse to meet",
        False,
    ),
    (
        "direct",
        r"\bfaced (?:each other|one another) across (?:a|the|one) (?:\w+ )?table\b",
        False,
    ),
    (
        "indirect",
        rf"\b{_CARRIED} (?:(?:were|was|are|is|go|went) )?{_CARRIES}\b"
        r"(?= (?:through|via|by|between|back)\b)",
        True,
    ),
    (
        "indirect",
        rf"\b{_CARRIER} (?:\w+ )?{_CARRIES} (?:[\w’'-]+ ){{0,4}}?(?:{_CARRIED}|from (?:floor|room"
        r"|one))\b",
        True,
    ),
    (
        "indirect",
        r"\bcarr(?:y|ied|ies|ying) (?:\w+[’']?s? ){1,5}?(?:between|up and down)"
        r"|(?:walk(?:s|ed)?|runs?|went) (?:\w+ ){0,4}?(?:between|from one)",
        True,
    ),
    (
        "indirect",
        r"\bin two (?:\w+ )?(?:halls|barns|rooms|hotels|floors)|من غرفة إلى أخرى"
        r"|عبر (?:ال)?(?:وسيط|وسطاء)|دیدار نکرده‌اند|دیداری نداشتند|حرف نزده‌اند|از این \S+ به آن"
        r"|(?:از طریق|به واسطه) (?:\S+ )?میانجی",
        False,
    ),
    (
        "direct",
        r"\bmet (?:today |on \w+ |yesterday )?(?:with|in the presence)\b"
        r"|\bbefore (?:the )?arbitrator\b",
        False,
    ),
)
_MET = (
    "face",
    "person",
    "the same",
    "each other",
    "one another",
    "together",
    "direct",
    "a single",
)
_HANDED = (
    "message", "note", "paper", "proposal", "draft", "answer", "repl", "letter", "text",
    "question", "offer", "envelope", "business", "word",
)  # fmt: skip
_CARRYING = (
    "mediator", "go-between", "intermediar", "facilitator", "host", "third part", "envoy",
    "minister", "official", "diplomat",
)  # fmt: skip
# For each frame what no match of it can do without.
_STEMS: tuple[tuple[str, ...], ...] = (
    ("indirect", "غير", "غیر"), _MET, ("face", "the same", "direct", "together"),
    ("proximity", "-mediated", "-brokered", "-facilitated"), _CARRYING,
    ("go-between", "intermediar"), ("shuttl",), ("separate", "different", "opposite"),
    ("not ", "refuse to"), ("faced",), _HANDED, _CARRYING, ("carr", "walk", "run", "went"),
    ("in two", "غرفة", "وسيط", "وسطاء", "دیدار", "حرف", "از این", "میانجی"),
    ("met ", "before "),
)  # fmt: skip
_FRAMED = [
    (value, Sought(re.compile(words, re.IGNORECASE), stems), near)
    for (value, words, near), stems in zip(_FRAMES, _STEMS, strict=True)
]
_ACTORS = re.compile(rf"\b(?:{_ACTOR}|{_TALKS})\b", re.IGNORECASE)
_UNREAL = re.compile(
    r"\b(?:if|unless|call(?:s|ed|ing)? for|urg(?:e|es|ed|ing)|demand\w*|reject(?:s|ed|ing)?"
    r"|refus(?:e|es|ed|ing|al)|want(?:s|ed)?|hop(?:e|es|ed|ing)|rul(?:e|es|ed|ing) out|propos\w+"
    r"|offer(?:s|ed)?|prefer\w*|insist\w*|possib\w+|prospect|idea of|could|might|would|should|no"
    r"|not|never|against|toward|towards|future|previous|earlier)\b|n['’]t\b",
    re.IGNORECASE,
)
_PAST = re.compile(r"\bin (?:19|20)\d\d\b|\byears? ago\b|\blast (?:year|month)\b", re.IGNORECASE)
_PLAIN = 3


def manners(sentences: Sequence[Sentence]) -> tuple[Finding, ...]:
    """Whether the sides meet: the plainest words for it, and plain words for the contrary."""
    found: list[Finding] = []
    for plain, (value, sought, near) in enumerate(_FRAMED):
        if found and (plain >= _PLAIN or any(each.value == value for each in found)):
            continue
        for each in sentences:
            match = sought.search(each.text, each.low)
            if match and _holds(each.text, match, value, near):
                start, end = each.start + match.start(), each.start + match.end()
                found.append(Finding(Topic.MODALITY, start, end, value))
                break
    return tuple(found)


def _holds(text: str, match: re.Match[str], value: str, near: bool) -> bool:
    """Whether it is said of those who talk, and as something that is so."""
    around = text[: match.start()] + " " + text[match.end() :]
    if near and not _ACTORS.search(around):
        return False
    if _PAST.search(text):
        return False
    return value == "indirect" or not _UNREAL.search(
        text[max(0, match.start() - 60) : match.end()]
    )
