"""The tokens of programs in a house with seats, for whoever keeps it: listed, and revoked."""

from pathlib import Path

import click

from goodoffices.cli.seats import folder_argument, origin_option, ready
from goodoffices.cli.telling import stop


@click.command()
@folder_argument
@origin_option
def tokens(folder: Path, origin: str) -> None:
    """List the tokens of programs: their number, whose, until when, the day of their last use.

    What one is called only its owner reads; the token itself is kept nowhere.
    """
    ready(folder, origin)
    from goodoffices.server.seated.tokens import all_of_a_house  # late: Django, others need not

    for number, name, until, used in all_of_a_house():
        last = f"{used:%Y-%m-%d}" if used else "never used"
        click.echo("\t".join([str(number), name, f"{until:%Y-%m-%d}", last]))


@click.command()
@folder_argument
@origin_option
@click.argument("number", type=click.IntRange(min=1))
def revoke(folder: Path, origin: str, number: int) -> None:
    """Revoke a token by its number, as `admin tokens` lists it: it opens nothing from then on."""
    ready(folder, origin)
    from goodoffices.server.seated.tokens import revoke as gone  # late, as above

    if not gone(number):
        stop("There is no token of that number.")
