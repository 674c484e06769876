"""What can be done to a thing from a side's own seat, as its own view tells."""

from collections.abc import Callable, Iterator, Sequence
from functools import cache
from typing import Any

from goodoffices.core.acts import ACTS
from goodoffices.core.acts.dossier import Standing
from goodoffices.core.acts.statements import Voice
from goodoffices.core.lines import (
    AskLine,
    ClaimLine,
    ClarificationLine,
    ItemLine,
    LetterLine,
    Line,
    PaperLine,
    ProposalLine,
    ReceivedLine,
    RecordLine,
    RoundLine,
    StatementLine,
)
from goodoffices.core.marking import Release
from goodoffices.core.seating import may
from goodoffices.core.stages import Fate, Leave, RecordState
from goodoffices.core.view import View
from goodoffices.server import fitting as desk

Fits = Callable[[Any, View], bool]


def _stands(line: Any, view: View) -> bool:
    return line.fate is Fate.STANDS


def _allows(line: Any, view: View) -> bool:
    return _stands(line, view) and line.marking.guides()


def _own_hand(line: Any, view: View) -> bool:
    return _stands(line, view) and line.behalf is None


def _in_company(line: Any, view: View) -> bool:
    others = (each for each in view.of(ItemLine) if each.id != line.id and _stands(each, view))
    return _stands(line, view) and any(others)


def _taken_back(line: Any, view: View) -> bool:
    return line.fate in (Fate.STANDS, Fate.RETURNED)


def _waits_for_capital(line: Any, view: View) -> bool:
    waits = line.marking.release is Release.AFTER_CAPITAL and not line.permitted
    return _stands(line, view) and waits


def leave(line: AskLine, view: View) -> Leave | None:
    """What this side has said to words shown to it; None where it was not asked."""
    said = {side: answer for side, answer, _words in line.answers}
    return said.get(view.eyes.side) if view.eyes.side else None


def gone(line: AskLine, view: View) -> bool:
    """Whether this side can read that its part of the words it was shown has gone."""
    own = tuple(words for words, _refs in line.parts)
    refs = {ref for _words, refs in line.parts for ref in refs}
    spans = [span for item in view.of(ItemLine) if item.id in refs for span in item.sent]
    manner = (line.use, line.attribution, line.form)
    return any(
        span.at >= line.at and set(span.words) <= set(own)
        and (span.use, span.attribution, span.form) == manner
        for span in spans
    )  # fmt: skip


def _to_clear(line: Any, view: View) -> bool:
    return leave(line, view) is Leave.ASKED and not gone(line, view)


def _to_refuse(line: Any, view: View) -> bool:
    return leave(line, view) in (Leave.ASKED, Leave.CLEARED) and not gone(line, view)


def _read_back(line: Any, view: View) -> bool:
    return any(
        side == view.eyes.side and state is RecordState.READ_BACK
        for side, state, _words in line.answers
    )


def _to_agree(line: Any, view: View) -> bool:
    return not line.agreed and not line.replaced and view.eyes.side not in line.own


def _to_be_cleared(line: Any, view: View) -> bool:
    side = view.eyes.side
    return line.issued is None and side in line.joint and side not in line.cleared


def _draft(line: Any, view: View) -> bool:
    return line.side == view.eyes.side and line.issued is None


def _voiced(line: Any, view: View) -> bool:
    """Whether this seat issues and corrects in that voice."""
    lent = line.voice is Voice.SPOKESPERSON or view.eyes.role == "head"
    return line.side == view.eyes.side and lent


def _to_issue(line: Any, view: View) -> bool:
    return line.issued is None and _voiced(line, view)


def _to_correct(line: Any, view: View) -> bool:
    return line.issued is not None and not line.joint and _voiced(line, view)


def _anothers(line: Any, view: View) -> bool:
    return bool(line.public) and line.side != view.eyes.side


def _open_claim(line: Any, view: View) -> bool:
    return line.standing not in (Standing.WITHDRAWN, Standing.SUGGESTED)


def _always(line: Any, view: View) -> bool:
    return True


OFFERED: tuple[tuple[type[Line], str, str, Fits], ...] = (
    (AskLine, "ClearWords", "ask", _to_clear),
    (AskLine, "RefuseWords", "ask", _to_refuse),
    (ClarificationLine, "Answer", "clarification", lambda line, view: line.answer is None),
    (ReceivedLine, "Acknowledge", "conveyance", lambda line, view: not line.acknowledged),
    (ReceivedLine, "Lodge", "about", _always),
    (ReceivedLine, "Report", "about", _always),
    (RecordLine, "ConfirmRecord", "draft", _read_back),
    (RecordLine, "DisputeRecord", "draft", _read_back),
    (ProposalLine, "Agree", "proposal", _to_agree),
    (StatementLine, "ClearStatement", "statement", _to_be_cleared),
    (StatementLine, "Issue", "statement", _to_issue),
    (StatementLine, "Embargo", "statement", _draft),
    (StatementLine, "CorrectStatement", "statement", _to_correct),
    (StatementLine, "DisputeStatement", "statement", _anothers),
    (ItemLine, "Permit", "item", _waits_for_capital),
    (ItemLine, "Widen", "item", _stands),
    (ItemLine, "Narrow", "item", _allows),
    (ItemLine, "Withdraw", "item", _taken_back),
    (ItemLine, "Supersede", "item", _stands),
    (ItemLine, "Correct", "item", _own_hand),
    (ItemLine, "Tie", "items", _in_company),
    (ItemLine, "Report", "about", _stands),
    (ItemLine, "Note", "about", _always),
    (RoundLine, "WordEnding", "round", lambda line, view: line.ending is not None),
    (RoundLine, "AssertResult", "round", _always),
    (RoundLine, "PressLine", "round", _always),
    (LetterLine, "Instruct", "report", lambda line, view: not line.instruction),
    (ClaimLine, "ConfirmClaim", "claim", _open_claim),
    (ClaimLine, "DisputeClaim", "claim", _open_claim),
    (PaperLine, "DestroyPaper", "paper", lambda line, view: not line.destroyed),
)
"""What is done to which thing, and when it can be: in the order in which it is offered."""


def offered(line: Line, view: View, *acts: str) -> Iterator[tuple[str, str]]:
    """What this seat can do now to one thing: the act, and the field that names the thing.

    Of these acts only, if any are named.
    """
    kind: type = type(line)
    for act, field, fits in _of(kind):
        wanted = not acts or act in acts
        if wanted and may(view.eyes, ACTS[act]) and fits(line, view):
            yield act, field


@cache
def _of(thing: type) -> tuple[tuple[str, str, Fits], ...]:
    """What is done to things of one kind, and when it can be."""
    return tuple(
        (act, field, fits) for kind, act, field, fits in OFFERED if issubclass(thing, kind)
    )


def things(act: str, field: str, view: View, side: str = "") -> Sequence[Any]:
    """The things that a field of an act can mean now in this room."""
    ours = [(kind, fits) for kind, name, of, fits in OFFERED if (name, of) == (act, field)]
    if not ours or view.eyes.side is None:
        return desk.fitting(act, field, view, side)
    return [
        line
        for line in view.lines
        if any(isinstance(line, kind) and fits(line, view) for kind, fits in ours)
    ]
