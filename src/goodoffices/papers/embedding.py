"""The fonts of the house inside a Word file, so that it looks the same on every machine."""

import uuid
from functools import cache
from pathlib import Path

FONTS = Path(__file__).resolve().parent / "fonts"
FACES = {
    "Papers Sans": ("Calibri", {"Regular": "PapersSans-Regular", "Bold": "PapersSans-Bold"}),
    "Papers Serif": ("Cambria", {"Regular": "PapersSerif-Regular"}),
    "Vazirmatn": ("Arial", {"Regular": "Vazirmatn-Regular", "Bold": "Vazirmatn-Bold"}),
    "Noto Naskh Arabic": ("Times New Roman", {"Regular": "NotoNaskhArabic-Regular"}),
    "Papers Digits Arabic": ("Arial", {"Regular": "PapersDigitsArabic-Regular"}),
    "Papers Digits Persian": ("Arial", {"Regular": "PapersDigitsPersian-Regular"}),
}
"""Each family, what stands for it where it is refused, and its files by their style."""

_FILES = [file for _stand_in, styles in FACES.values() for file in styles.values()]
_HIDDEN = 32
"""Bytes at the head of a font that Word wants covered, so that nobody takes it out as a font."""
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
_KIND = "application/vnd.openxmlformats-officedocument.obfuscatedFont"
_AS_OLD, _AS_NEW = (
    # As an older Word would, it sets tables out over the margin and calls the file old.
    f'w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="{mode}"'
    for mode in (14, 15)
)
_SETTINGS = (
    # Nor shall Word write into it who opened it, and when.
    "<w:removePersonalInformation/><w:removeDateAndTime/><w:embedTrueTypeFonts/>"
)


def embedded(parts: dict[str, bytes]) -> dict[str, bytes]:
    """The parts of a Word file with the fonts among them.

    Raises:
        ValueError: it is no file of the kind that python-docx begins with.
    """
    kind = f'<Default Extension="odttf" ContentType="{_KIND}"/>'
    added = {
        "[Content_Types].xml": ("<Default ", kind),
        "word/fontTable.xml": ("</w:fonts>", _table()),
        "word/settings.xml": ("<w:proofState", _SETTINGS),
    }
    changed = {name: _with(parts[name], *change) for name, change in added.items()}
    settings = changed["word/settings.xml"].replace(_AS_OLD.encode(), _AS_NEW.encode())
    fonts = {f"word/fonts/{file}.odttf": _covered(file) for file in _FILES}
    related = {"word/settings.xml": settings, "word/_rels/fontTable.xml.rels": _relations()}
    return {**parts, **changed, **related, **fonts}


def _with(part: bytes, before: str, added: str) -> bytes:
    """A part with something added before the first place of that kind."""
    first, found, rest = part.decode().partition(before)
    if not found:
        raise ValueError("the file has no place for fonts")
    return f"{first}{added}{found}{rest}".encode()


def _table() -> str:
    return "".join(
        f'<w:font w:name="{family}"><w:altName w:val="{stand_in}"/>'
        + "".join(
            f'<w:embed{style} r:id="f{_FILES.index(file)}" w:fontKey="{_key(file)}"/>'
            for style, file in styles.items()
        )
        + "</w:font>"
        for family, (stand_in, styles) in FACES.items()
    )


def _relations() -> bytes:
    each = "".join(
        f'<Relationship Id="f{place}" Type="{_OFFICE}/font" Target="fonts/{file}.odttf"/>'
        for place, file in enumerate(_FILES)
    )
    head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    return f'{head}<Relationships xmlns="{_PACKAGE}">{each}</Relationships>'.encode()


def _key(file: str) -> str:
    # The same for a font in every file: it covers, and hides nothing.
    return f"{{{str(uuid.uuid5(uuid.NAMESPACE_URL, file)).upper()}}}"


@cache
def _covered(file: str) -> bytes:
    """A font as Word wants it in a file: its head covered by its key, read backwards."""
    font = (FONTS / f"{file}.ttf").read_bytes()
    key = bytes.fromhex(_key(file).strip("{}").replace("-", ""))[::-1]
    head = bytes(sign ^ key[place % len(key)] for place, sign in enumerate(font[:_HIDDEN]))
    return head + font[_HIDDEN:]
