"""Which names of the talk's roster a text mentions, in whatever script and spelling."""

from collections.abc import Sequence
from dataclasses import dataclass

from goodoffices.core.words import Words
from goodoffices.leaks.affixes import bare
from goodoffices.leaks.folding import Token, tokens
from goodoffices.leaks.given import Named
from goodoffices.leaks.naming import Use, use
from goodoffices.leaks.rarity import zipf
from goodoffices.leaks.transliteration import alike, keys

GIVEN = 4.0
"""From this on (see `rarity.zipf`) a given name alone is taken for a word of the language."""

OTHER_SPELLING = 3.6
"""From this on a word is not taken for another spelling of a name."""


@dataclass(frozen=True, slots=True)
class Mention:
    """That a text mentions something of a list; `sure` where it stands as the list has it."""

    id: str
    start: int
    end: int
    sure: bool = True


@dataclass(frozen=True, slots=True)
class _Part:
    """One word of a form: whose it is, and whether it is its last or only one."""

    id: str
    folded: str
    last: bool


class Roster:
    """The names of a talk, by how each may be found."""

    def __init__(self, named: Sequence[Named]) -> None:
        self.forms: dict[str, list[tuple[tuple[str, ...], str]]] = {}
        self.parts: dict[str, dict[str, _Part]] = {}
        self.sounds: dict[str, set[_Part]] = {}
        for each in named:
            for form in each.forms:
                told = tuple(token.folded for token in tokens(form.text))
                self._whole(each.id, told)
                self._parts(each.id, told, form.lang)
        for forms in self.forms.values():
            forms.sort(key=lambda form: -len(form[0]))

    def _whole(self, name: str, form: tuple[str, ...]) -> None:
        if form:
            self.forms.setdefault(form[0], []).append((form, name))

    def _parts(self, name: str, form: tuple[str, ...], lang: str) -> None:
        for place, folded in enumerate(form):
            for variant in bare(folded, lang)[: 2 if lang.startswith("ar") else 1]:
                self._part(_Part(name, variant, place == len(form) - 1))

    def _part(self, part: _Part) -> None:
        if len(part.folded) < 2:
            return
        known = self.parts.setdefault(part.folded, {})
        if part.id not in known or part.last:
            known[part.id] = part
        for key in keys(part.folded):
            self.sounds.setdefault(key, set()).add(part)


def mentioned(words: Words, roster: Roster) -> tuple[Mention, ...]:
    """The names of a roster that a text mentions, each with its place in the text.

    A name counts in its full form; by its family name, or by another spelling of it, where it is
    used as a name; by its given name alone where one person has it and no word is meant.
    """
    text = tokens(words.text)
    found: list[Mention] = []
    place = 0
    while place < len(text):
        whole = _whole(roster, text, place, words.lang)
        if whole is not None:
            found.append(Mention(whole[0], text[place].start, text[whole[1] - 1].end))
            place = whole[1]
            continue
        found += _single(roster, words, text, place)
        place += 1
    return tuple(found)


def _whole(roster: Roster, text: Sequence[Token], place: int, lang: str) -> tuple[str, int] | None:
    """A full form of two words or more that begins here, and where it ends."""
    for first in bare(text[place].folded, lang):
        for form, name in roster.forms.get(first, ()):
            end = place + len(form)
            if len(form) < 2 or end > len(text):
                continue
            inner = all(text[place + n].folded == form[n] for n in range(1, len(form) - 1))
            if inner and form[-1] in bare(text[end - 1].folded, lang):
                return name, end
    return None


def _single(roster: Roster, words: Words, text: Sequence[Token], place: int) -> list[Mention]:
    token = text[place]
    used = use(words, text, place)
    if used is Use.WORD:
        return []
    variants = bare(token.folded, words.lang)
    for variant in variants:
        parts = list(roster.parts.get(variant, {}).values())
        if parts:
            return [
                Mention(part.id, token.start, token.end, part.last)
                for part in parts
                if _counts(part, len(parts), used, words.lang)
            ]
    if used is not Use.TITLED and zipf(token.folded, words.lang) >= OTHER_SPELLING:
        return []
    sounding = {
        part.id
        for variant in variants
        for key in keys(variant)
        for part in roster.sounds.get(key, ())
        if part.last and alike(variant, part.folded)
    }
    return [Mention(name, token.start, token.end, sure=False) for name in sorted(sounding)]


def _counts(part: _Part, sharing: int, used: Use, lang: str) -> bool:
    """Whether one word of a form is enough to mean it."""
    if used in (Use.TITLED, Use.CAPITAL):
        return part.last or sharing == 1
    common = zipf(part.folded, lang)
    return common < GIVEN + (0.6 if part.last else 0.0) and (part.last or sharing == 1)
