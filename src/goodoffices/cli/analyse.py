"""What the engine finds in a scenario, on the command line."""

from fractions import Fraction
from math import isnan
from os import environ
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING

import click

from goodoffices.cli.telling import for_programs, named, stop
from goodoffices.core.words import cleaned

if TYPE_CHECKING:
    from goodoffices.engine.analysis import Analysis  # late: only its name is needed

DRAWN = (".svg", ".png")
"""What a chart may be."""


def _number(_context: click.Context, _option: click.Parameter, told: float | None) -> float | None:
    if told is not None and isnan(told):
        raise click.BadParameter("nan is no number.")
    return told


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
@click.option(
    "--epsilon",
    metavar="PART",
    type=click.FloatRange(0, 1),
    callback=_number,
    help="How near a frontier will do, in parts of each side's span; 0: none but the exact one.",
)
@click.option(
    "--seconds",
    metavar="N",
    default=60.0,
    show_default=True,
    type=click.FloatRange(0, min_open=True),
    callback=_number,
    help="How long it may take.",
)
@click.option(
    "--memory",
    metavar="MB",
    default=2048,
    show_default=True,
    type=click.IntRange(1),
    help="How much memory it may take.",
)
def analyse(
    paths: tuple[Path, ...],
    values: str | None,
    for_machines: bool,
    chart: Path | None,
    epsilon: float | None,
    seconds: float,
    memory: int,
) -> None:
    """Find what no package improves on, and what the four solutions choose.

    PATH is a folder with a scenario, or the file of a domain and after it those of the sides'
    profiles. A file that is not what it claims is refused with its place and the reason. GENIUS
    XML is read as GENIUS reads it, all else as it stands, unless --values says otherwise.

    Where the exact frontier is too large for the time a near one is found and says how near it is;
    --epsilon asks for one at once.
    """
    environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # whole numbers need no threads of algebra
    from goodoffices.engine.analysis import analysed  # late: it loads NumPy
    from goodoffices.engine.budget import Budget  # late, as above
    from goodoffices.engine.formats.drafts import Values  # late, as above
    from goodoffices.engine.formats.reading import read  # late: it reads XML and YAML
    from goodoffices.engine.formats.unsound import Unsound  # late, as above
    from goodoffices.engine.stages import Beyond  # late, as above
    from goodoffices.engine.telling import as_text  # late, as above

    if chart is not None and chart.suffix.lower() not in DRAWN:
        stop(f"{named(chart)} is no picture that can be drawn. Name a file in .svg or .png.")
    try:
        scenario, how = read(paths, Values(values) if values else None)
        budget = Budget(memory=memory << 20, seconds=seconds).begun(monotonic)
        near = None if epsilon is None else Fraction(str(epsilon))
        found = analysed(scenario, how, near, budget)
    except (Unsound, Beyond) as wrong:
        stop(cleaned(str(wrong)))
    click.echo(for_programs(found.plain()) if for_machines else as_text(found))
    if chart is not None:
        _draw(found, chart)


def _draw(found: "Analysis", chart: Path) -> None:
    from goodoffices.cli.talks import put  # late: it loads rooms
    from goodoffices.engine.chart import drawn  # late: it draws
    from goodoffices.papers.embedding import FONTS  # late: with it

    if not len(found.frontier):
        stop("There is nothing to draw: what cannot go together leaves no package.")
    put(drawn(found, chart.suffix.lower(), FONTS), chart)
