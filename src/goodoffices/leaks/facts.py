"""What is the same in any language: what draft and confidence share, and nothing known."""

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Sequence
from typing import Generic, Protocol, TypeVar

from goodoffices.core.words import Words
from goodoffices.leaks.findings import Kind, Span


class Placed(Protocol):
    """Something that stands somewhere in a text."""

    @property
    def start(self) -> int:
        """Where it begins."""

    @property
    def end(self) -> int:
        """Where it ends."""


Fact = TypeVar("Fact", bound=Placed)


class Sort(Protocol[Fact]):
    """One sort of facts: how they are read, and when two say the same."""

    @property
    def kind(self) -> Kind:
        """How a finding of it is called."""

    def read(self, words: Words) -> Sequence[Fact]:
        """What of this sort stands in a text."""

    def meaning(self, fact: Fact) -> Hashable:
        """What a fact says, wherever it stands."""

    def keys(self, fact: Fact) -> Iterable[Hashable]:
        """Keys of a fact; two that say the same share one."""

    def same(self, one: Fact, other: Fact) -> bool:
        """Whether two facts say the same."""

    def told(self, fact: Fact, known: Fact) -> bool:
        """Whether something known says all that a fact says."""

    def telling(self, fact: Fact) -> bool:
        """Whether a fact can give a confidence away by itself."""


class Facts(Generic[Fact]):
    """What all confidences hold of one sort, and what is known of it."""

    def __init__(self, sort: Sort[Fact]) -> None:
        self.kind = sort.kind
        self._sort = sort
        # Thousands of confidences name the same few dates: each meaning is compared once.
        self._held: defaultdict[Hashable, list[tuple[int, Fact]]] = defaultdict(list)
        self._held_by: defaultdict[Hashable, dict[Hashable, Fact]] = defaultdict(dict)
        self._known_by: defaultdict[Hashable, dict[Hashable, Fact]] = defaultdict(dict)

    def hold(self, number: int, words: Words) -> None:
        """Take in what a confidence holds."""
        for fact in filter(self._sort.telling, self._sort.read(words)):
            meaning = self._sort.meaning(fact)
            self._held[meaning].append((number, fact))
            for key in self._sort.keys(fact):
                self._held_by[key].setdefault(meaning, fact)

    def know(self, words: Words) -> None:
        """Take in what is known."""
        for fact in self._sort.read(words):
            for key in self._sort.keys(fact):
                self._known_by[key].setdefault(self._sort.meaning(fact), fact)

    def read(self, draft: Words) -> Sequence[Fact]:
        """What of this sort stands in a draft."""
        return self._sort.read(draft)

    def known(self, fact: Fact) -> bool:
        """Whether something known says all that it says."""
        return any(
            self._sort.told(fact, other) for other in self._meeting(fact, self._known_by).values()
        )

    def holding(self, fact: Fact) -> Iterator[tuple[int, Span]]:
        """Which confidences say the same, and where in each, if it can give them away."""
        if not self._sort.telling(fact):
            return
        for meaning, other in self._meeting(fact, self._held_by).items():
            if self._sort.same(fact, other):
                for number, held in self._held[meaning]:
                    yield number, Span(held.start, held.end)

    def _meeting(
        self, fact: Fact, by: dict[Hashable, dict[Hashable, Fact]]
    ) -> dict[Hashable, Fact]:
        met: dict[Hashable, Fact] = {}
        for key in self._sort.keys(fact):
            met.update(by.get(key, {}))
        return met
