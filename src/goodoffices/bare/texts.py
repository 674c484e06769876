"""Plain text: what is read of it, without what tells the machine on which it was written."""

from goodoffices.core.words import cleaned

_MARKUP = ("<", "{\\rtf", "%!PS")
"""How texts begin that no person is meant to read as they stand: they may hide who made them."""


def written(content: bytes) -> bool:
    """Whether a person can read it as it stands."""
    try:
        said = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return False
    plain = said.strip()
    return bool(plain) and not plain.startswith(_MARKUP) and cleaned(said) == _lines(said)


def text(content: bytes) -> bytes:
    """The text, without a mark at its head, and with the line ends of no machine in particular."""
    lines = _lines(content.decode("utf-8-sig")).split("\n")
    return "\n".join(line.rstrip() for line in lines).strip("\n").encode() + b"\n"


def _lines(said: str) -> str:
    return said.replace("\r\n", "\n").replace("\r", "\n")
