"""Who can be heard on the session sheet: a side, the mediator to a side, the mediator alone."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.http import QueryDict

from goodoffices.core.acts.contributions import Kind
from goodoffices.core.details import without
from goodoffices.core.lines import ItemLine
from goodoffices.core.marking import Use
from goodoffices.core.view import View
from goodoffices.core.words import plain
from goodoffices.server.sentences import sides

TO = "to:"
"""What the mediator said aloud to a side: `to:` and the side."""
USES = (Use.IN_SUBSTANCE, Use.VERBATIM, Use.AS_MEDIATORS_IDEA)
"""How words may cross, the usual way first."""
KEEP_BACK, TAKE_BACK = "k", "z"
"""With Alt on the sheet: keep the chosen words back; take back the line that was noted last."""
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


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who can be chosen as speaking: what is sent, the side it means, the key with Alt."""

    sent: str
    side: str
    key: str

    @property
    def carries(self) -> bool:
        """Whether it is the mediator, saying something to that side."""
        return self.sent.startswith(TO)


def speakers(view: View) -> list[Speaker]:
    """Everybody that can be heard, the sides first, the mediator's own note last."""
    keys = _keys(sides(view))
    heard = [Speaker(side, side, key) for side, key in keys.items()]
    told = [
        Speaker(f"{TO}{side}", side, _KEYS_TO[place] if place < len(_KEYS_TO) else "")
        for place, side in enumerate(sides(view))
    ]
    return [*heard, *told, Speaker("", "", "0")]


def kinds(view: View) -> list[tuple[Kind, str]]:
    """Every kind of line with its key; a letter that stands for a side stands for no kind."""
    taken = {*_keys(sides(view)).values(), KEEP_BACK, TAKE_BACK}
    return [(kind, "" if key in taken else key) for kind, key in _OF_KINDS.items()]


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
