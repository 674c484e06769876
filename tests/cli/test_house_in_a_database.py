"""A house whose talks and accounts lie in a database: begun, listed, and shut without its key."""

import os
import subprocess
import sys

import pytest
from tests.archive.conftest import database, server
from tests.archive.database import two_roles

pytestmark = pytest.mark.database
__all__ = ("database", "server")


def admin(*words, **told):
    """What the command says, where it may read these settings."""
    return subprocess.run(
        [sys.executable, "-m", "goodoffices", "admin", *map(str, words)],
        env={**os.environ, **told}, capture_output=True, text=True, check=False,
    )  # fmt: skip


def test_a_house_is_begun_in_a_database_and_opens_again_under_its_key_alone(server, tmp_path):
    key, other = tmp_path / "key", tmp_path / "other"
    for each in (key, other):
        assert admin("key", each).returncode == 0
    talks, accounts = two_roles(server, "begun")
    told = {
        "GOODOFFICES_TALKS_DATABASE": talks, "GOODOFFICES_ACCOUNTS_DATABASE": accounts,
        "GOODOFFICES_KEY_FILE": str(key),
    }  # fmt: skip
    invited = admin("invite", tmp_path / "house", **told)
    assert "/invited/" in invited.stdout
    assert admin("accounts", tmp_path / "house", **told).returncode == 0
    assert not any((tmp_path / "house").iterdir())
    strange = admin("invite", tmp_path / "house", **{**told, "GOODOFFICES_KEY_FILE": str(other)})
    assert strange.returncode == 1
    assert strange.stderr.count("\n") == 1
