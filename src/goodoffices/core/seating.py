"""Which seat may do which act, itself or for a side."""

from goodoffices.core import acts as a
from goodoffices.core.acts import Act
from goodoffices.core.seats import ROLES, Chamber, Seat

Post = tuple[Chamber, str]
_M, _D, _C = Chamber.MEDIATION, Chamber.DELEGATION, Chamber.CAPITAL
_PEN: frozenset[Post] = frozenset({(_M, "mediator"), (_M, "deputy")})
_MINUTES = _PEN | {(_M, "note-taker")}
_OFFICER: frozenset[Post] = frozenset({(Chamber.LIAISON, "officer")})
_HEAD: frozenset[Post] = frozenset({(_D, "head")})
_LODGERS = _HEAD | {(_D, "negotiator"), (_D, "expert")}
_SPEAKERS = _HEAD | {(_D, "spokesperson"), (_M, "spokesperson")} | _PEN
_ROOM: frozenset[Post] = frozenset(
    (_D, role)
    for role in ("head", "negotiator", "expert", "adviser", "note-taker", "spokesperson")
)
_MEDIATION: frozenset[Post] = frozenset(
    (_M, role)
    for role in ("mediator", "deputy", "analyst", "note-taker", "spokesperson", "interpreter")
)
_CAPITALS: frozenset[Post] = frozenset({(_C, "principal"), (_C, "reviewer")})
_ALL_SEATS = (
    _ROOM | _MEDIATION | _CAPITALS | _OFFICER
    | {(Chamber.OBSERVER, "observer"), (Chamber.GUARANTOR, "guarantor")}
    | {(Chamber.VERIFIER, "verifier"), (Chamber.AUDITOR, "auditor")}
)  # fmt: skip

MAY: dict[type[Act], frozenset[Post]] = {
    a.Found: frozenset({(_M, "mediator")}),
    a.GiveSeat: _PEN,
    a.Unseat: _PEN,
    a.HandOver: _ALL_SEATS,
    a.DeclareState: _PEN,
    a.NoteContext: _MEDIATION,
    a.Note: _ALL_SEATS - {(Chamber.AUDITOR, "auditor")},
    a.Propose: _PEN,
    a.Agree: _HEAD,
    a.StateScope: _HEAD,
    a.RuleOut: _HEAD,
    a.ReturnOutOfScope: _PEN,
    a.ProposeRound: _PEN,
    a.Convene: _PEN,
    a.OpenRound: _PEN,
    a.Recess: _PEN,
    a.EndRound: _PEN,
    a.DeclareInCapitals: _PEN,
    a.IntendToReconvene: _PEN,
    a.WordEnding: _SPEAKERS,
    a.AssertResult: _HEAD | _PEN,
    a.Schedule: _MINUTES,
    a.OpenSession: _MINUTES,
    a.PauseSession: _MINUTES,
    a.CloseSession: _MINUTES,
    a.Attend: _MINUTES,
    a.Bilateral: _MINUTES,
    a.Movement: _MINUTES,
    a.DraftRecord: _MINUTES,
    a.ReadBack: _MINUTES,
    a.ConfirmRecord: _HEAD,
    a.DisputeRecord: _HEAD,
    a.Lodge: _LODGERS,
    a.Clarify: _PEN | _OFFICER,
    a.Answer: _LODGERS,
    a.Widen: _LODGERS,
    a.Narrow: _LODGERS | _PEN,
    a.Withdraw: _LODGERS,
    a.Supersede: _LODGERS,
    a.Correct: _LODGERS | _MINUTES | _OFFICER,
    a.Strike: _MINUTES | _OFFICER,
    a.Tie: _LODGERS,
    a.Pair: _PEN,
    a.Permit: frozenset({(_C, "principal")}),
    a.AskLeave: _PEN,
    a.ClearWords: _LODGERS,
    a.RefuseWords: _LODGERS,
    a.Convey: _PEN,
    a.RecordCrossed: _MINUTES,
    a.TellSource: _PEN,
    a.Acknowledge: _ROOM,
    a.NoteArea: _PEN | {(_M, "analyst")},
    a.RestOn: _PEN | {(_M, "analyst")},
    a.CloseArea: _PEN | {(_M, "analyst")},
    a.Report: _HEAD | {(_D, "negotiator")},
    a.Instruct: frozenset({(_C, "principal")}),
    a.DraftStatement: _SPEAKERS,
    a.ClearStatement: _HEAD,
    a.Embargo: _SPEAKERS,
    a.Issue: _SPEAKERS,
    a.CorrectStatement: _SPEAKERS,
    a.DisputeStatement: _SPEAKERS,
    a.PressLine: _SPEAKERS,
    a.Cite: _MEDIATION,
    a.Claim: _MEDIATION,
    a.Interpret: _MEDIATION,
    a.ConfirmClaim: _SPEAKERS,
    a.DisputeClaim: _SPEAKERS,
    a.CorrectClaim: _MEDIATION,
    a.WithdrawClaim: _MEDIATION,
    a.Recognise: _MEDIATION,
    a.TakeIn: _MEDIATION,
    a.SetAside: _MEDIATION,
    a.EnterName: _MEDIATION | _OFFICER,
    a.DropName: _MEDIATION | _OFFICER,
    a.AnswerFinding: _PEN,
    a.RulePapers: _PEN,
    a.RuleNotes: _ALL_SEATS - {(Chamber.AUDITOR, "auditor")},
    a.PrintPaper: _ALL_SEATS - {(Chamber.AUDITOR, "auditor")},
    a.DestroyPaper: _ALL_SEATS - {(Chamber.AUDITOR, "auditor")},
}
"""Which posts may do each act by themselves. Default deny: a post not named may not."""

