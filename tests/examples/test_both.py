"""Both invented talks: they load, they come back the same, and nothing confided crosses."""

import json
import re
from itertools import chain

import pytest
from tests.examples.written import NAMES, NOW, opened, seats, sides, text, told

from goodoffices.core.lines import ItemLine
from goodoffices.core.marking import Use
from goodoffices.core.seats import MEDIATOR, PUBLIC, Chamber, Seat
from goodoffices.core.showing import as_json, as_text, plain
from goodoffices.core.stages import Fate
from goodoffices.core.view import View
from goodoffices.core.words import Words

LONG_ENOUGH = 4
"""So many words in a row are nobody's by chance."""


@pytest.fixture(scope="module", params=NAMES)
def talk(request):
    """One of the talks: its rooms, its name, the mediation's view, every seat."""
    rooms, name = opened(text(request.param))
    desk = rooms.enter(name, MEDIATOR).read()
    return rooms, name, desk, seats(sides(desk))


def test_every_act_of_both_is_admitted_and_the_talk_says_that_it_is_invented(talk):
    rooms, name, desk, everywhere = talk
    assert desk.talk.illustrative
    for seat in everywhere:
        view = rooms.enter(name, seat).read()
        shown = view.talk is not None
        assert shown == (seat.chamber not in (Chamber.AUDITOR, Chamber.NOBODY)), seat
        assert as_text(view).startswith("ILLUSTRATIVE:") == shown
        assert as_json(view).get("illustrative", "").startswith("ILLUSTRATIVE:") == shown


def test_a_talk_written_out_and_brought_in_again_gives_every_seat_the_same_view(talk):
    rooms, name, desk, everywhere = talk
    again, copy = opened(rooms.written(name).encode())
    for seat in everywhere:
        assert told(rooms.enter(name, seat).read()) == told(again.enter(copy, seat).read()), seat
    assert told(desk) != told(rooms.enter(name, PUBLIC).read())


def test_no_view_carries_a_name_that_the_record_has_for_a_thing(talk):
    rooms, name, _desk, everywhere = talk
    for seat in everywhere:
        shown = json.dumps(as_json(rooms.enter(name, seat).read()), ensure_ascii=False)
        assert not re.search("[0-9a-f]{32}", shown), seat


def test_nothing_that_did_not_cross_can_be_read_by_another_side(talk):
    rooms, name, desk, everywhere = talk
    for side in sides(desk):
        canaries = list(confided(desk, side))
        assert len(canaries) > 20
        assert all(phrase in heard(desk) for phrase in canaries)
        for seat in everywhere:
            if seat.chamber is Chamber.MEDIATION or seat.side == side:
                continue
            seen = heard(rooms.enter(name, seat).read())
            assert [phrase for phrase in canaries if phrase in seen] == [], seat


def test_what_its_own_delegation_shall_not_read_is_in_no_room_of_that_side(talk):
    rooms, name, desk, _ = talk
    hidden = [item for item in desk.of(ItemLine) if not item.marking.own_room]
    for item in hidden:
        for chamber in (Chamber.DELEGATION, Chamber.CAPITAL):
            seat = Seat.parse(f"{chamber.value}/{item.side}")
            assert item.words not in {
                line.words for line in rooms.enter(name, seat).read().of(ItemLine)
            }


def test_what_is_for_the_mediator_alone_never_crossed(talk):
    *_, desk, _ = talk
    alone = [i for i in desk.of(ItemLine) if i.marking.use is Use.MEDIATOR_ONLY]
    assert len(alone) >= 5
    assert not any(item.sent for item in alone)


def test_nothing_in_it_happens_after_the_clock_of_this_test(talk):
    *_, desk, _ = talk
    assert desk.now == NOW


def confided(desk: View, side: str) -> set[str]:
    """Every run of words that a side confided and that did not cross."""
    found: set[str] = set()
    for item in desk.of(ItemLine):
        if item.side != side or item.fate is Fate.STRUCK:
            continue
        kept = [*item.kept_back] if item.sent else [item.words.text, *item.kept_back]
        found.update(chain.from_iterable(map(phrases, kept)))
    return found


def phrases(words: str) -> list[str]:
    """Every run of so many words, or all of them where there are fewer."""
    said = spoken(words).split()
    last = max(1, len(said) - LONG_ENOUGH + 1)
    return [" ".join(said[start : start + LONG_ENOUGH]) for start in range(last)]


def heard(view: View) -> str:
    """Every word that can be read in a view."""
    return spoken(" | ".join(texts(plain(view.lines))))


def texts(value: object) -> list[str]:
    """Every text in plain values."""
    if isinstance(value, dict):
        return list(chain.from_iterable(map(texts, value.values())))
    if isinstance(value, list):
        return list(chain.from_iterable(map(texts, value)))
    return [value] if isinstance(value, str) else []


def spoken(words: str) -> str:
    """The words for comparison: case and signs set aside."""
    return " ".join(re.sub(r"[^\w\s|]", " ", words.casefold()).split())


def test_a_run_of_words_is_found_across_signs_and_cases():
    assert phrases("Four I can do, and no") == ["four i can do", "i can do and", "can do and no"]
    assert Words("a").text in texts({"x": ["a"]})
