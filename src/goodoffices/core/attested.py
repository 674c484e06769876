"""How the public record reads as plain text: each line with who reports it."""

from collections.abc import Mapping

from goodoffices.core.acts.dossier import Standing
from goodoffices.core.lines import ClaimLine, RemarkLine, SourceLine
from goodoffices.core.refs import Ref


def cited(line: SourceLine) -> list[str]:
    """A source: who published it, what and when, where it is, what its reader must know."""
    told = [line.publisher, line.title, line.published.isoformat() if line.published else ""]
    note = line.note.text if line.note else ""
    return [text for text in (", ".join(filter(None, told)), line.url, note) if text]


def attested(line: ClaimLine, sources: Mapping[Ref, SourceLine]) -> list[str]:
    """A line of the public record: its words, according to whom, what was remarked on it."""
    via = sources[line.source].publisher
    who = f"{line.reporter}, according to {via}" if line.reporter else via
    told = [line.words.text, f"{Standing.REPORTED.value} {who}"]
    told += [f"before: {words.text} ({why})" for words, why in line.earlier]
    told += [_remarked(remark) for remark in line.remarks]
    if line.standing in (Standing.SUGGESTED, Standing.WITHDRAWN):
        told.append(": ".join(filter(None, (line.standing.value, line.why))))
    return told


def _remarked(remark: RemarkLine) -> str:
    unnamed = "persons not named" if remark.standing is Standing.INTERPRETED else ""
    named = " ".join(filter(None, (remark.standing.value, remark.by or unnamed)))
    if remark.earlier:
        named += ", of the words before the correction"
    return f"{named}: {remark.words.text}" if remark.words else named
