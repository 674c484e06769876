"""What a report hands on from others than those at the talks, and what is made of it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from goodoffices.core.acts.dossier import Standing
from goodoffices.press.reports.clauses import Sentence
from goodoffices.press.reports.crowd import CROWD, NO_CROWD
from goodoffices.press.reports.reporters import READ_AS, frames, is_organ

_ARTICLE = re.compile(r"^(?:The|the|An?|an?)\s(?=[A-Z])")
_CROWD = re.compile(CROWD)
_NOTHING = re.compile(r"\W*(?:nothing|little|no more|so|what|how|yes|no)\b", re.IGNORECASE)
_FEWEST = 3


@dataclass(frozen=True, slots=True)
class Handed:
    """What somebody reports inside a report; `by` is empty where it does not say who.

    From `start` to `end` stands what is reported, from `names` on who reports it. `relayed` is
    the outlet that cites those.
    """

    start: int
    end: int
    by: str
    names: tuple[int, int]
    standing: Standing = Standing.REPORTED
    outlet: bool = False
    relayed: str = ""


def handed(text: str, sentences: Sequence[Sentence]) -> tuple[Handed, ...]:
    """What others report inside a report, in its order."""
    found: list[Handed] = []
    for sentence in sentences:
        if not sentence.head:
            found += _in_sentence(text, sentence)
    return tuple(found)


def _in_sentence(text: str, sentence: Sentence) -> Iterator[Handed]:
    if match := READ_AS.search(sentence.text, sentence.low):
        by = (match["by"] or "").strip()
        names = match.span("by") if by else (match.start(), match.start())
        yield _made(sentence, (0, len(sentence.text)), by, names, Standing.INTERPRETED)
        return
    for frame in frames(sentence.text):
        for match in frame.finditer(sentence.text):
            by = match["by"].strip()
            crowd = bool(_CROWD.fullmatch(by)) or not by[0].isascii()
            if not crowd and not is_organ(by, text):
                continue
            if by.lower() in NO_CROWD or _NOTHING.match(match["told"]):
                continue
            told = _trimmed(sentence.text, *match.span("told"))
            if len(sentence.text[told[0] : told[1]].split()) < _FEWEST:
                continue
            yield _handed(sentence, match, told, by)
            return


def _handed(sentence: Sentence, match: re.Match[str], told: tuple[int, int], by: str) -> Handed:
    cited = (match.groupdict().get("cited") or "").strip()
    cited = re.sub(r"\s(?:it|who|whom|that)\s.*$", "", cited)
    outlet = is_outlet(by)
    name = _ARTICLE.sub("", by)
    return _made(
        sentence,
        told,
        cited or name,
        match.span("by"),
        Standing.REPORTED,
        outlet,
        name if cited else "",
    )


def is_outlet(by: str) -> bool:
    """Whether a reporter is an agency, a broadcaster or a paper rather than people unnamed."""
    return not _CROWD.fullmatch(by)


def _made(
    sentence: Sentence,
    told: tuple[int, int],
    by: str,
    names: tuple[int, int],
    standing: Standing,
    outlet: bool = False,
    relayed: str = "",
) -> Handed:
    at = sentence.start
    return Handed(
        at + told[0], at + told[1], by, (at + names[0], at + names[1]), standing, outlet, relayed
    )


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start] in " ,;:":
        start += 1
    while end > start and text[end - 1] in " .,;:؛":
        end -= 1
    return start, end
