"""Who is named in an English report: persons with what they are, and bodies."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from goodoffices.press.reports import lexicon
from goodoffices.press.reports.described import describe
from goodoffices.press.reports.fields import set_fields_apart
from goodoffices.press.reports.named import Being, Mention, beings_of
from goodoffices.press.reports.sexes import woman
from goodoffices.press.reports.signs import Sentence, run_of

_RUN_LED = re.compile(r"p+N(?:[pN]*N)?|N(?:[pN]*N)?")
_BODY = re.compile(r"(?:[NYG]|N&N|O(?=[NG]))*(?:NS?[NOGA]*)?G+(?:o[DNGY]*[NG])?")


@dataclass(slots=True)
class Cast:
    """Everybody a report names."""

    beings: list[Being]
    bodies: list[tuple[str, int]]
    sentences: Sequence[Sentence]
    mentioned: dict[tuple[int, int], Being]
    numbers: dict[int, int]
    by_form: dict[str, list[Being]]
    shared: frozenset[str] = frozenset()

    def called(self, words: str, at: int) -> Being | None:
        """Who is meant by a name at a place: the one last named in full before it."""
        key = words.casefold()
        fits = self.by_form.get(key, [])
        full = [each for each in fits if each.name.casefold() == key]
        if full:
            return full[0]
        before = [each for each in fits if each.first <= at]
        if len(fits) > 1:
            heads = [each for each in before if not each.kin] if len(before) > 1 else before
            return heads[0] if len(heads) == 1 else None
        return fits[0] if fits else None

    def body(self, words: str, at: int | None = None) -> str:
        """The fullest form of a body's name, of those named before a place where there are any."""
        key = words.casefold()
        tail = " " + key
        fuller = [(name, place) for name, place in self.bodies if name.casefold().endswith(tail)]
        before = [name for name, place in fuller if at is None or place < at]
        if before and key in lexicon.FIRMS:
            return before[-1]
        names = before or [name for name, _ in fuller if key not in lexicon.FIRMS]
        if not names:
            begun = {name for name, _ in self.bodies if name.casefold().startswith(f"{key} of ")}
            return begun.pop() if len(begun) == 1 else words
        return max(set(names), key=lambda name: (names.count(name), len(name)))


def cast(text: str, sentences: Sequence[Sentence]) -> Cast:
    """The persons and bodies that a report names."""
    set_fields_apart(sentences)
    mentions = list(_mentions(text, sentences))
    bodies = list(_bodies(text, sentences))
    beings = beings_of(mentions, sentences)
    mentioned: dict[tuple[int, int], Being] = {}
    used: dict[int, dict[str, None]] = {}
    numbers = {id(each): number for number, each in enumerate(sentences)}
    made = Cast(beings, bodies, sentences, mentioned, numbers, _by_form(beings))
    for each in mentions:
        if being := made.called(each.words, each.start):
            being.places.append((each.start, each.end))
            used.setdefault(id(being), {}).setdefault(each.words, None)
            mentioned[each.sentence, each.at] = being
            describe(being, each, sentences[each.sentence], made.called)
    for being in beings:
        own = used.get(id(being), {})
        if being.female is None and " " in being.name:
            being.female = woman(being.name)
        being.forms = [being.name, *(form for form in own if form != being.name)]
    made.shared = frozenset(form for form, fits in made.by_form.items() if len(fits) > 1)
    made.by_form = _by_form(beings)
    return made


def _by_form(beings: Sequence[Being]) -> dict[str, list[Being]]:
    found: dict[str, list[Being]] = {}
    for being in beings:
        for form in dict.fromkeys(form.casefold() for form in being.forms):
            found.setdefault(form, []).append(being)
    return found


def _mentions(text: str, sentences: Sequence[Sentence]) -> Iterator[Mention]:
    for number, sentence in enumerate(sentences):
        for match in _RUN_LED.finditer(sentence.kinds):
            at, to = match.span()
            first, last = sentence.signs[at], sentence.signs[to - 1]
            words = run_of(text, first.start, last.end)
            yield Mention(number, at, to, words, first.start, last.end)


def _bodies(text: str, sentences: Sequence[Sentence]) -> Iterator[tuple[str, int]]:
    for sentence in sentences:
        for match in _BODY.finditer(sentence.kinds):
            signs = sentence.signs[match.start() : match.end()]
            if len(signs) > 1 and any(each.text[0].isupper() for each in signs):
                words = run_of(text, signs[0].start, signs[-1].end)
                yield words, signs[0].start
