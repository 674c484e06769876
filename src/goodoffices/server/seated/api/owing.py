"""What is owed by whom, as a seat's own view has it: what its page says first, for programs."""

from collections.abc import Iterator
from typing import Any

from goodoffices.core.lines import AskLine, ClarificationLine, ItemLine, Line
from goodoffices.core.owed import on_offer, owed
from goodoffices.core.showing import plain
from goodoffices.core.stages import Fate
from goodoffices.core.view import View
from goodoffices.server.seated.offering import offered
from goodoffices.server.seated.watching import OWN_ROOM

ASKED = frozenset({
    "Acknowledge", "Agree", "Answer", "ClearStatement", "ClearWords", "ConfirmRecord", "Permit",
})  # fmt: skip
"""Acts that a side is asked for; every other act it does of itself."""


def owing(view: View) -> list[dict[str, Any]]:
    """What is owed, the oldest first: by whom and to whom at the desk, by which act elsewhere."""
    if view.eyes.chamber in OWN_ROOM:
        return sorted(_asked(view), key=lambda each: str(each["since"]))
    return [plain(each) for each in owed(view)]


def _asked(view: View) -> Iterator[dict[str, Any]]:
    for line in view.lines:
        for act, _field in offered(line, view):
            if act in ASKED and _waits(line, view):
                yield {"thing": line.id, "act": act, "since": line.at.isoformat()}


def _waits(line: Line, view: View) -> bool:
    """Whether anybody still waits for it: for leave for what can go, for what stands."""
    items = {each.id: each for each in view.of(ItemLine)}
    match line:
        case AskLine(parts=parts):
            rests_on = [items[ref] for _words, refs in parts for ref in refs if ref in items]
            return all(on_offer(each, view.now) for each in rests_on)
        case ClarificationLine(item=item):
            return item in items and items[item].fate is Fate.STANDS
        case _:
            return True
