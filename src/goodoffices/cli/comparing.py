"""Readouts side by side on the command line."""

import json
from pathlib import Path

import click

from goodoffices.cli.faults import told
from goodoffices.cli.reading import read
from goodoffices.cli.telling import named, stop
from goodoffices.core.words import Words


@click.command()
@click.argument("first", type=click.Path(path_type=Path))
@click.argument("second", type=click.Path(path_type=Path, allow_dash=True))
@click.option("--lang", "langs", multiple=True, help="The language of each, such as en or fa.")
@click.option("--json", "for_machines", is_flag=True, help="One object, for machines.")
def compare(first: Path, second: Path, langs: tuple[str, ...], for_machines: bool) -> None:
    """Lay two readouts side by side.

    FIRST and SECOND are texts, pages, letters or PDF files; - reads the second from standard
    input. Passage by passage it shows what both say, what only one says, and where they differ:
    shall or should, yes or no, a number, a date. Without --lang, given once for each in their
    order, the language is told by the words.
    """
    from goodoffices.press.comparing.comparison import compare as compared  # late: word lists
    from goodoffices.press.comparing.telling import as_json, as_text  # late: with it

    if len(langs) not in (0, 2):
        stop("Give --lang twice, once for each text, or leave it out.")
    files = (first, second)
    with told():
        one, other = (
            _readout(file, lang) for file, lang in zip(files, langs or ("", ""), strict=True)
        )
        found = compared(one, other)
    names = (_named(first), _named(second))
    if for_machines:
        click.echo(json.dumps(as_json(found, names), ensure_ascii=False))
    else:
        click.echo(as_text(found, names))


def _named(file: Path) -> str:
    return "standard input" if str(file) == "-" else named(Path(file.name))


def _readout(file: Path, lang: str) -> Words:
    """What a readout says, without what is no part of it, each letter where it stood.

    Raises:
        Unreadable: it is no text.
        Malformed: nothing is in it, or that is no language.
    """
    from goodoffices.press.reports.document import document  # late: it reads pages and prints
    from goodoffices.press.reports.layout import Part  # late: with it

    readout = document(read(file, "a readout"), _named(file))
    text = readout.text
    for block in readout.of(Part.ASIDE, Part.EMBED):
        gone = "\n" * (block.end - block.start)
        text = text[: block.start] + gone + text[block.end :]
    return Words(text, lang or readout.lang)
