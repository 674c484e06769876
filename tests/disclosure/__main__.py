"""The two-run test by the hundred thousand: python -m tests.disclosure --pairs 100000."""

import argparse
import sys
import time
from pathlib import Path

from tests.disclosure.pairs import Pair
from tests.disclosure.running import Tally, pair, seeds
from tests.disclosure.watched import Watched


def main() -> None:
    """Run many pairs, print how far it is, and end with 1 if two worlds could be told apart."""
    asked = argparse.ArgumentParser(prog="python -m tests.disclosure", description=__doc__)
    asked.add_argument("--pairs", type=int, default=1000, help="how many pairs this shard makes")
    asked.add_argument("--seed", type=int, default=0, help="where the seeds begin")
    asked.add_argument("--shard", default="0/1", help="which part of the seeds, as 0/4, 1/4 ...")
    asked.add_argument("--state", type=Path, help="a file from which a broken run goes on")
    asked.add_argument("--minutes", type=float, default=float("inf"), help="stop after so many")
    asked.add_argument("--together", action="store_true", help="a head and the public as one")
    asked.add_argument(
        "--published", action="store_true", help="all that is published, printed and shown too"
    )
    told = asked.parse_args()
    shard, shards = map(int, told.shard.split("/"))
    tally = Tally.kept(told.state, told.seed, told.shard)
    start, before, shown = time.monotonic(), tally.done, 0.0
    for seed in seeds(told.seed, shard, shards, tally.done):
        took = time.monotonic() - start
        if tally.done >= told.pairs or took > told.minutes * 60:
            break
        tally.add(pair(seed, together=told.together, kind=Watched if told.published else Pair))
        if took - shown > 10:
            shown = took
            print(_line(tally, before, took), flush=True)
            if told.state:
                tally.keep(told.state)
    if told.state:
        tally.keep(told.state)
    print(_line(tally, before, time.monotonic() - start))
    for leak in tally.leaks[:5]:
        print(leak)
    sys.exit(1 if tally.leaks else 0)


def _line(tally: Tally, before: int, took: float) -> str:
    speed = (tally.done - before) / max(took, 1e-9)
    return (
        f"{tally.done:,} pairs, {speed:.1f} a second: {len(tally.leaks)} differences in "
        f"{tally.counts.get('views', 0):,} views and {tally.counts.get('own', 0):,} own acts "
        f"({tally.spoiled:,} pairs spoiled, {tally.hidden:,} hidden acts)"
        + (f", {tally.counts['outputs']:,} outputs" if "outputs" in tally.counts else "")
    )


if __name__ == "__main__":
    main()
