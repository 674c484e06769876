"""A site of public pages: every file of it, each made when it is asked for."""

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from goodoffices.core.lines import TalkLine
from goodoffices.core.view import View
from goodoffices.press.formats import feeds, shapes
from goodoffices.press.formats.ninjs import ninjs
from goodoffices.press.formats.popolo import popolo
from goodoffices.press.formats.record import written
from goodoffices.press.formats.search import index
from goodoffices.press.formats.table import table
from goodoffices.press.page import page as public_page
from goodoffices.press.pictures import Picture
from goodoffices.server.publishing import framing, rendering
from goodoffices.server.publishing.picture import picture

Files = dict[str, Callable[[], bytes]]
"""The files of a site by their paths; each is made by a call, always into the same bytes."""

_STATIC = Path(__file__).resolve().parents[1] / "static/goodoffices"
_ASSETS = (*framing.STYLES, "mark.svg", "search.js")


@dataclass(frozen=True, slots=True)
class Shown:
    """A talk that is shown: the public's view of it, the folder of its page, its cover."""

    view: View
    talk: TalkLine
    folder: str
    picture: Picture | None = None

    @property
    def cover(self) -> framing.Cover:
        """What stands at the head of its page."""
        given = self.picture
        if given is None:
            return framing.DRAWN
        return framing.Cover(
            f"cover.{given.kind}", given.width, given.height, given.alt, given.credit
        )


def named(talk: TalkLine, taken: Iterable[str] = ()) -> str:
    """A folder for the page of a talk, by its title, or by its name where no letter is Latin."""
    plain = unicodedata.normalize("NFKD", talk.title.text).encode("ascii", "ignore").decode()
    words = re.sub(r"[^a-z0-9]+", "-", plain.lower()).strip("-")[:60].strip("-")
    name, times = words or "talk", 1
    known = {*taken, "assets"}
    while name in known:
        times += 1
        name = f"{words or 'talk'}-{times}"
    return name


def files(talks: tuple[Shown, ...], address: str = "", **served: Any) -> Files:
    """Every file of a site of some talks; `address` is where it will stand, if that is known.

    `served` is what stands around the pages where the house itself serves them.
    """
    found: Files = {}
    for shown in talks:
        folder = f"{address}{shown.folder}/" if address else ""
        for name, made in _of_talk(shown, folder, **served):
            found[f"{shown.folder}/{name}"] = made
    invented = all(shown.talk.illustrative for shown in talks)
    looked = partial(_index, talks)
    found["search.json"] = looked
    for lang, (file, _name) in framing.TONGUES.items():
        listed = _listed(talks, file)
        found[file] = partial(
            rendering.of_index, listed, lang, address, illustrative=invented, **served
        )
        found[framing.searched(lang)] = partial(
            _searched, listed, lang, looked, illustrative=invented, **served
        )
    for path in _assets():
        found[f"assets/{path.relative_to(_STATIC).as_posix()}"] = path.read_bytes
    return found


def _of_talk(
    shown: Shown, address: str, **served: Any
) -> Iterator[tuple[str, Callable[[], bytes]]]:
    talk = shown.talk
    for lang, (file, _name) in framing.TONGUES.items():
        yield (
            file,
            partial(rendering.of_talk, shown.view, talk, lang, shown.cover, address, **served),
        )
    yield from _for_machines(shown, address)
    for lang in framing.TONGUES:
        yield framing.pictured(lang), partial(picture, talk, lang)
    if shown.picture is None:
        yield framing.DRAWN.href, (_STATIC / "cover.svg").read_bytes
    else:
        yield shown.cover.href, partial(bytes, shown.picture.data)


def _for_machines(shown: Shown, address: str) -> Iterator[tuple[str, Callable[[], bytes]]]:
    # Late: one file is asked for where the house serves them, and its page is made for that one.
    def of(write: Callable[..., bytes], *more: str) -> Callable[[], bytes]:
        return lambda: write(shown.talk, public_page(shown.view), *more)

    yield feeds.ATOM, of(feeds.atom, address)
    yield feeds.JSON_FEED, of(feeds.json_feed, address)
    yield "record.json", of(written)
    yield "record.schema.json", shapes.schema
    yield "people.json", of(popolo)
    yield "ninjs.json", of(ninjs, address)
    yield "lines.csv", of(table)


def _index(talks: tuple[Shown, ...]) -> bytes:
    return index((shown.folder, shown.talk, public_page(shown.view)) for shown in talks)


def _listed(talks: tuple[Shown, ...], file: str) -> list[dict[str, object]]:
    """The talks by title, as a page lists them."""
    listed = sorted(talks, key=lambda shown: (shown.talk.title.text, shown.folder))
    return [
        {
            "talk": shown.talk,
            "parties": [party.name for party in shown.talk.parties],
            "href": f"{shown.folder}/{file}",
        }
        for shown in listed
    ]


def _searched(
    listed: list[dict[str, object]], lang: str, looked: Callable[[], bytes], **more: object
) -> bytes:
    return rendering.of_search(listed, lang, looked(), **more)


def _assets() -> Iterator[Path]:
    yield from (_STATIC / name for name in _ASSETS)
    yield from sorted((_STATIC / "fonts").iterdir())
