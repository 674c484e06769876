"""What somebody writes in their room begins in the language in which they read the page."""

import re

import pytest
from tests.seated.conftest import seated

FIRST = re.compile(r'<select name="words.lang"[^>]*>\s*<option value="(\w+)"')
CHOSEN = re.compile(r'<option value="(en|fa|ar)"[^>]* selected')


@pytest.mark.parametrize("spoken", ["en", "fa", "ar"])
def test_a_form_and_a_paper_begin_in_the_language_of_the_page(mara, talk, spoken):
    north, theirs = seated(mara, talk, "delegation/A/head", "ingrid")
    north.cookies["goodoffices_language"] = spoken
    for page in ("do/Lodge", "do/Note"):
        assert FIRST.search(north.get(f"{theirs}{page}").content.decode())[1] == spoken, page
    paper = north.get(f"{theirs}papers").content.decode()
    assert set(CHOSEN.findall(paper)) == {spoken}


def test_a_form_begins_in_the_language_that_its_room_wrote_in_last(mara, talk):
    north, theirs = seated(mara, talk, "delegation/A/head", "ingrid")
    said = {"key": "lodge-001", "words.text": "پل را ببندیم.", "words.lang": "fa"}
    kept = {"kind": "position", "marking": "for you alone"}
    assert north.post(f"{theirs}do/Lodge", said | kept).status_code == 302
    assert FIRST.search(north.get(f"{theirs}do/Lodge").content.decode())[1] == "fa"
