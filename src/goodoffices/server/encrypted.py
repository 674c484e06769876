"""TLS before the server: a connection is opened here, and handed on inside the process.

The server of pages stays the one it is everywhere, with its limits; no port is there beside, on
which it could be reached in the clear. Who has connected and says nothing holds nobody up.
"""

import asyncio
import queue
import socket
import threading
from collections import Counter
from collections.abc import Callable, Coroutine
from contextlib import suppress
from functools import partial
from typing import Any

from waitress.adjustments import Adjustments
from waitress.server import BaseWSGIServer

from goodoffices.server.addresses import near
from goodoffices.server.certificate import Certificate
from goodoffices.server.holding import Channel

OPENED_WITHIN = 10.0
"""Seconds for the opening of TLS, and for a page to get on its way again when it stands still."""
STANDS_STILL = 120.0
AT_ONCE, AT_ONCE_OF_ONE = 1200, 120
"""How many connections are held at once; how many of one address: a building is one, and each
browser there has a live line and a few connections for its pages."""
_PIECE = 1 << 16


class Within(BaseWSGIServer):  # type: ignore[misc] # waitress ships no types
    """The server of pages, to which connections are handed inside the process."""

    channel_class = Channel

    def __init__(self, application: Callable[..., Any], where: tuple[str, int], **more: Any):
        self._where = where
        self._handed: queue.SimpleQueue[tuple[socket.socket, Any]] = queue.SimpleQueue()
        bell, self._rope = socket.socketpair()
        self._rope.setblocking(False)
        told = (bell.family, bell.type, bell.proto, None)
        super().__init__(
            application, _sock=bell, _start=False, bind_socket=False, sockinfo=told,
            adj=Adjustments(url_scheme="https", **more),
        )  # fmt: skip

    def hand(self, connection: socket.socket, there: Any) -> None:
        """Hand a connection on; `there` is the address at its far end."""
        self._handed.put((connection, there))
        # A rope that is full has rung already.
        with suppress(BlockingIOError):
            self._rope.send(b"1")

    def getsockname(self) -> tuple[str, int]:
        """Where browsers connect."""
        return self._where

    def readable(self) -> bool:
        """Always: it is asked before each turn, which is when what was handed over is taken on."""
        super().readable()
        with suppress(BlockingIOError):
            self.socket.recv(_PIECE)
        while not self._handed.empty():
            connection, there = self._handed.get()
            self.channel_class(self, connection, there, self.adj, map=self._map)
        return True

    def close(self) -> None:
        """Take on nothing any more."""
        super().close()
        self._rope.close()


class Encrypted:
    """A port on which TLS is spoken and nothing else, and the server of pages behind it."""

    def __init__(self, port: socket.socket, certificate: Certificate, within: Within) -> None:
        self._port, self._certificate, self.within = port, certificate, within
        self._held: Counter[str] = Counter()
        self._loop = asyncio.new_event_loop()
        self._loop.set_exception_handler(lambda *_: None)
        self._hearing = threading.Thread(target=self._hear, daemon=True)
        self._hearing.start()

    def run(self) -> None:
        """Serve until interrupted."""
        self.within.run()

    def close(self) -> None:
        """Listen no more; what is open is closed."""
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._hearing.join()
        self._port.close()
        self.within.close()

    def _hear(self) -> None:
        accepting = self._loop.create_task(self._accept())
        self._loop.run_forever()
        accepting.cancel()
        self._loop.run_until_complete(_ended(asyncio.all_tasks(self._loop)))
        self._loop.close()

    async def _accept(self) -> None:
        carrying: set[asyncio.Task[None]] = set()
        while True:
            try:
                far, there = await self._loop.sock_accept(self._port)
            except OSError:
                # Out of descriptors, say: others end, and then it goes on.
                await asyncio.sleep(0.5)
                continue
            whose = near(there[0])
            if self._held.total() >= AT_ONCE or self._held[whose] >= AT_ONCE_OF_ONE:
                far.close()
                continue
            self._held[whose] += 1
            task = self._loop.create_task(self._carry(far, there))
            carrying.add(task)
            task.add_done_callback(carrying.discard)
            task.add_done_callback(partial(self._let_go, whose))

    def _let_go(self, whose: str, _ended: object) -> None:
        self._held[whose] -= 1
        if not self._held[whose]:
            del self._held[whose]

    async def _carry(self, far: socket.socket, there: Any) -> None:
        with suppress(OSError):
            reader, writer = await _opened(self._loop, far, self._certificate)
            handed, ours = socket.socketpair()
            ours.setblocking(False)
            self.within.hand(handed, there[:2])
            try:
                await _both(_up(reader, ours), _down(ours, writer))
            except asyncio.CancelledError:
                writer.transport.abort()
                raise
            finally:
                ours.close()
                writer.close()
            async with asyncio.timeout(OPENED_WITHIN):
                await writer.wait_closed()


def listening(
    host: str, port: int, application: Callable[..., Any], certificate: Certificate, **more: Any
) -> Encrypted:
    """A server behind TLS.

    Raises:
        OSError: nothing can be listened on there.
    """
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    listened = socket.create_server((host, port), family=family, backlog=1024)
    listened.setblocking(False)
    within = Within(application, listened.getsockname()[:2], **more)
    return Encrypted(listened, certificate, within)


async def _opened(
    loop: asyncio.AbstractEventLoop, far: socket.socket, certificate: Certificate
) -> tuple[asyncio.StreamReader, asyncio.StreamWriter]:
    reader = asyncio.StreamReader(loop=loop)
    protocol = asyncio.StreamReaderProtocol(reader, loop=loop)
    try:
        transport, _ = await loop.connect_accepted_socket(
            lambda: protocol, far, ssl=certificate.context,
            ssl_handshake_timeout=OPENED_WITHIN, ssl_shutdown_timeout=OPENED_WITHIN,
        )  # fmt: skip
    except BaseException:
        far.close()
        raise
    return reader, asyncio.StreamWriter(transport, protocol, reader, loop)


async def _ended(tasks: set[asyncio.Task[Any]]) -> None:
    """Break off what is open, and let what it held be closed."""
    for each in tasks:
        each.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)
    await asyncio.sleep(0)


async def _both(*ways: Coroutine[Any, Any, None]) -> None:
    """Carry both ways until one has ended."""
    tasks = {asyncio.create_task(way) for way in ways}
    try:
        await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
    finally:
        await _ended(tasks)


async def _up(reader: asyncio.StreamReader, ours: socket.socket) -> None:
    loop = asyncio.get_running_loop()
    while piece := await reader.read(_PIECE):
        await loop.sock_sendall(ours, piece)


async def _down(ours: socket.socket, writer: asyncio.StreamWriter) -> None:
    loop = asyncio.get_running_loop()
    while piece := await loop.sock_recv(ours, _PIECE):
        writer.write(piece)
        async with asyncio.timeout(STANDS_STILL):
            await writer.drain()
