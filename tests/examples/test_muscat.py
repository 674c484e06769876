"""The public record of the Muscat round: what stands in it, and on which words it rests."""

import re
from dataclasses import fields
from pathlib import Path

import pytest

from goodoffices.archive.written import read
from goodoffices.core.acts import (
    Cite,
    Claim,
    ConfirmClaim,
    CorrectClaim,
    DisputeClaim,
    DossierAct,
    Found,
    Interpret,
)
from goodoffices.core.entries import Entry
from goodoffices.core.refs import Ref
from goodoffices.core.words import Words

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "examples" / "muscat"
REPORT = ROOT.parent / "shared" / "record" / "report.txt"
ENTRIES = read((FOLDER / "talk.yaml").read_bytes(), "talk.yaml")
LONGEST_RUN = 12
LONGEST_ANCHOR = 10

ANCHORED = (Claim, Interpret, ConfirmClaim, DisputeClaim, CorrectClaim)

with_the_report = pytest.mark.skipif(
    not REPORT.exists(), reason="the report itself is not part of the project"
)


def report() -> str:
    return REPORT.read_text(encoding="utf-8")


def claims() -> list[tuple[Ref, Claim]]:
    return [(e.id, e.act) for e in ENTRIES if isinstance(e.act, Claim)]


def anchored() -> list[tuple[Ref, str]]:
    """Each anchor with the source it is from."""
    acts = [e.act for e in ENTRIES]
    return [(act.source, act.anchor) for act in acts if isinstance(act, ANCHORED) and act.source]


def texts(entry: Entry) -> list[str]:
    """Every text of an act, apart."""
    values = [getattr(entry.act, each.name) for each in fields(entry.act)]
    return [v.text if isinstance(v, Words) else v for v in values if isinstance(v, Words | str)]


def words_of(text: str) -> list[str]:
    return re.findall(r"\w+", text.casefold().replace("’", "'"))


def test_the_file_holds_public_acts_only_and_is_no_invention():
    first, *rest = ENTRIES
    assert isinstance(first.act, Found)
    assert not first.act.illustrative
    assert all(isinstance(entry.act, DossierAct) for entry in rest)
    assert all(entry.behalf is None for entry in ENTRIES)


def test_every_claim_has_a_source_and_a_short_anchor():
    cited = {entry.id for entry in ENTRIES if isinstance(entry.act, Cite)}
    assert len(anchored()) >= len(claims()) > 40
    for source, anchor in anchored():
        assert source in cited
        assert 0 < len(anchor.split()) < LONGEST_ANCHOR


@with_the_report
def test_each_anchor_from_the_report_is_in_it_to_the_letter():
    whole = report()
    from_it = [anchor for source, anchor in anchored() if source == "report"]
    assert len(from_it) > 40
    assert [anchor for anchor in from_it if anchor not in whole] == []


@with_the_report
def test_what_is_quoted_directly_is_in_the_report_word_by_word():
    whole = " ".join(words_of(report().replace(",” he said, “", " ")))
    direct = [
        c.words.text for _, c in claims() if c.saying is not None and c.saying.name == "DIRECT"
    ]
    assert direct
    assert [text for text in direct if " ".join(words_of(text)) not in whole] == []
    inner = [q for _, c in claims() for q in re.findall(r"“([^”]+)”", c.words.text)]
    assert inner
    assert [text for text in inner if " ".join(words_of(text)) not in whole] == []


@with_the_report
def test_no_long_run_of_the_reports_words_stands_in_the_example():
    told = words_of(report())
    runs = {tuple(told[i : i + LONGEST_RUN + 1]) for i in range(len(told) - LONGEST_RUN)}
    files = [path.read_text(encoding="utf-8") for path in FOLDER.iterdir()]
    for text in [*files, *(text for entry in ENTRIES for text in texts(entry))]:
        own = words_of(text)
        found = [own[i : i + LONGEST_RUN + 1] for i in range(len(own) - LONGEST_RUN)]
        assert [run for run in found if tuple(run) in runs] == []


@with_the_report
def test_the_anchors_together_are_a_small_part_of_the_report():
    quoted = sum(len(anchor.split()) for source, anchor in anchored() if source == "report")
    assert quoted < len(report().split()) * 0.25
