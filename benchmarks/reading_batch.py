"""How long reports take to read: one of 1,000 words, and 10,000 small ones, stopped half-way.

    python -m benchmarks.reading_batch          a table
    python -m benchmarks.reading_batch --json   the same for machines

The long report is mixed from the invented ones beside the tests, a new one each run. The small
ones are told apart by a number each of them quotes. The batch is the command `goodoffices read
--out`, a process of its own; it is killed half-way, and the same command goes on. At the end
every number must have been read once.
"""

import json
import os
import platform
import random
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from dataclasses import asdict
from pathlib import Path

from benchmarks.record import Figure, median, timed
from goodoffices.press.reports.document import document
from goodoffices.press.reports.reading import read
from goodoffices.press.reports.suggestions import suggestions

DEVELOPED = Path(__file__).resolve().parents[1] / "tests/reading/cases/developed"
MAIN = "from goodoffices.cli import main; main(prog_name='goodoffices')"
WORDS, RUNS, MANY = 1_000, 15, 10_000
PROMISED = 50.0


def long_report(rng: random.Random) -> bytes:
    """A report of 1,000 words, out of paragraphs of the invented ones."""
    files = sorted(DEVELOPED.glob("*.txt"))
    texts = [
        path.read_text(encoding="utf-8") for path in files if path.name[:3] not in ("fa_", "ar_")
    ]
    paragraphs = [each for text in texts for each in text.split("\n\n")[2:]]
    rng.shuffle(paragraphs)
    told, count = ["Talks go on", "Tuesday, 4 March 2031"], 6
    for each in paragraphs:
        if count >= WORDS:
            break
        told.append(each)
        count += len(each.split())
    return "\n\n".join(told).encode()


def one() -> Figure:
    """How long one report of 1,000 words takes, from its bytes to what it suggests."""
    rng = random.Random(31)
    made = iter([long_report(rng) for _ in range(RUNS + 3)])

    def deed() -> object:
        return suggestions(read(document(next(made), "report.txt")))

    for _ in range(3):
        deed()
    return median(f"a report of {WORDS:,} words", [timed(deed) for _ in range(RUNS)], PROMISED)


def small(folder: Path, number: int) -> None:
    """So many small reports, each with a number of its own."""
    folder.mkdir()
    for at in range(number):
        (folder / f"report{at}.txt").write_text(
            f"Talks of day {at}\n\n4 March 2031\n\n"
            f'"We paused at {at}," said Foreign Minister Ilya Morent of Tarvenia on Monday. '
            "The talks ended for now, according to Tarvenian state radio.\n",
            encoding="utf-8",
        )


def batch(number: int) -> tuple[float, float, bool]:
    """Seconds until the kill and after it, and whether each report was read once and once only."""
    with tempfile.TemporaryDirectory() as name:
        folder, out = Path(name) / "in", Path(name) / "out"
        small(folder, number)
        command = [sys.executable, "-c", MAIN, "read", str(folder), "--out", str(out)]
        begun = time.monotonic()
        running = subprocess.Popen(command, stderr=subprocess.DEVNULL, start_new_session=True)
        while running.poll() is None and (not out.exists() or _there(out) < number // 2):
            time.sleep(0.05)
        os.killpg(running.pid, signal.SIGKILL)
        running.wait()
        killed = time.monotonic()
        subprocess.run(command, stderr=subprocess.DEVNULL, check=True)
        ended = time.monotonic()
        told = Counter(
            json.loads(path.read_text(encoding="utf-8"))["quotes"][0]["text"]
            for path in out.glob("*.json")
        )
        once = told == Counter(f"We paused at {at}," for at in range(number))
        return killed - begun, ended - killed, once


def _there(out: Path) -> int:
    return sum(1 for _ in out.glob("*.json"))


def main() -> None:
    """Measure and tell."""
    figure = one()
    before, after, once = batch(MANY)
    if "--json" in sys.argv:
        told = {"one": asdict(figure), "batch": {"before": before, "after": after, "once": once}}
        print(json.dumps(told))
        return
    print(f"{platform.machine()}, Python {platform.python_version()}")
    kept = "kept" if figure.kept else "NOT KEPT"
    print(
        f"{figure.what}: {figure.figure:.1f} ms by the clock, {figure.processor:.1f} ms of the "
        f"processor, promised {PROMISED:.0f}: {kept}"
    )
    print(
        f"{MANY:,} small reports, killed half-way: {before:.0f} s, then {after:.0f} s; "
        f"each read once: {'yes' if once else 'NO'}"
    )


if __name__ == "__main__":
    main()
