"""The secrets of second factors as they lie in the accounts: sealed under the house's key.

While the key of a house is changed each secret is sealed twice, so that either key opens it.
"""

import base64
import binascii
from contextlib import suppress

from nacl.exceptions import CryptoError
from nacl.secret import SecretBox

from goodoffices.server.seated.key import made_of

BETWEEN = "."
"""What stands between two seals of one secret; in no seal."""


class Unopened(Exception):
    """The key does not open the secret."""


def sealed(key: str, secret: str) -> str:
    """The secret, sealed."""
    return base64.b64encode(_box(key).encrypt(secret.encode())).decode()


def opened(key: str, seals: str) -> str:
    """The secret that was sealed under this key, alone or beside another's seal.

    Raises:
        Unopened: it was not.
    """
    for seal in seals.split(BETWEEN):
        with suppress(CryptoError, binascii.Error, ValueError):
            return _box(key).decrypt(base64.b64decode(seal)).decode()
    raise Unopened


def under_both(old: str, new: str, seals: str) -> str:
    """The secret, sealed so that the old key opens it and the new one does.

    Raises:
        Unopened: the old key does not open it.
    """
    secret = opened(old, seals)
    return BETWEEN.join([sealed(old, secret), sealed(new, secret)])


def under(key: str, seals: str) -> str:
    """The secret, sealed so that this key alone opens it.

    Raises:
        Unopened: this key does not open it.
    """
    return sealed(key, opened(key, seals))


def _box(key: str) -> SecretBox:
    return SecretBox(made_of(key, "factors"))
