"""The command line: open the house, replay and export talks, back up and restore."""

import click

from goodoffices.cli.adopting import adopt, to_desk
from goodoffices.cli.calendar import calendar
from goodoffices.cli.comparing import compare
from goodoffices.cli.databases import database
from goodoffices.cli.ending import burn, destroy, seal, unseal
from goodoffices.cli.files import backup, restore
from goodoffices.cli.house import DEMO_PASSPHRASE, demo, desk, serve
from goodoffices.cli.keeping import KEEPING
from goodoffices.cli.leaks import leaks
from goodoffices.cli.papers import paper
from goodoffices.cli.programs import revoke, tokens
from goodoffices.cli.publishing import publish
from goodoffices.cli.reports import read
from goodoffices.cli.seats import admin
from goodoffices.cli.settings import FILE
from goodoffices.cli.talks import export, replay
from goodoffices.cli.telling import Program, no_dumps

__all__ = ("DEMO_PASSPHRASE", "FILE", "main")


@click.group(cls=Program)
@click.version_option(package_name="goodoffices", message="goodoffices %(version)s")
def main() -> None:
    """Good Offices: indirect talks, in which only the mediator carries words.

    Begin with `goodoffices demo`, which shows what such talks look like, or with `goodoffices
    desk`, which opens your own desk. What is asked for goes to standard output; what is said to
    you goes to standard error. It ends with 1 where something cannot be done, and with 2 where a
    command is not understood.
    """
    no_dumps()


COMMANDS = (
    demo, desk, serve, replay, export, calendar, paper, read, leaks, compare, burn, destroy, seal,
    unseal, backup, restore, publish, admin,
)  # fmt: skip
for _command in COMMANDS:
    main.add_command(_command)
for _command in (*KEEPING, adopt, to_desk, database, tokens, revoke):
    admin.add_command(_command)
