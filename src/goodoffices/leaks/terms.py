"""Which issues, options and terms of the talk's list a text mentions, in whatever language."""

import math
from collections.abc import Sequence

from goodoffices.core.words import Words
from goodoffices.leaks.folding import Token, tokens
from goodoffices.leaks.given import Named
from goodoffices.leaks.names import Mention
from goodoffices.leaks.rarity import zipf
from goodoffices.leaks.stems import BOUND, stems

Stems = Sequence[frozenset[str]]

PLAIN = {"en": 4.0, "fa": 4.5, "ar": 4.5}
"""From this on (see `rarity.zipf`) a single word is taken for itself, not for a term.

Where a language writes its endings onto the word, more forms are counted as one."""

HYPHENS = frozenset("-‐‑")
"""Signs that make one word of two."""

BETWEEN = 1
"""Words that may stand between those of a term: an article, an `of`, an `and`."""


class Vocabulary:
    """The terms of a talk, by the stems of their first word in each language."""

    def __init__(self, named: Sequence[Named]) -> None:
        self.forms: dict[tuple[str, str], list[tuple[Stems, str]]] = {}
        for each in named:
            for form in each.forms:
                self._add(each.id, form)
        for forms in self.forms.values():
            forms.sort(key=lambda form: -len(form[0]))

    def _add(self, name: str, form: Words) -> None:
        lang = form.lang.split("-")[0]
        text = tokens(form.text)
        held = [
            token for token in text if token.folded not in BOUND or _hyphened(form.text, token)
        ]
        told = tuple(frozenset(stems(token.folded, lang)) for token in held)
        for first in told[0] if told else ():
            self.forms.setdefault((lang, first), []).append((told, name))


def _hyphened(text: str, token: Token) -> bool:
    """Whether a hyphen makes a small word part of the next: by-election."""
    return text[token.end : token.end + 1] in HYPHENS


def mentioned(words: Words, vocabulary: Vocabulary) -> tuple[Mention, ...]:
    """The terms that a text mentions, each with its place in the text.

    A term counts in any form of its words, in their order; a single everyday word never does.
    """
    text, lang = tokens(words.text), words.lang.split("-")[0]
    told = [frozenset(stems(token.folded, lang)) for token in text]
    found: list[Mention] = []
    place = 0
    while place < len(text):
        one = _here(vocabulary, told, place, lang)
        if one is None:
            place += 1
            continue
        name, end = one
        common = zipf(text[place].folded, lang)
        if end - place == 1 and common >= PLAIN.get(lang, math.inf):
            place += 1  # everybody says it every day: the word is meant, not the term
            continue
        found.append(Mention(name, text[place].start, text[end - 1].end))
        place = end
    return tuple(found)


def _here(vocabulary: Vocabulary, told: Stems, place: int, lang: str) -> tuple[str, int] | None:
    for first in sorted(told[place]):
        for form, name in vocabulary.forms.get((lang, first), ()):
            end = _end(form, told, place)
            if end is not None:
                return name, end
    return None


def _end(form: Stems, told: Stems, place: int) -> int | None:
    """Where a term that begins here ends, a small word between its own allowed; None if not."""
    at = place
    for wanted in form:
        for skipped in range(BETWEEN + 1 if at > place else 1):
            if at + skipped < len(told) and told[at + skipped] & wanted:
                at += skipped + 1
                break
        else:
            return None
    return at
