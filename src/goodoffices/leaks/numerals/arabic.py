"""The number words of Arabic, in their genders and cases."""

from collections.abc import Iterator, Mapping
from fractions import Fraction

from goodoffices.leaks.folding import fold
from goodoffices.leaks.listed import folded
from goodoffices.leaks.numerals.lexeme import Meaning, Sense, meanings

_STEMS = {3: "ثلاث", 4: "أربع", 5: "خمس", 6: "ست", 7: "سبع", 8: "ثمان", 9: "تسع"}
_HUNDREDS = ("مئة", "مائة", "مية", "ميه", "ماية")
_CARDINALS: Mapping[str, int | Fraction] = {
    "صفر": 0,
    "واحد واحدة أحد إحدى حادي حادية": 1,
    "اثنان اثنين اثنتان اثنتين اثنا اثني اثنتا اثنتي إثنان إثنين إثنا إثني تنين": 2,
    "ثلاث ثلاثة تلاتة": 3, "أربع أربعة": 4, "خمس خمسة": 5, "ست ستة": 6,
    "سبع سبعة": 7, "ثمان ثماني ثمانية تمانية": 8, "تسع تسعة": 9, "عشر عشرة": 10,
    "عشرون عشرين": 20, "ثلاثون ثلاثين": 30, "أربعون أربعين": 40, "خمسون خمسين": 50,
    "ستون ستين": 60, "سبعون سبعين": 70, "ثمانون ثمانين": 80, "تسعون تسعين": 90,
    "مئتان مئتين مائتان مائتين مئتا مئتي مائتا مائتي ميتين": 200,
} | {
    f"{stem}{hundred}": 100 * value
    for value, stem in _STEMS.items()
    for hundred in _HUNDREDS
} | {f"ثماني{hundred}": 800 for hundred in _HUNDREDS}  # fmt: skip
_TEENS: Mapping[str, int | Fraction] = {
    "أحدعشر": 11, "اثناعشر اثنعشر": 12, "ثلاثةعشر": 13, "أربعةعشر": 14,
    "خمسةعشر": 15, "ستةعشر": 16, "سبعةعشر": 17, "ثمانيةعشر": 18, "تسعةعشر": 19,
}  # fmt: skip
# As they are spoken from Baghdad to Cairo: the ten is worn down, the t grows dark, the r is kept
# or dropped.
_SPOKEN_STEMS: Mapping[int, str] = {
    11: "حد احد إحد", 12: "ات اث اط إت إط", 13: "تلت تلات ثلاث ثلث تلط ثلط",
    14: "أربع أربعت أربعط", 15: "خمس خمست خمسط", 16: "س ست سط", 17: "سبع سبعت سبعط",
    18: "تمن تمنت تمنط ثمن ثمنت ثمنط", 19: "تسع تسعت تسعط",
}  # fmt: skip
_SPOKEN_ENDS = {
    11: "عش عشر اعش اعشر اشر", 12: "نعش نعشر ناعش ناعشر ناشر", 16: "تعش تعشر طعش طعشر تاشر طاشر",
}  # fmt: skip
_SPOKEN_END = "عش اعش اعشر اشر تعش تعشر طعش طعشر تاشر طاشر"
_SPOKEN_HUNDREDS: Mapping[str, int] = {
    "تلت ثلث تلات": 300, "ربع اربع": 400, "خمس": 500, "ست": 600, "سبع": 700,
    "تمن تمان ثمن": 800, "تسع": 900,
}  # fmt: skip
_SPOKEN: Mapping[str, int | Fraction] = {
    f"{stem}{end}": value
    for value, stems in _SPOKEN_STEMS.items()
    for stem in stems.split()
    for end in _SPOKEN_ENDS.get(value, _SPOKEN_END).split()
} | {
    f"{stem}{hundred}": value
    for stems, value in _SPOKEN_HUNDREDS.items()
    for stem in stems.split()
    for hundred in ("مية", "ميت", "ماية")
} | {"تلاتين": 30, "تمانين": 80}  # fmt: skip
_ORDINALS: Mapping[str, int | Fraction] = {
    "أول أولى": 1, "ثاني ثان ثانية": 2, "ثالث ثالثة": 3, "رابع رابعة": 4, "خامس خامسة": 5,
    "سادس سادسة": 6, "سابع سابعة": 7, "ثامن ثامنة": 8, "تاسع تاسعة": 9, "عاشر عاشرة": 10,
    "حادي حادية": 1,
}  # fmt: skip
_PARTS: Mapping[str, int | Fraction] = {
    "نصف أنصاف": Fraction(1, 2), "ثلث أثلاث": Fraction(1, 3),
    "ثلثان ثلثين ثلثا ثلثي": Fraction(2, 3),
    "ربع أرباع": Fraction(1, 4), "أخماس": Fraction(1, 5),
    "سدس أسداس": Fraction(1, 6), "أسباع": Fraction(1, 7), "أثمان": Fraction(1, 8),
    "أتساع": Fraction(1, 9), "أعشار": Fraction(1, 10),
}  # fmt: skip
_SCALES: Mapping[str, int | Fraction] = {
    "ألف": 10**3, "ألفان ألفين ألفا ألفي": 2 * 10**3, "مليون": 10**6,
    "مليونان مليونين مليونا مليوني": 2 * 10**6, "مليار بليون": 10**9,
    "ملياران مليارين مليارا ملياري": 2 * 10**9, "تريليون ترليون": 10**12, "دزينة درزن": 12,
}  # fmt: skip
# Plurals: "three thousands"; alone they are no number ("millions of people").
_BOUND: Mapping[str, int | Fraction] = {
    "آلاف ألوف": 10**3,
    "ملايين": 10**6,
    "مليارات بلايين": 10**9,
}

