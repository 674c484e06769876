"""Our JSON: it says all that the page says, and comes back as the same record."""

import json

import msgspec
import pytest
from tests.press.formats.examples import EVERYTHING, muscat, public, seen
from tests.talks import does, reads, talk

from goodoffices.core.seats import MEDIATOR, PUBLIC
from goodoffices.nodes import Unreadable
from goodoffices.press.formats import brought, record, shapes


@pytest.mark.parametrize("example", [public, muscat])
def test_what_was_written_reads_back_as_the_same_record(example):
    told = example()
    assert brought.read(record.written(*told), "it") == record.record(*told)


@pytest.mark.parametrize("example", [lambda: public(EVERYTHING), muscat], ids=["all", "muscat"])
def test_the_acts_that_it_comes_back_as_make_the_same_record_in_another_talk(example):
    first = record.record(*example())
    filed = [does(MEDIATOR, act, name=name) for name, act in brought.acts(first, "it")]
    again = record.record(*seen(reads(talk(filed), PUBLIC)))
    plain = (plainly(first), plainly(again))
    assert plain[0] == plain[1]


def plainly(told):
    """Sources and lines, with sources by what they are: their numbers follow the sides' order."""
    named = {source.id: source.title for source in told.sources}

    def resolved(line):
        remarks = [
            msgspec.structs.replace(r, source=named.get(r.source, "")) for r in line.remarks
        ]
        dull = msgspec.structs.replace(line, source="", remarks=(), id="", beside="")
        return (repr(dull), named[line.source], repr(remarks))

    return sorted(map(resolved, told.lines)), {repr(s).split(", ", 1)[1] for s in told.sources}


def test_a_line_keeps_its_name_when_it_is_corrected_or_others_come():
    before = {line.words.text: line.id for line in record.record(*public(EVERYTHING[:5])).lines}
    after = {
        (line.earlier[0].words.text if line.earlier else line.words.text): line.id
        for line in record.record(*public(EVERYTHING)).lines
    }
    assert before.items() <= after.items()
    assert len(set(after.values())) == len(after)


def test_no_time_of_filing_is_in_it():
    told = record.written(*muscat()).decode()
    assert "2026-02-09" not in told
    assert '"at": "2026-02-06' in told


@pytest.mark.parametrize(
    ("planted", "why"),
    [
        (b"{}", "no public record"),
        (b"no json", "no public record"),
        (b"\xff\xfe", "no public record"),
        (b"[" * 100_000, "no public record"),
    ],
)
def test_what_is_none_is_refused_in_a_sentence(planted, why):
    with pytest.raises(Unreadable, match=why):
        brought.read(planted, "it")


def test_a_field_that_ours_never_has_is_refused():
    told = json.loads(record.written(*muscat()))
    told["confided"] = "x"
    with pytest.raises(Unreadable, match="confided"):
        brought.read(json.dumps(told).encode(), "it")


def test_a_line_that_rests_on_nothing_in_the_file_is_refused():
    told = record.record(*muscat())
    with pytest.raises(Unreadable, match="not there"):
        brought.acts(msgspec.structs.replace(told, sources=()), "it")


def test_lines_beside_each_other_in_a_ring_are_refused():
    told = record.record(*muscat())
    one, two = told.lines[:2]
    ring = (
        msgspec.structs.replace(one, beside=two.id),
        msgspec.structs.replace(two, beside=one.id),
    )
    with pytest.raises(Unreadable, match="ring"):
        brought.acts(msgspec.structs.replace(told, lines=ring), "it")


def test_the_schema_names_every_field_of_the_record():
    told = json.loads(shapes.schema())
    assert told["$schema"].endswith("2020-12/schema")
    lines = told["$defs"]["Line"]["properties"]
    assert {"words", "source", "anchor", "standing", "remarks", "earlier"} <= set(lines)
    assert told["$defs"]["Line"]["additionalProperties"] is False
