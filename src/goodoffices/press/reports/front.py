"""The head matter of a Markdown file: its title, its day, who publishes it."""

from datetime import date

from goodoffices.nodes import Mapping, Scalar, Unreadable, parsed

_DAYS = ("date", "published", "published_time", "day")
_PUBLISHERS = ("publisher", "source", "site", "outlet")


def front(matter: str) -> tuple[str, str, date | None]:
    """The title, the publisher and the day that head matter names; what it does not say is empty.

    It is read as files of ours are, without anchors and tags; what is no such file says nothing.
    """
    try:
        found = parsed(matter.strip().strip("-"), "head")
    except Unreadable:
        return "", "", None
    values = found.values if isinstance(found, Mapping) else {}
    told = {name: each.text for name, each in values.items() if isinstance(each, Scalar)}
    title = " ".join(told.get("title", "").split())
    publisher = next((told[name] for name in _PUBLISHERS if name in told), "")
    return title, publisher, next((day for name in _DAYS if (day := _day(told.get(name)))), None)


def _day(told: str | None) -> date | None:
    try:
        return date.fromisoformat((told or "")[:10])
    except ValueError:
        return None
