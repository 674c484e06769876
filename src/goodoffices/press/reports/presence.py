"""That somebody was there, as a report tells it."""

from dataclasses import dataclass

from goodoffices.core.acts.sessions import Capacity


@dataclass(frozen=True, slots=True)
class Presence:
    """That somebody was there, with the words it rests on.

    `capacity` is nothing for somebody who is only named as the one for whom another came.
    """

    person: str
    capacity: Capacity | None
    start: int
    end: int
    side: str = ""
    reporter: str = ""
    how: str = ""


PLAINNESS = ("absent", "reported", "attended", "led")


def plainer(one: Presence, other: Presence) -> bool:
    """Whether one tells more of somebody than another does."""
    return PLAINNESS.index(one.how) > PLAINNESS.index(other.how)
