"""Whom `he` and `she` mean, after all that was read before."""

import re

from goodoffices.press.reports.callings import human
from goodoffices.press.reports.frames import Found, Frame
from goodoffices.press.reports.named import Being
from goodoffices.press.reports.phrases import first_subject
from goodoffices.press.reports.scene import Listening


def who_is(listening: Listening, word: str, frame: Frame, found: Found) -> Being | None:
    """Whom `he` or `she` means, where it is sure enough."""
    female = word in {"she", "her", "hers"}
    stop = found.phrase.at if found.phrase is not None else 0
    if (
        stop
        and frame.sentence.kinds[stop - 1] == ","
        and re.match(r"Rb*Vb?,", frame.sentence.kinds[stop:])
    ):
        stop = max(frame.sentence.kinds.rfind(":", 0, stop), 0)
    if _somebody_before(frame, stop):
        return None
    here = _named_before(listening, frame, stop, female) or _of_whom(
        listening, frame, stop, female
    )
    being = here[0] if len(here) == 1 else _sure_topic(listening, frame, female)
    if here and being not in here:
        return None
    if being is not None and being.female is None:
        being.female = female
    return being


def _of_whom(listening: Listening, frame: Frame, stop: int, female: bool) -> list[Being]:
    """`a letter from X, in which she said`."""
    sentence = frame.sentence
    if stop < 2 or sentence.kinds[stop - 2 : stop] != "iw":
        return []
    named = (listening.mention(sentence, at) for at in range(stop))
    fits = {each.name: each for each in named if each and each.female in {None, female}}
    return list(fits.values()) if len(fits) == 1 else []


def _somebody_before(frame: Frame, stop: int) -> bool:
    """Whether somebody without a name is the subject before a pronoun in its sentence."""
    told = frame.who(first_subject(frame.sentence, 0, stop)) if stop > 1 else None
    return told is not None and told.name is None and told.how == "unnamed" and human(told.words)


def _sure_topic(listening: Listening, frame: Frame, female: bool) -> Being | None:
    """Who was the talk of last, unless it may as well be somebody else."""
    scene = listening.scene
    if scene.several:
        fits = [each for each in scene.several if each.female in {None, female}]
        return fits[0] if len(fits) == 1 else None
    if scene.clouded or _another_since(listening, frame, female):
        return None
    near = [each for each in scene.topics if each.female in {None, female}]
    if not near:
        return None
    being = near[0]
    if being.female == female or (being is scene.topics[0] and len(near) == 1):
        return being
    paragraph = listening.paragraphs[frame.sentence.paragraph]
    if any(paragraph.start <= start < paragraph.end for start, _ in being.places):
        return being if being is scene.topics[0] else None
    earlier = listening.paragraphs[max(0, frame.sentence.paragraph - 1)]
    others = [
        each
        for each in listening.cast.beings
        if each is not being
        and each.female in {None, female}
        and any(earlier.start <= start < earlier.end for start, _ in each.places)
    ]
    return None if others else being


def _another_since(listening: Listening, frame: Frame, female: bool) -> bool:
    """Whether somebody else was named in the paragraph, and the one of whom it goes on was not."""
    start = listening.paragraphs[frame.sentence.paragraph].start
    stop = frame.sentence.signs[0].start
    topic = listening.scene.topic
    if listening.scene.held == frame.sentence.paragraph and topic is not None:
        return topic.female not in {None, female}
    here = [
        each
        for each in listening.cast.beings
        if each.female in {None, female} and any(start <= at < stop for at, _ in each.places)
    ]
    if topic is not None and topic.female not in {None, female}:
        return len(here) > 1
    return bool(here) and topic not in here


def _named_before(listening: Listening, frame: Frame, stop: int, female: bool) -> list[Being]:
    sentence = frame.sentence
    found: list[Being] = []
    for at in range(stop):
        being = listening.mention(sentence, at)
        if being is None or being in found or being.female not in {None, female}:
            continue
        before_it = sentence.kinds[at - 1] if at else "."
        run = re.match(r"[pN]+", sentence.kinds[at:])
        end = at + (run.end() if run else 1)
        if before_it not in "io" and sentence.kinds[end : end + 1] != "S":
            found.append(being)
    return found
