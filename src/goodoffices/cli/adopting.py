"""A talk that began at a desk, taken into a house with seats, where its sides can sign in."""

from pathlib import Path

import click

from goodoffices.cli.seats import folder_argument, origin_option, ready
from goodoffices.cli.settings import passphrase, passphrase_option
from goodoffices.cli.telling import stop, told
from goodoffices.rooms import Rooms, TalkId


@click.command()
@folder_argument
@click.argument("desk", type=click.Path(dir_okay=False, path_type=Path))
@click.argument("talk")
@click.option(
    "--mediator", required=True, metavar="NAME", help="The account that sits at its desk there."
)
@passphrase_option
@origin_option
def adopt(
    folder: Path, desk: Path, talk: str, mediator: str, passphrase_file: Path | None, origin: str
) -> None:
    """Take a talk from a desk's file into the house, every act as it was.

    Whoever holds the passphrase of the desk does it; its file is left as it is, and should be put
    away or burnt once the house holds the talk: what is done there from now on is not in it.
    """
    ready(folder, origin)
    from goodoffices.server.door import door  # late: Django, others need not
    from goodoffices.server.seated.models import Person  # late, as above
    from goodoffices.server.seated.seats import founded  # late, as above

    person = Person.objects.filter(name=mediator, founds=True).first()
    if person is None:
        stop("There is no account of that name which may found talks. Invite its mediator first.")
    with told():
        kept = Rooms.open(desk, passphrase(passphrase_file))
        try:
            door.adopt(kept, TalkId(talk))
        finally:
            kept.close()
    founded(talk, person)
    click.echo("The house holds the talk. Its sides can be given seats.", err=True)
