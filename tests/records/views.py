"""Every view of every example, and of a talk of documents: golden records, and who sees what.

The golden records are written anew with: python -m tests.records.views
"""

import json
from collections.abc import Iterator
from datetime import timedelta
from functools import cache
from pathlib import Path

from tests.house.tree import ROOT
from tests.records.enclosed import enclosed

from goodoffices.archive.written import read
from goodoffices.core.entries import Entry
from goodoffices.core.record import Record
from goodoffices.core.refs import Side
from goodoffices.core.seats import ROLES, SIDED, Chamber, Seat
from goodoffices.core.showing import as_json, relabelled
from goodoffices.core.view import view

GOLDEN = Path(__file__).parent / "golden"
KEY = bytes(32)
ENCLOSED = "enclosed"
"""The talk of documents, which no example shows."""
OVER = timedelta(days=2)
"""After which every day of which an auditor reads is over."""
EXAMPLES = (ENCLOSED, "evening", "first-talk", "muscat", "works-council")


@cache
def entries(example: str) -> tuple[Entry, ...]:
    """What was done in an example."""
    if example == ENCLOSED:
        return enclosed()
    folder = ROOT / "examples" / example / "talk.yaml"
    path = folder if folder.exists() else ROOT / "examples" / f"{example}.yaml"
    return tuple(read(path.read_text("utf-8"), path.name))


def sides(done: tuple[Entry, ...]) -> tuple[Side, ...]:
    """The sides of a talk."""
    return tuple(party.side for party in done[0].act.parties)  # type: ignore[union-attr]  # Found


def viewpoints(done: tuple[Entry, ...]) -> Iterator[Seat]:
    """Every viewpoint of a talk: each room by its leading seat, and whoever did anything."""
    for chamber, roles in ROLES.items():
        for side in sides(done) if chamber in SIDED else (None,):
            yield Seat(chamber, roles[0], side)
    leading = {(chamber, roles[0]) for chamber, roles in ROLES.items()}
    others = {entry.by for entry in done if (entry.by.chamber, entry.by.role) not in leading}
    yield from sorted(others, key=str)


def shown(example: str, eyes: Seat) -> str:
    """What a viewpoint reads at the end of an example, each line of its view on one of JSON."""
    done = entries(example)
    # An auditor reads of a day when it is over.
    now = done[-1].at + (OVER if eyes.chamber is Chamber.AUDITOR else timedelta())
    told = as_json(view(Record(KEY, done), eyes, now))
    lines = told.pop("lines"), told.pop("audit", [])
    parts = [told, *lines[0], *lines[1]]
    return relabelled("".join(json.dumps(part, ensure_ascii=False) + "\n" for part in parts))


def golden(example: str, eyes: Seat) -> Path:
    """The file that holds it."""
    return GOLDEN / example / (str(eyes).replace("/", "-") + ".jsonl")


def cases() -> list[tuple[str, Seat]]:
    """Every view of every example."""
    return [(example, eyes) for example in EXAMPLES for eyes in viewpoints(entries(example))]


def write() -> None:
    """Write every golden record anew."""
    for old in GOLDEN.rglob("*.jsonl"):
        old.unlink()
    for example, eyes in cases():
        path = golden(example, eyes)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(shown(example, eyes), "utf-8")


if __name__ == "__main__":
    write()
