"""Files of several kinds as reports: what is head, what is body, what is set aside."""

import zlib
from datetime import date
from email.message import EmailMessage
from io import BytesIO

import pytest
import typst
from pypdf import PdfReader, PdfWriter
from tests.reading.gold import cases

from goodoffices.nodes import Unreadable
from goodoffices.press.reports.clauses import LONGEST as LONGEST_SENTENCE
from goodoffices.press.reports.clauses import sentences
from goodoffices.press.reports.document import LARGEST, LONGEST, LONGEST_BLOCK, Part, document
from goodoffices.press.reports.tags import tags
from goodoffices.press.reports.tongue import language

DEVELOPED = cases("developed")


def read(text, name="report.txt"):
    return document(text.encode(), name)


def parts(made):
    return [(block.part, made.words(block)) for block in made.blocks]


def every(test):
    return pytest.mark.parametrize("case", DEVELOPED, ids=str)(test)


def of(case):
    return document(case.path.read_bytes(), case.path.name)


@every
def test_the_language_of_a_report_is_told(case):
    assert of(case).lang == case.language


@every
def test_every_missing_embed_of_a_report_is_counted(case):
    assert of(case).embeds == case.gold["missing_embeds"]


@every
def test_what_is_no_part_of_a_report_is_set_aside_and_nothing_that_is_said(case):
    made = of(case)
    aside = [made.words(block) for block in made.of(Part.ASIDE, Part.EMBED)]
    kept = "\n".join(
        made.words(block) for block in made.blocks if block.part not in (Part.ASIDE, Part.EMBED)
    )
    if case.path.suffix != ".html":
        for words in case.gold["boilerplate"]:
            assert words in aside
        for quote in case.gold["quotes"]:
            assert quote["text"] in kept
    for words in case.gold["boilerplate"]:
        assert words not in kept


@every
def test_a_place_in_a_report_is_found_again_in_its_file(case):
    made = of(case)
    for block in made.blocks:
        words = made.words(block).split()
        at = made.in_file(block.start)
        if words and words[0].isalnum():
            assert case.text[at:].startswith(words[0])


@every
def test_the_blocks_of_a_report_stand_in_order_and_share_nothing(case):
    made = of(case)
    ends = [0]
    for block in made.blocks:
        assert ends[-1] <= block.start <= block.end
        ends.append(block.end)
    rest = made.text
    for block in reversed(made.blocks):
        rest = rest[: block.start] + rest[block.end :]
    assert not rest.strip("·| \r\n\t")


def test_a_date_and_a_publisher_without_a_space_between_are_two():
    made = read(
        "Ferry Talks Pause\n\nMarch 03, 2031Quay Report\n\nThe talks of the isles paused.\n"
    )
    assert (made.title, made.publisher) == ("Ferry Talks Pause", "Quay Report")
    assert made.published == date(2031, 3, 3)


@pytest.mark.parametrize(
    ("head", "day", "publisher"),
    [
        (
            "PORT HALLOW, March 4, 2031 (Corvane Wire) - The talks went on.",
            date(2031, 3, 4),
            "Corvane Wire",
        ),
        (
            "Lantern Hill, 5 March 2031, TARPRESS -- The talks went on.",
            date(2031, 3, 5),
            "TARPRESS",
        ),
        ("The Hollin Gazette | 5 March 2031", date(2031, 3, 5), "The Hollin Gazette"),
        ("By our staff reporter, Thursday, March 20, 2031", date(2031, 3, 20), ""),
        ("پورت هالو - ۱۳ اسفند ۱۴۰۹", date(2031, 3, 4), ""),
    ],
)
def test_the_head_of_a_report_says_its_day_and_its_publisher(head, day, publisher):
    made = read(f"Talks go on\n\n{head}\n\nThe talks went on, said the host of it.\n")
    assert (made.published, made.publisher) == (day, publisher)


def test_a_report_that_says_no_day_has_none():
    made = read("Talks go on\n\nThe talks went on for 3 hours, said the host. He left.\n")
    assert (made.published, made.publisher) == (None, "")


