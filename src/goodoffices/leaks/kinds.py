"""The kinds of facts that are compared whatever the language."""

from typing import Any

from goodoffices.leaks import names, terms
from goodoffices.leaks.facts import Facts
from goodoffices.leaks.findings import Kind
from goodoffices.leaks.given import Lists
from goodoffices.leaks.names import Mention, Roster
from goodoffices.leaks.terms import Vocabulary


def facts_of(lists: Lists) -> tuple[Facts[Any], ...]:
    """Numbers, dates, names and terms, each made ready to take in texts."""
    roster, vocabulary = Roster(lists.roster), Vocabulary(lists.terms)
    return (
        Facts(Kind.NAME, lambda words: names.mentioned(words, roster), _id, _same),
        Facts(Kind.TERM, lambda words: terms.mentioned(words, vocabulary), _id, _same),
    )


def _id(mention: Mention) -> tuple[str]:
    return (mention.id,)


def _same(one: Mention, other: Mention) -> bool:
    return one.id == other.id
