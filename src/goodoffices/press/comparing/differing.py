"""Where two passages that say the same thing differ in a word that binds, a number or a day."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Protocol, TypeVar

from goodoffices.core.words import Words
from goodoffices.leaks.amounts import PLACE, Quantity, same
from goodoffices.leaks.days import days, overlaps
from goodoffices.leaks.folding import fold, tokens
from goodoffices.leaks.quantities import quantities
from goodoffices.leaks.stems import stems
from goodoffices.leaks.units import alternatives, measure
from goodoffices.press.comparing.binding import Binding, Force, modals, negations

_AROUND = 4
"""Words on each side by which a word's place is known again."""

_YEARS = range(1000, 3000)

_OFTEN = {
    "en": {"once": 1, "twice": 2, "thrice": 3},
    "ar": {fold("مرة"): 1, fold("مرتين"): 2, fold("مرتان"): 2},
}


class Kind(Enum):
    """In what two passages differ."""

    MODAL = "modal"
    NEGATION = "negation"
    NUMBER = "number"
    DATE = "date"


@dataclass(frozen=True, slots=True)
class Difference:
    """A word in which two passages differ: where it stands in each, or nowhere in one."""

    kind: Kind
    first: tuple[int, int] | None
    second: tuple[int, int] | None


@dataclass(frozen=True, slots=True)
class Often:
    """How often, said in a word."""

    start: int
    end: int
    times: int


class _Placed(Protocol):
    @property
    def start(self) -> int:
        """Where it begins."""
        ...

    @property
    def end(self) -> int:
        """After its last letter."""
        ...


P = TypeVar("P", bound=_Placed)


def differences(one: Words, other: Words) -> tuple[Difference, ...]:
    """Where two passages differ in a word that binds, a number or a day.

    Across languages a modal counts only where each has one, for languages bind in their own ways.
    """
    alike = one.lang.split("-")[0] == other.lang.split("-")[0]
    found = [
        *_modals(one, other, one_language=alike),
        *_negations(one, other, one_language=alike),
        *_numbers(one, other),
        *_often(one, other),
        *_days(one, other),
    ]
    return tuple(sorted(found, key=lambda each: (each.first or each.second or (0, 0))[0]))


def _modals(one: Words, other: Words, *, one_language: bool) -> list[Difference]:
    ours, theirs = modals(one.text, one.lang), modals(other.text, other.lang)
    if not one_language:
        if len(ours) != 1 or len(theirs) != 1 or _may_be_one(ours[0], theirs[0]):
            return []
        return [Difference(Kind.MODAL, _span(ours[0]), _span(theirs[0]))]
    pairs, left, right = _matched(one, other, ours, theirs)
    found = [Difference(Kind.MODAL, _span(a), _span(b)) for a, b in pairs if a.word != b.word]
    found += [Difference(Kind.MODAL, _span(a), None) for a in left if _binds(a)]
    return found + [Difference(Kind.MODAL, None, _span(b)) for b in right if _binds(b)]


def _binds(modal: Binding) -> bool:
    """Whether it binds by itself: what will be done may as well be said without a modal."""
    return modal.force not in (Force.WILL, Force.WOULD, Force.CAN)


def _may_be_one(one: Binding, other: Binding) -> bool:
    """Whether two languages may mean the same by these."""
    forces = {one.force, other.force}
    firm = {Force.MUST, Force.WILL, Force.SHOULD}
    return forces <= firm or forces <= {Force.MAY, Force.CAN, Force.WOULD}


def _negations(one: Words, other: Words, *, one_language: bool) -> list[Difference]:
    ours, theirs = negations(one.text, one.lang), negations(other.text, other.lang)
    if not one_language:
        if len(ours) == len(theirs) or min(len(ours), len(theirs)) > 0:
            return []
        return [
            *(Difference(Kind.NEGATION, _span(each), None) for each in ours[:1]),
            *(Difference(Kind.NEGATION, None, _span(each)) for each in theirs[:1]),
        ]
    _pairs, left, right = _matched(one, other, ours, theirs)
    found = [Difference(Kind.NEGATION, _span(each), None) for each in left]
    return found + [Difference(Kind.NEGATION, None, _span(each)) for each in right]


