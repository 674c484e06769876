"""The leak check on the command line, for drafts and confidences that stand in a file."""

from pathlib import Path

import click

from goodoffices.cli.faults import told
from goodoffices.cli.reading import read
from goodoffices.cli.telling import named


@click.command()
@click.argument("file", type=click.Path(path_type=Path, allow_dash=True))
@click.option("--json", "for_machines", is_flag=True, help="One line a case, for machines.")
def leaks(file: Path, for_machines: bool) -> None:
    """Show what of a confidence stands in a draft.

    FILE holds cases: what is held in confidence, what is known, and a draft; - reads standard
    input. A file in which something is wrong is refused with its line and the reason.
    """
    from goodoffices.leaks.files import cases  # late: it reads word lists
    from goodoffices.leaks.telling import as_line, as_text  # late: it reads word lists

    text = read(file, "a file of cases")
    with told():
        written = cases(text, "standard input" if str(file) == "-" else named(Path(file.name)))
        for case, findings in written.checked():
            click.echo((as_line if for_machines else as_text)(case, findings))
