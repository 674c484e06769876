"""What is read in the text of a source, as its page shows it: the text in pieces, suggestions."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from goodoffices.core.acts import Claim, Interpret, SetAside
from goodoffices.core.acts.dossier import Saying, Standing, Topic
from goodoffices.core.acts.sessions import Capacity
from goodoffices.core.lines import ClaimLine, CopyLine
from goodoffices.core.refs import Ref
from goodoffices.core.refusals import Malformed
from goodoffices.core.view import View
from goodoffices.core.words import Words
from goodoffices.press.formats.shapes import Record
from goodoffices.press.reports.document import document
from goodoffices.press.reports.layout import Part
from goodoffices.press.reports.reading import Reading, read
from goodoffices.press.reports.suggestions import Suggestion, suggestions
from goodoffices.server.sent import Sent

TOPICS = list(Topic)


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
    is no reading. `along` is what was said of the line and is filed along with it.
    """

    suggestion: Suggestion
    place: str
    before: str
    after: str
    read: tuple[ClaimLine, ...] = ()
    along: tuple[Along, ...] = ()


@dataclass(frozen=True, slots=True)
class Opened:
    """A text that was taken in, read anew: nothing of what is read is kept.

    `reading` is there where it is a report, and `record` where it is of a published record.
    """

    copy: CopyLine
    reading: Reading | None
    shown: tuple[Shown, ...]
    pieces: tuple[Piece, ...]
    filed: int
    record: Record | None = None

    def at(self, place: str) -> Suggestion | None:
        """The suggestion at a place of the page."""
        return next((each.suggestion for each in self.shown if each.place == place), None)

    def after(self, place: str) -> str:
        """The place of the next suggestion, or of the one before where there is none."""
        places = [each.place for each in self.shown]
        here = places.index(place)
        return next(iter([*places[here + 1 :], *reversed(places[:here])]), "")


def opened(view: View, copy: CopyLine) -> Opened:
    """A text with what is suggested of it: neither what was filed nor what was set aside."""
    made = document(copy.text.text.encode(), "report.txt")
    reading = read(made)
    claims = [line for line in view.of(ClaimLine) if line.source == copy.source]
    known = {(line.topic, line.anchor) for line in claims}
    readings = _readings(view, copy)
    known.update((topic, anchor) for topic in TOPICS for anchor in readings)
    for other in view.of(CopyLine):
        known.update(other.aside)
    found = suggestions(reading, view.talk, known)
    shown = tuple(_shown(each, made.text, claims) for each in found)
    filed = [*(line.anchor for line in claims), *readings]
    return Opened(
        copy, reading, shown, tuple(_pieces(made.text, reading, shown, filed)), len(filed)
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
    place = f"s-{each.start}-{TOPICS.index(each.topic)}"
    return Shown(each, place, before, after, _read(each, text, claims))


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


def accepted(
    opened: Opened, suggestion: Suggestion, sent: Sent
) -> tuple[Claim | Interpret | SetAside, ...]:
    """The line that she files of a suggestion, as it stands or as she mended it.

    A reading of a line stands with that line; without one it is a line of its own.

    Raises:
        Malformed: a choice was sent that is none.
    """
    if suggestion.standing is Standing.INTERPRETED and sent.one("of"):
        words = Words(sent.one("words"), sent.one("lang") or opened.copy.text.lang)
        source, by = opened.copy.source, sent.one("reporter")
        return (Interpret(Ref(sent.one("of")), words, source, suggestion.anchor, by),)
    try:
        topic = Topic(sent.one("topic"))
        saying = Saying(sent.one("saying")) if sent.one("saying") else None
        capacity = Capacity(sent.one("capacity")) if sent.one("capacity") else None
    except ValueError:
        raise Malformed("standing", allowed="") from None
    filed = Claim(
        topic,
        Words(sent.one("words"), sent.one("lang") or opened.copy.text.lang),
        opened.copy.source,
        suggestion.anchor,
        Standing.REPORTED,
        sent.one("speaker"),
        (),
        sent.one("office"),
        sent.one("side"),
        capacity,
        saying,
        sent.one("reporter"),
        suggestion.when if sent.one("when") else None,
        sent.one("qualifier"),
    )
    if topic is suggestion.topic:
        return (filed,)
    # Filed as something else, it is not suggested again as what it seemed to be.
    return (filed, rejected(opened, suggestion))


def rejected(opened: Opened, suggestion: Suggestion) -> SetAside:
    """The act by which a suggestion is not made again."""
    return SetAside(opened.copy.id, suggestion.topic, suggestion.anchor)
