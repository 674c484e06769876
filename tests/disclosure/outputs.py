"""Everything a world gives out beyond a view: what commands print and write, what pages answer.

A world stands in for the desk's file and for a written talk; all else is as it is used.
"""

import os
import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from pathlib import Path

import django
import pytest
from click.testing import CliRunner, Result
from tests.disclosure.defects import ROOT
from tests.disclosure.world import KEY, World

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "goodoffices.server.settings")
django.setup()

from django.test import Client  # noqa: E402 - Django must be set up before
from django.urls import get_resolver  # noqa: E402 - as above

from goodoffices.archive.memory import Memory  # noqa: E402 - as above
from goodoffices.archive.shelf import TalkId  # noqa: E402 - as above
from goodoffices.cli import main  # noqa: E402 - as above
from goodoffices.core.lines import (  # noqa: E402 - as above
    CopyLine,
    ItemLine,
    RecordLine,
    SessionLine,
    StatementLine,
)
from goodoffices.core.seats import PUBLIC, Seat  # noqa: E402 - as above
from goodoffices.core.view import View  # noqa: E402 - as above
from goodoffices.papers.model import Kind  # noqa: E402 - as above
from goodoffices.rooms import Rooms  # noqa: E402 - as above
from goodoffices.server.door import door  # noqa: E402 - as above
from goodoffices.server.downloading import documents  # noqa: E402 - as above

Output = tuple[str, object]
"""What was asked for, and everything that came."""

TALK = TalkId("the-talk")
READOUTS = ROOT / "examples/readouts"
CASES = """
cases:
  - id: nets
    confidences:
      - {id: c1, lang: en, text: "We could live with twelve nets on the harbour quay."}
    known: []
    draft: {lang: en, text: "Would twelve nets do, on the quay?"}
"""
OLD = 1_000_000_000
"""A time long ago: a file that keeps it was not written anew."""
_DRAWN = re.compile(
    rb'name="csrfmiddlewaretoken" value="[^"]*"|name="key" value="[^"]*"'
    rb'|name="csrf-token" content="[^"]*"'
)
"""What is drawn anew for each page, whatever stands on it."""


def rooms(world: World, now: datetime) -> Rooms:
    """All rooms of a world, as they are at a moment."""
    archive = Memory()
    archive.begin(TALK, KEY, world.entries)
    return Rooms(archive, lambda: now)


class Commands:
    """The command line over one world; what it publishes stays in a folder of its own."""

    def __init__(self, folder: Path) -> None:
        self._folder, self._file, self._key = folder, folder / "talk.yaml", folder / "key"
        self._cases = folder / "cases.yaml"
        self._cases.write_text(CASES, encoding="utf-8")
        self._file.write_bytes(b"")
        self._key.write_text("a long passphrase", encoding="utf-8")

    def of(self, world: World, eyes: Seat, now: datetime) -> Iterator[Output]:
        """What every command prints and writes for these eyes."""
        there = rooms(world, now)
        with pytest.MonkeyPatch.context() as put:
            put.setattr(Rooms, "open", lambda *_named: there)
            put.setattr(Rooms, "bring", lambda *_named: TALK)
            put.setattr(Rooms, "enter", lambda _rooms, *who, enter=Rooms.enter: enter(there, *who))
            put.setattr(Rooms, "close", lambda _rooms: None)
            # What is laid here outlives no power cut, and waiting for the disk takes most of it.
            put.setattr(os, "fsync", lambda _file: None)
            yield from self._shown(eyes)
            yield from self._of_no_talk()
            if eyes == PUBLIC:
                yield from self._published()
            else:
                yield from self._printed(eyes, there.enter(TALK, eyes).read())

    def _shown(self, eyes: Seat) -> Iterator[Output]:
        keyed = ("--data", self._folder, "--passphrase-file", self._key)
        for told in ((), ("--json",)):
            yield self._run("replay", self._file, "--as", eyes, *told)
            yield self._run("export", *keyed, "--talk", TALK, "--as", eyes, *told)
        for told in ((), ("--names",)):
            yield self._run("calendar", self._file, "--as", eyes, *told)

    def _of_no_talk(self) -> Iterator[Output]:
        """What reads a file and no talk: nothing of a talk that was open may linger in it."""
        yield self._run("read", "--json", READOUTS / "veldt.txt")
        yield self._run("compare", "--json", *sorted(READOUTS.iterdir()))
        yield self._run("leaks", "--json", self._cases)

    def _printed(self, eyes: Seat, view: View) -> Iterator[Output]:
        sides = [party.side for party in view.talk.parties] if view.talk else []
        sessions = range(1, len(view.of(SessionLine)) + 2)
        for kind in (kind.value for kind in Kind):
            wanted: list[tuple[object, ...]] = [()]
            if kind in (Kind.TALKING_POINTS.value, Kind.ROOM_CARD.value):
                wanted = [("--to", side) for side in sides]
            if kind == Kind.RECORD.value:
                wanted = [("--session", number) for number in sessions]
            for lang, form in (("en", "html"), ("fa", "docx")):
                for each in wanted:
                    told = ("--as", eyes, "--lang", lang, "--form", form, *each)
                    yield self._run("paper", self._file, kind, *told)

    def _published(self) -> Iterator[Output]:
        """Every file of two sites, which of them are new, and what is said of it."""
        keyed = ("--data", self._folder, "--passphrase-file", self._key, "--talk", TALK)
        address = ("--address", "https://talks.example/")
        for name, told in (("written", (self._file,)), ("kept", (*keyed, *address))):
            yield self._run("publish", self._folder / name, *told)
            yield f"{name} site", dict(_laid(self._folder / name))

    def _run(self, *words: object) -> Output:
        ran: Result = CliRunner().invoke(main, [str(word) for word in words])
        if ran.exception is not None and not isinstance(ran.exception, SystemExit):
            raise ran.exception
        command = " ".join(str(word) for word in words if not isinstance(word, Path))
        said = ran.stderr_bytes.replace(str(self._folder).encode(), b"")
        return command, (ran.exit_code, ran.stdout_bytes, said)


