"""What a sentence holds, for comparison: its words by what they mean, its numbers, its days."""

from collections.abc import Iterator
from dataclasses import dataclass

from goodoffices.core.words import plain
from goodoffices.leaks.amounts import PLACE, Quantity
from goodoffices.leaks.days import Days, days
from goodoffices.leaks.folding import Token, tokens
from goodoffices.leaks.quantities import quantities
from goodoffices.leaks.rarity import zipf
from goodoffices.leaks.stems import BOUND, stems
from goodoffices.leaks.transliteration import keys, strong
from goodoffices.press.comparing.binding import modals, negations
from goodoffices.press.comparing.concepts import concept

_COMMON = 5.9
"""From this on (see `rarity.zipf`) a word only holds others together."""

_RARE, _LEAST = 7.0, 0.6


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a sentence holds: its words by meaning with what each tells, its numbers and days.

    `plain` is the sentence itself, case, spaces and closing marks set aside.
    `names` are words that are perhaps names, by how each may sound: they meet across scripts.
    """

    words: dict[str, float]
    plain: str
    names: dict[str, frozenset[str]]
    numbers: tuple[Quantity, ...]
    days: tuple[Days, ...]

    @property
    def known(self) -> int:
        """How much of it another language could tell: its concepts, numbers and days."""
        concepts = sum(word.startswith("=") for word in self.words)
        return concepts + len(self.numbers) + len(self.days)


def meaning(text: str, lang: str) -> Meaning:
    """What a sentence holds."""
    numbers = tuple(each for each in quantities(text, lang) if each.unit != PLACE)
    dates = tuple(each for each in days(text, lang) if not each.doubtful)
    taken = [
        *((each.start, each.end) for each in numbers),
        *((each.start, each.end) for each in dates),
        *((each.start, each.end) for each in (*modals(text, lang), *negations(text, lang))),
    ]
    words: dict[str, float] = {}
    names: dict[str, frozenset[str]] = {}
    for token in _telling(text, lang, taken):
        key = concept(token.folded, lang) or stems(token.folded, lang)[0]
        words[key] = max(words.get(key, 0), _told(token.folded, lang))
        sounds = frozenset(each for each in keys(token.folded) if strong(each))
        if sounds and not key.startswith("=") and _name(text, token, lang):
            names[key] = sounds
    return Meaning(words, plain(text), names, numbers, dates)


def _telling(text: str, lang: str, taken: list[tuple[int, int]]) -> Iterator[Token]:
    """The words that are no number, no day, and more than what holds a sentence together."""
    for token in tokens(text):
        inside = any(start <= token.start < end for start, end in taken)
        held = token.folded in BOUND or len(token.folded) < 2
        if not inside and not held and zipf(token.folded, lang) < _COMMON:
            yield token


def _told(folded: str, lang: str) -> float:
    """How much a word tells by itself: little if everybody uses it."""
    return max(_LEAST, min(3.0, _RARE - zipf(folded, lang)) / 2)


def _name(text: str, token: Token, lang: str) -> bool:
    """Whether a word may be a name: written with a capital; in other scripts, any rare one."""
    if lang.startswith("en"):
        return text[token.start].isupper()
    return zipf(token.folded, lang) < _RARE - 2