def test_the_head_matter_of_a_markdown_file_says_its_title_and_its_day():
    made = read(
        "---\ntitle: Talks go on\ndate: '2031-03-05'\nsource: The Quay\n---\n\nThe talks went"
        " on.\n",
        "report.md",
    )
    assert (made.title, made.publisher) == ("Talks go on", "The Quay")
    assert made.published == date(2031, 3, 5)
    wrong = read("---\na: &x [1]\nb: *x\n---\n\nThe talks went on.\n", "report.md")
    assert (wrong.title, wrong.published) == ("", None)


def test_lines_that_were_broken_are_one_paragraph_and_lines_that_were_not_are_several():
    broken = (
        "The host of the talks said that the boats would go on\n"
        "and that nobody had asked for a pause.\n"
    )
    assert len(read(broken).blocks) == 1
    assert len(read("- first\n- second\n").blocks) == 2


def test_a_page_is_read_to_its_article_and_says_where_its_words_stand():
    page = (
        "<html><head><title>Pause - The Quay</title></head><body><nav>Home</nav><article>"
        "<h1>Pause</h1><p>&ldquo;We   paused,&rdquo; the <b>host</b> said.</p>"
        '<iframe src="https://platform.twitter.com/embed/x.html"></iframe>'
        "<div class='ad'>Tyres</div><blockquote>No.</blockquote></article><p>Cookies</p></html>"
    )
    made = read(page, "page.html")
    assert [(part.name, words) for part, words in parts(made)] == [
        ("ASIDE", "Home"),
        ("HEADLINE", "Pause"),
        ("PARAGRAPH", "“We paused,” the host said."),
        ("EMBED", ""),
        ("ASIDE", "Tyres"),
        ("QUOTED", "No."),
        ("ASIDE", "Cookies"),
    ]
    assert made.publisher == "The Quay"
    at = made.in_file(made.text.index("paused"))
    assert page[at:].startswith("paused,&rdquo;")


def test_of_a_page_that_does_not_say_what_is_article_the_rest_is_set_aside():
    said = "The two delegations of the isles spent the day apart, and the host carried papers. "
    page = "".join(
        (
            "<html><body><ul>",
            *(f"<li><a href='/{n}'>Section {n}</a></li>" for n in range(9)),
            "</ul><div><h1>Ferry talks pause</h1>",
            *(f"<p>{said * 3} Day {n}.</p>" for n in range(6)),
            "</div></body></html>",
        )
    )
    made = read(page, "page.html")
    assert len(made.of(Part.PARAGRAPH)) == 6
    assert all("Section" in words for part, words in parts(made) if part is Part.ASIDE)


def test_a_letter_is_its_subject_its_day_and_its_text():
    letter = EmailMessage()
    letter["From"] = "The Host <host@quay.example>"
    letter["Subject"] = "Pause – für heute"
    letter["Date"] = "Wed, 12 Mar 2031 08:05:00 +0100"
    letter.set_content("The talks were paused by the host for the night.\n")
    made = document(bytes(letter), "letter.eml")
    assert (made.title, made.publisher) == ("Pause – für heute", "The Host")
    assert made.published == date(2031, 3, 12)
    assert [words for part, words in parts(made) if part is Part.PARAGRAPH] == [
        "The talks were paused by the host for the night."
    ]
    at = made.in_file(made.text.index("The talks were"))
    assert bytes(letter).decode()[at:].startswith("The talks were"), (
        "though its subject is encoded"
    )


def test_a_letter_in_markup_is_read_too():
    letter = EmailMessage()
    letter["Subject"] = "Pause"
    letter.set_content("<p>The talks were paused by the host.</p>", subtype="html")
    made = document(bytes(letter), "letter.eml")
    assert "The talks were paused by the host." in made.text


def printed(words):
    """A PDF of some paragraphs."""
    return typst.compile(f"#set page(width: 12cm)\n{words}".encode())


def locked():
    """A PDF under a password."""
    writer = PdfWriter(clone_from=PdfReader(BytesIO(printed("Words."))))
    writer.encrypt("secret", algorithm="RC4-128")
    out = BytesIO()
    writer.write(out)
    return out.getvalue()


