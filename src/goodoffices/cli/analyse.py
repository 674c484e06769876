"""What the engine finds in a scenario, on the command line."""

import json
from pathlib import Path

import click

from goodoffices.cli.telling import stop
from goodoffices.core.words import cleaned


@click.command()
@click.argument(
    "paths", nargs=-1, required=True, metavar="PATH...", type=click.Path(path_type=Path)
)
@click.option(
    "--values",
    type=click.Choice(["genius", "raw"]),
    help="How values are read: divided by the largest of their issue, or as they stand.",
)
@click.option("--json", "for_machines", is_flag=True, help="One object, for machines.")
def analyse(paths: tuple[Path, ...], values: str | None, for_machines: bool) -> None:
    """Find what no package improves on, and what the four solutions choose.

    PATH is a folder with a scenario, or the file of a domain and after it those of the sides'
    profiles. A file that is not what it claims is refused with its place and the reason. GENIUS
    XML is read as GENIUS reads it, all else as it stands, unless --values says otherwise.
    """
    from goodoffices.engine.analysis import analysed  # late: it loads NumPy
    from goodoffices.engine.formats.drafts import Values  # late, as above
    from goodoffices.engine.formats.reading import read  # late: it reads XML and YAML
    from goodoffices.engine.formats.unsound import Unsound  # late, as above
    from goodoffices.engine.stages import TooMany  # late, as above
    from goodoffices.engine.telling import as_text  # late, as above

    try:
        found = analysed(*read(paths, Values(values) if values else None))
    except (Unsound, TooMany) as wrong:
        stop(cleaned(str(wrong)))
    if for_machines:
        click.echo(json.dumps(found.plain(), ensure_ascii=False))
    else:
        click.echo(as_text(found))
