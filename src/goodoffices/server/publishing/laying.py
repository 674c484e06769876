"""A site laid in a folder: whole or not at all, and what is no longer public is gone from it."""

import os
import secrets
import shutil
from collections.abc import Callable, Mapping
from pathlib import Path

LIST = "goodoffices-site.txt"
"""The list of what was laid there, by which the next time knows what is its own."""


class NotLaid(Exception):
    """A site could not be laid there: why, and what to do."""


def lay(files: Mapping[str, Callable[[], bytes]], folder: Path) -> int:
    """Lay every file in the folder, in place of what was laid there before; how many there are.

    All is made beside the folder first and then takes its place. A file that did not change keeps
    its time, so that laying the same site again tells nobody anything.

    Raises:
        NotLaid: there is something in the folder that was not laid there, or it cannot be written.
    """
    folder = folder.resolve()
    try:
        _ours(folder)
        folder.parent.mkdir(parents=True, exist_ok=True)
        beside = folder.parent / f".{folder.name}-{secrets.token_hex(8)}"
        try:
            _make(files, beside, folder)
            _take_place(beside, folder)
        finally:
            shutil.rmtree(beside, ignore_errors=True)
    except OSError:
        raise NotLaid("Nothing can be laid there. Name a folder in a place of your own.") from None
    return len(files)


def _ours(folder: Path) -> None:
    """Refuse a folder in which there is anything that was not laid there."""
    if not folder.exists():
        return
    if not folder.is_dir() or folder.is_mount():
        raise NotLaid("That is no folder that can be replaced. Name a new one.")
    there = {path.relative_to(folder).as_posix() for path in folder.rglob("*") if not _plain(path)}
    if not there:
        return
    known = folder / LIST
    laid = known.read_text(encoding="utf-8").splitlines() if known.is_file() else []
    if there - {*laid, LIST}:
        raise NotLaid(
            "There are files in that folder which were not published there; nothing was touched. "
            "Name a new folder, or one that holds such a site and nothing else."
        )


def _plain(path: Path) -> bool:
    return path.is_dir() and not path.is_symlink()


def _make(files: Mapping[str, Callable[[], bytes]], beside: Path, before: Path) -> None:
    listed = "".join(f"{name}\n" for name in sorted(files)).encode()
    beside.mkdir(mode=0o755)
    every: dict[str, Callable[[], bytes]] = {**files, LIST: lambda: listed}
    for name, made in every.items():
        path = beside / name
        path.parent.mkdir(parents=True, exist_ok=True)
        data = made()
        with path.open("wb") as opened:
            opened.write(data)
            opened.flush()
            os.fsync(opened.fileno())
        # Whoever carries the site must be able to read it, whatever is usual on this machine.
        path.chmod(0o644)
        _keep_time(path, before / name, data)
    for each in (beside, *(path for path in beside.rglob("*") if path.is_dir())):
        each.chmod(0o755)


def _keep_time(path: Path, before: Path, data: bytes) -> None:
    if before.is_file() and before.read_bytes() == data:
        old = before.stat()
        os.utime(path, ns=(old.st_mtime_ns, old.st_mtime_ns))


def _take_place(beside: Path, folder: Path) -> None:
    """Let the new folder take the place of the old one, which comes back if it cannot."""
    if not folder.exists():
        beside.rename(folder)
        return
    old = beside.with_name(f"{beside.name}-old")
    folder.rename(old)
    try:
        beside.rename(folder)
    except OSError:
        old.rename(folder)
        raise
    shutil.rmtree(old)