def test_a_pdf_is_read_in_paragraphs():
    made = document(
        printed(
            "= Ferry talks pause\n\n5 March 2031, The Quay Post\n\n"
            "The two delegations of the isles spent the day apart, and the host carried papers "
            "from the one to the other until midnight.\n\nThen the host went home."
        ),
        "report.pdf",
    )
    assert made.title == "Ferry talks pause"
    assert (made.published, made.publisher) == (date(2031, 3, 5), "The Quay Post")
    assert len(made.of(Part.PARAGRAPH)) == 2


def drawn(words, resources=b"", *more):
    """A PDF of one page that draws that, with whatever else it rests on."""
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R/Resources<<%b>>>>"
        % resources,
        folded(words),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
        *more,
    ]
    body, places = b"%PDF-1.4\n", []
    for number, each in enumerate(objects, start=1):
        places.append(len(body))
        body += b"%d 0 obj\n%b\nendobj\n" % (number, each)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    size = len(objects) + 1
    head = b"xref\n0 %d\n0000000000 65535 f \n" % size
    end = b"trailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % (size, len(body))
    return body + head + table + end


def folded(words, head=b""):
    """What a PDF keeps small, and unfolds to these bytes."""
    stream = zlib.compress(words, 9)
    size = len(stream)
    return b"<<%b/Length %d/Filter/FlateDecode>>stream\n%b\nendstream" % (head, size, stream)


