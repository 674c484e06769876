"""How long a report of 1,000 words takes: quotations, speakers, people, speech; and everything.

    python -m benchmarks.reading          a table
    python -m benchmarks.reading --json   the same for machines

The reports are put together from those of the cases in `tests/reading/cases/developed`, paragraph
after paragraph, until there are 1,000 words; the Persian and the Arabic one with a roster of
everybody they name. Each is read anew every time, with nothing kept from before; every figure is
a median of the time of the processor.
"""

import json
import platform
import statistics
import sys
import time
from pathlib import Path

from tests.yamls import loaded

from goodoffices.leaks.folding import tokens
from goodoffices.press.reports import quotes as quoting
from goodoffices.press.reports import repeats
from goodoffices.press.reports.document import document
from goodoffices.press.reports.hearing import listen
from goodoffices.press.reports.layout import Document
from goodoffices.press.reports.people import people
from goodoffices.press.reports.person import Person
from goodoffices.press.reports.quotes import quotes
from goodoffices.press.reports.reading import read
from goodoffices.press.reports.reported import reported

DEVELOPED = Path(__file__).resolve().parents[1] / "tests/reading/cases/developed"
WORDS, RUNS = 1_000, 15


def mixed(pattern: str) -> Document:
    """A report of 1,000 words out of those of the cases."""
    texts = [path.read_text(encoding="utf-8") for path in sorted(DEVELOPED.glob(pattern))]
    held: list[str] = []
    for paragraph in "\n\n".join(texts).split("\n\n"):
        if sum(len(each.split()) for each in held) < WORDS:
            held.append(paragraph)
    return document("\n\n".join(held).encode(), "report.txt")


def named(pattern: str) -> tuple[Person, ...]:
    """Everybody whom the gold of the Persian or Arabic cases names."""
    if pattern.startswith("w"):
        return ()
    gold = [loaded(path.read_text("utf-8")) for path in DEVELOPED.glob(pattern)]
    known = [one for each in gold for one in (*each["people"], *each["organisations"])]
    return tuple(Person(one["name"], tuple(one["forms"]), one.get("office")) for one in known)


def _forget() -> None:
    for kept in (listen, quoting._english, repeats.words, repeats.roots, tokens):
        kept.cache_clear()


def measured() -> dict[str, float]:
    """Milliseconds for each part, and for all, over English reports and Persian ones."""
    figures = {}
    for name, pattern in (("English", "w*.txt"), ("Persian", "fa_*.txt"), ("Arabic", "ar_*.txt")):
        report, roster = mixed(pattern), named(pattern.replace(".txt", ".yaml"))
        spent = []
        for _ in range(RUNS):
            _forget()
            started = time.process_time()
            quotes(report, roster)
            people(report, roster)
            reported(report)
            spent.append((time.process_time() - started) * 1000)
        figures[f"quotations, people and reported speech, {name}"] = statistics.median(spent)
        whole = []
        for _ in range(RUNS):
            _forget()
            started = time.process_time()
            read(report, roster)
            whole.append((time.process_time() - started) * 1000)
        figures[f"everything, {name}"] = statistics.median(whole)
    return figures


def main(told: list[str]) -> None:
    """Print what was measured."""
    figures = measured()
    if "--json" in told:
        print(json.dumps({"milliseconds": figures, "python": platform.python_version()}))
        return
    for name, spent in figures.items():
        print(f"{name:55} {spent:7.1f} ms")


if __name__ == "__main__":
    main(sys.argv[1:])
