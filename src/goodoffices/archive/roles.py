"""The two roles of a house in PostgreSQL: one for its talks, one for its accounts, and no more."""

from goodoffices.archive.cabinet import OURS
from goodoffices.archive.faults import RoleTooStrong
from goodoffices.archive.reaching import reached, told

_STRONG = """
SELECT rolsuper OR rolbypassrls OR rolcreaterole OR rolreplication
    OR EXISTS (SELECT FROM pg_auth_members WHERE member = pg_roles.oid)
FROM pg_roles WHERE rolname = session_user
"""
_HERE = "SELECT current_database(), session_user, pg_postmaster_start_time()"
_REACHES = """
SELECT has_schema_privilege(session_user, oid, 'USAGE') FROM pg_namespace WHERE nspname = %s
"""


def check(talks: str, accounts: str) -> None:
    """Check that the roles of a house may no more than they need; an address may be empty.

    Raises:
        RoleTooStrong: one passes over the rights of others, or the accounts' reads the record.
        Fault: a database is not reached.
    """
    both = [_known(each) for each in (talks, accounts) if each]
    if len(set(both)) < len(both):
        raise RoleTooStrong
    if accounts:
        with told(), reached(accounts) as db:
            if (True,) in db.execute(_REACHES, (OURS,)).fetchall():
                raise RoleTooStrong


def _known(address: str) -> tuple[object, ...]:
    """Where a role is and who, once it is sure that it may no more than any."""
    with told(), reached(address) as db:
        if db.execute(_STRONG).fetchone() != (False,):
            raise RoleTooStrong
        return tuple(db.execute(_HERE).fetchone() or ())
