"""What leads to a quotation and says whose it is."""

import re
from collections.abc import Iterator

from goodoffices.press.reports import saying
from goodoffices.press.reports.callings import human
from goodoffices.press.reports.following import according, passive
from goodoffices.press.reports.frames import Found, Frame
from goodoffices.press.reports.labels import in_words_of, labelled, phrased, written_by
from goodoffices.press.reports.lexicon import words
from goodoffices.press.reports.phrases import beginning, ending, subject

_QUOTING = words("quoted quotes cited cites quote")
_REFUSALS = words("declined refused failed denied denies avoided declines refuses")


def before(frame: Frame, place: int, floor: int) -> Found | None:
    """What leads to a quotation: `X said that`, `according to X,`, `X:`."""
    sentence = frame.sentence
    kinds, signs = sentence.kinds, sentence.signs
    signed = written_by(frame, place, floor)
    if signed is not None:
        return signed
    aside = _parenthetical(frame, place, floor)
    if aside is not None:
        return aside
    if (told := in_words_of(frame, place, floor)) is not None:
        return told
    another: Found | None = None
    for verb in range(place - 1, floor - 1, -1):
        kind = kinds[verb]
        if kind == "V" and signs[verb].low in saying.THOUGHT and _embedded(kinds, verb, floor):
            continue
        if kind == ";":
            break
        if signs[verb].low == "according":
            return according(frame, verb, place)
        if kind == "V":
            found = _by_verb(frame, verb, floor, place)
            if found is not None and not _a_things(found):
                return found
            another = another or found
        if kind in "gu":
            found = _by_participle(frame, verb, floor, place)
            if found is not None:
                return found
    return another or phrased(frame, place, floor) or labelled(frame, place, floor)


def _a_things(found: Found) -> bool:
    """Whether a verb seems to be the deed of a thing: `the quotas agreed overnight`."""
    told = found.meant
    return told is not None and told.how == "unnamed" and not human(told.words)


def _parenthetical(frame: Frame, place: int, floor: int) -> Found | None:
    """`the gate, X said, would stay "shut"`."""
    kinds = frame.sentence.kinds
    for match in re.finditer(r",(D?[ANOTGpSR]+)b*(V)b?,", kinds[floor:place]):
        verb = floor + match.start(2)
        phrase = ending(frame.sentence, floor + match.end(1), floor + match.start(1))
        found = frame.found(phrase, verb, place)
        if (
            found is not None
            and found.meant is not None
            and (found.meant.name or found.meant.how == "pronoun")
        ):
            return found
    return None


def _embedded(kinds: str, verb: int, floor: int) -> bool:
    """Whether what somebody thinks is told by another."""
    return bool(re.search(r"V[iDNOA]{0,3}K?D?[ANOTGpSR]+[bxe]*$", kinds[floor:verb]))


def _by_verb(frame: Frame, verb: int, floor: int, place: int) -> Found | None:
    kinds, signs = frame.sentence.kinds, frame.sentence.signs
    if verb > floor and re.search(r"eb*$", kinds[floor:verb]):
        return passive(frame, verb, floor, place)
    reduced = verb > floor and kinds[verb - 1] in ",ANO"
    if reduced and signs[min(verb + 1, place - 1)].low == "by":
        return passive(frame, verb, floor, place)
    quoting = re.match(r"([DANOTGpYS,R]+)i?[cAi]?g", kinds[verb + 1 : place])
    if signs[verb].low in _QUOTING and quoting:
        phrase = beginning(frame.sentence, verb + 1, place)
        return frame.found(phrase, verb, place) if phrase else None
    phrase = subject(frame.sentence, verb, floor)
    if (
        phrase is None
        and re.match(r"b*T*p*[NDO]", kinds[verb + 1 :])
        and verb - floor <= 1 + (kinds[floor : floor + 1] in {"&", ",", "b"})
    ):
        phrase = beginning(frame.sentence, verb + 1, place)
        if phrase is not None and not re.match(r",?:|,$", kinds[phrase.rest : place]):
            phrase = None
    return frame.found(phrase, verb, place) if phrase is not None else None


def main_verbs(kinds: str, verb: int, floor: int) -> Iterator[int]:
    """The verbs that a participle may hang on: those of saying first, the nearest first."""
    earlier = range(verb - 1, floor - 1, -1)
    yield from (at for at in earlier if kinds[at] == "V")
    yield from (at for at in earlier if kinds[at] in "vmxe")


def _by_participle(frame: Frame, verb: int, floor: int, place: int) -> Found | None:
    kinds, signs = frame.sentence.kinds, frame.sentence.signs
    if kinds[verb] == "u" and verb - 2 > floor and signs[verb - 2].low == "used":
        own = subject(frame.sentence, verb - 2, floor)
        return frame.found(own, verb, place) if own is not None else None
    heard = ending(frame.sentence, verb, floor) if kinds[verb - 1] in "NOGA" else None
    aside = heard is not None and signs[heard.at - 1].low == "with"
    if (
        heard is not None
        and heard.at > floor
        and (aside or (kinds[verb - 1] in "NO" and kinds[heard.at - 1] in "vV"))
    ):
        return frame.found(heard, verb, place)
    for earlier in main_verbs(kinds, verb, floor):
        if signs[earlier].low in _QUOTING:
            return _by_verb(frame, earlier, floor, place)
        phrase = subject(frame.sentence, earlier, floor)
        found = frame.found(phrase, verb, place) if phrase is not None else None
        if found is not None:
            refused = _refused(frame, verb, floor)
            return Found(found.meant, found.cue, True, False, place, phrase) if refused else found
    return None


def _refused(frame: Frame, verb: int, floor: int) -> bool:
    """`declined to say`, `denied saying`."""
    return any(sign.low in _REFUSALS for sign in frame.sentence.signs[max(floor, verb - 3) : verb])
