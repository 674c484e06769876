"""Which words of an English sentence a verb belongs to."""

import re
from dataclasses import dataclass

from goodoffices.press.reports.signs import Sentence

_INSIDE = "ANOTGYpS"
_SOME = re.compile(r"DoD?[ANOTGYpS]+")
_RIGHT = re.compile(r"D?(?:[ANOTGYpS]|(?<=N)&(?=N))*")
_VERBS = "Vvxem"
_SINCE = frozenset(("after", "before", "since", "until", "till"))


@dataclass(frozen=True, slots=True)
class Phrase:
    """A run of signs that names somebody; `rest` ends what hangs on it."""

    at: int
    to: int
    rest: int


def ending(sentence: Sentence, end: int, floor: int = 0) -> Phrase | None:
    """The phrase that ends before a place, with the one it hangs on."""
    kinds, signs = sentence.kinds, sentence.signs
    at = end
    while at > floor:
        kind = kinds[at - 1]
        if kind == "R":
            if at == end:
                return Phrase(at - 1, end, end)
            break
        if kind == "D" or (kind == "p" and at < end):
            at -= 1
            if kind == "D":
                break
        elif kind in _INSIDE or (kind == "&" and _joins(sentence, at, end, floor)):
            at -= 1
        else:
            break
    if at == end:
        return None
    if at - 1 > floor and kinds[at - 2 : at] == "Do":
        return Phrase(at - 2, end, end)
    joins = at - 1 > floor and signs[at - 1].low not in _SINCE
    if joins and kinds[at - 1] in "oi" and kinds[at - 2] in "NOGAYvV":
        by = kinds[at - 2] in "vV"
        if by and signs[at - 1].low != "by":
            return Phrase(at, end, end)
        held = ending(sentence, at - 1 - by, floor)
        owned = kinds[at - 1] == "o" and "S" in kinds[at : end - 1] and kinds[end - 1] == "O"
        if held is not None and owned and "N" not in kinds[held.at : held.to]:
            return Phrase(held.at, end, end)
        if held is not None and any(kind in "OGNA" for kind in kinds[held.at : held.to]):
            return Phrase(held.at, held.to, end)
    return Phrase(at, end, end)


def _joins(sentence: Sentence, at: int, end: int, floor: int) -> bool:
    """Whether a joining word is inside a phrase: `Gantry & Sons`, `negotiators of X and Y`."""
    kinds = sentence.kinds
    if sentence.signs[at - 1].text == "&":
        return True
    joined = at < end and kinds[at] == "N" and kinds[at - 2] == "N"
    return joined and bool(re.search(r"[OGA][oi]D?[NAG]*N$", kinds[floor : at - 1]))


def beginning(sentence: Sentence, at: int, stop: int) -> Phrase | None:
    """The phrase that begins at a place, with what hangs on it."""
    kinds = sentence.kinds
    if at < stop and kinds[at] == "R":
        return Phrase(at, at + 1, at + 1)
    some = _SOME.match(kinds, at, stop)
    if some:
        return Phrase(at, some.end(), some.end())
    match = _RIGHT.match(kinds, at, stop)
    if match is None or not any(kind in "NOGA" for kind in match[0]):
        return None
    to = match.end()
    rest = to
    while rest < stop and kinds[rest] in "oi":
        further = _RIGHT.match(kinds, rest + 1, stop)
        if further is None or further.end() == rest + 1:
            break
        rest = further.end()
    return Phrase(at, to, rest)


def subject(sentence: Sentence, verb: int, floor: int = 0) -> Phrase | None:
    """Whose deed a verb is: the phrase before it, past what is put in between."""
    kinds = sentence.kinds
    at = verb - 1
    while at >= floor and kinds[at] in "bxe":
        at -= 1
    if at < floor:
        return None
    if kinds[at] == ")":
        # `The League (LCA) said`
        opened = kinds.rfind("(", floor, at)
        return ending(sentence, opened, floor) if opened > floor else None
    if kinds[at] == "-":
        opened = kinds.rfind("-", floor, at)
        return ending(sentence, opened, floor) if opened > floor else None
    if kinds[at] == "&":
        return _shared(sentence, at, floor)
    if kinds[at] == "w":
        return ending(sentence, at - (kinds[at - 1] == ","), floor) if at > floor else None
    if kinds[at] == ",":
        return _past_insertion(sentence, at, floor)
    found = ending(sentence, at + 1, floor)
    if found is None:
        return None
    head = _head_of_clause(sentence, found, floor)
    if head is not None:
        return head
    if not _about_time(sentence, found):
        return found
    return ending(sentence, found.at - 1, floor) if found.at - 1 > floor else None


