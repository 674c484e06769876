"""The leak check: what of which confidence stands in a draft and not in what is known."""

from collections.abc import Iterable, Iterator, Sequence

from goodoffices.core.words import Words
from goodoffices.leaks.findings import Finding, Kind, Mark, Span
from goodoffices.leaks.given import Confidence, Lists
from goodoffices.leaks.lexical import Lexicon
from goodoffices.leaks.reading import Reading

_STRONGEST_FIRST = tuple(Kind)


class Index:
    """All that is held towards one receiver, and all it may know, made ready for many drafts."""

    def __init__(self, held: Sequence[Confidence], known: Sequence[Words], lists: Lists) -> None:
        self._held = tuple(held)
        self._lexicon = Lexicon(
            tuple(Reading(each.words) for each in held), tuple(Reading(each) for each in known)
        )

    def check(self, draft: Words) -> tuple[Finding, ...]:
        """What of the confidences stands in the draft; the strongest first."""
        return tuple(sorted(self._found(draft), key=_strength))

    def _found(self, draft: Words) -> Iterator[Finding]:
        for number, match in self._lexicon.matches(Reading(draft)):
            yield self._finding(number, match.kind, draft, match.draft, match.held)

    def _finding(
        self,
        number: int,
        kind: Kind,
        draft: Words,
        here: Iterable[Span],
        there: Iterable[Span],
    ) -> Finding:
        held = self._held[number]
        return Finding(
            held.id,
            kind,
            (*_marks(draft, here, True), *_marks(held.words, there, False)),
        )


def check(
    draft: Words, held: Sequence[Confidence], known: Sequence[Words], lists: Lists
) -> tuple[Finding, ...]:
    """What of the confidences stands in the draft and not in what is known."""
    return Index(held, known, lists).check(draft)


def _strength(finding: Finding) -> tuple[int, int, str]:
    marked = sum(each.end - each.start for each in finding.spans if each.in_draft)
    return _STRONGEST_FIRST.index(finding.kind), -marked, finding.confidence


def _marks(words: Words, spans: Iterable[Span], in_draft: bool) -> Iterator[Mark]:
    for span in sorted(set(spans), key=lambda each: each.start):
        yield Mark(span.start, span.end, in_draft, words.text[span.start : span.end])
