"""A text as lexemes: each word with the part it can play in a number, in its own language."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from fractions import Fraction
from functools import lru_cache

from goodoffices.leaks.folding import AT_ONCE, Token, fold, tokens
from goodoffices.leaks.listed import folded
from goodoffices.leaks.numerals import arabic, english, persian
from goodoffices.leaks.numerals.figures import readings, slashed
from goodoffices.leaks.numerals.lexeme import Lexeme, Meaning, Sense

_ARABIC_SCRIPT = re.compile("[\u0600-\u06ff\ufb50-\ufdff\ufe70-\ufeff]")
_DAMMA = "\u064f"
_TANWIN = "\u064b"
_PERSIAN = ("fa", "prs", "tg", "ckb", "ps", "ur")
# A word of Persian that is a number only where the text says so: "no" and "village".
_DOUBTFUL = (fold("نه"), fold("ده"))
_ONE = Fraction(1)
_ONE_IN_ARABIC = fold("واحد")
_TEN = folded("عشر عشرة")
_SPACE = " \u00a0\u202f\u2009"


@lru_cache(maxsize=AT_ONCE)
def lexemes(text: str, lang: str) -> tuple[Lexeme, ...]:
    """The lexemes of a text; a word in another script is read in a language of that script."""
    found: list[Lexeme] = []
    before = 0
    words = list(_merged(text, tokens(text), lang))
    for at, (token, values) in enumerate(words):
        gap = text[before : token.start]
        tongue = _language(token.text, lang)
        if tongue == "ar" and _and_one(token, words[at + 1 : at + 2]):
            found.append(
                Lexeme(Sense.AND, "ar", ("و",), (_ONE,), token.start, token.start + 1, gap)
            )
            token, gap = Token(token.text[1:], token.folded[1:], token.start + 1, token.end), ""
        found.extend(_lexemes_of(token, values, tongue, gap))
        before = token.end
    return tuple(found)


def _and_one(token: Token, after: Sequence[tuple[Token, tuple[Fraction, ...]]]) -> bool:
    """Whether "wahad" is "and one-": a hamza or the ten after it tells it from plain one."""
    if token.folded != _ONE_IN_ARABIC:
        return False
    return token.text[1] == "أ" or any(each.folded in _TEN for each, _ in after)


def _language(word: str, lang: str) -> str:
    if word[0].isdigit():
        return "fa" if lang.startswith(_PERSIAN) else lang[:2]
    if not word.isascii() and _ARABIC_SCRIPT.search(word):
        return "fa" if lang.startswith(_PERSIAN) else "ar"
    return "en"


def _lexemes_of(
    token: Token, values: tuple[Fraction, ...], lang: str, gap: str
) -> Iterator[Lexeme]:
    if values:
        yield Lexeme(Sense.FIGURE, lang, (token.folded,), values, token.start, token.end, gap)
        return
    forms = _forms(token.folded, lang)
    dual = lang == "ar" and _TANWIN not in token.text and arabic.MAYBE_DUAL.intersection(forms)
    for meaning in _meanings(token, lang) or (Meaning(Sense.WORD),):
        values = (meaning.value, 2 * meaning.value) if dual else (meaning.value,)
        yield Lexeme(
            meaning.sense, lang, forms, values, token.start, token.end, gap, meaning.bound
        )
        gap = ""


@lru_cache(maxsize=50_000)
def _forms(word: str, lang: str) -> tuple[str, ...]:
    if lang == "fa":
        return persian.forms(word)
    if lang == "ar":
        found = arabic.forms(word)
        return found + arabic.forms(word[1:]) if word.startswith("و") and len(word) > 3 else found
    return (word,)


def _meanings(token: Token, lang: str) -> tuple[Meaning, ...]:
    if lang == "fa":
        doubtful = token.folded in _DOUBTFUL and _DAMMA not in token.text
        return tuple(
            Meaning(each.sense, each.value, bound=doubtful or each.bound)
            for each in persian.glued(token.folded)
        )
    if lang == "ar":
        if part := arabic.vowelled_part(token.text):
            return (part,)
        return arabic.glued(token.folded)
    meaning = english.WORDS.get(token.folded)
    return (meaning,) if meaning else ()


def _merged(
    text: str, found: tuple[Token, ...], lang: str
) -> Iterator[tuple[Token, tuple[Fraction, ...]]]:
    """The tokens, figures put together where spaces or a slash part them."""
    at = 0
    while at < len(found):
        token = found[at]
        at += 1
        if _vulgar(token) or not token.folded[0].isdigit():
            yield token, _vulgar(token)
            continue
        token, at = _spaced(text, found, token, at)
        values = readings(token.folded)
        if at < len(found) and text[token.end : found[at].start] in ("/", "\u2044"):
            over = found[at]
            eastern = lang.startswith((*_PERSIAN, "ar"))
            last = at + 1 == len(found) or text[over.end : found[at + 1].start] != "/"
            if last and (whole := slashed(token.folded, over.folded, eastern=eastern)):
                token, values, at = _joined(text, token, over), whole, at + 1
        elif (
            values
            and at < len(found)
            and (part := _vulgar(found[at]))
            and _touch(text, token, found[at])
        ):
            token, values, at = _joined(text, token, found[at]), (values[0] + part[0],), at + 1
        yield token, values


def _spaced(text: str, found: tuple[Token, ...], token: Token, at: int) -> tuple[Token, int]:
    """One figure for `1 500 000`; every group after the first has three digits."""
    if not re.fullmatch(r"[1-9]\d{0,2}", token.folded):
        return token, at
    while (
        at < len(found)
        and re.fullmatch(r"\d{3}", found[at].folded)
        and len(gap := text[token.end : found[at].start]) == 1
        and gap in _SPACE
    ):
        token, at = _joined(text, token, found[at]), at + 1
    return token, at


def _touch(text: str, before: Token, after: Token) -> bool:
    return not text[before.end : after.start].strip()


def _joined(text: str, before: Token, after: Token) -> Token:
    return Token(
        text[before.start : after.end], before.folded + after.folded, before.start, after.end
    )


def _vulgar(token: Token) -> tuple[Fraction, ...]:
    """The value of a sign such as ½."""
    if len(token.text) != 1 or unicodedata.category(token.text) != "No":
        return ()
    return (Fraction(unicodedata.numeric(token.text)).limit_denominator(1000),)
