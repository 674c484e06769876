"""The source of what one is reading, as the licence promises to everyone who is served."""

import io
import tarfile
from collections.abc import Iterator
from functools import cache
from gzip import GzipFile
from pathlib import Path

from django.http import FileResponse, HttpRequest
from django.views.decorators.http import require_GET

import goodoffices

PACKAGE = Path(goodoffices.__file__).resolve().parent
ROOT = PACKAGE.parent.parent
BESIDE = (
    "CHANGELOG.md",
    "CONTRIBUTING.md",
    "LICENSE",
    "README.md",
    "SECURITY.md",
    "office",
    "pyproject.toml",
    "requirements-test.lock",
    "requirements-uv.lock",
    "requirements.lock",
    # Each by its name: a talk of one's own that lies beside the examples is no source.
    "examples/evening/README.md",
    "examples/evening/talk.yaml",
    "examples/first-talk.yaml",
    "examples/harbour/scenario.yaml",
    "examples/harbour-in-doubt/scenario.yaml",
    "examples/muscat/talk.yaml",
    "examples/refused-talk.yaml",
    "examples/works-council/README.md",
    "examples/works-council/talk.yaml",
)
"""What belongs to the program beside its code."""


@require_GET
def source(request: HttpRequest) -> FileResponse:
    """This very program, as an archive that runs."""
    packed = io.BytesIO(_packed())
    return FileResponse(packed, as_attachment=True, filename="goodoffices-source.tar.gz")


@cache
def _packed() -> bytes:
    """The archive: packed once, since whoever asks need not have signed in, and it is dear."""
    packed = io.BytesIO()
    # Without the time: it would tell everybody after when the first had asked.
    with (
        GzipFile(fileobj=packed, mode="wb", mtime=0) as pressed,
        tarfile.open(fileobj=pressed, mode="w") as archive,
    ):
        for file in _files():
            archive.add(file, _name(file), filter=_plain)
    return packed.getvalue()


def _files() -> Iterator[Path]:
    """Every file of the program, in the order of their names."""
    yield from (
        path
        for path in sorted(PACKAGE.rglob("*"))
        if path.is_file() and "__pycache__" not in path.parts
    )
    yield from (ROOT / name for name in BESIDE if (ROOT / name).is_file())


def _name(file: Path) -> str:
    """What a file is called in the archive, laid out as in the repository."""
    if file.is_relative_to(PACKAGE):
        return f"goodoffices-source/src/goodoffices/{file.relative_to(PACKAGE).as_posix()}"
    return f"goodoffices-source/{file.relative_to(ROOT).as_posix()}"


def _plain(entry: tarfile.TarInfo) -> tarfile.TarInfo:
    """A file without the marks of the machine it lies on."""
    entry.uid = entry.gid = 0
    entry.uname = entry.gname = ""
    entry.mtime = 0
    return entry
