"""What every answer says in its headers, and for which names the house answers."""

import gzip
import re

import pytest
from tests.server.conftest import browser
from tests.server.evening import founded

from goodoffices.server.headers import HEADERS, POLICY


def test_a_form_of_this_house_says_where_it_comes_from():
    # Under “no-referrer” a browser sends “Origin: null” with a form, and the form is refused.
    assert HEADERS["Referrer-Policy"] == "same-origin"


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("/", 302), ("/unlock", 302), ("/talks/", 200), ("/talks/new", 200), ("/nothing", 404),
        ("/source", 200), ("/awake", 204), ("/public/nothing/", 404),
        ("/static/goodoffices/desk.js", 200), ("/static/nothing.js", 404),
    ],
)  # fmt: skip
def test_every_answer_has_them(client, path, status):
    answer = client.get(path)
    answer.close()
    assert answer.status_code == status
    assert HEADERS.items() <= dict(answer.items()).items()


def test_nothing_but_the_programs_own_files_is_kept_by_a_browser(client):
    talk = founded(client)
    for path in ("/talks/", f"/talks/{talk}/", f"/talks/{talk}/sheet", "/unlock", "/nothing"):
        answer = client.get(path)
        assert answer["Cache-Control"] == "no-store"
        assert not {"ETag", "Last-Modified"} & set(answer.headers)
    ours = client.get("/static/goodoffices/desk.js")
    ours.close()
    assert "no-store" not in ours["Cache-Control"]


def test_the_programs_own_files_go_over_the_line_packed_and_no_page_does(client):
    talk = founded(client)
    for path in ("desk.js", "desk.css", "slips.svg"):
        plain = client.get(f"/static/goodoffices/{path}")
        packed = client.get(f"/static/goodoffices/{path}", HTTP_ACCEPT_ENCODING="gzip")
        assert "Content-Encoding" not in plain
        assert packed["Content-Encoding"] == "gzip"
        assert gzip.decompress(packed.getvalue()) == plain.getvalue()
        since = packed["Last-Modified"]
        again = client.get(f"/static/goodoffices/{path}", HTTP_IF_MODIFIED_SINCE=since)
        assert again.status_code == 304
    for path in ("/talks/", f"/talks/{talk}/", "/source", "/unlock"):
        assert "Content-Encoding" not in client.get(path, HTTP_ACCEPT_ENCODING="gzip, br")


def test_a_page_may_load_from_this_house_only_and_run_nothing_written_in_it(client):
    talk = founded(client)
    assert "unsafe" not in POLICY
    assert set(re.findall(r"'[^' ]+'", POLICY)) == {"'none'", "'self'", "'script'"}
    for path in ("/talks/", f"/talks/{talk}/", f"/talks/{talk}/sheet", f"/talks/{talk}/rounds"):
        page = client.get(path).content.decode()
        assert not re.search(r"<[^>]+\s(on\w+|style)=", page)
        assert not re.search(r"<script(?![^>]*src=)|<style", page)
        assert set(re.findall(r'(?:src|href|action)="(?!/|#|\?)([^"]+)"', page)) == set()


@pytest.mark.parametrize(
    "host", ["evil.example", "127.0.0.1.evil.example", "testserver", "0.0.0.0"]
)
def test_a_name_that_is_not_of_this_machine_gets_no_page(client, host):
    # A page elsewhere whose name is pointed at this machine would otherwise read the desk.
    answer = client.get("/talks/", HTTP_HOST=host)
    assert answer.status_code == 400
    assert HEADERS.items() <= dict(answer.items()).items()


@pytest.mark.parametrize("host", ["127.0.0.1:8642", "localhost:8642", "[::1]:8642"])
def test_the_names_of_this_machine_are_answered(client, host):
    assert client.get("/talks/", HTTP_HOST=host).status_code == 200


def test_the_ticket_is_for_this_house_alone_and_no_script_reads_it(house):
    mine = browser()
    mine.post("/begin", {"passphrase": "evening by the sea", "again": "evening by the sea"})
    ticket = mine.cookies["goodoffices_ticket_80"]
    assert ticket["httponly"]
    assert ticket["samesite"] == "Strict"
    assert ticket["max-age"] == ticket["expires"] == ""


def test_a_form_that_is_too_long_is_refused_in_a_sentence(client):
    talk = founded(client)
    answer = client.post(f"/talks/{talk}/sheet", {"words.text": "x" * 4_200_000})
    assert answer.status_code == 422
    assert b"longer than a form may be" in answer.content
    many = client.post(f"/talks/{talk}/sheet", {f"f{n}": "x" for n in range(600)})
    assert many.status_code == 422
