"""How the house is written: its words, its sizes, its silences."""

import ast
import re
from collections.abc import Iterator

import pytest
from tests.house.tree import HOUSE, ROOT, functions, inside, parsed, short, text

SLOW_TO_LOAD = (
    HOUSE / "leaks/rarity.py",
    HOUSE / "engine/analysis.py",
    HOUSE / "engine/filtering.py",
    HOUSE / "engine/keeping.py",
    HOUSE / "engine/pairing.py",
    HOUSE / "rooms/__init__.py",
    HOUSE / "press/reports/mainpart.py",
    HOUSE / "press/reports/prints.py",
    HOUSE / "bare/__init__.py",
    HOUSE / "server/seated/ring.py",
)
MIGRATIONS = HOUSE / "server/seated/migrations"
"""Written by Django, from the tables as they are described."""
SOURCES = [path for path in inside(ROOT / "src", ".py") if path.parent != MIGRATIONS]
CHAPTERS = [path for path in inside(ROOT / "tests", ".py") if path.name.startswith("test_")]
WRITTEN = [*SOURCES, *inside(ROOT / "tests", ".py"), *inside(ROOT / "benchmarks", ".py")]

FORBIDDEN = re.compile(r"Manager|Service|Handler|Helper|Utils?$|^Base|Data$|Info$|^Abstract")
FORBIDDEN_DEED = re.compile(r"^_*(process|do|handle|manage)_")
DJANGOS = {
    "process_exception", "process_view", "process_template_response", "process_response",
    "handle_raw_input",
}  # fmt: skip
"""Names that a middleware, or what takes files in, must have."""
PARSERS = {"handle_starttag", "handle_endtag", "handle_data"}
"""Names that a reader of marked-up text must have."""
WAITRESSES = {"handle_write", "handle_close"}
"""Names that a connection must have, for its server to call them."""
FORBIDDEN_TEST = re.compile(r"^test_that_|_should_")
LONGEST_MODULE, LONGEST_FUNCTION, SEVERAL = 300, 40, 4

LONGER_MODULES: dict[str, str] = {}
"""Longer than a module is without a reason, and why."""

LONGER_FUNCTIONS = {
    "src/goodoffices/engine/kernels.py:undominated": "compiled as one, and its arrays are its own",
    "src/goodoffices/engine/kernels.py:stairs": "compiled as one, as above",
}
"""Longer than a function is without a reason, and why. One case for each of many needs none."""


def ill_named(tree: ast.AST) -> Iterator[str]:
    """Names that say nothing."""
    for node in ast.walk(tree):
        if isinstance(node, ast.ClassDef) and FORBIDDEN.search(node.name):
            yield node.name
        if isinstance(node, ast.FunctionDef) and FORBIDDEN_DEED.search(node.name):
            if node.name not in DJANGOS | PARSERS | WAITRESSES:
                yield node.name


def untold(tree: ast.Module) -> Iterator[str]:
    """Public things without a sentence of their own, the module first."""
    if not ast.get_docstring(tree):
        yield "the module"
    public: list[ast.FunctionDef | ast.ClassDef] = [
        node for node in tree.body if isinstance(node, ast.FunctionDef)
    ]
    for node in ast.walk(tree):
        if isinstance(node, ast.ClassDef):
            public.append(node)
            public += [each for each in node.body if isinstance(each, ast.FunctionDef)]
    for each in public:
        if not each.name.startswith("_") and not ast.get_docstring(each):
            yield each.name


def hushed(source: str) -> Iterator[str]:
    """Rules switched off, or work put off, without a reason beside it."""
    for line in source.splitlines():
        comment = line.partition("#")[2]
        if re.search(r"\b(TO\x44O|FIX\x4dE|XX\x58)\b", comment):
            yield line.strip()
        off = re.search(r"(noqa|type: ignore)(: ?[A-Z0-9, ]+|\[[a-z-, ]+\])?(.*)", comment)
        if off and not off.group(3).strip(" -#"):
            yield line.strip()


