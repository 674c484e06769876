"""What a page of a PDF draws, operation by operation: what is seen, and no remark beside it."""

from collections.abc import Iterable, Iterator
from typing import Any

from pypdf.generic import ContentStream, DecodedStreamObject, DictionaryObject, NameObject

from goodoffices.bare.sure import Unsure

MOST = 5_000_000
"""Bytes that the pages of a document may draw in all, so that nobody waits for minutes."""

_DRAWS = frozenset(
    b"b B b* B* BT c cm cs CS d d0 d1 Do ET f F f* G g gs h i j J K k l m M n q Q re RG rg s S "
    b"sc SC scn SCN sh T* Tc Td TD Tf TL Tm Tr Ts Tw Tz v w W W* y".split()
)
_SHOWS = frozenset({b"Tj", b"TJ", b"'", b'"'})
_NAMES = frozenset({b"Do", b"Tf", b"gs", b"cs", b"CS", b"scn", b"SCN", b"sh"})
_OWN = frozenset({"/DeviceGray", "/DeviceRGB", "/DeviceCMYK", "/Pattern"})
_UNSEEN = (3, 7)
"""Ways in which text is set and not seen."""
_INLINE = frozenset({
    "/W", "/Width", "/H", "/Height", "/BPC", "/BitsPerComponent", "/CS", "/ColorSpace", "/D",
    "/Decode", "/DP", "/DecodeParms", "/F", "/Filter", "/IM", "/ImageMask", "/I", "/Interpolate",
})  # fmt: skip
_PICTURES = frozenset({"/DCT", "/DCTDecode", "/JPX", "/JPXDecode"})


class Drawing:
    """Draws pages anew, and gives what they draw with names that tell nothing."""

    def __init__(self) -> None:
        self._left, self._called = MOST, dict[str, str]()

    def name(self, name: str) -> NameObject:
        """By what a thing that a page draws is called in the copy."""
        if name in _OWN:
            return NameObject(name)
        return NameObject(self._called.setdefault(name, f"/N{len(self._called) + 1}"))

    def again(self, content: bytes) -> bytes:
        """The same drawing.

        Raises:
            Unsure: there is too much of it, or it holds a picture that cannot be looked into.
        """
        self._left -= len(content)
        if self._left < 0:
            raise Unsure
        stream = DecodedStreamObject()
        stream.set_data(content)
        kept = ContentStream(None, None)
        kept.operations = list(self._seen(ContentStream(stream, None, "bytes").operations))
        return kept.get_data()

    def _seen(self, operations: Iterable[tuple[Any, bytes]]) -> Iterator[tuple[Any, bytes]]:
        mode, before = 0, list[int]()
        for given, does in operations:
            if does == b"Tr":
                mode = int(given[0])
            elif does == b"q":
                before.append(mode)
            elif does == b"Q" and before:
                mode = before.pop()
            if does == b"INLINE IMAGE":
                yield self._inline(given), does
            elif does in _SHOWS:
                if mode not in _UNSEEN:
                    yield given, does
            elif does in _NAMES and all(_number(x) or isinstance(x, NameObject) for x in given):
                named = [self.name(x) if isinstance(x, NameObject) else x for x in given]
                yield named, does
            elif does in _DRAWS and all(map(_number, given)):
                yield given, does

    def _inline(self, given: Any) -> dict[str, Any]:
        """A picture among the operations, with what it needs to be drawn."""
        told = {key: value for key, value in given["settings"].items() if key in _INLINE}
        filters = str(told.get("/F", "")) + str(told.get("/Filter", ""))
        if any(each in filters for each in _PICTURES):
            raise Unsure
        return {"settings": DictionaryObject(told), "data": given["data"]}


def _number(given: Any) -> bool:
    """Whether it is a number, or a list of them: anything else would be a remark."""
    if isinstance(given, list):
        return all(map(_number, given))
    return isinstance(given, int | float)
