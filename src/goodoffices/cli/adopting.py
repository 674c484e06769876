"""A talk that goes from a desk into a house with seats, where its sides sign in, and back home."""

from pathlib import Path

import click

from goodoffices.cli.faults import told
from goodoffices.cli.seats import folder_argument, origin_option, ready
from goodoffices.cli.settings import fresh_passphrase, passphrase, passphrase_option
from goodoffices.cli.telling import named, stop
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


@click.command(name="to-desk")
@folder_argument
@click.argument("talk")
@click.argument("to", type=click.Path(dir_okay=False, path_type=Path))
@passphrase_option
@origin_option
def to_desk(folder: Path, talk: str, to: Path, passphrase_file: Path | None, origin: str) -> None:
    """Write what the mediation reads of a talk to the new, sealed file of a desk.

    Its mediator chooses the passphrase. What the sides' rooms and capitals keep to themselves is
    not in it. The house keeps the talk as it is: burn it there once the desk has it.
    """
    ready(folder, origin)
    from goodoffices.server.door import door  # late: Django, others need not

    with told(NoSuchTalk="Its name stands in the address of its desk: /talks/NAME/"):
        door.go_home(talk, to, fresh_passphrase(passphrase_file))
    click.echo(
        f"The talk is in {named(to)}, as the mediation reads it. The house has it too, with what "
        "is the sides' own.",
        err=True,
    )
