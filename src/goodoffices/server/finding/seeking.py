"""What somebody looks for, and where it stands in a text: whole words, half words, phrases."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from goodoffices.leaks.affixes import ARTICLES, SHORTEST, bare
from goodoffices.leaks.folding import Token, as_spelt, folded_words, tokens

LONGEST = 200
"""Characters that are looked for at once; what is written beyond them is not read."""
Text = tuple[str, str]
"""A text and the language it is said to be in."""
Place = tuple[int, int]
"""From where to where something stands in a text."""

_QUOTED = re.compile(r'["“”„«»]([^"“”„«»]*)(?:["“”„«»]|$)|[^\s"“”„«»]+')
_IN_THOUSANDS = re.compile(r",(?=\d{3}(?!\d))")
_HALF_SPACE = "\u200c"
# Persian writes these apart, with a half-space or onto the word, as whoever writes has learnt it.
_LEADS = frozenset({"می", "نمی"})
_FOLLOWS = frozenset({"ها", "های", "هایی", "تر", "ترین", "ام", "ات", "اش"})


@dataclass(frozen=True, slots=True)
class Word:
    """A word as it is compared: in one spelling, as it was spelt, and where its parts stand."""

    folded: str
    spelt: str
    lang: str
    places: tuple[Place, ...]
    stems: tuple[str, ...] = ()
    """The word without the Arabic article, where it bears one."""

    def begins(self, other: "Word") -> bool:
        """Whether the other word is this one, or goes on from it; a figure does not."""
        own = (self.folded, self.spelt)
        if self.folded[0].isdigit():
            return self.is_in(other)
        if other.folded.startswith(own) or other.spelt.startswith(own):
            return True
        return self.is_in(other) or any(each.startswith(own) for each in other.stems)

    def is_in(self, other: "Word") -> bool:
        """Whether it is the other word, perhaps with what Arabic writes onto it."""
        if self.folded == other.folded or other.folded.isascii():
            return self.folded == other.folded
        own = (self.folded, *self.stems)
        return any(each in own for each in bare(other.folded, other.lang))


@dataclass(frozen=True, slots=True)
class Run:
    """Words that stand one after another; the last may be half a word, unless they are quoted."""

    words: tuple[Word, ...]
    quoted: bool
    letters: tuple[tuple[str, ...], ...]
    """For each word the letters of which it cannot do without one."""

    def may_stand(self, heap: str) -> bool:
        """Whether letters that it cannot do without are in all that a line holds."""
        return all(any(each in heap for each in letters) for letters in self.letters)

    def places(self, text: Sequence[Word], joined: Sequence[Word]) -> Iterator[Place]:
        """Where its words stand in a text."""
        many, found = len(self.words), set[Place]()
        *first, last = self.words
        for at, end in enumerate(text[many - 1 :]):
            if self._ends(last, end) and all(map(Word.is_in, first, text[at:])):
                found.update(place for each in text[at : at + many] for place in each.places)
        one = _together(self.words)
        for other in joined if many == 1 else (*text, *joined):
            # Where its beginning is enough, what is written onto it is not marked.
            if other.places[0] not in found and self._ends(one, other):
                found.update(other.places)
        yield from found

    def _ends(self, last: Word, other: Word) -> bool:
        return last.is_in(other) if self.quoted else last.begins(other)


@dataclass(frozen=True, slots=True)
class Sought:
    """Everything that must stand in a line for it to be found."""

    runs: tuple[Run, ...]

    def __bool__(self) -> bool:
        """Whether there is anything to look for."""
        return bool(self.runs)

    def places(self, texts: Sequence[Text]) -> list[list[Place]] | None:
        """Where it stands in the texts of one line, text by text; None if any of it does not."""
        # Most lines of a long talk hold none of it: they are read no further than needed.
        heap = _heap("\n".join(text for text, _lang in texts))
        if not all(run.may_stand(heap) for run in self.runs):
            return None
        found: list[set[Place]] = [set() for _ in texts]
        heaps = [_heap(text) for text, _lang in texts]
        for run in self.runs:
            places = [
                set(run.places(*_read(*text))) if run.may_stand(heap) else set[Place]()
                for text, heap in zip(texts, heaps, strict=True)
            ]
            if not any(places):
                return None
            found = [before | here for before, here in zip(found, places, strict=True)]
        return [sorted(each) for each in found]


def sought(typed: str) -> Sought:
    """What somebody typed, as it is looked for; "quoted" words are a phrase."""
    runs = []
    for match in _QUOTED.finditer(typed[:LONGEST]):
        quoted = match[1] is not None
        words = _words(match[1] if quoted else match[0], "")
        if words:
            letters = tuple((each.folded, each.spelt, *each.stems) for each in words)
            runs.append(Run(words, quoted, letters))
    return Sought(tuple(runs))


def _words(text: str, lang: str) -> tuple[Word, ...]:
    return tuple(_word(each, lang) for each in tokens(text))


def _word(token: Token, lang: str) -> Word:
    place = (token.start, token.end)
    if token.folded[0].isdigit():
        figure = _IN_THOUSANDS.sub("", token.folded)
        return Word(figure, figure, lang, (place,))
    return Word(token.folded, as_spelt(token.text), lang, (place,), _stems(token.folded))


def _read(text: str, lang: str) -> tuple[tuple[Word, ...], tuple[Word, ...]]:
    """The words of a text, and those that some write as one word and others as two or three."""
    words = _words(text, lang)
    joined = []
    for at, word in enumerate(words):
        several: tuple[Word, ...] = (word,)
        for other in words[at + 1 : at + 3]:
            if not _written_as_one(text, several[-1], other):
                break
            several = (*several, other)
            joined.append(_together(several))
    return words, tuple(joined)


def _written_as_one(text: str, one: Word, other: Word) -> bool:
    between = text[one.places[-1][1] : other.places[0][0]]
    if between == " ":
        return one.folded in _LEADS or other.folded in _FOLLOWS
    return between in (_HALF_SPACE, "-")


def _together(words: Sequence[Word]) -> Word:
    folded, spelt = (
        "".join(getattr(each, name) for each in words) for name in ("folded", "spelt")
    )
    places = tuple(at for each in words for at in each.places)
    return Word(folded, spelt, words[0].lang, places, _stems(folded))


def _heap(text: str) -> str:
    return "".join(folded_words(text)).replace(",", "") + text.casefold()


def _stems(folded: str) -> tuple[str, ...]:
    if not folded.startswith(ARTICLES):
        return ()
    long = (each for each in ARTICLES if len(folded) - len(each) >= SHORTEST)
    return tuple(folded.removeprefix(each) for each in long if folded.startswith(each))
