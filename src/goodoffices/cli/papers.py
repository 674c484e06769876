"""Papers on the command line: made of what one room may read of a written talk."""

from pathlib import Path

import click

from goodoffices.cli.faults import told
from goodoffices.cli.reading import read
from goodoffices.cli.talks import entered, put
from goodoffices.cli.telling import named, stop
from goodoffices.core.lines import RecordLine, SessionLine
from goodoffices.core.refs import Ref, Side
from goodoffices.core.refusals import NotYours
from goodoffices.core.view import View
from goodoffices.papers.model import Kind
from goodoffices.papers.phrases import LANGUAGES
from goodoffices.rooms import Rooms


@click.command()
@click.argument("file", type=click.Path(path_type=Path, allow_dash=True))
@click.argument("kind", type=click.Choice([kind.value for kind in Kind]))
@click.option(
    "--as", "room", metavar="ROOM", help="Whose view: mediation, delegation/A … The mediation's."
)
@click.option("--to", "side", metavar="SIDE", help="For whose room, by the side's short name.")
@click.option("--session", "number", type=click.IntRange(1), metavar="N", help="Which session.")
@click.option("--lang", type=click.Choice(LANGUAGES), default="en", help="In which language.")
@click.option(
    "--form", type=click.Choice(["html", "pdf", "docx"]), default="html", help="As what."
)
@click.option("--out", type=click.Path(path_type=Path), metavar="FILE", help="A new file.")
def paper(
    file: Path,
    kind: str,
    room: str | None,
    side: str | None,
    number: int | None,
    lang: str,
    form: str,
    out: Path | None,
) -> None:
    """Print a paper of a written talk.

    FILE is a talk as a file of acts; - reads standard input. KIND is the paper. Sessions are
    counted as the room sees them, the first is 1; a record is the last one drafted of its session.
    Nothing is kept but what you name with --out.
    """
    from goodoffices.papers.printing import Form, Wanted, printed  # late: it reads fonts
    from goodoffices.papers.printing import paper as made_of  # late, as above

    text = read(file)
    with told():
        rooms = Rooms()
        talk = rooms.bring(text, "standard input" if str(file) == "-" else named(Path(file.name)))
        view = entered(rooms, talk, room).read()
        session = _session(view, number) if number else None
        record = _record(view, session) if kind == Kind.RECORD.value else None
        wanted = Wanted(Kind(kind), lang, Side(side) if side else None, session, record)
        try:
            made = made_of(view, wanted)
        except NotYours:
            stop(
                "This room has no such paper. Say for whose room with --to SIDE, or another --as."
            )
        put(printed(made, Form(form)), out)


def _session(view: View, number: int) -> Ref:
    sessions = view.of(SessionLine)
    if number > len(sessions):
        stop(f"This room knows {len(sessions)} sessions. Give --session one of them.")
    return sessions[number - 1].id


def _record(view: View, session: Ref | None) -> Ref:
    """The last record of a session, or the last of all if none is named."""
    records = [line for line in view.of(RecordLine) if session in (None, line.session)]
    if not records:
        stop("This room has no such record. Name the session with --session N, or another --as.")
    return records[-1].id
