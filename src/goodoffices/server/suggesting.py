"""What is read in the text of a source, as its page shows it: the text in pieces, suggestions."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from goodoffices.core.acts.dossier import Standing, Topic
from goodoffices.core.lines import ClaimLine, CopyLine
from goodoffices.core.view import View
from goodoffices.press.formats.shapes import Record
from goodoffices.press.persons.persons import persons
from goodoffices.press.reports.document import document
from goodoffices.press.reports.layout import Part
from goodoffices.press.reports.person import Person
from goodoffices.press.reports.reading import Reading, read
from goodoffices.press.reports.suggestions import Suggestion, suggestions
from goodoffices.server.sentences import called

TOPICS = list(Topic)

LONGEST_ANCHOR = 1000
"""Signs of a source on which a line may rest."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a text: what it is to whoever reads the page, and to which suggestion it leads.

    `kind` is "" for plain text, "open" for what is suggested, "filed" for what was, "aside" for
    what is no part of the report.
    """

    text: str
    kind: str
    place: str


@dataclass(frozen=True, slots=True)
class Along:
    """What comes along with a line that was published: who said what of it, resting on what."""

    standing: Standing
    by: str
    words: str
    anchor: str


@dataclass(frozen=True, slots=True)
class Shown:
    """A suggestion, its place on the page and the text around its words.

    `read` are the lines of which it may be somebody's reading, the likeliest first; none where it
    is no reading. `along` is what was said of the line and is filed along with it. `sent` is what
    its form sent, where that was refused. `side` is the side by its name.
    """

    suggestion: Suggestion
    place: str
    before: str
    after: str
    read: tuple[ClaimLine, ...] = ()
    along: tuple[Along, ...] = ()
    alike: int = 1
    side: str = ""
    sent: Mapping[str, str] | None = None

    @property
    def fields(self) -> Mapping[str, str]:
        """What its form holds: what was sent, or what is suggested."""
        if self.sent is not None:
            return self.sent
        own = _fields(self.suggestion, self.read)
        return {**own, "side": self.side or own["side"]}


@dataclass(frozen=True, slots=True)
class Opened:
    """A text that was taken in, read anew: nothing of what is read is kept.

    `reading` is there where it is a report, and `record` where it is of a published record.
    `aside` is what would be suggested, had it not been rejected.
    """

    copy: CopyLine
    reading: Reading | None
    shown: tuple[Shown, ...]
    pieces: tuple[Piece, ...]
    filed: int
    record: Record | None = None
    aside: tuple[Shown, ...] = ()

    def at(self, place: str) -> Suggestion | None:
        """The suggestion at a place of the page, rejected or not."""
        there = (*self.shown, *self.aside)
        return next((each.suggestion for each in there if each.place == place), None)

    def holding(self, place: str, sent: Mapping[str, str]) -> "Opened":
        """The same, with the form at one place as it was sent: nothing that was typed is lost."""
        shown = tuple(
            replace(each, sent=sent) if each.place == place else each for each in self.shown
        )
        return replace(self, shown=shown)

    def alike(self, place: str) -> tuple[Shown, ...]:
        """What may be filed together with a suggestion, itself included; else nothing."""
        suggestion = self.at(place)
        like = likeness(suggestion) if suggestion and self.record is None else None
        found = [each for each in self.shown if likeness(each.suggestion) == like]
        return tuple(found) if like and len(found) > 1 else ()

    def after(self, place: str) -> str:
        """The place of the next suggestion, or of the one before where there is none."""
        places = [each.place for each in self.shown]
        if place not in places:
            return ""
        here = places.index(place)
        return next(iter([*places[here + 1 :], *reversed(places[:here])]), "")


def likeness(each: Suggestion) -> tuple[object, ...] | None:
    """What suggestions share that may be filed together: one voice, told by one reporter.

    Presences are alike among each other. What needs a look of its own is like nothing.
    """
    nameless = each.saying is not None and not each.speaker
    if each.silent or nameless or each.standing is not Standing.REPORTED:
        return None
    if each.topic is Topic.PERSON:
        return (each.topic, each.reporter)
    return (each.speaker, each.office, each.side, each.reporter)


def opened(view: View, copy: CopyLine) -> Opened:
    """A text with what is suggested of it: neither what was filed nor what was set aside."""
    made = document(copy.text.text.encode(), "report.txt")
    reading = read(made, _roster(view), whole=False)
    claims = [line for line in view.of(ClaimLine) if line.source == copy.source]
    readings = _readings(view, copy)
    filed = [*(line.anchor for line in claims), *readings]
    known = {(line.topic, line.anchor) for line in claims}
    known.update((topic, anchor) for topic in TOPICS for anchor in readings)
    aside = {each for other in view.of(CopyLine) for each in other.aside}
    read_out = [_resting(each) for each in suggestions(reading, view.talk)]
    every = [each for each in read_out if (each.topic, each.anchor) not in known]
    found = [each for each in every if (each.topic, each.anchor) not in aside]
    gone = [each for each in every if each not in found and each.anchor not in filed]
    like = Counter(map(likeness, found))
    shown = tuple(
        replace(
            _shown(each, made.text, claims), alike=like[likeness(each)] if likeness(each) else 1
        )
        for each in found
    )
    names = {str(side): name.text for side, name in called(view).items()}
    shown = tuple(replace(each, side=names.get(each.suggestion.side, "")) for each in shown)
    return Opened(
        copy,
        reading,
        shown,
        tuple(_pieces(made.text, reading, shown, filed)),
        len(filed),
        aside=tuple(_shown(each, made.text, claims) for each in gone),
    )


def _resting(each: Suggestion) -> Suggestion:
    """A suggestion that rests on no more words than a line may: on the first of a long speech."""
    if len(each.anchor) <= LONGEST_ANCHOR:
        return each
    anchor = each.anchor[:LONGEST_ANCHOR].rpartition(" ")[0] or each.anchor[:LONGEST_ANCHOR]
    return replace(each, anchor=anchor, end=each.start + len(anchor))


def _roster(view: View) -> tuple[Person, ...]:
    """Whom the public record names, so that a text is read with their names."""
    return tuple(
        Person(
            each.name,
            tuple(form for form in each.forms if form != each.name),
            next(iter(each.offices), None),
            each.side or None,
        )
        for each in persons(view)
    )


def _readings(view: View, copy: CopyLine) -> list[str]:
    """The words of this text on which filed readings of lines rest."""
    return [
        remark.anchor
        for line in view.of(ClaimLine)
        for remark in line.remarks
        if remark.source == copy.source and remark.standing is Standing.INTERPRETED
    ]


AROUND = 70
"""Signs of the text shown before and after what a suggestion rests on."""


def _shown(each: Suggestion, text: str, claims: Sequence[ClaimLine]) -> Shown:
    before = text[max(0, each.start - AROUND) : each.start].rpartition("\n")[2]
    after = text[each.end : each.end + AROUND].partition("\n")[0]
    if len(before) == AROUND:  # no word is shown in part
        before = before.partition(" ")[2]
    if len(after) == AROUND:
        after = after.rpartition(" ")[0]
    place = f"s-{each.start}-{each.end}-{TOPICS.index(each.topic)}"
    return Shown(each, place, before, after, _read(each, text, claims))


def _fields(each: Suggestion, read_of: Sequence[ClaimLine]) -> dict[str, str]:
    """What the form of a suggestion holds before anybody mends it."""
    return {
        "words": each.words,
        "topic": each.topic.value,
        "speaker": each.speaker,
        "office": each.office,
        "side": each.side,
        "saying": each.saying.value if each.saying else "",
        "capacity": each.capacity.value if each.capacity else "",
        "reporter": each.reporter,
        "qualifier": each.qualifier,
        "when": "on" if each.when else "",
        "of": next((str(line.id) for line in read_of), ""),
    }


def _read(each: Suggestion, text: str, claims: Sequence[ClaimLine]) -> tuple[ClaimLine, ...]:
    """What a reading may be of: the lines of its text, those that stand before it first."""
    if each.standing is not Standing.INTERPRETED:
        return ()
    standing = [line for line in claims if line.standing is not Standing.WITHDRAWN]
    places = {line.id: text.find(line.anchor) for line in standing}
    # What is made of the state is made of somebody's words for it.
    state = each.topic is Topic.STATE
    return tuple(
        sorted(
            standing,
            key=lambda line: (
                state and line.topic is not Topic.STATE,
                places[line.id] >= each.start,
                -places[line.id],
            ),
        )
    )


def _pieces(
    text: str, reading: Reading, shown: Sequence[Shown], filed: Sequence[str]
) -> Iterator[Piece]:
    """The text cut where something begins or ends; what is suggested stands before the rest."""
    marked = [(each.suggestion.start, each.suggestion.end, "open", each.place) for each in shown]
    for anchor in filed:
        start = text.find(anchor)
        if start >= 0:
            marked.append((start, start + len(anchor), "filed", ""))
    for block in reading.document.of(Part.ASIDE, Part.EMBED):
        marked.append((block.start, block.end, "aside", ""))
    cuts = {0, len(text), *(each[0] for each in marked), *(each[1] for each in marked)}
    for start, end in pairwise(sorted(cuts)):
        over = [each for each in marked if each[0] <= start and end <= each[1]]
        kind, place = (over[0][2], over[0][3]) if over else ("", "")
        yield Piece(text[start:end], kind, place)
