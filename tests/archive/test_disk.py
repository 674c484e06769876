"""A disk that is full, closed or not there: one clear sentence, and nothing half-written."""

import errno
import os
import resource
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest
from tests.archive.conftest import CHEAP, OTHER, PASSPHRASE
from tests.archive.examples import lodged

from goodoffices.archive import placing, sealed
from goodoffices.archive.faults import (
    Busy,
    CannotWrite,
    DiskFails,
    DiskFull,
    Fault,
    NoFolder,
    NotOurs,
    NotThere,
)

HOUSE = Path(__file__).parents[2]


def test_a_full_disk_keeps_what_was_acknowledged_and_nothing_of_the_rest(path):
    archive = sealed.open(path, PASSPHRASE)
    with archive._drawer.resting() as db:
        [pages] = db.execute("PRAGMA page_count").fetchone()
        db.execute(f"PRAGMA max_page_count = {pages + 6}")
    place = 2

    def fill():
        nonlocal place
        for place in range(3, 200):
            archive.append(OTHER, lodged(f"e{place}", "canary " * 900), place)

    with pytest.raises(DiskFull, match="The disk is full: nothing was written") as full:
        fill()
    assert "canary" not in str(full.value)
    assert place > 3
    assert len(archive.entries(OTHER)) == place
    with archive._drawer.resting() as db:
        db.execute("PRAGMA max_page_count = 1000000")
    archive.append(OTHER, lodged("late"), place)
    assert archive.verify() == 12 + place + 1
    archive.close()


LIMITED = """
import resource, sys
from pathlib import Path
from goodoffices.archive import sealed
from goodoffices.archive.faults import Fault
from tests.archive.conftest import CHEAP, OTHER, PASSPHRASE
from tests.archive.examples import lodged

path = Path(sys.argv[1])
archive = sealed.open(path, PASSPHRASE)
resource.setrlimit(resource.RLIMIT_FSIZE, (200_000, resource.RLIM_INFINITY))
for place in range(3, 500):
    try:
        archive.append(OTHER, lodged(f"e{place}", "word " * 900), place)
    except Fault as fault:
        print(type(fault).__name__, place, len(archive.entries(OTHER)), flush=True)
        break
resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, resource.RLIM_INFINITY))
try:
    archive.backup(path.with_name("backup"))
except Fault as fault:
    print(type(fault).__name__, flush=True)
resource.setrlimit(resource.RLIMIT_FSIZE, (1_000, resource.RLIM_INFINITY))
try:
    sealed.create(path.with_name("more"), PASSPHRASE, cost=CHEAP)
except Fault as fault:
    print(type(fault).__name__, flush=True)
"""


@pytest.mark.skipif(not hasattr(resource, "RLIMIT_FSIZE"), reason="needs limits")
def test_a_disk_that_takes_no_more_bytes_leaves_a_whole_file_and_no_half_ones(path):
    done = subprocess.run(
        [sys.executable, "-c", LIMITED, path],
        cwd=HOUSE,
        env={**os.environ, "PYTHONPATH": f"{HOUSE / 'src'}{os.pathsep}{HOUSE}"},
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    first, *others = done.stdout.splitlines()
    fault, tried, kept = first.split()
    assert fault in ("DiskFull", "DiskFails")
    assert int(tried) == int(kept) > 3
    assert len(others) == 2
    assert set(others) <= {"DiskFull", "DiskFails", "CannotWrite"}
    assert "Traceback" not in done.stderr
    archive = sealed.open(path, PASSPHRASE)
    assert archive.verify() == 12 + int(kept)
    archive.close()
    assert [each.name for each in path.parent.iterdir()] == ["talks"]


def test_a_folder_that_is_not_there_or_is_none_is_named_as_such(path, tmp_path):
    for folder in (tmp_path / "none", path):
        with pytest.raises(NoFolder, match="no such folder"):
            sealed.create(folder / "talks", PASSPHRASE, cost=CHEAP)


@pytest.mark.parametrize(
    ("number", "fault"),
    [
        (errno.EACCES, CannotWrite),
        (errno.EROFS, CannotWrite),
        (errno.ENOSPC, DiskFull),
        (errno.EIO, DiskFails),
    ],
)
def test_a_folder_that_refuses_leaves_nothing_behind(tmp_path, monkeypatch, number, fault):
    def refuse(*_, **__):
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(placing.tempfile, "mkstemp", refuse)
    with pytest.raises(fault):
        sealed.create(tmp_path / "talks", PASSPHRASE, cost=CHEAP)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(os.geteuid() == 0, reason="the superuser may write everywhere")
def test_a_folder_of_somebody_else_is_refused(tmp_path):
    tmp_path.chmod(0o500)
    try:
        with pytest.raises(CannotWrite):
            sealed.create(tmp_path / "talks", PASSPHRASE, cost=CHEAP)
    finally:
        tmp_path.chmod(0o700)


def test_a_disk_without_links_still_takes_a_file_and_overwrites_none(tmp_path, monkeypatch):
    def refuse(*_):
        raise OSError(errno.EPERM, "no links here")

    monkeypatch.setattr(placing.os, "link", refuse)
    sealed.create(tmp_path / "talks", PASSPHRASE, cost=CHEAP).close()
    sealed.open(tmp_path / "talks", PASSPHRASE).close()
    assert [each.name for each in tmp_path.iterdir()] == ["talks"]


def test_what_is_no_sealed_file_is_told_apart_from_a_wrong_passphrase(tmp_path):
    (tmp_path / "empty").write_bytes(b"")
    (tmp_path / "words").write_text("Dear diary, " * 500)
    (tmp_path / "short").write_bytes(b"SQLite format 3\x00")
    foreign = sqlite3.connect(tmp_path / "foreign")
    foreign.execute("CREATE TABLE theirs (a)")
    foreign.commit()
    foreign.close()
    for name in ("empty", "words", "short", "foreign"):
        before = (tmp_path / name).read_bytes()
        with pytest.raises(NotOurs):
            sealed.open(tmp_path / name, PASSPHRASE)
        assert (tmp_path / name).read_bytes() == before
    with pytest.raises(NotOurs):
        sealed.open(tmp_path, PASSPHRASE)
    with pytest.raises(NotThere):
        sealed.open(tmp_path / "none", PASSPHRASE)
    assert not (tmp_path / "none").exists()


def test_a_writer_that_waits_too_long_says_so(path, monkeypatch):
    monkeypatch.setattr("goodoffices.archive.drawer.PATIENCE", 0.05)
    archive = sealed.open(path, PASSPHRASE)
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(Busy, match="try again"):
        archive.append(OTHER, lodged("d"), 3)
    assert len(archive.entries(OTHER)) == 3
    other.execute("ROLLBACK")
    other.close()
    archive.append(OTHER, lodged("d"), 3)
    archive.close()


def test_every_fault_is_one_or_two_sentences():
    def kinds(of):
        return [of, *(more for each in of.__subclasses__() for more in kinds(each))]

    for fault in kinds(Fault):
        assert str(fault()).endswith("."), fault
        assert len(str(fault())) < 180, fault
