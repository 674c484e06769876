"""A house with seats on the command line: begun, served, its accounts kept. No word of a talk."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar
from urllib.parse import urlsplit

import click

from goodoffices.cli.databases import addresses
from goodoffices.cli.faults import told
from goodoffices.cli.house import LOOPBACK, _serve
from goodoffices.cli.settings import (
    idle_house_option,
    idle_in_a_house,
    largest,
    made,
    most,
    port_option,
)
from goodoffices.cli.telling import named, stop
from goodoffices.rooms import WrongPassphrase

if TYPE_CHECKING:
    from goodoffices.server.certificate import Certificate  # late: only its name is needed

ORIGIN = "GOODOFFICES_ORIGIN"
Found = TypeVar("Found")
BEHIND = "docs/how-to/run-a-house-with-seats.md."
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
    read from the file that GOODOFFICES_KEY_FILE names, from the keyring of the system under the
    name in GOODOFFICES_KEY_KEYRING, or from GOODOFFICES_KEY: one of the three.
    """


@admin.command()
@click.argument("file", required=False, type=click.Path(dir_okay=False, path_type=Path))
@click.option(
    "--keyring",
    metavar="NAME",
    help="Put it into the keyring of the system under this name, and not into a file.",
)
@click.option(
    "--from",
    "copied",
    type=click.Path(dir_okay=False, path_type=Path),
    metavar="FILE",
    help="With --keyring: draw none, and put the key there that this file holds.",
)
def key(file: Path | None, keyring: str | None, copied: Path | None) -> None:
    """Draw the key of a new house into FILE, or into the keyring of the system.

    Keep it apart from the folder of the house and out of every backup. Without it no talk of the
    house can be read again. It is never shown, and never overwritten.
    """
    from goodoffices.server.seated.key import NoKey  # late: Django, others need not

    if (file is None) == (keyring is None) or (file and copied):
        stop("Name one place for the key: FILE, or --keyring NAME, with --from FILE or without.")
    try:
        where = named(_written(file)) if file else _into_keyring(keyring or "", copied)
    except NoKey as fault:
        stop(str(fault))
    click.echo(f"The key is in {where}. Keep it apart from the house.", err=True)


def _written(file: Path) -> Path:
    from goodoffices.server.seated.key import written  # late, as above

    written(file)
    return file


def _into_keyring(name: str, copied: Path | None) -> str:
    from goodoffices.server.seated.key import drawn, in_file, put  # late, as above

    ring = put(name, in_file(copied) if copied else drawn())
    return f"the keyring ({ring}) as {name}"


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
    from goodoffices.server.seated.models import Anew, Person  # late, as above

    person = _known(Person.objects.filter(name=name).first())
    person.is_active = False
    person.save(update_fields=["is_active"])
    person.sign_out_everywhere()
    # A link that is on its way must open nothing, should the account be opened again.
    Anew.objects.filter(person=person).delete()


@admin.command()
@folder_argument
@origin_option
@click.argument("name")
def reopen(folder: Path, origin: str, name: str) -> None:
    """Open an account again that was shut: whoever has it may sign in as before.

    Every sign-in from before stays ended. If a second factor was lost as well, `admin unlock` then
    prints a link to set new ones: without one no room opens.
    """
    ready(folder, origin)
    from goodoffices.server.seated.models import Person  # late, as above

    person = _known(Person.objects.filter(name=name).first())
    if person.is_active:
        stop("That account is not shut.")
    person.is_active = True
    person.save(update_fields=["is_active"])


@admin.command()
@folder_argument
@origin_option
@click.argument("name")
def unlock(folder: Path, origin: str, name: str) -> None:
    """Print a link for somebody who lost every second factor, to set new ones.

    It works once, for a day, and only with that person's password: it opens nothing to whoever
    prints it. Make sure by another way than the network who asks for it.
    """
    ready(folder, origin)
    from goodoffices.server.seated.models import Anew, Person  # late, as above

    person = _known(Person.objects.filter(name=name, is_active=True).first())
    click.echo(f"{origin}/in/anew/{Anew.drawn(person)}")


