"""The example evening read by programs: what their seats read, and not a word of other rooms."""

import json
import re

import jsonschema  # type: ignore[import-untyped] # it ships no types
import pytest
from tests.records.views import golden
from tests.seated.conftest import Clock, enrolled, replayed, standing
from tests.seated.test_api import Program
from tests.seated.test_crawl import GIVEN, hidden
from tests.seated.walking import everything

from goodoffices.archive.shelf import TalkId
from goodoffices.core.owed import owed
from goodoffices.core.refs import label
from goodoffices.core.seats import Seat
from goodoffices.core.showing import plain
from goodoffices.server.door import door
from goodoffices.server.seated.api.described import description
from goodoffices.server.seated.awaiting import awaits, unanswered
from goodoffices.server.seated.models import Invitation, Person, Sitting
from goodoffices.server.seated.telling import Telling
from goodoffices.server.seated.tokens import Reach, drawn
from goodoffices.server.seated.ways import Ways

NAME = re.compile(r'"(?:[0-9a-f]{20}|#\d+)"')
SEATS = ("mediation/mediator", *GIVEN)


@pytest.fixture(scope="module")
def programs(tables, tmp_path_factory):
    """The talk, and a program for each seat of the evening, at its end."""
    with standing(tmp_path_factory.mktemp("house")):
        mara = enrolled(Invitation.drawn(founds=True), "mara")
        talk = replayed(mara)
        person = Person.objects.get(name="mara")
        door._rooms._clock = Clock(door._rooms._archive.entries(TalkId(talk))[-1].at)
        made = {}
        for seat in SEATS:
            room = door.room(talk, Seat.parse(seat))
            sitting, _new = Sitting.objects.get_or_create(
                talk=talk, seat=seat, seating=room.seating(), defaults={"person": person}
            )
            made[seat] = Program(drawn(sitting, "evening", Reach.BINDS))
        yield talk, made


def pages(mine, most):
    """All lines of a view, so many at a time."""
    after = ""
    while True:
        told = mine.get(f"view?limit={most}{after}").json()
        yield from told["lines"]
        if "next" not in told:
            return
        after = f"&after={told['next']}"


@pytest.mark.parametrize("seat", SEATS)
def test_a_program_reads_line_by_line_what_the_golden_record_of_its_seat_says(programs, seat):
    told = [json.dumps(line, ensure_ascii=False) for line in pages(programs[1][seat], 25)]
    _eyes, *kept = golden("evening", Seat.parse(seat)).read_text("utf-8").splitlines()
    # What things are called is drawn for each talk, and by it some stand in another order.
    assert [NAME.sub('"#"', line) for line in told] == [NAME.sub('"#"', line) for line in kept]


def test_every_line_of_every_seat_is_as_it_is_described_to_the_last_field(programs):
    described = description()
    root = {"$ref": "#/components/schemas/View", "components": described["components"]}
    checked = jsonschema.Draft202012Validator(root)
    found = set()
    for seat in SEATS:
        told = programs[1][seat].get("view").json()
        for wrong in checked.iter_errors(told):
            raise AssertionError((seat, wrong.json_path, [each.message for each in wrong.context]))
        found |= {line["line"] for line in told["lines"]}
    assert len(found) > 15
    other = {**told, "lines": [{**told["lines"][0], "source": "B"}]} if told["lines"] else {}
    assert not checked.is_valid(other)


@pytest.mark.parametrize("seat", SEATS)
def test_lines_of_some_kinds_are_those_of_the_view_and_no_others(programs, seat):
    mine = programs[1][seat]
    every = list(pages(mine, 500))
    some = mine.get("view?kind=ItemLine&kind=ReceivedLine").json()["lines"]
    assert some == [each for each in every if each["line"] in ("ItemLine", "ReceivedLine")]
    assert mine.get(f"view?after={every[-1]['id']}").json()["lines"] == []


@pytest.mark.parametrize("seat", ["delegation/B/head", "observer"])
def test_no_answer_to_a_program_tells_what_another_room_confided(programs, seat):
    talk, made = programs
    mine = made[seat]
    paths = ["seat", "view", "owed", "live"]
    for line in pages(mine, 500):
        paths += [f"lines/{line['id']}", f"lines/{line['id']}/documents/given"]
    answers = [mine.get(path) for path in paths]
    answers += [mine.does(act) for act in ("Lodge", "Convey", "ReadBack", "Withdraw")]
    told = "\n".join(json_of(everything(answer)) for answer in answers)
    secrets = hidden(talk, seat)
    assert secrets
    assert [text for text in secrets if text in told] == []
    assert len(told) > 1000


def json_of(text):
    """A text with quotation marks and line breaks as they were before JSON."""
    return text.replace('\\"', '"').replace("\\n", "\n")


@pytest.mark.parametrize("seat", ["delegation/A/head", "capital/B/principal"])
def test_things_of_other_rooms_are_to_a_program_what_was_never_there(programs, seat):
    talk, made = programs
    archive, mine = door._rooms._archive, made[seat]
    absent = mine.get("lines/" + "0" * 20)
    assert absent.status_code == 404
    own = {line["id"] for line in pages(mine, 500)}
    audiences = {Seat.parse(each).audience for each in SEATS}
    key, entries = archive.key(TalkId(talk)), archive.entries(TalkId(talk))
    names = {label(key, audience, entry.id) for audience in audiences for entry in entries[::9]}
    for name in (names | {entry.id for entry in entries[::9]}) - own:
        answer = mine.get(f"lines/{name}")
        assert (answer.status_code, answer.content) == (404, absent.content)
        assert dict(answer.items()) == dict(absent.items())


@pytest.mark.parametrize("seat", ["delegation/A/head", "delegation/B/head", "capital/A/principal"])
def test_what_a_program_is_told_awaits_its_seat_is_what_the_page_says_awaits_it(programs, seat):
    talk, made = programs
    view = door.room(talk, Seat.parse(seat)).read()
    tell = Telling(view, Ways("a-key", view))
    waiting = [card.id for some in awaits(tell).values() for card in some]
    shown = {each.removeprefix("l-").removesuffix("-now") for each in waiting}
    shown |= {line.id for line in unanswered(tell)}
    told = made[seat].get("owed").json()["owed"]
    assert {each["thing"] for each in told} == shown


def test_the_desk_is_told_what_it_owes_and_what_it_is_owed(programs):
    talk, made = programs
    told = made["mediation/mediator"].get("owed").json()["owed"]
    assert told == [plain(each) for each in owed(door.mediator(talk).read())]
