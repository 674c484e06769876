"""What every paper has in common: the talk, who may read it, names and times, the copy."""

from collections.abc import Iterable
from datetime import datetime

from goodoffices.core.documents import Document
from goodoffices.core.lines import ItemLine
from goodoffices.core.refs import Side
from goodoffices.core.refusals import NotYours
from goodoffices.core.seats import Chamber
from goodoffices.core.times import When
from goodoffices.core.view import View
from goodoffices.papers import dates
from goodoffices.papers.model import Copy, Kind, Line, Paper, Paragraph, Part
from goodoffices.papers.phrases import Speech


class Frame:
    """A view as a paper in one language tells it."""

    def __init__(self, view: View, lang: str) -> None:
        """Frame a view.

        Raises:
            NotYours: these eyes know of no talk.
            ValueError: papers are not printed in that language.
        """
        if view.talk is None:
            raise NotYours("no_such")
        self.view, self.talk, self.speech = view, view.talk, Speech(lang)
        self.zone = self.talk.place.zone
        self._parties = {party.side: party for party in self.talk.parties}

    def side(self, side: Side | None) -> Line:
        """What a side is called, in this language if it has such a name; none is the mediation."""
        if side is None:
            return self.speech.own(self.speech.text("the_mediation"))
        return self.speech.line("whole_name", side=self._parties[side].called(self.speech.lang))

    def sides(self, sides: Iterable[Side]) -> Line:
        """Several sides, in the order of the founding."""
        chosen = set(sides)
        return self.speech.listed(*(self.side(side) for side in self._parties if side in chosen))

    def place(self, side: Side | None) -> int:
        """Where a side stands in the order of the founding; what is no side's comes first."""
        return -1 if side is None else list(self._parties).index(side)

    def moment(self, at: datetime) -> Line:
        """A time with its day."""
        return dates.moment(at, self.zone, self.speech)

    def everywhere(self, at: datetime, given: str = "") -> Line:
        """A time by the clocks of the venue, of the capitals, and by which it was given."""
        places = [self.talk.place, *(party.capital for party in self.talk.parties)]
        known = {place.zone: place.name for place in reversed(places)}
        if given:
            known.setdefault(given, given.rpartition("/")[2].replace("_", " "))
        zones = dict.fromkeys([self.zone, *known])
        if len(zones) == 1:
            return self.moment(at)
        speech = self.speech
        return speech.listed(
            *(
                speech.joined(dates.moment(at, zone, speech), speech.said(known[zone]), by=" ")
                for zone in zones
            )
        )

    def clock(self, at: datetime) -> Line:
        """A time; its day too where that is not the day of the paper."""
        there = dates.local(at, self.zone).date()
        if there != dates.local(self.view.now, self.zone).date():
            return self.moment(at)
        return self.speech.own(dates.clock(at, self.zone, self.speech.lang))

    def when(self, time: When | None) -> Line:
        """A time as it was given."""
        return dates.when(time, self.zone, self.speech) if time else ()

    def number(self, number: int) -> Line:
        """A number in the digits of the language."""
        return self.speech.own(dates.digits(number, self.speech.lang))

    def said_at(self, item: ItemLine) -> Line:
        """When an item was said, as far as that is told."""
        said = item.behalf.said if item.behalf else None
        return self.clock(said or item.at)

    def enclosed(self, documents: Iterable[Document]) -> tuple[Line, ...]:
        """The name of each document: what it holds stands on no paper."""
        names = (self.speech.said(each.file_name) for each in documents if each.content)
        return tuple(self.speech.line("with_document", document=name) for name in names)

    def section(self, found: list[Part]) -> list[Part]:
        """The parts of a section, which says so where it has none."""
        return found or [Paragraph(self.speech.line("nothing"), quiet=True)]

    def paper(
        self,
        kind: Kind,
        title: Line,
        marking: Line,
        parts: Iterable[Part],
        copy: Copy | None = None,
        head: tuple[Line, ...] = (),
    ) -> Paper:
        """A paper of this view."""
        speech, now = self.speech, self.view.now
        made = speech.line(
            "made",
            time=self.moment(now),
            place=speech.said(self.talk.place.name),
            offset=dates.offset(now, self.zone),
        )
        return Paper(
            kind,
            speech.lang,
            title,
            self.talk.title,
            (*head, made),
            marking,
            tuple(parts),
            speech.text("page"),
            speech.text("illustrative") if self.talk.illustrative else "",
            self._copy(copy),
        )

    def _copy(self, copy: Copy | None) -> Line:
        if copy is None:
            return ()
        speech, lang = self.speech, self.speech.lang
        burn = dates.day(copy.burn, lang) if copy.burn else ""
        return speech.joined(
            speech.line("copy", number=dates.digits(copy.number, lang)) if copy.number else (),
            speech.line("burn", day=burn) if burn else (),
        )

    def readers(self) -> Line:
        """Who may read what these eyes read."""
        eyes = self.view.eyes
        side = self.side(eyes.side)
        match eyes.chamber:
            case Chamber.MEDIATION:
                return self.speech.line("for_mediation")
            case Chamber.DELEGATION:
                return self.speech.line("for_room", side=side)
            case Chamber.CAPITAL:
                return self.speech.line("for_capital", side=side)
            case Chamber.LIAISON:
                return self.speech.line("for_officer", side=side)
            case Chamber.PUBLIC:
                return self.speech.line("for_all")
            case _:
                return self.speech.line("for_seat", role=self.speech.role(eyes.role))
