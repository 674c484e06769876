"""Whether two names may mean one person: same, different, or nobody can tell by the names."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from enum import Enum

from goodoffices.core.words import plain
from goodoffices.press.persons.aligning import Pair, aligned
from goodoffices.press.persons.callings import Offices, offices, shared, years
from goodoffices.press.persons.distance import Near, near
from goodoffices.press.persons.grounds import (
    EXCLUDES,
    HOLDS_BACK,
    NEEDS_OFFICE,
    WEIGHTS,
    Ground,
    Told,
)
from goodoffices.press.persons.names import Name, Part, bare, names
from goodoffices.press.persons.sounds import script

A_LIFE = 40
"""Years after which one office, or two, are no longer taken for one person's."""


@dataclass(frozen=True, slots=True)
class Mention:
    """A name as a text gives it, with the office and the side it gives it, as far as it does.

    `beside` are words that stand near the name and name no office of the person's.
    """

    name: str
    lang: str = ""
    office: str = ""
    side: str = ""
    beside: str = ""


class Likeness(Enum):
    """What the names and what stands beside them tell."""

    SAME = "same"
    DIFFERENT = "different"
    OPEN = "cannot tell"


@dataclass(frozen=True, slots=True)
class Judgement:
    """Whether two mentions may mean one person, and what says so; it merges nobody."""

    grounds: tuple[Told, ...]
    closeness: float = 0.0

    @property
    def likeness(self) -> Likeness:
        """What it comes to."""
        found = {each.ground for each in self.grounds}
        if Ground.SAID_OTHER in found or (found & EXCLUDES and Ground.SAID_SAME not in found):
            return Likeness.DIFFERENT
        office = Ground.SAME_OFFICE in found
        if Ground.GIVEN_OTHER in found and not office:
            return Likeness.DIFFERENT
        if found & HOLDS_BACK:
            return Likeness.OPEN
        return Likeness.OPEN if found & NEEDS_OFFICE and not office else Likeness.SAME

    @property
    def speaks_for(self) -> tuple[Told, ...]:
        """What speaks for one person."""
        return tuple(each for each in self.grounds if each.ground.speaks_for)

    @property
    def speaks_against(self) -> tuple[Told, ...]:
        """What speaks against it."""
        return tuple(each for each in self.grounds if not each.ground.speaks_for)


def judged(one: Mention, other: Mention) -> Judgement:
    """Whether two mentions may mean one person, by the closest of their names."""
    ways = [
        _compared(form(a), form(b), also=bool(i or j))
        for i, a in enumerate(names(one.name, one.lang))
        for j, b in enumerate(names(other.name, other.lang))
        for form in (bare, _whole)
    ]
    if not ways:
        return Judgement((Told(Ground.FAMILY_OTHER, one.name, other.name),))
    best = max(ways, key=lambda way: way.closeness)
    beside = tuple(_beside(one, other))
    return Judgement((*best.grounds, *beside), max(best.closeness + _weight(beside), 0.0))


def _compared(one: Name, other: Name, also: bool) -> Judgement:
    """What two names tell, part by part."""
    found = tuple(_parts(one, other))
    if turned := _turned(one, other, found):
        found = (*_parts(one, turned), Told(Ground.ORDER_TURNED))
    found = (*found, *_fathers(one, other), *_around(one, other))
    if also and Ground.FAMILY_ALIKE in {each.ground for each in found}:
        found = (Told(Ground.ALSO_CALLED), *found)
    if plain(one.whole) == plain(other.whole):
        found = (Told(Ground.SAME_WORDS, one.whole), *found)
    return Judgement(found, _weight(found))


def _whole(name: Name) -> Name:
    return name


def _turned(one: Name, other: Name, found: tuple[Told, ...]) -> Name | None:
    """The other name with its family name moved, where the two agree only so."""
    if Ground.FAMILY_OTHER not in {each.ground for each in found} or len(other.parts) < 2:
        return None
    for parts in ((*other.parts[1:], other.parts[0]), (other.parts[-1], *other.parts[:-1])):
        if _covers(aligned(one.parts, parts, one.lang, other.lang), one.parts, parts):
            return replace(other, parts=parts)
    return None


def _covers(pairs: tuple[Pair, ...], ours: tuple[Part, ...], theirs: tuple[Part, ...]) -> bool:
    held = sum(len(pair.ours) for pair in pairs), sum(len(pair.theirs) for pair in pairs)
    alike = all(pair.near is Near.ALIKE for pair in pairs)
    return alike and held == (len(ours), len(theirs)) and len(pairs) > 1


def _parts(one: Name, other: Name) -> Iterator[Told]:
    """What the parts of two names tell: family, given and what stands between."""
    pairs = aligned(one.parts, other.parts, one.lang, other.lang)
    last = [pair for pair in pairs if _last(pair, one, other)]
    held = {place for pair in pairs for place in pair.ours}
    held_there = {place for pair in pairs for place in pair.theirs}
    if one.family is None or other.family is None:
        yield Told(Ground.FAMILY_LEFT_OUT)
    else:
        yield _family(one, other, pairs, last)
    yield from _given(one, other, [pair for pair in pairs if pair not in last])
    middle, middle_there = _between(one, held), _between(other, held_there)
    if middle and middle_there:
        yield Told(Ground.FATHER_OTHER, middle[0].text, middle_there[0].text)
    elif (middle or middle_there) and not (one.fathers or other.fathers):
        yield Told(Ground.MIDDLE_LEFT_OUT, (middle or middle_there)[0].text)


