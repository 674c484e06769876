"""What is installed is what was locked, to the byte."""

import re
import tomllib
from pathlib import Path
from typing import Any

import pytest
from tests.house.tree import ROOT, text

LOCKS = ("requirements.lock", "requirements-test.lock", "requirements-uv.lock")
PINNED = re.compile(r"^([A-Za-z0-9._-]+)==([^\s;\\]+)", re.MULTILINE)


def pinned(lock: str) -> dict[str, str]:
    """Each package of a lock and its version."""
    return {
        name.lower().replace("_", "-"): version
        for name, version in PINNED.findall(text(ROOT / lock))
    }


def wanted(names: list[str]) -> set[str]:
    """The packages that requirements name."""
    found = (re.match(r"[A-Za-z0-9._-]+", name) for name in names)
    return {match.group().lower().replace("_", "-") for match in found if match}


def project() -> dict[str, Any]:
    """What the project says of itself."""
    return tomllib.loads(text(ROOT / "pyproject.toml"))


@pytest.mark.parametrize("lock", LOCKS)
def test_every_package_is_locked_with_its_hashes(lock):
    blocks = re.split(r"\n(?=[A-Za-z0-9])", text(ROOT / lock).strip())
    pins = [block for block in blocks if not block.startswith("#")]
    assert pins
    for block in pins:
        assert PINNED.match(block), block[:60]
        assert "--hash=sha256:" in block, block[:60]


def test_the_locks_agree_with_the_project():
    asked = project()
    runs = wanted(asked["project"]["dependencies"])
    tests = wanted(asked["dependency-groups"]["test"])
    assert runs <= pinned("requirements.lock").keys()
    assert runs | tests <= pinned("requirements-test.lock").keys()
    assert wanted(asked["build-system"]["requires"]) <= runs


def test_what_runs_is_what_was_tested():
    runs, tests = pinned("requirements.lock"), pinned("requirements-test.lock")
    assert runs.items() <= tests.items()
    assert pinned("requirements-uv.lock").keys() == {"uv"}


def test_it_is_free_software_that_whoever_is_served_may_ask_for():
    licence = text(ROOT / "LICENSE")
    assert "GNU AFFERO GENERAL PUBLIC LICENSE" in licence
    assert "Version 3, 19 November 2007" in licence
    assert "Remote Network Interaction" in licence
    assert project()["project"]["license"] == "AGPL-3.0-or-later"
    base = Path(ROOT / "src/goodoffices/server/templates/goodoffices/base.html")
    assert """href="{% url 'source' %}\"""" in text(base)
