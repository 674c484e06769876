"""What follows a quotation and says whose it is."""

import re

from goodoffices.press.reports import lexicon
from goodoffices.press.reports.frames import Found, Frame
from goodoffices.press.reports.meaning import Meant
from goodoffices.press.reports.phrases import Phrase, beginning, ending, subject
from goodoffices.press.reports.words import QUOTED

_OTHERS = lexicon.words("another others")


def after(frame: Frame, place: int) -> Found | None:
    """What follows a quotation: `said X`, `X said`, `according to X`."""
    sentence = frame.sentence
    kinds, signs = sentence.kinds, sentence.signs
    stop = _next_quote(kinds, place)
    at = place + 1
    loose = kinds[place] in "qz"
    if at < stop and kinds[at] in ",-":
        at, loose = at + 1, True
    if at < stop and kinds[at] == ":":
        phrase = beginning(sentence, at + 1, stop)
        return (
            frame.found(phrase, at, phrase.rest)
            if phrase and kinds[phrase.to : phrase.to + 1] in ",.("
            else None
        )
    if at < stop and signs[at].low == "by" and re.search(r"eb*V[cDAiNYb]{0,6}$", kinds[:place]):
        agent = beginning(sentence, at + 1, stop)
        return frame.found(agent, at, agent.rest) if agent else None
    if at < stop and kinds[place + 1] == "-":
        signed = _signed(frame, at, stop)
        if signed is not None:
            return signed
    if at >= stop or (kinds[at] in "&;cwgi" and signs[at].low != "as"):
        return None
    if signs[at].low == "according" or signs[at].low == "per":
        return according(frame, at, stop)
    if signs[at].low == "as" and loose:
        at += 1
    own = _was_answer(frame, at, stop) if kinds[at : at + 1] == "e" else None
    if own is not None:
        return own
    while at < stop and kinds[at] == "b":
        at += 1
    if at >= stop:
        return None
    if kinds[at] == "V" or (loose and kinds[at] in "vmA" and _named_next(kinds, at + 1)):
        return _inverted(frame, at, stop)
    return _straight(frame, at, stop, loose)


def _signed(frame: Frame, at: int, stop: int) -> Found | None:
    """`– Mayor X, on the bridge`."""
    kinds = frame.sentence.kinds
    while at < stop and kinds[at] == "-":
        at += 1
    phrase = beginning(frame.sentence, at, stop)
    if phrase is None or kinds[phrase.to : stop][:1] not in {"", ",", ".", "(", "i", "o", "-"}:
        return None
    told = frame.who(phrase)
    return frame.found(phrase, at - 1, phrase.rest) if told is not None and told.name else None


def _next_quote(kinds: str, place: int) -> int:
    return next((n for n in range(place + 1, len(kinds)) if kinds[n] in QUOTED), len(kinds))


def _named_next(kinds: str, at: int) -> bool:
    return bool(re.match(r"b?(?:T*p*N|DO|D?[AN]*O)", kinds[at:]))


def _inverted(frame: Frame, verb: int, stop: int) -> Found | None:
    kinds = frame.sentence.kinds
    at = verb + 1
    while at < stop and kinds[at] == "b":
        at += 1
    one = re.match(r"D,(?=T*p*N)", kinds[at:stop])
    if at < stop and frame.sentence.signs[at].low in _OTHERS:
        sign = frame.sentence.signs[verb]
        other = Meant(None, "unnamed", words=frame.sentence.signs[at].text)
        return Found(other, (sign.start, sign.end), to=at + 1)
    phrase = beginning(frame.sentence, at + (one.end() if one else 0), stop)
    if phrase is None:
        return None
    told = frame.who(phrase)
    if told is not None and told.name is None and told.how != "pronoun":
        apposed = re.match(r",(?:D?[AO]+)?(T*p*N[pN]*)", kinds[phrase.to : stop])
        if apposed:
            span = (phrase.to + apposed.start(1), phrase.to + apposed.end())
            phrase = Phrase(*span, span[1])
    return frame.found(phrase, verb, phrase.rest)


