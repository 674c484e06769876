"""What may never be in the repository: a registry's address, a machine's path, another host."""

import re
from collections.abc import Iterator

import pytest
from tests.house.tree import HOUSE, ROOT, inside, short, text, tracked

# Written so that this file itself holds none of what it forbids.
REGISTRY = re.compile(
    r"p[y]pi\.(org|python)|p[y]thonhosted|n[p]mjs\.|r[e]gistry\.(yarn|npm)|d[e]b\.debian\.org"
    r"|d[e]vpi|a[r]tifactory|--(extra-)?i[n]dex-url|i[n]dex_url|/s[i]mple/?['\"\s]|t[r]usted-host",
    re.IGNORECASE,
)
MACHINE = re.compile(r"(?<![\w.*])/(w[o]rk|r[o]ot|h[o]me|t[m]p|U[s]ers)/[\w.]|[A-Z]:\\U[s]ers\\")
RESOLVED = re.compile(r'"r[e]solved"\s*:\s*"http')
LOCKS_WITH_ADDRESSES = {"u" + "v.lock", "py" + "lock.toml"}
HOST = re.compile(r"(?:[a-z][a-z+.-]*:)?//[\w\[*]", re.IGNORECASE)
NAMESPACE = re.compile(r'xmlns(:\w+)?="[^"]*"')
SHOWN = inside(HOUSE / "server", ".html", ".css", ".js", ".svg", ".txt", ".xml")
LICENCE = (".OFL.txt", "LICENSE")


def addresses(source: str) -> Iterator[str]:
    """What would make a page ask another host."""
    for line in NAMESPACE.sub("", source).splitlines():
        # In a script two strokes also open a comment.
        code = re.sub(r"^\s*//.*|\s//\s.*", "", line)
        if HOST.search(code):
            yield line.strip()


@pytest.mark.parametrize("path", tracked(), ids=short)
def test_no_file_holds_a_registrys_address_or_a_machines_path(path):
    if path.name.endswith(LICENCE):
        return
    said = text(path)
    assert not REGISTRY.search(said)
    assert not MACHINE.search(said)
    assert not RESOLVED.search(said)


def test_no_lock_that_holds_addresses_is_in_the_repository():
    assert [short(path) for path in tracked() if path.name in LOCKS_WITH_ADDRESSES] == []
    ignored = text(ROOT / ".gitignore").split()
    assert "uv.lock" in ignored


@pytest.mark.parametrize("path", [p for p in SHOWN if not p.name.endswith(LICENCE)], ids=short)
def test_no_page_asks_another_host(path):
    assert list(addresses(text(path))) == []


def test_every_font_has_its_licence_beside_it():
    fonts = inside(HOUSE / "server/static", ".woff2")
    licences = {path.name.removesuffix(".OFL.txt") for path in inside(HOUSE / "server", ".txt")}
    assert fonts
    assert [short(font) for font in fonts if not font.name.startswith(tuple(licences))] == []


@pytest.mark.parametrize(
    "planted",
    [
        "https://p" + "ypi.org/project",
        "files.p" + "ythonhosted.org",
        "pip install --i" + "ndex-url here",
        "https://registry.n" + "pmjs.org/",
        "see /w" + "ork/main",
        "open('/t" + "mp/talk')",
        "in /r" + "oot/.cache",
        "in /ho" + "me/mediator",
        '"re' + 'solved": "https://',
    ],
)
def test_what_may_not_be_there_is_caught(planted):
    assert any(each.search(planted) for each in (REGISTRY, MACHINE, RESOLVED))


@pytest.mark.parametrize(
    ("planted", "caught"),
    [
        ('<script src="https://elsewhere.example/a.js">', True),
        ("<img src='//elsewhere.example/a.png'>", True),
        ("@import url(http://elsewhere.example/a.css);", True),
        ("fetch('wss://elsewhere.example')", True),
        ('<svg xmlns="http://www.w3.org/2000/svg">', False),
        ("// The desk locks itself.", False),
        ("url(fonts/vazirmatn.woff2)", False),
    ],
)
def test_an_address_of_another_host_is_caught(planted, caught):
    assert bool(list(addresses(planted))) is caught
