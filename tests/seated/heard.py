"""What a house says to logs and to its terminal, all of it."""

import io
import logging
from contextlib import contextmanager, redirect_stderr, redirect_stdout

from goodoffices.server import serve


class Lines(logging.Handler):
    """What reaches the root of all logs, whence it would be written."""

    def __init__(self):
        super().__init__(logging.DEBUG)
        self.said = []

    def emit(self, record):
        """Keep it."""
        self.said.append(self.format(record))


@contextmanager
def lines():
    """Everything that reaches the root of all logs, line by line."""
    kept, root = Lines(), logging.getLogger()
    before = root.level
    root.addHandler(kept)
    root.setLevel(logging.DEBUG)
    try:
        yield kept.said
    finally:
        root.removeHandler(kept)
        root.setLevel(before)


@contextmanager
def quiet():
    """What serves, made as quiet as when it is served."""
    before = {name: logging.getLogger(name).propagate for name in serve.SPEAKS}
    serve.quiet()
    try:
        yield
    finally:
        for name, propagates in before.items():
            logging.getLogger(name).propagate = propagates


@contextmanager
def everything():
    """All that a house which is served says, line by line, once it is over."""
    told, terminal = [], io.StringIO()
    with quiet(), lines() as said, redirect_stdout(terminal), redirect_stderr(terminal):
        yield told
    told += [*said, *terminal.getvalue().splitlines()]
