"""All lines that are open, and what each is told: something new, if its own view is another."""

import secrets
import threading
from collections import defaultdict
from collections.abc import Callable, Mapping
from datetime import datetime
from itertools import chain

from django.utils import timezone

from goodoffices.server.door import Fault, Room
from goodoffices.server.live import grid
from goodoffices.server.live.feeds import BEAT, Ask, Feed, Listener, Viewpoint, event

Where = tuple[str, str]
"""A talk and a seat in it."""
ALL = ""
"""What is told instead of a talk when every line is to be asked whether it may go on."""


class Exchange:
    """Every open line. One thread looks and tells; others open and end lines, and wake it.

    What is told of a line is drawn up between two moments and said at the next. So neither how
    much was looked at before, nor in which order, shows in when it is said.
    """

    def __init__(self, at: Callable[[], datetime] = lambda: timezone.now()) -> None:
        self._at = at
        self._lock = threading.RLock()
        self._viewpoints: dict[Where, Viewpoint] = {}
        self._woken: set[str] = set()
        self._asked: set[Feed] = set()
        self._ready: dict[Feed, str] = {}
        self._minute: datetime | None = None
        self.woken = threading.Event()

    def open(self, talk: str, seat: str, room: Room, feed: Feed) -> None:
        """Open a line; what its browser has missed is told at the next moment."""
        with self._lock:
            viewpoint = self._viewpoints.setdefault((talk, seat), Viewpoint(room))
            viewpoint.room = room
            viewpoint.feeds.add(feed)
            self._asked.add(feed)
        self.woken.set()

    def full(self, who: Listener) -> bool:
        """Whether somebody has as many lines open as one may."""
        with self._lock:
            return sum(feed.who.counted == who.counted for feed in self._feeds()) >= who.most

    def closed(self, feed: Feed) -> None:
        """Nobody listens there any more."""
        with self._lock:
            for where, viewpoint in tuple(self._viewpoints.items()):
                viewpoint.feeds.discard(feed)
                if not viewpoint.feeds:
                    del self._viewpoints[where]
            self._asked.discard(feed)
            self._ready.pop(feed, None)

    def ring(self, talk: str) -> None:
        """Something was written of a talk, whatever it was; or every line is to be asked."""
        with self._lock:
            self._woken.add(talk)
        self.woken.set()

    def end(self, whose: str) -> None:
        """End at once every line of a person, or of a sign-in."""
        with self._lock:
            every = [(each.who, each) for each in self._feeds()]
            theirs = [each for who, each in every if whose in (who.person, who.sign_in)]
        for feed in theirs:
            self._end(feed)

    def end_all(self) -> None:
        """End every line: each browser opens its own anew, and is told what it has missed."""
        with self._lock:
            every = [*self._feeds()]
        for feed in every:
            self._end(feed)

    @property
    def open_now(self) -> int:
        """How many lines are open."""
        with self._lock:
            return sum(1 for _each in self._feeds())

    # between two moments

    def look(self, passed: float) -> None:
        """Draw up what is to be told, and end the lines of who may not listen any more."""
        self.woken.clear()
        with self._lock:
            woken, self._woken = self._woken, set()
            asked, self._asked = self._asked, set()
            at = self._at()
            every = ALL in woken
            found = [
                (viewpoint, anew)
                for (talk, _seat), viewpoint in self._viewpoints.items()
                # Where nothing was written time alone may have changed something: no file is read.
                if (anew := every or talk in woken or not asked.isdisjoint(viewpoint.feeds))
                or viewpoint.ticks(at)
            ]
        secrets.SystemRandom().shuffle(found)
        seen: dict[Feed, Viewpoint] = {}
        for viewpoint, anew in found:
            theirs = self._looked(viewpoint, at, asked, every=every, anew=anew)
            seen |= dict.fromkeys(theirs, viewpoint)
        for feed in self._holding(seen, passed):
            with self._lock:
                if seen[feed].owed(feed):
                    self._ready[feed] = seen[feed].due

    def _looked(
        self, viewpoint: Viewpoint, at: datetime, asked: set[Feed], *, every: bool, anew: bool
    ) -> list[Feed]:
        """The lines of a room of which it is to be asked whether they may go on."""
        try:
            moved = viewpoint.look(at, anew=anew)
        except Fault:
            # It is gone, shut, or cannot be read: whoever comes back is answered by its page.
            self._end_all(viewpoint)
            return []
        found = []
        for feed in tuple(viewpoint.feeds):
            owed = viewpoint.owed(feed)
            if owed or moved or every or feed in asked:
                found.append(feed)
            if not owed:
                with self._lock:
                    self._ready.pop(feed, None)
        return found

    def _holding(self, seen: Mapping[Feed, Viewpoint], passed: float) -> list[Feed]:
        """Those of the lines that may go on; the others end. All are asked for at once."""
        those: dict[Ask, list[Feed]] = defaultdict(list)
        for feed in seen:
            those[feed.who.ask].append(feed)
        found = []
        for ask, feeds in those.items():
            known = [(each.who.known, seen[each].seating) for each in feeds]
            for feed, left in zip(feeds, ask(known), strict=True):
                feed.until = passed + left
                if left > 0:
                    found.append(feed)
                else:
                    self._end(feed)
        return found

    # at a moment

    def tell(self, moments: range, passed: float) -> None:
        """Say what was drawn up, send who has their turn a beat, and see who is to be asked."""
        with self._lock:
            ready, self._ready = list(self._ready.items()), {}
            for feed, imprint in ready:
                feed.told = imprint
            turns = {each % grid.BEAT for each in moments}
            beats = [each for each in self._feeds() if each.turn in turns]
            self._asked.update(beats)
            if any(each % grid.LOOK == 0 for each in moments):
                self._asked.update(each for each in self._feeds() if each.until <= passed)
            at = self._at()
            begun, self._minute = grid.minute(at) != self._minute, grid.minute(at)
            wake = begun and any(each.ticks(at) for each in self._viewpoints.values())
            if wake or self._asked:
                self.woken.set()
        # Not under the lock: a line that is written to may just be noticed to have ended.
        secrets.SystemRandom().shuffle(ready)
        for feed, imprint in ready:
            feed.line.write(event(imprint))
        for feed in beats:
            feed.line.write(BEAT)

    def _feeds(self) -> chain[Feed]:
        return chain.from_iterable(each.feeds for each in tuple(self._viewpoints.values()))

    def _end(self, feed: Feed) -> None:
        self.closed(feed)
        feed.line.end()

    def _end_all(self, viewpoint: Viewpoint) -> None:
        for feed in tuple(viewpoint.feeds):
            self._end(feed)


exchange = Exchange()
"""The exchange of this process."""
