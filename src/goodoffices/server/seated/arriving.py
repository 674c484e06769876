"""When words of another room came to this one: by what its own view says, and nothing else."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import assert_never

from goodoffices.core.lines import (
    AreaLine,
    AskLine,
    ClaimLine,
    ClarificationLine,
    CopyLine,
    CrossingLine,
    FindingLine,
    ItemLine,
    LetterLine,
    Line,
    MeetingLine,
    MovementLine,
    NameLine,
    NoteLine,
    PaperLine,
    PressLineLine,
    ProposalLine,
    ReceivedLine,
    RecordLine,
    RoundLine,
    RulingLine,
    ScopeLine,
    SeatLine,
    SessionLine,
    SourceLine,
    StatementLine,
    TalkLine,
    WordingLine,
)
from goodoffices.core.seats import Chamber
from goodoffices.core.view import View


def arrived(view: View) -> tuple[datetime, ...]:
    """Each moment from which this room reads words that another let it have.

    A moment is told as finely as the talk tells times: it stands at the end of its step, by when
    whoever looks reads what came. The mediation has words lodged with it, and none released to it.
    """
    if view.talk is None or view.eyes.chamber is Chamber.MEDIATION:
        return ()
    step = timedelta(minutes=view.talk.granularity)
    return tuple(at + step for line in view.lines for at in _came(line, view))


def _came(line: Line, view: View) -> Iterator[datetime]:
    match line:
        case ReceivedLine() | AskLine() | ClarificationLine() | ProposalLine() | RecordLine():
            yield line.at
        case LetterLine():
            # What a delegation wrote is new to its capital, and the other way round.
            if line.instruction is (view.eyes.chamber is Chamber.DELEGATION):
                yield line.at
        case StatementLine():
            if line.side is None or line.side != view.eyes.side:
                yield from _published(line)
        case (
            TalkLine() | SeatLine() | NoteLine() | ScopeLine() | RulingLine() | RoundLine()
            | WordingLine() | SessionLine() | MeetingLine() | MovementLine() | ItemLine()
            | CrossingLine() | AreaLine() | PressLineLine() | SourceLine() | ClaimLine()
            | CopyLine() | NameLine() | FindingLine() | PaperLine()
        ):  # fmt: skip
            return
        case _:
            assert_never(line)


def _published(line: StatementLine) -> Iterator[datetime]:
    """When a statement of others came to be read here, when it was public, when it changed."""
    yield line.at
    if line.public and line.issued is not None:
        yield max(line.issued, line.embargo or line.issued)
    yield from (at for _words, _why, at in line.earlier)
