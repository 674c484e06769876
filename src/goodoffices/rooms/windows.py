"""The windows of one archive, one for each seat, let go of when words are destroyed."""

import threading
from collections.abc import Callable

from goodoffices.archive.faults import Fault, NoSuchTalk
from goodoffices.archive.shelf import Archive, TalkId
from goodoffices.core.seats import Seat
from goodoffices.leaks.forgetting import forget
from goodoffices.rooms.room import Window


class Windows:
    """Every window that was opened, and what becomes of them when words are destroyed."""

    def __init__(self, archive: Archive) -> None:
        self._archive = archive
        self._all: dict[tuple[TalkId, Seat], Window] = {}
        self._lock = threading.Lock()
        self._heads: dict[TalkId, bytes] = {}
        self.told: Callable[[TalkId], None] = lambda _talk: None
        """Told of each talk of which anything was written, whatever it was; must not wait."""

    def of(self, talk: TalkId, seat: Seat) -> Window:
        """The window of a seat.

        Raises:
            NoSuchTalk: there is no such talk.
        """
        with self._lock:
            window = self._all.get((talk, seat))
            if window is None:
                window = self._all[talk, seat] = Window(self._archive, talk, seat)
        return window

    def close(self) -> None:
        """Forget every key and everything read."""
        with self._lock:
            for window in self._all.values():
                window.forget()
            self._all.clear()
            forget()

    def refresh(self, talk: TalkId) -> None:
        """Read a talk anew of which words were destroyed, and let go of what was read."""
        with self._lock:
            for (of, _seat), window in self._all.items():
                if of == talk:
                    window.refresh()
            forget()
        self.told(talk)

    def let_go(self, talk: TalkId, why: type[Fault]) -> None:
        """Forget a talk that is gone; why, for whoever still looks."""
        with self._lock:
            for each in [each for each in self._all if each[0] == talk]:
                self._all.pop(each).forget(why)
            forget()
        self.told(talk)

    def catch_up(self) -> None:
        """Let go of what another program destroyed, burnt or put away, though nobody looks."""
        heads = self._archive.heads()
        with self._lock:
            read = tuple((talk, window) for (talk, _seat), window in self._all.items())
            before, self._heads = self._heads, heads
        for talk in {talk for talk, _window in read}:
            if talk in heads and heads[talk] == before.get(talk):
                continue
            self.told(talk)
            try:
                epoch = self._archive.epoch(talk)
            except NoSuchTalk as gone:
                self.let_go(talk, type(gone))
                continue
            if any(of == talk and window.epoch != epoch for of, window in read):
                self.refresh(talk)
