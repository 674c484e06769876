"""What the leak check knows of the languages, read before anybody first carries anything."""

import threading

from goodoffices.core.words import Words
from goodoffices.leaks.check import check
from goodoffices.leaks.given import Confidence, Lists
from goodoffices.leaks.stock import STOCK

SOON = 1.0
"""Seconds after the start: the first pages come before."""
_reading = threading.Lock()


def warm(done: threading.Event) -> None:
    """Read it a little after the start, once, unless all is done before."""
    if not done.wait(SOON):
        with _reading:
            read()


def read() -> None:
    """Look for a sentence of everybody's in each language: what it takes is read, of no talk."""
    for lang, text in dict(reversed(STOCK)).items():
        check(Words(text, lang), (Confidence(lang, Words(text, lang)),), (), Lists())


def ready() -> None:
    """Wait while it is being read: it would take no less time to read it twice at once."""
    with _reading:
        pass
