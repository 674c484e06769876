"""The number words of Persian."""

from collections.abc import Iterator, Mapping
from fractions import Fraction

from goodoffices.leaks.folding import fold
from goodoffices.leaks.numerals.lexeme import Meaning, Sense, meanings

_CARDINALS: Mapping[str, int | Fraction] = {
    "صفر": 0, "یک": 1, "دو": 2, "سه": 3, "چهار چار": 4, "پنج": 5, "شش شیش": 6,
    "هفت": 7, "هشت": 8, "نه": 9, "ده": 10, "یازده": 11, "دوازده": 12, "سیزده": 13,
    "چهارده چارده": 14, "پانزده پونزده": 15, "شانزده شونزده": 16, "هفده هیفده": 17,
    "هجده هژده هیجده": 18, "نوزده": 19, "بیست": 20, "سی": 30, "چهل": 40, "پنجاه": 50,
    "شصت": 60, "هفتاد": 70, "هشتاد": 80, "نود": 90, "دویست": 200, "سیصد": 300,
    "چهارصد چارصد": 400, "پانصد پونصد": 500, "ششصد شیشصد": 600, "هفتصد": 700,
    "هشتصد": 800, "نهصد": 900,
}  # fmt: skip
_ORDINALS: Mapping[str, int | Fraction] = {
    "اول نخست نخستین اولین یکم": 1,
    "دوم دومین": 2,
    "سوم سومین": 3,
}
_SCALES: Mapping[str, int | Fraction] = {
    "هزار": 10**3,
    "میلیون ملیون میلیونی": 10**6,
    "میلیارد ملیارد بیلیون": 10**9,
    "تریلیون": 10**12,
    "دوجین": 12,
}
_PARTS: Mapping[str, int | Fraction] = {
    "نیم نصف نیمی": Fraction(1, 2),
    "ثلث": Fraction(1, 3),
    "ربع": Fraction(1, 4),
}


def _ordinals() -> Iterator[tuple[str, Meaning]]:
    every = meanings(Sense.CARDINAL, _CARDINALS) | meanings(
        Sense.CARDINAL, {"صد": 100, "هزار": 1000}
    )
    for word, each in every.items():
        if each.value not in (0, 1, 2, 3):
            for ending in ("م", "مین", "ام", "امین"):
                yield word + ending, Meaning(Sense.ORDINAL, each.value)


_WORDS = (
    dict(_ordinals())
    | meanings(Sense.CARDINAL, _CARDINALS)
    | meanings(Sense.ORDINAL, _ORDINALS)
    | meanings(Sense.SCALE, _SCALES)
    | meanings(Sense.PART, _PARTS)
    | {"صد": Meaning(Sense.HUNDRED, Fraction(100)), "و": Meaning(Sense.AND)}
)
WORDS: dict[str, Meaning] = {fold(word): meaning for word, meaning in _WORDS.items()}
"""What each number word means."""

ORDINAL_ENDINGS = frozenset(fold(word) for word in ("م", "ام", "مین", "امین", "اُم"))
"""What makes an ordinal of the figure or number word before it."""

_AND = fold("و")
_MONTH = fold("ماه")
_NOT_GLUED = (Sense.AND, Sense.PART)


def forms(word: str) -> tuple[str, ...]:
    """The word, and the word without the endings of plural, ezafe and indefiniteness."""
    found = [word]
    for ending in (_MONTH, "هایی", "های", "ها", "ان", "یی", "ی", "مان", "شان", "م", "ش"):
        if word.endswith(ending) and len(word) - len(ending) >= 2:
            found.append(word[: -len(ending)])
    return tuple(found)


def glued(word: str) -> tuple[Meaning, ...]:
    """The number words that are written together in one, as in `پنجهزار` or `سیوپنج`."""
    if word in WORDS:
        return (WORDS[word],)
    if word.startswith(_AND) and (rest := glued(word[1:])):
        return (WORDS[_AND], *rest)
    for cut in range(len(word) - 2, 1, -1):
        first = WORDS.get(word[:cut])
        if first is None or first.sense in _NOT_GLUED:
            continue
        rest = glued(word[cut:])
        if rest and (rest[0].sense in (Sense.SCALE, Sense.HUNDRED, Sense.AND) or _third(rest[0])):
            return (first, *rest)
    return ()


def _third(meaning: Meaning) -> bool:
    return meaning.sense is Sense.ORDINAL and meaning.value >= 3
