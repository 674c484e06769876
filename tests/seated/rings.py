"""Keyrings of these tests: one that keeps what it is given in a file, and some that fail."""

import json
from pathlib import Path
from threading import Event

from keyring.backend import KeyringBackend
from keyring.errors import InitError, KeyringLocked


class InAFile(KeyringBackend):
    """Keeps what it is given in the file that KEYRING_PROPERTY_FILE names."""

    priority = 0.1
    file = ""

    def _all(self):
        path = Path(self.file)
        return json.loads(path.read_text()) if path.exists() else {}

    def get_password(self, service, username):
        return self._all().get(f"{service}/{username}")

    def set_password(self, service, username, password):
        kept = self._all() | {f"{service}/{username}": password}
        Path(self.file).write_text(json.dumps(kept))


class Forgetful(InAFile):
    def set_password(self, service, username, password):
        pass


class Locked(InAFile):
    def get_password(self, service, username):
        raise KeyringLocked("Failed to unlock the collection!")


class NeverMade(InAFile):
    def get_password(self, service, username):
        raise InitError("Failed to create the collection: Prompt dismissed.")


class Broken(InAFile):
    def set_password(self, service, username, password):
        raise ValueError(f"cannot take {password}")


class Waiting(InAFile):
    """Waits for somebody who never comes."""

    def get_password(self, service, username):
        Event().wait()
