"""What may be said in one side's room and has not been said there: asked of the mediation's view.

What is found here may be read there by anybody. So there is no word of a source that only its
substance may leave, nothing that may pass for the mediator's own idea, and nothing for one person.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from goodoffices.core import details
from goodoffices.core.documents import Document
from goodoffices.core.lines import AskLine, CrossingLine, ItemLine
from goodoffices.core.marking import Attribution, Reach, Use
from goodoffices.core.owed import Debt, may_go, on_offer, owed
from goodoffices.core.refs import Ref, Side
from goodoffices.core.refusals import NotYours
from goodoffices.core.seats import Chamber
from goodoffices.core.view import View
from goodoffices.core.words import Words, joined


@dataclass(frozen=True, slots=True)
class Point:
    """One thing that may be said: in which words, if they are settled, and who may be named.

    `item` is what it is of, where the mediator finds the words. `documents` go with them, under
    the names that the mediator gave them; where it `encloses` one, that has no such name yet.
    """

    words: tuple[Words, ...]
    exact: bool
    attribution: Attribution
    sources: tuple[Side, ...] = ()
    speakers: tuple[str, ...] = ()
    item: Ref | None = None
    documents: tuple[Document, ...] = ()
    encloses: bool = False


def points(view: View, to: Side) -> tuple[Point, ...]:
    """Everything that may be said in that side's room now, those who may be named first.

    Raises:
        NotYours: it is not the mediation that asks.
    """
    if view.eyes.chamber is not Chamber.MEDIATION:
        raise NotYours("not_your_act", allowed="It is for: mediation.")
    items = {line.id: line for line in view.of(ItemLine)}
    ready = [_cleared(line, items) for line in _asks(view, to)]
    shown = {ref for line in _asks(view, to) for _words, refs in line.parts for ref in refs}
    free = [_free(item) for item in _items(view, items, to) if item.id not in shown]
    named = tuple(reversed(Attribution))
    return tuple(sorted([*ready, *free], key=lambda point: named.index(point.attribution)))


def in_own_words(view: View, to: Side) -> tuple[Ref, ...]:
    """What may be said there in words of her own; what is tied only with all that it is tied to.

    Raises:
        NotYours: it is not the mediation that asks.
    """
    items = {line.id: line for line in view.of(ItemLine)}
    found = [point.item for point in points(view, to) if point.item is not None]
    return tuple(ref for ref in found if set(items[ref].tied) <= set(found))


def _asks(view: View, to: Side) -> Iterator[AskLine]:
    """Words that every source has cleared and that have not gone, for the whole delegation."""
    ready = {each.thing for each in owed(view) if each.debt is Debt.CONVEY and each.side == to}
    for line in view.of(AskLine):
        # That an idea was cleared would say that it is not the mediator's.
        idea = line.use is Use.AS_MEDIATORS_IDEA
        private = line.onward is None or line.onward.reach is Reach.SEATS
        if line.id in ready and not idea and not private:
            yield line


def _cleared(line: AskLine, items: dict[Ref, ItemLine]) -> Point:
    resting = [items[ref] for _words, refs in line.parts for ref in refs]
    words = joined(words for words, _refs in line.parts)
    named = _named(line.attribution, resting)
    return Point(words, line.use is Use.VERBATIM, *named, documents=line.documents)


def _items(view: View, items: dict[Ref, ItemLine], to: Side) -> Iterator[ItemLine]:
    """Items of others that may be said to the whole delegation, and were not."""
    private = {line.id for line in view.of(CrossingLine) if line.reach is Reach.SEATS}
    for item in items.values():
        marking = item.marking
        # What one person there was told, the others were not.
        told = any(to in span.to and span.crossing not in private for span in item.sent)
        if (
            item.side != to
            and not told
            and on_offer(item, view.now)
            and marking.receives(to)
            and marking.reach is not Reach.SEATS
            and marking.use is not Use.AS_MEDIATORS_IDEA
            and may_go(item, to, items, view.now)
        ):
            yield item


def _free(item: ItemLine) -> Point:
    exact = item.marking.use is Use.VERBATIM
    kept = details.without(item.words.text, item.kept_back) if exact else ""
    words = (Words(kept, item.words.lang),) if kept else ()
    named = _named(item.marking.attribution, [item])
    given = item.enclosed
    goes = exact and given is not None and bool(given.bare) and not item.kept_back
    return Point(words, exact, *named, item=None if exact else item.id, encloses=goes)


def _named(
    attribution: Attribution, items: list[ItemLine]
) -> tuple[Attribution, tuple[Side, ...], tuple[str, ...]]:
    """Who may be named: the sides and the speakers, as far as their marking goes."""
    if attribution not in (Attribution.DELEGATION, Attribution.SPEAKER):
        return attribution, (), ()
    sides = tuple(dict.fromkeys(item.side for item in items))
    if attribution is Attribution.DELEGATION:
        return attribution, sides, ()
    return attribution, sides, tuple(sorted({item.speaker for item in items} - {""}))
