"""What names the speaker of a quotation without a verb of saying."""

import re

from goodoffices.press.reports import lexicon
from goodoffices.press.reports.following import apposed
from goodoffices.press.reports.frames import Found, Frame
from goodoffices.press.reports.meaning import Meant
from goodoffices.press.reports.phrases import (
    Phrase,
    beginning,
    ending,
    first_subject,
    subject,
)


def written_by(frame: Frame, place: int, floor: int) -> Found | None:
    """`a letter from X:`, whoever reads it out."""
    kinds, signs = frame.sentence.kinds, frame.sentence.signs
    hung = re.search(r"[AG](i)(D?[ANOTGpS]+):$", kinds[floor:place])
    if hung is None or signs[floor + hung.start()].low not in lexicon.PAPERS:
        return None
    if signs[floor + hung.start(1)].low not in {"from", "by"}:
        return None
    phrase = beginning(frame.sentence, floor + hung.start(2), place)
    return frame.found(phrase, floor + hung.start(), place) if phrase else None


def in_words_of(frame: Frame, place: int, floor: int) -> Found | None:
    """`the dam is, in the words of X, …`, where no other verb of saying comes after it."""
    signs = frame.sentence.signs
    for at in range(place - 2, floor, -1):
        if signs[at].kind == "V":
            return None
        if (signs[at - 1].low, signs[at].low, signs[at + 1].low) == ("the", "words", "of"):
            phrase = beginning(frame.sentence, at + 2, place)
            return frame.found(phrase, at, place) if phrase else None
    return None


def phrased(frame: Frame, place: int, floor: int) -> Found | None:
    """`in the words of X`, `to quote X`, `X's verdict:`, `a line from X:`."""
    kinds, signs = frame.sentence.kinds, frame.sentence.signs
    lows = [sign.low for sign in signs[floor:place]]
    for at, low in enumerate(lows):
        here = floor + at
        if low == "words" and lows[at + 1 : at + 2] == ["of"]:
            phrase = beginning(frame.sentence, here + 2, place)
            return frame.found(phrase, here, place) if phrase else None
        if low == "words" and at > 1 and lows[at - 2] == "in" and kinds[here - 1] == "D":
            return Found(
                Meant(None, "pronoun", words=lows[at - 1]),
                (signs[here].start, signs[here].end),
                to=place,
            )
        if low == "words" and at > 1 and lows[at - 1] == "'s":
            phrase = ending(frame.sentence, here - 1, floor)
            return frame.found(phrase, here, place) if phrase else None
        if low in {"quote", "quoting", "cite", "citing"}:
            return _quoting(frame, here, place)
    if place - 2 > floor and kinds[place - 2] == "S" and lows[-1] in lexicon.PAPERS:
        phrase = ending(frame.sentence, place - 2, floor)
        return frame.found(phrase, place - 1, place) if phrase else None
    return _sent(frame, place, floor, lows)


def _sent(frame: Frame, place: int, floor: int, lows: list[str]) -> Found | None:
    """`this is what was heard from X:`, `for X, …`, `a letter of X:`."""
    kinds, signs = frame.sentence.kinds, frame.sentence.signs
    if "heard" in lows and lows[lows.index("heard") + 1 :][:1] == ["from"]:
        phrase = beginning(frame.sentence, floor + lows.index("heard") + 2, place)
        return frame.found(phrase, floor + lows.index("heard"), place) if phrase else None
    view = re.match(r"[&b]?i(?:D?[ANOGS]*[OA],)?(T*p*N[pN]*)(?:,.*)?,", kinds[floor:place])
    if view and "for" in lows[:2]:
        named = Phrase(floor + view.start(1), floor + view.end(1), floor + view.end(1))
        return frame.found(named, floor + lows.index("for"), place)
    for at, low in enumerate(lows[:-2]):
        by = lows[at + 1] in {"from", "by", "of"}
        if kinds[place - 1] == ":" and low in lexicon.PAPERS and by:
            phrase = beginning(frame.sentence, floor + at + 2, place)
            found = frame.found(phrase, floor + at, place) if phrase else None
            if found is not None and found.meant is not None and found.meant.being is not None:
                return found
    hung = re.search(r"[ANG]i(D?[ANOTGYpS]+):$", kinds[floor:place])
    if hung and signs[floor + hung.start(1) - 1].low in {"from", "by"}:
        phrase = beginning(frame.sentence, floor + hung.start(1), place)
        return frame.found(phrase, floor + hung.start(), place) if phrase else None
    return None


