"""What was done in a seat under which key: what is sent again under its key is done once."""

from dataclasses import dataclass

from goodoffices.core.entries import Entry


@dataclass(frozen=True, slots=True)
class _Done:
    entry: Entry
    seating: str

    def is_what(self, meant: Entry, seating: str) -> bool:
        """Whether it is what is meant now, by whoever holds the seat now."""
        done = (self.entry.act, self.entry.behalf, self.seating)
        return done == (meant.act, meant.behalf, seating)


class Keyed:
    """The acts of one seat by their keys, each known by the seating in which it was done.

    A key is of one holder of the seat. Whoever holds it next and sends the same under a key that
    was used before is not told, by its being done already, what the one before them did.
    """

    def __init__(self) -> None:
        self._done: dict[str, _Done] = {}

    def __len__(self) -> int:
        """How many keys were used."""
        return len(self._done)

    def take(self, entry: Entry, seating: str) -> None:
        """Keep what was done, by the seating after it."""
        if entry.key:
            self._done[entry.key] = _Done(entry, seating)

    def free(self, key: str, meant: Entry, seating: str) -> str:
        """The key, or one like it where it was used for something else, or by another holder."""
        free, times = key, 1
        while (before := self._done.get(free)) is not None:
            if before.is_what(meant, seating):
                break
            times += 1
            free = f"{key}~{times}"
        return free

    def under(self, key: str) -> Entry | None:
        """What was done under a key; nothing where nothing was."""
        before = self._done.get(key)
        return before.entry if before else None

    def clear(self) -> None:
        """Let go of all of it."""
        self._done.clear()
