"""A talk as long as one likes, as evenings of proximity talks make it.

ILLUSTRATIVE: every party is invented. The same seed gives the same talk.
"""

import random
from datetime import UTC, datetime, timedelta

from goodoffices.core import acts as a
from goodoffices.core.acts import Act
from goodoffices.core.acts.contributions import Kind
from goodoffices.core.acts.conveyances import Onward, Part
from goodoffices.core.acts.dossier import Topic
from goodoffices.core.acts.rounds import Ending
from goodoffices.core.acts.sessions import Capacity
from goodoffices.core.acts.statements import Voice
from goodoffices.core.acts.talk import Party
from goodoffices.core.entries import Behalf, How
from goodoffices.core.lines import ItemLine, ReceivedLine
from goodoffices.core.marking import PRESETS, Attribution, Marking, Preset, Use
from goodoffices.core.refs import Ref, Side
from goodoffices.core.seats import capital, head
from goodoffices.core.stages import Fate
from goodoffices.core.times import Place, When
from goodoffices.core.words import Words
from goodoffices.rooms import Room, Rooms, TalkId

A, B = Side("A"), Side("B")
SIDES = (A, B)
OTHER = {A: B, B: A}
HALL = Place("Lantern House", "Asia/Muscat")
START = datetime(2026, 5, 4, 7, tzinfo=UTC)

ENGLISH = (
    "the boats keep north of the buoys until the spawning is over",
    "a share of twelve in a hundred would do for the first season",
    "the patrols say on the radio when they leave harbour",
    "the old licences stay valid until both councils have met",
    "we want the bank counted by somebody both of us trust",
    "nobody is stopped for what was done before the first of the month",
    "the harbour of the other island takes our boats in a storm",
)
PERSIAN = (
    "قایق‌ها تا پایان تخم‌ریزی در شمال بویه‌ها می‌مانند",
    "برای فصل نخست دوازده درصد بس است",
    "گشتی‌ها هنگام ترک بندر با بی‌سیم خبر می‌دهند",
    "می‌خواهیم کسی که هر دو به او اعتماد داریم بستر را بشمارد",
)
PRESET_ODDS = {
    Preset.ALONE: 30,
    Preset.THINK: 20,
    Preset.IDEA: 15,
    Preset.SUBSTANCE: 25,
    Preset.VERBATIM: 10,
}


