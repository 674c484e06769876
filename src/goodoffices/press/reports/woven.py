"""A text that is put together out of a file, and remembers where each stretch stood."""


class Woven:
    """A text in the making."""

    def __init__(self) -> None:
        self._pieces: list[str] = []
        self._places: list[tuple[int, int]] = []
        self._ahead = 0
        self.length = 0

    def add(self, words: str, at: int, taken: int | None = None) -> None:
        """Set words down that stand at a place of the file, and take up as much of it."""
        if not words:
            return
        if not self._places or at != self._ahead:
            self._places.append((self.length, at))
        self._pieces.append(words)
        self.length += len(words)
        self._ahead = at + len(words)
        if taken is not None and taken != len(words):
            self._ahead = -1

    def ends_open(self) -> bool:
        """Whether a space may follow."""
        return bool(self._pieces) and not self._pieces[-1][-1].isspace()

    def part(self) -> None:
        """Leave a line free."""
        if self._pieces:
            self._pieces.append("\n\n")
            self.length += 2
            self._ahead = -1

    def done(self) -> tuple[str, tuple[tuple[int, int], ...]]:
        """The text, and where its stretches stand in the file."""
        return "".join(self._pieces), tuple(self._places)
