"""What was begun and not sent as it lies in the accounts: sealed under a key of its author's.

While the key of a house is changed it is sealed twice, so that either key opens it.
"""

from contextlib import suppress

from nacl.exceptions import CryptoError
from nacl.secret import SecretBox

from goodoffices.server.seated.factors import Unopened
from goodoffices.server.seated.key import for_draft


def sealed(key: str, person: int, sitting: str, plain: bytes) -> bytes:
    """What one person has begun to write in one sitting, sealed."""
    return bytes(SecretBox(for_draft(key, person, sitting)).encrypt(plain))


def opened(key: str, person: int, sitting: str, seals: bytes) -> bytes:
    """What was sealed so under this key, alone or beside another's seal.

    Raises:
        Unopened: it was not.
    """
    box, half = SecretBox(for_draft(key, person, sitting)), len(seals) // 2
    # Two seals of one text are alike long.
    for seal in (seals, seals[:half], seals[half:]):
        with suppress(CryptoError):
            return box.decrypt(seal)
    raise Unopened


def under_both(old: str, new: str, person: int, sitting: str, seals: bytes) -> bytes:
    """It, sealed so that the old key opens it and the new one does.

    Raises:
        Unopened: the old key does not open it.
    """
    plain = opened(old, person, sitting, seals)
    return sealed(old, person, sitting, plain) + sealed(new, person, sitting, plain)


def under(key: str, person: int, sitting: str, seals: bytes) -> bytes:
    """It, sealed so that this key alone opens it.

    Raises:
        Unopened: this key does not open it.
    """
    return sealed(key, person, sitting, opened(key, person, sitting, seals))
