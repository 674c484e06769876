"""The invented talks that come with the house, where its source lies beside it."""

from pathlib import Path

EXAMPLES = Path(__file__).resolve().parents[3] / "examples"
INVENTED = ("evening", "works-council")
"""Those of which a desk can be given a copy to try things on; all their parties are invented."""


def there() -> tuple[str, ...]:
    """Which of them this installation has."""
    return tuple(name for name in INVENTED if _file(name).is_file())


def example(name: str) -> tuple[bytes, str]:
    """An example as it is written, and what its file is called.

    Raises:
        OSError: it cannot be read.
    """
    return _file(name).read_bytes(), f"examples/{name}/talk.yaml"


def _file(name: str) -> Path:
    return EXAMPLES / name / "talk.yaml"
