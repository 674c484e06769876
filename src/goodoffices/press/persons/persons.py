"""The persons that the lines of a talk name: every form, office and line of each."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations

from goodoffices.core.acts.dossier import Standing, Topic
from goodoffices.core.lines import ClaimLine
from goodoffices.core.refs import Ref
from goodoffices.core.view import View
from goodoffices.core.words import plain
from goodoffices.press.order import Order
from goodoffices.press.persons.candidates import Candidate, Known
from goodoffices.press.persons.candidates import candidates as who_may_be_meant
from goodoffices.press.persons.comparing import Mention


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody of whom lines speak; `lines` are in no order that tells when they were filed."""

    id: Ref
    name: str
    side: str
    lines: tuple[ClaimLine, ...]

    @property
    def forms(self) -> tuple[str, ...]:
        """Every way in which the name is written, the usual one first."""
        told = (form for line in self.lines for form in (line.speaker, *line.forms))
        return tuple(dict.fromkeys((self.name, *sorted(told, key=plain))))

    @property
    def offices(self) -> tuple[str, ...]:
        """Every office that a line gives, however it is written."""
        return tuple(dict.fromkeys(line.office for line in self.lines if line.office))

    @property
    def held(self) -> tuple[ClaimLine, ...]:
        """The lines that say from when and until when an office was held."""
        return tuple(line for line in self.lines if line.topic is Topic.OFFICE)

    @property
    def said(self) -> tuple[ClaimLine, ...]:
        """The lines in which this person speaks: statements are counted, presence is not."""
        return tuple(line for line in self.lines if line.saying is not None)

    @property
    def apart(self) -> frozenset[Ref]:
        """The lines said to name somebody else."""
        return frozenset(ref for line in self.lines for ref in line.apart)

    @property
    def mentions(self) -> tuple[Mention, ...]:
        """Every name with every office beside which it stands, once."""
        return tuple(
            dict.fromkeys(
                Mention(form, line.words.lang, line.office, self.side)
                for line in self.lines
                for form in (line.speaker, *line.forms)
            )
        )

    def names(self, line: Ref) -> bool:
        """Whether a line is one of this person's."""
        return any(each.id == line for each in self.lines)


def persons(view: View, *, headings: bool = True) -> tuple[Person, ...]:
    """The persons of a talk, by side and name.

    Lines are of one person where somebody said so. With `headings` they are too where name, office
    and side are the same letter by letter, as they stand under one heading on the page, unless
    somebody said that they are two.
    """
    order = Order(view)
    lines = [line for line in view.of(ClaimLine) if _names_somebody(line)]
    found = [_person(group, order) for group in _grouped(lines, order, headings=headings)]
    return tuple(
        sorted(found, key=lambda each: (order.of_side(each.side), plain(each.name), each.id))
    )


def _names_somebody(line: ClaimLine) -> bool:
    gone = (Standing.SUGGESTED, Standing.WITHDRAWN)
    return bool(line.speaker.strip()) and line.standing not in gone


def _grouped(lines: Sequence[ClaimLine], order: Order, *, headings: bool) -> list[list[ClaimLine]]:
    """The lines of each person."""
    of: dict[Ref, Ref] = {line.id: line.person for line in lines}
    voices: dict[tuple[str, str, str], list[ClaimLine]] = {}
    for line in lines if headings else ():
        key = (order.side(line.side), plain(line.speaker), plain(line.office))
        voices.setdefault(key, []).append(line)
    for spoken in voices.values():
        if not _parted(spoken, lines):
            _joined(of, {of[line.id] for line in spoken})
    groups: dict[Ref, list[ClaimLine]] = {}
    for line in lines:
        groups.setdefault(of[line.id], []).append(line)
    return list(groups.values())


def _parted(spoken: Sequence[ClaimLine], lines: Sequence[ClaimLine]) -> bool:
    """Whether somebody said that lines under one name are of two persons."""
    people = {line.person for line in spoken}
    kin = [line for line in lines if line.person in people]
    return any(b.id in a.apart or a.id in b.apart for a, b in combinations(kin, 2))


def _joined(of: dict[Ref, Ref], persons_there: set[Ref]) -> None:
    first = min(persons_there)
    for line, person in of.items():
        if person in persons_there:
            of[line] = first


def _person(lines: Sequence[ClaimLine], order: Order) -> Person:
    told = tuple(sorted(lines, key=order.spoken))
    used = Counter(line.speaker for line in told)
    name = min(used, key=lambda each: (-used[each], plain(each), each))
    sides = Counter(order.side(line.side) for line in told if line.side)
    side = min(sides, key=lambda each: (-sides[each], each), default="")
    return Person(min(line.id for line in told), name, side, told)


@dataclass(frozen=True, slots=True)
class Possible:
    """Another person who may be the same, with what speaks for and against."""

    person: Person
    candidate: Candidate


def possible(person: Person, others: Iterable[Person]) -> tuple[Possible, ...]:
    """Who of the others may be this person, the likeliest first; nobody said to be another."""
    there = {
        other.id: other
        for other in others
        if other.id != person.id and not _said_apart(person, other)
    }
    best: dict[str, Candidate] = {}
    for mention in person.mentions:
        known = (Known(other.id, other.mentions) for other in there.values())
        for candidate in who_may_be_meant(mention, known):
            if candidate.worth > (best[candidate.id].worth if candidate.id in best else 0):
                best[candidate.id] = candidate
    found = sorted(best.values(), key=lambda each: (-each.worth, each.id))
    return tuple(Possible(there[Ref(each.id)], each) for each in found)


def _said_apart(one: Person, other: Person) -> bool:
    return any(map(other.names, one.apart)) or any(map(one.names, other.apart))


def of_name(
    mention: Mention, people: Iterable[Person], roster: Iterable[Known] = ()
) -> tuple[Candidate, ...]:
    """Who of the persons of a talk, and of a list beside it, a name in a text may mean."""
    known = (Known(person.id, person.mentions) for person in people)
    return who_may_be_meant(mention, (*known, *roster))
