"""What the pages of a PDF need to be drawn, taken over into another, and nothing beside it."""

import re
from typing import Any

from pypdf import PdfWriter
from pypdf.generic import (
    ArrayObject,
    BooleanObject,
    ContentStream,
    DecodedStreamObject,
    DictionaryObject,
    FloatObject,
    IndirectObject,
    NameObject,
    NullObject,
    NumberObject,
    StreamObject,
)

from goodoffices.bare.drawn import Drawing
from goodoffices.bare.pictures import jpeg
from goodoffices.bare.standing import at
from goodoffices.bare.sure import Unsure

_NAMED = frozenset({"/Font", "/XObject", "/ExtGState", "/ColorSpace", "/Pattern", "/Shading"})
"""Where a page keeps what it calls by names of its own."""

_FONTS = """
Type Subtype BaseFont FirstChar LastChar Widths FontDescriptor Encoding ToUnicode
DescendantFonts CIDSystemInfo W W2 DW DW2 CIDToGIDMap BaseEncoding Differences FontBBox
FontMatrix Registry Ordering Supplement FontName Flags ItalicAngle Ascent Descent Leading
CapHeight XHeight StemV StemH AvgWidth MaxWidth MissingWidth FontFile FontFile2 FontFile3
Length1 Length2 Length3 WMode UseCMap CMapName
"""
_FIGURES = """
BBox Matrix FormType Group Shading S CS I K Width Height BitsPerComponent Decode ImageMask Mask
SMask Interpolate ColorSpace DecodeParms Columns Rows BlackIs1 EncodedByteAlign EndOfLine
EndOfBlock JBIG2Globals PatternType PaintType TilingType XStep YStep
"""
_COLOURS = """
LW LC LJ ML D OP op OPM FL SM SA BM CA ca AIS TK G BC TR WhitePoint BlackPoint Gamma Range
ShadingType Background AntiAlias Domain Coords Function Extend BitsPerCoordinate BitsPerFlag
VerticesPerRow FunctionType C0 C1 N Functions Bounds Encode Size BitsPerSample Order
"""
_NEEDED = frozenset(f"/{name}" for name in f"{_FONTS}{_FIGURES}{_COLOURS}".split())
"""What fonts, figures and colours are drawn with."""

_PLAIN = (NumberObject, FloatObject, BooleanObject, NullObject, NameObject)
_AS_IT_IS = frozenset({"/CCITTFaxDecode", "/JBIG2Decode"})
"""Ways in which a picture of ink is packed that hold nothing but ink."""
_BY_COUNT = {1: "/DeviceGray", 3: "/DeviceRGB", 4: "/DeviceCMYK"}
_TEXTS = frozenset({"/Registry", "/Ordering"})
_SET_OF_LETTERS = re.compile(rb"[\w .-]{1,40}")


