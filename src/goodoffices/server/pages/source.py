"""The source of what one is reading, as the licence promises to everyone who is served."""

import io
import tarfile
from pathlib import Path

from django.http import FileResponse, HttpRequest
from django.views.decorators.http import require_GET

import goodoffices

PACKAGE = Path(goodoffices.__file__).resolve().parent


@require_GET
def source(request: HttpRequest) -> FileResponse:
    """This very program, as an archive."""
    packed = io.BytesIO()
    with tarfile.open(fileobj=packed, mode="w:gz") as archive:
        archive.add(PACKAGE, "goodoffices", filter=_ours)
        for name in ("LICENSE", "pyproject.toml", "README.md"):
            file = PACKAGE.parent.parent / name
            if file.is_file():
                archive.add(file, name, filter=_ours)
    packed.seek(0)
    return FileResponse(packed, as_attachment=True, filename="goodoffices-source.tar.gz")


def _ours(entry: tarfile.TarInfo) -> tarfile.TarInfo | None:
    """Every file of the program, without the machine's own marks."""
    if "__pycache__" in entry.name:
        return None
    entry.uid = entry.gid = 0
    entry.uname = entry.gname = ""
    entry.mtime = 0
    return entry
