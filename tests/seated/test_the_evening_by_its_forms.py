"""The example evening, each act by its own seat's form: what is mailed meanwhile, and logged."""

import logging
from dataclasses import replace
from datetime import timedelta

import pytest
from tests.seated import evening, heard
from tests.seated.conftest import standing
from tests.seated.evening import address
from tests.seated.walking import words

from goodoffices.core import acts as a
from goodoffices.core.acts.conveyances import Onward
from goodoffices.core.marking import Marking, Reach
from goodoffices.core.naming import mapped
from goodoffices.core.seats import Seat
from goodoffices.core.times import When, coarse
from goodoffices.core.words import Words

STEP = timedelta(minutes=5)
"""How finely the evening tells its times."""
RHYTHM = timedelta(minutes=16)
"""In how long everybody's moment comes once, to the minute in which it is looked for."""


@pytest.fixture(scope="module")
def told(tables, tmp_path_factory):
    """The evening once it is over, and every line that was logged or printed meanwhile."""
    with standing(tmp_path_factory.mktemp("house")), evening.going_on() as going:
        with heard.everything() as lines:
            first, *rest = evening.written()
            going.begin(first)
            for each in rest:
                going.go_on(each)
            going.end()
            logging.getLogger("goodoffices").debug("The evening is over.")
        yield going, lines


@pytest.fixture
def done(told):
    """The evening once it is over."""
    return told[0]


def test_what_was_done_by_forms_is_the_evening_as_it_is_written(done):
    back = {new: old for old, new in done.named.items()}
    assert len(done.done) > 200
    for written, new in done.done:
        assert (new.by, new.behalf, new.at) == (written.by, written.behalf, written.at)
        assert plain(mapped(new.act, back.__getitem__)) == plain(written.act)
    more = {type(each.act) for each in done.entries} - {type(w.act) for w, _new in done.done}
    assert more <= {a.AnswerFinding}


def plain(value):
    """An act without what no form says: a zone of mere words, an order of parts."""
    match value:
        case When(at=None):
            return value.words
        case Onward():
            texts = {}
            for part in value.parts:
                texts.setdefault(part.items, []).append(part.words.text)
            return replace(value, parts=()), {each: "\n".join(texts[each]) for each in texts}
        case Words() | Seat() | Marking() | None:
            return value
        case _ if hasattr(value, "__dataclass_fields__"):
            return type(value), {
                name: plain(getattr(value, name)) for name in value.__dataclass_fields__
            }
        case _:
            return value


def test_every_mail_is_the_same_to_the_byte(done):
    assert len(done.sent) > 20
    seen = set()
    for each in done.sent:
        message = each.message
        assert message["To"] == each.to
        for field in ("To", "Message-ID", "Date"):
            del message[field]
        seen.add(message.as_bytes())
    assert len(seen) == 1
    (only,) = seen
    assert not [each for each in said(done) if each.encode() in only]


def test_a_mail_goes_to_whoever_something_was_released_to_and_to_nobody_else(done):
    released = releases(done)
    assert {"mediation/mediator", "mediation/note-taker"} & released.keys() == set()
    for each in done.sent:
        seat = each.to.partition("@")[0].replace(".", "/")
        before = max(at for at in done.looked[seat] if at < each.at)
        assert [at for at in released[seat] if before < at <= each.at], each
    assert {address(seat) for seat in released} == {each.to for each in done.sent}


def test_whoever_something_was_released_to_is_told_within_the_rhythm(done):
    for seat, moments in releases(done).items():
        mine = [each.at for each in done.sent if each.to == address(seat)]
        for moment in moments:
            assert [at for at in mine if moment <= at <= moment + RHYTHM], (seat, moment)


def test_no_line_that_is_logged_or_printed_tells_a_word_a_name_or_an_address(told):
    going, lines = told
    assert "The evening is over." in lines, "what is logged is heard"
    texts = said(going)
    assert len(texts) > 200
    for line in lines:
        assert not [each for each in texts if each in line], line


# what stands in the evening, and what it lets others have


def said(done):
    """Every text, name, address and key of a room that no mail and no log may hold."""
    texts = {each for entry in done.entries for each in texts_of(entry.act)}
    texts |= {
        done.talk,
        *map(address, done.browsers),
        *(b.replace("/", ".") for b in done.browsers),
    }
    rooms = [words(theirs.get("/rooms/")) for theirs in done.browsers.values()]
    assert all("/rooms/" in room for room in rooms)
    return {each for each in texts if len(each) > 3}


def texts_of(value):
    """Every text of people in an act."""
    match value:
        case Words():
            yield value.text
        case a.GiveSeat():
            yield value.person
        case tuple() | frozenset():
            for each in value:
                yield from texts_of(each)
        case _ if hasattr(value, "__dataclass_fields__"):
            for name in value.__dataclass_fields__:
                yield from texts_of(getattr(value, name))


def releases(done):
    """When something of another room could be read in a room first, seat by seat."""
    by = {written.id: written for written, _new in done.done}
    found = {}
    for written, _new in done.done:
        at, seats = to(written, by)
        for seat in seats:
            if Seat.parse(seat).audience != written.by.audience and seat in done.browsers:
                whole = coarse(at, 5, done.zone) + STEP
                found.setdefault(seat, []).append(whole)
    return found


def heads(sides):
    return [f"delegation/{side}/head" for side in sides]


def capitals(sides):
    return [f"capital/{side}/principal" for side in sides]


def to(written, by):
    """When an act lets which seats have something; most let none."""
    at = written.at
    match written.act:
        case a.Convey(onward) | a.RecordCrossed(onward):
            further = onward.reach in (Reach.WITH_CAPITAL, Reach.PARTICIPANTS, Reach.PUBLIC)
            watched = onward.reach in (Reach.PARTICIPANTS, Reach.PUBLIC)
            seats = [*heads(onward.to), *(capitals(onward.to) if further else ())]
            return at, [*seats, *(["observer"] if watched else ())]
        case a.AskLeave(onward):
            return at, heads({by[item].side for part in onward.parts for item in part.items})
        case a.Clarify(item):
            return at, heads([by[item].side])
        case a.Propose():
            return at, heads("AB")
        case a.ReadBack(draft):
            # Once more for a line that was corrected: nothing new stands there.
            first = next(each for each in by.values() if each.act == written.act)
            return at, heads(by[by[draft].act.session].act.sides) if first is written else ()
        case a.Instruct():
            return at, heads([written.by.side])
        case a.Report():
            return at, capitals([written.by.side])
        case a.DraftStatement():
            return at, heads(written.act.clearers)
        case a.Issue(statement):
            until = [
                each.act.until for each in by.values()
                if isinstance(each.act, a.Embargo) and each.act.statement == statement
            ]  # fmt: skip
            others = [side for side in "AB" if side != by[statement].side]
            return max([at, *until]), ["observer", *heads(others), *capitals(others)]
        case _:
            return at, ()
