"""A scenario read in one format and written in another, on the command line."""

from pathlib import Path

import click

from goodoffices.cli.telling import named, stop
from goodoffices.core.words import cleaned

FORMATS = (
    "goodoffices", "genius", "geniusweb", "negolog", "negmas-yaml", "negmas-json", "csv",
)  # fmt: skip


@click.command()
@click.argument(
    "paths", nargs=-1, required=True, metavar="PATH...", type=click.Path(path_type=Path)
)
@click.option(
    "--to", "form", required=True, type=click.Choice(FORMATS), help="The format that is written."
)
@click.option(
    "--into",
    "folder",
    required=True,
    metavar="DIR",
    type=click.Path(path_type=Path),
    help="A new folder for the files.",
)
@click.option(
    "--values",
    type=click.Choice(["genius", "raw"]),
    help="How values are read: divided by the largest of their issue, or as they stand.",
)
def convert_scenario(paths: tuple[Path, ...], form: str, folder: Path, values: str | None) -> None:
    """Write a scenario anew in another format.

    PATH is what `goodoffices analyse` reads. What is written says exactly the same: a format that
    has no words for what the scenario says, such as what cannot go together, is refused.
    """
    from goodoffices.engine.formats.drafts import Values  # late: it loads XML and YAML
    from goodoffices.engine.formats.reading import read  # late, as above
    from goodoffices.engine.formats.saying import Unsaid  # late, as above
    from goodoffices.engine.formats.unsound import Unsound  # late, as above
    from goodoffices.engine.formats.writing import Format, written  # late, as above

    try:
        scenario, _how = read(paths, Values(values) if values else None)
        files = written(scenario, Format(form))
    except Unsound as wrong:
        stop(cleaned(str(wrong)))
    except Unsaid as wrong:
        stop(f"It cannot be written as {form}: {cleaned(str(wrong))}.")
    _put(files, folder)


def _put(files: dict[str, bytes], folder: Path) -> None:
    """Into a new folder that its owner alone can open.

    Raises:
        Stop: there is one already, or nothing can be written there.
    """
    try:
        folder.mkdir(mode=0o700)
        for name, text in files.items():
            (folder / name).write_bytes(text)
    except FileExistsError:
        stop(f"There is something at {named(folder)} already; nothing was written. Name another.")
    except OSError:
        stop(f"Nothing can be written to {named(folder)}. Name a folder in one of your own.")
    click.echo(f"Written to {named(folder)}: {', '.join(map(cleaned, files))}.", err=True)
