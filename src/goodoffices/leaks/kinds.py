"""The sorts of facts that are compared whatever the language."""

from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from goodoffices.core.words import Words
from goodoffices.leaks import amounts, buckets, names, terms
from goodoffices.leaks.amounts import Quantity
from goodoffices.leaks.days import Days, days, overlaps
from goodoffices.leaks.facts import Facts
from goodoffices.leaks.findings import Kind
from goodoffices.leaks.given import Lists
from goodoffices.leaks.names import Mention, Roster
from goodoffices.leaks.quantities import quantities
from goodoffices.leaks.terms import Vocabulary


class Numbers:
    """Amounts: in any script, in words or figures, with their units."""

    kind = Kind.NUMBER

    def read(self, words: Words) -> Sequence[Quantity]:
        """The amounts of a text."""
        return quantities(words.text, words.lang)

    def meaning(self, fact: Quantity) -> Hashable:
        """How much, of what."""
        return fact.low, fact.high, fact.unit

    def keys(self, fact: Quantity) -> Iterable[Hashable]:
        """The sizes it may have."""
        return buckets.amounts(fact)

    def same(self, one: Quantity, other: Quantity) -> bool:
        """Whether two amounts say the same."""
        return amounts.same(one, other)

    def told(self, fact: Quantity, known: Quantity) -> bool:
        """Whether a known amount says the same."""
        return amounts.same(fact, known)

    def telling(self, fact: Quantity) -> bool:
        """Not "two sides", "the first meeting", a year or an hour."""
        return not fact.weak


class Dates:
    """Days, in three calendars and any precision."""

    kind = Kind.DATE

    def __init__(self, near: date | None = None) -> None:
        self._near = near

    def read(self, words: Words) -> Sequence[Days]:
        """The dates of a text."""
        return days(words.text, words.lang)

    def meaning(self, fact: Days) -> Hashable:
        """Which days it may be."""
        return fact.readings

    def keys(self, fact: Days) -> Iterable[Hashable]:
        """One key for all: a talk names few dates, and any two may meet."""
        return ((),)

    def same(self, one: Days, other: Days) -> bool:
        """Whether two dates may be the same day, told as exactly."""
        if one.weak is not other.weak or _named(one) is not _named(other):
            return False
        return overlaps(one, other, self._near)

    def told(self, fact: Days, known: Days) -> bool:
        """Whether a known date tells as much."""
        return _named(known) >= _named(fact) and buckets.told(fact, known, self._near)

    def telling(self, fact: Days) -> bool:
        """Not what may be a fraction."""
        return not fact.doubtful


def _named(days: Days) -> bool:
    """Whether a month is named."""
    return any(each.month for each in days.readings)


@dataclass(frozen=True, slots=True)
class Listed:
    """Names or terms by a list."""

    kind: Kind
    mentioned: Callable[[Words], Sequence[Mention]]

    def read(self, words: Words) -> Sequence[Mention]:
        """What of the list a text mentions."""
        return self.mentioned(words)

    def meaning(self, fact: Mention) -> Hashable:
        """What of the list it is."""
        return fact.id

    def keys(self, fact: Mention) -> Iterable[Hashable]:
        """As it is listed."""
        return (fact.id,)

    def same(self, one: Mention, other: Mention) -> bool:
        """Whether both are the same of the list."""
        return one.id == other.id

    def told(self, fact: Mention, known: Mention) -> bool:
        """Whether it is mentioned in what is known."""
        return fact.id == known.id

    def telling(self, fact: Mention) -> bool:
        """Always: the list says what counts."""
        return True


def facts_of(lists: Lists, near: date | None = None) -> tuple[Facts[Any], ...]:
    """Numbers, dates, names and terms, each made ready to take in texts; `near` is the day."""
    roster, vocabulary = Roster(lists.roster), Vocabulary(lists.terms)
    return (
        Facts(Numbers()),
        Facts(Dates(near)),
        Facts(Listed(Kind.NAME, lambda words: names.mentioned(words, roster))),
        Facts(Listed(Kind.TERM, lambda words: terms.mentioned(words, vocabulary))),
    )
