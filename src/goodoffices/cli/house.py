"""The house on the command line: the demo, one's own desk, serving."""

import errno
import signal
import socket
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

import click

from goodoffices.cli.faults import told
from goodoffices.cli.settings import (
    data_option,
    folder,
    idle_option,
    largest,
    made,
    most,
    port_option,
)
from goodoffices.cli.telling import named, stop
from goodoffices.rooms import TalkId, WrongPassphrase
from goodoffices.server import examples

if TYPE_CHECKING:
    from goodoffices.server.certificate import Certificate  # late: only its name is needed

DEMO_PASSPHRASE = "evening by the sea"  # noqa: S105 - printed for whoever tries the demo
LOOPBACK = {"127.0.0.1": "127.0.0.1", "localhost": "127.0.0.1", "::1": "::1"}
"""The addresses of this machine, and what is listened on for each."""


@click.command()
@port_option
@data_option
@idle_option
def demo(port: int, data: Path | None, idle: float) -> None:
    """Show a public page of a round, and invented rooms.

    The page is the public record of the Muscat round, every line with its source. The rooms are of
    invented parties, such as may lie behind such a page. With --data the demo's desk is kept; else
    it is gone when the demo ends.
    """
    if not (examples.EXAMPLES / "muscat/talk.yaml").is_file():
        stop(
            "The examples are not part of this installation. Start the demo from the source, "
            "where they are: ./office demo"
        )
    _reachable("127.0.0.1", port)
    if data is not None:
        _demo(port, made(data), idle)
        return
    with tempfile.TemporaryDirectory(prefix="goodoffices-demo-") as gone:
        _demo(port, Path(gone), idle)


@click.command()
@port_option
@data_option
@idle_option
def desk(port: int, data: Path | None, idle: float) -> None:
    """Open your own desk on this machine.

    The desk is one file, sealed under a passphrase that you choose in the browser. It listens on
    127.0.0.1 alone, and asks nothing of any other host.
    """
    _desk("127.0.0.1", port, folder(data), idle)


@click.command()
@click.option(
    "--host", default="127.0.0.1", show_default=True, metavar="ADDRESS", help="An address of it."
)
@port_option
@data_option
@idle_option
def serve(host: str, port: int, data: Path | None, idle: float) -> None:
    """Serve the desk to browsers on this machine.

    As `desk`, but for the address. Any other address than this machine's is refused until accounts
    exist: whoever reached the page could try passphrases.
    """
    if host not in LOOPBACK:
        stop(
            "Refused: that is not an address of this machine alone, and until accounts exist "
            "whoever reached the desk could try passphrases. Leave --host out."
        )
    _desk(LOOPBACK[host], port, folder(data), idle)


def _desk(host: str, port: int, kept: Path, idle: float) -> None:
    from goodoffices.server import serve as serving  # late: Django, which others do not need

    _reachable(host, port)
    serving.prepare(made(kept), idle_minutes=idle, largest=largest(), most=most())
    _serve(host, port, "/")


def _demo(port: int, kept: Path, idle: float) -> None:
    from goodoffices.server import serve as serving  # late, as above

    hint = f"In this demo the passphrase is: {DEMO_PASSPHRASE}"
    serving.prepare(kept, idle_minutes=idle, demo=True, hint=hint)
    _furnish(kept)
    words = f"The passphrase of the demo's desk is: {DEMO_PASSPHRASE}"
    _serve("127.0.0.1", port, "/public/muscat/", "/talks/", words=words)


def _furnish(kept: Path) -> None:
    """Show the Muscat round, and lay on the demo's desk what is not yet there."""
    from goodoffices.server.door import door  # late, as above

    with told():
        door.show("muscat", *_example("muscat"))
        try:
            door.unlock(DEMO_PASSPHRASE) if door.begun else door.begin(DEMO_PASSPHRASE)
        except WrongPassphrase:
            stop(
                f"There is a desk in {named(kept)} that is not the demo's. "
                "Choose another folder with --data."
            )
        there = (*door.talks(), *door.away())
        for name in examples.INVENTED:
            if TalkId(name) not in there:
                door.bring(*_example(name), TalkId(name))
        door.lock()


def _example(name: str) -> tuple[bytes, str]:
    try:
        return examples.example(name)
    except OSError:
        file = examples.EXAMPLES / name / "talk.yaml"
        stop(f"The example {named(file)} cannot be read. Lay the source out anew.")


def _reachable(host: str, port: int) -> None:
    """Refuse a port that somebody has, or that may not be had."""
    with socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError as error:
            _unreachable(port, error)


def _unreachable(port: int, error: OSError) -> NoReturn:
    if error.errno == errno.EADDRINUSE:
        stop(f"Port {port} is taken. Choose another with --port.")
    stop(f"Port {port} cannot be listened on. Choose another with --port.")


def _serve(
    host: str,
    port: int,
    *links: str,
    words: str = "",
    proxy: str = "",
    certificate: "Certificate | None" = None,
) -> None:
    """Serve until somebody ends it, and end quietly; the links once they can be followed."""
    from goodoffices.server import serve as serving  # late, as above

    scheme = "https" if certificate else "http"

    def ready() -> None:
        for link in links:
            click.echo(f"{scheme}://{f'[{host}]' if ':' in host else host}:{port}{link}")
        for line in filter(None, (words, "Ctrl+C ends it.")):
            click.echo(line, err=True)

    for number in (signal.SIGTERM, getattr(signal, "SIGHUP", signal.SIGTERM)):
        signal.signal(number, lambda *_: sys.exit(0))
    try:
        serving.serve(host, port, ready, proxy=proxy, certificate=certificate)
    except OSError as error:
        _unreachable(port, error)
