"""What a report says somebody said, without quotation marks."""

from collections.abc import Iterator
from dataclasses import dataclass

from goodoffices.press.reports import eastern, saying
from goodoffices.press.reports.frames import Found, Frame
from goodoffices.press.reports.hearing import listen
from goodoffices.press.reports.layout import Document
from goodoffices.press.reports.leading import main_verbs
from goodoffices.press.reports.phrases import beginning, subject
from goodoffices.press.reports.pronouns import who_is
from goodoffices.press.reports.quotes import Quote, quotes
from goodoffices.press.reports.repeats import BESIDE, paraphrases
from goodoffices.press.reports.scene import Listening
from goodoffices.press.reports.signs import Sentence
from goodoffices.press.reports.words import QUOTED

FEWEST = 3
"""Words from which what is told is more than a name or a wave of the hand."""


@dataclass(frozen=True, slots=True)
class Said:
    """Reported speech: where it stands, whose it is, the verb, and the words it rests on.

    `repeats` is the quotation, by its place among those of the report, that it tells again.
    """

    start: int
    end: int
    speaker: str | None
    cue: str
    anchor: str
    repeats: int | None = None


def reported(document: Document) -> tuple[Said, ...]:
    """What an English report says in its own words that somebody said."""
    if document.lang[:2] in eastern.LANGUAGES:
        return ()
    listening = listen(document)
    quoted = quotes(document)
    found = []
    for paragraph in listening.paragraphs:
        if not paragraph.heading:
            for sentence in paragraph.sentences:
                found += list(_in_sentence(document, listening, sentence, quoted))
    return tuple(found)


def _in_sentence(
    document: Document, listening: Listening, sentence: Sentence, quoted: tuple[Quote, ...]
) -> Iterator[Said]:
    frame = Frame(sentence, listening.cast, document.text)
    kinds, signs = sentence.kinds, sentence.signs
    verbs = [at for at, kind in enumerate(kinds) if kind in "Vg"]
    taken = -1
    for verb in verbs:
        if verb < taken or (verb and kinds[verb - 1] in "ei"):
            continue
        found = _said_by(listening, frame, verb)
        told = _told(kinds, verb, frame) if found else None
        if found is None or told is None or found.denied:
            continue
        start, end = signs[told[0]].start, signs[told[1] - 1].end
        speaker = _speaker(listening.as_of(sentence), frame, found)
        if speaker is None and found.meant is not None and found.meant.how == "unsure":
            continue
        anchor = document.text[start:end]
        again = _repeats((start, end), anchor, speaker, quoted) if speaker else None
        yield Said(start, end, speaker, signs[verb].text, anchor, again)
        taken = told[1] - 1 if kinds[verb] == "V" else verb


def _said_by(listening: Listening, frame: Frame, verb: int) -> Found | None:
    kinds = frame.sentence.kinds
    if kinds[verb] == "V":
        phrase = subject(frame.sentence, verb)
        return frame.found(phrase, verb) if phrase else None
    for earlier in main_verbs(kinds, verb, 0):
        phrase = subject(frame.sentence, earlier)
        found = frame.found(phrase, verb) if phrase else None
        if found is not None:
            return found
    return None


def _told(kinds: str, verb: int, frame: Frame) -> tuple[int, int] | None:
    """The clause that a verb of saying leads to, as far as it goes."""
    signs = frame.sentence.signs
    at = verb + 1
    if signs[verb].low in {
        "told",
        "tells",
        "informed",
        "informs",
        "assured",
        "reminded",
        "warned",
    }:
        hearer = beginning(frame.sentence, at, len(kinds))
        if hearer is not None and kinds[hearer.to : hearer.to + 1] in {"K", ","} | set("DNR"):
            at = hearer.to
    that = next((n for n in range(at, min(at + 8, len(kinds))) if kinds[n] == "K"), None)
    if that is not None and not any(kind in "Vv.;" + QUOTED for kind in kinds[at:that]):
        at = that + 1
    elif (
        at >= len(kinds)
        or kinds[at] not in "DNRATOGpY"
        or signs[verb].low not in saying.SAID
        or not any(kind in "xevVA" for kind in kinds[at + 1 :])
    ):
        return None
    end = next((n for n in range(at, len(kinds)) if kinds[n] in ".;"), len(kinds))
    for n in range(at, end):
        # Another participle of saying begins what else was said.
        if kinds[n] == "g" and kinds[n - 1] in ",q":
            end = n - (kinds[n - 1] == ",")
            break
    return (at, end) if end - at >= FEWEST else None


def _speaker(listening: Listening, frame: Frame, found: Found) -> str | None:
    told = found.meant
    if told is None:
        return None
    if told.how == "pronoun" and told.words in {"he", "she"}:
        being = who_is(listening, told.words, frame, found)
        return being.name if being else None
    return told.name


def _repeats(
    span: tuple[int, int], told: str, speaker: str, quoted: tuple[Quote, ...]
) -> int | None:
    """The quotation of the same speaker that is told here again."""
    for index, each in enumerate(quoted):
        inside = span[0] <= each.start < span[1]
        beside = -BESIDE < each.start - span[1] < BESIDE
        own = each.spoken and each.speaker == speaker
        if own and not inside and paraphrases(told, each.text, beside):
            return index
    return None
