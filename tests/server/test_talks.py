"""The list of talks: the last worked on first, what an empty desk can do, bringing one in."""

import re

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from tests.server.evening import founded, note, text

from goodoffices.server import examples
from goodoffices.server.door import door

WRITTEN = examples.EXAMPLES / "first-talk.yaml"


def titles(client):
    page = client.get("/talks/").content.decode()
    return re.findall(r'<a href="/talks/[^/]+/"><bdi[^>]*>([^<]+)<', page)


def test_the_talk_last_worked_on_stands_first(client):
    older = founded(client, title="The ford")
    founded(client, title="The bank")
    assert titles(client) == ["The bank", "The ford"]
    note(client, older, "A", "We are still here.")
    assert titles(client) == ["The ford", "The bank"]


def test_an_empty_desk_says_what_can_be_done_and_one_with_talks_keeps_it_folded(client):
    empty = client.get("/talks/").content.decode()
    for link in ("/talks/new?template=labour", 'value="evening"', 'type="file"'):
        assert link in empty
    assert "autofocus" in re.search(r'<a[^>]*href="/talks/new"[^>]*>', empty)[0]
    founded(client)
    full = client.get("/talks/").content.decode()
    assert "?template=" not in full
    assert 'type="file"' in full.partition("<details")[2]


@pytest.mark.parametrize("name", examples.INVENTED)
def test_an_example_comes_to_the_desk_once_and_says_that_it_is_invented(client, name):
    there = [client.post("/talks/bring", {"example": name})["Location"] for _ in range(2)]
    assert there[0] == there[1]
    assert len(door.talks()) == 1
    assert "ILLUSTRATIVE" in text(client.get(there[0]))


def test_an_example_that_is_not_there_is_not_offered_and_not_found(client, monkeypatch, tmp_path):
    assert client.post("/talks/bring", {"example": "../muscat"}).status_code == 404
    monkeypatch.setattr(examples, "EXAMPLES", tmp_path)
    assert client.post("/talks/bring", {"example": "evening"}).status_code == 404
    assert 'name="example"' not in client.get("/talks/").content.decode()


def test_a_written_talk_comes_to_the_desk_from_its_file(client):
    file = SimpleUploadedFile("first.yaml", WRITTEN.read_bytes())
    desk = client.post("/talks/bring", {"file": file})["Location"]
    assert "The lower meadow" in text(client.get(desk))


@pytest.mark.parametrize(
    ("written", "said"),
    [
        (b"", "The file is empty."),
        (b"nothing: [", "In line 2"),
        ((examples.EXAMPLES / "refused-talk.yaml").read_bytes(), "Nothing was brought in."),
    ],
)
def test_a_file_that_is_no_talk_leaves_nothing_and_says_where_it_fails(client, written, said):
    answer = client.post("/talks/bring", {"file": SimpleUploadedFile("a.yaml", written)})
    assert answer.status_code == 422
    assert door.talks() == ()
    assert said in text(answer)


@pytest.mark.parametrize(
    ("written", "said", "never"),
    [
        (b"", "فایل خالی است.", "The file is empty."),
        (b"goodoffices: 1\nwords: 2\n", "اینجا نیست؛ فقط", "has no place here"),
        ((examples.EXAMPLES / "refused-talk.yaml").read_bytes(), "گوینده", "The source"),
    ],
)
def test_why_a_file_is_no_talk_is_said_in_the_language_of_the_desk(client, written, said, never):
    pages = []
    for language in ("fa", "en"):
        client.post("/language", {"language": language}, HTTP_ORIGIN="http://127.0.0.1:8642")
        file = SimpleUploadedFile("a.yaml", written)
        pages.append(client.post("/talks/bring", {"file": file}).content.decode())
    assert [said in page for page in pages] == [True, False]
    assert [never in page for page in pages] == [False, True]


def test_nothing_chosen_is_said_and_the_forms_stand_open_again(client):
    founded(client)
    answer = client.post("/talks/bring", {})
    assert answer.status_code == 422
    assert '<details class="section" open>' in answer.content.decode()


def test_a_browser_that_did_not_open_the_desk_brings_nothing(client, stranger):
    assert stranger.post("/talks/bring", {"example": "evening"}).status_code == 302
    assert door.talks() == ()
