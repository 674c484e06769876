"""What a page of the docs says to press is there to be pressed."""

import re

import pytest
from tests.house.tree import ROOT, inside, short, spoken, text

FOR_MEDIATORS = [
    page
    for shelf in ("tutorial", "how-to")
    for page in inside(ROOT / "docs" / shelf, ".md")
    if not page.name.startswith("add-a")
]


@pytest.mark.parametrize("page", FOR_MEDIATORS, ids=short)
def test_every_label_in_bold_is_one_the_desk_shows(page):
    bold = {" ".join(each.split()) for each in re.findall(r"\*\*(.+?)\*\*", text(page), re.S)}
    said = {" ".join(each.split()) for each in spoken()}
    assert bold - said == set()


def test_a_label_that_is_nowhere_is_not_found():
    assert "Found the talk" in spoken()
    assert "Found the talks" not in spoken()
