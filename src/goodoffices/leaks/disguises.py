"""A text without what hides its words: signs nobody sees, letters of another script, gaps."""

import re
import unicodedata
from dataclasses import dataclass

from goodoffices.core.words import Words
from goodoffices.leaks.findings import Span

_LETTER = r"[^\W\d_]"
_HALF_SPACE = "\u200c"
_EMPTY = frozenset("\u034f\u115f\u1160\u2800\u3164\uffa0")
"""Signs that show nothing, though they count as letters, marks or symbols."""

_LOOKS = str.maketrans(
    "аеорсухіјѕԁһԛԝɡАВЕКМНОРСТУХІЈЅαεηονρτικυχΑΒΕΖΗΙΚΜΝΟΡΤΥΧᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘʀꜱᴛᴜᴠᴡʏᴢ",
    "aeopcyxijsdhqwgABEKMHOPCTYXIJSaenovptikuxABEZHIKMNOPTYXabcdefghijklmnoprstuvwyz",
)
_WORD = re.compile(rf"{_LETTER}+")
_LATIN = re.compile("[A-Za-z]")
_OTHER = re.compile("[\u0250-\u02af\u0370-\u052f\u1d00-\u1d7f\ua730-\ua7ff]")
_GAPS = re.compile(
    rf"(?<![^\W_])(?:{_LETTER}(?:(?P<gap>[ .·*_|/-]){_LETTER})(?:(?P=gap){_LETTER}){{2,}}"
    r"|\d(?:(?P<space>[ ·*_|])\d)(?:(?P=space)\d){2,})(?![^\W_])"
)
_BROKEN = re.compile(rf"(?<={_LETTER})[-\u2010]\r?\n[ \t]*(?=[a-z])")
_ZERO = re.compile("(?<=\\d)[OОΟ](?=\\d)|(?<=\\d\\d)[OОΟ](?!\\w)")


@dataclass(frozen=True, slots=True)
class Bare:
    """Words as they are compared, and where each of their signs stands in what was written."""

    words: Words
    places: tuple[int, ...] | None = None

    def back(self, span: Span) -> Span:
        """The stretch of what was written that a stretch of these words stands for."""
        if self.places is None or span.start >= span.end:
            return span
        return Span(self.places[span.start], self.places[span.end - 1] + 1)


def bare(words: Words) -> Bare:
    """Words without a disguise that any machine can take off, each sign where it stood."""
    text = words.text
    odd = frozenset(sign for sign in set(text) if not _stays(sign))
    if not odd and not any(each.search(text) for each in (_GAPS, _BROKEN, _OTHER, _ZERO)):
        return Bare(words)
    signs = [
        (sign, at)
        for at, written in enumerate(text)
        for sign in (_seen(text, at, written) if written in odd else written)
    ]
    for change in (_joined, _latin, _figured):
        signs = change(signs)
    plain = "".join(sign for sign, _at in signs)
    if plain == text or not plain.strip():
        return Bare(words)
    return Bare(Words(plain, words.lang), tuple(at for _sign, at in signs))


def _stays(sign: str) -> bool:
    """Whether a sign is seen as itself, whatever stands beside it."""
    return sign.isascii() or (unicodedata.category(sign)[0] == "L" and sign not in _EMPTY)


def _seen(text: str, at: int, sign: str) -> str:
    """What somebody sees of one sign: itself, a plainer one, or nothing."""
    if sign.isascii():
        return sign
    if sign == _HALF_SPACE:
        return sign if _eastern(text[at - 1 : at]) or _eastern(text[at + 1 : at + 2]) else ""
    kind = unicodedata.category(sign)
    if kind == "Cf" or sign in _EMPTY or "\ufe00" <= sign <= "\ufe0f" or sign >= "\U000e0000":
        return ""
    if kind == "Mn" and at and text[at - 1].isdigit():
        return ""
    if kind == "So":
        plainer = unicodedata.normalize("NFKC", sign)
        return plainer if len(plainer) == 1 and plainer.isalnum() else sign
    return sign


def _eastern(sign: str) -> bool:
    """Whether a half-space beside this sign parts a word."""
    return bool(sign) and unicodedata.bidirectional(sign) in ("AL", "NSM")


Signs = list[tuple[str, int]]


def _text(signs: Signs) -> str:
    return "".join(sign for sign, _at in signs)


def _joined(signs: Signs) -> Signs:
    """Letters and figures that were spaced out stand together, and words broken at a line."""
    text = _text(signs)
    gone = {
        at for found in _GAPS.finditer(text) for at in range(found.start() + 1, found.end(), 2)
    }
    gone |= {at for found in _BROKEN.finditer(text) for at in range(*found.span())}
    return [each for at, each in enumerate(signs) if at not in gone] if gone else signs


def _latin(signs: Signs) -> Signs:
    """Letters that only look Latin are Latin in a word with others that are."""
    text = _text(signs)
    if not _OTHER.search(text):
        return signs
    made = list(signs)
    for found in _WORD.finditer(text):
        word = found[0].translate(_LOOKS)
        if word != found[0] and word.isascii() and _mixed(found[0]):
            for at, letter in enumerate(word, start=found.start()):
                made[at] = (letter, signs[at][1])
    return made


def _mixed(word: str) -> bool:
    small = all("ᴀ" <= each <= "ᴢ" or each in "ʙɢʜɪʟɴʀʏꜰꜱ" for each in word)
    return small or bool(_LATIN.search(word))


def _figured(signs: Signs) -> Signs:
    """A letter that stands for nought in a figure is nought."""
    noughts = {found.start() for found in _ZERO.finditer(_text(signs))}
    return [("0" if at in noughts else sign, place) for at, (sign, place) in enumerate(signs)]
