"""What was found in words on their way across, and what has been answered to it before."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from goodoffices.core.acts.conveyances import Part
from goodoffices.core.lines import ClarificationLine, FindingLine, ItemLine
from goodoffices.core.marking import Reach
from goodoffices.core.refs import Ref, Side
from goodoffices.core.view import View
from goodoffices.core.words import Words, plain
from goodoffices.leaks.check import Index
from goodoffices.leaks.findings import Finding, Kind, Mark
from goodoffices.leaks.towards import line_of


@dataclass(frozen=True, slots=True)
class Found:
    """What of one confidence stands in one part of the words, in whichever ways.

    `to` would read them; `here` is marked in the part, `there` in the confidence; `answered` is
    what was answered to the same words before.
    """

    to: frozenset[Side]
    line: Ref
    part: int
    words: Words
    confidence: Words
    kinds: tuple[Kind, ...]
    here: tuple[Mark, ...]
    there: tuple[Mark, ...]
    answered: FindingLine | None

    @property
    def shared(self) -> tuple[str, ...]:
        """The words of the part that give it away, each once."""
        return tuple(dict.fromkeys(mark.words for mark in self.here))


def found(
    view: View,
    index: Index,
    texts: Mapping[str, Words],
    parts: Sequence[Part],
    to: frozenset[Side],
) -> list[Found]:
    """What stands in words on their way to these sides, part by part; the strongest first.

    `texts` are the confidences of the index by their names. What a part rests on is its own to
    carry: the marking decides of it, and what stands only in the same words comes from there.
    """
    asked = {line.id: line.item for line in view.of(ClarificationLine)}
    narrow = {item.id for item in view.of(ItemLine) if _narrow(item)}
    all_found: list[Found] = []
    for number, part in enumerate(parts):
        findings = index.check(part.words)
        own = [each for each in findings if _root(each, asked) in part.items]
        covered = [mark for each in own for mark in _marks(each, in_draft=True)]
        other: defaultdict[str, list[Finding]] = defaultdict(list)
        for each in findings:
            here = _marks(each, in_draft=True)
            if each not in own and not all(_within(mark, covered) for mark in here):
                other[each.confidence].append(each)
        all_found += [
            _found(
                () if _root(near[0], asked) in narrow else view.of(FindingLine),
                number,
                part.words,
                texts[name],
                name,
                near,
                to,
            )
            for name, near in other.items()
        ]
    return all_found


def _narrow(item: ItemLine) -> bool:
    """Whether some of a side may know it and others not: an answer does not hold for all of it."""
    return item.marking.reach is Reach.SEATS or not item.marking.own_room


def _found(
    answers: Iterable[FindingLine],
    number: int,
    words: Words,
    confidence: Words,
    name: str,
    findings: Sequence[Finding],
    to: frozenset[Side],
) -> Found:
    line = line_of(name)
    here = [mark for each in findings for mark in _marks(each, in_draft=True)]
    there = [mark for each in findings for mark in _marks(each, in_draft=False)]
    return Found(
        to,
        line,
        number,
        words,
        confidence,
        tuple(dict.fromkeys(each.kind for each in findings)),
        tuple(sorted(set(here), key=_place)),
        tuple(sorted(set(there), key=_place)),
        _answered(here, line, to, answers),
    )


def _root(finding: Finding, asked: Mapping[Ref, Ref]) -> Ref:
    """The item that a finding comes down to: itself, or what a question was about."""
    line = line_of(finding.confidence)
    return asked.get(line, line)


def _marks(finding: Finding, *, in_draft: bool) -> list[Mark]:
    return [mark for mark in finding.spans if mark.in_draft is in_draft]


def _within(mark: Mark, covered: Iterable[Mark]) -> bool:
    return any(each.start <= mark.start and mark.end <= each.end for each in covered)


def _place(mark: Mark) -> tuple[int, int]:
    return mark.start, mark.end


def _answered(
    here: Iterable[Mark], line: Ref, to: frozenset[Side], answers: Iterable[FindingLine]
) -> FindingLine | None:
    """The answer that holds for these very words, this confidence and all who would read it."""
    shared = {plain(mark.words) for mark in here}
    for each in answers:
        same = each.confidence == line and to <= set(each.to)
        if same and shared <= {plain(words) for words in each.shared}:
            return each
    return None
