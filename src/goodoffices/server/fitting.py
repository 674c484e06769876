"""To which things an act can still be done, and for which sides, as the view itself tells."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from goodoffices.core.acts.dossier import Standing
from goodoffices.core.lines import (
    AreaLine,
    AskLine,
    ClaimLine,
    ClarificationLine,
    CopyLine,
    CrossingLine,
    ItemLine,
    Line,
    NameLine,
    PaperLine,
    ProposalLine,
    RecordLine,
    RoundLine,
    RulingLine,
    SeatLine,
    SessionLine,
    SourceLine,
    StatementLine,
)
from goodoffices.core.marking import Release
from goodoffices.core.refs import Side
from goodoffices.core.stages import Fate, Leave, RecordState
from goodoffices.core.stages import RoundState as R
from goodoffices.core.stages import SessionState as S
from goodoffices.core.view import View


def _always(line: Any) -> bool:
    return True


def _nobody(line: Any) -> tuple[str, ...]:
    return ()


@dataclass(frozen=True, slots=True)
class Fit:
    """What kind of thing a field means, which of them still fit, and whose act it then is.

    `sides` are those for whom the act can be done to that thing, "" for the mediation itself; none
    where that does not depend on the thing.
    """

    kind: type[Line]
    fits: Callable[[Any], bool] = _always
    sides: Callable[[Any], Iterable[str]] = _nobody


def _source(line: Any) -> tuple[Side, ...]:
    return (line.side,)


def _stands(line: Any) -> bool:
    return line.fate is Fate.STANDS


def _guides(line: Any) -> bool:
    return _stands(line) and line.marking.guides()


def _asked(line: Any) -> tuple[Side, ...]:
    return tuple(side for side, answer, _words in line.answers if answer is Leave.ASKED)


def _to_answer(line: Any) -> tuple[Side, ...]:
    return tuple(side for side, state, _words in line.answers if state is RecordState.READ_BACK)


def _to_agree(line: Any) -> tuple[Side, ...]:
    if line.replaced or line.agreed:
        return ()
    return tuple(side for side in line.order if side not in line.own)


def _receivers(line: Any) -> tuple[Side, ...]:
    return tuple(side for side in line.to if side not in line.acknowledged)


def _in(*states: R | S) -> Callable[[Any], bool]:
    return lambda line: line.state in states


def _claimed(line: Any) -> bool:
    return line.standing is not Standing.WITHDRAWN


def _names_somebody(line: Any) -> bool:
    return bool(line.speaker) and line.standing not in (Standing.WITHDRAWN, Standing.SUGGESTED)


_OWN = Fit(ItemLine, _stands, _source)
_CLAIM = Fit(ClaimLine, _claimed)
_NAMED = Fit(ClaimLine, _names_somebody)
_ASK = Fit(AskLine, lambda line: not line.used and bool(_asked(line)), _asked)
_OPEN_PROPOSAL = Fit(ProposalLine, lambda line: not line.replaced)
_OPEN_AREA = Fit(AreaLine, lambda line: not line.closed)
_READ = Fit(RecordLine, lambda line: bool(_to_answer(line)), _to_answer)
_DRAFT = Fit(StatementLine, lambda line: line.issued is None, lambda line: (line.side or "",))
_ENDED = (R.ENDED, R.IN_CAPITALS, R.RECONVENING)

FITS: dict[tuple[str, str], Fit] = {
    ("Unseat", "seat"): Fit(SeatLine, lambda line: line.held),
    ("Note", "about"): Fit(ItemLine),
    ("Propose", "amends"): _OPEN_PROPOSAL,
    ("Propose", "reopens"): Fit(RulingLine, lambda line: not line.lifted),
    ("Propose", "round"): Fit(RoundLine),
    ("Agree", "proposal"): Fit(ProposalLine, lambda line: bool(_to_agree(line)), _to_agree),
    ("ReturnOutOfScope", "item"): Fit(ItemLine, _stands),
    ("Convene", "round"): Fit(RoundLine, _in(R.PROPOSED)),
    ("OpenRound", "round"): Fit(RoundLine, _in(R.CONVENED, R.IN_RECESS)),
    ("Recess", "round"): Fit(RoundLine, _in(R.IN_SESSION)),
    ("EndRound", "round"): Fit(RoundLine, _in(R.CONVENED, R.IN_SESSION, R.IN_RECESS)),
    ("DeclareInCapitals", "round"): Fit(RoundLine, _in(R.ENDED, R.RECONVENING)),
    ("IntendToReconvene", "round"): Fit(RoundLine, _in(*_ENDED)),
    ("WordEnding", "round"): Fit(RoundLine, lambda line: line.ending is not None),
    ("AssertResult", "round"): Fit(RoundLine),
    ("Schedule", "round"): Fit(RoundLine),
    ("OpenSession", "session"): Fit(SessionLine, _in(S.SCHEDULED, S.PAUSED)),
    ("PauseSession", "session"): Fit(SessionLine, _in(S.OPEN)),
    ("CloseSession", "session"): Fit(SessionLine, _in(S.OPEN, S.PAUSED)),
    ("Attend", "session"): Fit(SessionLine),
    ("DraftRecord", "session"): Fit(SessionLine, _in(S.CLOSED)),
    ("DraftRecord", "items"): Fit(ItemLine),
    ("ReadBack", "draft"): Fit(
        RecordLine, lambda line: any(s is RecordState.DRAFTED for _side, s, _w in line.answers)
    ),
    ("ConfirmRecord", "draft"): _READ,
    ("DisputeRecord", "draft"): _READ,
    ("Lodge", "session"): Fit(SessionLine, _always, lambda line: line.sides),
    ("Lodge", "about"): Fit(CrossingLine, _always, lambda line: line.to),
    ("Clarify", "item"): Fit(ItemLine, _stands),
    ("Clarify", "rests_on"): Fit(ItemLine, _guides),
    ("Answer", "clarification"): Fit(ClarificationLine, lambda line: line.answer is None, _source),
    ("Widen", "item"): _OWN,
    ("Narrow", "item"): Fit(ItemLine, _stands, lambda line: ("", line.side)),
    ("Withdraw", "item"): Fit(
        ItemLine, lambda line: line.fate in (Fate.STANDS, Fate.RETURNED), _source
    ),
    ("Supersede", "item"): _OWN,
    ("Correct", "item"): Fit(
        ItemLine, lambda line: _stands(line) and line.behalf is not None, lambda line: ("",)
    ),
    ("Strike", "item"): Fit(ItemLine, lambda line: _stands(line) and line.behalf is not None),
    ("Tie", "items"): _OWN,
    ("Pair", "items"): Fit(
        ItemLine, lambda line: _stands(line) and line.marking.release is Release.RECIPROCAL
    ),
    ("Permit", "item"): Fit(
        ItemLine,
        lambda line: (
            _stands(line) and line.marking.release is Release.AFTER_CAPITAL and not line.permitted
        ),
        _source,
    ),
    ("ClearWords", "ask"): _ASK,
    ("RefuseWords", "ask"): _ASK,
    ("TellSource", "slip"): Fit(CrossingLine, lambda line: bool(line.slips) and not line.told),
    ("Acknowledge", "conveyance"): Fit(
        CrossingLine, lambda line: bool(_receivers(line)), _receivers
    ),
    ("NoteArea", "rests_on"): Fit(ItemLine, _guides),
    ("RestOn", "area"): _OPEN_AREA,
    ("RestOn", "items"): Fit(ItemLine, _guides),
    ("CloseArea", "area"): _OPEN_AREA,
    ("ClearStatement", "statement"): Fit(
        StatementLine,
        lambda line: line.issued is None and bool(set(line.joint) - set(line.cleared)),
        lambda line: tuple(side for side in line.joint if side not in line.cleared),
    ),
    ("Embargo", "statement"): _DRAFT,
    ("Issue", "statement"): _DRAFT,
    ("CorrectStatement", "statement"): Fit(
        StatementLine, lambda line: line.issued is not None, _DRAFT.sides
    ),
    ("DisputeStatement", "statement"): Fit(StatementLine, lambda line: line.public),
    ("PressLine", "round"): Fit(RoundLine),
    ("Claim", "source"): Fit(SourceLine),
    ("Claim", "beside"): Fit(ClaimLine),
    ("Interpret", "claim"): _CLAIM,
    ("Interpret", "source"): Fit(SourceLine),
    ("ConfirmClaim", "claim"): _CLAIM,
    ("ConfirmClaim", "source"): Fit(SourceLine),
    ("DisputeClaim", "claim"): _CLAIM,
    ("DisputeClaim", "source"): Fit(SourceLine),
    ("CorrectClaim", "claim"): _CLAIM,
    ("CorrectClaim", "source"): Fit(SourceLine),
    ("WithdrawClaim", "claim"): _CLAIM,
    ("Recognise", "claim"): _NAMED,
    ("Recognise", "other"): _NAMED,
    ("TakeIn", "source"): Fit(SourceLine),
    ("SetAside", "copy"): Fit(CopyLine),
    ("DropName", "name"): Fit(NameLine),
    ("AnswerFinding", "confidence"): Fit(ItemLine),
    ("PrintPaper", "about"): Fit(SessionLine),
    ("DestroyPaper", "paper"): Fit(PaperLine, lambda line: not line.destroyed),
}
"""For each field that names a thing: which things it can mean now."""


def fitting(act: str, field: str, view: View, side: str = "") -> Sequence[Any]:
    """The things a field of an act can mean now; only those of a side, where it is known."""
    fit = FITS[act, field]
    lines = [line for line in view.of(fit.kind) if fit.fits(line)]
    if not side:
        return lines
    return [line for line in lines if _for(fit, line, side)]


def _for(fit: Fit, line: Any, side: str) -> bool:
    sides = tuple(fit.sides(line))
    return not sides or side in sides


def possible(act: str, field: str, line: Any) -> bool:
    """Whether an act can still be done to that very thing."""
    fit = FITS[act, field]
    return isinstance(line, fit.kind) and fit.fits(line)


def sides_of(act: str, field: str, line: Any) -> tuple[str, ...]:
    """For which sides an act can be done to a thing, "" for the mediation; none for whichever."""
    fit = FITS.get((act, field))
    return tuple(fit.sides(line)) if fit and isinstance(line, fit.kind) else ()
