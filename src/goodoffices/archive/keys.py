"""Keys: from a passphrase, of a file, of a talk; and what is sealed under them."""

import secrets
import unicodedata
from dataclasses import dataclass

from argon2.low_level import Type, hash_secret_raw
from nacl.bindings import (
    crypto_aead_xchacha20poly1305_ietf_decrypt,
    crypto_aead_xchacha20poly1305_ietf_encrypt,
)
from nacl.exceptions import CryptoError

from goodoffices.archive.faults import Damaged, Weak

NONCE = 24
BLOCK = 256
"""Bytes: sealed texts are padded to whole blocks, so that their length tells little."""


@dataclass(frozen=True, slots=True)
class Cost:
    """What one guess at a passphrase costs: passes, kibibytes, lanes."""

    passes: int = 3
    memory: int = 64 * 1024
    lanes: int = 1

    def bounded(self) -> "Cost":
        """Itself, unless it was forged to exhaust the machine.

        Raises:
            Damaged: it asks for more than any file of ours.
        """
        if not (1 <= self.passes <= 16 and 8 <= self.memory <= 1 << 20 and 1 <= self.lanes <= 8):
            raise Damaged("The head of this file is damaged.")
        return self


def stretch(passphrase: str, salt: bytes, cost: Cost) -> bytes:
    """The key that a passphrase makes (Argon2id)."""
    text = unicodedata.normalize("NFC", passphrase).encode()
    return hash_secret_raw(text, salt, cost.passes, cost.memory, cost.lanes, 32, Type.ID)


def strong(passphrase: str) -> str:
    """The passphrase, if it can protect anything.

    Raises:
        Weak: it is too short.
    """
    if len(unicodedata.normalize("NFC", passphrase).strip()) < 8:
        raise Weak
    return passphrase


def seal(plain: bytes, place: bytes, key: bytes) -> bytes:
    """The text sealed and bound to its place (XChaCha20-Poly1305, a fresh nonce before it)."""
    padded = plain + b"\x80" + bytes(-(len(plain) + 1) % BLOCK)
    nonce = secrets.token_bytes(NONCE)
    return nonce + crypto_aead_xchacha20poly1305_ietf_encrypt(padded, place, nonce, key)


def unseal(sealed: bytes, place: bytes, key: bytes) -> bytes:
    """The text that was sealed at that place.

    Raises:
        Damaged: it was changed, or sealed for another place or under another key.
    """
    try:
        padded = crypto_aead_xchacha20poly1305_ietf_decrypt(
            sealed[NONCE:], place, sealed[:NONCE], key
        )
    except (CryptoError, ValueError, TypeError):
        raise Damaged("Something in this file was changed or moved. Restore a backup.") from None
    return padded[: padded.rindex(b"\x80")]
