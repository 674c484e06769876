"""What a viewpoint may read of each thing; ids are those of its own audience."""

from goodoffices.core.lines.areas import AreaLine
from goodoffices.core.lines.audit import AuditLine
from goodoffices.core.lines.contributions import ClarificationLine, ItemLine, Span
from goodoffices.core.lines.conveyances import AskLine, CrossingLine, ReceivedLine
from goodoffices.core.lines.desk import FindingLine, NameLine, PaperLine
from goodoffices.core.lines.dossier import ClaimLine, CopyLine, RemarkLine, SourceLine
from goodoffices.core.lines.ground import ProposalLine, RulingLine, ScopeLine
from goodoffices.core.lines.public import LetterLine, PressLineLine, StatementLine
from goodoffices.core.lines.rounds import RoundLine, WordingLine
from goodoffices.core.lines.sessions import MeetingLine, MovementLine, RecordLine, SessionLine
from goodoffices.core.lines.talks import NoteLine, SeatLine, TalkLine

__all__ = (
    "AreaLine",
    "AskLine",
    "AuditLine",
    "ClaimLine",
    "ClarificationLine",
    "CopyLine",
    "CrossingLine",
    "FindingLine",
    "ItemLine",
    "LetterLine",
    "Line",
    "MeetingLine",
    "MovementLine",
    "NameLine",
    "NoteLine",
    "PaperLine",
    "PressLineLine",
    "ProposalLine",
    "ReceivedLine",
    "RecordLine",
    "RemarkLine",
    "RoundLine",
    "RulingLine",
    "ScopeLine",
    "SeatLine",
    "SessionLine",
    "SourceLine",
    "Span",
    "StatementLine",
    "TalkLine",
    "WordingLine",
)

Line = (
    TalkLine
    | SeatLine
    | NoteLine
    | ProposalLine
    | ScopeLine
    | RulingLine
    | RoundLine
    | WordingLine
    | SessionLine
    | MeetingLine
    | MovementLine
    | RecordLine
    | ItemLine
    | ClarificationLine
    | AskLine
    | ReceivedLine
    | CrossingLine
    | AreaLine
    | LetterLine
    | StatementLine
    | PressLineLine
    | SourceLine
    | ClaimLine
    | CopyLine
    | NameLine
    | FindingLine
    | PaperLine
)
