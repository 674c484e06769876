"""The keys of one talk, kept together: its own, and one for each audience that wrote in it."""

import secrets

import msgspec

from goodoffices.archive import seals


class Ring(msgspec.Struct, frozen=True, array_like=True, tag="ring"):
    """The talk key, from which names and tags are made, and the key of each audience's acts."""

    key: bytes
    audiences: dict[str, bytes] = {}

    def with_one_for(self, audience: str) -> "Ring":
        """The ring on which this audience has a key, drawn where it had none."""
        return self if audience in self.audiences else self.drawn_anew(audience)

    def drawn_anew(self, audience: str) -> "Ring":
        """The ring with another key for this audience; the one it had is on it no more."""
        drawn = secrets.token_bytes(seals.KEY)
        return Ring(self.key, self.audiences | {audience: drawn})

    def sealing(self, audience: str) -> bytes:
        """The key that seals what this audience does."""
        return seals.subkey(self.audiences[audience], "entry")

    def opening(self) -> list[bytes]:
        """The keys that open what was done, by whomever."""
        return [self.sealing(audience) for audience in self.audiences]
