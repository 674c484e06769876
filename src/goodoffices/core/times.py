"""When and where, as roughly as it was said."""

from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from goodoffices.core.refusals import Malformed
from goodoffices.core.words import safe


@dataclass(frozen=True, slots=True)
class Place:
    """A place, with its time zone."""

    name: str
    zone: str = "UTC"

    def __post_init__(self) -> None:
        """Refuse a zone nobody knows."""
        safe(self.name, 200)
        try:
            ZoneInfo(self.zone)
        except (KeyError, ValueError, OSError):
            raise Malformed("zone") from None


@dataclass(frozen=True, slots=True)
class When:
    """A time as it was given: exact, about, or only in words."""

    at: datetime | None = None
    about: bool = False
    zone: str = "UTC"
    words: str = ""
    day_only: bool = False

    def __post_init__(self) -> None:
        """Refuse a time without a zone."""
        safe(self.words, 200)
        if self.at is not None and self.at.tzinfo is None:
            raise Malformed("time_without_zone")
