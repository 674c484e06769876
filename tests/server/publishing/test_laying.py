"""A site is laid whole or not at all, and takes away only what was laid before."""

import os
import stat

import pytest

from goodoffices.server.publishing.laying import LIST, NotLaid, lay

PAGES = {
    "index.html": lambda: b"one",
    "talk/index.html": lambda: b"two",
    "a/b/c.txt": lambda: b"3",
}


def there(folder):
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file() and path.name != LIST
    }


def made(files):
    return {name: each() for name, each in files.items()}


def test_every_file_is_laid_and_whoever_carries_the_site_can_read_it(tmp_path):
    before = os.umask(0o077)
    try:
        assert lay(PAGES, tmp_path / "site") == 3
    finally:
        os.umask(before)
    assert there(tmp_path / "site") == made(PAGES)
    for path in (tmp_path / "site").rglob("*"):
        wanted = 0o755 if path.is_dir() else 0o644
        assert stat.S_IMODE(path.stat().st_mode) == wanted


def test_what_is_no_longer_among_the_files_is_gone_and_nothing_lies_beside(tmp_path):
    lay(PAGES, tmp_path / "site")
    lay({"index.html": lambda: b"new"}, tmp_path / "site")
    assert there(tmp_path / "site") == {"index.html": b"new"}
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


@pytest.mark.parametrize("name", ["notes.txt", "talk/notes.txt", ".htaccess"])
def test_a_folder_that_holds_anything_else_is_refused_and_not_touched(tmp_path, name):
    lay(PAGES, tmp_path / "site")
    (tmp_path / "site" / name).write_bytes(b"mine")
    before = there(tmp_path / "site")
    with pytest.raises(NotLaid, match="not published there"):
        lay({"index.html": lambda: b"new"}, tmp_path / "site")
    assert there(tmp_path / "site") == before


def test_a_folder_of_ones_own_that_was_never_published_to_is_refused(tmp_path):
    (tmp_path / "thesis.txt").write_bytes(b"mine")
    with pytest.raises(NotLaid):
        lay(PAGES, tmp_path)
    assert there(tmp_path) == {"thesis.txt": b"mine"}


def test_an_empty_folder_will_do(tmp_path):
    (tmp_path / "site").mkdir()
    lay(PAGES, tmp_path / "site")
    assert there(tmp_path / "site") == made(PAGES)


def test_where_a_file_cannot_be_made_the_old_site_stays_whole(tmp_path):
    def broken():
        raise ValueError("no such picture")

    lay(PAGES, tmp_path / "site")
    with pytest.raises(ValueError, match="no such picture"):
        lay({"index.html": lambda: b"new", "z": broken}, tmp_path / "site")
    assert there(tmp_path / "site") == made(PAGES)
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_a_file_that_did_not_change_keeps_its_time(tmp_path):
    lay(PAGES, tmp_path / "site")
    for path in (tmp_path / "site").rglob("*"):
        os.utime(path, (1_000, 1_000))
    lay({**PAGES, "index.html": lambda: b"new"}, tmp_path / "site")
    assert (tmp_path / "site/talk/index.html").stat().st_mtime == 1_000
    assert (tmp_path / "site/index.html").stat().st_mtime > 1_000


def test_a_file_in_the_place_of_the_folder_is_refused(tmp_path):
    (tmp_path / "site").write_bytes(b"mine")
    with pytest.raises(NotLaid):
        lay(PAGES, tmp_path / "site")
    assert (tmp_path / "site").read_bytes() == b"mine"


def test_a_link_to_a_file_elsewhere_is_something_that_was_not_published(tmp_path):
    lay(PAGES, tmp_path / "site")
    (tmp_path / "elsewhere").write_bytes(b"mine")
    (tmp_path / "site/link").symlink_to(tmp_path / "elsewhere")
    with pytest.raises(NotLaid):
        lay(PAGES, tmp_path / "site")
    assert (tmp_path / "elsewhere").read_bytes() == b"mine"
