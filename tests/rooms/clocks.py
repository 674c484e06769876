"""A clock to set, and small things to do in a room. ILLUSTRATIVE: every party is invented."""

from datetime import UTC, datetime, timedelta

from tests.talks import FOUNDING, N, S

from goodoffices.archive.seals import Cost
from goodoffices.core.acts import Lodge, Note
from goodoffices.core.entries import Behalf
from goodoffices.core.lines import ItemLine, NoteLine
from goodoffices.core.words import Words

NOON = datetime(2026, 5, 4, 12, tzinfo=UTC)
CHEAP = Cost(passes=1, memory=8)
PASSPHRASE = "a long passphrase"
FOR_NORTH, FOR_SOUTH = Behalf(N), Behalf(S)

__all__ = ("CHEAP", "FOR_NORTH", "FOR_SOUTH", "FOUNDING", "NOON", "PASSPHRASE", "Clock")


class Clock:
    """A clock that tells what it is set to."""

    def __init__(self, at=NOON):
        self.at = at

    def __call__(self):
        return self.at

    def goes(self, **by):
        """Go on by so much, or back."""
        self.at += timedelta(**by)


def note(words):
    """A note of the room's own."""
    return Note(Words(words))


def lodge(words, **more):
    """Something a side says."""
    return Lodge(Words(words), **more)


def notes(view):
    """The notes of a view, as texts."""
    return [line.words.text for line in view.of(NoteLine)]


def items(view):
    """What was lodged, as texts."""
    return [line.words.text for line in view.of(ItemLine)]
