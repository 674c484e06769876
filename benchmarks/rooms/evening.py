"""The invented evening in a served house: a desk and a delegation's room. ILLUSTRATIVE."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from benchmarks.rooms.house import MEDIATOR, Open, People, free_port, prepared, serving

EVENING = Path(__file__).parents[2] / "examples/evening/talk.yaml"
HEAD = "delegation/A/head"


@contextmanager
def served(head: str = HEAD) -> Iterator[tuple[str, dict[str, Open]]]:
    """Where it is served, and who has which page open, as long as one is in here."""
    with tempfile.TemporaryDirectory() as place:
        folder, port = Path(place) / "house", free_port()
        origin = f"http://localhost:{port}"
        prepared(folder, origin)
        from goodoffices.core.acts import GiveSeat  # late: the house has its settings by then
        from goodoffices.core.seats import Seat  # late, as above
        from goodoffices.server.door import door  # late, as above

        talk = door.bring(EVENING.read_bytes(), EVENING.name)
        door.mediator(talk).act(GiveSeat(Seat.parse(head), "An invented head"))
        people = People()
        opened = {
            "the desk": people.seated(talk, MEDIATOR),
            "a delegation's room": people.seated(talk, head),
        }
        door.lock()
        with serving(folder, origin, port):
            yield origin, opened
