"""What holds in any talk whatever, however it wanders."""

import re
from collections import Counter
from dataclasses import fields, is_dataclass
from random import Random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.core.wandering import EYES, SIDES, record_of, wander
from tests.talks import KEY, notes_for, refusal, then

from goodoffices.core.acts import ACTS, Convey, Withdraw
from goodoffices.core.disclosure import disclose
from goodoffices.core.lines import Span
from goodoffices.core.permission import forbidden
from goodoffices.core.refs import Ref, label
from goodoffices.core.seats import head
from goodoffices.core.showing import as_json, as_text
from goodoffices.core.stages import Fate
from goodoffices.core.view import Sight, view

WALKS = settings(max_examples=8, deadline=None)
SEEDS = st.integers(0, 2**32)
LABEL = re.compile(r"[0-9a-f]{20}")


@WALKS
@given(seed=SEEDS)
def test_every_act_is_allowed_or_refused_and_every_view_can_be_shown(seed):
    record = record_of(Random(seed), 250)
    now = record.entries[-1].at
    for eyes in EYES:
        seen = view(record, eyes, now)
        assert as_text(seen)
        assert as_json(seen)["eyes"] == str(eyes)


@WALKS
@given(seed=SEEDS)
def test_a_line_stands_as_it_would_if_it_were_looked_at_anew(seed):
    for step, (entry, sights, _allowed) in enumerate(wander(Random(seed), 250)):
        if step % 10:
            continue
        for sight in sights.values():
            sight.view(entry.at)
            if sight.state.seats.shut(sight.seat):
                continue  # nothing is made for whoever reads nothing
            for ref, done in sight.state.entries.items():
                anew = disclose(sight.state, done, sight._eyes, entry.at)
                assert sight._lines.get(ref) == anew, (sight.seat, done.act)


@WALKS
@given(seed=SEEDS)
def test_what_one_sees_step_by_step_is_what_one_sees_at_once(seed):
    *_before, (entry, sights, _allowed) = wander(Random(seed), 200)
    for eyes, sight in sights.items():
        at_once = Sight(KEY, eyes, sight.state.entries.values())
        assert at_once.view(entry.at) == sight.view(entry.at)


@WALKS
@given(seed=SEEDS)
def test_a_withdrawal_is_never_refused_to_its_source_whatever_happened_before(seed):
    record = record_of(Random(seed), 250)
    state = Sight(KEY, head(SIDES[0]), record.entries).state
    for ref, item in state.items.items():
        step = notes_for(item.side, Withdraw(ref), at=record.entries[-1].at)
        if item.fate is Fate.STRUCK:
            assert refusal(record, step).code == "no_such"
        else:
            gone = then(record, step)
            assert Sight(KEY, step.by, gone.entries).state.items[ref].fate is Fate.WITHDRAWN


@WALKS
@given(seed=SEEDS)
def test_nothing_crosses_that_a_marking_forbids(seed):
    for entry, sights, allowed in wander(Random(seed), 300):
        if not (isinstance(entry.act, Convey) and allowed):
            continue
        state, going = sights[entry.by].state, entry.act.onward
        ask = None if entry.act.ask is None else state.asks[entry.act.ask]
        for part in going.parts:
            for ref in part.items:
                assert forbidden(state, ref, part, going, entry.at, ask) is None


def named(value: Any) -> list[str]:
    """Every label anywhere in a line, but for what a source calls a crossing of its own words."""
    if isinstance(value, Span):
        return []
    if is_dataclass(value):
        return [each for f in fields(value) for each in named(getattr(value, f.name))]
    if isinstance(value, tuple | frozenset):
        return [each for inner in value for each in named(inner)]
    return [value] if isinstance(value, str) and LABEL.fullmatch(value) else []


@WALKS
@given(seed=SEEDS)
def test_a_view_names_nothing_that_cannot_be_read_in_it_and_nothing_by_its_real_name(seed):
    record = record_of(Random(seed), 250)
    now = record.entries[-1].at
    real = {str(entry.id) for entry in record.entries}
    ids: Counter[str] = Counter()
    for eyes in EYES:
        seen = view(record, eyes, now)
        own = {line.id for line in seen.lines}
        assert set(named(seen.lines)) <= own
        assert not real & set(re.findall(r"'([^']*)'", repr(seen.lines))), eyes
        if eyes.role != "expert":  # who reads with its head, and calls things alike
            ids.update(own)
    assert max(ids.values(), default=1) == 1


def test_the_wandering_reaches_nearly_every_kind_of_act():
    done: Counter[str] = Counter()
    for seed in range(12):
        for entry, _sights, allowed in wander(Random(seed), 400):
            done[type(entry.act).__name__] += allowed
    assert len([name for name in ACTS if done[name]]) > 0.85 * len(ACTS)


@given(refs=st.lists(st.text(min_size=1, max_size=8), unique=True, min_size=2, max_size=2))
def test_names_of_two_things_or_of_two_audiences_never_coincide(refs):
    one, two = map(Ref, refs)
    rooms = sorted({eyes.audience for eyes in EYES})
    labels = [label(KEY, room, ref) for room in rooms for ref in (one, two)]
    assert len(set(labels)) == len(labels)
    assert not set(labels) & {one, two}
    assert label(bytes(32), rooms[0], one) != labels[0]


@pytest.mark.parametrize("eyes", EYES, ids=str)
def test_an_empty_record_shows_nothing_to_anybody(eyes):
    record = record_of(Random(0), 0)
    empty = type(record)(KEY)
    assert view(empty, eyes, record.entries[0].at).lines == ()
