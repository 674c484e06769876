"""Documents at the desk: handed in by a form, given out to be kept, carried as a copy."""

import html
import re

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from tests.bare import made
from tests.server import evening as plain
from tests.server.test_carry import draft, fields, send, words
from tests.server.walk import evening

from goodoffices.core.documents import Format
from goodoffices.core.lines import AskLine, CrossingLine, ItemLine
from goodoffices.server.door import door
from goodoffices.server.handing_in import called

SAID = "We hand over a draft."
NAME = "Colonel Quill's map.png"


@pytest.fixture
def talk(client):
    """An evening of two sides."""
    return evening(client)


def handed(
    talk,
    content=made.PNG,
    name="Colonel Quill's map.png",
    marking="in these words",
    side="A",
    **more,
):
    """Note what a side said, and the document it came with."""
    return talk.post(
        "do/Lodge", for__side=side, words__text=SAID, marking=marking,
        enclosed=SimpleUploadedFile(name, content, "text/html"), **more,
    )  # fmt: skip


def item(talk, **more):
    answer = handed(talk, **more)
    assert answer.status_code == 302, text(answer)
    return talk.view.of(ItemLine)[-1]


def text(answer):
    return html.unescape(plain.text(answer))


def looked(talk, line, name="Map of the bank", **more):
    place = f"onward.parts.{line.id}.document"
    sent = {"item": [line.id], f"onward.parts.{line.id}.words.text": line.words.text,
            f"onward.parts.{line.id}.words.lang": "en",
            "onward.use": "in these words", place: "yes", f"{place}.name": name,
            "step": "look", **more}  # fmt: skip
    return talk.client.post(f"/talks/{talk.talk}/carry", sent)


def test_a_document_is_handed_in_by_a_plain_form_and_kept_as_it_was_given(talk):
    page = talk.get("do/Lodge").content.decode()
    assert 'enctype="multipart/form-data"' in page
    assert re.search(r'<input[^>]*type="file"[^>]*name="enclosed"', page)
    assert "up to 5 MB" in text(page)
    line = item(talk)
    given = line.enclosed
    assert (given.document.name, given.document.format) == ("Colonel Quill's map", Format.PNG)
    assert given.document.content == made.PNG
    assert made.CANARY not in given.bare
    assert "enctype" not in talk.get("do/Withdraw", item=line.id).content.decode()


def test_a_form_without_a_document_hands_in_none(talk):
    assert item(talk, content=b"").enclosed is None
    assert talk.note("A", "Nothing more.").enclosed is None


@pytest.mark.parametrize(
    ("content", "says"),
    [(b"MZ\x90", "told from what they hold"), (b"x" * 5_000_001, "It may have 5 MB")],
)
def test_what_is_not_taken_is_refused_with_what_is_and_nothing_is_recorded(talk, content, says):
    answer = handed(talk, content=content, name="map.png")
    assert answer.status_code == 422
    assert says in text(answer)
    assert SAID in answer.content.decode()
    assert not talk.view.of(ItemLine)


def test_a_form_with_far_too_much_is_not_taken_at_all_and_never_laid_on_the_disk(talk):
    answer = handed(talk, content=bytes(9_100_000))
    assert answer.status_code == 422
    assert "Nothing was recorded" in text(answer)
    assert not talk.view.of(ItemLine)


def test_the_house_says_how_large_a_document_may_be(talk, monkeypatch):
    monkeypatch.setattr(door, "largest", 1_200_000)
    assert "up to 1.2 MB" in text(talk.get("do/Lodge"))
    assert handed(talk, content=b"x" * 1_200_001).status_code == 422
    assert item(talk, content=b"x" * 1_200_000).enclosed


@pytest.mark.parametrize(
    ("file", "name"),
    [
        ("Annex 2.pdf", "Annex 2"),
        ("..\\..\\C:\\x.docx", "x"),
        ("a/b:c*?.txt", "b c"),
        ("پیوست یک.pdf", "پیوست یک"),
        (".pdf", "pdf"),
        ("\u202e.txt", "Document"),
        ("", "Document"),
        ("x" * 300 + ".png", "x" * 120),
    ],
)
def test_a_name_keeps_nothing_of_the_machine_it_comes_from(file, name):
    assert called(file.rpartition("/")[2]) == name if "C:" not in file else True
    assert not set(called(file)) & set('/\\:*?"<>|;\n')


def test_a_document_is_given_out_as_a_download_only(talk):
    line = item(talk, name='Map "x" ü.png')
    answer = talk.get(f"documents/{line.id}/given")
    assert answer.status_code == 200
    assert answer.content == made.PNG
    assert answer["Content-Type"] == "application/octet-stream"
    assert answer["Content-Disposition"].startswith("attachment; filename*=utf-8''Map%20x%20")
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert answer["Cache-Control"] == "no-store"
    assert answer["Content-Security-Policy"].startswith("sandbox; default-src 'none'")
    bare = talk.get(f"documents/{line.id}/bare")
    assert bare.content == line.enclosed.bare
    page = talk.get(f"items/{line.id}").content.decode()
    assert f"documents/{line.id}/given" in page
    assert f"documents/{line.id}/bare" in page


