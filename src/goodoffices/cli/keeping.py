"""A house with seats kept whole on the command line: backups, checks, a change of its key.

Nothing here shows a word of a talk, or needs the house to be closed to be backed up or checked.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

import click

from goodoffices.cli.faults import told
from goodoffices.cli.places import Place, place, proved
from goodoffices.cli.telling import named, stop
from goodoffices.rooms import WrongPassphrase, on_disk, placed, placed_folder
from goodoffices.server.seated import accounts, parcel
from goodoffices.server.seated.accounts import Unsound
from goodoffices.server.seated.key import NoKey, found, in_file, in_keyring
from goodoffices.server.seated.occupied import Occupied
from goodoffices.server.seated.parcel import VERSION, Parcel, Unpacked

_WRONG = "The key is not the key of this house."
_house = click.argument("folder", type=click.Path(file_okay=False, path_type=Path))
_backup = click.argument("file", type=click.Path(dir_okay=False, path_type=Path))


@click.command(name="backup")
@_house
@click.argument("to", type=click.Path(path_type=Path))
@click.option(
    "--recipient",
    required=True,
    metavar="AGE_PUBLIC_KEY",
    help="The public half of a key of age whose secret half is kept offline: age1….",
)
def backup_house(folder: Path, to: Path, recipient: str) -> None:
    """Back a house up into one new file that only an offline key opens.

    It holds the talks, sealed, and the accounts, each as of one moment, also while the house is
    open; never the key of the house. Nothing is overwritten.
    """
    with _plainly():
        key, offline = found(), parcel.recipient(recipient)
        # The accounts first: whoever sits somewhere then sits in a talk that is in the backup.
        house = place(folder)
        people = house.accounts().copied()
        with placed(to) as made:
            talks = _copied(house, made, key)
            whole = Parcel(VERSION, datetime.now(UTC), talks, people)
            made.write_bytes(parcel.packed(whole, offline, key))
    click.echo(f"Backed up to {named(to)}.", err=True)


@click.command(name="restore")
@_backup
@_house
@click.option(
    "--identity",
    required=True,
    type=click.Path(dir_okay=False, path_type=Path),
    metavar="AGE_KEY_FILE",
    help="The file with the secret half of the offline key, as age-keygen writes it.",
)
def restore_house(file: Path, folder: Path, identity: Path) -> None:
    """Put a backup in place as a house, where there is none.

    Every entry is opened first with the key of the house. Where anything is damaged, or the folder
    is not empty, nothing is put in place. Everybody is signed out, and no invitation holds.
    """
    with _plainly(AlreadyThere="Choose a new folder."):
        key, offline = found(), parcel.identity(identity)
        house = place(folder)
        with placed_folder(folder) as made:
            whole = parcel.unpacked(_read(file), offline, key)
            count = house.put(made, whole, key)
    click.echo(
        f"Restored {count} entries to {named(folder)}, as they were on "
        f"{whole.made:%Y-%m-%d at %H:%M} UTC. Look through the accounts: who was shut since is "
        "not.",
        err=True,
    )


@click.command()
@_house
def fsck(folder: Path) -> None:
    """Check a house: every entry of every talk, and the accounts. It prints counts.

    It ends with 1 where anything is damaged. Sittings in talks that were burnt are no damage.
    """
    with _plainly():
        key, house = found(), place(folder)
        people = accounts.sound(house.accounts(), key)
        rooms = house.rooms(key)
        try:
            entries, talks, away = rooms.verify(), rooms.talks(), rooms.away()
        finally:
            rooms.close()
    gone = [talk for talk in people.sittings if talk not in {*talks, *away}]
    for what, count in (
        ("talks", len(talks)),
        ("talks sealed away", len(away)),
        ("entries", entries),
        ("accounts", people.people),
        ("sittings", len(people.sittings)),
        ("sittings in talks that are gone", len(gone)),
    ):
        click.echo(f"{count}\t{what}")


@click.command()
@_house
@click.option(
    "--new-key-file",
    type=click.Path(dir_okay=False, path_type=Path),
    metavar="FILE",
    help="The new key, drawn by: goodoffices admin key FILE.",
)
@click.option(
    "--new-key-keyring",
    metavar="NAME",
    help="The new key, drawn by: goodoffices admin key --keyring NAME.",
)
def rekey(folder: Path, new_key_file: Path | None, new_key_keyring: str | None) -> None:
    """Change the key of a house. Stop the house first.

    The key it has now is read as always. The talks are wrapped anew, the secrets of second factors
    sealed anew, and everybody is signed out. If it is interrupted, do it again.
    """
    if (new_key_file is None) == (new_key_keyring is None):
        stop("Say where the new key is: --new-key-file FILE, or --new-key-keyring NAME.")
    with _plainly():
        old = found()
        new = in_file(new_key_file) if new_key_file else in_keyring(new_key_keyring or "")
        if old == new:
            stop("The new key is the one the house has. Draw another.")
        house = place(folder)
        people = house.accounts()
        with house.alone():
            if not _opens(house, new):
                proved(house.rooms(old))
                # From here on either key opens the accounts; the next settles which all.
                accounts.seal_under_both(people, old, new)
                _rewrapped(house, old, new)
            accounts.seal_under(people, new)
    where = named(new_key_file) if new_key_file else f"{new_key_keyring} in the keyring"
    click.echo(
        f"The house opens with the new key alone: {where}. Backups made before need the old one.",
        err=True,
    )


KEEPING = (backup_house, restore_house, fsck, rekey)


@contextmanager
def _plainly(**steps: str) -> Iterator[None]:
    try:
        with told(WrongPassphrase=_WRONG, **steps), on_disk():
            yield
    except (NoKey, Occupied, Unsound, Unpacked) as fault:
        stop(str(fault))


def _copied(house: Place, beside: Path, key: str) -> bytes:
    """The talks as a sealed file, whole as of one moment, each entry of it opened once."""
    copy = beside.with_name(f"{beside.name}-talks")
    rooms = house.rooms(key)
    try:
        rooms.backup(copy)
        return copy.read_bytes()
    finally:
        rooms.close()
        copy.unlink(missing_ok=True)


def _read(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except OSError:
        stop("The backup cannot be read. Name a backup of a house.")


def _opens(house: Place, key: str) -> bool:
    try:
        house.rooms(key).close()
    except WrongPassphrase:
        return False
    return True


def _rewrapped(house: Place, old: str, new: str) -> None:
    rooms = house.rooms(old)
    try:
        rooms.change_passphrase(old, new)
    finally:
        rooms.close()
