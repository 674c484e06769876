"""Who can be heard on the session sheet: a side, the mediator to a side, the mediator alone."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from django.http import QueryDict

from goodoffices.core.acts.contributions import Kind
from goodoffices.core.details import without
from goodoffices.core.lines import ItemLine, SeatLine
from goodoffices.core.marking import Attribution, Reach, Release, Status, Use
from goodoffices.core.refs import Side
from goodoffices.core.seats import Chamber, Seat
from goodoffices.core.stages import Fate
from goodoffices.core.view import View
from goodoffices.core.words import plain
from goodoffices.server.sentences import sides

TO = "to:"
"""What the mediator said aloud to a side: `to:` and the side."""
USES = (Use.IN_SUBSTANCE, Use.VERBATIM, Use.AS_MEDIATORS_IDEA)
"""How words may cross, the usual way first."""
KEEP_BACK, TAKE_BACK = "k", "z"
"""With Alt on the sheet: keep the chosen words back; take back the line that was noted last."""
HOW, NAME = ".", ","
"""With Alt on the sheet: the next way in which it was received; the name of who speaks."""
_OF_KINDS = {
    Kind.POSITION: "p",
    Kind.INTEREST: "i",
    Kind.CONCERN: "n",
    Kind.RIGHT: "r",
    Kind.QUESTION: "q",
    Kind.IDEA: "w",
    Kind.INFORMATION: "m",
}
_KEYS_TO = "789"
OWN_ROOM, EXACT_ONLY, HEAD = "own_room", "exact_only", "head"
"""The details of a marking that are no choice of several, as the sheet's keys name them."""
_OF_DETAILS: dict[Enum | str, str] = {
    Attribution.NOBODY: "o",
    Attribution.A_SIDE: "s",
    Attribution.SPEAKER: "v",
    Reach.WITH_CAPITAL: "c",
    Reach.PARTICIPANTS: "e",
    HEAD: "h",
    Release.ASK: "l",
    Release.RECIPROCAL: "d",
    Release.AFTER_CAPITAL: "g",
    Status.WITHOUT_PREJUDICE: "u",
    Status.NON_PAPER: "y",
    Status.FORMAL: "f",
    Status.AD_REFERENDUM: "j",
    EXACT_ONLY: "x",
    OWN_ROOM: "t",
}
"""Each detail with the letter that adds it within a chord; none of them is a kind's."""


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who can be chosen as speaking: what is sent, the side it means, the key with Alt.

    `people` are those who are known to speak for a side: first those who are seated in its room,
    then whoever was heard, in that order; `latest` is who spoke for it last.
    """

    sent: str
    side: str
    key: str
    people: tuple[str, ...] = ()
    seated: int = 0
    latest: str = ""

    @property
    def carries(self) -> bool:
        """Whether it is the mediator, saying something to that side."""
        return self.sent.startswith(TO)


def speakers(view: View) -> list[Speaker]:
    """Everybody that can be heard, the sides first, the mediator's own note last."""
    keys = letters(view)
    heard = [_heard(view, side, key) for side, key in keys.items()]
    told = [
        Speaker(f"{TO}{side}", side, _KEYS_TO[place] if place < len(_KEYS_TO) else "")
        for place, side in enumerate(sides(view))
    ]
    return [*heard, *told, Speaker("", "", "0")]


def kinds(view: View) -> list[tuple[Kind, str]]:
    """Every kind of line with its key; a letter that stands for a side stands for no kind."""
    taken = {*letters(view).values(), KEEP_BACK, TAKE_BACK}
    return [(kind, "" if key in taken else key) for kind, key in _OF_KINDS.items()]


def letters(view: View) -> dict[str, str]:
    """The letter of each side, the same on every page of its talk."""
    return _keys(sides(view))


def details(view: View) -> dict[Enum | str, str]:
    """The letter of each detail of a marking; one that stands for a side stands for none."""
    taken = set(letters(view).values())
    return {detail: key for detail, key in _OF_DETAILS.items() if key not in taken}


def _heard(view: View, side: str, key: str) -> Speaker:
    """A side, and who speaks for it: whoever sits in its room, and whoever was heard."""
    room = Seat(Chamber.DELEGATION, "head", Side(side)).audience
    seats = [line for line in view.of(SeatLine) if line.held]
    seated = [line.person for line in seats if Seat.parse(line.seat).audience == room]
    lines = [item for item in view.of(ItemLine) if item.side == side]
    spoke = [item.speaker for item in lines if item.fate is not Fate.STRUCK]
    people = tuple(dict.fromkeys(each for each in [*seated, *spoke] if each))
    return Speaker(side, side, key, people, len(set(seated)), spoke[-1] if spoke else "")


def _keys(names: Sequence[str]) -> dict[str, str]:
    """A letter for each side: its first that no other side has taken."""
    taken: dict[str, str] = {}
    for name in names:
        letters = [each for each in name.lower() if each.isascii() and each.isalpha()]
        free = [each for each in letters if each not in {*taken.values(), KEEP_BACK, TAKE_BACK}]
        taken[name] = free[0] if free else ""
    return taken


def crossing(data: QueryDict, view: View) -> QueryDict:
    """The fields that record what the mediator said aloud to a side."""
    place = "onward.parts.0"
    items = [item for item in view.of(ItemLine) if item.id in data.getlist("rests_on")]
    sent = data.copy()
    sent["for.side"] = ""
    sent["onward.to"] = data.get("for.side", "").removeprefix(TO)
    sent[f"{place}.words.text"] = data.get("words.text", "")
    sent[f"{place}.words.lang"] = data.get("words.lang", "")
    sent.setlist(f"{place}.items", data.getlist("rests_on"))
    sent["onward.use"] = used(items, data.get("words.text", "")).value
    sent["when.at"] = data.get("for.said", "")
    return sent


def used(items: Sequence[ItemLine], words: str = "") -> Use:
    """How words that rest on these items are used: as their sources allow, where they do."""
    exact = [plain(without(item.words.text, item.kept_back)) for item in items]
    allowed = [use for use in USES if items and all(use in i.marking.uses() for i in items)]
    if Use.VERBATIM in allowed and exact == [plain(words)]:
        return Use.VERBATIM
    return allowed[0] if allowed else USES[0]
