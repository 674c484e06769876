"""The command line: open the house, replay and export talks, back up and restore."""

import click

from goodoffices.cli.late import Late
from goodoffices.cli.telling import Program, no_dumps

__all__ = ("main",)

COMMANDS = {
    "demo": "house",
    "desk": "house",
    "serve": "house",
    "replay": "talks",
    "export": "talks",
    "calendar": "calendar",
    "paper": "papers",
    "read": "reports",
    "leaks": "leaks",
    "compare": "comparing",
    "analyse": "analyse",
    "convert-scenario": "converting",
    "burn": "ending",
    "destroy": "ending",
    "seal": "ending",
    "unseal": "ending",
    "backup": "files",
    "restore": "files",
    "publish": "publishing",
    "admin": "administering",
}
"""Where each stands; it has the name of its function."""


@click.group(cls=Program, commands=Late(COMMANDS))
@click.version_option(package_name="goodoffices", message="goodoffices %(version)s")
def main() -> None:
    """Good Offices: indirect talks, in which only the mediator carries words.

    Begin with `goodoffices demo`, which shows what such talks look like, or with `goodoffices
    desk`, which opens your own desk. What is asked for goes to standard output; what is said to
    you goes to standard error. It ends with 1 where something cannot be done, and with 2 where a
    command is not understood.
    """
    no_dumps()
