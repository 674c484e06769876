"""How a talk ends on the command line: burn it, or words of it; seal it away, open it again."""

from datetime import UTC, datetime
from pathlib import Path

import click

from goodoffices.cli.faults import told
from goodoffices.cli.sealed import file_argument
from goodoffices.cli.sealed import rooms as opened
from goodoffices.cli.settings import another_passphrase, passphrase_option, somebody_there
from goodoffices.cli.telling import Stop, named, stop
from goodoffices.core.seats import MEDIATOR
from goodoffices.core.words import typed_as
from goodoffices.rooms import AWAY, BURNT, EMPTIED, Rooms, TalkId

_talk = click.argument("talk", required=False)
_yes = click.option("--yes", is_flag=True, help="For scripts: do not ask for the title.")
_its_own = click.option(
    "--talk-passphrase-file",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="A file that holds the passphrase of the talk; else you are asked.",
)


@click.command()
@file_argument
@_talk
@_yes
@passphrase_option
def burn(file: Path, talk: str | None, yes: bool, passphrase_file: Path | None) -> None:
    """Destroy a talk: its key, and every line of it.

    FILE is the sealed file of a desk, a backup, or the folder of a house; TALK the name of the
    talk, where there are several. You are asked to type its title. Nobody can bring it back. What
    no burning reaches is said before.
    """
    with told(), opened(file, passphrase_file) as rooms:
        chosen = _chosen(rooms, talk, (*rooms.talks(), *rooms.away()))
        _said("What no burning reaches:", BURNT)
        _confirmed(_title(rooms, chosen), "burn", yes=yes)
        rooms.burn(chosen)
    click.echo(f"Burnt. Nothing of it is left in {named(file)}.", err=True)


@click.command()
@file_argument
@click.argument("room")
@_talk
@click.option(
    "--notes-before",
    type=click.DateTime(["%Y-%m-%d"]),
    metavar="DAY",
    help="Only the notes it wrote for itself, before this day began (UTC): 2026-05-04.",
)
@_yes
@passphrase_option
def destroy(
    file: Path,
    room: str,
    talk: str | None,
    notes_before: datetime | None,
    yes: bool,
    passphrase_file: Path | None,
) -> None:
    """Destroy what one room said in a talk: its key, and its words.

    FILE is the sealed file of a desk, a backup, or the folder of a house; ROOM is mediation,
    delegation/A, capital/A and so on; TALK the name of the talk, where there are several. That
    something was done, when, and about what, stays. You are asked to type its title.
    """
    until = notes_before.replace(tzinfo=UTC) if notes_before else None
    with (
        told(NoSuchTalk="For their names: goodoffices export --list"),
        opened(file, passphrase_file) as rooms,
    ):
        chosen = _chosen(rooms, talk, rooms.talks())
        written = rooms.audiences(chosen)
        if room not in written:
            stop(f"No such room has done anything in this talk. There are: {_list(written)}.")
        _said("What no destroying reaches:", EMPTIED)
        _confirmed(_title(rooms, chosen), "destroy", yes=yes)
        lost = rooms.destroy(chosen, room, until)
    click.echo(f"Destroyed: the words of {lost} acts.", err=True)


def _list(rooms: tuple[str, ...]) -> str:
    return ", ".join(sorted(rooms))


@click.command()
@file_argument
@_talk
@_yes
@_its_own
@passphrase_option
def seal(
    file: Path,
    talk: str | None,
    yes: bool,
    talk_passphrase_file: Path | None,
    passphrase_file: Path | None,
) -> None:
    """Seal a talk away under a passphrase of its own.

    FILE is the sealed file of a desk, a backup, or the folder of a house; TALK the name of the
    talk, where there are several. From then on an open desk does not read it. You are asked to
    type its title. Without its passphrase it is lost.
    """
    with (
        told(NoSuchTalk="For their names: goodoffices export --list"),
        opened(file, passphrase_file) as rooms,
    ):
        chosen = _chosen(rooms, talk, rooms.talks())
        _said("What is still seen of it:", AWAY)
        _confirmed(_title(rooms, chosen), "seal away", yes=yes)
        rooms.put_away(chosen, another_passphrase(talk_passphrase_file, twice=True))
    click.echo("Sealed away. To open it again: goodoffices unseal FILE", err=True)


@click.command()
@file_argument
@_its_own
@passphrase_option
def unseal(file: Path, talk_passphrase_file: Path | None, passphrase_file: Path | None) -> None:
    """Open again what was sealed away.

    FILE is the sealed file of a desk, a backup, or the folder of a house. Every talk that was
    sealed away under the passphrase of the talk opens; the file does not tell which.
    """
    with told(), opened(file, passphrase_file) as rooms:
        found = rooms.take_out(another_passphrase(talk_passphrase_file))
    click.echo("\n".join(found))


def _chosen(rooms: Rooms, name: str | None, known: tuple[TalkId, ...]) -> TalkId:
    """The talk of that name; the only one where none is named."""
    if name in known:
        return TalkId(str(name))
    if name is None and len(known) == 1:
        return known[0]
    if not known:
        stop("There is no such talk in this file. Name another file.")
    for each in known:
        click.echo(f"{each}  {_title(rooms, each) or 'sealed away'}")
    raise Stop("Say which talk, by its name, after the file.")


def _title(rooms: Rooms, talk: TalkId) -> str:
    """The title of a talk; nothing where it is sealed away."""
    if talk in rooms.away():
        return ""
    founding = rooms.enter(talk, MEDIATOR).read().talk
    return founding.title.text if founding else ""


def _said(what: str, lines: tuple[str, ...]) -> None:
    click.echo(what, err=True)
    for line in lines:
        click.echo(f"* {line}", err=True)


def _confirmed(title: str, deed: str, *, yes: bool) -> None:
    """Go on only where the title was typed, or a script says so.

    Raises:
        Stop: something else was typed, or there is nobody to type it.
    """
    if yes:
        return
    if not somebody_there():
        stop(f"There is no terminal to type the title at. To {deed} from a script, add --yes.")
    asked = f"Type its title to {deed} it: {title}" if title else f"Type: {deed} it unread"
    given = str(click.prompt(asked + "\n", prompt_suffix="> ", err=True))
    if not typed_as(given, title or f"{deed} it unread"):
        stop("That is not what was asked for: nothing was done to it.")