class Evenings:
    """A mediator at her desk, and two heads who act for themselves now and then."""

    def __init__(self, rooms: Rooms, clock: "Clock", seed: int = 1) -> None:
        parties = (
            Party(A, Words("North Isle"), Place("Harbour", "Europe/London")),
            Party(B, Words("South Isle"), Place("Cliff", "Asia/Tehran")),
        )
        founding = a.Found(Words("The fishing bank"), parties, HALL, Words("The house"))
        self._clock, self._chance = clock, random.Random(seed)
        self.talk, self.desk = rooms.found(founding)
        self.done = 1
        self._rooms = rooms
        self.view = self.desk.read()
        for seat in (head(A), head(B), capital(A), capital(B)):
            self.act(a.GiveSeat(seat, f"An invented {seat.role}"))
        self.heads = {side: rooms.enter(self.talk, head(side)) for side in SIDES}
        self._round = self.round()

    def act(self, act: Act, side: Side | None = None, room: Room | None = None) -> Ref:
        """Do an act; the name of the last line that the acting room then has."""
        self._clock.goes(self._chance.randrange(5, 90))
        behalf = Behalf(side, How.ORAL, f"A speaker of {side}") if side else None
        view = (room or self.desk).act(act, behalf)
        self.done += 1
        if room is None:
            self.view = view
        return view.lines[-1].id

    def round(self) -> Ref:
        """Call and open a round."""
        opened = self.act(a.ProposeRound(Words(f"A round, after {self.done} acts"), HALL))
        self.act(a.Convene(opened))
        self.act(a.OpenRound(opened))
        return opened

    def evening(self, acts: int) -> None:
        """Sessions of one round until about so many acts are done; its end for now."""
        while self.done + 75 < acts:
            self.session()
        self.act(a.EndRound(self._round, Ending.FOR_NOW))
        self.act(a.IntendToReconvene(self._round, words=Words("In due course.")))
        self._round = self.round()

    def words(self) -> Words:
        """A sentence or two that somebody says, a third of them in Persian."""
        lang, said = ("fa", PERSIAN) if self._chance.random() < 0.33 else ("en", ENGLISH)
        several = self._chance.sample(said, self._chance.choice((1, 1, 2, 3)))
        return Words(f"{self.done}: " + "; ".join(several) + ".", lang)

    def session(self) -> None:
        """One side's session: some forty lines noted, what came of them, its record."""
        side = self._chance.choice(SIDES)
        session = self.act(
            a.Schedule(frozenset({side}), HALL, When(at=self._clock()), self._round)
        )
        self.act(a.OpenSession(session, When(at=self._clock(), about=True)))
        for capacity in (Capacity.HEAD, Capacity.ALSO_ATTENDED):
            self.act(a.Attend(session, f"An invented {capacity.value}", capacity, side))
        noted = [self.line(side, session) for _ in range(36)]
        for _ in range(6):
            self.lodged(side)
        for ref in self._chance.sample(noted, 3):
            self.act(a.Clarify(ref, self.words()))
        self.act(a.CloseSession(session, When(at=self._clock())))
        draft = self.act(a.DraftRecord(session, self.words(), frozenset(noted[:20])))
        self.act(a.ReadBack(draft))
        self.act(a.ConfirmRecord(draft), side)
        self.act(a.Correct(noted[0], self.words(), "misheard"))
        self.act(a.Withdraw(noted[1]), side)
        self.act(a.Strike(noted[2], "noted in the wrong room"))
        self.carry(side)
        self.between(side)

    def line(self, side: Side, session: Ref) -> Ref:
        """One line as somebody speaks, written down at the desk."""
        return self.act(a.Lodge(self.words(), *self._meant(), session=session), side)

    def lodged(self, side: Side) -> None:
        """Something that a head lodges from its own room."""
        self.act(a.Lodge(self.words(), *self._meant()), room=self.heads[side])

    def _meant(self) -> tuple[Kind, Marking | None]:
        preset = self._chance.choices(list(PRESET_ODDS), list(PRESET_ODDS.values()))[0]
        marking = None if self._chance.random() < 0.1 else PRESETS[preset]
        return self._chance.choice(list(Kind)), marking

    def carry(self, side: Side) -> None:
        """Carry what may go, one by one and merged; the receiver acknowledges some."""
        items = [line for line in self.view.of(ItemLine)[-60:] if _may_go(line, side)]
        to = frozenset({OTHER[side]})
        for item in items[:6]:
            self.act(a.Convey(Onward((Part(self.words(), frozenset({item.id})),), to)))
        merged = tuple(Part(self.words(), frozenset({item.id})) for item in items[6:9])
        if merged:
            self.act(a.Convey(Onward(merged, to, attribution=Attribution.A_SIDE)))
        if items[9:]:
            part = Part(self.words(), frozenset({items[9].id}))
            self.act(a.RecordCrossed(Onward((part,), to, attribution=Attribution.SPEAKER)))
        room = self.heads[OTHER[side]]
        for line in room.read().of(ReceivedLine)[-3:]:
            if not line.acknowledged:
                self.act(a.Acknowledge(line.id), room=room)

    def between(self, side: Side) -> None:
        """What is done between sessions."""
        guides = [line.id for line in self.view.of(ItemLine)[-40:] if _guides(line)]
        self.act(a.NoteArea(self.words(), frozenset(guides[:4])))
        self.act(a.Note(self.words()))
        self.act(a.Movement(side, self.words(), When(at=self._clock())))
        self.act(a.Report(self.words()), room=self.heads[side])
        self.act(a.Instruct(self.words()), room=self._rooms.enter(self.talk, capital(side)))
        self.act(a.PressLine(self.words(), self._round))
        source = self.act(a.Cite("An invented gazette", f"Evening {self.done}"))
        self.act(a.Claim(Topic.EVENT, self.words(), source, "it went on"))
        draft = a.DraftStatement((self.words(),), Voice.MEDIATOR, "The mediator")
        self.act(a.Issue(self.act(draft)))


class Clock:
    """A clock that goes on as the talk does."""

    def __init__(self) -> None:
        self._at = START

    def __call__(self) -> datetime:
        return self._at

    def goes(self, seconds: int) -> None:
        """Go on by so much."""
        self._at += timedelta(seconds=seconds)


def _may_go(line: ItemLine, side: Side) -> bool:
    fits = Use.IN_SUBSTANCE in line.marking.uses()
    return line.side == side and line.fate is Fate.STANDS and fits


def _guides(line: ItemLine) -> bool:
    return line.fate is Fate.STANDS and line.marking.guides()


def long_talk(rooms: Rooms, clock: Clock, entries: int) -> TalkId:
    """A talk of so many entries, in rooms that tell the time by that clock."""
    evenings = Evenings(rooms, clock)
    while evenings.done + 100 < entries:
        evenings.evening(min(evenings.done + 600, entries - 20))
    while evenings.done < entries:
        evenings.act(a.Note(evenings.words()))
    return evenings.talk
