"""The speaker of a quotation of whom its own sentence says nothing."""

import re

from goodoffices.press.reports.above import named_above
from goodoffices.press.reports.frames import Frame
from goodoffices.press.reports.leading import before
from goodoffices.press.reports.phrases import beginning, first_subject, subject
from goodoffices.press.reports.scene import Heard, Listening
from goodoffices.press.reports.signs import Paragraph, Sentence
from goodoffices.press.reports.voices import described_as, goes_on, take
from goodoffices.press.reports.words import QUOTED


def from_around(
    listening: Listening, number: int, place: int, sentence: Sentence, at: int, heard: Heard
) -> None:
    """Look for the speaker of a quotation of whom its own sentence says nothing."""
    paragraph = listening.paragraphs[number]
    if re.search(r"[A-Za-z]", sentence.kinds.translate({ord(each): " " for each in QUOTED})):
        if any(kind in "VvmxegANOG" for kind in sentence.kinds[:at]):
            return
    if at == 0 and place == 0:
        if _opened(listening, number, heard) or _labelled(listening, number, heard):
            return
    if _following(listening, paragraph, number, place, at, sentence, heard):
        return
    if place > 0:
        _from_before(listening, paragraph, number, place, heard)
    elif number > 0:
        _from_paragraph_before(listening, number, heard)


def _opened(listening: Listening, number: int, heard: Heard) -> bool:
    """A quotation that the paragraph before left open."""
    if number == 0:
        return False
    for index, each in enumerate(listening.quotes):
        if (
            each.open
            and listening.paragraphs[number - 1].start
            <= each.start
            <= listening.paragraphs[number - 1].end
        ):
            if index in listening.heard and not each.inside:
                goes_on(listening, heard, index)
                return True
    return False


def _labelled(listening: Listening, number: int, heard: Heard) -> bool:
    """A quotation with nothing but who speaks on the line above."""
    told = named_above(listening, number)
    if told is None:
        return False
    heard.how, heard.words, heard.attributed = told.how, told.words, True
    heard.speaker, heard.being = told.name, told.being
    return True


def _following(
    listening: Listening,
    paragraph: Paragraph,
    number: int,
    place: int,
    at: int,
    sentence: Sentence,
    heard: Heard,
) -> bool:
    """`That is how X put it`, or a line with nothing but the name."""
    if at + 1 < len(sentence.signs) and sentence.kinds[at + 1 :].strip(".,-"):
        return False
    if place + 1 < len(paragraph.sentences):
        later = paragraph.sentences[place + 1]
        match = re.match(r"[KDR]e(?:c|w)", later.kinds)
        if match:
            frame = Frame(later, listening.cast, listening.text)
            verb = later.kinds.find("V")
            phrase = subject(later, verb, match.end()) if verb > 0 else None
            found = frame.found(phrase, verb) if phrase else None
            if found is not None:
                take(listening, heard, found, frame, 0, number, place)
                return True
        return False
    if place > 0 or number + 1 >= len(listening.paragraphs):
        return False
    line = listening.paragraphs[number + 1].sentences
    if len(line) != 1 or not re.fullmatch(
        r"-*T*(?:[NOGp&]|D(?=[NOG]))+(?:[,-]D?[ANOGoiDS]+)?", line[0].kinds
    ):
        return False
    frame = Frame(line[0], listening.cast, listening.text)
    at = len(line[0].kinds) - len(line[0].kinds.lstrip("-"))
    told = frame.who(beginning(line[0], at, len(line[0].kinds)))
    if told is None or told.name is None:
        return False
    heard.speaker, heard.being, heard.how = told.name, told.being, told.how
    heard.attributed = True
    return True


def _from_before(
    listening: Listening, paragraph: Paragraph, number: int, place: int, heard: Heard
) -> None:
    """From what stands before in the paragraph."""
    scene = listening.scene
    since = []
    for earlier in range(place - 1, -1, -1):
        if any(sign.quote >= 0 for sign in paragraph.sentences[earlier].signs):
            break
        since.append(paragraph.sentences[earlier])
    spoke = scene.last if scene.last_paragraph == number else None
    if not since or all(_harmless(listening, each, spoke) for each in since):
        if spoke is not None:
            goes_on(listening, heard, spoke)
            return
    if since:
        _from_sentence(listening, since[0], heard, number, place)


