"""The commands of whoever keeps the machine of a house with seats, together."""

from goodoffices.cli.adopting import adopt, to_desk
from goodoffices.cli.databases import database
from goodoffices.cli.keeping import KEEPING
from goodoffices.cli.programs import revoke, tokens
from goodoffices.cli.seats import admin

__all__ = ("admin",)

for _command in (*KEEPING, adopt, to_desk, database, tokens, revoke):
    admin.add_command(_command)
