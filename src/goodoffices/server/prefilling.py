"""What a form shows before anybody has typed: the thing as it stands, the time, the place."""

from collections.abc import Iterable
from datetime import datetime
from zoneinfo import ZoneInfo

from goodoffices.core.refs import Ref
from goodoffices.core.refusals import NotYours
from goodoffices.core.view import View
from goodoffices.core.words import Words
from goodoffices.server.sent import Kept

STANDS: dict[str, tuple[str, tuple[str, ...]]] = {
    "Correct": ("item", ("words",)),
    "Supersede": ("item", ("words",)),
    "CorrectClaim": ("claim", ("words",)),
    "CorrectStatement": ("statement", ("words",)),
    "Propose": ("amends", ("words", "inside", "outside")),
}
"""Acts that change words: the field that names the thing, and the fields that show it."""

NOW = frozenset({"OpenSession", "CloseSession"})
HERE = frozenset({"Schedule", "ProposeRound"})


def prefilled(act: str, view: View, kept: Kept) -> Kept:
    """What a form shows at first: whatever the link to it says goes before."""
    shown: dict[str, list[str]] = {}
    if act in STANDS:
        thing, names = STANDS[act]
        line = _line(view, next(iter(kept.get(thing, ())), ""))
        for name in names:
            shown |= _fields(name, getattr(line, name, None))
    if view.talk is not None and act in NOW:
        shown["when.at"] = [clock(view.now, view.talk.place.zone)]
    if view.talk is not None and act in HERE:
        shown["place.name"] = [view.talk.place.name]
        # By the name of the place, as its clock is called wherever one is asked for by a form.
        shown["place.zone"] = [view.talk.place.name]
    return {**shown, **kept}


def clock(at: datetime, zone: str) -> str:
    """A time as a form shows it, so that it can be typed over."""
    return f"{at.astimezone(ZoneInfo(zone)):%Y-%m-%d %H:%M}"


def _line(view: View, name: str) -> object | None:
    try:
        return view.line(Ref(name))
    except NotYours:
        return None


def _fields(name: str, value: Words | Iterable[Words] | None) -> dict[str, list[str]]:
    """The fields that send these words again."""
    if value is None:
        return {}
    if isinstance(value, Words):
        return {f"{name}.text": [value.text], f"{name}.lang": [value.lang]}
    texts = list(value)
    if name == "words":
        fields = [_fields(f"{name}.{place}", text) for place, text in enumerate(texts)]
        return {key: each for field in fields for key, each in field.items()}
    lines = "\n".join(text.text for text in texts)
    return {f"{name}.text": [lines], f"{name}.lang": [texts[0].lang]} if texts else {}
