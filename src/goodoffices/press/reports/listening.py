"""Who speaks each quotation of an English report, sentence by sentence."""

import re
from collections.abc import Sequence
from dataclasses import replace

from goodoffices.press.reports.above import named_above
from goodoffices.press.reports.around import from_around
from goodoffices.press.reports.cast import cast
from goodoffices.press.reports.following import after
from goodoffices.press.reports.frames import Found, Frame
from goodoffices.press.reports.leading import before
from goodoffices.press.reports.marks import Between
from goodoffices.press.reports.phrases import Phrase
from goodoffices.press.reports.scene import Heard, Listening
from goodoffices.press.reports.signs import Paragraph, Sentence, sentences, vocabulary
from goodoffices.press.reports.titles import complete, titled, told_apart
from goodoffices.press.reports.topics import turn_to_topic
from goodoffices.press.reports.voices import goes_on, take


def listened(
    text: str, paragraphs: Sequence[tuple[int, int, bool]], quotes: Sequence[Between]
) -> Listening:
    """Every quotation of a report with the one who speaks it."""
    words = vocabulary(text, paragraphs)
    read = [
        Paragraph(start, end, heading, sentences(text, (start, end), number, quotes, words))
        for number, (start, end, heading) in enumerate(paragraphs)
    ]
    every = [sentence for each in read for sentence in each.sentences]
    for each in read:
        for sentence in each.sentences:
            sentence.heading = each.heading
    listening = Listening(text, quotes, read, cast(text, every))
    for number, paragraph in enumerate(read):
        _turn(listening, paragraph)
        above = named_above(listening, number)
        if above is not None and above.being is not None:
            listening.scene.turn_to(above.being)
        for place, sentence in enumerate(paragraph.sentences):
            _sentence(listening, number, place, sentence)
    return listening


def _turn(listening: Listening, paragraph: Paragraph) -> None:
    """In a transcript, whose turn a paragraph is."""
    if not paragraph.sentences:
        return
    first = paragraph.sentences[0]
    label = re.match(r"T*p*N[pN]*(?=:)|O(?=:)", first.kinds)
    if label is None or not first.signs[label.end() - 1].text.isupper():
        label = re.match(r"[OTAN]*?T*p*N[pN]*(?=(?:\(\w+\))?:[^qQzZ])", first.kinds)
    if label:
        told = Frame(first, listening.cast, listening.text).who(
            Phrase(0, label.end(), label.end())
        )
        listening.scene.turn = told.being if told else None
        if listening.scene.turn is not None:
            listening.scene.turn_to(listening.scene.turn)


def _sentence(listening: Listening, number: int, place: int, sentence: Sentence) -> None:
    frame = Frame(sentence, listening.cast, listening.text)
    listening.before[id(sentence)] = replace(listening.scene)
    paragraph = listening.paragraphs[number]
    floor, last = 0, None
    for at, sign in enumerate(sentence.signs):
        if sign.quote < 0:
            continue
        heard = Heard(listening.quotes[sign.quote], heading=paragraph.heading)
        listening.heard[sign.quote] = heard
        set_apart = titled(sentence, at, False)
        found = None if set_apart else _found(frame, at, floor)
        if set_apart:
            heard.spoken = False
            floor = floor if sentence.kinds[at + 1 : at + 2] == "," else at + 1
            continue
        if found is None and last is not None and not told_apart(sentence, at):
            goes_on(listening, heard, last)
        elif found is None:
            from_around(listening, number, place, sentence, at, heard)
        else:
            take(listening, heard, found, frame, at, number, place)
            floor = found.to if found.to > at else at + 1
        if not heard.attributed and heard.continues is None:
            heard.spoken = heard.speaker is not None or complete(sentence, at)
        if heard.spoken and (heard.attributed or heard.continues is not None):
            last = sign.quote
            if not paragraph.heading:
                listening.scene.last, listening.scene.last_paragraph = last, number
    if not paragraph.heading:
        turn_to_topic(listening, frame)


def _found(frame: Frame, at: int, floor: int) -> Found | None:
    kinds = frame.sentence.kinds
    leading = before(frame, at, floor)
    following = after(frame, at)
    named = leading is not None and leading.meant is not None and leading.meant.name is not None
    if named and following is not None and _according(frame, following):
        return leading
    if following is not None and kinds[at] == "q" and kinds[at - 1] not in ":,":
        return following
    straight = leading is not None and (
        kinds[at - 1] in ":," or "V" in kinds[max(floor, at - 2) : at]
    )
    if leading is not None and straight:
        return leading
    if following is not None and (leading is None or kinds[at] in "qz"):
        return following
    return leading or following


def _according(frame: Frame, found: Found) -> bool:
    """Whether a quotation that has its speaker is only taken `according to` somebody."""
    start = found.cue[0] if found.cue else -1
    return any(sign.start == start and sign.kind == "a" for sign in frame.sentence.signs)
