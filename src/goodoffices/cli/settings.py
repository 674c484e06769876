"""What options and the environment settle: the folder, the port, the idle time, the passphrase."""

import os
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import click

from goodoffices.cli.telling import named, stop
from goodoffices.core.documents import LARGEST, MANY, USUAL

FILE = "desk.goodoffices"
DATA, PORT, IDLE = "GOODOFFICES_DATA", "GOODOFFICES_PORT", "GOODOFFICES_IDLE_MINUTES"
PASSPHRASE, PASSPHRASE_FILE = "GOODOFFICES_PASSPHRASE", "GOODOFFICES_PASSPHRASE_FILE"
DOCUMENT, DOCUMENTS = "GOODOFFICES_LARGEST_DOCUMENT", "GOODOFFICES_MOST_DOCUMENTS"
MEGABYTE = 1_000_000
LONGEST = 4096
"""Bytes a file with a passphrase may have."""

T = TypeVar("T", int, float)


def _number(name: str, otherwise: T, meant: Callable[[str], T], least: T, most: T) -> T:
    """A number from the environment.

    Raises:
        Stop: it is none, or out of bounds; it names the setting.
    """
    told = os.environ.get(name)
    if told is None:
        return otherwise
    try:
        number = meant(told)
        if not least <= number <= most:
            raise ValueError
    except ValueError:
        stop(f"{name} is not a number from {least} to {most}. Set it anew, or unset it.")
    return number


def port() -> int:
    """Where to listen, if no option says."""
    return _number(PORT, 8642, int, 1, 65535)


def idle() -> float:
    """Minutes after which the desk locks, if no option says."""
    return _number(IDLE, 10.0, float, 0.05, 1440.0)


def idle_in_a_house() -> float:
    """Minutes after which one is signed out of a house with seats, if no option says."""
    return _number(IDLE, 30.0, float, 1.0, 720.0)


def largest() -> int:
    """Bytes a document may have that is handed in."""
    return round(_number(DOCUMENT, USUAL / MEGABYTE, float, 0.1, LARGEST / MEGABYTE) * MEGABYTE)


def most() -> int:
    """Documents that a side may hand in to one talk."""
    return _number(DOCUMENTS, MANY, int, 1, 1000)


def folder(given: Path | None) -> Path:
    """The folder of the desk's file."""
    told = os.environ.get(DATA)
    if given is None and told:
        given = Path(told)
    return given.expanduser() if given else Path.home() / ".goodoffices"


def made(folder: Path) -> Path:
    """The folder, made for its owner alone where there is none.

    Raises:
        Stop: it cannot be made, or nothing can be written there.
    """
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError:
        stop(f"The folder {named(folder)} cannot be made. Choose another with --data.")
    if not os.access(folder, os.W_OK | os.X_OK):
        stop(f"Nothing can be written to the folder {named(folder)}. Choose another with --data.")
    return folder


def passphrase(file: Path | None) -> str:
    """The passphrase: from a file, from the environment, or asked for.

    Raises:
        Stop: the file cannot be read, or there is nobody to ask.
    """
    told = os.environ.pop(PASSPHRASE, None)
    if file is None and PASSPHRASE_FILE in os.environ:
        file = Path(os.environ[PASSPHRASE_FILE])
    if file is not None:
        return _from(file)
    if told is not None:
        return told
    if not somebody_there():
        stop(
            "There is no terminal to ask for the passphrase. Name a file that holds it with "
            f"--passphrase-file or {PASSPHRASE_FILE}."
        )
    return str(click.prompt("Passphrase", hide_input=True, err=True))


def another_passphrase(file: Path | None, *, twice: bool = False) -> str:
    """The passphrase of a talk: from a file, or asked for; twice where it is new.

    Raises:
        Stop: the file cannot be read, or there is nobody to ask.
    """
    if file is not None:
        return _from(file)
    if not somebody_there():
        stop(
            "There is no terminal to ask for the passphrase of the talk. Name a file that holds "
            "it with --talk-passphrase-file."
        )
    asked = "Passphrase of the talk"
    return str(click.prompt(asked, hide_input=True, err=True, confirmation_prompt=twice))


def fresh_passphrase(file: Path | None) -> str:
    """The passphrase of a new file: from a file, from the environment, or asked for twice.

    Raises:
        Stop: the file cannot be read, or there is nobody to ask.
    """
    if file or {PASSPHRASE, PASSPHRASE_FILE} & set(os.environ) or not somebody_there():
        return passphrase(file)
    return str(click.prompt("Passphrase", hide_input=True, err=True, confirmation_prompt=True))


def _from(file: Path) -> str:
    try:
        with file.open("rb") as opened:
            told = opened.read(LONGEST + 1)
    except OSError:
        stop(f"The passphrase file {named(file)} cannot be read. Name one that can.")
    if len(told) > LONGEST:
        stop(f"The passphrase file {named(file)} is too long to be one. Name another.")
    try:
        return told.decode("utf-8").rstrip("\r\n")
    except UnicodeDecodeError:
        stop(f"The passphrase file {named(file)} is not UTF-8. Save it as UTF-8.")


def somebody_there() -> bool:
    """Whether there is a terminal at which somebody can be asked."""
    if os.name == "nt" or os.isatty(0):
        return True
    try:
        os.close(os.open("/dev/tty", os.O_RDWR))
    except OSError:
        return False
    return True


data_option = click.option(
    "--data",
    type=click.Path(file_okay=False, path_type=Path),
    metavar="DIR",
    help=f"The folder of the desk's file; else {DATA}, else ~/.goodoffices.",
)
port_option = click.option(
    "--port",
    type=click.IntRange(1, 65535),
    default=port,
    metavar="N",
    help=f"Where to listen; else {PORT}, else 8642.",
)
idle_option = click.option(
    "--idle",
    type=click.FloatRange(0.05, 1440),
    default=idle,
    metavar="MINUTES",
    help=f"Without a request for so long, the desk locks; else {IDLE}, else 10.",
)
idle_house_option = click.option(
    "--idle",
    type=click.FloatRange(1, 720),
    default=idle_in_a_house,
    metavar="MINUTES",
    help=f"Without a request for so long, one is signed out; else {IDLE}, else 30.",
)
passphrase_option = click.option(
    "--passphrase-file",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help=f"A file that holds the passphrase; else {PASSPHRASE_FILE}, else {PASSPHRASE}, "
    "else you are asked.",
)
