"""One word of a report with what it is for, as a letter."""

from dataclasses import dataclass

# The kinds of signs, one letter each, so that a sentence can be searched as a string:
# N name, p particle of one, T title, O office, G body, Y day or number, D determiner,
# R pronoun, S owner's mark, A other word, v verb, V verb of saying, g participle of saying,
# u plain form of one after "to", m verb of manner, x auxiliary, e form of be, b adverb,
# i preposition, o "of", & joining word, K "that", w relative, c subordinating;
# quotations: q ends on a comma, Z on a full stop, z on ? or !, Q on none;
# the marks , : ; . - ( ) stand for themselves.
QUOTED = "qQzZ"


@dataclass(slots=True)
class Sign:
    """One word, mark or quotation of a report."""

    kind: str
    start: int
    end: int
    text: str
    low: str
    quote: int = -1
    ends: bool = False


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Which words a report writes small, and which with a capital within a sentence."""

    small: frozenset[str]
    capital: frozenset[str]