def _straight(frame: Frame, at: int, stop: int, loose: bool) -> Found | None:
    kinds = frame.sentence.kinds
    reach = min(stop, at + 45)
    for verb in range(at, reach):
        if kinds[verb] == ";" or (kinds[verb] in "c:" and verb > at):
            return None
        weak = loose and kinds[verb] in "vm" and not _clause_open(kinds, at, verb)
        if kinds[verb] == "V" or weak:
            if not loose and not re.match(r"T*[NRDO]", kinds[at:]):
                return None
            if not loose and verb - at > 3:
                return None
            phrase = subject(frame.sentence, verb, at)
            if kinds[verb - 1] == "e" and verb > at:
                return passive(frame, verb, at, stop)
            if phrase is not None and not (weak and phrase.at != at):
                found = frame.found(phrase, verb, verb + 1)
                if found is not None:
                    return found
    return None


def _clause_open(kinds: str, at: int, verb: int) -> bool:
    """Whether a verb stands inside what is told of the one who speaks."""
    between = kinds[at:verb]
    return between.count(",") % 2 == 1 or "w" in between


def _was_answer(frame: Frame, at: int, stop: int) -> Found | None:
    """`was X's answer`."""
    signs, kinds = frame.sentence.signs, frame.sentence.kinds
    held = re.match(r"eD?A{1,2}(o)", kinds[at:stop])
    if held and signs[at + held.start(1) - 1].low in lexicon.PAPERS | {"view", "retort"}:
        holder = beginning(frame.sentence, at + held.end(), stop)
        return frame.found(holder, at + held.start(1) - 1, stop) if holder else None
    owner = kinds.find("S", at, min(stop, at + 8))
    if (
        owner > 0
        and owner + 1 < stop
        and signs[owner + 1].low in lexicon.PAPERS | {"view", "retort"}
    ):
        phrase = ending(frame.sentence, owner, at + 1)
        return frame.found(phrase, owner + 1, owner + 2)
    return None


def according(frame: Frame, at: int, stop: int) -> Found | None:
    """`according to X`."""
    signs = frame.sentence.signs
    first = at + 2 if at + 1 < stop and signs[at + 1].low == "to" else at + 1
    phrase = beginning(frame.sentence, first, stop)
    if phrase is None:
        return None
    phrase = apposed(frame, phrase, stop)
    return frame.found(phrase, at, phrase.rest)


def apposed(frame: Frame, phrase: Phrase, stop: int) -> Phrase:
    """A phrase, or the name that is put behind it."""
    told = frame.who(phrase)
    if told is None or told.name is None:
        apposed = re.match(r",Y?(T*p*N[pN]*)", frame.sentence.kinds[phrase.rest : stop])
        if apposed:
            end = phrase.rest + apposed.end()
            return Phrase(phrase.rest + apposed.start(1), end, end)
    return phrase


def passive(frame: Frame, verb: int, floor: int, stop: int) -> Found | None:
    """`was described by X as`, `is said to have inquired`, `was quoted as saying`."""
    kinds, signs = frame.sentence.kinds, frame.sentence.signs
    rest = kinds[verb + 1 : stop]
    if rest and signs[verb + 1].low == "by":
        agent = beginning(frame.sentence, verb + 2, stop)
        quoted = re.search(r"g", rest)
        if not quoted:
            return frame.found(agent, verb, stop) if agent else None
    if re.match(r".{0,9}g", rest) and signs[verb].low in {"quoted", "cited", "reported", "heard"}:
        return frame.found(subject(frame.sentence, verb, floor), verb, verb + 1)
    if (
        re.match(r"i[xAuV]", rest)
        and signs[verb + 1].low == "to"
        and signs[verb].low in {"said", "reported"}
    ):
        return frame.found(subject(frame.sentence, verb, floor), verb, verb + 1)
    return None
