"""Readouts side by side on the command line."""

import json
from pathlib import Path

import click

from goodoffices.cli.reading import read
from goodoffices.cli.telling import named, stop, told


@click.command()
@click.argument("first", type=click.Path(path_type=Path))
@click.argument("second", type=click.Path(path_type=Path, allow_dash=True))
@click.option("--lang", "langs", multiple=True, help="The language of each, such as en or fa.")
@click.option("--json", "for_machines", is_flag=True, help="One object, for machines.")
def compare(first: Path, second: Path, langs: tuple[str, ...], for_machines: bool) -> None:
    """Lay two readouts side by side.

    FIRST and SECOND are texts in UTF-8; - reads the second from standard input. Passage by passage
    it shows what both say, what only one says, and where they differ: shall or should, yes or no,
    a number, a date. Without --lang, given once for each in their order, the language is told by
    the letters.
    """
    from goodoffices.press.comparing.comparison import compare as compared  # late: word lists
    from goodoffices.press.comparing.language import worded  # late: with it
    from goodoffices.press.comparing.telling import as_json, as_text  # late: with it

    if len(langs) not in (0, 2):
        stop("Give --lang twice, once for each text, or leave it out.")
    names = (_named(first), _named(second))
    texts = [_text(first), _text(second)]
    with told():
        one, other = (
            worded(text, lang) for text, lang in zip(texts, langs or ("", ""), strict=True)
        )
    found = compared(one, other)
    if for_machines:
        click.echo(json.dumps(as_json(found, names), ensure_ascii=False))
    else:
        click.echo(as_text(found, names))


def _named(file: Path) -> str:
    return "standard input" if str(file) == "-" else named(Path(file.name))


def _text(file: Path) -> str:
    try:
        return read(file, "a text in UTF-8").decode("utf-8-sig")
    except UnicodeDecodeError:
        stop(f"The file {named(file)} is no text in UTF-8. Name one that is.")
