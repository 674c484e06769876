"""Which things a text speaks of, in whatever language, by a word list of our own.

The list is `lexicon/*.tsv`: a concept a line, its weight, and its words in English, Persian and
Arabic. It was written by hand, from knowledge, for this check.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

from goodoffices.core.words import Words
from goodoffices.leaks.folding import AT_ONCE, Token, folded_words, tokens
from goodoffices.leaks.persian_verbs import FUTURE, GOING_ON, verbs_of
from goodoffices.leaks.quantities import quantities
from goodoffices.leaks.rarity import zipf
from goodoffices.leaks.shapes import keys, shapes
from goodoffices.leaks.stems import BOUND
from goodoffices.leaks.transliteration import letters_of

LANGUAGES = ("en", "fa", "ar")
"""In this order the columns of the list stand."""

RARE = 4.5
"""A word so common (see `rarity.zipf`) neither adds to what its thing tells nor takes from it."""

LISTED = 0.6
"""How much more it tells by each weight of the list."""

STEP = 0.5
"""How much less a thing tells each time its word is ten times as common."""

TOGETHER = 0.3
"""How much rarer several words are that stand together than the rarest of them, for each more."""

MOST = 3.5
"""More no thing tells by itself."""

EVERYBODYS = 6.6
"""A word so common tells nothing, whatever it may name besides; one ten times rarer up to 1."""

SMALL = 0.8
"""What a small number tells."""

Form = tuple[str, ...]
"""The words of the list that name a thing together, folded."""


@dataclass(frozen=True, slots=True)
class Spoken:
    """A thing that a text speaks of, how much that tells (0 to 3.5), and where it stands."""

    concept: str
    weight: float
    place: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a text: what it may be, and the language of its letters."""

    token: Token
    lang: str
    shapes: frozenset[str]


def spoken(words: Words) -> tuple[Spoken, ...]:
    """The things a text speaks of, in the order of the text; the longest form at each place.

    Small numbers are among them: they prove nothing alone, and something beside a thing.
    """
    lang = words.lang.split("-")[0]
    return _spoken(words.text, lang) if lang in LANGUAGES else ()


@lru_cache(maxsize=AT_ONCE)
def _spoken(text: str, lang: str) -> tuple[Spoken, ...]:
    words = _words(text, lang)
    found = [*_small(text, lang, words)]
    covered = 0
    for place, word in enumerate(words):
        here, length = _here(words, place, covered - place)
        if here:
            covered = max(covered, place + length)
            form = words[place : place + length]
            common = _common(form)
            found += [
                Spoken(each, _tells(weight, common), place, word.token.start, form[-1].token.end)
                for each, weight in here.items()
            ]
    return tuple(sorted(found, key=lambda each: (each.place, each.concept)))


def _words(text: str, lang: str) -> list[Word]:
    found = []
    read = tokens(text)
    for before, token, after in zip((None, *read), read, (*read[1:], None), strict=False):
        if token.folded in BOUND or (after and token.folded in FUTURE and verbs_of(after.folded)):
            continue
        own = letters_of(token.folded, lang)
        bound = before.folded if before and before.folded in GOING_ON else ""
        found.append(Word(token, own, shapes(token.folded, own) | verbs_of(bound + token.folded)))
    return found


def _common(form: Sequence[Word]) -> float:
    """How common words are that stand together."""
    return min(zipf(each.token.folded, each.lang) for each in form) - TOGETHER * (len(form) - 1)


def _tells(weight: int, common: float) -> float:
    """What a thing tells by its weight in the list and by how common its words are."""
    listed = LISTED * (1 + weight) + STEP * (RARE - common)
    return max(0.0, min(MOST, EVERYBODYS - common, listed))


def _small(text: str, lang: str, words: Sequence[Word]) -> Iterator[Spoken]:
    """The small numbers of a text, as things that tell a little."""
    for each in quantities(text, lang):
        if each.weak and each.low == each.high and each.low > 2:
            place = sum(word.token.start < each.start for word in words)
            yield Spoken(f"#{each.low}", SMALL, place, each.start, each.end)


def _here(words: Sequence[Word], place: int, least: int) -> tuple[dict[str, int], int]:
    """The things whose longest form begins at a place, with their weights; how long it is."""
    listed = _listed(words[place].lang)
    longest, here = 0, dict[str, int]()
    for shape in sorted(words[place].shapes):
        for form, concept, weight in listed.get(shape, ()):
            if len(form) < max(longest, least) or not _stands(form, words, place):
                continue
            if len(form) > longest:
                longest, here = len(form), {}
            here[concept] = weight
    return here, longest


def _stands(form: Form, words: Sequence[Word], place: int) -> bool:
    if place + len(form) > len(words):
        return False
    follow = words[place + 1 : place + len(form)]
    lang = words[place].lang
    return not any(
        keys(wanted, lang).isdisjoint(word.shapes)
        for wanted, word in zip(form[1:], follow, strict=True)
    )


@lru_cache(maxsize=len(LANGUAGES))
def _listed(lang: str) -> dict[str, list[tuple[Form, str, int]]]:
    """Every form of one language by each key of its first word, with its thing and weight."""
    found: dict[str, list[tuple[Form, str, int]]] = {}
    column = LANGUAGES.index(lang) + 2
    for row in _rows():
        for text in row[column].split(";"):
            form = tuple(each for each in folded_words(text) if each not in BOUND)
            # The keys of those that follow are asked for only where the first one stands.
            for first in keys(form[0], lang) if form else ():
                found.setdefault(first, []).append((form, row[0], int(row[1])))
    return found


def _rows() -> Iterator[list[str]]:
    folder = files("goodoffices.leaks") / "lexicon"
    for path in sorted(folder.iterdir(), key=lambda each: each.name):
        if path.name.endswith(".tsv"):
            for line in path.read_text(encoding="utf-8").splitlines():
                yield line.split("\t")
