"""What every test stands on: the programs that are there, and a line on what was left out."""

import os
import shutil
from collections import Counter
from collections.abc import Generator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

NO_CHROMIUM = "chromium is not installed"
NO_DATABASE = "PostgreSQL is not installed"
NO_OFFICE = "LibreOffice and poppler are not installed"
REQUIRED = {
    "browser": ("GOODOFFICES_BROWSER_REQUIRED", NO_CHROMIUM),
    "office": ("GOODOFFICES_OFFICE_REQUIRED", NO_OFFICE),
    "database": ("GOODOFFICES_DATABASE_REQUIRED", NO_DATABASE),
}
"""By each mark of a test: the setting that asks for what it needs, and what is said without it."""
OFFICE = ("soffice", "pdftotext", "pdftoppm", "pdfinfo")

# No test is about time, and a busy machine is no fault of the talks.
settings.register_profile(
    "house", deadline=None, suppress_health_check=[HealthCheck.too_slow], print_blob=True
)
settings.load_profile("house")


def pytest_addoption(parser: pytest.Parser) -> None:
    """Take the pictures of the documentation anew, where that is asked for."""
    parser.addoption("--pictures", action="store_true", help="take docs/pictures/ anew")


SEATED = "goodoffices.server.seated.settings"
"""How Django is set up for the tests of a house with seats: apart from those of a desk."""


def pytest_ignore_collect(collection_path: Path) -> bool | None:
    """Leave the tests of a house with seats to a run of their own, and out of it the others."""
    if collection_path.is_dir() and collection_path.parent == Path(__file__).parent:
        apart = os.environ.get("DJANGO_SETTINGS_MODULE") == SEATED
        return apart is not (collection_path.name == "seated") or None
    return None


def found() -> Path | None:
    """Where chromium is on this machine, if it is."""
    for name in ("chromium", "chromium-browser"):
        path = shutil.which(name)
        if path:
            return Path(path)
    return None


def programs() -> Path | None:
    """Where PostgreSQL's programs are on this machine, if they are."""
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"))
    there = str(found[-1]) if found else shutil.which("initdb")
    return Path(there).parent if there else None


@pytest.fixture(scope="session")
def chromium() -> Path:
    """The chromium that the browser tests drive."""
    path = found()
    if path is None:
        pytest.skip(NO_CHROMIUM)
    return path


def pytest_runtest_setup(item: pytest.Item) -> None:
    """Leave out what needs a program that is not here, or fail where it is required."""
    for mark, (setting, missing) in REQUIRED.items():
        if item.get_closest_marker(mark) is None or there(mark):
            continue
        if os.environ.get(setting) == "1":
            pytest.fail(f"{missing}, and {setting}=1 asks for it", pytrace=False)
        pytest.skip(missing)


def there(mark: str) -> bool:
    """Whether this machine has what tests of that mark need."""
    if mark == "database":
        return programs() is not None
    return bool(found()) if mark == "browser" else all(map(shutil.which, OFFICE))


def left_out(reasons: Counter[str]) -> str:
    """One line on how many tests were skipped, and why."""
    why = "; ".join(f"{count} because {reason}" for reason, count in reasons.most_common())
    return f"Left out: {why}." if why else ""


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_sessionfinish(session: pytest.Session) -> Generator[None]:
    """Close with what was left out."""
    yield
    reporter = session.config.pluginmanager.get_plugin("terminalreporter")
    if reporter is None or hasattr(session.config, "workerinput"):
        return
    reasons: Counter[str] = Counter()
    for report in reporter.stats.get("skipped", []):
        reason = report.longrepr[2] if isinstance(report.longrepr, tuple) else str(report.longrepr)
        reasons[reason.removeprefix("Skipped: ")] += 1
    if reasons:
        reporter.write_line(left_out(reasons))
