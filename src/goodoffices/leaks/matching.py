"""Where words of a confidence stand in a draft of the same language, and how they stand there."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from goodoffices.leaks.findings import Kind, Span
from goodoffices.leaks.ground import Ground
from goodoffices.leaks.reading import Reading, Unit

LEAST_WORDS = 3
"""Words that must be shared where they do not stand in one run."""

LEAST_WEIGHT = 1.0
"""How much the shared words must tell together."""

LEAST_SHARE = 0.35
"""Which part of what a confidence tells they must be."""

MOST_SHARE = 0.7
"""Which part suffices where a confidence tells little."""

RUN_WORDS = 4
"""Words that a run must have."""

RUN_WEIGHT = 1.0
"""How much a run must tell."""

LONG_RUN = 6
"""Words after which a run suffices that is some part of what a confidence tells."""

LEAST_OF_LONG = 0.25
"""Which part that is."""

LONGEST_RUN = 8
"""Words after which a run of everyday words is no chance any more."""

LEAST_OF_LONGEST = 0.3
"""How much such a run must tell."""


@dataclass(frozen=True, slots=True)
class Pair:
    """A word of the draft with a word of the confidence that it meets."""

    draft: Unit
    held: Unit
    weight: float


@dataclass(frozen=True, slots=True)
class Match:
    """What of a confidence stands in a draft, and how."""

    kind: Kind
    weight: float
    draft: tuple[Span, ...]
    held: tuple[Span, ...]


class Draft:
    """A draft, read against what is known."""

    def __init__(self, reading: Reading, ground: Ground, listed: Sequence[Span] = ()) -> None:
        self.reading = reading
        self.ground = ground
        self.novelty = tuple(
            0.0 if any(span.start <= each.start < span.end for span in listed) else kept
            for each, kept in zip(reading.tokens, ground.novelty(reading), strict=True)
        )
        self.telling = tuple(
            new * rare for new, rare in zip(self.novelty, ground.rareness(reading), strict=True)
        )

    @cached_property
    def runs(self) -> Mapping[tuple[str, ...], Sequence[int]]:
        """Where each of its runs of four words begins."""
        places: dict[tuple[str, ...], list[int]] = {}
        for at, gram in enumerate(self.reading.grams(RUN_WORDS)):
            places.setdefault(gram, []).append(at)
        return places

    def words(self) -> Iterator[tuple[float, frozenset[str]]]:
        """Its different words that tell anything: how much, and under which keys they meet."""
        told: dict[str, float] = {}
        keys: dict[str, set[str]] = {}
        for key, units in self.reading.units.items():
            for unit in units:
                weight = unit.weight * self.telling[unit.first]
                if weight > 0:
                    told[unit.folded] = max(weight, told.get(unit.folded, 0.0))
                    keys.setdefault(unit.folded, set()).add(key)
        for word, weight in told.items():
            yield weight, frozenset(keys[word])


def matched(draft: Draft, held: Reading) -> Match | None:
    """What of the confidence stands in the draft, if it is enough to give it away."""
    runs = tuple(_runs(draft, held))
    near = _nearest(tuple(_pairs(draft, held)), 2 * len(held.tokens) + 6)
    if not (_enough(near, held) or any(_tells(draft, held, each) for each in runs)):
        return None
    run = max(runs, key=lambda each: each[2], default=None)
    return _shaped(draft.reading, held, near, run)


Run = tuple[int, int, int]
"""Where it begins in the draft, where in the confidence, and how many words it has."""


def _runs(draft: Draft, held: Reading) -> Iterator[Run]:
    seen: set[tuple[int, int]] = set()
    for there, gram in enumerate(held.grams(RUN_WORDS)):
        for here in draft.runs.get(gram, ()):
            if (here - 1, there - 1) not in seen:
                yield here, there, _length(draft.reading.folded[here:], held.folded[there:])
            seen.add((here, there))


def _length(one: Sequence[str], other: Sequence[str]) -> int:
    both = zip(one, other, strict=False)
    return next((at for at, (a, b) in enumerate(both) if a != b), min(len(one), len(other)))


def _tells(draft: Draft, held: Reading, run: Run) -> bool:
    start, there, length = run
    words = draft.reading.folded[start : start + length]
    if draft.ground.told(f" {' '.join(words)} "):
        return False
    if length == len(held.tokens):
        return True
    weights = zip(held.weights[there : there + length], draft.novelty[start:], strict=False)
    told = sum(weight * new for weight, new in weights)
    return (
        told >= RUN_WEIGHT
        or (length >= LONG_RUN and 0 < LEAST_OF_LONG * held.weight <= told)
        or (length >= LONGEST_RUN and told >= LEAST_OF_LONGEST)
    )


def _pairs(draft: Draft, held: Reading) -> Iterator[Pair]:
    seen: set[tuple[int, int]] = set()
    for key, units in held.units.items():
        for here in draft.reading.units.get(key, ()):
            for there in units:
                at = (here.first, there.first)
                if (here.first < here.last and there.first < there.last) or at in seen:
                    continue
                seen.add(at)
                weight = min(here.weight, there.weight)
                yield Pair(here, there, weight * draft.telling[here.first])


def _nearest(pairs: Sequence[Pair], width: int) -> tuple[Pair, ...]:
    """The pairs of that stretch of the draft whose words tell most."""
    ordered = sorted(pairs, key=lambda each: each.draft.first)
    best: tuple[Pair, ...] = ()
    most = 0.0
    for at, first in enumerate(ordered):
        if at and ordered[at - 1].draft.first == first.draft.first:
            continue
        until = first.draft.first + width
        inside = tuple(each for each in ordered[at:] if each.draft.last < until)
        if (told := _told(inside)) > most:
            best, most = inside, told
    return best


def _told(pairs: Sequence[Pair]) -> float:
    here = _by_word((each.draft.folded, each.weight) for each in pairs)
    there = _by_word((each.held.folded, each.weight) for each in pairs)
    return min(sum(here.values()), sum(there.values()))


def _by_word(told: Iterable[tuple[str, float]]) -> dict[str, float]:
    """How much each word tells, each counted once."""
    words: dict[str, float] = {}
    for word, weight in told:
        words[word] = max(weight, words.get(word, 0.0))
    return {word: weight for word, weight in words.items() if weight > 0}


def _enough(pairs: Sequence[Pair], held: Reading) -> bool:
    words = min(
        len(_by_word((each.draft.folded, each.weight) for each in pairs)),
        len(_by_word((each.held.folded, each.weight) for each in pairs)),
    )
    return enough(words, _told(pairs), held)


def enough(words: int, told: float, held: Reading) -> bool:
    """Whether so many shared words that tell so much give a confidence away."""
    if words < LEAST_WORDS:
        return False
    return (told >= LEAST_WEIGHT and told >= LEAST_SHARE * held.weight) or (
        words > LEAST_WORDS and told >= LEAST_WEIGHT / 2 and told >= MOST_SHARE * held.weight
    )


def _shaped(draft: Reading, held: Reading, near: Sequence[Pair], run: Run | None) -> Match:
    start, there, length = run or (0, 0, 0)
    in_run = sum(held.weights[there : there + length])
    chosen = _one_each(near)
    total = max(in_run, sum(each.held.weight for each in chosen))
    if length >= RUN_WORDS and in_run >= 0.6 * total:
        pairs = tuple(zip(range(start, start + length), range(there, there + length), strict=True))
        spelt = all(_same(draft, held, here, other) for here, other in pairs)
        kind = Kind.VERBATIM if spelt else Kind.RESPELLED
    else:
        kind = _kind(draft, held, chosen)
    run_draft = set(range(start, start + length)) if length >= RUN_WORDS else set()
    run_held = set(range(there, there + length)) if length >= RUN_WORDS else set()
    return Match(
        kind,
        total,
        _spans(draft, run_draft | {at for each in chosen for at in _at(each.draft)}),
        _spans(held, run_held | {at for each in chosen for at in _at(each.held)}),
    )


def _one_each(pairs: Sequence[Pair]) -> tuple[Pair, ...]:
    """For each word of the draft one word of the confidence, the one most like it."""
    best: dict[int, Pair] = {}
    for each in pairs:
        other = best.get(each.draft.first)
        if other is None or (each.draft.folded == each.held.folded) > (
            other.draft.folded == other.held.folded
        ):
            best[each.draft.first] = each
    return tuple(best[at] for at in sorted(best))


def _kind(draft: Reading, held: Reading, pairs: Sequence[Pair]) -> Kind:
    respelt = sum(each.held.weight for each in pairs if _respelt(draft, held, each))
    formed = sum(
        each.held.weight
        for each in pairs
        if each.draft.folded != each.held.folded and not _respelt(draft, held, each)
    )
    total = sum(each.held.weight for each in pairs)
    if respelt > 0.3 * total:
        return Kind.RESPELLED
    return Kind.INFLECTED if formed > 0.3 * total else Kind.REORDERED


def _respelt(draft: Reading, held: Reading, pair: Pair) -> bool:
    if pair.draft.folded == pair.held.folded:
        return not _same(draft, held, pair.draft.first, pair.held.first)
    keys = set(draft.keys[pair.draft.first]) & set(held.keys[pair.held.first])
    return pair.draft.first < pair.draft.last or all(each[0] == "~" for each in keys)


def _same(draft: Reading, held: Reading, here: int, there: int) -> bool:
    return draft.tokens[here].text.casefold() == held.tokens[there].text.casefold()


def _at(unit: Unit) -> range:
    return range(unit.first, unit.last + 1)


def _spans(reading: Reading, places: set[int]) -> tuple[Span, ...]:
    """The stretches that hold these words; words between that tell nothing go with them."""
    spans: list[list[int]] = []
    for at in sorted(places):
        if spans and all(weight < 0.25 for weight in reading.weights[spans[-1][1] + 1 : at]):
            spans[-1][1] = at
        else:
            spans.append([at, at])
    return tuple(
        Span(reading.tokens[first].start, reading.tokens[last].end) for first, last in spans
    )
