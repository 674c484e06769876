"""Written talks whose public page a house shows to anyone, as the demo does."""

from goodoffices.core.seats import PUBLIC
from goodoffices.rooms import Room, Rooms, TalkId


class Shows:
    """What a house shows beside its desk; nothing of the desk is among it."""

    def __init__(self) -> None:
        super().__init__()
        self._public = Rooms()
        self._shown: dict[str, TalkId] = {}

    def show(self, name: str, text: bytes, file: str) -> None:
        """Open the public page of a written talk under a name."""
        self._shown[name] = self._public.bring(text, file)

    def shown(self) -> tuple[tuple[str, Room], ...]:
        """What anyone may read of each talk that is shown here, by its name."""
        return tuple(
            (name, self._public.enter(talk, PUBLIC)) for name, talk in self._shown.items()
        )
