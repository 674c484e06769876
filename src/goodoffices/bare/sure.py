"""Why no bare copy of a document is made."""

from goodoffices.core.documents import Obstacle


class Unsure(Exception):
    """Something in a document keeps anybody from being sure of its copy."""

    def __init__(self, obstacle: Obstacle = Obstacle.UNSURE) -> None:
        self.obstacle = obstacle
        super().__init__(obstacle.value)
