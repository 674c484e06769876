"""The written examples, opened: their acts, their rooms, and every seat that could look."""

import json
import re
from datetime import UTC, datetime
from pathlib import Path

from goodoffices.archive.written import read
from goodoffices.core.refs import label
from goodoffices.core.seats import MEDIATOR, ROLES, SIDED, Chamber, Seat
from goodoffices.core.showing import as_json
from goodoffices.core.view import Sight
from goodoffices.rooms import Rooms

FOLDER = Path(__file__).parents[2] / "examples"
NAMES = ("evening", "works-council")
NOW = datetime(2025, 6, 1, tzinfo=UTC)
_LABEL = re.compile(r"[0-9a-f]{20}")


def text(name):
    """An example as it is written."""
    return (FOLDER / name / "talk.yaml").read_bytes()


def acts(name, kind):
    """Every act of a kind that an example tells, by its name in the file."""
    return {e.id: e.act for e in read(text(name), name) if isinstance(e.act, kind)}


def opened(written, name="talk.yaml", now=NOW):
    """The rooms of a written talk at some time, and the talk."""
    rooms = Rooms(clock=lambda: now)
    return rooms, rooms.bring(written, name)


def sides(view):
    """The sides of a talk, in the order of its founding."""
    return [party.side for party in view.talk.parties]


def seats(names):
    """Every seat a talk of those sides could have, taken or not."""
    return [
        Seat(chamber, role, side)
        for chamber in Chamber
        for role in ROLES[chamber]
        for side in (names if chamber in SIDED else (None,))
    ]


def told(view):
    """Everything a view says, with each room's own names told in order of appearance."""
    seen: dict[str, str] = {}
    shown = json.dumps(as_json(view), ensure_ascii=False)
    for line in view.lines:
        seen.setdefault(line.id, f"#{len(seen)}")
    return _sorted(json.loads(_LABEL.sub(lambda m: seen.get(m.group(), "#unknown"), shown)))


def _sorted(value):
    """The same, where the order of names alone, which is drawn by chance, is set aside."""
    if isinstance(value, dict):
        return {key: _sorted(each) for key, each in value.items()}
    if isinstance(value, list):
        values = [_sorted(each) for each in value]
        named = all(str(each).lstrip("['").startswith("#") for each in values)
        return sorted(values, key=str) if named else values
    return value


def calls(name):
    """The talk as the mediation reads it, and what its lines are called in the file."""
    written = read(text(name), name)
    sight = Sight(bytes(32), MEDIATOR, written)
    labels = {label(bytes(32), MEDIATOR.audience, entry.id): entry.id for entry in written}
    view = sight.view(NOW)
    return view, {labels[line.id]: line for line in view.lines}
