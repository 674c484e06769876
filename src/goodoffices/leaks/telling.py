"""What the check found, as it is told: to a machine in one line, to a person in a few."""

import json
from collections.abc import Sequence

from goodoffices.leaks.files import Case
from goodoffices.leaks.findings import Finding


def as_line(case: Case, findings: Sequence[Finding]) -> str:
    """One JSON object in one line; `words` are those of the draft."""
    rows = [
        {
            "confidence": each.confidence,
            "kind": each.kind.value,
            "words": _words(each, in_draft=True),
        }
        for each in findings
    ]
    return json.dumps({"id": case.id, "findings": rows}, ensure_ascii=False)


def as_text(case: Case, findings: Sequence[Finding]) -> str:
    """The case, and beneath it each finding: how, where in the draft, and of what."""
    if not findings:
        return f"{case.id}: nothing"
    return "\n".join((f"{case.id}:", *map(_row, findings)))


def _row(finding: Finding) -> str:
    here, there = _quoted(finding, in_draft=True), _quoted(finding, in_draft=False)
    return f"  {finding.kind.value:10} {finding.confidence}: {here} ← {there}"


def _words(finding: Finding, *, in_draft: bool) -> list[str]:
    return [each.words for each in finding.spans if each.in_draft is in_draft]


def _quoted(finding: Finding, *, in_draft: bool) -> str:
    return " … ".join(f"“{words}”" for words in _words(finding, in_draft=in_draft))
