"""From an act to its sight in another open room: fifty talks of ten rooms, all lines open.

The act is a mediator's form, sent over HTTP; the time runs from when it is sent. "Told" is when
the event reaches another room of the talk, any of them; "seen" is when one of them has asked for
its page again and has all of it, with the words.
"""

import asyncio
import re
import statistics
import tempfile
import time
from collections.abc import Iterator
from contextlib import nullcontext
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlencode

from benchmarks.rooms.house import (
    MEDIATOR,
    Open,
    People,
    free_port,
    in_database,
    prepared,
    serving,
    shown_again,
)

SEATS = (
    MEDIATOR,
    *(
        f"delegation/A/{role}"
        for role in ("head", "negotiator", "expert", "adviser", "note-taker")
    ),
    *(f"delegation/B/{role}" for role in ("head", "negotiator", "expert", "adviser")),
)
"""Who has a room open in each talk."""
TALKS, ACTS = 50, 200
BETWEEN = 0.5
"""Seconds from one act to the next, each in another talk."""
READERS = 5
"""How many rooms read what crosses: those of the delegation it goes to."""
PROMISED = 250


def filled() -> list[Open]:
    """Found the talks in the house that was made ready; everybody has a seat and is signed in."""
    from django.db import transaction  # late: the house has its settings from here

    from goodoffices.core import acts  # late, as above
    from goodoffices.core.acts.talk import Party  # late, as above
    from goodoffices.core.refs import Side  # late, as above
    from goodoffices.core.seats import Seat  # late, as above
    from goodoffices.core.times import Place  # late, as above
    from goodoffices.core.words import Words  # late, as above
    from goodoffices.server.door import door  # late, as above

    oslo, rome = Place("Oslo", "Europe/Oslo"), Place("Rome", "Europe/Rome")
    parties = (Party(Side("A"), Words("North"), oslo), Party(Side("B"), Words("South"), rome))
    made, people = [], People()
    with transaction.atomic():
        for number in range(TALKS):
            title, muscat = Words(f"Talk {number}"), Place("Muscat", "Asia/Muscat")
            founding = acts.Found(title, parties, muscat, Words("The house"), illustrative=True)
            talk = door.found(founding, f"benchmark-{number}")
            desk = door.mediator(talk)
            for seat in SEATS:
                if seat != MEDIATOR:
                    desk.act(acts.GiveSeat(Seat.parse(seat), seat.rpartition("/")[2]))
                made.append(people.seated(talk, seat))
    door.lock()
    return made


class Browser:
    """Somebody who has a room open."""

    def __init__(self, port: int, of: Open) -> None:
        self.port, self.of = port, of
        self.heard: asyncio.Queue[float] = asyncio.Queue()

    async def asked(self, path: str, form: dict[str, str] | None = None, cookie: str = "") -> str:
        """A page, on a connection of its own."""
        reader, writer = await asyncio.open_connection("127.0.0.1", self.port)
        body = urlencode(form or {})
        said = {"Host": f"localhost:{self.port}", "Connection": "close"}
        said["Cookie"] = "; ".join(filter(None, (self.of.cookie, cookie)))
        if form is not None:
            said["Content-Type"] = "application/x-www-form-urlencoded"
            said |= {"Content-Length": str(len(body)), "Origin": f"http://localhost:{self.port}"}
        head = "".join(f"{name}: {value}\r\n" for name, value in said.items())
        method = "GET" if form is None else "POST"
        writer.write(f"{method} {path} HTTP/1.1\r\n{head}\r\n{body}".encode())
        answer = (await reader.read()).decode()
        writer.close()
        return answer

    async def listens(self) -> None:
        """Open the page, then the line, and note when an event comes."""
        page = await self.asked(self.of.room)
        found = re.search(r'name="live" content="([^"]+)" data-seen="(\w+)"', page)
        if found is None:
            raise RuntimeError(f"a room did not open: {page[:80]}")
        reader, writer = await asyncio.open_connection("127.0.0.1", self.port)
        writer.write(
            f"GET {found[1]}?seen={found[2]} HTTP/1.1\r\nHost: localhost:{self.port}\r\n"
            f"Cookie: {self.of.cookie}\r\n\r\n".encode()
        )
        await reader.readuntil(b"retry: 2000\n\n")
        self.line = asyncio.create_task(self._hears(reader))
        self.writer = writer

    async def _hears(self, reader: asyncio.StreamReader) -> None:
        while line := await reader.readline():
            if line.startswith(b"data: new"):
                self.heard.put_nowait(time.monotonic())

    async def carries(self, words: str, number: int) -> float:
        """Let words of one's own cross to the first side; when the form was sent."""
        await asyncio.to_thread(shown_again, self.of)
        page = await self.asked(f"{self.of.room}carry")
        token = re.search(r'csrfmiddlewaretoken" value="(\w+)"', page)
        cookie = re.search(r"Set-Cookie: +(goodoffices_form=[^;]+)", page)
        if token is None or cookie is None:
            raise RuntimeError("the form did not come")
        form = {
            "step": "convey", "key": f"act-{number:06d}", "csrfmiddlewaretoken": token[1],
            "onward.parts.own.words.text": words, "onward.parts.own.words.lang": "en",
            "onward.to": "A", "onward.use": "in your words", "onward.form": "oral",
            "onward.attribution": "nobody", "onward.status": "exploratory",
            "onward.reach": "the delegation",
        }  # fmt: skip
        begun = time.monotonic()
        answer = await self.asked(f"{self.of.room}carry", form, cookie[1])
        if " 302 " not in answer[:40]:
            raise RuntimeError(f"the act was not done: {answer[:40]}")
        return begun


