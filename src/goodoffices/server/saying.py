"""Words in which she will say what goes in substance, typed before her talking points are printed.

They live for that print alone: no act keeps them, and nothing counts as carried by them.
"""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from goodoffices.core.acts import Convey
from goodoffices.core.acts.conveyances import Form, Onward
from goodoffices.core.marking import Attribution, Reach, Status, Use
from goodoffices.core.refs import Ref, Side
from goodoffices.core.refusals import Refusal
from goodoffices.core.view import View
from goodoffices.core.words import Words, direction
from goodoffices.papers.carrying import in_own_words
from goodoffices.server.door import Room
from goodoffices.server.drafting import Draft
from goodoffices.server.sent import Kept, last

_BEFORE, _TEXT, _LANG = "onward.parts.", ".words.text", ".words.lang"
_HOW = {
    "onward.use": Use.IN_SUBSTANCE,
    # On the sheet each names whom its own source allows; together they may name nobody.
    "onward.attribution": Attribution.NOBODY,
    "onward.form": Form.SPEAKING_NOTE,
    "onward.status": Status.EXPLORATORY,
    "onward.reach": Reach.DELEGATION,
}


@dataclass(frozen=True)
class Saying:
    """What a form holds of the words that she means to say in one side's room."""

    view: View
    to: Side
    sent: Kept

    @cached_property
    def offered(self) -> Draft:
        """Everything that she may say there in her own words, each with what was typed for it."""
        return self._draft(in_own_words(self.view, self.to))

    @cached_property
    def stray(self) -> tuple[str, ...]:
        """What was typed for something that has no place on the sheet any more."""
        said, there = last(self.sent), {span.place for span in self.offered.spans}
        places = [
            name.removeprefix(_BEFORE).removesuffix(_TEXT)
            for name in said
            if name.startswith(_BEFORE) and name.endswith(_TEXT)
        ]
        texts = (said[f"{_BEFORE}{place}{_TEXT}"] for place in places if place not in there)
        return tuple(text for text in texts if text.strip())

    def onward(self, zone: str) -> Onward | None:
        """All that was typed, as it would cross; the other side hears it as one text.

        Raises:
            Refusal: it cannot be meant as it stands.
        """
        typed = [Ref(span.place) for span in self.offered.spans if span.text.strip()]
        return self._draft(typed).onward(zone) if typed else None

    def _draft(self, refs: Iterable[Ref]) -> Draft:
        said, named = last(self.sent), list(refs)
        fields = [f"{_BEFORE}{ref}{end}" for ref in named for end in (_TEXT, _LANG)]
        sent: dict[str, list[str]] = {name: [said[name]] for name in fields if name in said}
        for text, lang in zip(fields[::2], fields[1::2], strict=True):
            if lang in said:
                sent[lang] = [self._tongue(said.get(text, ""), said[lang])]
        how = {name: [choice.value] for name, choice in _HOW.items()}
        return Draft(self.view, {**sent, **how, "item": [*named], "onward.to": [self.to]})

    def _tongue(self, text: str, lang: str) -> str:
        """The language of a text: another than chosen where none of its letters are of its script.

        A sheet would set it from the wrong side; where scripts run, the page has seen to it.
        """
        ways = {direction("", sign) for sign in text if sign.isalpha()}
        if not ways or direction(lang) in ways:
            return lang
        parties = self.view.talk.parties if self.view.talk else ()
        spoken = (*(party.name.lang for party in parties), "en", "fa")
        return next((each for each in spoken if direction(each) in ways), lang)


def by_item(onward: Onward | None) -> tuple[tuple[Ref, Words], ...]:
    """The words, each with the item it is of."""
    parts = onward.parts if onward else ()
    return tuple((ref, part.words) for part in parts for ref in part.items)


def at_fault(room: Room, onward: Onward, refusal: Refusal) -> Ref:
    """Of which item the words are that a refusal means: the first refused so when it is alone."""
    each = [(ref, part) for part in onward.parts for ref in part.items]
    for ref, part in each:
        alone = room.refuses(Convey(Onward((part,), onward.to, form=onward.form)))
        if alone is not None and alone.code == refusal.code:
            return ref
    return each[0][0]


def once(key: str, onward: Onward | None) -> str:
    """The key of a print: another for other words, so that each sheet is on record."""
    if onward is None or not key:
        return key
    text = repr([(part.words.text, part.words.lang) for part in onward.parts])
    # With the form's own random key before it, it tells nothing of the words.
    return hashlib.blake2b(text.encode(), key=key.encode()[:64], digest_size=16).hexdigest()
