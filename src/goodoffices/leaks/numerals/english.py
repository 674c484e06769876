"""The number words of English."""

from collections.abc import Mapping
from fractions import Fraction

from goodoffices.leaks.folding import fold
from goodoffices.leaks.listed import listed
from goodoffices.leaks.numerals.lexeme import Meaning, Sense, meanings

_CARDINALS: Mapping[str, int | Fraction] = (
    {
        word: value
        for value, word in enumerate(
            listed(
                "zero one two three four five six seven eight nine ten eleven twelve thirteen "
                "fourteen fifteen sixteen seventeen eighteen nineteen"
            )
        )
    }
    | {
        word: 10 * value
        for value, word in enumerate(
            listed("twenty thirty forty fifty sixty seventy eighty ninety"), start=2
        )
    }
    | {"nought naught": 0, "couple": 2}
)
_ORDINALS: Mapping[str, int | Fraction] = {
    word: value
    for value, word in enumerate(
        listed(
            "first second third fourth fifth sixth seventh eighth ninth tenth eleventh "
            "twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth "
            "nineteenth"
        ),
        start=1,
    )
} | {
    word.replace("y", "ieth"): 10 * value
    for value, word in enumerate(
        listed("twenty thirty forty fifty sixty seventy eighty ninety"), start=2
    )
}
_PARTS: Mapping[str, int | Fraction] = (
    {
        "half halves": Fraction(1, 2),
        "quarter quarters": Fraction(1, 4),
    }
    | {
        f"{word}s": Fraction(1, int(value))
        for word, value in _ORDINALS.items()
        if 3 <= value <= 100 and not word.endswith("ly")
    }
    | {"hundredths": Fraction(1, 100), "thousandths": Fraction(1, 1000)}
)
_SCALES: Mapping[str, int | Fraction] = {
    "dozen doz": 12,
    "score": 20,
    "thousand grand": 10**3,
    "lakh": 10**5,
    "million": 10**6,
    "crore": 10**7,
    "billion milliard": 10**9,
    "trillion": 10**12,
}
# Only after a figure: "40k", "1.5 mn"; and the plurals of loose speech: "3 millions".
_BOUND: Mapping[str, int | Fraction] = {
    "k": 10**3,
    "thousands": 10**3,
    "mn mln mio mill millions": 10**6,
    "bn bln billions": 10**9,
    "tn trillions": 10**12,
}

WORDS: dict[str, Meaning] = {
    fold(word): meaning
    for word, meaning in (
        meanings(Sense.CARDINAL, _CARDINALS)
        | meanings(Sense.ORDINAL, _ORDINALS)
        | meanings(Sense.PART, _PARTS)
        | meanings(Sense.SCALE, _SCALES)
        | meanings(Sense.SCALE, _BOUND, bound=True)
        | {
            "hundred": Meaning(Sense.HUNDRED, Fraction(100)),
            "and": Meaning(Sense.AND),
            "a": Meaning(Sense.ARTICLE, Fraction(1)),
            "an": Meaning(Sense.ARTICLE, Fraction(1)),
        }
    ).items()
}
"""What each number word means."""
