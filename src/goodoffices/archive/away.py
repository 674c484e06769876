"""A talk put away: its keys under a passphrase of its own, so that an open file reads it not."""

import secrets
from datetime import datetime

import msgspec

from goodoffices.archive import seals
from goodoffices.archive.faults import Damaged, StaysSealed
from goodoffices.archive.ring import Ring
from goodoffices.archive.seals import Cost


class Content(msgspec.Struct, frozen=True, array_like=True):
    """What only the talk's own passphrase gives back: its keys, and what its clock told last."""

    ring: Ring
    mark: datetime | None = None


class Envelope(msgspec.Struct, frozen=True, array_like=True, tag="away"):
    """What stands in the place of the keys: how the passphrase is stretched, and the content."""

    salt: bytes
    passes: int
    memory: int
    lanes: int
    sealed: bytes


_CONTENTS = msgspec.msgpack.Decoder(Content)
_STEP = 64
"""Bytes: small, so that an envelope fills no more of the file than bare keys do."""


def closed(content: Content, talk: str, passphrase: str, cost: Cost) -> Envelope:
    """An envelope that only the passphrase opens."""
    salt = secrets.token_bytes(seals.SALT)
    key = seals.stretched(passphrase, salt, cost)
    plain = msgspec.msgpack.encode(content)
    sealed = seals.seal(key, plain, _place(talk, salt, cost), _STEP)
    return Envelope(salt, cost.passes, cost.memory, cost.lanes, sealed)


def opened(told: Envelope, talk: str, passphrase: str) -> Content:
    """What was put into the envelope.

    Raises:
        StaysSealed: the passphrase does not open it, which tells nothing more.
        Damaged: none was ever closed so.
    """
    try:
        cost = Cost(told.passes, told.memory, told.lanes)
        key = seals.stretched(passphrase, told.salt, cost)
    except ValueError:
        raise Damaged from None
    try:
        return _CONTENTS.decode(seals.unseal(key, told.sealed, _place(talk, told.salt, cost)))
    except Damaged:
        raise StaysSealed from None


def _place(talk: str, salt: bytes, cost: Cost) -> bytes:
    return seals.bound("away", talk, salt, cost.passes, cost.memory, cost.lanes)
