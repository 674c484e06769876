"""The clicks of a narrow room: what its seat may do, each back to where it was done."""

from collections.abc import Mapping
from urllib.parse import quote_plus

from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from goodoffices.core.acts import ACTS
from goodoffices.core.lines import Line
from goodoffices.core.seating import may
from goodoffices.core.view import View
from goodoffices.server.seated import chambers
from goodoffices.server.seated.offering import offered
from goodoffices.server.steps import Fields, Step

AT_ONCE = frozenset({"Acknowledge", "DestroyPaper"})
"""Acts of which nothing more need be said: one click does them, and lets nothing out."""
WHERE = {
    "Acknowledge": "received", "Lodge": "lodged", "Report": "capital", "Instruct": "capital",
    "Note": "notes", "RuleNotes": "notes", "StateScope": "ground", "RuleOut": "ground",
    "DraftStatement": "statements", "PressLine": "statements",
}  # fmt: skip
"""Under which heading of the room stands what an act made."""

ABOUT: dict[tuple[str, str], Promise] = {
    ("Lodge", "about"): _("Answer it, to the mediation"),
    ("Report", "about"): _("Report it to your capital"),
    ("Note", "about"): _("Write a note on it"),
    ("Instruct", "report"): _("Answer it with an instruction"),
}
"""What an act is called where it is about a thing that stands there."""


class Ways:
    """Makes the clicks of one room for whoever sits in its seat."""

    def __init__(self, key: str, view: View, back: str = "") -> None:
        # Whoever does one thing of several comes back to the next of them.
        self._key, self._view, self._place = key, view, back
        self._room = reverse("room", args=[key])
        self._next = quote_plus(self._room)
        self._acts: dict[str, str] = {}
        self._words: dict[tuple[str, str], str] = {}

    def back_at(self, place: str) -> "Ways":
        """The same clicks, after which one comes back to one place of the room."""
        return Ways(self._key, self._view, place)

    def on(self, line: Line, *acts: str) -> list[Step]:
        """What can be done now to one thing, in the order it is offered; of these acts, if any."""
        return [self._step(act, field, line) for act, field in offered(line, self._view, *acts)]

    def begin(self, *acts: str, **fields: str) -> list[Step]:
        """What can be begun now that needs no thing to be done to."""
        return [
            Step(str(chambers.title(act)), self._form(act, fields, WHERE.get(act, "")))
            for act in acts
            if may(self._view.eyes, ACTS[act])
        ]

    def page(self, words: str, name: str, *of: str) -> Step:
        """Another page of this room."""
        return Step(words, reverse(name, args=[self._key, *of]))

    def document(self, line: Line, which: str) -> str:
        """Where a document of a line is given out."""
        return reverse("room_document", args=[self._key, line.id, which])

    def _step(self, act: str, field: str, line: Line) -> Step:
        # A room of many lines says the same few words on each.
        words = self._words.get((act, field))
        if words is None:
            words = str(ABOUT.get((act, field)) or chambers.title(act))
            self._words[act, field] = words
        fields = {field: line.id}
        back = self._place or WHERE.get(act) or f"l-{line.id}"
        if act not in AT_ONCE:
            return Step(words, self._form(act, fields, back))
        # The same key each time: a second click on the same button is the same act.
        once: Fields = (
            *fields.items(), ("key", f"{act}-{line.id}"), ("next", self._back(back))
        )  # fmt: skip
        return Step(words, self._act(act), once, at_once=True)

    def _act(self, act: str) -> str:
        found = self._acts.get(act)
        if found is None:
            found = self._acts[act] = reverse("room_do", args=[self._key, act])
        return found

    def _form(self, act: str, fields: Mapping[str, str], at: str) -> str:
        # As `urlencode` writes it, which takes four times as long for each of a thousand clicks.
        asked = "".join([f"{name}={quote_plus(value)}&" for name, value in fields.items()])
        place = f"%23{quote_plus(at)}" if at else ""
        return f"{self._act(act)}?{asked}next={self._next}{place}"

    def _back(self, at: str) -> str:
        return f"{self._room}#{at}" if at else self._room
