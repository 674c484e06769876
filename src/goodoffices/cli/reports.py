"""Reports on the command line: read one and show it, or many into a folder."""

import json
import sys
from pathlib import Path

import click

from goodoffices.cli.faults import told
from goodoffices.cli.reading import read as opened
from goodoffices.cli.telling import INTERRUPTED, named, stop
from goodoffices.nodes import Unreadable


@click.command()
@click.argument(
    "files",
    nargs=-1,
    required=True,
    metavar="FILE…",
    type=click.Path(path_type=Path, allow_dash=True),
)
@click.option("--json", "for_machines", is_flag=True, help="For machines, one line a report.")
@click.option("--text", "text_alone", is_flag=True, help="The text itself, as offsets count it.")
@click.option(
    "--out", type=click.Path(path_type=Path, file_okay=False), metavar="DIR",
    help="Read all into a folder, one file of JSON each.",
)  # fmt: skip
def read(files: tuple[Path, ...], for_machines: bool, text_alone: bool, out: Path | None) -> None:
    """Read reports: who says what, when, how the talks stand.

    FILE is a text, a page of HTML, Markdown, a letter (.eml), a PDF, an item of news (ninjs) or a
    record that goodoffices published; - reads standard input; a folder stands for the reports in
    it. Nothing is filed, and no text leaves this machine. With --out what was read before is not
    read again: the same command goes on where it was stopped.
    """
    wanted = [each for file in files for each in _inside(file, out)]
    if out is not None:
        _into(wanted, out)
        return
    failed = False
    for file in wanted:
        try:
            click.echo(_shown(file, for_machines, text_alone))
        except Unreadable as wrong:
            click.echo(str(wrong), err=True)
            failed = True
    if failed:
        stop("Not every report could be read. The lines above say why.")


def _inside(file: Path, out: Path | None) -> list[Path]:
    """A file, or the reports in a folder; what was read into a folder is no report of it."""
    if not file.is_dir():
        return [file]
    from goodoffices.press.batch import SUFFIXES  # late: it reads word lists

    read_into = out.resolve() if out else None
    return sorted(
        each
        for each in file.rglob("*")
        if each.suffix.lower() in SUFFIXES
        and each.is_file()
        and (read_into is None or not each.resolve().is_relative_to(read_into))
    )


def _shown(file: Path, for_machines: bool, text_alone: bool) -> str:
    from goodoffices.press import reading_in  # late: it reads word lists

    name = "standard input" if str(file) == "-" else named(Path(file.name))
    data = opened(file, "a report")
    if text_alone:
        return reading_in.text_of(data, name)
    if for_machines:
        return json.dumps(reading_in.for_machines(data, name), ensure_ascii=False)
    return reading_in.for_people(data, name)


def _into(files: list[Path], out: Path) -> None:
    from goodoffices.press.batch import Batch  # late: it reads word lists

    with told():
        batch = Batch.of(files, out)
    try:
        failed = _with_progress(batch.left())
    except KeyboardInterrupt:
        click.echo(
            f"Stopped: {batch.there()} of {len(batch.targets)} are read. "
            "The same command goes on from there.",
            err=True,
        )
        sys.exit(INTERRUPTED)
    click.echo(f"{batch.there()} of {len(batch.targets)} are read, into {named(out)}.", err=True)
    if failed:
        stop(f"{failed} could not be read. The lines above say why.")


def _with_progress(left: list[tuple[Path, Path]]) -> int:
    from rich.console import Console  # late: it draws, and only here
    from rich.progress import track  # late, as above

    from goodoffices.press.batch import read_into  # late: it reads word lists

    failed = 0
    console = Console(stderr=True)
    for file, target in track(left, "Reading", console=console, transient=True):
        try:
            read_into(file, target)
        except Unreadable as wrong:
            console.print(str(wrong), markup=False, highlight=False)
            failed += 1
    return failed
