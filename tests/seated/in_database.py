"""Accounts in PostgreSQL for tests that share a process with those that have them in memory."""

from contextlib import contextmanager

from django.db import DEFAULT_DB_ALIAS, connections

from goodoffices.server.seated.tables import in_database

ALIAS = "served"


@contextmanager
def accounts_in(address):
    """All that asks for accounts asks that database."""
    before = connections[DEFAULT_DB_ALIAS]
    told = {DEFAULT_DB_ALIAS: before.settings_dict, ALIAS: in_database(address)}
    connections.databases[ALIAS] = connections.configure_settings(told)[ALIAS]
    connections[DEFAULT_DB_ALIAS] = connections.create_connection(ALIAS)
    try:
        yield
    finally:
        connections[DEFAULT_DB_ALIAS].close()
        connections[DEFAULT_DB_ALIAS] = before
        del connections.databases[ALIAS]
