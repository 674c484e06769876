"""Which acts which seats can see: told by every act of the examples, and of one small talk more.

The table of `docs/reference/who-sees-what.md` is written anew with: python -m tests.records.seeing
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from datetime import timedelta
from enum import Enum
from typing import get_args

from tests.house.told import BEGIN, CONCEPTS, END
from tests.house.tree import ROOT
from tests.records.rare import rare
from tests.records.views import EXAMPLES, KEY, OVER, entries, sides, viewpoints

from goodoffices.core.entries import Entry
from goodoffices.core.naming import refs_of
from goodoffices.core.refs import Ref, Side
from goodoffices.core.seats import SIDED, Chamber, Seat
from goodoffices.core.view import Sight

PAGE = ROOT / "docs/reference/who-sees-what.md"


class Nearness(Enum):
    """How a viewpoint stands to an act."""

    MEDIATION = "mediation"
    OFFICER = "its officer"
    DELEGATION = "its delegation"
    CAPITAL = "its capital"
    OTHER_OFFICER = "another's officer"
    OTHER_DELEGATION = "another's delegation"
    OTHER_CAPITAL = "another's capital"
    WATCHER = "observer"
    AUDITOR = "auditor"
    PUBLIC = "public"
    NOBODY = "nobody"


_NEAR = {
    Chamber.LIAISON: (Nearness.OFFICER, Nearness.OTHER_OFFICER),
    Chamber.DELEGATION: (Nearness.DELEGATION, Nearness.OTHER_DELEGATION),
    Chamber.CAPITAL: (Nearness.CAPITAL, Nearness.OTHER_CAPITAL),
}
_PLAIN = {
    Chamber.MEDIATION: Nearness.MEDIATION,
    Chamber.OBSERVER: Nearness.WATCHER,
    Chamber.GUARANTOR: Nearness.WATCHER,
    Chamber.VERIFIER: Nearness.WATCHER,
    Chamber.AUDITOR: Nearness.AUDITOR,
    Chamber.PUBLIC: Nearness.PUBLIC,
    Chamber.NOBODY: Nearness.NOBODY,
}


def concerned(entry: Entry, of: dict[Ref, frozenset[Side]]) -> frozenset[Side]:
    """The sides an act is about: who does it, whom it names, whose things it points at."""
    found = set(_named(entry.act))
    found.update(side for side in (entry.side, entry.by.side) if side is not None)
    for ref in refs_of(entry.act):
        found |= of.get(ref, frozenset())
    return frozenset(found)


def _named(value: object) -> Iterator[Side]:
    """Sides that an act names in so many words."""
    for each in fields(value) if is_dataclass(value) else ():
        held = getattr(value, each.name)
        if isinstance(held, Seat) and held.side is not None:
            yield held.side
        elif each.name in ("side", "to", "sides", "clearers"):
            yield from map(Side, [held] if isinstance(held, str) else held or ())
        elif each.name == "onward":
            yield from _named(held)


def nearness(eyes: Seat, about: frozenset[Side]) -> Nearness:
    """How a viewpoint stands to an act about these sides; about none, it is near to all."""
    if eyes.chamber not in SIDED:
        return _PLAIN[eyes.chamber]
    own, other = _NEAR[eyes.chamber]
    return own if not about or eyes.side in about else other


def seen(done: tuple[Entry, ...]) -> Iterator[tuple[str, Nearness, bool]]:
    """For each act and viewpoint of a talk: whether that view was another after the act."""
    about: dict[Ref, frozenset[Side]] = {}
    everyone = frozenset(sides(done))
    sights = {eyes: Sight(KEY, eyes) for eyes in viewpoints(done)}
    for entry in done:
        # A line of the public record may name a side that is none of this talk.
        near = about[entry.id] = concerned(entry, about) & everyone
        for eyes, sight in sights.items():
            # An auditor reads of a day when it is over.
            now = entry.at + (OVER if eyes.chamber is Chamber.AUDITOR else timedelta())
            before = sight.view(now)
            sight.take(entry)
            after = sight.view(now)
            changed = (before.lines, before.audit) != (after.lines, after.audit)
            yield type(entry.act).__name__, nearness(eyes, near), changed


def table() -> str:
    """Act by viewpoint: seen always, sometimes, or never."""
    met: dict[tuple[str, Nearness], set[bool]] = defaultdict(set)
    for done in (*map(entries, EXAMPLES), rare()):
        for act, near, changed in seen(done):
            met[act, near].add(changed)
    out = []
    for concept, union in CONCEPTS.items():
        out += [f"## {concept}\n", f"| act | {' | '.join(n.value for n in Nearness)} |"]
        out.append("| --- |" + " --- |" * len(Nearness))
        for kind in get_args(union):
            cells = (_cell(met[kind.__name__, near]) for near in Nearness)
            out.append(f"| `{kind.__name__}` | {' | '.join(cells)} |")
        out.append("")
    return "\n".join(out).strip()


def _cell(met: set[bool]) -> str:
    """What one place of the table says."""
    if not met:
        return ""
    return {frozenset({True}): "yes", frozenset({False}): "no"}.get(frozenset(met), "some")


def write() -> None:
    """Write the table anew."""
    before, begin, rest = PAGE.read_text("utf-8").partition(BEGIN)
    _old, end, after = rest.partition(END)
    PAGE.write_text(f"{before}{begin}\n{table()}\n\n{end}{after}", "utf-8")


if __name__ == "__main__":
    write()
