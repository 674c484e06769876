"""Every real scenario for which exact figures were worked out beforehand, in each of its readings.

They lie in ../shared: 214 scenarios with two or three sides. Those with more have no figures; they
are found all the same, and counted.
"""

from collections.abc import Iterator

from tests.engine.field import differences, expected

from benchmarks.engine.figures import Figure, took

TITLE = "Every scenario of the field"


def figures() -> Iterator[Figure]:
    """How many figures differ: sizes and sums of frontiers, scores of solutions."""
    told = expected()
    readings = sum(
        reading is not None for each in told.values() for reading in each["values"].values()
    )
    found = took(lambda: [each for name in sorted(told) for each in differences(name)], runs=1)
    yield Figure("scenarios, and readings of them", f"{len(told)}, {readings}")
    yield Figure("mismatches", str(len(found.found)), "0", not found.found)
    yield Figure("reading, finding and comparing all of them", str(found))
