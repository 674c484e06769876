"""The keys of one sealed file: the header that guards them, and what each is for."""

import secrets
import sqlite3
from dataclasses import astuple, dataclass

from goodoffices.archive import seals
from goodoffices.archive.faults import Damaged, Locked, Newer, WrongPassphrase
from goodoffices.archive.seals import Cost

VERSION = 2
"""The shape of a sealed file."""


@dataclass(slots=True)
class Keys:
    """The file key and what follows from it; wiped as well as Python lets it be."""

    _file: bytearray

    @property
    def wrapping(self) -> bytes:
        """The key that wraps talk keys."""
        return self._for("wrap")

    @property
    def heading(self) -> bytes:
        """The key that seals what is known of each talk, and of all talks."""
        return self._for("head")

    @property
    def counting(self) -> bytes:
        """The key under which the heads of all talks are counted."""
        return self._for("count")

    @property
    def beside(self) -> bytes:
        """The key of what lies beside the archive, in a file of its own."""
        return self._for("beside")

    @property
    def channel(self) -> str:
        """What a database's bell is called: nobody without the keys can listen for it."""
        return self._for("bell")[:24].hex()

    def name(self, talk: str) -> bytes:
        """What a talk is called in the file."""
        return seals.tag(self._for("name"), talk)

    def wipe(self) -> None:
        """Overwrite the file key; whoever still asks for a key is told that the file is locked."""
        self._file[:] = bytes(len(self._file))
        self._file.clear()

    def _for(self, use: str) -> bytes:
        # A key made of what was wiped would be known to everybody.
        if not self._file:
            raise Locked
        return seals.subkey(self._file, use)

    def copied(self) -> "Keys":
        """The same keys, wiped apart."""
        return Keys(bytearray(self._file))

    def write(self, db: sqlite3.Connection, passphrase: str, cost: Cost) -> None:
        """Wrap the file key under a passphrase and a fresh salt, in the place of any other."""
        salt = secrets.token_bytes(seals.SALT)
        key = seals.stretched(passphrase, salt, cost)
        wrapped = seals.seal(key, bytes(self._file), _place(salt, cost))
        db.execute(
            "UPDATE header SET salt = ?, passes = ?, memory = ?, lanes = ?, wrapped = ?",
            (salt, *astuple(cost), wrapped),
        )


def fresh(db: sqlite3.Connection, passphrase: str, cost: Cost) -> Keys:
    """New keys, with a header of their own, for a file that has none."""
    keys = Keys(bytearray(secrets.token_bytes(seals.KEY)))
    db.execute("INSERT INTO header VALUES (1, ?, x'', 0, 0, 0, x'', x'')", (VERSION,))
    keys.write(db, passphrase, cost)
    return keys


def unlocked(db: sqlite3.Connection, passphrase: str) -> Keys:
    """The keys that the passphrase opens.

    Raises:
        WrongPassphrase: it does not, or the header was changed.
        Newer: the file has a later shape.
    """
    row = db.execute("SELECT version, salt, passes, memory, lanes, wrapped FROM header").fetchone()
    if row is None:
        raise WrongPassphrase
    version, salt, passes, memory, lanes, wrapped = row
    if not all(isinstance(number, int) for number in (version, passes, memory, lanes)):
        raise WrongPassphrase
    if version > VERSION:
        raise Newer
    try:
        cost = Cost(passes, memory, lanes)
        if version != VERSION or not isinstance(salt, bytes) or len(salt) != seals.SALT:
            raise WrongPassphrase
        key = seals.stretched(passphrase, salt, cost)
        return Keys(bytearray(seals.unseal(key, wrapped, _place(salt, cost))))
    except (ValueError, Damaged):
        raise WrongPassphrase from None


def cost_of(db: sqlite3.Connection) -> Cost:
    """What a guess at the passphrase costs in this file."""
    return Cost(*db.execute("SELECT passes, memory, lanes FROM header").fetchone())


def _place(salt: bytes, cost: Cost) -> bytes:
    return seals.bound("header", VERSION, salt, cost.passes, cost.memory, cost.lanes)
