"""A document is sealed with its act: kept, backed up, written out and destroyed with it."""

from dataclasses import replace

from tests.archive.conftest import CHEAP, PASSPHRASE, TALK
from tests.archive.examples import ENTRIES, lodged
from tests.archive.test_ended import left_of
from tests.archive.test_tampering import rows as rows_of

from goodoffices.archive import rows, seals
from goodoffices.archive.codec import decode, encode
from goodoffices.archive.sealed import create, open, restore
from goodoffices.archive.shelf import Doomed
from goodoffices.archive.written import read, write
from goodoffices.core import acts
from goodoffices.core.documents import Document, Enclosure, Format
from goodoffices.core.emptying import DESTROYED
from goodoffices.core.refs import Side
from goodoffices.core.seats import head

NORTH = head(Side("A"))
DRAFT = Enclosure(Document("Annex", Format.PDF, b"%PDF canary \xff" * 9_000), b"%PDF \xfe" * 9_000)


def handed(name, enclosed=DRAFT):
    entry = lodged(name, by=NORTH)
    return replace(entry, act=replace(entry.act, enclosed=enclosed))


def kept(path, *entries):
    archive = create(path, PASSPHRASE, cost=CHEAP)
    archive.begin(TALK, bytes(32), entries)
    return archive


def test_a_document_comes_back_from_a_backup_to_the_byte(tmp_path):
    archive = kept(tmp_path / "talks", handed("a"))
    archive.backup(tmp_path / "copy")
    archive.close()
    assert b"canary" not in (tmp_path / "copy").read_bytes()
    assert restore(tmp_path / "copy", tmp_path / "again", PASSPHRASE) == 1
    again = open(tmp_path / "again", PASSPHRASE)
    assert again.entries(TALK)[0].act.enclosed == DRAFT
    again.close()


def test_with_the_words_of_its_audience_a_document_is_destroyed_and_leaves_no_byte(tmp_path):
    archive = kept(tmp_path / "talks", handed("a"), lodged("b"))
    [[before]] = rows_of(tmp_path / "talks", "SELECT sealed FROM entry WHERE place = 0")
    assert archive.destroy(TALK, Doomed(NORTH.audience)) == 1
    left = archive.entries(TALK)[0].act.enclosed
    assert left == Enclosure(Document(DESTROYED, Format.PDF, b""))
    assert archive.verify() == 2
    archive.close()
    assert left_of([before], tmp_path) == set()


def test_how_long_a_document_is_the_file_tells_to_64_kib_only(tmp_path):
    short, long = (Document("X", Format.TEXT, bytes(size)) for size in (60_000, 80_000))
    given = (handed("a", Enclosure(short)), handed("b", Enclosure(long)))
    archive = kept(tmp_path / "talks", *given, lodged("c"))
    archive.close()
    found = rows_of(tmp_path / "talks", "SELECT length(sealed) FROM entry ORDER BY place")
    lengths = [length - seals.NONCE - seals.TAG for (length,) in found]
    assert lengths[0] == lengths[1] == 2 * rows.LARGE
    assert lengths[2] < rows.LARGE


def test_a_talk_with_a_document_is_written_out_and_reads_back_the_same():
    entries = [each for each in ENTRIES if isinstance(each.act, acts.Found)] + [handed("handed")]
    assert read(write(entries), "talk.yaml") == tuple(entries)


def test_what_was_lodged_or_conveyed_before_there_were_documents_still_reads_as_it_was():
    [told] = [each for each in ENTRIES if isinstance(each.act, acts.Convey)]
    parts = tuple(replace(part, document=None) for part in told.act.onward.parts)
    going = replace(told, act=replace(told.act, onward=replace(told.act.onward, parts=parts)))
    for entry in (lodged("a"), going):
        now = encode(entry)
        before = now.replace(b',"enclosed":null', b"").replace(b',"document":null', b"")
        before = before.replace(b'"enclosed":null,', b"").replace(b'"document":null,', b"")
        assert before != now
        assert decode(before) == entry
