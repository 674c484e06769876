"""Where a program is missing its tests are left out, and nobody is left to guess so."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

CHAPTER = """
import pytest

@pytest.mark.browser
@pytest.mark.parametrize("page", range(3))
def test_a_page_is_shown(page): ...

@pytest.mark.office
def test_a_paper_is_opened_again(): ...

def test_a_talk_is_founded(): ...
"""


@pytest.fixture
def elsewhere(tmp_path: Path) -> Path:
    """A small house on a machine without a browser and without an office."""
    shutil.copy(Path(__file__).parents[1] / "conftest.py", tmp_path / "conftest.py")
    (tmp_path / "test_chapter.py").write_text(CHAPTER)
    (tmp_path / "pytest.ini").write_text("[pytest]\nmarkers =\n  browser: b\n  office: o\n")
    return tmp_path


def run(folder: Path, *words: str, **environment: str) -> tuple[int, str]:
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-p", "no:cacheprovider", "-p", "no:xdist", *words],
        cwd=folder,
        env={**os.environ, "PATH": str(folder), **environment},
        capture_output=True,
        text=True,
        check=False,
    )
    return done.returncode, done.stdout.rstrip()


def test_the_closing_line_says_how_many_were_left_out_and_why(elsewhere):
    code, said = run(elsewhere, GOODOFFICES_BROWSER_REQUIRED="", GOODOFFICES_OFFICE_REQUIRED="")
    assert code == 0
    assert "1 passed, 4 skipped" in said
    assert said.splitlines()[-1] == (
        "Left out: 3 because chromium is not installed; "
        "1 because LibreOffice and poppler are not installed."
    )


def test_where_a_browser_is_required_its_absence_fails(elsewhere):
    code, said = run(elsewhere, GOODOFFICES_BROWSER_REQUIRED="1", GOODOFFICES_OFFICE_REQUIRED="")
    assert code == 1
    assert "1 passed, 1 skipped, 3 errors" in said


def test_where_an_office_is_required_its_absence_fails(elsewhere):
    code, said = run(elsewhere, GOODOFFICES_BROWSER_REQUIRED="", GOODOFFICES_OFFICE_REQUIRED="1")
    assert code == 1
    assert "1 passed, 3 skipped, 1 error" in said


def test_nothing_is_said_where_nothing_was_left_out(elsewhere):
    code, said = run(elsewhere, "-m", "not browser and not office")
    assert code == 0
    assert "Left out" not in said
