"""A line above a quotation that holds nothing but who speaks, as lists of reactions have it.

`ADA LIND, PRESIDENT OF VELMARK`, and on the next line what she said.
"""

import re

from goodoffices.press.reports.callings import human
from goodoffices.press.reports.frames import Frame
from goodoffices.press.reports.meaning import Meant
from goodoffices.press.reports.phrases import beginning
from goodoffices.press.reports.scene import Listening

_LINE = re.compile(r"[-Y.]*(D?[ANOTGpSo&]+)(?:\([^)]*\))?(?:[,-].*|i.*|v.*)?:?")
_LONGEST = 25


def named_above(listening: Listening, number: int) -> Meant | None:
    """Whom the line above a paragraph names, if it holds nothing else."""
    if number == 0:
        return None
    line = listening.paragraphs[number - 1]
    below = listening.paragraphs[number]
    if len(line.sentences) != 1 or below.heading:
        return None
    sentence = line.sentences[0]
    near = listening.text[line.end : below.start].count("\n") < 2
    held = _LINE.fullmatch(sentence.kinds)
    if not held or len(sentence.signs) > _LONGEST or not (near or line.heading):
        return None
    frame = Frame(sentence, listening.cast, listening.text)
    phrase = beginning(sentence, held.start(1), len(sentence.kinds))
    told = frame.who(phrase)
    if phrase is None or told is None:
        return None
    plain = held.end() == len(sentence.kinds.rstrip(":")) and phrase.to >= held.end(1)
    if told.being is not None or (told.how == "unnamed" and near and human(told.words)):
        return told
    body = told.how == "organisation" and "G" in sentence.kinds[phrase.at : phrase.to]
    return told if body and near and plain else None
