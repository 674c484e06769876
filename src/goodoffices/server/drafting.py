"""Words on their way across, as a form holds them: what they rest on, part by part, and how."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from django.http import QueryDict

from goodoffices.core.acts import Convey
from goodoffices.core.acts.conveyances import Onward
from goodoffices.core.acts.talk import Party
from goodoffices.core.details import without
from goodoffices.core.lines import ItemLine
from goodoffices.core.marking import Release, Use
from goodoffices.core.refs import Ref
from goodoffices.core.refusals import Malformed
from goodoffices.core.stages import Fate
from goodoffices.core.view import View
from goodoffices.server import forms
from goodoffices.server.allowing import Allowed, allowed
from goodoffices.server.aloud import used
from goodoffices.server.handing_in import UNNAMED
from goodoffices.server.lost import LOST, Lost, lost, moved
from goodoffices.server.sent import Kept, Sent, last
from goodoffices.server.sentences import sides
from goodoffices.server.spans import Span

OWN = "own"
"""The place of the mediator's own words: beside those that rest on items."""
HOW = ("use", "attribution", "form", "status", "reach", "answers")
"""Everything else that a form says of words on their way, each once."""


@dataclass(frozen=True)
class Draft:
    """What a form means to carry, or to record as having crossed already."""

    view: View
    sent: Kept
    already: bool = False

    @cached_property
    def items(self) -> tuple[ItemLine, ...]:
        """What it rests on, in the order it came to be noted."""
        chosen = set(self.sent.get("item", ()))
        named = (item for item in self.view.of(ItemLine) if item.id in chosen)
        return tuple(item for item in named if self._rests(item))

    @cached_property
    def lost(self) -> Lost | None:
        """What it was to rest on and is not there any more: until she says, nothing crosses."""
        return lost(self.view, self.sent, self._rests, OWN)

    @property
    def nowhere(self) -> Span:
        """The words that were to rest on it."""
        found = self.lost
        text, lang = (found.text, found.lang) if found else ("", "")
        return Span(LOST, (), text, lang or self._read_in)

    @cached_property
    def spans(self) -> list[Span]:
        """The words part by part; those that rest on nothing come last."""
        joined, spans = set(self.sent.get("join", ())), list[Span]()
        for item in self.items:
            span = Span(
                item.id,
                (item,),
                self._text(item.id),
                self._lang(item.id, self._read_in or item.words.lang),
                self._goes(item.id),
                self._called(item.id),
            )
            above = self.above(item, spans)
            if item.id in joined and above is not None:
                words = "\n".join(filter(None, (above.text, span.text)))
                merged = replace(above, items=(*above.items, item), text=words)
                spans[spans.index(above)] = merged
            else:
                spans.append(span)
        return spans

    @property
    def own(self) -> Span:
        """The mediator's own words beside them."""
        return Span(OWN, (), self._text(OWN), self._lang(OWN, self._read_in))

    @cached_property
    def others(self) -> list[str]:
        """The sides that are no source of it."""
        sources = {item.side for item in self.items}
        return [side for side in sides(self.view) if side not in sources]

    @cached_property
    def to(self) -> Sequence[str]:
        """Who shall read it: the only other side, where there is no choice."""
        return self.sent.get("onward.to") or (self.others if len(self.others) == 1 else ())

    @cached_property
    def use(self) -> str:
        """How it is used: as it was chosen, or as its sources allow."""
        return last(self.sent).get("onward.use") or used(self.items).value

    @cached_property
    def allowed(self) -> Allowed:
        """What all its sources allow."""
        return allowed(self.items, self.others)

    @property
    def asks_first(self) -> bool:
        """Whether a source wants to see the words before they leave."""
        return any(item.marking.release is Release.ASK for item in self.items)

    @property
    def free(self) -> list[ItemLine]:
        """What else could go with it, the latest first."""
        sources = {item.side for item in self.items}
        return [
            item
            for item in reversed(self.view.of(ItemLine))
            if item not in self.items
            and self._offered(item)
            and (len(sides(self.view)) > 2 or not sources or item.side in sources)
        ]

    @property
    def offered(self) -> list[ItemLine]:
        """What words without a source could rest on."""
        return [*self.items, *self.free]

    @property
    def questions(self) -> list[ItemLine]:
        """What it could answer: words of whoever shall read it."""
        return [
            item
            for item in self.view.of(ItemLine)
            if item.side in self.others and item.fate is not Fate.STRUCK
        ]

    def _rests(self, item: ItemLine) -> bool:
        """Whether it still stands; where it has crossed, whether it was that side's at all."""
        return item.fate is not Fate.STRUCK if self.already else item.fate is Fate.STANDS

    def _offered(self, item: ItemLine) -> bool:
        """Whether words could rest on it: before they cross as it allows, afterwards whatever."""
        if self.already:
            return item.fate is not Fate.STRUCK
        return carries(item)

    def above(self, item: ItemLine, spans: Sequence[Span]) -> Span | None:
        """The part before it that rests on the same side."""
        return next((s for s in reversed(spans) if s.items[0].side == item.side), None)

    @cached_property
    def joinable(self) -> frozenset[Ref]:
        """Items that could share the words of one above them."""
        met: set[str] = set()
        found = set()
        for item in self.items:
            if item.side in met:
                found.add(item.id)
            met.add(item.side)
        return frozenset(found)

    def owned(self) -> "Draft":
        """The same, where the mediator says that words without a source are her own."""
        return self if self.lost is None else replace(self, sent=moved(self.sent, self.lost, OWN))

    def rested(self) -> "Draft":
        """The same, where she chose what words without a source rest on."""
        chosen = set(self.sent.get("rest", ()))
        items = [item for item in self.offered if item.id in chosen]
        if self.lost is None or not items:
            return self
        sent = moved(self.sent, self.lost, items[0].id, [item.id for item in items])
        draft = replace(self, sent={**sent, "rest": []})
        to = [side for side in sent.get("onward.to", ()) if side in draft.others]
        return replace(draft, sent={**draft.sent, "onward.to": to})

    def word_for_word(self) -> "Draft":
        """The same, in the very words of its sources, each apart, what is kept back left out."""
        words: dict[str, list[str]] = {"onward.use": [Use.VERBATIM.value], "join": []}
        for item in self.items:
            words[f"onward.parts.{item.id}.words.text"] = [
                without(item.words.text, item.kept_back)
            ]
            words[f"onward.parts.{item.id}.words.lang"] = [item.words.lang]
        return replace(self, sent={**self.sent, **words})

    def fields(self) -> QueryDict:
        """The fields of the form that sends exactly this."""
        sent = QueryDict(mutable=True)
        for span in (*self.spans, self.own):
            part = f"onward.parts.{span.place}"
            sent.setlist(f"{part}.items", [item.id for item in span.items])
            sent[f"{part}.words.text"], sent[f"{part}.words.lang"] = span.text, span.lang
        sent.setlist("onward.to", list(self.to))
        sent.setlist("onward.persons", list(self.sent.get("onward.persons", ())))
        for name in HOW:
            sent[f"onward.{name}"] = last(self.sent).get(f"onward.{name}", "")
        sent["onward.use"] = self.use
        for name in ("when.at", "when.about", "how"):
            sent[name] = last(self.sent).get(name, "")
        return sent

    def onward(self, zone: str) -> Onward:
        """What would cross.

        Raises:
            Refusal: it cannot be meant as it stands.
        """
        act = forms.act("Convey", Sent(self.fields(), zone, self.view.now))
        if not isinstance(act, Convey):
            raise TypeError("a form of Convey means that act")
        going = {frozenset(item.id for item in span.items): span.document for span in self.spans}
        parts = tuple(replace(p, document=going.get(p.items)) for p in act.onward.parts)
        if sum(p.document is not None for p in parts) < sum(span.goes for span in self.spans):
            # A document goes with words, or it would go unsaid.
            raise Malformed("nothing_to_carry")
        return replace(act.onward, parts=parts)

    @property
    def _read_in(self) -> str:
        """The language of all who shall read it; none where they do not share one."""
        parties = self.view.talk.parties if self.view.talk else ()
        spoken = {self._speaks(party) for party in parties if party.side in self.to}
        return spoken.pop() if len(spoken) == 1 else ""

    def _speaks(self, party: Party) -> str:
        """The language a side spoke last; until it has spoken, the one its name is written in."""
        said = [
            item.words.lang
            for item in self.view.of(ItemLine)
            if item.side == party.side and item.fate is not Fate.STRUCK
        ]
        return said[-1] if said else party.name.lang

    def _goes(self, place: str) -> bool:
        return bool(last(self.sent).get(f"onward.parts.{place}.document"))

    def _called(self, place: str) -> str:
        named = last(self.sent).get(f"onward.parts.{place}.document.name", "").strip()
        return named or UNNAMED

    def _text(self, place: str) -> str:
        return last(self.sent).get(f"onward.parts.{place}.words.text", "")

    def _lang(self, place: str, otherwise: str) -> str:
        return last(self.sent).get(f"onward.parts.{place}.words.lang", otherwise)