def test_what_is_not_there_and_what_is_no_document_are_the_same(talk):
    line = item(talk, content=made.word(), name="x.docx")
    bare = talk.note("A", "Nothing more.")
    absent = talk.get("documents/nothing/given")
    assert absent.status_code == 404
    for path in (f"{line.id}/bare", f"{line.id}/1", f"{line.id}/x", f"{bare.id}/given"):
        answer = talk.get(f"documents/{path}")
        assert (answer.status_code, answer.content) == (404, absent.content)
    assert "a Word document tells too much of itself" in text(talk.get(f"items/{line.id}"))


def test_the_copy_goes_across_under_a_name_of_the_mediators(talk):
    line = item(talk)
    page = talk.get("carry", item=line.id).content.decode()
    assert f'name="onward.parts.{line.id}.document"' in page
    assert 'value="Document"' in page
    quiet = looked(talk, line)
    assert quiet.status_code == 200
    assert "Before it crosses" in text(quiet)
    assert "Map of the bank.png" in text(quiet)
    assert "Its words were not checked" in text(quiet)
    answer = send(talk, quiet.content.decode(), step="convey")
    assert answer.status_code == 302, text(answer)
    crossing = talk.one(CrossingLine)
    assert crossing.documents == (line.enclosed.copy("Map of the bank"),)
    sent = talk.get(f"documents/{crossing.id}/1")
    assert sent.content == line.enclosed.bare
    assert "Quill" not in sent["Content-Disposition"]
    assert f"documents/{crossing.id}/1" in talk.get("").content.decode()
    assert "Map of the bank.png" in text(talk.get(f"items/{line.id}"))


def test_words_go_without_their_document_unless_she_says_so(talk):
    line = item(talk)
    quiet = talk.post("carry", step="look", onward__use="in these words",
                      **draft(line, **words(line, SAID)))  # fmt: skip
    assert send(talk, quiet.content.decode(), step="convey").status_code == 302
    assert talk.one(CrossingLine).documents == ()


def test_a_document_whose_words_are_not_there_or_are_others_does_not_go(talk):
    line = item(talk)
    for wrong in ({"onward.use": "in your words"}, {f"onward.parts.{line.id}.words.text": ""}):
        answer = looked(talk, line, **wrong)
        assert answer.status_code == 422
    kept = item(talk, content=made.word(), name="x.docx")
    assert "document" not in fields(talk.get("carry", item=kept.id).content.decode())
    assert looked(talk, kept).status_code == 422
    assert looked(talk, line, name="a/b").status_code == 422
    assert not talk.view.of(CrossingLine)


def test_a_source_that_asked_first_is_asked_with_the_copy_and_exactly_that_crosses(talk):
    line = item(talk, marking__release="ask me before it leaves")
    quiet = looked(talk, line)
    answer = send(talk, quiet.content.decode(), step="ask")
    assert answer.status_code == 302, text(answer)
    ask = talk.one(AskLine)
    assert ask.documents == (line.enclosed.copy("Map of the bank"),)
    assert talk.get(f"documents/{ask.id}/1").content == line.enclosed.bare
    assert "Map of the bank.png" in text(talk.get("carry", ask=ask.id))
    again = fields(talk.get("carry", again=ask.id).content.decode())
    assert again[f"onward.parts.{line.id}.document.name"] == ["Map of the bank"]
    talk.does("ClearWords", "A", ask=ask.id)
    talk.post("carry", step="cleared", ask=ask.id)
    assert talk.one(CrossingLine).documents == ask.documents


def test_what_is_written_in_a_document_is_compared_with_what_is_kept(talk):
    talk.note("A", "We would leave the lighthouse by September.", "for you alone")
    told = b"A first page.\n\nThey would leave the lighthouse by September.\n"
    line = item(talk, content=told, name="note.txt")
    quiet = looked(talk, line)
    assert "were compared with what you keep" in text(quiet)
    assert "lighthouse" in text(quiet)
    assert re.search(r'name="finding\.\d+"', quiet.content.decode())
    named = looked(
        talk, item(talk, content=b"Nothing.", name="x.txt"), name="Lighthouse in September"
    )
    assert re.search(r'name="finding\.\d+"', named.content.decode())
    plain_ = looked(talk, item(talk, content=b"Two seasons.", name="x.txt"))
    assert not re.search(r'name="finding\.\d+"', plain_.content.decode())


def test_the_words_of_a_pdf_are_read(talk):
    line = item(talk, content=made.pdf(), name="x.pdf")
    assert "were compared with what you keep" in text(looked(talk, line))


def test_a_side_hands_in_so_many_documents_and_is_told_what_is_taken_beyond(talk, monkeypatch):
    monkeypatch.setattr(door, "most", 1)
    item(talk)
    answer = handed(talk)
    assert answer.status_code == 422
    assert "no more documents of this side in this talk; the most is 1." in text(answer)
    assert "Hand in the words alone" in text(answer)
    assert talk.note("A", "The words alone.").enclosed is None
    assert handed(talk, side="B").status_code == 302


def test_the_quiet_page_tells_what_it_compared_and_with_which_documents_it_could_not(talk):
    item(talk, content=b"We take 37 boats.\n", name="least.txt", marking="for you alone")
    item(talk, name="Quill's map.png", marking="for you alone")
    long = b"They take 37 boats.\n" + b"Nothing of note stands here.\n" * 2_000
    page = text(looked(talk, item(talk, content=long, name="x.txt")))
    assert "Only the first pages of it were compared" in page
    assert "In the document Map of the bank.txt" in page
    assert "in its document least.txt" in page
    assert "The house could not read all the words of these" in page
    assert "Quill's map.png" in page
