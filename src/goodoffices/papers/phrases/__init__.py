"""The fixed words of the papers, in the languages in which papers are printed."""

import re
from collections.abc import Mapping
from enum import Enum

from goodoffices.core.words import Words
from goodoffices.papers.model import Line, Run, merged
from goodoffices.papers.phrases.choices import CHOICES, ROLES
from goodoffices.papers.phrases.lines import LINES
from goodoffices.papers.phrases.sheets import SHEETS

LANGUAGES = ("en", "ar", "fa")
"""The languages of the papers, in the order in which each phrase has them."""

PHRASES: Mapping[str, tuple[str, str, str]] = {**SHEETS, **LINES}
"""Every phrase by its name, in each language."""

_PLACE = re.compile(r"\{(\w+)\}")

Filling = str | Words | Line


class Speech:
    """The papers' own voice, in one language."""

    def __init__(self, lang: str) -> None:
        """Speak one of the languages of the papers.

        Raises:
            ValueError: papers are not printed in it.
        """
        if lang not in LANGUAGES:
            raise ValueError(f"papers are printed in {', '.join(LANGUAGES)}")
        self.lang = lang
        self._place = LANGUAGES.index(lang)

    def text(self, name: str) -> str:
        """A phrase without places to fill."""
        return PHRASES[name][self._place]

    def line(self, name: str, **filled: Filling) -> Line:
        """A phrase, with what fills its places kept apart: a name keeps its own direction."""
        runs: list[Run] = []
        for place, piece in enumerate(_PLACE.split(self.text(name))):
            if place % 2 == 0:
                runs += [Run(piece, self.lang)] if piece else []
            else:
                runs += self._filling(filled[piece])
        return merged(runs)

    def term(self, choice: Enum) -> str:
        """A choice of the core in words."""
        return CHOICES[choice][self._place]

    def role(self, name: str) -> str:
        """A role of a seat in words."""
        return ROLES[name][self._place]

    def said(self, text: str) -> Line:
        """A name or a word somebody wrote, of which no language is known."""
        return (Run(text, "", said=True),) if text else ()

    def own(self, text: str) -> Line:
        """A piece of the paper's own."""
        return (Run(text, self.lang),) if text else ()

    def joined(self, *lines: Line, by: str = " · ") -> Line:
        """Several lines in one, those that say nothing left out."""
        runs: list[Run] = []
        for line in filter(None, lines):
            runs += [Run(by, self.lang)] if runs else []
            runs += line
        return merged(runs)

    def listed(self, *lines: Line) -> Line:
        """Several lines as a list within a sentence."""
        return self.joined(*lines, by=self.text("comma"))

    def _filling(self, filling: Filling) -> Line:
        if isinstance(filling, Words):
            return (Run(filling.text, filling.lang, said=True),)
        return (Run(filling, self.lang),) if isinstance(filling, str) else filling
