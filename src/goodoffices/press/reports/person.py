"""Somebody a report names."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody a report names; `places` are where the name stands, as start and end."""

    name: str
    forms: tuple[str, ...] = ()
    office: str | None = None
    side: str | None = None
    places: tuple[tuple[int, int], ...] = ()
