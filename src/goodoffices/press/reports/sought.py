"""A pattern that is tried only on words that hold what no match of it can do without."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass


def holds(low: str, stems: Iterable[str]) -> bool:
    """Whether words, given in small letters, hold one of some pieces."""
    return any(map(low.__contains__, stems))


@dataclass(frozen=True, slots=True)
class Sought:
    """A pattern, and pieces of words in small letters of which every match holds one.

    Most sentences hold none, and looking for a piece takes a hundredth of the time. A test
    reads each pattern for matches without any piece, so that none is ever lost.
    """

    pattern: re.Pattern[str]
    stems: tuple[str, ...]

    def may(self, low: str) -> bool:
        """Whether words, given in small letters, hold one of the pieces."""
        return holds(low, self.stems)

    def search(self, words: str, low: str) -> re.Match[str] | None:
        """The first match in some words, which are given in small letters as well."""
        return self.pattern.search(words) if self.may(low) else None

    def match(self, words: str, low: str) -> re.Match[str] | None:
        """The match at the beginning of some words, which are given in small letters as well."""
        return self.pattern.match(words) if self.may(low) else None

    def finditer(self, words: str, low: str) -> Iterator[re.Match[str]]:
        """All matches in some words, which are given in small letters as well."""
        return self.pattern.finditer(words) if self.may(low) else iter(())
