"""An act whose words were destroyed says what was done, and nothing of what was said."""

from dataclasses import fields, is_dataclass

import pytest
from tests.archive.examples import ENTRIES

from goodoffices.core.emptying import DESTROYED, emptied
from goodoffices.core.naming import refs_of
from goodoffices.core.seats import Seat
from goodoffices.core.words import Words

KEPT = {"lang", "zone", "template", "languages", "persons"}


def texts(value, name=""):
    """Every text in an act, with the field in which it stands."""
    if isinstance(value, str):
        yield name, value
    elif isinstance(value, tuple | frozenset):
        for each in value:
            yield from texts(each, name)
    elif is_dataclass(value) and not isinstance(value, Seat):
        for each in fields(value):
            yield from texts(getattr(value, each.name), each.name)


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: type(entry.act).__name__)
def test_no_word_of_any_act_is_left_and_whatever_it_names_is(entry):
    left = emptied(entry)
    named = set(refs_of(entry.act))
    for name, text in texts(left.act):
        assert text in ("", DESTROYED) or text in named or name in KEPT or text in "ABC", name
    assert refs_of(left.act) == refs_of(entry.act)
    assert (left.id, left.by, left.at, left.key) == (entry.id, entry.by, entry.at, entry.key)
    assert type(left.act) is type(entry.act)
    if entry.behalf:
        assert left.behalf.speaker in ("", DESTROYED)
        assert (left.behalf.side, left.behalf.how) == (entry.behalf.side, entry.behalf.how)


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: type(entry.act).__name__)
def test_as_many_words_are_left_in_the_same_languages(entry):
    def languages(value):
        if isinstance(value, Words):
            yield value.lang
        elif isinstance(value, tuple):
            for each in value:
                yield from languages(each)
        elif is_dataclass(value):
            for each in fields(value):
                yield from languages(getattr(value, each.name))

    assert list(languages(emptied(entry).act)) == list(languages(entry.act))


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: type(entry.act).__name__)
def test_what_was_destroyed_is_not_destroyed_again(entry):
    assert emptied(emptied(entry)) == emptied(entry)
