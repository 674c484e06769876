"""The picture that the readme shows: the desk of the invented evening.

`pytest tests/browser/test_pictures.py --pictures` takes it anew into `docs/pictures/`.
"""

import struct
from pathlib import Path

import pytest
from tests.browser.steps import the_evening

pytestmark = pytest.mark.browser
DESK = Path(__file__).parents[2] / "docs/pictures/desk.png"
LARGEST = 300_000


def test_the_desk_has_its_picture_taken(page, request):
    the_evening(page)
    page.evaluate("document.fonts.ready")
    taken = page.screenshot()
    assert size(taken) == (1280, 900)
    assert len(taken) < LARGEST
    if request.config.getoption("pictures"):
        DESK.parent.mkdir(parents=True, exist_ok=True)
        DESK.write_bytes(taken)


def test_the_picture_in_the_readme_is_one_of_the_desk_and_quick_to_load():
    kept = DESK.read_bytes()
    assert size(kept) == (1280, 900)
    assert len(kept) < LARGEST
    readme = (DESK.parents[2] / "README.md").read_text(encoding="utf-8")
    assert "docs/pictures/desk.png" in readme


def size(picture):
    """How wide and how high a PNG is."""
    assert picture.startswith(b"\x89PNG")
    return struct.unpack(">II", picture[16:24])
