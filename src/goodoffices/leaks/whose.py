"""Whose words say they are: by whom they name, and by speaking of somebody at all."""

from collections import defaultdict
from collections.abc import Iterable

from goodoffices.core.acts.conveyances import Onward, Part
from goodoffices.core.lines import ItemLine, NameLine, SeatLine
from goodoffices.core.marking import Attribution, Use
from goodoffices.core.refs import Side
from goodoffices.core.seats import Seat
from goodoffices.core.view import View
from goodoffices.core.words import Words, plain
from goodoffices.leaks.given import Named
from goodoffices.leaks.listed import folded
from goodoffices.leaks.names import Roster, mentioned
from goodoffices.leaks.reading import Reading

_SOMEBODY = {
    "en": folded(
        "they them their theirs he him his she her said says told tells asked asks wants want "
        "side delegation minister"
    ),
    # A half-space parts words: what is written together here is what stands between two.
    "fa": folded("آنها آنان ایشان طرف هیئت گفت گفتند گفته گوید گویند خواهد خواهند خواست خواستند"),
    "ar": folded(
        "هم هما قال قالت قالوا يقول تقول يقولون يريد يريدون طلب طلبوا الطرف الجانب الوفد"
    ),
}
"""Words by which what crosses tells that somebody else said it or wants it."""


def whose(view: View, onward: Onward, parts: Iterable[Part]) -> frozenset[Side]:
    """The sides whose words these say they are, or let their readers take them for.

    Only of sides that gave something as the mediator's own idea: whose it is, is then the secret.
    """
    items = {item.id: item for item in view.of(ItemLine)}
    shy = {i.side for i in items.values() if i.marking.use is Use.AS_MEDIATORS_IDEA}
    found: set[Side] = set()
    for part in parts if shy else ():
        if of_somebody(part.words):
            return frozenset(shy)
        found |= named_in(view, part.words).keys()
        if onward.attribution is not Attribution.NOBODY:
            found |= {items[ref].side for ref in part.items if ref in items}
    return frozenset(found & shy)


def of_somebody(words: Words) -> bool:
    """Whether words tell that somebody else said or wants it, whoever that is."""
    return not _SOMEBODY.get(words.lang[:2], frozenset()).isdisjoint(Reading(words).folded)


def named_in(view: View, words: Words) -> dict[Side, tuple[str, ...]]:
    """The sides that the words themselves name, each with the names as they stand there."""
    called = _called(view)
    roster = Roster(tuple(Named(side, tuple(names)) for side, names in called.items()))
    found: defaultdict[Side, list[str]] = defaultdict(list)
    for each in mentioned(words, roster):
        found[Side(each.id)].append(words.text[each.start : each.end])
    return {side: tuple(dict.fromkeys(names)) for side, names in found.items()}


def _called(view: View) -> dict[Side, list[Words]]:
    """What each side is called, and who sits and speaks for it, in every form on the list."""
    called = {
        party.side: [party.name, *party.also] for party in (view.talk.parties if view.talk else ())
    }
    people = {(item.side, item.speaker) for item in view.of(ItemLine) if item.speaker}
    for line in view.of(SeatLine):
        side = Seat.parse(line.seat).side
        people |= {(side, line.person)} if side else set()
    for side, person in sorted(people):
        called.get(side, []).append(Words(person))
    for name in view.of(NameLine):
        forms = {plain(form.text) for form in name.forms}
        for names in called.values():
            if forms & {plain(each.text) for each in names}:
                names += name.forms
    return called
