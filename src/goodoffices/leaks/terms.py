"""Which issues, options and terms of the talk's list a text mentions, in whatever language."""

from collections.abc import Sequence
from functools import lru_cache

from goodoffices.core.words import Words
from goodoffices.leaks.folding import Token, tokens
from goodoffices.leaks.given import Named
from goodoffices.leaks.names import Mention
from goodoffices.leaks.rarity import zipf
from goodoffices.leaks.stems import stem

PLAIN = 4.2
"""From this on (see `rarity.zipf`) a single word is taken for itself, not for a term."""

BETWEEN = 1
"""Words that may stand between those of a term: an article, an `of`, an `and`."""


class Vocabulary:
    """The terms of a talk, by the stem of their first word in each language."""

    def __init__(self, named: Sequence[Named]) -> None:
        self.forms: dict[tuple[str, str], list[tuple[tuple[str, ...], str]]] = {}
        for each in named:
            for form in each.forms:
                lang = form.lang.split("-")[0]
                stems = tuple(stem(token.folded, lang) for token in tokens(form.text))
                if stems and (len(stems) > 1 or zipf(tokens(form.text)[0].folded, lang) < PLAIN):
                    self.forms.setdefault((lang, stems[0]), []).append((stems, each.id))
        for forms in self.forms.values():
            forms.sort(key=lambda form: -len(form[0]))


@lru_cache(maxsize=32)
def vocabulary_of(named: tuple[Named, ...]) -> Vocabulary:
    """The vocabulary made ready; the same for the same terms."""
    return Vocabulary(named)


def mentioned(words: Words, named: Sequence[Named]) -> tuple[Mention, ...]:
    """The terms that a text mentions, each with its place in the text.

    A term counts in any form of its words, in their order; a single everyday word never does.
    """
    vocabulary = vocabulary_of(tuple(named))
    text, lang = tokens(words.text), words.lang.split("-")[0]
    stems = [stem(token.folded, lang) for token in text]
    found: list[Mention] = []
    place = 0
    while place < len(text):
        one = _here(vocabulary, text, stems, place, lang)
        if one is None:
            place += 1
            continue
        name, end = one
        found.append(Mention(name, text[place].start, text[end - 1].end))
        place = end
    return tuple(found)


def _here(
    vocabulary: Vocabulary, text: Sequence[Token], stems: Sequence[str], place: int, lang: str
) -> tuple[str, int] | None:
    for form, name in vocabulary.forms.get((lang, stems[place]), ()):
        end = _end(form, stems, place)
        if end is not None:
            return name, end
    return None


def _end(form: Sequence[str], stems: Sequence[str], place: int) -> int | None:
    """Where a term that begins here ends, a small word between its own allowed; None if not."""
    at = place
    for wanted in form:
        for skipped in range(BETWEEN + 1 if at > place else 1):
            if at + skipped < len(stems) and stems[at + skipped] == wanted:
                at += skipped + 1
                break
        else:
            return None
    return at
