"""Live rooms in a house with seats: who hears of what, for how long, and what keeps nobody in."""

import re

import pytest
from django.conf import settings
from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, get_user
from django.contrib.sessions.backends.db import SessionStore
from django.contrib.sessions.models import Session
from django.db import connection
from django.http import HttpRequest
from django.test.utils import CaptureQueriesContext
from tests.seated.conftest import browser, carry, seated

from goodoffices.server.live import grid
from goodoffices.server.live.exchange import exchange
from goodoffices.server.live.feeds import BEAT, OPENING
from goodoffices.server.live.listening import HOLD
from goodoffices.server.quiet import HEADER
from goodoffices.server.seated.models import Person, Sitting
from goodoffices.server.seated.shown import good

QUIET = {f"HTTP_{HEADER.upper().replace('-', '_')}": "1"}

STILL = b'" data-still data-door='


class Heard:
    """The far end of a line."""

    def __init__(self):
        self.said, self.ended = [], False

    def write(self, said):
        self.said.append(said)

    def end(self):
        self.ended = True

    @property
    def events(self):
        """What was sent, the beats apart."""
        return [each for each in self.said if each != BEAT]


@pytest.fixture
def live(house):
    """What turns the live rooms of the house, by hand: look, then tell."""
    house.listen(exchange.ring)

    def turn():
        exchange.look(0.0)
        exchange.tell(range(1, 2), grid.STEP)

    yield turn
    for feed in list(exchange._feeds()):
        exchange.closed(feed)
    house.listen(lambda _talk: None)


def listens(person, room):
    """The far end of the line of a room, as a page that was just opened has it."""
    page = person.get(room).content.decode()
    href, seen = re.search(r'<meta name="live" content="([^"]+)" data-seen="(\w+)"', page).groups()
    line = Heard()
    answer = person.get(f"{href}?seen={seen}", **{HOLD: lambda taken: taken(line)})
    assert (answer.status_code, b"".join(answer)) == (200, OPENING)
    assert answer.headers["Content-Type"] == "text/event-stream"
    return line


@pytest.fixture
def rooms(mara, talk, live):
    """North's and South's browsers and rooms, in a talk that counts each minute."""
    return seated(mara, talk, "delegation/A/head", "nils"), seated(
        mara, talk, "delegation/B/head", "sara"
    )


def test_each_hears_of_what_reaches_their_room_and_the_desk_hears_of_both(mara, talk, rooms, live):
    north, south = (listens(*each) for each in rooms)
    desk = listens(mara, f"/talks/{talk}/")
    live()
    carry(mara, talk, "A", "The ferry sails at six.", "the delegation")
    live()
    assert (len(north.events), len(south.events), len(desk.events)) == (1, 0, 1)


def test_a_line_that_is_not_theirs_and_one_that_never_was_are_answered_the_same(mara, rooms, live):
    (nils, _room), (_sara, others) = rooms
    answers = {
        (answer.status_code, answer.content)
        for each in (others, "/rooms/nowhere/", "/talks/nowhere/")
        for answer in [nils.get(f"{each}live", **{HOLD: pytest.fail})]
    }
    assert len(answers) == 1
    assert answers.pop()[0] == 404
    stranger = browser()
    for each in (others, "/rooms/nowhere/"):
        ended = stranger.get(f"{each}live", **{HOLD: pytest.fail})
        assert (ended.status_code, ended.content) == (204, b"")


def test_whoever_is_unseated_hears_that_no_more_and_nothing_after(mara, talk, rooms, live):
    north, south = (listens(*each) for each in rooms)
    live()
    mara.post(f"/talks/{talk}/do/Unseat", {"seat": "delegation/A/head", "key": "unseat-0001"})
    exchange.look(0.0)
    assert (north.ended, north.events) == (True, [])
    assert not south.ended
    nils, room = rooms[0]
    assert nils.get(f"{room}live", **{HOLD: pytest.fail}).status_code == 404


def test_signing_out_ends_the_line_at_once_and_only_theirs(rooms, live):
    north, south = (listens(*each) for each in rooms)
    rooms[0][0].post("/account/out")
    assert (north.ended, south.ended) == (True, False)


