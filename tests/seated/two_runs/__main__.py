"""The two-run test over the site of a house: python -m tests.seated.two_runs --pairs 300."""

import os

os.environ["DJANGO_SETTINGS_MODULE"] = "goodoffices.server.seated.settings"

import argparse
import sys
import time
from pathlib import Path

from tests.disclosure.pairs import Leak, Spoiled
from tests.seated.two_runs.apart import Nursery
from tests.seated.two_runs.running import ALL, Site, Tally, called, outcome, pair, side_by_side


def main() -> None:
    """Run many pairs, print how far it is, and end with 1 if two houses could be told apart."""
    asked = argparse.ArgumentParser(prog="python -m tests.seated.two_runs", description=__doc__)
    asked.add_argument("--pairs", type=int, default=300, help="how many pairs are made")
    asked.add_argument("--seed", type=int, default=0, help="where the seeds begin")
    asked.add_argument("--seat", default="", choices=["", *map(called, ALL)], help="one viewpoint")
    asked.add_argument("--state", type=Path, help="a file from which a broken run goes on")
    told = asked.parse_args()
    tally = Tally.kept(told.state, told.seed, told.seat)
    start, before, shown = time.monotonic(), tally.done, 0.0
    seeds = range(told.seed + tally.done, told.seed + told.pairs)

    def ran(houses: Nursery, seed: int) -> tuple[Site, Spoiled | Leak | None]:
        made = pair(houses, seed, told.seat)
        return made, outcome(made)

    for made, came in side_by_side(ran, seeds):
        tally.count(made, came)
        took = time.monotonic() - start
        if took - shown > 10:
            shown = took
            print(line(tally, before, took), flush=True)
            if told.state:
                tally.keep(told.state)
    if told.state:
        tally.keep(told.state)
    print(line(tally, before, time.monotonic() - start))
    for leak in tally.leaks[:5]:
        print(leak)
    sys.exit(1 if tally.leaks else 0)


def line(tally: Tally, before: int, took: float) -> str:
    """How far a run is."""
    each = took / max(tally.done - before, 1)
    counts = tally.counts
    return (
        f"{tally.done:,} pairs, {each:.2f} s each: {len(tally.leaks)} differences in "
        f"{counts.get('answers', 0):,} answers, {counts.get('printed', 0):,} outputs of commands "
        f"and {counts.get('own', 0):,} own acts, {counts.get('admitted', 0):,} of them admitted "
        f"({tally.spoiled:,} pairs spoiled, {tally.hidden:,} hidden acts)"
    )


if __name__ == "__main__":
    main()
