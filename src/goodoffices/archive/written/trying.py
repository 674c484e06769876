"""A written talk done act by act, to see whether all of it is allowed."""

from collections.abc import Sequence

from goodoffices.core.entries import Entry
from goodoffices.core.refusals import Refusal
from goodoffices.core.seats import Seat
from goodoffices.core.view import Sight
from goodoffices.nodes import Unreadable


def tried(key: bytes, written: Sequence[tuple[Entry, int]], name: str) -> None:
    """Do every act of a written talk, each by its own seat, and keep nothing.

    Raises:
        Unreadable: one of them would be refused, in the line it says; or there is none.
    """
    if not written:
        raise Unreadable(name, 1, "There are no acts. A talk begins with “do: Found”.")
    sights: dict[Seat, Sight] = {}
    done: list[Entry] = []
    for entry, line in written:
        sight = sights.get(entry.by)
        if sight is None:
            sight = sights[entry.by] = Sight(key, entry.by, done)
        try:
            sight.check(entry)
        except Refusal as refused:
            raise Unreadable(name, line, str(refused)) from refused
        done.append(entry)
        for other in sights.values():
            other.take(entry)
