"""How long a page of the desk takes on the server, beside what was promised.

    python -m benchmarks.desk_page          a table
    python -m benchmarks.desk_page --json   the same for machines

The desk shows at least 300 lines of an invented talk (`benchmarks/long_talk.py`), kept in a sealed
file. A page is asked for as a browser asks: middleware, the view of the talk, the template, the
bytes; the network and the browser's own drawing are not counted. Figures are medians.
"""

import json
import os
import platform
import sys
import tempfile
from dataclasses import asdict
from functools import partial
from pathlib import Path

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "goodoffices.server.settings")
django.setup()

from django.test import Client  # noqa: E402 - Django must be set up before

from benchmarks.long_talk import Clock, long_talk  # noqa: E402 - as above
from benchmarks.record import Figure, median, timed  # noqa: E402 - as above
from goodoffices.core.lines import ItemLine  # noqa: E402 - as above
from goodoffices.core.seats import MEDIATOR  # noqa: E402 - as above
from goodoffices.rooms import Rooms  # noqa: E402 - as above
from goodoffices.server.door import door  # noqa: E402 - as above

PASSPHRASE = "a long passphrase"
LINES = 300
PROMISED = 200
PAGES = {"the desk": "", "the session sheet": "sheet", "rounds": "rounds", "press": "press"}


def written(lines: int) -> tuple[str, int]:
    """A talk of which the desk shows at least so many lines, and how many it shows."""
    entries, shown = lines, 0
    while shown < lines:
        clock = Clock()
        rooms = Rooms(clock=clock)
        talk = long_talk(rooms, clock, entries)
        shown = len(rooms.enter(talk, MEDIATOR).read().of(ItemLine))
        text = rooms.written(talk)
        entries += lines // 3
    return text, shown


def browser() -> Client:
    """A browser on this machine."""
    return Client(HTTP_HOST="127.0.0.1:8642")


def asked(client: Client, address: str) -> None:
    """Ask for a page and take all of it."""
    answer = client.get(address)
    if answer.status_code != 200 or not answer.content:
        raise RuntimeError(f"{address} was answered with {answer.status_code}")


def measured(runs: int) -> tuple[list[Figure], int]:
    """Every figure, and how many lines the desk shows."""
    text, shown = written(LINES)
    with tempfile.TemporaryDirectory() as folder:
        door.keep(Path(folder), idle=3600)
        door.begin(PASSPHRASE)
        desk = f"/talks/{door.bring(text.encode(), 'evenings.yaml')}/"
        first = []
        for _ in range(max(3, runs // 3)):
            client = browser()
            client.post("/unlock", {"passphrase": PASSPHRASE})
            first.append(timed(partial(asked, client, desk)))
        figures = [median("the desk, first page after unlocking", first)]
        for name, page in PAGES.items():
            times = [timed(partial(asked, client, desk + page)) for _ in range(runs)]
            promised = PROMISED if page == "" else None
            figures.insert(-1, median(name, times, promised))
        door.lock()
    return figures, shown


def table(figures: list[Figure], what: str) -> str:
    """The figures as a table of Markdown, under what was measured."""
    rows = [
        f"{what}; Python {platform.python_version()}, {platform.machine()}.",
        "",
        "| | median | of the processor | promised | runs |",
        "| --- | ---: | ---: | ---: | ---: |",
    ]
    for each in figures:
        promised = "" if each.promised is None else f"≤ {each.promised:g} ms"
        kept = "" if each.kept else " (**not kept**)"
        rows.append(
            f"| {each.what} | {each.figure:.0f} ms | {each.processor:.0f} | {promised}{kept} | "
            f"{each.runs} |"
        )
    return "\n".join(rows)


def printed(figures: list[Figure], what: str) -> None:
    """Print them, for machines if that was asked; exit with 1 where a promise is not kept."""
    if "--json" in sys.argv[1:]:
        print(json.dumps([asdict(each) | {"kept": each.kept} for each in figures], indent=1))
    else:
        print(table(figures, what))
    sys.exit(not all(each.kept for each in figures))


def main() -> None:
    """Measure and print."""
    figures, shown = measured(runs=21)
    printed(figures, f"A desk of {shown} lines")


if __name__ == "__main__":
    main()
