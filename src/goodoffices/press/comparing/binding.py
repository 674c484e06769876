"""The words that bind: shall, should, may, will and their like, and whatever says no."""

import re
from dataclasses import dataclass
from enum import Enum

from goodoffices.leaks.folding import Token, fold, tokens


class Force(Enum):
    """How firmly a word binds."""

    MUST = "must"
    SHOULD = "should"
    MAY = "may"
    CAN = "can"
    WILL = "will"
    WOULD = "would"


@dataclass(frozen=True, slots=True)
class Binding:
    """A word that binds, or that says no: what it is compared as, and where it stands."""

    word: str
    force: Force | None
    start: int
    end: int


_WORDS = {
    "en": {
        Force.MUST: "shall must",
        Force.SHOULD: "should ought",
        Force.MAY: "may might",
        Force.CAN: "can could",
        Force.WILL: "will",
        Force.WOULD: "would",
    },
    "fa": {
        Force.MUST: "باید بایستی می‌بایست",
        Force.MAY: "شاید",
        Force.CAN: "می‌تواند می‌توانند توانست بتواند بتوانند",
        Force.WILL: "خواهد خواهند خواهیم",
        Force.SHOULD: "شایسته",
    },
    "ar": {
        Force.MUST: "يجب وجب يتعين",
        Force.SHOULD: "ينبغي",
        Force.MAY: "قد ربما يجوز",
        Force.CAN: "يمكن بإمكان يستطيع",
        Force.WILL: "سوف",
    },
}
_NO = {
    "en": "not no never neither nor none nobody nothing without cannot",
    "fa": "نه هیچ بدون نباید نخواهد نخواهند نیست نیستند نبود نمی‌تواند نمی‌توانند نتواند",
    "ar": "لا لم لن ليس ليست ليسوا دون بدون عدم غير",
}
_PHRASES = re.compile(r"\b(?:ha(?:ve|s|d) to|(?:is|are|was|were) to(?= [a-z]))\b", re.IGNORECASE)
_NOT_ENGLISH = re.compile(r"\b[a-z]+n['’]t\b", re.IGNORECASE)
_PERSIAN_NO = re.compile(
    r"\bن(?:می[‌ ])?(?:شد|شود|کرد|کند|داد|دهد|گذاشت|رفت|پذیرفت|توانست|داشت|دارد)"
)
_ARABIC_WILL = re.compile(r"\bس[يتن]\w{3,}")
_NOUNS = frozenset({"the", "good", "political", "free", "a", "of", "their", "its", "his", "her"})
_WITH_NO = {
    "cannot": "can", "نباید": "باید", "نخواهد": "خواهد", "نخواهند": "خواهند",
    "نمیتواند": "میتواند", "نمیتوانند": "میتوانند", "نتواند": "بتواند",
}  # fmt: skip
"""Words that bind and say no at once, by the same word without its no."""


def _table(words: dict[Force, str]) -> dict[str, Force]:
    return {fold(each): force for force, said in words.items() for each in _parts(said)}


def _parts(said: str) -> list[str]:
    return [_whole(each) for each in said.split()]


def _whole(word: str) -> str:
    return word.replace("\u200c", "")


_FORCES = {lang: _table(words) for lang, words in _WORDS.items()}
_NOES = {lang: frozenset(fold(each) for each in _parts(said)) for lang, said in _NO.items()}


def modals(text: str, lang: str) -> tuple[Binding, ...]:
    """The words of a text that say how firmly it binds, in their order."""
    base, found = lang.split("-")[0], []
    said = _tokens(text)
    for place, token in enumerate(said):
        word = _WITH_NO.get(token.folded, token.folded)
        force = _FORCES.get(base, {}).get(word)
        if force is None or (base == "en" and _otherwise(said, place)):
            continue
        found.append(Binding(word, force, token.start, token.end))
    if base == "en":
        found += [Binding(_phrase(m[0]), Force.MUST, *m.span()) for m in _PHRASES.finditer(text)]
    if base == "ar":
        found += [Binding("سوف", Force.WILL, *m.span()) for m in _ARABIC_WILL.finditer(text)]
    return tuple(sorted(found, key=lambda each: each.start))


def negations(text: str, lang: str) -> tuple[Binding, ...]:
    """The words of a text that say no, in their order."""
    base = lang.split("-")[0]
    spans = {(t.start, t.end) for t in _tokens(text) if t.folded in _NOES.get(base, ())}
    more = {"en": _NOT_ENGLISH, "fa": _PERSIAN_NO}.get(base)
    if more is not None:
        spans |= {match.span() for match in more.finditer(text)}
    return tuple(Binding(text[a:b].casefold(), None, a, b) for a, b in sorted(spans))


def _tokens(text: str) -> tuple[Token, ...]:
    """The words of a text; what a half-space joins is one word here."""
    whole: list[Token] = []
    for token in tokens(text):
        if whole and text[whole[-1].end : token.start] == "\u200c":
            before = whole.pop()
            word = text[before.start : token.end]
            whole.append(Token(word, fold(_whole(word)), before.start, token.end))
        else:
            whole.append(token)
    return tuple(whole)


def _phrase(said: str) -> str:
    return "have to" if said[:1] in "hH" else "be to"


def _otherwise(said: tuple[Token, ...], place: int) -> bool:
    """Whether it is no modal here: the month of May, the good will."""
    token, before = said[place], said[place - 1].folded if place else ""
    if token.text == "May" and place:
        return True
    return token.folded in ("will", "might", "can", "must") and before in _NOUNS
