"""How many bytes a page and its styles and scripts have, written, on the line, and packed."""

import gzip
import re
import urllib.request
from collections.abc import Iterator

from benchmarks.rooms.evening import served

PROMISED = 100_000
NAMED = re.compile(rb'(?:href|src)="(/static/[^"?]+\.(?:css|js))')


def fetched(address: str, cookie: str = "") -> tuple[bytes, int]:
    """What is answered, and how many bytes of it came over the line."""
    asked = urllib.request.Request(address, headers={"Cookie": cookie, "Accept-Encoding": "gzip"})
    with urllib.request.urlopen(asked, timeout=60) as answer:
        came = answer.read()
        packed = answer.headers.get("Content-Encoding") == "gzip"
    return (gzip.decompress(came) if packed else came), len(came)


def measured() -> Iterator[str]:
    """What was measured, line by line."""
    yield "| | files | as written | over the line | gzip | promised, gzip |"
    yield "| --- | ---: | ---: | ---: | ---: | ---: |"
    with served() as (origin, opened):
        for what, open_ in opened.items():
            page, came = fetched(f"{origin}{open_.room}", open_.cookie)
            yield _row(f"{what}, its page", [(page, came)], "")
            names = sorted({name.decode() for name in NAMED.findall(page)})
            files = [fetched(f"{origin}{name}") for name in names]
            packed = sum(len(gzip.compress(file)) for file, _came in files)
            kept = "" if packed <= PROMISED else " (**not kept**)"
            yield _row(f"{what}, styles and scripts", files, f"≤ 100 kB{kept}")


def _row(what: str, files: list[tuple[bytes, int]], promised: str) -> str:
    whole, came = sum(len(file) for file, _came in files), sum(came for _file, came in files)
    packed = sum(len(gzip.compress(file)) for file, _came in files)
    sizes = " | ".join(f"{size / 1000:.1f} kB" for size in (whole, came, packed))
    return f"| {what} | {len(files)} | {sizes} | {promised} |"
