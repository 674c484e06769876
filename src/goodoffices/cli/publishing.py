"""Public pages on the command line: made into a site that any web server can carry."""

from pathlib import Path
from urllib.parse import urlsplit

import click

from goodoffices.cli.faults import told
from goodoffices.cli.reading import read
from goodoffices.cli.settings import FILE, data_option, folder, passphrase, passphrase_option
from goodoffices.cli.telling import named, stop
from goodoffices.core.seats import PUBLIC
from goodoffices.core.view import View
from goodoffices.press.pictures import Picture, Unfit, stripped
from goodoffices.rooms import Rooms, TalkId


@click.command()
@click.argument("to", type=click.Path(path_type=Path), metavar="DIR")
@click.argument("files", nargs=-1, type=click.Path(path_type=Path), metavar="[FILE]...")
@data_option
@passphrase_option
@click.option("--talk", "talks", multiple=True, metavar="NAME", help="A talk of the desk; again.")
@click.option("--address", default="", metavar="URL", help="Where the site will stand.")
@click.option("--cover", type=click.Path(path_type=Path), metavar="PICTURE", help="JPEG or PNG.")
@click.option("--credit", default="", metavar="WORDS", help="Who made the cover.")
@click.option("--alt", default="", metavar="WORDS", help="What is seen on the cover.")
def publish(
    to: Path,
    files: tuple[Path, ...],
    data: Path | None,
    passphrase_file: Path | None,
    talks: tuple[str, ...],
    address: str,
    cover: Path | None,
    credit: str,
    alt: str,
) -> None:
    """Make the public pages of talks into a site.

    DIR becomes the site: files that any web server can carry, and that a browser opens from the
    disk. Each FILE is a written talk; without one the talks of the desk are published that --talk
    names. Only what the public may read goes out. Published again, the site takes the place of
    what was published there before.
    """
    if files and talks:
        stop("Name either written talks or talks of the desk, not both at once.")
    picture = _cover(cover, credit, alt)
    views = _written(files) if files else _of_desk(data, passphrase_file, talks)
    if picture is not None and len(views) > 1:
        stop("A cover stands at the head of one talk. Publish that talk on its own.")
    count = _laid(to, views, _address(address), picture)
    click.echo(f"Published in {count} files at {named(to)}. Open index.html there.", err=True)


def _written(files: tuple[Path, ...]) -> list[View]:
    """What the public may read of each written talk."""
    found = []
    for file in files:
        with told():
            rooms = Rooms()
            talk = rooms.bring(read(file), named(Path(file.name)))
            found.append(_public(rooms, talk, named(file)))
    return found


def _of_desk(
    data: Path | None, passphrase_file: Path | None, talks: tuple[str, ...]
) -> list[View]:
    """What the public may read of talks of the desk; each must be named, lest one goes out."""
    with told(NotThere="Name the folder of your desk with --data, or a written talk."):
        rooms = Rooms.open(folder(data) / FILE, passphrase(passphrase_file))
        try:
            unknown = [talk for talk in talks if talk not in rooms.talks()]
            if unknown or not talks:
                stop(
                    "Say which talk with --talk NAME; each that is to be public must be named. "
                    "For their names: goodoffices export --list"
                )
            return [_public(rooms, TalkId(talk), "that talk") for talk in dict.fromkeys(talks)]
        finally:
            rooms.close()


def _public(rooms: Rooms, talk: TalkId, called: str) -> View:
    view = rooms.enter(talk, PUBLIC).read()
    if view.talk is None:
        stop(
            f"Nothing of {called} has been released to the public: there is no page to make. "
            "File what is public, or issue a statement, first."
        )
    return view


def _cover(file: Path | None, credit: str, alt: str) -> Picture | None:
    if file is None:
        if credit or alt:
            stop("There is no cover to say that of. Name one with --cover.")
        return None
    try:
        return stripped(read(file, "a JPEG or PNG"), credit, alt)
    except Unfit as unfit:
        stop(f"The cover {named(file)} cannot be used. {unfit}")


def _address(address: str) -> str:
    """Where the site will stand, as its pages write it; nothing where that is not known."""
    if not address:
        return ""
    parts = urlsplit(address)
    if (
        parts.scheme not in ("http", "https")
        or not parts.hostname
        or parts.query
        or parts.fragment
    ):
        stop("That is no address of a site. It begins with https:// and ends with its folder.")
    return f"{address.rstrip('/')}/"


def _laid(to: Path, views: list[View], address: str, picture: Picture | None) -> int:
    from goodoffices.server import serve  # late: Django, which others do not need

    serve.set_up()
    from goodoffices.server.publishing import laying, site  # late, as above: needs it set up

    shown: tuple[site.Shown, ...] = ()
    for view in views:
        if view.talk is not None:
            name = site.named(view.talk, (each.folder for each in shown))
            shown = (*shown, site.Shown(view, view.talk, name, picture))
    try:
        return laying.lay(site.files(shown, address), to)
    except laying.NotLaid as wrong:
        stop(str(wrong))
