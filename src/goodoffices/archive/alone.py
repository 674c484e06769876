"""One talk in a new sealed file of its own."""

from collections.abc import Sequence
from pathlib import Path

from goodoffices.archive.beginning import begun
from goodoffices.archive.sealed import Sealed
from goodoffices.archive.seals import Cost
from goodoffices.archive.shelf import TalkId
from goodoffices.core.entries import Entry


def put(
    path: Path,
    passphrase: str,
    talk: TalkId,
    key: bytes,
    entries: Sequence[Entry],
    cost: Cost | None = None,
) -> None:
    """Put a talk alone into a new file under a passphrase: whole, or not at all.

    Raises:
        WeakPassphrase: the passphrase is too short.
        Fault: something is there already, or the file cannot be written; nothing is left behind.
    """
    with begun(path, passphrase, cost or Cost()) as (drawer, keys):
        Sealed(drawer, keys).begin(talk, key, entries)
    keys.wipe()
