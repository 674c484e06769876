"""Which words of an English sentence a verb belongs to, and who they mean."""

import re
from dataclasses import dataclass

from goodoffices.press.reports import lexicon
from goodoffices.press.reports.cast import Cast
from goodoffices.press.reports.lexicon import words
from goodoffices.press.reports.named import Being
from goodoffices.press.reports.signs import Sentence
from goodoffices.press.reports.words import Sign

_INSIDE = "ANOTGYpS"
_SOME = re.compile(r"DoD?[ANOTGYpS]+")
_RUN = re.compile(r"p*N(?:[pN]*N)?")
_RIGHT = re.compile(r"D?(?:[ANOTGYpS]|(?<=N)&(?=N))*")
_VERBS = "Vvxem"
NEAR = (200, 500)
"""Signs within which somebody is named who is meant by an office that several hold."""
_LESSER = words("deputy vice former assistant acting junior")
_SPOKESMEN = words("spokesman spokeswoman spokesperson spokespeople")


@dataclass(frozen=True, slots=True)
class Phrase:
    """A run of signs that names somebody; `rest` ends what hangs on it."""

    at: int
    to: int
    rest: int


@dataclass(frozen=True, slots=True)
class Meant:
    """Who a phrase means: the fullest name, or the report's words, and how it says so."""

    name: str | None
    how: str
    being: Being | None = None
    words: str = ""


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
    if at - 1 > floor and kinds[at - 1] in "oi" and kinds[at - 2] in "NOGAYvV":
        by = kinds[at - 2] in "vV"
        if by and signs[at - 1].low != "by":
            return Phrase(at, end, end)
        held = ending(sentence, at - 1 - by, floor)
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
    if kinds[at] == "&":
        return _shared(sentence, at, floor)
    if kinds[at] == "w":
        return ending(sentence, at - (kinds[at - 1] == ","), floor) if at > floor else None
    if kinds[at] == ",":
        return _past_insertion(sentence, at, floor)
    found = ending(sentence, at + 1, floor)
    if found is None or not _about_time(sentence, found):
        return found
    return ending(sentence, found.at - 1, floor) if found.at - 1 > floor else None


def _about_time(sentence: Sentence, found: Phrase) -> bool:
    kinds = sentence.kinds[found.at : found.to]
    return set(kinds) <= {"Y", "D"} and "Y" in kinds


def _shared(sentence: Sentence, joined: int, floor: int) -> Phrase | None:
    """The subject of a verb joined to an earlier one."""
    for verb in range(joined - 1, floor, -1):
        if sentence.kinds[verb] in _VERBS:
            found = subject(sentence, verb, floor)
            if found is not None:
                return found
    return first_subject(sentence, floor, joined)


def _past_insertion(sentence: Sentence, comma: int, floor: int) -> Phrase | None:
    kinds = sentence.kinds
    opened = kinds.rfind(",", floor, comma)
    if opened < 0:
        return None
    inner = kinds[opened + 1 : comma]
    if re.fullmatch(r"T*p*N[pN]*", inner) and re.search(r"[OGAN]$", kinds[floor:opened]):
        return Phrase(opened + 1, comma, comma)
    holder = re.fullmatch(r"O*T*(p*N[pN]*)(?:[oi][DNGO]+)?", inner)
    if holder and re.search(r"[OGAN]$", kinds[floor:opened]) and "O" in kinds[floor:opened]:
        at, to = opened + 1 + holder.start(1), opened + 1 + holder.end(1)
        return Phrase(at, to, comma)
    found = ending(sentence, opened, floor)
    if found is None and opened > floor:
        return _past_insertion(sentence, opened, floor)
    return found


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


def meant(sentence: Sentence, phrase: Phrase, made: Cast, text: str) -> Meant | None:
    """Who a phrase means, but for a pronoun."""
    signs, kinds = sentence.signs, sentence.kinds
    if kinds[phrase.at : phrase.to] == "R":
        return Meant(None, "pronoun", words=signs[phrase.at].low)
    owner_mark = kinds.rfind("S", phrase.at, phrase.to - 1)
    at = owner_mark + 1 if owner_mark >= 0 else phrase.at
    tail = signs[at : phrase.to]
    found = _named(tail, made, text)
    if found is not None:
        return found
    if owner_mark >= 0 and any(sign.low in lexicon.PAPERS for sign in tail):
        return meant(sentence, Phrase(phrase.at, owner_mark, owner_mark), made, text)
    words = _spoken(text, signs[phrase.at : phrase.to])
    last = tail[-1] if tail else signs[phrase.to - 1]
    if phrase.rest > phrase.to and (last.low in lexicon.PAPERS or last.low in _SPOKESMEN):
        hung = Phrase(phrase.to + 1, phrase.rest, phrase.rest)
        held = meant(sentence, hung, made, text)
        if held is not None and held.name:
            return held
    if last.kind == "O" or (kinds[at : phrase.to].count("O") and last.kind != "G"):
        return _by_office(sentence, phrase, at, made, text)
    if last.kind == "G":
        return _body(signs, phrase, made, text)
    if last.kind == "A" and signs[phrase.at].low == "the":
        fits = [each for each in made.beings if last.low in each.trades]
        if len(fits) == 1:
            return Meant(fits[0].name, "office", fits[0], words)
        if last.low.endswith("s") and "N" in kinds[phrase.at : phrase.to]:
            return Meant(
                _spoken(text, signs[phrase.at + 1 : phrase.to]), "organisation", words=words
            )
    return Meant(None, "unnamed", words=words)