_WORDS = (
    meanings(Sense.ORDINAL, _ORDINALS)
    | meanings(Sense.CARDINAL, _CARDINALS)
    | meanings(Sense.CARDINAL, _TEENS)
    | meanings(Sense.CARDINAL, _SPOKEN)
    | meanings(Sense.PART, _PARTS)
    | meanings(Sense.SCALE, _SCALES)
    | meanings(Sense.SCALE, _BOUND, bound=True)
    | {word: Meaning(Sense.HUNDRED, Fraction(100)) for word in _HUNDREDS}
    | {"مئات": Meaning(Sense.HUNDRED, Fraction(100), bound=True), "و": Meaning(Sense.AND)}
)
WORDS: dict[str, Meaning] = {fold(word): meaning for word, meaning in _WORDS.items()}
"""What each number word means."""

# "-an" of the accusative folds to the same letters as the dual in construct: one thousand,
# or two.
MAYBE_DUAL = folded("ألفا مليونا مليارا")
"""Scales in a spelling that may be two of them, if no number stands before."""

for _single in ("ألفا", "مليونا", "مليارا"):
    WORDS[fold(_single)] = WORDS[fold(_single[:-1])]

_VOWELLED = {"خُمس": 5, "سُبع": 7, "ثُمن": 8, "تُسع": 9, "عُشر": 10}


def vowelled_part(word: str) -> Meaning | None:
    """A fifth, which only its vowel tells from five."""
    for part, value in _VOWELLED.items():
        if word.removeprefix("ال").startswith(part) and len(fold(word).removeprefix("ال")) == 3:
            return Meaning(Sense.PART, Fraction(1, value))
    return None


_ALEF = "ا"
_OWNERS = ("نا", "هم", "کم", "ها", "هن")
_PER_CENT = folded("بالمئة بالمائة بالمية بالألف")


def forms(word: str) -> tuple[str, ...]:
    """The word, and the word without its particles, article, accusative ending and owner."""
    return tuple(dict.fromkeys(_forms(word)))


def _forms(word: str) -> Iterator[str]:
    for stem in _stems(word):
        yield stem
        if stem.endswith(_ALEF) and len(stem) > 3:
            yield stem[:-1]
        for owner in _OWNERS:
            if stem.endswith(owner) and len(stem) - len(owner) >= 3:
                yield stem.removesuffix(owner)


def _stems(word: str) -> Iterator[str]:
    yield word
    for particle in ("ال", "لل", "بال", "کال", "ب", "ل", "ک", "ف", "فال", "ولل", "فب", "فل"):
        if word.startswith(particle) and len(word) - len(particle) >= 2:
            yield word[len(particle) :]


def glued(word: str) -> tuple[Meaning, ...]:
    """The meaning of a word with its particles; an `و` before it is a word of its own."""
    if word in _PER_CENT:
        return ()
    for form in forms(word):
        if form in WORDS:
            return (WORDS[form],)
    if word.startswith("و") and len(word) > 2:
        for form in forms(word[1:]):
            if form in WORDS:
                return (WORDS["و"], WORDS[form])
    return ()
