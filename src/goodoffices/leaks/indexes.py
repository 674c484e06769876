"""The indexes of what is held towards each receiver, kept while a desk is open, and grown."""

import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TypeVar

from goodoffices.core.refs import Side
from goodoffices.core.view import View
from goodoffices.leaks.check import Index
from goodoffices.leaks.towards import Against, Said, towards, unread

T = TypeVar("T")
MOST = 8
"""How many are kept: two for each receiver of a talk, and a few for several at once."""


@dataclass(frozen=True, slots=True)
class Ready:
    """An index, and what it was made of."""

    against: Against
    index: Index


class Indexes:
    """Indexes by talk and receiver; each is used again only for the very same confidences."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._ready: dict[tuple[str, frozenset[Side], frozenset[Side]], Ready] = {}

    @contextmanager
    def ready(
        self,
        talk: str,
        view: View,
        to: frozenset[Side],
        whose: frozenset[Side] = frozenset(),
        said: Said = unread,
    ) -> Iterator[Ready]:
        """The index for a receiver as the view stands now, made ready or grown.

        `whose` are the sides whose words the draft says it carries; `said` reads documents.
        Nobody else's view makes it grow while it is being asked.
        """
        against = towards(view, to, whose, said)
        with self._lock:
            before = self._ready.pop((talk, to, whose), None)
            ready = self._grown(before, against) or Ready(against, _made(against))
            self._ready[talk, to, whose] = ready
            while len(self._ready) > MOST:
                del self._ready[next(iter(self._ready))]
            yield ready

    def cache_clear(self) -> None:
        """Let all of them go, as `forgetting.forget` asks when a desk locks."""
        with self._lock:
            self._ready.clear()

    def _grown(self, before: Ready | None, against: Against) -> Ready | None:
        """The index of before with what came since; None where anything else changed."""
        if before is None or before.against.lists != against.lists:
            return None
        if before.against.near != against.near:
            return None
        held = _since(before.against.held, against.held)
        known = _since(before.against.known, against.known)
        if held is None or known is None:
            return None
        before.index.hold(*held)
        before.index.know(*known)
        return Ready(against, before.index)


indexes = Indexes()
"""Those of this program."""


def _made(against: Against) -> Index:
    return Index(against.held, against.known, against.lists, against.near)


def _since(before: Sequence[T], now: Sequence[T]) -> Sequence[T] | None:
    """What was added at the end; None where it does not begin with what was before."""
    return now[len(before) :] if now[: len(before)] == before else None
