"""A statement as the press page shows it: who still must clear which language, its history."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from itertools import pairwise
from zoneinfo import ZoneInfo

from django.utils.translation import gettext as _

from goodoffices.core.lines import StatementLine
from goodoffices.core.refs import Side
from goodoffices.core.view import View
from goodoffices.core.words import Words
from goodoffices.press.comparing.wording import Run, woven
from goodoffices.server import sentences, terms
from goodoffices.server.steps import Step, Steps
from goodoffices.server.wording import title


@dataclass(frozen=True, slots=True)
class Version:
    """One language of a statement as one side has or has not cleared it."""

    lang: str
    cleared: bool
    step: Step | None


@dataclass(frozen=True, slots=True)
class Clearing:
    """What a side that must clear a statement has still to clear, and the click that does all."""

    side: Side
    versions: tuple[Version, ...]
    whole: Step | None


@dataclass(frozen=True, slots=True)
class Clock:
    """One moment by the clock of one place."""

    name: str
    zone: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Change:
    """One correction: when, why, and word by word what it changed in each language."""

    at: datetime
    why: str
    texts: tuple[tuple[Words, tuple[Run, ...]], ...]


@dataclass(frozen=True, slots=True)
class StatementShown:
    """A statement, who still must clear what, when it will be public, how it was corrected."""

    line: StatementLine
    clearing: tuple[Clearing, ...]
    clocks: tuple[Clock, ...]
    changes: tuple[Change, ...]
    steps: tuple[Step, ...]

    @property
    def waits(self) -> tuple[Side, ...]:
        """The sides that still must clear something."""
        return tuple(each.side for each in self.clearing if each.whole)


def statements(view: View, steps: Steps) -> list[StatementShown]:
    """The statements of a view, the newest first."""
    return [_shown(line, view, steps) for line in reversed(view.of(StatementLine))]


def _shown(line: StatementLine, view: View, steps: Steps) -> StatementShown:
    """A statement with its next steps: cleared by all who must, then issued, then corrected."""
    on = {"statement": str(line.id)}
    mine = {**on, **({"for__side": str(line.side)} if line.side else {})}
    clearing: tuple[Clearing, ...] = ()
    if line.issued:
        # Words said together are nobody's to correct: they are drafted anew.
        correct = [] if line.joint else [steps.form(_("Correct it"), "CorrectStatement", **mine)]
        dispute = [steps.form(title("DisputeStatement"), "DisputeStatement", **on)]
        ways = [*correct, *(dispute if line.public else [])]
    else:
        names = sentences.spoken(view)
        clearing = tuple(_clearing(line, side, names, steps) for side in line.joint)
        waits = any(each.whole for each in clearing)
        issue = [] if waits else [steps.form(title("Issue"), "Issue", **mine)]
        ways = [*issue, steps.form(title("Embargo"), "Embargo", **mine)]
    until = () if line.public or line.embargo is None else _clocks(line.embargo, line.zone, view)
    return StatementShown(line, clearing, until, _changes(line), tuple(ways))


def _clearing(line: StatementLine, side: Side, names: Mapping[str, str], steps: Steps) -> Clearing:
    """What a side has still to clear."""
    languages = tuple(words.lang for words in line.words)
    done = set(languages) if side in line.cleared else set(dict(line.partly).get(side, ()))
    on = {"statement": str(line.id), "for__side": str(side)}
    named = {"side": names[side]}
    versions = tuple(
        Version(
            lang,
            lang in done,
            None
            if lang in done
            else steps.done(
                _("%(side)s clears %(language)s")
                % {**named, "language": sentences.isolated(terms.language(lang))},
                "ClearStatement",
                **on,
                languages=lang,
            ),
        )
        for lang in languages
    )
    left = set(languages) - done
    words = _("%(side)s clears it") if not done else _("%(side)s clears the rest")
    whole = steps.done(words % named, "ClearStatement", **on) if left else None
    return Clearing(side, versions, whole)


def _clocks(at: datetime, given: str, view: View) -> tuple[Clock, ...]:
    """A moment by the clocks of the venue, of the capitals, and by which it was given."""
    talk = view.talk
    places = [talk.place, *(party.capital for party in talk.parties)] if talk else []
    named = [(place.name, place.zone) for place in dict.fromkeys(places)]
    if given and given not in {zone for _name, zone in named}:
        named.append((given.rpartition("/")[2].replace("_", " "), given))
    return tuple(Clock(name, zone, at.astimezone(ZoneInfo(zone))) for name, zone in named)


def _changes(line: StatementLine) -> tuple[Change, ...]:
    """Each correction, the first first."""
    said = [*(words for words, _why, _at in line.earlier), line.words]
    return tuple(
        Change(at, why, _texts(before, after))
        for (_words, why, at), (before, after) in zip(line.earlier, pairwise(said), strict=True)
    )


def _texts(
    before: tuple[Words, ...], after: tuple[Words, ...]
) -> tuple[tuple[Words, tuple[Run, ...]], ...]:
    was = {words.lang: words.text for words in before}
    return tuple((words, woven(was.get(words.lang, ""), words.text)) for words in after)