def unfolding(size):
    """A PDF whose page unfolds to so many bytes."""
    return drawn(b"0 0 m\n" * (size // 6))


HELLO = b"BT /F 12 Tf (Hello.) Tj ET"
FONT = b"/Font<</F 5 0 R>>"
FORM = (
    b"/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</Font<</F 5 0 R>>/XObject<</X %d 0 R>>>>"
)
IN_FORM = FONT + b"/XObject<</X 6 0 R>>"
TWICE = b"/X Do /X Do "


def laughing(depth):
    """A PDF in which each drawing draws the next one twice."""
    forms = [folded(TWICE, FORM % (7 + number)) for number in range(depth)]
    return drawn(HELLO + b" /X Do", IN_FORM, *forms, folded(HELLO, FORM % 99))


def of_letters(size):
    """A PDF whose font says in so many bytes which letters it shows."""
    font = b"<</Type/Font/Subtype/Type0/BaseFont/X/ToUnicode 7 0 R/Encoding/Identity-H>>"
    return drawn(HELLO, b"/Font<</F 6 0 R>>", font, folded(b"<00> <00>\n" * (size // 10)))


NESTED = b"Content-Type: multipart/mixed; boundary=a\n\n--a\n"
REFUSED = {
    "too large": (b"a" * (LARGEST + 1), "a.txt", "too large"),
    "too long": (b"a " * LONGEST, "a.txt", "too long"),
    "no text": (b"a\0b", "a.txt", "control characters"),
    "empty": (b" \n", "a.txt", "nothing to read"),
    "another encoding": (b"one\ncaf\xe9", "a.txt", "a.txt:2: The report is not UTF-8"),
    "an encoding nobody knows": (b"<meta charset=utf-7>", "a.html", "encoded"),
    "a broken PDF": (b"%PDF-1.4 and nothing", "a.pdf", "broken"),
    "no PDF": (b"words", "a.pdf", "broken"),
    "a PDF that unfolds": (unfolding(6_000_000), "a.pdf", "unfolds"),
    "a PDF that unfolds without end": (unfolding(90_000_000), "a.pdf", "broken"),
    "a PDF of pieces": (drawn(b"BT " + b"(a)Tj " * 70_000, FONT), "a.pdf", "unfolds"),
    "a PDF of drawings in drawings": (laughing(12), "a.pdf", "unfolds"),
    "a PDF that draws itself": (drawn(HELLO + b" /X Do", IN_FORM, folded(b"/X Do", FORM % 6)),
        "a.pdf", "unfolds"),
    "a PDF with a large drawing": (
        drawn(HELLO + b" /X Do", IN_FORM, folded(b"0 0 m\n" * 900_000, FORM % 99)),
        "a.pdf", "unfolds"),
    "a PDF with endless letters": (of_letters(6_000_000), "a.pdf", "unfolds"),
    "quotation marks alone": ("“”".encode() * 3_000, "a.txt", "too many quotation marks"),
    "straight marks alone": (b"'" * 6_000, "a.txt", "too many quotation marks"),
    "letters in letters": (NESTED * 99, "a.eml", "Too many"),
    "a letter of comments": (b"From: " + b"(" * 9000 + b"\n\nhello", "a.eml", "broken"),
    "a long head": (b"From: " + b"a" * 90_000 + b"\n\nhello", "a.eml", "head"),
    "a letter without text": (b"Content-Type: image/png\n\nhello", "a.eml", "no text"),
}  # fmt: skip


@pytest.mark.parametrize("kind", REFUSED)
def test_what_cannot_be_read_is_refused_with_a_reason(kind):
    data, name, reason = REFUSED[kind]
    with pytest.raises(Unreadable, match=reason):
        document(data, name)


def test_a_locked_pdf_and_one_of_pictures_alone_are_refused():
    with pytest.raises(Unreadable, match="locked"):
        document(locked(), "a.pdf")
    with pytest.raises(Unreadable, match="no text"):
        document(printed("#rect()"), "a.pdf")


def test_a_pdf_written_from_the_right_is_refused_rather_than_read_wrongly():
    with pytest.raises(Unreadable, match="order"):
        document(printed("مذاکرات برای امشب متوقف شد و فردا از سر گرفته می‌شود"), "a.pdf")


def test_a_drawing_within_a_page_of_a_pdf_is_read():
    made = drawn(b"/X Do", IN_FORM, folded(HELLO, FORM % 99))
    assert document(made, "a.pdf").text.strip() == "Hello."


def test_a_paragraph_without_end_is_read_in_pieces_that_hold_every_sign():
    for words in ("The host waited. " * 900, "host " * 3_000, "a" * 15_000):
        made = read(words)
        assert "".join(made.words(each) for each in made.blocks) == words.strip()
        assert max(each.end - each.start for each in made.blocks) <= LONGEST_BLOCK
    made = read("The host waited. " * 900)
    assert made.words(made.blocks[0]).endswith("waited. ")


def test_no_sentence_is_longer_than_anybody_speaks():
    made = read("Ali said that they will not talk and " * 300)
    assert "".join(each.text for each in sentences(made)) == made.text.strip()
    assert max(len(each.text) for each in sentences(made)) <= LONGEST_SENTENCE


@pytest.mark.parametrize(
    "page", ["<" * 9, "<a " * 9, "<!--" * 9, '<a "' * 9, "<div>" * 9, "<script>" * 9, "&" * 9]
)
def test_a_page_twice_as_bad_takes_no_more_than_its_share(page):
    """Counted in steps and not in seconds: each sign is looked at a few times."""
    assert len(list(tags(page * 2000))) <= 9 * 2000 + 1


@pytest.mark.parametrize(
    ("lang", "words"),
    [
        ("en", "The talks were paused by the host of the two delegations."),
        ("fa", "گفت‌وگوها برای امشب متوقف شد و پس از صبحانه از سر گرفته می‌شود"),
        ("ar", "توقفت المحادثات لهذه الليلة وتستأنف في الصباح إلى أن يتفق الطرفان"),
        ("fr", "Les deux délégations ont quitté la ville et les pourparlers sont suspendus."),
        ("de", "Die Gespräche sind für heute unterbrochen und werden morgen fortgesetzt."),
        ("ru", "Переговоры прерваны до завтра"),
        ("ur", "بات چیت آج رات کے لیے روک دی گئی ہے"),
        ("und", "12:30 !!"),
        ("und", "Xyz qrst vwx"),
    ],
)
def test_a_language_is_told_by_script_and_common_words(lang, words):
    assert language(words) == lang
