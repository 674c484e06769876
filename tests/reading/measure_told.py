"""Days, states, claims and the rest against the gold of one half; figures alone are printed.

In Persian and Arabic the reader is given the names beforehand, as a roster holds them.

python -m tests.reading.measure_told developed
python -m tests.reading.measure_told reported
"""

import sys
from collections import Counter
from html import unescape
from typing import Any

from tests.reading.gold import HALVES, Case, cases
from tests.reading.measure import roster

from goodoffices.press.reports.document import Document, Part, document
from goodoffices.press.reports.reading import Reading, read

Count = Counter[str]


def measured(half: str) -> Count:
    """What was wanted, found and found besides, over the cases of a half."""
    count: Count = Counter()
    for case in cases(half):
        made = document(case.path.read_bytes(), case.path.name)
        reading = read(made, roster(case))
        _days(count, made, reading, case)
        _stands(count, made, reading, case)
        _passed_on(count, made, reading, case)
        _there(count, reading, case)
        count["reports"] += 1
        count["embeds right"] += made.embeds == case.gold["missing_embeds"]
        aside = _plain("\n".join(made.words(each) for each in made.of(Part.ASIDE, Part.EMBED)))
        count["boilerplate wanted"] += len(case.gold["boilerplate"])
        count["boilerplate found"] += sum(
            _plain(words) in aside for words in case.gold["boilerplate"]
        )
    return count


def _days(count: Count, made: Document, reading: Reading, case: Case) -> None:
    found = [each for each in reading.moments if not each.from_today]
    used: set[int] = set()
    for gold in case.gold["dates"]:
        hits = [
            at
            for at, each in enumerate(found)
            if at not in used and _alike(made.text[each.start : each.end], gold["text"])
            and (gold["date"] is None or str(each.day) == str(gold["date"]))
            and gold["time"] == (each.clock and f"{each.clock:%H:%M}")
        ]  # fmt: skip
        count["dates wanted"] += 1
        count["dates found"] += bool(hits)
        used.update(hits[:1])
    count["dates told"] += len(found)
    count["dates right"] += len(used)


def _stands(count: Count, made: Document, reading: Reading, case: Case) -> None:
    gold, state = case.gold["state"], reading.state
    count["states told"] += state is not None
    if gold:
        count["states wanted"] += 1
        count["states right"] += state is not None and state.value == gold["value"]
    manner = case.gold["modality"]
    told = reading.manners[0].value if reading.manners else None
    count["manners wanted"] += manner is not None
    count["manners told"] += told is not None
    count["manners right"] += told is not None and told == manner


def _passed_on(count: Count, made: Document, reading: Reading, case: Case) -> None:
    for gold in case.gold["claims"]:
        count["claims wanted"] += 1
        count["claims found"] += any(
            _alike(made.text[each.start : each.end], gold["text"])
            and _alike(each.by.lower(), gold["by"].lower())
            for each in reading.handed
        )


def _there(count: Count, reading: Reading, case: Case) -> None:
    told = {each.person: each.how for each in reading.presences}
    gold = {each["person"]: each["how"] for each in case.gold["attendance"]}
    count["attendance wanted"] += len(gold)
    count["attendance told"] += len(told)
    count["attendance right"] += sum(gold.get(name) == how for name, how in told.items())


def _plain(words: str) -> str:
    """Words as a reader sees them: no entities, and every run of white space as one."""
    return " ".join(unescape(words).split())


def _alike(one: str, other: str) -> bool:
    return bool(one) and (one in other or other in one)


def _line(count: Count, what: str, right: str, of: str, told: str = "") -> str:
    shown: list[Any] = [f"{what}: {count[right]} of {count[of]}"]
    if told:
        shown.append(f"{count[told]} told")
    return ", ".join(shown)


if __name__ == "__main__":
    (wanted,) = sys.argv[1:] or HALVES[:1]
    counted = measured(wanted)
    print(f"{wanted}: {counted['reports']} reports")
    print(_line(counted, "days and times", "dates found", "dates wanted", "dates told"))
    print(_line(counted, "how the talks stand", "states right", "states wanted", "states told"))
    print(_line(counted, "whether they meet", "manners right", "manners wanted", "manners told"))
    print(_line(counted, "claims of others", "claims found", "claims wanted"))
    print(_line(counted, "attendance", "attendance right", "attendance wanted", "attendance told"))
    print(_line(counted, "missing embeds", "embeds right", "reports"))
    print(_line(counted, "boilerplate", "boilerplate found", "boilerplate wanted"))
