"""What a form sent: its texts, choices and times, as a person may have typed them."""

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from django.http import QueryDict

from goodoffices.core.marking import Marking
from goodoffices.core.refusals import Malformed
from goodoffices.core.times import settled
from goodoffices.core.words import cleaned
from goodoffices.server.handing_in import Handed

Kept = Mapping[str, Sequence[str]]
"""What a form sent, name by name, to be shown in it again."""
LOST = "\ufffd"
"""What stands in a text for bytes that nobody could read."""
YEARS = range(1900, 2200)
"""Years that a person can mean."""
NOW = "now"
"""What a button sends for the time at which it is pressed."""
_CLOCK = re.compile(r"(\d{1,2})[:.](\d{2})")
_KEY = re.compile(r"[\w-]{8,64}", re.ASCII)
_NOT_TYPED = (".lang", ".zone")


@dataclass(frozen=True, slots=True)
class Sent:
    """What a form sent, the zone in which its times are meant, and the time there.

    `present` is the marking as it stands, where the form changes one; `clocks` are the zones of
    the places of the talk, by their names, `files` the documents handed in.
    """

    data: QueryDict
    zone: str = "UTC"
    now: datetime = datetime(2000, 1, 1, tzinfo=UTC)
    present: Marking | None = None
    clocks: Mapping[str, str] = field(default_factory=dict)
    files: Mapping[str, Handed] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Refuse what cannot be shown again as it was sent.

        Raises:
            Malformed: a text holds controls, hidden direction marks or lost bytes.
        """
        for name, values in self.data.lists():
            for value in map(str, values):
                if cleaned(value) != _lines(value) or LOST in value:
                    raise Malformed("unsafe_characters", field=cleaned(name))

    def one(self, name: str) -> str:
        """One field, without the spaces around it."""
        return _lines(str(self.data.get(name) or "")).strip()

    def many(self, name: str) -> list[str]:
        """All that was sent under one name."""
        return [str(each).strip() for each in self.data.getlist(name) if str(each).strip()]

    def says(self, name: str) -> bool | None:
        """Yes or no, as a box or a choice sends it; None where it was left."""
        return {"on": True, "yes": True, "no": False}.get(self.one(name))

    def below(self, name: str) -> bool:
        """Whether anything was filled in below a name."""
        return any(
            key.startswith(f"{name}.") and not key.endswith(_NOT_TYPED) and self.many(key)
            for key in self.data
        )

    def places(self, name: str) -> list[str]:
        """The places below a name, `name.PLACE.…`, in the order they were sent."""
        depth = name.count(".") + 1
        keys = (key.split(".") for key in self.data if key.startswith(f"{name}."))
        return list(dict.fromkeys(parts[depth] for parts in keys if len(parts) > depth + 1))

    def time(self, name: str) -> datetime | None:
        """A time at the venue: with its day, or alone for the last time it was so late.

        Raises:
            Malformed: nobody could mean it.
        """
        text = latin(self.one(name))
        if not text:
            return None
        if text == NOW:
            return self.now.astimezone(ZoneInfo(self.zone)).replace(second=0, microsecond=0)
        alone = _CLOCK.fullmatch(text)
        try:
            at = self._last(*map(int, alone.groups())) if alone else _dated(text, self.zone)
        except (ValueError, OverflowError):
            raise Malformed("time_without_zone", field=name) from None
        if at.year not in YEARS:
            raise Malformed("time_without_zone", field=name)
        if not alone:
            try:
                settled(at)
            except Malformed as refused:
                refused.facts["field"] = name
                raise
        return at

    @property
    def key(self) -> str:
        """What makes a retried form the same act; nothing if it is none that this house gave."""
        key = self.one("key")
        return key if _KEY.fullmatch(key) else ""

    def _last(self, hour: int, minute: int) -> datetime:
        """The last time that it was so late at the venue."""
        here = self.now.astimezone(ZoneInfo(self.zone))
        at = here.replace(hour=hour, minute=minute, second=0, microsecond=0)
        return at - timedelta(days=1) if at > here else at


def kept(data: Iterable[tuple[str, list[str]]]) -> Kept:
    """All that a form sent, without what cannot be kept; nothing else typed is lost."""
    return {
        cleaned(name): [cleaned(value).replace(LOST, "") for value in values]
        for name, values in data
        if name != "csrfmiddlewaretoken"
    }


def fields_left(data: Iterable[tuple[str, list[str]]]) -> list[tuple[str, str]]:
    """All that a form sent, to be sent again by the next one; nothing typed is lost."""
    return [
        (key, value) for key, values in data if key != "csrfmiddlewaretoken" for value in values
    ]


def last(sent: Kept) -> dict[str, str]:
    """The last of what was sent under each name."""
    return {name: values[-1] for name, values in sent.items() if values}


def _lines(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")


def latin(text: str) -> str:
    """The text with the digits of every script written as 0 to 9."""
    return "".join(
        str(unicodedata.digit(each)) if each.isdecimal() else each for each in text.strip()
    )


def _dated(text: str, zone: str) -> datetime:
    at = datetime.fromisoformat(text)
    return at if at.tzinfo else at.replace(tzinfo=ZoneInfo(zone))
