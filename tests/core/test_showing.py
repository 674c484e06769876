"""A view as plain values and as plain text, with nothing lost and nothing added."""

import json
from dataclasses import replace
from datetime import timedelta
from random import Random

from tests.core.wandering import EYES, record_of
from tests.talks import (
    KEY,
    NORTH,
    SOUTH,
    SUBSTANCE,
    E,
    N,
    S,
    convey,
    does,
    founding,
    held_session,
    named,
    reads,
    says,
    talk,
)

from goodoffices.core import acts as a
from goodoffices.core.marking import Marking, Reach
from goodoffices.core.seats import AUDITOR, MEDIATOR, NOBODY
from goodoffices.core.showing import ILLUSTRATIVE, as_json, as_text, plain, relabelled
from goodoffices.core.times import When
from goodoffices.core.view import view
from goodoffices.core.words import Words

CARRIED = talk(
    says(NORTH, "We could live with twelve.", SUBSTANCE, name="twelve"),
    convey("twelve", to=SOUTH, words="North can bear a smaller share."),
)


def test_plain_values_are_those_that_a_file_can_hold_and_the_same_each_time():
    record = record_of(Random(7), 200)
    now = record.entries[-1].at + timedelta(days=1)
    for eyes in EYES:
        shown = as_json(view(record, eyes, now))
        assert json.loads(json.dumps(shown)) == shown
        assert shown == as_json(view(record, eyes, now))


def test_an_invented_talk_says_so_and_a_real_one_does_not():
    for illustrative in (True, False):
        seen = reads(talk(founding(illustrative=illustrative)), MEDIATOR)
        assert ("illustrative" in as_json(seen)) == illustrative
        assert (ILLUSTRATIVE in as_text(seen)) == illustrative
    assert "illustrative" not in as_json(reads(talk(), NOBODY))


def test_what_is_empty_is_left_out_but_a_set_of_nobody_is_told():
    shown = plain(replace(SUBSTANCE, receivers=frozenset()))
    assert shown["receivers"] == []
    assert "receivers" not in plain(SUBSTANCE)
    assert "exact_only" not in shown
    assert shown["own_room"] is True
    assert plain(replace(SUBSTANCE, receivers=frozenset({S, E})))["receivers"] == ["E", "S"]
    assert plain(Marking(reach=Reach.PUBLIC))["reach"] == "the public"
    assert plain([NORTH, (1, None)]) == ["delegation/N/head", [1, None]]


def test_names_are_replaced_by_the_order_they_come_in_and_alike_for_all_keys():
    def shown(record):
        return relabelled(json.dumps(as_json(reads(record, SOUTH))))

    other = replace(CARRIED, key=bytes(reversed(KEY)))
    assert json.dumps(as_json(reads(CARRIED, SOUTH))) != json.dumps(as_json(reads(other, SOUTH)))
    assert shown(CARRIED) == shown(other)
    label = named(SOUTH, "twelve")
    assert relabelled(f"{label} and {named(SOUTH, 'x')} and {label}") == "#1 and #2 and #1"


def test_plain_text_tells_when_what_and_whose():
    evening = talk(
        held_session(N),
        says(NORTH, "We could live with twelve.", SUBSTANCE, session="session"),
        does(MEDIATOR, a.Movement(N, Words("They left."), When(words="after dinner"))),
    )
    text = as_text(reads(evening, NORTH))
    assert "item  N  position  stands  [in your words]" in text
    assert "    We could live with twelve." in text
    assert "North Isle" in text
    assert as_text(reads(talk(), NOBODY)) == "Nothing can be read from here."


def test_the_auditors_days_are_lines_of_their_own():
    tomorrow = CARRIED.entries[-1].at + timedelta(days=1)
    lines = as_text(reads(CARRIED, AUDITOR, tomorrow)).splitlines()
    assert "2026-05-04 delegation/N Lodge" in lines
    assert as_json(reads(CARRIED, AUDITOR, tomorrow))["audit"][0]["day"] == "2026-05-04"


def test_every_line_of_any_view_fits_eighty_columns():
    record = record_of(Random(3), 200)
    for eyes in EYES:
        text = as_text(view(record, eyes, record.entries[-1].at))
        assert max(map(len, text.splitlines())) <= 80
