"""The program as a person runs it: a process of its own."""

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

HOUSE = Path(__file__).parents[2]
MAIN = (sys.executable, "-c", "from goodoffices.cli import main; main(prog_name='goodoffices')")


def environment(**settings):
    """What a person's shell hands on, and nothing that would settle anything else."""
    kept = {n: v for n, v in os.environ.items() if not n.startswith("GOODOFFICES_")}
    return {**kept, "PYTHONPATH": str(HOUSE / "src"), "PYTHONUNBUFFERED": ""} | settings


@dataclass(frozen=True)
class Ran:
    """How the program ended and what it said."""

    code: int
    out: str
    err: str


def goodoffices(*words, given=b"", cwd=HOUSE, **settings):
    """Run the program to its end, without a terminal."""
    done = subprocess.run(
        [*MAIN, *map(str, words)],
        input=given,
        cwd=cwd,
        env=environment(**settings),
        capture_output=True,
        timeout=60,
        start_new_session=True,  # no terminal to ask
        check=False,
    )
    return Ran(done.returncode, done.stdout.decode(), done.stderr.decode())


def started(*words, cwd=HOUSE, **settings):
    """Start the program, and leave it running."""
    return subprocess.Popen(
        [*MAIN, *map(str, words)],
        cwd=cwd,
        env=environment(**settings),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