def late(tree: ast.AST) -> Iterator[str]:
    """Imports inside functions."""
    for function in functions(tree):
        for node in ast.walk(function):
            if isinstance(node, ast.Import | ast.ImportFrom):
                yield function.name


@pytest.mark.parametrize("path", SOURCES, ids=short)
def test_every_module_is_told_in_the_words_of_the_house(path):
    assert list(ill_named(parsed(path))) == []
    assert list(untold(parsed(path))) == []
    first = (ast.get_docstring(parsed(path)) or "").split("\n\n")[0]
    assert first.endswith("."), "a module opens with a sentence"


@pytest.mark.parametrize("path", WRITTEN, ids=short)
def test_no_rule_is_switched_off_without_its_reason(path):
    assert list(hushed(text(path))) == []


def by_case(function: ast.AST) -> bool:
    """Whether a function has one case for each of many: acts, debts, fields."""
    choices = (each for each in ast.walk(function) if isinstance(each, ast.Match))
    return any(len(each.cases) > SEVERAL for each in choices)


@pytest.mark.parametrize("path", SOURCES, ids=short)
def test_a_module_fits_the_eye(path):
    lines = len(text(path).splitlines())
    assert lines <= LONGEST_MODULE or short(path) in LONGER_MODULES
    for function in functions(parsed(path)):
        if by_case(function):
            continue
        length = (function.end_lineno or 0) - function.lineno + 1
        named = f"{short(path)}:{function.name}"
        assert length <= LONGEST_FUNCTION or named in LONGER_FUNCTIONS, named


def test_what_is_listed_as_longer_is_longer_still():
    for name in LONGER_MODULES:
        assert len(text(ROOT / name).splitlines()) > LONGEST_MODULE, name
    for name in LONGER_FUNCTIONS:
        file, _colon, wanted = name.partition(":")
        lengths = [
            (each.end_lineno or 0) - each.lineno + 1
            for each in functions(parsed(ROOT / file))
            if each.name == wanted
        ]
        assert max(lengths, default=0) > LONGEST_FUNCTION, name


def test_imports_stand_at_the_top_but_for_the_marked_ones_of_commands_and_word_lists():
    for path in SOURCES:
        if not list(late(parsed(path))):
            continue
        assert path.is_relative_to(HOUSE / "cli") or path in SLOW_TO_LOAD, short(path)
        for line in text(path).splitlines():
            if re.match(r"\s+(from [\w.]+ )?import ", line):
                assert "# late" in line, line


@pytest.mark.parametrize("path", CHAPTERS, ids=short)
def test_tests_are_sentences_about_the_world(path):
    names = [each.name for each in functions(parsed(path)) if each.name.startswith("test_")]
    assert names
    assert [name for name in names if FORBIDDEN_TEST.search(name)] == []
    assert [name for name in names if name.count("_") < 2] == []


@pytest.mark.parametrize(
    ("check", "planted"),
    [
        (ill_named, "class TalkManager: ..."),
        (ill_named, "class BaseRoom: ..."),
        (ill_named, "class ItemInfo: ..."),
        (ill_named, "def process_act(act): ..."),
        (untold, '"""Talks."""\ndef open_talk(): ...'),
        (untold, '"""Talks."""\nclass Talk: ...'),
        (untold, '"""Talks."""\nclass Talk:\n    """A talk."""\n    def end(self): ...'),
        (untold, "x = 1"),
        (late, "def act():\n    import os"),
    ],
)
def test_what_is_against_the_style_is_caught(check, planted):
    assert list(check(ast.parse(planted)))


@pytest.mark.parametrize(
    "planted", ["x = 1  # no" + "qa", "x = 1  # type: ig" + "nore[misc]", "# TO" + "DO: later"]
)
def test_what_is_hushed_up_is_caught(planted):
    assert list(hushed(planted))
    assert not list(hushed("x = 1  # noqa: S105 - printed for whoever tries the demo"))
