"""Every paper of the evening, in three languages, opened again by other programs."""

import fcntl
import os
import subprocess
import unicodedata
from pathlib import Path

import pytest
from tests.papers.made import lines, papers, pdf, word

pytestmark = pytest.mark.office
PAGES = {
    "talking-points": (1, 3), "room-card": (3, 10), "record": (1, 2), "press-lines": (1, 2),
    "ruled-out": (1, 2), "whole-view": (10, 24), "whole-view-b": (5, 14),
}  # fmt: skip
"""How many pages a paper of one evening takes, at least and at most."""
OF_A_LINE, OF_A_PAPER = 0.6, 0.95
"""Of the words of a line, and of all, so many must be found: joiners and joined letters move."""


def run(*command: str | Path) -> str:
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


@pytest.fixture(scope="session")
def opened(tmp_path_factory) -> Path:
    """A folder with every paper as PDF, and as Word file turned into PDF by LibreOffice."""
    own: Path = tmp_path_factory.getbasetemp()
    # Where several workers share the tests, they share the folder: one makes it, the others wait.
    folder = (own.parent if "PYTEST_XDIST_WORKER" in os.environ else own) / "papers"
    folder.mkdir(exist_ok=True)
    with (folder / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not (folder / "made").exists():
            _make(folder)
            (folder / "made").touch()
    return folder


def _make(folder: Path) -> None:
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    for name in papers():
        (folder / f"word-{name}.docx").write_bytes(word(name))
    # One start for all of them: it is the start that takes its time.
    turned = subprocess.Popen(
        ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", folder,
         *sorted(folder.glob("*.docx"))],
        stdout=subprocess.DEVNULL,
    )  # fmt: skip
    for name in papers():
        (folder / f"{name}.pdf").write_bytes(pdf(name))
    assert turned.wait() == 0


def words(text: str) -> list[str]:
    """A text as its letters and digits, word by word, each bare and in the form of its own."""
    bare = (c for c in unicodedata.normalize("NFKD", text) if unicodedata.category(c) != "Mn")
    # Lam and alef are one sign in every font, and come back the one way or the other.
    return "".join(c if c.isalnum() else " " for c in bare).replace("لا", "ال").split()


def letters(text: str) -> str:
    """All letters and digits of a text, whichever way they came to stand."""
    return "".join(words(text))


@pytest.mark.parametrize("form", ["", "word-"], ids=["pdf", "word"])
@pytest.mark.parametrize("name", papers())
def test_a_paper_opened_again_says_every_line_on_as_many_pages_as_it_should(opened, name, form):
    file, made = opened / f"{form}{name}.pdf", papers()[name]
    told = run("pdftotext", "-layout", file, "-")
    least, most = PAGES[name.rsplit("-", 1)[0]]
    assert least <= told.count("\f") <= most
    text = letters(told)
    wanted = {line: [word for word in words(line) if len(word) > 1] for line in lines(made)}
    found = {line: [word for word in each if _stands(word, text)] for line, each in wanted.items()}
    for line, each in wanted.items():
        assert len(found[line]) >= OF_A_LINE * len(each) or len(each) < 3, line
    assert _count(found) >= OF_A_PAPER * _count(wanted)


@pytest.mark.parametrize("form", ["", "word-"], ids=["pdf", "word"])
@pytest.mark.parametrize("lang", ["en", "ar", "fa"])
def test_who_may_read_it_and_which_copy_it_is_stand_on_every_page(opened, lang, form):
    name = f"room-card-{lang}"
    file, made = opened / f"{form}{name}.pdf", papers()[name]
    marking = words("".join(run.text for run in made.marking))
    copy = words("".join(run.text for run in made.copy))
    for page in run("pdftotext", file, "-").rstrip("\f").split("\f"):
        text = letters(page)
        assert sum(_stands(each, text) for each in marking) >= OF_A_LINE * len(marking)
        assert all(_stands(each, text) for each in copy if each.isdigit())


@pytest.mark.parametrize("form", ["", "word-"], ids=["pdf", "word"])
@pytest.mark.parametrize("lang", ["en", "ar", "fa"])
def test_a_paper_begins_at_the_side_from_which_it_is_read(opened, lang, form):
    name = opened / f"{form}talking-points-{lang}"
    run("pdftoppm", "-r", "40", "-gray", "-f", "1", "-l", "1", name.with_suffix(".pdf"), name)
    picture = next(opened.glob(f"{name.name}-*.pgm")).read_bytes()
    _sign, size, _depth, dots = picture.split(b"\n", 3)
    width = int(size.split()[0])
    # The head of the sheet, with the title: ink lies where reading begins.
    rows = [dots[place : place + width] for place in range(0, len(dots) // 4, width)]
    left, right = (sum(255 - dot for row in rows for dot in half(row)) for half in (_left, _right))
    assert (left > right) == (lang == "en")


def _stands(word: str, text: str) -> bool:
    return word in text or word[::-1] in text


def _count(found: dict[str, list[str]]) -> int:
    return sum(map(len, found.values()))


def _left(row: bytes) -> bytes:
    return row[: len(row) // 2]


def _right(row: bytes) -> bytes:
    return row[len(row) // 2 :]


@pytest.mark.parametrize(("lang", "digits"), [("en", ""), ("ar", "Arabic"), ("fa", "Persian")])
def test_the_pages_of_a_word_file_are_numbered_in_the_digits_of_its_language(opened, lang, digits):
    fonts = run("pdffonts", opened / f"word-record-{lang}.pdf")
    shown = {each for each in ("Arabic", "Persian") if f"PapersDigits{each}" in fonts}
    assert shown == ({digits} if digits else set())


@pytest.mark.parametrize("lang", ["en", "ar", "fa"])
def test_no_letter_is_missing_from_the_fonts_that_come_with_the_house(opened, lang):
    for name in ("room-card", "whole-view", "record"):
        fonts = run("pdffonts", opened / f"{name}-{lang}.pdf").splitlines()[2:]
        names = {line.split()[0].partition("+")[2] for line in fonts}
        assert names <= {
            "PapersSans-Regular", "PapersSans-Bold", "PapersSerif-Regular",
            "Vazirmatn-Regular", "Vazirmatn-Bold", "NotoNaskhArabic-Regular",
        }  # fmt: skip
