"""The people a report names: the fullest form, every form, the office and the side."""

import re
from collections.abc import Iterable
from dataclasses import replace

from goodoffices.press.reports.eastern import LANGUAGES
from goodoffices.press.reports.eastern_people import people_in
from goodoffices.press.reports.eastern_words import flat
from goodoffices.press.reports.hearing import between, listen
from goodoffices.press.reports.layout import Document
from goodoffices.press.reports.person import Person

__all__ = ("Person", "people")


def people(document: Document, roster: Iterable[Person] = ()) -> tuple[Person, ...]:
    """Everybody a report names, in the order in which they come.

    In English they are found by the way they are written of, and a roster only adds to them; in
    Persian and Arabic those of the roster are found, and without one whoever bears a known given
    name before another.
    """
    known = tuple(roster)
    if document.lang[:2] in LANGUAGES:
        return _of_roster(document, known or _by_given_names(document))
    found = tuple(
        Person(each.name, tuple(each.forms), each.office, each.side, tuple(each.places))
        for each in listen(document).cast.beings
    )
    named = {form.casefold() for each in found for form in each.forms}
    others = [each for each in known if not named & {form.casefold() for form in _forms(each)}]
    return found + _of_roster(document, others)


def _by_given_names(document: Document) -> tuple[Person, ...]:
    return people_in(document.text, document.lang[:2], between(document))


def _forms(person: Person) -> tuple[str, ...]:
    return tuple(dict.fromkeys((person.name, *person.forms)))


def _of_roster(document: Document, roster: Iterable[Person]) -> tuple[Person, ...]:
    """Those of a roster whom the report names, by the forms that stand in it."""
    text = flat(document.text)
    found = []
    for person in roster:
        places: dict[tuple[int, int], str] = {}
        for form in sorted(_forms(person), key=len, reverse=True):
            written = re.escape(flat(form)).replace(r"\ ", r"\s+")
            for match in re.finditer(rf"(?<![^\W_])[وفبلك]?({written})(?![^\W_])", text):
                span = match.span(1)
                if not any(start <= span[0] < end for start, end in places):
                    places[span] = form
        if places:
            forms = tuple(form for form in _forms(person) if form in places.values())
            found.append(replace(person, forms=forms, places=tuple(sorted(places))))
    return tuple(sorted(found, key=lambda each: each.places))
