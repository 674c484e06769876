"""All that was done in one talk, in order."""

from dataclasses import dataclass, replace

from goodoffices.core.entries import Entry


@dataclass(frozen=True, slots=True)
class Record:
    """The entries of a talk, and the key from which each audience's names for them come."""

    key: bytes
    entries: tuple[Entry, ...] = ()

    def then(self, entry: Entry) -> "Record":
        """The record with one more entry, which must have been admitted."""
        return replace(self, entries=(*self.entries, entry))