def test_an_account_that_is_shut_or_signed_out_everywhere_hears_nothing_more(
    mara, talk, rooms, live
):
    north, south = (listens(*each) for each in rooms)
    live()
    # Another program shuts an account: it cannot wake this one.
    Person.objects.filter(name="nils").update(is_active=False)
    Person.objects.get(name="sara").sign_out_everywhere()
    assert south.ended
    carry(mara, talk, "A", "The ferry sails at six.", "the delegation")
    live()
    assert (north.ended, north.events) == (True, [])


def test_whoever_does_nothing_is_signed_out_though_their_page_asks_and_listens(clock, rooms, live):
    (nils, room), (sara, hers) = rooms
    north, south = listens(nils, room), listens(sara, hers)
    live()
    for _ in range(3):
        clock.on(seconds=settings.SESSION_COOKIE_AGE // 3 - 20)
        assert nils.get(room, **QUIET).status_code == sara.get(hers).status_code == 200
    clock.on(seconds=80)
    exchange.ring("")
    live()
    assert (north.ended, south.ended) == (True, False)
    assert nils.get(room).headers["Location"] == "/in/"


def test_a_page_that_asks_by_itself_does_not_count_as_looked_at(clock, rooms, live):
    nils, room = rooms[0]
    sitting = Sitting.objects.get(person__name="nils")

    def seen():
        sitting.refresh_from_db()
        return sitting.seen

    nils.post("/account/mail", {"address": "nils@post.example", "lang": "en"})
    nils.get(room)
    before, ends = seen(), Session.objects.get(pk=nils.session.session_key).expire_date
    clock.on(minutes=1)
    assert nils.get(room, **QUIET).status_code == 200
    nils.get(f"{room}live")
    assert (seen(), Session.objects.get(pk=nils.session.session_key).expire_date) == (before, ends)
    nils.get(room)
    assert Session.objects.get(pk=nils.session.session_key).expire_date > ends


def test_whoever_handed_a_seat_over_listens_to_it_no_more(rooms):
    nils, room = rooms[0]
    told = nils.post(f"{room}do/HandOver", {"key": "k-hand-over", "sure": "yes", "person": "Ida"})
    assert told.status_code == 200
    assert (b"Handed over" in told.content, b'name="live"' in told.content) == (True, False)


def test_a_page_that_answers_a_form_stays_as_it_is_and_others_do_not(mara, talk, rooms):
    nils, room = rooms[0]
    assert STILL not in nils.get(room).content
    refused = nils.post(f"{room}do/Lodge", {"words.text": "", "key": "lodge-0001"})
    assert refused.status_code == 422
    assert STILL in refused.content


def test_of_one_address_nothing_tells_how_many_listen(rooms, live):
    (nils, room), (sara, hers) = rooms
    told = [dict(p.get(f"{r}live").headers) for p, r in ((nils, room), (sara, hers))]
    listens(sara, hers)
    assert told[0] == told[1] == dict(nils.get(f"{room}live").headers)


def test_a_sign_in_is_found_good_exactly_where_django_finds_it_good(rooms, live):
    nils, sara = (each.session for each, _room in rooms)
    people = {each.name: each for each in Person.objects.all()}

    def both(person, **changed):
        asked = HttpRequest()
        asked.session = SessionStore()
        asked.session._session_cache = dict(nils.items()) | changed
        found = good(dict(asked.session.items()), person)
        return found, get_user(asked) == person and bool(asked.session.keys())

    asked = [
        both(people["nils"]),
        both(people["sara"]),
        both(people["nils"], **{HASH_SESSION_KEY: sara[HASH_SESSION_KEY]}),
        both(people["nils"], **{HASH_SESSION_KEY: ""}),
        both(people["nils"], **{BACKEND_SESSION_KEY: "another.Backend"}),
    ]
    Person.objects.filter(name="nils").update(is_active=False)
    asked.append(both(Person.objects.get(name="nils")))
    assert asked == [(True, True), *[(False, False)] * 5]


def test_however_many_hear_of_an_act_their_sign_ins_are_asked_for_at_once(mara, talk, rooms, live):
    lines = [listens(*each) for each in rooms]

    def questions(to, key):
        live()
        carry(mara, talk, to, f"The ferry sails, {key}.", "the delegation", key=key)
        with CaptureQueriesContext(connection) as asked:
            live()
        return len(asked)

    one, another = questions("A", "carry-001"), questions("B", "carry-002")
    lines += [listens(*each) for each in rooms for _ in range(3)]
    assert one == another == questions("A", "carry-003") == 2
    assert [len(each.events) for each in lines] == [2, 1, *[1] * 3, *[0] * 3]
