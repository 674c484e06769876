"""The palette: whatever stands on it can be read, light and dark, by whoever sees little."""

import re
from pathlib import Path

import pytest

HOUSE = Path(__file__).parents[2] / "src/goodoffices/server/static/goodoffices/house.css"
TEXT, SIGN = 4.5, 3.0
"""WCAG 2.2 AA: the least contrast of text, and of what marks a control or its focus."""
PAPERS = ("paper", "sheet", "well")
PAIRS = (
    *((ink, paper, TEXT) for ink in ("ink", "ink-2", "link") for paper in PAPERS),
    ("paper", "ink", TEXT),
    ("on-press", "press", TEXT),
    ("on-mark", "mark", TEXT),
    *(("rule", paper, SIGN) for paper in PAPERS),
    *(("focus", paper, SIGN) for paper in PAPERS),
    *(("press", paper, SIGN) for paper in PAPERS),
)


def palettes():
    """The colours of each block that sets them, by the block's selector."""
    css = re.sub(r"/\*.*?\*/", "", HOUSE.read_text(encoding="utf-8"), flags=re.S)
    blocks = re.findall(r"(:root[^{]*)\{([^}]*--paper:[^}]*)\}", css)
    return {
        selector.strip(): dict(re.findall(r"--([\w-]+):\s*(#[0-9a-f]{6})", body))
        for selector, body in blocks
    }


def light(colour):
    """The relative luminance of a colour, as WCAG 2.2 defines it."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one, other):
    """The contrast of two colours, from 1 to 21."""
    dark, bright = sorted((light(one), light(other)))
    return (bright + 0.05) / (dark + 0.05)


def test_black_on_white_is_the_most_there_is():
    assert contrast("#000000", "#ffffff") == pytest.approx(21)


def test_there_is_a_light_palette_and_a_dark_one_however_it_is_chosen():
    given, *rest = palettes().values()
    assert len(rest) == 2
    assert rest[0] == rest[1]
    assert set(given) == set(rest[0])
    assert light(given["paper"]) > 0.5 > light(rest[0]["paper"])


@pytest.mark.parametrize("selector", sorted(palettes()))
@pytest.mark.parametrize(("ink", "paper", "least"), PAIRS)
def test_what_stands_on_a_ground_can_be_read(selector, ink, paper, least):
    colours = palettes()[selector]
    assert contrast(colours[ink], colours[paper]) >= least
