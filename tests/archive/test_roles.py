"""Two roles of one house: each reads its own tables and none of the other's."""

from itertools import count

import psycopg
import pytest
from psycopg import errors
from tests.archive.database import two_roles

from goodoffices.archive import roles, served
from goodoffices.archive.cabinet import OURS
from goodoffices.archive.faults import DatabaseAway, RoleTooStrong
from goodoffices.archive.seals import Cost

pytestmark = pytest.mark.database
_HOUSES = count()
DEEDS = (
    "SELECT * FROM {}", "SELECT count(*) FROM {}", "DELETE FROM {}", "TRUNCATE {}",
    "INSERT INTO {} DEFAULT VALUES", "ALTER TABLE {} OWNER TO CURRENT_USER", "DROP TABLE {}",
    "COPY {} TO STDOUT",
)  # fmt: skip


@pytest.fixture(scope="module")
def both(server):
    """The addresses of the talks and of the accounts of a house, each with a table."""
    talks, accounts = two_roles(server, f"roles{next(_HOUSES)}")
    served.create(talks, "a long passphrase", Cost(1, 8)).close()
    with psycopg.connect(accounts) as db:
        db.execute("CREATE TABLE people (name text)")
    return talks, accounts


def named(address, name):
    """What an address says under a name."""
    return dict(each.split("=", 1) for each in address.split())[name]


def within(address, other):
    """The role of one address in the database of another."""
    return address.replace(
        f"dbname={named(address, 'dbname')}", f"dbname={named(other, 'dbname')}"
    )


def tables(server, address, schema):
    """Every table of a schema, as its database's keeper finds them."""
    with psycopg.connect(within(server, address)) as db:
        asked = "SELECT relname FROM pg_class WHERE relnamespace = %s::regnamespace"
        return [
            f'{schema}."{name}"' for (name,) in db.execute(asked + " AND relkind = 'r'", [schema])
        ]


def test_neither_role_comes_into_the_database_of_the_other(both):
    for mine, theirs in (both, both[::-1]):
        psycopg.connect(mine).close()
        with pytest.raises(psycopg.OperationalError, match="permission denied for database"):
            psycopg.connect(within(mine, theirs))


@pytest.mark.parametrize("turned", [False, True])
def test_let_in_it_is_still_refused_on_every_table(server, both, turned):
    (mine, theirs), schema = (both[::-1], OURS) if not turned else (both, "public")
    with psycopg.connect(server, autocommit=True) as db:
        granted = f"CONNECT ON DATABASE {named(theirs, 'dbname')}"
        db.execute(f"GRANT {granted} TO {named(mine, 'user')}")
        found = tables(server, theirs, schema)
        assert len(found) == (1 if turned else 3)
        with psycopg.connect(within(mine, theirs), autocommit=True) as other:
            for each in found:
                for deed in DEEDS:
                    with pytest.raises(errors.InsufficientPrivilege):
                        other.execute(deed.format(each))
        with psycopg.connect(theirs) as owner:
            for each in found:
                owner.execute(f"SELECT * FROM {each}")
        db.execute(f"REVOKE {granted} FROM {named(mine, 'user')}")


def test_a_house_with_two_bare_roles_may_begin(both):
    roles.check(*both)
    roles.check("", both[1])
    roles.check(both[0], "")


def test_a_role_for_both_or_one_that_may_more_is_refused(server, both):
    talks, accounts = both
    for pair in ((talks, talks), (server, accounts), (talks, server), ("", server)):
        with pytest.raises(RoleTooStrong, match="goodoffices admin database"):
            roles.check(*pair)
    role, other = named(accounts, "user"), named(talks, "user")
    with psycopg.connect(server, autocommit=True) as db:
        for more, less in (
            (f"ALTER ROLE {role} BYPASSRLS", f"ALTER ROLE {role} NOBYPASSRLS"),
            (f"ALTER ROLE {role} CREATEROLE", f"ALTER ROLE {role} NOCREATEROLE"),
            (f"ALTER ROLE {role} REPLICATION", f"ALTER ROLE {role} NOREPLICATION"),
            (f"GRANT pg_read_all_data TO {role}", f"REVOKE pg_read_all_data FROM {role}"),
            (f"GRANT {other} TO {role}", f"REVOKE {other} FROM {role}"),
        ):
            db.execute(more)
            with pytest.raises(RoleTooStrong):
                roles.check(talks, accounts)
            db.execute(less)
            roles.check(talks, accounts)


def test_in_one_database_the_record_is_shut_to_the_other_role_too(server, both):
    talks, accounts = both
    role = named(accounts, "user")
    with psycopg.connect(within(server, talks), autocommit=True) as db:
        db.execute(f"GRANT CONNECT ON DATABASE {named(talks, 'dbname')} TO {role}")
        roles.check(talks, within(accounts, talks))
        db.execute(f"GRANT USAGE ON SCHEMA {OURS} TO {role}")
        with pytest.raises(RoleTooStrong):
            roles.check(talks, within(accounts, talks))
        db.execute(f"REVOKE USAGE ON SCHEMA {OURS} FROM {role}")
        db.execute(f"REVOKE CONNECT ON DATABASE {named(talks, 'dbname')} FROM {role}")


def test_a_database_that_is_away_is_said_to_be(both, tmp_path):
    with pytest.raises(DatabaseAway):
        roles.check(both[0], f"host={tmp_path} user=nobody dbname=none")
