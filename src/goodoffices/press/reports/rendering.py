"""Our wording for what a report tells, where nobody is quoted."""

import re

from goodoffices.core.acts.sessions import Capacity
from goodoffices.press.reports.attendance import Presence
from goodoffices.press.reports.finding import Finding
from goodoffices.press.reports.statements import Statement

_STATES = {
    "under way": "The talks are under way.",
    "resumed": "The talks have resumed.",
    "concluded": "The talks have ended.",
    "scheduled": "The talks are to go on at a later date.",
    "paused": "The talks have ended for now.",
    "suspended": "The talks are suspended.",
    "broken off": "The talks are broken off.",
    "indirect": "The talks are indirect.",
    "direct": "The talks are direct.",
}
_CAPACITIES = {
    Capacity.HEAD: "leads the delegation",
    Capacity.REPRESENTS: "represents the side",
    Capacity.ALSO_ATTENDED: "also attended",
    Capacity.NOT_STATED: "is said to have been there",
}


def state_words(found: Finding) -> str:
    """The words for a state or a manner of the talks; none for anything else."""
    return _STATES.get(found.value, "")


def quoted(made: Statement, anchor: str) -> str:
    """A quotation as it was said; otherwise the report's words for it, as one line."""
    if made.segments and made.saying.value == "direct":
        return " ".join(re.sub(r"\s+", " ", each) for each in made.segments)
    return together(anchor)


def presence(there: Presence) -> str:
    """That somebody was there, in our words."""
    told = _CAPACITIES.get(there.capacity or Capacity.NOT_STATED, "was there")
    return f"{there.person} {told}."


def together(anchor: str) -> str:
    """Words of a report as one line that begins like a sentence."""
    plain = re.sub(r"\s+", " ", anchor).strip(" ,;")
    return plain[:1].upper() + plain[1:]
