"""Names that stand one below the other: where most in such a column are persons, all are."""

from collections.abc import Callable, Iterator, Sequence

from goodoffices.press.reports.signs import Sentence

_FEWEST = 3
_BESIDE_A_NAME = frozenset("-.,;:*&TODAYG()/")


def columns(alone: Sequence[tuple[int, str]], known: Callable[[str], bool]) -> Iterator[str]:
    """The names of columns in which half or more are known; `alone` are sentence and name."""
    run: list[tuple[int, str]] = []
    for number, name in alone:
        if run and number - run[-1][0] > 1:
            yield from _persons(run, known)
            run = []
        run.append((number, name))
    yield from _persons(run, known)


def _persons(run: list[tuple[int, str]], known: Callable[[str], bool]) -> Iterator[str]:
    told = [known(name) for _, name in run]
    if len(run) >= _FEWEST and 2 * sum(told) >= len(run):
        yield from (name for (_, name), sure in zip(run, told, strict=True) if not sure)


def stands_alone(sentence: Sentence, at: int, to: int) -> bool:
    """Whether a line holds a name, with titles and offices, and nothing else."""
    before, after = sentence.kinds[:at], sentence.kinds[to:]
    return set(before) <= _BESIDE_A_NAME and (not after or after[0] in ",.;(:-&")
