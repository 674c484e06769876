"""What the mediator has begun to write at a desk of her own: in a sealed file beside the talks."""

import threading
from collections.abc import Callable, Iterable
from datetime import UTC, datetime
from typing import Protocol

import msgspec

from goodoffices.server.begun import MOST, Begun

FILE = "desk.goodoffices-begun"
NEW = ""
"""The name under which a talk is kept that is not founded yet."""


class Lies(Protocol):
    """A small sealed file. What cannot be done there raises Fault."""

    def read(self) -> bytes:
        """What was written last; nothing where nothing was."""

    def write(self, plain: bytes) -> None:
        """Write this in the place of what was there."""

    def remove(self) -> None:
        """Let nothing lie there any more."""


class Laid(msgspec.Struct, frozen=True, array_like=True):
    """A form that was begun, and of which talk it is."""

    talk: str
    begun: Begun


_ALL = msgspec.msgpack.Decoder(list[Laid])


class Bench:
    """All that is begun at one desk, for as long as it is open."""

    def __init__(self, beside: Lies, talks: Callable[[], Iterable[str]]) -> None:
        """Lay it into a file beside the talks that there are."""
        self._beside, self._lock = beside, threading.Lock()
        self._talks, self._looked = talks, False

    def of(self, talk: str) -> "OfTalk":
        """What is begun on the pages of one talk."""
        return OfTalk(self, talk)

    def kept(self, talk: str) -> list[Begun]:
        """What is begun there, the latest first."""
        with self._lock:
            if not self._looked:
                self._look()
            return [each.begun for each in reversed(self._all()) if each.talk == talk]

    def change(self, talk: str, key: str, begun: Begun | None) -> None:
        """Keep one in the place of what was under its key, or nothing.

        Raises:
            Fault: it cannot be written.
        """
        with self._lock:
            kept = self._all()
            after = [each for each in kept if (each.talk, each.begun.key) != (talk, key)]
            if begun is not None:
                after.append(Laid(talk, begun))
            mine = [each for each in after if each.talk == talk]
            gone = mine[: len(mine) - MOST] if len(mine) > MOST else []
            self._write(kept, [each for each in after if each not in gone])

    def forget(self, talk: str, before: datetime | None = None) -> None:
        """Forget what was begun in a talk, or only what nobody went on with since."""
        with self._lock:
            kept = self._all()
            self._write(kept, [each for each in kept if each.talk != talk or _since(each, before)])

    def _look(self) -> None:
        """Forget what is too old, and what is of a talk that went by another way."""
        kept = self._read()
        there = {NEW, *self._talks()} if kept else set()
        self._write(kept, [each for each in self._all() if each.talk in there])
        self._looked = True

    def _all(self) -> list[Laid]:
        now = datetime.now(UTC)
        return [each for each in self._read() if not each.begun.worn_out(now)]

    def _read(self) -> list[Laid]:
        plain = self._beside.read()
        return _ALL.decode(plain) if plain else []

    def _write(self, before: list[Laid], after: list[Laid]) -> None:
        if not after:
            self._beside.remove()
        elif after != before:
            self._beside.write(msgspec.msgpack.encode(after))


class OfTalk:
    """What is begun on the pages of one talk of a desk of one's own."""

    author = ""

    def __init__(self, bench: Bench, talk: str) -> None:
        """Name the talk."""
        self._bench, self._talk = bench, talk

    def kept(self) -> list[Begun]:
        """All of it, the latest first."""
        return self._bench.kept(self._talk)

    def keep(self, begun: Begun) -> None:
        """Keep one in the place of what was kept under its key."""
        self._bench.change(self._talk, begun.key, begun)

    def let_go(self, key: str) -> None:
        """Forget one, if there is one of that key."""
        self._bench.change(self._talk, key, None)


def _since(laid: Laid, before: datetime | None) -> bool:
    at = laid.begun.at
    return before is not None and at is not None and at >= before


class Benches:
    """What has a bench for as long as its desk is open."""

    def __init__(self) -> None:
        super().__init__()
        self._bench: Bench | None = None

    def begun_in(self, talk: str) -> OfTalk | None:
        """Where what is begun in a talk is kept; nowhere where the desk is not one's own."""
        bench = self._bench
        return bench.of(talk) if bench is not None else None

    def forget(self, talk: str, _room: str = "", before: datetime | None = None) -> None:
        """Forget what was begun in a talk whose words are destroyed, of whichever room.

        With a time, only what nobody went on with since.

        Raises:
            Fault: it cannot be written.
        """
        # At a desk of one's own what is begun may hold words of any room of the talk.
        if self._bench is not None:
            self._bench.forget(talk, before)
