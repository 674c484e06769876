"""Looks up phrases of one to three words in a table of folded words."""

from collections.abc import Iterable, Iterator, Sequence

from goodoffices.leaks.numerals.lexeme import Lexeme


def keys(span: Sequence[Lexeme]) -> list[str]:
    """The spellings under which a few lexemes together may stand in a table."""
    found = list(span[0].forms)
    for word in span[1:]:
        found = [f"{key} {form}" for key in found for form in word.forms]
    return found


class Phrases:
    """Finds the phrases of a table; most words begin none, and are passed over at once."""

    def __init__(self, table: Iterable[str]) -> None:
        """Take the phrases, folded, their words parted by a space."""
        self._table = frozenset(table)
        self._begin = frozenset(phrase.split()[0] for phrase in self._table)
        self._longest = max(len(phrase.split()) for phrase in self._table)

    def at(self, words: Sequence[Lexeme], at: int) -> Iterator[tuple[str, int]]:
        """The phrases that begin at a lexeme with the place after each, the longest first."""
        if at >= len(words) or self._begin.isdisjoint(words[at].forms):
            return
        for length in range(min(self._longest, len(words) - at), 0, -1):
            span = words[at : at + length]
            if all(word.close for word in span[1:]):
                for key in keys(span):
                    if key in self._table:
                        yield key, at + length
