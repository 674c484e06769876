"""Which acts say that two persons are one, that they are two, or that a spelling is another's."""

from itertools import product

from goodoffices.core.acts import Recognise
from goodoffices.core.lines import ClaimLine
from goodoffices.press.persons.persons import Person


def one(first: Person, other: Person) -> tuple[Recognise, ...]:
    """That two persons are one, said of every line; what was said against it is taken back."""
    denied = [Recognise(a.id, b.id) for a, b in product(first.lines, other.lines) if _apart(a, b)]
    anchor, *rest = (*first.lines, *other.lines)
    people = {anchor.person}
    joined = []
    for line in rest:
        if line.person not in people:
            people.add(line.person)
            joined.append(Recognise(anchor.id, line.id))
    return (*denied, *(act for act in joined if act not in denied))


def two(first: Person, other: Person) -> tuple[Recognise, ...]:
    """That two persons are two: one line of each is enough."""
    return (Recognise(first.lines[0].id, other.lines[0].id, same=False),)


def parted(person: Person, form: str) -> tuple[Recognise, ...]:
    """That the lines with one spelling name somebody else than the person's other lines."""
    theirs = [line for line in person.lines if line.speaker == form]
    ours = [line for line in person.lines if line.speaker != form]
    return tuple(Recognise(a.id, b.id, same=False) for a, b in product(theirs, ours))


def _apart(one_line: ClaimLine, other: ClaimLine) -> bool:
    return other.id in one_line.apart or one_line.id in other.apart
