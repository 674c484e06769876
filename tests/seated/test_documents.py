"""Documents in the rooms: handed in by their source, given out to whoever reads their line."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from tests.bare import made
from tests.seated.steps import desk, mediates, sits

from goodoffices.core import acts as a
from goodoffices.core.acts.conveyances import Onward, Part
from goodoffices.core.lines import AskLine, CrossingLine, ItemLine, ReceivedLine
from goodoffices.core.marking import Reach, Release, Use
from goodoffices.core.refs import Side
from goodoffices.core.words import Words

SAID = "We hand over a draft."
PDF = made.pdf()
FILE = "Colonel Quill, third draft.pdf"
BY_ALL = {"marking__reach": Reach.PARTICIPANTS.value}


@pytest.fixture
def north(mara, talk):
    """The head of the delegation of North."""
    return sits(mara, talk, "delegation/A/head", "ingrid")


@pytest.fixture
def south(mara, talk):
    """The head of the delegation of South."""
    return sits(mara, talk, "delegation/B/head", "sofia")


def handed(theirs, content=None, **fields):
    """Hand in words with a document."""
    file = SimpleUploadedFile(FILE, PDF if content is None else content)
    theirs.says(SAID, "in these words", enclosed=file, **fields)
    return theirs.last(ItemLine)


def onward(talk, to="B", reach=Reach.DELEGATION, name="Draft of article 3"):
    item = desk(talk).of(ItemLine)[-1]
    part = Part(Words(SAID), frozenset({item.id}), item.enclosed.copy(name))
    return Onward((part,), frozenset({Side(to)}), Use.VERBATIM, reach=reach)


def test_a_side_hands_in_a_document_and_has_it_as_it_gave_it(north, south, talk):
    page = north.page("do/Lodge")
    assert 'enctype="multipart/form-data"' in page
    assert 'type="file" name="enclosed"' in " ".join(page.split()).replace('id="f-enclosed" ', "")
    assert "A draft holds no document" in page
    line = handed(north)
    assert line.enclosed.document.content == PDF
    assert made.CANARY not in line.enclosed.bare
    page = north.page()
    assert "as you gave it; the mediation has it so" in page
    for which in ("given", "bare"):
        assert f"{north.room}documents/{line.id}/{which}" in page
    assert north.client.get(f"{north.room}documents/{line.id}/given").content == PDF
    assert desk(talk).of(ItemLine)[-1].enclosed == line.enclosed
    assert "Quill" not in south.page()


def test_of_what_cannot_be_copied_bare_its_source_is_told_so(north):
    line = handed(north, made.plain_pdf(made.with_bar))
    page = north.page()
    assert "no copy of it can cross: it holds comments or tracked changes" in page
    assert f"documents/{line.id}/bare" not in page
    assert north.client.get(f"{north.room}documents/{line.id}/bare").status_code == 404


def test_a_receiver_has_the_copy_under_the_mediators_name_and_nobody_else_has_anything(
    mara, north, south, talk
):
    capital = sits(mara, talk, "capital/B/principal", "karim")
    line = handed(north)
    mediates(talk, a.Convey(onward(talk)))
    received = south.last(ReceivedLine)
    answer = south.client.get(f"{south.room}documents/{received.id}/1")
    assert answer.content == line.enclosed.bare
    assert answer["Content-Disposition"] == 'attachment; filename="Draft of article 3.pdf"'
    assert answer["Content-Type"] == "application/octet-stream"
    assert answer["Content-Security-Policy"].startswith("sandbox")
    assert answer["Cache-Control"] == "no-store"
    assert "Draft of article 3.pdf" in south.page()
    assert "Quill" not in south.page()
    assert "Draft of article 3.pdf" in north.page(), "its source reads under which name it went"
    absent = south.client.get(f"{south.room}documents/nothing/1")
    assert absent.status_code == 404
    crossing = desk(talk).of(CrossingLine)[-1].id
    for other in (capital, north):
        for name in (received.id, crossing):
            answer = other.client.get(f"{other.room}documents/{name}/1")
            assert (answer.status_code, answer.content) == (404, absent.content)
    for name in (line.id, desk(talk).of(ItemLine)[-1].id):
        for which in ("given", "bare", "1"):
            answer = south.client.get(f"{south.room}documents/{name}/{which}")
            assert (answer.status_code, answer.content) == (404, absent.content)
    for room in (north.room, "/rooms/aaaaaaaaaaaaaaaaaaaaaa/"):
        answer = south.client.get(f"{room}documents/{received.id}/1")
        assert (answer.status_code, answer.content) == (404, absent.content)


def test_whoever_is_asked_first_can_read_the_copy_before_it_leaves(north, south, talk):
    line = handed(north, marking__release=Release.ASK.value)
    mediates(talk, a.AskLeave(onward(talk)))
    ask = north.last(AskLine)
    assert "Draft of article 3.pdf" in north.page()
    shown = north.client.get(f"{north.room}documents/{ask.id}/1")
    assert shown.content == line.enclosed.bare
    assert not south.view.of(AskLine)
    assert south.client.get(f"{south.room}documents/{ask.id}/1").status_code == 404


def test_whoever_watches_has_what_is_for_all_and_an_officer_what_its_side_gave(mara, north, talk):
    watcher = sits(mara, talk, "observer", "otto")
    officer = sits(mara, talk, "liaison/A", "lena")
    line = handed(north, **BY_ALL)
    mediates(talk, a.Convey(onward(talk, reach=Reach.PARTICIPANTS)))
    received = watcher.last(ReceivedLine)
    assert f"{watcher.room}documents/{received.id}/1" in watcher.page()
    assert watcher.client.get(f"{watcher.room}documents/{received.id}/1").status_code == 200
    own = officer.last(ItemLine)
    assert f"{officer.room}documents/{own.id}/given" in officer.page()
    given = officer.client.get(f"{officer.room}documents/{own.id}/given")
    assert given.content == line.enclosed.document.content


def test_a_document_that_is_not_taken_is_refused_in_the_words_of_the_house(north):
    file = SimpleUploadedFile("map.png", b"MZ\x90")
    answer = north.does("Lodge", words__text=SAID, enclosed=file, marking="in these words")
    assert answer.status_code == 422
    assert "told from what they hold" in answer.content.decode()
    assert not north.view.of(ItemLine)
    # The key of a form that was refused is free: the same form with another document is taken.
    handed(north)
