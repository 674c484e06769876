"""A backup of a house as one file: encrypted to a key that is kept offline, and proven by its own.

Whoever knows the public key could encrypt something to it. So what is inside is also proven with a
key made of the house's: accounts that the house did not write are not put in place.
"""

import hashlib
import hmac
from datetime import datetime
from pathlib import Path

import msgspec
import pyrage

from goodoffices.server.seated.key import made_of

VERSION = 1
_BEGIN = b"age-encryption.org/"
_LONGEST = 10_000
"""Characters a file with the offline key may have."""


class Unpacked(Exception):
    """The backup cannot be made or opened: why, in one sentence."""


class Parcel(msgspec.Struct, frozen=True):
    """What is in a backup: when it was made, the sealed talks, the accounts, and the proof."""

    v: int
    made: datetime
    talks: bytes
    accounts: bytes
    proof: bytes = b""


_PARCELS = msgspec.msgpack.Decoder(Parcel)


def recipient(told: str) -> pyrage.x25519.Recipient:
    """The public half of the offline key.

    Raises:
        Unpacked: it is none.
    """
    try:
        return pyrage.x25519.Recipient.from_str(told.strip())
    except pyrage.RecipientError:
        raise Unpacked("That is no public key of age: one begins with age1.") from None


def identity(path: Path) -> pyrage.x25519.Identity:
    """The secret half of the offline key, out of a file as age-keygen writes it.

    Raises:
        Unpacked: there is none in it, or it cannot be read.
    """
    try:
        with path.open(encoding="ascii") as file:
            lines = file.read(_LONGEST).splitlines()
    except (OSError, UnicodeDecodeError):
        raise Unpacked("The file with the offline key cannot be read.") from None
    for line in lines:
        if line.startswith("AGE-SECRET-KEY-"):
            try:
                return pyrage.x25519.Identity.from_str(line.strip())
            except pyrage.IdentityError:
                break
    raise Unpacked("There is no secret key of age in that file.")


def packed(parcel: Parcel, to: pyrage.x25519.Recipient, key: str) -> bytes:
    """The parcel, proven under the house's key and encrypted to the offline one."""
    proven = msgspec.structs.replace(parcel, proof=_proof(parcel, key))
    return bytes(pyrage.encrypt(msgspec.msgpack.encode(proven), [to]))


def unpacked(sealed: bytes, by: pyrage.x25519.Identity, key: str) -> Parcel:
    """The parcel that was packed so.

    Raises:
        Unpacked: it is none, is damaged, or either key is not the one it was made under.
    """
    if not sealed.startswith(_BEGIN):
        raise Unpacked("This is no backup of a house.")
    try:
        plain = pyrage.decrypt(sealed, [by])
    except pyrage.DecryptError:
        raise Unpacked("The offline key does not open this backup, or it is damaged.") from None
    try:
        parcel = _PARCELS.decode(plain)
    except msgspec.DecodeError:
        raise Unpacked("This is no backup of a house.") from None
    if parcel.v > VERSION:
        raise Unpacked("A newer Good Offices made this backup; restore it with that one.")
    if not hmac.compare_digest(parcel.proof, _proof(parcel, key)):
        raise Unpacked("The key is not the one this house had when the backup was made.")
    return parcel


def _proof(parcel: Parcel, key: str) -> bytes:
    told = hashlib.blake2b(key=made_of(key, "backup"), digest_size=32)
    for part in (str(parcel.v), parcel.made.isoformat(), parcel.talks, parcel.accounts):
        each = part if isinstance(part, bytes) else part.encode()
        told.update(len(each).to_bytes(8) + each)
    return told.digest()
