"""How much of what a careful person finds in two readouts the comparison finds:
python -m tests.press.comparing.measure [developed|held] [-v].
"""

import sys
from collections import Counter
from dataclasses import dataclass, field

from tests.press.comparing.gold import HALVES, Case, cases

from goodoffices.press.comparing.comparison import Comparison, Row, compare


@dataclass(slots=True)
class Count:
    """What was found rightly, wrongly, and not at all; and what was left open."""

    right: int = 0
    wrong: int = 0
    missed: int = 0
    open: int = 0
    told: list[str] = field(default_factory=list)

    def __str__(self) -> str:
        """Precision and recall, with the numbers they are of."""
        found, there = self.right + self.wrong, self.right + self.missed
        return (
            f"precision {_share(self.right, found)} ({self.right} of {found}), "
            f"recall {_share(self.right, there)} ({self.right} of {there}), left open {self.open}"
        )


def _share(part: int, whole: int) -> str:
    return f"{part / whole:.2f}" if whole else "-"


def omissions(case: Case, found: Comparison) -> Count:
    """What one readout says and the other does not, against the gold."""
    count = Count()
    for side in (0, 1):
        wanted = list(case.only[side])
        alone = [row for row in found.rows if not (row.second, row.first)[side]]
        for row in alone:
            text = row.texts[side]
            gold = next((each for each in wanted if text.startswith(each)), None)
            if row.doubtful:
                count.open += 1
            elif gold is None:
                count.wrong += 1
                count.told.append(f"{case.id}: wrongly alone: {text}")
            else:
                count.right += 1
                wanted.remove(gold)
        count.missed += len(wanted)
        count.told += [f"{case.id}: not found alone: {each}" for each in wanted]
    return count


def said(row: Row, number: int) -> tuple[str, str, str]:
    """A difference as the gold writes it."""
    found = row.differences[number]
    first, second = found.first, found.second
    one = row.texts[0][slice(*first)] if first else ""
    other = row.texts[1][slice(*second)] if second else ""
    return (found.kind.value, one, other)


def flags(case: Case, found: Comparison) -> dict[str, Count]:
    """The words that bind, numbers and dates that differ, against the gold, by kind."""
    counts = {kind: Count() for kind in ("modal", "negation", "number", "date")}
    wanted = Counter(_key(each) for each in case.differ)
    for row in found.rows:
        for number in range(len(row.differences)):
            key = _key(said(row, number))
            if wanted[key]:
                wanted[key] -= 1
                counts[key[0]].right += 1
            else:
                counts[key[0]].wrong += 1
                counts[key[0]].told.append(f"{case.id}: wrongly flagged: {key}")
    for key, left in wanted.items():
        counts[key[0]].missed += left
        counts[key[0]].told += [f"{case.id}: not flagged: {key}"] * left
    return counts


def _key(each: tuple[str, str, str]) -> tuple[str, str, str]:
    return (each[0], each[1].casefold(), each[2].casefold())


def measured(half: str) -> dict[str, Count]:
    """Every count over the cases of one half."""
    total = {kind: Count() for kind in ("alone", "modal", "negation", "number", "date")}
    for case in cases(half):
        found = compare(*case.texts)
        for kind, count in {"alone": omissions(case, found), **flags(case, found)}.items():
            whole = total[kind]
            whole.right += count.right
            whole.wrong += count.wrong
            whole.missed += count.missed
            whole.open += count.open
            whole.told += count.told
    return total


def main() -> None:
    """Print precision and recall of each half asked for; `-v` says where it was wrong."""
    asked = [each for each in sys.argv[1:] if each in HALVES] or list(HALVES)
    for half in asked:
        print(f"{half}: {len(cases(half))} pairs of readouts")
        for kind, count in measured(half).items():
            print(f"  {kind:<9} {count}")
            if "-v" in sys.argv and half == "developed":
                print(*(f"    {each}" for each in count.told), sep="\n")


if __name__ == "__main__":
    main()
