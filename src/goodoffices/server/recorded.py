"""The word after an act: that it was recorded, on the page one comes back to."""

from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

from django.utils.functional import Promise
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from goodoffices.server.wording import TITLES

DONE: dict[str, Promise] = {
    "Convey": _("It has crossed, and stands in the corridor."),
    "AskLeave": _("The source is asked. Nothing has crossed."),
    "RecordCrossed": _("What crossed is recorded, and stands in the corridor."),
}
"""What is said of the acts after which one must know it for certain."""


def recorded(act: str) -> str:
    """That an act was recorded, in a sentence; nothing where there is no such act."""
    if act in DONE:
        return str(DONE[act])
    if act not in TITLES:
        return ""
    return gettext("Recorded: %(act)s.") % {"act": TITLES[act]}


def after(address: str, act: str) -> str:
    """The address to come back to, which says what was recorded and no word of it."""
    parts = urlsplit(address)
    query = [pair for pair in parse_qsl(parts.query) if pair[0] != "done"]
    return urlunsplit(parts._replace(query=urlencode([*query, ("done", act)])))
