"""The core knows no clock, no chance and no file: what it tells depends on what it is told."""

import ast
from collections.abc import Iterator

import pytest
from tests.house.tree import HOUSE, inside, parsed, short

CORE = HOUSE / "core"
# A module of the standard library is let in here once it is seen to hold none of the three.
LET_IN = {
    "collections", "dataclasses", "datetime", "enum", "functools", "hashlib", "hmac", "itertools",
    "operator", "re", "textwrap", "types", "typing", "unicodedata", "zoneinfo", "goodoffices",
}  # fmt: skip
CLOCK = {"now", "today", "utcnow", "fromtimestamp", "localtime", "monotonic", "perf_counter"}
# hash() of a text differs from one start to the next, and id() from one run to the next.
CHANCE = {"hash", "id"}
OUTSIDE = {"open", "input", "print", "eval", "exec", "compile", "__import__"}


def breaches(tree: ast.AST) -> Iterator[str]:
    """Where a module reaches out of the core, or may be swayed from outside."""
    for node in ast.walk(tree):
        match node:
            case ast.Import(names=names):
                yield from (
                    alias.name for alias in names if alias.name.split(".")[0] not in LET_IN
                )
            case ast.ImportFrom(module=module) if (module or "").split(".")[0] not in LET_IN:
                yield str(module)
            case ast.Call(func=ast.Attribute(attr=name)) if name in CLOCK:
                yield name
            case ast.Attribute(value=ast.Name(id="date" | "datetime"), attr=name) if name in CLOCK:
                yield name
            case ast.Name(id=name, ctx=ast.Load()) if name in CHANCE | OUTSIDE:
                yield name
            case ast.Global(names=names):
                yield from names


@pytest.mark.parametrize("path", inside(CORE, ".py"), ids=short)
def test_the_core_reaches_for_no_clock_no_chance_and_no_file(path):
    assert list(breaches(parsed(path))) == []


@pytest.mark.parametrize(
    "planted",
    [
        "from datetime import datetime\nat = datetime.now()",
        "from datetime import date\nday = date.today()",
        "def view(record, clock=datetime.now): ...",
        "at = self.clock.now()",
        "import time",
        "from time import monotonic",
        "import random",
        "import secrets",
        "from uuid import uuid4",
        "import os",
        "from pathlib import Path",
        "words = open('record').read()",
        "order = sorted(sides, key=hash)\nfirst = hash(side)",
        "place = id(entry)",
        "print(words)",
        "import goodoffice",
    ],
)
def test_what_would_bring_one_in_is_caught(planted):
    assert list(breaches(ast.parse(planted)))


def test_a_time_may_be_an_argument():
    told = "def view(record, eyes, now):\n    return View(eyes, now), eyes.now <= now"
    assert list(breaches(ast.parse(told))) == []