@dataclass
class Times:
    """Seconds from sending each act."""

    every: list[float] = field(default_factory=list)
    last: list[float] = field(default_factory=list)
    seen: list[float] = field(default_factory=list)


async def acted(port: int, rooms: list[Open]) -> Times:
    """Open every room, then act here and there; what came when."""
    browsers = [Browser(port, each) for each in rooms]
    talks: dict[str, list[Browser]] = {}
    for each in browsers:
        await each.listens()
        talks.setdefault(each.of.talk, []).append(each)
    times, every = Times(), list(talks.values())
    for number in range(ACTS):
        mediator, *others = every[number % len(every)]
        readers = [each for each in others if each.heard.empty()][:READERS]
        words = f"Words number {number}."
        begun = await mediator.carries(words, number)
        heard = [await asyncio.wait_for(each.heard.get(), 30) - begun for each in readers]
        page = await readers[0].asked(readers[0].of.room)
        if words not in page:
            raise RuntimeError("the page does not show what the event said")
        times.seen.append(time.monotonic() - begun)
        times.every += heard
        times.last.append(max(heard))
        await asyncio.sleep(BETWEEN)
    if any(each.line.done() for each in browsers):
        raise RuntimeError("a line ended")
    for each in browsers:
        each.line.cancel()
        each.writer.close()
    return times


def measured(kept: str = "") -> Iterator[str]:
    """What was measured, line by line, with talks in a file or in a database."""
    with (
        tempfile.TemporaryDirectory() as place,
        in_database() if kept == "database" else nullcontext(),
    ):
        folder, port = Path(place) / "house", free_port()
        origin = f"http://localhost:{port}"
        prepared(folder, origin)
        rooms = filled()
        with serving(folder, origin, port):
            times = asyncio.run(acted(port, rooms))
    where = "PostgreSQL" if kept == "database" else "SQLite"
    yield f"{len(rooms)} lines open in {TALKS} talks, {ACTS} acts, {where}"
    yield ""
    yield "| from sending the act | p50 | p99 | promised p99 |"
    yield "| --- | ---: | ---: | ---: |"
    told = f"told to the last of {READERS} rooms"
    yield _row("told to another room", times.every, f"≤ {PROMISED} ms")
    yield _row(told, times.last)
    yield _row("seen: that room's page is there again", times.seen, f"≤ {PROMISED} ms")


def _row(what: str, times: list[float], promised: str = "") -> str:
    cut = statistics.quantiles(times, n=100, method="inclusive")
    kept = not promised or cut[98] * 1000 <= PROMISED
    told = promised if kept else f"{promised} (**not kept**)"
    return f"| {what} | {cut[49] * 1000:.0f} ms | {cut[98] * 1000:.0f} ms | {told} |"
