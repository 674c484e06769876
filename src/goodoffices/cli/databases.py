"""PostgreSQL on the command line: what its keeper lets it do first, and where a house finds it."""

import os
import re

import click

from goodoffices.cli.telling import stop

TALKS, ACCOUNTS = "GOODOFFICES_TALKS_DATABASE", "GOODOFFICES_ACCOUNTS_DATABASE"
SETTINGS = (TALKS, ACCOUNTS)
_NAME = re.compile(r"[a-z][a-z0-9_]{0,40}")
_BARE = "LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS"
_TOGETHER = """\
-- A house of Good Offices in PostgreSQL: two roles, each with a database of its own, into which
-- the other cannot look. Read it, then hand it to psql as the keeper of the databases. How each
-- role proves who it is stands in pg_hba.conf; no password is set here.
"""
_EACH = """\
CREATE ROLE {role} {bare};
CREATE DATABASE {role} OWNER {role} ENCODING 'UTF8' TEMPLATE template0;
REVOKE ALL ON DATABASE {role} FROM PUBLIC;
"""


@click.command()
@click.option(
    "--name",
    default="goodoffices",
    show_default=True,
    metavar="NAME",
    help="What the roles and the databases begin with, where there is more than one house.",
)
def database(name: str) -> None:
    """Print what makes the two roles of a house in PostgreSQL, for psql. It does nothing itself.

    One role keeps the talks and one the accounts, each in a database of its own. Neither may look
    into the other's, and a house whose roles may more does not start.
    """
    if not _NAME.fullmatch(name):
        stop("A name has small letters, figures and _, and begins with a letter.")
    roles = (f"{name}_talks", f"{name}_accounts")
    click.echo(_TOGETHER + "".join(_EACH.format(role=r, bare=_BARE) for r in roles), nl=False)


def addresses() -> tuple[str, str]:
    """Where the talks and the accounts of a house are kept; nothing for what is in a file.

    Raises:
        Stop: PostgreSQL cannot be spoken to from here, or an address is none.
    """
    found = {name: os.environ.get(name, "") for name in SETTINGS}
    if any(found.values()):
        try:
            from psycopg import Error  # late: only where there is a database
            from psycopg.conninfo import conninfo_to_dict  # late, as above
        except ImportError:
            stop("PostgreSQL needs psycopg: install goodoffices[postgresql].")
        from goodoffices.server.seated.tables import in_database  # late, as above

        for name, address in found.items():
            try:
                in_database(address)
                conninfo_to_dict(address)
            except (ValueError, Error):
                stop(f"{name} is no address: write host=… dbname=… user=….")
    return found[TALKS], found[ACCOUNTS]
