"""Words around a name that are no part of it: titles, ranks, and what tells father from son."""

from goodoffices.press.persons.listed import listed

_WORDS = dict(listed("titles.csv"))
TITLES = frozenset(_WORDS.pop("title"))
WOMEN = frozenset(_WORDS.pop("woman"))
GENERATIONS = {word: which for which, words in _WORDS.items() for word in words}
"""What is written beside a name to tell one generation from another."""
