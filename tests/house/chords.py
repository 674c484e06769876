"""The keys that a line of the invented evening costs beyond its words, line by line.

A chord is what is held down together. Printed with: python -m tests.house.chords
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields
from enum import Enum
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.house.tree import ROOT

from goodoffices.core.acts.contributions import Kind
from goodoffices.core.entries import How
from goodoffices.core.lines import ItemLine
from goodoffices.core.marking import PRESETS, Marking, Preset, Reach
from goodoffices.core.seats import MEDIATOR
from goodoffices.core.stages import Fate
from goodoffices.core.view import View
from goodoffices.rooms import Cost, Rooms
from goodoffices.server import aloud

EVENING = ROOT / "examples/evening/talk.yaml"
SILENT = "6"
NUMBERED = tuple(preset for preset in PRESETS if preset is not Preset.CHATHAM_HOUSE)
BY_ONE_CHORD = "one chord: Alt and {} keys"
BY_HAND = "a time, or one side of several, typed or chosen by hand before the chord"
BESIDES = {
    "name": "the name of a speaker new to the talk, typed once: `Alt+,` leads there",
    "kept": "a detail kept back: selected in the words, then `Alt+K`",
}
"""What a line takes besides its side, its kind and its marking."""


@dataclass(frozen=True, slots=True)
class Chord:
    """The keys pressed while Alt is held, whether they say it all, and what is done besides."""

    line: ItemLine
    keys: tuple[str, ...]
    whole: bool
    besides: frozenset[str]


def chords(view: View) -> Iterator[Chord]:
    """What notes each line, in the order in which they were noted."""
    said = view.of(ItemLine)
    sides = [each for each in aloud.speakers(view) if each.side and not each.carries]
    known = {each.side: list(each.people[: each.seated]) for each in sides}
    latest = dict.fromkeys(known, "")
    how = How.ORAL
    for line in said:
        people, received = known[line.side], line.behalf.how if line.behalf else how
        new = bool(line.speaker) and line.speaker not in people
        marked = _marked(line, aloud.details(view))
        turns = 0 if new else _turns(people, latest[line.side], line.speaker)
        besides = {"name": new, "kept": bool(line.kept_back)}
        yield Chord(
            line,
            (*_who(line, view, turns), *_received(how, received), *(marked or ())),
            marked is not None,
            frozenset(name for name, is_so in besides.items() if is_so),
        )
        how = received
        if line.fate is not Fate.STRUCK:
            people += [line.speaker] * new
            latest[line.side] = line.speaker


def _who(line: ItemLine, view: View, turns: int) -> tuple[str, ...]:
    """The letter of the side, once more for each person on, and of a kind that is no position."""
    side = {each.sent: each.key for each in aloud.speakers(view)}[line.side]
    kind = () if line.kind is Kind.POSITION else (dict(aloud.kinds(view))[line.kind],)
    return (side, *(side,) * turns, *kind)


def _received(before: How, now: How) -> tuple[str, ...]:
    """The key of how it was received, pressed until it is so; it stays for the next line."""
    ways = tuple(How)
    return (aloud.HOW,) * ((ways.index(now) - ways.index(before)) % len(ways))


def _turns(people: Sequence[str], latest: str, now: str) -> int:
    """How often the letter of a side is pressed again until the speaker is that one."""
    if now == latest or now not in people:
        return 0
    here = people.index(latest) if latest in people else -1
    return (people.index(now) - here) % len(people)


def _marked(line: ItemLine, letters: dict[Enum | str, str]) -> tuple[str, ...] | None:
    """The letters of the details, then the number; None where no keys say the whole marking."""
    if line.silent:
        return (SILENT,)
    ways = []
    for number, preset in enumerate(NUMBERED, 1):
        details = _differing(line.marking, PRESETS[preset])
        if all(each in letters for each in details):
            ways.append((*(letters[each] for each in details), str(number)))
    return min(ways, key=len, default=None)


def _differing(marking: Marking, base: Marking) -> tuple[Enum | str, ...]:
    """Every part in which a marking differs, as the sheet's keys name it."""
    changed = {each.name for each in fields(marking) if _part(marking, each.name, base)}
    if (marking.reach, marking.persons) == (Reach.SEATS, frozenset({aloud.HEAD})):
        changed = changed - {"reach", "persons"} | {aloud.HEAD}
    flags = {aloud.EXACT_ONLY: marking.exact_only, aloud.OWN_ROOM: not marking.own_room}
    return tuple(
        name if name == aloud.HEAD or flags.get(name) else getattr(marking, name)
        for name in sorted(changed)
    )


def _part(marking: Marking, name: str, base: Marking) -> bool:
    return bool(getattr(marking, name) != getattr(base, name))


def evening() -> View:
    """The invented evening as its mediator reads it."""
    with TemporaryDirectory() as folder:
        rooms = Rooms.create(Path(folder) / "desk", "evening by the sea", Cost(passes=1, memory=8))
        talk = rooms.bring(EVENING.read_bytes(), EVENING.name)
        view = rooms.enter(talk, MEDIATOR).read()
        rooms.close()
    return view


def table(counted: Sequence[Chord]) -> str:
    """How many lines take how many keys within their one chord, and what is done besides."""
    within = Counter(len(each.keys) if each.whole else 0 for each in counted)
    lines = [
        "| lines | to say who speaks, what it is and what may be done with it |",
        "| --- | --- |",
    ]
    for keys, many in sorted(within.items(), reverse=True):
        lines.append(f"| {many} | {BY_ONE_CHORD.format(keys) if keys else BY_HAND} |")
    lines += ["", "| lines of these | and besides |", "| --- | --- |"]
    besides = Counter(name for each in counted for name in each.besides)
    lines += [f"| {besides[name]} | {told} |" for name, told in BESIDES.items()]
    alone = sum(each.whole and not each.besides for each in counted)
    lines.append(f"| {alone} | nothing: one chord is all |")
    return "\n".join(lines)


if __name__ == "__main__":
    print(table(list(chords(evening()))))
