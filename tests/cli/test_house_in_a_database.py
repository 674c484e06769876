"""A house whose talks and accounts lie in a database: begun, listed, and shut without its key."""

import pytest
from tests.archive.conftest import database, server
from tests.archive.database import two_roles
from tests.cli.program import goodoffices

pytestmark = pytest.mark.database
__all__ = ("database", "server")


def admin(*words, **told):
    """What the command says, where it may read these settings."""
    return goodoffices("admin", *words, **told)


def test_a_house_is_begun_in_a_database_and_opens_again_under_its_key_alone(server, tmp_path):
    key, other = tmp_path / "key", tmp_path / "other"
    for each in (key, other):
        assert admin("key", each).code == 0
    talks, accounts = two_roles(server, "begun")
    told = {
        "GOODOFFICES_TALKS_DATABASE": talks, "GOODOFFICES_ACCOUNTS_DATABASE": accounts,
        "GOODOFFICES_KEY_FILE": str(key),
    }  # fmt: skip
    invited = admin("invite", tmp_path / "house", **told)
    assert "/invited/" in invited.out
    assert admin("accounts", tmp_path / "house", **told).code == 0
    assert not any((tmp_path / "house").iterdir())
    strange = admin("invite", tmp_path / "house", **{**told, "GOODOFFICES_KEY_FILE": str(other)})
    assert strange.code == 1
    assert strange.err.count("\n") == 1
