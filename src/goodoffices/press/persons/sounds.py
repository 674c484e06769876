"""How a word of a name is spoken, letter by letter, in the scripts that names are written in."""

import re
from functools import lru_cache

from goodoffices.leaks.folding import fold
from goodoffices.leaks.transliteration import arabic

# A capital is a sound that one Latin letter does not write: S sh, C ch, G gh, T th, D dh; c is ts,
# x is kh, j is zh or dj. A, U and I are the letters that abjads write for long vowels.
_MARKED = str.maketrans(
    {
        "š": "S", "ş": "S", "ś": "S", "č": "C", "ć": "C", "ç": "C", "ž": "J", "ż": "J", "ź": "z",
        "đ": "J", "ł": "l", "ø": "o", "ı": "i", "æ": "e", "ß": "ss", "ğ": "", "ñ": "n", "ř": "r",
        "þ": "T", "ð": "D", "ё": "йо", "є": "е", "і": "и", "ї": "и",
    }
)  # fmt: skip
_PLAIN = str.maketrans(
    {"đ": "d", "ł": "l", "ø": "o", "ı": "i", "æ": "ae", "ß": "ss", "þ": "th", "ð": "d", "ё": "е"}
)
_HABITS = {
    "fr": (("tch", "C"), ("ch", "S"), ("gu(?=[ei])", "g"), ("dj", "j")),
    "de": (("tsch", "C"), ("sch", "S"), ("ch", "x"), ("z", "Z"), ("j", "y")),
    "es": (("j", "x"), ("ll", "y"), ("qu", "k")),
    "tr": (("c", "j"),),
    "pl": (("sz", "S"), ("cz", "C"), ("rz", "j"), ("ch", "x"), ("c", "Z"), ("j", "y")),
    "cs": (("ch", "x"), ("c", "Z"), ("j", "y")),
    "sr": (("c", "Z"), ("j", "y")),
}
"""What letters mean in some languages, where English reads them otherwise."""
_ENGLISH = (
    ("^mc", "mk"), ("tsch|tch", "C"), ("sch|sh", "S"), ("ch", "C"), ("kh", "x"), ("gh", "G"),
    ("zh|dj", "j"),
    ("ph", "f"), ("th", "T"), ("dh", "D"), ("ck|qu", "k"), ("t[sz]", "Z"), ("ee|ie", "i"),
    ("oo|ou", "u"), ("(?<=[a-zA-Z])x", "ks"), ("w", "v"), ("c(?=[eiy])", "s"),
    ("y(?![aeou])", "i"), ("c", "k"), ("Z", "c"), ("J", "j"),
)  # fmt: skip
_CYRILLIC = {
    **dict(zip("абвгдежзийклмнопрстуфхцчшщэ", "abvgdejziyklmnoprstufxcCSSe", strict=True)),
    "ъ": "", "ь": "", "ы": "i", "ю": "yu", "я": "ya",
}  # fmt: skip
_GREEK = (
    ("ου", "u"), ("μπ", "b"), ("ντ", "d"), ("γκ|γγ", "g"), ("αι", "e"), ("ει|οι|υι", "i"),
    ("[αε]υ", "av"),
)  # fmt: skip
_GREEK_LETTERS = {
    **dict(zip("αβγδεζηικλμνορσςτυφχω", "avgdeziiklmnorsstifxo", strict=True)),
    "θ": "T", "ξ": "ks", "π": "p", "ψ": "ps",
}  # fmt: skip
_ARABIC = dict(
    zip(
        "ابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهیآأإؤئ",
        "AbptTjChxdDrzjsSsDtz'GfqkglmnUhIAAAUI",
        strict=True,
    )
)
_HEBREW = dict(zip("אבגדהוזחטיכךלמםנןסעפףצץקרשת", "'bgdhUzxtIkklmmnns'ppcckrST", strict=True))
_DOUBLED = re.compile(r"(.)\1+")


def hebrew(text: str) -> bool:
    """Whether a text is written in Hebrew letters."""
    return any("\u05d0" <= each <= "\u05ea" for each in text)


def abjad(text: str) -> bool:
    """Whether a text is in a script that leaves short vowels out."""
    return arabic(text) or hebrew(text)


def script(text: str) -> str:
    """The script that a word is written in, as far as names are compared in it."""
    for name, first, last in _SCRIPTS:
        if any(first <= each <= last for each in text):
            return name
    return "latin"


_SCRIPTS = (
    ("arabic", "\u0600", "\u06ff"),
    ("hebrew", "\u05d0", "\u05ea"),
    ("cyrillic", "\u0400", "\u04ff"),
    ("greek", "\u0370", "\u03ff"),
    ("chinese", "\u3400", "\u9fff"),
)


@lru_cache(maxsize=20_000)
def spoken(word: str, lang: str = "") -> tuple[str, ...]:
    """The ways in which a word of a name may be spoken."""
    match script(word):
        case "arabic":
            # After kh the vav is not spoken: khajeh.
            folded = fold(word).replace("خوا", "خا")
            ways = ["".join(_ARABIC.get(each, "") for each in folded)]
        case "hebrew":
            plain = (
                word.replace("צ׳", "C").replace("ץ׳", "C").replace("ג׳", "j").replace("וו", "v")
            )
            ways = ["".join(_HEBREW.get(each, each if each.isascii() else "") for each in plain)]
        case "cyrillic":
            small = word.lower()
            ways = [
                "".join(_CYRILLIC.get(each, "") for each in small.translate(marks))
                for marks in (_MARKED, _PLAIN)
            ]
        case "greek":
            ways = [_lettered(_replaced(fold(word), _GREEK), _GREEK_LETTERS)]
        case "chinese":
            ways = [word]
        case _:
            ways = _latin(word, lang)
    return tuple(dict.fromkeys(_DOUBLED.sub(r"\1", way) for way in ways))


def _latin(word: str, lang: str) -> list[str]:
    marked = word.lower().translate(_MARKED)
    own = "".join(each if each.isupper() else _folded(each) for each in marked)
    plain = _folded(word.lower().translate(_PLAIN))
    habits = _HABITS.get(lang[:2], ())
    return [_replaced(own, (*habits, *_ENGLISH)), _replaced(plain, _ENGLISH)]


def _folded(text: str) -> str:
    return "".join(fold(each) if each.isalpha() else "" for each in text)


def _replaced(text: str, rules: tuple[tuple[str, str], ...]) -> str:
    for sign, sound in rules:
        text = re.sub(sign, sound, text)
    return text


def _lettered(text: str, letters: dict[str, str]) -> str:
    return "".join(letters.get(each, each if each.isascii() else "") for each in text)
