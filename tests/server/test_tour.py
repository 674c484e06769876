"""The tour of one message's way: three steps on invented words, and nothing of it is kept."""

import re

import pytest
from tests.server.conftest import browser
from tests.server.evening import founded, text

from goodoffices.server.door import door


@pytest.mark.parametrize("lang", ["en", "fa", "ar"])
def test_the_tour_is_walked_link_by_link_and_leaves_nothing(client, lang):
    client.post("/language", {"language": lang}, HTTP_ORIGIN="http://127.0.0.1:8642")
    address, told = "/talks/tour", []
    for _step in range(3):
        page = client.get(address).content.decode()
        assert 'class="illustrative"' in page
        assert "<form" not in page.partition("<main")[2]
        told.append(re.search(r'<h2 id="h-step">([^<]+)<', page)[1])
        onward = re.search(r'<a class="button primary" href="([^"]+)" autofocus>', page)[1]
        address = f"/talks/tour{onward}" if onward.startswith("?") else onward
    assert len(set(told)) == 3
    assert address == "/talks/new"
    assert door.talks() == ()


def test_the_other_room_reads_the_onward_words_and_not_what_was_said(client):
    assert "forty boats" in text(client.get("/talks/tour?step=1"))
    assert "forty" not in text(client.get("/talks/tour?step=3"))


@pytest.mark.parametrize("step", ["", "0", "4", "x", "²"])
def test_a_step_that_is_none_is_the_first(client, step):
    assert "forty boats" in text(client.get(f"/talks/tour?step={step}"))


def test_in_the_demo_the_tour_is_reached_from_the_talks_themselves(client, monkeypatch):
    founded(client)
    assert 'href="/talks/tour"' not in client.get("/talks/").content.decode()
    monkeypatch.setattr(door, "demo", True)
    assert 'href="/talks/tour"' in client.get("/talks/").content.decode()


def test_the_tour_is_reached_from_an_empty_desk_and_from_the_keys_and_not_by_a_stranger(client):
    assert 'href="/talks/tour"' in client.get("/talks/").content.decode()
    talk = founded(client)
    assert 'href="/talks/tour"' in client.get(f"/talks/{talk}/keys").content.decode()
    assert browser().get("/talks/tour").status_code == 302
