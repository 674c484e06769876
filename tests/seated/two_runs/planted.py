"""Leaks planted in a running house, and the pairs each took.

It prints them: python -m tests.seated.two_runs.planted
"""

import os

os.environ["DJANGO_SETTINGS_MODULE"] = "goodoffices.server.seated.settings"

import sys
import time

from tests.seated.two_runs.running import LEAKS, found, opened


def main(names: list[str]) -> None:
    """Print after how many pairs each leak was found; end with 1 where one was not."""
    wanted = [LEAKS[name] for name in names] if names else list(LEAKS.values())
    caught = 0
    print(f"{'pairs':>5} {'s':>5}  leak: where it showed")
    with opened() as houses:
        for leak in wanted:
            start = time.monotonic()
            pairs, shown = found(houses, leak)
            caught += pairs > 0
            told = " ".join(shown.split())[:110] if pairs else "NOT FOUND"
            took = time.monotonic() - start
            print(f"{pairs or '-':>5} {took:>5.1f}  {leak.name}: {told}", flush=True)
    print(f"{caught} of {len(wanted)} planted leaks found")
    sys.exit(caught < len(wanted))


if __name__ == "__main__":
    main(sys.argv[1:])
