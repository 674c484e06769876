"""A written file, as the command line is given it."""

import sys
from pathlib import Path

from goodoffices.cli.telling import named, stop
from goodoffices.nodes import LARGEST


def read(file: Path, wanted: str = "a written talk") -> bytes:
    """The file, as far as one may go and a little further."""
    try:
        if str(file) == "-":
            return sys.stdin.buffer.read(LARGEST + 1)
        with file.open("rb") as opened:
            return opened.read(LARGEST + 1)
    except FileNotFoundError:
        stop(f"There is no file {named(file)}. Name {wanted}.")
    except OSError:
        stop(f"The file {named(file)} cannot be read. Name {wanted}.")
