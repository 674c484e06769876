"""The word lists beside this module: on each line a meaning, and the words that have it."""

from collections.abc import Iterator
from importlib.resources import files


def listed(name: str) -> Iterator[tuple[str, list[str]]]:
    """Each meaning of a list, with its words."""
    text = files("goodoffices.press.persons").joinpath(name).read_text(encoding="utf-8")
    for line in text.splitlines():
        meaning, _, words = line.partition(",")
        yield meaning, words.split()
