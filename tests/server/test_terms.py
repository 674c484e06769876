"""Every choice a person may meet is shown in words that can be translated."""

import pkgutil
from enum import Enum
from importlib import import_module
from inspect import getmembers, isclass

import pytest

import goodoffices.core
from goodoffices.core.seats import ROLES
from goodoffices.server.terms import ROLES_IN_WORDS, TERMS, language, role, term


def _choices() -> list[type[Enum]]:
    """Every enumeration of the core."""
    found = set()
    for module in pkgutil.walk_packages(goodoffices.core.__path__, "goodoffices.core."):
        for _name, kind in getmembers(import_module(module.name), isclass):
            if issubclass(kind, Enum) and kind.__module__.startswith("goodoffices.core"):
                found.add(kind)
    return sorted(found, key=str)


def test_the_core_has_choices_to_put_into_words():
    assert len(_choices()) > 20


@pytest.mark.parametrize("kind", _choices(), ids=str)
def test_every_member_of_every_choice_has_words(kind):
    assert [member for member in kind if not str(TERMS.get(member, "")).strip()] == []


def test_every_role_of_every_room_has_words():
    assert {name for roles in ROLES.values() for name in roles} == set(ROLES_IN_WORDS)


def test_a_language_is_called_as_its_speakers_call_it_or_by_its_code():
    assert language("fa") == "فارسی"
    assert language("xx") == "xx"


def test_the_words_of_a_choice_are_plain_text():
    assert all(type(term(choice)) is str for choice in TERMS)
    assert role("head") == "head of delegation"
