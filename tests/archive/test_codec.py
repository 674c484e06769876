"""An entry becomes bytes and comes back the same, today and after every later version."""

import json
import traceback
from dataclasses import fields, replace
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.archive.examples import ENTRIES, GOLDEN, START, register

from goodoffices.archive.codec import decode, encode
from goodoffices.archive.faults import Damaged, Newer
from goodoffices.core import acts
from goodoffices.core.entries import Entry
from goodoffices.core.refs import Ref
from goodoffices.core.seats import MEDIATOR
from goodoffices.core.times import When
from goodoffices.core.words import Words

register()


def test_the_golden_file_holds_every_act_once():
    kinds = [json.loads(line)["do"] for line in GOLDEN.read_bytes().splitlines()]
    assert len(kinds) == 80
    assert sorted(kinds) == sorted(acts.ACTS)


@pytest.mark.parametrize("place", range(80))
def test_each_golden_line_still_reads_as_the_act_it_was_and_is_written_the_same(place):
    line = GOLDEN.read_bytes().split(b"\n")[place]
    assert decode(line) == ENTRIES[place]
    assert encode(ENTRIES[place]) == line


def test_the_golden_examples_fill_every_field_of_every_act():
    for entry in ENTRIES:
        for field in fields(entry.act):
            assert getattr(entry.act, field.name) != field.default, (entry.act, field.name)
    assert any(entry.behalf for entry in ENTRIES)
    assert any(entry.key for entry in ENTRIES)


@given(entry=st.builds(Entry, act=st.sampled_from(list(acts.ACTS.values())).flatmap(st.from_type)))
def test_whatever_was_done_reads_back_the_same_from_the_same_bytes(entry):
    data = encode(entry)
    assert decode(data) == entry
    assert encode(decode(data)) == data


def test_an_answer_to_a_record_from_before_it_had_lines_is_still_one_to_all_of_it():
    for act in (acts.ConfirmRecord(Ref("d")), acts.DisputeRecord(Ref("d"), Words("No."))):
        entry = Entry(Ref("t"), MEDIATOR, START, act)
        now = encode(entry)
        before = now.replace(b'"lines":[],', b"").replace(b',"lines":[]', b"")
        assert before != now
        assert decode(before) == entry


def test_sets_are_written_in_one_order():
    items = [Ref(f"i{place}") for place in range(40)]
    there = Entry(Ref("t"), MEDIATOR, START, acts.Tie(frozenset(items)))
    back = Entry(Ref("t"), MEDIATOR, START, acts.Tie(frozenset(reversed(items))))
    assert encode(there) == encode(back)


def test_an_hour_that_the_clock_shows_twice_is_kept_as_the_moment_it_was():
    twice = datetime(2026, 10, 25, 2, 30, tzinfo=ZoneInfo("Europe/Berlin"), fold=1)
    entry = Entry(Ref("t"), MEDIATOR, twice, acts.Recess(Ref("r")))
    assert decode(encode(entry)).at.timestamp() == twice.timestamp()


def test_a_time_of_long_ago_with_an_odd_offset_is_kept_to_the_second():
    old = datetime(1907, 8, 31, 12, tzinfo=ZoneInfo("Asia/Tehran"))
    assert old.utcoffset().total_seconds() % 60
    entry = Entry(Ref("t"), MEDIATOR, START, acts.Convene(Ref("r"), When(at=old)))
    assert decode(encode(entry)).act.starts.at.timestamp() == old.timestamp()


def test_what_could_not_be_read_back_is_never_kept():
    with pytest.raises(ValueError, match="surrogates|read"):
        encode(Entry(Ref("t"), MEDIATOR, START, acts.HandOver("\ud800")))
    with pytest.raises(ValueError, match="reads back"):
        encode(Entry(Ref("t"), MEDIATOR, START, acts.HandOver(b"bytes")))


@pytest.mark.parametrize(
    "wrong",
    [
        b"",
        b"{}",
        b"null",
        b'{"v":"1"}',
        b"\xff\xfe",
        b'{"v":1,"do":"Lodge"}',
        b'{"v":1,"do":"Surrender","id":"a","by":"public","at":"2026-01-01T00:00:00Z",'
        b'"act":{},"behalf":null,"key":""}',
        b'{"v":1,"do":"Agree","id":"a","by":"moon","at":"2026-01-01T00:00:00Z",'
        b'"act":{"proposal":"p"},"behalf":null,"key":""}',
        b'{"v":1,"do":"HandOver","id":"a","by":"public","at":"soon",'
        b'"act":{"person":"p"},"behalf":null,"key":""}',
        b'{"v":1,"do":"PressLine","id":"a","by":"public","at":"2026-01-01T00:00:00Z",'
        b'"act":{"words":{"text":" "}},"behalf":null,"key":""}',
    ],
)
def test_bytes_that_mean_no_act_are_called_damaged(wrong):
    with pytest.raises(Damaged):
        decode(wrong)


def test_an_entry_of_a_later_version_asks_for_that_version():
    with pytest.raises(Newer, match="newer version"):
        decode(encode(ENTRIES[0]).replace(b'"v":1', b'"v":2'))


def test_a_fault_repeats_no_words_of_the_talk():
    secret = Entry(Ref("t"), MEDIATOR, datetime.now(UTC), acts.PressLine(Words("canary")))
    broken = encode(replace(secret, key="canary")).replace(
        b'"text":"canary"', b'"text":["canary"]'
    )
    with pytest.raises(Damaged) as fault:
        decode(broken)
    assert "canary" not in "".join(traceback.format_exception(fault.value))
