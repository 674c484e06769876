"""The keys that a line of the invented evening costs beyond its words, line by line.

A chord is what is held down together. Printed with: python -m tests.house.chords
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.house.tree import ROOT

from goodoffices.core.acts.contributions import Kind
from goodoffices.core.lines import ItemLine
from goodoffices.core.marking import PRESETS
from goodoffices.core.seats import MEDIATOR
from goodoffices.core.view import View
from goodoffices.rooms import Cost, Rooms
from goodoffices.server import aloud

EVENING = ROOT / "examples/evening/talk.yaml"
SILENT = "6"


@dataclass(frozen=True, slots=True)
class Chord:
    """The keys pressed while Alt is held, and whether they say the whole marking."""

    line: ItemLine
    keys: tuple[str, ...]
    whole: bool


def chord(line: ItemLine, view: View) -> Chord:
    """What notes a line: who speaks, its kind where it is no position, its marking."""
    sides = {each.sent: each.key for each in aloud.speakers(view)}
    kind = () if line.kind is Kind.POSITION else (dict(aloud.kinds(view))[line.kind],)
    numbers = {marking: str(n) for n, marking in enumerate(PRESETS.values(), 1)}
    number = SILENT if line.silent else numbers.get(line.marking, "")
    return Chord(line, (sides[line.side], *kind, *([number] if number else [])), bool(number))


def evening() -> View:
    """The invented evening as its mediator reads it."""
    with TemporaryDirectory() as folder:
        rooms = Rooms.create(Path(folder) / "desk", "evening by the sea", Cost(passes=1, memory=8))
        talk = rooms.bring(EVENING.read_bytes(), EVENING.name)
        view = rooms.enter(talk, MEDIATOR).read()
        rooms.close()
    return view


def table(chords: Iterable[Chord]) -> str:
    """How many lines take how many keys within their one chord."""
    counted = Counter(len(each.keys) if each.whole else 0 for each in chords)
    lines = ["| lines | beyond the words |", "| --- | --- |"]
    for keys, many in sorted(counted.items(), reverse=True):
        held = f"one chord: Alt and {keys} keys"
        told = held if keys else "a detail of the marking that no preset has, chosen by hand first"
        lines.append(f"| {many} | {told} |")
    return "\n".join(lines)


if __name__ == "__main__":
    view = evening()
    print(table(chord(line, view) for line in view.of(ItemLine)))
