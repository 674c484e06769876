"""A public record as a table for spreadsheets (CSV), one row for each line and statement."""

import csv
import io

from goodoffices.core.acts.dossier import Standing
from goodoffices.core.lines import ClaimLine, StatementLine, TalkLine
from goodoffices.press.formats import dates
from goodoffices.press.page import Page

HEAD = (
    "id", "topic", "words", "language", "speaker", "office", "side", "capacity", "saying",
    "reported by", "when", "when in words", "standing", "confirmed by", "disputed by",
    "publisher", "title", "published", "address", "rests on", "illustrative",
)  # fmt: skip
_FORMULA = ("=", "+", "-", "@", "＝", "＋", "－", "＠")
"""Signs with which a formula begins, also where blanks stand before them."""


def table(talk: TalkLine, page: Page) -> bytes:
    """The record as CSV (RFC 4180) in UTF-8, with a mark by which spreadsheets know it."""
    written = io.StringIO()
    rows = csv.writer(written)
    rows.writerow(HEAD)
    invented = "ILLUSTRATIVE" if talk.illustrative else ""
    for statement in page.issued:
        rows.writerow([*map(_cell, _statement(statement, talk, page)), invented])
    for claim in page.claims():
        rows.writerow([*map(_cell, _claim(claim, talk, page)), invented])
    return written.getvalue().encode("utf-8-sig")


def _claim(claim: ClaimLine, talk: TalkLine, page: Page) -> tuple[str, ...]:
    source = page.sources[page.numbers[claim.source] - 1]
    return (
        page.names[claim.id],
        claim.topic.value,
        claim.words.text,
        claim.words.lang,
        claim.speaker,
        claim.office,
        claim.side,
        claim.capacity.value if claim.capacity else "",
        claim.saying.value if claim.saying else "",
        claim.reporter,
        dates.on(claim.when, talk),
        claim.when.words if claim.when else "",
        claim.standing.value,
        _by(claim, Standing.CONFIRMED),
        _by(claim, Standing.DISPUTED),
        source.publisher,
        source.title,
        source.published.isoformat() if source.published else "",
        source.url,
        claim.anchor,
    )


def _statement(line: StatementLine, talk: TalkLine, page: Page) -> tuple[str, ...]:
    called: dict[str, str] = {party.side: party.name.text for party in talk.parties}
    sides = line.joint or ((line.side,) if line.side else ())
    at = dates.issued(line.issued, talk)
    told = (
        *(page.names[line.id], "issued here", "\n\n".join(words.text for words in line.words)),
        ", ".join(words.lang for words in line.words),
        *(line.speaker, line.office, ", ".join(called.get(side, side) for side in sides)),
        *("", "direct", "", at, "", "issued", ""),
        "; ".join(by for by, _words in line.disputes),
    )
    return (*told, *[""] * (len(HEAD) - 1 - len(told)))


def _by(claim: ClaimLine, standing: Standing) -> str:
    return "; ".join(r.by or "not named" for r in claim.remarks if r.standing is standing)


def _cell(text: str) -> str:
    """A text that no spreadsheet takes for a formula."""
    return f"'{text}" if text.lstrip().startswith(_FORMULA) else text
