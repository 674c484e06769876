"""Reports on the command line: shown one by one, or read into a folder."""

import json
import os
import signal
import time
from pathlib import Path

import pytest
from click.testing import CliRunner
from tests.cli.program import goodoffices, started
from tests.press.formats.examples import muscat, public
from tests.reading.gold import FOLDER

from goodoffices.cli import main
from goodoffices.press.formats import record
from goodoffices.press.reports.document import document
from goodoffices.press.reports.reading import read
from goodoffices.press.reports.telling import as_json

WIRE = FOLDER / "developed" / "wire_harbour_round.txt"
PAGE = FOLDER / "developed" / "webpage_border.html"
MANY = 200
KEYS = {"quotes", "people", "dates", "state", "claims"}


def run(*words, given=None):
    return CliRunner().invoke(main, ["read", *map(str, words)], input=given)


def test_a_report_is_shown_to_people_with_what_each_line_rests_on():
    ran = run(WIRE)
    assert ran.exit_code == 0
    assert "The talks have ended for now." in ran.stdout or "How the talks stand" in ran.stdout
    assert "Tarvenian state radio" in ran.stdout


def test_a_report_is_told_to_machines_with_places_in_the_file():
    ran = run(WIRE, "--json")
    told = json.loads(ran.stdout)
    assert set(told) == KEYS
    text = WIRE.read_text(encoding="utf-8")
    assert told["quotes"]
    for kind in ("quotes", "dates", "claims"):
        for each in told[kind]:
            assert text[each["start"] : each["end"]] == each["text"]


def test_standard_input_is_read_as_a_file_is():
    ran = run("-", "--json", given=WIRE.read_bytes())
    assert json.loads(ran.stdout) == json.loads(run(WIRE, "--json").stdout)


def test_several_reports_are_one_line_each_for_machines():
    lines = run(WIRE, PAGE, "--json").stdout.splitlines()
    assert [set(json.loads(line)) for line in lines] == [KEYS, KEYS]


def test_the_text_alone_is_what_offsets_count_where_a_file_holds_another():
    ran = run(PAGE, "--text")
    assert "<p>" not in ran.stdout
    assert "inch towards border deal" in ran.stdout


def test_what_cannot_be_read_is_told_in_one_line_and_the_rest_is_read(tmp_path):
    broken = tmp_path / "broken.txt"
    broken.write_bytes(b"caf\xe9")
    ran = run(broken, WIRE, "--json")
    assert ran.exit_code == 1
    assert set(json.loads(ran.stdout.splitlines()[0])) == KEYS
    assert "broken.txt:1: The report is not UTF-8" in ran.stderr


NEWS = {
    "uri": "https://news.example/1", "headline": "Talks end for now", "provider": {"name": "HPA"},
    "body_text": "“We made a good start,” Foreign Minister Ilya Morent said on Wednesday.",
    "versioncreated": "2031-05-14T20:10:00Z",
}  # fmt: skip


def test_an_item_of_news_is_read_as_a_report_of_its_day():
    ran = run("-", "--json", given=json.dumps(NEWS))
    told = json.loads(ran.stdout)
    assert [each["speaker"] for each in told["quotes"]] == ["Ilya Morent"]
    assert [each["date"] for each in told["dates"]] == ["2031-05-14"]
    assert "HPA, 2031-05-14" in run("-", given=json.dumps(NEWS)).stdout


@pytest.mark.parametrize("example", [public, muscat])
def test_a_record_that_was_published_is_told_again_with_the_source_of_each_line(example, tmp_path):
    file = tmp_path / "record.json"
    file.write_bytes(record.written(*example()))
    given = record.record(*example())
    told, text = json.loads(run(file, "--json").stdout), run(file, "--text").stdout
    assert set(told) == KEYS
    assert [each["id"] for each in told["claims"]] == [line.id for line in given.lines]
    for kind in ("quotes", "dates", "claims"):
        for each in told[kind]:
            assert text[each["start"] : each["end"]] == each["text"]
    sources = {source.id: source for source in given.sources}
    for line, each in zip(given.lines, told["claims"], strict=True):
        assert (each["anchor"], each["text"]) == (line.anchor, line.words.text)
        assert each["source"]["publisher"] == sources[line.source].publisher
    assert {each["name"] for each in told["people"]} == {
        line.speaker for line in given.lines if line.speaker
    }
    assert run(file).stdout.strip() == text.strip()


def test_a_record_is_read_into_a_folder_as_a_report_is_and_nothing_read_is_read_again(tmp_path):
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "record.json").write_bytes(record.written(*public()))
    for _again in range(2):
        ran = run(folder, "--out", folder / "out")
        assert (ran.exit_code, "1 of 1" in ran.stderr) == (0, True)
    assert set(next(iter(whole(folder / "out").values()))) == KEYS


