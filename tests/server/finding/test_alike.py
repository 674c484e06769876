"""What is found depends on the view alone: of what is hidden from it, neither more nor less."""

import random
import re
from datetime import UTC, datetime
from pathlib import Path

import pytest
from tests.disclosure.talks import whole

from goodoffices.core.seats import Seat
from goodoffices.core.words import Words
from goodoffices.server import finding
from goodoffices.server.finding.facts import asking
from goodoffices.server.finding.found import Looking
from goodoffices.server.finding.seeking import sought

EYES = ("delegation/A/head", "delegation/B/head", "capital/A/principal", "mediation", "observer")
SHORT = 40
"""A text shorter than this could stand in another by chance."""
END = datetime(2100, 1, 1, tzinfo=UTC)


def said(world):
    """Words that anybody wrote or said in a talk, hidden from whomever."""
    acts = (getattr(entry.act, "words", None) for entry in world.entries)
    return [words.text for words in acts if isinstance(words, Words)]


@pytest.mark.parametrize("seed", range(3))
def test_exactly_the_lines_of_ones_own_view_that_hold_some_words_are_found(seed):
    world, rng = whole(seed), random.Random(seed)
    for seat in EYES:
        seen = world.sight(Seat.parse(seat)).view(END)
        look = Looking(seen, asking(seen), lambda ref: f"/{ref}")
        every = [look.shown(each) for each in look.found(sought(""), {})]
        assert {hit.id for hit in every} == {line.id for line in seen.lines}
        for text in rng.sample(said(world), 8):
            hits = [look.shown(each) for each in look.found(sought(f'"{text}"'), {})]
            own = {hit.id for hit in every if any(text == each.text for each in hit.words)}
            assert own <= {hit.id for hit in hits} <= {line.id for line in seen.lines}
            if len(text) > SHORT and repr(text)[1:-1] not in repr(seen):
                assert not hits


def test_a_search_is_given_a_view_and_can_reach_no_room():
    for each in (Path(finding.__file__).parent).glob("*.py"):
        assert not re.search(r"\b(door|rooms|archive|record)\b.*import|import .*\bdoor\b",
                             each.read_text("utf-8"))  # fmt: skip
