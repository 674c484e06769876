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


class Waits:
    """What waits until the desk is open again: the form on a page, and the seal of the others."""

    def __init__(self) -> None:
        super().__init__()
        self._seal = Seal()
        self._held: Held | None = None

    def hold(self, held: Held) -> str:
        """Seal a form that came too late, for the browser to keep until the desk is open."""
        return self._seal.close(held)

    def opened(self, sealed: str) -> Held | None:
        """The form that a browser kept sealed; None where it is not ours, or not any more."""
        return self._seal.open(sealed)

    def regain(self, sealed: str | Held) -> Held | None:
        """Lay a form that was not recorded on the desk again; None where it is not ours."""
        held = sealed if isinstance(sealed, Held) else self._seal.open(sealed)
        self._held = held
        return held

    def regained(self, path: str) -> Held | None:
        """The form that waits on that page."""
        held = self._held
        return held if held is not None and held.path == path else None

    def let_go(self) -> None:
        """Forget the form that waited."""
        self._held = None

    def _left(self, talk: str) -> None:
        """Forget the form that waited on a page of this talk."""
        if self._held is not None and self._held.path.startswith(f"/talks/{talk}/"):
            self._held = None
