"""Talks on the command line: replay a written one, write out one of the desk."""

import json
import os
from pathlib import Path

import click

from goodoffices.cli.faults import told
from goodoffices.cli.reading import read
from goodoffices.cli.settings import FILE, data_option, folder, passphrase, passphrase_option
from goodoffices.cli.telling import Stop, named, stop
from goodoffices.core.refusals import Refusal
from goodoffices.core.seats import MEDIATOR, SIDED, Chamber, Seat
from goodoffices.core.showing import as_json, as_text
from goodoffices.core.view import View
from goodoffices.rooms import Room, Rooms, TalkId

room_option = click.option(
    "--as", "room", metavar="ROOM", help="Whose view: mediation, delegation/A, capital/A, public …"
)
_json = click.option("--json", "for_machines", is_flag=True, help="The view for machines.")


@click.command()
@click.argument("file", type=click.Path(path_type=Path, allow_dash=True))
@room_option
@_json
def replay(file: Path, room: str | None, for_machines: bool) -> None:
    """Show what one room may read of a written talk.

    FILE is a talk as a file of acts; - reads standard input. Each act is done anew, in order, by
    the seat that did it. A file in which something is wrong is refused with its line and the
    reason. A replay keeps nothing.
    """
    text = read(file)
    with told():
        rooms = Rooms()
        talk = rooms.bring(text, "standard input" if str(file) == "-" else named(Path(file.name)))
        click.echo(_shown(entered(rooms, talk, room).read(), for_machines), nl=False)


@click.command()
@data_option
@passphrase_option
@click.option("--list", "listed", is_flag=True, help="Name the talks of the desk, and stop.")
@click.option("--talk", metavar="NAME", help="Which talk, where the desk has several.")
@room_option
@_json
@click.option(
    "--to", type=click.Path(path_type=Path), metavar="FILE", help="A new file, for you alone."
)
def export(
    data: Path | None,
    passphrase_file: Path | None,
    listed: bool,
    talk: str | None,
    room: str | None,
    for_machines: bool,
    to: Path | None,
) -> None:
    """Write out a talk of the desk, or what one room may read of it.

    A whole talk comes out as a file of acts, which `replay` reads; with --as, as the view of one
    room. What is written out is not sealed: keep it as you would keep your notebook.
    """
    with told(NotThere="Name the folder of your desk with --data."):
        rooms = Rooms.open(folder(data) / FILE, passphrase(passphrase_file))
        try:
            if listed:
                _list(rooms)
                return
            chosen = _chosen(rooms, talk)
            text = (
                rooms.written(chosen)
                if room is None and not for_machines
                else _shown(entered(rooms, chosen, room).read(), for_machines)
            )
        finally:
            rooms.close()
    put(text.encode(), to)


def entered(rooms: Rooms, talk: TalkId, name: str | None) -> Room:
    """The room of that name; the mediation's where none is named.

    Raises:
        Stop: the talk has none.
    """
    founding = rooms.enter(talk, MEDIATOR).read().talk
    sides = [party.side for party in founding.parties] if founding else []
    try:
        seat = MEDIATOR if name is None else Seat.parse(name)
        if seat.side is None or seat.side in sides:
            return rooms.enter(talk, seat)
    except (ValueError, Refusal):
        pass
    known = [
        f"{chamber.value}/{side}" if side else chamber.value
        for chamber in Chamber
        if chamber is not Chamber.NOBODY
        for side in (sides if chamber in SIDED else [""])
    ]
    raise Stop(f"This talk has no such room. Its rooms: {', '.join(known)}.")


def _chosen(rooms: Rooms, name: str | None) -> TalkId:
    known = rooms.talks()
    if name in known:
        return TalkId(str(name))
    if name is None and len(known) == 1:
        return known[0]
    if not known:
        stop("There is no talk on this desk yet. Found one at the desk: goodoffices desk")
    raise Stop("Say which talk with --talk NAME. For their names: goodoffices export --list")


def _list(rooms: Rooms) -> None:
    for talk in rooms.talks():
        founding = rooms.enter(talk, MEDIATOR).read().talk
        if founding:
            click.echo(f"{talk}  {founding.at:%Y-%m-%d}  {founding.title.text}")


def _shown(view: View, for_machines: bool) -> str:
    if for_machines:
        return json.dumps(as_json(view), ensure_ascii=False, indent=1) + "\n"
    return as_text(view) + "\n"


def put(written: bytes, to: Path | None) -> None:
    """Write to a new file for its owner alone, or to standard output where none is named.

    Raises:
        Stop: there is something already, or nothing can be written there.
    """
    if to is None:
        # As bytes: a written talk is UTF-8, whatever the terminal speaks.
        click.echo(written, nl=False)
        return
    try:
        number = os.open(to, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(number, "wb") as opened:
            opened.write(written)
    except FileExistsError:
        stop(
            f"There is something at {named(to)} already; nothing was overwritten. Name a new file."
        )
    except OSError:
        stop(f"Nothing can be written to {named(to)}. Name a file in a folder of your own.")
    click.echo(f"Written to {named(to)}. It is not sealed.", err=True)
