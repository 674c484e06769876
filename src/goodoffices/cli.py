"""The command line: open the house, replay and export talks, back up and restore."""

import json
import os
import sys
import tempfile
from pathlib import Path

import click

from goodoffices.core.refusals import Refusal
from goodoffices.core.seats import Seat
from goodoffices.core.showing import as_json, as_text
from goodoffices.core.view import View
from goodoffices.rooms import Fault, Rooms, TalkId, Unreadable, restore

FILE = "desk.goodoffices"
EXAMPLES = Path(__file__).resolve().parents[2] / "examples"
DEMO_PASSPHRASE = "evening by the sea"  # noqa: S105 - printed for whoever tries the demo


def _stop(words: str) -> None:
    """One line to the person, and the exit of a refusal."""
    click.echo(words, err=True)
    sys.exit(1)


def _folder(given: Path | None) -> Path:
    named = os.environ.get("GOODOFFICES_DATA")
    return given or (Path(named) if named else Path.home() / ".goodoffices")


def _made(folder: Path) -> Path:
    """The folder, made for its owner alone where there is none."""
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError:
        _stop(f"The folder {folder} cannot be made. Choose another with --data.")
    return folder


def _passphrase(file: str | None, *, new: bool = False) -> str:
    """The passphrase: from a file, or asked for."""
    file = file or os.environ.get("GOODOFFICES_PASSPHRASE_FILE")
    if file:
        return Path(file).read_text(encoding="utf-8").rstrip("\n")
    return str(click.prompt("Passphrase", hide_input=True, err=True, confirmation_prompt=new))


@click.group()
@click.version_option(package_name="goodoffices")
def main() -> None:
    """Good Offices: indirect talks, in which only the mediator carries words."""


_port = click.option("--port", default=8642, show_default=True, help="Where to listen.")
_data = click.option(
    "--data",
    type=click.Path(file_okay=False, path_type=Path),
    help="The folder of the desk's sealed file. [default: ~/.goodoffices]",
)
_idle = click.option(
    "--idle",
    type=float,
    default=lambda: float(os.environ.get("GOODOFFICES_IDLE_MINUTES", "10")),
    help="Minutes without a request after which the desk locks. [default: 10]",
)


def _house(host: str, port: int, folder: Path, idle: float, *, demo: bool) -> None:
    from goodoffices.server import serve  # late: Django is not needed by the other commands

    if host not in serve.LOOPBACK:
        _stop(
            f"Refused: {host} is not this machine. Until accounts exist the house listens on "
            "127.0.0.1 only."
        )
    if not serve.free(host, port):
        _stop(f"Port {port} is taken. Choose another with --port.")
    hint = f"In this demo the passphrase is: {DEMO_PASSPHRASE}" if demo else ""
    serve.prepare(_made(folder), idle_minutes=idle, demo=demo, hint=hint)
    if demo:
        _furnish()
    origin = f"http://{'[::1]' if host == '::1' else host}:{port}"
    if demo:
        click.echo(f"{origin}/public/muscat/")
        click.echo(f"{origin}/talks/")
        click.echo(f"The passphrase of the demo's desk is: {DEMO_PASSPHRASE}", err=True)
    else:
        click.echo(f"{origin}/")
    click.echo("Ctrl+C ends it.", err=True)
    serve.serve(host, port)


def _furnish() -> None:
    """Show the Muscat round, and lay the invented talks on the demo's desk."""
    from goodoffices.server.door import door  # late, as above

    door.show("muscat", (EXAMPLES / "muscat/talk.yaml").read_bytes(), "examples/muscat/talk.yaml")
    if door.begun:
        return
    door.begin(DEMO_PASSPHRASE)
    for name in ("evening", "works-council"):
        door.bring((EXAMPLES / name / "talk.yaml").read_bytes(), f"examples/{name}/talk.yaml")
    door.lock()


@main.command()
@_port
@_data
@_idle
def demo(port: int, data: Path | None, idle: float) -> None:
    """A public page of a round, and invented rooms such as may lie behind it."""
    if data is not None:
        _house("127.0.0.1", port, data, idle, demo=True)
        return
    with tempfile.TemporaryDirectory(prefix="goodoffices-demo-") as folder:
        _house("127.0.0.1", port, Path(folder), idle, demo=True)


