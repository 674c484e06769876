"""How bytes are sealed, how long they seem, how a passphrase becomes a key."""

import hashlib
import hmac
import secrets
import unicodedata
from dataclasses import dataclass

from argon2.low_level import Type, hash_secret_raw

# The library itself: PyNaCl's own way to it costs thrice what opening a seal does, and a long talk
# has ten thousand. What it checks, `unseal` checks.
from nacl._sodium import ffi, lib  # type: ignore[import-not-found]  # a compiled module: no stubs exist
from nacl.bindings import crypto_aead_xchacha20poly1305_ietf_encrypt

from goodoffices.archive.faults import Damaged, WeakPassphrase

KEY = 32
SALT = 16
NONCE = 24
TAG = 16
BUCKET = 256
"""Bytes: what is sealed is filled up to a multiple of it, so that its length tells little."""

SHORTEST = 8
"""Characters a passphrase has at least."""


@dataclass(frozen=True, slots=True)
class Cost:
    """What one guess at a passphrase costs (Argon2id): passes, KiB of memory, lanes."""

    passes: int = 3
    memory: int = 64 * 1024
    lanes: int = 1

    def __post_init__(self) -> None:
        """Refuse a cost that a forged header could exhaust the machine with."""
        lanes_fit = 1 <= self.lanes <= 8
        if not (lanes_fit and 1 <= self.passes <= 16 and self.memory <= 256 * 1024):
            raise ValueError("a passphrase costs at most 16 passes, 256 MiB and 8 lanes")
        if self.memory < 8 * self.lanes:
            raise ValueError("a passphrase costs at least 8 KiB for each lane")


def strong(passphrase: str) -> str:
    """The passphrase, if it may seal a new file.

    Raises:
        WeakPassphrase: it is too short.
    """
    if len(unicodedata.normalize("NFC", passphrase)) < SHORTEST:
        raise WeakPassphrase
    return passphrase


def stretched(passphrase: str, salt: bytes, cost: Cost) -> bytes:
    """The key that a passphrase stands for; the same letters typed otherwise give the same."""
    secret = unicodedata.normalize("NFC", passphrase).encode("utf-8", "surrogatepass")
    return hash_secret_raw(secret, salt, cost.passes, cost.memory, cost.lanes, KEY, Type.ID)


def subkey(key: bytes | bytearray, use: str) -> bytes:
    """A key for one use, from which no other can be told."""
    return hashlib.blake2b(use.encode(), key=key, digest_size=KEY, person=b"goodoffices").digest()


def tag(key: bytes, *parts: str | bytes) -> bytes:
    """A short name for some things, which nobody without the key can make or check."""
    return hmac.digest(key, bound(*parts), hashlib.sha256)[:TAG]


def bound(*parts: str | int | bytes) -> bytes:
    """Several things as one string of bytes that can be taken for no others."""
    told = b""
    for part in parts:
        each = part if isinstance(part, bytes) else str(part).encode()
        told += len(each).to_bytes(4) + each
    return told


def seal(key: bytes, plain: bytes, place: bytes, step: int = BUCKET) -> bytes:
    """The plain bytes padded and sealed to their place, under a fresh nonce."""
    filled = len(plain).to_bytes(4) + plain
    filled += bytes(-len(filled) % step)
    nonce = secrets.token_bytes(NONCE)
    return nonce + crypto_aead_xchacha20poly1305_ietf_encrypt(filled, place, nonce, key)


def unseal(key: bytes, sealed: object, place: bytes) -> bytes:
    """The plain bytes that were sealed there.

    Raises:
        Damaged: they were not sealed there, or not under this key.
    """
    if not isinstance(sealed, bytes) or len(sealed) < NONCE + TAG:
        raise Damaged
    if len(key) != KEY:
        raise ValueError(f"a key has {KEY} bytes")
    filled, given = bytearray(len(sealed) - NONCE - TAG), ffi.from_buffer(sealed)
    if lib.crypto_aead_xchacha20poly1305_ietf_decrypt(
        *(ffi.from_buffer(filled), ffi.NULL, ffi.NULL, given + NONCE, len(sealed) - NONCE),
        *(place, len(place), given, key),
    ):
        raise Damaged
    length = int.from_bytes(filled[:4])
    return bytes(filled[4 : 4 + length])
