"""How long it takes to find a line among thousands, beside what was promised.

    python -m benchmarks.finding          a table
    python -m benchmarks.finding --json   the same for machines

The mediation's view of an invented talk (`benchmarks/long_talk.py`) of at least 2,000 lines, a
third of them in Persian, is looked through; the page of what was found is asked for as a browser
asks for it. Figures are medians.
"""

import os
import tempfile
from functools import partial
from pathlib import Path

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "goodoffices.server.settings")
django.setup()

from django.test import Client  # noqa: E402 - Django must be set up before

from benchmarks.desk_page import PASSPHRASE, browser, printed  # noqa: E402 - as above
from benchmarks.long_talk import Clock, long_talk  # noqa: E402 - as above
from benchmarks.record import Figure, median, timed  # noqa: E402 - as above
from goodoffices.core.seats import MEDIATOR  # noqa: E402 - as above
from goodoffices.core.view import View  # noqa: E402 - as above
from goodoffices.rooms import Rooms  # noqa: E402 - as above
from goodoffices.server.door import door  # noqa: E402 - as above
from goodoffices.server.finding.facts import asking  # noqa: E402 - as above
from goodoffices.server.finding.found import Looking  # noqa: E402 - as above
from goodoffices.server.finding.seeking import sought  # noqa: E402 - as above

LINES, PROMISED = 2000, 100
WORDS = {
    "a rare word": "12:",
    "a common word": "buoys",
    "a Persian phrase": "«بی‌سیم خبر»",
    "nothing": "lighthouse",
}


def talk() -> tuple[str, View]:
    """A talk of at least so many lines to the mediation, written down, and its view."""
    entries, lines = LINES, 0
    while lines < LINES:
        clock = Clock()
        rooms = Rooms(clock=clock)
        name = long_talk(rooms, clock, entries)
        view = rooms.enter(name, MEDIATOR).read()
        entries, lines = entries + LINES // 4, len(view.lines)
    return rooms.written(name), view


def looked(view: View, words: str) -> None:
    """Look through a view."""
    Looking(view, asking(view), lambda ref: f"/{ref}").found(sought(words), {})


def asked(client: Client, address: str, words: str) -> None:
    """Ask for the page of what is found, and take all of it."""
    answer = client.post(address, {"words": words})
    if answer.status_code != 200 or not answer.content:
        raise RuntimeError(f"{address} was answered with {answer.status_code}")


def measured(runs: int) -> tuple[list[Figure], int]:
    """Every figure, and how many lines were looked through."""
    text, view = talk()
    figures = [
        median(f"looking for {what}", [timed(partial(looked, view, words)) for _ in range(runs)],
               PROMISED)
        for what, words in WORDS.items()
    ]  # fmt: skip
    with tempfile.TemporaryDirectory() as folder:
        door.keep(Path(folder), idle=3600)
        door.begin(PASSPHRASE)
        address = f"/talks/{door.bring(text.encode(), 'evenings.yaml')}/find"
        client = browser()
        client.post("/unlock", {"passphrase": PASSPHRASE})
        for what, words in WORDS.items():
            times = [timed(partial(asked, client, address, words)) for _ in range(runs)]
            figures.append(median(f"the page, {what}", times))
        door.lock()
    return figures, len(view.lines)


def main() -> None:
    """Measure and print."""
    figures, lines = measured(runs=9)
    printed(figures, f"A view of {lines} lines")


if __name__ == "__main__":
    main()
