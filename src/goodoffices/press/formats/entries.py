"""What is said on a public page, one entry for each: what feeds, search and tables are made of."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from goodoffices.core.acts.dossier import Saying, Standing, Topic
from goodoffices.core.lines import ClaimLine, SourceLine, StatementLine, TalkLine
from goodoffices.core.words import Words
from goodoffices.press.formats import dates
from goodoffices.press.page import Page


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing said: its lasting name, whose words, in which words, according to whom."""

    name: str
    topic: Topic
    words: tuple[Words, ...]
    speaker: str = ""
    office: str = ""
    side: str = ""
    quoted: bool = False
    withdrawn: bool = False
    at: datetime | None = None
    source: SourceLine | None = None
    anchor: str = ""

    @property
    def title(self) -> str:
        """Whose words they are, as a feed shows it."""
        return ", ".join(filter(None, (self.speaker, self.office, self.side)))


def entries(talk: TalkLine, page: Page) -> Iterator[Entry]:
    """Every statement that was issued here, and every line, in the order of the page."""
    called: dict[str, str] = {party.side: party.name.text for party in talk.parties}
    for line in page.issued:
        yield _issued(line, page.names[line.id], called)
    for claim in page.claims():
        yield _claim(claim, talk, page)
    for released in page.released:
        yield Entry(page.names[released.id], Topic.STATEMENT, released.words, quoted=True)


def _issued(line: StatementLine, name: str, called: dict[str, str]) -> Entry:
    sides = line.joint or ((line.side,) if line.side else ())
    return Entry(
        name,
        Topic.STATEMENT,
        line.words,
        line.speaker,
        line.office,
        ", ".join(called.get(side, side) for side in sides),
        quoted=True,
        at=line.issued,
    )


def _claim(claim: ClaimLine, talk: TalkLine, page: Page) -> Entry:
    return Entry(
        page.names[claim.id],
        claim.topic,
        (claim.words,),
        claim.speaker,
        claim.office,
        claim.side,
        quoted=claim.saying is Saying.DIRECT,
        withdrawn=claim.standing is Standing.WITHDRAWN,
        at=dates.said(claim, talk, page),
        source=page.sources[page.numbers[claim.source] - 1],
        anchor=claim.anchor,
    )
