"""In a room one reads and acts; a retried act is done once, and crossings are told to nobody."""

import os
import subprocess
import sys
import threading
from dataclasses import replace
from pathlib import Path

import pytest
from tests.rooms.clocks import (
    FOR_NORTH,
    FOR_SOUTH,
    FOUNDING,
    PASSPHRASE,
    items,
    lodge,
    note,
    notes,
)
from tests.talks import NORTH, OBSERVER, SOUTH

from goodoffices.archive.sealed import open as opened
from goodoffices.core import acts as a
from goodoffices.core.lines import ItemLine
from goodoffices.core.marking import PRESETS, Preset
from goodoffices.core.refs import Ref
from goodoffices.core.refusals import NotYours
from goodoffices.core.seats import MEDIATOR, PUBLIC
from goodoffices.core.words import Words
from goodoffices.rooms import NoSuchTalk, Rooms, TalkId

HOUSE = Path(__file__).parents[2]


def test_a_talk_is_founded_with_its_first_act(rooms, archive):
    talk, room = rooms.found(FOUNDING)
    assert rooms.talks() == (talk,)
    assert room.read().talk.title == FOUNDING.title
    [founding] = archive.entries(talk)
    assert founding.act == FOUNDING


def test_a_founding_that_is_refused_leaves_no_talk(rooms):
    with pytest.raises(Exception, match="two or more sides"):
        rooms.found(a.Found(FOUNDING.title, FOUNDING.parties[:1], FOUNDING.place, FOUNDING.title))
    assert rooms.talks() == ()


def test_a_retried_founding_is_the_same_founding(rooms):
    first, room = rooms.found(FOUNDING, key="form-1")
    room.act(note("Begun."))
    again, same = rooms.found(FOUNDING, key="form-1")
    other, _ = rooms.found(FOUNDING, key="form-2")
    assert again == first != other
    assert notes(same.read()) == ["Begun."]
    assert len(rooms.talks()) == 2


def test_a_founding_sent_again_with_another_title_is_another_founding(rooms):
    other = replace(FOUNDING, title=Words("The other bank"))
    names = [rooms.found(act, key="form-1")[0] for act in (FOUNDING, other, FOUNDING, other)]
    assert names[:2] == names[2:]
    assert names[0] != names[1]
    assert rooms.enter(names[1], MEDIATOR).read().talk.title == other.title


def test_a_talk_that_was_never_founded_cannot_be_entered(rooms):
    rooms.found(FOUNDING)
    with pytest.raises(NoSuchTalk):
        rooms.enter(TalkId("elsewhere"), MEDIATOR)


def test_each_seat_reads_its_own_room_and_no_other(rooms):
    talk, desk = rooms.found(FOUNDING)
    desk.act(lodge("The bank is ours."), FOR_NORTH)
    desk.act(a.GiveSeat(NORTH, "An invented head"))
    desk.act(a.GiveSeat(SOUTH, "Another invented head"))
    assert items(rooms.enter(talk, NORTH).read()) == ["The bank is ours."]
    assert items(rooms.enter(talk, SOUTH).read()) == []
    assert rooms.enter(talk, PUBLIC).read().lines == ()


def test_a_room_knows_a_thing_by_its_own_name_only(rooms):
    talk, desk = rooms.found(FOUNDING)
    desk.act(a.GiveSeat(NORTH, "An invented head"))
    [item] = desk.act(lodge("Ours."), FOR_NORTH).of(ItemLine)
    north = rooms.enter(talk, NORTH)
    [same] = north.read().of(ItemLine)
    assert same.id != item.id
    with pytest.raises(NotYours, match="no such thing"):
        north.act(a.Withdraw(item.id))
    with pytest.raises(NotYours, match="no such thing"):
        desk.act(a.Strike(same.id))
    assert north.act(a.Withdraw(same.id)).of(ItemLine)[0].fate.value == "withdrawn"


def test_what_another_writes_is_read_at_the_next_look(rooms, archive, clock):
    talk, desk = rooms.found(FOUNDING)
    other = Rooms(archive, clock).enter(talk, MEDIATOR)
    assert notes(other.read()) == []
    desk.act(note("One."))
    assert notes(other.read()) == ["One."]
    other.act(note("Two."))
    assert notes(desk.read()) == ["One.", "Two."]