@main.command()
@_port
@_data
@_idle
def desk(port: int, data: Path | None, idle: float) -> None:
    """Your own desk, sealed under a passphrase, on this machine alone."""
    _house("127.0.0.1", port, _folder(data), idle, demo=False)


@main.command()
@click.option("--host", default="127.0.0.1", show_default=True)
@_port
@_data
@_idle
def serve(host: str, port: int, data: Path | None, idle: float) -> None:
    """Serve the desk; on this machine only, until accounts exist."""
    _house(host, port, _folder(data), idle, demo=False)


@main.command()
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--as", "room", default="mediation", show_default=True, help="Whose view to show.")
@click.option("--json", "as_data", is_flag=True, help="For machines.")
def replay(file: Path, room: str, as_data: bool) -> None:
    """Replay a written talk and show what one room may read of it."""
    try:
        rooms = Rooms()
        talk = rooms.bring(file.read_bytes(), file.name)
        _print(rooms.enter(talk, Seat.parse(room)).read(), as_data)
    except (Unreadable, Refusal) as wrong:
        _stop(str(wrong))
    except ValueError:
        _stop(f"No room is called {room}. Try mediation, delegation/A, capital/A or public.")


def _print(view: View, as_data: bool) -> None:
    if as_data:
        click.echo(json.dumps(as_json(view), ensure_ascii=False, indent=1))
    else:
        click.echo(as_text(view))


@main.command()
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--json", "as_data", is_flag=True, help="For machines: one line a case.")
def leaks(file: Path, as_data: bool) -> None:
    """Check drafts against what is held in confidence."""
    from goodoffices.leaks.files import cases  # late: word lists are not needed by the others
    from goodoffices.leaks.telling import as_line, as_table

    try:
        file_of_cases = cases(file.read_bytes(), file.name)
    except Unreadable as wrong:
        _stop(str(wrong))
        return
    tell = as_line if as_data else as_table
    for case, findings in file_of_cases.checked():
        click.echo(tell(case, findings))


_key = click.option("--passphrase-file", help="A file that holds the passphrase.")


@main.command()
@_data
@_key
@click.option("--talk", help="Which talk, where the desk has several.")
@click.option("--as", "room", help="One room's view instead of the whole talk.")
@click.option("--json", "as_data", is_flag=True, help="For machines; with --as.")
def export(
    data: Path | None,
    passphrase_file: str | None,
    talk: str | None,
    room: str | None,
    as_data: bool,
) -> None:
    """Write a talk as a file of acts, or what one room may read of it."""
    try:
        rooms = Rooms.open(_folder(data) / FILE, _passphrase(passphrase_file))
        known = rooms.talks()
        chosen = TalkId(talk) if talk else known[0] if len(known) == 1 else None
        if chosen not in known:
            _stop("Choose one with --talk: " + (", ".join(known) or "there is none"))
            return
        if room:
            _print(rooms.enter(chosen, Seat.parse(room)).read(), as_data)
        else:
            click.echo(rooms.written(chosen), nl=False)
    except Fault as fault:
        _stop(str(fault))
    except ValueError:
        _stop(f"No room is called {room}. Try mediation, delegation/A, capital/A or public.")


@main.command()
@click.argument("to", type=click.Path(path_type=Path))
@_data
@_key
def backup(to: Path, data: Path | None, passphrase_file: str | None) -> None:
    """Copy the sealed file, sealed."""
    try:
        Rooms.open(_folder(data) / FILE, _passphrase(passphrase_file)).backup(to)
    except Fault as fault:
        _stop(str(fault))
    click.echo(f"Backed up to {to}.", err=True)


@main.command("restore")
@click.argument("file", type=click.Path(path_type=Path))
@_data
@_key
def restore_(file: Path, data: Path | None, passphrase_file: str | None) -> None:
    """Put a backup in place, once every entry in it has opened."""
    try:
        count = restore(file, _made(_folder(data)) / FILE, _passphrase(passphrase_file))
    except Fault as fault:
        _stop(str(fault))
        return
    click.echo(f"Restored {count} entries.", err=True)
