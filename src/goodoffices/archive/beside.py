"""One small sealed file that lies beside an archive, under a key of that archive."""

import os
import secrets
from contextlib import suppress
from pathlib import Path

from goodoffices.archive import seals
from goodoffices.archive.faults import Damaged
from goodoffices.archive.keys import Keys
from goodoffices.archive.placing import told

_STEP = 16 * 1024
"""Bytes: it is filled up to a multiple of it, so that its length tells little."""


class Beside:
    """What is written anew each time, and is neither the record nor in any copy of it."""

    def __init__(self, path: Path, keys: Keys) -> None:
        """Name the file."""
        self._path, self._keys = path, keys

    def read(self) -> bytes:
        """What was written last; nothing where nothing was, or what is there is none of ours.

        Raises:
            Locked: the archive was closed.
            Fault: it cannot be read.
        """
        key = self._keys.beside
        with told():
            if not self._path.is_file():
                return b""
            sealed = self._path.read_bytes()
        with suppress(Damaged):
            return seals.unseal(key, sealed, self._place())
        return b""

    def write(self, plain: bytes) -> None:
        """Write this in the place of what was there: whole, or not at all.

        Raises:
            Locked: the archive was closed.
            Fault: it cannot be written; what was there is there still.
        """
        sealed = seals.seal(self._keys.beside, plain, self._place(), _STEP)
        made = self._path.with_name(f".goodoffices-{secrets.token_hex(8)}")
        with told():
            try:
                _put(made, sealed)
                _replace(made, self._path)
            finally:
                made.unlink(missing_ok=True)

    def remove(self) -> None:
        """Let nothing lie there any more.

        Raises:
            Fault: it cannot be removed.
        """
        with told():
            _overwritten(self._path)
            self._path.unlink(missing_ok=True)

    def _place(self) -> bytes:
        return seals.bound("beside", self._path.name)


def _put(path: Path, content: bytes) -> None:
    number = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(number, "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(number)


def _replace(made: Path, path: Path) -> None:
    """Put a file in the place of another, of which no bytes are left lying about."""
    # Windows lets no file be replaced that is open.
    before = os.open(path, os.O_RDWR) if path.exists() and os.name != "nt" else None
    try:
        made.replace(path)
        if before is not None:
            _blank(before)
    finally:
        if before is not None:
            os.close(before)


def _overwritten(path: Path) -> None:
    if path.is_file():
        number = os.open(path, os.O_RDWR)
        try:
            _blank(number)
        finally:
            os.close(number)


def _blank(number: int) -> None:
    # It is sealed, and its key stays: what was thrown away must not be found by who learns it.
    os.lseek(number, 0, os.SEEK_SET)
    os.write(number, bytes(os.fstat(number).st_size))
    os.fsync(number)
