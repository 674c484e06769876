"""Leaks planted in a running house, and the pairs each took.

It prints them: python -m tests.seated.two_runs.planted
"""

import os

os.environ["DJANGO_SETTINGS_MODULE"] = "goodoffices.server.seated.settings"

import sys

from tests.seated.two_runs.running import LEAKS, MOST, found, side_by_side


def main(names: list[str]) -> None:
    """Print after how many pairs each leak was found; end with 1 where one was not."""
    wanted = [LEAKS[name] for name in names] if names else list(LEAKS.values())
    caught = looked = 0
    print(f"{'pairs':>5}  leak: where it showed")
    for leak, (pairs, shown) in zip(wanted, side_by_side(found, wanted), strict=True):
        caught, looked = caught + (pairs > 0), looked + (pairs or MOST)
        told = " ".join(shown.split())[:110] if pairs else "NOT FOUND"
        print(f"{pairs or '-':>5}  {leak.name}: {told}", flush=True)
    print(f"{caught} of {len(wanted)} planted leaks found, in {looked} pairs")
    sys.exit(caught < len(wanted))


if __name__ == "__main__":
    main(sys.argv[1:])
