"""The key of a house: where it is kept, and what is made of it. It is in no database or backup."""

import base64
import binascii
import hashlib
import os
import re
import secrets
from collections.abc import Mapping
from pathlib import Path

from goodoffices.server.seated import ring

KEY, KEY_FILE = "GOODOFFICES_KEY", "GOODOFFICES_KEY_FILE"
KEY_KEYRING = "GOODOFFICES_KEY_KEYRING"
SOURCES = (KEY_FILE, KEY_KEYRING, KEY)
BYTES = 32
_NAME = re.compile(r"[A-Za-z0-9._-]{1,64}")


class NoKey(Exception):
    """The key of the house is missing or is none: nothing is started."""


def drawn() -> str:
    """A new key, as it is written down."""
    return base64.urlsafe_b64encode(secrets.token_bytes(BYTES)).decode()


def written(path: Path) -> str:
    """Draw a key into a file that its owner alone can read.

    Raises:
        NoKey: there is a file of that name, or it cannot be written.
    """
    key = drawn()
    try:
        kept = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(kept, "w", encoding="ascii") as file:
            file.write(f"{key}\n")
    except FileExistsError:
        raise NoKey("There is a file of that name already: a key is never overwritten.") from None
    except OSError:
        raise NoKey("The key file cannot be written there.") from None
    return key


def put(name: str, key: str) -> str:
    """Put a key into the keyring of the system under a new name; what the keyring is called.

    Raises:
        NoKey: that is no name, there is one of it, or there is no keyring that keeps it safe.
    """
    try:
        return ring.put(_named(name), _sound(key))
    except ring.NoRing as fault:
        raise NoKey(str(fault)) from None


def told() -> bool:
    """Whether anything says where the key is."""
    return any(source in os.environ for source in SOURCES)


def found(told: Mapping[str, str] | None = None) -> str:
    """The key: out of the file or the keyring that the environment names, or out of itself.

    Raises:
        NoKey: there is none, or it is not a key, or two places are named.
    """
    told = os.environ if told is None else told
    match [source for source in SOURCES if told.get(source)]:
        case []:
            return _sound("")
        case [source]:
            return _taken(source, told[source])
        case sources:
            raise NoKey(f"{' and '.join(sources)} each name a key: leave one of them.")


def _taken(source: str, said: str) -> str:
    if source == KEY_FILE:
        return in_file(Path(said))
    return in_keyring(said) if source == KEY_KEYRING else _sound(said.strip())


def in_file(path: Path) -> str:
    """The key that a file holds.

    Raises:
        NoKey: it cannot be read, or holds none.
    """
    try:
        text = path.read_text("ascii")[:200]
    except (OSError, UnicodeDecodeError):
        raise NoKey("The key file cannot be read.") from None
    return _sound(text.strip())


def in_keyring(name: str) -> str:
    """The key that the keyring of the system holds under a name.

    Raises:
        NoKey: it cannot be had, or is none.
    """
    try:
        return _sound(ring.held(_named(name)).strip())
    except ring.NoRing as fault:
        raise NoKey(str(fault)) from None


def made_of(key: str, use: str) -> bytes:
    """A key for one use, from which no other can be told."""
    drawn = base64.urlsafe_b64decode(key)
    return hashlib.blake2b(
        use.encode(), key=drawn, digest_size=BYTES, person=b"goodoffices"
    ).digest()


def for_draft(key: str, person: int, sitting: str) -> bytes:
    """The key for what one person has begun to write in one sitting."""
    return made_of(key, f"draft {person} {sitting}")


def _named(name: str) -> str:
    if not _NAME.fullmatch(name):
        raise NoKey("A name in the keyring has letters, figures, point, - and _, at most 64.")
    return name


def _sound(text: str) -> str:
    if not text:
        raise NoKey(f"There is no key: name its file in {KEY_FILE}, or see the settings.")
    try:
        drawn = base64.urlsafe_b64decode(text.encode("ascii"))
    except (binascii.Error, UnicodeEncodeError):
        drawn = b""
    if len(drawn) != BYTES:
        raise NoKey("What should be the key of the house is none.")
    return text
