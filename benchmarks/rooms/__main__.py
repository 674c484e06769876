"""Run the parts that are named, or all; each in a process of its own, where Django is set up."""

from collections.abc import Callable, Iterator
from importlib import import_module

from benchmarks import parts

PARTS = ("desk", "room", "live", "live-database", "sent", "telephone")


def measured(part: str) -> Iterator[str]:
    """What a part measures, line by line."""
    module, _dash, how = part.partition("-")
    found: Callable[..., Iterator[str]] = import_module(f"benchmarks.rooms.{module}").measured
    return found(how) if how else found()


def printed(part: str) -> None:
    """Print what a part measures, each line as soon as it is known."""
    print(f"\n## {part}\n")
    for line in measured(part):
        print(line, flush=True)


if __name__ == "__main__":
    parts.run("benchmarks.rooms", PARTS, printed)
