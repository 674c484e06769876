"""A house with seats on the command line: begun, served, its accounts kept. No word of a talk."""

from pathlib import Path
from urllib.parse import urlsplit

import click

from goodoffices.cli.settings import made, port_option
from goodoffices.cli.telling import named, stop, told

ORIGIN = "GOODOFFICES_ORIGIN"
folder_argument = click.argument("folder", type=click.Path(file_okay=False, path_type=Path))
origin_option = click.option(
    "--origin",
    envvar=ORIGIN,
    default="http://localhost:8642",
    show_default=True,
    metavar="URL",
    help=f"The address under which browsers reach the house; else {ORIGIN}.",
)


@click.group()
def admin() -> None:
    """Keep the accounts and the machine of a house with seats.

    Whoever keeps them has no seat by that, and is shown no word of a talk. The key of the house is
    read from the file that GOODOFFICES_KEY_FILE names, or from GOODOFFICES_KEY.
    """


@admin.command()
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path))
def key(file: Path) -> None:
    """Draw the key of a new house into FILE.

    Keep it apart from the folder of the house and out of every backup. Without it no talk of the
    house can be read again.
    """
    from goodoffices.server.seated.key import NoKey, written  # late: Django, others need not

    try:
        written(file)
    except NoKey as fault:
        stop(str(fault))
    click.echo(f"The key is in {named(file)}. Keep it apart from the house.", err=True)


@admin.command()
@folder_argument
@origin_option
def invite(folder: Path, origin: str) -> None:
    """Print an invitation for a mediator, who may then found talks in the house.

    It works once, for three days. Give it to that person alone.
    """
    ready(folder, origin)
    from goodoffices.server.seated.models import Invitation  # late, as above

    click.echo(f"{origin}/invited/{Invitation.drawn(founds=True)}")


@admin.command()
@folder_argument
@origin_option
def accounts(folder: Path, origin: str) -> None:
    """List the accounts: the name each chose, its second factor, whether it is shut."""
    ready(folder, origin)
    from allauth.mfa.utils import is_mfa_enabled  # late, as above

    from goodoffices.server.seated.models import Person  # late, as above

    for person in Person.objects.order_by("name"):
        factor = "second factor" if is_mfa_enabled(person) else "no second factor yet"
        click.echo("\t".join([person.name, factor, "" if person.is_active else "shut"]).rstrip())


@admin.command()
@folder_argument
@origin_option
@click.argument("name")
def shut(folder: Path, origin: str, name: str) -> None:
    """Shut an account: whoever has it is signed out everywhere at once."""
    ready(folder, origin)
    from goodoffices.server.seated.models import Person  # late, as above

    if not Person.objects.filter(name=name).update(is_active=False):
        stop("There is no account of that name.")


@admin.command(name="serve")
@folder_argument
@origin_option
@port_option
def serve_house(folder: Path, origin: str, port: int) -> None:
    """Serve a house with seats on this machine, behind what speaks TLS for it.

    It listens on 127.0.0.1. An origin of another host must be https: a proxy on this machine
    speaks TLS, and hands on what it hears with X-Forwarded-Proto.
    """
    meant = urlsplit(origin)
    if meant.scheme != "https" and meant.hostname not in ("localhost", "127.0.0.1"):
        stop("Refused: an origin that is not of this machine alone must be https.")
    ready(folder, origin)
    from goodoffices.cli.house import _serve  # late, as above

    _serve("127.0.0.1", port, "/")


def ready(folder: Path, origin: str) -> None:
    """Open the house for a command, or say in one line why it cannot be."""
    from goodoffices.server.seated.house import prepare  # late, as above
    from goodoffices.server.seated.key import NoKey  # late, as above
    from goodoffices.server.seated.occupied import Occupied  # late, as above

    try:
        with told(WrongPassphrase="The key is not the key of this house."):
            prepare(made(folder), origin)
    except (NoKey, Occupied) as fault:
        stop(str(fault))