@admin.command(name="serve")
@folder_argument
@origin_option
@port_option
@idle_house_option
@click.option(
    "--host",
    default="127.0.0.1",
    show_default=True,
    metavar="ADDRESS",
    help="Where to listen; another address than this machine's own wants TLS.",
)
@click.option(
    "--certificate",
    type=click.Path(dir_okay=False, path_type=Path),
    metavar="FILE",
    help="The certificate (PEM, with its chain) under which the house speaks TLS itself.",
)
@click.option(
    "--certificate-key",
    type=click.Path(dir_okay=False, path_type=Path),
    metavar="FILE",
    help="Its key (PEM), readable by its owner alone.",
)
@click.option(
    "--proxy",
    default="",
    metavar="ADDRESS",
    help="The address of what speaks TLS for it: only there X-Forwarded-Proto and -For are heard.",
)
def serve_house(
    folder: Path,
    origin: str,
    port: int,
    idle: float,
    host: str,
    certificate: Path | None,
    certificate_key: Path | None,
    proxy: str,
) -> None:
    """Serve a house with seats over TLS: its own, or that of a proxy before it.

    With --certificate and --certificate-key it speaks TLS itself, and takes both anew when the
    files change. Otherwise a proxy does, and hands on what it hears with X-Forwarded-Proto and
    X-Forwarded-For. An origin of another host must be https.
    """
    itself = certificate is not None
    if itself != (certificate_key is not None) or (itself and proxy):
        stop("Refused: TLS wants --certificate and --certificate-key, or a --proxy instead.")
    if host not in LOOPBACK and not (proxy or itself):
        stop(
            f"Refused: on that address only with --certificate, or behind a --proxy. See {BEHIND}"
        )
    meant = urlsplit(origin)
    open_to_others = host not in LOOPBACK or meant.hostname not in LOOPBACK
    if meant.scheme != "https" and (itself or open_to_others):
        stop("Refused: the origin must be https, unless all is on this machine alone.")
    shown = _shown(certificate, certificate_key, meant.hostname or "")
    ready(folder, origin, idle)
    heard = proxy or ("127.0.0.1" if meant.scheme == "https" and not itself else "")
    from goodoffices.server.seated import drafts, posting  # late, as above

    with posting.going(), drafts.burning():
        _serve(LOOPBACK.get(host, host), port, "/", proxy=heard, certificate=shown)


def _shown(file: Path | None, key: Path | None, host: str) -> "Certificate | None":
    """The certificate with its key; why it cannot be shown is said before anything is opened."""
    from goodoffices.server.certificate import Certificate, NoCertificate  # late, as above

    if file is None or key is None:
        return None
    try:
        return Certificate(file, key, host)
    except NoCertificate as fault:
        stop(str(fault))


def _known(found: Found | None) -> Found:
    if found is None:
        stop("There is no account of that name.")
    return found


@contextmanager
def key_told() -> Iterator[None]:
    """Say in one line that a key is another house's."""
    try:
        yield
    except WrongPassphrase:
        stop("The key is not the key of this house.")


def ready(folder: Path, origin: str, idle: float | None = None) -> None:
    """Open the house for a command, or say in one line why it cannot be."""
    from goodoffices.server.seated.house import prepare  # late, as above
    from goodoffices.server.seated.key import NoKey  # late, as above
    from goodoffices.server.seated.mailing import NoServer  # late, as above
    from goodoffices.server.seated.occupied import Occupied  # late, as above

    addresses()
    try:
        with told(), key_told():
            minutes = idle or idle_in_a_house()
            prepare(made(folder), origin, idle_minutes=minutes, largest=largest(), most=most())
    except (NoKey, NoServer, Occupied) as fault:
        stop(str(fault))
