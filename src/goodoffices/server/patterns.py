"""The templates a talk can be founded from: each a file, in every language of the house."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, fields
from operator import itemgetter
from pathlib import Path
from typing import Any

from django.conf import settings
from django.utils.translation import get_language

from goodoffices.core.marking import Silence
from goodoffices.server.tongues import nearest

LETTERS = "ABCDEF"
"""The short names of the sides, in the order of the form."""
BEGINNINGS = Path(__file__).with_name("beginnings")


@dataclass(frozen=True, slots=True)
class Told:
    """A template in one language: what the form asks, and what it is filled with."""

    words: str
    fit: str
    side: str
    capital: str
    file: str
    names: tuple[str, ...]
    mediation: str
    areas: tuple[str, ...]
    questions: tuple[str, ...]
    press: str
    note: str

    def filled(self) -> dict[str, str]:
        """The fields that it fills in with words."""
        return {
            **{f"{LETTERS[place]}.name": name for place, name in enumerate(self.names)},
            "mediation": self.mediation,
            "areas": "\n".join(self.areas),
            "questions": "\n".join(self.questions),
            "press": self.press,
            "note": self.note,
        }


@dataclass(frozen=True, slots=True)
class Template:
    """A kind of talk: how many sides it has, its rules, and its words in each language."""

    name: str
    sides: int
    silence: Silence
    granularity: int
    numbered: bool
    days: int
    told: Mapping[str, Told]

    @property
    def here(self) -> Told:
        """The template in the language of whoever asks."""
        return self.told[nearest(get_language() or "")]

    def filled(self) -> dict[str, str]:
        """The fields it fills in, for whoever asks."""
        return {
            **self.here.filled(),
            "told": nearest(get_language() or ""),
            "silence": self.silence.value,
            "granularity": str(self.granularity),
            "numbered": "on" if self.numbered else "",
            "days": str(self.days),
        }


def _read(file: Path) -> tuple[int, Template]:
    """A template and its place among the others."""
    with file.open("rb") as opened:
        kept = tomllib.load(opened)
    told = {lang: _told(kept[lang]) for lang, _name in settings.LANGUAGES}
    return kept["place"], Template(
        file.stem,
        kept["sides"],
        Silence(kept["silence"]),
        kept["granularity"],
        kept["numbered"],
        kept["days"],
        told,
    )


def _told(kept: Mapping[str, Any]) -> Told:
    """One language of a template; a word that is missing or unknown stops the house."""
    if set(kept) != {each.name for each in fields(Told)}:
        raise ValueError("a template tells the same in every language")
    told: dict[str, Any] = {
        name: tuple(value) if isinstance(value, list) else value for name, value in kept.items()
    }
    return Told(**told)


TEMPLATES = tuple(
    each for _place, each in sorted(map(_read, BEGINNINGS.glob("*.toml")), key=itemgetter(0))
)


def template(name: str) -> Template:
    """The template of that name; the first where there is none."""
    return next((each for each in TEMPLATES if each.name == name), TEMPLATES[0])
