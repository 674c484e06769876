"""Two programs at one file, and a hundred kills in the middle of writing."""

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from tests.archive.writer import IN, PASSPHRASE, TALK, opened

from goodoffices.archive import served
from goodoffices.archive.sealed import create
from goodoffices.archive.seals import Cost
from goodoffices.archive.shelf import TalkId

HOUSE = Path(__file__).parents[2]
KILLS = 100


def program(*words: object) -> "subprocess.Popen[str]":
    return subprocess.Popen(
        [sys.executable, "-m", "tests.archive.writer", *map(str, words)],
        cwd=HOUSE,
        env={**os.environ, "PYTHONPATH": f"{HOUSE / 'src'}{os.pathsep}{HOUSE}"},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )


@pytest.fixture(params=["file", pytest.param("database", marks=pytest.mark.database)])
def shared(request, tmp_path):
    """Where two programs find one talk."""
    cheap = Cost(passes=1, memory=8)
    if request.param == "file":
        where, archive = (
            str(tmp_path / "talks"),
            create(tmp_path / "talks", PASSPHRASE, cost=cheap),
        )
    else:
        address, schema = request.getfixturevalue("database")
        where = f"{address}{IN}{schema}"
        archive = served.create(address, PASSPHRASE, cheap, schema)
    archive.begin(TALK, bytes(32))
    archive.close()
    return where


def test_two_programs_that_cross_lose_and_double_nothing(shared):
    both = [program("append", shared, who, 50) for who in "ab"]
    for each in both:
        assert each.stdout.readline() == "ready\n"
    for each in both:
        each.stdin.write("go\n")
        each.stdin.flush()
    for each in both:
        each.communicate(timeout=60)
        assert each.returncode == 0
    archive = opened(shared)
    ids = [entry.id for entry in archive.entries(TALK)]
    assert sorted(ids) == sorted(f"{who}{number}" for who in "ab" for number in range(50))
    assert archive.verify() == 100
    archive.close()


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")
def test_a_hundred_kills_in_mid_write_lose_no_acknowledged_act(shared, tmp_path):
    # A database takes no harm where its client dies: fewer show it.
    kills = KILLS // 4 if IN in shared else KILLS
    chance = random.Random(20260504)
    acknowledged: list[str] = []
    with program("obey", shared) as house:
        for _ in range(kills):
            house.stdin.write("go\n")
            house.stdin.flush()
            pid = int(house.stdout.readline().split()[1])
            for _ in range(chance.randrange(1, 6)):
                acknowledged.append(house.stdout.readline().strip())
            time.sleep(chance.random() * 0.004)
            os.kill(pid, signal.SIGKILL)
            while (line := house.stdout.readline()) != "dead\n":
                acknowledged.append(line.strip())
            if chance.random() < 0.25:
                whole(shared, acknowledged)
        house.stdin.close()
    assert len(acknowledged) > kills
    whole(shared, acknowledged)
    beside = b"".join(each.read_bytes() for each in tmp_path.iterdir())
    assert b"canary" not in beside


def whole(where: str, acknowledged: list[str]) -> None:
    """Nothing acknowledged is missing, and at most one act per kill was kept unacknowledged."""
    archive = opened(where)
    kept = [entry.id for entry in archive.entries(TalkId(TALK))]
    assert len(set(kept)) == len(kept) == archive.verify()
    assert [each for each in kept if each in set(acknowledged)] == acknowledged
    assert len(kept) <= len(acknowledged) + KILLS
    archive.close()
