"""Print the figures of the engine, part by part.

    python -m benchmarks.engine               all parts
    python -m benchmarks.engine listing …     those that are named

Each part runs in a process of its own. `listing`, `building`, `filtering` and `constrained` ask
the tools of the field, in an environment that is made for them: that needs the network once.
`scenarios` and `nuclear` read files that lie beside this folder, in ../shared. What cannot be had
is left out with a word. Beside the clock stands the processor's own time: on a busy machine it
tells more, and ratios are decided by it.
"""

from importlib import import_module

from benchmarks import parts
from benchmarks.engine.field.environment import Absent
from benchmarks.engine.figures import printed

PARTS = (
    "scenarios", "small", "listing", "building", "filtering", "constrained", "sides", "growth",
    "nearing", "nuclear", "command",
)  # fmt: skip


def told(name: str) -> None:
    """Print the figures of a part, or what it lacks."""
    part = import_module(f"benchmarks.engine.{name}")
    try:
        printed(part.TITLE, part.figures())
    except Absent as lacking:
        print(f"\nLeft out: the tools of the field cannot be had. {lacking}")
    except FileNotFoundError as lacking:
        print(f"\nLeft out: {lacking.filename} is not there.")


if __name__ == "__main__":
    parts.run("benchmarks.engine", PARTS, told)
