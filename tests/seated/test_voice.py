"""A side's own forms speak in its own voice, and name everything they ask."""

from dataclasses import fields

import pytest

from goodoffices.core.acts import ACTS
from goodoffices.core.seating import MAY
from goodoffices.core.seats import Chamber
from goodoffices.server import wording
from goodoffices.server.asking import ELSEWHERE
from goodoffices.server.seated import chambers, voice

OURS = [
    name
    for name, kind in ACTS.items()
    if any(chamber in (Chamber.DELEGATION, Chamber.CAPITAL) for chamber, _role in MAY[kind])
]


@pytest.mark.parametrize("act", OURS)
def test_every_act_of_a_side_and_all_that_it_asks_has_a_name(act):
    assert str(chambers.title(act))
    for each in fields(ACTS[act]):
        if (act, each.name) not in ELSEWHERE:
            assert voice.LABELS.get((act, each.name)) or wording.label(act, each.name)


@pytest.mark.parametrize("act", OURS)
def test_what_an_act_is_called_in_its_own_room_speaks_of_no_side_from_outside(act):
    said = str(chambers.title(act))
    assert not said.startswith(("A side", "Its source", "Its capital", "It "))


def test_no_words_stand_for_an_act_or_a_field_that_is_not_there():
    known = {(name, each.name) for name in OURS for each in fields(ACTS[name])}
    named = {*voice.LABELS, *voice.HINTS, *voice.LEFT_OUT}
    assert named <= known
    assert set(chambers.OWN) <= set(OURS)
