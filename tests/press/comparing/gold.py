"""The cases of readouts to compare, and what a careful person found in them."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.yamls import loaded

from goodoffices.core.words import Words

CASES = Path(__file__).with_name("cases")
HALVES = ("developed", "held")


@dataclass(frozen=True, slots=True)
class Case:
    """Two readouts of one meeting (ILLUSTRATIVE), and what differs.

    `only` are the first words of what each says alone; `differ` are kind and the words in each.
    """

    id: str
    texts: tuple[Words, Words]
    only: tuple[tuple[str, ...], tuple[str, ...]]
    differ: tuple[tuple[str, str, str], ...]


def cases(half: str) -> tuple[Case, ...]:
    """The cases of one half."""
    written: list[dict[str, Any]] = loaded((CASES / f"{half}.yaml").read_text("utf-8"))
    return tuple(_case(each) for each in written)


def _case(written: dict[str, Any]) -> Case:
    texts = [Words(written[each]["text"], written[each]["lang"]) for each in "ab"]
    differ = [(each["kind"], str(each["a"]), str(each["b"])) for each in written["differ"]]
    return Case(
        written["id"],
        (texts[0], texts[1]),
        (tuple(written["only_a"]), tuple(written["only_b"])),
        tuple(differ),
    )
