"""What stands where in a PDF."""

from typing import Any


def at(given: Any, name: str) -> Any:
    """What a dictionary keeps under a name, wherever that lies; None where there is nothing."""
    # Its own `get` would give the place and not what lies there.
    try:
        return given[name]
    except KeyError:
        return None
