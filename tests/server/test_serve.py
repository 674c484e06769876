"""What the server does with what it is sent, before and after any page has it."""

import http.client
import socket
import threading
import time
from contextlib import contextmanager

import pytest
from waitress import buffers

from goodoffices.server import serve
from goodoffices.server.door import DatabaseAway
from goodoffices.server.live.listening import HOLD

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

    with turning(application) as port:
        yield port


class Kept:
    """An application whose answers are held open, and the lines that came of them."""

    def __init__(self):
        self.lines = []
        self.come, self.gone = threading.Semaphore(0), threading.Semaphore(0)

    def __call__(self, environ, start_response):
        if environ["PATH_INFO"] == "/page":
            start_response("200 OK", [("Content-Length", "4")])
            return [b"page"]
        environ[HOLD](self.taken)
        start_response(environ["PATH_INFO"].strip("/").replace("-", " ") or "200 OK", [])
        return iter([b"first "])

    def taken(self, line):
        self.lines.append(line)
        self.come.release()
        return self.gone.release


@contextmanager
def turning(application):
    """The port of a server that turns in a thread of its own."""
    server = serve.listening("127.0.0.1", 0, application)
    done = threading.Event()

    def turns():
        while not done.is_set():
            server.asyncore.loop(timeout=0.05, use_poll=True, map=server._map, count=1)

    thread = threading.Thread(target=turns)
    thread.start()
    try:
        yield server.effective_port
    finally:
        done.set()
        thread.join()
        server.close()


@pytest.fixture
def kept():
    """An application that holds its answers open, and the port on which it is served."""
    application = Kept()
    with turning(application) as application.port:
        yield application


def listens(kept):
    """A connection whose answer stays open."""
    line = http.client.HTTPConnection("127.0.0.1", kept.port, timeout=20)
    line.request("GET", "/")
    answer = line.getresponse()
    assert kept.come.acquire(timeout=20)
    return answer


def test_many_answers_stay_open_beside_which_pages_are_answered_as_ever(kept):
    many = [listens(kept) for _ in range(3 * serve._LIMITS["threads"])]
    page = http.client.HTTPConnection("127.0.0.1", kept.port, timeout=20)
    page.request("GET", "/page")
    assert page.getresponse().read() == b"page"
    for line in kept.lines:
        line.write(b"later")
        line.end()
    assert {answer.read() for answer in many} == {b"first later"}
    page.close()


def test_who_goes_away_is_noticed_and_what_is_written_to_them_is_lost_quietly(kept):
    answer = listens(kept)
    answer.close()
    answer.fp = None
    assert kept.gone.acquire(timeout=20)
    kept.lines[0].write(b"later")
    kept.lines[0].end()


def test_who_listens_and_sends_more_is_cut_off(kept):
    with socket.create_connection(("127.0.0.1", kept.port), timeout=20) as line:
        line.sendall(b"GET / HTTP/1.1\r\nHost: a\r\n\r\n")
        assert kept.come.acquire(timeout=20)
        line.sendall(b"GET /page HTTP/1.1\r\nHost: a\r\n\r\n")
        assert kept.gone.acquire(timeout=20)
        told = b""
        while more := line.recv(4096):
            told += more
    assert b"page" not in told


def test_where_the_clock_is_put_on_an_open_answer_ends_whole(kept, monkeypatch):
    answer, now = listens(kept), time.time
    monkeypatch.setattr(time, "time", lambda: now() + 3600)
    assert kept.gone.acquire(timeout=20)
    assert answer.read() == b"first "


def test_an_answer_that_is_no_good_one_is_not_held(kept):
    line = http.client.HTTPConnection("127.0.0.1", kept.port, timeout=20)
    line.request("GET", "/404-NOT")
    assert line.getresponse().read() == b"first "
    assert kept.lines == []
    line.close()


def test_a_browser_of_old_and_a_proxy_that_speaks_as_one_are_held_too(kept):
    with socket.create_connection(("127.0.0.1", kept.port), timeout=20) as line:
        line.sendall(b"GET / HTTP/1.0\r\n\r\n")
        assert kept.come.acquire(timeout=20)
        kept.lines[0].write(b"later")
        kept.lines[0].end()
        told = b""
        while more := line.recv(4096):
            told += more
    assert told.endswith(b"first later")


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
