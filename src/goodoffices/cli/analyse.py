"""What the engine finds in a scenario, on the command line."""

import json
from pathlib import Path
from typing import TYPE_CHECKING

import click

from goodoffices.cli.telling import named, stop
from goodoffices.core.words import cleaned

if TYPE_CHECKING:
    from goodoffices.engine.analysis import Analysis  # late: only its name is needed

DRAWN = (".svg", ".png")
"""What a chart may be."""


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
@click.option(
    "--chart",
    metavar="FILE",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Draw the frontier too, into a new file that ends in .svg or .png.",
)
def analyse(
    paths: tuple[Path, ...], values: str | None, for_machines: bool, chart: Path | None
) -> None:
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

    if chart is not None and chart.suffix.lower() not in DRAWN:
        stop(f"{named(chart)} is no picture that can be drawn. Name a file in .svg or .png.")
    try:
        found = analysed(*read(paths, Values(values) if values else None))
    except (Unsound, TooMany) as wrong:
        stop(cleaned(str(wrong)))
    if for_machines:
        click.echo(json.dumps(found.plain(), ensure_ascii=False))
    else:
        click.echo(as_text(found))
    if chart is not None:
        _draw(found, chart)


def _draw(found: "Analysis", chart: Path) -> None:
    from goodoffices.cli.talks import put  # late: it loads rooms
    from goodoffices.engine.chart import drawn  # late: it draws
    from goodoffices.papers.embedding import FONTS  # late: with it

    put(drawn(found, chart.suffix.lower(), FONTS), chart)
