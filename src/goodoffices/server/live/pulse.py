"""The one thread that looks between two moments and tells at each."""

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from django.db import close_old_connections

from goodoffices.server.door import door
from goodoffices.server.live import grid
from goodoffices.server.live.exchange import Exchange, exchange


def beat(
    exchange: Exchange,
    done: threading.Event,
    clock: Callable[[], float] = time.monotonic,
    sleep: Callable[[float], None] = time.sleep,
) -> None:
    """Look and tell until it is done; where that goes wrong every line ends, and it goes on."""
    told = grid.moment(clock())
    while not done.is_set():
        try:
            told = _once(exchange, told, clock, sleep)
        except Exception:
            # Whatever it was: nobody knows any more what was told to whom.
            exchange.end_all()
            told = grid.moment(clock())
            sleep(grid.STEP)


def _once(
    exchange: Exchange, told: int, clock: Callable[[], float], sleep: Callable[[float], None]
) -> int:
    """One moment: look as long as there is time, then tell, exactly then; the moment it was."""
    target = grid.moment(clock()) + 1
    while (left := grid.until(target, clock())) > 0:
        if exchange.woken.wait(left):
            exchange.look(clock())
            close_old_connections()
    if grid.until(target, clock()) < -grid.LATE:
        # What was looked at took longer than there was time: it is told at a moment all the same.
        target = grid.moment(clock()) + 1
        sleep(max(0.0, grid.until(target, clock())))
    exchange.tell(range(told + 1, target + 1), clock())
    return target


@contextmanager
def going() -> Iterator[None]:
    """Let rooms be live while a house is served."""
    done = threading.Event()
    door.listen(exchange.ring)
    thread = threading.Thread(target=beat, args=(exchange, done), daemon=True)
    thread.start()
    try:
        yield
    finally:
        done.set()
        exchange.woken.set()
        thread.join()
        exchange.end_all()
