"""Session times on the command line, as a calendar file."""

from pathlib import Path

import click

from goodoffices.cli.faults import told
from goodoffices.cli.reading import read
from goodoffices.cli.talks import entered, put, room_option
from goodoffices.cli.telling import named
from goodoffices.rooms import Rooms


@click.command()
@click.argument("file", type=click.Path(path_type=Path, allow_dash=True))
@room_option
@click.option("--names", is_flag=True, help="Name the sides and the place in it.")
@click.option(
    "--to", type=click.Path(path_type=Path), metavar="FILE", help="A new file, for you alone."
)
def calendar(file: Path, room: str | None, names: bool, to: Path | None) -> None:
    """Write the times of the sessions as a calendar file.

    FILE is a talk as a file of acts; - reads standard input, as `goodoffices export` writes it.
    What one room reads of its sessions is in the file, and no word of the talk: each is called
    Session, unless --names asks for more.
    """
    from goodoffices.papers.calendar import calendar as as_file  # late: it reads every zone
    from goodoffices.papers.calendar import unsaid  # late, as above

    text = read(file)
    with told():
        rooms = Rooms()
        talk = rooms.bring(text, "standard input" if str(file) == "-" else named(Path(file.name)))
        view = entered(rooms, talk, room).read()
    put(as_file(view, names=names), to)
    if unsaid(view):
        click.echo("Sessions whose time is only worded are not in it.", err=True)
