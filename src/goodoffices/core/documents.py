"""A document handed in with words: as it was given, and the bare copy of it that may cross."""

import re
from dataclasses import dataclass
from enum import Enum

from goodoffices.core.refusals import Malformed
from goodoffices.core.words import safe

LARGEST = 12_000_000
"""Bytes a document may ever have; a house sets less."""

USUAL = 5_000_000
"""Bytes a document may have where the house says nothing else."""

MANY = 50
"""Documents of one side in one talk where the house says nothing else."""

LONGEST_NAME = 120
"""Characters of the name of a document."""

# What some file system or header would take for something else than a part of a name.
_NO_NAME = re.compile(r'[/\\:*?"<>|;\n\t]|^\.|^\s*$')


class Format(Enum):
    """What a document is, told from its bytes alone."""

    TEXT = "plain text"
    PDF = "PDF"
    PNG = "PNG picture"
    JPEG = "JPEG picture"
    WORD = "Word document"


SUFFIXES = {
    Format.TEXT: ".txt",
    Format.PDF: ".pdf",
    Format.PNG: ".png",
    Format.JPEG: ".jpg",
    Format.WORD: ".docx",
}


class Obstacle(Enum):
    """Why a document is kept, and can cross in no form."""

    LOCKED = "it is locked"
    REMARKS = "it holds comments or tracked changes"
    FIELDS = "it holds fields to fill in"
    LAYERS = "it holds layers that can be hidden"
    KIND = "such a document cannot be copied bare"
    UNSURE = "nobody can be sure of what else it holds"


@dataclass(frozen=True, slots=True)
class Document:
    """Some bytes under a name; its ending is told by its format, and is no part of the name."""

    name: str
    format: Format
    content: bytes

    def __post_init__(self) -> None:
        """Refuse a name that is none, and a size that no house takes."""
        if _NO_NAME.search(safe(self.name, LONGEST_NAME)):
            raise Malformed("document_name")
        if len(self.content) > LARGEST:
            raise Malformed("document_size", longest=megabytes(LARGEST))

    @property
    def file_name(self) -> str:
        """The name with its ending."""
        return f"{self.name}{SUFFIXES[self.format]}"


@dataclass(frozen=True, slots=True)
class Enclosure:
    """A document as its source gave it, with its bare copy; none where there is an obstacle.

    The bare copy holds what is seen and nothing of who made it, when, and with what.
    """

    document: Document
    bare: bytes = b""
    obstacle: Obstacle | None = None

    def __post_init__(self) -> None:
        """Refuse a bare copy of what cannot be bared."""
        if self.obstacle is not None and self.bare:
            raise Malformed("document")

    def copy(self, name: str) -> Document:
        """The bare copy, under a name that the source did not give it.

        Raises:
            Malformed: there is no bare copy, or that is no name.
        """
        if not self.bare:
            raise Malformed("document")
        return Document(name, self.document.format, self.bare)


def megabytes(size: int) -> str:
    """A size as a person says it."""
    return f"{size / 1_000_000:.1f}".rstrip("0").rstrip(".")
