"""The rooms of a desk's file, of a backup or of a house, for whoever ends something in them."""

import os
from collections.abc import Iterator
from contextlib import ExitStack, closing, contextmanager
from pathlib import Path

import click

from goodoffices.cli.places import TALKS, place
from goodoffices.cli.settings import PASSPHRASE, PASSPHRASE_FILE, passphrase
from goodoffices.cli.telling import stop
from goodoffices.rooms import Rooms
from goodoffices.server.seated import occupied
from goodoffices.server.seated.key import NoKey, found, told

file_argument = click.argument("file", type=click.Path(path_type=Path))


@contextmanager
def rooms(file: Path, passphrase_file: Path | None) -> Iterator[Rooms]:
    """The rooms, for as long as one is in here; a house may be open, and keeps its key meanwhile.

    A house is named by its folder: its key is read as `goodoffices admin` reads it, and so is that
    of its file of talks, unless a passphrase is named.

    Raises:
        Stop: its key is nowhere, or is just being changed.
    """
    with ExitStack() as stack:
        if file.is_dir():
            opened = _house(file, passphrase_file, stack)
        elif _holds_a_house(file) and not _named(passphrase_file):
            opened = Rooms.open(file, _key())
        else:
            opened = Rooms.open(file, passphrase(passphrase_file))
        yield stack.enter_context(closing(opened))


def _house(folder: Path, key_file: Path | None, stack: ExitStack) -> Rooms:
    house = place(folder)
    try:
        stack.callback(os.close, occupied.enter(folder))
    except occupied.Occupied as fault:
        stop(str(fault))
    return house.rooms(passphrase(key_file) if key_file else _key())


def _holds_a_house(file: Path) -> bool:
    return file.name == TALKS and told()


def _named(passphrase_file: Path | None) -> bool:
    return passphrase_file is not None or bool({PASSPHRASE, PASSPHRASE_FILE} & set(os.environ))


def _key() -> str:
    try:
        return found()
    except NoKey as fault:
        stop(str(fault))