BROKEN = {
    "cut": b'{"format": "goodoffices-public", "version": 1, "title": {"te',
    "of-later": b'{"format": "goodoffices-public", "version": 2}',
    "of-others": b'{"format": "another"}',
    "deep": b'{"format": ' + b"[" * 100_000,
    "a-list": b"[]",
    "no-utf-8": b'{"uri": "\xff"}',
}


@pytest.mark.parametrize("data", BROKEN.values(), ids=BROKEN)
@pytest.mark.parametrize("option", ["--json", "--text", None])
def test_a_broken_item_or_record_is_refused_in_one_line(tmp_path, data, option):
    file = tmp_path / "broken.json"
    file.write_bytes(data)
    ran = run(*filter(None, (file, option)))
    assert (ran.exit_code, ran.stdout) == (1, "")
    told, last = ran.stderr.splitlines()
    assert told.startswith("broken.json:1: ")
    assert last == "Not every report could be read. The lines above say why."


def reports(folder, number=MANY):
    """A folder of small reports, two of one name among them."""
    for at in range(number):
        inner = folder / f"day{at % 2}"
        inner.mkdir(parents=True, exist_ok=True)
        (inner / f"report{at // 2}.txt").write_text(
            f"Talks of day {at}\n\n4 March 2031\n\n"
            f'"We paused at {at}," said Foreign Minister Ilya Morent. The talks ended for now.\n',
            encoding="utf-8",
        )
    return folder


def whole(out):
    """What stands in a folder of readings, each whole."""
    return {path.name: json.loads(path.read_text(encoding="utf-8")) for path in out.glob("*.json")}


def test_many_reports_are_read_into_a_folder_one_file_each_and_only_once(tmp_path):
    folder, out = reports(tmp_path / "in", 6), tmp_path / "out"
    ran = run(folder, "--out", out)
    assert ran.exit_code == 0
    assert "6 of 6 are read" in ran.stderr
    first = {path: path.stat().st_mtime_ns for path in out.iterdir()}
    assert len(first) == 6
    assert run(folder, folder / "day0" / "report0.txt", "--out", out).exit_code == 0
    assert {path: path.stat().st_mtime_ns for path in out.iterdir()} == first
    (told,) = (
        each for name, each in whole(out).items() if each["quotes"][0]["text"] == "We paused at 3,"
    )
    assert told == as_json(
        read(document((folder / "day1" / "report1.txt").read_bytes(), "report1.txt"))
    )


def test_a_report_that_was_changed_is_read_anew(tmp_path):
    folder, out = reports(tmp_path / "in", 2), tmp_path / "out"
    run(folder, "--out", out)
    changed = folder / "day0" / "report0.txt"
    changed.write_text("Another\n\nThe talks were suspended.\n", encoding="utf-8")
    ahead = time.time_ns() + 10**9
    os.utime(changed, ns=(ahead, ahead))
    run(folder, "--out", out)
    states = {each["state"]["value"] for each in whole(out).values() if each["state"]}
    assert states == {"paused", "suspended"}
    assert len(whole(out)) == 2


def test_what_cannot_be_read_of_many_is_told_and_tried_again(tmp_path):
    folder, out = reports(tmp_path / "in", 2), tmp_path / "out"
    (folder / "broken.txt").write_bytes(b"caf\xe9")
    for _again in range(2):
        ran = run(folder, "--out", out)
        assert ran.exit_code == 1
        assert "broken.txt:1" in ran.stderr
        assert "2 of 3 are read" in ran.stderr
        assert len(whole(out)) == 2


def until(out: Path, number: int, running) -> None:
    """Wait until some are read, or the program has ended."""
    while running.poll() is None and len(list(out.glob("*.json"))) < number:
        time.sleep(0.01)


@pytest.mark.parametrize("sign", [signal.SIGKILL, signal.SIGINT])
def test_a_batch_that_is_killed_goes_on_where_it_was_and_nothing_is_lost_or_doubled(
    tmp_path, sign
):
    folder, out = reports(tmp_path / "in"), tmp_path / "out"
    running = started("read", folder, "--out", out)
    until(out, 20, running)
    os.killpg(running.pid, sign)
    _out, err = running.communicate(timeout=60)
    there = whole(out)
    assert 20 <= len(there) < MANY, err
    if sign == signal.SIGINT:
        assert running.returncode == 130
        assert "The same command goes on from there." in err
    before = {path.name: path.stat().st_mtime_ns for path in out.glob("*.json")}
    ran = goodoffices("read", folder, "--out", out)
    assert ran.code == 0, ran.err
    after = whole(out)
    assert len(after) == MANY
    assert [path for path in out.iterdir() if path.suffix != ".json"] == []
    for name, stamp in before.items():
        assert (out / name).stat().st_mtime_ns == stamp, "read once, and not again"
    told = sorted(int(each["quotes"][0]["text"].strip(",").split()[-1]) for each in after.values())
    assert told == list(range(MANY))
