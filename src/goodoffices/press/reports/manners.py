"""Whether the sides meet: who carries what they say, where they sit, what they do not do."""

import re
from collections.abc import Iterator, Sequence

from goodoffices.core.acts.dossier import Topic
from goodoffices.press.reports.clauses import Sentence
from goodoffices.press.reports.finding import Finding
from goodoffices.press.reports.sought import Sought
from goodoffices.press.reports.turn_stems import PLAIN_STEMS
from goodoffices.press.reports.ways import ACTOR, FAIR, PLAIN

_STEMS = (*PLAIN_STEMS, *((("",),) * len(FAIR)))
_FRAMED = [
    (value, Sought(re.compile(words, re.IGNORECASE), stems), near)
    for (value, words, near), stems in zip((*PLAIN, *FAIR), _STEMS, strict=True)
]
_EASTERN = re.compile("[\u0600-\u06ff]")
_LATIN = re.compile("[A-Za-z]")
_ACTORS = re.compile(
    rf"\b(?:{ACTOR}|talks|negotiations?|discussions?|rounds?|sessions?|dialogue|consultations)\b"
    r"|مفاوض|محادث|مباحث|وفد|طرف|جانب|وسيط|وسطاء|مذاکر|گفت‌وگو|گفتگو|هیئت|رایزنی|میانجی",
    re.IGNORECASE,
)
_UNREAL = re.compile(
    r"\b(?:if|unless|whether|call(?:s|ed|ing)? for|urg(?:e|es|ed|ing)|demand\w*"
    r"|reject(?:s|ed|ing)?|refus(?:e|es|ed|ing|al)|want(?:s|ed)?|hop(?:e|es|ed|ing)"
    r"|rul(?:e|es|ed|ing) out|propos\w+|ready to|willing to|plan(?:s|ned)?|invit\w+|ask(?:s|ed)?"
    r"|offer(?:s|ed)?|prefer\w*|insist\w*|possib\w+|prospect|idea of|could|might|may|would|should"
    r"|no|not|never|against|toward|towards|future|previous|earlier)\b|n['’]t\b",
    re.IGNORECASE,
)
_LATER = re.compile(
    r"\b(?:will|before|until|last|once|expected|due|to|when)\b(?! (?:the first time|meet))",
    re.IGNORECASE,
)
_WISHED = re.compile(
    r"\b(?:propos\w+ that|suggest\w* that|demand\w* that|if|unless|whether|were to|asked to be)\b",
    re.IGNORECASE,
)
_PAST = re.compile(r"\bin (?:19|20)\d\d\b|\byears? ago\b|\blast (?:year|month)\b", re.IGNORECASE)
_PRESS = re.compile(
    r"\b(?:reporters|journalists|the press|wife|husband|mother|father|family|chef|cook)\b",
    re.IGNORECASE,
)


_GO_BETWEEN = re.compile(r"\b(?:mediat|facilitat|conciliat)ors?\b|\bmediation\b", re.IGNORECASE)
_PAPERS = re.compile(
    r"\b(?:messages?|notes?|drafts?|answer(?:s|ed)?|repl(?:y|ies)|letters?|papers?|proposals?"
    r"|replied)\b",
    re.IGNORECASE,
)
_VEHICLES = re.compile(
    r"\b(?:trains?|bus(?:es)?|flights?|trams?|planes?|services?|ferr(?:y|ies)) "
    r"(?:\w+ )?(?:r[au]n|runs|shuttle[sd]?|goes|go|went|sails?|fl(?:ies|ew))\b",
    re.IGNORECASE,
)
_ENOUGH = 2
_TALKERS = re.compile(
    r"\b(?:delegations|sides|parties|teams|negotiators|ministers|leaders"
    r"|negotiations|talks)\b"
)


def manners(sentences: Sequence[Sentence]) -> tuple[Finding, ...]:
    """Whether the sides meet: the plainest words for it, and plain words for the contrary."""
    found: list[Finding] = []
    told = list(zip(sentences, ("", *(each.text for each in sentences)), strict=False))
    english = [each for each in told if _LATIN.search(each[0].text)]
    for plain, framed in enumerate(_FRAMED):
        if found and (plain >= len(PLAIN) or any(each.value == framed[0] for each in found)):
            continue
        eastern = _EASTERN.search(framed[1].pattern.pattern)
        found += list(_first(framed, told if eastern else english))
    return tuple(found) or tuple(_on_paper(sentences))


def _on_paper(sentences: Sequence[Sentence]) -> Iterator[Finding]:
    """Sides with a mediator between them, of whom nothing is told but their papers."""
    told = [each for each in sentences if not each.head]
    go_between = [each for each in told if _GO_BETWEEN.search(each.text)]
    papers = [each for each in told if _PAPERS.search(each.text)]
    if go_between and len(papers) >= _ENOUGH:
        rests = next((each for each in go_between if each in papers), go_between[0])
        match = _GO_BETWEEN.search(rests.text)
        if match:
            start = rests.start + match.start()
            yield Finding(Topic.MODALITY, start, rests.start + match.end(), "indirect")


def _first(
    framed: tuple[str, Sought, bool], sentences: Sequence[tuple[Sentence, str]]
) -> Iterator[Finding]:
    value, sought, near = framed
    for each, before in sentences:
        match = sought.search(each.text, each.low)
        if match and _holds(each.text, match, value, near, before):
            start, end = each.start + match.start(), each.start + match.end()
            yield Finding(Topic.MODALITY, start, end, value)
            return


def _holds(text: str, match: re.Match[str], value: str, near: bool, before: str) -> bool:
    """Whether it is said of those who talk, and as something that is so."""
    around = text[: match.start()] + " " + text[match.end() :]
    if near and not (
        _ACTORS.search(around) or _ACTORS.search(before) or _TALKERS.search(match[0])
    ):
        return False
    if _PAST.search(text) or text.rstrip("\"”»’' ").endswith(("?", "؟")):
        return False
    leading = text[max(0, match.start() - 60) : match.start()]
    if value == "indirect":
        if _VEHICLES.search(text[: match.end()]):
            return False
        return not _WISHED.search(leading)
    if _LATER.search(leading.rpartition(",")[2][-30:]) or _PRESS.search(text):
        return False
    return not _UNREAL.search(leading + match[0])
