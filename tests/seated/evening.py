"""The example evening, done once more over the site: each act by the form of its own seat.

What each act moved is kept beside it: who was sent a mail meanwhile, and what was logged.
"""

import re
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from html import unescape

from django.core import mail
from django.test import Client, override_settings
from django.utils import timezone
from tests.house.tree import ROOT
from tests.seated.conftest import Clock, boxed, enrolled
from tests.seated.two_runs.typed import typed

from goodoffices.archive.written.reading import read
from goodoffices.core.acts import AskLeave, Convey, GiveSeat, RecordCrossed
from goodoffices.core.acts.desk import FindingAnswer
from goodoffices.core.entries import Entry
from goodoffices.core.naming import mapped
from goodoffices.core.refs import label
from goodoffices.server.door import door
from goodoffices.server.drafting import of_onward
from goodoffices.server.seated import posting
from goodoffices.server.seated.models import Invitation, Person, Sitting
from goodoffices.server.seated.seats import founded

LATER = timedelta(hours=10)
"""How long is waited after the last act: until what was under embargo is public, and mailed."""


@dataclass(frozen=True)
class Sent:
    """One mail: when, to whose address, and all of it."""

    at: datetime
    to: str
    message: object


@dataclass
class Evening:
    """The evening as it goes on in a house with seats."""

    mara: Client
    clock: Clock
    talk: str = ""
    browsers: dict[str, Client] = field(default_factory=dict)
    looked: dict[str, list[datetime]] = field(default_factory=dict)
    sent: list[Sent] = field(default_factory=list)
    named: dict[str, str] = field(default_factory=dict)
    done: list[tuple[Entry, Entry]] = field(default_factory=list)
    _number: int = 0

    @property
    def entries(self):
        """All that was recorded."""
        return door._rooms._archive.entries(self.talk)

    def begin(self, first):
        """Found the talk; its mediator wants mail too, and gets none."""
        self.clock.now = first.at
        self.talk = door.found(first.act)
        founded(self.talk, Person.objects.get(name="mara"))
        boxed(self.mara, address("mediation/mediator"))
        self._took(first)

    def go_on(self, written):
        """Do one act of the evening, as its seat does it."""
        self._until(written.at)
        act = self._as_called(written)
        self._number += 1
        answer = self._send(written, act, f"done-{self._number:04}")
        assert answer.status_code == 302, (written, said(answer))
        self._took(written)
        if isinstance(act, GiveSeat):
            self._seat(str(act.seat))

    def end(self):
        """Let time pass once nothing more is done."""
        self._until(self.clock.now + LATER)

    def look(self, seat):
        """Somebody opens their room."""
        answer = self.browsers[seat].get(self._room(seat))
        assert answer.status_code == 200
        self.looked[seat].append(self.clock.now)

    def _until(self, at):
        """Let time pass minute by minute; whoever is told of something opens their room."""
        while self.clock.now < at:
            before, mail.outbox = self.clock.now, []
            self.clock.now = min(at, before + timedelta(minutes=1))
            posting.post(before, self.clock.now)
            for each in mail.outbox:
                self.sent.append(Sent(self.clock.now, each.to[0], each.message()))
                self.look(each.to[0].partition("@")[0].replace(".", "/"))

    def _as_called(self, written):
        """The act under the names that its seat has for things."""
        key, audience = door._rooms._archive.key(self.talk), written.by.audience
        return mapped(written.act, lambda ref: label(key, audience, self.named[ref]))

    def _send(self, written, act, key):
        match act:
            case Convey() | AskLeave() | RecordCrossed():
                return self._carry(act, key)
        fields = {}
        for name, value in typed(act, written.behalf, self.zone, key):
            fields.setdefault(name, []).append(value)
        seat = str(written.by)
        base = f"/talks/{self.talk}/" if seat == "mediation/mediator" else self._room(seat)
        browser = self.mara if seat == "mediation/mediator" else self.browsers[seat]
        return browser.post(f"{base}do/{type(act).__name__}", fields)

    def _carry(self, act, key):
        """Let words cross by the pages for that; what is found in them crosses nevertheless."""
        view = door.mediator(self.talk).read()
        form = {**of_onward(act.onward, view), "key": [key]}
        if isinstance(act, RecordCrossed):
            when = [(n, v) for n, v in typed(act, None, self.zone, key) if n.startswith("when")]
            form |= {name: [value] for name, value in when} | {"how": [act.how]}
            return self.mara.post(f"/talks/{self.talk}/crossed", form)
        form["step"] = ["ask" if isinstance(act, AskLeave) else "convey"]
        if isinstance(act, Convey) and act.ask is not None:
            form = {"step": ["cleared"], "ask": [act.ask], "key": [key]}
        there = f"/talks/{self.talk}/carry"
        answer = self.mara.post(there, form)
        shared = re.findall(r'name="(finding\.\d+)\.shared" value="([^"]*)"', said(answer))
        for name, words in shared:
            form |= {f"{name}.shared": [unescape(words)], f"{name}.why": ["It may."]}
            form[name] = [FindingAnswer.NEVERTHELESS.value]
        return self.mara.post(there, form) if shared else answer

    def _took(self, written):
        new = self.entries[-1]
        self.named[written.id] = new.id
        self.done.append((written, new))

    def _seat(self, seat):
        """Whoever was given a seat takes it, and wants to be told of what comes to it."""
        made = said(self.mara.post(f"/talks/{self.talk}/seats", {"seat": seat}))
        theirs = enrolled(re.search(r"/invited/([\w-]+)", made)[1], seat.replace("/", "."))
        Sitting.objects.filter(seat=seat).update(since=self.clock.now)
        self.browsers[seat] = boxed(theirs, address(seat))
        self.looked[seat] = [self.clock.now]

    def _room(self, seat):
        return f"/rooms/{Sitting.objects.get(talk=self.talk, seat=seat).key}/"

    @property
    def zone(self):
        """The clock of the venue."""
        return self.entries[0].act.place.zone


def address(seat):
    """Where mail goes to whoever sits there."""
    return f"{seat.replace('/', '.')}@post.example"


def said(answer):
    """What a page says."""
    return answer.content.decode()


def written():
    """The evening, as it is written down."""
    return read((ROOT / "examples/evening/talk.yaml").read_bytes(), "talk.yaml")


@contextmanager
def going_on():
    """An evening that has only been founded, in a house that stands."""
    clock, own = Clock(timezone.now()), timezone.now
    mara = enrolled(Invitation.drawn(founds=True), "mara")
    timezone.now, door._rooms._clock = clock, clock
    try:
        with override_settings(SESSION_COOKIE_AGE=10**9, ACCOUNT_REAUTHENTICATION_TIMEOUT=10**6):
            yield Evening(mara, clock)
    finally:
        timezone.now = own
