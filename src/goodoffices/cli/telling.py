"""What the program says to a person: one line, with the next step, and never words of a talk."""

import json
import sys
from contextlib import suppress
from io import TextIOWrapper
from pathlib import Path
from typing import Any, NoReturn

import click

from goodoffices.core.words import cleaned

if sys.platform != "win32":
    import resource

INTERRUPTED = 130
"""How a program ends that somebody interrupted."""


class Stop(click.ClickException):
    """It cannot be done: why, and what to do next."""


def stop(words: str) -> NoReturn:
    """Stop with one line.

    Raises:
        Stop: always.
    """
    raise Stop(words)


def named(path: Path) -> str:
    """A file as a line may name it, whatever its name holds."""
    return " ".join(cleaned(click.format_filename(path)).split()) or "that"


def for_programs(told: object) -> str:
    """One object of JSON, in which what could command a terminal stands as its number."""
    line = json.dumps(told, ensure_ascii=False)
    for sign in {*line} - {*cleaned(line)}:
        line = line.replace(sign, f"\\u{ord(sign):04x}")
    return line


class Program(click.Group):
    """The commands; whatever goes wrong is told in one line."""

    def main(self, *args: Any, **kwargs: Any) -> Any:
        """Run one command, and end with how it went."""
        _unfailing()
        try:
            ended = super().main(*args, **(kwargs | {"standalone_mode": False}))
        except click.exceptions.NoArgsIsHelpError as asked:
            click.echo(asked.format_message())
            sys.exit(0)
        except click.UsageError as error:
            command = error.ctx.command_path if error.ctx else "goodoffices"
            _line(f"{error.format_message().rstrip('.')}. Try: {command} --help")
            sys.exit(2)
        except click.ClickException as error:
            _line(error.format_message())
            sys.exit(1)
        except click.Abort:
            sys.exit(INTERRUPTED)
        sys.exit(ended if isinstance(ended, int) else 0)


def _line(words: str) -> None:
    click.echo(" ".join(words.split()), err=True)


def _unfailing() -> None:
    """Show what a terminal has no sign for as its number, rather than fail."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def no_dumps() -> None:
    """Leave no image of the memory on the disk if the program should die."""
    if sys.platform != "win32":
        with suppress(ValueError, OSError):
            resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
