"""What was being written when the desk locked, sealed so that only this house can open it.

The browser keeps the sealed text in the page that asks for the passphrase; nothing of it is on
disk, and nobody who sits before the locked page can read it. The key lives as long as the process.
"""

import base64
import json
from dataclasses import dataclass

from nacl.exceptions import CryptoError
from nacl.secret import SecretBox
from nacl.utils import random

STEP = 4096
"""Characters: what is sealed is filled up to a multiple of it, so that its length tells little."""

Fields = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Held:
    """A form as it was written, and the address of the page it stood on."""

    path: str
    fields: Fields
    whose: str = ""
    """Who alone may open it again; nobody in particular where nobody was signed in."""


class Seal:
    """Seals and opens with a key that nobody else has."""

    def __init__(self) -> None:
        self._box = SecretBox(random(SecretBox.KEY_SIZE))

    def close(self, held: Held) -> str:
        """The form, unreadable."""
        text = json.dumps([held.path, held.fields, held.whose])
        filled = text.ljust(-(-len(text) // STEP) * STEP).encode()
        return base64.urlsafe_b64encode(self._box.encrypt(filled)).decode()

    def open(self, sealed: str) -> Held | None:
        """The form, readable; None where this house did not seal it."""
        try:
            text = self._box.decrypt(base64.urlsafe_b64decode(sealed.encode()))
        except (ValueError, CryptoError):
            return None
        path, fields, whose = json.loads(text)
        return Held(path, tuple((name, value) for name, value in fields), whose)