def carries(item: ItemLine) -> bool:
    """Whether one can begin to carry it: its source allows some use, and it stands."""
    return item.fate is Fate.STANDS and bool(item.marking.uses())


def of_onward(onward: Onward, view: View) -> Kept:
    """The fields of a form that holds these words once more, to be changed."""
    order = {item.id: place for place, item in enumerate(view.of(ItemLine))}
    sent: dict[str, list[str]] = {
        "item": [ref for part in onward.parts for ref in sorted(part.items)],
        "onward.to": sorted(onward.to),
        "onward.persons": sorted(onward.persons),
        "join": [],
    }
    for part in onward.parts:
        place, *joined = sorted(part.items, key=order.__getitem__) or [Ref(OWN)]
        # A form has one place for what rests on an item: two parts of it stand there as two lines.
        words = f"onward.parts.{place}.words.text"
        sent[words] = ["\n".join([*sent.get(words, ()), part.words.text])]
        sent[f"onward.parts.{place}.words.lang"] = [part.words.lang]
        sent["join"] += joined
        if part.document is not None:
            sent[f"onward.parts.{place}.document"] = ["yes"]
            sent[f"onward.parts.{place}.document.name"] = [part.document.name]
    for name in ("use", "attribution", "form", "status", "reach"):
        sent[f"onward.{name}"] = [getattr(onward, name).value]
    sent["onward.answers"] = [onward.answers] if onward.answers else []
    return sent
