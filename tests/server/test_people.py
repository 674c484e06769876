"""The page of people: who may be the same, one click to say so, and offices somebody had left."""

import re

import pytest
from tests.server.evening import click, do, founded, text

from goodoffices.core.lines import ClaimLine, SourceLine
from goodoffices.press.persons.grounds import Ground, Told
from goodoffices.press.persons.persons import persons
from goodoffices.server.door import door
from goodoffices.server.grounds_told import WORDS, ground


@pytest.fixture
def talk(client):
    return founded(client)


def files(client, talk, speaker: str, topic: str = "person", **more) -> None:
    """File a line that names somebody, from a paper of February 2026."""
    if not door.mediator(talk).read().of(SourceLine):
        paper = {"publisher": "Harbour Gazette", "title": "Talks", "published": "2026-02-06"}
        assert do(client, talk, "Cite", **paper).status_code == 302
    source = door.mediator(talk).read().of(SourceLine)[0].id
    claim = {
        "source": source,
        "anchor": "in the hall",
        "words.text": "Was there.",
        "standing": "reported by",
        "side": "Sarvan",
        "office": "harbour master",
    }
    sent = {**claim, "topic": topic, "speaker": speaker, **more}
    assert do(client, talk, "Claim", **sent).status_code == 302


def page(client, talk, name: str = "people") -> str:
    answer = client.get(f"/talks/{talk}/{name}")
    assert answer.status_code == 200
    told: str = answer.content.decode()
    return told


def called(talk) -> list[tuple[str, ...]]:
    return [each.forms for each in persons(door.mediator(talk).read())]


def two_spellings(client, talk) -> None:
    files(client, talk, "Edda bint Oskar Al Quarrel")
    files(client, talk, "Edda Alquarrel")
    files(client, talk, "Edda Alquarrel", "obstacle", saying="direct")


def test_a_record_without_names_has_a_page_that_says_so(client, talk):
    assert "names nobody yet" in text(page(client, talk))


def test_who_may_be_the_same_is_told_with_what_speaks_for_it_and_what_against(client, talk):
    two_spellings(client, talk)
    told = text(page(client, talk))
    assert "Perhaps the same: Edda bint Oskar Al Quarrel , harbour master" in told
    assert "the family names sound alike: Alquarrel , Quarrel" in told
    assert "Against it: only one says whose child the person is: Oskar" in told
    assert "2 lines, 1 of them said by this person" in told


def test_one_click_says_that_two_are_one_and_another_parts_them_again(client, talk):
    two_spellings(client, talk)
    assert len(called(talk)) == 2
    assert say(client, talk, "one").status_code == 302
    assert called(talk) == [("Edda Alquarrel", "Edda bint Oskar Al Quarrel")]
    lines = door.mediator(talk).read().of(ClaimLine)
    assert len({line.person for line in lines}) == 1
    told = page(client, talk)
    assert "also written: Edda bint Oskar Al Quarrel" in text(told)
    click(client, told, "Edda bint Oskar Al Quarrel is somebody else")
    assert len(called(talk)) == 2
    assert "Perhaps the same" not in text(page(client, talk))


def say(client, talk, said: str, **more: str):
    one, other = persons(door.mediator(talk).read())[:2]
    return client.post(
        f"/talks/{talk}/people", {"one": one.id, "other": other.id, "said": said, **more}
    )


def test_whoever_was_said_to_be_two_may_be_one_after_all(client, talk):
    two_spellings(client, talk)
    assert say(client, talk, "two").status_code == 302
    told = page(client, talk)
    assert "Perhaps the same" not in text(told)
    assert "Said to be another than" in text(told)
    click(client, told, "They are one person after all")
    assert len(called(talk)) == 1
    assert "Said to be another than" not in text(page(client, talk))


@pytest.mark.parametrize("sent", [{}, {"said": "one"}, {"said": "all"}, {"other": "none"}])
def test_a_click_that_names_nobody_here_is_refused_and_nothing_is_said(client, talk, sent):
    two_spellings(client, talk)
    one = persons(door.mediator(talk).read())[0].id
    answer = client.post(f"/talks/{talk}/people", {"one": one, **sent})
    assert answer.status_code == 422
    assert len(called(talk)) == 2


def test_only_the_browser_that_opened_the_desk_says_who_is_who(client, talk, stranger):
    two_spellings(client, talk)
    one, other = persons(door.mediator(talk).read())
    sent = {"one": one.id, "other": other.id, "said": "one"}
    assert stranger.post(f"/talks/{talk}/people", sent).status_code != 422
    assert len(called(talk)) == 2


def test_an_office_is_added_from_a_source_on_a_form_that_knows_the_person(client, talk):
    two_spellings(client, talk)
    form = click(client, page(client, talk), "Add an office from a source").content.decode()
    assert 'value="Edda Alquarrel"' in form
    assert 'value="harbour master"' in form
    files(client, talk, "Edda Alquarrel", "office", since="2024-03-01", until="2026-01-31")
    assert "held from 1 March 2024 to 31 January 2026" in text(page(client, talk))


def test_an_office_that_was_left_is_noticed_at_the_desk_and_told_outside_once_recognised(
    client, talk
):
    files(client, talk, "Edda Quarrel")
    files(client, talk, "Edda Quarrel", "office", until="2026-01-31", office="Harbour master")
    notice = "by then Edda Quarrel had left it. Harbour Gazette : held until 31 January 2026."
    for name in ("people", "press"):
        assert notice in text(page(client, talk, name))
    outside = "this office was held until 31 January 2026"
    assert outside not in text(page(client, talk, "public"))
    one, other = door.mediator(talk).read().of(ClaimLine)
    do(client, talk, "Recognise", claim=one.id, other=other.id, same="on")
    assert outside in text(page(client, talk, "public"))


def test_a_name_cannot_smuggle_markup_into_the_page(client, talk):
    files(client, talk, "Edda <b>Quarrel</b>")
    files(client, talk, "Eda <b>Quarrel</b>")
    told = page(client, talk)
    assert "<b>Quarrel" not in told
    assert "&lt;b&gt;Quarrel" in told


def test_every_ground_has_its_words_and_shows_only_what_it_compares():
    assert set(WORDS) == set(Ground)
    for each in Ground:
        told = ground(Told(each, "One", "Other"))
        assert not re.search(r"[{}]", told)
