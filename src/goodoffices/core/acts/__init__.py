"""Everything that can be done in a talk, on one page."""

from typing import get_args

from goodoffices.core.acts.areas import (
    CloseArea,
    NoteArea,
    RestOn,
)
from goodoffices.core.acts.capital import (
    Instruct,
    Report,
)
from goodoffices.core.acts.contributions import (
    Answer,
    Clarify,
    Correct,
    Lodge,
    Narrow,
    Pair,
    Permit,
    Strike,
    Supersede,
    Tie,
    Widen,
    Withdraw,
)
from goodoffices.core.acts.conveyances import (
    Acknowledge,
    AskLeave,
    ClearWords,
    Convey,
    RecordCrossed,
    RefuseWords,
    TellSource,
)
from goodoffices.core.acts.desk import (
    AnswerFinding,
    DestroyPaper,
    DropName,
    EnterName,
    PrintPaper,
    RuleNotes,
    RulePapers,
)
from goodoffices.core.acts.dossier import (
    Cite,
    Claim,
    ConfirmClaim,
    CorrectClaim,
    DisputeClaim,
    Interpret,
    Recognise,
    SetAside,
    TakeIn,
    WithdrawClaim,
)
from goodoffices.core.acts.ground import (
    Agree,
    Propose,
    ReturnOutOfScope,
    RuleOut,
    StateScope,
)
from goodoffices.core.acts.rounds import (
    AssertResult,
    Convene,
    DeclareInCapitals,
    EndRound,
    IntendToReconvene,
    OpenRound,
    ProposeRound,
    Recess,
    WordEnding,
)
from goodoffices.core.acts.sessions import (
    Attend,
    Bilateral,
    CloseSession,
    ConfirmRecord,
    DisputeRecord,
    DraftRecord,
    Movement,
    OpenSession,
    PauseSession,
    ReadBack,
    Schedule,
)
from goodoffices.core.acts.statements import (
    ClearStatement,
    CorrectStatement,
    DisputeStatement,
    DraftStatement,
    Embargo,
    Issue,
    PressLine,
)
from goodoffices.core.acts.talk import (
    DeclareState,
    Found,
    GiveSeat,
    HandOver,
    Note,
    NoteContext,
    Unseat,
)

__all__ = (
    "ACTS",
    "Acknowledge",
    "Act",
    "Agree",
    "Answer",
    "AnswerFinding",
    "AreaAct",
    "AskLeave",
    "AssertResult",
    "Attend",
    "Bilateral",
    "CapitalAct",
    "Cite",
    "Claim",
    "Clarify",
    "ClearStatement",
    "ClearWords",
    "CloseArea",
    "CloseSession",
    "ConfirmClaim",
    "ConfirmRecord",
    "ContributionAct",
    "Convene",
    "Convey",
    "ConveyanceAct",
    "Correct",
    "CorrectClaim",
    "CorrectStatement",
    "DeclareInCapitals",
    "DeclareState",
    "DeskAct",
    "DestroyPaper",
    "DisputeClaim",
    "DisputeRecord",
    "DisputeStatement",
    "DossierAct",
    "DraftRecord",
    "DraftStatement",
    "DropName",
    "Embargo",
    "EndRound",
    "EnterName",
    "Found",
    "GiveSeat",
    "GroundAct",
    "HandOver",
    "Instruct",
    "IntendToReconvene",
    "Interpret",
    "Issue",
    "Lodge",
    "Movement",
    "Narrow",
    "Note",
    "NoteArea",
    "NoteContext",
    "OpenRound",
    "OpenSession",
    "Pair",
    "PauseSession",
    "Permit",
    "PressLine",
    "PrintPaper",
    "Propose",
    "ProposeRound",
    "ReadBack",
    "Recess",
    "Recognise",
    "RecordCrossed",
    "RefuseWords",
    "Report",
    "RestOn",
    "ReturnOutOfScope",
    "RoundAct",
    "RuleNotes",
    "RuleOut",
    "RulePapers",
    "Schedule",
    "SessionAct",
    "SetAside",
    "StateScope",
    "StatementAct",
    "Strike",
    "Supersede",
    "TakeIn",
    "TalkAct",
    "TellSource",
    "Tie",
    "Unseat",
    "Widen",
    "Withdraw",
    "WithdrawClaim",
    "WordEnding",
)

TalkAct = Found | GiveSeat | Unseat | HandOver | DeclareState | NoteContext | Note
GroundAct = Propose | Agree | StateScope | RuleOut | ReturnOutOfScope
RoundAct = (
    ProposeRound
    | Convene
    | OpenRound
    | Recess
    | EndRound
    | DeclareInCapitals
    | IntendToReconvene
    | WordEnding
    | AssertResult
)
SessionAct = (
    Schedule
    | OpenSession
    | PauseSession
    | CloseSession
    | Attend
    | Bilateral
    | Movement
    | DraftRecord
    | ReadBack
    | ConfirmRecord
    | DisputeRecord
)
ContributionAct = (
    Lodge
    | Clarify
    | Answer
    | Widen
    | Narrow
    | Withdraw
    | Supersede
    | Correct
    | Strike
    | Tie
    | Pair
    | Permit
)
ConveyanceAct = (
    AskLeave | ClearWords | RefuseWords | Convey | RecordCrossed | TellSource | Acknowledge
)
AreaAct = NoteArea | RestOn | CloseArea
CapitalAct = Report | Instruct
StatementAct = (
    DraftStatement
    | ClearStatement
    | Embargo
    | Issue
    | CorrectStatement
    | DisputeStatement
    | PressLine
)
DossierAct = (
    Cite
    | Claim
    | Interpret
    | ConfirmClaim
    | DisputeClaim
    | CorrectClaim
    | WithdrawClaim
    | Recognise
    | TakeIn
    | SetAside
)
DeskAct = EnterName | DropName | AnswerFinding | RulePapers | PrintPaper | DestroyPaper | RuleNotes
Act = (
    TalkAct
    | GroundAct
    | RoundAct
    | SessionAct
    | ContributionAct
    | ConveyanceAct
    | AreaAct
    | CapitalAct
    | StatementAct
    | DossierAct
    | DeskAct
)

ACTS: dict[str, type[Act]] = {kind.__name__: kind for kind in get_args(Act)}
"""Every kind of act by its name."""
