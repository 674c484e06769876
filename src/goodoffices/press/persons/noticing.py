"""Lines that give somebody an office which, by another line, the person did not hold then."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from zoneinfo import ZoneInfo

from goodoffices.core.acts.dossier import Standing, Topic
from goodoffices.core.lines import ClaimLine, SourceLine
from goodoffices.core.refs import Ref
from goodoffices.core.view import View
from goodoffices.core.words import plain
from goodoffices.press.persons.offices import Checked, Days, Held, Tenure, checked, days
from goodoffices.press.persons.persons import Person, persons


@dataclass(frozen=True, slots=True)
class Notice:
    """What the record says of an office at the date of a line, and the lines that say it."""

    line: ClaimLine
    held: Held
    rests_on: tuple[ClaimLine, ...]


def notices(view: View) -> dict[Ref, Notice]:
    """For the mediation: each line with an office that another line says was not held then.

    One name on one side counts as one person here; it is a reason to look, and no more.
    """
    return _noticed(view, persons(view))


def surely(view: View) -> dict[Ref, Notice]:
    """For anybody: the same, of persons whom somebody recognised and of their own offices."""
    people = persons(view, headings=False)
    found = _noticed(view, people, named=False)
    return {ref: each for ref, each in found.items() if each.held is not Held.ANOTHER}


def _noticed(view: View, people: Sequence[Person], *, named: bool = True) -> dict[Ref, Notice]:
    dated = {line.id: line for person in people for line in person.held if _sound(line)}
    published = {source.id: source.published for source in view.of(SourceLine)}
    found = {}
    for person in people:
        known = tuple(_tenures(people, person, named=named))
        for line in person.lines:
            when = _when(line, published, view)
            if line.topic is Topic.OFFICE or not line.office or when is None or not known:
                continue
            told = checked(person.id, line.office, person.side, when, (each for each, _ in known))
            rests = _lines(told, known, dated)
            if told.held in (Held.LEFT, Held.NOT_YET, Held.ANOTHER) and rests:
                found[line.id] = Notice(line, told.held, rests)
    return found


def _sound(line: ClaimLine) -> bool:
    """Whether a dated office stands as its source has it: nobody disputes it."""
    return line.standing is not Standing.DISPUTED


def _tenures(
    people: Iterable[Person], person: Person, *, named: bool
) -> Iterator[tuple[Tenure, Ref]]:
    """Who held what when, as far as the record says; `named`: one name on one side is one."""
    for other in people:
        same = other.id == person.id or (named and _one_name(other, person))
        for line in other.held:
            if _sound(line):
                since = days(line.since) if line.since else None
                until = days(line.until) if line.until else None
                who = person.id if same else other.id
                yield Tenure(who, line.office, other.side, since, until), line.id


def _one_name(one: Person, other: Person) -> bool:
    """Whether two persons have one name on one side, letter by letter, and nobody parted them."""
    parted = any(map(other.names, one.apart)) or any(map(one.names, other.apart))
    names = {plain(form) for form in one.forms} & {plain(form) for form in other.forms}
    return bool(names) and one.side == other.side and not parted


def _lines(
    told: Checked, known: Iterable[tuple[Tenure, Ref]], dated: dict[Ref, ClaimLine]
) -> tuple[ClaimLine, ...]:
    rests = dict.fromkeys(ref for tenure, ref in known if tenure in told.rests_on)
    return tuple(dated[ref] for ref in rests)


def _when(line: ClaimLine, published: dict[Ref, date | None], view: View) -> Days | None:
    """The day of a line: its own, or that on which its source was published."""
    if line.when is not None and line.when.at is not None:
        zone = view.talk.place.zone if view.talk else "UTC"
        return days(line.when.at.astimezone(ZoneInfo(zone)).date())
    day = published.get(line.source)
    return None if day is None else days(day)
