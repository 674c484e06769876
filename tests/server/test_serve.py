"""What the server does with what it is sent, before and after any page has it."""

import http.client
import threading

import pytest
from waitress import buffers

from goodoffices.server import serve
from goodoffices.server.door import DatabaseAway

LONG = b"words of a talk " * 200_000


@pytest.fixture
def echo(monkeypatch):
    """A server that answers with what it was sent, on a machine without a disk for it."""

    def no_file(*_args):
        raise AssertionError("words of a talk were about to be laid on the disk")

    monkeypatch.setattr(buffers.TempfileBasedBuffer, "__init__", no_file)

    def application(environ, start_response):
        body = environ["wsgi.input"].read()
        start_response("200 OK", [("Content-Length", str(len(body)))])
        return [body]

    server = serve.listening("127.0.0.1", 0, application)
    done = threading.Event()

    def turns():
        while not done.is_set():
            server.asyncore.loop(timeout=0.05, map=server._map, count=1)

    thread = threading.Thread(target=turns)
    thread.start()
    yield server.effective_port
    # Closed by nobody else while it turns.
    done.set()
    thread.join()
    server.close()


@pytest.fixture
def connection(echo):
    """A connection to it."""
    opened = http.client.HTTPConnection("127.0.0.1", echo, timeout=20)
    yield opened
    opened.close()


def test_a_long_form_and_a_long_page_are_never_laid_on_the_disk(connection):
    connection.request("POST", "/", LONG)
    answer = connection.getresponse()
    assert (answer.status, answer.read()) == (200, LONG)


def test_what_no_form_can_be_is_not_taken(connection):
    connection.putrequest("POST", "/")
    connection.putheader("Content-Length", "16000001")
    connection.endheaders()
    assert connection.getresponse().status == 413


def test_what_cannot_be_heard_now_is_listened_for_again(monkeypatch):
    done, times = threading.Event(), []

    def heed(_within):
        times.append("asked")
        if len(times) == 1:
            raise DatabaseAway
        done.set()

    monkeypatch.setattr(serve, "_SOON", 0.0)
    monkeypatch.setattr(serve.door, "heed", heed)
    serve._heed(done)
    assert times == ["asked", "asked"]
