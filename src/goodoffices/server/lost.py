"""Words whose source is not there any more: kept, and nobody's until the mediator says whose."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from goodoffices.core.lines import ItemLine
from goodoffices.core.view import View
from goodoffices.server.sent import Kept, last

LOST = "lost"
"""The place of words that were to rest on what is not there any more."""
_BEFORE, _AFTER = "onward.parts.", ".words.text"


@dataclass(frozen=True, slots=True)
class Lost:
    """What words were to rest on and cannot: its names, what is known of it, and those words."""

    names: tuple[str, ...]
    gone: tuple[ItemLine, ...]
    places: tuple[str, ...]
    text: str
    lang: str


def lost(view: View, sent: Kept, rests: Callable[[ItemLine], bool], own: str) -> Lost | None:
    """What a form names and nothing can rest on; None where all that it names is there."""
    known: dict[str, ItemLine] = {item.id: item for item in view.of(ItemLine)}
    named = list(dict.fromkeys(sent.get("item", ())))
    names = [name for name in named if name not in known or not rests(known[name])]
    there = {own, *named} - set(names)
    said = last(sent)
    places = [place for place in _places(said) if place not in there]
    texts = [said[f"{_BEFORE}{place}{_AFTER}"] for place in places]
    written = "\n".join(text for text in texts if text.strip())
    if not names and not written:
        return None
    langs = [said.get(f"{_BEFORE}{place}.words.lang", "") for place in places]
    gone = tuple(known[name] for name in names if name in known)
    return Lost(tuple(names), gone, tuple(places), written, next(filter(None, langs), ""))


def moved(sent: Kept, lost: Lost, place: str, rests_on: Sequence[str] = ()) -> Kept:
    """The same form, with those words in a place that she chose."""
    left = {f"{_BEFORE}{each}{end}" for each in lost.places for end in (_AFTER, ".words.lang")}
    kept = {name: list(values) for name, values in sent.items() if name not in left}
    named = [name for name in sent.get("item", ()) if name not in lost.names]
    kept["item"] = list(dict.fromkeys([*named, *rests_on]))
    before = last(sent).get(f"{_BEFORE}{place}{_AFTER}", "")
    if lost.text:
        kept[f"{_BEFORE}{place}{_AFTER}"] = ["\n".join(filter(None, (before, lost.text)))]
    if lost.lang and not before:
        kept[f"{_BEFORE}{place}.words.lang"] = [lost.lang]
    return kept


def _places(said: dict[str, str]) -> list[str]:
    """Every place in which a form holds words."""
    return [
        name.removeprefix(_BEFORE).removesuffix(_AFTER)
        for name in said
        if name.startswith(_BEFORE) and name.endswith(_AFTER)
    ]
