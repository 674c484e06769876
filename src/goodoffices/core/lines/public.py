"""What a viewpoint may read of letters, statements and the public record."""

from dataclasses import dataclass
from datetime import datetime

from goodoffices.core.acts.statements import Voice
from goodoffices.core.refs import Ref, Side
from goodoffices.core.words import Words


@dataclass(frozen=True, slots=True)
class LetterLine:
    """What a delegation reports to its capital, or the capital instructs."""

    id: Ref
    at: datetime
    side: Side
    words: Words
    instruction: bool
    about: Ref | None


@dataclass(frozen=True, slots=True)
class StatementLine:
    """A statement; before it is public, to its own room and to those who must clear it.

    `cleared` are the sides that cleared it in every language, `partly` those that cleared some, as
    far as may be known here; `zone` is the clock by which its embargo was given, where not the
    venue's; `earlier`, what it said before each correction, why, and when that was.
    """

    id: Ref
    at: datetime
    words: tuple[Words, ...]
    voice: Voice
    speaker: str
    office: str
    side: Side | None
    joint: tuple[Side, ...]
    cleared: tuple[Side, ...]
    partly: tuple[tuple[Side, tuple[str, ...]], ...]
    embargo: datetime | None
    zone: str
    issued: datetime | None
    public: bool
    earlier: tuple[tuple[tuple[Words, ...], str, datetime], ...]
    disputes: tuple[tuple[str, Words], ...]


@dataclass(frozen=True, slots=True)
class PressLineLine:
    """What this room may say to the press."""

    id: Ref
    at: datetime
    side: Side | None
    words: Words
    round: Ref | None
