"""Whoever is served may have the source of it, and it runs."""

import io
import subprocess
import sys
import tarfile
from pathlib import Path

import pytest
from tests.house.tree import ROOT, inside

from goodoffices.server.pages.source import BESIDE


@pytest.fixture
def archive(stranger):
    """The archive, as somebody who opened nothing gets it."""
    answer = stranger.get("/source")
    assert answer.status_code == 200
    return tarfile.open(fileobj=io.BytesIO(b"".join(answer.streaming_content)))


def unpacked(archive: tarfile.TarFile, folder: Path) -> Path:
    """The archive as files in a folder."""
    for member in archive.getmembers():
        packed = archive.extractfile(member)
        assert packed is not None
        path = folder / member.name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(packed.read())
        path.chmod(member.mode)
    return folder / "goodoffices-source"


def test_the_source_is_all_that_a_receiver_needs_to_run_it(archive, tmp_path):
    house = unpacked(archive, tmp_path)
    program = (sys.executable, "-c", "from goodoffices.cli import main; main()")
    ran = subprocess.run(
        [*program, "replay", "examples/first-talk.yaml", "--as", "delegation/B"],
        cwd=house,
        env={"PYTHONPATH": str(house / "src")},
        capture_output=True,
        text=True,
        check=True,
    )
    assert "ILLUSTRATIVE" in ran.stdout
    assert (house / "office").stat().st_mode & 0o100
    assert {path.name for path in house.glob("*.lock")} == {
        path.name for path in ROOT.glob("*.lock")
    }


def test_every_example_of_the_house_is_part_of_it():
    named = {
        path.relative_to(ROOT).as_posix() for path in inside(ROOT / "examples", ".yaml", ".md")
    }
    assert named <= set(BESIDE)


def test_a_talk_of_ones_own_beside_the_examples_is_not_given_away(archive):
    names = set(archive.getnames())
    given = {name.removeprefix("goodoffices-source/") for name in names if "/src/" not in name}
    assert given <= set(BESIDE)
    assert not any("desk.goodoffices" in name for name in names)


def test_the_source_tells_nobody_when_another_asked_for_it(stranger):
    asked = [b"".join(stranger.get("/source").streaming_content) for _ in range(2)]
    assert asked[0] == asked[1]
    assert asked[0][4:8] == bytes(4), "a packed file begins with the time at which it was packed"


def test_the_source_tells_nothing_of_the_machine_it_lies_on(archive):
    for member in archive.getmembers():
        assert member.name.startswith("goodoffices-source/")
        assert (member.uid, member.gid, member.uname, member.gname, member.mtime) == (
            (0, 0, "", "", 0)
        )
