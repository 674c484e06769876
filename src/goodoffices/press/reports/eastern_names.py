"""Where a Persian or Arabic report names those of a roster, and whom it goes on about."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from goodoffices.press.reports import arabic_words, persian_words
from goodoffices.press.reports.eastern_words import OFFICES, flat
from goodoffices.press.reports.marks import Between
from goodoffices.press.reports.named import Being
from goodoffices.press.reports.person import Person

EDGE = r"(?<![^\W_]){}(?![^\W_])"
_OBLIQUE = {"fa": persian_words.OBLIQUE, "ar": arabic_words.OBLIQUE}
ENDS = re.compile(r"(?:[.!؟?][\"»”]?|\n)\s")
_THAT = frozenset(flat("أن إن بأن که").split())


@dataclass(frozen=True, slots=True)
class Name:
    """A place where somebody of the roster is named; `oblique` by a letter before it."""

    start: int
    end: int
    being: Being
    oblique: bool


@dataclass(slots=True)
class Reading:
    """A report in one of the two languages, its letters made one."""

    text: str
    lang: str
    names: list[Name]
    quotes: Sequence[Between]
    roles: dict[str, list[Being]] = field(default_factory=dict)

    def within(self, start: int, end: int) -> list[Name]:
        """The names between two places, outside of quotations."""
        return [
            each
            for each in self.names
            if start <= each.start < end
            and not any(one.start <= each.start < one.end for one in self.quotes)
        ]


def names_in(text: str, roster: Sequence[Person]) -> list[Name]:
    """Every place where somebody of the roster is named."""
    by_form: dict[str, Being] = {}
    for person in roster:
        being = Being(person.name, list(person.forms), office=person.office, side=person.side)
        for form in (person.name, *person.forms):
            by_form.setdefault(re.sub(r"\s+", " ", flat(form)), being)
    if not by_form:
        return []
    forms = "|".join(
        re.escape(form).replace(r"\ ", r"\s+") for form in sorted(by_form, key=len, reverse=True)
    )
    found = []
    for match in re.finditer(rf"(?<![^\W_])([وفبلك]?)({forms})(?![^\W_])", text):
        being = by_form[re.sub(r"\s+", " ", match[2])]
        found.append(Name(match.start(2), match.end(2), being, match[1] in {"ب", "ل", "ك"}))
        being.places.append((match.start(2), match.end(2)))
    return found


def put_down_roles(reading: Reading, roster: Sequence[Person]) -> None:
    """What the roster and the report say that somebody is."""
    for name in reading.names:
        being = name.being
        told = re.match(r"\s*،\s*([^،.:«\"]{3,40})[،.:]", reading.text[name.end :])
        for phrase in (flat(being.office or ""), told[1] if told else ""):
            first = phrase.split()[:1]
            if first and first[0] in OFFICES:
                group = reading.roles.setdefault(phrase.strip(), [])
                if being not in group:
                    group.append(being)


def going_on(reading: Reading, place: int) -> Being | None:
    """Whom a sentence without a name goes on about: the subject of the nearest one with a name."""
    earlier = [
        each
        for each in reading.within(0, place)
        if not hangs(reading, each, 0) and reading.text[each.end : each.end + 1] != ")"
    ]
    if not earlier:
        return None
    opened = sentence_start(reading.text, 0, earlier[-1].start)
    return next(each.being for each in earlier if each.start >= opened)


def sentence_start(text: str, at: int, place: int) -> int:
    """Where the sentence begins that a place is in."""
    ends = [match.end() for match in ENDS.finditer(text, at, place)]
    return ends[-1] if ends else at


def word_before(text: str, at: int) -> str:
    """The word that stands before a place."""
    lead = text[max(0, at - 20) : at].split()
    return lead[-1] if lead else ""


def hangs(reading: Reading, each: Name, start: int, told: bool = False) -> bool:
    """Whether a name hangs on a word before it: to X, of X; or is in what is `told`."""
    before = word_before(reading.text[start:], each.start - start)
    return each.oblique or before in _OBLIQUE[reading.lang] or (told and before in _THAT)


def by_role(reading: Reading, start: int, end: int) -> Being | None:
    """Who is meant by an office or a body's first word in a stretch."""
    stretch = reading.text[start:end]
    fits = {
        being.name: being
        for phrase, group in reading.roles.items()
        if len(group) == 1 and re.search(EDGE.format(re.escape(phrase)), stretch)
        for being in group
    }
    if len(fits) == 1:
        return next(iter(fits.values()))
    for each in reversed(reading.names):
        first = flat(each.being.name).split()[0]
        short = rf"^\s*(?:این|ان)\s+{re.escape(first)}(?!\w)|^\s*[وف]?ال{re.escape(first)}(?!\w)"
        if each.start < start and " " in each.being.name and re.search(short, stretch):
            return each.being
    return None
