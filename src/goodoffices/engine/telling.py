"""An analysis as a page of plain text, for people."""

from collections.abc import Iterator, Sequence
from fractions import Fraction
from textwrap import wrap

from goodoffices.core.words import cleaned
from goodoffices.engine.analysis import NAMES, Analysis
from goodoffices.engine.counting import census
from goodoffices.engine.formats.drafts import Values
from goodoffices.engine.shares import Share
from goodoffices.engine.solutions import Solution

WIDTH = 80
QUICK = 1 << 15
"""Heaps of each half up to which packages are counted along the way."""
QUICK_OF_MANY = 20_000
"""The same for more than two sides, of which each pair of heaps is looked at."""
CALLED = {
    "nash": "Nash",
    "kalai_smorodinsky": "Kalai–Smorodinsky",
    "egalitarian": "egalitarian",
    "utilitarian": "utilitarian",
}
READ = {
    Values.RAW: "as they stand",
    Values.GENIUS: "divided by the largest of their issue, as GENIUS reads them",
}


def as_text(found: Analysis) -> str:
    """The sides, the frontier, and what each solution chooses, in eighty columns where it can."""
    return "\n".join((*_head(found), "", *_sides(found), "", *_solutions(found), *_doubts(found)))


def number(worth: Fraction) -> str:
    """A worth with as many digits as one reads."""
    return f"{float(worth):.6g}"


def _head(found: Analysis) -> Iterator[str]:
    scenario = found.scenario
    yield _clean(scenario.name)
    yield from _table([
        ("issues", f"{len(scenario.issues):,}"),
        ("values", READ[found.values]),
        ("packages", f"{scenario.packages:,}"),
        *_counted(found),
        ("frontier", f"{_many(len(found.frontier), 'point')}, {how_near(found)}"),
    ])  # fmt: skip


def how_near(found: Analysis) -> str:
    """Whether the frontier is exact, and if not how near it is."""
    certificate = found.frontier.certificate
    if certificate is None or found.frontier.is_exact:
        return "exact"
    return f"near: no package is better by more than {certificate.told} of a side's span"


def _counted(found: Analysis) -> Iterator[tuple[str, str]]:
    """How many packages are allowed, and in the zone of agreement; bounds, if that is quicker."""
    quick = QUICK if len(found.scenario.profiles) < 3 else QUICK_OF_MANY
    counted = census(found.scenario, quick)
    if found.scenario.bans:
        yield "feasible", f"{counted.feasible:,}"
    yield "agreement zone", f"{counted.zone:,} worth to each side what it has without one, or more"


def _sides(found: Analysis) -> Iterator[str]:
    best = [f"{max(worths):.6g}" if worths else "none" for worths in _columns(found)]
    rows = [("side", "worth without agreement", "best on the frontier")]
    for profile, most in zip(found.scenario.profiles, best, strict=True):
        discount = "" if profile.discount is None else f" (discount {number(profile.discount)})"
        rows.append((_clean(profile.name), number(profile.reservation) + discount, most))
    return _table(rows)


def _columns(found: Analysis) -> list[list[float]]:
    columns: list[list[float]] = found.frontier.utilities.T.tolist()
    return columns


def _solutions(found: Analysis) -> Iterator[str]:
    """Each package that is chosen once, under the names of the solutions that choose it."""
    chosen: dict[tuple[int, ...], list[tuple[str, Solution]]] = {}
    for name in NAMES:
        solution = found.chosen(name)
        if solution is None:
            yield f"{CALLED[name]}: {'none' if found.solutions.sure else 'none that is listed'}"
        else:
            chosen.setdefault(solution.package, []).append((CALLED[name], solution))
    sides = [_clean(profile.name) for profile in found.scenario.profiles]
    for package, alike in chosen.items():
        solution = alike[0][1]
        worth = ", ".join(
            f"{side} {number(each)}" for side, each in zip(sides, solution.utilities, strict=True)
        )
        scores = ", ".join(f"{name} (score {_score(each)})" for name, each in alike)
        yield from wrap(scores, WIDTH)
        yield from wrap(worth, WIDTH, initial_indent="  ", subsequent_indent="  ")
        rows = [(_clean(n), _clean(o)) for n, o in found.scenario.named(package).items()]
        yield from (f"    {line}" for line in _table(rows))


def _score(solution: Solution) -> str:
    if not solution.off:
        return number(solution.score)
    return f"{number(solution.score)}; none more than {number(solution.off)} higher"


def _doubts(found: Analysis) -> Iterator[str]:
    """How the packages that are chosen stand over what is not known, and what to ask."""
    told = found.uncertainty
    if told is None:
        return
    yield ""
    yield f"what is not known ({told.draws} draws, seed {told.seed}; 95% error bars)"
    if told.stopped:
        yield f"  not looked into: {told.stopped}"
    for each in told.standings:
        names = [CALLED[n] for n in NAMES if (s := found.chosen(n)) and s.package == each.package]
        words = (
            f"{', '.join(names)}: efficient {_share(each.efficient)}, acceptable to all "
            f"{_share(each.acceptable)}, both {_share(each.both)}"
        )
        yield from wrap(words, WIDTH, initial_indent="  ", subsequent_indent="    ")
    if told.question is not None:
        asked = _clean(told.question.question.asked(found.scenario))
        settles = _bar(told.question.settles, told.question.low, told.question.high)
        yield "  what would settle most:"
        yield from wrap(asked, WIDTH, initial_indent="    ", subsequent_indent="    ")
        yield f"    it settles {settles} of what is unsettled"


def _share(share: Share) -> str:
    if share.proven is not None:
        return "always" if share.proven else "never"
    return _bar(share.about, share.low, share.high)


def _bar(about: float, low: float, high: float) -> str:
    return f"{100 * about:.0f}% ({100 * low:.0f}–{100 * high:.0f}%)"


def _many(count: int, what: str) -> str:
    return f"{count:,} {what}" if count == 1 else f"{count:,} {what}s"


def _clean(name: str) -> str:
    return " ".join(cleaned(name).split())


def _table(rows: Sequence[tuple[str, ...]]) -> Iterator[str]:
    """Rows with each column as wide as its widest cell."""
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for row in rows:
        yield "  ".join(
            cell.ljust(width) for cell, width in zip(row, widths, strict=True)
        ).rstrip()
