"""How a new sealed file is laid out under its keys, before anything is put into it."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from goodoffices.archive import census, placing, seals
from goodoffices.archive.drawer import Drawer
from goodoffices.archive.keys import Keys, fresh
from goodoffices.archive.seals import Cost


@contextmanager
def begun(path: Path, passphrase: str, cost: Cost) -> Iterator[tuple[Drawer, Keys]]:
    """A new file and its keys, put in place with what was put into it when the block ends well.

    Raises:
        WeakPassphrase: the passphrase is too short.
        Fault: something is there already, or the file cannot be written; nothing is left behind.
    """
    seals.strong(passphrase)
    with placing.placed(path) as made:
        drawer = Drawer.laid_out(made)
        try:
            with drawer.writing() as db:
                keys = fresh(db, passphrase, cost)
                census.begun(db, keys)
            yield drawer, keys
        finally:
            drawer.close()
