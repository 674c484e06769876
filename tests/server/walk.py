"""An invented talk at a mediator's desk, for tests to walk. ILLUSTRATIVE: nobody in it is real."""

from dataclasses import dataclass

from django.test import Client

from goodoffices.core.acts import Found
from goodoffices.core.acts.talk import Party
from goodoffices.core.lines import ItemLine
from goodoffices.core.marking import Silence
from goodoffices.core.refs import Side
from goodoffices.core.times import Place
from goodoffices.core.view import View
from goodoffices.core.words import Words
from goodoffices.server.door import door

PARTIES = (
    Party(Side("A"), Words("North Isle"), Place("Harbour", "Europe/London")),
    Party(Side("B"), Words("جزیرهٔ جنوب", "fa"), Place("Cliff", "Asia/Tehran")),
    Party(Side("C"), Words("East Isle"), Place("Reef", "Asia/Muscat")),
)


@dataclass(frozen=True)
class Evening:
    """A talk on an open desk, and the browser it is walked with."""

    client: Client
    talk: str

    def get(self, page: str = "", **query):
        """Open a page of the talk."""
        return self.client.get(f"/talks/{self.talk}/{page}", query)

    def post(self, page: str, **sent):
        """Send a form of the talk; a field such as `words.text` is given as `words__text`."""
        data = {name.replace("__", "."): value for name, value in sent.items()}
        return self.client.post(f"/talks/{self.talk}/{page}", data)

    def does(self, act: str, side: str = "", **sent):
        """Do an act that the talk allows, by its form, herself or for a side."""
        answer = self.post(f"do/{act}", **{"for__side": side, **sent})
        assert answer.status_code == 302, answer.content.decode()
        return answer

    def note(self, side: str, words: str, marking: str = "", lang: str = "en", **more) -> ItemLine:
        """Note what a side said, on the sheet."""
        sent = {"for__side": side, "words__text": words, "words__lang": lang, "marking": marking}
        answer = self.post("sheet", **sent, **more)
        assert answer.status_code == 302, answer.content.decode()
        return self.view.of(ItemLine)[-1]

    @property
    def view(self) -> View:
        """What the mediator reads."""
        return door.mediator(self.talk).read()

    def one(self, kind):
        """The only line of a kind."""
        (line,) = self.view.of(kind)
        return line


def evening(client: Client, sides: int = 2, silence: Silence = Silence.KEEP) -> Evening:
    """A talk with so many sides, just founded."""
    act = Found(
        Words("The fishing bank"),
        PARTIES[:sides],
        Place("Lantern House", "Asia/Muscat"),
        Words("The house"),
        silence=silence,
    )
    return Evening(client, door.found(act))