def _quoting(frame: Frame, at: int, place: int) -> Found | None:
    phrase = beginning(frame.sentence, at + 1, place)
    if phrase is None:
        return None
    rest = frame.sentence.kinds[phrase.to : place]
    if frame.sentence.signs[phrase.to - 1].low in lexicon.PAPERS:
        writer = re.match(r"[Kw]?(D?T*[NGOAp]+)[vV]", rest)
        if writer:
            phrase = beginning(frame.sentence, phrase.to + writer.start(1), place) or phrase
    return frame.found(phrase, at, place)


def labelled(frame: Frame, place: int, floor: int) -> Found | None:
    """`X:`, `X was brisker:`, `X, to the agency:`; and `the comment is that`."""
    kinds, signs = frame.sentence.kinds, frame.sentence.signs
    if place > floor and kinds[place - 1] == ":":
        return _by_colon(frame, place, floor)
    head = re.match(r"[-Y.]*(T*p*N[pN]*):", kinds[floor:place])
    if head and "V" not in kinds[floor + head.end() : place]:
        named = Phrase(floor + head.start(1), floor + head.end(1), floor + head.end(1))
        if _is_named(frame, named):
            return frame.found(named, floor + head.end() - 1, place)
    that = re.search(r"([eV])K?$", kinds[floor:place])
    if that and kinds[place] != "Q":
        phrase = subject(frame.sentence, floor + that.start(), floor)
        if phrase is not None and any(
            sign.low in lexicon.PAPERS for sign in signs[phrase.at : phrase.rest]
        ):
            return frame.found(phrase, floor + that.start(), place)
    return None


def _by_colon(frame: Frame, place: int, floor: int) -> Found | None:
    kinds = frame.sentence.kinds
    colon = place - 1
    if kinds[colon - 1 : colon] == ")":
        opened = kinds.rfind("(", floor, colon)
        phrase = ending(frame.sentence, colon - 1, opened + 1)
        found = frame.found(phrase, colon, place)
        if found is not None and found.meant is not None and found.meant.name:
            return found
    at = floor
    while (at < colon and kinds[at] in "-,.Y(&b*>c" and not kinds[at].isalpha()) or kinds[
        at
    ] in "&bc":
        at += 1
    head = beginning(frame.sentence, at, colon)
    phrase = first_subject(frame.sentence, at, colon)
    if head is not None and (
        phrase is None or (kinds[head.rest] in ",b:" and _is_named(frame, head))
    ):
        phrase = apposed(frame, head, colon)
    if phrase is not None:
        found = frame.found(phrase, colon, place)
        if found is not None:
            return found
    return _only_one(frame, at, colon)


def _is_named(frame: Frame, phrase: Phrase) -> bool:
    told = frame.who(phrase)
    return told is not None and told.being is not None


def _only_one(frame: Frame, at: int, colon: int) -> Found | None:
    signs = frame.sentence.signs
    named = {
        being.name: being
        for (number, place), being in frame.cast.mentioned.items()
        if frame.cast.sentences[number] is frame.sentence and at <= place < colon
    }
    if len(named) != 1:
        return None
    (being,) = named.values()
    return Found(
        Meant(being.name, "name", being, being.name),
        (signs[colon].start, signs[colon].end),
        to=colon,
    )
