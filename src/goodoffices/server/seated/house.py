"""A house with seats made ready: its folder, its key, its tables, and the file of its talks."""

import os
from pathlib import Path

from django.core.management import call_command

from goodoffices.core.documents import MANY, USUAL
from goodoffices.server.door import door
from goodoffices.server.seated import key, mailing, occupied
from goodoffices.server.serve import set_up

IDLE = 30.0
"""Minutes without a request after which one is signed out, if no option says."""
TALKS = "talks.goodoffices"
DATABASE = "GOODOFFICES_TALKS_DATABASE"
"""Where the address of the database stands that keeps the talks, if one does."""
PEOPLE = "GOODOFFICES_ACCOUNTS_DATABASE"
"""The same for the accounts."""
SETTINGS = "goodoffices.server.seated.settings"


def known(folder: Path) -> None:
    """Set Django up for a house, and open nothing of it."""
    os.environ["DJANGO_SETTINGS_MODULE"], os.environ["GOODOFFICES_HOUSE"] = SETTINGS, str(folder)
    set_up()


def prepare(
    folder: Path,
    origin: str,
    *,
    idle_minutes: float = IDLE,
    largest: int = USUAL,
    most: int = MANY,
) -> None:
    """Open a house: set Django up for it, bring its tables up to date, open its talks.

    Nobody is signed in any more who has asked for nothing for so many minutes.

    Raises:
        NoKey: the key is missing or is none; nothing was opened.
        NoServer: what is said of how mail is sent makes no sense.
        Occupied: the key is just being changed.
        Fault: the key does not open the talks.
    """
    drawn = key.found()
    mailing.named(os.environ)
    occupied.enter(folder)
    os.environ["GOODOFFICES_ORIGIN"] = origin
    os.environ["GOODOFFICES_IDLE_MINUTES"] = str(idle_minutes)
    known(folder)
    door.largest, door.most = largest, most
    before = os.umask(0o077)
    try:
        # First what only the right key opens: under a wrong one nothing is touched.
        talks, people = (os.environ.get(name, "") for name in (DATABASE, PEOPLE))
        door.keep_open(folder / TALKS, drawn, talks, people)
        call_command("migrate", verbosity=0)
    finally:
        os.umask(before)
