"""A file as it is read in, whether it is a report or a public record of ours."""

from typing import Any

from goodoffices.press.formats import brought, retold, returned, shapes
from goodoffices.press.reports import telling
from goodoffices.press.reports.document import document
from goodoffices.press.reports.reading import read


def text_of(data: bytes, name: str) -> str:
    """Its text, as the places in it are counted.

    Raises:
        Unreadable: it is neither, or broken.
    """
    if brought.is_record(data):
        return retold.retold(_record(data, name)).text
    return document(data, name).text


def for_people(data: bytes, name: str) -> str:
    """What it says, for people.

    Raises:
        Unreadable: it is neither, or broken.
    """
    if brought.is_record(data):
        return retold.retold(_record(data, name)).text.rstrip("\n")
    return telling.as_text(read(document(data, name)))


def for_machines(data: bytes, name: str) -> dict[str, Any]:
    """What it says, for machines.

    Raises:
        Unreadable: it is neither, or broken.
    """
    if brought.is_record(data):
        return retold.as_json(_record(data, name))
    return telling.as_json(read(document(data, name)))


def _record(data: bytes, name: str) -> shapes.Record:
    told = brought.read(data, name)
    returned.parts(told, name)
    return told
