"""How well names are told: `python -m tests.reading.names.measure developed`, or `reported`.

Nothing is merged by the house; what is measured is what it would suggest.
"""

import sys
from collections import Counter
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from tests.yamls import loaded

from goodoffices.press.persons.candidates import Known, candidates
from goodoffices.press.persons.comparing import Likeness, Mention, judged
from goodoffices.press.persons.offices import Checked, Tenure, checked, days

HERE = Path(__file__).parent
HALVES = ("developed", "reported")


@cache
def _read(name: str) -> Any:
    return loaded((HERE / name).read_text(encoding="utf-8"))


def cases(name: str, key: str, half: str) -> list[dict[str, Any]]:
    """The cases of one half."""
    return [case for case in _read(name)[key] if case["half"] == half]


def mention(told: dict[str, Any]) -> Mention:
    """A name of a case, with what stands beside it."""
    return Mention(
        told["name"], told.get("lang", ""), told.get("office", ""), told.get("side", "")
    )


def pairs(half: str) -> Counter[tuple[bool, Likeness]]:
    """How often each answer was given to pairs that are one person and to pairs that are two."""
    return Counter(
        (case["same"], judged(mention(case["a"]), mention(case["b"])).likeness)
        for case in cases("pairs.yaml", "pairs", half)
    )


def roster(name: str) -> list[Known]:
    """The persons of a roster of the gold, each in every form and office."""
    return [
        Known(
            person["id"],
            tuple(
                Mention(form["name"], form["lang"], office, person["side"])
                for form in person["forms"]
                for office in person["offices"]
            ),
        )
        for person in _read("candidates.yaml")["rosters"][name]
    ]


def first(query: dict[str, Any]) -> str | None:
    """Who is listed first for a query, if anybody is."""
    asked = query["mention"]
    told = Mention(
        asked["name"],
        asked.get("lang", ""),
        asked.get("office", ""),
        asked.get("side", ""),
        asked.get("context", ""),
    )
    found = candidates(told, roster(query["roster"]))
    return found[0].id if found else None


def tenures() -> list[Tenure]:
    """Who held which office when, by the roster of the gold."""
    told = _read("../offices/roster.yaml")
    return [
        Tenure(
            person["id"],
            each["office"],
            each["side"],
            None if each["from"] == "unknown" else days(_day(each["from"])),
            days(_day(each["until"])) if "until" in each else None,
            told["known_to"],
        )
        for person in told["persons"]
        for each in person["offices"]
    ]


def _day(told: date | int | str) -> date | str:
    return told if isinstance(told, date) else str(told)


def office(case: dict[str, Any]) -> Checked:
    """What is known of the office of a case."""
    when = days(_day(case["date"]))
    return checked(case["person"], case["office"], case["side"], when, tenures())


def main(half: str) -> None:
    """Print the figures of one half."""
    found = pairs(half)
    same = found[True, Likeness.SAME], found[False, Likeness.SAME]
    one, two = (sum(found[truth, each] for each in Likeness) for truth in (True, False))
    print(f"{half}: {one} pairs are one person, {two} are two")
    print(f"  called same: {sum(same)}, rightly {same[0]}; {_rate(same[0], sum(same), one)}")
    other = found[False, Likeness.DIFFERENT], found[True, Likeness.DIFFERENT]
    print(
        f"  called different: {sum(other)}, rightly {other[0]}; {_rate(other[0], sum(other), two)}"
    )
    print(f"  left open: {sum(found[truth, Likeness.OPEN] for truth in (True, False))}")
    asked = cases("candidates.yaml", "queries", half)
    right = [query for query in asked if first(query) == query["right"]]
    nobody = [query for query in asked if query["right"] is None]
    none = [query for query in right if query["right"] is None]
    print(f"  asked who is meant: {len(asked)}, right first {len(right)}")
    print(f"    of these nobody is meant: {len(nobody)}, nobody listed {len(none)}")
    held = cases("../offices/cases.yaml", "cases", half)
    known = [case for case in held if office(case).held.value == case["expect"]]
    noticed = [case for case in held if office(case).notice == case["notice"]]
    print(f"  offices at a date: {len(held)}, right {len(known)}, noticed {len(noticed)}")
    print("  merged without a person: 0, for nothing here merges")


def _rate(right: int, called: int, all_there: int) -> str:
    return f"precision {right / max(called, 1):.2f}, recall {right / max(all_there, 1):.2f}"


if __name__ == "__main__":
    main(sys.argv[1])
