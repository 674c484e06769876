"""The next possible step of a round, a session or a debt, and the click that does it."""

from dataclasses import dataclass
from urllib.parse import urlencode

from django.urls import reverse
from django.utils.translation import gettext as _

from goodoffices.core.acts.ground import Ground
from goodoffices.core.lines import RecordLine, RoundLine, SessionLine
from goodoffices.core.stages import FURTHER, RoundState, SessionState
from goodoffices.core.view import View
from goodoffices.server import sentences
from goodoffices.server.listing import listed
from goodoffices.server.sent import NOW
from goodoffices.server.terms import term
from goodoffices.server.wording import title

Fields = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Step:
    """One step: done at once where nothing more must be said, else the way to its form."""

    words: str
    href: str
    fields: Fields = ()
    at_once: bool = False


class Steps:
    """Makes the steps of one talk, and knows the page to come back to."""

    def __init__(self, talk: str, back: str) -> None:
        self._talk, self._back = talk, back

    def done(self, words: str, act: str, **fields: str) -> Step:
        """An act that needs no more than a click."""
        return Step(words, self._act(act), self._named(fields), at_once=True)

    def form(self, words: str, act: str, **fields: str) -> Step:
        """An act of which something must still be written."""
        return Step(words, f"{self._act(act)}?{urlencode(self._named(fields))}")

    def page(self, words: str, name: str, *of: str, at: str = "", **fields: str) -> Step:
        """A page of the talk, at one place of it."""
        query = f"?{urlencode(_plain(fields))}" if fields else ""
        place = f"#{at}" if at else ""
        return Step(words, reverse(name, args=[self._talk, *of]) + query + place)

    def _act(self, act: str) -> str:
        return reverse("do", args=[self._talk, act])

    def _named(self, fields: dict[str, str]) -> Fields:
        return (*_plain(fields), ("next", self._back))


def _plain(fields: dict[str, str]) -> Fields:
    """Fields by the names that forms use: two underscores stand for a dot."""
    return tuple((name.replace("__", "."), value) for name, value in fields.items())


def next_steps(view: View, steps: Steps) -> list[Step]:
    """What the mediator may do next with the round and with the sessions that run."""
    rounds = view.of(RoundLine)
    sessions = [
        step
        for line in view.of(SessionLine)
        for step in session_steps(line, view, steps)[:1]
        if line.state is not SessionState.CLOSED
    ]
    first = round_steps(rounds[-1], steps) if rounds else []
    if not first:
        first = [steps.form(title("ProposeRound"), "ProposeRound")]
    running = bool(rounds) and rounds[-1].state is RoundState.IN_SESSION
    if running and not sessions:
        sessions = [steps.form(title("Schedule"), "Schedule", round=rounds[-1].id)]
    return [*sessions, *first] if running else [*first, *sessions]


def round_steps(line: RoundLine, steps: Steps) -> list[Step]:
    """What may be done next with a round, the likeliest first."""
    on = {"round": str(line.id)}
    ending = steps.page(_("End the round…"), "rounds", at=f"end-{line.id}")
    match line.state:
        case RoundState.PROPOSED:
            return [steps.done(title("Convene"), "Convene", **on)]
        case RoundState.CONVENED:
            return [steps.done(title("OpenRound"), "OpenRound", **on), ending]
        case RoundState.IN_SESSION:
            return [ending, steps.done(title("Recess"), "Recess", **on)]
        case RoundState.IN_RECESS:
            return [steps.done(_("Take the round up again"), "OpenRound", **on), ending]
        case RoundState.ENDED:
            return [
                steps.form(title("IntendToReconvene"), "IntendToReconvene", **on),
                steps.done(title("DeclareInCapitals"), "DeclareInCapitals", **on),
            ]
        case RoundState.IN_CAPITALS:
            return [steps.form(title("IntendToReconvene"), "IntendToReconvene", **on)]
        case RoundState.RECONVENING:
            return [steps.form(_("Propose the next round"), "ProposeRound")]


def wording_steps(line: RoundLine, steps: Steps) -> list[Step]:
    """What may be written down of a round's result and of how it ended."""
    on = {"round": str(line.id)}
    result = steps.form(title("AssertResult"), "AssertResult", **on)
    if line.ending is None:
        return [result]
    common = {**on, "ground": Ground.ENDING.value}
    return [
        steps.form(title("WordEnding"), "WordEnding", **on),
        steps.form(_("Propose a common wording to all"), "Propose", **common),
        result,
    ]


def session_steps(line: SessionLine, view: View, steps: Steps) -> list[Step]:
    """What may be done next with a session, the likeliest first."""
    names = sentences.spoken(view)
    who = {"sides": listed(names[side] for side in line.sides)}
    on = {"session": str(line.id)}
    now = {**on, "when__at": NOW}
    close = steps.done(_("Close the session with %(sides)s") % who, "CloseSession", **now)
    match line.state:
        case SessionState.SCHEDULED:
            return [steps.done(_("Open the session with %(sides)s") % who, "OpenSession", **now)]
        case SessionState.OPEN:
            return [close, steps.done(title("PauseSession"), "PauseSession", **on)]
        case SessionState.PAUSED:
            return [
                steps.done(_("Go on with %(sides)s") % who, "OpenSession", **on),
                close,
            ]
        case SessionState.CLOSED:
            return _record_steps(line, view, steps)


def _record_steps(line: SessionLine, view: View, steps: Steps) -> list[Step]:
    """The record that was drafted last, and how far it came; a draft where none stands."""
    drafts = [record for record in view.of(RecordLine) if record.session == line.id]
    if not drafts:
        return [steps.page(_("Draft its record"), "record", str(line.id))]
    state = min((state for _side, state, _words in drafts[-1].answers), key=FURTHER.index)
    told = _("Its record: %(state)s") % {"state": term(state)}
    anew = steps.page(_("Draft it anew"), "record", str(line.id))
    return [steps.page(told, "readback", str(drafts[-1].id)), anew]
