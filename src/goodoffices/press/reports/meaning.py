"""Who is meant by the words of an English report: a person, a body, or nobody that it names."""

import re
from dataclasses import dataclass

from goodoffices.press.reports import lexicon
from goodoffices.press.reports.callings import human, is_compatriot
from goodoffices.press.reports.cast import Cast
from goodoffices.press.reports.lexicon import words
from goodoffices.press.reports.named import Being
from goodoffices.press.reports.phrases import Phrase, beginning
from goodoffices.press.reports.signs import Sentence, run_of
from goodoffices.press.reports.words import Sign

_OF_A_FIELD = re.compile(r"[oi]D?[AOGN]*[AGO]T*(p*N[pN]*)$")
_JOINT = re.compile(r"(?:^|[.,;:cQqZz&])D?[AOTGN]*N&$")
_STYLED = {"his": "he", "her": "she"}
_STYLES = words("excellency majesty highness holiness eminence beatitude lordship ladyship")
_BEHIND_A_BODY = re.compile(r"DA*G,$")
_JOINED_NAME = re.compile(r"N+&N+")
_RUN = re.compile(r"p*N(?:[pN]*N)?")
NEAR = (200, 500)
"""Signs within which somebody is named who is meant by an office that several hold."""
_LESSER = words("deputy vice former assistant acting junior")
_SPOKESMEN = words("spokesman spokeswoman spokesperson spokespeople")


@dataclass(frozen=True, slots=True)
class Meant:
    """Who a phrase means: the fullest name, or the report's words, and how it says so."""

    name: str | None
    how: str
    being: Being | None = None
    words: str = ""


def meant(sentence: Sentence, phrase: Phrase, made: Cast, text: str) -> Meant | None:
    """Who a phrase means, but for a pronoun."""
    signs, kinds = sentence.signs, sentence.kinds
    if (pronoun := _pronoun(signs[phrase.at : phrase.to])) is not None:
        return Meant(None, "pronoun", words=pronoun)
    owner_mark = kinds.rfind("S", phrase.at, phrase.to - 1)
    at = owner_mark + 1 if owner_mark >= 0 else phrase.at
    tail = signs[at : phrase.to]
    found = _joined(sentence, phrase, tail, made, text) or _named(tail, made, text)
    if found is not None:
        return found
    found = _of_a_field(sentence, phrase, tail, made, text)
    if found is not None:
        return found
    if owner_mark >= 0 and any(sign.low in lexicon.PAPERS for sign in tail):
        return meant(sentence, Phrase(phrase.at, owner_mark, owner_mark), made, text)
    words = _spoken(text, signs[phrase.at : phrase.to])
    last = tail[-1] if tail else signs[phrase.to - 1]
    if phrase.rest > phrase.to and (last.low in lexicon.PAPERS or last.low in _SPOKESMEN):
        hung = _hung(sentence, phrase, last)
        if hung is None:
            return Meant(None, "unnamed", words=words)
        held = meant(sentence, hung, made, text)
        if held is not None and held.name and (last.low in lexicon.PAPERS or held.being is None):
            return held
    if last.kind == "O" or (kinds[at : phrase.to].count("O") and last.kind != "G"):
        return _by_office(sentence, phrase, at, made, text)
    if last.kind == "G":
        return _body(signs, phrase, made, text)
    if last.kind == "A" and signs[phrase.at].low == "the":
        fits = [each for each in made.beings if last.low in each.trades]
        if len(fits) == 1:
            return Meant(fits[0].name, "office", fits[0], words)
        if last.low.endswith("s") and human(last.low) and "N" in kinds[phrase.at : phrase.to]:
            return Meant(
                _spoken(text, signs[phrase.at + 1 : phrase.to]), "organisation", words=words
            )
    return Meant(None, "unnamed", words=words)


def _pronoun(told: list[Sign]) -> str | None:
    """`She`, and `Her Excellency`, who is she."""
    lows = [sign.low for sign in told]
    if len(lows) == 2 and lows[0] in _STYLED and lows[1] in _STYLES:
        return _STYLED[lows[0]]
    return lows[0] if len(told) == 1 and told[0].kind == "R" else None


