"""The leak check: what of which confidence stands in a draft and not in what is known."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import Any

from goodoffices.core.words import Words
from goodoffices.leaks.disguises import Bare, bare
from goodoffices.leaks.facts import Facts
from goodoffices.leaks.findings import Finding, Kind, Mark, Span
from goodoffices.leaks.given import Confidence, Lists
from goodoffices.leaks.kinds import facts_of
from goodoffices.leaks.lexical import Lexicon
from goodoffices.leaks.meanings import Meanings
from goodoffices.leaks.novel import Held
from goodoffices.leaks.reading import Reading

_STRONGEST_FIRST = tuple(Kind)
_LISTED = (Kind.NAME, Kind.TERM)
_RUNS = (Kind.VERBATIM, Kind.RESPELLED)
_BY_WORDS = (*_RUNS, Kind.REORDERED, Kind.INFLECTED)
_BY_FACTS = (Kind.NUMBER, Kind.DATE, Kind.NAME, Kind.TERM, Kind.NEW)


class Index:
    """All that is held towards one receiver, and all it may know, made ready for many drafts.

    It grows by what is confided or known later, and then finds what one made anew would find.
    `near` is a day of the talk: dates without a year are of that time.
    """

    def __init__(
        self,
        held: Sequence[Confidence],
        known: Sequence[Words],
        lists: Lists,
        near: date | None = None,
    ) -> None:
        self._held: list[tuple[Confidence, Bare]] = []
        self._number: dict[str, int] = {}
        self._facts: tuple[Facts[Any], ...] = facts_of(lists, near)
        self._striking = Held()
        self._lexicon = Lexicon()
        self._meanings = Meanings()
        self.hold(*held)
        self.know(*known)

    def hold(self, *confidences: Confidence) -> None:
        """Take in more confidences: they are found as if they had always been held."""
        for each in confidences:
            number = self._number[each.id] = len(self._held)
            seen = bare(each.words)
            self._held.append((each, seen))
            for facts in self._facts:
                facts.hold(number, seen.words)
            self._striking.hold(Confidence(each.id, seen.words))
            self._lexicon.hold(Reading(seen.words))
            self._meanings.hold(number, seen.words)

    def know(self, *texts: Words) -> None:
        """Take in more of what the receiver may know: it is no finding from now on."""
        for each in (bare(text).words for text in texts):
            for facts in self._facts:
                facts.know(each)
            self._striking.know(each)
            self._lexicon.know(Reading(each))
            self._meanings.know(each)

    def check(self, draft: Words) -> tuple[Finding, ...]:
        """What of the confidences stands in the draft; the strongest first."""
        marked: defaultdict[tuple[int, Kind], tuple[set[Span], set[Span]]] = defaultdict(
            lambda: (set(), set())
        )
        seen = bare(draft)
        for number, kind, here, there in self._found(seen.words):
            in_draft, in_held = marked[number, kind]
            in_draft.update(here)
            in_held.update(there)
        found = (
            self._finding(number, kind, draft, map(seen.back, here), there)
            for (number, kind), (here, there) in marked.items()
            if not _told_otherwise(number, kind, here, marked)
        )
        return tuple(sorted(found, key=_strength))

    def _found(self, draft: Words) -> Iterator[tuple[int, Kind, Iterable[Span], Iterable[Span]]]:
        listed: list[Span] = []
        known: list[Span] = []
        for facts in self._facts:
            for fact in facts.read(draft):
                here = Span(fact.start, fact.end)
                if facts.kind in _LISTED:
                    listed.append(here)
                if facts.known(fact):
                    known.append(here)
                    continue
                for number, there in facts.holding(fact):
                    yield number, facts.kind, (here,), (there,)
        for word in self._striking.shared(draft, listed):
            yield self._number[word.confidence], Kind.NEW, (word.draft,), (word.held,)
        for number, match in self._lexicon.matches(Reading(draft), known):
            yield number, match.kind, match.draft, match.held
        for meant in self._meanings.shared(draft, listed):
            yield meant.number, Kind.MEANING, meant.draft, meant.held

    def _finding(
        self,
        number: int,
        kind: Kind,
        draft: Words,
        here: Iterable[Span],
        there: Iterable[Span],
    ) -> Finding:
        held, seen = self._held[number]
        written = map(seen.back, there)
        marks = (*_marks(draft, here, in_draft=True), *_marks(held.words, written, in_draft=False))
        return Finding(held.id, kind, marks)


def check(
    draft: Words,
    held: Sequence[Confidence],
    known: Sequence[Words],
    lists: Lists,
    near: date | None = None,
) -> tuple[Finding, ...]:
    """What of the confidences stands in the draft and not in what is known."""
    return Index(held, known, lists, near).check(draft)


Marked = dict[tuple[int, Kind], tuple[set[Span], set[Span]]]


def _told_otherwise(number: int, kind: Kind, here: set[Span], marked: Marked) -> bool:
    """Whether a stronger finding of the same confidence tells this one already."""
    if kind is Kind.MEANING:
        by_words = any((number, other) in marked for other in _BY_WORDS)
        return by_words or _said_already(number, here, marked, _BY_FACTS)
    return kind is Kind.NEW and _said_already(number, here, marked, _RUNS)


def _said_already(number: int, here: set[Span], marked: Marked, kinds: Sequence[Kind]) -> bool:
    """Whether all of it stands inside what findings of these kinds mark."""
    others = [
        span
        for (other, kind), (spans, _) in marked.items()
        if other == number and kind in kinds
        for span in spans
    ]
    return all(
        any(other.start <= span.start and span.end <= other.end for other in others)
        for span in here
    )


def _strength(finding: Finding) -> tuple[int, int, str]:
    marked = sum(each.end - each.start for each in finding.spans if each.in_draft)
    return _STRONGEST_FIRST.index(finding.kind), -marked, finding.confidence


def _marks(words: Words, spans: Iterable[Span], *, in_draft: bool) -> Iterator[Mark]:
    for span in _apart(spans):
        yield Mark(span.start, span.end, in_draft, words.text[span.start : span.end])


def _apart(spans: Iterable[Span]) -> Iterator[Span]:
    """The stretches, those that overlap made one."""
    last: Span | None = None
    for each in sorted(spans, key=lambda span: (span.start, span.end)):
        if last is not None and each.start < last.end:
            last = Span(last.start, max(last.end, each.end))
            continue
        if last is not None:
            yield last
        last = each
    if last is not None:
        yield last
