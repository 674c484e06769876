"""Suggestions before anybody confirms them, against what one reader found in the report.

    python -m tests.reading.dossier

The report and the dossier made of it by hand stand beside the project, where they are there at
all. A suggestion is right where it rests on words of one of the dossier's statements and names the
one who said it; a second suggestion of one statement is one too many.
"""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.yamls import loaded

from goodoffices.core.acts.dossier import Topic
from goodoffices.press.reports.document import Document, document
from goodoffices.press.reports.reading import Reading, read
from goodoffices.press.reports.suggestions import Suggestion, suggestions

FOLDER = Path(__file__).parents[3] / "shared" / "record"
REPORT, DOSSIER = FOLDER / "report.txt", FOLDER / "report_dossier.yaml"


@dataclass(frozen=True)
class Figures:
    """How many statements there are, how many are suggested, how many suggestions there are."""

    statements: int
    suggested: int
    suggestions: int
    named: int

    @property
    def precision(self) -> float:
        """Which part of what is suggested as said is a statement of the dossier."""
        return self.suggested / self.suggestions

    @property
    def recall(self) -> float:
        """Which part of the statements of the dossier is suggested."""
        return self.suggested / self.statements


def dossier() -> dict[str, Any]:
    """What one reader found in the report."""
    told: dict[str, Any] = loaded(DOSSIER.read_text(encoding="utf-8"))
    return told


def reading() -> Reading:
    """The report, read."""
    made: Document = document(REPORT.read_bytes(), REPORT.name)
    return read(made)


def places(text: str, statement: dict[str, Any]) -> list[tuple[int, int]]:
    """Where the words of a statement stand."""
    words = [statement["anchor"]] if "anchor" in statement else statement["segments"]
    found, after = [], 0
    for each in words:
        start = text.index(each, after)
        found.append((start, start + len(each)))
        after = start + 1
    return found


def agrees(suggestion: Suggestion, spans: list[tuple[int, int]]) -> bool:
    """Whether a suggestion rests on the greater part of a statement's words."""
    shared = sum(
        max(0, min(suggestion.end, end) - max(suggestion.start, start)) for start, end in spans
    )
    told = sum(end - start for start, end in spans)
    return 2 * shared >= min(told, suggestion.end - suggestion.start)


def spoken(found: tuple[Suggestion, ...]) -> list[Suggestion]:
    """The suggestions that something was said, without what is only part of one."""
    told = [each for each in found if each.saying is not None]
    return [
        each for each in told if each.topic not in (Topic.CONTEXT, Topic.MOVEMENT, Topic.SCOPE_OUT)
    ]


def measured() -> Figures:
    """The figures of the report."""
    told, gold = reading(), dossier()
    text = told.document.text
    names = {each["id"]: {each["name"], *each["refs"]} for each in gold["people"]}
    rows = spoken(suggestions(told))
    right: set[int] = set()
    found = named = 0
    # A statement and its paraphrase are one thing said.
    wanted = [each for each in gold["statements"] if "same_as" not in each]
    for statement in wanted:
        spans = places(text, statement)
        hits = [at for at, each in enumerate(rows) if at not in right and agrees(each, spans)]
        if hits:
            found += 1
            right.add(hits[0])
            named += rows[hits[0]].speaker in names[statement["speaker"]]
        else:
            print("not suggested:", statement["id"])
    for at, each in enumerate(rows):
        if at not in right:
            print("one too many:", each.topic.value, each.speaker, each.start)
    return Figures(len(wanted), found, len(rows), named)


if __name__ == "__main__":
    figures = measured()
    print(f"statements of the dossier, each thing once: {figures.statements}")
    print(f"suggested: {figures.suggested}, with the right speaker {figures.named}")
    print(f"suggestions that something was said: {figures.suggestions}")
    print(f"precision {figures.precision:.2f}, recall {figures.recall:.2f}")