def test_a_retried_act_is_done_once(rooms, archive, clock):
    talk, desk = rooms.found(FOUNDING)
    desk.act(lodge("Ours."), FOR_NORTH, key="form-1")
    assert items(desk.act(lodge("Ours."), FOR_NORTH, key="form-1")) == ["Ours."]
    restarted = Rooms(archive, clock).enter(talk, MEDIATOR)
    assert items(restarted.act(lodge("Ours."), FOR_NORTH, key="form-1")) == ["Ours."]
    assert len(archive.entries(talk)) == 2
    assert items(desk.act(lodge("Ours."), FOR_NORTH)) == ["Ours.", "Ours."]


def test_a_retried_act_that_could_not_be_done_twice_is_no_refusal(rooms):
    _, desk = rooms.found(FOUNDING)
    [item] = desk.act(lodge("Ours."), FOR_NORTH).of(ItemLine)
    first = desk.act(a.Strike(item.id, "wrong room"), key="form-1")
    assert desk.act(a.Strike(item.id, "wrong room"), key="form-1").lines == first.lines
    with pytest.raises(Exception, match="withdrawn, struck"):
        desk.act(a.Strike(item.id, "wrong room"), key="form-2")


def test_a_form_sent_again_with_other_words_is_another_act(rooms, archive):
    talk, desk = rooms.found(FOUNDING)
    for _ in range(2):
        desk.act(lodge("Ours."), FOR_NORTH, key="form-1")
        desk.act(lodge("Ours, since long."), FOR_NORTH, key="form-1")
        desk.act(lodge("Ours."), FOR_SOUTH, key="form-1")
    assert items(desk.read()) == ["Ours.", "Ours, since long.", "Ours."]
    keys = [entry.key for entry in archive.entries(talk)]
    assert keys == ["", "form-1", "form-1~2", "form-1~3"]


def test_two_seats_may_use_the_same_key(rooms):
    talk, desk = rooms.found(FOUNDING)
    desk.act(a.GiveSeat(NORTH, "An invented head"), key="k")
    assert items(rooms.enter(talk, NORTH).act(lodge("Ours."), key="k")) == ["Ours."]


def test_an_act_that_was_refused_may_be_mended_under_the_same_key(rooms):
    _, desk = rooms.found(FOUNDING)
    with pytest.raises(NotYours):
        desk.act(a.Strike(Ref("nothing")), key="form-1")
    assert notes(desk.act(note("Mended."), key="form-1")) == ["Mended."]


def test_whoever_is_crossed_tries_again_and_is_told_nothing(rooms, archive, clock, monkeypatch):
    talk, desk = rooms.found(FOUNDING)
    other = Rooms(archive, clock).enter(talk, MEDIATOR)
    append, crossings = archive.append, []

    def crossed(name, entry, after):
        if len(crossings) < 3:
            crossings.append(entry)
            monkeypatch.setattr(archive, "append", append)
            other.act(note(f"Crossing {len(crossings)}."))
            monkeypatch.setattr(archive, "append", crossed)
        append(name, entry, after)

    monkeypatch.setattr(archive, "append", crossed)
    assert notes(desk.act(note("Mine."))) == [*(f"Crossing {n}." for n in (1, 2, 3)), "Mine."]


def test_whoever_is_crossed_is_refused_what_the_crossing_has_closed(
    rooms, archive, clock, monkeypatch
):
    talk, desk = rooms.found(FOUNDING)
    [item] = desk.act(lodge("Ours."), FOR_NORTH).of(ItemLine)
    other = Rooms(archive, clock).enter(talk, MEDIATOR)
    append = archive.append

    def crossed(name, entry, after):
        monkeypatch.setattr(archive, "append", append)
        other.act(a.Strike(item.id, "wrong room"))
        append(name, entry, after)

    monkeypatch.setattr(archive, "append", crossed)
    with pytest.raises(Exception, match="withdrawn, struck"):
        desk.act(a.Correct(item.id, FOUNDING.title))
    assert len(archive.entries(talk)) == 3


