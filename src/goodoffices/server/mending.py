"""What a source is asked, or said it allows, while words that rest on it are written."""

from django.utils.translation import gettext as _
from django.utils.translation import override

from goodoffices.core.acts import Clarify, Permit, Widen
from goodoffices.core.acts.conveyances import Onward
from goodoffices.core.entries import Behalf
from goodoffices.core.lines import ClarificationLine, ItemLine
from goodoffices.core.refs import Ref
from goodoffices.core.refusals import NotYours
from goodoffices.core.view import View
from goodoffices.core.words import Words
from goodoffices.server import readers, sentences
from goodoffices.server.allowing import wider
from goodoffices.server.door import Room
from goodoffices.server.tongues import nearest


def with_source(room: Room, view: View, step: str, thing: str, onward: Onward, key: str) -> str:
    """Ask the source of an item, or write down what it allowed; what was done, in a sentence."""
    item = view.line(Ref(thing))
    if not isinstance(item, ItemLine):
        raise NotYours("no_such")
    key = f"{key}-{step[0]}{item.id[:8]}" if key else ""
    side = {"side": sentences.spoken(view)[item.side]}
    behalf = Behalf(item.side)
    match step:
        case "clarify":
            # In the language of its own words: which one the mediator reads is not told to a side.
            lang = nearest(item.words.lang)
            with override(lang):
                words = Words(readers.question(view, onward), lang)
            if _is_asked(view, item, words):
                return _("%(side)s is asked that already. Its answer is awaited.") % side
            room.act(Clarify(item.id, words), key=key)
            return _("%(side)s is asked. Its answer is awaited; your words stand below.") % side
        case "widen":
            room.act(Widen(item.id, wider(item.marking, onward, view.now)), behalf, key)
            return _("Written down: %(side)s allows it.") % side
        case _:
            room.act(Permit(item.id), behalf, key)
            return _("Written down: the capital of %(side)s agrees.") % side


def _is_asked(view: View, item: ItemLine, words: Words) -> bool:
    """Whether the same question about the same item still waits for its answer."""
    return any(
        asked.item == item.id and asked.words == words and asked.answer is None
        for asked in view.of(ClarificationLine)
    )
