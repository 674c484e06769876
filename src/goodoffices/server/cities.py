"""Which clock a city keeps: the capitals of the world, and the places where people meet."""

import csv
import re
import unicodedata
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from zoneinfo import available_timezones

TABLE = Path(__file__).with_name("cities.csv")
_HOURS = re.compile(r"Etc/GMT([+-])(\d{1,2})")
_SHIFT = re.compile(r"(?:utc|gmt)?\s*([+-−])\s*(\d{1,2})(?::?00)?", re.IGNORECASE)
_WEST, _EAST = 12, 14


@dataclass(frozen=True, slots=True)
class City:
    """A city, its clock, its country, and what it is called in other scripts."""

    name: str
    zone: str
    country: str
    also: tuple[str, ...] = ()


@cache
def cities() -> tuple[City, ...]:
    """The cities of the table, in the order of the alphabet."""
    with TABLE.open(encoding="utf-8", newline="") as file:
        rows = [
            City(name, zone, country, tuple(also))
            for name, zone, country, *also in csv.reader(file)
        ]
    return tuple(sorted(rows, key=lambda city: _plain(city.name)))


def zone(text: str) -> str:
    """The clock of a place as a person writes it: a city, a zone, hours from UTC; or nothing."""
    known = _zones()
    for part in reversed(text.split(",")):
        found = known.get(_plain(part)) or _shifted(part.strip())
        if found:
            return found
    return ""


def called(zone: str) -> str:
    """A clock as a person writes it: hours from UTC where the zone says no more."""
    found = _HOURS.fullmatch(zone)
    # These names count westwards.
    return f"UTC{'+' if found[1] == '-' else '-'}{found[2]}" if found else zone


@cache
def _zones() -> dict[str, str]:
    """Every name a clock goes by; a city of the table before a zone's own city."""
    known = {}
    for each in sorted(available_timezones(), reverse=True):
        known[_plain(each.rsplit("/", 1)[-1])] = each
    for each in available_timezones():
        known[_plain(each)] = each
    for city in reversed(cities()):
        for name in (city.name, *city.also):
            known[_plain(name)] = city.zone
    return known


def _shifted(text: str) -> str:
    """The zone that lies whole hours from UTC."""
    found = _SHIFT.fullmatch(text)
    if found is None:
        return ""
    east, hours = found[1] == "+", int(found[2])
    if hours > (_EAST if east else _WEST):
        return ""
    # These names count westwards.
    return f"Etc/GMT{'-' if east else '+'}{hours}" if hours else "UTC"


def _plain(text: str) -> str:
    """A name without case, accents, marks and the ways of writing a space."""
    bare = unicodedata.normalize("NFKD", text.strip().casefold())
    letters = "".join(each for each in bare if not unicodedata.combining(each))
    return re.sub(r"[\s_\-\u200c'’.]+", " ", letters).strip()
