"""What stands around a public page: its styles, its languages, its feeds, what it may load."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from goodoffices.press.formats import feeds

TONGUES = {
    "en": ("index.html", "English"),
    "fa": ("fa.html", "فارسی"),
    "ar": ("ar.html", "العربية"),
}
"""The languages of the interface: the file of each, and what its speakers call it."""

_FIRST = "index.html"
"""The file that is given where none is named."""
STYLES = ("fonts.css", "house.css", "frame.css", "public.css", "paper.css")
POLICY = (
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; font-src 'self'; "
    "base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'"
)


@dataclass(frozen=True, slots=True)
class Link:
    """Somewhere a page leads, within its own site."""

    href: str
    words: str = ""
    kind: str = ""


@dataclass(frozen=True, slots=True)
class Tongue:
    """A page in another language of the interface."""

    lang: str
    name: str
    href: str


@dataclass(frozen=True, slots=True)
class Cover:
    """The picture at the head of a page: drawn by the house, or given with credit and words."""

    href: str
    width: int
    height: int
    alt: str = ""
    credit: str = ""
    drawn: bool = False


DRAWN = Cover("cover.svg", 1088, 228, drawn=True)


@dataclass(frozen=True, slots=True)
class Frame:
    """What stands around a page; where it stands alone there is no more of it."""

    assets: str
    home: str = ""
    here: str = ""
    policy: str = ""
    address: str = ""
    picture: str = ""
    search: str = ""
    open: bool = False
    cover: Cover | None = DRAWN
    tongues: tuple[Tongue, ...] = ()
    feeds: tuple[Link, ...] = ()
    machines: tuple[Link, ...] = ()
    styles: tuple[str, ...] = STYLES


def of_talk(lang: str, cover: Cover, address: str) -> Frame:
    """The frame of a talk's page within a site; `address` is that of its folder, or nothing."""
    return Frame(
        assets="../assets/",
        home=f"../{TONGUES[lang][0]}",
        here=TONGUES[lang][0],
        policy=POLICY,
        address=address,
        picture=pictured(lang),
        search=f"../{searched(lang)}",
        open=True,
        cover=cover,
        tongues=tuple(Tongue(each, name, file) for each, (file, name) in TONGUES.items()),
        feeds=(
            Link(feeds.ATOM, kind="application/atom+xml"),
            Link(feeds.JSON_FEED, kind="application/feed+json"),
        ),
        machines=_machines(),
    )


def of_site(lang: str, address: str, *, searching: bool = False) -> Frame:
    """The frame of a page that belongs to all talks of a site."""
    file = searched if searching else _page
    return Frame(
        assets="assets/",
        home=TONGUES[lang][0],
        here=file(lang),
        policy=POLICY,
        address=address,
        search=searched(lang),
        open=not searching,
        cover=None,
        tongues=tuple(Tongue(each, name, file(each)) for each, (_f, name) in TONGUES.items()),
    )


def pictured(lang: str) -> str:
    """The picture that stands for a page where somebody links to it."""
    return "picture.png" if lang == "en" else f"picture-{lang}.png"


def searched(lang: str) -> str:
    """The page on which one searches."""
    return "search.html" if lang == "en" else f"search-{lang}.html"


def within(folder: str, lang: str) -> str:
    """Where a talk's page lies within a site, in a language if it is published in that one."""
    file = _page(lang) if lang in TONGUES else _FIRST
    return f"{folder}/{'' if file == _FIRST else file}"


def _page(lang: str) -> str:
    return TONGUES[lang][0]


def _machines() -> tuple[Link, ...]:
    told = {
        feeds.ATOM: "Atom",
        feeds.JSON_FEED: "JSON Feed",
        "record.json": _("The record (JSON)"),
        "record.schema.json": _("its schema"),
        "people.json": "Popolo",
        "ninjs.json": "ninjs",
        "lines.csv": _("Table (CSV)"),
    }
    return tuple(Link(href, words) for href, words in told.items())
