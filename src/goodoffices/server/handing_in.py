"""Documents that a form hands in: read into memory, and called as a person may call them."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import RequestDataTooBig
from django.core.files.uploadhandler import MemoryFileUploadHandler
from django.http import HttpRequest

from goodoffices.core.acts import Act, Lodge
from goodoffices.core.documents import LONGEST_NAME
from goodoffices.core.entries import Behalf
from goodoffices.core.lines import ItemLine
from goodoffices.core.refusals import Malformed
from goodoffices.core.view import View
from goodoffices.core.words import cleaned
from goodoffices.server.door import door

BESIDE = 4_000_000
"""Bytes that a form may have beside its document."""

UNNAMED = "Document"
"""What a document is called whose own name is none."""

_NO_PART_OF_A_NAME = re.compile(r'[/\\:*?"<>|;\s]+')


@dataclass(frozen=True, slots=True)
class Handed:
    """A document as a form sends it, and how large one may be."""

    name: str
    content: bytes
    most: int


def handed_in(request: HttpRequest) -> Mapping[str, Handed]:
    """Every document that a form sends, by the field it was chosen in."""
    sent = {field: request.FILES.get(field) for field in request.FILES}
    return {
        field: Handed(called(file.name or ""), file.read(), door.largest)
        for field, file in sent.items()
        if file is not None and file.size
    }


def fits(view: View, act: Act, behalf: Behalf | None) -> None:
    """Refuse one document more than a side may hand in.

    Only those are counted that whoever hands it in reads here: a store that fills by what others
    keep to themselves would tell how much that is.

    Raises:
        Malformed: there are as many as the house takes.
    """
    if not isinstance(act, Lodge) or act.enclosed is None:
        return
    side = behalf.side if behalf else view.eyes.side
    given = (line.enclosed for line in view.of(ItemLine) if line.side == side)
    if sum(each is not None and each.document.content != b"" for each in given) >= door.most:
        raise Malformed("document_many", most=str(door.most), field="enclosed")


def called(file_name: str) -> str:
    """The name of a file, without its ending, its folders, and what no name holds."""
    stem = file_name.rpartition(".")[0] or file_name
    plain = _NO_PART_OF_A_NAME.sub(" ", cleaned(stem)).strip(" .")
    return plain[:LONGEST_NAME].strip() or UNNAMED


class InMemory(MemoryFileUploadHandler):
    """Takes a document into memory; a form with a larger one is not taken at all."""

    def handle_raw_input(  # the library's own name and arguments
        self,
        input_data: Any,
        META: Any,  # noqa: N803 - as above
        content_length: int,
        boundary: str,
        encoding: str | None = None,
    ) -> None:
        """Refuse what would be left out in silence.

        Raises:
            RequestDataTooBig: there is more of it than a form with a document may have.
        """
        self.activated = content_length <= door.largest + BESIDE
        if not self.activated:
            raise RequestDataTooBig
