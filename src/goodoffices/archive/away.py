"""A talk put away: its key under a passphrase of its own, so that an open file reads it not."""

import secrets
from datetime import datetime

import msgspec

from goodoffices.archive import seals
from goodoffices.archive.faults import Damaged, StaysSealed
from goodoffices.archive.seals import Cost


class Content(msgspec.Struct, frozen=True, array_like=True):
    """What only the talk's own passphrase gives back: its key, and what its clock told last."""

    key: bytes
    mark: datetime | None = None


class _Envelope(msgspec.Struct, frozen=True, array_like=True):
    """What stands in the place of a talk key: how the passphrase is stretched, and the content."""

    salt: bytes
    passes: int
    memory: int
    lanes: int
    sealed: bytes


_ENVELOPES = msgspec.msgpack.Decoder(_Envelope)
_CONTENTS = msgspec.msgpack.Decoder(Content)
_STEP = 64
"""Bytes: small, so that an envelope fills no more of the file than a bare talk key does."""


def is_away(kept: bytes) -> bool:
    """Whether this is no talk key but an envelope around one."""
    return len(kept) != seals.KEY


def closed(content: Content, talk: str, passphrase: str, cost: Cost) -> bytes:
    """An envelope that only the passphrase opens."""
    salt = secrets.token_bytes(seals.SALT)
    key = seals.stretched(passphrase, salt, cost)
    plain = msgspec.msgpack.encode(content)
    sealed = seals.seal(key, plain, _place(talk, salt, cost), _STEP)
    return msgspec.msgpack.encode(_Envelope(salt, cost.passes, cost.memory, cost.lanes, sealed))


def opened(envelope: bytes, talk: str, passphrase: str) -> Content:
    """What was put into the envelope.

    Raises:
        StaysSealed: the passphrase does not open it, which tells nothing more.
        Damaged: it is no envelope.
    """
    try:
        told = _ENVELOPES.decode(envelope)
        cost = Cost(told.passes, told.memory, told.lanes)
        key = seals.stretched(passphrase, told.salt, cost)
    except (msgspec.DecodeError, ValueError):
        raise Damaged from None
    try:
        return _CONTENTS.decode(seals.unseal(key, told.sealed, _place(talk, told.salt, cost)))
    except Damaged:
        raise StaysSealed from None


def _place(talk: str, salt: bytes, cost: Cost) -> bytes:
    return seals.bound("away", talk, salt, cost.passes, cost.memory, cost.lanes)
