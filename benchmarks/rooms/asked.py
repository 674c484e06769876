"""A page as the server of pages asks for it: all middleware, its view, its template, its bytes."""

import io
import statistics
from collections.abc import Callable
from typing import Any

from benchmarks.record import Figure, Run, median, timed

RUNS = 25


class Asking:
    """Whoever asks for pages, one after the other, over no network."""

    def __init__(self, host: str, cookie: str) -> None:
        from django.core.wsgi import get_wsgi_application  # late: Django is set up by then

        self._application = get_wsgi_application()
        self._host, self._cookie = host, cookie

    def page(self, path: str) -> bytes:
        """All of a page.

        Raises:
            RuntimeError: it is not there.
        """
        answer: list[str] = []
        environ: dict[str, Any] = {
            "REQUEST_METHOD": "GET", "PATH_INFO": path, "QUERY_STRING": "", "SCRIPT_NAME": "",
            "SERVER_NAME": self._host, "SERVER_PORT": "80", "SERVER_PROTOCOL": "HTTP/1.1",
            "HTTP_HOST": self._host, "HTTP_COOKIE": self._cookie, "REMOTE_ADDR": "127.0.0.1",
            "wsgi.url_scheme": "http", "wsgi.input": io.BytesIO(), "wsgi.errors": io.StringIO(),
            "wsgi.version": (1, 0), "wsgi.multithread": True, "wsgi.multiprocess": False,
            "wsgi.run_once": False,
        }  # fmt: skip
        began: Callable[..., Any] = lambda status, _headers, _bad=None: answer.append(status)  # noqa: E731 - as WSGI calls it
        pieces = self._application(environ, began)
        whole = b"".join(pieces)
        pieces.close()
        if answer != ["200 OK"]:
            raise RuntimeError(f"{path} was answered with {answer}")
        return whole

    def times(self, path: str) -> list[Run]:
        """How long it takes, again and again, once it is warm."""
        self.page(path)
        return [timed(lambda: self.page(path)) for _ in range(RUNS)]


def rows(
    measured: dict[str, list[Run]], empty: list[Run], promised: dict[str, float]
) -> list[str]:
    """A table of pages beside an empty one; what is promised is a part of the empty one's pace."""
    nothing = statistics.median(run[0] for run in empty)
    lines = [
        "| | median | of the processor | a second | beside an empty page | promised |",
        "| --- | ---: | ---: | ---: | ---: | ---: |",
    ]
    for what, times in {"an empty page": empty, **measured}.items():
        figure: Figure = median(what, times)
        part, wanted = nothing / figure.figure, promised.get(what)
        kept = "" if wanted is None or part >= wanted else " (**not kept**)"
        told = "" if wanted is None else f"≥ {wanted:g}{kept}"
        lines.append(
            f"| {what} | {figure.figure:.1f} ms | {figure.processor:.1f} | "
            f"{1000 / figure.figure:.0f} | {part:.3f} | {told} |"
        )
    return lines
