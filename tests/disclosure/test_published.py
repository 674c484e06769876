"""What is published, printed, exported and shown is the same in two worlds that look the same."""

import pytest
from tests.disclosure.outputs import addresses
from tests.disclosure.pairs import Spoiled
from tests.disclosure.viewpoints import ALL
from tests.disclosure.watched import Watched
from tests.server.test_routes import DESK, routes

from goodoffices.core.seats import MEDIATOR, Chamber
from goodoffices.core.view import View

PAIRS = {Chamber.PUBLIC: 6}
"""For a viewpoint of this room; one for every other.

More of them: python -m tests.disclosure --published --pairs 300.
"""


def _called(who) -> str:
    (chamber, role), beside = who
    return " and ".join([f"{chamber.value} {role}", *(each.chamber.value for each in beside)])


@pytest.mark.parametrize("who", ALL, ids=_called)
def test_what_is_given_out_to_a_viewpoint_tells_it_nothing_that_is_hidden(who):
    kind, beside = who
    wanted, hidden, watched, outputs, seed = PAIRS.get(kind[0], 1), 0, 0, 0, 1000
    while wanted:
        seed += 1
        made = Watched(seed, kind, beside=beside)
        try:
            made.run()
        except Spoiled:
            continue
        wanted -= 1
        hidden += sum(half.hidden for half in made.halves)
        watched += made.counts["watched"]
        outputs += made.counts["outputs"]
    assert hidden > 0, "the worlds must differ"
    assert watched >= 2
    assert outputs > 10 * watched


def test_every_page_of_a_talk_is_asked_for():
    of_a_talk = {name for name in DESK if routes()[name].startswith("/talks/<str:talk>/")}
    assert len(of_a_talk) >= 22
    asked = {path.split("/")[3].split("?")[0] for path in addresses(View(MEDIATOR, None, ()))}
    plain = {routes()[name].split("/")[3] for name in of_a_talk if routes()[name].count("<") == 1}
    assert plain <= asked
