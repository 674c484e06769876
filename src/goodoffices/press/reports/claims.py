"""What a report hands on from others than those at the talks, and what is made of it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from goodoffices.core.acts.dossier import Standing
from goodoffices.press.reports.clauses import Sentence
from goodoffices.press.reports.crowd import is_crowd
from goodoffices.press.reports.cues import cues
from goodoffices.press.reports.hearsay_east import EASTERN_FRAMES
from goodoffices.press.reports.reporters import READ_AS, is_outlet
from goodoffices.press.reports.sought import Sought

_ARTICLE = re.compile(r"^(?:The|the|An?|an?)\s(?=[A-Z])")
_EASTERN = re.compile("[\u0600-\u06ff]")
_UNNAMED = re.compile("برخی|بعضی|شماری|منبع|منابع|شاهد|ساکنان|اهالی|یک|مصادر|مصدر|سكان|شهود|بعض")
_VOICES = re.compile(r"(?:rumours?|gossip|speculation|whispers|word)\b", re.IGNORECASE)
_TALK = Sought(
    re.compile(
        r"(?P<by>[\w’']*[’']? ?\b(?:[Gg]ossip|[Rr]umours?)|talk (?:on|in) the \w+)"
        r"\s(?:(?:has|had) it|says?|is|was)(?:\sthat)?\s(?P<told>.+)"
    ),
    ("gossip", "rumour", "talk "),
)
_THERE = Sought(
    re.compile(
        r"[Tt]here (?:is|was) (?P<by>talk (?:on|in|at) (?:the )?\w+|talk|speculation)"
        r"\s(?:of|that)\s(?P<told>.+)"
    ),
    ("here is ", "here was "),
)
_NOTHING = re.compile(r"\W*(?:nothing|little|no more|so|what|how|yes|no(?!\s\w))\b", re.IGNORECASE)
_PRONOUNS = frozenset(("he", "she", "it", "they", "we", "i", "you", "who", "there", "this"))
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
    words = sentence.text
    if match := READ_AS.search(words, sentence.low):
        by = (match["by"] or "").strip()
        names = match.span("by") if by else (match.start(), match.start())
        yield _made(sentence, (0, len(words)), by, names, Standing.INTERPRETED)
    elif _EASTERN.search(words):
        yield from _eastern(sentence)
    elif talked := _TALK.search(words, sentence.low) or _THERE.search(words, sentence.low):
        told = _trimmed(words, *talked.span("told"))
        yield _made(sentence, told, talked["by"], talked.span("by"))
    else:
        yield from _english(text, sentence)


def _english(text: str, sentence: Sentence) -> Iterator[Handed]:
    """Everything said by an outlet or by people without a name, each piece once."""
    words, until = sentence.text, 0
    for cue in cues(words):
        by = words[slice(*cue.by)]
        if (cue.weak and not _VOICES.match(by)) or by.lower() in _PRONOUNS:
            continue
        told = _trimmed(words, *cue.told)
        if cue.by[0] < until or _NOTHING.match(words[told[0] :]):
            continue
        if len(words[slice(*told)].split()) < _FEWEST:
            continue
        outlet = is_outlet(by, text)
        if (not outlet and not is_crowd(by)) or (cue.weak and not _VOICES.match(by)):
            continue
        until = len(words)
        name = _ARTICLE.sub("", by)
        cited = re.sub(r"\s(?:it|who|whom|that)\s.*$", "", cue.cited)
        yield _made(
            sentence, told, cited or name, cue.by, Standing.REPORTED, outlet, name if cited else ""
        )


def _eastern(sentence: Sentence) -> Iterator[Handed]:
    for frame in EASTERN_FRAMES:
        for match in frame.finditer(sentence.text):
            told = _trimmed(sentence.text, *match.span("told"))
            if len(sentence.text[slice(*told)].split()) >= _FEWEST - 1:
                by = match["by"].strip()
                yield _made(sentence, told, by, match.span("by"), outlet=not _UNNAMED.match(by))
                return


def _made(
    sentence: Sentence,
    told: tuple[int, int],
    by: str,
    names: tuple[int, int],
    standing: Standing = Standing.REPORTED,
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
