"""A record of ours that comes back: every line in one part, with all that was said of it."""

import msgspec
import pytest
from tests.press.formats.examples import EVERYTHING, muscat, public

from goodoffices.core.words import LONGEST
from goodoffices.nodes import Unreadable
from goodoffices.press.formats import brought, record, returned, shapes

PLANTED = {
    "a_line_without_its_words": {"anchor": ""},
    "a_line_of_no_source": {"source": "source-99"},
    "signs_that_turn_what_is_read": {"speaker": "A\u202eB"},
    "a_name_that_is_too_long": {"speaker": "x" * 301},
    "days_of_no_office": {"until": "2031-01-01"},
}


@pytest.mark.parametrize("example", [lambda: public(EVERYTHING), muscat], ids=["all", "muscat"])
def test_every_line_is_in_one_part_with_its_source_and_the_sources_of_what_was_said_of_it(example):
    told = record.record(*example())
    sources = {source.id: source for source in told.sources}
    lines = []
    for part in returned.parts(told, "it"):
        held = returned.held(part.text)
        assert held.sources[0] == part.source
        assert {line.source for line in held.lines} == {part.source.id}
        assert set(held.sources) <= set(sources.values())
        named = {r.source for line in held.lines for r in line.remarks if r.source}
        assert named <= {source.id for source in held.sources}
        lines += held.lines
    assert sorted(lines, key=lambda line: line.id) == sorted(told.lines, key=lambda line: line.id)


def test_what_is_long_comes_in_several_texts_that_each_can_be_kept():
    told = record.record(*muscat())
    (first, *_) = told.lines
    many = tuple(msgspec.structs.replace(first, id=f"line-{n}") for n in range(200))
    made = returned.parts(msgspec.structs.replace(told, lines=many), "it")
    assert len(made) > 3
    assert max(len(part.text) for part in made) <= LONGEST
    assert [line for part in made for line in returned.held(part.text).lines] == list(many)


def test_a_line_too_long_to_be_shown_is_refused():
    told = record.record(*muscat())
    (first, *_) = told.lines
    long = msgspec.structs.replace(first, words=shapes.Said("x" * (LONGEST - 10), "en"))
    with pytest.raises(Unreadable, match="too long"):
        returned.parts(msgspec.structs.replace(told, lines=(long,)), "it")


@pytest.mark.parametrize("change", PLANTED.values(), ids=PLANTED)
def test_what_nobody_could_have_filed_is_refused(change):
    told = msgspec.to_builtins(record.record(*muscat()))
    told["lines"][0].update(change)
    with pytest.raises(Unreadable):
        returned.parts(brought.read(msgspec.json.encode(told), "it"), "it")


def test_two_lines_of_one_name_are_refused():
    told = record.record(*muscat())
    twice = msgspec.structs.replace(told, lines=(*told.lines, told.lines[0]))
    with pytest.raises(Unreadable, match="one name"):
        returned.parts(twice, "it")


@pytest.mark.parametrize("text", ["", "A report.", '{"uri": "x"}', '{"format": "goodoffices-x"}'])
def test_what_is_no_part_of_a_record_holds_none(text):
    assert returned.held(text) is None


def test_ten_thousand_lines_beside_each_other_come_back_before_one_looks_up():
    told = record.record(*muscat())
    (first, *_) = told.lines
    chain = tuple(
        msgspec.structs.replace(first, id=f"l{n}", beside=f"l{n - 1}" if n else "")
        for n in reversed(range(10_000))
    )
    made = returned.parts(msgspec.structs.replace(told, lines=chain), "it")
    assert sum(len(returned.held(part.text).lines) for part in made) == 10_000
