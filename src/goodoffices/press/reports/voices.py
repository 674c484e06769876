"""Whom a speaker, a pronoun or a continued quotation means, after all that was read before."""

import re

from goodoffices.press.reports import lexicon
from goodoffices.press.reports.frames import Found, Frame
from goodoffices.press.reports.named import Being
from goodoffices.press.reports.phrases import Meant, beginning, first_subject
from goodoffices.press.reports.scene import Heard, Listening
from goodoffices.press.reports.signs import Sentence


def take(
    listening: Listening,
    heard: Heard,
    found: Found,
    frame: Frame,
    at: int,
    number: int,
    place: int,
) -> None:
    """Give a quotation the speaker that was found, a pronoun where it is sure enough."""
    told = found.meant
    heard.cue = found.cue
    heard.attributed = True
    if found.denied:
        heard.spoken = False
        heard.cue = None
        return
    if told is None:
        return
    heard.how, heard.words = told.how, told.words
    if told.how == "pronoun":
        _by_pronoun(listening, heard, told.words, frame, found, number, place)
    else:
        heard.speaker, heard.being = told.name, told.being
    if heard.being is not None:
        listening.scene.turn_to(heard.being)
    elif heard.speaker is not None:
        listening.scene.body = heard.speaker


def _by_pronoun(
    listening: Listening,
    heard: Heard,
    word: str,
    frame: Frame,
    found: Found,
    number: int,
    place: int,
) -> None:
    scene = listening.scene
    if word in {"i", "me", "my", "we"}:
        being = scene.turn if word in {"i", "me", "my"} else None
    elif word in {"it", "its", "they", "their", "them"}:
        heard.speaker = scene.body if word in {"it", "its"} else None
        return
    else:
        being = who_is(listening, word, frame, found)
    if being is not None:
        heard.speaker, heard.being = being.name, being


def who_is(listening: Listening, word: str, frame: Frame, found: Found) -> Being | None:
    """Whom `he` or `she` means, where it is sure enough."""
    female = word in {"she", "her", "hers"}
    stop = found.phrase.at if found.phrase is not None else 0
    if (
        stop
        and frame.sentence.kinds[stop - 1] == ","
        and re.match(r"Rb*Vb?,", frame.sentence.kinds[stop:])
    ):
        stop = 0
    here = _named_before(listening, frame, stop, female)
    near = (each for each in listening.scene.topics if each.female in {None, female})
    being = here[0] if len(here) == 1 else next(near, None)
    if here and being not in here:
        return None
    if being is not None and being.female is None:
        being.female = female
    return being


def _named_before(listening: Listening, frame: Frame, stop: int, female: bool) -> list[Being]:
    sentence = frame.sentence
    found: list[Being] = []
    for at in range(stop):
        being = _mention(listening, sentence, at)
        if being is None or being in found or being.female not in {None, female}:
            continue
        before_it = sentence.kinds[at - 1] if at else "."
        run = re.match(r"[pN]+", sentence.kinds[at:])
        end = at + (run.end() if run else 1)
        if before_it not in "io" and sentence.kinds[end : end + 1] != "S":
            found.append(being)
    return found


def _mention(listening: Listening, sentence: Sentence, at: int) -> Being | None:
    number = listening.cast.numbers.get(id(sentence), -1)
    return listening.cast.mentioned.get((number, at))


def goes_on(listening: Listening, heard: Heard, index: int) -> None:
    """A quotation goes on with another one."""
    earlier = listening.heard[index]
    heard.speaker, heard.being, heard.how = earlier.speaker, earlier.being, earlier.how
    heard.words, heard.continues = earlier.words, index


def turn_to_topic(listening: Listening, frame: Frame) -> None:
    """Remember whom a sentence is about."""
    sentence = frame.sentence
    phrase = first_subject(sentence, 0, len(sentence.kinds))
    told = frame.who(phrase)
    if told is None:
        told = frame.who(beginning(sentence, 0, len(sentence.kinds)))
    if told is not None and told.how == "pronoun" and told.words in {"i", "we", "you"}:
        told = _whom_i_met(frame)
    if told is None or told.how == "pronoun":
        return
    if told.being is not None:
        listening.scene.turn_to(told.being)
        if phrase is not None and sentence.signs[phrase.to - 1].low in lexicon.PAPERS:
            listening.scene.body = told.name
    elif told.name is not None and told.how == "organisation":
        listening.scene.body = told.name


def _whom_i_met(frame: Frame) -> Meant | None:
    """Whom the writer met, asked or rang."""
    kinds = frame.sentence.kinds
    met = re.match(r".*?R[bx]*[VvA](?=[DNTO])", kinds)
    return frame.who(beginning(frame.sentence, met.end(), len(kinds))) if met else None
