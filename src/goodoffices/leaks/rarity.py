"""How rare a word is in its language, by the word lists of wordfreq."""

import math
from collections.abc import Mapping
from functools import lru_cache

from goodoffices.leaks.folding import fold

EVERYDAY = 4.6
"""From this on (times in a thousand million words, as a power of ten) a word is everyday."""

UNSEEN = 2.5
"""What a word is taken for that stands in no list."""

COUNTED = frozenset({"en", "fa", "ar"})
"""The languages whose word lists are at hand."""


def zipf(word: str, lang: str) -> float:
    """How common a folded word is: 6 and more for `the`, 3 for a word few people use."""
    return _counted(lang[:2]).get(word, UNSEEN) if lang[:2] in COUNTED else UNSEEN


def everyday(word: str, lang: str) -> bool:
    """Whether a folded word is one that everybody uses every day."""
    return zipf(word, lang) >= EVERYDAY


def rarity(word: str, lang: str) -> float:
    """How much a folded word tells: 0 for a word of every sentence, 1 for a rare one."""
    return min(1.0, max(0.0, (6.0 - zipf(word, lang)) / 2.5))


@lru_cache(maxsize=8)
def _counted(lang: str) -> Mapping[str, float]:
    from wordfreq import get_frequency_dict  # late: it takes a second, and few commands check

    per_word: dict[str, float] = {}
    for word, share in get_frequency_dict(lang, wordlist="small").items():
        if word[:1].isalpha() and (folded := fold(word)):
            per_word[folded] = per_word.get(folded, 0.0) + share
    return {word: math.log10(share) + 9 for word, share in per_word.items()}
