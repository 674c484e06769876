"""How many leaks are found, and how often a harmless draft is stopped, by kind and language.

python -m tests.leaks.measure developed [--misses]

The halves are the folders of `cases`: developed, reported, second-developed, second-reported.
"""

import sys
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from pathlib import Path

from tests.yamls import loaded

from goodoffices.leaks.check import Index
from goodoffices.leaks.files import cases

FOLDER = Path(__file__).parent / "cases"
SURE = ("number", "date", "name")
PARAPHRASE = "paraphrase"


@dataclass
class Figures:
    """What was counted over the cases of one half."""

    expected: Counter[tuple[str, str]] = field(default_factory=Counter)
    found: Counter[tuple[str, str]] = field(default_factory=Counter)
    agreed: Counter[tuple[str, str]] = field(default_factory=Counter)
    harmless: int = 0
    alarms: list[object] = field(default_factory=list)
    leaking: int = 0
    wrong: list[tuple[object, ...]] = field(default_factory=list)
    missed: list[tuple[object, ...]] = field(default_factory=list)

    def recall(self, *kinds):
        """Which part of the leaks of these kinds was found."""
        found = sum(count for (kind, _), count in self.found.items() if kind in kinds)
        return found / sum(count for (kind, _), count in self.expected.items() if kind in kinds)

    @property
    def kinds(self):
        """The kinds there are, paraphrase last."""
        return sorted(
            {kind for kind, _ in self.expected}, key=lambda each: (each == PARAPHRASE, each)
        )


def measured(half):
    """The figures of one half of the cases."""
    figures = Figures()
    for path in sorted((FOLDER / half).glob("*.yaml")):
        text = path.read_text(encoding="utf-8")
        file = cases(text, path.name)
        told = {each["id"]: each["expect"] for each in loaded(text)["cases"]}
        for case in file.cases:
            index = Index(case.held, case.known, file.lists, case.near)
            _count(figures, path.stem, case, told[case.id], index.check(case.draft))
    return figures


def _count(figures, talk, case, expected, findings):
    kinds = defaultdict(set)
    marked = defaultdict(list)
    for each in findings:
        kinds[each.confidence].add(each.kind.value)
        marked[each.confidence].append(
            (each.kind.value, [mark.words for mark in each.spans if mark.in_draft])
        )
    langs = {each.id: each.words.lang for each in case.held}
    for row in expected:
        pair = (row["kind"], f"{langs[row['confidence']]}→{case.draft.lang}")
        figures.expected[pair] += 1
        if row["confidence"] in kinds:
            figures.found[pair] += 1
            figures.agreed[pair] += row["kind"] in kinds[row["confidence"]]
        else:
            figures.missed.append((talk, case.id, row))
    others = set(kinds) - {row["confidence"] for row in expected}
    rows = [(talk, case.id, each, marked[each]) for each in sorted(others)]
    if expected:
        figures.leaking += 1
        figures.wrong += rows
    else:
        figures.harmless += 1
        if rows:
            figures.alarms.append(rows)


def printed(figures):
    """The figures as a table."""
    pairs = sorted({pair for _, pair in figures.expected})
    print(f"{'':12}" + "".join(f"{pair:>8}" for pair in pairs) + f"{'all':>9}{'agreed':>9}")
    for kind in figures.kinds:
        cells = "".join(f"{_share(figures, kind, pair):>8}" for pair in pairs)
        every = [figures.found, figures.expected, figures.agreed]
        found, expected, agreed = (
            sum(count for (each, _), count in counter.items() if each == kind) for counter in every
        )
        print(f"{kind:12}{cells}{f'{found}/{expected}':>9}{f'{agreed}/{found}':>9}")
    sure = [kind for kind in figures.kinds if kind != PARAPHRASE]
    print(f"recall without paraphrase {figures.recall(*sure):.3f}")
    print(f"harmless drafts stopped {len(figures.alarms)} of {figures.harmless}")
    print(f"wrong confidences shown {len(figures.wrong)} in {figures.leaking} leaking drafts")


def _share(figures, kind, pair):
    expected = figures.expected[kind, pair]
    return f"{figures.found[kind, pair]}/{expected}" if expected else "·"


def main(half, *options):
    """Print the figures of one half, and what was missed if asked."""
    figures = measured(half)
    printed(figures)
    if "--misses" in options:
        for each in figures.missed:
            print("missed", *each)
        for rows in figures.alarms:
            for row in rows:
                print("alarm", *row)
        for row in figures.wrong:
            print("wrong", *row)


if __name__ == "__main__":
    main(*sys.argv[1:])
