"""Every act a mediator may do, and everything it asks, is said in words."""

from dataclasses import fields

import pytest

from goodoffices.core.acts import ACTS
from goodoffices.server import wording


def test_the_mediator_is_offered_no_act_that_is_not_hers():
    assert {"Convey", "Lodge", "Strike"} <= set(wording.mine())
    assert not {"Found", "Report", "Instruct"} & set(wording.mine())


@pytest.mark.parametrize("act", wording.mine())
def test_every_act_and_every_field_of_it_is_called_something(act):
    assert wording.title(act).strip()
    names = [each.name for each in fields(ACTS[act])]
    assert [name for name in names if not wording.label(act, name).strip()] == []


def test_no_words_stand_for_an_act_or_a_field_that_is_not_there():
    named = {(act, each.name) for act in wording.mine() for each in fields(ACTS[act])}
    assert set(wording.TITLES) == set(wording.mine())
    assert set(wording.LABELS) == {field for _act, field in named}
    assert set(wording.SPECIAL) <= named
    assert set(wording.HINTS) <= named
    assert {field for _act, field in wording.SPECIAL} <= set(wording.LABELS)
