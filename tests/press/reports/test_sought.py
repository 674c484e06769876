"""A pattern that is tried only where a piece of a word stands loses no match by it."""

import importlib
import pkgutil
import re
from itertools import product
from math import prod

import pytest

from goodoffices.press import reports
from goodoffices.press.reports.sought import Sought

READ = importlib.import_module("re._parser")
MOST = 20_000
GAP = "\0"


def inside(held):
    """The patterns in what a module holds, in whichever rows and tables."""
    if isinstance(held, Sought):
        yield held
    elif isinstance(held, dict):
        yield from inside(tuple(held.values()))
    elif isinstance(held, tuple | list):
        for each in held:
            yield from inside(each)


def every():
    """Every such pattern of the reader, with the module it stands in."""
    found = {}
    for each in pkgutil.iter_modules(reports.__path__):
        module = importlib.import_module(f"{reports.__name__}.{each.name}")
        for name, held in vars(module).items():
            for at, sought in enumerate(inside(held)):
                found.setdefault(sought.pattern.pattern, (f"{each.name}.{name}:{at}", sought))
    return [pytest.param(sought, id=name) for name, sought in found.values()]


def parted(tree):
    """Each way through a pattern, as the letters that are sure; a gap where any may stand."""
    ways = [list(dict.fromkeys(letters(*each))) for each in tree]
    if prod(map(len, ways)) > MOST:
        return [GAP]
    return ["".join(way) for way in product(*ways)]


def letters(what, of):
    """The ways through one part of a pattern."""
    match str(what):
        case "LITERAL":
            return [chr(of).lower()]
        case "IN" if all(str(kind) == "LITERAL" for kind, _ in of):
            return [chr(code).lower() for _, code in of]
        case "BRANCH":
            return [way for one in of[1] for way in parted(one)]
        case "SUBPATTERN":
            return parted(of[-1])
        case "MAX_REPEAT" | "MIN_REPEAT":
            least, most, repeated = of
            once = [way if most == 1 else way + GAP for way in parted(repeated)]
            return once if least else ["", *once]
        case "AT" | "ASSERT" | "ASSERT_NOT":
            return [""]
    return [GAP]


def holds(tree, stems):
    """Whether every way through a pattern holds one of the pieces."""
    for what, of in tree:
        kind = str(what)
        if kind == "SUBPATTERN" and holds(of[-1], stems):
            return True
        if kind == "BRANCH" and all(holds(one, stems) for one in of[1]):
            return True
        if kind.endswith("REPEAT") and of[0] and holds(of[2], stems):
            return True
    return all(any(stem in way for stem in stems) for way in parted(tree))


@pytest.mark.parametrize("sought", every())
def test_no_match_is_without_a_piece_that_is_looked_for_first(sought):
    assert all(stem == stem.lower() for stem in sought.stems)
    assert holds(READ.parse(sought.pattern.pattern, sought.pattern.flags), sought.stems)


def test_a_piece_that_is_missing_is_told():
    whole = re.compile(r"\b(?:met|m(?:eets?|eeting)|(?:[Ss]poke|conferred) with)\b")
    assert holds(READ.parse(whole.pattern), ("met", "meet", "spoke", "conferred"))
    assert not holds(READ.parse(whole.pattern), ("met", "meet", "conferred"))
    assert not holds(READ.parse(r"(?:face)? to"), ("face",))
    assert not holds(READ.parse(r"fa\w?ce"), ("face",))


def test_words_without_a_piece_are_not_read():
    met = Sought(re.compile(r"\b[Mm]et\b"), ("met",))
    assert met.search("They Met.", "they met.")
    assert not met.search("They sat.", "they sat.")
    assert [each[0] for each in met.finditer("Met, met", "met, met")] == ["Met", "met"]
