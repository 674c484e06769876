"""What a form asks, and to which things an act can still be done."""

from dataclasses import fields
from typing import get_args, get_type_hints

import pytest
from django.http import QueryDict
from tests.examples.written import text

from goodoffices.core.acts import ACTS
from goodoffices.core.entries import Behalf
from goodoffices.core.lines import ItemLine, SeatLine
from goodoffices.core.refs import Ref, Side
from goodoffices.core.seating import FOR_A_SIDE, may
from goodoffices.core.seats import MEDIATOR
from goodoffices.rooms import Rooms
from goodoffices.server import forms, wording
from goodoffices.server.asking import ELSEWHERE, Question, questions
from goodoffices.server.fitting import FITS, fitting, possible, sides_of
from goodoffices.server.pages.acting import OWN_PAGES
from goodoffices.server.sent import Sent

ASKED = [act for act in wording.mine() if act not in OWN_PAGES]
PRIMARY = {
    act: field
    for act, field in reversed(FITS)
    if get_type_hints(ACTS[act])[field] is Ref and (act, field) != ("Propose", "round")
}
"""The thing that each act is done to, where there is one."""
STATE = {"closed", "answered", "withdrawn", "round_state", "session_state", "no_such", "issued"}
"""Refusals that the page could have known of: the thing is past that, or not that side's."""


@pytest.fixture(scope="module", params=["evening", "works-council"])
def room(request):
    """The mediator's room in an example with a little of everything."""
    rooms = Rooms()
    return rooms.enter(rooms.bring(text(request.param), request.param), MEDIATOR)


def _refs(act: str) -> set[str]:
    """The fields of an act that name things."""
    hints = get_type_hints(ACTS[act])
    return {
        each.name
        for each in fields(ACTS[act])
        if hints[each.name] is Ref or Ref in get_args(hints[each.name])
        if (act, each.name) not in ELSEWHERE
    }


def test_every_field_that_names_a_thing_knows_which_things_fit():
    named = {(act, field) for act in ASKED for field in _refs(act)}
    assert named == set(FITS) - {("Unseat", "seat")}


@pytest.mark.parametrize("act", ASKED)
def test_every_field_of_an_act_is_asked_in_words(room, act):
    asked = questions(act, room.read(), {})
    names = {each.name for each in fields(ACTS[act]) if (act, each.name) not in ELSEWHERE}
    assert {q.name for q in asked} == names
    assert all(q.label and q.kind for q in asked)


def _filled(act: str, question: Question) -> dict[str, list[str]]:
    """Something that the field would take."""
    name = question.name
    marking = {"Narrow": "for you alone"}.get(act, "in these words")
    match question.kind:
        case "words":
            return {f"{name}.text": ["Something."]}
        case "texts":
            return {f"{name}.0.text": ["Something."]}
        case "marking":
            wide = {"attribution": "the named speaker", "reach": "the public", "status": "formal"}
            rest = {f"{name}.{part}": [value] for part, value in wide.items()}
            return {name: [marking], **(rest if act == "Widen" else {})}
        case "time":
            return {name: ["2199-01-01 10:00"]}
        case "one" | "several" | "thing" | "things" if question.choices:
            return {name: [question.choices[0].value]}
        case _:
            return {name: ["Something."]}


def _refused(room, act, field, line, side):
    """Why the act would be refused for that thing; None if it would be done."""
    sent = QueryDict(mutable=True)
    for question in questions(act, room.read(), {}):
        if question.needed and question.name != field:
            for name, values in _filled(act, question).items():
                sent.setlist(name, values)
    sent[field] = line.id
    return room.refuses(forms.act(act, Sent(sent)), Behalf(Side(side)) if side else None)


def _pens(act: str, field: str, line, view) -> list[str]:
    """For whom the act can be written down."""
    named = list(sides_of(act, field, line))
    itself = [""] if may(MEDIATOR, ACTS[act]) else []
    if ACTS[act] not in FOR_A_SIDE:
        return itself
    return named or itself or [party.side for party in view.talk.parties]


@pytest.mark.parametrize("act", PRIMARY)
def test_what_a_form_offers_can_be_done_and_what_it_leaves_out_cannot(room, act):
    view, field = room.read(), PRIMARY[act]
    for line in view.of(FITS[act, field].kind):
        offered = possible(act, field, line)
        pens = (
            _pens(act, field, line, view)
            if offered
            else ["", *(p.side for p in view.talk.parties)]
        )
        refused = [_refused(room, act, field, line, side) for side in pens]
        if offered:
            assert [r.code for r in refused if r is not None and r.code in STATE] == []
        elif act != "Withdraw":  # never refused to its source, yet once is enough
            assert None not in refused


def test_once_the_side_is_known_only_its_own_things_are_offered(room):
    view = room.read()
    (first, second, *_more) = [party.side for party in view.talk.parties]
    for side in (first, second):
        offered = fitting("Withdraw", "item", view, side)
        assert offered
        assert {line.side for line in offered} == {side}


def test_a_thing_given_by_the_link_is_settled_and_another_can_still_be_chosen_without(room):
    view = room.read()
    item = next(line for line in view.of(ItemLine) if possible("Clarify", "item", line))
    (given,) = [q for q in questions("Clarify", view, {"item": [item.id]}) if q.name == "item"]
    (open_,) = [q for q in questions("Clarify", view, {}) if q.name == "item"]
    (wrong,) = [q for q in questions("Clarify", view, {"item": ["nothing"]}) if q.name == "item"]
    assert given.given is not None
    assert given.given.text == item.words.text
    assert open_.given is None
    assert wrong.given is None
    assert len(open_.choices) == len(wrong.choices) > 1


def test_seats_are_given_by_their_names_and_only_held_ones_taken_back(room):
    view = room.read()
    (given,) = [q for q in questions("GiveSeat", view, {}) if q.name == "seat"]
    (taken,) = [q for q in questions("Unseat", view, {}) if q.name == "seat"]
    held = {line.seat for line in view.of(SeatLine) if line.held} - {str(MEDIATOR)}
    assert {choice.value for choice in taken.choices} == held
    assert "mediation/mediator" not in {choice.value for choice in given.choices}
    first = view.talk.parties[0].called("en").text
    assert f"delegation, {first}, head of delegation" in {choice.text for choice in given.choices}


def test_the_field_that_was_wrong_is_named(room):
    asked = questions("Cite", room.read(), {"title": ["T"]}, wrong="published")
    assert [q.name for q in asked if q.wrong] == ["published"]
