"""Short passages in which it is not plain who speaks, and how often the right one is named.

python -m tests.reading.said

The passages are for the figure alone: which of them is missed is not printed.
"""

from collections import Counter
from pathlib import Path
from typing import Any

from tests.reading.gold import Case
from tests.reading.measure import answers, plain
from tests.yamls import loaded

from goodoffices.press.reports.document import document
from goodoffices.press.reports.person import Person
from goodoffices.press.reports.quotes import quotes

FOLDER = Path(__file__).parent / "said"


def passages() -> list[dict[str, Any]]:
    """All passages, file after file."""
    return [
        each
        for path in sorted(FOLDER.glob("*.yaml"))
        for each in loaded(path.read_text(encoding="utf-8"))
    ]


def outcome(passage: dict[str, Any], wanted: dict[str, Any]) -> str:
    """What became of one quotation: not found, open, right or wrong."""
    known = [Person(name, (name,)) for name in passage.get("roster", ())]
    read = quotes(document(passage["text"].encode(), "report.txt"), known)
    hit = next((each for each in read if plain(each.text) == plain(wanted["text"])), None)
    if hit is None or not hit.spoken:
        return "not found"
    if hit.speaker is None:
        return "open" if wanted["by"] else "right"
    gold: dict[str, Any] = {"people": [], "organisations": []}
    case = Case(FOLDER, "said", passage["text"], gold)
    return "right" if answers(case, {**wanted, "speaker": wanted["by"]}, hit.speaker) else "wrong"


def counted() -> Counter[str]:
    """How many quotations came out in which way."""
    return Counter(outcome(each, wanted) for each in passages() for wanted in each["said"])


if __name__ == "__main__":
    figures = counted()
    print(f"{figures.total()} quotations in {len(passages())} passages")
    for way in ("right", "wrong", "open", "not found"):
        print(f"{way}: {figures[way]}")
