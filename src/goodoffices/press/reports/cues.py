"""Where words say that something is said, and by what phrase: before it, after it, within it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

_SAYS = re.compile(
    r"\b(?:reports?|reported|says?|said|wrote|writes?|quot(?:es|ed)|claim(?:s|ed)?|suggest(?:s"
    r"|ed)?"
    r"|not(?:es?|ed)(?= that)|carr(?:y|ies|ied)(?= (?:a|the) )|ran(?= (?:a|the) )|published"
    r"|add(?:s|ed)(?= that|[.,])"
    r"|announced|tells?|told|ha(?:s|d|ve) it|believes?|believed|thinks?|thought|fear(?:s|ed)?"
    r"|expect(?:s|ed)?|confirm(?:s|ed)?|estimate[sd]?|allege[sd]?|complain(?:s|ed)?|insist(?:s"
    r"|ed)?"
    r"|recall(?:s|ed)?|reckon(?:s|ed)?|sw(?:ears?|ore)|maintain(?:s|ed)?|argue[sd]?|suspect(?:s"
    r"|ed)?"
    r"|accuse[sd]?|assert(?:s|ed)?|warn(?:s|ed)?|predict(?:s|ed)?|den(?:y|ies|ied)|speculate[sd]?"
    r"|whisper(?:s|ed)?|mutter(?:s|ed)?|acknowledge[sd]?|concede[sd]?|admit(?:s|ted)?"
    r"|guess(?:es|ed)?"
    r"|remember(?:s|ed)?|put(?= the (?:number|figure|cost|toll))|describe[sd]?|sp(?:oke|eaks?) of"
    r"|talk(?:s|ed)? of|circulated|swirled|is|was|disclosed|reveal(?:s|ed)?)\b"
    r"(?! (?:over|with|about|against|from|up|off|out|through)\b)"
)
_WEAK = ("is", "was", "circulated", "swirled")
_TELLS = ("tell", "tells", "told")
_ACCORDING = re.compile(r"\b[Aa]ccording to\s(?P<by>[^,.;:“”\"()]{2,90})")
_EDGE = re.compile(
    r"[;:–—()“”\"‘]|(?<=\s)-(?=\s)|[.!?]\s|\b(?:but|and|while|though|although|where|yet|because"
    r"|so|as|that|what|which|how)\s",
    re.IGNORECASE,
)
_LEADS = re.compile(
    r"^(?:[\W\d]*|(?:meanwhile|earlier|later|yet|still|also|now|then|on \w+day|in [A-Z]\w+"
    r"|at \w+|or so"
    r"|however|separately|instead|even|only|last \w+|this \w+|today|yesterday|or|nor|what|when"
    r"|if)\b,?\s*)+",
    re.IGNORECASE,
)
_TRAILS = re.compile(
    r"(?:\s(?:has|have|had|also|later|since|now|openly|privately|quietly|still|earlier|today"
    r"|yesterday"
    r"|already|first|again|on \w+day(?: (?:night|evening|morning))?|this (?:morning|week|evening"
    r"|afternoon)|last (?:night|week)|at \w+|themselves|himself|herself|even|then|in turn|were"
    r"|would"
    r"|could|will|may|all|long|often|always|sometimes|repeatedly))+$",
    re.IGNORECASE,
)
_OF_REPORT = re.compile(r"^(?:an?|the) (?:[\w-]+ )?reports? (?:by|in|on|from) ", re.IGNORECASE)
_AFTERWARDS = re.compile(
    r"^(?:\s(?:earlier|later|today|yesterday|last night|on \w+day(?: (?:night|evening|morning))?"
    r"|this \w+|at \w+|in [A-Z]\w+|afterwards|again|to (?:me|us|him|her|them"
    r"|reporters)))?(?:\s(?:a|the) (?:report|story)\b)?(?:,?\s(?:that|of|saying|how))?[\s,:]*"
)
_ADDRESSEE = re.compile(
    r"^\s(?!(?:a|an|the) (?:joke|story|lie|tale|truth))(?:the |a |an |our |this |its |his "
    r"|her )?[\w’'-]+(?: [A-Z][\w’-]+){0,3}"
    r"(?: (?:news )?(?:agency|radio|newspaper|website|television))?"
)
_CITES = re.compile(r"^(?:citing|quoting)\s(?P<cited>.+)$", re.IGNORECASE)
_AND = re.compile(r"\band\s+$")
_LONGEST = 5
_FEWEST = 3
_GAP = 75


@dataclass(frozen=True, slots=True)
class Cue:
    """That something is said: the phrase that says it, what it says, and whom it cites."""

    by: tuple[int, int]
    told: tuple[int, int]
    cited: str = ""
    weak: bool = False


def cues(text: str) -> Iterator[Cue]:
    """Each saying in a sentence, with the phrases that may be who says it, the nearest first."""
    for match in _ACCORDING.finditer(text) if "ccording to" in text else ():
        yield from _according(text, match)
    says = list(_SAYS.finditer(text))
    edges = [each.end() for each in _EDGE.finditer(text)] if says else []
    for match in says:
        yield from _said(text, match, edges)


def _according(text: str, match: re.Match[str]) -> Iterator[Cue]:
    start, end = match.span("by")
    inner = _OF_REPORT.match(match["by"])
    start += inner.end() if inner else 0
    rest = text[end:].strip(" .,;")
    if not text[: match.start()].strip(' "“‘,-—'):
        told = (end, len(text))
    elif len(rest.split()) >= _FEWEST and text[end : end + 1] == ",":
        told = (0, len(text))
    else:
        told = (0, match.start())
    while end > start:
        yield Cue((start, end), told)
        cut = re.search(r"\s\S+$", text[start:end])
        if cut is None:
            return
        end = start + cut.start()


def _said(text: str, match: re.Match[str], edges: Sequence[int]) -> Iterator[Cue]:
    weak = match[0] in _WEAK
    after = match.end()
    if match[0] in _TELLS:
        addressee = _ADDRESSEE.match(text[after:])
        if addressee is None:
            return
        after += addressee.end()
    opened = _AFTERWARDS.match(text[after:])
    after += opened.end() if opened else 0
    rest = text[after:]
    for start, end, cited in _before(text, match.start(), edges):
        told = _told(text, start, match.end(), after, rest)
        if told is not None:
            yield Cue((start, end), told, cited, weak)
    before = text[: match.start()].rstrip()
    if before.endswith((",", "”", '"')) and match[0] not in _TELLS:
        follows = re.match(r"\s([^,.;:“”\"]{2,80})", text[match.end() :])
        if follows:
            start = match.end() + follows.start(1)
            yield Cue((start, match.end() + follows.end(1)), (0, match.start()))


def _told(text: str, start: int, said: int, after: int, rest: str) -> tuple[int, int] | None:
    """What is said: what follows, else what went before; around an insertion, all."""
    inserted = text[said : said + 1] == ","
    before = text[:start].rstrip(' ,"“—-')
    if inserted and before:
        onward = rest.lstrip(" ,")
        if onward.lower().startswith(("citing", "quoting", "adding", "on ", "in ", "at ")):
            return (0, start)
        return (0, len(text))
    if len(rest.strip(' .,;"”').split()) >= _FEWEST:
        return (after, len(text))
    if len(before.split()) >= _FEWEST:
        return (0, start)
    return None


def _before(text: str, end: int, edges: Sequence[int]) -> Iterator[tuple[int, int, str]]:
    """The phrases that may be who says it, the one that stands nearest first."""
    floor = max((each for each in edges if each <= end), default=0)
    comma = text.rfind(", ", floor, end)
    front = _CITES.match(text[floor:comma].strip()) if comma >= 0 else None
    cited = front["cited"] if front else ""
    yield from _phrase(text, max(floor, comma + 2 if comma >= 0 else floor), end, cited)
    # "An official, speaking on condition of anonymity, said": what stands between is an aside.
    if comma >= 0 and text[:end].rstrip().endswith(","):
        last = text[:end].rstrip()[:-1]
        opens = last.rfind(", ")
        if opens >= 0 and len(last) - opens <= _GAP:
            floor = max((each for each in edges if each <= opens), default=0)
            earlier = text.rfind(", ", floor, opens)
            cites = _CITES.match(last[opens + 2 :])
            start = max(floor, earlier + 2 if earlier >= 0 else floor)
            yield from _phrase(text, start, opens, cites["cited"] if cites else "")


def _phrase(text: str, start: int, end: int, cited: str) -> Iterator[tuple[int, int, str]]:
    lead = _LEADS.match(text[start:end])
    start += lead.end() if lead else 0
    words = text[start:end].rstrip(" ,")
    if trail := _TRAILS.search(words):
        words = words[: trail.start()]
    if inner := _OF_REPORT.match(words):
        start, words = start + inner.end(), words[inner.end() :]
    if words:
        yield start, start + len(words), cited
    elif start and _AND.search(text, 0, start):
        # "Monitors counted nine shots and said": who did the one thing said the other.
        for word in reversed(list(re.finditer(r"\S+", text[:start]))[:_LONGEST]):
            yield 0, word.end(), cited
