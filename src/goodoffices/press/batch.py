"""Many reports read into a folder: each once, and whole or not at all, however often stopped."""

import hashlib
import json
import os
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from goodoffices.nodes import Unreadable
from goodoffices.press.reading_in import for_machines
from goodoffices.press.reports.document import LARGEST

SUFFIXES = frozenset(
    (".txt", ".md", ".markdown", ".html", ".htm", ".xhtml", ".eml", ".pdf", ".json")
)
"""How the name of a report ends, where a folder stands for the reports in it."""


@dataclass(frozen=True, slots=True)
class Batch:
    """Reports to read, each with the file it is read into."""

    targets: dict[Path, Path]

    @classmethod
    def of(cls, files: Iterable[Path], out: Path) -> "Batch":
        """A batch into a folder, which is made where there is none.

        Raises:
            Unreadable: there can be no such folder.
        """
        try:
            out.mkdir(parents=True, exist_ok=True)
        except OSError:
            raise Unreadable(out.name, 1, "No folder can be made there.") from None
        return cls({_target(file, out): file for file in files})

    def left(self) -> list[tuple[Path, Path]]:
        """What is still to be read: reports and where they are read into."""
        return [(file, target) for target, file in self.targets.items() if not _done(file, target)]

    def there(self) -> int:
        """How many are read."""
        return sum(_done(file, target) for target, file in self.targets.items())


def _target(file: Path, out: Path) -> Path:
    """One name for one report, whatever others in other folders are called."""
    whole = hashlib.sha256(os.fsencode(file.resolve())).hexdigest()[:10]
    return out / f"{file.name}-{whole}.json"


def _done(file: Path, target: Path) -> bool:
    try:
        return target.stat().st_mtime_ns >= file.stat().st_mtime_ns
    except OSError:
        return False


def read_into(file: Path, target: Path) -> None:
    """Read one report; its file of JSON is there when it is whole, and not before.

    Raises:
        Unreadable: the report cannot be read, or nothing can be written there.
    """
    try:
        with file.open("rb") as opened:
            data = opened.read(LARGEST + 1)
    except OSError:
        raise Unreadable(file.name, 1, "The file cannot be read.") from None
    told = json.dumps(for_machines(data, file.name), ensure_ascii=False)
    part = target.with_suffix(".part")
    try:
        part.write_text(told + "\n", encoding="utf-8")
        part.replace(target)
    except OSError:
        raise Unreadable(target.name, 1, "Nothing can be written there.") from None
