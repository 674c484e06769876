"""An act is ruled on everywhere, or the house does not stand."""

import ast
import shutil
import subprocess
import sys
from collections.abc import Iterator

import pytest
from tests.house.tree import HOUSE, inside, parsed, short

from goodoffices.core.acts import ACTS
from goodoffices.core.seating import MAY

CONCEPTS = [
    path
    for name in ("course", "disclosure", "rules")
    for path in inside(HOUSE / "core" / name, ".py")
]
WHISPER = '''

@dataclass(frozen=True, slots=True)
class Whisper:
    """A side whispers."""

    words: Words
'''


def on_acts(tree: ast.AST) -> Iterator[ast.Match]:
    """Every choice between acts."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Match) and ast.unparse(node.subject) in ("act", "entry.act"):
            yield node


def ends_in_never(choice: ast.Match) -> bool:
    """Whether a choice ends so that a forgotten act does not pass the type checker."""
    last = choice.cases[-1]
    return ast.unparse(last.pattern) == "_" and ast.unparse(last.body[-1]) == (
        f"assert_never({ast.unparse(choice.subject)})"
    )


def chains(tree: ast.AST) -> Iterator[ast.FunctionDef]:
    """Every function that asks of which concept an act is."""
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef) and "isinstance(act, TalkAct)" in ast.unparse(node):
            yield node


def end(steps: list[ast.stmt]) -> ast.stmt:
    """The last step of all, down every else."""
    last = steps[-1]
    return end(last.orelse) if isinstance(last, ast.If) and last.orelse else last


def test_every_choice_between_acts_ends_so_that_forgetting_one_is_an_error():
    choices = [(path, each) for path in CONCEPTS for each in on_acts(parsed(path))]
    assert len(choices) >= 20
    assert [short(path) for path, each in choices if not ends_in_never(each)] == []


def test_every_choice_between_concepts_ends_so_too():
    found = [each for path in CONCEPTS for each in chains(parsed(path))]
    assert len(found) == 3
    assert {ast.unparse(end(each.body)) for each in found} == {"assert_never(act)"}


@pytest.mark.parametrize(
    "loose",
    [
        "match act:\n    case Lodge():\n        text = 1",
        "match act:\n    case Lodge():\n        text = 1\n    case _:\n        text = None",
        "match act:\n    case _:\n        assert_never(other)",
    ],
)
def test_a_choice_that_ends_otherwise_is_caught(loose):
    assert not any(ends_in_never(each) for each in on_acts(ast.parse(loose)))


def test_every_act_has_its_seats():
    assert set(MAY) == set(ACTS.values())


def test_an_act_nobody_ruled_on_does_not_pass_the_type_checker(tmp_path):
    core = tmp_path / "goodoffices/core"
    shutil.copytree(HOUSE / "core", core, ignore=shutil.ignore_patterns("__pycache__"))
    (tmp_path / "goodoffices/__init__.py").touch()
    acts = core / "acts/contributions.py"
    acts.write_text(acts.read_text() + WHISPER)
    named = core / "acts/__init__.py"
    named.write_text(
        named.read_text()
        .replace("    Widen,\n    Withdraw,\n)", "    Whisper,\n    Widen,\n    Withdraw,\n)")
        .replace("    | Permit\n", "    | Permit\n    | Whisper\n")
    )
    strict = ("--strict", "--config-file=", "--cache-dir", ".mypy", "--no-error-summary")
    done = subprocess.run(
        [sys.executable, "-m", "mypy", *strict, "goodoffices/core"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    missed = {
        line.split(":")[0].removeprefix("goodoffices/core/")
        for line in done.stdout.splitlines()
        if '"Whisper"' in line and "assert_never" in line
    }
    assert missed == {
        f"{concept}/contributions.py" for concept in ("course", "disclosure", "rules")
    }
    assert done.returncode == 1
