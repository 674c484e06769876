"""What a thing of a record is called, and what each audience calls it."""

import hashlib
import hmac
from typing import NewType

Ref = NewType("Ref", str)
"""The one random id of an entry, or the label under which an audience knows it."""

Side = NewType("Side", str)
"""The short name of one side of a talk, as its founding gives it."""


def label(key: bytes, audience: str, ref: Ref) -> Ref:
    """The name under which one audience knows an entry; tells nothing of any other's."""
    told = hmac.digest(key, f"{audience}|{ref}".encode(), hashlib.sha256)
    return Ref(told[:10].hex())
