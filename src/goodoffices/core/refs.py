"""What a thing of a record is called, and what each audience calls it."""

import hashlib
from typing import NewType

Ref = NewType("Ref", str)
"""The one random id of an entry, or the label under which an audience knows it."""

Side = NewType("Side", str)
"""The short name of one side of a talk, as its founding gives it."""


class Names(dict[Ref, Ref]):
    """What one audience calls things, each name made when it is first asked for; and back."""

    __slots__ = ("_begun", "back")

    def __init__(self, key: bytes, audience: str) -> None:
        super().__init__()
        # Begun once: what the names of one audience share is most of the work of each.
        self._begun = hashlib.blake2b(f"{audience}|".encode(), key=key, digest_size=10)
        self.back: dict[Ref, Ref] = {}

    def __missing__(self, ref: Ref) -> Ref:
        told = self._begun.copy()
        told.update(ref.encode())
        name = self[ref] = Ref(told.hexdigest())
        self.back[name] = ref
        return name


def label(key: bytes, audience: str, ref: Ref) -> Ref:
    """The name under which one audience knows an entry; tells nothing of any other's."""
    return Names(key, audience)[ref]