def test_threads_that_cross_lose_and_double_nothing(rooms, archive, clock):
    talk, desk = rooms.found(FOUNDING)
    desk.act(a.GiveSeat(NORTH, "An invented head"))
    begun = threading.Barrier(4)

    def write(who):
        begun.wait()
        room = Rooms(archive, clock).enter(talk, MEDIATOR) if who in "ab" else desk
        for number in range(8):
            for _ in range(2):
                room.act(note(f"{who}{number}"), key=f"{who}{number}")
            rooms.enter(talk, NORTH).read()

    writers = [threading.Thread(target=write, args=(who,)) for who in "abcd"]
    for each in writers:
        each.start()
    for each in writers:
        each.join()
    assert sorted(notes(desk.read())) == sorted(f"{w}{n}" for w in "abcd" for n in range(8))
    for who in "abcd":
        assert [w for w in notes(desk.read()) if w[0] == who] == [f"{who}{n}" for n in range(8)]


def test_crossing_for_ever_is_no_answer_to_a_file_that_was_put_back(path, clock):
    rooms = Rooms(opened(path, PASSPHRASE), clock)
    talk, desk = rooms.found(FOUNDING)
    rooms.backup(path.with_name("older"))
    desk.act(note("Later."))
    older = Rooms.open(path.with_name("older"), PASSPHRASE)
    desk._window._archive = desk._archive = older._archive
    for ask in (desk.read, lambda: desk.act(note("On."))):
        with pytest.raises(Exception, match="older copy"):
            ask()
    older.close()
    rooms.close()
    assert talk


PROGRAM = """
import sys
from pathlib import Path
from tests.rooms.clocks import PASSPHRASE, note
from goodoffices.core.seats import MEDIATOR
from goodoffices.rooms import Rooms

rooms = Rooms.open(Path(sys.argv[1]), PASSPHRASE)
room = rooms.enter(rooms.talks()[0], MEDIATOR)
print("ready", flush=True)
sys.stdin.readline()
for number in range(20):
    room.act(note(f"{sys.argv[2]}{number}"), key=str(number) + sys.argv[2])
rooms.close()
"""


def test_two_desks_on_one_file_lose_and_double_nothing(path):
    rooms = Rooms.open(path, PASSPHRASE)
    _, desk = rooms.found(FOUNDING)
    both = [
        subprocess.Popen(
            [sys.executable, "-c", PROGRAM, path, who],
            cwd=HOUSE,
            env={**os.environ, "PYTHONPATH": f"{HOUSE / 'src'}{os.pathsep}{HOUSE}"},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        for who in "ab"
    ]
    for each in both:
        assert each.stdout.readline() == "ready\n"
    for each in both:
        each.stdin.write("go\n")
        each.stdin.flush()
    for number in range(20):
        desk.act(note(f"c{number}"))
    for each in both:
        each.communicate(timeout=60)
        assert each.returncode == 0
    assert sorted(notes(desk.read())) == sorted(f"{w}{n}" for w in "abc" for n in range(20))
    rooms.close()


def test_a_fault_of_the_archive_is_no_crossing(rooms, archive, monkeypatch):
    _, desk = rooms.found(FOUNDING)

    def broken(*_):
        raise RuntimeError("the disk is gone")

    monkeypatch.setattr(archive, "append", broken)
    with pytest.raises(RuntimeError):
        desk.act(note("Lost."))
    monkeypatch.undo()
    assert notes(desk.read()) == []


def test_what_is_marked_for_the_mediator_stays_when_the_other_side_reads(rooms):
    talk, desk = rooms.found(FOUNDING)
    desk.act(lodge("Twelve would do.", marking=PRESETS[Preset.ALONE]), FOR_NORTH)
    desk.act(a.GiveSeat(OBSERVER, "An invented observer"))
    for seat in (SOUTH, OBSERVER, PUBLIC):
        assert "Twelve" not in repr(rooms.enter(talk, seat).read())
    assert "Twelve" in repr(rooms.enter(talk, NORTH).read())


def test_a_room_says_why_it_would_refuse_an_act_and_does_nothing(rooms):
    _talk, room = rooms.found(FOUNDING)
    room.act(lodge("Twelve boats."), FOR_NORTH)
    [item] = room.read().of(ItemLine)
    before = room.read().lines
    assert room.refuses(a.Withdraw(item.id), FOR_NORTH) is None
    foreign = room.refuses(a.Withdraw(item.id), FOR_SOUTH)
    absent = room.refuses(a.Withdraw(Ref("nothing")), FOR_NORTH)
    assert isinstance(foreign, NotYours)
    assert isinstance(absent, NotYours)
    assert room.read().lines == before


def test_no_name_of_a_talk_can_be_taken_for_an_option_of_a_command():
    rooms = Rooms()
    assert not any("-" in rooms.found(FOUNDING)[0] for _talk in range(60))