class Needed:
    """Takes over what pages need into a PDF that is written anew."""

    def __init__(self, writer: PdfWriter) -> None:
        self._writer, self._drawing = writer, Drawing()
        self._taken: dict[int, Any] = {}

    def page(self, page: Any, boxes: tuple[str, ...]) -> None:
        """Draw one page again at the end.

        Raises:
            Unsure: it needs something that cannot be looked into.
        """
        box = page.mediabox
        made = self._writer.add_blank_page(float(box.width), float(box.height))
        for name in boxes:
            if at(page, name) is not None:
                made[NameObject(name)] = self._value(at(page, name))
        made[NameObject("/Resources")] = self._resources(at(page, "/Resources"))
        contents = page.get_contents()
        drawn = self._drawing.again(contents.get_data()) if contents is not None else b""
        made[NameObject("/Contents")] = self._kept(_stream(drawn))
        if at(page, "/Group") is not None:
            made[NameObject("/Group")] = self._value(at(page, "/Group"))

    def _kept(self, thing: Any) -> Any:
        return self._writer._add_object(thing)  # noqa: SLF001 - the library has no open way

    def _resources(self, given: Any) -> DictionaryObject:
        own = given.get_object() if given is not None else {}
        made = DictionaryObject()
        for kind in _NAMED & set(own):
            things = own[kind].get_object()
            made[NameObject(kind)] = DictionaryObject(
                {self._drawing.name(name): self._value(thing) for name, thing in things.items()}
            )
        return made

    def _value(self, given: Any) -> Any:
        if isinstance(given, IndirectObject):
            return self._once(given)
        if isinstance(given, StreamObject):
            return self._kept(self._stream(given))
        if isinstance(given, ContentStream):
            raise Unsure
        if isinstance(given, DictionaryObject):
            return self._dictionary(given)
        if isinstance(given, ArrayObject):
            return self._array(given)
        if isinstance(given, _PLAIN):
            return given
        raise Unsure

    def _once(self, given: IndirectObject) -> Any:
        """What several things point at is taken over once."""
        known = self._taken.get(given.idnum)
        if known is not None:
            return known
        thing = given.get_object()
        if isinstance(thing, StreamObject):
            # Its place is held first: a form may draw itself within a pattern of its own.
            place = self._taken[given.idnum] = self._kept(NullObject())
            self._writer._replace_object(place, self._stream(thing))  # noqa: SLF001 - as above
            return place
        if isinstance(thing, DictionaryObject):
            place = self._taken[given.idnum] = self._kept(NullObject())
            self._writer._replace_object(place, self._dictionary(thing))  # noqa: SLF001 - as above
            return place
        made = self._value(thing)
        self._taken[given.idnum] = made
        return made

    def _dictionary(self, given: DictionaryObject) -> DictionaryObject:
        made = DictionaryObject()
        for name, thing in given.items():
            made.update(self._entry(name, thing))
        return made

    def _entry(self, name: str, thing: Any) -> dict[Any, Any]:
        """One thing of a dictionary, taken over; nothing where nothing is drawn with it."""
        key = NameObject(name)
        if name == "/Resources":
            return {key: self._resources(thing)}
        if name == "/CharProcs":
            letters = thing.get_object().items()
            return {key: DictionaryObject({n: self._kept(self._form(t)) for n, t in letters})}
        if name in _TEXTS and _SET_OF_LETTERS.fullmatch(getattr(thing, "original_bytes", b"")):
            return {key: thing}
        return {key: self._value(thing)} if name in _NEEDED else {}

    def _array(self, given: ArrayObject) -> Any:
        """A list; a profile of colours, which tells whose screen it is of, is a plain space."""
        first = given[0].get_object() if given else None
        if first == "/ICCBased":
            return NameObject(_BY_COUNT[int(given[1].get_object()["/N"])])
        if first == "/Indexed" and len(given) == 4:
            *space, table = given
            data = table.get_object()
            data = data.get_data() if isinstance(data, StreamObject) else data.original_bytes
            return ArrayObject([*map(self._value, space), self._kept(_stream(data))])
        return ArrayObject(self._value(each) for each in given)

    def _stream(self, given: StreamObject) -> StreamObject:
        kind = at(given, "/Subtype")
        if kind == "/Form" or "/PatternType" in given:
            return self._form(given)
        if kind == "/Image":
            return self._picture(given)
        if kind == "/PS":
            raise Unsure
        data = given.get_data()
        program = at(given, "/FunctionType") == 4 or b"begincmap" in data
        made = _stream(_uncommented(data) if program else data)
        made.update(self._dictionary(given))
        return made

    def _form(self, given: Any) -> StreamObject:
        thing = given.get_object()
        made = _stream(self._drawing.again(thing.get_data()))
        made.update(self._dictionary(thing))
        return made

    def _picture(self, given: StreamObject) -> StreamObject:
        packed = at(given, "/Filter")
        one = packed[0] if isinstance(packed, ArrayObject) and len(packed) == 1 else packed
        if one == "/DCTDecode" or one in _AS_IT_IS:
            raw = given._data  # noqa: SLF001 - the bytes as they are packed: its open way unpacks them
            packed_so = DecodedStreamObject()
            packed_so.set_data(jpeg(raw) if one == "/DCTDecode" else raw)
            packed_so.update(self._dictionary(given))
            packed_so[NameObject("/Filter")] = NameObject(one)
            return packed_so
        if one == "/JPXDecode" or (isinstance(one, ArrayObject) and "/DCTDecode" in one):
            raise Unsure
        made = _stream(given.get_data())
        kept = self._dictionary(given)
        kept.pop("/DecodeParms", None)
        made.update(kept)
        return made


def _stream(data: bytes) -> StreamObject:
    """The bytes, packed."""
    plain = DecodedStreamObject()
    plain.set_data(data)
    return plain.flate_encode()


def _uncommented(content: bytes) -> bytes:
    """A small program of letters or of colours, without what is said beside it."""
    return re.sub(rb"%[^\r\n]*", b"", content)
