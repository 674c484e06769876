"""The public record of the Muscat round: what stands in it, and on which words it rests."""

import re
from dataclasses import fields
from pathlib import Path
from typing import TypeVar

import pytest
from tests.yamls import loaded

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
    Recognise,
)
from goodoffices.core.acts.dossier import Topic
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

R = TypeVar("R", Interpret, DisputeClaim)
DOSSIER = REPORT.with_name("report_dossier.yaml")

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


def claim(name: str) -> Claim:
    """The claim of that name."""
    return dict(claims())[Ref(name)]


def remarks(name: str, kind: type[R]) -> list[R]:
    """What was remarked on a claim."""
    return [e.act for e in ENTRIES if isinstance(e.act, kind) and e.act.claim == name]


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


@with_the_report
def test_every_statement_in_the_report_is_told_and_the_paraphrase_of_one_is_not_told_twice():
    sentences = re.split(r"(?<=[.”])\s+(?=[A-Z“])", report())
    dossier = loaded(DOSSIER.read_text(encoding="utf-8"))
    own = [anchor for source, anchor in anchored() if source == "report"]

    def told(statement) -> bool:
        pieces = [statement["anchor"]] if "anchor" in statement else statement["segments"]
        inside = [s for s in sentences if any(piece in s for piece in pieces)]
        return any(anchor in sentence for anchor in own for sentence in inside)

    assert {s["id"] for s in dossier["statements"] if not told(s)} == {"S14"}
    assert [s["same_as"] for s in dossier["statements"] if s["id"] == "S14"] == ["S15"]


@with_the_report
def test_every_check_outside_the_report_is_cited_with_its_address():
    dossier = loaded(DOSSIER.read_text(encoding="utf-8"))
    cited = {e.act.url for e in ENTRIES if isinstance(e.act, Cite)}
    assert {check["url"] for check in dossier["external_checks"]} <= cited


def test_two_spellings_are_of_two_lines_and_one_man_because_the_mediation_recognised_him():
    assert claim("albusaidi").speaker == "Badr Albusaidi"
    assert claim("counterpart").speaker == "Badr bin Hamad Al Busaidi"
    assert claim("counterpart").office == claim("albusaidi").office == "Foreign Minister"
    said = {e.act.claim for e in ENTRIES if isinstance(e.act, Recognise)}
    minister = {ref for ref, c in claims() if c.side == "Oman" and c.speaker}
    assert minister - {Ref("albusaidi")} <= said


def test_the_office_of_a_general_who_had_handed_over_is_disputed_with_its_source():
    (dispute,) = remarks("kurilla", DisputeClaim)
    assert dispute.source == "centcom"
    assert claim("kurilla").reporter == "Al Jazeera"
    assert claim("cooper").beside == claim("a-commander").beside == "kurilla"


def test_the_willingness_of_both_sides_is_the_narrators_and_no_american_word_is_quoted():
    assert (claim("both-willing").speaker, claim("both-willing").reporter) == ("", "")
    american = [c for _, c in claims() if c.side == "United States" and c.saying is not None]
    assert american == []
    assert claim("no-comment").beside == "both-willing"


def test_the_two_beginnings_stand_side_by_side_and_about_stays_about():
    state, other = claim("began"), claim("began-at-ten")
    assert other.beside == "began"
    assert (state.when.at.hour, state.when.about) == (11, True)
    assert (other.when.at.hour, other.when.about) == (10, False)
    assert claim("ended").when.day_only


def test_indirect_and_direct_are_versions_of_how_they_talk():
    assert claim("direct").beside == "indirect"
    assert claim("direct").reporter.startswith("Axios")


def test_readings_stand_apart_from_what_they_read():
    assert [r.by for r in remarks("for-now", Interpret)] == [""]
    assert "pause" not in claim("for-now").words.text.casefold()
    assert remarks("a-commander", Interpret)


def test_kinship_is_no_office_and_who_is_only_mentioned_was_not_there():
    people = [c for _, c in claims() if c.topic is Topic.PERSON]
    assert claim("kushner").office == ""
    assert not [c for c in people if "Trump" in c.speaker]


def test_what_the_copy_lacks_is_noted_on_the_source():
    (cite,) = [e.act for e in ENTRIES if e.id == "report"]
    assert "three embedded posts" in cite.note.text


def test_one_side_states_the_scope_and_the_other_is_silent():
    scope = [c for _, c in claims() if c.topic in (Topic.SCOPE_IN, Topic.SCOPE_OUT)]
    assert {c.side for c in scope} == {"Iran", ""}
    assert claim("nothing-regional").qualifier == "at this stage"


def test_next_steps_are_named_by_somebody_and_bear_no_date():
    steps = [c for _, c in claims() if c.topic is Topic.NEXT_STEP]
    assert {c.speaker for c in steps} == {"Abbas Araghchi", "Badr Albusaidi"}
    assert all(c.when is None or c.when.at is None for c in steps)


def test_what_is_called_an_obstacle_or_a_character_is_somebodys_word():
    called = [c for _, c in claims() if c.topic in (Topic.OBSTACLE, Topic.CHARACTERISATION)]
    assert called
    assert all(c.speaker and c.saying for c in called)
