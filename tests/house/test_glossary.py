"""Words before names: what the code calls something has its word in the glossary."""

import importlib
import inspect
import pkgutil
import re
from enum import Enum

import pytest
from tests.house.translations import entries, of
from tests.house.tree import ROOT, text

import goodoffices.core
from goodoffices.core.acts import ACTS
from goodoffices.core.seats import Chamber

GLOSSARY = text(ROOT / "docs/glossary.md")
NAMED = set(re.findall(r"`([A-Z]\w+(?:\.[A-Z_]+)?)`", GLOSSARY))


def names(wanted: type) -> dict[str, type]:
    """Every class of the core that is one of these, by its name."""
    found = {}
    for module in pkgutil.walk_packages(goodoffices.core.__path__, "goodoffices.core."):
        whole = importlib.import_module(module.name)
        for _alias, kind in inspect.getmembers(whole, inspect.isclass):
            if issubclass(kind, wanted) and kind.__module__.startswith("goodoffices.core"):
                found[kind.__name__] = kind
    return found


def test_every_act_has_its_word():
    assert set(ACTS) - NAMED == set()


def test_every_room_has_its_word():
    assert {f"Chamber.{each.name}" for each in Chamber} - NAMED == set()


def test_every_set_of_choices_has_its_word():
    assert set(names(Enum)) - {"Chamber"} - NAMED == set()


def test_no_name_in_the_glossary_has_gone_from_the_code():
    rooms = {f"Chamber.{each.name}" for each in Chamber}
    values = {"Act", "Line", "Side", "Room"}  # unions, a new type, and the door's own
    assert NAMED - set(names(object)) - rooms - values == set()


@pytest.mark.parametrize(("lang", "name"), [("fa", "Persian"), ("ar", "Arabic")])
def test_the_words_of_a_language_are_those_of_its_catalogue(lang, name):
    table = GLOSSARY.partition(f"## In {name}")[2].partition("\n## ")[0]
    rows = re.findall(r"^\| (?!English)(.+?) \| (.+?) \|$", table, re.M)
    assert len(rows) > 50
    told = dict(entries(of(lang).read_text(encoding="utf-8")))
    said = "\n".join(words for text, words in told.items() if text)
    assert [
        (english, word)
        for english, each in rows
        for word in re.split("[،؛] ", each)
        if word not in said
    ] == []
