"""Sides are called as the language of the page writes them, where the talk says how."""

import re

import pytest
from django.utils.translation import override
from tests.house.tree import ROOT

from goodoffices.server.asking import seat
from goodoffices.server.door import door
from goodoffices.server.sentences import spoken

QUILLSAY = {"en": "Quillsay", "fa": "کوییلسی", "ar": "Quillsay"}
"""What one side is called on a page, by its language: the talk says nothing of Arabic."""


@pytest.fixture
def talk(client):
    """The example evening on an open desk."""
    return door.bring((ROOT / "examples/evening/talk.yaml").read_bytes(), "talk.yaml")


@pytest.mark.parametrize(("lang", "name"), QUILLSAY.items())
def test_a_desk_calls_a_side_as_its_own_language_writes_it(client, talk, lang, name):
    client.cookies["goodoffices_language"] = lang
    for page in ("", "ground", "treatment"):
        shown = client.get(f"/talks/{talk}/{page}").content.decode()
        assert f">{name}</bdi></h" in shown or f">{name}</bdi></th>" in shown, page


@pytest.mark.parametrize(("lang", "name"), QUILLSAY.items())
def test_a_seat_and_a_sentence_call_a_side_as_the_page_does(client, talk, lang, name):
    view = door.mediator(talk).read()
    with override(lang):
        assert name in seat("delegation/A/head", view)
        assert spoken(view)["A"] == f"\u2068{name}\u2069"


def test_what_a_side_is_called_here_changes_nothing_of_the_language_it_speaks(client, talk):
    client.cookies["goodoffices_language"] = "fa"
    assert 'data-of-a="en"' in client.get(f"/talks/{talk}/sheet").content.decode()


@pytest.mark.parametrize("lang", QUILLSAY)
def test_a_paper_is_offered_in_the_language_of_the_page(client, talk, lang):
    client.cookies["goodoffices_language"] = lang
    form = client.get(f"/talks/{talk}/papers").content.decode()
    assert set(re.findall(r'<option value="(en|fa|ar)"[^>]* selected', form)) == {lang}
