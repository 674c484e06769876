"""Things that are the same in any language: what draft and confidence share, and nothing known."""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
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


class Facts(Generic[Fact]):
    """What all confidences hold of one kind, and what is known of it."""

    def __init__(
        self,
        kind: Kind,
        read: Callable[[Words], Sequence[Fact]],
        keys: Callable[[Fact], Iterable[Hashable]],
        same: Callable[[Fact, Fact], bool],
        telling: Callable[[Fact], bool] = lambda _: True,
    ) -> None:
        """Say how facts of this kind are read, and when two are the same.

        Args:
            kind: how a finding of it is called.
            read: the facts of a text.
            keys: keys of a fact; two that are the same share one.
            same: whether two facts that share a key are the same.
            telling: whether a fact can give anything away by itself.
        """
        self.kind = kind
        self._read = read
        self._keys = keys
        self._same = same
        self._telling = telling
        self._held: defaultdict[Hashable, list[tuple[int, Fact]]] = defaultdict(list)
        self._known: defaultdict[Hashable, list[Fact]] = defaultdict(list)

    def hold(self, number: int, words: Words) -> None:
        """Take in what a confidence holds."""
        for fact in self._read(words):
            if self._telling(fact):
                for key in self._keys(fact):
                    self._held[key].append((number, fact))

    def know(self, words: Words) -> None:
        """Take in what is known."""
        for fact in self._read(words):
            for key in self._keys(fact):
                self._known[key].append(fact)

    def read(self, draft: Words) -> tuple[Fact, ...]:
        """What of this kind stands in a draft."""
        return tuple(self._read(draft))

    def known(self, fact: Fact) -> bool:
        """Whether something known says the same."""
        others = (other for key in self._keys(fact) for other in self._known.get(key, ()))
        return any(self._same(fact, other) for other in others)

    def holding(self, fact: Fact) -> Iterator[tuple[int, Span]]:
        """Which confidences say the same, and where in each, if it can give them away."""
        if not self._telling(fact):
            return
        for key in self._keys(fact):
            for number, held in self._held.get(key, ()):
                if self._same(fact, held):
                    yield number, Span(held.start, held.end)
