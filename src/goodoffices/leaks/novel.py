"""Striking words that stand in a draft and in one confidence, and nowhere in what is known."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from goodoffices.core.words import Words
from goodoffices.leaks.affixes import bare
from goodoffices.leaks.findings import Span
from goodoffices.leaks.folding import Token, tokens
from goodoffices.leaks.given import Confidence
from goodoffices.leaks.naming import Use, opens, use
from goodoffices.leaks.rarity import EVERYDAY, zipf
from goodoffices.leaks.stems import BOUND, stems
from goodoffices.leaks.transliteration import alike, arabic, closely, keys, letters_of, strong

RARE = 3.0
"""Below this (see `rarity.zipf`) a word strikes by itself."""

QUOTED = 4.2
"""Below this a word strikes where it is put in quotation marks, or has a capital."""

ODD = 3.9
"""Below this one half of a compound makes it strike."""

MOST = 2
"""Confidences that may hold a word; what more of them hold is what the talks are about."""

_JOINTS = frozenset({"\u200c", "-", "\N{NON-BREAKING HYPHEN}"})
_QUOTES = re.compile('[«“"‘„]([^»”"’“]{2,60})[»”"’“]' r"|(?<![\w'])'(\w[^'\n]{1,40})'(?!\w)")


@dataclass(frozen=True, slots=True)
class Striking:
    """A word that strikes, and whether it looks like a name or a code word.

    A `faint` one is everyday, and strikes only by a name of another script that sounds like it.
    """

    token: Token
    lang: str
    proper: bool
    faint: bool = False


@dataclass(frozen=True, slots=True)
class Shared:
    """A striking word of the draft that a confidence holds."""

    confidence: str
    draft: Span
    held: Span


class Held:
    """The striking words of all confidences, by how they are found again, and what is known."""

    def __init__(
        self, confidences: Iterable[Confidence] = (), known: Iterable[Words] = ()
    ) -> None:
        self._familiar: set[tuple[str, str]] = set()
        self._by: dict[tuple[str, str], list[tuple[str, Striking]]] = {}
        self._quoted: set[tuple[str, str]] = set()
        for each in confidences:
            self.hold(each)
        for words in known:
            self.know(words)

    def hold(self, confidence: Confidence) -> None:
        """Take in what a confidence holds."""
        strikes = striking(confidence.words)
        quoted = quotations(confidence.words.text)
        for word in (*strikes, *faint(confidence.words, strikes)):
            for key in _keys(word):
                self._by.setdefault(key, []).append((confidence.id, word))
            if _within(word.token, quoted):
                self._quoted |= _keys(word)

    def know(self, words: Words) -> None:
        """Take in what is known."""
        self._familiar |= _familiar(words)

    def shared(self, draft: Words, besides: Sequence[Span] = ()) -> tuple[Shared, ...]:
        """The striking words that a draft shares with a confidence and with nothing known.

        What stands in `besides`, the names and terms of the lists, is found as those.
        """
        found: list[Shared] = []
        strikes = striking(draft)
        for word in (*strikes, *faint(draft, strikes), *self._unquoted(draft, strikes)):
            listed = any(each.start <= word.token.start < each.end for each in besides)
            if listed or _keys(word) & self._familiar:
                continue
            holding = self._holding(word)
            if 0 < len(holding) <= MOST:
                found += [
                    Shared(name, _span(word.token), _span(other.token))
                    for name, other in holding.items()
                ]
        return tuple(found)

    def _unquoted(self, draft: Words, strikes: Sequence[Striking]) -> Iterator[Striking]:
        """The words of a draft that a confidence has in quotation marks."""
        taken = {each.token.start for each in strikes}
        for token in tokens(draft.text):
            word = Striking(token, draft.lang[:2], False)
            if token.start not in taken and _keys(word) & self._quoted:
                yield word

    def _holding(self, word: Striking) -> dict[str, Striking]:
        """The confidences that hold such a word, with the word of each."""
        found: dict[str, Striking] = {}
        for key in sorted(_keys(word)):
            for name, held in self._by.get(key, ()):
                if _meet(key, word, held):
                    found.setdefault(name, held)
        return found


def _meet(key: tuple[str, str], one: Striking, other: Striking) -> bool:
    """Whether two words that share a key are one word, or one name."""
    if key[0] != "sound":
        return True
    if not (one.faint or other.faint):
        return alike(one.token.folded, other.token.folded)
    named = other if one.faint else one
    latin = not named.faint and not arabic(named.token.folded)
    return latin and closely(one.token.folded, other.token.folded)


def faint(words: Words, strikes: Sequence[Striking]) -> Iterator[Striking]:
    """The words in Arabic letters that do not strike, but may be a name: no capital tells."""
    if not arabic(words.text):
        return
    struck = {each.token.start for each in strikes}
    compounds = (each for each in joined(words, odd=False) if each.start not in struck)
    for token in (*tokens(words.text), *compounds):
        if token.start not in struck and arabic(token.folded) and len(token.folded) > 2:
            if zipf(token.folded, words.lang) < EVERYDAY and token.folded not in BOUND:
                yield Striking(token, words.lang[:2], proper=False, faint=True)


def quotations(text: str) -> list[tuple[int, int]]:
    """Where something stands in quotation marks."""
    return [match.span(match.lastindex or 0) for match in _QUOTES.finditer(text)]


def _within(token: Token, spans: Sequence[tuple[int, int]]) -> bool:
    return any(start <= token.start < end for start, end in spans)


def striking(words: Words) -> tuple[Striking, ...]:
    """The words of a text that strike: rare ones, names, and what stands in quotation marks."""
    text = tokens(words.text)
    quoted = quotations(words.text)
    told = [*_told(words, text, quoted), *((each, True) for each in joined(words))]
    return tuple(
        Striking(token, letters_of(token.folded, words.lang[:2]), proper)
        for token, proper in told
        if token.folded not in BOUND and not token.folded[0].isdigit()
    )


def joined(words: Words, *, odd: bool = True) -> tuple[Token, ...]:
    """Words written as one with a half-space or a hyphen, where no list has them so.

    Args:
        words: the text.
        odd: leave out those of two words that everybody knows.
    """
    text = tokens(words.text)
    found = []
    for one, two in pairwise(text):
        bound = one.folded in BOUND or two.folded in BOUND or len(two.folded) < 2
        if bound or words.text[one.end : two.start] not in _JOINTS:
            continue
        whole = one.folded + two.folded
        # A compound of two words that everybody knows is one of the language's own.
        rare = min(zipf(one.folded, words.lang), zipf(two.folded, words.lang)) < ODD
        if (rare or not odd) and zipf(whole, words.lang) < RARE and len(whole) > 4:
            found.append(Token(words.text[one.start : two.end], whole, one.start, two.end))
    return tuple(found)


def _told(
    words: Words, text: Sequence[Token], quoted: Sequence[tuple[int, int]]
) -> Iterator[tuple[Token, bool]]:
    for place, token in enumerate(text):
        if len(token.folded) < 3:
            continue
        own = letters_of(token.folded, words.lang)
        common = max(zipf(each, own) for each in bare(token.folded, own))
        inside = _within(token, quoted)
        named = use(words, text, place) in (Use.CAPITAL, Use.TITLED)
        foreign = own == "en" and words.lang[:2] != "en"  # in other letters: it stands out
        proper = (inside or foreign or (named and not opens(words, token))) and common < QUOTED
        if proper or common < RARE:
            yield token, proper or (common < RARE and arabic(token.folded))


def _keys(word: Striking) -> frozenset[tuple[str, str]]:
    """Under which a word is found again: by its forms, and by its sound if it is a name."""
    if word.faint:
        return _sounds(word.token.folded, word.lang)
    return _keys_of(word.token.folded, word.lang, word.proper)


@lru_cache(maxsize=100_000)
def _sounds(folded: str, lang: str) -> frozenset[tuple[str, str]]:
    return frozenset(
        ("sound", key) for each in bare(folded, lang) for key in keys(each) if strong(key)
    )


@lru_cache(maxsize=100_000)
def _keys_of(folded: str, lang: str, proper: bool) -> frozenset[tuple[str, str]]:
    variants = bare(folded, lang)
    # Roots of Arabic are many words' at once; where a word strikes as itself its forms decide.
    forms = variants if lang == "ar" else (folded, *stems(folded, lang))
    same = {(lang, key) for key in forms}
    letters = {("letters", each) for each in variants if proper and len(each) > 3}
    sounds = {("sound", key) for each in variants if proper for key in keys(each) if len(key) > 1}
    return frozenset(same | letters | sounds)


def _familiar(words: Words) -> frozenset[tuple[str, str]]:
    """Every key under which a word of something known would be found."""
    return frozenset[tuple[str, str]]().union(
        *(
            _keys(Striking(token, words.lang[:2], True))
            for token in (*tokens(words.text), *joined(words))
        )
    )


def _span(token: Token) -> Span:
    return Span(token.start, token.end)
