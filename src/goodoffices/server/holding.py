"""Answers that stay open without a thread: what is said later is written by whoever says it.

The server of pages gives each answer a thread until it has all of it. A live line has no end: once
its beginning is written its thread goes on to others, and the line waits among the connections.
"""

from collections.abc import Callable
from contextlib import suppress
from typing import Any

from waitress.channel import ClientDisconnected, HTTPChannel
from waitress.task import WSGITask

from goodoffices.server.live.feeds import Line
from goodoffices.server.live.listening import HOLD

Taken = Callable[[Line], Callable[[], None]]
"""Takes a line once it is open; what it gives back is called when nobody is there any more."""


class Held:
    """The way to one browser whose answer stays open."""

    def __init__(self, task: "Holding", channel: "Channel") -> None:
        self._task, self._channel, self._open = task, channel, True

    def write(self, said: bytes) -> None:
        """Send it, without waiting; nothing where nobody is there any more."""
        if not self._open:
            return
        try:
            self._task.write(said)
        except ClientDisconnected:
            self._channel.left()

    def end(self) -> None:
        """Send nothing any more: the answer is whole, and the connection closes."""
        self._open = False
        with suppress(ClientDisconnected):
            self._task.over()
        self._channel.gone = None
        self._channel.close_when_flushed = True
        self._channel.server.pull_trigger()


class Holding(WSGITask):  # type: ignore[misc] # waitress ships no types
    """One answer, which may stay open."""

    taken: Taken | None = None

    def get_environment(self) -> dict[str, Any]:
        """What the pages are told of a request, and how they have its answer held open."""
        environ: dict[str, Any] = super().get_environment()
        environ[HOLD] = self._hold
        return environ

    def _hold(self, taken: Taken) -> None:
        self.taken = taken

    def finish(self) -> None:
        """End the answer, or leave it open."""
        if self.taken is None or self.status != "200 OK" or self.request.command != "GET":
            super().finish()
            return
        self.close_on_finish = False
        self.channel.over = self.over
        self.channel.gone = self.taken(Held(self, self.channel))
        if not self.channel.connected:
            self.channel.left()

    def over(self) -> None:
        """End an answer that was left open."""
        super().finish()


class Channel(HTTPChannel):  # type: ignore[misc] # as above
    """One connection, on which an answer may stay open."""

    task_class = Holding
    gone: Callable[[], None] | None = None
    """What is called when whoever has an answer open is not there any more."""
    over: Callable[[], None] | None = None
    """What ends an answer that is open."""

    def received(self, data: bytes) -> bool:
        """Take what is sent; who has an answer open has nothing more to ask on this connection."""
        if self.gone is not None:
            self.will_close = True
            return False
        return bool(super().received(data))

    def handle_write(self) -> None:
        """Send what waits; on an open answer another thread may be sending just now."""
        if self.gone is None or self.will_close or self.close_when_flushed:
            if self.will_close and self.gone is not None and self.over is not None:
                self._whole(self.over)
            super().handle_write()
            return
        # The server's own way takes no lock where no page is being made: two would send one piece.
        self._flush_exception(self._flush_some_if_lockable, do_close=False)
        if self.will_close:
            self.handle_close()

    def _whole(self, over: Callable[[], None]) -> None:
        """End the answer, so that a browser takes it for whole and not for cut off.

        The server itself closes whoever was silent too long by its clock: by one that was put on
        too, or on a machine that slept.
        """
        with suppress(ClientDisconnected):
            over()

    def handle_close(self) -> None:
        """Close, and say so to whoever writes."""
        super().handle_close()
        self.left()

    def left(self) -> None:
        """Whoever had an answer open is not there any more."""
        gone, self.gone = self.gone, None
        if gone is not None:
            gone()
