"""The states of a seat and of a talk: what whoever sat there is answered in each."""

import pytest
from tests.seated import reaching
from tests.seated.reaching import ANSWERED, STATES


@pytest.mark.parametrize("how", STATES)
def test_a_room_is_open_only_while_its_seat_is_held_and_its_talk_is_there(mara, how):
    assert reaching.state(mara, how) == ANSWERED[how]
