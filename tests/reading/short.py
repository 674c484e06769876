"""Short cases from life, and how much of what the reader tells of them is right and found.

python -m tests.reading.short
python -m tests.reading.short --misses
"""

import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.yamls import loaded

from goodoffices.press.reports.document import Part, document
from goodoffices.press.reports.people import Person
from goodoffices.press.reports.reading import read

FOLDER = Path(__file__).parent / "told"
KINDS = {
    "how the talks stand": "state",
    "whether they meet": "modality",
    "claims of others": "claims",
    "attendance": "attendance",
    "boilerplate": "boilerplate",
}


@dataclass(frozen=True)
class Told:
    """What is wanted of one case and what is told of it, for one thing asked."""

    case: dict[str, Any]
    wanted: frozenset[Any]
    told: frozenset[Any]

    @property
    def right(self) -> int:
        """How much of what is wanted is told."""
        return len(self.wanted & self.told)


def cases() -> list[dict[str, Any]]:
    """All short cases, file after file."""
    return [
        each
        for path in sorted(FOLDER.glob("*.yaml"))
        for each in loaded(path.read_text(encoding="utf-8"))
    ]


def told(kind: str) -> Iterator[Told]:
    """The cases that ask for one thing, with what is wanted and told."""
    for case in cases():
        if kind in case:
            wanted = case[kind] if isinstance(case[kind], list) else [case[kind]]
            yield Told(case, *_both(case, kind, [each for each in wanted if each]))


def _both(case: dict[str, Any], kind: str, wanted: list[Any]) -> tuple[frozenset[Any], ...]:
    made = document(case["text"].encode(), "report.txt")
    reading = read(made, [Person(name, (name,)) for name in case.get("roster", ())])
    found: set[Any]
    match kind:
        case "state":
            found = {reading.state.value} if reading.state else set()
        case "modality":
            found = {each.value for each in reading.manners[:1]}
        case "attendance":
            found = {(each.person, each.how) for each in reading.presences}
            wanted = [(each["person"], each["how"]) for each in wanted]
        case "boilerplate":
            found = {made.words(each) for each in made.of(Part.ASIDE, Part.EMBED)}
        case _:
            return _claims(reading, wanted)
    return frozenset(wanted), frozenset(found)


def _claims(reading: Any, wanted: list[dict[str, str]]) -> tuple[frozenset[Any], ...]:
    text = reading.document.text
    found = {(each.by, text[each.start : each.end]) for each in reading.handed}
    met = set()
    for by, words in found:
        fits = [
            (gold["by"], gold["text"])
            for gold in wanted
            if (gold["by"].lower() in by.lower() or (by and by.lower() in gold["by"].lower()))
            and (gold["text"] in words or words in gold["text"])
        ]
        met.add(fits[0] if fits else (by, words))
    return frozenset((each["by"], each["text"]) for each in wanted), frozenset(met)


def counted(kind: str) -> Counter[str]:
    """How much of one thing is wanted, told and right, over all short cases."""
    count: Counter[str] = Counter()
    for each in told(kind):
        count["cases"] += 1
        count["wanted"] += len(each.wanted)
        count["told"] += len(each.told)
        count["right"] += each.right
    return count


if __name__ == "__main__":
    for shown, name in KINDS.items():
        figures = counted(name)
        print(
            f"{shown}: {figures['right']} of {figures['wanted']}, {figures['told']} told"
            f" ({figures['cases']} cases)"
        )
        if sys.argv[1:] == ["--misses"]:
            for each in told(name):
                if each.wanted != each.told:
                    print("   ", each.case["id"], sorted(each.wanted), "|", sorted(each.told))
