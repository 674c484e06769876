"""The sealed file on the command line: back it up, put a backup in place."""

from pathlib import Path

import click

from goodoffices.cli.faults import told
from goodoffices.cli.settings import FILE, data_option, folder, made, passphrase, passphrase_option
from goodoffices.cli.telling import named
from goodoffices.rooms import Rooms
from goodoffices.rooms import restore as put_in_place


@click.command()
@click.argument("to", type=click.Path(path_type=Path))
@data_option
@passphrase_option
def backup(to: Path, data: Path | None, passphrase_file: Path | None) -> None:
    """Copy the desk, sealed, to a new file.

    TO is the new file; nothing is overwritten. The copy is whole as of one moment, also while the
    desk is open, and is sealed under the passphrase that the desk has now.
    """
    steps = {
        "NotThere": "Name the folder of your desk with --data.",
        "AlreadyThere": "Give the backup a name of its own.",
    }
    with told(**steps):
        rooms = Rooms.open(folder(data) / FILE, passphrase(passphrase_file))
        try:
            rooms.backup(to)
        finally:
            rooms.close()
    click.echo(f"Backed up to {named(to)}.", err=True)


@click.command()
@click.argument("file", type=click.Path(path_type=Path))
@data_option
@passphrase_option
def restore(file: Path, data: Path | None, passphrase_file: Path | None) -> None:
    """Put a backup in place as the desk.

    FILE is the backup; the passphrase is the one that the desk had when it was made. Everything
    in it is opened first. If anything is damaged, or there is a desk already, nothing is put in
    place.
    """
    steps = {
        "NotThere": "Name a backup.",
        "AlreadyThere": "Choose another folder with --data.",
    }
    with told(**steps):
        words = passphrase(passphrase_file)
        count = put_in_place(file, made(folder(data)) / FILE, words)
    click.echo(f"Restored {count} entries to {named(folder(data) / FILE)}.", err=True)