def _laid(site: Path) -> Iterator[tuple[str, object]]:
    """What lies in a folder: how large, of which rights, whether written anew, and its bytes."""
    for path in sorted(site.rglob("*")):
        name, told = path.relative_to(site).as_posix(), path.stat()
        if path.is_dir():
            yield name, told.st_mode
            continue
        yield name, (told.st_mode, told.st_size, told.st_mtime == OLD, path.read_bytes())
        os.utime(path, (OLD, OLD))


def served(world: World, now: datetime) -> Iterator[Output]:
    """What the house answers to anybody: the site of a talk that is shown, and its preview."""
    there = rooms(world, now)
    with pytest.MonkeyPatch.context() as put:
        put.setattr(door, "_public", there)
        put.setattr(door, "_shown", {"shown": TALK})
        browser = Client(HTTP_HOST="127.0.0.1:8642")
        for path in ("", "shown", "shown/", *(f"shown/{name}" for name in _SERVED), "search.json"):
            yield from _answer(browser, f"/public/{path}")


_SERVED = ("fa.html", "feed.xml", "feed.json", "record.json", "people.json", "ninjs.json",
           "lines.csv", "picture.png", "nothing.html")  # fmt: skip


def pages(world: World, now: datetime) -> Iterator[Output]:
    """What the desk answers to its mediator at every address of the talk."""
    there = rooms(world, now)
    with pytest.MonkeyPatch.context() as put:
        put.setattr(door, "_rooms", there)
        put.setattr(door, "_ticket", "ticket")
        put.setattr(door, "left", lambda: 600.0)
        browser = Client(HTTP_HOST="127.0.0.1:8642")
        browser.cookies["goodoffices_ticket_8642"] = "ticket"
        for path in addresses(door.mediator(TALK).read()):
            yield from _answer(browser, path)


def addresses(view: View) -> Iterator[str]:
    """Every address below a talk, with each thing of its view that can be asked for there."""
    named: Mapping[str, Sequence[str]] = {
        "item": [line.id for line in view.of(ItemLine)][-3:],
        "session": [line.id for line in view.of(SessionLine)][-2:],
        "record": [line.id for line in view.of(RecordLine)][-2:],
        "copy": [line.id for line in view.of(CopyLine)][-2:],
        "act": ["Lodge", "Recognise", "Claim", "DraftStatement"],
        "line": [line.id for line in view.lines if documents(line)][-2:],
        "which": ["given", "bare", "1"],
    }
    for route in (str(each.pattern) for each in get_resolver().url_patterns):
        if not route.startswith("talks/<str:talk>/"):
            continue
        path = "/" + route.replace("<str:talk>", TALK)
        holes = re.findall(r"<str:(\w+)>", path)
        found = [path]
        for hole in holes:
            found = [each.replace(f"<str:{hole}>", ref) for each in found for ref in named[hole]]
        yield from found
    texts = [f"{s.id}.{words.lang}" for s in view.of(StatementLine) for words in s.words]
    texts += [str(line.id) for line in view.of(CopyLine)]
    if len(texts) > 1:
        yield f"/talks/{TALK}/compare?first={texts[0]}&second={texts[-1]}"


def _answer(browser: Client, path: str) -> Iterator[Output]:
    answer = browser.get(path)
    body = b"".join(answer)
    answer.close()
    headers = sorted((name, value) for name, value in answer.items())
    yield path, (answer.status_code, headers, _DRAWN.sub(b"", body))
