"""A house whose talks and accounts lie in a database: begun, listed, and shut without its key."""

import pytest
from click.testing import CliRunner
from tests.archive.conftest import database, server
from tests.archive.database import two_roles
from tests.cli.program import goodoffices

from goodoffices.cli import databases
from goodoffices.cli.telling import Stop

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


@pytest.mark.parametrize("setting", databases.SETTINGS)
@pytest.mark.parametrize("nonsense", ["somewhere", "host='", "nothing=here"])
def test_an_address_that_is_none_is_said_with_the_name_of_its_setting(
    monkeypatch, setting, nonsense
):
    monkeypatch.setenv(setting, nonsense)
    with pytest.raises(Stop, match=f"{setting} is no address"):
        databases.addresses()
    monkeypatch.setenv(setting, "host=/run/postgresql dbname=one user=two")
    assert "dbname=one" in "".join(databases.addresses())


def test_a_name_that_would_be_more_than_a_name_in_the_script_is_refused():
    told = CliRunner().invoke(databases.database, ["--name", "a; DROP TABLE people"])
    assert told.exit_code == 1
    assert "CREATE" not in told.output
    assert "CREATE ROLE harbour_talks" in (
        CliRunner().invoke(databases.database, ["--name", "harbour"]).output
    )
