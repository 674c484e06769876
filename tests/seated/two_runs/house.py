"""One world as a house with seats: its record, its accounts, and what each browser is told."""

import hashlib
import logging
import random
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import fields, is_dataclass
from datetime import datetime, timedelta
from importlib import import_module
from multiprocessing.connection import Connection
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import django

django.setup()

from allauth.mfa.models import Authenticator  # noqa: E402 - Django must be set up before
from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value  # noqa: E402 - as above
from django.conf import settings  # noqa: E402 - as above
from django.core import mail  # noqa: E402 - as above
from django.core.files.uploadedfile import SimpleUploadedFile  # noqa: E402 - as above
from django.db import connection  # noqa: E402 - as above
from tests.disclosure.outputs import TALK, Commands  # noqa: E402 - as above
from tests.disclosure.world import KEY  # noqa: E402 - as above
from tests.seated.two_runs import chance as given  # noqa: E402 - as above
from tests.seated.two_runs.asked import (  # noqa: E402 - as above
    API,
    BODY,
    CODE,
    JSON,
    PASSWORD,
    TOKEN,
    Answered,
    Asked,
    Wanted,
    key_of,
)
from tests.seated.two_runs.ground import Browser, bare, set_up  # noqa: E402 - as above
from tests.seated.two_runs.others import Others  # noqa: E402 - as above
from tests.seated.two_runs.typed import FILE  # noqa: E402 - as above

from goodoffices.archive.memory import Memory  # noqa: E402 - as above
from goodoffices.core.entries import Entry  # noqa: E402 - as above
from goodoffices.core.words import Words  # noqa: E402 - as above
from goodoffices.rooms import Rooms  # noqa: E402 - as above
from goodoffices.server.door import door  # noqa: E402 - as above
from goodoffices.server.live import grid  # noqa: E402 - as above
from goodoffices.server.live.exchange import exchange  # noqa: E402 - as above
from goodoffices.server.live.listening import HOLD  # noqa: E402 - as above
from goodoffices.server.seated import letterbox, posting, tokens  # noqa: E402 - as above
from goodoffices.server.seated.adapting import Factors  # noqa: E402 - as above
from goodoffices.server.seated.models import (  # noqa: E402 - as above
    Letterbox,
    Person,
    Sitting,
)

SECRET = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"
MINE = "mine@post.example"
"""Where mail goes to whoever sits at the viewpoint."""


class Growing(Memory):
    """An archive to which a world adds what was done in it."""

    def grow(self, entries: Sequence[Entry]) -> None:
        """What was done since."""
        with self._lock:
            for entry in entries:
                self._kept(TALK).add(entry)


def _texts(value: object) -> Iterator[str]:
    """Every text in an act."""
    if isinstance(value, Words):
        yield value.text
    elif isinstance(value, tuple | frozenset):
        for each in value:
            yield from _texts(each)
    elif is_dataclass(value):
        for part in fields(value):
            yield from _texts(getattr(value, part.name))


class Heard:
    """The far end of a live line."""

    def __init__(self) -> None:
        self._said: list[bytes] = []
        self.ended = False

    def write(self, said: bytes) -> None:
        """Keep what is sent."""
        self._said.append(said)

    def end(self) -> None:
        """Keep that it ended."""
        self.ended = True

    def said(self) -> bytes:
        """What was sent since it was last asked."""
        said, self._said = b"".join(self._said), []
        return said


