"""What is asked for on the page that finds: the words, and one of the choices of each question."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from django.http import HttpRequest, QueryDict
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from goodoffices.core import lines as ls
from goodoffices.core.acts.contributions import Kind
from goodoffices.core.refs import Ref
from goodoffices.core.times import When
from goodoffices.core.view import View
from goodoffices.server import calendars, sentences, uses
from goodoffices.server.finding.facts import (
    ASKED,
    AWAITS,
    GONE,
    HERE,
    SORTS,
    TALK,
    UNUSED,
    USES,
    WENT,
    asking,
)
from goodoffices.server.finding.found import HEADED, Hit, Looking, answered
from goodoffices.server.finding.seeking import LONGEST, sought
from goodoffices.server.listing import listed
from goodoffices.server.terms import language, term

STEP = 50
"""How many lines are shown at once; as many more each time one asks."""
QUESTIONS: Mapping[str, Promise] = {
    "side": _("Of which side"),
    "what": _("What it is"),
    "marking": _("Its marking"),
    "state": _("How far it has come"),
    "session": _("In which round or session"),
    "day": _("On which day"),
    "lang": _("In which language"),
}
"""What may be asked of a line; an address says these, and never a word."""
STATES: Mapping[str, Promise] = {
    AWAITS: _("awaits you"),
    ASKED: _("asked about, not answered yet"),
    UNUSED: _("may be carried, nothing of it has crossed"),
    HERE: _("stands, nothing of it has crossed"),
    WENT: _("something of it has crossed"),
    GONE: _("stands no longer"),
}
Choices = Iterable[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Question:
    """One question with its choices, and the one that was made."""

    name: str
    words: Promise
    choices: tuple[tuple[str, str], ...]
    chosen: str = ""


@dataclass(frozen=True, slots=True)
class Asked:
    """The form as it was sent, and what it found; nothing where nothing was looked for."""

    words: str
    questions: tuple[Question, ...]
    hits: tuple[Hit, ...] | None
    many: int = 0
    upto: int = 0

    @property
    def chosen(self) -> list[str]:
        """What was chosen, as it is called; all lines were asked for where nothing was."""
        return [dict(each.choices)[each.chosen] for each in self.questions if each.chosen]


def asked(
    request: HttpRequest, view: View, href: Callable[[Ref], str], awaiting: Iterable[Ref] = ()
) -> Asked:
    """What a request asks of a view; words in an address are not read."""
    sent = request.POST if request.method == "POST" else request.GET
    typed = request.POST.get("words", "")[:LONGEST].strip()
    stand = asking(view, awaiting)
    offered = _questions(view, answered(stand, view.lines))
    questions = tuple(_chosen(each, sent) for each in offered)
    wanted = {each.name: each.chosen for each in questions if each.chosen}
    if not typed and not wanted:
        return Asked("", questions, None)
    look = sought(typed)
    if typed and not look:
        return Asked(typed, questions, ())
    looking, upto = Looking(view, stand, href), _upto(sent)
    found = looking.found(look, wanted)
    hits = tuple(map(looking.shown, found[:upto]))
    return Asked(typed, questions, hits, len(found), upto + STEP)


def _chosen(question: Question, sent: QueryDict) -> Question:
    value = sent.get(question.name, "")
    known = any(value == each for each, _words in question.choices)
    return Question(question.name, question.words, question.choices, value if known else "")


def _upto(sent: QueryDict) -> int:
    given = sent.get("upto", "")
    return (
        max(STEP, int(given)) if given.isascii() and given.isdigit() and len(given) < 6 else STEP
    )


def _questions(view: View, some: Mapping[str, set[str]]) -> list[Question]:
    """The questions to which the lines of this view have more than one answer between them."""
    said = uses.said(view.eyes)
    ways: Mapping[str, Choices] = {
        "side": sentences.spoken(view).items(),
        "what": _kinds(),
        "marking": ((name, said[use]) for name, use in USES.items()),
        "state": ((name, str(words)) for name, words in STATES.items()),
        "session": _meetings(view),
        "day": ((day, calendars.day(date.fromisoformat(day))) for day in _latest(some, "day")),
        "lang": ((lang, language(lang)) for lang in sorted(some.get("lang", ()))),
    }
    found = []
    for name, every in ways.items():
        choices = tuple((value, words) for value, words in every if value in some.get(name, ()))
        if choices:
            found.append(Question(name, QUESTIONS[name], choices))
    return found


def _kinds() -> Choices:
    yield TALK, str(HEADED[ls.TalkLine][0])
    for kind, name in SORTS.items():
        yield name, str(HEADED[kind][0])
        if kind is ls.ItemLine:
            yield from ((each.name.lower(), f"– {term(each)}") for each in Kind)


def _latest(some: Mapping[str, set[str]], name: str) -> list[str]:
    return sorted(some.get(name, ()), reverse=True)


def _meetings(view: View) -> Choices:
    names, zone = sentences.spoken(view), view.talk.place.zone if view.talk else "UTC"
    for called in reversed(view.of(ls.RoundLine)):
        yield called.id, called.name.text
    for line in reversed(view.of(ls.SessionLine)):
        sides = listed(names.get(side, side) for side in line.sides)
        at = line.starts or line.opened or When(at=line.at, day_only=True)
        yield line.id, " · ".join(filter(None, (sides, calendars.when(at, zone))))
