"""Documents full of what nobody should be told, as programs leave it in them."""

import io
import zipfile

from pypdf import PdfWriter
from pypdf.annotations import Link, Rectangle
from pypdf.generic import (
    ArrayObject,
    DecodedStreamObject,
    DictionaryObject,
    NameObject,
    NumberObject,
    RectangleObject,
    TextStringObject,
)
from tests.press.test_pictures import chunk, exif, jpeg, png, segment

CANARY = b"CANARY"
SAID = "We shall leave the east bank."

PNG = png(
    chunk(b"tEXt", b"Author\0" + CANARY),
    chunk(b"eXIf", CANARY),
    chunk(b"iTXt", b"XML:com.adobe.xmp\0\0\0\0\0" + CANARY),
    after=CANARY,
)
JPEG = jpeg(
    exif(1),
    segment(0xFE, CANARY),
    segment(0xED, CANARY),
    segment(0xE1, b"http://ns.adobe.com/xap/1.0/\0" + CANARY),
    segment(0xEE, b"Adobe\0\x64\0\0\0\0\0" + CANARY),
    after=CANARY,
)
TEXT = "\ufeffFirst.  \r\nSecond.\r\n\r\n".encode()


def stream(data: bytes, **named: object) -> DecodedStreamObject:
    made = DecodedStreamObject()
    made.set_data(data)
    made.update({NameObject(f"/{name}"): value for name, value in named.items()})
    return made


def name(text: str) -> NameObject:
    return NameObject(f"/{text}")


def words(text: str) -> TextStringObject:
    return TextStringObject(text)


def page(writer: PdfWriter, drawn: bytes = b"") -> DictionaryObject:
    """A page that says something, in a plain font."""
    made = writer.add_blank_page(300, 200)
    font = DictionaryObject({
        name("Type"): name("Font"),
        name("Subtype"): name("Type1"),
        name("BaseFont"): name("Helvetica"),
        name("Made"): words("CANARY"),
    })  # fmt: skip
    content = b"% CANARY\nBT /CANARY 12 Tf 20 20 Td (" + SAID.encode() + b") Tj ET\n" + drawn
    fonts = DictionaryObject({name("CANARY"): writer._add_object(font)})
    made[name("Resources")] = DictionaryObject({name("Font"): fonts})
    made[name("Contents")] = writer._add_object(stream(content))
    return made


def saved(writer: PdfWriter) -> bytes:
    made = io.BytesIO()
    writer.write(made)
    return made.getvalue()


def pdf() -> bytes:
    """A PDF with traces wherever a PDF keeps them, and an earlier version before it."""
    writer = PdfWriter()
    own = page(
        writer,
        b"/Span <</ActualText (CANARY)>> BDC EMC /CANARY BMC EMC\n"
        b"BT /CANARY 12 Tf 3 Tr (CANARY) Tj ET (CANARY) w\n"
        b"q 20 0 0 20 50 50 cm /PhotoCANARY Do Q q /FormCANARY Do Q\n",
    )
    profile = stream(CANARY, N=NumberObject(1))
    photo = stream(
        JPEG, Type=name("XObject"), Subtype=name("Image"), Width=NumberObject(1),
        Height=NumberObject(1), BitsPerComponent=NumberObject(8), Filter=name("DCTDecode"),
        ColorSpace=ArrayObject([name("ICCBased"), writer._add_object(profile)]),
        Metadata=writer._add_object(stream(CANARY)),
    )  # fmt: skip
    figure = stream(
        b"0 0 5 5 re f % CANARY\n", Type=name("XObject"), Subtype=name("Form"),
        BBox=RectangleObject((0, 0, 9, 9)), LastModified=words("CANARY"),
        PieceInfo=DictionaryObject({name("X"): words("CANARY")}),
    )  # fmt: skip
    resources = own[name("Resources")]
    assert isinstance(resources, DictionaryObject)
    resources[name("XObject")] = DictionaryObject({
        name("PhotoCANARY"): writer._add_object(photo),
        name("FormCANARY"): writer._add_object(figure),
    })  # fmt: skip
    own[name("PieceInfo")] = DictionaryObject({name("CANARY"): words("CANARY")})
    own[name("Thumb")] = writer._add_object(stream(CANARY))
    writer.add_annotation(0, Link(rect=(0, 0, 9, 9), url="https://CANARY.example/"))
    writer.add_metadata({"/Author": "CANARY", "/Title": "CANARY", "/CANARY": "CANARY"})
    writer.xmp_metadata = b'<x:xmpmeta xmlns:x="adobe:ns:meta/"><a>CANARY</a></x:xmpmeta>'
    writer.add_attachment("CANARY.txt", CANARY)
    program = DictionaryObject({name("S"): name("JavaScript"), name("JS"): words("CANARY")})
    writer.root_object[name("OpenAction")] = program
    writer.add_outline_item(title="CANARY", page_number=0)
    writer.root_object[name("Lang")] = words("CANARY")
    writer.root_object[name("PageLabels")] = DictionaryObject({name("P"): words("CANARY")})
    writer.generate_file_identifiers()
    whole = saved(writer)
    later = PdfWriter(io.BytesIO(whole), incremental=True)
    later.add_metadata({"/Author": "nobody"})
    return saved(later)


def plain_pdf(change=lambda writer: None, password: str = "") -> bytes:
    """A PDF of one page, after some change to it."""
    writer = PdfWriter()
    page(writer)
    change(writer)
    if password:
        writer.encrypt(password)
    return saved(writer)


def with_bar(writer: PdfWriter) -> None:
    writer.add_annotation(0, Rectangle(rect=(20, 20, 90, 40), interior_color="000000"))


def with_field(writer: PdfWriter) -> None:
    field = DictionaryObject({name("T"): words("who"), name("V"): words("CANARY")})
    fields = ArrayObject([writer._add_object(field)])
    writer.root_object[name("AcroForm")] = DictionaryObject({name("Fields"): fields})


def with_layers(writer: PdfWriter) -> None:
    writer.root_object[name("OCProperties")] = DictionaryObject()


def cropped(writer: PdfWriter) -> None:
    writer.pages[0].cropbox = RectangleObject((100, 100, 200, 200))


def endless(writer: PdfWriter) -> None:
    """A page that unfolds to more than anybody waits for."""
    own = writer.pages[0]
    own[name("Contents")] = writer._add_object(stream(b"0 0 m " * 1_000_000).flate_encode())


def word(**more: bytes) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as parts:
        for part in ("[Content_Types].xml", "word/document.xml"):
            parts.writestr(part, "<x/>")
        for part, data in more.items():
            parts.writestr(part.replace("__", "/").replace("_", "."), data)
    return made.getvalue()