FOR_A_SIDE: frozenset[type[Act]] = frozenset(
    {
        a.Agree, a.StateScope, a.RuleOut, a.WordEnding, a.AssertResult, a.ConfirmRecord,
        a.DisputeRecord, a.Lodge, a.Answer, a.Widen, a.Narrow, a.Withdraw, a.Supersede, a.Correct,
        a.Tie, a.Permit, a.ClearWords, a.RefuseWords, a.Acknowledge, a.DraftStatement,
        a.ClearStatement, a.Embargo, a.Issue, a.CorrectStatement, a.DisputeStatement, a.PressLine,
        a.ConfirmClaim, a.DisputeClaim,
    }
)  # fmt: skip
"""What the mediation may write down for a side that has no account or says it aloud.

Not among them: what passes between a delegation and its capital, and its own notes.
"""

_OFFICER_FOR_A_SIDE = frozenset({a.Lodge, a.Answer})


def may(seat: Seat, act: type[Act]) -> bool:
    """Whether a seat may do such an act by itself."""
    return (seat.chamber, seat.role) in MAY[act]


def may_for(seat: Seat, act: type[Act], side: str) -> bool:
    """Whether a seat may write such an act down for that side."""
    post = (seat.chamber, seat.role)
    if post in _OFFICER:
        return act in _OFFICER_FOR_A_SIDE and seat.side == side
    return post in _MINUTES and act in FOR_A_SIDE


def posts(act: type[Act], *, for_a_side: bool = False) -> str:
    """Who may do such an act, or write it down for a side, in words, for a refusal."""
    held = _MINUTES | (_OFFICER if act in _OFFICER_FOR_A_SIDE else frozenset())
    may_do = held if for_a_side and act in FOR_A_SIDE else MAY[act]
    rooms = []
    for chamber, roles in ROLES.items():
        those = ", ".join(role for role in roles if (chamber, role) in may_do)
        rooms += [f"{chamber.value} ({those})"] if those else []
    return f"It is for: {'; '.join(rooms)}."
