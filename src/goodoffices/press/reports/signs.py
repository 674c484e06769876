"""A report as sentences of signs: each word with what it is for, each quotation as one sign."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from goodoffices.press.reports.kinds import give_kinds
from goodoffices.press.reports.marks import Between
from goodoffices.press.reports.words import QUOTED, Sign, Vocabulary

_ABBREVIATED = (
    "Mr|Mrs|Ms|Dr|Prof|Gen|Lt|Col|Maj|Capt|Sgt|Rev|Hon|Sen|Rep|Gov|Adm|Brig|St|Cmdr|Messrs|Amb|"
    "Sept|Oct|Nov|Dec|Jan|Feb|Mar|Apr|Jun|Jul|Aug|No|Jr|Sr|Co|Inc|Ltd|Corp|vs"
)
_LETTER = r"[^\W\d_]"
UNSEEN = re.compile("[\u00ad\u200b\u2060\ufeff]+")
"""Marks that cannot be seen, and are no part of a word."""


def _token(letter: str) -> re.Pattern[str]:
    return re.compile(
        rf"(?=[A-Za-z]{{1,6}}\.)(?:{_ABBREVIATED})\.(?=\s)|(?:[A-Z]\.(?:\s?(?=[A-Z]\.))?)+|"
        rf"[ap]\.m\.|{letter}+(?:[-‑'’]{letter}+)*|\d+(?:-{letter}+)+|\d[\d.,:]*(?<![.,:])|"
        r"\.\.\.|[^\w\s]"
    )


_TOKEN = _token(_LETTER)
_TOKEN_UNSEEN = _token(rf"(?:{_LETTER}|{UNSEEN.pattern[:-1]})")
_SHORTENED = re.compile(r"(?i)^(?:it|that|he|she|there|what|who|let|here|where|how)['’]s$")
_OWNERS = ("'s", "’s", "'S", "’S")
_WITHIN = re.compile(rf"(?<=[\w,;] )(?:{_LETTER}+)")
_ATTRIBUTES = re.compile(r"[DANOTGSpRY]*(?:,[^.;:QqZz]*,)?[bxe]*[Vm]|V[DNRTO]")

_ENDING = ".Zz"
LONGEST = 160
"""Signs that are read as one sentence; nobody speaks longer without a full stop."""


@dataclass(slots=True)
class Sentence:
    """The signs of one sentence; `kinds` is what they are, one letter each."""

    signs: list[Sign]
    kinds: str
    paragraph: int
    first: bool = False
    heading: bool = False


@dataclass(slots=True)
class Paragraph:
    """One paragraph as sentences, and whether it is a heading."""

    start: int
    end: int
    heading: bool
    sentences: list[Sentence] = field(default_factory=list)


def run_of(text: str, start: int, end: int) -> str:
    """The words of a stretch of a text in one line, without what cannot be seen."""
    return UNSEEN.sub("", " ".join(text[start:end].split()))


def vocabulary(text: str, paragraphs: Sequence[tuple[int, int, bool]]) -> Vocabulary:
    """The words a report writes small, and those with a capital inside a sentence."""
    small: set[str] = set()
    capital: set[str] = set()
    for start, end, heading in paragraphs:
        if heading:
            continue
        for word in _WITHIN.findall(text[start:end]):
            (small if word[0].islower() else capital).add(word.lower())
    return Vocabulary(frozenset(small), frozenset(capital))


def sentences(
    text: str,
    paragraph: tuple[int, int],
    number: int,
    quotes: Sequence[Between],
    words: Vocabulary,
) -> list[Sentence]:
    """The sentences of one paragraph, each of its quotations a single sign."""
    signs = list(_signs(text, paragraph, quotes))
    give_kinds(signs, words)
    return list(_sentences(signs, number))


def _signs(text: str, paragraph: tuple[int, int], quotes: Sequence[Between]) -> Iterator[Sign]:
    at, end = paragraph
    for index, each in enumerate(quotes):
        if each.inside or each.start < at or each.start > end:
            continue
        yield from _words(text, at, each.start - 1)
        yield _quotation(text, each, index)
        at = each.end + (0 if each.open else 1)
        at += text[each.end : each.end + 2] == "''"
    yield from _words(text, at, end)


def _quotation(text: str, each: Between, index: int) -> Sign:
    inner = text[each.start : each.end].rstrip()
    last = inner[-1:] if inner else ""
    if last in {",", "—", "–", "-", ";", ":"}:
        kind = "q"
    elif last in {"?", "!", "…", "؟"} or inner.endswith("..."):
        kind = "z"
    else:
        kind = "Z" if last == "." else "Q"
    return Sign(kind, each.start - 1, each.end + 1, inner, "", index)


def _words(text: str, start: int, end: int) -> Iterator[Sign]:
    unseen = UNSEEN.search(text, start, end) is not None
    for match in (_TOKEN_UNSEEN if unseen else _TOKEN).finditer(text, start, end):
        word, at = UNSEEN.sub("", match[0]) if unseen else match[0], match.start()
        if not word:
            continue
        if word.endswith(_OWNERS) and len(word) > 2 and not _SHORTENED.match(word):
            owner, mark = word[:-2], match.end() - 2
            yield Sign("?", at, mark, owner, owner.lower())
            yield Sign("S", mark, match.end(), word[-2:], "'s")
        elif word in {"'", "’"} and at and text[at - 1] in "sxzSXZ":
            yield Sign("S", at, match.end(), word, "'s")
        else:
            yield Sign("?", at, match.end(), word, word.lower().replace("’", "'"))


def _sentences(signs: list[Sign], number: int) -> Iterator[Sentence]:
    held: list[Sign] = []
    first = True
    last = len(signs) - 1
    for place, sign in enumerate(signs):
        held.append(sign)
        ended = sign.kind in _ENDING and (
            place == last or _ends(sign, signs[place + 1], signs, place)
        )
        if ended or place == last or len(held) == LONGEST:
            yield Sentence(held, "".join(each.kind for each in held), number, first)
            held, first = [], False
    if held:
        yield Sentence(held, "".join(each.kind for each in held), number, first)


def _ends(sign: Sign, after: Sign, signs: list[Sign], place: int) -> bool:
    if sign.kind == ".":
        return after.kind not in ".,)" and not after.text[:1].islower()
    if sign.kind == "Z":
        return after.kind not in ",-" and not after.text[:1].islower() and after.kind != "."
    if sign.kind == "z":
        return after.kind in QUOTED or not (
            after.text[:1].islower() or after.kind in ",-." or _attributes(signs, place + 1)
        )
    return False


def _attributes(signs: list[Sign], place: int) -> bool:
    """Whether what follows a question or an exclamation says who uttered it."""
    ahead = ""
    for each in signs[place : place + 9]:
        ahead += each.kind
    return bool(_ATTRIBUTES.match(ahead))