def _matched(
    one: Words, other: Words, ours: Sequence[Binding], theirs: Sequence[Binding]
) -> tuple[list[tuple[Binding, Binding]], list[Binding], list[Binding]]:
    """Each word with the one of the other passage that stands among the same words."""
    around = [_around(one, each) for each in ours], [_around(other, each) for each in theirs]
    scored = sorted(
        (
            (len(around[0][a] & around[1][b]), ours[a].word == theirs[b].word, -abs(a - b), -a, -b)
            for a in range(len(ours))
            for b in range(len(theirs))
        ),
        reverse=True,
    )
    pairs: dict[int, int] = {}
    for _shared, _equal, _far, a, b in scored:
        if -a not in pairs and -b not in pairs.values():
            pairs[-a] = -b
    return (
        [(ours[a], theirs[b]) for a, b in sorted(pairs.items())],
        [each for a, each in enumerate(ours) if a not in pairs],
        [each for b, each in enumerate(theirs) if b not in pairs.values()],
    )


def _around(words: Words, placed: Binding) -> frozenset[str]:
    """The stems of the words about a place."""
    said = tokens(words.text)
    before = [each for each in said if each.end <= placed.start][-_AROUND:]
    after = [each for each in said if each.start >= placed.end][:_AROUND]
    return frozenset(stems(each.folded, words.lang)[0] for each in (*before, *after))


def _numbers(one: Words, other: Words) -> list[Difference]:
    ours, theirs = _told(one), _told(other)
    left, right = _unmet(ours, theirs, same), _unmet(theirs, ours, same)
    return _paired(Kind.NUMBER, left, right, _comparable)


def _told(words: Words) -> list[Quantity]:
    """The numbers of a passage that say how much; of readings of one place, the longest."""
    spans = [_span(each) for each in days(words.text, words.lang)]
    found: list[Quantity] = []
    for each in quantities(words.text, words.lang):
        inside = any(a <= each.start < b for a, b in spans)
        covered = any(a.start <= each.start and each.end <= a.end for a in found)
        if each.unit != PLACE and each.exact and not inside and not covered and not _year(each):
            found.append(each)
    return found


def _year(each: Quantity) -> bool:
    return each.weak and not each.unit and each.low in _YEARS


def _often(one: Words, other: Words) -> list[Difference]:
    """How often, where it is said in a word: once, twice."""
    ours, theirs = _times(one), _times(other)
    return _paired(
        Kind.NUMBER, _unmet(ours, theirs, _as_often), _unmet(theirs, ours, _as_often), _any
    )


def _times(words: Words) -> list[Often]:
    known = _OFTEN.get(words.lang.split("-")[0], {})
    return [
        Often(t.start, t.end, known[t.folded]) for t in tokens(words.text) if t.folded in known
    ]


def _comparable(one: Quantity, other: Quantity) -> bool:
    """Whether two numbers count things of one kind."""
    if not one.unit or not other.unit:
        return one.unit == other.unit
    return one.unit == other.unit or any(
        measure(a).kind == measure(b).kind
        for a in alternatives(one.unit)
        for b in alternatives(other.unit)
    )


def _days(one: Words, other: Words) -> list[Difference]:
    ours = [each for each in days(one.text, one.lang) if not (each.doubtful or each.weak)]
    theirs = [each for each in days(other.text, other.lang) if not (each.doubtful or each.weak)]
    found = _paired(
        Kind.DATE, _unmet(ours, theirs, overlaps), _unmet(theirs, ours, overlaps), _any
    )
    years, others = _years(one), _years(other)
    return found + _paired(
        Kind.DATE, _unmet(years, others, same), _unmet(others, years, same), _any
    )


def _years(words: Words) -> list[Quantity]:
    spans = [_span(each) for each in days(words.text, words.lang)]
    return [
        each
        for each in quantities(words.text, words.lang)
        if _year(each) and not any(a <= each.start < b for a, b in spans)
    ]


def _as_often(one: Often, other: Often) -> bool:
    return one.times == other.times


def _any(one: object, other: object) -> bool:
    return True


def _unmet(ours: Sequence[P], theirs: Sequence[P], equal: Callable[[P, P], bool]) -> list[P]:
    return [each for each in ours if not any(equal(each, other) for other in theirs)]


def _paired(
    kind: Kind, left: Sequence[P], right: list[P], comparable: Callable[[P, P], bool]
) -> list[Difference]:
    """Each that has no equal, with the first of its kind in the other passage that has none."""
    found, open_still = [], list(right)
    for each in left:
        other = next((b for b in open_still if comparable(each, b)), None)
        if other is not None:
            open_still.remove(other)
            found.append(Difference(kind, _span(each), _span(other)))
    return found


def _span(each: _Placed) -> tuple[int, int]:
    return (each.start, each.end)
