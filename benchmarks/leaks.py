"""How long the leak check takes: a draft of 200 words against 2,000 confidences.

    python -m benchmarks.leaks          a table
    python -m benchmarks.leaks --json   the same for machines

The confidences are mixed from those of the cases in `tests/leaks/cases/developed`, in three
languages: the beginning of one with the end of another. The index is made once for a receiver;
what is timed is one draft, a new one each time. Every figure is a median; on a machine
that does other work besides, the time of the processor is the one to read.
"""

import gc
import json
import platform
import random
import statistics
import sys
import time
from collections.abc import Sequence
from pathlib import Path

from goodoffices.core.words import Words
from goodoffices.leaks.check import Index
from goodoffices.leaks.files import Cases, cases
from goodoffices.leaks.folding import tokens
from goodoffices.leaks.given import Confidence, Lists

DEVELOPED = Path(__file__).resolve().parents[1] / "tests/leaks/cases/developed"
CONFIDENCES, KNOWN, DRAFT_WORDS, RUNS = 2_000, 100, 200, 15
LANGUAGES = ("en", "fa", "ar")
PROMISED = 50.0


def written() -> tuple[Cases, ...]:
    """The cases that stand beside the tests."""
    return tuple(cases(path.read_bytes(), path.name) for path in sorted(DEVELOPED.glob("*.yaml")))


def mixed(texts: Sequence[Words], count: int, rng: random.Random) -> list[Words]:
    """So many texts, each the beginning of one and the end of another of its language."""
    by_language = {
        lang: [each.text.split() for each in texts if each.lang == lang] for lang in LANGUAGES
    }
    made = []
    for number in range(count):
        lang = LANGUAGES[number % len(LANGUAGES)]
        one, two = rng.sample(by_language[lang], 2)
        made.append(Words(" ".join((*one[: len(one) // 2], *two[len(two) // 2 :])), lang))
    return made


def draft(files: Sequence[Cases], lang: str, rng: random.Random) -> Words:
    """A draft of 200 words, out of the drafts of the cases."""
    texts = [each.draft.text for file in files for each in file.cases if each.draft.lang == lang]
    rng.shuffle(texts)
    text = " ".join(texts)
    return Words(text[: tokens(text)[DRAFT_WORDS - 1].end], lang)


def measured() -> dict[str, float]:
    """Milliseconds to make the index, and to check a draft of each language."""
    rng = random.Random(3)
    files = written()
    said = sorted(
        {each.words for file in files for case in file.cases for each in case.held},
        key=lambda words: words.text,
    )
    held = [Confidence(f"c{at}", words) for at, words in enumerate(mixed(said, CONFIDENCES, rng))]
    known = mixed(said, KNOWN, rng)
    lists = Lists(
        tuple(each for file in files for each in file.lists.roster),
        tuple(each for file in files for each in file.lists.terms),
    )
    Index(held[:50], known, lists).check(Words("The word lists are read now."))
    start = time.perf_counter()
    index = Index(held, known, lists)
    figures = {"making the index": (time.perf_counter() - start) * 1000}
    for lang in LANGUAGES:
        drafts = [draft(files, lang, rng) for _ in range(RUNS + 1)]
        index.check(drafts.pop())
        runs = [timed(index, each) for each in drafts]
        figures[f"a draft in {lang}"] = statistics.median(wall for wall, _ in runs)
        figures[f"a draft in {lang}, processor"] = statistics.median(busy for _, busy in runs)
    return figures


def timed(index: Index, words: Words) -> tuple[float, float]:
    """Milliseconds one check takes: by the clock, and of the processor."""
    gc.collect()
    wall, busy = time.perf_counter(), time.process_time()
    index.check(words)
    return (time.perf_counter() - wall) * 1000, (time.process_time() - busy) * 1000


def main() -> None:
    """Print the figures, and whether the promise is kept."""
    figures = measured()
    if "--json" in sys.argv:
        print(json.dumps(figures))
        return
    print(f"Python {platform.python_version()}, {CONFIDENCES} confidences, {DRAFT_WORDS} words")
    for what, figure in figures.items():
        told = "" if what.startswith("making") else f"  promised {PROMISED:.0f} ms"
        print(f"{what:24} {figure:9.1f} ms{told}")


if __name__ == "__main__":
    main()