def _harmless(listening: Listening, sentence: Sentence, spoke: int | None) -> bool:
    """Whether a sentence between two quotations leaves the speaker the same."""
    if spoke is None:
        return False
    being = listening.heard[spoke].being
    frame = Frame(sentence, listening.cast, listening.text)
    told = frame.who(first_subject(sentence, 0, len(sentence.kinds)))
    if told is None:
        return True
    if told.name is None and described_as(listening, told.words, sentence) is being:
        return True
    if told.how == "pronoun":
        return told.words in {"he", "she", "it"} or sentence.kinds.endswith(".")
    return told.being is being if told.name else "V" not in sentence.kinds


def _from_sentence(
    listening: Listening, sentence: Sentence, heard: Heard, number: int, place: int
) -> None:
    """From the sentence just before, where it has one subject who may speak."""
    frame = Frame(sentence, listening.cast, listening.text)
    if sentence.signs[-1].text == "?":
        if listening.scene.last is not None and listening.scene.topic is not None:
            being = listening.scene.topic
            heard.speaker, heard.being, heard.how = being.name, being, "none"
        return
    verb = sentence.kinds.find("V")
    phrase = subject(sentence, verb) if verb > 0 else None
    if phrase is None or "e" in sentence.kinds[max(0, verb - 1) : verb]:
        phrase, verb = first_subject(sentence, 0, len(sentence.kinds)), -1
    cleft = re.match(r"Re(?=[^Q]*w)", sentence.kinds)
    if cleft:
        phrase, verb = beginning(sentence, cleft.end(), len(sentence.kinds)), -1
    if phrase is None:
        return
    found = frame.found(phrase, verb if verb >= 0 else phrase.to - 1)
    spoke = found is not None and found.meant is not None and found.meant.words in {"he", "she"}
    if verb < 0 and not cleft and not spoke and len(_named_in(listening, sentence)) != 1:
        return
    if found is not None and not found.denied:
        take(listening, heard, found, frame, 0, number, place)
        heard.attributed = verb >= 0
        if verb < 0:
            heard.cue = None


def _named_in(listening: Listening, sentence: Sentence) -> set[str]:
    start, end = sentence.signs[0].start, sentence.signs[-1].end
    return {
        each.name
        for each in listening.cast.beings
        if any(start <= at < end for at, _ in each.places)
    }


def _from_paragraph_before(listening: Listening, number: int, heard: Heard) -> None:
    earlier = listening.paragraphs[number - 1]
    if earlier.heading or not earlier.sentences:
        return
    sentence = earlier.sentences[-1]
    frame = Frame(sentence, listening.cast, listening.text)
    if sentence.kinds.endswith(":"):
        kinds = sentence.kinds + "Z"
        found = before(
            Frame(Sentence(sentence.signs, kinds, number), listening.cast, listening.text),
            len(kinds) - 1,
            0,
        )
        if found is not None:
            take(listening, heard, found, frame, 0, number, 0)
        return
    if _only_quoted(listening.paragraphs[number]) and listening.scene.last_paragraph == number - 1:
        spoke = listening.scene.last
        said = [at for at, each in enumerate(earlier.sentences) if _holds(each, spoke)]
        since = earlier.sentences[said[-1] + 1 :] if said else []
        if said and spoke is not None and all(_harmless(listening, each, spoke) for each in since):
            goes_on(listening, heard, spoke)


def _only_quoted(paragraph: Paragraph) -> bool:
    """Whether a paragraph holds nothing but what somebody says."""
    kinds = "".join(each.kinds for each in paragraph.sentences)
    return bool(kinds) and all(kind in QUOTED + "." for kind in kinds)


def _holds(sentence: Sentence, index: int | None) -> bool:
    return any(sign.quote == index for sign in sentence.signs)