def _last(pair: Pair, one: Name, other: Name) -> bool:
    """Whether a pair is that of the family names."""
    ends = pair.ours.stop == len(one.parts) and pair.theirs.stop == len(other.parts)
    return ends and one.family is not None and other.family is not None


def _between(name: Name, held: set[int]) -> list[Part]:
    """The parts between the first and the last that nothing answers."""
    places = range(1, len(name.parts) - (name.family is not None))
    return [name.parts[place] for place in places if place not in held]


def _family(one: Name, other: Name, pairs: tuple[Pair, ...], last: list[Pair]) -> Told:
    ours, theirs = (name.family.text if name.family else "" for name in (one, other))
    if "chinese" in (script(ours), script(theirs)) and script(ours) != script(theirs):
        return Told(Ground.UNREADABLE, ours, theirs)
    if last:
        across = script(ours) != script(theirs)
        alike = Ground.FAMILY_IN_ANOTHER_SCRIPT if across else Ground.FAMILY_ALIKE
        near = last[0].near is Near.ALIKE
        return Told(alike if near else Ground.FAMILY_NEARLY, ours, theirs)
    for pair in pairs:
        ends = pair.ours.stop == len(one.parts) or pair.theirs.stop == len(other.parts)
        if ends and pair.ours.start and pair.theirs.start and not pair.initial:
            return Told(Ground.FAMILY_HALF, ours, theirs)
    single = 1 in (len(one.parts), len(other.parts))
    if single and any(not pair.initial for pair in pairs):
        half = any(pair.ours.start or pair.theirs.start for pair in pairs)
        return Told(Ground.FAMILY_HALF if half else Ground.FAMILY_LEFT_OUT, ours, theirs)
    return Told(Ground.FAMILY_OTHER, ours, theirs)


def _given(one: Name, other: Name, pairs: list[Pair]) -> Iterator[Told]:
    if one.given is None or other.given is None:
        if one.given is not other.given:
            yield Told(Ground.GIVEN_LEFT_OUT, (one.given or other.given or Part("")).text)
        return
    ours, theirs = one.given, other.given
    first = [pair for pair in pairs if pair.ours.start == 0 or pair.theirs.start == 0]
    if first:
        yield Told(_how(first[0], ours, theirs), ours.text, theirs.text)
        nearly = [pair for pair in pairs if pair.near is Near.NEARLY and pair is not first[0]]
        yield from (Told(Ground.FATHER_NEARLY) for _ in nearly[:1])
    elif ours.initial or theirs.initial:
        yield Told(Ground.INITIAL_OTHER, ours.text, theirs.text)
    else:
        yield Told(Ground.GIVEN_OTHER, ours.text, theirs.text)


def _how(pair: Pair, ours: Part, theirs: Part) -> Ground:
    if pair.initial:
        return Ground.GIVEN_FITS
    if pair.pet:
        return Ground.GIVEN_PET
    if pair.near is Near.NEARLY:
        return Ground.GIVEN_NEARLY
    across = script(ours.text) != script(theirs.text)
    return Ground.GIVEN_IN_ANOTHER_SCRIPT if across else Ground.GIVEN_ALIKE


def _fathers(one: Name, other: Name) -> Iterator[Told]:
    if not (one.fathers and other.fathers):
        if one.fathers or other.fathers:
            yield Told(Ground.FATHER_LEFT_OUT, (one.fathers or other.fathers)[0])
        return
    for ours, theirs in zip(one.fathers, other.fathers, strict=False):
        # One letter tells cousins apart: a father's name that is nearly the same is another.
        same = near(ours, theirs, one.lang, other.lang)[0] is Near.ALIKE
        yield Told(Ground.FATHER_ALIKE if same else Ground.FATHER_OTHER, ours, theirs)
        if not same:
            return


def _around(one: Name, other: Name) -> Iterator[Told]:
    """What titles tell of two names."""
    if one.generation != other.generation:
        both = one.generation and other.generation
        yield Told(Ground.GENERATION_OTHER if both else Ground.GENERATION_LEFT_OUT)
    if None not in (one.woman, other.woman) and one.woman is not other.woman:
        yield Told(Ground.WOMAN_AND_MAN)


def _beside(one: Mention, other: Mention) -> Iterator[Told]:
    """What stands beside two names: office, side, years."""
    match offices(one.office, other.office):
        case Offices.SAME:
            yield Told(Ground.SAME_OFFICE, one.office, other.office)
        case Offices.OTHER:
            yield Told(Ground.OTHER_OFFICE, one.office, other.office)
    for near_by, held in ((one.beside, other.office), (other.beside, one.office)):
        if shared(near_by, held):
            yield Told(Ground.BESIDE_FITS, near_by, held)
    if one.side and other.side:
        same = plain(one.side) == plain(other.side)
        yield Told(Ground.SAME_SIDE if same else Ground.OTHER_SIDE, one.side, other.side)
    ours, theirs = years(one.office), years(other.office)
    if ours and theirs and min(abs(a - b) for a in ours for b in theirs) >= A_LIFE:
        yield Told(Ground.YEARS_APART, str(ours[0]), str(theirs[0]))


def _weight(found: Iterable[Told]) -> float:
    """How far grounds speak for one person, all in all."""
    return sum(WEIGHTS.get(each.ground, 0.0) for each in found)
