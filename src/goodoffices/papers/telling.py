"""How the lines of a view are told: their words, their times, their names in a row."""

from collections.abc import Iterable
from datetime import datetime

from goodoffices.core.lines import SourceLine
from goodoffices.core.words import Words
from goodoffices.papers.frame import Frame
from goodoffices.papers.model import Line, Part, Quotation


class Telling:
    """Tells the lines of one view; `timed` says since when each is read there."""

    def __init__(self, frame: Frame, *, timed: bool = True) -> None:
        self.frame, self.speech, self.timed = frame, frame.speech, timed
        self.sources = {line.id: line for line in frame.view.of(SourceLine)}

    def quoted(
        self, words: Words, at: datetime, *before: Line, after: Iterable[Line] = ()
    ) -> Part:
        """What somebody said, since when it is read here, and what belongs to it."""
        since = self.frame.clock(at) if self.timed else ()
        return Quotation(words, self.speech.joined(since, *before), tuple(after))

    def each(self, words: Iterable[Words]) -> tuple[Line, ...]:
        """Several words, each as a line of its own."""
        return tuple(self.speech.line("whole_name", side=each) for each in words)

    def terms(self, *names: str) -> Line:
        """Several phrases in a row; an empty name is none."""
        return self.speech.joined(*map(self.speech.line, filter(None, names)))
