"""The files of the house, for the tests that read them."""

import ast
import re
import subprocess
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SRC = ROOT / "src"
HOUSE = SRC / "goodoffices"
_LEFT = {".venv", ".git", ".hypothesis", "__pycache__", "build", "dist"}


@cache
def tracked() -> tuple[Path, ...]:
    """Every file that is, or would be, in the repository; in an unpacked archive, every file."""
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        check=False,
    )
    if listed.returncode == 0:
        paths = [ROOT / name for name in listed.stdout.decode().split("\0") if name]
    else:
        paths = [path for path in ROOT.rglob("*") if not _LEFT & set(path.parts)]
    return tuple(sorted(path for path in paths if path.is_file()))


def inside(folder: Path, *endings: str) -> list[Path]:
    """The files below a folder with one of these endings."""
    return [path for path in tracked() if path.is_relative_to(folder) and path.suffix in endings]


def text(path: Path) -> str:
    """What a file says; empty where it is not text."""
    try:
        return path.read_text(encoding="utf-8")
    except UnicodeDecodeError:
        return ""


@cache
def parsed(path: Path) -> ast.Module:
    """A module, parsed."""
    return ast.parse(path.read_text(encoding="utf-8"), str(path))


def short(path: Path) -> str:
    """A path as the repository names it."""
    return path.relative_to(ROOT).as_posix()


def functions(tree: ast.AST) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    """Every function in a tree."""
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node


@cache
def spoken() -> frozenset[str]:
    """Every sentence and label that the desk may show, as it stands in code and templates."""
    said = set()
    for path in inside(HOUSE / "server", ".py"):
        for node in ast.walk(parsed(path)):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                said.add(node.value)
    for path in inside(HOUSE / "server/templates", ".html"):
        said.update(re.findall(r"\{% translate \"(.*?)\"", text(path)))
        said.update(re.findall(r"_\(\"(.*?)\"\)", text(path)))
    for path in inside(HOUSE / "server/beginnings", ".toml"):
        said.update(str(each) for each in tomllib.loads(text(path))["en"].values())
    return frozenset(said)
