"""An archive that keeps all in memory, and forgets it when the program ends."""

import threading
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime

from goodoffices.archive.away import Content, Envelope, closed, opened
from goodoffices.archive.faults import AlreadyThere, NoSuchTalk, Older, PutAway, StaysSealed
from goodoffices.archive.ring import Ring
from goodoffices.archive.seals import Cost, strong
from goodoffices.archive.shelf import Crossed, Doomed, Emptied, Retried, TalkId, sound, zoned
from goodoffices.core.emptying import emptied
from goodoffices.core.entries import Entry


@dataclass(slots=True)
class _Kept:
    key: bytes
    entries: list[Entry] = field(default_factory=list)
    retries: dict[tuple[str, str], Entry] = field(default_factory=dict)
    mark: datetime | None = None
    epoch: int = 0
    envelope: Envelope | None = None

    def refuse_retried(self, entry: Entry) -> None:
        """Say where the entry was recorded before."""
        if entry.key and (before := self.retries.get((str(entry.by), entry.key))):
            raise Retried(before)

    def add(self, entry: Entry) -> None:
        """Take the entry as the next one."""
        self.entries.append(entry)
        if entry.key:
            self.retries[str(entry.by), entry.key] = entry
        self.mark = entry.at if self.mark is None else max(self.mark, entry.at)

    def head(self) -> bytes:
        """What is another once anything was written."""
        return repr((len(self.entries), self.mark, self.epoch, self.envelope is None)).encode()

    def empty(self, doomed: Doomed) -> int:
        """Let go of these words; how many acts lost theirs."""
        after = [emptied(each) if doomed.has(each) else each for each in self.entries]
        lost = sum(old != new for old, new in zip(self.entries, after, strict=True))
        self.entries[:] = after
        self.retries = {(str(each.by), each.key): each for each in after if each.key}
        self.epoch += bool(lost)
        return lost


class Memory:
    """An archive that forgets everything when the program ends."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._talks: dict[TalkId, _Kept] = {}

    def talks(self) -> tuple[TalkId, ...]:
        """Every talk that can be read, in an order that tells nothing."""
        with self._lock:
            return tuple(sorted(talk for talk, kept in self._talks.items() if not kept.envelope))

    def heads(self) -> dict[TalkId, bytes]:
        """For each talk some bytes that are others once anything was written of it."""
        with self._lock:
            return {talk: kept.head() for talk, kept in self._talks.items()}

    def begin(self, talk: TalkId, key: bytes, entries: Sequence[Entry] = ()) -> None:
        """Keep a new record with its talk key and what was done so far."""
        sound(talk, key, entries)
        kept = _Kept(key)
        for entry in entries:
            kept.add(entry)
        with self._lock:
            if talk in self._talks:
                raise AlreadyThere
            self._talks[talk] = kept

    def key(self, talk: TalkId) -> bytes:
        """The talk key."""
        with self._lock:
            return self._kept(talk).key

    def epoch(self, talk: TalkId) -> int:
        """How often words of the talk were destroyed."""
        with self._lock:
            return self._kept(talk).epoch

    def destroy(self, talk: TalkId, doomed: Doomed) -> int:
        """Destroy the words of these acts."""
        with self._lock:
            return self._kept(talk).empty(doomed)

    def entries(self, talk: TalkId, start: int = 0, epoch: int | None = None) -> tuple[Entry, ...]:
        """What was done in the talk, from place `start` on."""
        if start < 0:
            raise ValueError("a record starts at place 0")
        with self._lock:
            if epoch not in (None, self._kept(talk).epoch):
                raise Emptied
            entries = self._kept(talk).entries
            if start > len(entries):
                raise Older
            return tuple(entries[start:])

    def append(self, talk: TalkId, entry: Entry, after: int) -> None:
        """Add an entry to a record of exactly `after` entries."""
        with self._lock:
            kept = self._kept(talk)
            kept.refuse_retried(entry)
            if after > len(kept.entries):
                raise Older
            if after < len(kept.entries) or (kept.mark is not None and entry.at < kept.mark):
                raise Crossed
            kept.add(entry)

    def mark(self, talk: TalkId, now: datetime) -> datetime:
        """The later of `now` and what the talk's clock told before."""
        with self._lock:
            kept = self._kept(talk)
            kept.mark = zoned(now) if kept.mark is None else max(zoned(now), kept.mark)
            return kept.mark

    def away(self) -> tuple[TalkId, ...]:
        """Every talk that was put away."""
        with self._lock:
            return tuple(sorted(talk for talk, kept in self._talks.items() if kept.envelope))

    def put_away(self, talk: TalkId, passphrase: str) -> None:
        """Keep a talk so that only a passphrase of its own opens it."""
        strong(passphrase)
        with self._lock:
            kept = self._kept(talk)
            # The acts lie beside it unsealed, in memory: a costly guess would protect nothing.
            kept.envelope = closed(Content(Ring(kept.key)), talk, passphrase, Cost(1, 8))
            kept.key = b""

    def take_out(self, passphrase: str) -> tuple[TalkId, ...]:
        """Bring back every talk that was put away under this passphrase."""
        out = []
        with self._lock:
            for talk, kept in self._talks.items():
                if kept.envelope:
                    with suppress(StaysSealed):
                        kept.key = opened(kept.envelope, talk, passphrase).ring.key
                        kept.envelope = None
                        out.append(talk)
        if not out:
            raise StaysSealed
        return tuple(sorted(out))

    def burn(self, talk: TalkId) -> None:
        """Destroy a talk."""
        with self._lock:
            if self._talks.pop(talk, None) is None:
                raise NoSuchTalk

    def _kept(self, talk: TalkId) -> _Kept:
        kept = self._talks.get(talk)
        if kept is None:
            raise NoSuchTalk
        if kept.envelope:
            raise PutAway
        return kept