def _spoken(text: str, signs: list[Sign]) -> str:
    return " ".join(text[signs[0].start : signs[-1].end].split())


def _named(tail: list[Sign], made: Cast, text: str) -> Meant | None:
    kinds = "".join(sign.kind for sign in tail)
    runs = list(_RUN.finditer(kinds)) if kinds[-1:] not in ("G", "O") else []
    if not runs:
        return None
    run = runs[-1]
    if kinds[run.end() :].strip("YbS"):
        return None
    words = _spoken(text, tail[run.start() : run.end()])
    being = made.called(words, tail[0].start)
    if being is not None:
        return Meant(being.name, "name", being, words)
    nation = tail[0].kind == "D" and tail[0].low == "the" and len(words) > 3 and run.start() == 1
    if nation and " " not in words:
        own = [each for each in made.beings if _agrees_in_side(each, words.casefold())]
        if len(own) == 1:
            return Meant(own[0].name, "office", own[0], words)
    if words.casefold() in made.by_form:
        return Meant(None, "unsure", words=words)
    return Meant(words, "organisation", words=words)


def _body(signs: list[Sign], phrase: Phrase, made: Cast, text: str) -> Meant:
    inside = signs[phrase.at : phrase.rest]
    if inside[0].kind == "D" and len(inside) > 1:
        if inside[0].low in {"his", "her", "their", "its", "my", "our", "a", "an"}:
            return Meant(None, "unnamed", words=_spoken(text, inside))
        if inside[0].low not in {"both", "two", "three", "all", "neither", "either"}:
            inside = inside[1:]
    while len(inside) > 1 and inside[0].kind == "A" and inside[0].text[0].isupper():
        inside = inside[1:]
    if signs[phrase.to : phrase.rest] and signs[phrase.to].kind != "o":
        inside = [sign for sign in inside if sign.end <= signs[phrase.to - 1].end]
    words = _spoken(text, inside)
    return Meant(made.body(words), "organisation", words=words)


def _by_office(sentence: Sentence, phrase: Phrase, at: int, made: Cast, text: str) -> Meant:
    signs = sentence.signs
    inside = signs[phrase.at : phrase.rest]
    words = _spoken(text, inside)
    if inside[0].kind == "D" and inside[0].low not in {
        "the",
        "this",
        "that",
        "its",
        "his",
        "her",
        "their",
        "our",
    }:
        return Meant(None, "unnamed", words=words)
    heads = [sign.low for sign in signs[at : phrase.to] if sign.kind == "O"]
    others = {
        sign.low
        for sign in inside
        if sign.kind in "NAG" and sign.low not in heads and sign.low not in lexicon.ADVERBS
    }
    fits = [each for each in made.beings if heads and heads[-1] in each.roles]
    close = [each for each in fits if _agrees(each, {*others, *heads})]
    for group in (close, fits if not others else []):
        if len(group) == 1:
            return Meant(group[0].name, "office", group[0], words)
    if len(close) > 1:
        near = _last_named(close, inside[0].start)
        return Meant(near.name if near else None, "office", near, words)
    return Meant(None, "unnamed", words=words)


def _agrees_in_side(each: Being, word: str) -> bool:
    return any(
        len(own) > 3 and own[:4] == word[:4] for own in (each.side or "").casefold().split()
    )


def _agrees(each: Being, words: set[str]) -> bool:
    if (each.roles & _LESSER) - words:
        return False
    side = (each.side or "").casefold().split()
    known = each.roles | set(side)
    return all(
        word in known or any(len(own) > 3 and word[:4] == own[:4] for own in side)
        for word in words
    )


def _last_named(beings: list[Being], at: int) -> Being | None:
    """The one of several who was named shortly before, and alone."""
    for reach in NEAR:
        near = [each for each in beings if any(0 <= at - end < reach for _, end in each.places)]
        if near:
            return near[0] if len(near) == 1 else None
    return None
