"""Run the parts that are named, or all; each in a process of its own, where Django is set up."""

import os
import platform
import subprocess
import sys
from collections.abc import Callable, Iterator
from importlib import import_module

PARTS = ("desk", "room", "live", "live-database", "sent", "telephone")


def measured(part: str) -> Iterator[str]:
    """What a part measures, line by line."""
    module, _dash, how = part.partition("-")
    found: Callable[..., Iterator[str]] = import_module(f"benchmarks.rooms.{module}").measured
    return found(how) if how else found()


def main(names: list[str]) -> None:
    """Print what each part measured, and how busy the machine was meanwhile."""
    if len(names) == 1:
        print(f"\n## {names[0]}\n")
        for line in measured(names[0]):
            print(line, flush=True)
        print(f"\nload: {' '.join(f'{each:.1f}' for each in os.getloadavg())}", flush=True)
        return
    print(f"Python {platform.python_version()}, {platform.machine()}, {os.cpu_count()} cores")
    sys.stdout.flush()
    for name in names or PARTS:
        subprocess.run([sys.executable, "-m", "benchmarks.rooms", name], check=True)


if __name__ == "__main__":
    main(sys.argv[1:])
