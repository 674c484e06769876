"""What rooms and files could not do, told to a person in one line."""

from collections.abc import Iterator
from contextlib import contextmanager

from goodoffices.cli.telling import stop
from goodoffices.core.refusals import Refusal
from goodoffices.rooms import Fault, Unreadable

NEXT = {
    "WrongPassphrase": "Type it as you chose it, or name another folder with --data.",
    "NotOurs": "Name another.",
}
"""What to do next where the sentence of a fault does not say it."""


@contextmanager
def told(**next_steps: str) -> Iterator[None]:
    """Say what rooms and files could not do in one line; `next_steps` by the kind of fault."""
    try:
        yield
    except Fault as fault:
        stop(f"{fault} {(NEXT | next_steps).get(type(fault).__name__, '')}".strip())
    except (Unreadable, Refusal) as wrong:
        stop(str(wrong))
