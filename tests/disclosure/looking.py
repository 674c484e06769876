"""Everything of the project that can find a defect, asked in turn until something does."""

import importlib
from collections.abc import Iterator, Sequence
from contextlib import redirect_stderr, redirect_stdout
from io import StringIO

import pytest
from tests.disclosure import episodes
from tests.disclosure.defects import ROOT, Defect
from tests.disclosure.episodes import Theme
from tests.disclosure.pairs import Leak, Pair, Spoiled
from tests.disclosure.rules_kept import check_rules
from tests.disclosure.viewpoints import KINDS

MOST_TRIES, MOST_WATCHED = 100, 12


class _Failed:
    """Remembers which test failed first."""

    def __init__(self) -> None:
        self.first = ""
        self.run = 0

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """A test that fails says so; one that cannot begin says nothing."""
        self.run += report.when == "call"
        if report.when == "call" and report.failed and not self.first:
            self.first = report.nodeid


def by_tests(files: str) -> tuple[str, int]:
    """Which test of the core fails first, after how many; nothing if none does.

    Raises:
        ValueError: the tests did not run.
    """
    failed = _Failed()
    paths = [str(ROOT / "tests" / name) for name in files.split()]
    plain = ["-x", "-q", "-c", str(ROOT / "pyproject.toml"), "--rootdir", str(ROOT)]
    alike = ["--hypothesis-seed=0", "-W", "ignore::pytest.PytestAssertRewriteWarning"]
    unread = StringIO()
    with redirect_stdout(unread), redirect_stderr(unread):
        code = pytest.main([*plain, *alike, *paths], plugins=[failed])
    if code not in (pytest.ExitCode.OK, pytest.ExitCode.TESTS_FAILED) or not failed.run:
        raise ValueError(f"{files}: the tests did not run")
    return failed.first, failed.run


def by_talks(
    eyes: str, themes: str, most: int = MOST_TRIES, kind_of_pair: type[Pair] = Pair
) -> tuple[str, int]:
    """Which property of talks made up at random finds something first, after how many talks.

    Two worlds are made for the viewpoint named first, and one talk in four is asked the rules;
    where none is named, each viewpoint in turn and the rules oftener.
    """
    kinds = [kind for kind in KINDS if not eyes or f"{kind[0].value} {kind[1]}" == eyes]
    leading: Sequence[Theme] = [getattr(episodes, name) for name in themes.split()]
    for tries in range(most):
        if (tries % 4 == 3) if eyes else (tries % 4 != 3):
            try:
                check_rules(tries)
            except AssertionError:
                return "rule property", tries + 1
            continue
        try:
            kind_of_pair(tries, kinds[tries % len(kinds)], leading).run()
        except Spoiled:
            continue
        except Leak:
            return "two-run property", tries + 1
    return "", most


def by_outputs(eyes: str, themes: str) -> tuple[str, int]:
    """Which pair of talks gives something else out in its two worlds, after how many."""
    # Only here: the commands and the pages take long to load, and few defects want them.
    watched = importlib.import_module("tests.disclosure.watched")
    by, tries = by_talks(eyes, themes, MOST_WATCHED, watched.Watched)
    return ("two-run property of what is given out" if by else ""), tries


def _asked(defect: Defect) -> Iterator[tuple[str, int]]:
    if defect.tests:
        yield by_tests(defect.tests)
    if defect.floor != "core":
        yield by_outputs(defect.eyes, defect.themes)
        return
    yield by_talks(defect.eyes, defect.themes)
    if not defect.tests:
        yield by_tests("core")


def look(defect: Defect) -> tuple[str, int]:
    """What finds the defect first, after how many tries; nothing if nothing does."""
    tried = 0
    for by, tries in _asked(defect):
        tried += tries
        if by:
            return by, tried
    return "", tried
