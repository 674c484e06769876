"""What is found in one's own view, the newest first, each line with its permanent link."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy

from goodoffices.core import lines as ls
from goodoffices.core.marking import Use
from goodoffices.core.refs import Ref
from goodoffices.core.stages import Fate
from goodoffices.core.view import View
from goodoffices.server import calendars
from goodoffices.server.finding.facts import Asking, Facts, said_at
from goodoffices.server.finding.seeking import Place, Sought, Text
from goodoffices.server.finding.texts import beside, text
from goodoffices.server.retelling import KINDS, Names, Tell, Told, letter

HEADED: Mapping[type[ls.Line], tuple[Promise, Tell]] = {
    ls.TalkLine: (
        gettext_lazy("The talk"),
        lambda line, _names: Told(line.id, line.at, (line.title,), ()),
    ),
    ls.LetterLine: (gettext_lazy("Reports and instructions"), letter),
    **{kind: (title, tell) for _name, title, kind, tell in KINDS},
}
"""Under which heading each kind of line stands, and how it is told."""


ISOLATE = "\u2068"
"""What stands before a name in what the house says."""


@dataclass(frozen=True, slots=True)
class Marked:
    """A text with what was looked for in it."""

    text: str
    lang: str
    places: Sequence[Place] = ()


@dataclass(frozen=True, slots=True)
class Hit:
    """A line that was found: what it is, its words, and what was looked for in them."""

    id: Ref
    at: datetime
    day: Marked
    href: str
    heading: Promise
    aside: tuple[Marked, ...]
    words: tuple[Marked, ...]
    also: tuple[Marked, ...]
    use: Use | None
    allows: str
    spent: bool


@dataclass(frozen=True, slots=True)
class Found:
    """A line in which everything stands that is sought, and where in its texts."""

    line: ls.Line
    told: Told
    heading: Promise
    texts: Sequence[Text]
    places: Sequence[Sequence[Place]]


class Looking:
    """Looks through the lines of one view, and through nothing else."""

    def __init__(self, view: View, asking: Asking, href: Callable[[Ref], str]) -> None:
        self._view, self._asking, self._href = view, asking, href
        self._names = Names(view)
        self._days: dict[date, tuple[Text, ...]] = {}

    def found(self, sought: Sought, wanted: Mapping[str, str]) -> list[Found]:
        """The lines in which all that is sought stands, and that answer as is wanted."""
        found = []
        for line in self._view.lines:
            if wanted and not _answers(self._asking.facts(line), wanted):
                continue
            told, heading = self._told(line)
            texts = self._texts(line, told)
            places = sought.places(texts) if sought else [() for _ in texts]
            if places is not None:
                found.append(Found(line, told, heading, texts, places))
        # Turned round, not sorted the other way: of one moment what came last stands first.
        return sorted(found, key=lambda each: said_at(each.line))[::-1]

    def one(self, line: ls.Line) -> Hit:
        """A line as it is found by its link."""
        told, heading = self._told(line)
        texts = self._texts(line, told)
        return self.shown(Found(line, told, heading, texts, [() for _ in texts]))

    def _told(self, line: ls.Line) -> tuple[Told, Promise]:
        heading, tell = HEADED[type(line)]
        return tell(line, self._names), heading

    def _texts(self, line: ls.Line, told: Told) -> list[Text]:
        words = [text(each) for each in told.words]
        # What the house says of a line it says of many: only names are looked for in it.
        names = [(each if ISOLATE in each else "", "") for each in told.aside]
        return [*words, *names, *self._day(line), *beside(line)]

    def _day(self, line: ls.Line) -> tuple[Text, ...]:
        """The day as the page writes it, and as machines do."""
        at = said_at(line).astimezone(self._asking.zone).date()
        if at not in self._days:
            self._days[at] = ((calendars.day(at), ""), (at.isoformat(), ""))
        return self._days[at]

    def shown(self, found: Found) -> Hit:
        """What was found, as a page shows it."""
        line, told = found.line, found.told
        marked = [Marked(*each, at) for each, at in zip(found.texts, found.places, strict=True)]
        words, rest = marked[: len(told.words)], marked[len(told.words) :]
        names, (day, _iso, *also) = rest[: len(told.aside)], rest[len(told.aside) :]
        aside = [
            Marked(said, "", name.places) for said, name in zip(told.aside, names, strict=True)
        ]
        shown = "\n".join(each.text for each in (*words, *aside))
        return Hit(
            line.id, said_at(line), day, self._href(line.id), found.heading, tuple(aside),
            tuple(words),
            tuple(each for each in also if each.places and each.text not in shown),
            told.use, told.allows, isinstance(line, ls.ItemLine) and line.fate is not Fate.STANDS,
        )  # fmt: skip


def answered(asking: Asking, lines: Iterable[ls.Line]) -> dict[str, set[str]]:
    """Everything that some line answers to each question: what may be asked for here."""
    every: dict[str, set[str]] = {}
    for line in lines:
        for name, told in asking.facts(line).items():
            every.setdefault(name, set()).update(told)
    return every


def _answers(facts: Facts, wanted: Mapping[str, str]) -> bool:
    return all(value in facts[name] for name, value in wanted.items())
