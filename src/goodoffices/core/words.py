"""What somebody said, with its language."""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from goodoffices.core.refusals import Malformed

LONGEST = 20_000
"""Characters one text may hold."""

LONGEST_CODE = 35
"""Characters of a language code; no longer one is in use."""

RIGHT_TO_LEFT = frozenset({"ar", "fa", "he", "ur", "ckb", "ps", "sd", "ug", "yi", "dv"})
"""Languages that are read from the right."""

# Controls, direction overrides and lone surrogates: they can make a text read as what it is not.
_UNSAFE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
_LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")


def cleaned(text: str) -> str:
    """The text without control characters and direction overrides."""
    return _UNSAFE.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))


def safe(text: str, longest: int = LONGEST) -> str:
    """The text as it is.

    Raises:
        Malformed: it is too long, or holds control characters or direction overrides.
    """
    if len(text) > longest:
        raise Malformed("too_long", longest=str(longest))
    # What is plain and printable needs no closer look; most of a long talk is.
    if not (text.isascii() and text.isprintable()) and _UNSAFE.search(text):
        raise Malformed("unsafe_characters")
    return text


@lru_cache(maxsize=256)
def language(code: str) -> str:
    """The language code as it is.

    Raises:
        Malformed: it is none.
    """
    if len(code) > LONGEST_CODE or not _LANGUAGE.fullmatch(code):
        raise Malformed("language")
    return code


@dataclass(frozen=True, slots=True)
class Words:
    """A text in one language."""

    text: str
    lang: str = "en"

    def __post_init__(self) -> None:
        """Refuse what no person could have meant."""
        if not safe(self.text).strip():
            raise Malformed("empty")
        language(self.lang)


def direction(lang: str, text: str = "") -> str:
    """From which side a text is read, rtl or ltr; its first letter says if no language does."""
    if lang:
        return "rtl" if lang.split("-")[0] in RIGHT_TO_LEFT else "ltr"
    return next(filter(None, map(_letter, text)), "ltr")


def direction_of(words: Words) -> str:
    """That of most of its words; where as many run either way, or none, that of its language.

    A word runs as its first letter does: a long name in other letters is one among others.
    """
    own = direction(words.lang)
    if own == "ltr" and words.text.isascii():
        return own
    read = [next(filter(None, map(_letter, word)), "") for word in words.text.split()]
    ltr, rtl = read.count("ltr"), read.count("rtl")
    if ltr == rtl:
        return own
    return "ltr" if ltr > rtl else "rtl"


def _letter(sign: str) -> str:
    """From which side a letter is read; nothing where it is none."""
    match unicodedata.bidirectional(sign):
        case "L":
            return "ltr"
        case "R" | "AL":
            return "rtl"
        case _:
            return ""


def typed_as(given: str, text: str) -> bool:
    """Whether somebody typed this text, signs that cannot be seen or typed set aside."""
    return bool(given.strip()) and _typed(given) == _typed(text)


def _typed(text: str) -> str:
    seen = unicodedata.normalize("NFC", text.casefold())
    return plain("".join(each for each in seen if unicodedata.category(each) != "Cf"))


def joined(words: Iterable[Words]) -> tuple[Words, ...]:
    """Words as their receiver reads them: no border between what rests on different items."""
    texts: list[Words] = []
    for each in words:
        if texts and texts[-1].lang == each.lang:
            texts[-1] = Words(f"{texts[-1].text} {each.text}", each.lang)
        else:
            texts.append(each)
    return tuple(texts)


def plain(text: str) -> str:
    """The text for comparison: case, spaces and closing marks set aside."""
    return " ".join(text.casefold().split()).strip(" .!?؟。\"'“”«»")
