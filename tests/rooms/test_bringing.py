"""A written talk is brought in whole, or not at all."""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from tests.rooms.clocks import FOUNDING, PASSPHRASE, note
from tests.talks import NORTH, SOUTH

from goodoffices.archive import codec
from goodoffices.archive.faults import DiskFull, Fault
from goodoffices.archive.sealed import open as opened
from goodoffices.core.lines import ItemLine, ReceivedLine
from goodoffices.core.seats import MEDIATOR
from goodoffices.rooms import Rooms, TalkId, Unreadable

HOUSE = Path(__file__).parents[2]
FIRST = (HOUSE / "examples/first-talk.yaml").read_bytes()


def test_a_written_talk_is_done_act_by_act_as_it_is_told(rooms, archive):
    talk = rooms.bring(FIRST, "first-talk.yaml")
    desk = rooms.enter(talk, MEDIATOR)
    a_side, b_side = (rooms.enter(talk, seat) for seat in sides(desk))
    assert [line.side for line in desk.read().of(ItemLine)] == ["A", "B"]
    [received] = b_side.read().of(ReceivedLine)
    assert "graze" not in received.words[0].text
    assert "graze" in a_side.read().of(ItemLine)[0].words.text
    assert len(archive.entries(talk)) == 4


def sides(desk):
    """The heads of the talk's delegations."""
    kind = type(NORTH)
    return [kind(NORTH.chamber, "head", party.side) for party in desk.read().talk.parties]


def test_names_are_drawn_anew_and_the_files_own_stand_nowhere(rooms, archive):
    one, two = rooms.bring(FIRST, "a"), rooms.bring(FIRST, "a")
    assert one != two
    ids = [entry.id for talk in (one, two) for entry in archive.entries(talk)]
    assert len(set(ids)) == 8
    assert not {"talk", "grazing", "water"} & set(ids)
    assert archive.key(one) != archive.key(two)


def test_a_talk_may_be_brought_under_a_name_that_is_free(rooms):
    name = TalkId("meadow")
    assert rooms.bring(FIRST, "a", name) == name
    with pytest.raises(Fault, match="already"):
        rooms.bring(FIRST, "a", name)
    assert rooms.talks() == (name,)


@pytest.mark.parametrize(
    ("right", "wrong", "line", "reason"),
    [
        (b"    marking: in your words, from us\n", b"", 27, "nobody but you"),
        (b"to: [B]", b"to: [A]", 28, "receiver other than the source"),
        (b"attribution: the delegation", b"attribution: the named speaker", 28, "naming it so"),
        (b"do: Convey", b"do: Conveys", 28, "no act"),
        (b"at: +1h", b"at: +1h\n    by: delegation/A/head", 28, "not taken"),
        (b"{side: B, name: Lower", b"{side: A, name: Lower", 4, "different names"),
        (b"goodoffices: 1", b"goodoffices: \xff", 2, "UTF-8"),
    ],
)  # fmt: skip
def test_a_file_in_which_one_act_is_refused_is_refused_whole(rooms, right, wrong, line, reason):
    text = FIRST.replace(right, wrong)
    assert text != FIRST
    with pytest.raises(Unreadable, match=reason) as unreadable:
        rooms.bring(text, "first-talk.yaml")
    assert unreadable.value.line == line
    assert rooms.talks() == ()


def test_a_refused_act_is_told_without_the_words_of_it(rooms):
    text = FIRST.replace(b"    marking: in your words, from us\n", b"")
    with pytest.raises(Unreadable) as unreadable:
        rooms.bring(text, "first-talk.yaml")
    assert "sheep" not in str(unreadable.value)
    assert "harvest" not in str(unreadable.value)


def test_a_disk_that_fills_in_mid_talk_leaves_no_half_of_it(path, monkeypatch):
    archive = opened(path, PASSPHRASE)
    rooms = Rooms(archive)
    long = FIRST + b"".join(
        b"  - {do: Note, at: +1s, words: '%s'}\n" % (b"word " * 3000) for _ in range(40)
    )
    with archive._drawer.resting() as db:
        [pages] = db.execute("PRAGMA page_count").fetchone()
        db.execute(f"PRAGMA max_page_count = {pages + 20}")
    with pytest.raises(DiskFull):
        rooms.bring(long, "long.yaml")
    assert rooms.talks() == ()
    assert archive.verify() == 0
    with archive._drawer.resting() as db:
        db.execute("PRAGMA max_page_count = 1000000")
    rooms.bring(long, "long.yaml")
    assert archive.verify() == 44
    rooms.close()


KILLED = """
import os, signal, sys
from pathlib import Path
from tests.rooms.clocks import FOUNDING, PASSPHRASE
from goodoffices.archive import codec
from goodoffices.rooms import Rooms

rooms = Rooms.open(Path(sys.argv[1]), PASSPHRASE)
encode, left = codec.encode, [int(sys.argv[3])]

def dying(entry):
    if not left[0]:
        os.kill(os.getpid(), signal.SIGKILL)
    left[0] -= 1
    return encode(entry)

codec.encode = dying
if sys.argv[2] == "bring":
    rooms.bring(Path("examples/first-talk.yaml").read_bytes(), "first")
else:
    rooms.found(FOUNDING)
"""


@pytest.mark.parametrize(("deed", "after"), [("bring", 1), ("bring", 3), ("found", 0)])
def test_a_kill_in_mid_talk_leaves_no_half_of_it(path, deed, after):
    done = subprocess.run(
        [sys.executable, "-c", KILLED, path, deed, str(after)],
        cwd=HOUSE,
        env={**os.environ, "PYTHONPATH": f"{HOUSE / 'src'}{os.pathsep}{HOUSE}"},
        check=False,
        timeout=60,
    )
    assert done.returncode == -signal.SIGKILL
    archive = opened(path, PASSPHRASE)
    assert archive.talks() == ()
    assert archive.verify() == 0
    archive.close()


def test_a_talk_whose_founding_cannot_be_kept_is_not_begun(rooms, archive, monkeypatch):
    def full(*_):
        raise DiskFull

    monkeypatch.setattr(codec, "encode", full)
    monkeypatch.setattr(archive, "begin", archive.begin if archive_seals(archive) else full)
    with pytest.raises(DiskFull):
        rooms.found(FOUNDING)
    monkeypatch.undo()
    assert rooms.talks() == ()


def archive_seals(archive):
    """Whether this archive writes bytes at all."""
    return hasattr(archive, "verify")


def test_what_was_written_out_and_brought_in_reads_the_same(rooms):
    talk = rooms.bring(FIRST, "first-talk.yaml")
    rooms.enter(talk, MEDIATOR).act(note("Added at the desk."), key="form-1")
    again = rooms.bring(rooms.written(talk).encode(), "written.yaml")
    assert rooms.written(again) == rooms.written(talk)
    assert "form-1" in rooms.written(again)
    for seat in (MEDIATOR, *sides(rooms.enter(talk, MEDIATOR)), NORTH, SOUTH):
        there, here = (rooms.enter(name, seat).read() for name in (talk, again))
        assert [type(line) for line in there.lines] == [type(line) for line in here.lines]
    assert json.dumps(rooms.written(again))
