"""A word said in confidence stands nowhere on the disk: not in the file, nor beside it."""

import logging
import tempfile

from tests.archive.conftest import CHEAP
from tests.archive.examples import START, A

from goodoffices.archive import sealed
from goodoffices.archive.shelf import TalkId
from goodoffices.core import acts
from goodoffices.core.entries import Behalf, Entry
from goodoffices.core.refs import Ref
from goodoffices.core.seats import MEDIATOR
from goodoffices.core.words import Words

CANARY = "Zinnobertaube"
FORMS = [CANARY.encode(form) for form in ("utf-8", "utf-16-le", "utf-16-be")]


def sung(place: int) -> Entry:
    words = Words(f"{CANARY} {place} " * 40)
    act = acts.Lodge(words, speaker=CANARY, kept_back=(CANARY,))
    return Entry(
        Ref(f"{CANARY}-{place}"),
        MEDIATOR,
        START,
        act,
        Behalf(A, speaker=CANARY),
        f"{CANARY}{place}",
    )


def heard(*folders) -> list[str]:
    """The files in which the word stands, or the key of the talk."""
    files = [each for folder in folders for each in folder.rglob("*") if each.is_file()]
    assert files
    return [
        each.name
        for each in files
        if any(form in each.read_bytes() or form.lower() in each.read_bytes() for form in FORMS)
        or bytes(range(100, 132)) in each.read_bytes()
    ]


def test_a_word_of_a_talk_stands_nowhere_on_the_disk(tmp_path, monkeypatch, caplog):
    caplog.set_level(logging.DEBUG)
    home, spare = tmp_path / "home", tmp_path / "spare"
    home.mkdir()
    spare.mkdir()
    (spare / "here").write_text("so that there is something to look at")
    for name in ("TMPDIR", "SQLITE_TMPDIR", "TMP", "TEMP"):
        monkeypatch.setenv(name, str(spare))
    monkeypatch.setattr(tempfile, "tempdir", None)
    talk = TalkId(CANARY)
    archive = sealed.create(home / "talks", f"{CANARY} is the word", cost=CHEAP)
    archive.begin(talk, bytes(range(100, 132)))
    for place in range(60):
        archive.append(talk, sung(place), place)
    assert {each.name for each in home.iterdir()} == {"talks", "talks-wal", "talks-shm"}
    assert heard(home, spare) == []
    archive.backup(home / "backup")
    archive.change_passphrase(f"{CANARY} is the word", f"{CANARY} was the word")
    assert archive.verify() == 60
    assert heard(home, spare) == []
    archive.close()
    sealed.restore(home / "backup", home / "again", f"{CANARY} is the word")
    assert heard(home, spare) == []
    assert CANARY not in caplog.text


def test_the_search_for_the_word_finds_it_where_it_stands(tmp_path):
    (tmp_path / "leak").write_bytes(b"..." + FORMS[1] + b"...")
    assert heard(tmp_path) == ["leak"]