def _joined(
    sentence: Sentence, phrase: Phrase, tail: list[Sign], made: Cast, text: str
) -> Meant | None:
    """One of two joined by `and`, of whom nobody knows which; a body of two names."""
    signs, kinds = sentence.signs, sentence.kinds
    if kinds[phrase.at - 1 : phrase.at] == "&" and _JOINT.search(kinds, 0, phrase.at):
        if signs[phrase.at - 1].low == "and" and tail[-1:] and tail[-1].kind == "N":
            return Meant(None, "unsure", words=_spoken(text, tail))
    if _BEHIND_A_BODY.search(kinds, 0, phrase.at) and _JOINED_NAME.fullmatch(
        kinds, phrase.at, phrase.to
    ):
        words = _spoken(text, signs[phrase.at : phrase.to])
        return Meant(made.body(words), "organisation", words=words)
    return None


def _of_a_field(
    sentence: Sentence, phrase: Phrase, tail: list[Sign], made: Cast, text: str
) -> Meant | None:
    """`the minister of foreign affairs, X`."""
    signs = sentence.signs
    if not tail or tail[-1].kind not in "OG":
        return None
    field = _OF_A_FIELD.search(sentence.kinds, phrase.to, phrase.rest)
    if field is None:
        return None
    words = _spoken(text, signs[field.start(1) : field.end(1)])
    named = made.called(words, signs[phrase.at].start)
    return Meant(named.name, "name", named, named.name) if named is not None else None


def _hung(sentence: Sentence, phrase: Phrase, last: Sign) -> Phrase | None:
    """Who wrote a paper, or whom somebody speaks for; None of a letter to somebody."""
    signs, at = sentence.signs, phrase.to + 1
    if last.low in lexicon.PAPERS and signs[phrase.to].low == "to":
        written = (
            n for n in range(phrase.to, phrase.rest) if signs[n].low in {"from", "by", "of"}
        )
        writer = next(written, None)
        if writer is None:
            return None
        at = writer + 1
    whole = Phrase(at, phrase.rest, phrase.rest)
    return beginning(sentence, whole.at, whole.to) or whole


def _spoken(text: str, signs: list[Sign]) -> str:
    return run_of(text, signs[0].start, signs[-1].end)


def _named(tail: list[Sign], made: Cast, text: str) -> Meant | None:
    kinds = "".join(sign.kind for sign in tail)
    runs = list(_RUN.finditer(kinds)) if kinds[-1:] not in ("G", "O") else []
    if not runs:
        return None
    run = runs[-1]
    if kinds[run.end() :].strip("YbS"):
        return None
    first = run.start()
    for earlier in reversed(runs[:-1]):
        if earlier.end() + 1 == first and tail[earlier.end()].text == "&":
            first = earlier.start()
    if len(runs) > 1 and first == run.start() and tail[runs[-2].end()].low == "and":
        return Meant(None, "unsure", words=_spoken(text, tail[runs[-2].start() : run.end()]))
    words = _spoken(text, tail[first : run.end()])
    being = made.called(words, tail[0].start)
    if being is not None:
        return Meant(being.name, "name", being, words)
    nation = tail[0].kind == "D" and tail[0].low == "the" and len(words) > 3 and first == 1
    if nation and " " not in words:
        own = [each for each in made.beings if _agrees_in_side(each, words.casefold())]
        if len(own) == 1:
            return Meant(own[0].name, "office", own[0], words)
    if words.casefold() in made.by_form or words.casefold() in made.shared:
        return Meant(None, "unsure", words=words)
    if nation and is_compatriot(words.casefold()):
        return Meant(None, "unnamed", words=f"{tail[0].text} {words}")
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
    rest = signs[phrase.to : phrase.rest]
    named_for = len(rest) > 1 and rest[0].low == "for" and signs[phrase.to - 1].text[0].isupper()
    if rest and rest[0].kind != "o" and not (named_for and rest[1].text[0].isupper()):
        inside = [sign for sign in inside if sign.end <= signs[phrase.to - 1].end]
    words = _spoken(text, inside)
    return Meant(made.body(words, signs[phrase.at].start), "organisation", words=words)


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
