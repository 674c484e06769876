"""How a new file comes into its place: whole or not at all, and never over another."""

import errno
import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from goodoffices.archive.faults import (
    AlreadyThere,
    CannotWrite,
    DiskFails,
    DiskFull,
    Fault,
    NoFolder,
    NotThere,
)

_FAULTS: dict[int, type[Fault]] = {
    errno.EACCES: CannotWrite,
    errno.EPERM: CannotWrite,
    errno.EROFS: CannotWrite,
    errno.EISDIR: CannotWrite,
    errno.EBUSY: CannotWrite,
    errno.EXDEV: CannotWrite,
    errno.ENOENT: NotThere,
    errno.EEXIST: AlreadyThere,
    errno.ENOTEMPTY: AlreadyThere,
    errno.ENOTDIR: NoFolder,
    errno.ENOSPC: DiskFull,
    errno.EDQUOT: DiskFull,
    errno.EFBIG: DiskFull,
}
_NO_LINKS = {errno.EPERM, errno.ENOTSUP, errno.EOPNOTSUPP, errno.ENOSYS, errno.EMLINK}


@contextmanager
def told() -> Iterator[None]:
    """Say what the system could not do in a sentence of ours."""
    try:
        yield
    except OSError as error:
        raise _FAULTS.get(error.errno or 0, DiskFails) from None


@contextmanager
def placed(to: Path) -> Iterator[Path]:
    """An empty file of the owner's alone, put in place when the block ends well.

    Raises:
        Fault: something is there already, or the folder cannot be written.
    """
    with told():
        if not to.parent.is_dir():
            raise NoFolder
        if os.path.lexists(to):
            raise AlreadyThere
        number, name = tempfile.mkstemp(prefix=".goodoffices-", dir=to.parent)
        os.close(number)
    made = Path(name)
    try:
        yield made
        with told():
            if any(_holds(Path(f"{made}{rest}")) for rest in ("-wal", "-journal")):
                raise DiskFails
            _kept(made)
            _moved(made, to)
            _kept(to.parent)
    finally:
        for rest in ("", "-wal", "-shm", "-journal"):
            Path(f"{made}{rest}").unlink(missing_ok=True)


@contextmanager
def placed_folder(to: Path) -> Iterator[Path]:
    """An empty folder of the owner's alone, put in place with all in it when the block ends well.

    Raises:
        Fault: a folder that is not empty is there already, or it cannot be written.
    """
    with told():
        # Through a link it would be the link that is replaced.
        to = to.resolve()
        if not to.parent.is_dir():
            raise NoFolder
        if os.path.lexists(to) and not (to.is_dir() and not any(to.iterdir())):
            raise AlreadyThere
        made = Path(tempfile.mkdtemp(prefix=".goodoffices-", dir=to.parent))
    try:
        yield made
        with told():
            for each in (*made.iterdir(), made):
                _kept(each)
            if os.name == "nt" and to.exists():
                to.rmdir()
            made.rename(to)
            _kept(to.parent)
    finally:
        shutil.rmtree(made, ignore_errors=True)


def _moved(made: Path, to: Path) -> None:
    try:
        os.link(made, to)
    except OSError as error:
        if error.errno not in _NO_LINKS:
            raise
        # Sticks and shares know no links: there is a moment in which another could be replaced.
        if os.path.lexists(to):
            raise AlreadyThere from None
        made.rename(to)


def _holds(path: Path) -> bool:
    return path.exists() and path.stat().st_size > 0


def _kept(path: Path) -> None:
    if os.name == "nt" and path.is_dir():
        return
    number = os.open(path, os.O_RDONLY)
    try:
        os.fsync(number)
    finally:
        os.close(number)
