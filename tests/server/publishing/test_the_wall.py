"""Nothing of any room is in any byte that is published: in no page, feed, picture or index.

Whatever stands in any room of the invented evening is looked for in every file of its site; and
what happens in rooms, and when anything was filed, changes none of its bytes.
"""

import html
import json
import re
from dataclasses import fields, is_dataclass
from datetime import datetime, timedelta
from enum import Enum

import pytest
from click.testing import CliRunner
from tests.press.formats.examples import CONFIDED, EVERYTHING, ROOT
from tests.server.publishing.conftest import laid
from tests.talks import Step, does, held_round, reads, talk

from goodoffices.archive.written import read
from goodoffices.cli import main
from goodoffices.core import acts as a
from goodoffices.core.refs import Ref
from goodoffices.core.seats import MEDIATOR, PUBLIC
from goodoffices.core.showing import as_json
from goodoffices.core.words import Words
from goodoffices.rooms import Rooms
from goodoffices.server.publishing.laying import LIST

EVENING = ROOT / "examples/evening/talk.yaml"
_ASSETS = "assets/"


def texts(thing):
    """Every text within a thing, at whatever depth."""
    if isinstance(thing, Enum):
        return
    if isinstance(thing, str):
        yield thing
    elif is_dataclass(thing):
        for field in fields(thing):
            if field.type is not Ref and field.name not in ("lang", "zone"):
                yield from texts(getattr(thing, field.name))
    elif isinstance(thing, dict):
        for each in thing.values():
            yield from texts(each)
    elif isinstance(thing, list | tuple | frozenset | set):
        for each in thing:
            yield from texts(each)


def plain(text):
    """Letters and digits alone, so that no mark and no break hides a text."""
    return " ".join(re.findall(r"\w+", text.casefold()))


def pieces(text, words=4):
    """Every run of so many words; the whole where it is shorter."""
    each = plain(text).split()
    if len(each) <= words:
        return {" ".join(each)}
    return {" ".join(each[at : at + words]) for at in range(len(each) - words + 1)}


def readable(data):
    """All that can be read in a file: as it is, and with its signs undone."""
    told = data.decode("utf-8", errors="replace")
    told += html.unescape(told)
    told += re.sub(r"\\u([0-9a-f]{4})", lambda found: chr(int(found[1], 16)), told)
    if data.startswith(b"\x89PNG"):
        for chunk in re.findall(rb"(?:tEXt|zTXt|iTXt|eXIf).{0,2000}", data, re.DOTALL):
            told += chunk.decode("latin-1")
    return told


@pytest.fixture(scope="module")
def confided():
    """Every run of words that stands in some room of the evening and not in the public's view."""
    rooms = Rooms()
    view = rooms.enter(rooms.bring(EVENING.read_bytes(), "talk.yaml"), PUBLIC).read()
    outside = plain(" ".join(texts(as_json(view))))
    acts = [entry.act for entry in read(EVENING.read_bytes(), "talk.yaml")]
    inside = {p for act in acts for text in texts(act) if " " in text for p in pieces(text)}
    return {piece for piece in inside if len(piece) > 9 and piece not in outside}


def test_there_is_much_that_must_not_be_found(confided):
    assert len(confided) > 1500
    assert any("\u0600" <= piece[0] <= "\u06ff" for piece in confided)


@pytest.fixture(scope="module")
def published(tmp_path_factory):
    """Every file that the command writes for the evening, whatever it is, by its path."""
    to = tmp_path_factory.mktemp("published") / "site"
    ran = CliRunner().invoke(main, ["publish", str(to), str(EVENING)])
    assert ran.exit_code == 0, ran.output
    return {p.relative_to(to).as_posix(): p.read_bytes() for p in to.rglob("*") if p.is_file()}


def test_nothing_that_was_confided_in_any_room_is_in_any_byte_that_is_written(published, confided):
    found = {}
    for name, data in published.items():
        if not name.startswith(_ASSETS):
            told = plain(f"{name}\n{readable(data)}")
            found |= {(name, piece): True for piece in confided if piece in told}
    assert found == {}


def test_what_is_written_is_the_site_its_list_and_what_every_site_has(published, evening, muscat):
    assert {name: data for name, data in published.items() if name != LIST} == evening
    assert published[LIST].decode().split("\n")[:-1] == sorted(evening)
    assets = {name: data for name, data in evening.items() if name.startswith(_ASSETS)}
    assert assets == {name: data for name, data in muscat.items() if name.startswith(_ASSETS)}


def test_a_confidence_that_stood_in_a_file_would_be_found(evening, confided):
    piece = sorted(confided)[0]
    for planted in (piece, piece.upper().replace(" ", " — "), json.dumps(piece)):
        assert piece in plain(readable(evening["index.html"] + planted.encode()))
    assert piece in plain(readable(b"\x89PNG\r\n\x1a\n....tEXtwords\0" + piece.encode()))


def test_no_picture_holds_anything_but_what_draws_it(evening, muscat):
    for site in (evening, muscat):
        for name, data in site.items():
            if "/picture" in name:
                kinds = {data[at + 4 : at + 8] for at in chunks(data)}
                assert kinds <= {b"IHDR", b"IDAT", b"IEND", b"sRGB", b"pHYs", b"PLTE"}


def chunks(data):
    at = 8
    while at < len(data):
        yield at
        at += 12 + int.from_bytes(data[at : at + 4])


ROOMS = (
    CONFIDED,
    held_round(),
    does(MEDIATOR, a.Cite("A hidden paper", "Never used"), name="hidden"),
)


def late(steps, by):
    """The same steps, done so much later."""
    return [
        Step(step.by, step.act, step.name, at=datetime(2026, 5, 4, tzinfo=HALL_ZONE) + by)
        for step in steps
    ]


HALL_ZONE = talk().entries[0].at.tzinfo


def test_what_happens_in_the_rooms_changes_no_byte_of_the_site():
    alone, among = talk(EVERYTHING), talk(ROOMS, EVERYTHING)
    assert laid(reads(alone, PUBLIC)) == laid(reads(among, PUBLIC))


def test_when_a_line_was_filed_changes_no_byte_of_the_site():
    soon, later = talk(EVERYTHING), talk(late(EVERYTHING, timedelta(days=30)))
    assert soon.entries[-1].at != later.entries[-1].at
    assert laid(reads(soon, PUBLIC)) == laid(reads(later, PUBLIC))


def test_the_same_view_gives_the_same_bytes_and_so_does_the_talk_on_another_desk(evening):
    rooms = Rooms()
    view = rooms.enter(rooms.bring(EVENING.read_bytes(), "talk.yaml"), PUBLIC).read()
    assert laid(view) == laid(view) == evening


def test_a_suggestion_is_in_no_file():
    standing = a.dossier.Standing.SUGGESTED
    act = a.Claim(
        a.dossier.Topic.EVENT, Words("A canary sings."), Ref("gazette"), "sung", standing
    )
    site = laid(reads(talk(EVERYTHING, does(MEDIATOR, act)), PUBLIC))
    assert not [name for name, data in site.items() if b"canary" in data or b"sung" in data]
