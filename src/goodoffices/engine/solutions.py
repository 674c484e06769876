"""Which package the four classic solutions would choose.

Each is taken over packages that are worth to every side what it can have without one. A package
that is best for a solution lies on the frontier, or ties with one that does; the one that is named
lies on it. On a frontier that is only near, what is chosen is the best that is listed, and how
much better any other can be is told.

Of the axioms by which these solutions are known, stated for convex sets, this holds for packages,
which are finitely many. Nothing improves on what is chosen, and it is worth enough to every side.
The order of the sides changes no score (equal sides get the same only where a package gives it).
Nash and Kalai–Smorodinsky do not ask for the units of worth; the egalitarian and the utilitarian
do, and of these the utilitarian does not ask for the zeros. When packages fall away that were not
chosen, all but Kalai–Smorodinsky choose as well as before. When packages are added no score falls,
that of Kalai–Smorodinsky as long as nobody's ideal changes; yet a single side may get less.

Source:
    Nash (1950); Kalai and Smorodinsky (1975); Kalai (1977) for the egalitarian.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from fractions import Fraction

import numpy as np
from numpy.typing import NDArray

from goodoffices.engine.certificate import Certificate
from goodoffices.engine.choosing import Choice, choices
from goodoffices.engine.frontier import Frontier, frontier
from goodoffices.engine.scenario import Profile, Scenario
from goodoffices.engine.whole import Whole

Places = NDArray[np.intp]
Choices = Sequence[Choice | None]


@dataclass(frozen=True, slots=True)
class Solution:
    """The package that a solution chooses: what it is worth to each side, and its score.

    No package scores higher by more than `off`: 0 on an exact frontier. The score itself is never
    told too high: a share of what a side could gain is one of the most that it may be.
    """

    package: tuple[int, ...]
    utilities: tuple[Fraction, ...]
    score: Fraction
    off: Fraction = Fraction(0)


@dataclass(frozen=True, slots=True)
class Solutions:
    """What each solution chooses; None where no package is worth enough to every side.

    Where `sure` is false none that is listed is worth enough to every side, but one that is not
    listed may be. Kalai–Smorodinsky is None too where no side can gain anything.
    """

    nash: Solution | None
    kalai_smorodinsky: Solution | None
    egalitarian: Solution | None
    utilitarian: Solution | None
    sure: bool = field(default=True, kw_only=True)


def solutions(found: Frontier) -> Solutions:
    """The four, over the frontier."""
    profiles, measure = found.scenario.profiles, found.measure
    reserved = measure.whole([profile.reservation for profile in profiles])
    able = np.logical_and.reduce(reserved[:, None] <= found.points.T, axis=0).nonzero()[0]
    certificate = found.certificate
    if certificate is not None and certificate.roundings:
        return _near(found, certificate, reserved, able)
    if not len(able):
        return Solutions(None, None, None, None)
    points = found.points[able]
    chosen = choices(measure, points, reserved)
    return Solutions(*_solved(found, able, chosen))


def _near(near: Frontier, certificate: Certificate, reserved: Whole, able: Places) -> Solutions:
    """What is best of what is listed, and how much better what stands behind it can be.

    Every package is worth to each side at most what a listed one is, and the error. All four
    scores rise with what packages are worth: so no package scores higher than these would.
    """
    points, measure = near.points, near.measure
    ideal = np.array(certificate.best, dtype=points.dtype)
    reach = np.minimum(points + np.array(certificate.errors, dtype=points.dtype), ideal)
    reach = reach[(reach >= reserved).all(axis=1)]
    if not len(able):
        return Solutions(None, None, None, None, sure=not len(reach))
    most, least = _spans(reach, reserved), _spans(points[able], reserved)
    found = choices(measure, points[able], reserved, most)
    bounds = choices(measure, reach, reserved, least)
    # Where it is not known whether a side can gain anything its share may be the whole of it.
    shares = Choice(0, Fraction(1)) if bounds[1] is None else bounds[1]
    highest = (bounds[0].score, min(shares.score, Fraction(1)), bounds[2].score, bounds[3].score)
    off = [
        high - each.score if each else Fraction(0)
        for each, high in zip(found, highest, strict=True)
    ]
    nash, share, least_gain, total = _solved(near, able, found, off)
    return Solutions(nash, share, least_gain, _best_total(near.scenario) or total)


def _best_total(scenario: Scenario) -> Solution | None:
    """The package with the best sum of all, if it is worth enough to every side: exactly.

    A sum is one worth: of it there is one best point, however many the sides' frontier has.
    """
    rows = zip(*(profile.worth for profile in scenario.profiles), strict=True)
    worth = tuple(tuple(sum(each, Fraction(0)) for each in zip(*row, strict=True)) for row in rows)
    total = Scenario(scenario.name, scenario.issues, (Profile("all", worth),), scenario.bans)
    package = frontier(total).package(0)
    worths = scenario.utilities(package)
    if any(u < p.reservation for u, p in zip(worths, scenario.profiles, strict=True)):
        return None
    return Solution(package, worths, sum(worths, Fraction(0)))


def _spans(points: Whole, reserved: Whole) -> list[int]:
    """What each side gains at most."""
    spans: list[int] = (points - reserved).max(axis=0).tolist()
    return spans


def _solved(
    found: Frontier, able: Places, chosen: Choices, off: Sequence[Fraction] = (Fraction(0),) * 4
) -> Iterator[Solution | None]:
    """What was chosen, with its packages; each place's own is made once."""
    places = sorted({each.place for each in chosen if each})
    packages = found.packages(able[places]).tolist()
    made = {
        place: (tuple(package), found.exact(able[place]))
        for place, package in zip(places, packages, strict=True)
    }
    return (
        Solution(*made[each.place], each.score, beyond) if each else None
        for each, beyond in zip(chosen, off, strict=True)
    )
