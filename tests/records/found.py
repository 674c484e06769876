"""What each viewpoint of the evening finds for a fixed set of words: a golden record of searches.

It is written anew with: python -m tests.records.found
"""

import json
import os
from functools import cache

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "goodoffices.server.settings")
import django

django.setup()

from tests.records.views import GOLDEN, KEY, OVER, entries, viewpoints  # noqa: E402 - as above

from goodoffices.core.record import Record  # noqa: E402 - as above
from goodoffices.core.seats import Seat  # noqa: E402 - as above
from goodoffices.core.view import View, view  # noqa: E402 - as above
from goodoffices.server.finding.facts import asking  # noqa: E402 - as above
from goodoffices.server.finding.found import Looking  # noqa: E402 - as above
from goodoffices.server.finding.seeking import sought  # noqa: E402 - as above

KEPT = GOLDEN / "found.txt"
WORDS = (
    "", "patrol", "doctor", "tiller", "survey", "siren", "capital", "twelve", "minister",
    "searchlight", "notebook", "seabed", '"twelve miles"',
)  # fmt: skip
"""What is looked for: all there is, words that one room has alone, and words that many have."""


@cache
def seen_by(seat: Seat) -> View:
    """What a viewpoint reads when the evening is over."""
    done = entries("evening")
    return view(Record(KEY, done), seat, done[-1].at + OVER)


def found(seat: Seat, words: str) -> list[str]:
    """The lines that a viewpoint finds: what each is, and its words."""
    seen = seen_by(seat)
    if seen.talk is None:
        return []
    look = Looking(seen, asking(seen), lambda ref: f"/{ref}")
    hits = [look.shown(each) for each in look.found(sought(words), {})]
    return [f"{hit.heading}: {' / '.join(each.text for each in hit.words)}" for hit in hits]


def searched() -> str:
    """Every search of every viewpoint; of all that there is only how much."""
    told = []
    for seat in viewpoints(entries("evening")):
        for words in WORDS:
            hits = found(seat, words)
            told.append(f"{seat}  {json.dumps(words)}  {len(hits)} found")
            told += [f"    {each}" for each in hits if words]
    return "\n".join(told) + "\n"


if __name__ == "__main__":
    KEPT.write_text(searched(), "utf-8")
