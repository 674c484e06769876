"""What a receiver may know, and what everybody says: the ground a draft is read against."""

from collections import Counter

from goodoffices.core.words import Words
from goodoffices.leaks.reading import Reading
from goodoffices.leaks.stock import STOCK

KNOWN = 0.3
"""The part of its weight that a word keeps that also stands, otherwise, in what is known."""

COMMON = 3
"""In how many confidences a word may stand before it tells less."""

_GRAM = 3


class Ground:
    """What may be said, by its words and runs of words, and how many confidences hold a word."""

    def __init__(self) -> None:
        self._spread: Counter[tuple[str, str]] = Counter()
        self._lines: list[str] = []
        self._grams: set[tuple[str, ...]] = set()
        self._keys: set[tuple[str, str]] = set()
        for lang, text in STOCK:
            self.know(Reading(Words(text, lang)))

    def hold(self, reading: Reading) -> None:
        """Count in how many confidences each word stands."""
        self._spread.update({(reading.script, word) for word in reading.folded})

    def know(self, reading: Reading) -> None:
        """Take in what is known."""
        self._lines.append(reading.line)
        self._grams.update(reading.grams(_GRAM))
        self._keys.update((reading.script, key) for keys in reading.keys for key in keys)

    def told(self, line: str) -> bool:
        """Whether a run of folded words, with a space before and after each, is known."""
        return any(line in each for each in self._lines)

    def novelty(self, draft: Reading) -> tuple[float, ...]:
        """Which part of its weight each word of the draft keeps, given what is known."""
        kept = [
            KNOWN if any((draft.script, key) in self._keys for key in keys) else 1.0
            for keys in draft.keys
        ]
        for at, gram in enumerate(draft.grams(_GRAM)):
            if gram in self._grams:
                kept[at : at + _GRAM] = [0.0] * _GRAM
        return tuple(kept)

    def rareness(self, draft: Reading) -> tuple[float, ...]:
        """Which part of its weight each word keeps, given in how many confidences it stands."""
        return tuple(
            min(1.0, COMMON / max(1, self._spread.get((draft.script, draft.folded[at]), 1)))
            for at in range(len(draft.tokens))
        )
