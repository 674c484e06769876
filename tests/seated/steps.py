"""What people do in a house with seats, in one line each, for the tests of its rooms."""

import html
import itertools
import re
from dataclasses import dataclass

from django.test import Client
from tests.seated.conftest import seated

from goodoffices.core.acts import Convey
from goodoffices.core.acts.conveyances import Onward, Part
from goodoffices.core.marking import Attribution, Use
from goodoffices.core.refs import Side
from goodoffices.core.seats import Seat
from goodoffices.core.words import Words
from goodoffices.server.door import door

_keys = itertools.count(1)


@dataclass(frozen=True)
class Sitter:
    """Somebody in a seat, with a browser and a room."""

    client: Client
    room: str
    talk: str
    seat: str

    def page(self, more=""):
        """A page of the room, as it is read."""
        return html.unescape(self.client.get(f"{self.room}{more}").content.decode())

    def does(self, act, **fields):
        """Send the form of an act; two underscores stand for a dot. The answer."""
        sent = {name.replace("__", "."): value for name, value in fields.items()}
        return self.client.post(
            f"{self.room}do/{act}", {"key": f"pressed-{next(_keys):04}", **sent}
        )

    def done(self, act, **fields):
        """Send the form of an act that is allowed."""
        answer = self.does(act, **fields)
        assert answer.status_code == 302, re.findall(r'id="refusal".*?</section>', html.unescape(
            answer.content.decode()), re.DOTALL) or answer.status_code  # fmt: skip
        return answer

    def says(self, words, marking="in your words, from us", lang="en", **fields):
        """Hand something to the mediation."""
        return self.done("Lodge", words__text=words, words__lang=lang, kind="position",
                         marking=marking, **fields)  # fmt: skip

    @property
    def view(self):
        """What the seat reads, as the page is made of it."""
        return door.room(self.talk, Seat.parse(self.seat)).read()

    def last(self, kind):
        """The latest line of a kind that the seat reads."""
        return self.view.of(kind)[-1]


def sits(mara, talk, seat, person):
    """Somebody who was given a seat and has taken it."""
    client, room = seated(mara, talk, seat, person)
    return Sitter(client, room, talk, seat)


def mediates(talk, act, behalf=None):
    """The mediator does something at the desk."""
    return door.mediator(talk).act(act, behalf)


def desk(talk):
    """What the mediator reads."""
    return door.mediator(talk).read()


def carried(talk, to, words, *items, use=Use.IN_SUBSTANCE, named=Attribution.DELEGATION):
    """The mediator lets words cross."""
    part = Part(Words(words), frozenset(item.id for item in items))
    onward = Onward((part,), frozenset({Side(to)}), use, named)
    mediates(talk, Convey(onward))