def _head_of_clause(sentence: Sentence, found: Phrase, floor: int) -> Phrase | None:
    """Who did it, where the phrase before a verb ends a clause: `a man who saw it said`."""
    kinds = sentence.kinds
    opened = re.search(r"[ONAG]w[bx]*[vVexA][^,.:;&w]*$", kinds[floor : found.at])
    if opened is None or sentence.signs[floor + opened.start() + 1].low not in {"who", "that"}:
        return None
    return ending(sentence, floor + opened.start() + 1, floor)


def _about_time(sentence: Sentence, found: Phrase) -> bool:
    kinds = sentence.kinds[found.at : found.to]
    return set(kinds) <= {"Y", "D"} and "Y" in kinds


def _shared(sentence: Sentence, joined: int, floor: int) -> Phrase | None:
    """The subject of a verb joined to an earlier one."""
    earlier = range(joined - 1, floor, -1)
    said = [verb for verb in earlier if sentence.kinds[verb] == "V"]
    for verb in (*said, *(verb for verb in earlier if sentence.kinds[verb] in _VERBS)):
        found = subject(sentence, verb, floor)
        if found is not None:
            return found
    return first_subject(sentence, floor, joined)


def _past_insertion(sentence: Sentence, comma: int, floor: int) -> Phrase | None:
    kinds = sentence.kinds
    opened = kinds.rfind(",", floor, comma)
    if opened < 0:
        return None
    inner = re.sub(r"\([NG]+\)$", "", kinds[opened + 1 : comma])
    called = re.fullmatch(r"w.*c(N[pN]*)", inner)
    if called and sentence.signs[opened + called.start(1)].low == "as":
        return Phrase(opened + 1 + called.start(1), comma, comma)
    named = re.fullmatch(r"Y?(T*p*N(?:[pN&]*N|G)?)", inner)
    if named and re.search(r"[OGAN]$", kinds[floor:opened]):
        return Phrase(opened + 1 + named.start(1), opened + 1 + len(inner), comma)
    holder = re.fullmatch(r"[OT]*(p*N[pN]*)(?:[oi][DNGO]+)?", inner)
    if holder and re.search(r"[OGAN]$", kinds[floor:opened]) and "O" in kinds[floor:opened]:
        at, to = opened + 1 + holder.start(1), opened + 1 + holder.end(1)
        return Phrase(at, to, comma)
    found = ending(sentence, opened, floor)
    if found is None and opened > floor:
        return _past_insertion(sentence, opened, floor)
    while found is not None and found.at > floor + 2 and kinds[found.at - 2 : found.at] == ",i":
        # `X, 71, from the hills, said`
        found = ending(sentence, found.at - 2, floor)
    return _described(sentence, found, floor) if found is not None else None


def _described(sentence: Sentence, found: Phrase, floor: int) -> Phrase:
    """Whom a phrase describes: `X, 24, from the hills,`, `X, a farmer and poet, of late,`."""
    kinds, comma = sentence.kinds, found.at - 1
    told = _about_time(sentence, found) or kinds[found.at] == "D"
    if not told or comma <= floor or kinds[comma] != ",":
        return found
    named = ending(sentence, comma, floor)
    if named is None or kinds[named.to - 1] not in "NY":
        return found
    if named.at > floor and kinds[named.at - 1] in "oi":
        return found
    return _described(sentence, named, floor)


def first_subject(sentence: Sentence, floor: int, stop: int) -> Phrase | None:
    """The phrase that the first verb of a stretch belongs to."""
    for verb in range(floor, stop):
        if sentence.kinds[verb] in _VERBS:
            found = subject(sentence, verb, floor)
            if found is not None and not _hangs(sentence, found, floor):
                return found
    return None


def _hangs(sentence: Sentence, found: Phrase, floor: int) -> bool:
    return found.at > floor and sentence.kinds[found.at - 1] in "oi"
