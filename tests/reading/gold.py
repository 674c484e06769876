"""The invented reports and what a careful person reads out of them."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from tests.yamls import loaded

FOLDER = Path(__file__).parent / "cases"
HALVES = ("developed", "reported", "third", "fourth")
"""`third` and `fourth` came after the two and ask about quotations only."""
SEEN = ("developed", "third")
"""What rules may be made on; `third` was measured before it was looked at."""
LONG = 5
"""Words from which a quotation is a long one."""


@dataclass(frozen=True)
class Case:
    """One report and its gold."""

    path: Path
    half: str
    text: str
    gold: dict[str, Any]

    def __str__(self) -> str:
        return f"{self.half}/{self.path.stem}"

    @property
    def language(self) -> str:
        """The language that the report is in."""
        return str(self.gold["language"])

    @property
    def long_quotes(self) -> list[dict[str, Any]]:
        """What somebody says in five words or more, each once."""
        aside = ("scare", "within", "heading")
        said = [quote for quote in self.gold["quotes"] if not any(map(quote.get, aside))]
        return [quote for quote in said if len(quote["text"].split()) >= LONG]


@cache
def read_case(gold: Path) -> Case:
    """The report beside a gold file.

    Raises:
        ValueError: There is none, or there are several.
    """
    (report,) = (path for path in gold.parent.glob(f"{gold.stem}.*") if path != gold)
    written = loaded(gold.read_text(encoding="utf-8"))
    return Case(report, gold.parent.name, report.read_text(encoding="utf-8"), written)


def cases(half: str) -> list[Case]:
    """The cases of one half, by name."""
    return [read_case(gold) for gold in sorted((FOLDER / half).glob("*.yaml"))]
