"""Each line of a narrow room as it stands there: words as they were said, the rest in a phrase."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from goodoffices.core import lines as ls
from goodoffices.core.documents import Document
from goodoffices.core.marking import Use
from goodoffices.core.view import View
from goodoffices.core.words import Words
from goodoffices.server import sentences, uses
from goodoffices.server.asking import seat
from goodoffices.server.calendars import when
from goodoffices.server.downloading import documents
from goodoffices.server.listing import listed
from goodoffices.server.terms import in_words, term


@dataclass(frozen=True, slots=True)
class Told:
    """One line: its marking where it has one, the words, and what the house says of it."""

    id: str
    at: datetime
    words: Sequence[Words]
    aside: tuple[str, ...]
    use: Use | None = None
    allows: str = ""
    """How far it may be used, in words for whoever reads."""
    documents: Sequence[tuple[str, Document]] = ()
    proposed: bool = False
    """Whether its hour is the one at which it was proposed, whatever became of it."""


class Names:
    """What the sides and seats of one view are called."""

    def __init__(self, view: View) -> None:
        self.view = view
        self.zone = view.talk.place.zone if view.talk else "UTC"
        self._names = sentences.spoken(view)
        self.terms = in_words()
        self.uses = uses.said(view.eyes)

    def of(self, *sides: str | None) -> str:
        """Sides by their names."""
        return listed(self._names.get(side, side) for side in sides if side)


def _aside(*parts: str) -> tuple[str, ...]:
    """What the house says, piece by piece: each stands by itself, however it is written."""
    return tuple(part for part in parts if part)


def _called(*names: str) -> tuple[str, ...]:
    """Names within what the house says, each with a direction of its own."""
    return tuple(sentences.isolated(name) for name in names if name)


def _enclosed(line: Any) -> tuple[tuple[str, Document], ...]:
    """The documents of a line, each by how it is asked for."""
    return tuple(documents(line).items())


def _item(line: ls.ItemLine, names: Names) -> Told:
    aside = _aside(
        names.of(line.side),
        *_called(line.speaker),
        names.terms[line.kind],
        names.terms[line.confirmation],
        names.terms[line.fate],
    )
    use = line.marking.use
    allows = uses.silently(names.uses[use], line.silent)
    return Told(line.id, line.at, (line.words,), aside, use, allows, _enclosed(line))


def _question(line: ls.ClarificationLine, names: Names) -> Told:
    words = (line.words, line.answer) if line.answer else (line.words,)
    return Told(line.id, line.at, words, _aside(names.of(line.side)))


def _received(line: ls.ReceivedLine, names: Names) -> Told:
    exact = _("in the very words of its source") if line.exact else ""
    source = _("from %(sides)s") % {"sides": names.of(*line.named)} if line.named else ""
    return Told(
        line.id,
        line.at,
        line.words,
        _aside(source, *_called(*line.speakers), exact),
        documents=_enclosed(line),
    )


def _parts(line: ls.CrossingLine | ls.AskLine, names: Names) -> Told:
    to = _("to %(sides)s") % {"sides": names.of(*line.to)}
    return Told(
        line.id,
        line.at,
        [words for words, _refs in line.parts],
        _aside(to, names.uses[line.use]),
        documents=_enclosed(line),
    )


def _words(line: Any, names: Names) -> Told:
    return Told(line.id, line.at, (line.words,), _aside(names.of(getattr(line, "side", None))))


def letter(line: ls.LetterLine, names: Names) -> Told:
    """What passed between a delegation and its capital; no narrow room reads any."""
    kind = _("instruction") if line.instruction else _("report")
    return Told(line.id, line.at, (line.words,), _aside(names.of(line.side), kind))


def _proposal(line: ls.ProposalLine, names: Names) -> Told:
    agreed = _("agreed by all") if line.agreed else ""
    words = (line.words, *line.inside, *line.outside)
    return Told(line.id, line.at, words, _aside(term(line.ground), agreed))


def _scope(line: ls.ScopeLine, names: Names) -> Told:
    words = [*line.inside, *line.outside, *([line.qualifier] if line.qualifier else [])]
    return Told(line.id, line.at, words, _aside(names.of(line.side)))


def _ruling(line: ls.RulingLine, names: Names) -> Told:
    until = sentences.until(line.until, names.zone) if line.until else ""
    return Told(
        line.id, line.at, (line.subject,), _aside(names.of(line.side), term(line.stage), until)
    )


def _round(line: ls.RoundLine, names: Names) -> Told:
    told = (line.name, line.agreed_wording, line.reconvene_words)
    words = [each for each in told if each]
    return Told(line.id, line.at, words, _aside(sentences.round_state(line)), proposed=True)


def _session(line: ls.SessionLine, names: Names) -> Told:
    place, starts = _called(line.place.name), when(line.starts)
    told = _aside(names.of(*line.sides), *place, starts, term(line.state))
    return Told(line.id, line.at, (), told)


def _meeting(line: ls.MeetingLine, names: Names) -> Told:
    told = _aside(names.of(line.side), when(line.when))
    return Told(line.id, line.at, (line.subject,), told)


def _moved(line: ls.MovementLine, names: Names) -> Told:
    told = _aside(names.of(line.side), when(line.when))
    return Told(line.id, line.at, (line.words,), told)


def _statement(line: ls.StatementLine, names: Names) -> Told:
    return Told(line.id, line.at, line.words, _called(line.speaker, line.office))


def _source(line: ls.SourceLine, names: Names) -> Told:
    return Told(
        line.id,
        line.at,
        (Words(line.title or line.publisher, line.lang),),
        _called(line.publisher),
    )


def _claim(line: ls.ClaimLine, names: Names) -> Told:
    told = _aside(term(line.topic), *_called(line.speaker), term(line.standing))
    return Told(line.id, line.at, (line.words,), told)


def _copy(line: ls.CopyLine, names: Names) -> Told:
    return Told(line.id, line.at, (line.text,), ())


def _name(line: ls.NameLine, names: Names) -> Told:
    return Told(line.id, line.at, line.forms, _aside(term(line.listed)))


def _paper(line: ls.PaperLine, names: Names) -> Told:
    number = f"№ {line.copy}" if line.copy else ""
    return Told(line.id, line.at, (), _aside(term(line.paper), names.of(line.to), number))


def _note(line: ls.NoteLine, names: Names) -> Told:
    return Told(
        line.id, line.at, (line.words,), _aside(*_called(line.source), sentences.burns(line))
    )


def _finding(line: ls.FindingLine, names: Names) -> Told:
    told = _aside(
        names.of(*line.to), *_called(*line.shared), term(line.answer), *_called(line.why)
    )
    return Told(line.id, line.at, (), told)


def _seat(line: ls.SeatLine, names: Names) -> Told:
    told = f"{seat(line.seat, names.view)}: {sentences.isolated(line.person)}"
    return Told(line.id, line.at, (), (told,))


Tell = Callable[[Any, Names], Told]
KINDS: tuple[tuple[str, Promise, type[Any], Tell], ...] = (
    ("received", gettext_lazy("What was released to this room"), ls.ReceivedLine, _received),
    ("questions", gettext_lazy("Questions to the sources"), ls.ClarificationLine, _question),
    ("items", gettext_lazy("What was said to the mediation"), ls.ItemLine, _item),
    ("asked", gettext_lazy("Words shown before they leave"), ls.AskLine, _parts),
    ("crossed", gettext_lazy("What crossed"), ls.CrossingLine, _parts),
    ("proposals", gettext_lazy("What is put to all"), ls.ProposalLine, _proposal),
    ("scopes", gettext_lazy("Scope as each side states it"), ls.ScopeLine, _scope),
    ("rulings", gettext_lazy("Ruled out"), ls.RulingLine, _ruling),
    ("rounds", gettext_lazy("Rounds"), ls.RoundLine, _round),
    ("wordings", gettext_lazy("How it ended, in whose words"), ls.WordingLine, _words),
    ("sessions", gettext_lazy("Sessions"), ls.SessionLine, _session),
    ("records", gettext_lazy("Records of sessions"), ls.RecordLine, _words),
    ("meetings", gettext_lazy("Meetings with one side"), ls.MeetingLine, _meeting),
    ("movements", gettext_lazy("Movements"), ls.MovementLine, _moved),
    ("areas", gettext_lazy("Areas of possible progress"), ls.AreaLine, _words),
    ("statements", gettext_lazy("Statements"), ls.StatementLine, _statement),
    ("press", gettext_lazy("What may be said to the press"), ls.PressLineLine, _words),
    ("claims", gettext_lazy("The public record"), ls.ClaimLine, _claim),
    ("sources", gettext_lazy("Sources"), ls.SourceLine, _source),
    ("copies", gettext_lazy("Texts that were taken in"), ls.CopyLine, _copy),
    ("names", gettext_lazy("Names and terms on your list"), ls.NameLine, _name),
    (
        "findings",
        gettext_lazy("What the leak check found, and the answer"),
        ls.FindingLine,
        _finding,
    ),
    ("papers", gettext_lazy("What was printed"), ls.PaperLine, _paper),
    ("notes", gettext_lazy("Notes"), ls.NoteLine, _note),
    ("seats", gettext_lazy("Who sits where"), ls.SeatLine, _seat),
)
"""Each kind of line that a narrow room may read: its heading, and how it is told."""
