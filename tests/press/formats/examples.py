"""A public record with something of everything, and the real one of the Muscat round."""

from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from tests.talks import NORTH, SUBSTANCE, N, S, convey, does, notes_for, reads, says, talk

from goodoffices.core import acts as a
from goodoffices.core.acts.dossier import Saying, Topic
from goodoffices.core.acts.sessions import Capacity
from goodoffices.core.acts.statements import Voice
from goodoffices.core.refs import Ref
from goodoffices.core.seats import MEDIATOR, PUBLIC
from goodoffices.core.times import When
from goodoffices.core.view import View
from goodoffices.core.words import Words
from goodoffices.press.page import page
from goodoffices.rooms import Rooms

ROOT = Path(__file__).resolve().parents[3]
NOON = datetime(2026, 5, 4, 12, tzinfo=UTC)


def cited(name: str, **more):
    return does(MEDIATOR, a.Cite(name, f"Talks, by {name}", **more), name=name.lower())


def filed(name: str, words: str, topic: Topic = Topic.STATEMENT, source: str = "gazette", **more):
    lang = more.pop("lang", "en")
    act = a.Claim(topic, Words(words, lang), Ref(source), f"anchor of {name}", **more)
    return does(MEDIATOR, act, name=name)


EVERYTHING = (
    cited("Gazette", published=date(2026, 5, 5), url="https://gazette.example/talks"),
    cited("Courier", lang="fa", note=Words("Read in print only.")),
    filed("a", "We go on.", speaker="B. Reed", office="harbour master", side="North Isle",
          saying=Saying.DIRECT, when=When(NOON)),
    filed("b", "ما ادامه می‌دهیم.", lang="fa", speaker="فرخ", side="South Isle", source="courier",
          saying=Saying.DIRECT, when=When(words="that evening")),
    filed("c", "It began at noon.", Topic.EVENT, when=When(NOON, about=True)),
    filed("d", "It began at one.", Topic.EVENT, source="courier", beside=Ref("c")),
    filed("e", "Led the delegation.", Topic.PERSON, speaker="B. Reed", side="North Isle",
          capacity=Capacity.HEAD, forms=("Ben Reed",)),
    filed("f", "Commands the guard.", Topic.OFFICE, speaker="E. Quarrel", office="commander",
          since=date(2024, 3, 1), until=date(2026, 1, 31)),
    filed("g", "=HYPERLINK(1)", Topic.OBSTACLE, reporter="an agency", qualifier="for now"),
    does(MEDIATOR, a.ConfirmClaim(Ref("c"), "A witness", Ref("courier"), "it is so")),
    does(MEDIATOR, a.CorrectClaim(Ref("c"), Words("It began at 12:10."), "A slip.",
                                  Ref("courier"), "ten past")),
    does(MEDIATOR, a.DisputeClaim(Ref("c"), Words("It did not."), "Another",
                                  Ref("gazette"), "no")),
    does(MEDIATOR, a.CorrectClaim(Ref("c"), Words("It began at 12:20."), "Another slip.")),
    does(MEDIATOR, a.Interpret(Ref("a"), Words("A sign."), Ref("courier"), "seen as", "Watchers")),
    does(MEDIATOR, a.WithdrawClaim(Ref("g"), "Nobody said so.")),
)  # fmt: skip
ISSUED = (
    notes_for(
        N,
        a.DraftStatement((Words("We thank the house."),), Voice.HEAD, "A head", "minister"),
        name="issued",
    ),
    notes_for(N, a.Issue(Ref("issued"))),
    notes_for(N, a.CorrectStatement(Ref("issued"), (Words("We thank all."),), "A slip.")),
    notes_for(S, a.DisputeStatement(Ref("issued"), Words("Not all."))),
)
CONFIDED = (says(NORTH, "Twelve per cent would do.", SUBSTANCE, name="quota"),
            convey("quota", to=S, words="A smaller share."))  # fmt: skip


def public(*steps) -> tuple[Any, Any]:
    """The talk and the page that anyone would read."""
    return seen(reads(talk(*(steps or (EVERYTHING, ISSUED, CONFIDED))), PUBLIC))


def muscat() -> tuple[Any, Any]:
    """The same of the Muscat round."""
    return seen(outside(ROOT / "examples/muscat/talk.yaml"))


def outside(file: Path) -> View:
    """What the public reads of a written talk."""
    rooms = Rooms()
    return rooms.enter(rooms.bring(file.read_bytes(), file.name), PUBLIC).read()


def seen(view: View) -> tuple[Any, Any]:
    """The talk and its page, of a view."""
    return view.talk, page(view)
