"""The program as a person runs it: a process of its own."""

import multiprocessing
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from goodoffices.cli import COMMANDS, main

HOUSE = Path(__file__).parents[2]
MAIN = (
    sys.executable,
    "-c",
    "from goodoffices.cli import main; main(prog_name='goodoffices')",
)


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
    """Run the program to its end, without a terminal; what it imports is imported but once."""
    with TemporaryDirectory() as folder:
        paths = [Path(folder) / name for name in ("given", "out", "err")]
        paths[0].write_bytes(given)
        told = ([*map(str, words)], cwd, environment(**settings), paths)
        program = _NURSERY.Process(target=_run, args=told)
        program.start()
        program.join(60)
        if program.is_alive():
            program.kill()
            raise TimeoutError(f"goodoffices {words} does not end")
        out, err = (path.read_text(encoding="utf-8") for path in paths[1:])
    return Ran(program.exitcode, out, err)


_NURSERY = multiprocessing.get_context("forkserver")
_NURSERY.set_forkserver_preload(
    [
        *(f"goodoffices.cli.{module}" for module in set(COMMANDS.values())),
        "goodoffices.press.reports.reading",
    ]
)


def _run(words, cwd, settings, paths):
    os.setsid()  # no terminal to ask
    os.chdir(cwd)
    os.environ.clear()
    os.environ.update(settings)
    for stream, (name, path) in enumerate(zip(("stdin", "stdout", "stderr"), paths, strict=True)):
        os.dup2(os.open(path, os.O_RDONLY if not stream else os.O_WRONLY | os.O_CREAT), stream)
        setattr(sys, name, open(stream, "w" if stream else "r", encoding="utf-8", closefd=False))  # noqa: SIM115 - it ends with the process
    main(words, prog_name="goodoffices")


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