class _Lines(logging.Handler):
    """What is logged, by whatever part of the house."""

    def __init__(self) -> None:
        super().__init__()
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Keep a line."""
        self.lines.append(self.format(record))


def keep(told: Connection, wanted: Wanted) -> None:
    """Keep a house until it is closed; whatever it is asked it answers over the pipe."""
    settings.SESSION_COOKIE_AGE = wanted.idle * 60
    house = House(wanted)
    house.opened(wanted.own)
    if wanted.planted:
        import_module("tests.seated.two_runs.leaks").planted(wanted.planted)
        set_up()
    told.send("open")
    with suppress(EOFError):
        while True:
            asked = told.recv()
            try:
                said = getattr(house, asked[0])(*asked[1:])
            except Exception as fault:
                said = RuntimeError(f"{asked[0]}: {type(fault).__name__}: {fault}")
            told.send(said)


class House:
    """A house with seats, in which one talk goes on."""

    def __init__(self, wanted: Wanted) -> None:
        bare()
        self._chance, self._clock = given.given()
        self._seed, self._eyes, self._asked = wanted.seed, wanted.eyes, 0
        self._archive = Growing()
        self._archive.begin(TALK, KEY)
        self._rooms = Rooms(self._archive, self._clock)
        door._rooms, door.idle = self._rooms, float("inf")
        # So few that whoever hands in documents meets the end of them.
        door.most = 3
        if wanted.public:
            door._public, door._shown = self._rooms, {"shown": TALK}
        self._log = _Lines()
        logging.getLogger().addHandler(self._log)
        self._sat: dict[tuple[str, str], str] = {}
        self._times: dict[str, int] = {}
        self._said: list[str] = []
        self._heard = 0
        self._browsers: dict[str, Browser] = {}
        self._tokens: dict[str, str] = {}
        # So that somebody who signed in surely still is.
        self._others = Others(self._clock, timedelta(minutes=wanted.idle - 10))
        self._posted = self._clock.now
        self._at_will = random.Random(wanted.seed)
        self._lines: list[tuple[str, Heard]] = []
        self._moment = 0
        door.listen(exchange.ring)

    # what goes on

    def go_on(
        self, entries: Sequence[Entry], seats: Sequence[tuple[str, str]], now: datetime
    ) -> None:
        """Take what was done since, and let whoever was given a seat take it."""
        self._clock.now = max(now, self._clock.now)
        if entries:
            self._archive.grow(entries)
            exchange.ring(TALK)
        for seat, seating in seats:
            if (seat, seating) not in self._sat:
                self._seat(seat, seating)

    def live(self) -> tuple[tuple[str, bytes, bool], ...]:
        """What each open line of the viewpoint says since it was last asked, and which end."""
        for _ in range(2):
            self._moment += 1
            exchange.look(self._moment * grid.STEP)
            exchange.tell(range(self._moment, self._moment + 1), self._moment * grid.STEP)
        said = tuple((path, line.said(), line.ended) for path, line in self._lines)
        self._lines = [each for each in self._lines if not each[1].ended]
        return said

    def mail(self) -> tuple[bytes, ...]:
        """The mails to whoever sits at the viewpoint, since it was last asked."""
        before, self._posted = self._posted, self._clock.now
        if before == self._posted:
            # Nobody's moment comes where no time passes.
            return ()
        mail.outbox = []
        posting.post(before, self._posted)
        mine = [each for each in mail.outbox if each.to == [MINE]]
        return tuple(each.message().as_bytes() for each in mine)

    def _seat(self, seat: str, seating: str) -> None:
        place = self._times[seat] = self._times.get(seat, -1) + 1
        mine = seat == str(self._eyes)
        self._chance.seed(f"{self._seed} {seat} {place}")
        name = (
            f"mine-{place}"
            if mine
            else f"p-{hashlib.sha256(seat.encode()).hexdigest()[:9]}-{place}"
        )
        person = self.person(name, founds=seat.startswith("mediation"))
        sitting = Sitting.objects.create(
            key=key_of(seat, place), person=person, talk=TALK, seat=seat, seating=seating
        )
        self._sat[seat, seating] = sitting.key
        if mine:
            self._tokens[name] = tokens.drawn(sitting, "mine", tokens.Reach.BINDS)
        # Whoever else wants mail is hidden: in each world it is others.
        if mine or self._at_will.random() < 0.2:
            address = MINE if mine else f"{place}@post.example"
            wanted = letterbox.Wanted(address, "en", since=self._clock.now.timestamp())
            Letterbox.objects.create(person=person, sealed=letterbox.sealed(wanted))
        if not mine:
            self._others.people.append((person, sitting.key, seat))

    def person(self, name: str, *, founds: bool = False) -> Person:
        """Somebody with an account and a second factor."""
        self._chance.seed(f"{self._seed} {name}")
        person = Person.objects.make(name, PASSWORD)
        if founds:
            Person.objects.filter(pk=person.pk).update(founds=True)
        Authenticator.objects.create(
            user=person, type="totp", data={"secret": Factors().encrypt(SECRET)}
        )
        return person

    def opened(self, own: float) -> None:
        """Some have accounts already, in each world others; one has one, and no seat here."""
        rng = random.Random(own)
        self._at_will.seed(own)
        for _ in range(rng.randint(0, 4)):
            self.person(f"before-{rng.randrange(10**9)}")
        self.person("guest")

    # what is asked

    def ask(self, asked: Asked, now: datetime) -> tuple[Answered, tuple[Entry, ...], str]:
        """The answer to a request, what it did in the record, and words of it that were logged."""
        self._asked += 1
        self._clock.now = max(now, self._clock.now)
        before = len(self._archive.entries(TALK))
        self._chance.seed(f"{self._seed} {asked.who} {self._asked}")
        answered = self._answered(self._browser(asked.who), asked)
        done = self._archive.entries(TALK, before)
        return answered, done, self._logged()

    def _browser(self, who: str) -> Browser:
        if who not in self._browsers:
            self._browsers[who] = Browser()
        return self._browsers[who]

    def _answered(self, browser: Browser, asked: Asked) -> Answered:
        queries: list[str] = []

        def count(execute: Any, sql: str, *told: Any) -> Any:
            # The name of a savepoint is a place in memory.
            queries.append(sql.partition("SAVEPOINT")[1] or sql)
            return execute(sql, *told)

        with connection.execute_wrapper(count):
            answer = self._sent(browser, asked)
            body = b"".join(answer)
            answer.close()
        headers = tuple(sorted((name, value) for name, value in answer.items()))
        cookies = str(answer.cookies)
        return Answered(answer.status_code, headers, cookies, body, tuple(queries))

    def _sent(self, browser: Browser, asked: Asked) -> Any:
        if asked.path.startswith(API):
            return self._by_token(browser, asked)
        if asked.fields is None:
            line = Heard()

            def taken(take: Any) -> None:
                take(line)
                self._lines.append((f"{asked.who} {asked.path}", line))

            held: Any = {HOLD: taken}
            return browser.get(asked.path, **held)
        form: dict[str, list[Any]] = {}
        for name, value in asked.fields:
            form.setdefault(name, []).append(self._value(value))
        return browser.send(asked.path, form)

    def _by_token(self, browser: Browser, asked: Asked) -> Any:
        """What a program of theirs is answered; whoever never had a seat makes a token up."""
        sent = dict(asked.fields or ())
        token = sent.pop(TOKEN, "") or self._tokens.get(asked.who, "")
        headers = {"authorization": f"Bearer {token}"} if token else {}
        if asked.fields is None:
            return browser.get(asked.path, headers=headers)
        if BODY not in sent:
            return browser.get(asked.path, headers={**headers, **sent})
        body = sent.pop(BODY)
        return browser.post(asked.path, body, JSON, headers={**headers, **sent})

    def _value(self, value: str) -> Any:
        if not value.startswith(FILE):
            return self._code() if value == CODE else value
        called, _line, held = value.removeprefix(FILE).partition("\n")
        return SimpleUploadedFile(f"{called}.txt", held.encode("latin-1"))

    def _code(self) -> str:
        return str(format_hotp_value(hotp_value(SECRET, int(self._clock.now.timestamp()) // 30)))

    def _logged(self) -> str:
        """A line of the log in which words of the talk stand; nothing where there is none."""
        lines, self._log.lines = self._log.lines, []
        if not lines:
            return ""
        entries = self._archive.entries(TALK, self._heard)
        self._heard += len(entries)
        self._said += (said for entry in entries for said in _texts(entry.act) if len(said) > 9)
        return next((line for line in lines if any(said in line for said in self._said)), "")

    # what is hidden

    def busy(self, seed: float, now: datetime) -> str:
        """Others come and go, read and try things, as they like in this world."""
        rng = random.Random(seed)
        self._clock.now = max(now, self._clock.now)
        self._chance.seed(f"{seed}")
        before = len(self._archive.entries(TALK))
        self._others.come_and_go(rng)
        if len(self._archive.entries(TALK)) != before:
            raise ValueError("the world knows nothing of what was done")
        return self._logged()

    # what is printed

    def printed(self, now: datetime) -> list[tuple[str, object]]:
        """What every command prints and writes for these eyes."""
        self._clock.now = max(now, self._clock.now)

        class Told:
            entries = self._archive.entries(TALK)

        with TemporaryDirectory() as folder:
            return list(Commands(Path(folder)).of(Told(), self._eyes, self._clock.now))  # type: ignore[arg-type] # it stands for a world
