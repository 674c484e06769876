"""Where the accounts of a house are kept: a file beside its talks, or a PostgreSQL database."""

import shlex
from pathlib import Path
from typing import Any

_FILE = {
    "ENGINE": "django.db.backends.sqlite3",
    "CONN_MAX_AGE": 600,
    "OPTIONS": {
        "transaction_mode": "IMMEDIATE",
        "timeout": 20,
        "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; "
        "PRAGMA secure_delete=ON; PRAGMA foreign_keys=ON;",
    },
}
_SOON = {"connect_timeout": "5", "tcp_user_timeout": "20000"}
"""How long a database that says nothing is waited for, where its address does not say."""
_NAMES = {"dbname": "NAME", "user": "USER", "password": "PASSWORD", "host": "HOST", "port": "PORT"}


def in_file(name: str | Path) -> dict[str, Any]:
    """Accounts in a file, as Django is told of it."""
    return {**_FILE, "NAME": str(name)}


def in_database(address: str) -> dict[str, Any]:
    """Accounts in a database, as Django is told of it.

    `address` is written as PostgreSQL's own programs take it: `host=… dbname=… user=…`. What
    Django has no name for is handed on.

    Raises:
        ValueError: the address is not written so.
    """
    told = dict(each.split("=", 1) for each in shlex.split(address))
    known = {name: told.pop(key) for key, name in _NAMES.items() if key in told}
    return {
        "ENGINE": "django.db.backends.postgresql", "CONN_MAX_AGE": 600, "CONN_HEALTH_CHECKS": True,
        "OPTIONS": _SOON | told, **known,
    }  # fmt: skip
